// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/av.h"

#include <array>
#include <cerrno>

namespace greenroom::av {

QString errorText(int error) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    return QString::fromUtf8(text.data());
}

Error errorOf(int error, const QString& doing) {
    ErrorCode code = ErrorCode::Media;
    if (error == AVERROR(ENOSPC))
        code = ErrorCode::DiskFull;
    else if (error == AVERROR_EXIT)
        code = ErrorCode::Cancelled;
    else if (error == AVERROR(EIO) || error == AVERROR(EACCES) || error == AVERROR(ENOENT))
        code = ErrorCode::Io;
    return Error{code, QStringLiteral("%1: %2").arg(doing, errorText(error)), {}};
}

} // namespace greenroom::av

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"

#include <QString>

#include <memory>

/// Writing plain MP4 files. Internal to core/media.
namespace greenroom::av {

/// An MP4 file with its index first and nothing in it but its tracks. For one thread at a time.
class ClipWriter {
public:
    /// Writes to `path`, replacing what is there. Errors speak of `shown`.
    static Result<std::unique_ptr<ClipWriter>> open(const QString& path, const QString& shown);

    /// All tracks are added before start(). Packets of the track will come with times in `timeBase`.
    Result<AVStream*> add(const AVCodecParameters* codec, AVRational timeBase);
    Result<void> start();
    /// Takes over what the packet holds, interleaves it with the other tracks'. Times are in `timeBase`.
    Result<void> write(AVPacket* packet, const AVStream* stream, AVRational timeBase);
    /// Writes the index, moves it to the front and closes the file; it is not yet flushed to the device.
    Result<void> finish();

private:
    ClipWriter() = default;
    Result<void> check(int result) const;

    QString m_shown;
    Output m_output;
};

} // namespace greenroom::av

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace greenroom {

using namespace Qt::StringLiterals;

QLatin1StringView errorCodeName(ErrorCode code) {
    switch (code) {
    case ErrorCode::Invalid:
        return "invalid"_L1;
    case ErrorCode::NotFound:
        return "not-found"_L1;
    case ErrorCode::Ambiguous:
        return "ambiguous"_L1;
    case ErrorCode::Exists:
        return "exists"_L1;
    case ErrorCode::Refused:
        return "refused"_L1;
    case ErrorCode::Busy:
        return "busy"_L1;
    case ErrorCode::DiskFull:
        return "disk-full"_L1;
    case ErrorCode::Io:
        return "io"_L1;
    case ErrorCode::Corrupt:
        return "corrupt"_L1;
    case ErrorCode::NewerVersion:
        return "newer-version"_L1;
    case ErrorCode::Media:
        return "media"_L1;
    case ErrorCode::Crypto:
        return "crypto"_L1;
    case ErrorCode::Remote:
        return "remote"_L1;
    case ErrorCode::Cancelled:
        return "cancelled"_L1;
    case ErrorCode::Internal:
        break;
    }
    return "internal"_L1;
}

} // namespace greenroom

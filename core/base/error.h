// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace greenroom {

/// What kind of thing went wrong. Stable: programs and translations depend on the text of errorCodeName().
enum class ErrorCode {
    Invalid,      ///< the input itself is wrong (malformed, out of range, not what its name says)
    NotFound,     ///< nothing by that id, name or path
    Ambiguous,    ///< several things fit; the detail lists them
    Exists,       ///< it is there already
    Refused,      ///< understood, and not allowed (a role, a circle, a consent, a state)
    Busy,         ///< another process or a recording holds it; trying later can help
    DiskFull,     ///< no space left on the device
    Io,           ///< the operating system could not read or write
    Corrupt,      ///< stored bytes are not what was stored
    NewerVersion, ///< written by a newer Greenroom that this one may not touch
    Media,        ///< a clip that cannot be read, recorded or played
    Crypto,       ///< a signature, key or seal that does not hold
    Remote,       ///< the team share cannot be used as it is
    Cancelled,    ///< the person stopped it
    Internal,     ///< a fault of ours
};

/// The stable name of a code as programs see it, for example "not-found".
QLatin1StringView errorCodeName(ErrorCode code);

/// A failure at a boundary of core. `message` is one English sentence for logs and the terminal that names the input
/// and says what is safe; the window translates by `code`. `detail` is whatever helps to find the cause, or empty.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;
};

} // namespace greenroom

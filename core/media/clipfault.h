// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>

namespace greenroom {

/// What is wrong with a file that is no clip, or none that can be used.
enum class ClipFault {
    Empty,       ///< no byte in it
    Text,        ///< letters, whatever its name says
    CutOff,      ///< its index is missing or damaged, or it ends before its first picture or sound
    Unreadable,  ///< of no kind that can be read here
    NothingInIt, ///< neither pictures nor sound that can be decoded
    Undecodable, ///< tracks of which nothing comes out
    TooLong,     ///< it claims to last longer than a clip may
};

/// The error of code Media for it: `message` names the file and says what is wrong, `said` is what libav had to say.
Error clipError(ClipFault fault, const QString& message, const QString& said = {});

/// What the error of a function of core/media says is wrong, for whoever says it in other words; nothing: no fault of
/// the file's.
std::optional<ClipFault> clipFaultOf(const Error& error);

} // namespace greenroom

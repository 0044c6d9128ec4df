// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clipfault.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// In the first line of an error's detail.
constexpr std::array names{
    std::pair(ClipFault::Empty, "clip: empty"_L1),         std::pair(ClipFault::Text, "clip: text"_L1),
    std::pair(ClipFault::CutOff, "clip: cut off"_L1),      std::pair(ClipFault::Unreadable, "clip: unreadable"_L1),
    std::pair(ClipFault::NothingInIt, "clip: nothing"_L1), std::pair(ClipFault::Undecodable, "clip: undecodable"_L1),
    std::pair(ClipFault::TooLong, "clip: too long"_L1),
};

} // namespace

Error clipError(ClipFault fault, const QString& message, const QString& said) {
    const auto* name = std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.first == fault; });
    return {ErrorCode::Media, message, said.isEmpty() ? QString(name->second) : QString(name->second) + u'\n' + said};
}

std::optional<ClipFault> clipFaultOf(const Error& error) {
    if (error.code != ErrorCode::Media)
        return {};
    const QString first = error.detail.section(u'\n', 0, 0);
    const auto* name = std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.second == first; });
    return name == names.end() ? std::nullopt : std::optional(name->first);
}

} // namespace greenroom

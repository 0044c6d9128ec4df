// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What scenario.schema.json allows, for editors to say it while somebody writes.
namespace greenroom::scenariolimits {

constexpr qsizetype title = 200; ///< characters, also of a landmark
constexpr qsizetype brief = 20'000;
constexpr qsizetype scripts = 4;
constexpr qsizetype script = 60'000; ///< characters
constexpr qsizetype landmarks = 20;
constexpr qsizetype objections = 100;
constexpr qsizetype objection = 300; ///< characters
constexpr qsizetype hint = 500;
constexpr double leastTarget = 10; ///< seconds
constexpr double seconds = 7200;   ///< of a target or a landmark

} // namespace greenroom::scenariolimits

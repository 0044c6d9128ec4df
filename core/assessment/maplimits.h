// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What map.schema.json allows, for editors to say it while somebody writes.
namespace greenroom::maplimits {

constexpr int leastLevels = 2;
constexpr int levels = 7;
constexpr int levelName = 40;  ///< characters
constexpr int levelLetter = 2; ///< characters
constexpr qsizetype criteria = 40;
constexpr double weight = 100;

} // namespace greenroom::maplimits

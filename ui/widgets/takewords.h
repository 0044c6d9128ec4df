// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/takes/takes.h"

namespace greenroom::ui {

/// "Drill", "Last two minutes"; "Whole pitch" of what needs no word.
QString modeName(PracticeMode mode);
/// What a take of this many seconds is called: "Attempt 4", "False start", or the mode of what is no attempt.
QString takeTitle(PracticeMode mode, int number, double seconds);
QString takeTitle(const Take& take);
/// "Drill 3", the third one of its scenario.
QString drillTitle(int number);

} // namespace greenroom::ui

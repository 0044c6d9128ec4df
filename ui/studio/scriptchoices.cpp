// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/scriptchoices.h"

#include "ui/shell/settings.h"
#include "ui/studio/scripttext.h"

#include <algorithm>

namespace greenroom::ui {

ScriptChoices ScriptChoices::of(const Settings& settings) {
    ScriptChoices result;
    const auto number = [&settings](const QString& key, int otherwise, int least, int most) {
        return std::clamp(settings.value(key, otherwise).toInt(), least, most);
    };
    result.points = number(setting::scriptSize, result.points, fewestPoints, mostPoints);
    result.margin = number(setting::scriptMargin, result.margin, 0, widestMargin);
    result.isMirrored = settings.value(setting::scriptMirrored, result.isMirrored).toBool();
    result.isNearLens = settings.value(setting::scriptNearLens, result.isNearLens).toBool();
    result.stampsLandmarks = settings.value(setting::scriptStamps, result.stampsLandmarks).toBool();
    if (settings.value(setting::scriptWords, 0).toInt() > 0)
        result.wordsPerMinute =
            number(setting::scriptWords, fewestWordsPerMinute, fewestWordsPerMinute, mostWordsPerMinute);
    return result;
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace greenroom::ui {

class Settings;

/// How a person wants scripts to be shown and to go, on this device.
struct ScriptChoices {
    int points = 16;                   ///< 12 to 36, at the usual text size
    int margin = 0;                    ///< per cent of the width, at each side: 0 to 30
    bool isMirrored = false;           ///< to be read in a glass before the lens
    bool isNearLens = false;           ///< what is said now lies on the picture's upper edge too
    bool stampsLandmarks = true;       ///< those whose headings the script passes
    std::optional<int> wordsPerMinute; ///< 80 to 220; nothing: by the scenario's landmarks and target

    static constexpr int fewestPoints = 12;
    static constexpr int mostPoints = 36;
    static constexpr int widestMargin = 30;

    /// What is out of bounds there is taken to them.
    static ScriptChoices of(const Settings& settings);
    bool operator==(const ScriptChoices&) const = default;
};

/// Where these are kept.
namespace setting {
inline const QString scriptMargin = QStringLiteral("practise/script-margin");
inline const QString scriptMirrored = QStringLiteral("practise/script-mirrored");
inline const QString scriptNearLens = QStringLiteral("practise/script-near-lens");
inline const QString scriptStamps = QStringLiteral("practise/script-stamps");
inline const QString scriptWords = QStringLiteral("practise/script-words"); ///< a minute; 0: none are counted
} // namespace setting

} // namespace greenroom::ui

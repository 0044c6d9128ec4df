// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/scenario.h"

namespace greenroom::ui {

/// A piece of a script that is read in one go, or a heading.
struct ScriptLine {
    enum class Style { Plain, Emphasis, Direction };
    struct Run {
        QString text;
        Style style = Style::Plain;
        bool operator==(const Run&) const = default;
    };
    QList<Run> runs;
    bool isHeading = false;
    QString landmark; ///< id, of a heading that is a landmark's title
    bool beginsParagraph = false;
    double begins = 0; ///< planned seconds
    double ends = 0;

    QString text() const;
    bool operator==(const ScriptLine&) const = default;
};

/// Words a minute that a script can be set to.
constexpr int fewestWordsPerMinute = 80;
constexpr int mostWordsPerMinute = 220;

/// A script in the form it is read in: sentences, headings, emphasis and [stage directions]; each with its time. That
/// follows from the landmarks, from the target, and between these from how much there is to say; or, where
/// `wordsPerMinute` is given, from the spoken words alone, with two seconds for a direction that stands by itself.
QList<ScriptLine> scriptLines(const Script& script, const Scenario& scenario, std::optional<int> wordsPerMinute = {});

/// How many words of a line are said: directions and headings are not.
int spokenWords(const ScriptLine& line);
/// Words a minute that these times amount to; nothing where no word is said.
std::optional<int> wordsPerMinute(const QList<ScriptLine>& lines);

} // namespace greenroom::ui

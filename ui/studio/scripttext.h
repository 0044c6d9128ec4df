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
};

/// A script in the form it is read in: sentences, headings, emphasis and [stage directions]; each with its time, which
/// follows from the landmarks, from the target, and between these from how much there is to say.
QList<ScriptLine> scriptLines(const Script& script, const Scenario& scenario);

} // namespace greenroom::ui

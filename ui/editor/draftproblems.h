// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/scenariodraft.h"

namespace greenroom::ui {

/// A field of the editor that something can be wrong with.
enum class DraftField { Title, Language, Brief, Script, Target, Landmark, Objection, Map, Reports, Whole };

struct DraftProblem {
    DraftField field = DraftField::Whole;
    int index = 0;       ///< of the script, landmark or objection
    QString sentence;    ///< translated
    QString detail = {}; ///< what the rules say, in English, where there is no sentence of its own for it
    bool operator==(const DraftProblem&) const = default;
};

/// What keeps a draft from being a scenario, in the order of the fields; empty: toScenario() gives one that passes
/// Scenario::check().
QList<DraftProblem> problemsOf(const ScenarioDraft& draft);

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/sections.h"
#include "ui/studio/rehearsal.h"

namespace greenroom::ui {

/// How a person rated themselves on one criterion.
struct OwnLevel {
    QString criterion; ///< its title
    QString name;      ///< of the level
    QString letter;
    int level = 0; ///< from 0
    int count = 0; ///< how many levels the map has
    bool operator==(const OwnLevel&) const = default;
};

/// An attempt with all that tells it from the others.
struct LadderItem {
    AttemptItem attempt;
    QList<OwnLevel> levels;      ///< in the order of the map; empty: not rated yet
    QList<SectionTime> sections; ///< what is known of each part's time
    bool operator==(const LadderItem&) const = default;
};

/// All attempts at a scenario that left a recording, the newest first.
struct Ladder {
    ScenarioRecord scenario;
    PracticeCounts counts; ///< of all attempts, the discarded too
    QList<LadderItem> items;
};

/// On the home's thread. Fails as readRehearsal().
Result<Ladder> readLadder(Home& home, const ScenarioId& scenario);

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/catalogue.h"
#include "core/takes/takes.h"
#include "tests/support/clips.h"

#include <QFile>

namespace greenroom::test {

/// Keeps a take of a scenario: the 4 s of Clips::plain(), as if it had been recorded. For a home's thread.
inline Result<TakeId> keepTake(Home& home, const QString& scenario, Ending ending = Ending::Kept) {
    GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(scenario));
    Takes takes(home.journal(), home.person(), home.random(), home.clock());
    GR_TRY_ASSIGN(const AttemptId attempt, takes.begin(at.scenario.id, at.scenario.version));
    TakeMedia media;
    GR_TRY_ASSIGN(media.blob, home.media().add(Clips::shared().plain()));
    media.duration = 4;
    media.frames = 120;
    media.width = 320;
    media.height = 240;
    media.sound = true;
    return takes.keep(attempt, media, at.scenario.document.isFullRun(media.duration), ending);
}

} // namespace greenroom::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/agreements.h"
#include "core/home/home.h"
#include "core/scenarios/assignments.h"

namespace greenroom {

// What was assigned and agreed on, held against what was practised. An attempt is one at an assigned or agreed scenario
// when it was recorded under that scenario's id, whatever its version, or at the very document that was given; under
// the id of a scenario of one's own only the latter counts, so that nobody learns of other practice by naming it.

/// All of this home's person by due date; those to do with what was practised since they were accepted.
Result<QList<Assignment>> assignmentsOf(Home& home);

/// Somebody who is told how this person practises a scenario.
struct Listener {
    PersonId person;
    QList<Report> told; ///< what of it, in the order of Report
};

/// Who is told of an attempt at this scenario that is recorded now: who is in the team and gave or coaches an
/// assignment that was accepted and not ended, or made an agreement that holds and whose date has not passed. Those who
/// are told most first.
Result<QList<Listener>> listenersTo(Home& home, const ScenarioRecord& scenario);

/// Those who coach a group that each of these people is in now, without this home's person, who gives an assignment.
Result<Assignments::Coaches> coachesOf(Home& home, const QList<PersonId>& persons);

/// All of this home's person by date, reconciled; as the committer with what was practised here, reported or not.
Result<QList<Agreement>> agreementsOf(Home& home);

/// Brings up to date what this person's accepted assignments and agreements report to others. To be called after each
/// recording and before each sync; writes nothing when there is no news.
Result<void> reportProgress(Home& home);

} // namespace greenroom

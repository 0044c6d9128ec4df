// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/catalogue.h"
#include "core/home/travel.h"
#include "core/takes/takes.h"

namespace greenroom::ui {

/// A kept attempt at a scenario, as the studio lists it.
struct AttemptItem {
    TakeId take;
    int number = 0;      ///< "attempt 4"; of a false start, how many attempts there were before
    double duration = 0; ///< seconds
    bool counted = true; ///< false: a false start, or no attempt
    bool fullRun = false;
    QString stoppedBefore; ///< title of the first landmark that was not passed; empty: none, or a full run
    bool starred = false;
    qint64 startedMs = 0;
    QString path;                    ///< of its recording
    QMap<QString, double> landmarks; ///< those that were passed, with their second
    bool recovered = false;          ///< after a crash
    bool kept = true;                ///< false: there was no room to make a take of it, so `take` is none yet
    PracticeMode mode = PracticeMode::Whole;
    QList<double> cuts;        ///< the seconds at which it was paused
    QSet<QString> passed = {}; ///< of the landmarks, those that only the script passed
    QList<Prompt> prompts = {};
    int ofMode = 0;         ///< which of those of its mode, from 1
    ContentHash media = {}; ///< of its recording
    bool operator==(const AttemptItem&) const = default;
};

/// Somebody who is told how the scenario is practised, as its person accepted it.
struct Hearer {
    QString name;
    QList<Report> told;
};

/// A scenario with all that belongs to practising it, as it stands now.
struct Rehearsal {
    ScenarioRecord scenario;
    QString from;                ///< who assigned or published it, or empty
    std::optional<qint64> dueMs; ///< of an open assignment
    QList<Hearer> hearers = {};  ///< those who are told most first
    QList<AttemptItem> attempts; ///< oldest first; the discarded are not among them
    PracticeCounts counts;       ///< of all attempts, the discarded too
    QList<ModelExample> examples;
    QHash<ExampleId, QString> clips;                     ///< where their media is
    QHash<ExampleId, QMap<QString, double>> marked = {}; ///< landmarks that the person marked in them, in seconds
    std::optional<ModelExample> buyer = {}; ///< whose lines are played; not among the examples; its clip is here
    QList<TeamClip> away;                   ///< examples of others whose clip is not here
    ScenarioTravel travel;
    double minutesLeft = 0; ///< room on the disk, as recording uses it at its fastest
};

/// On the home's thread. `bytesFree` is the room on its disk. Fails as Catalogue::findScenario().
Result<Rehearsal> readRehearsal(Home& home, const ScenarioId& id, qint64 bytesFree);

/// The first landmark in time that a recording of this length did not pass, by Scenario::isFullRun()'s measure.
const Landmark* firstMissed(const Scenario& scenario, double seconds, const QSet<QString>& marked);

} // namespace greenroom::ui

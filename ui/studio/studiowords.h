// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/capture.h"
#include "core/scenarios/sections.h"
#include "core/studio/practice.h"

#include <QHash>
#include <QMap>

/// What the studio says: plain, in the present tense, what happened, what is safe, what to do.
namespace greenroom::ui {

struct Hearer;

/// What goes on while a device is in trouble.
struct TroubleScene {
    bool isRecording = false;
    bool hasOther = false; ///< the other device still gives something
    double at = 0;         ///< seconds of the recording at which it began
};
QString troubleWords(CaptureTrouble trouble, const TroubleScene& scene);
bool isOfCamera(CaptureTrouble trouble);

/// So that a recording nobody stops does not fill the disk, in seconds.
constexpr double longestTake = 2 * 60 * 60;

/// What ended a recording before the person did, and what is saved of it; empty: nothing did. `troubleAt`: seconds of
/// the recording at which each trouble began.
QString endingWords(const Attempting::Outcome& outcome, const QHash<CaptureTrouble, double>& troubleAt);

/// "Good level".
QString levelWords(LevelState state);

/// The first landmark after those stamped, where one at 0:00 counts as passed.
const Landmark* nextLandmark(const Scenario& scenario, const QMap<QString, double>& stamped);
/// The landmark that Mark stamps at this second of the recording: the one the script has passed less than 10 s ago,
/// whose moment the person knows better; else nextLandmark(), else the last, if only the script has passed it.
/// `passed`: of those stamped, what only the script has.
const Landmark* landmarkToMark(const Scenario& scenario, const QMap<QString, double>& stamped,
                               const QSet<QString>& passed, double seconds);

/// How the run stands at this second: "On pace. “Ask” comes at 2:45." Where the person has marked nothing yet, only
/// what comes: a script that goes by the plan is always on pace.
QString paceWords(const Scenario& scenario, double seconds, const QMap<QString, double>& stamped,
                  const QSet<QString>& passed = {});

/// "Value: 0:40 of 1:00"; "–" for what is not known of it.
QString sectionWords(const SectionTime& section);

/// "3 h 10 min of disk left"; nothing from a day on: nobody needs to know.
QString roomWords(double minutes);

/// "Discovery".
QString kindText(ScenarioKind kind);
/// For whom a script is: "Everybody", "Prospect A".
QString scriptText(const std::optional<Tier>& tier);
/// The brief as people read it, with what counts as an attempt and as a full run.
QString briefMarkdown(const Scenario& scenario);

/// "3 attempts, 2 full runs".
QString countWords(int attempts, int fullRuns);
/// What is told of practising a scenario and to whom, in a few words, and that takes are not: "Reported to Olga Brandt:
/// attempts, full runs, last day. Takes stay here."
QString hearersWords(const QList<Hearer>& hearers);
/// Where there is room for no more: "Reported to Olga Brandt".
QString hearerNames(const QList<Hearer>& hearers);
/// The same in whole sentences, with all names and where it is stopped.
QString aboutHearers(const QList<Hearer>& hearers);
/// What counts as a full run of this scenario.
QString fullRunWords(const Scenario& scenario);

} // namespace greenroom::ui

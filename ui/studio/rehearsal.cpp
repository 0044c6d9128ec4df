// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/rehearsal.h"

#include "core/home/commitments.h"
#include "core/library/cliplandmarks.h"
#include "core/scenarios/ghostbuyer.h"

#include <algorithm>

namespace greenroom::ui {

namespace {

/// What a minute of recording takes at most (6 Mbit/s of picture, 128 kbit/s of sound), and as much again to finish it.
constexpr double bytesPerMinute = 2 * (6e6 + 128e3) / 8 * 60;

Result<void> readOrigin(Home& home, const ScenarioAtHand& at, Rehearsal& result) {
    const auto nameOf = [&home](const PersonId& person) {
        const auto member = home.members().byId(person);
        return member ? member->name : QString();
    };
    if (at.origin == ScenarioAtHand::Origin::Assigned)
        result.from = nameOf(at.from);
    GR_TRY_ASSIGN(const QList<Assignment> assignments, assignmentsOf(home));
    for (const Assignment& assignment : assignments) {
        const bool isOpen = assignment.person == home.person() && assignment.isToDo(home.clock().nowMs());
        const bool isIt =
            assignment.scenario.id == at.scenario.id || assignment.scenario.version == at.scenario.version;
        if (!isOpen || !isIt || (result.dueMs && *result.dueMs <= assignment.dueMs))
            continue;
        result.dueMs = assignment.dueMs;
        result.from = nameOf(assignment.assigner());
    }
    GR_TRY_ASSIGN(const QList<Listener> listeners, listenersTo(home, at.scenario));
    for (const Listener& one : listeners)
        result.hearers.append({nameOf(one.person), one.told});
    return {};
}

Result<void> readAttempts(Home& home, Rehearsal& result) {
    Takes takes(home.journal(), home.person(), home.random(), home.clock());
    GR_TRY_ASSIGN(result.counts, takes.counts(result.scenario.id));
    GR_TRY_ASSIGN(const QList<Take> kept, takes.all(result.scenario.id));
    for (const Take& take : kept) {
        const Landmark* missed = firstMissed(result.scenario.document, take.media.duration, take.attempt.marked());
        result.attempts.append({take.id, take.attempt.number, take.media.duration, take.attempt.counted(),
                                take.attempt.fullRun, take.attempt.fullRun || !missed ? QString() : missed->title,
                                take.starred, take.attempt.startedMs, home.media().pathOf(take.media.blob.hash),
                                take.attempt.landmarks, take.attempt.ending == Ending::Recovered, true,
                                take.attempt.mode, take.attempt.cuts, take.attempt.passed, take.attempt.prompts,
                                take.attempt.ofMode, take.media.blob.hash});
    }
    return {};
}

Result<void> readExamples(Home& home, Rehearsal& result) {
    GR_TRY_ASSIGN(const QList<ModelExample> all, Examples(home.journal(), home.person(), home.random()).all());
    const auto buyer = GhostBuyer::of(result.scenario.document.extensions);
    for (const ModelExample& example : all) {
        const bool isBuyer = buyer && example.media.hash == buyer->clip;
        if ((example.scenario != result.scenario.id && !isBuyer) || !home.media().contains(example.media.hash))
            continue;
        if (isBuyer) {
            result.buyer = example;
            result.clips.insert(example.id, home.media().pathOf(example.media.hash));
            continue;
        }
        result.examples.append(example);
        result.clips.insert(example.id, home.media().pathOf(example.media.hash));
        GR_TRY_ASSIGN(const auto marked, ClipLandmarks(home.journal(), home.person()).of(example.id.entity()));
        result.marked.insert(example.id, marked);
    }
    Travel travel(home);
    GR_TRY_ASSIGN(const QList<TeamClip> clips, travel.all());
    GR_TRY_ASSIGN(result.travel, travel.of(result.scenario.id, clips));
    for (const TeamClip& clip : clips)
        if (clip.example.scenario == result.scenario.id && !clip.isHere)
            result.away.append(clip);
    // What is to be aimed at comes first.
    std::stable_partition(result.examples.begin(), result.examples.end(),
                          [](const ModelExample& example) { return example.quality == QLatin1String("good"); });
    return {};
}

} // namespace

const Landmark* firstMissed(const Scenario& scenario, double seconds, const QSet<QString>& marked) {
    const auto missed =
        std::find_if(scenario.landmarks.begin(), scenario.landmarks.end(), [&](const Landmark& landmark) {
            return !marked.contains(landmark.id) && seconds < landmark.atSeconds;
        });
    return missed == scenario.landmarks.end() ? nullptr : &*missed;
}

Result<Rehearsal> readRehearsal(Home& home, const ScenarioId& id, qint64 bytesFree) {
    GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(id.toString()));
    Rehearsal result;
    result.scenario = at.scenario;
    GR_TRY(readOrigin(home, at, result));
    GR_TRY(readAttempts(home, result));
    GR_TRY(readExamples(home, result));
    result.minutesLeft = static_cast<double>(bytesFree) / bytesPerMinute;
    return result;
}

} // namespace greenroom::ui

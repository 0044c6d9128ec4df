// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewsubject.h"

#include "core/base/json.h"
#include "core/home/catalogue.h"
#include "core/studio/assessing.h"
#include "core/studio/feedback.h"
#include "core/studio/sharing.h"
#include "core/takes/observations.h"

#include <QDateTime>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

void addClip(Home& home, const std::optional<BlobRef>& media, ReviewSubject& review) {
    if (!media)
        return;
    review.hadClip = true;
    if (home.media().contains(media->hash))
        review.clip = KeptClip{media->hash, home.media().pathOf(media->hash)};
}

void addLandmarks(const Scenario& scenario, const QMap<QString, double>& stamped, ReviewSubject& review) {
    for (const Landmark& landmark : scenario.landmarks) {
        const double at = stamped.value(landmark.id, stamped.isEmpty() ? landmark.atSeconds : -1);
        if (at >= 0 && at < review.duration)
            review.landmarks.append({landmark.title, at});
    }
}

Result<void> readTake(Home& home, ReviewSubject& review) {
    GR_TRY_ASSIGN(const Take take,
                  Takes(home.journal(), home.person(), home.random(), home.clock()).byId(TakeId(review.subject.id)));
    GR_TRY_ASSIGN(const Scenario scenario, Catalogue(home).scenarios().version(take.attempt.version));
    review.scenario = scenario.title;
    review.scenarioId = take.attempt.scenario;
    review.attempt = take.attempt.number;
    review.mode = take.attempt.mode;
    review.cuts = take.attempt.cuts;
    review.prompts = take.attempt.prompts;
    review.fullRun = take.attempt.fullRun;
    review.recovered = take.attempt.ending == Ending::Recovered;
    review.starred = take.starred;
    review.recordedMs = take.attempt.startedMs;
    addLandmarks(scenario, take.attempt.landmarks, review);
    addClip(home, take.media.blob, review);
    GR_TRY_ASSIGN(const QList<Share> shares,
                  Shares(home.journal(), home.person(), home.random(), home.clock()).of(take.id));
    for (const Share& share : shares) {
        if (!share.lives())
            continue;
        review.isShared = true;
        review.share = SubjectId(share.id);
        review.levelsGoAlong = share.selfLevels;
        for (const PersonId& person : share.audience)
            review.sharedWith.append(review.names.value(person));
    }
    review.readers = review.sharedWith;
    return {};
}

Result<void> readShare(Home& home, ReviewSubject& review) {
    GR_TRY_ASSIGN(const Share share,
                  Shares(home.journal(), home.person(), home.random(), home.clock()).byId(ShareId(review.subject.id)));
    GR_TRY_ASSIGN(const Scenario scenario, scenarioOf(share));
    review.scenario = scenario.title;
    review.recordedMs = share.recordedMs;
    review.shareNote = share.note;
    review.mode = share.mode;
    review.cuts = share.cuts;
    review.prompts = share.prompts;
    review.attempts = share.attempts;
    review.firstShare = share.first;
    review.sharedMs = share.sharedMs;
    review.expiresMs = share.expiresMs;
    review.media = share.media;
    review.readers.append(review.who);
    for (const PersonId& person : share.audience)
        if (person != review.self)
            review.readers.append(review.names.value(person));
    addLandmarks(scenario, {}, review);
    addClip(home, share.media, review);
    if (share.media && !review.clip)
        review.arriving = arrivingOf(home.folder(), *share.media);
    return {};
}

Result<void> readObservation(Home& home, ReviewSubject& review) {
    GR_TRY_ASSIGN(const QList<Observation> all, Observations(home.journal(), home.person(), home.random()).all());
    for (const Observation& one : all) {
        if (one.id.entity() != review.subject.id.entity())
            continue;
        review.who = review.isOwn ? QString() : one.who;
        review.scenario = one.kind;
        review.recordedMs = one.day.startOfDay().toMSecsSinceEpoch();
        addClip(home, one.media, review);
    }
    return {};
}

/// Which map, and what was said on it so far.
Result<void> readAssessment(Home& home, const QString& mapTitle, ReviewSubject& review) {
    GR_TRY_ASSIGN(review.label, ownLabel(home, review.subject));
    GR_TRY_ASSIGN(const QList<Assessment> all, assessmentsOf(home, review.subject));
    GR_TRY_ASSIGN(review.map, ownMap(home, review.subject));
    review.hasOwnMap = review.map.has_value();
    if (!review.hasOwnMap) {
        GR_TRY_ASSIGN(const QList<MapRecord> maps, Catalogue(home).maps().all());
        for (const MapRecord& map : maps) {
            review.maps.append(map.document.title);
            if (map.document.title == mapTitle)
                review.map = map.document;
        }
        for (const Assessment& one : all) {
            if (review.map || one.rater != review.self)
                continue;
            GR_TRY_ASSIGN(review.map, mapOf(home, review.subject, one));
        }
        // Else what others assessed it on.
        for (const Assessment& one : all) {
            if (review.map || !mapTitle.isEmpty() || !one.final)
                continue;
            GR_TRY_ASSIGN(review.map, mapOf(home, review.subject, one));
        }
    }
    if (!review.map)
        return {};
    GR_TRY_ASSIGN(review.mapVersion, review.map->version());
    for (const Assessment& one : all) {
        if (one.mapVersion == review.mapVersion && one.rater != review.self && one.final)
            review.others.append({review.names.value(one.rater), one});
        if (one.rater != review.self || one.label != review.label || one.mapVersion != review.mapVersion)
            continue;
        review.mine = one; // drafts come last
        if (one.final)
            review.finished = one;
    }
    return {};
}

} // namespace

Result<ReviewSubject> readReview(Home& home, const EntityId& subject, const QString& mapTitle) {
    ReviewSubject review;
    GR_TRY_ASSIGN(review.subject, subjectOf(home, subject));
    review.self = home.person();
    review.isOwn = review.subject.of == review.self;
    review.duration = review.subject.duration;
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    for (const Member& member : members)
        review.names.insert(member.person, member.name);
    if (review.subject.of && !review.isOwn)
        review.who = review.names.value(*review.subject.of);
    if (review.subject.noun == "take"_L1)
        GR_TRY(readTake(home, review));
    else if (review.subject.noun == "share"_L1)
        GR_TRY(readShare(home, review));
    else
        GR_TRY(readObservation(home, review));
    GR_TRY_ASSIGN(review.notes, notesOf(home, review.subject));
    GR_TRY(readAssessment(home, mapTitle, review));
    GR_TRY_ASSIGN(const QList<Feedback> news, newFeedbackOn(home, review.subject.id));
    review.hasNews = !news.isEmpty();
    return review;
}

bool ReviewSubject::hasFeedback() const {
    return !others.isEmpty() || std::any_of(notes.begin(), notes.end(), [this](const Note& note) {
        return note.author() != self || std::any_of(note.replies.begin(), note.replies.end(),
                                                    [this](const Reply& reply) { return reply.author() != self; });
    });
}

bool saysTheSame(const Assessment& a, const Assessment& b) {
    return a.levels == b.levels && a.unscored == b.unscored && a.evidence == b.evidence && a.comment == b.comment;
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewsoverview.h"

#include "core/home/catalogue.h"
#include "core/studio/assessing.h"
#include "core/studio/feedback.h"
#include "core/studio/sharing.h"
#include "core/sync/arriving.h"
#include "core/takes/observations.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"

#include <QDateTime>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Scenario versions with their maps, each read once.
class Versions {
public:
    explicit Versions(Home& home) : m_home(home) {}

    struct Version {
        QString title;
        std::optional<AssessmentMap> map;
        ContentHash mapVersion;
    };

    Result<Version> of(const EntityId& version) {
        if (const auto known = m_known.constFind(version); known != m_known.constEnd())
            return *known;
        GR_TRY_ASSIGN(const Scenario scenario, Catalogue(m_home).scenarios().version(version));
        GR_TRY_ASSIGN(const Version result, describe(scenario));
        m_known.insert(version, result);
        return result;
    }

    static Result<Version> describe(const Scenario& scenario) {
        Version result{scenario.title, {}, {}};
        if (const auto* json = std::get_if<QJsonObject>(&scenario.map)) {
            GR_TRY_ASSIGN(result.map, AssessmentMap::fromJson(*json));
            GR_TRY_ASSIGN(result.mapVersion, result.map->version());
        }
        return result;
    }

private:
    Home& m_home;
    QHash<EntityId, Version> m_known;
};

void addClip(Home& home, const std::optional<BlobRef>& media, ReviewItem& item) {
    if (media && home.media().contains(media->hash))
        item.clip = KeptClip{media->hash, home.media().pathOf(media->hash)};
}

using NoteCounts = QHash<EntityId, int>;

using OwnAssessments = QHash<EntityId, QList<Assessment>>;

/// One's own; drafts come last.
void addScore(const QList<Assessment>& own, const Versions::Version& version, ReviewItem& item) {
    for (const Assessment& one : own) {
        if (!version.map || one.mapVersion != version.mapVersion)
            continue;
        const Result<Score> score = greenroom::score(*version.map, one.levels);
        if (!score)
            continue;
        item.score = score->value;
        item.scored = score->parts.size();
        item.criteria = score->criteria;
        item.isDraft = !one.final;
    }
}

Result<void> addTakes(Home& home, const QList<Share>& shares, const NoteCounts& notes, const OwnAssessments& own,
                      QList<ReviewItem>& items) {
    Versions versions(home);
    QMultiHash<EntityId, const Share*> byTake;
    for (const Share& share : shares)
        if (share.owner() == home.person() && share.take)
            byTake.insert(*share.take, &share);
    GR_TRY_ASSIGN(const QList<Take> takes, Takes(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Take& take : takes) {
        GR_TRY_ASSIGN(const Versions::Version version, versions.of(take.attempt.version));
        ReviewItem item;
        item.subject = take.id;
        item.scenario = version.title;
        item.attempt = take.attempt.number;
        item.mode = take.attempt.mode;
        item.duration = take.media.duration;
        item.fullRun = take.attempt.fullRun;
        item.recovered = take.attempt.ending == Ending::Recovered;
        item.starred = take.starred;
        item.recordedMs = take.attempt.startedMs;
        addClip(home, take.media.blob, item);
        item.notes = notes.value(take.id);
        for (auto share = byTake.constFind(take.id); share != byTake.constEnd() && share.key() == take.id; ++share) {
            item.notes += notes.value((*share)->id); // what others wrote
            item.isShared = item.isShared || (*share)->lives();
        }
        addScore(own.value(take.id), version, item);
        items.append(item);
    }
    return {};
}

Result<void> addObservations(Home& home, const NoteCounts& notes, QList<ReviewItem>& items) {
    GR_TRY_ASSIGN(const QList<Observation> observations,
                  Observations(home.journal(), home.person(), home.random()).all());
    for (const Observation& one : observations) {
        ReviewItem item;
        item.subject = one.id;
        item.kind = ReviewItem::Kind::Observation;
        item.title = one.who;
        item.scenario = one.intent.isEmpty() ? one.kind : u"%1: %2"_s.arg(one.kind, one.intent);
        item.duration = one.duration;
        item.recordedMs = one.day.startOfDay().toMSecsSinceEpoch();
        addClip(home, one.media, item);
        item.notes = notes.value(one.id);
        items.append(item);
    }
    return {};
}

/// Those of others that may be seen now.
Result<void> addShares(Home& home, const QList<Share>& shares, const NoteCounts& notes, const OwnAssessments& own,
                       QList<ReviewItem>& items) {
    for (const Share& share : shares) {
        if (share.owner() == home.person() || !share.lives() || !share.media)
            continue;
        const auto scenario = scenarioOf(share);
        const auto version = scenario ? Versions::describe(*scenario) : Result<Versions::Version>(Versions::Version{});
        if (!scenario || !version)
            continue; // what its owner's Greenroom should not have written
        const auto owner = home.members().byId(share.owner());
        ReviewItem item;
        item.subject = share.id;
        item.kind = ReviewItem::Kind::Share;
        item.title = owner ? owner->name : QString();
        item.scenario = scenario->title;
        item.duration = share.duration;
        item.recordedMs = share.sharedMs;
        item.attempts = share.attempts;
        addClip(home, share.media, item);
        if (item.clip.path.isEmpty()) {
            const Arriving arriving = arrivingOf(home.folder(), *share.media);
            item.arrivedPercent = static_cast<int>(arriving.bytes * 100 / std::max<qint64>(arriving.size, 1));
        }
        item.notes = notes.value(share.id);
        addScore(own.value(share.id), *version, item);
        items.append(item);
    }
    return {};
}

Result<void> addNews(Home& home, QList<ReviewItem>& items) {
    GR_TRY_ASSIGN(const QList<Feedback> news, newFeedback(home));
    QHash<EntityId, int> counts;
    for (const Feedback& one : news)
        ++counts[one.subject];
    for (ReviewItem& item : items)
        item.news = counts.value(item.subject);
    return {};
}

} // namespace

Result<QList<ReviewItem>> reviewItems(Home& home, Whose whose) {
    QList<ReviewItem> items;
    GR_TRY_ASSIGN(const QList<Share> shares, Shares(home.journal(), home.person(), home.random(), home.clock()).all());
    GR_TRY_ASSIGN(const NoteCounts notes, Notes(home.journal(), home.person(), home.random()).counts());
    GR_TRY_ASSIGN(const OwnAssessments own, Assessments(home.journal(), home.person(), home.random()).own());
    if (whose == Whose::All) {
        GR_TRY(addTakes(home, shares, notes, own, items));
        GR_TRY(addObservations(home, notes, items));
    }
    GR_TRY(addShares(home, shares, notes, own, items));
    GR_TRY(addNews(home, items));
    std::stable_sort(items.begin(), items.end(),
                     [](const ReviewItem& a, const ReviewItem& b) { return a.recordedMs > b.recordedMs; });
    return items;
}

ReviewsState::ReviewsState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this] {
        if (m_loaded)
            refresh();
    });
}

void ReviewsState::refresh() {
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_context.home.ask(
        this, [](Home& home) { return reviewItems(home); },
        [this](Result<QList<ReviewItem>> items) {
            m_asked = false;
            if (!items) {
                m_context.messages.problem(items.error(), tr("Your takes could not be read."));
                return;
            }
            m_items = *std::move(items);
            m_loaded = true;
            Q_EMIT changed();
            if (std::exchange(m_again, false))
                refresh();
        });
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/cleanup.h"

#include "core/home/forgetting.h"
#include "core/library/examples.h"
#include "core/studio/clipcaptions.h"
#include "core/studio/mediacache.h"
#include "core/sync/arriving.h"
#include "core/sync/synccontext.h"
#include "core/takes/shares.h"

#include <QFile>
#include <QFileInfo>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

Takes takesOf(Home& home) {
    return Takes(home.journal(), home.person(), home.random(), home.clock());
}

Result<void> removeMedia(Home& home, const ContentHash& media) {
    MediaCache(home.pathOf(u"cache"_s)).forget(media);
    return home.media().remove(media);
}

/// Media that was put away long enough ago goes to `forgotten`, unless something needs it. Takes of any state decide on
/// their media themselves.
template <typename Gone>
Result<void> planGone(Home& home, const QList<Gone>& gone, const QSet<ContentHash>& taken, QList<BlobRef>& forgotten,
                      qint64& bytes) {
    for (const Gone& one : gone) {
        if (home.clock().nowMs() - one.ms < undoDays * dayMs || taken.contains(one.media.hash) ||
            forgotten.contains(one.media) || !home.media().contains(one.media.hash))
            continue;
        GR_TRY_ASSIGN(const bool needed, home.isMediaNeeded(one.media.hash));
        if (needed)
            continue;
        forgotten.append(one.media);
        bytes += one.media.size;
    }
    return {};
}

/// What can still be brought back, of the one as of the other, stays for both.
Result<void> planGone(Home& home, const QList<Take>& takes, CleanUp& plan) {
    GR_TRY_ASSIGN(const auto examples, Examples(home.journal(), home.person(), home.random()).gone());
    GR_TRY_ASSIGN(const auto observations, Observations(home.journal(), home.person(), home.random()).gone());
    QSet<ContentHash> taken;
    for (const Take& take : takes)
        taken.insert(take.media.blob.hash);
    const auto addRecent = [&](const auto& gone) {
        for (const auto& one : gone)
            if (home.clock().nowMs() - one.ms < undoDays * dayMs)
                taken.insert(one.media.hash);
    };
    addRecent(examples);
    addRecent(observations);
    GR_TRY(planGone(home, examples, taken, plan.examples, plan.bytes));
    return planGone(home, observations, taken, plan.observations, plan.bytes);
}

} // namespace

Result<CleanUp> planCleanUp(Home& home) {
    CleanUp plan;
    const qint64 now = home.clock().nowMs();
    GR_TRY_ASSIGN(const QList<Take> takes, takesOf(home).all({}, true));
    GR_TRY_ASSIGN(const QSet<ContentHash> shared, home.mediaUsedOutside(u"take"_s));
    GR_TRY_ASSIGN(const QSet<ContentHash> needed, home.mediaUsedOutside({}));
    for (const Take& take : takes) {
        if (take.starred)
            continue;
        const std::optional<qint64> hidden = take.cleanedMs ? take.cleanedMs : take.discardedMs;
        if (!hidden) {
            if (!shared.contains(take.media.blob.hash) && now - take.attempt.startedMs >= cleanAfterDays * dayMs)
                plan.cleaned.append(take);
        } else if (now - *hidden >= undoDays * dayMs && !needed.contains(take.media.blob.hash) &&
                   home.media().contains(take.media.blob.hash)) {
            plan.forgotten.append(take);
            plan.bytes += take.media.blob.size;
        }
    }
    GR_TRY(planGone(home, takes, plan));
    return plan;
}

Result<CleanUp> cleanUp(Home& home) {
    GR_TRY_ASSIGN(const CleanUp plan, planCleanUp(home));
    QList<TakeId> cleaned;
    for (const Take& take : plan.cleaned)
        cleaned.append(take.id);
    GR_TRY(takesOf(home).markCleaned(cleaned));
    for (const Take& take : plan.forgotten)
        GR_TRY(removeMedia(home, take.media.blob.hash));
    for (const BlobRef& media : plan.examples + plan.observations)
        GR_TRY(removeMedia(home, media.hash));
    GR_TRY(forgetGoneShares(home));
    MediaCache(home.pathOf(u"cache"_s)).tidy(home.media());
    return plan;
}

Result<int> forgetGoneShares(Home& home) {
    Shares shares(home.journal(), home.person(), home.random(), home.clock());
    GR_TRY_ASSIGN(const QList<BlobRef> gone, shares.goneMedia());
    GR_TRY_ASSIGN(const QList<Take> takes, takesOf(home).all({}, true));
    int forgotten = 0;
    for (const BlobRef& blob : gone) {
        QFile::remove(arrivingOf(home.folder(), blob).path);
        GR_TRY_ASSIGN(const bool needed, home.isMediaNeeded(blob.hash));
        const bool taken = std::any_of(takes.begin(), takes.end(),
                                       [&](const Take& take) { return take.media.blob.hash == blob.hash; });
        if (needed || taken || !home.media().contains(blob.hash))
            continue;
        GR_TRY(removeMedia(home, blob.hash));
        ++forgotten;
    }
    GR_TRY(ClipCaptions(home).forgetGone());
    GR_TRY(forgetGone(home));
    return forgotten;
}

void forgetAbout(Home& home, const SyncReport& report) {
    const MediaCache cache(home.pathOf(u"cache"_s));
    for (const ContentHash& media : report.forgotten)
        cache.forget(media);
    if (!report.forgotten.isEmpty())
        std::ignore = ClipCaptions(home).forgetGone(); // what fails is done by the next cleanUp()
}

Result<void> restoreObservation(Home& home, const Observation& observation) {
    if (observation.media && !home.media().contains(observation.media->hash))
        return fail(ErrorCode::NotFound,
                    u"the recording of observation %1 was removed %2 days after it was discarded and cannot come back"_s
                        .arg(observation.id.toString())
                        .arg(undoDays));
    return Observations(home.journal(), home.person(), home.random()).restore(observation.id);
}

Result<void> restoreTake(Home& home, const Take& take) {
    if (!home.media().contains(take.media.blob.hash))
        return fail(ErrorCode::NotFound,
                    u"the recording of take %1 was removed %2 days after it was put away and cannot come back"_s
                        .arg(take.id.toString())
                        .arg(undoDays));
    return takesOf(home).restore(take.id);
}

} // namespace greenroom

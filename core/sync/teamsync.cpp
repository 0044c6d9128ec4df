// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/teamsync.h"

#include "core/base/file.h"
#include "core/sync/arriving.h"
#include "core/sync/membership.h"
#include "core/sync/publisher.h"
#include "core/sync/puller.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 markerLimit = 4096;

/// The place must be there and be this team's before anything is read or written.
Result<void> checkMarker(Remote& remote, const JoinedTeam& joined) {
    const auto marker = remote.get(teamMarkerName(), {0, markerLimit + 1});
    if (!marker && marker.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Remote, u"%1 holds no team share (its marker %2 is missing); nothing was written"_s.arg(
                                           joined.remote, teamMarkerName()));
    GR_TRY(marker);
    if (*marker != joined.marker && !TeamMarker::fromJson(*marker))
        return fail(ErrorCode::Remote,
                    u"the marker %1 at %2 is damaged or has not arrived whole; nothing was written"_s.arg(
                        teamMarkerName(), joined.remote));
    if (*marker != joined.marker)
        return fail(ErrorCode::Remote, u"%1 holds another team's share; nothing was written"_s.arg(joined.remote));
    return {};
}

/// Each recording to be sent after those to be fetched that go before it.
Result<void> moveRecordings(Publisher& publisher, MediaExchange& media) {
    const QList<Publisher::Recording> waiting = publisher.recordings();
    for (const Publisher::Recording& one : waiting) {
        GR_TRY(media.fetch(one.rank));
        GR_TRY(publisher.send(one));
    }
    return media.fetch();
}

} // namespace

Result<SyncReport> exchange(const SyncParts& parts, Remote& remote,
                            const std::function<Result<void>(SyncContext&)>& decide) {
    GR_TRY_ASSIGN(const auto lock, FileLock::take(parts.folder + u"/sync.lock"_s));
    SyncStore store(parts.journal.database(), parts.vault.first(), parts.random);
    GR_TRY_ASSIGN(const auto joined, store.team());
    if (!joined)
        return fail(ErrorCode::Refused, u"this home is in no team; `team create` or `team join` comes first"_s);
    GR_TRY(checkMarker(remote, *joined));
    GR_TRY_ASSIGN(const TeamMarker marker, TeamMarker::fromJson(joined->marker));

    SyncContext context{parts.journal,
                        parts.vault,
                        parts.authority,
                        parts.media,
                        parts.random,
                        parts.clock,
                        store,
                        remote,
                        arrivingFolder(parts.folder),
                        parts.isMediaNeeded,
                        parts.watch,
                        parts.chosenMedia,
                        *joined,
                        marker,
                        {},
                        {},
                        {},
                        {}};
    if (!joined->roster.isEmpty()) {
        GR_TRY_ASSIGN(context.roster, Roster::open(joined->roster, marker));
    }
    GR_TRY_ASSIGN(const QList<KnownDevice> devices, store.devices(marker.team));
    for (const KnownDevice& device : devices)
        context.devices.insert(device.certificate.device, device);
    GR_TRY_ASSIGN(context.epochs, store.epochs(marker.team));

    Puller puller(context);
    GR_TRY(puller.run());
    if (context.report.isCloned)
        return context.report;
    Membership membership(context);
    GR_TRY(membership.admitClaims());
    if (decide)
        GR_TRY(decide(context));
    MediaExchange media(context);
    GR_TRY(media.beginTurn());
    Publisher publisher(context, media);
    GR_TRY(publisher.run(puller.ownHeads()));
    GR_TRY(media.drop());
    GR_TRY(moveRecordings(publisher, media));
    return context.report;
}

} // namespace greenroom

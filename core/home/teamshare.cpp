// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/teamshare.h"

#include "core/base/file.h"
#include "core/home/commitments.h"
#include "core/home/forgetting.h"
#include "core/home/travel.h"
#include "core/library/publishedexamples.h"
#include "core/sync/membership.h"
#include "core/takes/shares.h"
#include "core/team/fingerprint.h"
#include "core/team/groups.h"
#include "core/team/invitations.h"

#include <QDir>
#include <QFileInfo>

namespace greenroom {

using namespace Qt::StringLiterals;

Result<std::optional<JoinedTeam>> TeamShare::joined() {
    GR_TRY_ASSIGN(auto team, SyncStore(m_home.database(), m_home.vault().first(), m_home.random()).team());
    if (team) {
        GR_TRY_ASSIGN(
            const QVariant name,
            m_home.database().value(u"SELECT name FROM team WHERE NOT deleted ORDER BY created_ms LIMIT 1"_s));
        if (name.isValid())
            team->name = name.toString();
    }
    return team;
}

Result<std::unique_ptr<Remote>> TeamShare::open(const QString& place, FolderRemote::Needs needs) {
    GR_TRY_ASSIGN(const QString folder, FolderRemote::folderOf(place));
    return std::make_unique<FolderRemote>(
        folder, FolderRemote::Environment{m_home.clock(), m_home.random(),
                                          QString::fromLatin1(toBase32(m_home.device().view())), needs});
}

Result<SyncStatus> TeamShare::status() {
    GR_TRY_ASSIGN(const auto team, joined());
    if (!team)
        return fail(ErrorCode::Refused, u"this home is in no team; `team create` or `team join` comes first"_s);
    SyncStore store(m_home.database(), m_home.vault().first(), m_home.random());
    SyncStatus status;
    status.team = team->name;
    status.remote = team->remote;
    status.isIn = m_home.isInTeam();
    status.wasRemoved = wasRemoved();
    GR_TRY_ASSIGN(status.words, words());
    const Roster* roster = m_home.authority().roster();
    status.comesBack = roster && roster->find(m_home.person()) && !status.isIn && !status.wasRemoved;
    status.owned = roster && roster->owner() == m_home.person();
    GR_TRY_ASSIGN(const auto outbox, store.outbox(m_home.device()));
    GR_TRY_ASSIGN(auto circles, m_home.journal().unsealedCircles());
    // Nobody seals into a circle whose owner has left (core/sync/format.md, 5): what is said there stays here.
    circles.removeIf([&](const CircleId& circle) {
        const auto root = EntityId::fromBytes(circle.view());
        return circle != CircleId::team() && status.isIn && root && !roster->inForce(root->owner());
    });
    status.toSend = outbox.size() + circles.size();
    Shares shares(m_home.journal(), m_home.person(), m_home.random(), m_home.clock());
    GR_TRY_ASSIGN(const QList<Share> all, shares.all());
    for (const Share& share : all) {
        if (share.state == ShareState::Queued)
            ++status.waiting;
        if (share.owner() != m_home.person() && share.lives() && share.media &&
            !m_home.media().contains(share.media->hash))
            ++status.pendingMedia;
    }
    GR_TRY_ASSIGN(const QSet<ContentHash> wanted, Travel(m_home).wanted());
    status.pendingMedia += std::count_if(wanted.begin(), wanted.end(),
                                         [&](const ContentHash& clip) { return !m_home.media().contains(clip); });
    return status;
}

Result<void> TeamShare::create(const QString& name, const QString& place, const Seed& recovery) {
    GR_TRY_ASSIGN(const QString checked, checkedName(name, u"a team's name"_s));
    GR_TRY_ASSIGN(const auto remote, open(place, FolderRemote::Needs::Nothing));
    GR_TRY_ASSIGN(const QString folder, FolderRemote::folderOf(place));
    SyncStore store(m_home.database(), m_home.vault().first(), m_home.random());
    GR_TRY(Membership::create(store, *remote, m_home.vault(), checked, folder, recovery, m_home.random()));
    GR_TRY(m_home.loadTeam());
    GR_TRY(m_home.journal().commit({{m_home.newEntity(), u"team"_s, {{u"name"_s, checked}}}}));
    return {};
}

UnsavedKit TeamShare::unsavedKit() const {
    return {m_home.pathOf(u"keys/recovery-kit"_s), m_home.vault().first(), m_home.random()};
}

Result<void> TeamShare::create(const QString& name, const QString& place) {
    UnsavedKit kit = unsavedKit();
    // One from an attempt that was cut off may have got as far as the place.
    GR_TRY_ASSIGN(std::optional<Seed> seed, kit.seed());
    const bool isNew = !seed;
    if (isNew) {
        seed.emplace(m_home.random().bytes(32));
        GR_TRY(kit.keep(*seed));
    }
    const auto made = create(name, place, *seed);
    if (isNew && !made && leftNothing(made.error()))
        static_cast<void>(kit.forget()); // one that stays is used the next time; why nothing was made matters more
    return made;
}

bool TeamShare::leftNothing(const Error& error) {
    return error.code == ErrorCode::Exists || error.code == ErrorCode::Invalid || error.code == ErrorCode::NotFound;
}

Result<bool> TeamShare::hasUnsavedKit() {
    const Roster* roster = m_home.authority().roster();
    if (!roster || roster->owner() != m_home.person())
        return false;
    GR_TRY_ASSIGN(const auto seed, unsavedKit().seed());
    return seed.has_value();
}

Result<void> TeamShare::saveKit(const QString& path) {
    UnsavedKit kit = unsavedKit();
    GR_TRY_ASSIGN(const auto seed, kit.seed());
    GR_TRY_ASSIGN(const auto team, joined());
    if (!seed || !team)
        return fail(ErrorCode::NotFound, u"the recovery kit was saved before; nothing of it is kept here"_s);
    if (QFile::exists(path))
        return fail(ErrorCode::Exists, u"%1 is there already; nothing was changed"_s.arg(path));
    const QString folder = QFileInfo(path).dir().canonicalPath() + u'/';
    if (folder.startsWith(QDir(m_home.folder()).canonicalPath() + u'/'))
        return fail(ErrorCode::Refused, u"%1 lies in the home, which the kit is to outlive"_s.arg(path));
    const QByteArray page = recoveryKit(team->name, *seed, m_home.vault().recoveryCodes());
    GR_TRY(writeFileAtomically(path, page));
    GR_TRY_ASSIGN(const QByteArray written, readFile(path, page.size() + 1));
    if (written != page)
        return fail(ErrorCode::Corrupt, u"%1 does not hold what was written; the kit is still kept here"_s.arg(path));
    return kit.forget();
}

Result<QString> TeamShare::join(const QString& text, const QString& place) {
    std::optional<Invitation> invitation;
    if (!text.isEmpty()) {
        GR_TRY_ASSIGN(invitation, Invitation::read(text));
        if (invitation->expiresMs <= m_home.clock().nowMs())
            return fail(ErrorCode::Refused,
                        u"the invitation to \"%1\" ended on %2; ask %3 for another one"_s.arg(
                            invitation->teamName, toIsoTime(invitation->expiresMs), invitation->inviter));
    }
    const QString where = place.isEmpty() && invitation ? invitation->remote : place;
    GR_TRY_ASSIGN(const auto remote, open(where, FolderRemote::Needs::Marker));
    GR_TRY_ASSIGN(const QString folder, FolderRemote::folderOf(where));
    SyncStore store(m_home.database(), m_home.vault().first(), m_home.random());
    GR_TRY_ASSIGN(const auto before, store.team());
    GR_TRY(Membership::join(store, *remote, invitation, folder));
    if (before && !m_home.isInTeam())
        GR_TRY(m_home.goOnAsNewDevice()); // a certificate carries one request
    GR_TRY(m_home.loadTeam());
    return words();
}

Result<void> TeamShare::moved(const QString& place) {
    GR_TRY_ASSIGN(const auto team, joined());
    GR_TRY_ASSIGN(const QString folder, FolderRemote::folderOf(place));
    GR_TRY_ASSIGN(const auto remote, open(folder, FolderRemote::Needs::Nothing));
    SyncStore store(m_home.database(), m_home.vault().first(), m_home.random());
    return Membership::moved(store, *remote, folder, team ? team->name : QString());
}

Result<QString> TeamShare::replaceKeys() {
    if (!m_home.isInTeam() && !wasRemoved()) // who was taken out asks with them to come back
        return fail(ErrorCode::Refused, u"this home is in no team; its keys stay as they are"_s);
    if (m_home.authority().roster()->owner() == m_home.person())
        return fail(ErrorCode::Refused, u"new keys for the team's owner need the team's recovery code; nothing was "
                                        "changed"_s);
    GR_TRY(m_home.renewKeys());
    return words();
}

Result<SyncReport> TeamShare::takeOver(const Seed& recovery, const SyncWatch& watch) {
    const Roster* roster = m_home.authority().roster();
    if (roster && m_home.isInTeam() && roster->owner() == m_home.person()) {
        if (SigningKey::fromSeed(recovery).publicKey() != roster->content().recoveryKey())
            return fail(ErrorCode::Crypto,
                        u"this is not the team's recovery code, or one that was used before; nothing "
                        "was changed"_s);
        GR_TRY(m_home.renewKeys()); // another laptop has those until now
    }
    return sync([&](SyncContext& context) { return succeed(context, recovery); }, watch);
}

/// Within an exchange.
Result<void> TeamShare::succeed(SyncContext& context, const Seed& recovery) {
    const SigningKey key = SigningKey::fromSeed(recovery);
    if (context.isOwner() && context.roster->content().recoveryKey() != key.publicKey())
        return {}; // it was done, and cut off before this home heard of it
    UnsavedKit kit = unsavedKit();
    GR_TRY_ASSIGN(std::optional<Seed> next, kit.seed());
    // One that is kept is from an attempt that was cut off, or of the kit that is spent now.
    if (!next || SigningKey::fromSeed(*next).publicKey() == key.publicKey()) {
        next.emplace(m_home.random().bytes(32));
        GR_TRY(kit.keep(*next));
    }
    return Membership(context).succeed(key, SigningKey::fromSeed(*next).publicKey());
}

Result<QString> TeamShare::words() {
    GR_TRY_ASSIGN(const auto team, joined());
    GR_TRY_ASSIGN(const TeamMarker marker, TeamMarker::fromJson(team->marker));
    return fingerprintOf(marker, m_home.person(), m_home.vault().person().signing().publicKey(),
                         m_home.vault().person().boxPublicKey());
}

Result<Invitation> TeamShare::invite(Roles roles, const QString& group, qint64 expiresMs) {
    GR_TRY_ASSIGN(const auto team, joined());
    if (!team || team->roster.isEmpty())
        return fail(ErrorCode::Refused, u"this home is in no team; `team create` comes first"_s);
    GR_TRY_ASSIGN(const TeamMarker marker, TeamMarker::fromJson(team->marker));
    GR_TRY_ASSIGN(const Roster roster, Roster::open(team->roster, marker));
    if (roster.owner() != m_home.person())
        return fail(ErrorCode::Refused, u"only the owner of the team can invite"_s);
    if (!group.isEmpty())
        GR_TRY(Groups(m_home.journal(), m_home.person(), m_home.random()).find(group));
    GR_TRY_ASSIGN(const Member me, m_home.members().byId(m_home.person()));
    return Invitations(m_home.journal(), m_home.person(), m_home.random())
        .issue({team->remote, team->name, me.name, roles, group, expiresMs}, marker, roster);
}

bool TeamShare::wasRemoved() const {
    const Roster* roster = m_home.authority().roster();
    const RosterPerson* self = roster ? roster->find(m_home.person()) : nullptr;
    const SigningPublicKey& mine = m_home.vault().person().signing().publicKey();
    // Who asks with new keys was never in the team with them.
    return self && !m_home.isInTeam() &&
           std::any_of(self->terms.begin(), self->terms.end(), [&](const Term& term) { return term.signing == mine; });
}

Result<void> TeamShare::prepare() {
    GR_TRY(forgetGone(m_home));
    Shares shares(m_home.journal(), m_home.person(), m_home.random(), m_home.clock());
    if (wasRemoved())
        return {}; // nobody would hear of it
    GR_TRY(shares.expireDue());
    GR_TRY_ASSIGN(const QList<PersonId> coaches, Groups(m_home.journal(), m_home.person(), m_home.random())
                                                     .coachesOf(m_home.person(), m_home.authority().roster()));
    GR_TRY(shares.nameCoaches(coaches));
    if (m_home.isInTeam())
        GR_TRY(PublishedExamples(m_home.journal(), m_home.person(), m_home.random())
                   .keepAudiences(*m_home.authority().roster()));
    return reportProgress(m_home);
}

Result<void> TeamShare::acknowledge() {
    if (wasRemoved())
        return {};
    Shares shares(m_home.journal(), m_home.person(), m_home.random(), m_home.clock());
    GR_TRY_ASSIGN(const QList<Share> all, shares.all());
    for (const Share& share : all)
        if (share.owner() != m_home.person() && share.lives() && share.media &&
            !share.arrived.contains(m_home.person()) && m_home.media().contains(share.media->hash))
            GR_TRY(shares.acknowledge(share));
    return {};
}

/// What a take of this home has stays until its own time is over, also when the take was put away.
Result<bool> TeamShare::isMediaNeeded(const ContentHash& hash) {
    GR_TRY_ASSIGN(const bool needed, m_home.isMediaNeeded(hash));
    if (needed)
        return true;
    GR_TRY_ASSIGN(const QList<Take> takes,
                  Takes(m_home.journal(), m_home.person(), m_home.random(), m_home.clock()).all({}, true));
    return std::any_of(takes.begin(), takes.end(), [&](const Take& take) { return take.media.blob.hash == hash; });
}

Result<std::optional<QSet<ContentHash>>> TeamShare::chosenMedia(const QString& kind) {
    if (kind != "published_example"_L1)
        return std::nullopt;
    GR_TRY_ASSIGN(const QSet<ContentHash> wanted, Travel(m_home).wanted());
    return wanted;
}

Result<SyncReport> TeamShare::exchangeOnce(Remote& remote, const std::function<Result<void>(SyncContext&)>& decide,
                                           const SyncWatch& watch) {
    return exchange({m_home.journal(), m_home.vault(), m_home.authority(), m_home.media(), m_home.random(),
                     m_home.clock(), m_home.folder(), [this](const ContentHash& hash) { return isMediaNeeded(hash); },
                     watch, [this](const QString& kind) { return chosenMedia(kind); }},
                    remote, decide);
}

Result<SyncReport> TeamShare::sync(const std::function<Result<void>(SyncContext&)>& decide, const SyncWatch& watch) {
    GR_TRY_ASSIGN(const auto team, joined());
    if (!team)
        return fail(ErrorCode::Refused, u"this home is in no team; `team create` or `team join` comes first"_s);
    GR_TRY(prepare());
    GR_TRY_ASSIGN(auto remote, open(team->remote, FolderRemote::Needs::Marker));
    GR_TRY_ASSIGN(SyncReport report, exchangeOnce(*remote, decide, watch));
    if (report.isCloned) {
        GR_TRY(m_home.goOnAsNewDevice());
        GR_TRY_ASSIGN(remote, open(team->remote, FolderRemote::Needs::Marker));
        const QList<ContentHash> forgotten = report.forgotten;
        GR_TRY_ASSIGN(report, exchangeOnce(*remote, decide, watch));
        report.forgotten += forgotten;
        report.problems.prepend(u"this home was copied or restored; it goes on under a new device"_s);
        report.troubles.prepend(SyncTrouble::Copied);
    }
    // What has arrived may name a coach, and is to be acknowledged.
    GR_TRY(prepare());
    GR_TRY(acknowledge());
    GR_TRY_ASSIGN(const auto unsealed, m_home.journal().unsealedCircles());
    if (unsealed.isEmpty() || report.hasMore) // else it goes out in the next one, which comes at once
        return report;
    GR_TRY_ASSIGN(const SyncReport after, exchangeOnce(*remote, {}, watch));
    return after.after(report);
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/membership.h"

#include "core/base/random.h"
#include "core/team/fingerprint.h"
#include "core/team/groups.h"
#include "core/team/invitations.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 markerLimit = 4096;

Result<void> mustHaveNoTeam(SyncStore& store) {
    GR_TRY_ASSIGN(const auto joined, store.team());
    if (joined)
        return fail(ErrorCode::Exists, u"this home belongs to the team \"%1\" already"_s.arg(joined->name));
    return {};
}

} // namespace

Result<void> Membership::create(SyncStore& store, Remote& remote, const KeyVault& vault, const QString& name,
                                const QString& url, const Seed& recovery, Random& random) {
    GR_TRY(mustHaveNoTeam(store));
    const auto there = remote.get(teamMarkerName(), {0, markerLimit});
    if (there)
        return fail(ErrorCode::Exists, u"there is a team at %1 already; nothing was changed"_s.arg(url));
    if (there.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(there.error());
    const auto salt = *TeamSalt::fromBytes(random.bytes(TeamSalt::size));
    const SigningKey recoveryKey = SigningKey::fromSeed(recovery);
    GR_TRY_ASSIGN(const Roster roster,
                  Roster::first(vault.person(), recoveryKey.publicKey(), salt).sign(vault.person().signing()));
    const QByteArray marker = roster.marker(salt).toJson();
    GR_TRY(remote.put(rosterName(1, shortened(roster.hash())), roster.file()));
    // Marker last: until it is there, there is no team, and this home can begin again.
    GR_TRY(remote.put(teamMarkerName(), marker));
    return store.setTeam({marker, name, url, roster.file(), {}, 0});
}

Result<void> Membership::join(SyncStore& store, Remote& remote, const std::optional<Invitation>& invitation,
                              const QString& url) {
    const auto file = remote.get(teamMarkerName(), {0, markerLimit + 1});
    if (!file && file.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, u"there is no team at %1; nothing was changed"_s.arg(url));
    GR_TRY(file);
    GR_TRY_ASSIGN(const TeamMarker marker, TeamMarker::fromJson(*file));
    if (invitation && (marker.team != invitation->team || marker.genesis != invitation->genesis))
        return fail(ErrorCode::Refused,
                    u"the team at %1 is not the one the invitation is for; nothing was changed"_s.arg(url));
    GR_TRY_ASSIGN(const auto before, store.team());
    if (before && before->marker != *file)
        return fail(ErrorCode::Exists,
                    u"this home belongs to the team \"%1\" already; nothing was changed"_s.arg(before->name));
    JoinedTeam joined = before.value_or(JoinedTeam{*file, {}, {}, {}, {}, 0});
    joined.remote = url;
    if (invitation) {
        joined.name = invitation->teamName;
        joined.invitation = invitation->toText();
    }
    return store.setTeam(joined);
}

Result<void> Membership::moved(SyncStore& store, Remote& remote, const QString& url, const QString& name) {
    GR_TRY_ASSIGN(auto joined, store.team());
    if (!joined)
        return fail(ErrorCode::Refused, u"this home is in no team; `team create` or `team join` comes first"_s);
    const auto file = remote.get(teamMarkerName(), {0, markerLimit + 1});
    if (!file && file.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, u"%1 holds no team share, so not that of \"%2\" (its marker %3 is missing); "
                                         "nothing was changed"_s.arg(url, name, teamMarkerName()));
    GR_TRY(file);
    if (*file != joined->marker)
        return fail(ErrorCode::Refused,
                    u"%1 holds the share of another team, not that of \"%2\"; nothing was changed"_s.arg(url, name));
    joined->remote = url;
    return store.setTeam(*joined);
}

// The owner's decisions

Result<void> Membership::mustBeOwner() const {
    if (!m_context.isOwner())
        return fail(ErrorCode::Refused, u"only the owner of the team can do this"_s);
    return {};
}

Result<void> Membership::change(const std::function<Result<Roster>(const Roster&)>& edit) {
    GR_TRY_ASSIGN(const Roster draft, edit(*m_context.roster));
    GR_TRY_ASSIGN(const Roster next, draft.sign(m_context.vault.person().signing()));
    GR_TRY(m_context.put(rosterName(next.version(), shortened(next.hash())), next.file()));
    return m_context.adopt(next);
}

Result<QList<Membership::Claim>> Membership::claims() {
    QList<Claim> claims;
    for (const KnownDevice& device : std::as_const(m_context.devices)) {
        const Certificate& certificate = device.certificate;
        const RosterPerson* known = m_context.find(certificate.person);
        // Who was removed does not ask again with the key they had.
        const bool isOldKey = known && std::any_of(known->terms.begin(), known->terms.end(), [&](const Term& term) {
                                  return term.signing == certificate.signing;
                              });
        if (certificate.joinRequest.isEmpty() || isOldKey)
            continue;
        auto request = openJoinRequest(certificate, m_context.vault.person(), m_context.team());
        for (const PersonKeys& keys : m_context.vault.earlier())
            if (!request) // asked before the owner had these keys
                request = openJoinRequest(certificate, keys, m_context.team());
        if (request)
            claims.append({certificate, *request});
        else
            m_context.problem(SyncTrouble::FalseRequest,
                              u"a request to join is not genuine: %1"_s.arg(request.error().message));
    }
    return claims;
}

/// Admits who claims an open invitation; else says why not.
Result<bool> Membership::admitInvited(const Claim& claim, const QList<Claim>& all, std::optional<JoinObstacle>& why) {
    const PersonId& person = claim.certificate.person;
    if (m_context.find(person)) {
        why = JoinObstacle::NewKey;
        return false;
    }
    if (!claim.request.invitation) {
        why = JoinObstacle::NoInvitation;
        return false;
    }
    Invitations invitations(m_context.journal, m_context.person(), m_context.random);
    const auto issued = invitations.find(*claim.request.invitation);
    const bool isShared = std::any_of(all.begin(), all.end(), [&](const Claim& other) {
        return other.certificate.person != person && other.request.invitation == claim.request.invitation;
    });
    if (!issued || !provesInvitation(claim.request, claim.certificate, issued->id, issued->secret, m_context.team()))
        why = JoinObstacle::ForeignInvitation;
    else if (m_context.roster->userOf(issued->id) || (issued->usedBy && !issued->usedBy->isNull()))
        why = JoinObstacle::UsedInvitation;
    else if (isShared || issued->usedBy)
        why = JoinObstacle::SharedInvitation;
    else if (issued->expiresMs <= m_context.clock.nowMs())
        why = JoinObstacle::ExpiredInvitation;
    if (isShared && issued && !issued->usedBy)
        GR_TRY(invitations.suspend(issued->id)); // also when only one of them is left to ask
    if (why)
        return false;
    GR_TRY(admit(claim, issued->roles));
    return true;
}

/// Takes somebody in, and uses up the invitation they came by.
Result<void> Membership::admit(const Claim& claim, Roles roles) {
    const Certificate& certificate = claim.certificate;
    const Roster::Newcomer newcomer{certificate.person, certificate.signing, certificate.box, roles};
    Invitations invitations(m_context.journal, m_context.person(), m_context.random);
    const auto issued = claim.request.invitation ? invitations.find(*claim.request.invitation)
                                                 : Result<Invitations::Issued>(fail(ErrorCode::NotFound, {}));
    const bool isOpen = issued && !m_context.roster->userOf(issued->id);
    GR_TRY(change([&](const Roster& roster) {
        return roster.admit(newcomer, isOpen ? std::optional(issued->id) : std::nullopt);
    }));
    if (!isOpen)
        return {};
    GR_TRY(invitations.markUsed(issued->id, certificate.person));
    if (issued->group.isEmpty())
        return {};
    Groups groups(m_context.journal, m_context.person(), m_context.random);
    const auto group = groups.find(issued->group);
    if (group)
        return groups.addMember(group->id, {certificate.person, (roles & role::coach) != 0});
    m_context.problem(SyncTrouble::GroupGone, u"%1 was admitted; the group of the invitation is gone: %2"_s.arg(
                                                  claim.request.name, group.error().message));
    return {};
}

Result<void> Membership::admitClaims() {
    if (!m_context.isOwner())
        return {};
    GR_TRY_ASSIGN(const QList<Claim> all, claims());
    for (const Claim& claim : all) {
        std::optional<JoinObstacle> why;
        const auto admitted = admitInvited(claim, all, why);
        if (!admitted && !isLocal(admitted.error()) && admitted.error().code != ErrorCode::Refused)
            return tl::make_unexpected(admitted.error());
        if (admitted && *admitted)
            continue;
        m_context.report.requests.append({claim.certificate.person, claim.certificate.device, claim.request.name,
                                          fingerprintOf(m_context.marker, claim.certificate.person,
                                                        claim.certificate.signing, claim.certificate.box),
                                          why.value_or(JoinObstacle::Refused)});
    }
    return {};
}

Result<void> Membership::approve(const PersonId& person, const QString& fingerprint, Roles roles) {
    GR_TRY(mustBeOwner());
    GR_TRY_ASSIGN(const QList<Claim> all, claims());
    for (const Claim& claim : all) {
        const Certificate& certificate = claim.certificate;
        const QString words = fingerprintOf(m_context.marker, certificate.person, certificate.signing, certificate.box);
        if (certificate.person != person || fingerprintBytes(fingerprint) != fingerprintBytes(words))
            continue;
        const RosterPerson* known = m_context.find(person);
        if (known && known->inForce()) {
            GR_TRY_ASSIGN(const QList<CutOff> cutOffs, this->cutOffs(person));
            GR_TRY(change([&](const Roster& roster) {
                return roster.rekey(person, certificate.signing, certificate.box, cutOffs);
            }));
        } else {
            GR_TRY(admit(claim, roles));
        }
        m_context.report.requests.removeIf([&](const JoinClaim& one) { return one.person == person; });
        return {};
    }
    return fail(ErrorCode::NotFound,
                u"nobody who asks to join has these words: %1. Nobody was admitted"_s.arg(fingerprint));
}

/// The newest segment that has arrived of each of the devices that a person's term in force covers.
Result<QList<CutOff>> Membership::cutOffs(const PersonId& person) {
    QList<CutOff> cutOffs;
    const Term* term = m_context.roster->inForce(person);
    for (const KnownDevice& device : std::as_const(m_context.devices)) {
        if (device.certificate.person != person || !term || device.certificate.signing != term->signing)
            continue;
        GR_TRY_ASSIGN(const auto newest, m_context.store.newest(device.certificate.device));
        if (newest)
            cutOffs.append({device.certificate.device, newest->seq, newest->hash});
    }
    return cutOffs;
}

Result<void> Membership::remove(const PersonId& person) {
    GR_TRY(mustBeOwner());
    GR_TRY_ASSIGN(const QList<CutOff> cutOffs, this->cutOffs(person));
    return change([&](const Roster& roster) { return roster.remove(person, cutOffs); });
}

Result<void> Membership::setRoles(const PersonId& person, Roles roles) {
    GR_TRY(mustBeOwner());
    GR_TRY_ASSIGN(const QList<CutOff> cutOffs, this->cutOffs(person));
    return change([&](const Roster& roster) { return roster.setRoles(person, roles, cutOffs); });
}

Result<void> Membership::succeed(const SigningKey& recovery, const SigningPublicKey& next) {
    if (!m_context.roster || m_context.report.troubles.contains(SyncTrouble::Arriving))
        return fail(
            ErrorCode::Remote,
            u"not all of the team share has arrived here yet; nothing was changed, and it can be tried again"_s);
    const Roster& roster = *m_context.roster;
    const PersonId former = roster.owner();
    const PersonId heir = m_context.person();
    if (recovery.publicKey() != roster.content().recoveryKey())
        return fail(ErrorCode::Crypto,
                    u"this is not the team's recovery code, or one that was used before; nothing was "
                    "changed"_s);
    if (heir != former && !m_context.isInForce())
        return fail(ErrorCode::Refused, u"only who is in the team can become its owner; nothing was changed"_s);
    const Term before = *roster.inForce(former);
    const PersonKeys& keys = m_context.vault.person();
    Roster::Heir person{{heir, keys.signing().publicKey(), keys.boxPublicKey(), 0}, {}, {}};
    GR_TRY_ASSIGN(const QList<CutOff> formerCutOffs, cutOffs(former));
    if (heir != former) {
        GR_TRY_ASSIGN(person.cutOffs, cutOffs(heir));
        person.person.roles = roster.inForce(heir)->roles & role::given;
        person.former = before.roles & role::given;
    }
    // Whoever has the laptop that was lost has the team's key: the team goes on under another.
    if (const Epoch* current = m_context.currentEpoch(CircleId::team()))
        GR_TRY(m_context.store.markSealedTo(current->id(), before.box));
    return change([&](const Roster& from) { return from.succeed(recovery, person, next, formerCutOffs); });
}

} // namespace greenroom

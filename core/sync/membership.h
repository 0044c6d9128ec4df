// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/synccontext.h"
#include "core/team/joinrequest.h"

namespace greenroom {

/// Who is in the team: what its owner decides within an exchange, and what brings a home into a team.
class Membership {
public:
    explicit Membership(SyncContext& context) : m_context(context) {}

    /// Makes a team on an empty share, with this person as its owner. `recovery` is the seed of the key that names a
    /// successor: whoever keeps the recovery code keeps the team. Fails with Exists when a team is there or this home
    /// is in one.
    static Result<void> create(SyncStore& store, Remote& remote, const KeyVault& vault, const QString& name,
                               const QString& url, const Seed& recovery, Random& random);

    /// Takes the team that an invitation is for, or without one the team that is found there; asking to be admitted is
    /// the next exchange's. Fails with Refused when the team there is not the invitation's, Exists as create().
    static Result<void> join(SyncStore& store, Remote& remote, const std::optional<Invitation>& invitation,
                             const QString& url);

    /// The share of this home's team, which is called `name`, is at `url` now, where `remote` leads. Fails with Refused
    /// when the home is in no team and when another team's is there, NotFound when none is; then nothing has changed.
    static Result<void> moved(SyncStore& store, Remote& remote, const QString& url, const QString& name);

    /// The owner's: admits who claims an open invitation, and lists everybody else who asks.
    Result<void> admitClaims();
    /// The owner's: admits a person who asks, whose fingerprint was compared.
    Result<void> approve(const PersonId& person, const QString& fingerprint, Roles roles);
    /// The owner's: ends a person's membership. What they were given before cannot be recalled.
    Result<void> remove(const PersonId& person);
    /// The owner's.
    Result<void> setRoles(const PersonId& person, Roles roles);

    /// By the team's recovery key, which is spent with it: this person is the owner of the team from now on, with the
    /// keys of this home. The keys the owner had until now, and every device that has them, are out; an owner who is
    /// somebody else stays in the team as what else they are. `next`: the recovery key from now on. Fails with Crypto
    /// when it is not the team's recovery key, Refused for somebody who is not in the team, and with Remote while
    /// something of the team share is still to arrive: what is not here yet would be cut off.
    Result<void> succeed(const SigningKey& recovery, const SigningPublicKey& next);

private:
    struct Claim {
        Certificate certificate;
        JoinRequest request;
    };

    Result<void> change(const std::function<Result<Roster>(const Roster&)>& edit);
    Result<QList<Claim>> claims();
    Result<void> admit(const Claim& claim, Roles roles);
    Result<bool> admitInvited(const Claim& claim, const QList<Claim>& all, std::optional<JoinObstacle>& why);
    Result<QList<CutOff>> cutOffs(const PersonId& person);
    Result<void> mustBeOwner() const;

    SyncContext& m_context;
};

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/team/invitation.h"

namespace greenroom {

class Random;

/// The invitations that this home's person, the owner of a team, has made. They never leave the laptop.
class Invitations {
public:
    struct Wish {
        QString remote;
        QString teamName;
        QString inviter;
        Roles roles = role::rep;
        QString group; ///< or empty
        qint64 expiresMs = 0;
    };
    struct Issued {
        InvitationId id;
        QByteArray secret;
        Roles roles = 0;
        QString group;
        qint64 expiresMs = 0;
        std::optional<PersonId> usedBy; ///< null: suspended
    };

    Invitations(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    Result<Invitation> issue(const Wish& wish, const TeamMarker& marker, const Roster& roster);
    /// Fails with NotFound.
    Result<Issued> find(const InvitationId& id);
    Result<void> markUsed(const InvitationId& id, const PersonId& person);
    /// Several people have claimed it: from now on it admits nobody by itself.
    Result<void> suspend(const InvitationId& id);

private:
    EntityId entityOf(const InvitationId& id) const;

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom

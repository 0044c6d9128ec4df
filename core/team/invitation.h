// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/roles.h"
#include "core/team/roster.h"

namespace greenroom {

/// A way into a team for one person (core/sync/format.md, 7). Whoever has it can ask to join once.
struct Invitation {
    QString remote; ///< where the team share is
    TeamId team;
    ContentHash genesis;
    BoxPublicKey ownerBox;
    InvitationId id;
    QByteArray secret; ///< 32 bytes
    Roles roles = role::rep;
    QString group; ///< or empty
    qint64 expiresMs = 0;
    QString teamName;
    QString inviter;
    qint64 rosterVersion = 0; ///< a joiner takes no lesser one
    ContentHash rosterHash;

    /// "greenroom:join/" and letters, digits, '-' and '_'.
    QString toText() const;
    /// Reads the text, whatever space or line breaks a mail program put into it, or a file that holds it. Fails with
    /// Invalid when it is cut off or no invitation, NewerVersion on a later format. Expiry is for the caller to judge.
    static Result<Invitation> read(const QString& textOrFile);

    friend bool operator==(const Invitation&, const Invitation&) = default;
};

} // namespace greenroom

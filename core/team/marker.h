// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/identity.h"

namespace greenroom {

/// What makes a folder a team's share, as the file greenroom-team.json says it (core/sync/format.md, 3). It convinces
/// nobody by itself: an invitation or a fingerprint vouches for `genesis`.
struct TeamMarker {
    TeamId team;
    ContentHash genesis;       ///< of the file of roster version 1
    SigningPublicKey owner;    ///< of the first owner
    SigningPublicKey recovery; ///< the first
    TeamSalt salt;

    /// The whole file: canonical JSON.
    QByteArray toJson() const;
    /// Reads exactly what toJson() writes, with a team id that follows from the rest. Fails with Corrupt, or with
    /// NewerVersion on a later format.
    static Result<TeamMarker> fromJson(QByteArrayView json);

    friend bool operator==(const TeamMarker&, const TeamMarker&) = default;
};

} // namespace greenroom

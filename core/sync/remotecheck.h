// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/sync/remote.h"

namespace greenroom {

/// One thing that was tried at a place.
struct RemoteCheck {
    QString name; ///< "list", "put", "read-back", "listed", "overwrite", "long-name", "remove", "free-space"
    bool ok = false;
    QString detail; ///< what was found, or why it failed
};

/// What a place is good for.
struct RemoteReport {
    QList<RemoteCheck> checks;
    bool hasTeam = false; ///< a team's marker is there

    bool isUsable() const;
};

/// The folder at the place in which objects are made for a while; it may remain, empty.
inline QString remoteCheckFolder() {
    return QStringLiteral("check");
}

/// Tries every verb at a place with small objects of its own and removes them again, whatever failed in between. The
/// first check that fails is the last one made. Needs no marker. `freeBytes` is what is known of the space left, -1:
/// nothing.
RemoteReport checkRemote(Remote& remote, qint64 freeBytes, Random& random);

} // namespace greenroom

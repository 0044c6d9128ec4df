// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/synccontext.h"

namespace greenroom {

/// What an exchange needs of a home. Everything must outlive it; one thread.
struct SyncParts {
    Journal& journal;
    const KeyVault& vault;
    TeamAuthority& authority;
    BlobStore& media;
    Random& random;
    const Clock& clock;
    QString folder; ///< of the home: for the lock and for recordings that are arriving
    std::function<Result<bool>(const ContentHash&)> isMediaNeeded;
    SyncWatch watch = {};
    MediaChoice chosenMedia = {}; ///< empty: all of every kind
};

/// One exchange with the team share: brings in what others have published, publishes what is here, moves recordings.
/// It can be cut off anywhere and repeated. `decide`, which may be empty, is called in between, when everything that
/// was there has arrived: for the owner's decisions.
///
/// Recordings come last, those to be sent and to be fetched in one order (MediaRank), and end their turn between two
/// parts of 8 MiB when SyncWatch::turn says so: what moved is kept, the report has more, and the exchange that follows
/// brings the news first and goes on from there.
///
/// Fails with Busy when another process exchanges for this home, Refused when the home is in no team, Remote when the
/// place is not there or is another team's (nothing was written then), and as Remote's verbs.
Result<SyncReport> exchange(const SyncParts& parts, Remote& remote,
                            const std::function<Result<void>(SyncContext&)>& decide = {});

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "core/takes/observations.h"
#include "core/takes/takes.h"

namespace greenroom {

struct SyncReport;

/// Takes without a star are cleaned away after this many days.
constexpr int cleanAfterDays = 14;
/// What was cleaned away or discarded can be brought back for this many days; then its media goes.
constexpr int undoDays = 14;

/// What a clean-up would do now, or has done.
struct CleanUp {
    QList<Take> cleaned;              ///< now out of sight; restore brings them back
    QList<Take> forgotten;            ///< their media is gone for good
    QList<BlobRef> examples;          ///< media of examples taken out of the library that is gone for good
    QList<BlobRef> observations = {}; ///< recordings of discarded observations that are gone for good
    qint64 bytes = 0;                 ///< freed by that
};

/// What cleanUp() would do now. Announced before it happens.
Result<CleanUp> planCleanUp(Home& home);

/// Cleans takes away that have no star, and removes the media of those that were cleaned away or discarded long
/// enough ago, that of examples taken out of the library and of observations discarded as long ago, and that of others'
/// shares that are gone. Media that anything else still needs (a starred take, a living share, a model example, an
/// observation) stays.
Result<CleanUp> cleanUp(Home& home);

/// Removes what is here of shares that are gone, their owner's word or not: what was said in them, and recordings
/// unless something else needs one or a take of this home has it, and captions of all clips that are gone; gives how
/// many recordings went. Part of cleanUp(). An exchange lets go of what it brought in by itself; this is for a home
/// that does not exchange any more.
Result<int> forgetGoneShares(Home& home);

/// Removes pictures, waveforms and captions of recordings that an exchange has removed.
void forgetAbout(Home& home, const SyncReport& report);

/// Undoes the discarding of an observation. Fails with NotFound when its recording is gone.
Result<void> restoreObservation(Home& home, const Observation& observation);

/// Undoes a discard or a clean-up. Fails with NotFound when the media is gone.
Result<void> restoreTake(Home& home, const Take& take);

} // namespace greenroom

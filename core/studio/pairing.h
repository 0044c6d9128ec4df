// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "core/media/playback.h"

namespace greenroom {

/// One of two clips that are compared.
struct PairedClip {
    EntityId id;
    ClipRange range;
    double duration = 0;             ///< seconds
    QMap<QString, double> landmarks; ///< where they are, in seconds of its own time
};

/// Of the landmarks that are in what is shown of both, where they are in each, in time.
QList<PairEvent> commonLandmarks(const PairedClip& one, const PairedClip& other);

/// How two clips lie to each other for this person: as it is kept of the pair, else by the landmarks of both, else both
/// from what is shown of them on. What the person marked in a clip counts more than what `one` and `other` bring.
Result<PairMap> keptPairMap(Home& home, PairedClip one, PairedClip other);

} // namespace greenroom

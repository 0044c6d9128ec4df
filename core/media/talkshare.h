// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/delivery.h"

#include <array>

namespace greenroom {

/// One channel of a conversation, and who speaks in it.
struct TalkSide {
    QList<Stretch> speech;
    double speakingSeconds = 0;
    double share = 0; ///< of what both sides speak, 0 to 1; both together are 1
    Stretch longest;  ///< the longest monologue

    friend bool operator==(const TalkSide&, const TalkSide&) = default;
};

/// Who speaks how much in a clip whose two channels carry one speaker each, as recorded calls often do.
struct TalkShare {
    std::array<TalkSide, 2> sides; ///< left and right
    double overlapSeconds = 0;     ///< both speak

    friend bool operator==(const TalkShare&, const TalkShare&) = default;
};

/// Listens to both channels of a clip. Speech is found in each as deliveryProfile() does; where a channel is 15 dB
/// quieter than the other one, it is the other speaker who is heard through it. A monologue goes on over own pauses of
/// up to 3 s and over what the other one says in less than 1 s altogether, as one does to show that one listens. Empty
/// unless there are two channels, each of which is clearly (6 dB) the louder one during at least 1 s of its speech:
/// what a pair of microphones, or one microphone twice, records in a room is no pair of speakers. Fails like probe().
/// From any thread.
Result<std::optional<TalkShare>> talkShare(const QString& path, const Progress& progress = {});

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/capture.h"

#include <chrono>
#include <optional>

namespace greenroom {

/// Hears when somebody has finished speaking, from the levels of their microphone. All times are of one steady clock.
/// Not locked.
///
/// Speech is what stands `above` the room's noise for `spoken` altogether; the room is the quietest that Level::noise
/// has said since the watch was made, so that who speaks without a pause does not raise it. Where the noise is not
/// known, or lies beyond these bounds, the threshold is at least `lowest` and at most `highest`.
class TurnWatch {
public:
    using Nanoseconds = std::chrono::nanoseconds;

    static constexpr double above = 10;    ///< dB
    static constexpr double lowest = -52;  ///< dBFS (RMS)
    static constexpr double highest = -28; ///< the same; speech at a good level lies around -25
    static constexpr Nanoseconds spoken = std::chrono::milliseconds(200);
    static constexpr Nanoseconds usualSilence = std::chrono::milliseconds(1200);

    explicit TurnWatch(Nanoseconds silence = usualSilence) : m_silence(silence) {}

    /// A turn begins: nothing has been said in it.
    void begin(Nanoseconds now);
    /// Whether the turn is over with this level: something was said, and then nothing for as long as the silence. Once
    /// a turn.
    bool hear(const Level& level, Nanoseconds now);
    bool hasSpoken() const { return m_said >= spoken; }
    double threshold() const;

private:
    Nanoseconds m_silence;
    std::optional<double> m_noise;
    Nanoseconds m_last{};
    Nanoseconds m_lastSaid{};
    Nanoseconds m_said{};
    bool m_isOver = true;
};

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>
#include <optional>

namespace greenroom {

/// The position of something that plays: by the steady clock, or by sound that is heard. A device's count of what was
/// heard is fitted to the steady clock over two seconds; what differs is made up for by at most 1 % of the time that
/// passes, and at once if it is more than 40 ms. Never goes back. Used by one thread.
class PlayClock {
public:
    using Nanoseconds = std::chrono::nanoseconds;

    /// Begins at `position` (seconds) with `rate` seconds of clip a second. With sound it stands still until some is
    /// heard, which the listener's ear gets `latency` after the device counts it.
    void start(double position, double rate, Nanoseconds now, bool bySound, Nanoseconds latency = {});
    /// The device has counted `heard` of sound at the moment `at`.
    void observe(Nanoseconds heard, Nanoseconds at);
    /// From now on by the steady clock.
    void leaveSound(Nanoseconds now);
    double position(Nanoseconds now);
    bool isBySound() const { return m_bySound; }
    /// No sound was heard yet.
    bool isWaiting() const { return m_bySound && !m_lead; }

private:
    struct Observation {
        Nanoseconds at;
        Nanoseconds lead; ///< how far the count was ahead of the steady clock
    };
    void follow(Nanoseconds now);

    double m_base = 0;
    double m_rate = 1;
    double m_last = 0;
    Nanoseconds m_origin{};
    Nanoseconds m_latency{};
    bool m_bySound = false;
    std::optional<Nanoseconds> m_lead; ///< as believed now
    Nanoseconds m_followed{};          ///< when that was
    std::deque<Observation> m_window;
};

} // namespace greenroom

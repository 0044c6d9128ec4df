// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace greenroom {

/// Keeps two sources that run as fast as they are let side by side: the second is never ahead of the first, and the
/// first at most a second ahead of the second. Each side is one thread.
class Lockstep {
public:
    using Nanoseconds = std::chrono::nanoseconds;

    /// Waits until the other side lets this one come to `time`, or is over. False: this side is over.
    bool reach(std::size_t side, Nanoseconds time) {
        std::unique_lock lock(m_mutex);
        m_reached[side] = time;
        m_moved.notify_all();
        const std::size_t other = 1 - side;
        const Nanoseconds lead = side == 0 ? Nanoseconds(std::chrono::seconds(1)) : Nanoseconds::zero();
        m_moved.wait(lock, [&] { return m_over[side] || m_over[other] || time <= m_reached[other] + lead; });
        return !m_over[side];
    }
    /// The other side waits for this one no more.
    void leave(std::size_t side) {
        std::lock_guard lock(m_mutex);
        m_over[side] = true;
        m_moved.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::array<Nanoseconds, 2> m_reached{Nanoseconds::min() / 2, Nanoseconds::min() / 2};
    std::array<bool, 2> m_over{};
};

} // namespace greenroom

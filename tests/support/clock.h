// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace greenroom::test {

/// A clock that stands still until it is moved, by one thread; any may look. Starts at 2026-03-02 09:00 UTC, a Monday.
class ManualClock final : public Clock {
public:
    qint64 nowMs() const override { return m_nowMs; }
    std::chrono::nanoseconds steady() const override { return m_steady; }

    void advance(std::chrono::milliseconds span) {
        m_nowMs += span.count();
        m_steady = m_steady.load() + span;
    }
    /// Sets the time of day without moving the steady time, as a person would.
    void set(qint64 nowMs) { m_nowMs = nowMs; }

private:
    std::atomic<qint64> m_nowMs = 1'772'442'000'000;
    std::atomic<std::chrono::nanoseconds> m_steady = std::chrono::nanoseconds::zero();
};

} // namespace greenroom::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace greenroom::test {

/// A clock that stands still until it is moved. Starts at 2026-03-02 09:00 UTC, a Monday.
class ManualClock final : public Clock {
public:
    qint64 nowMs() const override { return m_nowMs; }
    std::chrono::nanoseconds steady() const override { return m_steady; }

    void advance(std::chrono::milliseconds span) {
        m_nowMs += span.count();
        m_steady += span;
    }
    /// Sets the time of day without moving the steady time, as a person would.
    void set(qint64 nowMs) { m_nowMs = nowMs; }

private:
    qint64 m_nowMs = 1'772'442'000'000;
    std::chrono::nanoseconds m_steady{0};
};

} // namespace greenroom::test

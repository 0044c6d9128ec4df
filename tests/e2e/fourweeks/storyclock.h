// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace greenroom::test {

/// A clock whose days are turned by hand, while seconds pass as they do: what is recorded takes its time.
class StoryClock final : public Clock {
public:
    qint64 nowMs() const override { return m_nowMs; }
    std::chrono::nanoseconds steady() const override { return m_real.steady(); }

    void set(qint64 nowMs) { m_nowMs = nowMs; }

private:
    SystemClock m_real;
    std::atomic<qint64> m_nowMs = 0;
};

} // namespace greenroom::test

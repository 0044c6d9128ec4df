// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace greenroom {

/// The time of day, and a steady time for measuring spans. Passed in, so that tests can live through weeks.
class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01 UTC. May jump in either direction: people set clocks.
    virtual qint64 nowMs() const = 0;
    /// Never goes back; unrelated to the time of day.
    virtual std::chrono::nanoseconds steady() const = 0;

protected:
    Clock() = default;
    Clock(const Clock&) = default;
    Clock& operator=(const Clock&) = default;
};

/// The operating system's clocks. Safe to use from any thread.
class SystemClock final : public Clock {
public:
    qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
    std::chrono::nanoseconds steady() const override { return std::chrono::steady_clock::now().time_since_epoch(); }
};

/// ISO 8601 in UTC with milliseconds, for example "2026-03-01T09:30:00.000Z".
inline QString toIsoTime(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODateWithMs);
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/source.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace greenroom {

/// The thread of a source that has a time line of its own.
class SourceThread {
public:
    using Nanoseconds = std::chrono::nanoseconds;

    SourceThread(Pace pace, const Clock& clock) : m_pace(pace), m_clock(clock) {}
    ~SourceThread() { stop(); }
    SourceThread(const SourceThread&) = delete;
    SourceThread& operator=(const SourceThread&) = delete;

    /// Runs `work` and reports its end to `sink`. `work` pushes through push() and returns when that says no.
    void start(SourceSink& sink, Nanoseconds origin, std::function<std::optional<Error>()> work) {
        m_sink = &sink;
        m_origin = origin;
        m_stopped = false;
        m_thread = std::thread([this, work = std::move(work)] { m_sink->ended(work()); });
    }
    void stop() {
        {
            std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_changed.notify_all();
        if (m_thread.joinable())
            m_thread.join();
    }
    /// Delivers what belongs to the moment `time` of the time line, when it is time. False: stop.
    bool push(const AVFrame& frame, Nanoseconds time) {
        std::unique_lock lock(m_mutex);
        while (!m_stopped && m_pace == Pace::Real) {
            const Nanoseconds left = m_origin + time - m_clock.steady();
            if (left <= Nanoseconds::zero())
                break;
            m_changed.wait_for(lock, left);
        }
        if (m_stopped)
            return false;
        lock.unlock();
        return m_sink->push(frame, m_origin + time);
    }
    bool waits() const { return m_pace == Pace::Fast; }

private:
    const Pace m_pace;
    const Clock& m_clock;
    SourceSink* m_sink = nullptr;
    Nanoseconds m_origin{};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopped = false;
    std::thread m_thread;
};

} // namespace greenroom

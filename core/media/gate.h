// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/source.h"

#include <mutex>
#include <utility>

namespace greenroom {

/// Keeps SourceSink's promises for a source that is pushed by foreign threads: nothing is pushed once close() has
/// returned, and ended() is said exactly once. Usable from any thread. Internal to core/media.
class Gate {
public:
    void open(SourceSink& sink) {
        std::lock_guard lock(m_mutex);
        m_sink = &sink;
    }
    /// False: closed, or nothing more is wanted.
    bool push(const AVFrame& data, std::chrono::nanoseconds time) {
        std::lock_guard lock(m_mutex);
        if (!m_sink)
            return false;
        if (m_sink->push(data, time))
            return true;
        std::exchange(m_sink, nullptr)->ended({});
        return false;
    }
    /// Closes; who is behind the gate learns `why`, unless it was closed.
    void close(const std::optional<Error>& why = {}) {
        std::lock_guard lock(m_mutex);
        if (m_sink)
            std::exchange(m_sink, nullptr)->ended(why);
    }
    bool isOpen() const {
        std::lock_guard lock(m_mutex);
        return m_sink;
    }

private:
    mutable std::mutex m_mutex;
    SourceSink* m_sink = nullptr;
};

} // namespace greenroom

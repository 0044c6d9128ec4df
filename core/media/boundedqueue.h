// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace greenroom {

/// A queue between threads that holds entries up to a total weight. One entry always fits an empty queue.
template <typename T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t limit) : m_limit(limit) {}

    /// False: full or closed, and the value is dropped.
    bool tryPush(T value, std::size_t weight = 1) {
        std::lock_guard lock(m_mutex);
        return put(std::move(value), weight);
    }
    /// Waits for room. False: closed.
    bool push(T value, std::size_t weight = 1) {
        std::unique_lock lock(m_mutex);
        m_taken.wait(lock, [&] { return m_closed || fits(weight); });
        return put(std::move(value), weight);
    }
    /// Waits for an entry. Nothing: closed and empty.
    std::optional<T> pop() {
        std::unique_lock lock(m_mutex);
        m_put.wait(lock, [&] { return m_closed || !m_entries.empty(); });
        return take();
    }
    /// Waits for at most `span`. Nothing: no entry in that time, or isOver().
    std::optional<T> popWithin(std::chrono::milliseconds span) {
        std::unique_lock lock(m_mutex);
        m_put.wait_for(lock, span, [&] { return m_closed || !m_entries.empty(); });
        return take();
    }
    /// Refuses entries from now on; those within can still be taken.
    void close() {
        {
            std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_put.notify_all();
        m_taken.notify_all();
    }
    bool isOver() const {
        std::lock_guard lock(m_mutex);
        return m_closed && m_entries.empty();
    }
    std::size_t weight() const {
        std::lock_guard lock(m_mutex);
        return m_weight;
    }
    /// Whether an entry of this weight would be taken now; with a single pushing thread it then will be.
    bool hasRoom(std::size_t weight = 1) const {
        std::lock_guard lock(m_mutex);
        return !m_closed && fits(weight);
    }

private:
    bool fits(std::size_t weight) const { return m_entries.empty() || m_weight + weight <= m_limit; }
    bool put(T value, std::size_t weight) {
        if (m_closed || !fits(weight))
            return false;
        m_entries.emplace_back(std::move(value), weight);
        m_weight += weight;
        m_put.notify_one();
        return true;
    }
    std::optional<T> take() {
        if (m_entries.empty())
            return std::nullopt;
        auto [value, weight] = std::move(m_entries.front());
        m_entries.pop_front();
        m_weight -= weight;
        m_taken.notify_one();
        return std::move(value);
    }

    const std::size_t m_limit;
    mutable std::mutex m_mutex;
    std::condition_variable m_put;
    std::condition_variable m_taken;
    std::deque<std::pair<T, std::size_t>> m_entries;
    std::size_t m_weight = 0;
    bool m_closed = false;
};

} // namespace greenroom

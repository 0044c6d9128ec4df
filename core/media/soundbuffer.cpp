// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/soundbuffer.h"

#include <algorithm>

namespace greenroom {

namespace {
constexpr qint64 inexact = qint64(48) * 30;
}

void SoundBuffer::restart(qint64 first) {
    const std::lock_guard lock(m_mutex);
    m_chunks.clear();
    m_first = first;
    m_exact = true;
    m_finished = false;
}

void SoundBuffer::append(qint64 at, const float* samples, qsizetype frames) {
    const std::lock_guard lock(m_mutex);
    const qint64 tolerance = m_exact ? 0 : inexact;
    const qint64 missing = at - end();
    qint64 first = end();
    if (missing > tolerance) {
        first = at;
    } else if (missing < -tolerance) {
        const qint64 late = std::min<qint64>(frames, -missing);
        samples += late * 2;
        frames -= late;
    }
    if (frames <= 0)
        return;
    m_chunks.push_back({first, {samples, samples + frames * 2}});
    m_exact = false;
}

void SoundBuffer::finish() {
    const std::lock_guard lock(m_mutex);
    m_finished = true;
}

bool SoundBuffer::isFinished() const {
    const std::lock_guard lock(m_mutex);
    return m_finished;
}

qint64 SoundBuffer::available() const {
    const std::lock_guard lock(m_mutex);
    return end() - m_first;
}

void SoundBuffer::read(qint64 first, qsizetype frames, float* samples) {
    const std::lock_guard lock(m_mutex);
    std::fill(samples, samples + frames * 2, 0.0F);
    for (const Chunk& chunk : m_chunks) {
        const qint64 from = std::max(first, chunk.first);
        const qint64 to = std::min(first + frames, chunk.end());
        if (from < to) {
            const auto begin = chunk.samples.begin() + (from - chunk.first) * 2;
            std::copy(begin, begin + (to - from) * 2, samples + (from - first) * 2);
        }
    }
    const qint64 done = first + frames;
    if (done <= m_first)
        return;
    m_exact = m_exact || end() < done; // what comes too late is left out, exactly
    m_first = done;
    while (!m_chunks.empty() && m_chunks.front().end() <= done)
        m_chunks.pop_front();
}

} // namespace greenroom

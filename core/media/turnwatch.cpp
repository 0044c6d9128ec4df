// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/turnwatch.h"

#include <algorithm>
#include <utility>

namespace greenroom {

namespace {

constexpr double usualNoise = -60;                                              ///< dBFS of a quiet room
constexpr TurnWatch::Nanoseconds longestLevel = std::chrono::milliseconds(250); ///< a gap between levels says nothing

} // namespace

void TurnWatch::begin(Nanoseconds now) {
    m_last = now;
    m_lastSaid = now;
    m_said = {};
    m_isOver = false;
}

double TurnWatch::threshold() const {
    return std::clamp(m_noise.value_or(usualNoise) + above, lowest, highest);
}

bool TurnWatch::hear(const Level& level, Nanoseconds now) {
    if (level.noise)
        m_noise = std::min(m_noise.value_or(*level.noise), *level.noise);
    const Nanoseconds passed = std::min(now - std::exchange(m_last, now), longestLevel);
    if (m_isOver)
        return false;
    if (level.rms >= threshold()) {
        m_said += passed;
        m_lastSaid = now;
        return false;
    }
    m_isOver = hasSpoken() && now - m_lastSaid >= m_silence;
    return m_isOver;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/playclock.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace greenroom {

using namespace std::chrono_literals;

namespace {
constexpr auto span = 2s;
constexpr auto jump = 40ms;
constexpr int slewDivisor = 100;
constexpr std::size_t trusted = 3; ///< so many in a row that are far off are believed
} // namespace

void PlayClock::start(double position, double rate, Nanoseconds now, bool bySound, Nanoseconds latency) {
    m_base = m_last = position;
    m_rate = rate;
    m_origin = m_followed = now;
    m_bySound = bySound;
    m_latency = latency;
    m_lead.reset();
    m_window.clear();
}

void PlayClock::observe(Nanoseconds heard, Nanoseconds at) {
    if (!m_bySound || heard <= 0ns)
        return;
    const Nanoseconds lead = heard - (at - m_origin);
    const auto isFar = [&](const Observation& one) {
        return m_lead && (one.lead > *m_lead + jump || one.lead < *m_lead - jump);
    };
    m_window.push_back({at, lead});
    const auto recent = m_window.end() - static_cast<std::ptrdiff_t>(std::min(trusted, m_window.size()));
    if (m_window.size() > trusted && std::all_of(recent, m_window.end(), isFar))
        m_window.erase(m_window.begin(), recent);
    while (m_window.front().at < at - span)
        m_window.pop_front();
    follow(at);
}

void PlayClock::follow(Nanoseconds now) {
    if (m_window.empty())
        return;
    Nanoseconds sum{};
    for (const Observation& one : m_window)
        sum += one.lead - m_window.front().lead;
    const Nanoseconds target = m_window.front().lead + sum / static_cast<std::int64_t>(m_window.size());
    const Nanoseconds most = std::max(0ns, now - m_followed) / slewDivisor;
    if (!m_lead || target > *m_lead + jump || target < *m_lead - jump)
        m_lead = target;
    else
        *m_lead += std::clamp(target - *m_lead, -most, most);
    m_followed = std::max(m_followed, now);
}

void PlayClock::leaveSound(Nanoseconds now) {
    start(position(now), m_rate, now, false);
}

double PlayClock::position(Nanoseconds now) {
    follow(now);
    Nanoseconds passed{};
    if (!m_bySound)
        passed = now - m_origin;
    else if (m_lead)
        passed = now - m_origin + *m_lead - m_latency;
    m_last = std::max(m_last, m_base + std::chrono::duration<double>(passed).count() * m_rate);
    return m_last;
}

} // namespace greenroom

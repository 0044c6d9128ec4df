// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/pairmap.h"

#include <algorithm>
#include <cmath>

namespace greenroom {

namespace {
constexpr double same = 1e-6;       // seconds; moments that close are one
constexpr double justBefore = 5e-6; // seconds; less than any picture is shown for
} // namespace

PairMap::PairMap(const QList<PairEvent>& events) {
    for (const PairEvent& event : events) {
        if (!std::isfinite(event.first) || !std::isfinite(event.second))
            continue;
        if (!m_events.isEmpty() && (event.first - m_events.last().first < shortestSection ||
                                    event.second - m_events.last().second < shortestSection))
            continue;
        m_at.append(m_events.isEmpty() ? event.first
                                       : m_at.last() + std::max(event.first - m_events.last().first,
                                                                event.second - m_events.last().second));
        m_events.append(event);
    }
    if (m_events.isEmpty())
        *this = PairMap();
}

double PairMap::of(int side, qsizetype event) const {
    return side == 0 ? m_events[event].first : m_events[event].second;
}

/// The latest that has begun; before the first, the first.
qsizetype PairMap::eventAt(double common) const {
    const auto after = std::upper_bound(m_at.begin(), m_at.end(), common + same);
    return std::max<qsizetype>(0, after - m_at.begin() - 1);
}

double PairMap::own(int side, double common) const {
    const qsizetype event = eventAt(common);
    const double since = event == 0 ? common - m_at[0] : std::max(0.0, common - m_at[event]);
    const double own = event == 0 && side == 0 ? common : of(side, event) + since;
    return waits(side, common) ? of(side, event + 1) - justBefore : own;
}

double PairMap::common(int side, double own) const {
    qsizetype event = 0;
    while (event + 1 < m_events.size() && of(side, event + 1) <= own)
        ++event;
    return event == 0 && side == 0 ? own : m_at[event] + (own - of(side, event));
}

bool PairMap::waits(int side, double common) const {
    const qsizetype event = eventAt(common);
    return event + 1 < m_events.size() && length(side, event) < length(1 - side, event) &&
           common - m_at[event] >= length(side, event) - justBefore;
}

double PairMap::nextWait(int side, double common) const {
    for (qsizetype event = eventAt(common); event + 1 < m_events.size(); ++event)
        if (length(side, event) < length(1 - side, event))
            return m_at[event] + length(side, event);
    return std::numeric_limits<double>::infinity();
}

QList<PairMap::Piece> PairMap::pieces(int side) const {
    QList<Piece> pieces{{m_at[0], of(side, 0)}};
    for (qsizetype event = 0; event + 1 < m_events.size(); ++event) {
        if (length(side, event) >= length(1 - side, event))
            continue;
        Piece& last = pieces.last();
        last.length = of(side, event + 1) - last.own;
        pieces.append({m_at[event + 1], of(side, event + 1), std::numeric_limits<double>::infinity(), false});
    }
    return pieces;
}

} // namespace greenroom

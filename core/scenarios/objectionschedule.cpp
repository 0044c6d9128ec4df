// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/objectionschedule.h"

#include "core/base/random.h"

#include <QtEndian>

#include <algorithm>
#include <iterator>
#include <limits>

namespace greenroom {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr double shortTarget = 120; // seconds

/// Evenly from 0 up to 1.
double unit(Random& random) {
    return static_cast<double>(qFromLittleEndian<quint64>(random.bytes(8).constData()) >> 11) * 0x1p-53;
}

qsizetype below(Random& random, qsizetype bound) {
    return static_cast<qsizetype>(unit(random) * static_cast<double>(bound));
}

} // namespace

QList<Objection> objectionsFor(const Scenario& scenario, std::optional<Tier> tier) {
    QList<Objection> deck;
    std::copy_if(scenario.objections.begin(), scenario.objections.end(), std::back_inserter(deck),
                 [&](const Objection& one) { return !tier || !one.tier || one.tier == tier; });
    return deck;
}

ObjectionSchedule::Timing ObjectionSchedule::Timing::of(std::optional<double> targetSeconds) {
    const double scale = std::clamp(targetSeconds.value_or(shortTarget) / shortTarget, 1.0 / 3, 1.0);
    Timing timing;
    for (double* one : {&timing.earliest, &timing.shortestGap, &timing.longestGap})
        *one *= scale;
    return timing;
}

ObjectionSchedule::ObjectionSchedule(const Scenario& scenario, std::optional<Tier> tier, Random& random)
    : m_deck(objectionsFor(scenario, tier))
    , m_random(random)
    , m_timing(Timing::of(scenario.timeTargetSeconds))
    , m_end(scenario.timeTargetSeconds.value_or(never))
    , m_due(randomIn(m_timing.earliest, m_timing.earliest + m_timing.longestGap - m_timing.shortestGap))
    , m_spoken(-never) {}

bool ObjectionSchedule::advance(double seconds, std::optional<bool> isSpeaking) {
    if (isSpeaking == true)
        m_spoken = seconds;
    if (m_shown) {
        if (seconds < m_goes)
            return false;
        take(seconds);
        return true;
    }
    if (isEmpty() || m_due > m_end || seconds < m_due)
        return false;
    const bool isPause = seconds - m_spoken >= m_timing.pause;
    if (isSpeaking && !isPause && seconds < m_due + m_timing.longestWait)
        return false;
    show(seconds);
    return true;
}

void ObjectionSchedule::next(double seconds) {
    if (!isEmpty())
        show(seconds);
}

void ObjectionSchedule::take(double seconds) {
    if (!m_shown)
        return;
    m_shown.reset();
    m_due = seconds + randomIn(m_timing.shortestGap, m_timing.longestGap);
}

void ObjectionSchedule::putOff(double seconds) {
    if (!m_shown)
        return;
    // Behind at least one other, where there is one.
    const qsizetype place = m_round.isEmpty() ? 0 : 1 + below(m_random, m_round.size());
    m_round.insert(place, m_last);
    take(seconds);
}

void ObjectionSchedule::stay(double seconds) {
    m_goes = seconds + m_timing.onScreen;
}

double ObjectionSchedule::randomIn(double from, double to) {
    return from + unit(m_random) * (to - from);
}

void ObjectionSchedule::show(double seconds) {
    if (m_round.isEmpty())
        shuffle();
    m_last = m_round.takeFirst();
    m_shown = m_deck[m_last];
    stay(seconds);
}

/// A new round (Fisher and Yates), which does not begin with what ended the one before.
void ObjectionSchedule::shuffle() {
    for (qsizetype i = 0; i < m_deck.size(); ++i)
        m_round.append(i);
    for (qsizetype i = m_round.size() - 1; i > 0; --i)
        m_round.swapItemsAt(i, below(m_random, i + 1));
    if (m_round.size() > 1 && m_round.first() == m_last)
        m_round.swapItemsAt(0, 1 + below(m_random, m_round.size() - 1));
}

} // namespace greenroom

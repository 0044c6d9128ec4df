// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/ladderstate.h"

#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"

#include <algorithm>
#include <utility>

namespace greenroom::ui {

LadderState::LadderState(Context& context, Random& random, QObject* parent)
    : QObject(parent), m_context(context), m_random(random) {
    connect(&context.home, &HomeThread::committed, this, [this] {
        if (m_isIn)
            read();
    });
}

void LadderState::enter(const ScenarioId& scenario) {
    if (scenario != m_scenario) {
        m_ladder.reset();
        m_ticked.clear();
    }
    m_scenario = scenario;
    m_isIn = true;
    stopPicking();
    read();
}

void LadderState::leave() {
    m_isIn = false;
    stopPicking();
}

void LadderState::read() {
    if (std::exchange(m_reading, true)) {
        m_readAgain = true;
        return;
    }
    m_context.home.ask(
        this, [scenario = m_scenario](Home& home) { return readLadder(home, scenario); },
        [this, scenario = m_scenario](Result<Ladder> ladder) {
            m_reading = false;
            if (std::exchange(m_readAgain, false) || scenario != m_scenario)
                read();
            if (scenario != m_scenario)
                return;
            if (!ladder) {
                m_context.messages.problem(ladder.error(), tr("Your attempts could not be read."));
                return;
            }
            m_ladder = *std::move(ladder);
            const auto isHere = [this](const TakeId& take) {
                return std::any_of(m_ladder->items.begin(), m_ladder->items.end(),
                                   [&](const LadderItem& item) { return item.attempt.take == take; });
            };
            const qsizetype before = m_ticked.size();
            m_ticked.removeIf([&](const TakeId& take) { return !isHere(take); });
            Q_EMIT changed();
            if (m_ticked.size() != before)
                Q_EMIT tickChanged();
        });
}

void LadderState::setTicked(const TakeId& take, bool ticked) {
    if (ticked == m_ticked.contains(take))
        return;
    if (ticked)
        m_ticked.insert(take);
    else
        m_ticked.remove(take);
    Q_EMIT tickChanged();
}

QList<TakeId> LadderState::ticked() const {
    QList<TakeId> result;
    if (m_ladder)
        for (const LadderItem& item : m_ladder->items)
            if (m_ticked.contains(item.attempt.take))
                result.append(item.attempt.take);
    return result;
}

QList<LadderItem> LadderState::toPickFrom() const {
    QList<LadderItem> result;
    if (!m_ladder)
        return result;
    for (const LadderItem& item : m_ladder->items)
        if (m_ticked.isEmpty() ? item.attempt.counted && result.size() < pickedAlone
                               : m_ticked.contains(item.attempt.take))
            result.append(item);
    return result;
}

bool LadderState::canPick() const {
    const qsizetype count = toPickFrom().size();
    return count >= 2 && count <= mostPicked;
}

void LadderState::beginPicking() {
    if (!canPick())
        return;
    m_picked = toPickFrom();
    m_pairs.emplace(static_cast<int>(m_picked.size()), m_random);
    setStep(Step::Pairs);
}

void LadderState::answer(bool isFirstBetter) {
    if (m_step != Step::Pairs)
        return;
    m_pairs->answer(isFirstBetter);
    setStep(m_pairs->pair() ? Step::Pairs : Step::Outcome);
}

bool LadderState::takeBack() {
    if (m_step == Step::List || !m_pairs->takeBack())
        return false;
    setStep(Step::Pairs);
    return true;
}

void LadderState::stopPicking() {
    if (m_step == Step::List)
        return;
    m_pairs.reset();
    m_picked.clear();
    setStep(Step::List);
}

QList<LadderItem> LadderState::outcome() const {
    QList<LadderItem> result;
    if (m_step != Step::Outcome)
        return result;
    for (const int picked : m_pairs->order()) {
        const TakeId take = m_picked[picked].attempt.take;
        const auto now = std::find_if(m_ladder->items.begin(), m_ladder->items.end(),
                                      [&](const LadderItem& item) { return item.attempt.take == take; });
        if (now != m_ladder->items.end()) // it may be discarded meanwhile
            result.append(*now);
    }
    return result;
}

void LadderState::setStep(Step step) {
    m_step = step;
    Q_EMIT stepChanged();
}

void LadderState::star(const TakeId& take, bool starred) {
    m_context.home.ask(
        this,
        [take, starred](Home& home) {
            return Takes(home.journal(), home.person(), home.random(), home.clock()).star(take, starred);
        },
        [this](const Result<void>& done) {
            if (!done)
                m_context.messages.problem(done.error(), tr("The star was not changed."));
        });
}

} // namespace greenroom::ui

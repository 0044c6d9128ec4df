// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/blindpairs.h"

#include "core/base/random.h"

#include <QtEndian>

#include <numeric>
#include <utility>

namespace greenroom {

namespace {

/// 0 to bound - 1, evenly to within bound / 2^32.
quint32 below(quint32 bound, Random& random) {
    const QByteArray bytes = random.bytes(sizeof(quint32));
    return qFromLittleEndian<quint32>(bytes.constData()) % bound;
}

} // namespace

BlindPairs::BlindPairs(int count, Random& random) : m_things(count) {
    std::iota(m_things.begin(), m_things.end(), 0);
    for (int last = count - 1; last > 0; --last) // Fisher and Yates
        m_things.swapItemsAt(last, static_cast<int>(below(static_cast<quint32>(last) + 1, random)));
    for (int i = mostAnswers(count); i > 0; --i)
        m_isSwapped.append(below(2, random) == 1);
    restart();
}

int BlindPairs::mostAnswers(int count) {
    int answers = 0;
    for (int placed = 1; placed < count; ++placed)
        for (int places = placed; places > 0; places /= 2)
            ++answers;
    return answers;
}

std::optional<BlindPairs::Pair> BlindPairs::pair() const {
    if (m_order.size() == m_things.size())
        return std::nullopt;
    Pair result{m_things[m_order.size()], m_order[(m_low + m_high) / 2]};
    if (m_isSwapped[m_answers.size()])
        std::swap(result.first, result.second);
    return result;
}

bool BlindPairs::takeBack() {
    if (m_answers.isEmpty())
        return false;
    QList<bool> answers = std::exchange(m_answers, {});
    answers.removeLast();
    restart();
    for (const bool isFirstBetter : std::as_const(answers))
        answer(isFirstBetter);
    return true;
}

void BlindPairs::restart() {
    m_answers.clear();
    m_order.clear();
    m_low = m_high = 0;
    placeWhatNeedsNoAnswer();
}

void BlindPairs::answer(bool isFirstBetter) {
    const int middle = (m_low + m_high) / 2;
    const bool isNewBetter = isFirstBetter != m_isSwapped[m_answers.size()];
    m_answers.append(isFirstBetter);
    (isNewBetter ? m_high : m_low) = isNewBetter ? middle : middle + 1;
    placeWhatNeedsNoAnswer();
}

void BlindPairs::placeWhatNeedsNoAnswer() {
    while (m_low == m_high && m_order.size() < m_things.size()) {
        m_order.insert(m_low, m_things[m_order.size()]);
        m_low = 0;
        m_high = static_cast<int>(m_order.size());
    }
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/anchorsearch.h"

namespace greenroom {

AnchorSearch::AnchorSearch(int levels) : m_ranges{{0, levels - 1}} {}

std::optional<AnchorSearch::Pair> AnchorSearch::pair() const {
    const Range& now = m_ranges.last();
    if (now.low == now.high)
        return std::nullopt;
    const int middle = (now.low + now.high) / 2;
    return Pair{middle, middle + 1};
}

void AnchorSearch::answer(bool isCloserToUpper) {
    Range next = m_ranges.last();
    const Pair asked = *pair();
    if (isCloserToUpper)
        next.low = asked.upper;
    else
        next.high = asked.lower;
    m_ranges.append(next);
}

bool AnchorSearch::takeBack() {
    if (answered() == 0)
        return false;
    m_ranges.removeLast();
    return true;
}

std::optional<int> AnchorSearch::level() const {
    const Range& now = m_ranges.last();
    return now.low == now.high ? std::optional(now.low) : std::nullopt;
}

int AnchorSearch::mostAnswers(int levels) {
    int answers = 0;
    for (int reach = 1; reach < levels; reach *= 2)
        ++answers;
    return answers;
}

} // namespace greenroom

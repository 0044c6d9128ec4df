// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace greenroom {

/// Finds a level by asking which of two neighbouring levels somebody is closer to, so that nobody need weigh more than
/// two descriptions at once: binary search, by paired comparison (Thurstone 1927) with anchors instead of persons. A
/// value; levels count from 0, the worst.
class AnchorSearch {
public:
    /// `levels`: how many there are, at least 1.
    explicit AnchorSearch(int levels);

    struct Pair {
        int lower = 0;
        int upper = 1; ///< the next one
        bool operator==(const Pair&) const = default;
    };
    /// What is to be compared now; nothing once the level is known.
    std::optional<Pair> pair() const;
    /// The answer to pair(), which there is.
    void answer(bool isCloserToUpper);
    /// Asks for the last answer again; false: there was none.
    bool takeBack();

    /// Nothing while there is a pair().
    std::optional<int> level() const;
    int answered() const { return static_cast<int>(m_ranges.size()) - 1; }
    /// How many answers a level needs at most: 3 for five to seven levels.
    static int mostAnswers(int levels);

private:
    struct Range {
        int low = 0;
        int high = 0;
    };
    QList<Range> m_ranges; ///< in which the level lies: at first, and after each answer
};

} // namespace greenroom

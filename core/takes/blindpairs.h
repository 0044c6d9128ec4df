// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace greenroom {

class Random;

/// Finds the order of a few things, the best first, by asking which of two is better, so that nobody need compare more
/// than two at once: binary insertion (Knuth, The Art of Computer Programming 3, 5.3.1; after Steinhaus 1950), with the
/// things taken in random order and each pair's sides random, so that neither says which is which. No pair is asked
/// that the answers before it decide. A value; things are known by their index.
class BlindPairs {
public:
    /// `count` things; `random` is used here alone.
    BlindPairs(int count, Random& random);

    struct Pair {
        int first = 0;
        int second = 0;
        bool operator==(const Pair&) const = default;
    };
    /// What is to be compared now; nothing once the order is known.
    std::optional<Pair> pair() const;
    /// The answer to pair(), which there is: whether the first of it is better.
    void answer(bool isFirstBetter);
    /// Asks for the last answer again; false: there was none.
    bool takeBack();

    int answered() const { return static_cast<int>(m_answers.size()); }
    /// How many answers the order needs at most, from the beginning.
    static int mostAnswers(int count);
    /// The best first: all of them once there is no pair() any more, before that those whose place is known.
    QList<int> order() const { return m_order; }

private:
    void restart();
    void placeWhatNeedsNoAnswer();

    QList<int> m_things;     ///< in the order in which they are asked for
    QList<bool> m_isSwapped; ///< for each answer there may be
    QList<bool> m_answers;
    QList<int> m_order;
    int m_low = 0;  ///< the next thing's place is from here
    int m_high = 0; ///< up to here
};

} // namespace greenroom

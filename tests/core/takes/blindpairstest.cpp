// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/blindpairs.h"

#include "tests/support/catch.h"
#include "tests/support/random.h"

#include <QSet>

#include <algorithm>
#include <numeric>

using namespace greenroom;
using test::SeededRandom;

namespace {

/// `ranks[thing]`: the lower the better.
bool isFirstBetter(const QList<int>& ranks, const BlindPairs::Pair& pair) {
    return ranks[pair.first] < ranks[pair.second];
}

} // namespace

TEST_CASE("whoever answers the same way gets that order, whatever the order it was asked in") {
    SeededRandom random(1);
    for (int count = 0; count <= 6; ++count) {
        QList<int> ranks(count);
        std::iota(ranks.begin(), ranks.end(), 0);
        do {
            BlindPairs pairs(count, random);
            QSet<std::pair<int, int>> asked;
            while (const auto pair = pairs.pair()) {
                REQUIRE(pair->first != pair->second);
                const auto both = std::minmax(pair->first, pair->second);
                REQUIRE_FALSE(asked.contains({both.first, both.second}));
                asked.insert({both.first, both.second});
                pairs.answer(isFirstBetter(ranks, *pair));
            }
            REQUIRE(pairs.answered() == asked.size());
            REQUIRE(pairs.answered() <= BlindPairs::mostAnswers(count));
            QList<int> wanted(count);
            for (int thing = 0; thing < count; ++thing)
                wanted[ranks[thing]] = thing;
            REQUIRE(pairs.order() == wanted);
        } while (std::next_permutation(ranks.begin(), ranks.end()));
    }
}

TEST_CASE("four things take five answers at most, eight seventeen") {
    CHECK(BlindPairs::mostAnswers(1) == 0);
    CHECK(BlindPairs::mostAnswers(2) == 1);
    CHECK(BlindPairs::mostAnswers(4) == 5);
    CHECK(BlindPairs::mostAnswers(8) == 17);
}

TEST_CASE("neither the side nor the order of asking says which thing it is") {
    SeededRandom random(2);
    int lowerFirst = 0;
    QSet<int> asked;
    for (int i = 0; i < 400; ++i) {
        const auto pair = BlindPairs(4, random).pair();
        REQUIRE(pair);
        lowerFirst += pair->first < pair->second ? 1 : 0;
        asked += {pair->first, pair->second};
    }
    CHECK(lowerFirst > 160);
    CHECK(lowerFirst < 240);
    CHECK(asked.size() == 4);
}

TEST_CASE("an answer taken back is asked again, the same way round") {
    SeededRandom random(3);
    BlindPairs pairs(4, random);
    CHECK_FALSE(pairs.takeBack());
    const auto first = pairs.pair();
    pairs.answer(true);
    const auto second = pairs.pair();
    pairs.answer(false);
    CHECK(pairs.takeBack());
    CHECK(pairs.pair() == second);
    CHECK(pairs.takeBack());
    CHECK(pairs.pair() == first);
    CHECK(pairs.answered() == 0);
    const QList<int> ranks{3, 1, 0, 2};
    while (const auto pair = pairs.pair())
        pairs.answer(isFirstBetter(ranks, *pair));
    CHECK(pairs.order() == QList<int>{2, 1, 3, 0});
    CHECK(pairs.takeBack());
    CHECK(pairs.pair());
}

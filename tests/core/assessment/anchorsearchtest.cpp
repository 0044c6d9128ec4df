// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/anchorsearch.h"

#include "tests/support/catch.h"

using namespace greenroom;

TEST_CASE("whoever answers by a level gets that level, in as few pairs as halving takes") {
    for (int levels = 1; levels <= 7; ++levels) {
        int most = 0;
        for (int wanted = 0; wanted < levels; ++wanted) {
            AnchorSearch search(levels);
            while (const auto pair = search.pair()) {
                REQUIRE(pair->upper == pair->lower + 1);
                REQUIRE_FALSE(search.level());
                search.answer(wanted >= pair->upper);
            }
            REQUIRE(search.level() == wanted);
            most = std::max(most, search.answered());
        }
        CHECK(most == AnchorSearch::mostAnswers(levels));
    }
}

TEST_CASE("five to seven levels take three answers at most") {
    CHECK(AnchorSearch::mostAnswers(1) == 0);
    CHECK(AnchorSearch::mostAnswers(2) == 1);
    CHECK(AnchorSearch::mostAnswers(4) == 2);
    for (const int levels : {5, 6, 7})
        CHECK(AnchorSearch::mostAnswers(levels) == 3);
}

TEST_CASE("an answer that is taken back is asked for again") {
    AnchorSearch search(5);
    CHECK_FALSE(search.takeBack());
    const auto first = search.pair();
    CHECK(first == AnchorSearch::Pair{2, 3});
    search.answer(true);
    search.answer(false);
    CHECK(search.level() == 3);
    CHECK(search.takeBack());
    CHECK(search.pair() == AnchorSearch::Pair{3, 4});
    CHECK(search.takeBack());
    CHECK(search.pair() == first);
    search.answer(false);
    CHECK(search.pair() == AnchorSearch::Pair{1, 2});
}

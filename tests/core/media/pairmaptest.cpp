// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/pairmap.h"

#include "tests/support/catch.h"
#include "tests/support/random.h"

#include <cmath>

using namespace greenroom;

namespace {

/// Where a side waits, it shows what is right before the event.
double right(double event) {
    return event - 5e-6;
}

// Sections of 4 and 6 s in the first clip, of 6 and 5 s in the second.
const QList<PairEvent> events{{2, 1}, {6, 7}, {12, 12}};

} // namespace

TEST_CASE("One event lays two clips fixed to each other", "[pairmap]") {
    for (const PairMap& map : {PairMap(1.5), PairMap(QList<PairEvent>{{3.5, 2}})}) {
        CHECK(map.offset() == 1.5);
        CHECK_FALSE(map.hasSections());
        for (const double time : {-4.0, 0.0, 1.25, 100.0}) {
            CHECK(map.own(0, time) == time);
            CHECK(map.own(1, time) == Approx(time - 1.5));
            CHECK(map.common(0, time) == time);
            CHECK(map.common(1, time) == Approx(time + 1.5));
            CHECK_FALSE(map.waits(0, time));
            CHECK_FALSE(map.waits(1, time));
        }
    }
}

TEST_CASE("Each section begins in both clips at one moment", "[pairmap]") {
    const PairMap map(events);
    CHECK(map.at(0) == 2);
    CHECK(map.at(1) == 8);  // 6 s: the second one's
    CHECK(map.at(2) == 14); // 6 s: the first one's
    for (qsizetype i = 0; i < events.size(); ++i) {
        CHECK(map.own(0, map.at(i)) == events[i].first);
        CHECK(map.own(1, map.at(i)) == events[i].second);
        CHECK(map.common(0, events[i].first) == map.at(i));
        CHECK(map.common(1, events[i].second) == map.at(i));
    }
}

TEST_CASE("The shorter side waits at the end of its section, the longer plays on", "[pairmap]") {
    const PairMap map(events);
    CHECK(map.own(0, 5) == 5);
    CHECK(map.own(1, 5) == 4);
    CHECK_FALSE(map.waits(0, 5.9));
    CHECK(map.own(0, 6) == right(6));
    CHECK(map.own(0, 7.9) == right(6));
    CHECK(map.waits(0, 6));
    CHECK(map.waits(0, 7.9));
    CHECK_FALSE(map.waits(0, 8));
    CHECK(map.own(1, 7.9) == Approx(6.9));
    CHECK_FALSE(map.waits(1, 7.9));
    CHECK(map.own(0, 9) == Approx(7));
    CHECK(map.own(1, 9) == Approx(8));
    CHECK(map.own(1, 13.5) == right(12));
    CHECK(map.waits(1, 13.5));
    CHECK(map.nextWait(0, 3) == 6);
    CHECK(map.nextWait(0, 7) == 6);
    CHECK(map.nextWait(1, 3) == 13);
    CHECK(std::isinf(map.nextWait(1, 14)));
}

TEST_CASE("Before the first event and after the last nobody waits", "[pairmap]") {
    const PairMap map(events);
    CHECK(map.own(0, -3) == -3);
    CHECK(map.own(1, -3) == -4);
    CHECK(map.own(0, 20) == 18);
    CHECK(map.own(1, 20) == 18);
    CHECK(map.common(1, 18) == 20);
    CHECK_FALSE(map.waits(0, 100));
}

TEST_CASE("Own time never goes back, and what plays on leads back to its moment", "[pairmap]") {
    test::SeededRandom random(7);
    for (int round = 0; round < 200; ++round) {
        QList<PairEvent> some;
        PairEvent last;
        for (int i = 0; i < 6; ++i) {
            last = {last.first + 0.1 + random.below(9000) / 1000.0, last.second + 0.1 + random.below(9000) / 1000.0};
            some.append(last);
        }
        const PairMap map(some);
        REQUIRE(map.events() == some);
        for (int side = 0; side < 2; ++side) {
            double before = map.own(side, -1);
            for (double time = -1; time < 60; time += 0.037) {
                const double own = map.own(side, time);
                REQUIRE(own >= before);
                if (!map.waits(side, time))
                    REQUIRE(map.common(side, own) == Approx(time).margin(1e-9));
                REQUIRE_FALSE((map.waits(0, time) && map.waits(1, time)));
                before = own;
            }
        }
    }
}

TEST_CASE("Pieces are where a side plays on, and nothing of a clip is left out", "[pairmap]") {
    const PairMap map(events);
    const QList<PairMap::Piece> first = map.pieces(0);
    REQUIRE(first.size() == 2);
    CHECK(first[0].isFirst);
    CHECK(first[0].common == 2);
    CHECK(first[0].own == 2);
    CHECK(first[0].length == 4);
    CHECK_FALSE(first[1].isFirst);
    CHECK(first[1].common == 8);
    CHECK(first[1].own == 6);
    CHECK(std::isinf(first[1].length));
    const QList<PairMap::Piece> second = map.pieces(1);
    REQUIRE(second.size() == 2); // it waits once
    CHECK(second[0].length == 11);
    CHECK(second[1].common == 14);
    CHECK(second[1].own == 12);
}

TEST_CASE("Events that are out of order, too near or not finite are left out", "[pairmap]") {
    const PairMap map(QList<PairEvent>{{2, 1}, {1, 5}, {3, 0.5}, {2.05, 4}, {INFINITY, 7}, {5, 3}});
    CHECK(map.events() == QList<PairEvent>{{2, 1}, {5, 3}});
    CHECK(PairMap(QList<PairEvent>()) == PairMap());
}

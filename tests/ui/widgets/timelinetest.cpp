// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/widgets/timelinelayout.h"

using namespace greenroom::ui;

TEST_CASE("one clip's time line has the usual heights") {
    const TimelineLayout::Wants wants{1, true, true, false, false};
    CHECK(TimelineLayout::minimumHeight(wants) == 126);
    const TimelineLayout layout({722, 126}, wants, 0, 184);
    CHECK(layout.ruler.height() == 19);
    CHECK(layout.markers.height() == 26);
    CHECK(layout.lanes.constFirst().film.height() == 40);
    CHECK(layout.lanes.constFirst().wave.height() == 24);
    CHECK(layout.lanes.constFirst().wave.bottom() < 126 - 7);
    CHECK(layout.track.top() == layout.ruler.top());
    CHECK(layout.track.bottom() == layout.lanes.constFirst().wave.bottom());
}

TEST_CASE("a filmstrip that yields shrinks and then goes, and comes back with the room") {
    TimelineLayout::Wants wants{1, true, true, false, false};
    wants.filmYields = true;
    CHECK(TimelineLayout::usualHeight(wants) == 126);
    CHECK(TimelineLayout::minimumHeight(wants) == 86);
    const auto filmAt = [&](int height) {
        const TimelineLayout layout({722, height}, wants, 0, 184);
        CHECK(layout.lanes.constFirst().wave.height() >= 24);
        CHECK(layout.lanes.constFirst().wave.bottom() < height - 7);
        return layout.lanes.constFirst().film.height();
    };
    CHECK(filmAt(126) == 40);
    CHECK(filmAt(112) == 26);
    CHECK(filmAt(109) == 0);
    CHECK(filmAt(86) == 0);
}

TEST_CASE("places and times on the time line belong to each other") {
    const TimelineLayout layout({722, 126}, {1, true, true, false, false}, -2, 98);
    CHECK(layout.xAt(-2) == layout.track.left());
    CHECK(layout.xAt(98) == layout.track.left() + layout.track.width());
    for (const double time : {-2.0, 0.0, 31.7, 98.0})
        CHECK(layout.timeAt(layout.xAt(time)) == Approx(time));
    CHECK(layout.timeAt(-50) == -2);
    CHECK(layout.timeAt(5000) == 98);
}

TEST_CASE("two clips have a lane each with room for their names, and share what height there is") {
    const TimelineLayout::Wants wants{2, true, false, true, true};
    const TimelineLayout high({1156, TimelineLayout::usualHeight(wants)}, wants, 0, 100);
    const TimelineLayout low({1156, TimelineLayout::minimumHeight(wants)}, wants, 0, 100);
    REQUIRE(high.lanes.size() == 2);
    CHECK(high.track.left() == 96);
    CHECK(high.lanes[0].label.right() < high.track.left());
    CHECK(high.lanes[0].film.height() == 64);
    CHECK(high.lanes[1].wave.height() == 36);
    CHECK(low.lanes[0].film.height() == 40);
    CHECK(low.lanes[1].wave.height() == 24);
    CHECK(low.lanes[1].film.top() > low.lanes[0].wave.bottom());
    CHECK(low.pill.bottom() < TimelineLayout::minimumHeight(wants));
    TimelineLayout::Wants tight = wants;
    tight.tight = true;
    const int least = TimelineLayout::minimumHeight(tight);
    CHECK(least == TimelineLayout::minimumHeight(wants) - 2 * (16 + 8));
    const TimelineLayout tightest({1156, least}, tight, 0, 100);
    CHECK(tightest.lanes[0].film.height() == 24);
    CHECK(tightest.lanes[1].wave.height() == 16);
    CHECK(tightest.pill.bottom() < least);
}

TEST_CASE("notes of several clips stand above the lane of each, and lanes spread where that is wished") {
    TimelineLayout::Wants wants{2, false, true, true, true};
    const TimelineLayout close({1156, 600}, wants, 0, 100);
    CHECK(close.markers.isEmpty());
    for (const TimelineLayout::Lane& lane : close.lanes)
        CHECK(lane.markers.bottom() + 1 == lane.film.top());
    CHECK(close.lanes[1].markers.top() > close.lanes[0].wave.bottom());
    wants.spread = true;
    const TimelineLayout spread({1156, 600}, wants, 0, 100);
    CHECK(spread.lanes[0].film.top() > close.lanes[0].film.top());
    CHECK(spread.lanes[1].markers.top() > 300);
    CHECK(spread.pill.top() == spread.lanes[1].wave.bottom() + 1);
    CHECK(spread.pill.bottom() < 600);
}

TEST_CASE("a time line of nothing has places all the same") {
    const TimelineLayout layout({100, 90}, {}, 0, 0);
    CHECK(layout.xAt(5) == layout.track.left());
    CHECK(layout.timeAt(50) == 0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/pairlayout.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {
constexpr QSize area{1000, 600};
}

TEST_CASE("Beside and below each other two pictures share the area, equally large", "[pairlayout]") {
    const PairPlaces beside = pairPlaces({PairForm::SideBySide}, area, 20);
    CHECK(beside.boxes[0] == QRect(0, 0, 490, 600));
    CHECK(beside.boxes[1] == QRect(510, 0, 490, 600));
    const PairPlaces below = pairPlaces({PairForm::Stacked}, area, 20);
    CHECK(below.boxes[0] == QRect(0, 0, 1000, 290));
    CHECK(below.boxes[1] == QRect(0, 310, 1000, 290));
    CHECK(below.seen == below.boxes);
}

TEST_CASE("An inset lies within the other picture, in the corner that was chosen", "[pairlayout]") {
    for (const InsetCorner corner :
         {InsetCorner::TopLeft, InsetCorner::TopRight, InsetCorner::BottomLeft, InsetCorner::BottomRight}) {
        const PairPlaces places = pairPlaces({PairForm::Inset, 0.5, corner}, area, 20);
        CHECK(places.boxes[0] == QRect({}, area));
        CHECK(places.boxes[0].contains(places.boxes[1]));
        CHECK(places.boxes[1].size() == QSize(300, 180));
        CHECK(nearestCorner(places.boxes[1], area) == corner);
    }
}

TEST_CASE("A wipe shows every place once: the first picture up to the line, the second behind it", "[pairlayout]") {
    const PairPlaces places = pairPlaces({PairForm::Wipe, 0.25}, area, 20);
    CHECK(places.boxes[0] == places.boxes[1]);
    CHECK(places.seen[0] == QRect(0, 0, 250, 600));
    CHECK(places.seen[1] == QRect(250, 0, 750, 600));
    CHECK(pairPlaces({PairForm::Wipe, 2}, area, 20).seen[1].isEmpty());
    CHECK(pairPlaces({PairForm::Wipe, -1}, area, 20).seen[0].isEmpty());
}

TEST_CASE("Flipped, the other picture is in the same place", "[pairlayout]") {
    PairLayout layout{PairForm::Flip};
    const PairPlaces first = pairPlaces(layout, area, 20);
    layout.front = 1;
    const PairPlaces second = pairPlaces(layout, area, 20);
    CHECK(first.boxes == second.boxes);
    CHECK(first.seen[0] == second.seen[1]);
    CHECK(first.seen[1].isEmpty());
    CHECK(second.seen[0].isEmpty());
}

TEST_CASE("Layouts and corners have names", "[pairlayout]") {
    for (const QString& name : pairFormNames())
        CHECK(nameOf(*pairForm(name)) == name);
    for (const QString& name : insetCornerNames())
        CHECK(nameOf(*insetCorner(name)) == name);
    CHECK(pairForm(u"wipe"_s) == PairForm::Wipe);
    CHECK(insetCorner(u"bottom-left"_s) == InsetCorner::BottomLeft);
    CHECK_FALSE(pairForm(u"beside"_s));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/sections.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

Scenario pitch() {
    Scenario scenario;
    scenario.timeTargetSeconds = 180;
    scenario.landmarks = {
        {u"opening"_s, u"Opening"_s, 0, {}}, {u"value"_s, u"Value"_s, 60, {}}, {u"ask"_s, u"Ask"_s, 150, {}}};
    return scenario;
}

} // namespace

TEST_CASE("a part lasts from its landmark to the next, the last up to the target") {
    const auto sections = sectionTimes(pitch(), {{u"value"_s, 70}, {u"ask"_s, 150}}, 178, true);
    REQUIRE(sections.size() == 3);
    CHECK(sections[0] == SectionTime{u"Opening"_s, 60, 0, 70});
    CHECK(sections[1] == SectionTime{u"Value"_s, 90, 70, 80});
    CHECK(sections[2] == SectionTime{u"Ask"_s, 30, 150, 28});
    CHECK(sections[0].isOver());
    CHECK_FALSE(sections[1].isOver());
}

TEST_CASE("what is being recorded lasts until now, however late the next landmark is") {
    const auto sections = sectionTimes(pitch(), {{u"value"_s, 70}}, 165, false);
    CHECK(sections[1].used == 95.0);
    CHECK_FALSE(sections[2].begins);
    CHECK_FALSE(sections[2].used);
}

TEST_CASE("of a landmark that was passed without a stamp nobody knows when") {
    const auto passed = sectionTimes(pitch(), {{u"value"_s, 70}}, 165, true);
    CHECK_FALSE(passed[1].used);
    const auto stoppedBefore = sectionTimes(pitch(), {{u"value"_s, 70}}, 140, true);
    CHECK(stoppedBefore[1].used == 70.0);
    const auto skipped = sectionTimes(pitch(), {{u"ask"_s, 150}}, 165, true);
    CHECK_FALSE(skipped[0].used);
    CHECK_FALSE(skipped[1].used);
    CHECK(skipped[2].used == 15.0);
}

TEST_CASE("before the first landmark is a part too, and without a target the last has no plan") {
    Scenario scenario = pitch();
    scenario.landmarks.removeFirst();
    scenario.timeTargetSeconds.reset();
    const auto sections = sectionTimes(scenario, {{u"value"_s, 58}}, 61, false);
    REQUIRE(sections.size() == 3);
    CHECK(sections[0] == SectionTime{{}, 60, 0, 58});
    CHECK(sections[1].used == 3.0);
    CHECK_FALSE(sections[2].planned);
    CHECK(sectionTimes(Scenario(), {}, 20, true).isEmpty());
}

TEST_CASE("a little over is not over") {
    CHECK_FALSE(SectionTime{{}, 10, 0, 12.9}.isOver());
    CHECK(SectionTime{{}, 10, 0, 13.1}.isOver());
    CHECK_FALSE(SectionTime{{}, 100, 0, 109}.isOver());
    CHECK(SectionTime{{}, 100, 0, 111}.isOver());
    CHECK_FALSE(SectionTime{{}, {}, 0, 111}.isOver());
}

TEST_CASE("a recording is in the last part that has begun") {
    const auto sections = sectionTimes(pitch(), {{u"value"_s, 70}}, 165, false);
    CHECK(sectionAt(sections, 69)->title == u"Opening"_s);
    CHECK(sectionAt(sections, 70)->title == u"Value"_s);
    CHECK_FALSE(sectionAt({}, 1));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/starterexample.h"

#include "core/library/examples.h"
#include "core/media/peaks.h"
#include "core/media/probe.h"
#include "core/scenarios/scenarios.h"
#include "tests/support/scratchhome.h"

#include <algorithm>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

QList<ModelExample> examplesOf(ScratchHome& home) {
    GR_REQUIRE_VALUE(const auto examples, Examples(home->journal(), home->person(), home.random).all());
    return examples;
}

} // namespace

TEST_CASE("a new library has one good example, for the scenario practised first, and says that nobody is seen",
          "[starter]") {
    ScratchHome home(u"Ann"_s, 1, {}, Home::Beginning::Starter);
    CHECK(examplesOf(home).isEmpty());
    GR_REQUIRE_OK(addStarterExample(*home));
    GR_REQUIRE_OK(addStarterExample(*home));
    const auto examples = examplesOf(home);
    REQUIRE(examples.size() == 1);
    const ModelExample& example = examples.first();
    GR_REQUIRE_VALUE(const auto scenario,
                     Scenarios(home->journal(), home->person(), home.random).find(starterScenario));
    CHECK(example.scenario == scenario.id);
    CHECK(example.quality == u"good"_s);
    CHECK(example.consent.contains(u"drawn"_s));
    CHECK(example.consent.contains(u"synthetic"_s) == example.sound);
    GR_REQUIRE_OK(home->media().verify(example.media));
}

TEST_CASE("the first example is a short clip that is kept as it was built", "[starter]") {
    ScratchHome home(u"Ann"_s, 1, {}, Home::Beginning::Starter);
    GR_REQUIRE_OK(addStarterExample(*home));
    const ModelExample example = examplesOf(home).first();
    const QString path = home->media().pathOf(example.media.hash);
    GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
    CHECK(info.size == QSize(1280, 720));
    CHECK(info.fps == Approx(25).margin(0.01));
    CHECK(info.duration > 40);
    CHECK(info.duration < 60);
    CHECK(info.bytes < 2'100'000);
    // Coded anew it would not be this size.
    CHECK(std::abs(info.bytes - QFile(u":/starter/examples/one-minute-introduction.mp4"_s).size()) < 20'000);
    if (!info.hasAudio)
        return;
    GR_REQUIRE_VALUE(const auto loudness, peaks(path, 100));
    CHECK(*std::max_element(loudness.begin(), loudness.end()) > 0.2F);
    CHECK(std::count_if(loudness.begin(), loudness.end(), [](float value) { return value > 0.02F; }) > 60);
}

TEST_CASE("a home without the scenario gets no example of it", "[starter]") {
    ScratchHome home(u"Ann"_s);
    GR_REQUIRE_OK(addStarterExample(*home));
    CHECK(examplesOf(home).isEmpty());
}

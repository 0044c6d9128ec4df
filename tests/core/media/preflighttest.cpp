// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/preflight.h"

#include "tests/support/catch.h"

#include <array>

using namespace greenroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Issues = QList<PreflightIssue>;

DeviceStatus running(const QString& id) {
    return {DeviceState::Running, {id, id, false}, {}};
}

/// All is well.
PreflightFacts well() {
    PreflightFacts facts;
    facts.cameraChosen = DeviceChoice::byId(u"cam"_s);
    facts.camera = running(u"cam"_s);
    facts.microphoneChosen = DeviceChoice::systemDefault();
    facts.microphone = running(u"mic"_s);
    facts.level = Level{-12, -25, LevelState::Good, -62.0};
    facts.brightness = 0.4;
    facts.minutesLeft = 60;
    return facts;
}

} // namespace

TEST_CASE("what would spoil a take is said, each by its threshold", "[preflight]") {
    CHECK(issuesOf(well()).isEmpty());
    PreflightFacts facts = well();
    facts.camera.device.id = u"other"_s;
    CHECK(issuesOf(facts) == Issues{PreflightIssue::OtherCamera});
    facts = well();
    facts.microphoneChosen = DeviceChoice::byId(u"headset"_s);
    CHECK(issuesOf(facts) == Issues{PreflightIssue::OtherMicrophone});
    facts = well();
    facts.level->state = LevelState::NoSound;
    CHECK(issuesOf(facts) == Issues{PreflightIssue::SilentMicrophone});
    facts.level->state = LevelState::TooLoud;
    CHECK(issuesOf(facts) == Issues{PreflightIssue::Clipping});
    facts.level->state = LevelState::TooQuiet; // who does not speak yet
    CHECK(issuesOf(facts).isEmpty());
    facts.level->noise = -44.9;
    CHECK(issuesOf(facts) == Issues{PreflightIssue::Noisy});
    facts.level->noise = -45;
    CHECK(issuesOf(facts).isEmpty());
    facts.brightness = 0.17;
    CHECK(issuesOf(facts) == Issues{PreflightIssue::LowLight});
    facts.minutesLeft = 9.9;
    CHECK(issuesOf(facts) == Issues{PreflightIssue::LowLight, PreflightIssue::LittleRoom});
}

TEST_CASE("a device that is not used has no say", "[preflight]") {
    PreflightFacts facts = well();
    facts.cameraChosen = DeviceChoice::none();
    facts.camera = {};
    facts.brightness.reset();
    CHECK(issuesOf(facts).isEmpty());
    facts.microphone.state = DeviceState::Missing;
    facts.level = Level{};
    CHECK(issuesOf(facts).isEmpty());
}

TEST_CASE("what comes and goes quickly is not said, and what is said does not flicker", "[preflight]") {
    Preflight preflight;
    PreflightFacts bad = well();
    bad.brightness = 0.05;
    auto now = 100s + 0ms;
    const auto look = [&](const PreflightFacts& facts, std::chrono::milliseconds length) {
        for (const auto end = now + length; now < end; now += 100ms)
            preflight.look(facts, now);
    };
    look(well(), 1400ms);
    CHECK_FALSE(preflight.isKnown());
    look(well(), 300ms);
    CHECK(preflight.isKnown());
    look(bad, 1400ms);
    CHECK(preflight.issues().isEmpty());
    look(well(), 100ms);
    look(bad, 1400ms);
    CHECK(preflight.issues().isEmpty());
    look(bad, 300ms);
    CHECK(preflight.issues() == Issues{PreflightIssue::LowLight});
    look(well(), 1400ms);
    CHECK(preflight.issues() == Issues{PreflightIssue::LowLight});
    look(well(), 300ms);
    CHECK(preflight.issues().isEmpty());
    PreflightFacts gone = well();
    gone.microphone.state = DeviceState::Missing;
    look(gone, 100ms);
    CHECK_FALSE(preflight.isKnown());
}

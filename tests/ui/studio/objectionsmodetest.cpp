// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/objectionsmode.h"

#include "tests/support/catch.h"
#include "tests/support/clock.h"
#include "tests/support/random.h"
#include "ui/shell/settings.h"
#include "ui/studio/chosenscript.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    test::ManualClock clock;
    test::SeededRandom random{1};
    ObjectionsMode mode{settings, clock, random};
    QSignalSpy prompted{&mode, &StudioMode::prompted};
    Rehearsal rehearsal;
    double position = 0;

    Fixture() {
        rehearsal.scenario.document.objections = {{u"a"_s, u"Too dear."_s, u"Asks: than what?"_s},
                                                  {u"b"_s, u"Not now."_s, u"Asks when."_s},
                                                  {u"c"_s, u"We have one."_s, u"Asks how it does."_s}};
    }
    void begin() {
        mode.enter(rehearsal);
        mode.begin();
    }
    /// Up to what shows or takes away an objection, at most this long; heard or not as `level` says.
    void record(double seconds, const std::optional<Level>& level = {}) {
        const ModeScene before = mode.scene();
        for (const double end = position + seconds; position < end && mode.scene() == before; position += 0.05) {
            clock.advance(50ms);
            if (level)
                mode.hear(*level);
            mode.tick(position);
        }
    }
    void choose(int choice) {
        clock.advance(1s);
        mode.choose(choice);
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "objections appear while it records, each is stamped, and they go by themselves", "[modes]") {
    mode.enter(rehearsal);
    CHECK(mode.scene().heading.startsWith(u"Of 3 "_s));
    mode.begin();
    CHECK(mode.scene().isEmpty());
    record(60);
    CHECK(position >= 15);
    CHECK(mode.scene().heading == u"Objection 1"_s);
    REQUIRE(prompted.count() == 1);
    CHECK(mode.scene().words == u"“%1”"_s.arg(prompted[0][0].toString()));
    CHECK(mode.scene().detail.isEmpty());
    record(60);
    CHECK(mode.scene().isEmpty());
    record(60);
    CHECK(mode.scene().heading == u"Objection 2"_s);
    CHECK(prompted.count() == 2);
    CHECK(prompted[0] != prompted[1]);
    mode.end();
    CHECK(mode.scene().choices.isEmpty());
    mode.leave();
    CHECK(mode.scene().isEmpty());
}

TEST_CASE_METHOD(Fixture, "the hint is shown when it is asked for, and asking again takes the objection away",
                 "[modes]") {
    begin();
    choose(ObjectionsMode::Answered); // there is none yet
    CHECK(prompted.isEmpty());
    clock.advance(1s);
    mode.next();
    REQUIRE(prompted.count() == 1);
    CHECK(mode.scene().choices.first() == u"A good answer"_s);
    choose(ObjectionsMode::Answered);
    CHECK(mode.scene().detail.startsWith(u"A good answer: Asks"_s));
    CHECK(mode.scene().choices.first() == u"Answered"_s);
    choose(ObjectionsMode::Answered);
    CHECK(mode.scene().isEmpty());

    // One without a hint is answered at once.
    for (Objection& one : rehearsal.scenario.document.objections)
        one.hint.clear();
    begin();
    clock.advance(1s);
    mode.next();
    CHECK(mode.scene().choices.first() == u"Answered"_s);
    choose(ObjectionsMode::Answered);
    CHECK(mode.scene().isEmpty());
}

TEST_CASE_METHOD(Fixture, "the next one comes now, what is put off later, and a double press means it once",
                 "[modes]") {
    begin();
    clock.advance(1s);
    mode.next();
    mode.next();
    clock.advance(300ms);
    mode.choose(ObjectionsMode::Next);
    mode.choose(ObjectionsMode::Later);
    CHECK(prompted.count() == 1);
    const QString first = prompted[0][0].toString();
    choose(ObjectionsMode::Later);
    CHECK(mode.scene().isEmpty());
    clock.advance(1s);
    mode.next();
    CHECK(prompted.count() == 2);
    CHECK(prompted[1][0].toString() != first);
    mode.pauseChanged(true);
    choose(ObjectionsMode::Next);
    CHECK(prompted.count() == 2); // it does not record
    mode.pauseChanged(false);
    choose(ObjectionsMode::Next);
    CHECK(prompted.count() == 3);
}

TEST_CASE_METHOD(Fixture, "an objection waits for a pause where a microphone tells of one", "[modes]") {
    begin();
    record(60);
    const double unheard = position;
    const Level speech{-10, -25, LevelState::Good, -60};
    const Level noise{-50, -58, LevelState::Good, -60};
    const auto firstWith = [&](const Level& level) {
        random = test::SeededRandom(1);
        position = 0;
        mode.end();
        mode.begin();
        record(60, level);
        return position;
    };
    CHECK(firstWith(noise) == Approx(unheard).margin(0.11));
    CHECK(firstWith(speech) == Approx(unheard + 8).margin(0.11));
    CHECK(firstWith({-40, -45, LevelState::Good, -47}) == Approx(unheard).margin(0.11)); // a loud room
}

TEST_CASE_METHOD(Fixture, "what the scenario lacks is said, also for the prospect of the script", "[modes]") {
    CHECK(mode.missing(rehearsal).isEmpty());
    Scenario& scenario = rehearsal.scenario.document;
    for (const Tier tier : {Tier::A, Tier::B}) {
        Script script;
        script.tier = tier;
        scenario.scripts.append(script);
    }
    for (Objection& one : scenario.objections)
        one.tier = Tier::B;
    CHECK(mode.missing(rehearsal).contains(u"Prospect A"_s));
    QSignalSpy changed(&mode, &StudioMode::changed);
    choosePractisedTier(settings, Tier::B);
    CHECK(changed.count() == 1);
    CHECK(mode.missing(rehearsal).isEmpty());
    scenario.objections.clear();
    CHECK_FALSE(mode.missing(rehearsal).isEmpty());
}

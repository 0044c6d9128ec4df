// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/studiostate.h"

#include "core/media/stagedevices.h"
#include "core/media/transport.h"
#include "tests/support/smalldisk.h"
#include "tests/ui/support/pluggabledevices.h"
#include "tests/ui/support/window.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using Phase = StudioState::Phase;
using Action = StudioNotice::Action;

namespace {

struct Fixture {
    Fixture() {
        parts.settings.set(setting::countdown, 0);
        scenario = parts.ask([](Home& home) -> Result<ScenarioId> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"One-minute introduction"_s));
            return at.scenario.id;
        });
        state = std::make_unique<StudioState>(parts.context());
        QObject::connect(&parts.messages, &Messages::failed, state.get(),
                         [this](const Error& error) { failure = error.message; });
    }

    bool reaches(Phase phase) {
        const bool isReached = waitUntil([&] { return state->phase() == phase; });
        if (!isReached)
            UNSCOPED_INFO("in phase " << static_cast<int>(state->phase()) << ", " << state->blocked() << ", "
                                      << state->notice().text << ", " << failure);
        return isReached;
    }
    void enter() {
        state->enter(scenario);
        REQUIRE(reaches(Phase::Ready));
    }
    void recordFor(double seconds) {
        state->record();
        REQUIRE(reaches(Phase::Recording));
        REQUIRE(waitUntil([&] { return state->position() >= seconds || state->phase() != Phase::Recording; }));
    }
    /// Records that long and waits until it plays and is in the list.
    TakeId take(double seconds) {
        const auto before = state->rehearsal().attempts.size();
        recordFor(seconds);
        state->record();
        REQUIRE(reaches(Phase::Playing));
        REQUIRE(waitUntil([&] { return state->rehearsal().attempts.size() == before + 1; }));
        return state->playing()->take;
    }
    QList<Take> takes(bool withHidden = false) {
        return parts.ask([this, withHidden](Home& home) {
            return Takes(home.journal(), home.person(), home.random(), home.clock()).all(scenario, withHidden);
        });
    }

    SystemClock clock;
    std::unique_ptr<PluggableDevices> owned = std::make_unique<PluggableDevices>(clock);
    PluggableDevices& devices = *owned;
    WindowParts parts{u"Lea Hartmann"_s, std::move(owned)};
    ScenarioId scenario;
    QString failure; ///< what the window was told last
    std::unique_ptr<StudioState> state;
};

} // namespace

TEST_CASE_METHOD(Fixture, "a run is counted down, recorded, kept, and plays; R records the next without a question") {
    parts.settings.set(setting::countdown, 1);
    enter();
    CHECK(state->attemptNumber() == 1);
    QSignalSpy counted(state.get(), &StudioState::countedDown);
    state->record();
    CHECK(state->phase() == Phase::Countdown);
    CHECK(state->secondsLeft() == 1);
    REQUIRE(reaches(Phase::Recording));
    CHECK(counted.size() == 1);
    CHECK(state->minutesLeft() > 0);
    REQUIRE(waitUntil([&] { return state->position() > 3.3; }));
    const double marked = state->position();
    state->mark();
    REQUIRE(state->stamped().contains(u"what-we-do"_s)); // the one at 0:00 is where it begins
    state->record();
    REQUIRE(reaches(Phase::Playing));
    const AttemptItem first = *state->playing();
    CHECK(first.counted);
    CHECK(first.number == 1);
    CHECK_FALSE(first.fullRun);
    CHECK(first.stoppedBefore == u"Proof"_s);
    CHECK(QFile::exists(first.path));

    state->record();
    REQUIRE(reaches(Phase::Recording));
    CHECK(state->notice().text.isEmpty());
    CHECK(state->attemptNumber() == 2);
    CHECK(state->stamped().isEmpty());
    REQUIRE(waitUntil([&] { return state->position() > 0.5; }));
    state->record();
    REQUIRE(reaches(Phase::Playing));
    const QList<Take> kept = takes();
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].attempt.landmarks.value(u"what-we-do"_s) == Approx(marked).margin(0.1));
    CHECK(kept[0].media.duration > 3.2);
    CHECK(kept[0].media.sound);
    CHECK(kept[0].media.width == 1280);
}

TEST_CASE_METHOD(Fixture, "what the script passes is stamped once while it records; a mark wins, and alone counts") {
    enter();
    QSignalSpy stamps(state.get(), &StudioState::stampsChanged);
    state->passByScript(u"what-we-do"_s); // nothing is recorded
    CHECK(state->stamped().isEmpty());
    recordFor(1.2); // a beep was heard
    stamps.clear();
    state->passByScript(u"problem"_s); // begins with the recording
    state->passByScript(u"nothing"_s);
    CHECK(stamps.isEmpty());
    state->passByScript(u"what-we-do"_s);
    REQUIRE(stamps.size() == 1);
    const double first = state->stamped().value(u"what-we-do"_s);
    CHECK(state->passed() == QSet<QString>{u"what-we-do"_s});
    REQUIRE(waitUntil([&] { return state->position() > first + 0.3; }));
    state->passByScript(u"what-we-do"_s);
    CHECK(stamps.size() == 1);
    state->mark();
    CHECK(stamps.size() == 2);
    CHECK(state->passed().isEmpty());
    CHECK(state->stamped().value(u"what-we-do"_s) > first + 0.25);
    state->passByScript(u"what-we-do"_s);
    CHECK(stamps.size() == 2);
    // To the end of the script, long before its time.
    const QString last = state->scenario().landmarks.last().id;
    state->passByScript(last);
    for (const Landmark& one : state->scenario().landmarks) // the order in which they are passed stays that of the plan
        if (one.id != last && one.id != u"what-we-do"_s)
            state->passByScript(one.id);
    CHECK(state->stamped().size() == 2);
    REQUIRE(waitUntil([&] { return state->position() > 3.3; }));
    state->record();
    REQUIRE(reaches(Phase::Playing));
    CHECK_FALSE(state->playing()->fullRun);
    CHECK(state->playing()->passed == QSet<QString>{last});
    const QList<Take> kept = takes();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].attempt.marked() == QSet<QString>{u"what-we-do"_s});
    CHECK(kept[0].attempt.landmarks.value(u"what-we-do"_s) > first + 0.25);
}

TEST_CASE_METHOD(Fixture, "a script that runs while nobody speaks stamps nothing") {
    auto silent = std::make_unique<StageDevices>(makeTestDevices(clock));
    silent->setSilent(true);
    WindowParts quiet(u"Lea Hartmann"_s, std::move(silent));
    quiet.settings.set(setting::countdown, 0);
    StudioState alone(quiet.context());
    alone.enter(scenario);
    REQUIRE(waitUntil([&] { return alone.phase() == Phase::Ready; }));
    alone.record();
    REQUIRE(waitUntil([&] { return alone.phase() == Phase::Recording; }));
    REQUIRE(waitUntil([&] { return alone.booth().level().state == LevelState::NoSound; }));
    alone.passByScript(u"what-we-do"_s);
    CHECK(alone.stamped().isEmpty());
    alone.mark(); // the person knows
    CHECK(alone.stamped().contains(u"what-we-do"_s));
}

TEST_CASE_METHOD(Fixture, "a pause stops the time and makes one take with a cut") {
    enter();
    state->pause(); // nothing is recorded
    recordFor(0.6);
    state->pause();
    REQUIRE(waitUntil([&] { return state->isPaused(); }));
    CHECK(state->phase() == Phase::Recording);
    const double cut = state->position();
    QElapsedTimer timer;
    timer.start();
    REQUIRE(waitUntil([&] { return timer.elapsed() > 400; }));
    CHECK(state->position() == cut);
    CHECK(state->cuts().isEmpty());
    state->pause();
    REQUIRE(waitUntil([&] { return !state->isPaused(); }));
    REQUIRE(state->cuts().size() == 1);
    CHECK(state->cuts().first() == Approx(cut));
    REQUIRE(waitUntil([&] { return state->position() > cut + 0.3; }));
    CHECK(state->position() < cut + 2);
    state->record();
    REQUIRE(reaches(Phase::Playing));
    REQUIRE(state->playing()->cuts.size() == 1);
    CHECK(state->playing()->cuts.first() == Approx(cut));
    CHECK_FALSE(state->isPaused());
    REQUIRE(waitUntil([&] { return state->rehearsal().attempts.size() == 1; }));
    CHECK(state->rehearsal().attempts.first().cuts.size() == 1);
    state->record();
    REQUIRE(reaches(Phase::Recording));
    CHECK(state->cuts().isEmpty());
}

TEST_CASE_METHOD(Fixture, "practised with objections, an attempt has those that came, and when") {
    scenario = parts.ask([](Home& home) -> Result<ScenarioId> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Objection handling"_s));
        return at.scenario.id;
    });
    enter();
    state->chooseMode(PracticeMode::Objections);
    REQUIRE(state->modes().practice() == PracticeMode::Objections);
    recordFor(0.8);
    state->modes().current().next();
    REQUIRE(state->prompts().size() == 1);
    CHECK(state->modes().current().scene().words.contains(state->prompts().first().words));
    const double came = state->position();
    CHECK(state->prompts().first().seconds == Approx(came).margin(0.1));
    REQUIRE(waitUntil([&] { return state->position() > 3.2; }));
    state->record();
    REQUIRE(reaches(Phase::Playing));
    CHECK(state->playing()->prompts.size() == 1);
    CHECK(state->modes().current().scene().choices.isEmpty());
    const QList<Take> kept = takes();
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().attempt.mode == PracticeMode::Objections);
    CHECK(kept.first().attempt.counted());
    REQUIRE(kept.first().attempt.prompts.size() == 1);
    CHECK(kept.first().attempt.prompts.first().seconds == Approx(came).margin(0.1));
    const auto& deck = state->scenario().objections;
    CHECK(std::any_of(deck.begin(), deck.end(),
                      [&](const Objection& one) { return one.text == kept.first().attempt.prompts.first().words; }));
}

TEST_CASE_METHOD(Fixture, "a studio that ends while it records, or is paused, keeps the take") {
    const bool isPaused = GENERATE(false, true);
    enter();
    recordFor(1);
    if (isPaused) {
        state->pause();
        REQUIRE(waitUntil([&] { return state->isPaused(); }));
    }
    state.reset(); // as when the window is closed
    const QList<Take> kept = takes();
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().media.duration >= 0.9);
}

TEST_CASE_METHOD(Fixture, "a countdown that is cancelled leaves nothing behind") {
    parts.settings.set(setting::countdown, 10);
    enter();
    state->record();
    REQUIRE(state->phase() == Phase::Countdown);
    CHECK(state->secondsLeft() == 10);
    state->cancelCountdown();
    CHECK(state->phase() == Phase::Ready);
    state->record();
    state->leave(); // cancels as well
    CHECK(state->phase() != Phase::Countdown);
    CHECK(parts
              .ask([this](Home& home) {
                  return Takes(home.journal(), home.person(), home.random(), home.clock()).attempts(scenario);
              })
              .isEmpty());
}

TEST_CASE_METHOD(Fixture, "a short take is asked about, and what is discarded can be brought back") {
    enter();
    const TakeId id = take(0.5);
    CHECK(state->notice().actions == QList{Action::KeepOrDiscard});
    state->act(Action::KeepOrDiscard, false);
    REQUIRE(waitUntil([&] { return state->rehearsal().attempts.isEmpty() && parts.messages.canUndo(); }));
    CHECK(state->phase() == Phase::Ready);
    CHECK(state->notice().text.isEmpty());
    parts.messages.undo();
    REQUIRE(waitUntil([&] { return state->rehearsal().attempts.size() == 1; }));
    CHECK(state->rehearsal().attempts.first().take == id);

    state->play(id);
    CHECK(state->phase() == Phase::Playing);
    CHECK(state->notice().text.isEmpty()); // it was asked once
}

TEST_CASE_METHOD(Fixture, "the star is one a scenario, and goes with a second press") {
    enter();
    const TakeId first = take(0.4);
    const TakeId second = take(0.4);
    const auto starred = [&](const TakeId& id) {
        for (const AttemptItem& item : state->rehearsal().attempts)
            if (item.take == id)
                return item.starred;
        return false;
    };
    state->star(first);
    REQUIRE(waitUntil([&] { return starred(first); }));
    state->star(second);
    REQUIRE(waitUntil([&] { return starred(second) && !starred(first); }));
    CHECK(state->playing()->starred);

    // It comes back with the take, unless another has it by then.
    const auto discardAndBringBack = [&](const std::function<void()>& meanwhile) {
        state->discard(second);
        REQUIRE(waitUntil([&] { return state->rehearsal().attempts.size() == 1 && parts.messages.canUndo(); }));
        meanwhile();
        parts.messages.undo();
        REQUIRE(waitUntil([&] { return state->rehearsal().attempts.size() == 2; }));
    };
    discardAndBringBack([] {});
    REQUIRE(waitUntil([&] { return starred(second); }));
    discardAndBringBack([&] {
        state->star(first);
        REQUIRE(waitUntil([&] { return starred(first); }));
    });
    CHECK(starred(first));
    CHECK_FALSE(starred(second));
    state->star(second);
    REQUIRE(waitUntil([&] { return starred(second); }));

    state->star(second);
    REQUIRE(waitUntil([&] { return !starred(second); }));
}

TEST_CASE_METHOD(Fixture, "starting over keeps the attempt and records the next at once") {
    enter();
    recordFor(0.4);
    state->startOver();
    CHECK(state->phase() == Phase::Saving);
    REQUIRE(reaches(Phase::Recording));
    CHECK(takes().size() == 1);
    REQUIRE(waitUntil([&] { return state->position() > 0.4; }));
    state->record();
    REQUIRE(reaches(Phase::Playing));
    CHECK(takes().size() == 2);
}

TEST_CASE_METHOD(Fixture, "what is unplugged is said at once, and the take survives it") {
    enter();
    recordFor(0.5);
    devices.hasOtherCamera = true;
    devices.plugCamera(false);
    REQUIRE(waitUntil([&] { return state->notice().text.contains(u"camera was unplugged at 0:0"_s); }));
    CHECK(state->notice().text.contains(u"still being recorded"_s));
    CHECK(state->phase() == Phase::Recording);
    REQUIRE(waitUntil([&] { return state->position() > 1.2; }));
    devices.plugMicrophone(false);
    REQUIRE(reaches(Phase::Playing)); // nothing is left to record
    CHECK(state->notice().text.contains(u"The camera and the microphone were unplugged."_s));
    CHECK(state->notice().text.contains(u"is saved as"_s));
    REQUIRE(takes().size() == 1);
    CHECK(takes().first().media.duration > 1);
    CHECK(devices.opened == QStringList{u"test"_s}); // no other in its place

    state->closePlayer();
    state->record(); // nothing to record with
    CHECK_FALSE(state->canRecord());
    CHECK_FALSE(state->blocked().isEmpty());
    devices.plugCamera(true);
    REQUIRE(waitUntil([&] { return state->booth().camera().state == DeviceState::Running; }));
    CHECK(devices.opened == QStringList{u"test"_s, u"test"_s});
    CHECK(state->canRecord());
}

TEST_CASE_METHOD(Fixture, "a chosen camera that is not there is missed, never replaced; the voice can be recorded") {
    parts.settings.set(setting::camera, u"gone"_s);
    enter();
    CHECK(state->booth().camera().state == DeviceState::Missing);
    CHECK(devices.opened.isEmpty());
    REQUIRE(state->canRecord());
    take(0.5);
    REQUIRE(takes().size() == 1);
    CHECK(takes().first().media.width == 0);
    CHECK(takes().first().media.sound);

    state->chooseCamera(QString()); // the system's
    REQUIRE(waitUntil([&] { return state->booth().camera().state == DeviceState::Running; }));
    state->chooseMicrophone(u"none"_s);
    CHECK(state->booth().microphone().state == DeviceState::Off);
    take(0.5);
    CHECK(takes().last().media.width == 1280);
    CHECK_FALSE(takes().last().media.sound);
}

TEST_CASE_METHOD(Fixture, "leaving stops what is recorded, keeps it, and lets the devices go") {
    enter();
    recordFor(0.5);
    state->leave();
    REQUIRE(waitUntil([&] { return state->booth().camera().state == DeviceState::Off; }));
    CHECK(state->booth().microphone().state == DeviceState::Off);
    CHECK(takes().size() == 1);
    CHECK(state->phase() != Phase::Playing);
    // Once it is checked, what it was made from goes.
    REQUIRE(waitUntil(
        [&] { return QDir(parts.folder() + u"/recordings"_s).entryList(QDir::Files | QDir::Hidden).isEmpty(); }));
    enter();
    CHECK(waitUntil([&] { return state->rehearsal().attempts.size() == 1; }));
}

TEST_CASE_METHOD(Fixture, "a recording stopped before anything came is no take, and blames nobody") {
    enter();
    state->record();
    REQUIRE(waitUntil([&] { return state->phase() == Phase::Recording; }));
    state->record();
    REQUIRE(waitUntil([&] { return state->phase() == Phase::Ready || state->phase() == Phase::Playing; }));
    if (state->phase() == Phase::Ready) { // as fast as that a machine may have kept something
        CHECK(state->notice().text.contains(u"too short"_s));
        CHECK_FALSE(state->notice().isWarning);
        CHECK(takes().isEmpty());
    }
    state->record();
    REQUIRE(reaches(Phase::Recording));
    CHECK(state->notice().text.isEmpty());
}

TEST_CASE_METHOD(Fixture, "the devices are let go while the window is minimised, but not from a recording") {
    enter();
    state->setAway(true);
    CHECK(state->booth().camera().state == DeviceState::Off);
    state->setAway(false);
    REQUIRE(reaches(Phase::Ready));
    recordFor(0.3);
    state->setAway(true);
    CHECK(state->booth().camera().state == DeviceState::Running);
    state->record();
    REQUIRE(waitUntil([&] { return state->booth().camera().state == DeviceState::Off || state->playing(); }));
    CHECK(takes().size() == 1);
}

TEST_CASE_METHOD(Fixture, "a window that goes while it records keeps the take") {
    enter();
    recordFor(0.5);
    state.reset();
    CHECK(takes().size() == 1);
}

TEST_CASE_METHOD(Fixture, "a camera that gives no picture holds nobody up: the wait ends, and then sound is recorded") {
    devices.cameraHangs = true;
    state->enter(scenario);
    REQUIRE(waitUntil([&] { return state->isLoaded(); }));
    state->record();
    REQUIRE(reaches(Phase::Starting));
    state->record(); // cancels
    REQUIRE(waitUntil([&] { return state->phase() != Phase::Starting && state->phase() != Phase::Saving; }));
    CHECK(state->notice().text.contains(u"too short"_s));

    state->record();
    REQUIRE(reaches(Phase::Starting));
    // Of itself, and says why.
    REQUIRE(waitUntil([&] { return state->notice().text.contains(u"Nothing was recorded"_s); }, 10'000));
    CHECK(takes(true).isEmpty());

    REQUIRE(waitUntil([&] { return state->booth().troubles().contains(CaptureTrouble::CameraStopped); }, 10'000));
    state->record();
    REQUIRE(reaches(Phase::Recording));
    REQUIRE(waitUntil([&] { return state->position() > 1; }));
    state->record();
    REQUIRE(reaches(Phase::Playing));
    const QList<Take> kept = takes();
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().media.sound);
    CHECK(kept.first().media.width == 0);
}

#ifdef Q_OS_LINUX
/// A recording that a full disk kept from becoming a take.
struct LeftOnDisk {
    LeftOnDisk() {
        parts.settings.set(setting::countdown, 0);
        scenario = parts.ask([](Home& home) -> Result<ScenarioId> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"One-minute introduction"_s));
            return at.scenario.id;
        });
        state.enter(scenario);
        REQUIRE(waitUntil([&] { return state.phase() == Phase::Ready; }));
        state.record();
        REQUIRE(waitUntil([&] { return state.position() > 3.5; }));
        // Before it stops there is no room to finish, whatever the recorder had set aside.
        QObject::connect(&state, &StudioState::phaseChanged, &state, [&] {
            if (state.phase() == Phase::Saving)
                disk.fill(300'000);
        });
        disk.fill(100'000);
        REQUIRE(waitUntil([&] { return state.phase() == Phase::Playing; }));
        QObject::disconnect(&state, &StudioState::phaseChanged, &state, nullptr);
    }

    SystemClock clock;
    std::unique_ptr<PluggableDevices> owned = std::make_unique<PluggableDevices>(clock);
    PluggableDevices& devices = *owned;
    SmallDisk disk = SmallDisk(48);
    WindowParts parts = WindowParts(u"Lea Hartmann"_s, std::move(owned), disk.path());
    ScenarioId scenario;
    StudioState state = StudioState(parts.context());
};

TEST_CASE_METHOD(LeftOnDisk, "what a full disk left of a recording plays at once, and is saved when there is room") {
    const AttemptItem left = *state.playing();
    CHECK_FALSE(left.kept);
    CHECK(left.counted);
    CHECK(left.number == 1);
    CHECK(state.rehearsal().attempts.isEmpty());
    CHECK(state.notice().text.startsWith(u"The disk is full."_s));
    CHECK(state.notice().actions == QList{Action::SaveLeft});
    Transport transport(parts.clock, nullptr);
    transport.open({left.path});
    REQUIRE(waitUntil([&] { return transport.state().phase == TransportState::Phase::Open; }));
    CHECK_FALSE(transport.state().problem);
    CHECK(transport.state().duration() > 3);
    transport.close();

    QSignalSpy failed(&parts.messages, &Messages::failed);
    state.act(Action::SaveLeft);
    REQUIRE(waitUntil([&] { return failed.size() == 1; }));
    CHECK(failed[0][0].value<Error>().code == ErrorCode::DiskFull);
    CHECK(QFile::exists(left.path));

    disk.grow(96);
    state.act(Action::SaveLeft);
    REQUIRE(waitUntil([&] { return state.playing() && state.playing()->kept; }));
    CHECK(state.rehearsal().attempts.size() == 1);
    CHECK(state.playing()->recovered);
    CHECK(state.playing()->duration == Approx(left.duration).margin(0.1));
    CHECK(state.notice().text.isEmpty());
    state.leave();
}

TEST_CASE_METHOD(LeftOnDisk, "another ending is not offered what helps against a full disk, nor forgets what is left") {
    state.leave();
    devices.cameraHangs = true;
    state.enter(scenario); // and tries in vain
    REQUIRE(waitUntil([&] { return state.isLoaded() && parts.context().jobs.all().isEmpty(); }));
    disk.grow(96);
    state.record();
    REQUIRE(waitUntil([&] { return state.phase() == Phase::Starting; }));
    state.record();
    REQUIRE(waitUntil([&] { return state.notice().text.contains(u"too short"_s); }));
    CHECK(state.notice().actions == QList{Action::Dismiss});
    state.act(Action::Dismiss);
    CHECK(state.notice().text.isEmpty());

    state.act(Action::SaveLeft);
    REQUIRE(waitUntil([&] { return state.rehearsal().attempts.size() == 1; }));
    CHECK(state.rehearsal().attempts.first().recovered);
    state.leave();
}
#endif

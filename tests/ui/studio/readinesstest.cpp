// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/replaydevices.h"
#include "core/media/stagedevices.h"
#include "tests/ui/support/window.h"
#include "ui/studio/studiostate.h"

#include <QDir>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

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
        const auto scenario = parts.ask([](Home& home) -> Result<ScenarioId> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"One-minute introduction"_s));
            return at.scenario.id;
        });
        state = std::make_unique<StudioState>(parts.context());
        state->enter(scenario);
        REQUIRE(waitUntil([&] { return state->phase() == Phase::Ready; }));
    }
    QStringList recordings() {
        const QString folder = parts.ask([](Home& home) -> Result<QString> { return home.folder(); });
        return QDir(folder + u"/recordings"_s).entryList(QDir::Files);
    }
    PracticeCounts counts() {
        return parts.ask(
            [](Home& home) { return Takes(home.journal(), home.person(), home.random(), home.clock()).counts(); });
    }
    void rememberFor(double seconds) {
        state->setRemembering(true);
        REQUIRE(waitUntil([&] { return state->rememberedSeconds() >= seconds; }));
    }

    SystemClock clock;
    std::unique_ptr<StageDevices> owned = std::make_unique<StageDevices>(makeTestDevices(clock));
    StageDevices& devices = *owned;
    WindowParts parts{u"Lea Hartmann"_s, std::move(owned)};
    std::unique_ptr<StudioState> state;
};

} // namespace

TEST_CASE_METHOD(Fixture, "when all is well it says Ready and nothing else") {
    CHECK(state->readyWords().isEmpty());
    REQUIRE(waitUntil([&] { return !state->readyWords().isEmpty(); }));
    CHECK(state->readyWords() == u"Ready"_s);
    CHECK(state->notice().text.isEmpty());
    state->record();
    REQUIRE(waitUntil([&] { return state->phase() == Phase::Recording; }));
    CHECK(state->readyWords().isEmpty());
}

TEST_CASE_METHOD(Fixture, "a microphone in which nothing is heard is said before it records, until it is dismissed") {
    devices.setSilent(true);
    REQUIRE(waitUntil([&] { return !state->notice().text.isEmpty(); }));
    CHECK(state->notice().text.startsWith(u"Nothing is heard from"_s));
    CHECK(state->notice().actions == QList{Action::ChooseMicrophone, Action::Dismiss});
    CHECK(state->readyWords().isEmpty());
    CHECK(state->canRecord());
    state->act(Action::Dismiss);
    CHECK(state->notice().text.isEmpty());
    QElapsedTimer timer;
    timer.start();
    REQUIRE(waitUntil([&] { return timer.elapsed() > 600; }));
    CHECK(state->notice().text.isEmpty());
}

TEST_CASE_METHOD(Fixture, "the last minutes are remembered once that is wanted, and written when they are kept") {
    CHECK_FALSE(state->isRemembering());
    state->keepLast();
    CHECK(state->notice().text.contains(u"memory only"_s));
    REQUIRE(state->notice().actions.contains(Action::Remember));
    state->act(Action::Remember);
    CHECK(state->isRemembering());
    CHECK(state->notice().text.isEmpty());
    rememberFor(2);
    CHECK(state->readyWords().contains(u"in memory only"_s));
    CHECK(recordings().isEmpty());
    state->keepLast();
    double least = state->rememberedSeconds();
    REQUIRE(waitUntil([&] {
        least = std::min(least, state->rememberedSeconds());
        return state->rehearsal().attempts.size() == 1;
    }));
    const AttemptItem kept = state->rehearsal().attempts.first();
    CHECK(kept.mode == PracticeMode::RetroCapture);
    CHECK_FALSE(kept.counted);
    CHECK(kept.duration > 1.5);
    CHECK(counts().attempts == 0);
    CHECK(state->attemptNumber() == 1);
    // It begins anew, so that nothing is in two takes.
    CHECK(least < 1.5);
}

TEST_CASE_METHOD(Fixture, "while a run is recorded nothing is remembered, and afterwards it is again") {
    rememberFor(1);
    state->record();
    REQUIRE(waitUntil([&] { return state->phase() == Phase::Recording; }));
    CHECK(state->rememberedSeconds() == 0);
    REQUIRE(waitUntil([&] { return state->position() > 0.5; }));
    state->record();
    REQUIRE(waitUntil([&] { return state->phase() == Phase::Playing; }));
    REQUIRE(waitUntil([&] { return state->rememberedSeconds() >= 1; }));
    state->leave();
    CHECK_FALSE(state->isRemembering());
    CHECK(state->rememberedSeconds() == 0);
}

TEST_CASE_METHOD(Fixture, "what could not be written stays in memory until it is kept") {
    rememberFor(2);
    const QString folder = parts.ask([](Home& home) -> Result<QString> { return home.folder(); });
    QFile inTheWay(folder + u"/recordings"_s);
    QDir().rmdir(inTheWay.fileName());
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    state->keepLast();
    REQUIRE(waitUntil([&] { return state->notice().actions.contains(Action::KeepLast); }));
    CHECK(counts().others == 0);
    state->setRemembering(false);
    inTheWay.remove();
    state->act(Action::KeepLast);
    REQUIRE(waitUntil([&] { return state->rehearsal().attempts.size() == 1; }));
    CHECK(state->rehearsal().attempts.first().duration > 1.5);
    CHECK(state->notice().text.isEmpty());
}

TEST_CASE_METHOD(Fixture, "what was remembered when a device went waits to be kept, and is said") {
    rememberFor(2.5);
    devices.plugCamera(false);
    REQUIRE(waitUntil([&] { return state->notice().actions.contains(Action::KeepLast); }));
    CHECK(state->notice().text.contains(u"camera was unplugged"_s));
    CHECK(state->notice().text.contains(u"before that are still in memory"_s));
    CHECK(state->notice().actions.contains(Action::ChooseCamera));
    CHECK(recordings().isEmpty());
    // It goes on with the voice, and the camera that comes back begins anew; the longest stays.
    REQUIRE(waitUntil([&] { return state->rememberedSeconds() >= 1; }));
    devices.plugCamera(true);
    REQUIRE(waitUntil([&] { return state->booth().camera().state == DeviceState::Running; }));
    REQUIRE(waitUntil([&] { return state->notice().text.contains(u"A device went"_s); }));
    state->act(Action::Dismiss);
    CHECK(state->notice().text.isEmpty());
    REQUIRE(waitUntil([&] { return state->rememberedSeconds() >= 1; }));
    state->keepLast();
    REQUIRE(waitUntil([&] { return state->rehearsal().attempts.size() == 1; }));
    CHECK(state->rehearsal().attempts.first().duration > 2.2);
    CHECK(state->rehearsal().attempts.first().mode == PracticeMode::RetroCapture);
    const QList<Take> takes =
        parts.ask([](Home& home) { return Takes(home.journal(), home.person(), home.random(), home.clock()).all(); });
    CHECK(takes.first().media.width == 1280);
    // Then that of now, with the picture that is there again.
    REQUIRE(waitUntil([&] { return state->rememberedSeconds() >= 1.5; }));
    state->keepLast();
    REQUIRE(waitUntil([&] { return state->rehearsal().attempts.size() == 2; }));
    CHECK(counts().others == 2);
}

TEST_CASE_METHOD(Fixture, "a run that is recorded meanwhile leaves it in memory") {
    rememberFor(2.5);
    devices.plugCamera(false);
    REQUIRE(waitUntil([&] { return state->notice().actions.contains(Action::KeepLast); }));
    devices.plugCamera(true);
    REQUIRE(waitUntil([&] { return state->booth().camera().state == DeviceState::Running; }));
    state->record();
    REQUIRE(waitUntil([&] { return state->phase() == Phase::Recording; }));
    REQUIRE(waitUntil([&] { return state->position() > 0.5; }));
    CHECK(state->notice().text.isEmpty());
    state->record();
    REQUIRE(waitUntil([&] { return state->phase() == Phase::Playing; }));
    state->closePlayer();
    REQUIRE(state->notice().actions.contains(Action::KeepLast));
    state->act(Action::KeepLast);
    REQUIRE(waitUntil([&] { return state->rehearsal().attempts.size() == 2; }));
    CHECK(counts().others == 1);
}

TEST_CASE_METHOD(Fixture, "who leaves, or wants nothing remembered, forgets that as well") {
    rememberFor(2);
    devices.plugCamera(false);
    devices.plugMicrophone(false);
    REQUIRE(waitUntil([&] { return state->notice().actions.contains(Action::KeepLast); }));
    state->setRemembering(false);
    CHECK_FALSE(state->notice().actions.contains(Action::KeepLast));
    state->keepLast();
    CHECK(counts().others == 0);
    CHECK(recordings().isEmpty());
}

TEST_CASE_METHOD(Fixture, "where sound and picture went apart a clap test is offered, once a day for these devices") {
    const auto record = [&](double seconds) {
        state->record();
        REQUIRE(waitUntil([&] { return state->phase() == Phase::Recording; }));
        REQUIRE(waitUntil([&] { return state->position() > 2.5; }));
        devices.setSoundLate(std::chrono::milliseconds(80)); // a headset that changes its delay
        REQUIRE(waitUntil([&] { return state->position() > seconds; }, 20'000));
        state->record();
        REQUIRE(waitUntil([&] { return state->phase() == Phase::Playing; }));
        devices.setSoundLate({});
    };
    record(12);
    REQUIRE(state->notice().actions == QList{Action::Dismiss, Action::AskForClaps});
    CHECK_FALSE(state->notice().isWarning);
    CHECK(state->notice().text.contains(u" ms "_s));
    state->act(Action::AskForClaps);
    CHECK(state->phase() == Phase::Ready);
    CHECK(state->notice().actions.contains(Action::Clap));
    state->act(Action::Dismiss);
    record(12);
    CHECK(state->notice().text.isEmpty());
}

TEST_CASE_METHOD(Fixture, "a clap test measures the devices, remembers it for them, and leaves nothing behind") {
    REQUIRE(waitUntil([&] { return state->canClap(); }));
    state->askForClaps();
    REQUIRE(state->notice().actions.contains(Action::Clap));
    state->act(Action::Clap);
    CHECK(state->notice().text.contains(u"Clap now"_s));
    // The flash and the beep of the test devices are as good as claps.
    REQUIRE(waitUntil([&] { return state->notice().text.contains(u"together"_s); }, 30'000));
    CHECK(std::abs(state->soundLater().count()) <= 20);
    CHECK(recordings().isEmpty());
    CHECK(counts().others == 0);
    state->act(Action::Dismiss);
    CHECK_FALSE(state->notice().text.contains(u"together"_s));
    state->forgetClaps();
    CHECK(state->soundLater().count() == 0);
}

TEST_CASE_METHOD(Fixture, "recording gives up a clap test that goes on") {
    REQUIRE(waitUntil([&] { return state->canClap(); }));
    state->askForClaps();
    state->act(Action::Clap);
    state->record();
    REQUIRE(waitUntil([&] { return state->phase() == Phase::Recording; }));
    REQUIRE(waitUntil([&] { return state->position() > 0.5; }));
    CHECK(state->notice().text.isEmpty());
    state->record();
    REQUIRE(waitUntil([&] { return state->phase() == Phase::Playing; }));
    CHECK(state->soundLater().count() == 0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/practice.h"

#include "core/base/file.h"
#include "core/media/testsource.h"
#include "core/studio/import.h"
#include "tests/support/scratchhome.h"

#include <QDir>

#include <thread>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

struct Fixture {
    ScratchHome home{u"Ann"_s};
    SystemClock clock;
    Takes takes{home->journal(), home->person(), home.random, home.clock};
    ScenarioRecord scenario;

    Fixture() {
        GR_REQUIRE_VALUE(scenario, Catalogue(*home).addScenario(R"({"format":"greenroom-scenario/1","title":"S",
            "kind":"pitch","language":"en","brief":"Speak.","scripts":[],
            "map":{"format":"greenroom-map/1","title":"M","levels":[{"name":"No","letter":"N"},
            {"name":"Yes","letter":"Y"}],"criteria":[{"id":"a","title":"A","cells":["Absent.","There."]}]}})",
                                                                u"s.json"_s));
    }

    QStringList files(const QString& folder) { return QDir(folder).entryList(QDir::Files | QDir::Hidden); }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a landmark is on record at once, with the moment at which it was passed", "[studio]") {
    GR_REQUIRE_VALUE(const auto live, Home::open(home.path(), {clock, home.random}));
    const auto video = makeTestPattern({160, 90}, Pace::Real, clock);
    GR_REQUIRE_VALUE(const auto attempting, Attempting::start(*live, scenario, {video.get(), nullptr}, 0));
    while (attempting->status().phase != RecorderPhase::Ended && attempting->status().position < 0.5)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    GR_REQUIRE_OK(attempting->stamp(u"agenda"_s, 0.4));
    GR_REQUIRE_VALUE(const auto attempts, takes.attempts());
    CHECK(attempts.first().landmarks.value(u"agenda"_s) == Approx(0.4));
    GR_REQUIRE_OK(attempting->stop());
}

TEST_CASE_METHOD(Fixture, "a script that runs to its end makes no full run; who marks the last landmark does",
                 "[studio]") {
    scenario.document.landmarks = {{u"ask"_s, u"Ask"_s, 60, {}}};
    GR_REQUIRE_VALUE(scenario.version, scenario.document.version());
    for (const StampedBy by : {StampedBy::Prompter, StampedBy::Person}) {
        const auto video = makeTestPattern({160, 90}, Pace::Fast, clock);
        GR_REQUIRE_VALUE(const auto attempting, Attempting::start(*home, scenario, {video.get(), nullptr}, 4));
        while (attempting->status().phase != RecorderPhase::Ended)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        GR_REQUIRE_OK(attempting->stamp(u"ask"_s, 3.5, by));
        GR_REQUIRE_VALUE(const auto outcome, attempting->stop());
        CHECK(outcome.take.attempt.counted());
        CHECK(outcome.take.attempt.landmarks.contains(u"ask"_s));
        CHECK(outcome.take.attempt.fullRun == (by == StampedBy::Person));
        home.clock.advance(std::chrono::minutes(1));
    }
    CHECK(takes.counts()->fullRuns == 1);
}

TEST_CASE_METHOD(Fixture, "a pause is on record once it is over, and leaves its cut in the take", "[studio]") {
    GR_REQUIRE_VALUE(const auto live, Home::open(home.path(), {clock, home.random}));
    const auto video = makeTestPattern({160, 90}, Pace::Real, clock);
    GR_REQUIRE_VALUE(const auto attempting,
                     Attempting::start(*live, scenario, {video.get(), nullptr}, 0, {}, PracticeMode::Drill));
    const auto reach = [&](double seconds) {
        while (attempting->status().phase != RecorderPhase::Ended && attempting->status().position < seconds)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
    };
    reach(0.4);
    REQUIRE(attempting->pause());
    const double cut = attempting->status().position;
    CHECK(takes.attempts()->first().cuts.isEmpty());
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    GR_REQUIRE_OK(attempting->resume());
    GR_REQUIRE_OK(attempting->resume()); // once is enough
    REQUIRE(takes.attempts()->first().cuts.size() == 1);
    CHECK(takes.attempts()->first().cuts[0] == Approx(cut));
    reach(0.8);
    REQUIRE(attempting->pause());
    GR_REQUIRE_VALUE(const auto outcome, attempting->stop());
    CHECK(outcome.take.attempt.cuts.size() == 1);
    CHECK(outcome.take.attempt.mode == PracticeMode::Drill);
    CHECK_FALSE(outcome.take.attempt.counted());
    CHECK(outcome.take.media.duration < 1.1);
}

TEST_CASE_METHOD(Fixture, "what was kept in memory becomes a take that is no attempt, once there is room for it",
                 "[studio]") {
    const auto video = makeTestPattern({160, 90}, Pace::Fast, clock);
    RecorderSettings two;
    two.maxSeconds = 2;
    GR_REQUIRE_VALUE(const auto capture, RetroCapture::start({}, video.get(), nullptr, clock, {}, two));
    while (!capture->status().hasEnded || capture->status().seconds < 1.9)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    const RetroClip clip = capture->clip();
    const QString recordings = home->folder() + u"/recordings"_s;
    // In the way, as a full disk would be.
    GR_REQUIRE_OK(writeFileAtomically(recordings, QByteArray("x")));
    CHECK_FALSE(keepClip(*home, scenario, clip));
    CHECK(takes.attempts()->isEmpty());
    QFile::remove(recordings);
    GR_REQUIRE_VALUE(const Take take, keepClip(*home, scenario, clip));
    CHECK(take.attempt.mode == PracticeMode::RetroCapture);
    CHECK(take.media.duration == Approx(clip.seconds()).margin(0.05)); // what was there when it was asked for
    CHECK(takes.counts()->attempts == 0);
    CHECK(takes.counts()->others == 1);
    CHECK(files(recordings).filter(u".attempt"_s).isEmpty());
    GR_REQUIRE_OK(confirmTake(home->folder(), take, home->media().pathOf(take.media.blob.hash)));
    CHECK(files(recordings).isEmpty());
}

TEST_CASE_METHOD(Fixture, "exporting makes one new file and touches no other", "[studio]") {
    const auto video = makeTestPattern({160, 90}, Pace::Fast, clock);
    GR_REQUIRE_VALUE(const auto attempting, Attempting::start(*home, scenario, {video.get(), nullptr}, 1));
    while (attempting->status().phase != RecorderPhase::Ended)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    GR_REQUIRE_VALUE(const auto outcome, attempting->stop());

    const QString folder = home.scratch(u"out"_s);
    GR_REQUIRE_OK(makeFolder(folder));
    const QString path = folder + u"/take.mp4"_s;
    for (const QString& name : {u"/take.mp4.part"_s, u"/take.mp4.tmp"_s})
        GR_REQUIRE_OK(writeFileAtomically(folder + name, "precious"));
    GR_REQUIRE_OK(exportTake(*home, outcome.take, path));
    CHECK(hashFile(path)->hash == outcome.take.media.blob.hash);
    CHECK(files(folder) == QStringList{u"take.mp4"_s, u"take.mp4.part"_s, u"take.mp4.tmp"_s});
    CHECK(*readFile(folder + u"/take.mp4.part"_s, 100) == "precious");

    GR_REQUIRE_ERROR(exportTake(*home, outcome.take, path), ErrorCode::Exists);
    GR_REQUIRE_ERROR(exportTake(*home, outcome.take, folder + u"/none/take.mp4"_s), ErrorCode::Io);
    GR_REQUIRE_ERROR(exportTake(*home, outcome.take, {}), ErrorCode::Invalid);
    CHECK(files(folder).size() == 3);
}

TEST_CASE_METHOD(Fixture, "what a killed import left is removed by the next one, what another is making is not",
                 "[studio]") {
    for (const QString& name : {u"killed"_s, u"running"_s}) {
        GR_REQUIRE_OK(makeFolder(home->pathOf(u"cache/import-"_s + name)));
        for (const QString& file : {u"/lock"_s, u"/clip.mp4"_s})
            GR_REQUIRE_OK(writeFileAtomically(home->pathOf(u"cache/import-"_s + name + file), "half"));
    }
    GR_REQUIRE_VALUE(const auto running, FileLock::take(home->pathOf(u"cache/import-running/lock"_s)));
    const QString text = home.scratch(u"text.mp4"_s);
    GR_REQUIRE_OK(writeFileAtomically(text, "no clip"));
    Observation call;
    call.who = u"Bob"_s;
    call.kind = u"call"_s;
    call.day = QDate(1970, 1, 1);
    GR_REQUIRE_ERROR(observe(*home, call, text), ErrorCode::Media);
    CHECK(QDir(home->pathOf(u"cache"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot) ==
          QStringList{u"import-running"_s});
}

TEST_CASE_METHOD(Fixture, "an observation is of a day that has been", "[studio]") {
    const QDate today = QDateTime::fromMSecsSinceEpoch(home.clock.nowMs()).toUTC().date();
    Observation call;
    call.who = u"Bob"_s;
    call.kind = u"call"_s;
    call.day = today.addDays(2);
    GR_REQUIRE_ERROR(observe(*home, call, {}), ErrorCode::Invalid);
    call.day = today.addDays(1); // east of Greenwich it may be that late
    GR_REQUIRE_OK(observe(*home, call, {}));
}

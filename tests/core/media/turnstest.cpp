// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/cliplines.h"
#include "core/media/turnwatch.h"
#include "tests/support/catch.h"
#include "tests/support/spoken.h"

#include <QTemporaryDir>

using namespace greenroom;
using namespace greenroom::test;
using namespace std::chrono_literals;

namespace {

ClipLineSources said(const QList<Stretch>& speech, double end = 60) {
    return {{0, end}, {}, speech, {}};
}

/// Tells a watch of sound of this level for so long, 20 levels a second; true once the turn is over.
struct Talk {
    bool sound(double dbfs, std::chrono::milliseconds length, std::optional<double> noise = -60) {
        bool isOver = false;
        for (auto passed = 0ms; passed < length; passed += 50ms) {
            now += 50ms;
            isOver = watch.hear({dbfs + 6, dbfs, LevelState::Good, noise}, now) || isOver;
        }
        return isOver;
    }
    TurnWatch watch;
    TurnWatch::Nanoseconds now = 100s;
};

} // namespace

TEST_CASE("lines are what lies between pauses, with a little room around it", "[turns]") {
    const auto lines = clipLines(said({{1, 3}, {3.4, 5}, {6, 9}}, 10));
    REQUIRE(lines.size() == 2); // 0.4 s is a breath
    CHECK(lines[0].time.begin == Approx(0.85));
    CHECK(lines[0].time.end == Approx(5.15));
    CHECK(lines[1].time.begin == Approx(5.85));
    CHECK(lines[1].time.end == Approx(9.15));
}

TEST_CASE("a line never reaches into its neighbour or past the range", "[turns]") {
    const auto lines = clipLines({{0.95, 5}, {}, {{1, 3}, {3.7, 4.9}, {5, 9}}, {}});
    REQUIRE(lines.size() == 1); // the short one goes with the first
    CHECK(lines[0].time.begin == Approx(0.95));
    CHECK(lines[0].time.end == Approx(5));
    const auto close = clipLines(said({{1, 4}, {4.65, 9}}, 10));
    REQUIRE(close.size() == 2);
    CHECK(close[0].time.end <= close[1].time.begin);
}

TEST_CASE("short lines are merged with the nearer one, long ones parted at their longest pause", "[turns]") {
    const auto merged = clipLines(said({{0, 3}, {5, 5.5}, {6.2, 9}}, 10));
    REQUIRE(merged.size() == 2);
    CHECK(merged[1].time.begin == Approx(4.85));
    const auto parted = clipLines(said({{0, 6}, {6.3, 9}, {9.5, 15}}, 20));
    REQUIRE(parted.size() == 2);
    CHECK(parted[0].time.end == Approx(9.15));
    const auto endless = clipLines(said({{0, 40}}, 60));
    CHECK(endless.size() == 1); // nowhere to part it
}

TEST_CASE("captions are lines as they are; without speech it is parted by its landmarks", "[turns]") {
    ClipLineSources sources = said({{1, 3}}, 30);
    sources.captions = {{{2, 4}, QStringLiteral("Hello.")}, {{40, 42}, QStringLiteral("Later.")}};
    REQUIRE(clipLines(sources).size() == 1);
    CHECK(clipLines(sources).first().words == QStringLiteral("Hello."));
    ClipLineSources silent = said({}, 30);
    CHECK(clipLines(silent).isEmpty());
    silent.landmarks = {{QStringLiteral("ask"), 20}, {QStringLiteral("opening"), 0}, {QStringLiteral("value"), 10}};
    REQUIRE(clipLines(silent).size() == 3);
    CHECK(clipLines(silent)[1].time == Stretch{10, 20});
}

TEST_CASE("lines of spoken sentences are those sentences", "[turns]") {
    const Spoken talk = spoken(QStringLiteral("en-gb"), 150, sentences().first(4), {1, 0.9, 1.2});
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("talk.wav"));
    writeWav(path, {talk.sound});
    const auto profile = deliveryProfile(path);
    REQUIRE(profile.has_value());
    const auto lines = clipLines(said(profile->speech, profile->duration));
    REQUIRE(lines.size() == talk.speech.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        CHECK(lines[i].time.begin <= talk.speech[i].begin + 0.05);
        CHECK(lines[i].time.end >= talk.speech[i].end - 0.05);
    }
}

TEST_CASE("a turn is over when somebody spoke and then was silent for 1.2 s", "[turns]") {
    Talk talk;
    talk.watch.begin(talk.now);
    CHECK_FALSE(talk.sound(-62, 5s)); // nobody has begun
    CHECK_FALSE(talk.sound(-25, 2s));
    CHECK_FALSE(talk.sound(-60, 1100ms)); // a pause within
    CHECK_FALSE(talk.sound(-25, 500ms));
    CHECK_FALSE(talk.sound(-60, 1150ms));
    CHECK(talk.sound(-60, 100ms));
    CHECK_FALSE(talk.sound(-60, 5s)); // said once
    talk.watch.begin(talk.now);
    CHECK_FALSE(talk.sound(-60, 3s));
}

TEST_CASE("a click is no speech, and the room's noise neither", "[turns]") {
    Talk talk;
    talk.watch.begin(talk.now);
    talk.sound(-10, 50ms, -45);
    CHECK_FALSE(talk.sound(-44, 3s, -45));
    CHECK_FALSE(talk.watch.hasSpoken());
    CHECK(talk.watch.threshold() == Approx(-35));
}

TEST_CASE("the threshold stays where speech can pass it, and does not rise with who never pauses", "[turns]") {
    Talk talk;
    CHECK(talk.watch.threshold() == Approx(-50)); // nothing is known
    talk.sound(-80, 100ms, -90);
    CHECK(talk.watch.threshold() == Approx(TurnWatch::lowest));
    talk.sound(-20, 10s, -22);
    CHECK(talk.watch.threshold() == Approx(TurnWatch::lowest));
    Talk loud;
    loud.sound(-20, 100ms, -20);
    CHECK(loud.watch.threshold() == Approx(TurnWatch::highest));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctl.h"
#include "tests/support/random.h"

#include <QElapsedTimer>

#include <algorithm>
#include <csignal>

using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

/// One recording of generated sources, as fast as this machine can.
QStringList fast(int seconds) {
    return {u"record"_s,
            u"--scenario"_s,
            u"One-minute introduction"_s,
            u"--video"_s,
            u"test"_s,
            u"--audio"_s,
            u"tone"_s,
            u"--pace"_s,
            u"fast"_s,
            u"--seconds"_s,
            QString::number(seconds)};
}

/// One that goes on until it is stopped.
QStringList endless() {
    return {u"record"_s,  u"--scenario"_s, u"One-minute introduction"_s, u"--video"_s, u"test"_s,
            u"--audio"_s, u"tone"_s};
}

/// The same, with something of it on the disk.
std::unique_ptr<QProcess> startRecording(const Ctl& ctl, const QStringList& options = {}) {
    auto process = ctl.start(options + endless());
    const QDir recordings(ctl.home() + u"/recordings"_s);
    const auto hasBytes = [](const QFileInfo& part) { return part.size() > 0; };
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 60'000;) {
        const QFileInfoList parts = recordings.entryInfoList({u"*.part"_s}, QDir::Files);
        if (std::any_of(parts.begin(), parts.end(), hasBytes))
            return process;
        REQUIRE_FALSE(process->waitForFinished(20));
    }
    FAIL("nothing was recorded within a minute");
    return {};
}

} // namespace

TEST_CASE("attempts, full runs and false starts are counted as they are recorded", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QJsonObject first = ctl.json(fast(4));
    CHECK(first[u"attempt"_s].toInt() == 1);
    CHECK(first[u"counted"_s].toBool());
    CHECK_FALSE(first[u"full_run"_s].toBool());
    const QJsonObject take = first[u"take"_s].toObject();
    CHECK(take[u"duration"_s].toDouble() == Approx(4).margin(0.05));
    CHECK(take[u"frames"_s].toInt() == 120);
    CHECK(take[u"dropped"_s].toInt() == 0);
    CHECK(take[u"width"_s].toInt() == 1280);
    CHECK(QFile(take[u"path"_s].toString()).size() == take[u"bytes"_s].toInteger());

    CHECK_FALSE(ctl.json(fast(2))[u"counted"_s].toBool());
    const QJsonObject whole = ctl.json(fast(43));
    CHECK(whole[u"attempt"_s].toInt() == 2);
    CHECK(whole[u"full_run"_s].toBool());

    const QJsonObject list = ctl.json({u"take"_s, u"list"_s, u"--scenario"_s, u"one-minute introduction"_s});
    CHECK(list[u"attempts"_s].toInt() == 2);
    CHECK(list[u"full_runs"_s].toInt() == 1);
    CHECK(list[u"false_starts"_s].toInt() == 1);
    CHECK(list[u"takes"_s].toArray().size() == 3);
    CHECK(QDir(ctl.home() + u"/recordings"_s).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("the answer comes as soon as a take plays, and what it was made from goes after a check", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const auto process = ctl.start(QStringList{u"--json"_s} + fast(43));
    while (process->bytesAvailable() == 0)
        REQUIRE(process->waitForReadyRead(120'000));
    const QDir recordings(ctl.home() + u"/recordings"_s);
    CHECK(recordings.entryList({u"*.part"_s}, QDir::Files).size() == 1);
    const Reply reply = Ctl::finish(*process);
    CHECK(reply.status == 0);
    CHECK(QFile(reply.json[u"take"_s][u"path"_s].toString()).size() == reply.json[u"take"_s][u"bytes"_s].toInteger());
    CHECK(recordings.entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("a take is starred, scored, exported, discarded and restored", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QString prefix = ctl.json(fast(4))[u"take"_s][u"id"_s].toString().first(6);
    CHECK(ctl.json({u"take"_s, u"star"_s, prefix})[u"take"_s][u"starred"_s].toBool());
    const QStringList assess{u"assess"_s, prefix, u"--map"_s, u"Basic call"_s};
    const QJsonObject scored =
        ctl.json(assess + QStringList{u"--set"_s, u"agenda=4"_s, u"--set"_s, u"rapport=0"_s, u"--na"_s, u"control"_s,
                                      u"--evidence"_s, u"agenda=1.5"_s})[u"assessment"_s]
            .toObject();
    CHECK(scored[u"label"_s] == u"self"_s);
    CHECK(scored[u"levels"_s][u"agenda"_s].toInt() == 4);
    CHECK(ctl.json({u"assessment"_s, u"list"_s, prefix})[u"assessments"_s].toArray().size() == 1);
    CHECK(ctl.run(assess + QStringList{u"--set"_s, u"agenda=9"_s}).status == 1);
    CHECK(ctl.run(assess + QStringList{u"--evidence"_s, u"agenda=99"_s}).status == 1);

    ctl.json({u"take"_s, u"export"_s, prefix, ctl.path(u"out.mp4"_s)});
    const QJsonObject probed = ctl.json({u"media"_s, u"probe"_s, ctl.path(u"out.mp4"_s)});
    CHECK(probed[u"duration"_s].toDouble() == Approx(4).margin(0.05));
    CHECK(ctl.run({u"take"_s, u"export"_s, prefix, ctl.path(u"out.mp4"_s)}).status == 1);

    ctl.json({u"take"_s, u"discard"_s, prefix});
    CHECK(ctl.json({u"take"_s, u"list"_s})[u"takes"_s].toArray().isEmpty());
    CHECK(ctl.json({u"take"_s, u"list"_s})[u"attempts"_s].toInt() == 1);
    ctl.json({u"take"_s, u"restore"_s, prefix});
    CHECK(ctl.json({u"take"_s, u"list"_s})[u"takes"_s].toArray().size() == 1);
}

TEST_CASE("a drawn person is recorded by the name of their look", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    QStringList presenter = fast(3);
    presenter.replaceInStrings(u"test"_s, u"presenter:blue"_s);
    CHECK(ctl.json(presenter)[u"take"_s][u"frames"_s].toInt() == 90);
    presenter.replaceInStrings(u"blue"_s, u"plaid"_s);
    const Reply refused = ctl.run(QStringList{u"--json"_s} + presenter);
    CHECK(refused.status == 1);
    CHECK(refused.json[u"error"_s][u"message"_s].toString().contains(u"teal, yellow"_s));
}

#ifdef Q_OS_UNIX
TEST_CASE("an interrupt stops a recording and keeps it", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const auto process = startRecording(ctl, {u"--json"_s});
    process->waitForFinished(3000);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const Reply reply = Ctl::finish(*process);
    INFO(reply.error.toStdString());
    REQUIRE(reply.status == 0);
    CHECK(reply.json[u"take"_s][u"duration"_s].toDouble() > 2);
}
#endif

TEST_CASE("a recording that is killed becomes a take at the next start, whenever that was", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    SeededRandom random(4);
    qsizetype recovered = 0;
    for (int round = 0; round < 5; ++round) {
        // In turns while it records and wherever it is by then, which may be before it does.
        const bool isRecording = round % 2 == 0;
        const auto process = isRecording ? startRecording(ctl) : ctl.start(endless());
        process->waitForFinished(static_cast<int>(random.below(isRecording ? 1500 : 3500)));
        process->kill();
        process->waitForFinished();
        const auto count = ctl.json({u"take"_s, u"recover"_s})[u"recovered"_s].toArray().size();
        CHECK((count == 1 || (count == 0 && !isRecording)));
        CHECK(ctl.json({u"take"_s, u"recover"_s})[u"recovered"_s].toArray().isEmpty());
        recovered += count;
    }
    CHECK(ctl.json({u"take"_s, u"list"_s})[u"takes"_s].toArray().size() == recovered);
    CHECK(ctl.json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
}

TEST_CASE("a clip is imported once, found again and stands on its own", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QString take = ctl.json(fast(3))[u"take"_s][u"id"_s].toString();
    const QString clip = ctl.path(u"clip.mp4"_s);
    ctl.json({u"take"_s, u"export"_s, take, clip});
    const QJsonObject example =
        ctl.json({u"library"_s, u"import"_s, clip, u"--title"_s, u"A calm opening"_s, u"--tag"_s, u"voice"_s,
                  u"--scenario"_s, u"Basic call"_s, u"--in"_s, u"1"_s})[u"example"_s]
            .toObject();
    CHECK(QFile::exists(example[u"path"_s].toString()));
    CHECK(ctl.json({u"library"_s, u"search"_s, u"calm"_s, u"VOICE"_s})[u"results"_s].toArray().size() == 1);
    CHECK(ctl.json({u"library"_s, u"search"_s, u"price"_s})[u"results"_s].toArray().isEmpty());
    const Reply again = ctl.run({u"--json"_s, u"library"_s, u"import"_s, clip, u"--title"_s, u"Again"_s});
    CHECK(again.status == 1);
    CHECK(again.json[u"error"_s][u"code"_s] == u"exists"_s);

    const QJsonObject subject =
        ctl.json({u"observe"_s, u"--who"_s, u"Bob"_s, u"--kind"_s, u"call"_s, u"--date"_s, u"2026-03-01"_s,
                  u"--media"_s, clip, u"--consent"_s, u"asked at the start"_s})[u"subject"_s]
            .toObject();
    CHECK(subject[u"duration"_s].toDouble() == Approx(3).margin(0.1));
    ctl.json({u"assess"_s, subject[u"id"_s].toString(), u"--map"_s, u"Basic call"_s, u"--set"_s, u"agenda=2"_s});
}

TEST_CASE("the demo plays to its end and every step is ok", "[e2e]") {
    const Ctl ctl;
    const QStringList demo{u"demo"_s, u"--out"_s, ctl.path(u"demo"_s), u"--seconds"_s, u"6"_s};
    const QJsonArray steps = ctl.json(demo)[u"steps"_s].toArray();
    CHECK(steps.size() >= 9);
    for (const QJsonValue& step : steps)
        CHECK(step[u"ok"_s].toBool());
    CHECK(ctl.run(demo).status == 1);
}

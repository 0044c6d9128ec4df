// SPDX-License-Identifier: GPL-3.0-or-later
// What only real time and real disks show. Few, and short.
#include "core/media/recovery.h"
#include "core/media/testsource.h"
#include "tests/support/catch.h"
#include "tests/support/changedsource.h"
#include "tests/support/decodedtake.h"
#include "tests/support/killedrecording.h"
#include "tests/support/loopdisk.h"
#include "tests/support/random.h"
#include "tests/support/recordings.h"
#include "tests/support/smalldisk.h"

#include <cmath>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ChangedVideo;
using test::DecodedTake;
using test::decodeTake;
using test::SmallDisk;

TEST_CASE("killed at any moment, a recording loses at most 0.6 s", "[recording][live]") {
    test::SeededRandom random(11);
    for (int i = 0; i < 5; ++i) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"take.mp4"_s);
        const std::chrono::milliseconds after(1000 + random.below(1500));
        GR_REQUIRE_VALUE(const double recorded, test::recordAndKill(path, after, {u"640"_s, u"360"_s}));
        const RecoveryReport report = recover(folder.path());
        REQUIRE(report.recovered.size() == 1);
        INFO("killed after " << recorded << " s, recovered " << report.recovered[0].seconds << " s");
        CHECK(recorded - report.recovered[0].seconds <= 0.6);
        CHECK(recorded - report.recovered[0].seconds >= -0.1);
        GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
        CHECK(take.isComplete());
        GR_REQUIRE_OK(confirm(TakeFiles::of(path)));
    }
}

TEST_CASE("in real time nothing is lost and sound stays with the pictures", "[recording][live]") {
    static const SystemClock clock;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto video = makeTestPattern({640, 360, 30, 1}, Pace::Real, clock);
    const auto audio = makeTone(Pace::Real, clock);
    const auto start = clock.steady();
    GR_REQUIRE_VALUE(const auto recorder, Recorder::start({path}, video.get(), audio.get(), clock));
    std::this_thread::sleep_for(std::chrono::milliseconds(2500));
    CHECK(recorder->status().phase == RecorderPhase::Recording);
    CHECK(recorder->status().seconds > 1.5);
    CHECK(recorder->status().minutesLeft.value_or(0) > 0);
    GR_REQUIRE_ERROR(Recorder::start({path}, video.get(), audio.get(), clock), ErrorCode::Busy);
    GR_REQUIRE_VALUE(const Recording recording, recorder->stop());
    const double took = std::chrono::duration<double>(clock.steady() - start).count();
    GR_REQUIRE_ERROR(recorder->stop(), ErrorCode::Refused);
    CHECK(recording.dropped == 0);
    CHECK(recording.seconds > 2.4);
    CHECK(recording.seconds < took);
    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
    CHECK(take.isComplete());
    REQUIRE(take.flashes().size() == 3);
    REQUIRE(take.beeps().size() == 3);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(std::abs(take.flashes()[i] - take.beeps()[i]) < 0.020);
}

TEST_CASE("a pause makes one take in which time stood still, with sound and pictures in step", "[recording][live]") {
    static const SystemClock clock;
    const bool withPictures = GENERATE(true, false);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto video = withPictures ? makeTestPattern({640, 360, 30, 1}, Pace::Real, clock) : nullptr;
    const auto audio = makeTone(Pace::Real, clock);
    GR_REQUIRE_VALUE(const auto recorder, Recorder::start({path}, video.get(), audio.get(), clock));
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    CHECK_FALSE(recorder->resume());
    REQUIRE(recorder->pause());
    CHECK_FALSE(recorder->pause());
    std::this_thread::sleep_for(std::chrono::milliseconds(900));
    const RecorderStatus paused = recorder->status();
    CHECK(paused.isPaused);
    CHECK(paused.phase == RecorderPhase::Recording);

    // A crash now: what is on the disk at this moment is all but the end of the sound.
    const QString crashed = folder.filePath(u"crashed"_s);
    REQUIRE(QDir().mkpath(crashed));
    REQUIRE(QFile::copy(TakeFiles::of(path).part, crashed + u"/take.mp4.part"_s));
    const RecoveryReport report = recover(crashed);
    REQUIRE(report.recovered.size() == 1);

    const auto cut = recorder->resume();
    REQUIRE(cut);
    CHECK(*cut == Approx(1.5).margin(0.1));
    CHECK(*cut == Approx(paused.position).margin(0.001));
    CHECK(report.recovered[0].seconds == Approx(*cut).margin(withPictures ? 0.05 : 0.08));
    std::this_thread::sleep_for(std::chrono::milliseconds(1400));
    GR_REQUIRE_VALUE(const Recording recording, recorder->stop());
    CHECK(recording.dropped == 0);
    CHECK(recording.seconds == Approx(2.9).margin(0.15));

    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
    const auto beeps = take.beeps();
    REQUIRE(beeps.size() == 3); // at 0, 1, and 3 s of the sources
    CHECK(beeps[2] > 1.9);
    CHECK(beeps[2] < 2.3);
    if (!withPictures)
        return;
    const auto flashes = take.flashes();
    REQUIRE(flashes.size() == 3);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(std::abs(flashes[i] - beeps[i]) < 0.020);
    std::size_t jumps = 0;
    for (std::size_t i = 1; i < take.pictures.size(); ++i) {
        const double span = take.pictures[i].time - take.pictures[i - 1].time;
        CHECK(span > 0);
        CHECK(span < 0.07);
        REQUIRE(take.pictures[i].pattern);
        jumps += take.pictures[i].pattern->index != take.pictures[i - 1].pattern->index + 1;
    }
    CHECK(jumps == 1);
}

TEST_CASE("stopped while paused, a take ends where it was paused", "[recording][live]") {
    static const SystemClock clock;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto video = makeTestPattern({320, 180, 30, 1}, Pace::Real, clock);
    const auto audio = makeTone(Pace::Real, clock);
    GR_REQUIRE_VALUE(const auto recorder, Recorder::start({path}, video.get(), audio.get(), clock));
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
    REQUIRE(recorder->pause());
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    const double position = recorder->status().position;
    GR_REQUIRE_VALUE(const Recording recording, recorder->stop());
    CHECK(recording.seconds == Approx(position).margin(0.06));
    GR_REQUIRE_OK(decodeTake(path));
}

#ifdef Q_OS_LINUX
TEST_CASE("a full disk ends a take that stays playable, and is finished once there is room", "[recording][live]") {
    static const SystemClock clock;
    SmallDisk disk(10);
    const QString path = disk.path() + u"/take.mp4"_s;
    const auto even = makeTestPattern({640, 360, 30, 1}, Pace::Fast, clock);
    test::SeededRandom random(1);
    const QByteArray noise = random.bytes(1 << 20);
    ChangedVideo video(*even, [&](av::Frame& frame, std::chrono::nanoseconds time) {
        // Below the cells with the index: nothing that an encoder could make small.
        av_frame_make_writable(frame.get());
        for (int y = frame->height / 8; y < frame->height; ++y)
            std::memcpy(frame->data[0] + y * frame->linesize[0],
                        noise.constData() + random.below(static_cast<quint64>(noise.size() - frame->width)),
                        static_cast<std::size_t>(frame->width));
        return std::optional(time);
    });
    const auto audio = makeTone(Pace::Fast, clock);
    RecorderStatus last;
    GR_REQUIRE_VALUE(const Recording recording, test::recordAll({path}, &video, audio.get(), &last));
    REQUIRE(recording.problem);
    CHECK(recording.problem->code == ErrorCode::DiskFull);
    CHECK(last.problem->code == ErrorCode::DiskFull);
    CHECK(last.minutesLeft.value_or(100) < 1);
    CHECK_FALSE(recording.finished);
    const TakeFiles files = TakeFiles::of(path);
    CHECK(recording.path == files.part);
    CHECK_FALSE(QFile::exists(files.ballast));
    CHECK(recording.bytes > (5 << 20));
    // Everything that was encoded is there: the ballast had room for it.
    CHECK(recording.frames == last.frames);
    GR_REQUIRE_VALUE(const DecodedTake inPlace, decodeTake(recording.path));
    CHECK(inPlace.isComplete());
    CHECK(static_cast<qint64>(inPlace.pictures.size()) == recording.frames);

    CHECK(recover(disk.path()).failed.size() == 1);
    CHECK(QFile::exists(files.part));
    disk.grow(40);
    const RecoveryReport report = recover(disk.path());
    REQUIRE(report.recovered.size() == 1);
    CHECK(report.recovered[0].frames == recording.frames);
    GR_REQUIRE_OK(confirm(files));
    CHECK(QDir(disk.path()).entryList(QDir::Files) == QStringList{u"take.mp4"_s});
}

TEST_CASE("when the power fails, the take up to three seconds before is there", "[recording][live]") {
    for (const int after : {4100, 5300, 6200}) {
        const test::LoopDisk disk;
        if (!disk.isMounted()) {
            WARN("There are no loop devices here, so what a loss of power leaves was not tested.");
            return;
        }
        GR_REQUIRE_VALUE(
            const double recorded,
            test::recordAndKill(disk.path() + u"/take.mp4"_s, std::chrono::milliseconds(after), {u"640"_s, u"360"_s}));
        const test::LoopDisk afterwards(disk.cut());
        REQUIRE(afterwards.isMounted());
        const RecoveryReport report = recover(afterwards.path());
        REQUIRE(report.recovered.size() == 1);
        INFO("cut after " << recorded << " s, recovered " << report.recovered[0].seconds << " s");
        CHECK(report.recovered[0].seconds >= recorded - 3);
        CHECK(report.recovered[0].seconds <= recorded + 0.1);
        GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(afterwards.path() + u"/take.mp4"_s));
        CHECK(take.isComplete());
        CHECK(take.pictures.size() > 30);
    }
}

TEST_CASE("on a disk that is full already a recording does not begin", "[recording][live]") {
    static const SystemClock clock;
    const SmallDisk disk(2);
    const auto video = makeTestPattern({320, 180, 30, 1}, Pace::Fast, clock);
    GR_REQUIRE_ERROR(test::recordAll(disk.path() + u"/take.mp4"_s, video.get(), nullptr, 1), ErrorCode::DiskFull);
    CHECK(QDir(disk.path()).entryList(QDir::Files).isEmpty());
}
#endif

// SPDX-License-Identifier: GPL-3.0-or-later
// What only real time and real disks show. Few, and short.
#include "core/media/recovery.h"
#include "core/media/testsource.h"
#include "tests/support/catch.h"
#include "tests/support/changedsource.h"
#include "tests/support/decodedtake.h"
#include "tests/support/killedrecording.h"
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

TEST_CASE("on a disk that is full already a recording does not begin", "[recording][live]") {
    static const SystemClock clock;
    const SmallDisk disk(2);
    const auto video = makeTestPattern({320, 180, 30, 1}, Pace::Fast, clock);
    GR_REQUIRE_ERROR(test::recordAll(disk.path() + u"/take.mp4"_s, video.get(), nullptr, 1), ErrorCode::DiskFull);
    CHECK(QDir(disk.path()).entryList(QDir::Files).isEmpty());
}
#endif

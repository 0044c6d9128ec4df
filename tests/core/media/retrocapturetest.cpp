// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/retrocapture.h"

#include "core/media/recovery.h"
#include "core/media/testsource.h"
#include "tests/support/catch.h"
#include "tests/support/decodedtake.h"
#include "tests/support/smalldisk.h"

#include <QDir>

#include <cmath>
#include <thread>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::DecodedTake;
using test::decodeTake;

namespace {

const SystemClock systemClock;

/// What is left in memory of so many seconds of pattern and tone.
struct Captured {
    std::unique_ptr<VideoSource> video;
    std::unique_ptr<AudioSource> audio = makeTone(Pace::Fast, systemClock);
    std::unique_ptr<RetroCapture> capture;

    Captured(const RetroSettings& settings, double seconds, bool withPictures = true)
        : video(withPictures ? makeTestPattern({320, 180, 30, 1}, Pace::Fast, systemClock) : nullptr) {
        RecorderSettings recording;
        recording.maxSeconds = seconds;
        GR_REQUIRE_VALUE(capture, RetroCapture::start(settings, video.get(), audio.get(), systemClock, {}, recording));
        // Its end is said before the last packets are there.
        for (double before = -1; !capture->status().hasEnded || capture->status().seconds != before;) {
            before = capture->status().seconds;
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
        }
    }
};

/// A sparse check of a take that was cut out of something longer.
void requireWhole(const DecodedTake& take) {
    REQUIRE_FALSE(take.pictures.empty());
    REQUIRE(take.pictures.front().pattern);
    CHECK(take.pictures.front().time == Approx(0).margin(0.001));
    CHECK(take.pictures.front().pattern->index % 30 == 0); // where a key frame is
    CHECK(take.isComplete(take.pictures.front().pattern->index));
    const auto flashes = take.flashes();
    const auto beeps = take.beeps();
    REQUIRE(flashes.size() > 1);
    REQUIRE(beeps.size() == flashes.size());
    for (std::size_t i = 0; i < beeps.size(); ++i)
        CHECK(std::abs(flashes[i] - beeps[i]) < 0.020);
}

} // namespace

TEST_CASE("the last seconds stay in memory, from a key frame on, and become a take", "[retro]") {
    const Captured captured({4, 100'000'000}, 10.5);
    const RetroStatus status = captured.capture->status();
    CHECK(status.seconds >= 4);
    CHECK(status.seconds < 5.1);
    const RetroClip clip = captured.capture->clip();
    CHECK(clip.seconds() == Approx(status.seconds));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    GR_REQUIRE_VALUE(const Recording recording, clip.write(path));
    CHECK(recording.seconds == Approx(clip.seconds()).margin(0.05));
    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
    requireWhole(take);
    CHECK(take.pictures.back().pattern->index == 314);
    GR_REQUIRE_OK(confirm(TakeFiles::of(path)));
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"take.mp4"_s});
    GR_REQUIRE_ERROR(clip.write(path), ErrorCode::Exists);
}

TEST_CASE("memory has an end before the time has, and what is left begins with a key frame all the same", "[retro]") {
    const Captured captured({120, 60'000}, 8);
    CHECK(captured.capture->status().bytes <= 60'000);
    CHECK(captured.capture->status().seconds < 8);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    GR_REQUIRE_OK(captured.capture->clip().write(path));
    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
    requireWhole(take);
}

TEST_CASE("sound alone is kept too", "[retro]") {
    const Captured captured({3, 100'000'000}, 7.5, false);
    CHECK(captured.capture->status().seconds == Approx(3).margin(0.1));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    GR_REQUIRE_VALUE(const Recording recording, captured.capture->clip().write(path));
    CHECK_FALSE(recording.hasVideo);
    CHECK(recording.seconds == Approx(3).margin(0.1));
    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
    CHECK(take.beeps().size() == 3);
}

TEST_CASE("nothing captures nothing, and an empty clip is not written", "[retro]") {
    CHECK(RetroClip().isEmpty());
    QTemporaryDir folder;
    GR_REQUIRE_ERROR(RetroClip().write(folder.filePath(u"take.mp4"_s)), ErrorCode::Media);
    GR_REQUIRE_ERROR(RetroCapture::start({}, nullptr, nullptr, systemClock), ErrorCode::Invalid);
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

#ifdef Q_OS_LINUX
TEST_CASE("where there is no room nothing is left on the disk and nothing is lost from memory", "[retro]") {
    const Captured captured({60, 100'000'000}, 20);
    const RetroClip clip = captured.capture->clip();
    test::SmallDisk disk(1);
    const QString path = disk.path() + u"/take.mp4"_s;
    disk.fill(100'000);
    GR_REQUIRE_ERROR(clip.write(path), ErrorCode::DiskFull);
    CHECK(QDir(disk.path()).entryList(QDir::Files) == QStringList{u"filler"_s});
    disk.grow(40);
    GR_REQUIRE_VALUE(const Recording recording, clip.write(path));
    CHECK(recording.seconds == Approx(20).margin(0.1));
}
#endif

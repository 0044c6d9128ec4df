// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/recorder.h"

#include "core/base/file.h"
#include "core/media/filesource.h"
#include "core/media/finish.h"
#include "core/media/testsource.h"
#include "tests/support/catch.h"
#include "tests/support/changedsource.h"
#include "tests/support/decodedtake.h"
#include "tests/support/recordings.h"

#include <atomic>
#include <cmath>

using namespace greenroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::ChangedAudio;
using test::ChangedVideo;
using test::DecodedTake;
using test::decodeTake;
using test::recordAll;

namespace {

std::unique_ptr<VideoSource> pattern(int numerator = 30, int denominator = 1) {
    static const SystemClock clock;
    return makeTestPattern({640, 360, numerator, denominator}, Pace::Fast, clock);
}

std::unique_ptr<AudioSource> tone() {
    static const SystemClock clock;
    return makeTone(Pace::Fast, clock);
}

/// A camera or microphone that cannot be opened.
template <typename Base>
class Refusing final : public Base {
public:
    explicit Refusing(Pace pace, std::function<void()> before = {}) : m_pace(pace), m_before(std::move(before)) {}

    Result<void> start(SourceSink&, std::chrono::nanoseconds) override {
        if (m_before)
            m_before();
        return fail(ErrorCode::Media, u"in use by another program"_s);
    }
    void stop() override {}
    bool waits() const override { return m_pace == Pace::Fast; }
    bool hasExactTimes() const override { return false; }
    double framesPerSecond() const { return 30; }

private:
    Pace m_pace;
    std::function<void()> m_before;
};

/// Every flash with its beep within 20 ms, `count` of them.
void requireTogether(const DecodedTake& take, std::size_t count) {
    const auto flashes = take.flashes();
    const auto beeps = take.beeps();
    REQUIRE(flashes.size() == count);
    REQUIRE(beeps.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
        INFO("flash at " << flashes[i] << " s, beep at " << beeps[i] << " s");
        CHECK(std::abs(flashes[i] - beeps[i]) < 0.020);
    }
}

} // namespace

TEST_CASE("every picture of the pattern comes through, in time and with its sound", "[recorder]") {
    const auto [numerator, denominator] = GENERATE(std::pair(25, 1), std::pair(30000, 1001), std::pair(30, 1));
    const double rate = double(numerator) / denominator;
    const auto expected = static_cast<qint64>(std::ceil(3 * rate - 1e-6));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto video = pattern(numerator, denominator);
    const auto audio = tone();
    GR_REQUIRE_VALUE(const Recording recording, recordAll(path, video.get(), audio.get(), 3));
    CHECK(recording.path == path);
    CHECK(recording.finished);
    CHECK(recording.frames == expected);
    CHECK(recording.dropped == 0);
    CHECK(recording.hasVideo);
    CHECK(recording.hasAudio);
    CHECK(recording.width == 640);
    CHECK(recording.height == 360);
    CHECK(recording.bytes == QFileInfo(path).size());
    CHECK(recording.seconds == Approx(static_cast<double>(expected) / rate).margin(0.002));
    CHECK_FALSE(recording.problem);

    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
    REQUIRE(take.pictures.size() == static_cast<std::size_t>(expected));
    CHECK(take.isComplete());
    for (std::size_t i = 0; i < take.pictures.size(); ++i)
        REQUIRE(take.pictures[i].time == Approx(static_cast<double>(i) / rate).margin(0.0001));
    CHECK(take.isBt709Limited);
    CHECK(static_cast<double>(take.sound.size()) / 48000 == Approx(3).margin(0.03));
    requireTogether(take, 3);
}

TEST_CASE("a finished take has its index first and says nothing of who made it", "[recorder]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto video = pattern();
    const auto audio = tone();
    GR_REQUIRE_OK(recordAll(path, video.get(), audio.get(), 1));
    GR_REQUIRE_VALUE(const QByteArray bytes, readFile(path, 10 << 20));
    const auto index = bytes.indexOf("moov");
    REQUIRE(index > 0);
    CHECK(index < bytes.indexOf("mdat"));
    for (const char* word : {"Lavf", "Lavc", "x264", "moof"})
        CHECK_FALSE(bytes.contains(word));
}

TEST_CASE("the part file stays until the take is confirmed, and then nothing else is left", "[recorder]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto video = pattern();
    GR_REQUIRE_OK(recordAll(path, video.get(), nullptr, 1));
    const TakeFiles files = TakeFiles::of(path);
    CHECK(QFile::exists(files.part));
    CHECK_FALSE(QFile::exists(files.ballast));
    GR_REQUIRE_ERROR(confirm(files, [] { return true; }), ErrorCode::Cancelled);
    CHECK(QFile::exists(files.part));
    GR_REQUIRE_OK(confirm(files));
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"take.mp4"_s});
    GR_REQUIRE_OK(confirm(files));
}

TEST_CASE("a take that is damaged or shorter than its part file is not confirmed", "[recorder]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto video = pattern();
    GR_REQUIRE_OK(recordAll(path, video.get(), nullptr, 2));
    const TakeFiles files = TakeFiles::of(path);
    GR_REQUIRE_VALUE(const QByteArray whole, readFile(path, 10 << 20));

    QByteArray damaged = whole;
    damaged.replace(damaged.size() / 2, 200, QByteArray(200, '\x55'));
    GR_REQUIRE_OK(writeFileAtomically(path, damaged));
    GR_REQUIRE_ERROR(confirm(files), ErrorCode::Corrupt);
    CHECK(QFile::exists(files.part));

    QFile::remove(path);
    const auto shorter = pattern();
    QFile::rename(files.part, folder.filePath(u"kept"_s));
    GR_REQUIRE_OK(recordAll(path, shorter.get(), nullptr, 1));
    QFile::remove(files.part);
    QFile::rename(folder.filePath(u"kept"_s), files.part);
    GR_REQUIRE_ERROR(confirm(files), ErrorCode::Corrupt);
    CHECK(QFile::exists(files.part));
}

TEST_CASE("pictures keep uneven times", "[recorder]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto even = pattern();
    // Slower and faster again, between 13 and 73 ms apart.
    const auto timeOf = [](double t) { return t + 0.2 * std::sin(t * 4); };
    ChangedVideo video(*even, [&](av::Frame&, std::chrono::nanoseconds time) {
        return std::chrono::nanoseconds(std::llround(1e9 * timeOf(1e-9 * static_cast<double>(time.count()))));
    });
    GR_REQUIRE_VALUE(const Recording recording, recordAll(path, &video, nullptr, 3));
    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
    CHECK(take.isComplete());
    for (std::size_t i = 0; i < take.pictures.size(); ++i)
        REQUIRE(take.pictures[i].time == Approx(timeOf(static_cast<double>(i) / 30)).margin(0.0001));
    CHECK(recording.seconds == Approx(take.pictures.back().time + 1.0 / 30).margin(0.002));
}

TEST_CASE("pictures with the same or an earlier time still follow each other", "[recorder]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto even = pattern();
    ChangedVideo video(
        *even, [](av::Frame&, std::chrono::nanoseconds time) { return time > 500ms && time < 600ms ? 400ms : time; });
    GR_REQUIRE_VALUE(const Recording recording, recordAll(path, &video, nullptr, 1));
    CHECK(recording.frames == 30);
    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
    REQUIRE(take.pictures.size() == 30);
    for (std::size_t i = 1; i < take.pictures.size(); ++i)
        REQUIRE(take.pictures[i].time > take.pictures[i - 1].time);
    REQUIRE(take.pictures[29].pattern);
    CHECK(take.pictures[29].pattern->index == 29);
    CHECK(take.pictures[29].time == Approx(29.0 / 30).margin(0.0001));
}

TEST_CASE("sound that starts late or early keeps its place", "[recorder]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto even = pattern();
    const auto beeping = tone();
    const auto late = [](std::chrono::milliseconds from) {
        return [from](av::Frame&, std::chrono::nanoseconds time) {
            return time > from ? std::optional(time) : std::nullopt;
        };
    };
    SECTION("late: it begins with silence") {
        ChangedAudio audio(*beeping, late(730ms));
        GR_REQUIRE_OK(recordAll(path, even.get(), &audio, 3));
        GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
        REQUIRE(take.flashes().size() == 3);
        REQUIRE(take.beeps().size() == 2);
        CHECK(std::abs(take.flashes()[1] - take.beeps()[0]) < 0.020);
        CHECK(std::abs(take.flashes()[2] - take.beeps()[1]) < 0.020);
    }
    SECTION("early: what comes before the first picture is left out") {
        ChangedVideo video(*even, late(490ms));
        GR_REQUIRE_OK(recordAll(path, &video, beeping.get(), 3));
        GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
        CHECK(take.isComplete(15));
        requireTogether(take, 3);
    }
    SECTION("a hole in it is silence") {
        ChangedAudio audio(*beeping, [](av::Frame&, std::chrono::nanoseconds time) {
            return time > 1200ms && time < 1900ms ? std::nullopt : std::optional(time);
        });
        GR_REQUIRE_OK(recordAll(path, even.get(), &audio, 3));
        GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
        requireTogether(take, 3);
    }
}

TEST_CASE("sound alone and pictures alone make takes", "[recorder]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    SECTION("sound") {
        const auto audio = tone();
        GR_REQUIRE_VALUE(const Recording recording, recordAll(path, nullptr, audio.get(), 2.5));
        CHECK_FALSE(recording.hasVideo);
        CHECK(recording.hasAudio);
        CHECK(recording.width == 0);
        CHECK(recording.seconds == Approx(2.5).margin(0.03));
        GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
        CHECK(take.beeps().size() == 3);
        CHECK(take.beeps()[2] == Approx(2).margin(0.002));
        const float loudest = *std::max_element(take.sound.begin(), take.sound.end());
        CHECK(loudest == Approx(16000.0 / 32768).epsilon(0.1));
    }
    SECTION("pictures") {
        const auto video = pattern();
        GR_REQUIRE_VALUE(const Recording recording, recordAll(path, video.get(), nullptr, 2.5));
        CHECK(recording.hasVideo);
        CHECK_FALSE(recording.hasAudio);
        CHECK(recording.seconds == Approx(2.5).margin(0.002));
    }
    GR_REQUIRE_OK(confirm(TakeFiles::of(path)));
}

TEST_CASE("a file is a source, with its own times", "[recorder]") {
    static const SystemClock clock;
    QTemporaryDir folder;
    const QString first = folder.filePath(u"first.mp4"_s);
    const auto video = pattern(25);
    const auto audio = tone();
    GR_REQUIRE_OK(recordAll(first, video.get(), audio.get(), 3));
    const QString path = folder.filePath(u"take.mp4"_s);
    GR_REQUIRE_VALUE(const auto pictures, openVideoFile(first, Pace::Fast, clock));
    GR_REQUIRE_VALUE(const auto sound, openAudioFile(first, Pace::Fast, clock));
    CHECK(pictures->framesPerSecond() == Approx(25));
    GR_REQUIRE_VALUE(const Recording recording, recordAll(path, pictures.get(), sound.get()));
    CHECK(recording.seconds == Approx(3).margin(0.002));
    CHECK(recording.frames == 75);
    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
    CHECK(take.isComplete());
    requireTogether(take, 3);

    GR_REQUIRE_ERROR(openVideoFile(folder.filePath(u"none"_s), Pace::Fast, clock), ErrorCode::NotFound);
    GR_REQUIRE_OK(writeFileAtomically(folder.filePath(u"text.mp4"_s), "no clip at all"));
    GR_REQUIRE_ERROR(openVideoFile(folder.filePath(u"text.mp4"_s), Pace::Fast, clock), ErrorCode::Media);
}

TEST_CASE("what cannot be recorded is refused and leaves nothing", "[recorder]") {
    static const SystemClock clock;
    QTemporaryDir folder;
    const auto video = pattern();
    const auto audio = tone();
    const auto liveAudio = makeTone(Pace::Real, clock);
    const QString path = folder.filePath(u"take.mp4"_s);
    GR_REQUIRE_ERROR(recordAll(path, nullptr, nullptr, 1), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(recordAll(path, video.get(), liveAudio.get(), 1), ErrorCode::Invalid);
    for (const double seconds : {-1.0, 86401.0, std::nan("")})
        GR_REQUIRE_ERROR(recordAll(path, video.get(), nullptr, seconds), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(recordAll(folder.filePath(u"none/take.mp4"_s), video.get(), nullptr, 1), ErrorCode::Io);
    RecorderSettings settings{path, 1};
    settings.videoEncoders = QStringList{u"nonesuch"_s};
    GR_REQUIRE_ERROR(recordAll(settings, video.get(), audio.get()), ErrorCode::Media);
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());

    const auto again = pattern();
    GR_REQUIRE_OK(recordAll(path, again.get(), nullptr, 1));
    const auto third = pattern();
    GR_REQUIRE_ERROR(recordAll(path, third.get(), nullptr, 1), ErrorCode::Exists);
    QFile::remove(path);
    GR_REQUIRE_ERROR(recordAll(path, third.get(), nullptr, 1), ErrorCode::Exists);
    CHECK(QFile::exists(TakeFiles::of(path).part));
}

TEST_CASE("a device that cannot be opened fails the recording at once and leaves nothing", "[recorder]") {
    static const SystemClock clock;
    QTemporaryDir folder;
    const RecorderSettings settings{folder.filePath(u"take.mp4"_s)};
    const Pace pace = GENERATE(Pace::Fast, Pace::Real);
    SECTION("the camera") {
        Refusing<VideoSource> camera(pace);
        const auto sound = makeTone(pace, clock);
        GR_REQUIRE_ERROR(Recorder::start(settings, &camera, sound.get(), clock), ErrorCode::Media);
    }
    SECTION("the microphone, when pictures are coming already") {
        const auto video = makeTestPattern({640, 360, 30, 1}, pace, clock);
        std::atomic<bool> isRecording = false;
        Refusing<AudioSource> microphone(pace, [&] { isRecording.wait(false); });
        const auto changed = [&](const RecorderStatus& status) {
            if (status.phase == RecorderPhase::Recording) {
                isRecording = true;
                isRecording.notify_all();
            }
        };
        GR_REQUIRE_ERROR(Recorder::start(settings, video.get(), &microphone, clock, changed), ErrorCode::Media);
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("the first encoder that works is used", "[recorder]") {
    QTemporaryDir folder;
    RecorderSettings settings{folder.filePath(u"take.mp4"_s), 1};
    settings.videoEncoders = QStringList{u"nonesuch"_s, u"mpeg4"_s, u"libx264"_s};
    const auto video = pattern();
    const auto audio = tone();
    GR_REQUIRE_OK(recordAll(settings, video.get(), audio.get()));
    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(settings.path));
    CHECK(take.videoCodec == u"mpeg4"_s);
    CHECK(take.isComplete());
    CHECK(take.pictures.size() == 30);
    requireTogether(take, 1);
}

TEST_CASE("a machine that is too slow loses the newest pictures, counts them and encodes faster", "[recorder]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    const auto even = pattern();
    ChangedVideo flood(*even, [](av::Frame&, std::chrono::nanoseconds time) { return std::optional(time); });
    flood.isDevice = true;
    RecorderStatus last;
    GR_REQUIRE_VALUE(const Recording recording, recordAll({path, 10}, &flood, nullptr, &last));
    CHECK(recording.dropped > 0);
    CHECK(recording.frames >= 15);
    CHECK(recording.frames + recording.dropped == 300);
    CHECK(last.dropped == recording.dropped);
    CHECK(last.isSlow);
    CHECK(last.position == Approx(299.0 / 30).margin(0.001));
    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(path));
    CHECK(static_cast<qint64>(take.pictures.size()) == recording.frames);
    for (const auto& picture : take.pictures) {
        REQUIRE(picture.pattern);
        REQUIRE(picture.time == Approx(static_cast<double>(picture.pattern->index) / 30).margin(0.0001));
    }
    GR_REQUIRE_OK(confirm(TakeFiles::of(path)));
}

TEST_CASE("a device that fails ends the take with what came before", "[recorder]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    test::FailingVideo video(pattern(), 45);
    GR_REQUIRE_VALUE(const Recording recording, recordAll(path, &video, nullptr));
    CHECK(recording.frames == 45);
    REQUIRE(recording.problem);
    CHECK(recording.problem->message == u"unplugged"_s);
    GR_REQUIRE_OK(decodeTake(path));
}

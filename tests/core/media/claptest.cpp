// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clap.h"

#include "core/media/testsource.h"
#include "tests/support/catch.h"
#include "tests/support/changedsource.h"
#include "tests/support/random.h"
#include "tests/support/recordings.h"

#include <cmath>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ChangedAudio;
using test::ChangedVideo;

namespace {

const SystemClock systemClock;

constexpr double firstClap = 0.913;
constexpr double betweenClaps = 0.887; // at no regular place between two pictures

/// How far apart the hands are at a moment, 0 to 1: they come together ever faster, stay, and part slowly.
double distance(double time) {
    const double since = std::fmod(time - firstClap + 10 * betweenClaps, betweenClaps);
    if (since < 0.12)
        return 0;
    if (since < betweenClaps - 0.2)
        return (since - 0.12) / (betweenClaps - 0.32);
    const double left = (betweenClaps - since) / 0.2; // 1 to 0
    return 1 - (1 - left) * (1 - left);
}

/// Two hands before a room, as a camera with some noise sees them.
class Hands {
public:
    explicit Hands(bool stay = false) : m_stay(stay) {}

    std::optional<std::chrono::nanoseconds> operator()(av::Frame& frame, std::chrono::nanoseconds time) {
        av_frame_make_writable(frame.get());
        const double apart = m_stay ? 1 : distance(std::chrono::duration<double>(time).count());
        const int width = frame->width;
        for (int y = 0; y < frame->height; ++y) {
            std::uint8_t* line = frame->data[0] + std::ptrdiff_t(y) * frame->linesize[0];
            for (int x = 0; x < width; ++x) {
                const double fromMiddle = std::abs(x - width / 2.0) / width;
                const bool isHand = y > frame->height / 3 && y < 2 * frame->height / 3 && fromMiddle >= 0.3 * apart &&
                                    fromMiddle < 0.3 * apart + 0.12;
                line[x] = static_cast<std::uint8_t>((isHand ? 190 : 70 + x % 40) + static_cast<int>(m_random.below(5)));
            }
        }
        return time;
    }

private:
    bool m_stay;
    test::SeededRandom m_random{3};
};

/// Their sound, `later` than they meet, over a quiet hum.
struct Bangs {
    double later = 0;
    test::SeededRandom random{5};

    std::optional<std::chrono::nanoseconds> operator()(av::Frame& frame, std::chrono::nanoseconds time) {
        av::Frame changed(av_frame_alloc());
        changed->format = AV_SAMPLE_FMT_FLT;
        changed->sample_rate = frame->sample_rate;
        changed->nb_samples = frame->nb_samples;
        changed->ch_layout = AV_CHANNEL_LAYOUT_MONO;
        av_frame_get_buffer(changed.get(), 0);
        auto* samples = reinterpret_cast<float*>(changed->data[0]);
        const double begin =
            std::chrono::duration<double>(time).count() - static_cast<double>(frame->nb_samples) / frame->sample_rate;
        for (int i = 0; i < frame->nb_samples; ++i) {
            const double at = begin + static_cast<double>(i) / frame->sample_rate;
            const double since = std::fmod(at - later - firstClap + 10 * betweenClaps, betweenClaps);
            const bool isAfterFirst = at >= firstClap + later - 1e-9;
            const double noise = static_cast<double>(random.below(2000)) / 1000 - 1;
            const double loud = isAfterFirst && since < 0.06 ? 0.7 * std::exp(-since / 0.012) : 0;
            samples[i] = static_cast<float>(noise * (loud + 0.002) + 0.01 * std::sin(2 * 3.14159265 * 50 * at));
        }
        frame = std::move(changed);
        return time;
    }
};

Result<ClapResult> recordedClaps(const QString& path, double later, std::chrono::milliseconds soundLater = {},
                                 bool stay = false) {
    const auto pattern = makeTestPattern({320, 180, 30, 1}, Pace::Fast, systemClock);
    const auto tone = makeTone(Pace::Fast, systemClock);
    ChangedVideo video(*pattern, Hands(stay));
    ChangedAudio audio(*tone, Bangs{later});
    RecorderSettings settings;
    settings.path = path;
    settings.maxSeconds = 6;
    settings.soundLater = soundLater;
    GR_TRY(test::recordAll(settings, &video, &audio));
    return measureClaps(path);
}

} // namespace

TEST_CASE("claps tell how far sound and picture are apart, and what was measured brings them together", "[clap]") {
    const double later = GENERATE(0.0, 0.12, -0.2, 0.37);
    QTemporaryDir folder;
    GR_REQUIRE_VALUE(const ClapResult found, recordedClaps(folder.filePath(u"a.mp4"_s), later));
    INFO("sound " << later << " s late, measured " << found.soundLater << " s, spread " << found.spread << " s");
    CHECK(found.claps >= 4);
    CHECK(found.spread <= 0.05);
    CHECK(found.soundLater == Approx(-later).margin(0.02));
    const std::chrono::milliseconds shift(std::lround(found.soundLater * 1000));
    GR_REQUIRE_VALUE(const ClapResult corrected, recordedClaps(folder.filePath(u"b.mp4"_s), later, shift));
    CHECK(corrected.soundLater == Approx(0).margin(0.02));
}

TEST_CASE("the flash and the beep of the test devices are as good as claps", "[clap]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.mp4"_s);
    const auto video = makeTestPattern({320, 180, 30, 1}, Pace::Fast, systemClock);
    const auto audio = makeTone(Pace::Fast, systemClock);
    GR_REQUIRE_OK(test::recordAll(path, video.get(), audio.get(), 5.5));
    GR_REQUIRE_VALUE(const ClapResult found, measureClaps(path));
    CHECK(found.soundLater == Approx(0).margin(0.02));
}

TEST_CASE("without claps nothing is measured", "[clap]") {
    QTemporaryDir folder;
    GR_REQUIRE_ERROR(recordedClaps(folder.filePath(u"a.mp4"_s), 0, {}, true), ErrorCode::Invalid);
    const auto tone = makeTone(Pace::Fast, systemClock);
    GR_REQUIRE_OK(test::recordAll(folder.filePath(u"b.mp4"_s), nullptr, tone.get(), 4));
    GR_REQUIRE_ERROR(measureClaps(folder.filePath(u"b.mp4"_s)), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(measureClaps(folder.filePath(u"c.mp4"_s)), ErrorCode::NotFound);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/watch.h"

#include "core/media/level.h"
#include "core/media/picture.h"
#include "tests/support/catch.h"
#include "tests/support/random.h"

#include <cmath>
#include <cstring>
#include <numbers>

extern "C" {
#include <libavutil/pixdesc.h>
}

using namespace greenroom;
using namespace std::chrono_literals;

namespace {

using Nanoseconds = std::chrono::nanoseconds;

/// A picture of grey noise around `mean`, `spread` wide, as a camera's sensor gives it.
av::Frame noise(test::SeededRandom& random, int mean, int spread, AVPixelFormat format = AV_PIX_FMT_YUV420P) {
    av::Frame picture = PicturePool().take(format, 320, 180);
    for (int plane = 0; plane < 4 && picture->data[plane]; ++plane)
        for (int y = 0; y < (plane == 0 ? 180 : 90); ++y)
            for (int x = 0; x < picture->linesize[plane]; ++x) {
                const int value =
                    mean + (spread > 0 ? static_cast<int>(random.below(static_cast<quint64>(spread))) : 0);
                picture->data[plane][y * picture->linesize[plane] + x] =
                    static_cast<std::uint8_t>(plane == 0 ? value : 128);
            }
    picture->color_range = AVCOL_RANGE_MPEG;
    return picture;
}

/// Shows what `make` gives at 30 pictures a second for a while, asking at each; gives when there was trouble first.
template <typename Make>
std::optional<std::pair<CaptureTrouble, Nanoseconds>> watched(PictureWatch& watch, Nanoseconds& now, Nanoseconds length,
                                                              Make make) {
    std::optional<std::pair<CaptureTrouble, Nanoseconds>> first;
    for (const Nanoseconds end = now + length; now < end; now += 33ms) {
        watch.picture(*make(), now);
        if (const auto trouble = watch.trouble(now); trouble && !first)
            first.emplace(*trouble, now);
    }
    return first;
}

av::Frame sound(double amplitude, int rate, int samples, AVSampleFormat format, int channels = 1) {
    av::Frame frame(av_frame_alloc());
    frame->format = format;
    frame->sample_rate = rate;
    frame->nb_samples = samples;
    av_channel_layout_default(&frame->ch_layout, channels);
    REQUIRE(av_frame_get_buffer(frame.get(), 0) >= 0);
    const bool planar = av_sample_fmt_is_planar(format);
    for (int i = 0; i < samples; ++i)
        for (int channel = 0; channel < channels; ++channel) {
            const double value = amplitude * std::sin(2 * std::numbers::pi * 1000 * i / rate);
            std::uint8_t* plane = frame->extended_data[planar ? channel : 0];
            const int at = planar ? i : i * channels + channel;
            switch (av_get_packed_sample_fmt(format)) {
            case AV_SAMPLE_FMT_U8:
                plane[at] = static_cast<std::uint8_t>(std::lround(128 + 127 * value));
                break;
            case AV_SAMPLE_FMT_S16:
                reinterpret_cast<std::int16_t*>(plane)[at] = static_cast<std::int16_t>(std::lround(32767 * value));
                break;
            case AV_SAMPLE_FMT_S32:
                reinterpret_cast<std::int32_t*>(plane)[at] = static_cast<std::int32_t>(2147483647 * value);
                break;
            default:
                reinterpret_cast<float*>(plane)[at] = static_cast<float>(value);
            }
        }
    return frame;
}

/// The level after so many seconds of a tone in chunks of 20 ms, and how many levels there were.
std::pair<Level, int> metered(LevelMeter& meter, double amplitude, double seconds,
                              AVSampleFormat format = AV_SAMPLE_FMT_S16, int channels = 1) {
    Level last;
    int count = 0;
    const av::Frame chunk = sound(amplitude, 48000, 960, format, channels);
    for (int i = 0; i < static_cast<int>(std::lround(seconds * 50)); ++i)
        if (const auto level = meter.add(*chunk)) {
            last = *level;
            ++count;
        }
    return {last, count};
}

double fromDecibels(double decibels) {
    return std::pow(10, decibels / 20);
}

} // namespace

TEST_CASE("a camera whose pictures stop is noticed after a second, and a slow start is forgiven", "[capture]") {
    test::SeededRandom random(1);
    Nanoseconds now = 100s;
    PictureWatch watch(now);
    CHECK_FALSE(watch.trouble(now + 4900ms));
    CHECK(watch.trouble(now + 5s) == CaptureTrouble::CameraStopped);
    now += 3s;
    CHECK_FALSE(watched(watch, now, 3s, [&] { return noise(random, 90, 20); }));
    const Nanoseconds last = now - 33ms;
    CHECK_FALSE(watch.trouble(last + 990ms));
    CHECK(watch.trouble(last + 1s) == CaptureTrouble::CameraStopped);
    watch.picture(*noise(random, 90, 20), last + 1500ms);
    CHECK_FALSE(watch.trouble(last + 1500ms));
}

TEST_CASE("the same picture for two seconds is a frozen camera, a quiet room is not", "[capture]") {
    test::SeededRandom random(2);
    Nanoseconds now = 100s;
    PictureWatch watch(now);
    CHECK_FALSE(watched(watch, now, 4s, [&] { return noise(random, 90, 2); }));
    const Nanoseconds froze = now;
    const auto trouble =
        watched(watch, now, 3s, [picture = std::shared_ptr(noise(random, 90, 20))] { return picture; });
    REQUIRE(trouble);
    CHECK(trouble->first == CaptureTrouble::CameraFrozen);
    CHECK(trouble->second - froze >= 2s);
    CHECK(trouble->second - froze < 2100ms);
    CHECK_FALSE(watched(watch, now, 100ms, [&] { return noise(random, 90, 2); }));
}

TEST_CASE("two seconds of black are noticed, with or without noise; a dark room is none", "[capture]") {
    test::SeededRandom random(3);
    for (const int spread : {0, 6}) {
        Nanoseconds now = 100s;
        PictureWatch watch(now);
        CHECK_FALSE(watched(watch, now, 3s, [&] { return noise(random, 24, 12); }));
        const Nanoseconds closed = now;
        const auto trouble = watched(watch, now, 3s, [&] { return noise(random, 16, spread); });
        REQUIRE(trouble);
        CHECK(trouble->first == CaptureTrouble::CameraBlack);
        CHECK(trouble->second - closed >= 2s);
        CHECK(trouble->second - closed < 2100ms);
        CHECK_FALSE(watched(watch, now, 100ms, [&] { return noise(random, 40, 12); }));
    }
}

TEST_CASE("black is told in every kind of pixels, and a small bright thing is seen", "[capture]") {
    for (const AVPixelFormat format : {AV_PIX_FMT_YUV420P, AV_PIX_FMT_NV12, AV_PIX_FMT_YUYV422, AV_PIX_FMT_UYVY422,
                                       AV_PIX_FMT_BGR0, AV_PIX_FMT_0RGB, AV_PIX_FMT_P010LE}) {
        INFO(av_get_pix_fmt_name(format));
        const auto rgb = PicturePool().take(AV_PIX_FMT_BGR0, 320, 180);
        const auto as = [&](int level, bool lamp) {
            for (int y = 0; y < 180; ++y)
                for (int x = 0; x < 320; ++x)
                    std::memset(rgb->data[0] + y * rgb->linesize[0] + x * 4, lamp && x < 40 && y < 40 ? 255 : level, 4);
            auto picture = PicturePool().take(format, 320, 180);
            const av::Scaler scaler(
                sws_getContext(320, 180, AV_PIX_FMT_BGR0, 320, 180, format, SWS_POINT, nullptr, nullptr, nullptr));
            sws_scale(scaler.get(), rgb->data, rgb->linesize, 0, 180, picture->data, picture->linesize);
            picture->color_range = AVCOL_RANGE_MPEG;
            return picture;
        };
        CHECK(brightnessOf(*as(2, false))->isBlack);
        CHECK_FALSE(brightnessOf(*as(40, false))->isBlack);
        CHECK_FALSE(brightnessOf(*as(2, true))->isBlack);
    }
}

TEST_CASE("a silent microphone is noticed after two seconds of recording, and only then", "[capture]") {
    Nanoseconds now = 100s;
    SoundWatch watch(now);
    const auto hear = [&](double peak, Nanoseconds length, bool recording) {
        std::optional<Nanoseconds> first;
        for (const Nanoseconds end = now + length; now < end; now += 20ms) {
            watch.setRecording(recording, now);
            watch.sound(peak, now);
            if (watch.trouble(now) == CaptureTrouble::MicrophoneSilent && !first)
                first = now;
        }
        return first;
    };
    CHECK_FALSE(hear(0, 10s, false));
    const Nanoseconds began = now;
    const auto noticed = hear(fromDecibels(-72), 3s, true); // the hiss of an amplifier without a microphone
    REQUIRE(noticed);
    CHECK(*noticed - began >= 2s);
    CHECK(*noticed - began < 2100ms);
    CHECK_FALSE(hear(fromDecibels(-60), 5s, true)); // a quiet room
    CHECK_FALSE(hear(0, 1900ms, true));
    CHECK_FALSE(hear(0.1, 40ms, true));
    CHECK_FALSE(hear(0, 1900ms, true));
    CHECK(hear(0, 500ms, true));
    CHECK_FALSE(hear(0, 500ms, false));
    CHECK_FALSE(watch.trouble(now + 900ms));
    CHECK(watch.trouble(now + 1s) == CaptureTrouble::MicrophoneStopped);
}

TEST_CASE("the meter gives peak and RMS of a sine in every format, twenty times a second", "[capture]") {
    for (const AVSampleFormat format : {AV_SAMPLE_FMT_U8, AV_SAMPLE_FMT_S16, AV_SAMPLE_FMT_S32, AV_SAMPLE_FMT_FLT,
                                        AV_SAMPLE_FMT_S16P, AV_SAMPLE_FMT_FLTP})
        for (const int channels : {1, 2}) {
            INFO(av_get_sample_fmt_name(format) << ", " << channels << " channels");
            LevelMeter meter;
            const auto [level, count] = metered(meter, 0.5, 2, format, channels);
            CHECK(level.peak == Approx(-6.02).margin(0.1));
            CHECK(level.rms == Approx(-9.03).margin(0.1));
            CHECK(level.state == LevelState::Good);
            CHECK(count >= 33); // chunks of 20 ms: every 60 ms at worst
            CHECK(count <= 40);
        }
}

TEST_CASE("the meter tells silence, too quiet, good and too loud, and does not judge at once", "[capture]") {
    LevelMeter meter;
    CHECK(metered(meter, 0, 1).first.state == LevelState::Good);
    const Level silent = metered(meter, 0, 1.2).first;
    CHECK(silent.state == LevelState::NoSound);
    CHECK(silent.peak == Level::floor);
    CHECK(metered(meter, fromDecibels(-45), 1).first.state == LevelState::TooQuiet);
    CHECK(metered(meter, fromDecibels(-20), 0.2).first.state == LevelState::Good);
    CHECK(metered(meter, 0, 1).first.state == LevelState::Good); // a pause between words
    CHECK(metered(meter, 1, 0.1).first.state == LevelState::TooLoud);
    CHECK(metered(meter, fromDecibels(-20), 2).first.state == LevelState::TooLoud); // it stays to be seen
    CHECK(metered(meter, fromDecibels(-20), 1.2).first.state == LevelState::Good);
}

TEST_CASE("brightness is the mean of the pictures, in either range", "[capture]") {
    test::SeededRandom random(4);
    PictureWatch watch(0s);
    CHECK_FALSE(watch.brightness());
    Nanoseconds now{};
    watched(watch, now, 2s, [&] { return noise(random, 120, 11); });
    CHECK(watch.brightness().value_or(0) == Approx((125.0 - 16) / 219).margin(0.01));
    watched(watch, now, 3s, [&] { return noise(random, 35, 11); });
    CHECK(watch.brightness().value_or(1) == Approx((40.0 - 16) / 219).margin(0.02));
    av::Frame full = noise(random, 255, 0);
    full->color_range = AVCOL_RANGE_JPEG;
    CHECK(brightnessOf(*full)->mean == Approx(1));
}

TEST_CASE("the noise floor is what is left where nobody speaks", "[capture]") {
    LevelMeter meter;
    Level level;
    const auto hear = [&](double amplitude, int windows) {
        for (int i = 0; i < windows; ++i)
            level = meter.add(*sound(amplitude, 48000, 2400, AV_SAMPLE_FMT_FLT)).value_or(level);
    };
    hear(0.01, 30);
    CHECK_FALSE(level.noise); // 1.5 s say nothing yet
    // Words with pauses over a hum whose RMS is -43 dBFS.
    for (int i = 0; i < 8; ++i) {
        hear(0.3, 11);
        hear(0.01, 4);
    }
    REQUIRE(level.noise);
    CHECK(*level.noise == Approx(-43).margin(0.5));
    CHECK(level.peak > -50);
    hear(0.0001, 20); // the hum ends
    CHECK(*level.noise == Approx(-83).margin(0.5));
}

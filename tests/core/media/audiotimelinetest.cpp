// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/audiotimeline.h"

#include "tests/support/catch.h"
#include "tests/support/random.h"

#include <cmath>

using namespace greenroom;
using namespace std::chrono_literals;

namespace {

/// A microphone with a clock of its own, whose chunks arrive late by what a test says. Every sample's value is the true
/// time at which it was captured, so that the line shows where it was put.
class Microphone {
public:
    double started = 100; ///< true time of its first sample, seconds
    double speed = 1;     ///< of its clock
    int rate = 48000;
    int chunk = 960;
    qint64 captured = 0; ///< samples

    double timeOf(qint64 sample) const { return started + static_cast<double>(sample) / (rate * speed); }

    /// The next chunk, `late` seconds after its last sample; as a time that is 0 at second 100.
    std::pair<av::Frame, std::chrono::nanoseconds> next(double late, bool lost = false) {
        av::Frame frame(av_frame_alloc());
        frame->format = AV_SAMPLE_FMT_FLT;
        frame->sample_rate = rate;
        frame->nb_samples = chunk;
        frame->ch_layout = AV_CHANNEL_LAYOUT_MONO;
        av_frame_get_buffer(frame.get(), 0);
        auto* samples = reinterpret_cast<float*>(frame->data[0]);
        for (int i = 0; i < chunk; ++i)
            samples[i] = static_cast<float>(timeOf(captured + i) - 100);
        captured += chunk;
        if (lost)
            return {};
        return {std::move(frame), std::chrono::nanoseconds(std::llround(1e9 * (timeOf(captured) + late)))};
    }
};

/// What the line holds, and by how much the samples are off from `from` seconds on: positive is late.
struct Placed {
    std::vector<float> values;

    void collect(AudioTimeline& line) {
        while (const av::Frame frame = line.take(480, true)) {
            const auto* samples = reinterpret_cast<const float*>(frame->data[0]);
            values.insert(values.end(), samples, samples + frame->nb_samples);
        }
    }
    double worst(double from, double to) const {
        double found = 0;
        for (auto i = static_cast<std::size_t>(from * 48000); i < values.size() && i < to * 48000; ++i)
            if (values[i] != 0)
                found = std::max(found, std::abs(static_cast<double>(i) / 48000 - values[i]));
        return found;
    }
    double seconds() const { return static_cast<double>(values.size()) / 48000; }
};

constexpr auto origin = 100s;

} // namespace

TEST_CASE("sound is placed by the chunks that came soonest, not by the average", "[audiotimeline]") {
    test::SeededRandom random(1);
    AudioTimeline line(false);
    line.setOrigin(origin);
    Microphone microphone;
    microphone.started = 100.2;
    // The first chunk says nonsense, as devices do when they start; most others are late by up to 60 ms.
    Placed placed;
    for (int i = 0; i < 250; ++i) {
        const double late = i == 0            ? -0.4
                            : random.oneIn(6) ? 0.001
                                              : 0.06 * static_cast<double>(random.below(1000)) / 1000;
        auto [frame, time] = microphone.next(late);
        GR_REQUIRE_OK(line.add(*frame, time));
    }
    GR_REQUIRE_OK(line.finish());
    placed.collect(line);
    CHECK(placed.seconds() == Approx(5.2).margin(0.005));
    CHECK(placed.worst(0.2, 5.2) < 0.005);
    CHECK(placed.values[4000] == 0);
}

TEST_CASE("a clock that runs apart is followed without a jump", "[audiotimeline]") {
    const double speed = GENERATE(1.0005, 0.9995);
    const int rate = GENERATE(48000, 44100);
    AudioTimeline line(false);
    line.setOrigin(origin);
    Microphone microphone;
    microphone.speed = speed;
    microphone.rate = rate;
    microphone.chunk = rate / 50;
    Placed placed;
    for (int i = 0; i < 6000; ++i) {
        auto [frame, time] = microphone.next(i % 5 * 0.004);
        GR_REQUIRE_OK(line.add(*frame, time));
        placed.collect(line);
    }
    GR_REQUIRE_OK(line.finish());
    placed.collect(line);
    CHECK(line.astray().seconds == 0);
    // Two minutes drift by 60 ms.
    CHECK(placed.worst(0.1, 119) < 0.010);
    // A sample left out or put in would show as one of 1/48000; a resampler is exact to a hundred-thousandth.
    float step = 0;
    for (std::size_t i = 48000; i + 48000 < placed.values.size(); ++i)
        step = std::max(step, std::abs(placed.values[i + 1] - placed.values[i]) - 1e-5F * placed.values[i]);
    CHECK(step < 1.9F / 48000);
}

TEST_CASE("how long sound lay beside its place is told", "[audiotimeline]") {
    AudioTimeline line(false);
    line.setOrigin(origin);
    Microphone microphone;
    const auto run = [&](int chunks, double late) {
        for (int i = 0; i < chunks; ++i) {
            auto [frame, time] = microphone.next(late);
            GR_REQUIRE_OK(line.add(*frame, time));
            Placed().collect(line);
        }
    };
    run(250, 0.002);
    SECTION("the device takes 70 ms longer from now on, which stretching makes up for at 2 ms a second") {
        run(2500, 0.072);
        CHECK(line.astray().seconds == Approx(15).margin(1.5));
        CHECK(line.astray().worst == Approx(0.07).margin(0.005));
    }
    SECTION("35 ms nobody sees") {
        run(1000, 0.037);
        CHECK(line.astray().seconds == 0);
    }
    SECTION("its clock runs apart by more than that") {
        microphone.speed = 0.995;
        microphone.started = 105 - static_cast<double>(microphone.captured) / (48000 * microphone.speed);
        run(2500, 0.002);
        CHECK(line.astray().seconds > 20);
    }
}

TEST_CASE("a stall of the machine is no gap; lost sound is", "[audiotimeline]") {
    AudioTimeline line(false);
    line.setOrigin(origin);
    Microphone microphone;
    Placed placed;
    const auto run = [&](int chunks, double late) {
        for (int i = 0; i < chunks; ++i) {
            auto [frame, time] = microphone.next(late);
            GR_REQUIRE_OK(line.add(*frame, time));
        }
    };
    run(100, 0.002);
    SECTION("a stall") {
        // Nothing for 0.8 s; then all of it at once.
        for (int i = 40; i > 0; --i)
            run(1, 0.02 * i);
        run(100, 0.002);
        GR_REQUIRE_OK(line.finish());
        placed.collect(line);
        CHECK(placed.seconds() == Approx(4.8).margin(0.005));
        CHECK(placed.worst(0, 4.8) < 0.005);
    }
    SECTION("lost sound") {
        for (int i = 0; i < 35; ++i)
            microphone.next(0, true);
        // The source does not count what it lost: its samples go on as if nothing had been.
        run(100, 0.002);
        GR_REQUIRE_OK(line.finish());
        placed.collect(line);
        CHECK(placed.seconds() == Approx(4.7).margin(0.005));
        CHECK(placed.worst(0, 4.7) < 0.005);
        CHECK(placed.values[static_cast<std::size_t>(2.3 * 48000)] == 0);
    }
}

TEST_CASE("exact times are believed at once, in every format", "[audiotimeline]") {
    AudioTimeline line(true, 48000);
    line.setOrigin(origin);
    Microphone microphone;
    microphone.started = 99.505; // the first half second is before the origin
    microphone.rate = GENERATE(48000, 44100, 16000);
    microphone.chunk = microphone.rate / 50;
    for (int i = 0; i < 100; ++i) {
        auto [frame, time] = microphone.next(0);
        GR_REQUIRE_OK(line.add(*frame, time));
    }
    GR_REQUIRE_OK(line.finish());
    Placed placed;
    placed.collect(line);
    CHECK(placed.values.size() == 48000); // the limit
    CHECK(placed.worst(0, 0.98) < 0.001);
}

TEST_CASE("a microphone that gives nothing gets silence, and its place when it comes", "[audiotimeline]") {
    AudioTimeline line(false);
    line.setOrigin(origin);
    GR_REQUIRE_OK(line.waitNoLonger());
    GR_REQUIRE_OK(line.fillTo(4800));
    CHECK(line.position() == 4800);
    Microphone microphone;
    microphone.started = 102;
    for (int i = 0; i < 50; ++i) {
        auto [frame, time] = microphone.next(0.001);
        GR_REQUIRE_OK(line.add(*frame, time));
    }
    GR_REQUIRE_OK(line.finish());
    Placed placed;
    placed.collect(line);
    CHECK(placed.seconds() == Approx(3).margin(0.005));
    CHECK(placed.worst(2, 3) < 0.003);
}

TEST_CASE("what is left out is as long as its pause, to the sample, and the rest is in its place", "[audiotimeline]") {
    AudioTimeline line(false);
    line.setOrigin(origin);
    Microphone microphone;
    Placed placed;
    const auto run = [&](int chunks) {
        for (int i = 0; i < chunks; ++i) {
            const auto [frame, time] = microphone.next(0.004);
            REQUIRE(line.add(*frame, time));
        }
        placed.collect(line);
    };
    run(100);
    line.leaveOut(origin + 2010ms); // in the middle of a chunk
    run(74);
    REQUIRE(line.goOn(origin + 3485ms));
    run(50);
    line.leaveOut(origin + 4500ms);
    REQUIRE(line.goOn(origin + 4600ms)); // both before any sound of it came
    run(50);
    REQUIRE(line.finish());
    placed.collect(line);
    CHECK(placed.seconds() == Approx(5.484 - 1.475 - 0.1).margin(0.002));
    const auto at = [&](double second) { return placed.values[static_cast<std::size_t>(second * 48000)]; };
    CHECK(at(1.0) == Approx(1.0).margin(0.005));
    CHECK(at(2.008) == Approx(2.008).margin(0.005));
    CHECK(at(2.012) == Approx(2.012 + 1.475).margin(0.005));
    CHECK(at(3.0) == Approx(3.0 + 1.475).margin(0.005));
    CHECK(at(3.03) == Approx(3.03 + 1.575).margin(0.005));
    CHECK(at(3.8) == Approx(3.8 + 1.575).margin(0.005));
}

TEST_CASE("a pause that is heard of late is as long as it was all the same", "[audiotimeline]") {
    AudioTimeline line(true);
    line.setOrigin(origin);
    Microphone microphone;
    Placed placed;
    const auto run = [&](int chunks) {
        for (int i = 0; i < chunks; ++i) {
            const auto [frame, time] = microphone.next(0);
            REQUIRE(line.add(*frame, time));
        }
    };
    run(50);
    line.leaveOut(origin + 900ms); // 0.1 s of it is there already
    run(50);
    REQUIRE(line.goOn(origin + 1500ms)); // and 0.4 s too much was left out
    run(50);
    REQUIRE(line.finish());
    placed.collect(line);
    CHECK(placed.seconds() == Approx(3 - 0.6).margin(0.001));
    CHECK(placed.values[static_cast<std::size_t>(1.5 * 48000)] == Approx(1.5 + 0.6).margin(0.001));
    CHECK(placed.values[static_cast<std::size_t>(1.2 * 48000)] == 0); // silence for what is gone
}

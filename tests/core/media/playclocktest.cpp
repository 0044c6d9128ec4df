// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/playclock.h"

#include "core/media/soundbuffer.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace greenroom;
using namespace std::chrono_literals;

namespace {

/// Lets time pass in steps of 20 ms in which a device counts as `heard` says; gives the greatest step of the position
/// besides what the time alone would make.
double worstStep(PlayClock& clock, std::chrono::milliseconds from, std::chrono::milliseconds to,
                 const std::function<std::chrono::nanoseconds(std::chrono::milliseconds)>& heard) {
    double worst = 0;
    double last = clock.position(from);
    for (auto now = from + 20ms; now <= to; now += 20ms) {
        clock.observe(heard(now), now);
        const double position = clock.position(now);
        CHECK(position >= last);
        worst = std::max(worst, std::abs(position - last - 0.020));
        last = position;
    }
    return worst;
}

} // namespace

TEST_CASE("Without sound the position goes by the steady clock", "[playback]") {
    PlayClock clock;
    clock.start(5, 1.5, 100s, false);
    CHECK(clock.position(100s) == 5);
    CHECK(clock.position(102s) == Approx(8));
    CHECK(clock.position(101s) == Approx(8)); // never back
}

TEST_CASE("With sound the position stands until some is heard, and then is what is heard", "[playback]") {
    PlayClock clock;
    clock.start(2, 1, 0s, true, 30ms);
    CHECK(clock.isWaiting());
    clock.observe(0ns, 100ms);
    CHECK(clock.position(100ms) == 2);
    clock.observe(10ms, 120ms);
    CHECK_FALSE(clock.isWaiting());
    CHECK(clock.position(120ms) == 2); // the listener hears it later
    CHECK(clock.position(220ms) == Approx(2.08));
}

TEST_CASE("A device's own clock is followed without a jerk", "[playback]") {
    PlayClock clock;
    clock.start(0, 1, 0s, true);
    clock.observe(20ms, 20ms);
    const auto heard = [](std::chrono::milliseconds now) { return std::chrono::nanoseconds(now) * 1004 / 1000; };
    CHECK(worstStep(clock, 20ms, 20s, heard) <= 0.00021);
    CHECK(clock.position(20s) == Approx(20.08).margin(0.005));
}

TEST_CASE("Counts that jitter do not move the position", "[playback]") {
    PlayClock clock;
    clock.start(0, 1, 0s, true);
    clock.observe(20ms, 20ms);
    const auto heard = [](std::chrono::milliseconds now) {
        return std::chrono::nanoseconds(now / 50ms * 50ms + 10ms); // in blocks of 50 ms
    };
    CHECK(worstStep(clock, 20ms, 5s, heard) <= 0.00021);
    CHECK(clock.position(5s) == Approx(5 - 0.015).margin(0.02));
}

TEST_CASE("A device that has stood still is followed at once", "[playback]") {
    PlayClock clock;
    clock.start(0, 1, 0s, true);
    worstStep(clock, 0ms, 3s, [](std::chrono::milliseconds now) { return std::chrono::nanoseconds(now); });
    const auto behind = [](std::chrono::milliseconds now) { return std::chrono::nanoseconds(now) - 150ms; };
    clock.observe(behind(3020ms), 3020ms);
    clock.observe(behind(3040ms), 3040ms);
    clock.observe(behind(3060ms), 3060ms);
    clock.observe(behind(3080ms), 3080ms);
    clock.observe(behind(3400ms), 3400ms);
    CHECK(clock.position(3400ms) == Approx(3.25).margin(0.001));
}

TEST_CASE("Sound without a device goes on where the position is", "[playback]") {
    PlayClock clock;
    clock.start(1, 2, 0s, true);
    clock.observe(100ms, 100ms);
    const double position = clock.position(300ms);
    CHECK(position == Approx(1.6));
    clock.leaveSound(300ms);
    CHECK(clock.position(300ms) == Approx(position));
    CHECK(clock.position(400ms) == Approx(position + 0.2));
}

TEST_CASE("A sound buffer gives every sample where its time says", "[playback]") {
    SoundBuffer buffer;
    std::vector<float> numbers(2 * 48000);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = static_cast<float>(i / 2 + 1);
    const auto at = [&](qint64 first) {
        std::vector<float> out(2 * 10);
        buffer.read(first, 10, out.data());
        CHECK(out[0] == out[1]);
        return out[0];
    };
    buffer.restart(1000);
    buffer.append(0, numbers.data(), 2000);    // what is before 1000 is left out
    buffer.append(2003, numbers.data(), 1000); // an inexact stamp
    buffer.append(6000, numbers.data(), 1000); // a gap
    buffer.append(5000, numbers.data(), 3000); // an overlap
    CHECK(buffer.available() == 7000);
    CHECK(at(900) == 0);
    CHECK(at(1000) == 1001);
    CHECK(at(1999) == 2000);
    CHECK(at(2010) == 11);
    CHECK(at(3500) == 0);
    CHECK(at(6000) == 1);
    CHECK(at(7000) == 2001);
    CHECK(at(1500) == 0); // forgotten
    CHECK(at(7990) == 2991);
    CHECK(buffer.available() == 0);
    at(9000); // nothing has come yet
    buffer.append(8000, numbers.data(), 3000);
    CHECK(at(9010) == 1011);
    CHECK_FALSE(buffer.isFinished());
    buffer.finish();
    CHECK(buffer.isFinished());
}

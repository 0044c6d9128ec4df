// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/source.h"

#include <memory>
#include <optional>

namespace greenroom {

struct TestPatternSettings {
    int width = 1280;       ///< even, 160 to 3840
    int height = 720;       ///< even, 90 to 2160
    int rateNumerator = 30; ///< pictures a second
    int rateDenominator = 1;
};

/// A moving picture for as long as it is wanted, BT.709: bars of known colours, a box that moves, and the index of the
/// picture, counted from 0, in digits and in a row of black and white cells that readTestPattern() reads. The middle is
/// white during the first 0.1 s of every second.
std::unique_ptr<VideoSource> makeTestPattern(const TestPatternSettings& settings, Pace pace, const Clock& clock);

/// 48 kHz mono: a beep of 1 kHz during the first 0.1 s of every second, at the same moments as the flash of the test
/// pattern, and silence between.
std::unique_ptr<AudioSource> makeTone(Pace pace, const Clock& clock);

/// What a decoded picture of the test pattern says of itself.
struct TestPatternReading {
    qint64 index = 0;
    bool flash = false;
};

/// Nothing if the cells do not hold together (a check sum is among them). `luma`: the Y plane, limited range.
std::optional<TestPatternReading> readTestPattern(const std::uint8_t* luma, std::ptrdiff_t stride, int width,
                                                  int height);

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/media/testsource.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace greenroom::test {

/// Everything that decodes out of a file, for looking at what a recorder made of its sources.
struct DecodedTake {
    struct Picture {
        double time = 0; ///< seconds
        std::optional<TestPatternReading> pattern;
        std::array<int, 3> middle{}; ///< Y, U and V in the middle
    };
    std::vector<Picture> pictures;
    std::vector<float> sound; ///< the left channel at 48 kHz; sample 0 is at 0 s
    double soundStart = 0;    ///< seconds
    int width = 0;
    int height = 0;
    bool isBt709Limited = false;
    QString videoCodec;

    /// When each beep of makeTone() begins, in seconds.
    std::vector<double> beeps() const;
    /// When each flash of makeTestPattern() begins, in seconds.
    std::vector<double> flashes() const;
    /// Whether the pictures show the indexes first, first + 1, ... without a hole.
    bool isComplete(qint64 first = 0) const;
};

/// Fails where anything in the file does not decode.
Result<DecodedTake> decodeTake(const QString& path);

} // namespace greenroom::test

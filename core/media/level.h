// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"
#include "core/media/capture.h"

#include <deque>
#include <optional>

namespace greenroom {

/// Measures sound of any format that a microphone or a decoder gives. Time is counted in samples.
/// For one thread at a time. Internal to core/media.
class LevelMeter {
public:
    static constexpr double silence = -70; ///< dBFS of the peak; quieter is no sound

    /// The newest level that is complete with this chunk, 20 a second.
    std::optional<Level> add(const AVFrame& chunk);

private:
    Level finish();

    double m_seconds = 0; ///< of the window in hand
    double m_peak = 0;
    double m_sum = 0; ///< of squares
    qint64 m_count = 0;
    struct Window {
        double peak;
        double rms;
    };
    std::deque<Window> m_windows; ///< of the last 3 s
    std::deque<double> m_quiet;   ///< RMS of those of the last 6 s
};

/// The greatest magnitude in a chunk, 1 being full scale. Internal to core/media.
double peakOf(const AVFrame& chunk);

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"
#include "core/media/capture.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace greenroom {

/// Judges the pictures of one opened camera. All times are of one steady clock. Not locked: its owner does that.
/// Internal to core/media.
class PictureWatch {
public:
    using Nanoseconds = std::chrono::nanoseconds;

    explicit PictureWatch(Nanoseconds opened) : m_last(opened) {}

    void picture(const AVFrame& picture, Nanoseconds time);
    /// CameraStopped, CameraBlack, CameraFrozen, or nothing.
    std::optional<CaptureTrouble> trouble(Nanoseconds now) const;
    /// Mean of the last pictures, 0 black to 1 white.
    std::optional<double> brightness() const { return m_brightness; }

private:
    Nanoseconds m_last;
    bool m_any = false;
    std::optional<double> m_brightness;
    std::uint64_t m_print = 0;
    Nanoseconds m_sameSince{};
    std::optional<Nanoseconds> m_blackSince;
};

/// Judges the sound of one opened microphone; as PictureWatch.
class SoundWatch {
public:
    using Nanoseconds = std::chrono::nanoseconds;

    explicit SoundWatch(Nanoseconds opened) : m_last(opened) {}

    /// `peak`: the greatest magnitude in the chunk, 1 being full scale.
    void sound(double peak, Nanoseconds time);
    /// While recording, silence counts, from when it began.
    void setRecording(bool recording, Nanoseconds now);
    /// MicrophoneStopped, MicrophoneSilent, or nothing.
    std::optional<CaptureTrouble> trouble(Nanoseconds now) const;

private:
    Nanoseconds m_last;
    bool m_any = false;
    Nanoseconds m_heard{};
    std::optional<Nanoseconds> m_recordingSince;
};

/// How bright a picture is.
struct Brightness {
    double mean = 0;      ///< 0 black to 1 white, gamma-coded as it comes
    bool isBlack = false; ///< there is nothing to be seen: dark all over, but for noise
};
/// Nothing of a picture without a brightness to be read. Internal to core/media.
std::optional<Brightness> brightnessOf(const AVFrame& picture);

} // namespace greenroom

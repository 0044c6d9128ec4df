// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/media/av.h"
#include "core/media/probe.h"

#include <functional>

namespace greenroom::speech {

/// What a clip's sound is turned into while it is read.
struct SoundTaker {
    /// `count` times `channels` samples, interleaved, 16 kHz, without gaps from position 0 on: silence where there is
    /// no sound.
    std::function<void(const float* samples, int count)> speech;
    /// The same sound with its own rate and number of channels, without silence added; may be empty.
    std::function<void(const float* samples, int count, int channels, int rate)> original;
    int channels = 1; ///< 1: all channels as one; 2: the first and the second
};

/// Reads the sound of a clip (the default or first track) once from beginning to end, in small pieces, and says what
/// the clip is; without sound nothing is taken. Fails like probe().
Result<MediaInfo> readSound(const QString& path, const SoundTaker& taker, const Progress& progress);

} // namespace greenroom::speech

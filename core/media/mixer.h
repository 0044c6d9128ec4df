// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/filter.h"
#include "core/media/playback.h"
#include "core/media/soundbuffer.h"

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace greenroom {

/// Makes one sound of what the decks decode: adds them up, louder and softer within 10 ms, and plays faster or slower
/// at the same pitch. From any thread; an output calls fill().
class Mixer {
public:
    struct Source {
        std::shared_ptr<SoundBuffer> sound;
        double offset = 0;    ///< common time at the clip's position 0
        ClipRange range = {}; ///< of the clip; it is silent before and behind
    };

    /// Everything fill() gives for `run` (above 0) begins at `position` of the common time line and is silent from
    /// `end` on.
    void begin(quint64 run, std::vector<Source> sources, double position, double end, double rate);
    /// From now on no source is read; fill() gives silence.
    void end();
    /// How loud each source is, 0 to 1.
    void setGains(std::array<float, 2> gains);
    /// Another run's samples than begin()'s are silence.
    void fill(quint64 run, float* samples, int frames);
    /// Why the latest run gives silence in place of its sound.
    std::optional<Error> problem() const;

private:
    void mix(float* samples, qsizetype frames);
    Result<void> stretch(float* samples, int frames);
    Result<void> pushBlock();

    mutable std::mutex m_mutex;
    quint64 m_run = 0;
    std::vector<Source> m_sources;
    std::array<float, 2> m_wanted{1, 0};
    std::array<float, 2> m_gains{1, 0}; ///< on the way to m_wanted
    qint64 m_next = 0;                  ///< sample of the common time line that is mixed next
    qint64 m_end = 0;
    double m_rate = 1;
    std::optional<Error> m_problem;
    std::optional<av::Filter> m_tempo; ///< while the rate is not 1
    std::vector<float> m_block;
    std::vector<float> m_stretched; ///< came out of m_tempo and waits
};

} // namespace greenroom

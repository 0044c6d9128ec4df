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
        QList<PairMap::Piece> pieces; ///< where it plays on; in between it is silent
        ClipRange range = {};         ///< of the clip; it is silent before and behind
    };
    /// How loud the left and right channel of a source are in the left and right ear, 0 to 1.
    struct Gain {
        float leftInLeft = 0;
        float rightInLeft = 0;
        float leftInRight = 0;
        float rightInRight = 0;

        /// As it is.
        static Gain stereo(float gain) { return {gain, 0, 0, gain}; }
        /// Both channels as one, in one ear.
        static Gain left(float gain) { return {gain / 2, gain / 2, 0, 0}; }
        static Gain right(float gain) { return {0, 0, gain / 2, gain / 2}; }
    };

    /// Everything fill() gives for `run` (above 0) begins at `position` of the common time line and is silent from
    /// `end` on.
    void begin(quint64 run, std::vector<Source> sources, double position, double end, double rate);
    /// From now on no source is read; fill() gives silence.
    void end();
    /// Of each source.
    void setGains(const std::array<Gain, 2>& gains);
    /// fill() gives for `run` (above 0) nothing but grains.
    void beginGrains(quint64 run);
    /// A piece of what begins at `position`, `seconds` long and softer at both ends, comes next and in place of what
    /// is left of the one before. Reads the sources at once.
    void grain(std::vector<Source> sources, double position, double seconds);
    /// Another run's samples than begin()'s are silence.
    void fill(quint64 run, float* samples, int frames);
    /// Why the latest run gives silence in place of its sound.
    std::optional<Error> problem() const;

private:
    struct Playing {
        Source source;
        float presence = 1; ///< 0 while it waits, and on the way there
    };

    void play(std::vector<Source> sources, double position, double end);
    void mix(float* samples, qsizetype frames);
    void add(Playing& playing, std::size_t source, float* samples, qsizetype frames);
    void readPieces(const Source& source, qsizetype frames);
    Result<void> stretch(float* samples, int frames);
    Result<void> pushBlock();

    mutable std::mutex m_mutex;
    quint64 m_run = 0;
    std::vector<Playing> m_sources;
    std::array<Gain, 2> m_wanted{Gain::stereo(1), Gain()};
    std::array<Gain, 2> m_gains{Gain::stereo(1), Gain()}; ///< on the way to m_wanted
    qint64 m_next = 0;                                    ///< sample of the common time line that is mixed next
    qint64 m_end = 0;
    double m_rate = 1;
    std::optional<Error> m_problem;
    std::optional<av::Filter> m_tempo; ///< while the rate is not 1
    std::vector<float> m_block;
    std::vector<bool> m_isThere;    ///< of each sample in m_block: its source has not come to a wait
    bool m_grains = false;          ///< the run has nothing else
    std::vector<float> m_grain;     ///< the rest of it
    std::vector<float> m_stretched; ///< came out of m_tempo and waits
};

} // namespace greenroom

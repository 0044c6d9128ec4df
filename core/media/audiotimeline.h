// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"
#include "core/media/recording.h"

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

extern "C" {
#include <libavutil/audio_fifo.h>
}

namespace greenroom {

/// Puts sound where it belongs on the time line of a recording: 48 kHz stereo, sample 0 at the origin.
///
/// A device says only when a chunk arrived, which is never before it was captured and often later. Sound is therefore
/// counted in samples, and the moment of its first sample is the lower envelope of (arrival - samples): a mean would
/// place it too late. From then on a clock that runs apart is followed by stretching at most 0.2 %; only where more
/// than 100 ms stay missing for half a second, silence is put in, and what comes too early by that much is left out.
/// Sources with exact times are believed at once. Used by one thread.
class AudioTimeline {
public:
    using Nanoseconds = std::chrono::nanoseconds;
    static constexpr int rate = 48000;
    static constexpr int channels = 2;

    /// `maxSamples`: nothing is placed at or behind this one; 0: no limit.
    explicit AudioTimeline(bool exactTimes, qint64 maxSamples = 0);

    /// Where sample 0 is on the clock of the arrivals. Until it is known, the last two seconds are kept waiting.
    void setOrigin(Nanoseconds origin) { m_origin = origin; }
    bool hasOrigin() const { return m_origin.has_value(); }

    /// A chunk of any format, rate and layout; `time` as SourceSink::push() has it. Fails with Media.
    Result<void> add(const AVFrame& chunk, Nanoseconds time);
    /// Nothing has come for long: places what waits, as well as it is known where it belongs.
    Result<void> waitNoLonger();
    /// No more will come: places what waits. Without an origin, the first sample becomes it.
    Result<void> finish();
    /// Silence from where the sound ends to sample `position`, if that is later.
    Result<void> fillTo(qint64 position);

    /// What lies from `from` on (on the clock of the arrivals) is left out of the line, until goOn() says to where.
    /// Sound goes on being added meanwhile, so that it stays known where it belongs. Only with an origin.
    void leaveOut(Nanoseconds from);
    Result<void> goOn(Nanoseconds to);

    /// The next `count` samples as planar float with their position as pts; with `rest` fewer at the end. Null: not
    /// enough there.
    av::Frame take(int count, bool rest = false);

    /// Samples placed so far, those left out too.
    qint64 position() const { return m_position; }

    /// How long the sound lay more than 40 ms beside its place: since the delay of the source or its clock changed by
    /// more than stretching makes up for at once. The first two seconds, and what is put right in one go, are not in
    /// it.
    SoundAstray astray() const { return m_astray; }

private:
    struct Chunk {
        av::Frame frame;
        double arrival = 0; ///< all in seconds on the clock
        double start = 0;   ///< sound of the source before this chunk, by its samples
        double zero = 0;    ///< where this chunk says the source's first sample was, at the latest
        bool trusted = true;
    };
    struct FifoDeleter {
        void operator()(AVAudioFifo* fifo) const { av_audio_fifo_free(fifo); }
    };

    Result<void> settle();
    Result<void> releaseHeld();
    Result<void> place(const Chunk& chunk);
    void remember(const Chunk& chunk);
    void follow(double error);
    Result<void> openResampler(const AVFrame& chunk);
    Result<void> resample(const AVFrame* chunk);
    Result<void> store(float* const planes[channels], int samples);
    Result<void> append(float* const planes[channels], int from, qint64 samples);
    qint64 sampleAt(Nanoseconds time) const;
    /// Seconds between where `start` belongs and where what comes next would be placed; above 0: sound is missing.
    double missing(double start) const;

    const bool m_exact;
    const qint64 m_maxSamples;
    std::optional<Nanoseconds> m_origin;
    double m_received = 0; ///< seconds of sound that came, by its samples
    bool m_settled = false;
    double m_settledAt = 0;                         ///< `start` of the chunk it began with
    std::deque<Chunk> m_held;                       ///< while it is open where they belong
    double m_zero = 0;                              ///< where the source's first sample was, as believed
    std::deque<std::pair<double, double>> m_window; ///< (arrival, zero) of the last two seconds, rising in both
    struct Gap {
        qint64 from = 0; ///< samples
        std::optional<qint64> to;
        qint64 late = 0; ///< how much later it begins than was asked for
    };
    qint64 m_position = 0;
    qint64 m_kept = 0;        ///< samples placed and not left out
    std::deque<Gap> m_gaps;   ///< that the position has not passed
    double m_skip = 0;        ///< seconds to leave out
    qint64 m_followUntil = 0; ///< where the stretching in hand ends
    SoundAstray m_astray;

    av::Resampler m_resampler;
    av::Frame m_format; ///< of what the resampler takes
    std::unique_ptr<AVAudioFifo, FifoDeleter> m_fifo;
    std::vector<float> m_buffer;
};

} // namespace greenroom

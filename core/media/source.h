// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"

#include <chrono>
#include <optional>

struct AVFrame;

namespace greenroom {

/// How fast a source that is no device delivers.
enum class Pace {
    Real, ///< as time goes by; what cannot be taken at once is dropped and counted, as with a camera
    Fast, ///< as fast as it is taken: push() blocks, and nothing is dropped
};

/// Where a source puts what it captures; the recorder has one per source.
class SourceSink {
public:
    virtual ~SourceSink() = default;
    SourceSink(const SourceSink&) = delete;
    SourceSink& operator=(const SourceSink&) = delete;

    /// Takes a picture (format, size, colorspace, color_range, sample_aspect_ratio) or a chunk of sound (format,
    /// sample_rate, ch_layout, nb_samples). Planes that libav does not count references of are copied before this
    /// returns, so a device has its buffer back at once; a counted frame is shared and must not be written to any more.
    /// `time` is on the steady clock: of a picture, when it arrived; of sound, when its last sample was there.
    /// May be called from any thread, one at a time, between start() and stop() of the source. Blocks only if the
    /// source waits(). False: nothing more is wanted; the source comes to its end by itself.
    virtual bool push(const AVFrame& data, std::chrono::nanoseconds time) = 0;

    /// The source gives no more: it is at its end, push() said so, or the device failed (`why`). Once, before stop()
    /// returns.
    virtual void ended(const std::optional<Error>& why) = 0;

protected:
    SourceSink() = default;
};

/// Something that pushes pictures or sound: a camera, a microphone, a file, a test pattern.
class Source {
public:
    virtual ~Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    /// Begins to push into `sink`, which lives until stop() has returned. A source with a time line of its own stamps
    /// the moment t of it as origin + t; devices stamp with the steady clock and ignore `origin`.
    virtual Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) = 0;
    /// Nothing is pushed any more once this has returned. May be called twice, and without start().
    virtual void stop() = 0;

    /// Whether push() may block it; see Pace::Fast. Sources that are recorded together are alike in this.
    virtual bool waits() const = 0;
    /// Times are computed and not measured: nothing has to be learnt from many arrivals, no start is unreliable.
    virtual bool hasExactTimes() const = 0;

protected:
    Source() = default;
};

class VideoSource : public Source {
public:
    /// Pictures a second as announced; 0 where unknown. Only a hint: what counts is the time of each picture.
    virtual double framesPerSecond() const = 0;
};

class AudioSource : public Source {};

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/reader.h"
#include "core/media/soundbuffer.h"

#include <optional>
#include <vector>

namespace greenroom {

/// The sound of one clip, decoded into a SoundBuffer. For one thread at a time.
class SoundTrack {
public:
    /// `start`: what the file's own time says at position 0, in seconds. Fails as Reader::open() does, and with Media
    /// if there is no sound.
    static Result<std::unique_ptr<SoundTrack>> open(const QString& path, double start, const Progress& progress);

    /// Empties `buffer` and goes to `position` (seconds).
    Result<void> seek(double position, SoundBuffer& buffer);
    /// Decodes a little more. At the end it finishes the buffer.
    Result<void> readOn(SoundBuffer& buffer);
    /// After Cancelled: works again once it was sought.
    void resume() { m_reader->resume(); }

private:
    SoundTrack() = default;
    Result<void> append(const AVFrame* frame, SoundBuffer& buffer);
    Result<void> prepare(const AVFrame* frame);

    std::unique_ptr<av::Reader> m_reader;
    AVStream* m_stream = nullptr;
    std::optional<av::Decoder> m_decoder;
    double m_start = 0;
    double m_next = 0; ///< position where sound without a time belongs
    av::Resampler m_resampler;
    av::Frame m_format; ///< of what the resampler takes
    std::vector<float> m_samples;
};

} // namespace greenroom

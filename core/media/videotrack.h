// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/probe.h"
#include "core/media/reader.h"

#include <deque>
#include <optional>

namespace greenroom {

/// The pictures of one clip in the order of their times, from any position on. For one thread at a time.
class VideoTrack {
public:
    struct Picture {
        av::Frame frame;
        double position = 0; ///< seconds
    };

    /// `reader` holds pictures, and `info` is what describe() says of it. Fails with Media.
    static Result<std::unique_ptr<VideoTrack>> open(std::unique_ptr<av::Reader> reader, const MediaInfo& info,
                                                    int threads);
    const AVStream* stream() const { return m_reader->video(); }

    /// From now on next() gives pictures from one at or before `position` on, or from the first. Files whose key frames
    /// cannot be found, or whose pictures after one cannot be decoded, are searched for an earlier one.
    Result<void> seek(double position);
    /// The next picture; nothing at the end. Fails with Corrupt where the file ends before its index does.
    Result<std::optional<Picture>> next();
    /// After seek(): what next() gives is the clip's first picture.
    bool isAtStart() const { return m_atStart; }
    /// Whether the file's index has a key frame behind `from`, up to `to`; false where there is no index.
    bool hasKeyBetween(double from, double to) const;
    /// After Cancelled: works again once it was sought.
    void resume() { m_reader->resume(); }

private:
    VideoTrack() = default;
    bool breaksOff() const;
    qint64 stampOf(double position) const;
    Result<void> goTo(double position);
    Result<void> rewind();
    Result<void> decodeSome();

    std::unique_ptr<av::Reader> m_reader;
    MediaInfo m_info;
    int m_threads = 1;
    std::optional<av::Decoder> m_decoder;
    std::deque<Picture> m_ahead; ///< decoded, not yet given
    double m_last = 0;           ///< position of the picture decoded last
    bool m_any = false;          ///< there is such a picture since the last seek
    bool m_ended = false;
    bool m_atStart = true;
};

} // namespace greenroom

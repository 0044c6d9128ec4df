// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"
#include "core/media/picture.h"

extern "C" {
#include <libavcodec/bsf.h>
}

#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace greenroom {

/// Pictures to H.264 (or what else of ours MP4 holds) with settings made for talking heads and for crashes: a key frame
/// every second, no B-frames, little delay. Used by one thread.
class VideoEncoder {
public:
    /// Gets each packet, in units of timeBase. False stops the call that encodes.
    using Emit = std::function<bool(av::Packet)>;
    static constexpr AVRational timeBase{1, 90000};

    /// Opens the first of `encoders` that works, for pictures like `first`. `framesPerSecond` 0: unknown.
    /// Fails with Media and what each said in the detail.
    static Result<std::unique_ptr<VideoEncoder>> open(const AVFrame& first, double framesPerSecond,
                                                      const QStringList& encoders);

    /// `time` counts from the first picture; packets are strictly increasing whatever comes.
    Result<void> encode(const AVFrame& picture, std::chrono::nanoseconds time, const Emit& emit);
    Result<void> flush(const Emit& emit);

    /// Goes on faster and coarser, with a key frame. False: this encoder cannot, or not without a new header in a file
    /// that has begun; nothing has changed then.
    Result<bool> hurry(const Emit& emit);
    /// Gives all packets of what it was given, and goes on with a key frame. False as with hurry(): it may hold some
    /// back.
    Result<bool> drain(const Emit& emit) { return continueWith(m_isFast, emit); }

    const AVCodecContext& context() const { return *m_codec; }

private:
    struct Format {
        QSize size;
        AVRational pixelShape{0, 1};
        double framesPerSecond = 30;
    };
    struct FilterDeleter {
        void operator()(AVBSFContext* filter) const { av_bsf_free(&filter); }
    };

    VideoEncoder(const Format& format, av::Codec codec);
    static Result<av::Codec> openCodec(const QString& name, const Format& format, bool fast);
    Result<void> openFilter();
    Result<bool> continueWith(bool fast, const Emit& emit);
    Result<void> receive(const Emit& emit);
    bool emitPacket(AVPacket& packet, const Emit& emit);

    Format m_format;
    PictureConverter m_converter;
    av::Codec m_codec;
    std::unique_ptr<AVBSFContext, FilterDeleter> m_filter;
    av::Packet m_packet;
    bool m_isFast = false;
    qint64 m_last = -1;    ///< pts of the last picture in the codec's time base
    qint64 m_lastKey = -1; ///< pts of the last picture that was asked to be a key frame
};

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/videoencoder.h"

#include <algorithm>
#include <cmath>

extern "C" {
#include <libavutil/opt.h>
}

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr AVRational nanosecond{1, 1'000'000'000};
constexpr int keyFrameDistance = 30; // pictures; and at most one second

struct Options {
    AVDictionary* entries = nullptr;
    Options() = default;
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;
    ~Options() { av_dict_free(&entries); }
    void set(const char* key, const char* value) { av_dict_set(&entries, key, value, 0); }
};

void setX264(Options& options, bool fast) {
    options.set("preset", fast ? "ultrafast" : "veryfast");
    options.set("crf", "23");
    options.set("sc_threshold", "0");
    options.set("rc-lookahead", "5");
    options.set("forced-idr", "1");
    // What stands in the file's header stays as in veryfast, so that a file that has begun can be continued.
    if (fast)
        options.set("x264-params", "cabac=1:8x8dct=1:weightp=1");
}

} // namespace

VideoEncoder::VideoEncoder(const Format& format, av::Codec codec)
    : m_format(format), m_converter(format.size), m_codec(std::move(codec)), m_packet(av_packet_alloc()) {}

Result<av::Codec> VideoEncoder::openCodec(const QString& name, const Format& format, bool fast) {
    const AVCodec* encoder = avcodec_find_encoder_by_name(name.toUtf8().constData());
    if (!encoder)
        return fail(ErrorCode::Media, name + u": not there"_s);
    av::Codec codec(avcodec_alloc_context3(encoder));
    codec->width = format.size.width();
    codec->height = format.size.height();
    codec->sample_aspect_ratio = format.pixelShape;
    codec->pix_fmt = AV_PIX_FMT_YUV420P;
    // MPEG-4 Part 2 counts time in 16 bits.
    codec->time_base = encoder->id == AV_CODEC_ID_MPEG4 ? AVRational{1, 30000} : timeBase;
    codec->framerate = av_d2q(format.framesPerSecond, 1001000);
    codec->gop_size = keyFrameDistance;
    codec->max_b_frames = 0;
    codec->color_range = AVCOL_RANGE_MPEG;
    codec->colorspace = AVCOL_SPC_BT709;
    codec->color_primaries = AVCOL_PRI_BT709;
    codec->color_trc = AVCOL_TRC_BT709;
    // The header goes into the container; no name or settings of the encoder in the stream.
    codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    codec->log_level_offset = AV_LOG_INFO - AV_LOG_ERROR;
    const qint64 rate = std::min(format.size.width(), format.size.height()) <= 720 ? 6'000'000 : 10'000'000;
    codec->rc_max_rate = rate;
    codec->rc_buffer_size = static_cast<int>(rate);
    Options options;
    if (name == "libx264"_L1)
        setX264(options, fast);
    else
        codec->bit_rate = rate;
    if (const int error = avcodec_open2(codec.get(), encoder, &options.entries); error < 0)
        return fail(ErrorCode::Media, u"%1: %2"_s.arg(name, av::errorText(error)));
    return codec;
}

Result<std::unique_ptr<VideoEncoder>> VideoEncoder::open(const AVFrame& first, double framesPerSecond,
                                                         const QStringList& encoders) {
    Format format{PictureConverter::recordedSize(first), first.sample_aspect_ratio};
    if (std::isfinite(framesPerSecond) && framesPerSecond >= 1 && framesPerSecond <= 240)
        format.framesPerSecond = framesPerSecond;
    QStringList said;
    for (const QString& name : encoders) {
        auto codec = openCodec(name, format, false);
        if (!codec) {
            said.append(codec.error().message);
            continue;
        }
        std::unique_ptr<VideoEncoder> encoder(new VideoEncoder(format, std::move(*codec)));
        GR_TRY(encoder->openFilter());
        return encoder;
    }
    return fail(ErrorCode::Media, u"nothing here can encode video"_s, said.join(u'\n'));
}

/// x264 writes its version and settings into the first packet; nobody needs them.
Result<void> VideoEncoder::openFilter() {
    const AVBitStreamFilter* filter = av_bsf_get_by_name("filter_units");
    if (m_codec->codec_id != AV_CODEC_ID_H264 || !filter)
        return {};
    AVBSFContext* context = nullptr;
    int error = av_bsf_alloc(filter, &context);
    m_filter.reset(context);
    if (error >= 0)
        error = avcodec_parameters_from_context(context->par_in, m_codec.get());
    if (error >= 0)
        error = av_opt_set(context->priv_data, "remove_types", "6", 0);
    if (error >= 0)
        error = av_bsf_init(context);
    if (error < 0)
        return tl::make_unexpected(av::errorOf(error, u"cannot prepare the encoder"_s));
    return {};
}

Result<void> VideoEncoder::encode(const AVFrame& picture, std::chrono::nanoseconds time, const Emit& emit) {
    GR_TRY_ASSIGN(const av::Frame frame, m_converter.convert(picture));
    const AVRational unit = m_codec->time_base;
    frame->pts = std::max<qint64>(av_rescale_q(time.count(), nanosecond, unit), m_last + 1);
    m_last = frame->pts;
    // Slow cameras fill no group of pictures in a second; x264 places its own keys when they do.
    if (m_lastKey < 0 || av_compare_ts(frame->pts - m_lastKey, unit, 1, {1, 1}) >= 0) {
        frame->pict_type = AV_PICTURE_TYPE_I;
        m_lastKey = frame->pts;
    }
    if (const int error = avcodec_send_frame(m_codec.get(), frame.get()); error < 0)
        return tl::make_unexpected(av::errorOf(error, u"cannot encode a picture"_s));
    return receive(emit);
}

Result<void> VideoEncoder::flush(const Emit& emit) {
    if (const int error = avcodec_send_frame(m_codec.get(), nullptr); error < 0 && error != AVERROR_EOF)
        return tl::make_unexpected(av::errorOf(error, u"cannot encode the last pictures"_s));
    return receive(emit);
}

Result<void> VideoEncoder::receive(const Emit& emit) {
    while (true) {
        int error = avcodec_receive_packet(m_codec.get(), m_packet.get());
        if (error == AVERROR(EAGAIN) || error == AVERROR_EOF)
            return {};
        if (error >= 0 && m_filter) {
            error = av_bsf_send_packet(m_filter.get(), m_packet.get());
            if (error >= 0)
                error = av_bsf_receive_packet(m_filter.get(), m_packet.get());
        }
        if (error < 0)
            return tl::make_unexpected(av::errorOf(error, u"cannot encode a picture"_s));
        if (!emitPacket(*m_packet, emit))
            return fail(ErrorCode::Cancelled, u"nothing more is wanted"_s);
    }
}

bool VideoEncoder::emitPacket(AVPacket& packet, const Emit& emit) {
    av::Packet result(av_packet_alloc());
    av_packet_move_ref(result.get(), &packet);
    av_packet_rescale_ts(result.get(), m_codec->time_base, timeBase);
    result->duration = std::llround(timeBase.den / m_format.framesPerSecond);
    return emit(std::move(result));
}

Result<bool> VideoEncoder::hurry(const Emit& emit) {
    return QLatin1StringView(m_codec->codec->name) == "libx264"_L1 ? continueWith(true, emit) : false;
}

/// With another encoder of the same name, if the header of the file holds for it too.
Result<bool> VideoEncoder::continueWith(bool fast, const Emit& emit) {
    auto next = openCodec(QString::fromLatin1(m_codec->codec->name), m_format, fast);
    if (!next || (*next)->extradata_size != m_codec->extradata_size ||
        !std::equal(m_codec->extradata, m_codec->extradata + m_codec->extradata_size, (*next)->extradata))
        return false;
    GR_TRY(flush(emit));
    m_codec = std::move(*next);
    m_isFast = fast;
    m_lastKey = -1;
    return true;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/audioencoder.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<AudioEncoder>> AudioEncoder::open(int bitRate) {
    const AVCodec* encoder = avcodec_find_encoder(AV_CODEC_ID_AAC);
    if (!encoder)
        return fail(ErrorCode::Media, u"nothing here can encode sound"_s);
    av::Codec codec(avcodec_alloc_context3(encoder));
    codec->sample_fmt = AV_SAMPLE_FMT_FLTP;
    codec->sample_rate = AudioTimeline::rate;
    codec->ch_layout = AV_CHANNEL_LAYOUT_STEREO;
    codec->bit_rate = bitRate;
    codec->time_base = timeBase;
    codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    codec->log_level_offset = AV_LOG_INFO - AV_LOG_ERROR;
    if (const int error = avcodec_open2(codec.get(), encoder, nullptr); error < 0)
        return tl::make_unexpected(av::errorOf(error, u"nothing here can encode sound"_s));
    return std::unique_ptr<AudioEncoder>(new AudioEncoder(std::move(codec)));
}

Result<void> AudioEncoder::encode(AudioTimeline& line, bool rest, const Emit& emit) {
    while (const av::Frame frame = line.take(m_codec->frame_size, rest))
        GR_TRY(send(frame.get(), emit));
    return rest ? send(nullptr, emit) : Result<void>{};
}

Result<void> AudioEncoder::send(const AVFrame* frame, const Emit& emit) {
    int error = avcodec_send_frame(m_codec.get(), frame);
    while (error >= 0) {
        av::Packet packet(av_packet_alloc());
        error = avcodec_receive_packet(m_codec.get(), packet.get());
        if (error >= 0 && !emit(std::move(packet)))
            return fail(ErrorCode::Cancelled, u"nothing more is wanted"_s);
    }
    if (error != AVERROR(EAGAIN) && error != AVERROR_EOF)
        return tl::make_unexpected(av::errorOf(error, u"cannot encode sound"_s));
    return {};
}

} // namespace greenroom

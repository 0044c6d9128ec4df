// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/decodedtake.h"

#include "core/media/av.h"

#include <cmath>

namespace greenroom::test {

namespace {

void look(const AVFrame& frame, const AVStream& stream, DecodedTake& take) {
    const double time = static_cast<double>(frame.pts) * av_q2d(stream.time_base);
    if (stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO) {
        const int x = frame.width / 2;
        const int y = frame.height / 2;
        take.pictures.push_back(
            {time,
             readTestPattern(frame.data[0], frame.linesize[0], frame.width, frame.height),
             {frame.data[0][y * frame.linesize[0] + x], frame.data[1][y / 2 * frame.linesize[1] + x / 2],
              frame.data[2][y / 2 * frame.linesize[2] + x / 2]}});
        take.width = frame.width;
        take.height = frame.height;
        take.isBt709Limited = frame.colorspace == AVCOL_SPC_BT709 && frame.color_range == AVCOL_RANGE_MPEG &&
                              frame.color_primaries == AVCOL_PRI_BT709 && frame.color_trc == AVCOL_TRC_BT709;
        return;
    }
    if (take.sound.empty())
        take.soundStart = time;
    const auto at = std::max<qint64>(0, std::llround(time * 48000));
    if (take.sound.size() < static_cast<std::size_t>(at))
        take.sound.resize(static_cast<std::size_t>(at));
    const auto* samples = reinterpret_cast<const float*>(frame.data[0]);
    take.sound.insert(take.sound.end(), samples, samples + frame.nb_samples);
}

Result<void> decode(AVCodecContext& codec, const AVPacket* packet, const AVStream& stream, DecodedTake& take) {
    int error = avcodec_send_packet(&codec, packet);
    const av::Frame frame(av_frame_alloc());
    while (error >= 0) {
        error = avcodec_receive_frame(&codec, frame.get());
        if (error >= 0)
            look(*frame, stream, take);
    }
    if (error != AVERROR(EAGAIN) && error != AVERROR_EOF)
        return tl::make_unexpected(av::errorOf(error, QStringLiteral("cannot decode")));
    return {};
}

} // namespace

Result<DecodedTake> decodeTake(const QString& path) {
    AVFormatContext* context = nullptr;
    if (const int error = avformat_open_input(&context, path.toUtf8().constData(), nullptr, nullptr); error < 0)
        return tl::make_unexpected(av::errorOf(error, path));
    const av::Input input(context);
    avformat_find_stream_info(context, nullptr);
    DecodedTake take;
    std::vector<av::Codec> codecs;
    for (unsigned i = 0; i < context->nb_streams; ++i) {
        const AVCodec* decoder = avcodec_find_decoder(context->streams[i]->codecpar->codec_id);
        codecs.emplace_back(avcodec_alloc_context3(decoder));
        avcodec_parameters_to_context(codecs[i].get(), context->streams[i]->codecpar);
        codecs[i]->pkt_timebase = context->streams[i]->time_base;
        codecs[i]->err_recognition = AV_EF_EXPLODE;
        if (const int error = avcodec_open2(codecs[i].get(), decoder, nullptr); error < 0)
            return tl::make_unexpected(av::errorOf(error, path));
        if (codecs[i]->codec_type == AVMEDIA_TYPE_VIDEO)
            take.videoCodec = QString::fromLatin1(decoder->name);
    }
    const av::Packet packet(av_packet_alloc());
    while (av_read_frame(context, packet.get()) >= 0) {
        const auto index = static_cast<std::size_t>(packet->stream_index);
        GR_TRY(decode(*codecs[index], packet.get(), *context->streams[index], take));
        av_packet_unref(packet.get());
    }
    for (std::size_t i = 0; i < codecs.size(); ++i)
        GR_TRY(decode(*codecs[i], nullptr, *context->streams[i], take));
    return take;
}

std::vector<double> DecodedTake::beeps() const {
    std::vector<double> found;
    std::size_t quietSince = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        if (std::abs(sound[i]) < 0.05F)
            continue;
        if (found.empty() || i - quietSince > 24000)
            found.push_back(static_cast<double>(i) / 48000);
        quietSince = i;
    }
    return found;
}

std::vector<double> DecodedTake::flashes() const {
    std::vector<double> found;
    bool before = false;
    for (const Picture& picture : pictures) {
        const bool now = picture.pattern && picture.pattern->flash;
        if (now && !before)
            found.push_back(picture.time);
        before = now;
    }
    return found;
}

bool DecodedTake::isComplete(qint64 first) const {
    for (std::size_t i = 0; i < pictures.size(); ++i)
        if (!pictures[i].pattern || pictures[i].pattern->index != first + static_cast<qint64>(i))
            return false;
    return !pictures.empty();
}

} // namespace greenroom::test

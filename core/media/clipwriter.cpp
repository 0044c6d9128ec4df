// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clipwriter.h"

namespace greenroom::av {

using namespace Qt::StringLiterals;

Result<void> ClipWriter::check(int result) const {
    if (result < 0)
        return tl::make_unexpected(errorOf(result, u"cannot write %1"_s.arg(m_shown)));
    return {};
}

Result<std::unique_ptr<ClipWriter>> ClipWriter::open(const QString& path, const QString& shown) {
    std::unique_ptr<ClipWriter> writer(new ClipWriter);
    writer->m_shown = shown;
    const QByteArray url = "file:" + path.toUtf8();
    AVFormatContext* context = nullptr;
    GR_TRY(writer->check(avformat_alloc_output_context2(&context, nullptr, "mp4", url.constData())));
    writer->m_output.reset(context);
    GR_TRY(writer->check(avio_open2(&context->pb, url.constData(), AVIO_FLAG_WRITE, nullptr, nullptr)));
    return writer;
}

Result<AVStream*> ClipWriter::add(const AVCodecParameters* codec, AVRational timeBase) {
    AVStream* stream = avformat_new_stream(m_output.get(), nullptr);
    if (!stream)
        return fail(ErrorCode::Internal, u"out of memory"_s);
    GR_TRY(check(avcodec_parameters_copy(stream->codecpar, codec)));
    stream->codecpar->codec_tag = 0; // the one that MP4 uses
    stream->time_base = timeBase;
    return stream;
}

Result<void> ClipWriter::start() {
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    // Edit lists say in this unit where a track begins; the default of 1 ms would shift sound against pictures.
    av_dict_set(&options, "movie_timescale", "90000", 0);
    m_output->flags |= AVFMT_FLAG_BITEXACT; // no word on what wrote it
    const int result = avformat_write_header(m_output.get(), &options);
    av_dict_free(&options);
    return check(result);
}

Result<void> ClipWriter::write(AVPacket* packet, const AVStream* stream, AVRational timeBase) {
    packet->stream_index = stream->index;
    packet->pos = -1;
    av_packet_rescale_ts(packet, timeBase, stream->time_base);
    return check(av_interleaved_write_frame(m_output.get(), packet));
}

Result<void> ClipWriter::finish() {
    GR_TRY(check(av_write_trailer(m_output.get())));
    GR_TRY(check(m_output->pb->error));
    return check(avio_closep(&m_output->pb));
}

} // namespace greenroom::av

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/reader.h"

#include "core/base/file.h"
#include "core/media/clipfault.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <vector>

namespace greenroom::av {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxPixels = 36'000'000; // 8K is 33 million
constexpr int maxStreams = 64;

/// Formats that hold their media themselves. Playlists, sequences of pictures and text that libav would draw are not
/// among them.
constexpr const char* formats = "mov,matroska,webm,avi,mpegts,mpeg,flv,asf,ogg,dv,mxf,nut,wav,w64,aiff,caf,flac,mp3,"
                                "aac,amr,ac3";

class Options {
public:
    Options() = default;
    ~Options() { av_dict_free(&m_dictionary); }
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;
    void set(const char* key, const char* value) { av_dict_set(&m_dictionary, key, value, 0); }
    void set(const char* key, qint64 value) { av_dict_set_int(&m_dictionary, key, value, 0); }
    AVDictionary** get() { return &m_dictionary; }

private:
    AVDictionary* m_dictionary = nullptr;
};

bool isText(const QByteArray& head) {
    return !head.isEmpty() && std::all_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 ? byte != 0x7f : byte == '\n' || byte == '\r' || byte == '\t';
    });
}

bool isDecodable(const AVStream* stream) {
    const AVCodecParameters* codec = stream->codecpar;
    if (!avcodec_find_decoder(codec->codec_id) || (stream->disposition & AV_DISPOSITION_ATTACHED_PIC))
        return false;
    if (codec->codec_type == AVMEDIA_TYPE_VIDEO)
        return codec->width > 0 && codec->height > 0 && qint64(codec->width) * codec->height <= maxPixels;
    return codec->codec_type == AVMEDIA_TYPE_AUDIO && codec->sample_rate > 0 && codec->ch_layout.nb_channels > 0;
}

} // namespace

Result<std::unique_ptr<Reader>> Reader::open(const QString& path, const Progress& progress) {
    const QFileInfo info(path);
    if (path.isEmpty())
        return fail(ErrorCode::Invalid, u"no clip is named"_s);
    if (!info.exists())
        return fail(ErrorCode::NotFound, u"%1: no such file"_s.arg(path));
    if (info.isDir())
        return fail(ErrorCode::Invalid, u"%1 is a folder, not a clip"_s.arg(path));
    if (!info.isFile())
        return fail(ErrorCode::Invalid, u"%1 is not a plain file"_s.arg(path));
    if (info.size() == 0)
        return tl::make_unexpected(clipError(ClipFault::Empty, u"%1 is empty (0 bytes)"_s.arg(path)));

    std::unique_ptr<Reader> reader(new Reader);
    reader->m_path = path;
    reader->m_bytes = info.size();
    reader->m_progress = progress;
    reader->m_packet.reset(av_packet_alloc());
    GR_TRY(reader->openInput());
    return reader;
}

Result<void> Reader::restart() {
    m_input.reset();
    m_video = nullptr;
    m_audio = nullptr;
    m_audioTracks = 0;
    return openInput();
}

void Reader::resume() {
    m_stopped = false;
    if (m_input && m_input->pb) {
        m_input->pb->error = 0;
        m_input->pb->eof_reached = 0;
    }
}

Result<void> Reader::openInput() {
    AVFormatContext* context = avformat_alloc_context();
    if (!context || !m_packet)
        return fail(ErrorCode::Internal, u"out of memory"_s);
    context->interrupt_callback = {[](void* self) { return static_cast<Reader*>(self)->goOn() ? 0 : 1; }, this};
    Options options;
    options.set("protocol_whitelist", "file");
    options.set("format_whitelist", formats);
    options.set("probesize", 8'000'000);
    options.set("max_streams", maxStreams);
    // The scheme keeps names such as "concat:a|b" or "http://..." what they are: names of files.
    if (const int error =
            avformat_open_input(&context, ("file:" + m_path.toUtf8()).constData(), nullptr, options.get());
        error < 0)
        return tl::make_unexpected(openingError(error));
    m_input.reset(context);
    if (context->probe_score < AVPROBE_SCORE_RETRY)
        return tl::make_unexpected(openingError(AVERROR_INVALIDDATA));

    std::vector<Options> perStream(context->nb_streams);
    std::vector<AVDictionary*> dictionaries;
    for (Options& each : perStream) {
        each.set("max_pixels", maxPixels);
        dictionaries.push_back(*each.get());
    }
    const int found = avformat_find_stream_info(context, dictionaries.data());
    for (std::size_t i = 0; i < perStream.size(); ++i)
        *perStream[i].get() = dictionaries[i]; // libav may have put others in their place
    if (found < 0)
        return tl::make_unexpected(openingError(found));
    if (m_stopped)
        return tl::make_unexpected(openingError(AVERROR_EXIT));
    chooseStreams();
    if (!m_video && !m_audio)
        return tl::make_unexpected(clipError(ClipFault::NothingInIt,
                                             u"%1 holds neither pictures nor sound that can be decoded"_s.arg(m_path)));
    select({m_video, m_audio});
    return {};
}

void Reader::chooseStreams() {
    const auto choose = [&](AVMediaType type) {
        AVStream* chosen = nullptr;
        for (unsigned i = 0; i < m_input->nb_streams; ++i) {
            AVStream* stream = m_input->streams[i];
            if (stream->codecpar->codec_type != type || !isDecodable(stream))
                continue;
            m_audioTracks += type == AVMEDIA_TYPE_AUDIO ? 1 : 0;
            const bool better = (stream->disposition & AV_DISPOSITION_DEFAULT) &&
                                !(chosen && (chosen->disposition & AV_DISPOSITION_DEFAULT));
            if (!chosen || better)
                chosen = stream;
        }
        return chosen;
    };
    m_video = choose(AVMEDIA_TYPE_VIDEO);
    m_audio = choose(AVMEDIA_TYPE_AUDIO);
}

Error Reader::openingError(int error) const {
    if (m_stopped)
        return {ErrorCode::Cancelled, u"stopped reading %1"_s.arg(m_path), {}};
    const QString text = errorText(error);
    QFile file(m_path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(512) : QByteArray();
    if (head.isEmpty())
        return fileError(file, u"cannot read"_s);
    if (isText(head))
        return clipError(ClipFault::Text, u"%1 is text, not a clip"_s.arg(m_path), text);
    if (head.mid(4, 4) == "ftyp" || head.mid(4, 4) == "mdat" || head.mid(4, 4) == "wide")
        return clipError(
            ClipFault::CutOff,
            u"%1 cannot be played: its index is missing or damaged, as when a recording or a copy was cut off"_s.arg(
                m_path),
            text);
    return clipError(ClipFault::Unreadable, u"%1 is not a clip that can be read here"_s.arg(m_path), text);
}

bool Reader::goOn() {
    if (!m_stopped && m_progress && !m_progress(m_done))
        m_stopped = true;
    return !m_stopped;
}

Result<void> Reader::report(double done) {
    m_done = std::clamp(done, m_done, 1.0);
    if (!goOn())
        return tl::make_unexpected(error(AVERROR_EXIT, u"read"_s));
    return {};
}

Error Reader::error(int error, const QString& doing) const {
    if (m_stopped || error == AVERROR_EXIT)
        return {ErrorCode::Cancelled, u"stopped before all of %1 was read"_s.arg(m_path), {}};
    return errorOf(error, u"cannot %1 %2"_s.arg(doing, m_path));
}

void Reader::select(std::initializer_list<const AVStream*> streams) {
    for (unsigned i = 0; i < m_input->nb_streams; ++i) {
        const bool wanted = std::find(streams.begin(), streams.end(), m_input->streams[i]) != streams.end();
        m_input->streams[i]->discard = wanted ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
}

Result<AVPacket*> Reader::read() {
    for (;;) {
        if (!goOn())
            return tl::make_unexpected(error(AVERROR_EXIT, u"read"_s));
        av_packet_unref(m_packet.get());
        const int result = av_read_frame(m_input.get(), m_packet.get());
        if (result == AVERROR(EAGAIN))
            continue;
        if (m_stopped || result == AVERROR(ENOMEM))
            return tl::make_unexpected(error(result, u"read"_s));
        if (result < 0) {
            // Some formats call their end an error; the file itself says whether it could be read.
            const int trouble = m_input->pb ? m_input->pb->error : 0;
            if (trouble < 0 && trouble != AVERROR_EOF)
                return tl::make_unexpected(error(trouble, u"read"_s));
            return nullptr;
        }
        const bool wanted = m_input->streams[m_packet->stream_index]->discard != AVDISCARD_ALL;
        if (wanted && !(m_packet->flags & AV_PKT_FLAG_CORRUPT))
            return m_packet.get();
    }
}

Result<void> Reader::seek(const AVStream* stream, qint64 time) {
    int result = av_seek_frame(m_input.get(), stream->index, time, AVSEEK_FLAG_BACKWARD);
    if (result < 0 && !m_stopped)
        result = avformat_seek_file(m_input.get(), stream->index, std::numeric_limits<qint64>::min(), time,
                                    std::numeric_limits<qint64>::max(), 0);
    if (result < 0)
        return tl::make_unexpected(error(result, u"find a position in"_s));
    return {};
}

Result<Decoder> Decoder::open(const Reader& reader, const AVStream* stream, int threads) {
    Decoder decoder;
    decoder.m_codec.reset(avcodec_alloc_context3(avcodec_find_decoder(stream->codecpar->codec_id)));
    decoder.m_frame.reset(av_frame_alloc());
    if (!decoder.m_codec || !decoder.m_frame)
        return fail(ErrorCode::Internal, u"out of memory"_s);
    AVCodecContext* codec = decoder.m_codec.get();
    int result = avcodec_parameters_to_context(codec, stream->codecpar);
    codec->pkt_timebase = stream->time_base;
    codec->thread_count = threads;
    codec->max_pixels = maxPixels;
    if (result >= 0)
        result = avcodec_open2(codec, nullptr, nullptr);
    if (result < 0)
        return tl::make_unexpected(reader.error(result, u"decode"_s));
    return decoder;
}

Result<void> Decoder::feed(const AVPacket* packet, const Take& take) {
    int damaged = 0;
    for (bool sent = false; !sent;) {
        const int sending = avcodec_send_packet(m_codec.get(), packet);
        sent = sending != AVERROR(EAGAIN);
        for (;;) {
            const int result = avcodec_receive_frame(m_codec.get(), m_frame.get());
            if (result == AVERROR(ENOMEM))
                return fail(ErrorCode::Internal, u"out of memory"_s);
            if (result == AVERROR(EAGAIN) || result == AVERROR_EOF)
                break;
            if (result < 0) {
                // At the end a decoder may report damage and still hold frames; otherwise the next packet helps.
                if (packet || ++damaged > 100)
                    break;
                continue;
            }
            m_frame->pts = m_frame->best_effort_timestamp;
            auto taken = take(m_frame.get());
            av_frame_unref(m_frame.get());
            GR_TRY(std::move(taken));
        }
    }
    return {};
}

double startOf(const AVStream* stream) {
    if (stream->start_time == AV_NOPTS_VALUE)
        return 0;
    const double start = static_cast<double>(stream->start_time) * av_q2d(stream->time_base);
    // Below 0 lies what a sound decoder needs to get going and does not let be heard.
    const AVCodecParameters* codec = stream->codecpar;
    if (start < 0 && codec->codec_type == AVMEDIA_TYPE_AUDIO && codec->initial_padding > 0)
        return std::min(0.0, start + double(codec->initial_padding) / codec->sample_rate);
    return start;
}

double startOf(const Reader& reader) {
    if (!reader.video() || !reader.audio())
        return startOf(reader.video() ? reader.video() : reader.audio());
    return std::min(startOf(reader.video()), startOf(reader.audio()));
}

qint64 durationOf(const AVFrame* frame) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(57, 30, 100)
    return frame->duration;
#else
    return frame->pkt_duration;
#endif
}

} // namespace greenroom::av

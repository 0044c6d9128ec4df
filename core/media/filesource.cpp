// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/filesource.h"

#include "core/media/av.h"
#include "core/media/sourcethread.h"

#include <QFileInfo>

#include <cmath>

extern "C" {
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavutil/display.h>
}

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr AVRational nanosecond{1, 1'000'000'000};

/// Decodes one stream of a file from its beginning.
class FileReader {
public:
    static Result<std::unique_ptr<FileReader>> open(const QString& path, AVMediaType type) {
        const QFileInfo info(path);
        if (!info.exists())
            return fail(ErrorCode::NotFound, u"%1: no such file"_s.arg(path));
        std::unique_ptr<FileReader> reader(new FileReader);
        reader->m_path = path;
        AVFormatContext* context = nullptr;
        int error = avformat_open_input(&context, ("file:" + path.toUtf8()).constData(), nullptr, nullptr);
        reader->m_input.reset(context);
        if (error >= 0)
            error = avformat_find_stream_info(context, nullptr);
        if (error < 0)
            return tl::make_unexpected(av::errorOf(error, u"cannot read %1"_s.arg(path)));
        GR_TRY(reader->openStream(type));
        return reader;
    }

    const AVStream& stream() const { return *m_input->streams[m_index]; }
    AVFormatContext* input() const { return m_input.get(); }

    /// From the start of the file.
    std::chrono::nanoseconds timeOf(const AVFrame& frame) const {
        const qint64 start = m_input->start_time == AV_NOPTS_VALUE ? 0 : m_input->start_time;
        return std::chrono::nanoseconds(av_rescale_q(frame.best_effort_timestamp, stream().time_base, nanosecond) -
                                        av_rescale_q(start, AV_TIME_BASE_Q, nanosecond));
    }

    /// False at the end of what can be read. What does not decode is passed over.
    bool next(AVFrame& frame) {
        while (true) {
            const int error = avcodec_receive_frame(m_codec.get(), &frame);
            if (error >= 0)
                return true;
            if (error == AVERROR_EOF)
                return false;
            feed();
        }
    }

private:
    FileReader() : m_packet(av_packet_alloc()) {}

    Result<void> openStream(AVMediaType type) {
        const AVCodec* decoder = nullptr;
        m_index = av_find_best_stream(m_input.get(), type, -1, -1, &decoder, 0);
        if (m_index < 0 || (stream().disposition & AV_DISPOSITION_ATTACHED_PIC))
            return fail(ErrorCode::Media,
                        u"%1 has no %2"_s.arg(m_path, type == AVMEDIA_TYPE_VIDEO ? u"pictures"_s : u"sound"_s));
        for (unsigned i = 0; i < m_input->nb_streams; ++i)
            m_input->streams[i]->discard = static_cast<int>(i) == m_index ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
        m_codec.reset(avcodec_alloc_context3(decoder));
        int error = avcodec_parameters_to_context(m_codec.get(), stream().codecpar);
        m_codec->pkt_timebase = stream().time_base;
        m_codec->log_level_offset = AV_LOG_INFO - AV_LOG_ERROR;
        if (error >= 0)
            error = avcodec_open2(m_codec.get(), decoder, nullptr);
        if (error < 0)
            return tl::make_unexpected(av::errorOf(error, u"cannot decode %1"_s.arg(m_path)));
        return {};
    }

    /// Gives the decoder the next packet, or the end.
    void feed() {
        while (true) {
            if (av_read_frame(m_input.get(), m_packet.get()) < 0) {
                avcodec_send_packet(m_codec.get(), nullptr);
                return;
            }
            const bool ours = m_packet->stream_index == m_index;
            const int sent = ours ? avcodec_send_packet(m_codec.get(), m_packet.get()) : -1;
            av_packet_unref(m_packet.get());
            if (sent >= 0)
                return;
        }
    }

    QString m_path;
    av::Input m_input;
    av::Codec m_codec;
    av::Packet m_packet;
    int m_index = -1;
};

/// Degrees clockwise that a picture must be turned to stand upright: 0, 90, 180 or 270.
int rotationOf(const AVStream& stream) {
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
    const AVPacketSideData* data = av_packet_side_data_get(
        stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    const std::uint8_t* matrix = data && data->size >= 9 * sizeof(std::int32_t) ? data->data : nullptr;
#else
    const std::uint8_t* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
#endif
    if (!matrix)
        return 0;
    const double degrees = av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix));
    return std::isfinite(degrees) ? (static_cast<int>(std::lround(-degrees / 90)) % 4 + 4) % 4 * 90 : 0;
}

/// Turns pictures by a quarter, a half or three quarters.
class Turning {
public:
    explicit Turning(int degrees)
        : m_filters(degrees == 90    ? "transpose=clock"
                    : degrees == 180 ? "hflip,vflip"
                                     : "transpose=cclock") {}

    /// Replaces `frame` by the turned picture.
    bool turn(AVFrame& frame) {
        if (!m_graph || frame.width != m_width || frame.height != m_height || frame.format != m_format)
            if (!open(frame))
                return false;
        if (av_buffersrc_add_frame(m_in, &frame) < 0)
            return false;
        av_frame_unref(&frame);
        return av_buffersink_get_frame(m_out, &frame) >= 0;
    }

private:
    bool open(const AVFrame& frame) {
        m_graph.reset(avfilter_graph_alloc());
        m_width = frame.width;
        m_height = frame.height;
        m_format = frame.format;
        const QByteArray arguments = u"video_size=%1x%2:pix_fmt=%3:time_base=1/90000:pixel_aspect=%4/%5"_s.arg(m_width)
                                         .arg(m_height)
                                         .arg(m_format)
                                         .arg(frame.sample_aspect_ratio.num)
                                         .arg(std::max(1, frame.sample_aspect_ratio.den))
                                         .toLatin1();
        if (avfilter_graph_create_filter(&m_in, avfilter_get_by_name("buffer"), "in", arguments.constData(), nullptr,
                                         m_graph.get()) < 0 ||
            avfilter_graph_create_filter(&m_out, avfilter_get_by_name("buffersink"), "out", nullptr, nullptr,
                                         m_graph.get()) < 0)
            return false;
        AVFilterInOut* outputs = avfilter_inout_alloc();
        AVFilterInOut* inputs = avfilter_inout_alloc();
        outputs->name = av_strdup("in");
        outputs->filter_ctx = m_in;
        inputs->name = av_strdup("out");
        inputs->filter_ctx = m_out;
        const int parsed = avfilter_graph_parse_ptr(m_graph.get(), m_filters, &inputs, &outputs, nullptr);
        avfilter_inout_free(&inputs);
        avfilter_inout_free(&outputs);
        return parsed >= 0 && avfilter_graph_config(m_graph.get(), nullptr) >= 0;
    }

    const char* m_filters;
    av::FilterGraph m_graph;
    AVFilterContext* m_in = nullptr;
    AVFilterContext* m_out = nullptr;
    int m_width = 0;
    int m_height = 0;
    int m_format = -1;
};

class VideoFile final : public VideoSource {
public:
    VideoFile(std::unique_ptr<FileReader> reader, Pace pace, const Clock& clock)
        : m_reader(std::move(reader)), m_rotation(rotationOf(m_reader->stream())), m_thread(pace, clock) {}
    ~VideoFile() override { m_thread.stop(); }

    Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) override {
        m_thread.start(sink, origin, [this] { return run(); });
        return {};
    }
    void stop() override { m_thread.stop(); }
    bool waits() const override { return m_thread.waits(); }
    bool hasExactTimes() const override { return true; }
    double framesPerSecond() const override {
        const AVRational rate = m_reader->stream().avg_frame_rate;
        return rate.num > 0 && rate.den > 0 ? av_q2d(rate) : 0;
    }

private:
    std::optional<Error> run() {
        av::Frame frame(av_frame_alloc());
        Turning turning(m_rotation);
        std::chrono::nanoseconds time{0};
        const double rate = framesPerSecond() > 0 ? framesPerSecond() : 30;
        const std::chrono::nanoseconds usual(std::llround(1e9 / rate));
        for (bool first = true; m_reader->next(*frame); first = false) {
            // Raw formats have no times of their own.
            if (frame->best_effort_timestamp != AV_NOPTS_VALUE)
                time = m_reader->timeOf(*frame);
            else if (!first)
                time += usual;
            frame->sample_aspect_ratio = av_guess_sample_aspect_ratio(
                m_reader->input(), const_cast<AVStream*>(&m_reader->stream()), frame.get());
            if (m_rotation != 0 && !turning.turn(*frame))
                return Error{ErrorCode::Media, u"the pictures cannot be turned upright"_s, {}};
            if (!m_thread.push(*frame, time))
                break;
            av_frame_unref(frame.get());
        }
        return std::nullopt;
    }

    std::unique_ptr<FileReader> m_reader;
    const int m_rotation;
    SourceThread m_thread;
};

class AudioFile final : public AudioSource {
public:
    AudioFile(std::unique_ptr<FileReader> reader, Pace pace, const Clock& clock)
        : m_reader(std::move(reader)), m_thread(pace, clock) {}
    ~AudioFile() override { m_thread.stop(); }

    Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) override {
        m_thread.start(sink, origin, [this] { return run(); });
        return {};
    }
    void stop() override { m_thread.stop(); }
    bool waits() const override { return m_thread.waits(); }
    bool hasExactTimes() const override { return true; }

private:
    std::optional<Error> run() {
        av::Frame frame(av_frame_alloc());
        std::chrono::nanoseconds end{0};
        while (m_reader->next(*frame)) {
            if (frame->nb_samples <= 0 || frame->sample_rate <= 0)
                continue;
            if (frame->best_effort_timestamp != AV_NOPTS_VALUE)
                end = m_reader->timeOf(*frame);
            end += std::chrono::nanoseconds(av_rescale(frame->nb_samples, nanosecond.den, frame->sample_rate));
            if (!m_thread.push(*frame, end))
                break;
            av_frame_unref(frame.get());
        }
        return std::nullopt;
    }

    std::unique_ptr<FileReader> m_reader;
    SourceThread m_thread;
};

} // namespace

Result<std::unique_ptr<VideoSource>> openVideoFile(const QString& path, Pace pace, const Clock& clock) {
    GR_TRY_ASSIGN(auto reader, FileReader::open(path, AVMEDIA_TYPE_VIDEO));
    return std::unique_ptr<VideoSource>(std::make_unique<VideoFile>(std::move(reader), pace, clock));
}

Result<std::unique_ptr<AudioSource>> openAudioFile(const QString& path, Pace pace, const Clock& clock) {
    GR_TRY_ASSIGN(auto reader, FileReader::open(path, AVMEDIA_TYPE_AUDIO));
    return std::unique_ptr<AudioSource>(std::make_unique<AudioFile>(std::move(reader), pace, clock));
}

} // namespace greenroom

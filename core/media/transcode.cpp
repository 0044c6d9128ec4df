// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/transcode.h"

#include "core/media/colour.h"
#include "core/media/filter.h"

extern "C" {
#include <libavutil/audio_fifo.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace greenroom::av {

using namespace Qt::StringLiterals;

namespace {

constexpr AVRational pictureTime{1, 90'000};
constexpr int soundRate = 48'000;
constexpr AVRational soundTime{1, soundRate};

bool isInterlaced(const AVFrame* frame) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 7, 100)
    return frame->flags & AV_FRAME_FLAG_INTERLACED;
#else
    return frame->interlaced_frame;
#endif
}

/// libavfilter's words for what an orientation matrix does.
QString turningFilters(const QTransform& upright) {
    if (upright.m11() != 0)
        return (upright.m11() < 0 ? u",hflip"_s : QString()) + (upright.m22() < 0 ? u",vflip"_s : QString());
    const bool down = upright.m12() > 0;  // what was to the right comes below
    const bool right = upright.m21() > 0; // what was below comes to the right
    return u",transpose="_s + (right ? (down ? u"cclock_flip"_s : u"cclock"_s) : (down ? u"clock"_s : u"clock_flip"_s));
}

} // namespace

Result<Codec> openPictureEncoder(QSize size, double fps) {
    const qint64 rate = size.width() * size.height() > 1280 * 720 ? 10'000'000 : 6'000'000;
    for (const char* name : {"libx264", "h264_videotoolbox", "h264_mf", "libopenh264", "mpeg4"}) {
        const AVCodec* codec = avcodec_find_encoder_by_name(name);
        if (!codec)
            continue;
        Codec encoder(avcodec_alloc_context3(codec));
        encoder->width = size.width();
        encoder->height = size.height();
        encoder->pix_fmt = AV_PIX_FMT_YUV420P;
        // MPEG-4 Part 2 cannot count finer than 1/65535 s.
        encoder->time_base = codec->id == AV_CODEC_ID_MPEG4 ? AVRational{1, 60'000} : pictureTime;
        encoder->framerate = av_d2q(fps, 100'000);
        encoder->gop_size = std::max(1, static_cast<int>(std::lround(fps)));
        encoder->max_b_frames = 0;
        encoder->sample_aspect_ratio = {1, 1};
        encoder->color_range = AVCOL_RANGE_MPEG;
        encoder->colorspace = AVCOL_SPC_BT709;
        encoder->color_primaries = AVCOL_PRI_BT709;
        encoder->color_trc = AVCOL_TRC_BT709;
        encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        if (codec->id == AV_CODEC_ID_H264 && QByteArrayView(name) == "libx264") {
            encoder->rc_max_rate = rate;
            encoder->rc_buffer_size = static_cast<int>(rate);
            av_opt_set(encoder->priv_data, "preset", "veryfast", 0);
            av_opt_set(encoder->priv_data, "crf", "21", 0);
            av_opt_set(encoder->priv_data, "forced-idr", "1", 0);
            av_opt_set(encoder->priv_data, "sc_threshold", "0", 0);
        } else {
            encoder->bit_rate = rate;
        }
        if (avcodec_open2(encoder.get(), codec, nullptr) >= 0)
            return encoder;
    }
    return fail(ErrorCode::Media, u"no encoder for pictures works here"_s);
}

Result<Codec> openSoundEncoder() {
    const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_AAC);
    if (!codec)
        return fail(ErrorCode::Media, u"no encoder for sound works here"_s);
    Codec encoder(avcodec_alloc_context3(codec));
    encoder->sample_rate = soundRate;
    encoder->sample_fmt = AV_SAMPLE_FMT_FLTP;
    encoder->bit_rate = 160'000;
    encoder->time_base = soundTime;
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    av_channel_layout_default(&encoder->ch_layout, 2);
    if (const int error = avcodec_open2(encoder.get(), codec, nullptr); error < 0)
        return tl::make_unexpected(errorOf(error, u"no encoder for sound works here"_s));
    return encoder;
}

namespace {

/// One track on its way from the reader to the writer.
class Track {
public:
    virtual ~Track() = default;
    Track(const Track&) = delete;
    Track& operator=(const Track&) = delete;

    /// nullptr: no more packets come.
    Result<void> feed(const AVPacket* packet) {
        GR_TRY(m_decoder.feed(packet, [this](AVFrame* frame) { return take(frame); }));
        return packet ? Result<void>() : end();
    }
    const AVStream* source() const { return m_source; }
    double position() const { return m_position; } ///< seconds: how far it has come

protected:
    Track(const AVStream* source, Decoder decoder, Codec encoder, double start)
        : m_source(source)
        , m_decoder(std::move(decoder))
        , m_encoder(std::move(encoder))
        , m_start(start)
        , m_packet(av_packet_alloc())
        , m_filtered(av_frame_alloc()) {}

    Result<void> join(ClipWriter& writer) {
        AVCodecParameters* parameters = avcodec_parameters_alloc();
        const int error = avcodec_parameters_from_context(parameters, m_encoder.get());
        auto added = writer.add(parameters, m_encoder->time_base);
        avcodec_parameters_free(&parameters);
        if (error < 0)
            return tl::make_unexpected(errorOf(error, u"cannot describe a track"_s));
        GR_TRY_ASSIGN(m_target, std::move(added));
        m_writer = &writer;
        return {};
    }

    /// The frame's position in units of `unit`, from the clip's position 0. The last one's end where it does not say.
    qint64 positionOf(const AVFrame* frame, AVRational unit, qint64 otherwise) const {
        if (frame->pts == AV_NOPTS_VALUE)
            return otherwise;
        return av_rescale_q(frame->pts, m_source->time_base, unit) - std::llround(m_start / av_q2d(unit));
    }
    /// A frame of another day is damage.
    static bool isBelievable(double position) { return position > -10 && position < longestClip; }

    /// nullptr: what the encoder still holds.
    Result<void> encode(AVFrame* frame) {
        if (const int error = avcodec_send_frame(m_encoder.get(), frame); error < 0)
            return tl::make_unexpected(errorOf(error, u"cannot encode a clip"_s));
        for (;;) {
            const int result = avcodec_receive_packet(m_encoder.get(), m_packet.get());
            if (result == AVERROR(EAGAIN) || result == AVERROR_EOF)
                return {};
            if (result < 0)
                return tl::make_unexpected(errorOf(result, u"cannot encode a clip"_s));
            adjust(m_packet.get());
            GR_TRY(m_writer->write(m_packet.get(), m_target, m_encoder->time_base));
        }
    }

    virtual Result<void> take(AVFrame* frame) = 0;
    virtual Result<void> end() = 0;
    virtual void adjust(AVPacket*) {}

    const AVStream* m_source;
    Decoder m_decoder;
    Filter m_filter;
    Codec m_encoder;
    double m_start; ///< seconds of the file's own time at position 0
    double m_position = 0;
    AVStream* m_target = nullptr;
    ClipWriter* m_writer = nullptr;
    Packet m_packet;
    Frame m_filtered;
};

class PictureTrack final : public Track {
public:
    static Result<std::unique_ptr<PictureTrack>> open(const Reader& reader, const MediaInfo& info, ClipWriter& writer) {
        GR_TRY_ASSIGN(Decoder decoder, Decoder::open(reader, reader.video(), 0));
        const double fps = info.fps > 0 ? std::clamp(info.fps, 1.0, 240.0) : 30;
        GR_TRY_ASSIGN(Codec encoder, openPictureEncoder(normalisedSize(info.size), fps));
        std::unique_ptr<PictureTrack> track(
            new PictureTrack(reader.video(), std::move(decoder), std::move(encoder), info));
        track->m_usual = std::llround(1 / (fps * av_q2d(track->m_encoder->time_base)));
        GR_TRY(track->join(writer));
        return track;
    }
    qint64 count() const { return m_count; }

private:
    PictureTrack(const AVStream* source, Decoder decoder, Codec encoder, const MediaInfo& info)
        : Track(source, std::move(decoder), std::move(encoder), info.start)
        , m_upright(orientationOf(source))
        , m_interlaced(info.interlaced) {}

    Result<void> take(AVFrame* frame) override {
        const AVRational unit = m_encoder->time_base;
        const qint64 length = av_rescale_q(durationOf(frame), m_source->time_base, unit);
        frame->pts = std::max<qint64>(positionOf(frame, unit, m_next), 0);
        if (!isBelievable(double(frame->pts) * av_q2d(unit)))
            return {};
        m_next = frame->pts + (length > 0 ? length : m_usual);
        m_lastLength = length > 0 ? length : m_usual;
        frame->sample_aspect_ratio = {1, 1}; // the scaling sees to it
        settleColours(frame);
        if (!m_filter.fits(frame)) {
            GR_TRY(drain());
            GR_TRY_ASSIGN(m_filter, Filter::pictures(frame, unit, filtersFor(frame)));
            m_filtering = true;
        }
        GR_TRY(m_filter.push(frame));
        return pull();
    }

    QString filtersFor(const AVFrame* frame) {
        m_interlaced = m_interlaced || isInterlaced(frame);
        const QSize upright(m_encoder->width, m_encoder->height);
        const QSize size = m_upright.m11() == 0 ? upright.transposed() : upright;
        QString filters = m_interlaced ? u"yadif=mode=send_frame:deint=interlaced,"_s : QString();
        filters += u"scale=%1:%2:flags=bicubic"_s.arg(size.width()).arg(size.height());
        filters += isWide(frame) ? u","_s + narrowingFilters(frame)
                                 : u":out_color_matrix=bt709:out_range=limited,format=yuv420p"_s;
        return filters + turningFilters(m_upright) + u",setsar=1"_s;
    }

    Result<void> pull() {
        for (;;) {
            GR_TRY_ASSIGN(const bool came, m_filter.pull(m_filtered.get()));
            if (!came)
                return {};
            AVFrame* frame = m_filtered.get();
            const AVRational unit = m_encoder->time_base;
            frame->pts = av_rescale_q(frame->pts, m_filter.timeBase(), unit);
            if (frame->pts > m_last) {
                // A key frame a second, whatever the rate.
                const bool key = m_count == 0 || double(frame->pts - m_lastKey) * av_q2d(unit) >= 0.999;
                frame->pict_type = key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
                m_lastKey = key ? frame->pts : m_lastKey;
                m_last = frame->pts;
                m_position = double(frame->pts) * av_q2d(unit);
                ++m_count;
                frame->colorspace = AVCOL_SPC_BT709;
                frame->color_range = AVCOL_RANGE_MPEG;
                frame->color_primaries = AVCOL_PRI_BT709;
                frame->color_trc = AVCOL_TRC_BT709;
                GR_TRY(encode(frame));
            }
            av_frame_unref(frame);
        }
    }

    Result<void> drain() {
        if (!m_filtering)
            return {};
        m_filtering = false;
        GR_TRY(m_filter.push(nullptr));
        return pull();
    }
    Result<void> end() override {
        GR_TRY(drain());
        return encode(nullptr);
    }
    /// Only the last one's counts: the others last until the next begins.
    void adjust(AVPacket* packet) override { packet->duration = m_lastLength; }

    QTransform m_upright;
    bool m_interlaced;
    bool m_filtering = false;
    qint64 m_usual = 1; ///< how long pictures last by the clip's rate; this and the following in the encoder's unit
    qint64 m_next = 0;
    qint64 m_lastLength = 0;
    qint64 m_last = -1;
    qint64 m_lastKey = 0;
    qint64 m_count = 0;
};

struct FifoDeleter {
    void operator()(AVAudioFifo* fifo) const { av_audio_fifo_free(fifo); }
};

class SoundTrack final : public Track {
public:
    static Result<std::unique_ptr<SoundTrack>> open(Reader& reader, const MediaInfo& info, ClipWriter& writer) {
        GR_TRY_ASSIGN(Decoder decoder, Decoder::open(reader, reader.audio(), 1));
        GR_TRY_ASSIGN(Codec encoder, openSoundEncoder());
        std::unique_ptr<SoundTrack> track(new SoundTrack(reader, std::move(decoder), std::move(encoder), info));
        GR_TRY(track->join(writer));
        return track;
    }
    qint64 count() const { return m_count; }

private:
    SoundTrack(Reader& reader, Decoder decoder, Codec encoder, const MediaInfo& info)
        : Track(reader.audio(), std::move(decoder), std::move(encoder), info.start)
        , m_reader(reader)
        , m_fifo(av_audio_fifo_alloc(AV_SAMPLE_FMT_FLTP, 2, 4 * m_encoder->frame_size)) {}

    Result<void> take(AVFrame* frame) override {
        if (frame->sample_rate <= 0 || frame->nb_samples <= 0 || frame->ch_layout.nb_channels <= 0)
            return {};
        if (frame->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
            av_channel_layout_default(&frame->ch_layout, frame->ch_layout.nb_channels);
        const AVRational unit{1, frame->sample_rate};
        const qint64 expected = av_rescale_q(m_next, soundTime, unit);
        frame->pts = positionOf(frame, unit, expected);
        if (!isBelievable(double(frame->pts) * av_q2d(unit)))
            return {};
        // The chain evens out what drifts; over a gap or a jump a new one begins, and append() fills.
        const bool jumps = std::abs(double(frame->pts - expected)) * av_q2d(unit) > 0.1;
        if (jumps || !m_filter.fits(frame)) {
            GR_TRY(drain());
            GR_TRY_ASSIGN(m_filter, Filter::sounds(frame, unit, filtersFor(frame)));
            m_filtering = true;
        }
        m_next = av_rescale_q(frame->pts + frame->nb_samples, unit, soundTime);
        GR_TRY(m_filter.push(frame));
        return pull();
    }

    static QString filtersFor(const AVFrame* frame) {
        // Mono is heard as loud on both sides; libswresample would take 3 dB away.
        const QString both = frame->ch_layout.nb_channels == 1 ? u"pan=stereo|c0=c0|c1=c0,"_s : QString();
        return both + u"aresample=%1:async=480:min_comp=0.01:min_hard_comp=1000,"
                      "aformat=sample_fmts=fltp:channel_layouts=stereo"_s.arg(soundRate);
    }

    Result<void> pull() {
        for (;;) {
            GR_TRY_ASSIGN(const bool came, m_filter.pull(m_filtered.get()));
            if (!came)
                return {};
            auto appended = append(av_rescale_q(m_filtered->pts, m_filter.timeBase(), soundTime));
            av_frame_unref(m_filtered.get());
            GR_TRY(std::move(appended));
        }
    }

    /// Puts m_filtered where it belongs: silence before it over a gap, without its beginning where it overlaps.
    Result<void> append(qint64 at) {
        if (m_count == 0 && m_begin == std::numeric_limits<qint64>::min())
            m_begin = at;
        const qint64 end = m_begin + m_count;
        constexpr qint64 unheard = soundRate / 100;
        if (at - end > unheard)
            GR_TRY(appendSilence(at - end));
        const int skip = end - at > unheard ? static_cast<int>(std::min<qint64>(end - at, m_filtered->nb_samples)) : 0;
        std::array<void*, 2> planes{m_filtered->extended_data[0] + skip * sizeof(float),
                                    m_filtered->extended_data[1] + skip * sizeof(float)};
        return add(planes.data(), m_filtered->nb_samples - skip);
    }

    Result<void> appendSilence(qint64 samples) {
        std::array<float, 1024> silence{};
        std::array<void*, 2> planes{silence.data(), silence.data()};
        while (samples > 0) {
            const int step = static_cast<int>(std::min<qint64>(samples, qint64(silence.size())));
            GR_TRY(add(planes.data(), step));
            GR_TRY(m_reader.report(0)); // may take long: ask whether to go on
            samples -= step;
        }
        return {};
    }

    Result<void> add(void** planes, int samples) {
        if (av_audio_fifo_write(m_fifo.get(), planes, samples) < samples)
            return fail(ErrorCode::Internal, u"out of memory"_s);
        m_count += samples;
        m_position = double(m_begin + m_count) / soundRate;
        while (av_audio_fifo_size(m_fifo.get()) >= m_encoder->frame_size)
            GR_TRY(encodeSome(m_encoder->frame_size));
        return {};
    }

    Result<void> encodeSome(int samples) {
        const Frame frame(av_frame_alloc());
        frame->nb_samples = samples;
        frame->format = AV_SAMPLE_FMT_FLTP;
        frame->sample_rate = soundRate;
        av_channel_layout_copy(&frame->ch_layout, &m_encoder->ch_layout);
        frame->pts = m_begin + m_count - av_audio_fifo_size(m_fifo.get());
        if (av_frame_get_buffer(frame.get(), 0) < 0)
            return fail(ErrorCode::Internal, u"out of memory"_s);
        av_audio_fifo_read(m_fifo.get(), reinterpret_cast<void**>(frame->extended_data), samples);
        return encode(frame.get());
    }

    Result<void> drain() {
        if (!m_filtering)
            return {};
        m_filtering = false;
        GR_TRY(m_filter.push(nullptr));
        return pull();
    }
    Result<void> end() override {
        GR_TRY(drain());
        if (const int rest = av_audio_fifo_size(m_fifo.get()); rest > 0)
            GR_TRY(encodeSome(rest));
        return encode(nullptr);
    }

    Reader& m_reader;
    std::unique_ptr<AVAudioFifo, FifoDeleter> m_fifo;
    bool m_filtering = false;
    qint64 m_begin = std::numeric_limits<qint64>::min(); ///< position of the first sample, at 48 kHz
    qint64 m_next = 0;                                   ///< where the decoder's next sample should be, at 48 kHz
    qint64 m_count = 0;
};

} // namespace

QSize normalisedSize(QSize shown) {
    const QSize most = shown.height() > shown.width() ? QSize(1080, 1920) : QSize(1920, 1080);
    const QSize size = shown.width() > most.width() || shown.height() > most.height()
                           ? shown.scaled(most, Qt::KeepAspectRatio)
                           : shown;
    return QSize(size.width() / 2 * 2, size.height() / 2 * 2).expandedTo({2, 2});
}

Result<Transcoded> transcode(Reader& reader, const MediaInfo& info, bool sound, ClipWriter& writer) {
    std::unique_ptr<PictureTrack> pictures;
    std::unique_ptr<SoundTrack> sounds;
    if (reader.video()) {
        GR_TRY_ASSIGN(pictures, PictureTrack::open(reader, info, writer));
    }
    if (reader.audio() && sound) {
        GR_TRY_ASSIGN(sounds, SoundTrack::open(reader, info, writer));
    }
    reader.select({pictures ? reader.video() : nullptr, sounds ? reader.audio() : nullptr});
    GR_TRY(writer.start());
    for (;;) {
        GR_TRY_ASSIGN(const AVPacket* packet, reader.read());
        double done = 0;
        for (Track* track : {static_cast<Track*>(pictures.get()), static_cast<Track*>(sounds.get())}) {
            if (!track)
                continue;
            if (!packet || packet->stream_index == track->source()->index)
                GR_TRY(track->feed(packet));
            done = std::max(done, track->position());
        }
        GR_TRY(reader.report(info.duration > 0 ? std::min(done / info.duration, 0.99) : 0));
        if (!packet)
            break;
    }
    GR_TRY(writer.finish());
    return Transcoded{pictures ? pictures->count() : 0, sounds ? sounds->count() : 0};
}

} // namespace greenroom::av

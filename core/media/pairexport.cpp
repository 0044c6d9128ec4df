// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/pairexport.h"

#include "core/base/file.h"
#include "core/media/audiooutput.h"
#include "core/media/mixer.h"
#include "core/media/pairpictures.h"
#include "core/media/transcode.h"

#include <QFileInfo>
#include <QTemporaryFile>
#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostRate = 60;
constexpr double usualRate = 30;
constexpr AVRational captionTime{1, 1000};
constexpr double same = 1e-6; // seconds

Result<void> check(const PairExport& wish, const QString& target, bool replace) {
    const QSize size = wish.size;
    if (size.width() < 320 || size.width() > 3840 || size.height() < 180 || size.height() > 2160 ||
        size.width() % 2 != 0 || size.height() % 2 != 0)
        return fail(ErrorCode::Invalid, u"no video is made of %1 x %2"_s.arg(size.width()).arg(size.height()));
    if (wish.layout.form == PairForm::Flip)
        return fail(ErrorCode::Invalid, u"a video cannot be flipped: choose another layout"_s);
    for (const PairSide& side : wish.sides)
        if (QFileInfo(side.path).canonicalFilePath() == QFileInfo(target).canonicalFilePath() &&
            QFileInfo::exists(target))
            return fail(ErrorCode::Refused, u"%1 is one of the two clips; nothing was written"_s.arg(target));
    if (!replace && QFileInfo::exists(target))
        return fail(ErrorCode::Exists, u"%1 exists already; nothing was written"_s.arg(target));
    return {};
}

/// One track of the video: what is encoded goes to the writer.
class OutputTrack {
public:
    Result<void> open(Result<av::Codec> encoder, av::ClipWriter& writer) {
        GR_TRY_ASSIGN(m_encoder, std::move(encoder));
        m_writer = &writer;
        AVCodecParameters* parameters = avcodec_parameters_alloc();
        const int error = avcodec_parameters_from_context(parameters, m_encoder.get());
        auto added = writer.add(parameters, m_encoder->time_base);
        avcodec_parameters_free(&parameters);
        if (error < 0)
            return tl::make_unexpected(av::errorOf(error, u"cannot describe a track"_s));
        GR_TRY_ASSIGN(m_stream, std::move(added));
        return {};
    }
    AVCodecContext* encoder() const { return m_encoder.get(); }
    /// nullptr: what the encoder still holds. `length` of a packet in its time base; 0: as the encoder says.
    Result<void> encode(const AVFrame* frame, qint64 length) {
        if (const int error = avcodec_send_frame(m_encoder.get(), frame); error < 0)
            return tl::make_unexpected(av::errorOf(error, u"cannot encode the video"_s));
        for (;;) {
            const int result = avcodec_receive_packet(m_encoder.get(), m_packet.get());
            if (result == AVERROR(EAGAIN) || result == AVERROR_EOF)
                return {};
            if (result < 0)
                return tl::make_unexpected(av::errorOf(result, u"cannot encode the video"_s));
            if (length > 0)
                m_packet->duration = length;
            GR_TRY(m_writer->write(m_packet.get(), m_stream, m_encoder->time_base));
        }
    }

private:
    av::Codec m_encoder;
    av::Packet m_packet{av_packet_alloc()};
    AVStream* m_stream = nullptr;
    av::ClipWriter* m_writer = nullptr;
};

/// Notes as a track of timed text (3GPP TS 26.245): those of both sides that overlap stand below each other.
class Captions {
public:
    Captions(const PairExport& wish, double begin, double end) {
        QList<double> edges;
        for (const int side : {0, 1}) {
            const PairSide& of = wish.sides.at(static_cast<std::size_t>(side));
            for (const PairNote& note : of.notes) {
                const double from = std::max(begin, wish.map.common(side, note.begin));
                const double to = std::min(
                    end, std::max(wish.map.common(side, note.end.value_or(note.begin)), from + readingTime(note)));
                if (to - from < 0.01)
                    continue;
                m_lines.append(
                    {from - begin, to - begin, of.name.isEmpty() ? note.text : of.name + u": "_s + note.text});
                edges << from - begin << to - begin;
            }
        }
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
            QStringList texts;
            for (const Line& line : m_lines)
                if (line.from <= edges[i] + same && line.to >= edges[i + 1] - same)
                    texts.append(line.text);
            if (!texts.isEmpty() && edges[i + 1] - edges[i] >= 0.001)
                m_due.append({edges[i], edges[i + 1], texts.join(u'\n')});
        }
    }

    Result<void> open(av::ClipWriter& writer) {
        if (m_due.isEmpty())
            return {};
        // No display flags, centred at the bottom, transparent ground, the whole frame; font 1 in white; one font.
        static constexpr std::uint8_t description[] = {
            0, 0,  0,    0,    1,    0xFF, 0, 0, 0, 0,  0,   0,   0,   0,   0, 0, 0, 0, 0, 0,   0,   0,   0,   1,
            0, 18, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 18, 'f', 't', 'a', 'b', 0, 1, 0, 1, 5, 'S', 'e', 'r', 'i', 'f'};
        AVCodecParameters* parameters = avcodec_parameters_alloc();
        parameters->codec_type = AVMEDIA_TYPE_SUBTITLE;
        parameters->codec_id = AV_CODEC_ID_MOV_TEXT;
        parameters->extradata =
            static_cast<std::uint8_t*>(av_mallocz(sizeof description + AV_INPUT_BUFFER_PADDING_SIZE));
        std::copy(std::begin(description), std::end(description), parameters->extradata);
        parameters->extradata_size = sizeof description;
        auto added = writer.add(parameters, captionTime);
        avcodec_parameters_free(&parameters);
        GR_TRY_ASSIGN(m_stream, std::move(added));
        m_writer = &writer;
        return {};
    }

    /// Those that begin up to then.
    Result<void> writeUpTo(double seconds) {
        for (; m_stream && m_next < m_due.size() && m_due[m_next].from <= seconds + same; ++m_next) {
            const QByteArray text = m_due[m_next].text.toUtf8().left(0xFFFF);
            const av::Packet packet(av_packet_alloc());
            if (av_new_packet(packet.get(), static_cast<int>(text.size()) + 2) < 0)
                return fail(ErrorCode::Internal, u"out of memory"_s);
            qToBigEndian(static_cast<quint16>(text.size()), packet->data);
            std::copy(text.begin(), text.end(), packet->data + 2);
            packet->pts = packet->dts = std::llround(m_due[m_next].from * captionTime.den);
            packet->duration = std::llround(m_due[m_next].to * captionTime.den) - packet->pts;
            packet->flags |= AV_PKT_FLAG_KEY;
            GR_TRY(m_writer->write(packet.get(), m_stream, captionTime));
        }
        return {};
    }

private:
    struct Line {
        double from = 0; ///< seconds of the video
        double to = 0;
        QString text;
    };
    QList<Line> m_lines;
    QList<Line> m_due; ///< without overlaps, in order
    qsizetype m_next = 0;
    AVStream* m_stream = nullptr;
    av::ClipWriter* m_writer = nullptr;
};

class Exporter {
public:
    explicit Exporter(const PairExport& wish) : m_wish(wish), m_canvas(wish) {}

    Result<PairVideo> run(const QString& path, const QString& target, const Progress& progress) {
        GR_TRY(open(progress));
        Captions captions(m_wish, m_begin, m_end);
        GR_TRY_ASSIGN(const auto writer, av::ClipWriter::open(path, target));
        GR_TRY(m_pictures.open(av::openPictureEncoder(m_wish.size, m_fps), *writer));
        if (m_hasSound)
            GR_TRY(m_sounds.open(av::openSoundEncoder(), *writer));
        if (m_wish.notes == PairNotes::AsCaptions)
            GR_TRY(captions.open(*writer));
        GR_TRY(writer->start());
        const auto count = std::max<qint64>(1, std::llround(std::ceil((m_end - m_begin) * m_fps - 1e-3)));
        for (qint64 i = 0; i < count; ++i) {
            m_done = 0.99 * double(i) / double(count);
            if (progress && !progress(m_done))
                return fail(ErrorCode::Cancelled, u"stopped before %1 was there"_s.arg(target));
            GR_TRY(writePicture(i));
            GR_TRY(writeSound(double(i + 1) / m_fps));
            GR_TRY(captions.writeUpTo(double(i + 1) / m_fps));
        }
        GR_TRY(m_pictures.encode(nullptr, length()));
        if (m_hasSound) {
            GR_TRY(sendSound(m_pending.size() / 2));
            GR_TRY(m_sounds.encode(nullptr, 0));
        }
        GR_TRY(writer->finish());
        return PairVideo{target, m_begin, double(count) / m_fps, m_fps, count};
    }

private:
    Result<void> open(const Progress& progress) {
        const Progress goOn = [this, progress](double) { return !progress || progress(m_done); };
        double fps = 0;
        bool hasVideo = false;
        bool isFirst = true;
        for (const int side : {0, 1}) {
            const auto at = static_cast<std::size_t>(side);
            GR_TRY_ASSIGN(m_readers[at], PairReader::open(m_wish.sides[at], goOn));
            const MediaInfo& info = m_readers[at]->info();
            hasVideo = hasVideo || info.hasVideo;
            m_hasSound = m_hasSound || info.hasAudio;
            fps = std::max(fps, info.hasVideo ? info.fps : 0);
            const LoopRange played = m_readers[at]->played();
            const double begin = m_wish.map.common(side, played.begin);
            const double end = m_wish.map.common(side, played.end);
            m_begin = isFirst ? begin : std::min(m_begin, begin);
            m_end = isFirst ? end : std::max(m_end, end);
            isFirst = false;
        }
        if (!hasVideo)
            return fail(ErrorCode::Media,
                        u"neither %1 nor %2 has pictures"_s.arg(m_wish.sides[0].path, m_wish.sides[1].path));
        m_fps = std::clamp(fps > 0 ? fps : usualRate, 1.0, mostRate);
        if (m_wish.range) {
            m_begin = std::max(m_begin, m_wish.range->begin);
            m_end = std::min(m_end, m_wish.range->end);
        }
        if (!(m_end - m_begin > 1 / mostRate))
            return fail(ErrorCode::Invalid, u"there is nothing to export in that range"_s);
        std::vector<Mixer::Source> sources;
        for (const int side : {0, 1}) {
            const auto at = static_cast<std::size_t>(side);
            GR_TRY(m_readers[at]->begin(m_canvas.box(side), m_wish.map.own(side, m_begin)));
            sources.push_back({m_readers[at]->sound(), m_wish.map.pieces(side), m_wish.sides[at].range});
        }
        using Gain = Mixer::Gain;
        m_mixer.setGains({m_wish.heard == Heard::First  ? Gain::stereo(1)
                          : m_wish.heard == Heard::Both ? Gain::left(1)
                                                        : Gain(),
                          m_wish.heard == Heard::Second ? Gain::stereo(1)
                          : m_wish.heard == Heard::Both ? Gain::right(1)
                                                        : Gain()});
        m_mixer.begin(1, std::move(sources), m_begin, m_end, 1);
        return {};
    }

    qint64 length() const { return std::llround(1 / (m_fps * av_q2d(m_pictures.encoder()->time_base))); }

    Result<void> writePicture(qint64 number) {
        const double common = m_begin + double(number) / m_fps;
        std::array<QImage, 2> pictures;
        for (const int side : {0, 1}) {
            const auto at = static_cast<std::size_t>(side);
            GR_TRY_ASSIGN(pictures[at], m_readers[at]->picture(m_wish.map.own(side, common)));
        }
        const QImage& canvas = m_canvas.paint(pictures, common);
        if (!m_scaler) {
            m_scaler.reset(sws_getContext(canvas.width(), canvas.height(), AV_PIX_FMT_0RGB32, canvas.width(),
                                          canvas.height(), AV_PIX_FMT_YUV420P, SWS_BILINEAR | SWS_ACCURATE_RND, nullptr,
                                          nullptr, nullptr));
            if (!m_scaler)
                return fail(ErrorCode::Internal, u"out of memory"_s);
            const int* matrix = sws_getCoefficients(SWS_CS_ITU709);
            sws_setColorspaceDetails(m_scaler.get(), matrix, 1, matrix, 0, 0, 1 << 16, 1 << 16);
        }
        const av::Frame frame(av_frame_alloc());
        frame->format = AV_PIX_FMT_YUV420P;
        frame->width = canvas.width();
        frame->height = canvas.height();
        frame->colorspace = AVCOL_SPC_BT709;
        frame->color_range = AVCOL_RANGE_MPEG;
        if (av_frame_get_buffer(frame.get(), 0) < 0)
            return fail(ErrorCode::Internal, u"out of memory"_s);
        const std::uint8_t* const planes[] = {canvas.constBits()};
        const int strides[] = {static_cast<int>(canvas.bytesPerLine())};
        sws_scale(m_scaler.get(), planes, strides, 0, canvas.height(), frame->data, frame->linesize);
        const double unit = av_q2d(m_pictures.encoder()->time_base);
        frame->pts = std::llround(double(number) / m_fps / unit);
        const auto perKey = std::max<qint64>(1, std::llround(m_fps));
        frame->pict_type = number % perKey == 0 ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
        return m_pictures.encode(frame.get(), length());
    }

    /// Up to that second of the video.
    Result<void> writeSound(double seconds) {
        if (!m_hasSound)
            return {};
        const qint64 frames = std::llround(seconds * AudioOutput::rate) - m_mixed;
        for (const auto& reader : m_readers)
            GR_TRY(reader->fillSound());
        const std::size_t before = m_pending.size();
        m_pending.resize(before + static_cast<std::size_t>(frames) * 2);
        m_mixer.fill(1, m_pending.data() + before, static_cast<int>(frames));
        m_mixed += frames;
        const auto block = static_cast<std::size_t>(m_sounds.encoder()->frame_size);
        while (m_pending.size() / 2 >= block)
            GR_TRY(sendSound(block));
        return {};
    }

    Result<void> sendSound(std::size_t count) {
        if (count == 0)
            return {};
        const av::Frame frame(av_frame_alloc());
        frame->nb_samples = static_cast<int>(count);
        frame->format = AV_SAMPLE_FMT_FLTP;
        frame->sample_rate = AudioOutput::rate;
        av_channel_layout_copy(&frame->ch_layout, &m_sounds.encoder()->ch_layout);
        if (av_frame_get_buffer(frame.get(), 0) < 0)
            return fail(ErrorCode::Internal, u"out of memory"_s);
        auto* left = reinterpret_cast<float*>(frame->extended_data[0]);
        auto* right = reinterpret_cast<float*>(frame->extended_data[1]);
        for (std::size_t i = 0; i < count; ++i) {
            left[i] = m_pending[2 * i];
            right[i] = m_pending[2 * i + 1];
        }
        m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(count * 2));
        frame->pts = m_sent;
        m_sent += static_cast<qint64>(count);
        return m_sounds.encode(frame.get(), 0);
    }

    const PairExport& m_wish;
    PairCanvas m_canvas;
    std::array<std::unique_ptr<PairReader>, 2> m_readers;
    Mixer m_mixer;
    OutputTrack m_pictures;
    OutputTrack m_sounds;
    av::Scaler m_scaler;
    std::vector<float> m_pending; ///< mixed and not encoded
    qint64 m_mixed = 0;           ///< samples
    qint64 m_sent = 0;
    double m_begin = 0;
    double m_end = 0;
    double m_fps = usualRate;
    bool m_hasSound = false;
    double m_done = 0;
};

} // namespace

Result<PairVideo> exportPair(const PairExport& wish, const QString& target, bool replace, const Progress& progress) {
    GR_TRY(check(wish, target, replace));
    QTemporaryFile partial(target + u".part"_s);
    if (!partial.open())
        return fail(fileError(partial, {}).code, u"cannot write %1: %2"_s.arg(target, partial.errorString()));
    const QString path = partial.fileName();
    Exporter exporter(wish);
    GR_TRY_ASSIGN(const PairVideo made, exporter.run(path, target, progress));
    GR_TRY(flushToDevice(partial));
    partial.close();
    if (progress && !progress(1))
        return fail(ErrorCode::Cancelled, u"stopped before %1 was there"_s.arg(target));
    GR_TRY(renameDurably(path, target));
    partial.setAutoRemove(false);
    return made;
}

} // namespace greenroom

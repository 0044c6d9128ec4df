// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/finish.h"

#include "core/base/file.h"
#include "core/base/platform.h"
#include "core/media/clipwriter.h"
#include "core/media/partreader.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <limits>
#include <vector>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QByteArray url(const QString& path) {
    return "file:" + path.toUtf8();
}

/// Writes what is usable in a part file as a plain MP4.
Result<void> writePlain(PartReader& reader, const QString& path) {
    GR_TRY_ASSIGN(const auto writer, av::ClipWriter::open(path, path));
    std::vector<const AVStream*> streams(reader.input().nb_streams, nullptr);
    for (std::size_t i = 0; i < streams.size(); ++i) {
        const AVStream& from = *reader.input().streams[i];
        if (from.codecpar->codec_id == AV_CODEC_ID_NONE)
            continue; // a header that is cut
        GR_TRY_ASSIGN(AVStream* const stream, writer->add(from.codecpar, from.time_base));
        stream->sample_aspect_ratio = from.codecpar->sample_aspect_ratio;
        streams[i] = stream;
    }
    GR_TRY(writer->start());
    while (const av::Packet packet = reader.next()) {
        const auto index = static_cast<std::size_t>(packet->stream_index);
        GR_TRY(writer->write(packet.get(), streams[index], reader.input().streams[index]->time_base));
    }
    return writer->finish();
}

/// Decodes parts of a finished take and counts what comes out.
class Decoding {
public:
    static Result<Decoding> open(const QString& path) {
        AVFormatContext* context = nullptr;
        int error = avformat_open_input(&context, url(path).constData(), av_find_input_format("mov"), nullptr);
        Decoding decoding(av::Input(context), path);
        if (error >= 0)
            error = avformat_find_stream_info(context, nullptr);
        if (error < 0)
            return tl::make_unexpected(av::errorOf(error, u"cannot read %1"_s.arg(path)));
        for (unsigned i = 0; i < decoding.m_input->nb_streams; ++i) {
            const AVCodecParameters* parameters = decoding.m_input->streams[i]->codecpar;
            const AVCodec* decoder = avcodec_find_decoder(parameters->codec_id);
            av::Codec codec(avcodec_alloc_context3(decoder));
            if (!decoder || avcodec_parameters_to_context(codec.get(), parameters) < 0)
                return fail(ErrorCode::Media, u"%1 cannot be decoded here"_s.arg(path));
            codec->err_recognition = AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER | AV_EF_EXPLODE;
            codec->log_level_offset = AV_LOG_INFO - AV_LOG_ERROR;
            if (avcodec_open2(codec.get(), decoder, nullptr) < 0)
                return fail(ErrorCode::Media, u"%1 cannot be decoded here"_s.arg(path));
            decoding.m_codecs.push_back(std::move(codec));
        }
        return decoding;
    }

    /// Seconds, as the file says.
    double length() const { return static_cast<double>(m_input->duration) / AV_TIME_BASE; }

    Result<void> seek(double seconds) {
        const auto target = static_cast<qint64>(seconds * AV_TIME_BASE);
        if (const int error = avformat_seek_file(m_input.get(), -1, INT64_MIN, target, target, 0); error < 0)
            return tl::make_unexpected(av::errorOf(error, u"cannot seek in %1"_s.arg(m_path)));
        for (const av::Codec& codec : m_codecs)
            avcodec_flush_buffers(codec.get());
        m_packets = 0;
        m_frames = 0;
        return {};
    }

    /// Decodes until `seconds` of media time; every packet must become a frame.
    Result<void> run(double seconds, const Cancelled& cancelled = {}) {
        av::Packet packet(av_packet_alloc());
        while (av_read_frame(m_input.get(), packet.get()) >= 0) {
            if (cancelled && cancelled())
                return fail(ErrorCode::Cancelled, u"checking %1 was stopped"_s.arg(m_path));
            const auto index = static_cast<std::size_t>(packet->stream_index);
            if (static_cast<double>(packet->pts) * av_q2d(m_input->streams[index]->time_base) > seconds)
                break;
            ++m_packets;
            GR_TRY(decode(*m_codecs[index], packet.get()));
            av_packet_unref(packet.get());
        }
        for (const av::Codec& codec : m_codecs)
            GR_TRY(decode(*codec, nullptr));
        return m_packets > 0 ? Result<void>{} : damaged();
    }
    qint64 frames() const { return m_frames; }

private:
    Decoding(av::Input input, const QString& path)
        : m_input(std::move(input)), m_frame(av_frame_alloc()), m_path(path) {}

    Result<void> damaged() const {
        return fail(ErrorCode::Corrupt, u"%1 does not decode as a whole; nothing was removed"_s.arg(m_path));
    }

    Result<void> decode(AVCodecContext& codec, const AVPacket* packet) {
        int error = avcodec_send_packet(&codec, packet);
        while (error >= 0) {
            error = avcodec_receive_frame(&codec, m_frame.get());
            if (error < 0)
                break;
            if (m_frame->decode_error_flags || (m_frame->flags & AV_FRAME_FLAG_CORRUPT))
                return damaged();
            if (codec.codec_type == AVMEDIA_TYPE_VIDEO)
                ++m_frames;
        }
        return error == AVERROR(EAGAIN) || error == AVERROR_EOF ? Result<void>{} : damaged();
    }

    av::Input m_input;
    std::vector<av::Codec> m_codecs;
    av::Frame m_frame;
    QString m_path;
    qint64 m_packets = 0;
    qint64 m_frames = 0;
};

Result<void> checkEnds(const QString& path) {
    GR_TRY_ASSIGN(Decoding decoding, Decoding::open(path));
    GR_TRY(decoding.run(1));
    GR_TRY(decoding.seek(std::max(0.0, decoding.length() - 1)));
    return decoding.run(decoding.length() + 1);
}

Result<Recording> remux(const TakeFiles& files) {
    GR_TRY_ASSIGN(const auto reader, PartReader::open(files.part));
    const auto written = writePlain(*reader, files.finishing);
    Recording recording = reader->recording();
    // Without anything in it, a file cannot be written either.
    if (!recording.hasVideo && !recording.hasAudio && (written || written.error().code == ErrorCode::Media))
        return fail(ErrorCode::Corrupt, u"%1 holds no whole picture or sound"_s.arg(files.part));
    GR_TRY(written);
    QFile file(files.finishing);
    if (!file.open(QIODevice::ReadWrite))
        return tl::make_unexpected(fileError(file, u"cannot write"_s));
    GR_TRY(flushToDevice(file));
    recording.bytes = file.size();
    recording.path = files.take;
    return recording;
}

} // namespace

Result<Recording> finish(const TakeFiles& files) {
    const QFileInfo part(files.part);
    const QStorageInfo disk(part.absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < part.size() + (1 << 20))
        return fail(ErrorCode::DiskFull,
                    u"there is no room to finish %1; it is safe and can be played as it is"_s.arg(files.part));
    auto recording = remux(files);
    if (recording) {
        platform::makePrivate(files.finishing);
        if (auto checked = checkEnds(files.finishing); !checked)
            recording = tl::make_unexpected(
                Error{ErrorCode::Media, u"%1 could not be turned into a take that plays; it is kept"_s.arg(files.part),
                      checked.error().message});
    }
    if (recording)
        if (auto named = renameDurably(files.finishing, files.take); !named)
            recording = tl::make_unexpected(named.error());
    if (!recording)
        QFile::remove(files.finishing);
    return recording;
}

Result<Recording> readPart(const TakeFiles& files) {
    GR_TRY_ASSIGN(const auto reader, PartReader::open(files.part));
    while (reader->next()) {
    }
    Recording recording = reader->recording();
    if (!recording.hasVideo && !recording.hasAudio)
        return fail(ErrorCode::Corrupt, u"%1 holds no whole picture or sound"_s.arg(files.part));
    recording.path = files.part;
    recording.finished = false;
    recording.bytes = QFileInfo(files.part).size();
    return recording;
}

Result<void> confirm(const TakeFiles& files, const Cancelled& cancelled) {
    if (!QFileInfo::exists(files.take))
        return fail(ErrorCode::NotFound, u"%1: no such take"_s.arg(files.take));
    GR_TRY_ASSIGN(auto lock, FileLock::take(files.lock));
    if (QFileInfo::exists(files.part)) {
        GR_TRY_ASSIGN(const Recording part, readPart(files));
        GR_TRY_ASSIGN(Decoding decoding, Decoding::open(files.take));
        GR_TRY(decoding.run(std::numeric_limits<double>::infinity(), cancelled));
        if (decoding.frames() != part.frames || decoding.length() < part.seconds - 0.1)
            return fail(ErrorCode::Corrupt, u"%1 is shorter than its part file, which is kept"_s.arg(files.take));
        if (!QFile::remove(files.part))
            return fail(ErrorCode::Io, u"cannot remove %1"_s.arg(files.part));
    }
    lock.reset();
    QFile::remove(files.lock);
    return {};
}

} // namespace greenroom

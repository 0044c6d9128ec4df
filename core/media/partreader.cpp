// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/partreader.h"

#include "core/base/file.h"

#include <QtEndian>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int ioBytes = 64 * 1024;
constexpr std::size_t mostDamaged = 20; // fragments: more than are written between two flushes to the device
constexpr int mostMissing = 200;        // packets in a row: more than a fragment has
constexpr double soundTail = 0.1;       // seconds of sound behind the last picture that do not count as length

/// Whether an H.264 packet in MP4's form is a row of complete NAL units.
bool isWholeH264(const AVPacket& packet, int lengthSize) {
    qint64 at = 0;
    while (at + lengthSize < packet.size) {
        qint64 length = 0;
        for (int i = 0; i < lengthSize; ++i)
            length = length << 8 | packet.data[at + i];
        at += lengthSize;
        const bool forbidden = packet.data[at] & 0x80;
        if (length == 0 || forbidden || (packet.data[at] & 0x1f) == 0)
            return false;
        at += length;
    }
    return at == packet.size;
}

/// After a loss of power, parts of a file read as zeros or as something else. Neither a NAL unit nor a block of AAC
/// ends with a zero byte, and no block of our AAC begins with one.
bool isWhole(const AVPacket& packet, const AVCodecParameters& parameters) {
    if (packet.size <= 0 || (packet.flags & AV_PKT_FLAG_CORRUPT))
        return false;
    const bool endsInZero = packet.data[packet.size - 1] == 0;
    if (parameters.codec_id == AV_CODEC_ID_AAC)
        return !endsInZero && packet.data[0] != 0;
    if (parameters.codec_id == AV_CODEC_ID_H264 && parameters.extradata_size > 4)
        return !endsInZero && isWholeH264(packet, (parameters.extradata[4] & 3) + 1);
    return true;
}

} // namespace

Result<std::unique_ptr<PartReader>> PartReader::open(const QString& path) {
    std::unique_ptr<PartReader> reader(new PartReader(path));
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(fileError(reader->m_file, u"cannot read"_s));
    // libav reads the heads of all fragments at once and refuses the whole file for one that is damaged.
    const auto ends = reader->findEnds();
    for (std::size_t left = ends.size(); left > 0 && ends.size() - left < mostDamaged; --left)
        if (reader->openUpTo(ends[left - 1]))
            return reader;
    return fail(ErrorCode::Corrupt, u"%1 holds no whole picture or sound"_s.arg(path));
}

/// Where the file could be cut so that it ends with a fragment; the last one need not have all of its content.
std::vector<qint64> PartReader::findEnds() {
    std::vector<qint64> ends;
    const qint64 size = m_file.size();
    qint64 at = 0;
    while (at + 8 <= size && m_file.seek(at)) {
        const QByteArray head = m_file.read(8);
        const qint64 length = qFromBigEndian<quint32>(head.constData());
        const QByteArray type = head.sliced(4);
        const bool isContent = type == "mdat";
        if (length < 8 || (!isContent && at + length > size) ||
            (!isContent && type != "moof" && type != "moov" && type != "ftyp"))
            break;
        at += length;
        if (isContent)
            ends.push_back(std::min(at, size));
    }
    return ends;
}

int PartReader::readSome(void* self, std::uint8_t* bytes, int count) {
    auto& reader = *static_cast<PartReader*>(self);
    const qint64 left = std::min<qint64>(count, reader.m_end - reader.m_file.pos());
    const qint64 got = left > 0 ? reader.m_file.read(reinterpret_cast<char*>(bytes), left) : 0;
    return got > 0 ? static_cast<int>(got) : (got < 0 ? AVERROR(EIO) : AVERROR_EOF);
}

std::int64_t PartReader::seekTo(void* self, std::int64_t offset, int whence) {
    auto& reader = *static_cast<PartReader*>(self);
    if (whence & AVSEEK_SIZE)
        return reader.m_end;
    if (whence == SEEK_CUR)
        offset += reader.m_file.pos();
    else if (whence == SEEK_END)
        offset += reader.m_end;
    return offset >= 0 && reader.m_file.seek(offset) ? offset : AVERROR(EIO);
}

Result<void> PartReader::openUpTo(qint64 end) {
    m_input.reset();
    m_end = end;
    m_file.seek(0);
    m_io.reset(avio_alloc_context(static_cast<unsigned char*>(av_malloc(ioBytes)), ioBytes, 0, this, readSome, nullptr,
                                  seekTo));
    AVFormatContext* context = avformat_alloc_context();
    context->pb = m_io.get();
    context->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_DISCARD_CORRUPT;
    int error = avformat_open_input(&context, nullptr, av_find_input_format("mov"), nullptr);
    m_input.reset(context);
    if (error >= 0)
        error = avformat_find_stream_info(context, nullptr);
    if (error < 0)
        return tl::make_unexpected(av::errorOf(error, u"cannot read %1"_s.arg(m_file.fileName())));
    m_tracks = std::vector<Track>(context->nb_streams);
    return {};
}

av::Packet PartReader::next() {
    while (!m_over) {
        av::Packet packet = read();
        if (!packet) {
            m_over = true;
            break;
        }
        // The demuxer does not say how long a fragment's packets last, and the very last would last nothing.
        Track& track = m_tracks[static_cast<std::size_t>(packet->stream_index)];
        std::swap(packet, track.held);
        if (packet)
            return finished(std::move(packet), track.held->dts);
    }
    for (Track& track : m_tracks)
        if (track.held)
            return finished(std::move(track.held), AV_NOPTS_VALUE);
    return {};
}

/// Sound may stand behind the pictures it belongs to: where the file is cut, one track ends before the other.
av::Packet PartReader::read() {
    av::Packet packet(av_packet_alloc());
    for (int missing = 0; missing < mostMissing;) {
        if (av_read_frame(m_input.get(), packet.get()) < 0) {
            ++missing;
            continue;
        }
        missing = 0;
        if (isUsable(*packet))
            return packet;
        av_packet_unref(packet.get());
    }
    return {};
}

bool PartReader::isUsable(const AVPacket& packet) {
    Track& track = m_tracks[static_cast<std::size_t>(packet.stream_index)];
    const AVCodecParameters& parameters = *m_input->streams[packet.stream_index]->codecpar;
    const bool video = parameters.codec_type == AVMEDIA_TYPE_VIDEO;
    if ((!video && parameters.codec_type != AVMEDIA_TYPE_AUDIO) || parameters.codec_id == AV_CODEC_ID_NONE ||
        packet.dts == AV_NOPTS_VALUE)
        return false;
    const bool whole = isWhole(packet, parameters);
    if (!video)
        return whole;
    if (!whole)
        track.waitsForKey = true;
    else if (packet.flags & AV_PKT_FLAG_KEY)
        track.waitsForKey = false;
    return !track.waitsForKey;
}

av::Packet PartReader::finished(av::Packet packet, qint64 nextDts) {
    Track& track = m_tracks[static_cast<std::size_t>(packet->stream_index)];
    if (track.packets == 0)
        track.firstDts = packet->dts;
    if (nextDts != AV_NOPTS_VALUE)
        packet->duration = nextDts - packet->dts;
    else if (packet->duration <= 0 && track.packets > 0)
        packet->duration = (packet->dts - track.firstDts) / track.packets;
    else if (packet->duration <= 0)
        packet->duration = av_rescale_q(1, {1, 30}, m_input->streams[packet->stream_index]->time_base);
    ++track.packets;
    track.end = std::max<qint64>(track.end, packet->pts + packet->duration);
    return packet;
}

Recording PartReader::recording() const {
    Recording result;
    double videoEnd = 0;
    double soundEnd = 0;
    for (std::size_t i = 0; i < m_tracks.size(); ++i) {
        const AVStream& stream = *m_input->streams[i];
        if (m_tracks[i].packets == 0)
            continue;
        const double end = static_cast<double>(m_tracks[i].end) * av_q2d(stream.time_base);
        if (stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO) {
            result.hasVideo = true;
            result.width = stream.codecpar->width;
            result.height = stream.codecpar->height;
            result.frames = m_tracks[i].packets;
            videoEnd = end;
        } else {
            result.hasAudio = true;
            soundEnd = end;
        }
    }
    result.seconds = result.hasVideo && soundEnd <= videoEnd + soundTail ? videoEnd : soundEnd;
    return result;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/partwriter.h"

#include "core/base/file.h"
#include "core/base/platform.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double fragmentSeconds = 0.3;
constexpr double shortestSeconds = 0.09; // of a fragment that ends because a key frame comes
constexpr double longestSeconds = 0.6;   // of sound while no picture comes
constexpr double nothing = -std::numeric_limits<double>::infinity();
constexpr int ioBytes = 64 * 1024;

#if LIBAVFORMAT_VERSION_MAJOR >= 61
using Bytes = const std::uint8_t*;
#else
using Bytes = std::uint8_t*;
#endif

int appendTo(void* fragment, Bytes bytes, int count) {
    static_cast<QByteArray*>(fragment)->append(reinterpret_cast<const char*>(bytes), count);
    return count;
}

qint64 ticks(double seconds, AVRational base) {
    return std::llround(seconds / av_q2d(base));
}

/// An output context whose bytes end up in `fragment`.
Result<av::Output> openOutput(QByteArray& fragment) {
    AVFormatContext* context = nullptr;
    if (const int error = avformat_alloc_output_context2(&context, nullptr, "mp4", nullptr); error < 0)
        return tl::make_unexpected(av::errorOf(error, u"cannot write MP4"_s));
    av::Output output(context);
    auto* buffer = static_cast<unsigned char*>(av_malloc(ioBytes));
    context->pb = buffer ? avio_alloc_context(buffer, ioBytes, 1, &fragment, nullptr, appendTo, nullptr) : nullptr;
    if (!context->pb) {
        av_free(buffer);
        return fail(ErrorCode::Media, u"no memory for writing"_s);
    }
    context->pb->seekable = 0;
    // No name of the program in the file.
    context->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT;
    return output;
}

} // namespace

PartWriter::PartWriter(const TakeFiles& files) : m_files(files), m_file(files.part) {}

PartWriter::~PartWriter() {
    if (m_output && m_output->pb) {
        av_freep(&m_output->pb->buffer);
        avio_context_free(&m_output->pb);
    }
    QFile::remove(m_files.ballast);
}

Result<std::unique_ptr<PartWriter>> PartWriter::create(const TakeFiles& files, qint64 ballastBytes) {
    if (QFileInfo::exists(files.part))
        return fail(ErrorCode::Exists, u"%1 is there already and holds a recording"_s.arg(files.part));
    std::unique_ptr<PartWriter> writer(new PartWriter(files));
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return tl::make_unexpected(fileError(writer->m_file, u"cannot record into"_s));
    platform::makePrivate(files.part);
    if (auto made = writer->makeBallast(ballastBytes); !made) {
        writer->m_file.remove();
        return tl::make_unexpected(std::move(made).error());
    }
    platform::syncFolder(QFileInfo(files.part).absolutePath());
    return writer;
}

/// Bytes that no file system compresses away or leaves out.
Result<void> PartWriter::makeBallast(qint64 bytes) {
    QFile ballast(m_files.ballast);
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return tl::make_unexpected(fileError(ballast, u"cannot write"_s));
    QByteArray block(ioBytes, Qt::Uninitialized);
    quint64 state = 0x9e3779b97f4a7c15;
    for (qint64 left = bytes; left > 0; left -= block.size()) {
        for (char& byte : block) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            byte = static_cast<char>(state >> 56);
        }
        const qint64 count = std::min<qint64>(left, block.size());
        if (ballast.write(block.constData(), count) != count)
            return tl::make_unexpected(fileError(ballast, u"cannot write"_s));
    }
    return flushToDevice(ballast, true);
}

Result<void> PartWriter::begin(const std::vector<Stream>& streams) {
    GR_TRY_ASSIGN(m_output, openOutput(m_fragment));
    for (const Stream& stream : streams) {
        AVStream* added = avformat_new_stream(m_output.get(), nullptr);
        if (!added || avcodec_parameters_copy(added->codecpar, stream.parameters) < 0)
            return fail(ErrorCode::Media, u"no memory for writing"_s);
        added->codecpar->codec_tag = 0;
        added->time_base = stream.timeBase;
        added->sample_aspect_ratio = stream.parameters->sample_aspect_ratio;
        m_timeBases.push_back(stream.timeBase);
    }
    m_seen.assign(streams.size(), false);
    m_fragmentStart.assign(streams.size(), nothing);
    AVDictionary* options = nullptr;
    // delay_moov: the index is written with the first fragment and knows where sound starts (empty_moov does not, and
    // shifts it by the encoder's 21 ms). No trailer: a part file never has an end.
    av_dict_set(&options, "movflags", "frag_custom+delay_moov+default_base_moof+skip_trailer", 0);
    const int error = avformat_write_header(m_output.get(), &options);
    av_dict_free(&options);
    if (error < 0)
        return tl::make_unexpected(av::errorOf(error, u"cannot write MP4"_s));
    return {};
}

bool PartWriter::endsFragment(const AVPacket& packet, double time) const {
    if (!std::all_of(m_seen.begin(), m_seen.end(), [](bool seen) { return seen; }))
        return false;
    const double span = time - m_fragmentStart[static_cast<std::size_t>(packet.stream_index)];
    if (std::isinf(span))
        return false;
    const AVStream* stream = m_output->streams[packet.stream_index];
    if (stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO)
        return span >= fragmentSeconds || ((packet.flags & AV_PKT_FLAG_KEY) && span >= shortestSeconds);
    return span >= (m_output->nb_streams > 1 ? longestSeconds : fragmentSeconds);
}

Result<void> PartWriter::write(AVPacket& packet) {
    if (m_failed)
        return fail(ErrorCode::Io, u"%1 cannot be written any more"_s.arg(m_files.part));
    const auto index = static_cast<std::size_t>(packet.stream_index);
    const bool picture = m_output->streams[index]->codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
    if (picture && m_lastPicture)
        GR_TRY(muxLastPicture(packet.dts - m_lastPicture->dts));
    if (picture && m_heldAt) // a camera that took its time: the muxer lets no picture's place be empty
        packet.dts = packet.pts = ticks(*std::exchange(m_heldAt, std::nullopt), m_timeBases[index]);
    const double time = static_cast<double>(packet.dts) * av_q2d(m_timeBases[index]);
    if (endsFragment(packet, time))
        GR_TRY(flushFragment());
    m_seen[index] = true;
    if (m_fragmentStart[index] == nothing)
        m_fragmentStart[index] = time;
    if (!picture)
        return mux(packet);
    m_lastPicture.reset(av_packet_alloc());
    av_packet_move_ref(m_lastPicture.get(), &packet);
    return {};
}

Result<void> PartWriter::muxLastPicture(qint64 duration) {
    const av::Packet last = std::move(m_lastPicture);
    last->duration = duration;
    return mux(*last);
}

Result<void> PartWriter::mux(AVPacket& packet) {
    const AVRational from = m_timeBases[static_cast<std::size_t>(packet.stream_index)];
    m_end = std::max(m_end, static_cast<double>(packet.dts + packet.duration) * av_q2d(from));
    av_packet_rescale_ts(&packet, from, m_output->streams[packet.stream_index]->time_base);
    // Not interleaved: a camera that died would hold the sound back.
    if (const int error = av_write_frame(m_output.get(), &packet); error < 0)
        return tl::make_unexpected(av::errorOf(error, u"cannot write MP4"_s));
    return {};
}

Result<void> PartWriter::hold(double seconds) {
    const bool hasBegun = std::all_of(m_seen.begin(), m_seen.end(), [](bool seen) { return seen; });
    if (m_failed || !hasBegun)
        return {};
    if (m_lastPicture) {
        const AVRational base = m_timeBases[static_cast<std::size_t>(m_lastPicture->stream_index)];
        m_heldAt = seconds;
        GR_TRY(muxLastPicture(std::max<qint64>(ticks(seconds, base) - m_lastPicture->dts, 1)));
    }
    return flush();
}

Result<void> PartWriter::flush() {
    const bool hasBegun = std::all_of(m_seen.begin(), m_seen.end(), [](bool seen) { return seen; });
    const bool isEmpty =
        std::all_of(m_fragmentStart.begin(), m_fragmentStart.end(), [](double start) { return std::isinf(start); });
    return m_failed || !hasBegun || isEmpty ? Result<void>{} : flushFragment();
}

Result<void> PartWriter::finish() {
    if (m_failed || std::find(m_seen.begin(), m_seen.end(), true) == m_seen.end())
        return {};
    if (m_lastPicture)
        GR_TRY(muxLastPicture(m_lastPicture->duration));
    return flushFragment();
}

Result<void> PartWriter::flushFragment() {
    if (const int error = av_write_frame(m_output.get(), nullptr); error < 0)
        return tl::make_unexpected(av::errorOf(error, u"cannot write MP4"_s));
    avio_flush(m_output->pb);
    std::fill(m_fragmentStart.begin(), m_fragmentStart.end(), nothing);
    GR_TRY(store());
    m_seconds = m_end;
    return {};
}

Result<void> PartWriter::store() {
    auto stored = append();
    if (!stored && stored.error().code == ErrorCode::DiskFull && !m_full) {
        m_full = true;
        QFile::remove(m_files.ballast);
        stored = append();
    }
    m_failed = !stored;
    return stored;
}

Result<void> PartWriter::append() {
    qint64 written = 0;
    while (written < m_fragment.size()) {
        const qint64 count = m_file.write(m_fragment.constData() + written, m_fragment.size() - written);
        if (count <= 0) {
            Error error = fileError(m_file, u"cannot write"_s);
            m_file.resize(m_good);
            m_file.seek(m_good);
            m_file.unsetError();
            return tl::make_unexpected(std::move(error));
        }
        written += count;
    }
    m_good += written;
    m_fragment.clear();
    return {};
}

Result<void> PartWriter::sync() {
    auto synced = flushToDevice(m_file, true);
    if (!synced && synced.error().code == ErrorCode::DiskFull && !m_full) {
        m_full = true;
        QFile::remove(m_files.ballast);
        return {};
    }
    return synced;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/videotrack.h"

#include <algorithm>
#include <cmath>

namespace greenroom {

namespace {
constexpr double same = 1e-6;   // seconds: no clip has pictures so close to each other
constexpr double missing = 0.5; // seconds: more than the order of pictures and of their stamps explains
} // namespace

Result<std::unique_ptr<VideoTrack>> VideoTrack::open(std::unique_ptr<av::Reader> reader, const MediaInfo& info,
                                                     int threads) {
    std::unique_ptr<VideoTrack> track(new VideoTrack);
    track->m_info = info;
    track->m_threads = threads;
    reader->select({reader->video()});
    GR_TRY_ASSIGN(av::Decoder decoder, av::Decoder::open(*reader, reader->video(), threads));
    track->m_decoder = std::move(decoder);
    track->m_reader = std::move(reader);
    return track;
}

Result<void> VideoTrack::seek(double position) {
    for (double back = 0;; back = back > 0 ? 2 * back : 1) {
        const double target = position - back;
        if (target <= m_info.videoStart + same)
            return rewind();
        GR_TRY(goTo(target));
        while (m_ahead.empty() && !m_ended)
            GR_TRY(decodeSome());
        if (!m_ahead.empty() && m_ahead.front().position <= position + same)
            return {};
    }
}

Result<void> VideoTrack::goTo(double position) {
    m_decoder->flush();
    m_ahead.clear();
    m_any = m_ended = m_atStart = false;
    return m_reader->seek(stream(), stampOf(position));
}

qint64 VideoTrack::stampOf(double position) const {
    return static_cast<qint64>(std::floor((position + m_info.start) / av_q2d(stream()->time_base) + 1e-3));
}

/// The file's own list of pictures goes on behind the last one that came; one that was cut off when it was opened is
/// known to.
bool VideoTrack::breaksOff() const {
    AVStream* stream = m_reader->video();
    int last = avformat_index_get_entries_count(stream) - 1;
    const auto isLeftOut = [&](int index) {
        return avformat_index_get_entry(stream, index)->flags & AVINDEX_DISCARD_FRAME;
    };
    while (last >= 0 && isLeftOut(last))
        --last;
    if (last < 0 || m_info.truncated)
        return false;
    const auto stamp = static_cast<double>(avformat_index_get_entry(stream, last)->timestamp);
    const double listed = stamp * av_q2d(stream->time_base) - m_info.start;
    return listed > (m_any ? m_last : m_info.videoStart) + missing;
}

bool VideoTrack::hasKeyBetween(double from, double to) const {
    AVStream* stream = m_reader->video();
    const int index = av_index_search_timestamp(stream, stampOf(to), AVSEEK_FLAG_BACKWARD);
    const AVIndexEntry* entry = index < 0 ? nullptr : avformat_index_get_entry(stream, index);
    return entry && entry->timestamp > stampOf(from);
}

Result<void> VideoTrack::rewind() {
    GR_TRY(goTo(m_info.videoStart));
    m_atStart = true;
    while (m_ahead.empty() && !m_ended)
        GR_TRY(decodeSome());
    if (m_ahead.empty() || m_ahead.front().position > m_info.videoStart + same) {
        m_decoder->flush();
        m_ahead.clear();
        m_any = m_ended = false;
        GR_TRY(m_reader->restart());
        if (!m_reader->video())
            return fail(ErrorCode::Media, QStringLiteral("%1 has lost its pictures").arg(m_reader->path()));
        m_reader->select({m_reader->video()});
    }
    return {};
}

Result<std::optional<VideoTrack::Picture>> VideoTrack::next() {
    while (m_ahead.empty() && !m_ended)
        GR_TRY(decodeSome());
    m_atStart = false;
    if (m_ahead.empty()) {
        if (breaksOff())
            return fail(ErrorCode::Corrupt, QStringLiteral("%1 breaks off before its end").arg(m_reader->path()));
        return std::nullopt;
    }
    std::optional<Picture> picture = std::move(m_ahead.front());
    m_ahead.pop_front();
    return picture;
}

Result<void> VideoTrack::decodeSome() {
    GR_TRY_ASSIGN(const AVPacket* packet, m_reader->read());
    m_ended = !packet;
    return m_decoder->feed(packet, [this](AVFrame* frame) -> Result<void> {
        if (frame->pts == AV_NOPTS_VALUE && !m_any && !m_atStart)
            return {}; // nothing says where it belongs
        const double usual = m_info.fps > 0 ? 1 / m_info.fps : 0.04;
        const double position = frame->pts != AV_NOPTS_VALUE
                                    ? double(frame->pts) * av_q2d(stream()->time_base) - m_info.start
                                    : (m_any ? m_last + usual : m_info.videoStart);
        if (m_any && position <= m_last + same)
            return {};
        Picture picture{av::Frame(av_frame_clone(frame)), position};
        if (!picture.frame)
            return fail(ErrorCode::Internal, QStringLiteral("out of memory"));
        m_ahead.push_back(std::move(picture));
        m_last = position;
        m_any = true;
        return {};
    });
}

} // namespace greenroom

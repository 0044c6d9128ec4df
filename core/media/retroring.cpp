// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/retroring.h"

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// A packet of sound gives nothing whole without the one before it.
constexpr double warmUp = 1024.0 / 48000;
constexpr auto notePacket = static_cast<qint64>(sizeof(AVPacket));

} // namespace

Result<void> RetroRing::begin(const std::vector<Stream>& streams) {
    const std::lock_guard lock(m_mutex);
    for (const Stream& stream : streams) {
        auto kept = std::make_shared<RetroStream>();
        kept->parameters.reset(avcodec_parameters_alloc());
        if (!kept->parameters || avcodec_parameters_copy(kept->parameters.get(), stream.parameters) < 0)
            return fail(ErrorCode::Media, u"no memory for recording"_s);
        kept->timeBase = stream.timeBase;
        m_streams.push_back(std::move(kept));
    }
    m_packets.resize(m_streams.size());
    m_hasBegun = true;
    return {};
}

double RetroRing::timeOf(const AVPacket& packet) const {
    return static_cast<double>(packet.dts) * av_q2d(m_streams[static_cast<std::size_t>(packet.stream_index)]->timeBase);
}

Result<void> RetroRing::write(AVPacket& packet) {
    const std::shared_ptr<AVPacket> kept(av_packet_alloc(), av::Deleter());
    if (!kept)
        return fail(ErrorCode::Media, u"no memory for recording"_s);
    av_packet_move_ref(kept.get(), &packet);
    const std::lock_guard lock(m_mutex);
    const auto stream = static_cast<std::size_t>(kept->stream_index);
    m_newest =
        std::max(m_newest, timeOf(*kept) + static_cast<double>(kept->duration) * av_q2d(m_streams[stream]->timeBase));
    m_bytes += kept->size + notePacket;
    m_packets[stream].push_back(kept);
    for (auto next = nextStart(); next; next = nextStart()) {
        if (m_newest - *next < m_settings.seconds && m_bytes <= m_settings.bytes)
            break;
        letGoBefore(*next);
    }
    return {};
}

std::optional<double> RetroRing::nextStart() const {
    const auto& first = m_packets.front(); // the pictures, where there are any
    const bool pictures = m_streams.front()->isPicture();
    const auto next = std::find_if(first.begin() + std::min<qsizetype>(1, qsizetype(first.size())), first.end(),
                                   [&](const auto& one) { return !pictures || (one->flags & AV_PKT_FLAG_KEY); });
    return next == first.end() ? std::nullopt : std::optional(timeOf(**next));
}

void RetroRing::letGoBefore(double start) {
    for (std::size_t stream = 0; stream < m_packets.size(); ++stream) {
        const double from = stream == 0 ? start : start - warmUp;
        auto& packets = m_packets[stream];
        for (; !packets.empty() && timeOf(*packets.front()) < from - 1e-6; packets.pop_front())
            m_bytes -= packets.front()->size + notePacket;
    }
}

double RetroRing::start() const {
    return m_packets.empty() || m_packets.front().empty() ? 0 : timeOf(*m_packets.front().front());
}

double RetroRing::length() const {
    return m_packets.empty() || m_packets.front().empty() ? 0 : m_newest - start();
}

double RetroRing::heldSeconds() const {
    const std::lock_guard lock(m_mutex);
    return length();
}

qint64 RetroRing::heldBytes() const {
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

RetroClip RetroRing::clip() const {
    RetroClip clip;
    auto packets = std::make_shared<RetroClip::Packets>();
    const std::lock_guard lock(m_mutex);
    if (length() <= 0)
        return clip;
    packets->streams = m_streams;
    packets->start = start();
    packets->seconds = length();
    for (const auto& stream : m_packets)
        packets->packets.insert(packets->packets.end(), stream.begin(), stream.end());
    std::stable_sort(packets->packets.begin(), packets->packets.end(),
                     [this](const auto& a, const auto& b) { return timeOf(*a) < timeOf(*b); });
    clip.m_packets = std::move(packets);
    return clip;
}

} // namespace greenroom

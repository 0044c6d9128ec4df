// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/packetwriter.h"
#include "core/media/retrocapture.h"

#include <deque>
#include <memory>
#include <mutex>

namespace greenroom {

struct ParametersDeleter {
    void operator()(AVCodecParameters* parameters) const { avcodec_parameters_free(&parameters); }
};

/// One stream of a clip.
struct RetroStream {
    std::unique_ptr<AVCodecParameters, ParametersDeleter> parameters;
    AVRational timeBase{};

    bool isPicture() const { return parameters->codec_type == AVMEDIA_TYPE_VIDEO; }
};

struct RetroClip::Packets {
    std::vector<std::shared_ptr<const RetroStream>> streams;
    std::vector<std::shared_ptr<const AVPacket>> packets; ///< by time
    double start = 0;                                     ///< seconds: of the first key frame
    double seconds = 0;
};

/// Keeps the last packets of a recording that goes nowhere else, from a key frame on. Written by one thread, asked by
/// any. Internal to core/media.
class RetroRing final : public PacketWriter {
public:
    explicit RetroRing(const RetroSettings& settings) : m_settings(settings) {}

    RetroClip clip() const;
    double heldSeconds() const;
    qint64 heldBytes() const;

    Result<void> begin(const std::vector<Stream>& streams) override;
    bool hasBegun() const override { return m_hasBegun; }
    Result<void> write(AVPacket& packet) override;
    Result<void> hold(double) override { return {}; }
    Result<void> flush() override { return {}; }
    Result<void> finish() override { return {}; }
    Result<void> sync() override { return {}; }
    qint64 bytes() const override { return heldBytes(); }
    double seconds() const override { return heldSeconds(); }
    bool isFull() const override { return false; }

private:
    /// Where a clip could begin after its first packet: the next key frame, or the next sound where there is no
    /// picture.
    std::optional<double> nextStart() const;
    void letGoBefore(double start);
    double timeOf(const AVPacket& packet) const;
    double start() const;
    double length() const;

    const RetroSettings m_settings;
    bool m_hasBegun = false;
    mutable std::mutex m_mutex; ///< for what follows
    std::vector<std::shared_ptr<const RetroStream>> m_streams;
    std::vector<std::deque<std::shared_ptr<const AVPacket>>> m_packets; ///< by stream; the first begins the clip
    qint64 m_bytes = 0;
    double m_newest = 0; ///< end of the newest packet, seconds
};

} // namespace greenroom

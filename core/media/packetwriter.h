// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"

#include <vector>

namespace greenroom {

/// Where the packets of a recording go. Used by one thread, but for what an implementation says. Internal to
/// core/media.
class PacketWriter {
public:
    struct Stream {
        const AVCodecParameters* parameters = nullptr;
        AVRational timeBase{}; ///< of the packets
    };

    virtual ~PacketWriter() = default;
    PacketWriter(const PacketWriter&) = delete;
    PacketWriter& operator=(const PacketWriter&) = delete;

    virtual Result<void> begin(const std::vector<Stream>& streams) = 0;
    virtual bool hasBegun() const = 0;
    /// Takes a packet of the stream `packet.stream_index`; each stream in the order of its times.
    virtual Result<void> write(AVPacket& packet) = 0;
    /// Nothing comes for some time: writes what there is, the last picture lasting until `seconds` of media time, where
    /// the next one will be.
    virtual Result<void> hold(double seconds) = 0;
    /// Writes what there is but for the last picture, whose length is not known yet.
    virtual Result<void> flush() = 0;
    /// Nothing comes any more.
    virtual Result<void> finish() = 0;
    /// Makes what is written survive a loss of power.
    virtual Result<void> sync() = 0;

    virtual qint64 bytes() const = 0;
    virtual double seconds() const = 0; ///< media time written
    /// The disk was full: come to an end.
    virtual bool isFull() const = 0;

protected:
    PacketWriter() = default;
};

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/audiotimeline.h"
#include "core/media/av.h"

#include <functional>
#include <memory>

namespace greenroom {

/// What is on an AudioTimeline to AAC, 128 kbit/s. Used by one thread.
class AudioEncoder {
public:
    /// Gets each packet, in units of timeBase. False stops the call that encodes.
    using Emit = std::function<bool(av::Packet)>;
    static constexpr AVRational timeBase{1, AudioTimeline::rate};

    /// `bitRate`: bits a second.
    static Result<std::unique_ptr<AudioEncoder>> open(int bitRate);

    /// Encodes what is complete on the line; with `rest` all of it, and then nothing more can come.
    Result<void> encode(AudioTimeline& line, bool rest, const Emit& emit);

    const AVCodecContext& context() const { return *m_codec; }

private:
    explicit AudioEncoder(av::Codec codec) : m_codec(std::move(codec)) {}
    Result<void> send(const AVFrame* frame, const Emit& emit);

    av::Codec m_codec;
};

} // namespace greenroom

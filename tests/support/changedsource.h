// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"
#include "core/media/source.h"

#include <functional>
#include <optional>

namespace greenroom::test {

/// A source whose pictures or chunks are changed on their way: other times, other content, or left out.
template <typename Base>
class Changed final : public Base, SourceSink {
public:
    using Nanoseconds = std::chrono::nanoseconds;
    /// Says when the frame comes (after the origin), or that it does not. May replace the frame.
    using Change = std::function<std::optional<Nanoseconds>(av::Frame& frame, Nanoseconds time)>;

    Changed(Base& source, Change change) : m_source(source), m_change(std::move(change)) {}

    Result<void> start(SourceSink& sink, Nanoseconds origin) override {
        m_sink = &sink;
        m_origin = origin;
        return m_source.start(*this, origin);
    }
    void stop() override { m_source.stop(); }
    bool waits() const override { return m_source.waits() && !isDevice; }
    bool hasExactTimes() const override { return m_source.hasExactTimes() && !isDevice; }
    double framesPerSecond() const {
        if constexpr (std::is_same_v<Base, VideoSource>)
            return m_source.framesPerSecond();
        return 0;
    }

    bool isDevice = false; ///< behaves like a camera or microphone: times are measured, and it never waits

private:
    bool push(const AVFrame& data, Nanoseconds time) override {
        av::Frame frame(av_frame_clone(&data));
        const auto changed = m_change(frame, time - m_origin);
        return !changed || m_sink->push(*frame, m_origin + *changed);
    }
    void ended(const std::optional<Error>& why) override { m_sink->ended(why); }

    Base& m_source;
    Change m_change;
    SourceSink* m_sink = nullptr;
    Nanoseconds m_origin{};
};

using ChangedVideo = Changed<VideoSource>;
using ChangedAudio = Changed<AudioSource>;

} // namespace greenroom::test

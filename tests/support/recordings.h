// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/recorder.h"

#include <condition_variable>
#include <memory>
#include <mutex>

namespace greenroom::test {

/// Records until everything ended by itself, and stops.
inline Result<Recording> recordAll(const RecorderSettings& settings, VideoSource* video, AudioSource* audio,
                                   RecorderStatus* last = nullptr) {
    static const SystemClock clock;
    std::mutex mutex;
    std::condition_variable changed;
    RecorderStatus status;
    GR_TRY_ASSIGN(const auto recorder, Recorder::start(settings, video, audio, clock, [&](const RecorderStatus& now) {
                      std::lock_guard lock(mutex);
                      status = now;
                      changed.notify_all();
                  }));
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return status.phase == RecorderPhase::Ended; });
    }
    auto recording = recorder->stop();
    if (last)
        *last = recorder->status();
    return recording;
}

inline Result<Recording> recordAll(const QString& path, VideoSource* video, AudioSource* audio, double seconds = 0) {
    return recordAll(RecorderSettings{path, seconds}, video, audio);
}

/// A camera that is unplugged after `count` pictures.
class FailingVideo final : public VideoSource, SourceSink {
public:
    FailingVideo(std::unique_ptr<VideoSource> source, int count) : m_source(std::move(source)), m_left(count) {}

    Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) override {
        m_sink = &sink;
        return m_source->start(*this, origin);
    }
    void stop() override { m_source->stop(); }
    bool waits() const override { return m_source->waits(); }
    bool hasExactTimes() const override { return true; }
    double framesPerSecond() const override { return m_source->framesPerSecond(); }

private:
    bool push(const AVFrame& data, std::chrono::nanoseconds time) override {
        return m_left-- > 0 && m_sink->push(data, time);
    }
    void ended(const std::optional<Error>&) override {
        m_sink->ended(Error{ErrorCode::Media, QStringLiteral("unplugged"), {}});
    }

    std::unique_ptr<VideoSource> m_source;
    SourceSink* m_sink = nullptr;
    int m_left;
};

} // namespace greenroom::test

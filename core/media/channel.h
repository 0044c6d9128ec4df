// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/gate.h"
#include "core/media/level.h"
#include "core/media/picture.h"
#include "core/media/preview.h"
#include "core/media/watch.h"

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

/// From an opened device to all who want what it gives: the preview or the meter, the watch, and a recorder that comes
/// and goes. Internal to core/media.
namespace greenroom {

/// What a recorder is given for an opened device; starting and stopping it leaves the device alone.
template <typename Base>
class Tap : public Base {
public:
    Result<void> start(SourceSink& sink, std::chrono::nanoseconds) override {
        if (!isReady)
            return fail(ErrorCode::Refused, QStringLiteral("a device that is not open cannot be recorded"));
        gate.open(sink);
        if (!isReady) // closed meanwhile
            gate.close();
        return {};
    }
    void stop() override { gate.close(); }
    bool waits() const override { return false; }
    bool hasExactTimes() const override { return isExact; }

    Gate gate;
    std::atomic<bool> isReady{false};
    std::atomic<bool> isExact{false};
};

class VideoTap final : public Tap<VideoSource> {
public:
    double framesPerSecond() const override { return rate; }
    std::atomic<double> rate{0};
};
using AudioTap = Tap<AudioSource>;

/// The part that cameras and microphones have in common. Opened and closed on one thread, pushed into on the device's.
template <typename Base, typename TapType, typename Watch>
class Channel : protected SourceSink {
public:
    using Nanoseconds = std::chrono::nanoseconds;

    /// `changed` is called on the device's thread: at the first data, and when the device failed.
    Channel(const Clock& clock, std::function<void()> changed) : m_clock(clock), m_changed(std::move(changed)) {}

    Result<void> open(std::unique_ptr<Base> source, Nanoseconds origin) {
        close();
        m_source = std::move(source);
        {
            std::lock_guard lock(m_mutex);
            m_watch.emplace(m_clock.steady());
            m_any = false;
            m_failure.reset();
        }
        m_tap.isExact = m_source->hasExactTimes();
        if constexpr (std::is_same_v<Base, VideoSource>)
            m_tap.rate = m_source->framesPerSecond();
        m_tap.isReady = true;
        auto started = m_source->start(*this, origin);
        if (!started)
            close();
        return started;
    }
    /// Lets go of the device; a recorder that is at it learns `why`.
    void close(const std::optional<Error>& why = {}) {
        m_tap.isReady = false;
        m_tap.gate.close(why);
        if (m_source)
            m_source->stop();
        m_source.reset();
        std::lock_guard lock(m_mutex);
        m_watch.reset();
    }

    bool isOpen() const { return m_source != nullptr; }
    TapType& tap() { return m_tap; }
    bool hasGivenAny() const {
        std::lock_guard lock(m_mutex);
        return m_any;
    }
    /// Why the device gives nothing more, if so.
    std::optional<Error> failure() const {
        std::lock_guard lock(m_mutex);
        return m_failure;
    }

protected:
    /// Keeps the books about new data; true for the first.
    template <typename Look>
    void note(Look look) {
        bool first = false;
        {
            std::lock_guard lock(m_mutex);
            if (!m_watch)
                return;
            look(*m_watch);
            first = !std::exchange(m_any, true);
        }
        if (first)
            m_changed();
    }
    void ended(const std::optional<Error>& why) final {
        m_tap.isReady = false;
        m_tap.gate.close(why);
        {
            std::lock_guard lock(m_mutex);
            m_failure = why;
        }
        if (why)
            m_changed();
    }

    const Clock& m_clock;
    const std::function<void()> m_changed;
    std::unique_ptr<Base> m_source;
    TapType m_tap;
    mutable std::mutex m_mutex; ///< for what follows
    std::optional<Watch> m_watch;
    bool m_any = false;
    std::optional<Error> m_failure;
};

class CameraChannel final : public Channel<VideoSource, VideoTap, PictureWatch> {
public:
    CameraChannel(const Clock& clock, PreviewMaker& preview, std::function<void()> changed)
        : Channel(clock, std::move(changed)), m_preview(preview) {}
    ~CameraChannel() override { close(); }

    std::optional<CaptureTrouble> trouble() const {
        std::lock_guard lock(m_mutex);
        return m_watch ? m_watch->trouble(m_clock.steady()) : std::nullopt;
    }

    std::optional<double> brightness() const {
        std::lock_guard lock(m_mutex);
        return m_watch ? m_watch->brightness() : std::nullopt;
    }

private:
    bool push(const AVFrame& data, Nanoseconds time) override {
        av::Frame picture = keepPicture(data, m_pool);
        if (!picture)
            return true;
        if (m_tap.gate.isOpen())
            m_tap.gate.push(*picture, time);
        note([&](PictureWatch& watch) { watch.picture(*picture, m_clock.steady()); });
        m_preview.show(std::move(picture));
        return true;
    }

    PreviewMaker& m_preview;
    PicturePool m_pool;
};

class MicrophoneChannel final : public Channel<AudioSource, AudioTap, SoundWatch> {
public:
    /// `metered` is called on the device's thread, about 20 times a second.
    MicrophoneChannel(const Clock& clock, std::function<void()> changed, std::function<void(const Level&)> metered)
        : Channel(clock, std::move(changed)), m_metered(std::move(metered)) {}
    ~MicrophoneChannel() override { close(); }

    std::optional<CaptureTrouble> trouble() const {
        std::lock_guard lock(m_mutex);
        return m_watch ? m_watch->trouble(m_clock.steady()) : std::nullopt;
    }

private:
    bool push(const AVFrame& data, Nanoseconds time) override {
        const bool recorded = m_tap.gate.isOpen();
        if (recorded)
            m_tap.gate.push(data, time);
        note([&](SoundWatch& watch) {
            if (!m_any)
                m_meter = {};
            watch.setRecording(recorded, m_clock.steady());
            watch.sound(peakOf(data), m_clock.steady());
        });
        if (const auto level = m_meter.add(data))
            m_metered(*level);
        return true;
    }

    const std::function<void(const Level&)> m_metered;
    LevelMeter m_meter;
};

} // namespace greenroom

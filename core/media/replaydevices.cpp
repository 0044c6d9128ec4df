// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/replaydevices.h"

#include "core/media/filesource.h"
#include "core/media/presenter.h"
#include "core/media/probe.h"
#include "core/media/testsource.h"

#include <QFileInfo>

#include <cmath>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

using Nanoseconds = std::chrono::nanoseconds;

/// A source that is opened anew every `period`, so that several of one file stay together.
template <typename Base>
class Repeated : public Base, SourceSink {
public:
    using Open = std::function<Result<std::unique_ptr<Base>>()>;
    Repeated(Open open, Nanoseconds period) : m_open(std::move(open)), m_period(period) {}
    ~Repeated() override { stop(); }

    Result<void> start(SourceSink& sink, Nanoseconds origin) override {
        stop();
        m_sink = &sink;
        m_stopped = false;
        m_thread = std::thread([this, origin] { m_sink->ended(run(origin)); });
        return {};
    }
    void stop() final {
        {
            std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_changed.notify_all();
        if (m_thread.joinable())
            m_thread.join();
    }
    bool waits() const override { return false; }
    bool hasExactTimes() const override { return true; }

private:
    std::optional<Error> run(Nanoseconds origin) {
        for (; !isStopped(); origin += m_period) {
            const auto source = m_open();
            if (!source)
                return source.error();
            if (const auto started = (*source)->start(*this, origin); !started)
                return started.error();
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return m_isOver || m_stopped; });
            }
            (*source)->stop();
            std::lock_guard lock(m_mutex);
            m_isOver = false;
            if (m_error)
                return m_error;
        }
        return {};
    }
    bool isStopped() {
        std::lock_guard lock(m_mutex);
        return m_stopped;
    }

    bool push(const AVFrame& data, Nanoseconds time) override {
        if (m_sink->push(data, time))
            return true;
        std::lock_guard lock(m_mutex);
        m_stopped = true;
        return false;
    }
    void ended(const std::optional<Error>& why) override {
        {
            std::lock_guard lock(m_mutex);
            m_isOver = true;
            m_error = why;
        }
        m_changed.notify_all();
    }

    const Open m_open;
    const Nanoseconds m_period;
    SourceSink* m_sink = nullptr;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopped = true;
    bool m_isOver = false;
    std::optional<Error> m_error;
};

class RepeatedVideo final : public Repeated<VideoSource> {
public:
    RepeatedVideo(Open open, Nanoseconds period, double framesPerSecond)
        : Repeated(std::move(open), period), m_framesPerSecond(framesPerSecond) {}
    double framesPerSecond() const override { return m_framesPerSecond; }

private:
    const double m_framesPerSecond;
};

Error noSuchDevice(const QString& id) {
    return {ErrorCode::NotFound, u"there is no device %1"_s.arg(id), {}};
}

/// A camera that is generated, and a microphone that hears beeps.
class TestDevices final : public CaptureDevices {
public:
    TestDevices(const QString& cameraName, std::function<std::unique_ptr<VideoSource>()> makeVideo, const Clock& clock)
        : m_cameraName(cameraName), m_makeVideo(std::move(makeVideo)), m_clock(clock) {}

    QList<DeviceInfo> cameras() const override { return {{u"test"_s, m_cameraName, true}}; }
    QList<DeviceInfo> microphones() const override { return {{u"test"_s, u"Test tone"_s, true}}; }
    Result<std::unique_ptr<VideoSource>> openCamera(const QString& id) override {
        if (id != u"test")
            return tl::make_unexpected(noSuchDevice(id));
        return m_makeVideo();
    }
    Result<std::unique_ptr<AudioSource>> openMicrophone(const QString& id) override {
        if (id != u"test")
            return tl::make_unexpected(noSuchDevice(id));
        return makeTone(Pace::Real, m_clock);
    }

private:
    const QString m_cameraName;
    const std::function<std::unique_ptr<VideoSource>()> m_makeVideo;
    const Clock& m_clock;
};

class FileDevices final : public CaptureDevices {
public:
    FileDevices(const QString& path, const MediaInfo& info, const Clock& clock)
        : m_path(path), m_info(info), m_period(std::llround(1e9 * info.duration)), m_clock(clock) {}

    QList<DeviceInfo> cameras() const override { return list(m_info.hasVideo); }
    QList<DeviceInfo> microphones() const override { return list(m_info.hasAudio); }
    Result<std::unique_ptr<VideoSource>> openCamera(const QString& id) override {
        if (id != m_path || !m_info.hasVideo)
            return tl::make_unexpected(noSuchDevice(id));
        return std::make_unique<RepeatedVideo>(
            [path = m_path, &clock = m_clock] { return openVideoFile(path, Pace::Real, clock); }, m_period, m_info.fps);
    }
    Result<std::unique_ptr<AudioSource>> openMicrophone(const QString& id) override {
        if (id != m_path || !m_info.hasAudio)
            return tl::make_unexpected(noSuchDevice(id));
        return std::make_unique<Repeated<AudioSource>>(
            [path = m_path, &clock = m_clock] { return openAudioFile(path, Pace::Real, clock); }, m_period);
    }

private:
    QList<DeviceInfo> list(bool has) const {
        return has ? QList<DeviceInfo>{{m_path, QFileInfo(m_path).fileName(), true}} : QList<DeviceInfo>{};
    }

    const QString m_path;
    const MediaInfo m_info;
    const Nanoseconds m_period;
    const Clock& m_clock;
};

} // namespace

std::unique_ptr<CaptureDevices> makeTestDevices(const Clock& clock) {
    return std::make_unique<TestDevices>(
        u"Test pattern"_s, [&clock] { return makeTestPattern({}, Pace::Real, clock); }, clock);
}

std::unique_ptr<CaptureDevices> makePresenterDevices(const Clock& clock) {
    return std::make_unique<TestDevices>(
        u"Drawn person"_s, [&clock] { return makePresenter({}, Pace::Real, clock); }, clock);
}

Result<std::unique_ptr<CaptureDevices>> openFileDevices(const QString& path, const Clock& clock) {
    GR_TRY_ASSIGN(const MediaInfo info, probe(path));
    if (!(info.duration > 0))
        return fail(ErrorCode::Media, u"%1 holds a single moment, which is no camera"_s.arg(path));
    return std::make_unique<FileDevices>(path, info, clock);
}

} // namespace greenroom

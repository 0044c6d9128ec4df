// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/stagedevices.h"

#include "core/media/av.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/samplefmt.h>
}

namespace greenroom {

using namespace Qt::StringLiterals;

struct StageDevices::Trouble {
    std::atomic<Picture> picture{Picture::Live};
    std::atomic<bool> silent{false};
    std::atomic<std::chrono::milliseconds> late{};
};

namespace {

using Nanoseconds = std::chrono::nanoseconds;

/// A source whose pictures or sound are changed on their way.
template <typename Base>
class Changed : public Base, SourceSink {
public:
    /// May replace the frame or write to it, and move its time; on the source's thread.
    using Change = std::function<void(av::Frame& frame, Nanoseconds& time)>;
    Changed(std::unique_ptr<Base> source, Change change) : m_source(std::move(source)), m_change(std::move(change)) {}
    ~Changed() override { m_source->stop(); }

    Result<void> start(SourceSink& sink, Nanoseconds origin) override {
        m_sink = &sink;
        return m_source->start(*this, origin);
    }
    void stop() final { m_source->stop(); }
    bool waits() const override { return m_source->waits(); }
    bool hasExactTimes() const override { return m_source->hasExactTimes(); }

protected:
    const Base& source() const { return *m_source; }

private:
    bool push(const AVFrame& data, Nanoseconds time) override {
        av::Frame frame(av_frame_clone(&data));
        if (!frame)
            return m_sink->push(data, time);
        m_change(frame, time);
        return m_sink->push(*frame, time);
    }
    void ended(const std::optional<Error>& why) override { m_sink->ended(why); }

    const std::unique_ptr<Base> m_source;
    const Change m_change;
    SourceSink* m_sink = nullptr;
};

class ChangedVideo final : public Changed<VideoSource> {
public:
    using Changed::Changed;
    double framesPerSecond() const override { return source().framesPerSecond(); }
};

/// Its times are when the sound arrived, as with a real one.
class ChangedSound final : public Changed<AudioSource> {
public:
    using Changed::Changed;
    bool hasExactTimes() const override { return false; }
};

void darken(AVFrame& picture) {
    if (av_frame_make_writable(&picture) < 0)
        return;
    std::array<std::ptrdiff_t, 4> lines{};
    std::copy_n(std::begin(picture.linesize), lines.size(), lines.begin());
    av_image_fill_black(picture.data, lines.data(), static_cast<AVPixelFormat>(picture.format), picture.color_range,
                        picture.width, picture.height);
}

void silence(AVFrame& sound) {
    if (av_frame_make_writable(&sound) >= 0)
        av_samples_set_silence(sound.extended_data, 0, sound.nb_samples, sound.ch_layout.nb_channels,
                               static_cast<AVSampleFormat>(sound.format));
}

} // namespace

StageDevices::StageDevices(std::unique_ptr<CaptureDevices> devices)
    : m_devices(std::move(devices)), m_trouble(std::make_shared<Trouble>()) {
    connect(m_devices.get(), &CaptureDevices::camerasChanged, this, &CaptureDevices::camerasChanged);
    connect(m_devices.get(), &CaptureDevices::microphonesChanged, this, &CaptureDevices::microphonesChanged);
}

StageDevices::~StageDevices() = default;

void StageDevices::plugCamera(bool in) {
    if (std::exchange(m_hasCamera, in) != in)
        Q_EMIT camerasChanged();
}

void StageDevices::plugMicrophone(bool in) {
    if (std::exchange(m_hasMicrophone, in) != in)
        Q_EMIT microphonesChanged();
}

void StageDevices::setPicture(Picture picture) {
    m_trouble->picture = picture;
}

void StageDevices::setSilent(bool silent) {
    m_trouble->silent = silent;
}

void StageDevices::setSoundLate(std::chrono::milliseconds late) {
    m_trouble->late = late;
}

void StageDevices::reset() {
    setPicture(Picture::Live);
    setSilent(false);
    setSoundLate({});
    plugCamera(true);
    plugMicrophone(true);
}

QList<DeviceInfo> StageDevices::cameras() const {
    return m_hasCamera ? m_devices->cameras() : QList<DeviceInfo>();
}

QList<DeviceInfo> StageDevices::microphones() const {
    return m_hasMicrophone ? m_devices->microphones() : QList<DeviceInfo>();
}

Result<std::unique_ptr<VideoSource>> StageDevices::openCamera(const QString& id) {
    if (!m_hasCamera)
        return fail(ErrorCode::NotFound, u"the camera %1 is not plugged in"_s.arg(id));
    GR_TRY_ASSIGN(std::unique_ptr<VideoSource> source, m_devices->openCamera(id));
    return std::make_unique<ChangedVideo>(
        std::move(source), [trouble = m_trouble, kept = std::make_shared<av::Frame>()](av::Frame& frame, Nanoseconds&) {
            const Picture picture = trouble->picture;
            if (picture == Picture::Black)
                darken(*frame);
            if (picture != Picture::Frozen || !*kept)
                kept->reset(av_frame_clone(frame.get()));
            else
                frame.reset(av_frame_clone(kept->get()));
        });
}

Result<std::unique_ptr<AudioSource>> StageDevices::openMicrophone(const QString& id) {
    if (!m_hasMicrophone)
        return fail(ErrorCode::NotFound, u"the microphone %1 is not plugged in"_s.arg(id));
    GR_TRY_ASSIGN(std::unique_ptr<AudioSource> source, m_devices->openMicrophone(id));
    return std::make_unique<ChangedSound>(std::move(source),
                                          [trouble = m_trouble](av::Frame& frame, Nanoseconds& time) {
                                              if (trouble->silent)
                                                  silence(*frame);
                                              time += trouble->late.load();
                                          });
}

} // namespace greenroom

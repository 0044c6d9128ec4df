// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/replaydevices.h"

namespace greenroom::test {

/// The test pattern and its beeps as devices that can be unplugged and plugged in again, beside others that are never
/// opened by themselves.
class PluggableDevices final : public CaptureDevices {
public:
    explicit PluggableDevices(const Clock& clock) : m_devices(makeTestDevices(clock)) {}

    bool hasCamera = true;
    bool hasMicrophone = true;
    bool hasOtherCamera = false; ///< after the first one
    bool cameraHangs = false;    ///< it opens and never gives a picture

    void plugCamera(bool in) {
        hasCamera = in;
        Q_EMIT camerasChanged();
    }
    void plugMicrophone(bool in) {
        hasMicrophone = in;
        Q_EMIT microphonesChanged();
    }

    QList<DeviceInfo> cameras() const override {
        QList<DeviceInfo> result;
        if (hasCamera)
            result = m_devices->cameras();
        if (hasOtherCamera)
            result.append({QStringLiteral("other"), QStringLiteral("Other camera"), !hasCamera});
        return result;
    }
    QList<DeviceInfo> microphones() const override {
        return hasMicrophone ? m_devices->microphones() : QList<DeviceInfo>();
    }
    Result<std::unique_ptr<VideoSource>> openCamera(const QString& id) override {
        opened.append(id);
        if (cameraHangs)
            return std::make_unique<HangingCamera>();
        return m_devices->openCamera(id == QLatin1String("other") ? QStringLiteral("test") : id);
    }
    Result<std::unique_ptr<AudioSource>> openMicrophone(const QString& id) override {
        return m_devices->openMicrophone(id);
    }

    QStringList opened; ///< cameras, in order

private:
    class HangingCamera final : public VideoSource {
    public:
        Result<void> start(SourceSink&, std::chrono::nanoseconds) override { return {}; }
        void stop() override {}
        bool waits() const override { return false; }
        bool hasExactTimes() const override { return true; }
        double framesPerSecond() const override { return 30; }
    };

    std::unique_ptr<CaptureDevices> m_devices;
};

} // namespace greenroom::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/systemdevices.h"

#include "core/media/camerasource.h"
#include "core/media/deviceids.h"
#include "core/media/microphonesource.h"

#include <QMediaDevices>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

template <typename Device>
QList<DeviceInfo> describe(const QList<Device>& devices) {
    QList<DeviceInfo> result;
    for (const Device& device : devices)
        result.append({QString::fromUtf8(device.id()), device.description(), device.isDefault()});
    std::stable_partition(result.begin(), result.end(), [](const DeviceInfo& device) { return device.isDefault; });
    return result;
}

template <typename Device>
const Device* find(const QList<Device>& devices, const QString& id) {
    const auto found = std::find_if(devices.begin(), devices.end(),
                                    [&](const Device& device) { return QString::fromUtf8(device.id()) == id; });
    return found == devices.end() ? nullptr : &*found;
}

class SystemDevices final : public CaptureDevices {
public:
    explicit SystemDevices(const Clock& clock) : m_clock(clock) {
        // Qt's backend tells of devices while it is being made, at the first question, and holds a lock that a question
        // from there would wait for without end. So it is asked before anybody listens, and who listens is told later.
        QMediaDevices::videoInputs();
        connect(&m_media, &QMediaDevices::videoInputsChanged, this, &CaptureDevices::camerasChanged,
                Qt::QueuedConnection);
        connect(&m_media, &QMediaDevices::audioInputsChanged, this, &SystemDevices::lookForMicrophones,
                Qt::QueuedConnection);
        // With PulseAudio and PipeWire Qt 6.4 knows of microphones that come and go, and says nothing.
        connect(&m_timer, &QTimer::timeout, this, &SystemDevices::lookForMicrophones);
        m_timer.start(lookInterval);
    }

    QList<DeviceInfo> cameras() const override { return m_cameraIds.assign(describe(QMediaDevices::videoInputs())); }
    QList<DeviceInfo> microphones() const override { return describe(QMediaDevices::audioInputs()); }

    Result<std::unique_ptr<VideoSource>> openCamera(const QString& id) override {
        const auto devices = QMediaDevices::videoInputs();
        m_cameraIds.assign(describe(devices));
        const QCameraDevice* device = find(devices, m_cameraIds.backendId(id));
        if (!device)
            return fail(ErrorCode::NotFound, u"there is no camera %1"_s.arg(id));
        return std::make_unique<CameraSource>(m_cameraThread, *device, m_clock);
    }
    Result<std::unique_ptr<AudioSource>> openMicrophone(const QString& id) override {
        const auto devices = QMediaDevices::audioInputs();
        const QAudioDevice* device = find(devices, id);
        if (!device)
            return fail(ErrorCode::NotFound, u"there is no microphone %1"_s.arg(id));
        return std::make_unique<MicrophoneSource>(m_microphoneThread, *device, m_clock);
    }

private:
    void lookForMicrophones() {
        if (const auto before = std::exchange(m_microphones, microphones()); m_microphones != before)
            Q_EMIT microphonesChanged();
    }

    static constexpr std::chrono::milliseconds lookInterval{500};
    const Clock& m_clock;
    mutable DeviceIds m_cameraIds;
    QMediaDevices m_media;
    QTimer m_timer;
    QList<DeviceInfo> m_microphones = describe(QMediaDevices::audioInputs());
    DeviceThread m_cameraThread{u"camera"_s};
    DeviceThread m_microphoneThread{u"microphone"_s};
};

} // namespace

std::unique_ptr<CaptureDevices> makeSystemDevices(const Clock& clock) {
    return std::make_unique<SystemDevices>(clock);
}

} // namespace greenroom

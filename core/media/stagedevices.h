// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/devices.h"

#include <chrono>
#include <memory>

namespace greenroom {

/// Other devices as they are on a bad day, for tours and tests: unplugged, frozen, dark or silent, whenever one says
/// so, also while they are in use.
class StageDevices final : public CaptureDevices {
public:
    enum class Picture { Live, Frozen, Black };

    explicit StageDevices(std::unique_ptr<CaptureDevices> devices);
    ~StageDevices() override;

    void plugCamera(bool in);
    void plugMicrophone(bool in);
    /// Of the camera, from its next picture on.
    void setPicture(Picture picture);
    /// The microphone hears nothing from now on.
    void setSilent(bool silent);
    /// From its next sound on the microphone takes so much longer.
    void setSoundLate(std::chrono::milliseconds late);
    /// All is plugged in and well again.
    void reset();

    QList<DeviceInfo> cameras() const override;
    QList<DeviceInfo> microphones() const override;
    Result<std::unique_ptr<VideoSource>> openCamera(const QString& id) override;
    Result<std::unique_ptr<AudioSource>> openMicrophone(const QString& id) override;

private:
    struct Trouble;

    std::unique_ptr<CaptureDevices> m_devices;
    std::shared_ptr<Trouble> m_trouble; ///< also of the sources, on their threads
    bool m_hasCamera = true;
    bool m_hasMicrophone = true;
};

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroom/namedevices.h"

#include "core/media/replaydevices.h"
#include "core/media/systemdevices.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

using Devices = std::shared_ptr<CaptureDevices>;

/// The cameras of one and the microphones of another; either may be null.
class MixedDevices final : public CaptureDevices {
public:
    MixedDevices(Devices cameras, Devices microphones)
        : m_cameras(std::move(cameras)), m_microphones(std::move(microphones)) {
        if (m_cameras)
            connect(m_cameras.get(), &CaptureDevices::camerasChanged, this, &CaptureDevices::camerasChanged);
        if (m_microphones)
            connect(m_microphones.get(), &CaptureDevices::microphonesChanged, this,
                    &CaptureDevices::microphonesChanged);
    }

    QList<DeviceInfo> cameras() const override { return m_cameras ? m_cameras->cameras() : QList<DeviceInfo>(); }
    QList<DeviceInfo> microphones() const override {
        return m_microphones ? m_microphones->microphones() : QList<DeviceInfo>();
    }
    Result<std::unique_ptr<VideoSource>> openCamera(const QString& id) override {
        if (!m_cameras)
            return fail(ErrorCode::NotFound, u"there is no camera"_s);
        return m_cameras->openCamera(id);
    }
    Result<std::unique_ptr<AudioSource>> openMicrophone(const QString& id) override {
        if (!m_microphones)
            return fail(ErrorCode::NotFound, u"there is no microphone"_s);
        return m_microphones->openMicrophone(id);
    }

private:
    Devices m_cameras;
    Devices m_microphones;
};

} // namespace

Result<std::unique_ptr<CaptureDevices>> makeNamedDevices(const QString& camera, const QString& microphone,
                                                         const Clock& clock) {
    if (camera.isEmpty() && microphone.isEmpty())
        return makeSystemDevices(clock);
    Devices system;
    const auto named = [&](const QString& name, const QString& generated) -> Result<Devices> {
        if (name == u"none"_s)
            return Devices();
        if (name == generated)
            return Devices(makeTestDevices(clock));
        if (name == u"presenter"_s)
            return Devices(makePresenterDevices(clock));
        if (!name.isEmpty()) {
            GR_TRY_ASSIGN(std::unique_ptr<CaptureDevices> file, openFileDevices(name, clock));
            return Devices(std::move(file));
        }
        if (!system)
            system = makeSystemDevices(clock);
        return system;
    };
    GR_TRY_ASSIGN(Devices cameras, named(camera, u"test"_s));
    GR_TRY_ASSIGN(Devices microphones, named(microphone, u"tone"_s));
    return std::make_unique<MixedDevices>(std::move(cameras), std::move(microphones));
}

} // namespace greenroom

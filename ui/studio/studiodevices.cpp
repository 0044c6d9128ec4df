// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/studiodevices.h"

#include "ui/shell/context.h"
#include "ui/shell/settings.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

DeviceChoice choiceOf(const QVariant& setting) {
    const QString text = setting.toString();
    if (text.isEmpty())
        return DeviceChoice::systemDefault();
    return text == "none"_L1 ? DeviceChoice::none() : DeviceChoice::byId(text);
}

/// Sets the choice to what is back.
bool isBack(const DeviceStatus& status, const QList<DeviceInfo>& devices, DeviceChoice& choice) {
    if (status.state != DeviceState::Missing)
        return false;
    if (status.device.id.isEmpty())
        return !devices.isEmpty();
    const bool isThere = std::any_of(devices.begin(), devices.end(),
                                     [&](const DeviceInfo& device) { return device.id == status.device.id; });
    if (isThere)
        choice = DeviceChoice::byId(status.device.id);
    return isThere;
}

} // namespace

bool isInUse(const DeviceStatus& status) {
    return status.state == DeviceState::Opening || status.state == DeviceState::Running;
}

StudioDevices::StudioDevices(Context& context)
    : m_devices(context.devices), m_settings(context.settings), m_booth(context.devices, context.clock) {}

void StudioDevices::open() {
    m_camera = choiceOf(m_settings.value(setting::camera));
    m_microphone = choiceOf(m_settings.value(setting::microphone));
    m_booth.open(m_camera, m_microphone);
}

void StudioDevices::reopenWhatIsBack() {
    const bool camera = isBack(m_booth.camera(), m_devices.cameras(), m_camera);
    const bool microphone = isBack(m_booth.microphone(), m_devices.microphones(), m_microphone);
    if (camera || microphone)
        m_booth.open(m_camera, m_microphone);
}

bool StudioDevices::areSwitchedOff() const {
    return m_camera.kind == DeviceChoice::Kind::None && m_microphone.kind == DeviceChoice::Kind::None;
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/booth.h"

namespace greenroom::ui {

class Settings;
struct Context;

bool isInUse(const DeviceStatus& status);

/// The booth with the camera and microphone that the settings name, and the same ones again when they were unplugged
/// and are back. UI thread.
class StudioDevices {
public:
    explicit StudioDevices(Context& context);

    Booth& booth() { return m_booth; }
    const Booth& booth() const { return m_booth; }

    /// What the settings say now.
    void open();
    void close() { m_booth.close(); }
    /// What was unplugged and is plugged in again, and no other in its place; where there was none at all, the first
    /// that has come.
    void reopenWhatIsBack();

    /// The person wants neither.
    bool areSwitchedOff() const;
    /// The person wants this very microphone, and not whichever is the system's.
    bool isMicrophoneChosen() const { return m_microphone.kind == DeviceChoice::Kind::ById; }

private:
    CaptureDevices& m_devices;
    Settings& m_settings;
    Booth m_booth;
    DeviceChoice m_camera;
    DeviceChoice m_microphone;
};

} // namespace greenroom::ui

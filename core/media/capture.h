// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/devices.h"

#include <optional>

namespace greenroom {

/// What a person must be told of within 2 s. The recording goes on with what still comes.
enum class CaptureTrouble {
    CameraStopped,     ///< no picture for 1 s (before the first: for 5 s)
    CameraFrozen,      ///< the very same picture for 2 s; a camera's noise makes no two alike
    CameraBlack,       ///< nothing but black for 2 s: a lid, or a muted camera
    CameraGone,        ///< unplugged
    CameraFailed,      ///< the system or the driver gave it up, or it could not be opened
    MicrophoneStopped, ///< no sound data for 1 s (before the first: for 5 s)
    MicrophoneSilent,  ///< while recording nothing above -70 dBFS for 2 s
    MicrophoneGone,    ///< unplugged
    MicrophoneFailed,  ///< as with a camera
};

/// What an input meter says of the last seconds.
enum class LevelState {
    NoSound,  ///< nothing above -70 dBFS for 2 s: a muted or dead microphone
    TooQuiet, ///< the loudest of the last 3 s is below -40 dBFS (RMS)
    Good,
    TooLoud, ///< reached -1 dBFS within the last 3 s: it is or will be distorted
};

/// How loud it was for 50 ms, in dBFS, where a full-scale sine has a peak of 0 and an RMS of -3; never below `floor`.
struct Level {
    static constexpr double floor = -100;
    double peak = floor;
    double rms = floor;
    LevelState state = LevelState::NoSound;
    /// The noise floor: RMS of the quiet parts (the quietest tenth) of the last 6 s; nothing before 2 s.
    std::optional<double> noise = {};
};

/// Which camera or microphone to open.
struct DeviceChoice {
    enum class Kind { None, Default, ById };
    Kind kind = Kind::Default;
    QString id;

    static DeviceChoice none() { return {Kind::None, {}}; }
    static DeviceChoice systemDefault() { return {}; } ///< whatever is the default at the moment of opening
    static DeviceChoice byId(const QString& id) { return {Kind::ById, id}; }
    bool operator==(const DeviceChoice&) const = default;
};

enum class DeviceState {
    Off,     ///< none was chosen, or the booth is closed
    Opening, ///< nothing has come yet
    Running,
    Missing, ///< the chosen one is not plugged in (any more); it is never replaced by another
    Failed,  ///< it is there and cannot be used: busy, not allowed, broken
};

struct DeviceStatus {
    DeviceState state = DeviceState::Off;
    DeviceInfo device;          ///< of Opening, Running and Failed, and of what was unplugged; else only the id chosen
    std::optional<Error> error; ///< of Missing and Failed
};

} // namespace greenroom

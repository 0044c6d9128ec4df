// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/devices.h"

namespace greenroom {

/// The devices of this computer, through Qt Multimedia; needs a QCoreApplication. They are opened and run on two
/// threads of this object, which its end waits for. `clock` may be asked from any thread and outlives the object.
std::unique_ptr<CaptureDevices> makeSystemDevices(const Clock& clock);

} // namespace greenroom

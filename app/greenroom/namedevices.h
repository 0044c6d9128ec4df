// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/devices.h"

namespace greenroom {

/// The cameras and microphones of the program: this computer's, unless the command line names something else, for
/// tests, tours and computers without. `camera` is "test" (a moving pattern), "presenter" (a drawn
/// person), "none", or a video file; `microphone` is
/// "tone", "none", or a file with sound; empty: this computer's. A file that is both gives both, together. Fails as
/// openFileDevices(). `clock` outlives the object.
Result<std::unique_ptr<CaptureDevices>> makeNamedDevices(const QString& camera, const QString& microphone,
                                                         const Clock& clock);

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/devices.h"

namespace greenroom {

/// For computers without a camera, for tests and tours: one camera that shows the test pattern (testsource.h) and one
/// microphone that hears its beeps, in real time. `clock` outlives the object.
std::unique_ptr<CaptureDevices> makeTestDevices(const Clock& clock);
/// The same with a drawn person (presenter.h) in front of the camera.
std::unique_ptr<CaptureDevices> makePresenterDevices(const Clock& clock);

/// A file as camera and as microphone, in real time, over and over, its pictures and its sound together. Lists only
/// what the file has. Fails as probe() does: NotFound, Io, Invalid or Media. `clock` outlives the object.
Result<std::unique_ptr<CaptureDevices>> openFileDevices(const QString& path, const Clock& clock);

} // namespace greenroom

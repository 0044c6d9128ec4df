// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/audiooutputs.h"

namespace greenroom {

/// One loudspeaker that takes sound as time goes by and lets nobody hear it: for tours, and for computers without one.
/// `clock` may be asked from any thread and outlives what is opened.
std::unique_ptr<AudioOutputs> makeSilentOutputs(const Clock& clock);

} // namespace greenroom

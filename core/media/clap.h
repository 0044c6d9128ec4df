// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>

#include <vector>

namespace greenroom {

/// What a recording of some claps says of the camera and the microphone that made it.
struct ClapResult {
    double soundLater = 0; ///< seconds by which the sound has to be moved back to be with the picture; below 0: forward
    int claps = 0;         ///< that were both heard and seen, and agree
    double spread = 0;     ///< seconds between the least and the greatest of them
};

/// Finds claps in a recording, in its sound and in its picture, and how far these are apart.
///
/// Heard is the moment at which the high part of the sound comes within 12 dB of its loudest after 0.15 s of less. Seen
/// is the picture from which on what moved stands still: where the difference between two pictures falls most, within
/// half a second. Hands met before that picture was taken, on average by half a picture, which is taken off: one clap
/// is exact to half a picture (17 ms at 30 a second), and the median of five to about 7 ms. Whatever moves besides, and
/// lamps that go on and off, is told from claps by what most of them agree on.
/// Fails as probe(), and with Invalid when fewer than three claps are heard, or fewer than three are seen that agree to
/// 50 ms. Decodes the whole file. Any thread.
Result<ClapResult> measureClaps(const QString& path, const Progress& progress = {});

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace greenroom {

constexpr int maxPeaks = 100'000;

/// The waveform of a clip's sound (the default or first track) as it is to be drawn: the clip's whole duration, as
/// probe() gives it, cut into `buckets` (1 to maxPeaks) equal parts, and for each the greatest sample of any channel,
/// 0 (silence, or no sound at that time) to 1 (full scale). Empty if the clip has no sound. Decodes the whole sound in
/// one pass. Fails like probe(), and with Invalid for a number of buckets out of range. From any thread.
Result<QList<float>> peaks(const QString& path, int buckets, const Progress& progress = {});

} // namespace greenroom

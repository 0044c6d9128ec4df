// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"

#include <QString>

/// What the numbers in a picture mean. Internal to core/media.
namespace greenroom::av {

/// Makes a frame say its matrix and range where it does not: BT.601 below 720 lines and BT.709 from there on, limited
/// range. The full-range twins of pixel formats (MJPEG) become the plain format with the range said.
void settleColours(AVFrame* frame);

/// Whether a settled frame has more brightness or colour than BT.709 (HLG, PQ, BT.2020).
bool isWide(const AVFrame* frame);

/// Filters that bring a settled, wide frame to BT.709 limited yuv420p; the brightest are compressed (Hable).
QString narrowingFilters(const AVFrame* frame);

} // namespace greenroom::av

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>

namespace greenroom::ui {

/// What stands for a clip that is to be heard and not seen: its waveform on the well, which is the same in both themes.
/// `peaks` are 0 to 1, `pixels` are physical, `devicePixelRatio` says how thick a bar is. From any thread.
QImage waveformTile(const QList<float>& peaks, QSize pixels, qreal devicePixelRatio);

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/waveformtile.h"

#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {
constexpr double barWidth = 2; ///< device-independent pixels
constexpr double barStep = 3;
constexpr double leastBar = 2;
constexpr double across = 0.84; ///< of the tile, that the waveform takes
constexpr double high = 0.56;   ///< the same of a sound as loud as can be; the rest is for what is written on the tile
} // namespace

QImage waveformTile(const QList<float>& peaks, QSize pixels, qreal devicePixelRatio) {
    const Tokens& colours = tokens(Scheme::Dark);
    QImage tile(pixels, QImage::Format_RGB32);
    tile.fill(colours.well);
    const double step = barStep * devicePixelRatio;
    const int bars = static_cast<int>(std::floor(pixels.width() * across / step));
    if (peaks.isEmpty() || bars < 1)
        return tile;
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.waveform);
    const double width = barWidth * devicePixelRatio;
    const double left = (pixels.width() - bars * step + (step - width)) / 2;
    for (int bar = 0; bar < bars; ++bar) {
        const qsizetype from = peaks.size() * bar / bars;
        const qsizetype to = std::max(from + 1, peaks.size() * (bar + 1) / bars);
        const float peak = *std::max_element(peaks.begin() + from, peaks.begin() + to);
        const double height =
            std::max(leastBar * devicePixelRatio, std::clamp(double(peak), 0.0, 1.0) * pixels.height() * high);
        painter.drawRoundedRect(QRectF(left + bar * step, (pixels.height() - height) / 2, width, height), width / 2,
                                width / 2);
    }
    return tile;
}

} // namespace greenroom::ui

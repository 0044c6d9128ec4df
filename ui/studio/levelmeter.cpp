// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/levelmeter.h"

#include "ui/studio/studiowords.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

constexpr int segments = 28;
constexpr int firstAmber = 20;
constexpr int firstRed = 25;
constexpr double quietest = -56; ///< dBFS: 2 dB a segment
constexpr int gap = 2;
constexpr int holdMs = 1500;

int segmentOf(double decibels) {
    return std::clamp(static_cast<int>(std::lround((decibels - quietest) / -quietest * segments)), 0, segments);
}

} // namespace

LevelMeter::LevelMeter(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Input level"));
}

void LevelMeter::setLevel(const Level& level) {
    const int lit = segmentOf(level.peak);
    if (lit >= m_peak || !m_peakSince.isValid() || m_peakSince.hasExpired(holdMs)) {
        m_peak = lit;
        m_peakSince.start();
    }
    const QString words = levelWords(level.state);
    if (accessibleDescription() != words)
        setAccessibleDescription(words);
    m_lit = lit;
    update();
}

void LevelMeter::clear() {
    m_lit = m_peak = 0;
    setAccessibleDescription({});
    update();
}

QSize LevelMeter::sizeHint() const {
    return {segments * 8 + (segments - 1) * gap, scaled(10)};
}

QSize LevelMeter::minimumSizeHint() const {
    return {segments * 4, scaled(10)};
}

void LevelMeter::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    const double width = (this->width() - (segments - 1.0) * gap) / segments;
    for (int i = 0; i < segments; ++i) {
        const bool on = i < m_lit || i == m_peak - 1;
        const QColor colour = !on               ? colours.border
                              : i >= firstRed   ? colours.danger
                              : i >= firstAmber ? colours.amber
                                                : colours.accent;
        const int left = static_cast<int>(std::lround(i * (width + gap)));
        const int right = static_cast<int>(std::lround(i * (width + gap) + width));
        painter.fillRect(left, 0, right - left, height(), colour);
    }
}

} // namespace greenroom::ui

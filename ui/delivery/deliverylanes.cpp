// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/deliverylanes.h"

#include "core/media/transport.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/timeline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

constexpr int rows = 3;
constexpr int rowHeight = 34;
constexpr float quietest = -60; // dBFS, at the foot of its row
constexpr float fastest = 8;    // syllables a second, at the top of its row

} // namespace

DeliveryLanes::DeliveryLanes(PlayerView& player, QWidget* parent) : QWidget(parent), m_player(player) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Level, pitch and syllables a second along the clip"));
    connect(&player.transport(), &Transport::positionChanged, this, qOverload<>(&QWidget::update));
}

void DeliveryLanes::setProfile(const DeliveryProfile& profile) {
    m_profile = profile;
    update();
}

QSize DeliveryLanes::sizeHint() const {
    return {scaled(200), rows * scaled(rowHeight)};
}

double DeliveryLanes::xAt(double time) const {
    return m_player.timeline().layoutNow().xAt(time);
}

QRect DeliveryLanes::rowAt(int row) const {
    const int high = height() / rows;
    return {0, row * high, width(), high};
}

void DeliveryLanes::paintRow(QPainter& painter, int row, const QString& name, const QList<float>& values, float low,
                             float high) const {
    const Tokens& colours = tokens(palette());
    const QRect at = rowAt(row);
    painter.setPen(colours.border);
    painter.drawLine(at.topLeft(), at.topRight());
    const QRectF room = QRectF(at).adjusted(0, 4, 0, -3);
    QPainterPath path;
    bool isOn = false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const bool isThere = row == 0 || values[i] > 0;
        const double part = std::clamp(double(values[i] - low) / double(std::max(high - low, 1.0F)), 0.0, 1.0);
        const QPointF point(xAt((double(i) + 0.5) * DeliveryCurves::step), room.bottom() - part * room.height());
        if (isThere && isOn)
            path.lineTo(point);
        else if (isThere)
            path.moveTo(point);
        isOn = isThere;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.accent, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(fontFor(Type::Caption));
    const QRect label = QRect(at.left() + 8, at.top() + 1, painter.fontMetrics().horizontalAdvance(name) + 8,
                              painter.fontMetrics().height());
    QColor ground = colours.surface;
    ground.setAlphaF(0.8F);
    painter.fillRect(label, ground);
    painter.setPen(colours.muted);
    painter.drawText(label, Qt::AlignCenter, name);
}

void DeliveryLanes::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& colours = tokens(palette());
    for (const Stretch& pause : m_profile.pauses)
        painter.fillRect(QRectF(xAt(pause.begin), 0, xAt(pause.end) - xAt(pause.begin), height()), colours.hover);
    float lowest = 75;
    float highest = 300;
    if (m_profile.pitch) {
        lowest = static_cast<float>(m_profile.pitch->low) * 0.8F;
        highest = static_cast<float>(m_profile.pitch->high) * 1.2F;
    }
    paintRow(painter, 0, tr("Level"), m_profile.curves.level, quietest, 0);
    paintRow(painter, 1, tr("Pitch"), m_profile.curves.pitch, lowest, highest);
    paintRow(painter, 2, tr("Syllables a second"), m_profile.curves.syllables, 0, fastest);
    const double x = xAt(m_player.transport().position());
    painter.fillRect(QRectF(x - 1, 0, 2, height()), colours.text);
}

} // namespace greenroom::ui

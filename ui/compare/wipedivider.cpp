// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/wipedivider.h"

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

constexpr int wide = 32; ///< to be taken by
constexpr double keyStep = 0.01;
constexpr double farStep = 0.1;
constexpr int percent = 100;

} // namespace

WipeDivider::WipeDivider(QWidget* parent) : QAbstractSlider(parent) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::SplitHCursor);
    setAccessibleName(tr("Line between the pictures"));
    setProperty("ownFocusRing", true);
    setRange(0, percent);
    // By a screen reader: what is set by place() is set silently.
    connect(this, &QAbstractSlider::valueChanged, this, [this](int value) { move(value / double(percent)); });
}

QSize WipeDivider::sizeHint() const {
    return {scaled(wide), scaled(120)};
}

void WipeDivider::place(const QRect& area, double position) {
    m_area = area;
    m_position = position;
    const int line = area.left() + static_cast<int>(std::lround(position * area.width()));
    setGeometry(line - scaled(wide) / 2, area.top(), scaled(wide), area.height());
    const QSignalBlocker quiet(this);
    setValue(static_cast<int>(std::lround(position * percent)));
}

void WipeDivider::move(double position) {
    const double bounded = std::clamp(position, 0.0, 1.0);
    if (bounded != m_position)
        Q_EMIT moved(bounded);
}

void WipeDivider::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    const int middle = width() / 2;
    painter.fillRect(QRect(middle - 2, 0, 4, height()), colours.mediaPlate);
    painter.fillRect(QRect(middle - 1, 0, 2, height()), colours.mediaInk);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = scaled(13);
    const QPointF centre(middle, height() / 2.0);
    painter.setPen(QPen(colours.mediaInk, 2));
    painter.setBrush(colours.mediaPlate);
    painter.drawEllipse(centre, radius, radius);
    // To and fro.
    const double near = radius * 0.25;
    const double far = radius * 0.6;
    const double half = radius * 0.3;
    painter.setPen(QPen(colours.mediaInk, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const int side : {-1, 1}) {
        const QPointF points[] = {centre + QPointF(side * near, -half), centre + QPointF(side * far, 0),
                                  centre + QPointF(side * near, half)};
        painter.drawPolyline(points, 3);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.focus, 2));
        painter.drawEllipse(centre, radius + 2, radius + 2);
    }
}

bool WipeDivider::event(QEvent* event) {
    // With the focus the arrows are its own and no steps by frames.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto keys = static_cast<QKeyEvent*>(event)->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
        if (keys == Qt::NoModifier &&
            (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End)) {
            event->accept();
            return true;
        }
    }
    return QAbstractSlider::event(event);
}

void WipeDivider::keyPressEvent(QKeyEvent* event) {
    const double step = event->modifiers() & Qt::ShiftModifier ? farStep : keyStep;
    switch (event->key()) {
    case Qt::Key_Left:
        return move(m_position - step);
    case Qt::Key_Right:
        return move(m_position + step);
    case Qt::Key_Home:
        return move(0);
    case Qt::Key_End:
        return move(1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void WipeDivider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_isDragged = true;
    m_grip = static_cast<int>(event->position().x()) - width() / 2;
}

void WipeDivider::mouseMoveEvent(QMouseEvent* event) {
    if (m_isDragged && m_area.width() > 0)
        move(double(x() + width() / 2 + event->position().x() - width() / 2.0 - m_grip - m_area.left()) /
             m_area.width());
}

void WipeDivider::mouseReleaseEvent(QMouseEvent*) {
    m_isDragged = false;
}

void WipeDivider::mouseDoubleClickEvent(QMouseEvent*) {
    move(0.5);
}

void WipeDivider::focusInEvent(QFocusEvent*) {
    update();
}

void WipeDivider::focusOutEvent(QFocusEvent*) {
    update();
}

} // namespace greenroom::ui

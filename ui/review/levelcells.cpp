// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/levelcells.h"

#include "ui/theme/levels.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace greenroom::ui {

namespace {
constexpr double ring = 4; ///< room around the frame for the focus
constexpr double inset = 2;
} // namespace

LevelCells::LevelCells(const QString& criterion, const QList<MapLevel>& levels, QWidget* parent)
    : QAbstractSlider(parent), m_criterion(criterion), m_levels(levels) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocusRing", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRange(0, static_cast<int>(levels.size()));
    connect(this, &QAbstractSlider::valueChanged, this, [this](int value) {
        if (value > 0)
            Q_EMIT levelChosen(value - 1);
        else
            Q_EMIT cleared();
    });
    describe();
}

QSize LevelCells::sizeHint() const {
    return {scaled(300), scaled(32) + 2 * static_cast<int>(ring)};
}

QSize LevelCells::minimumSizeHint() const {
    return {static_cast<int>(m_levels.size()) * scaled(36), sizeHint().height()};
}

void LevelCells::show(std::optional<int> level, bool leftOut) {
    if (level && level != m_level)
        m_cell = *level;
    m_level = level;
    m_leftOut = leftOut;
    const QSignalBlocker quiet(this); // it comes from outside
    setValue(level ? *level + 1 : 0);
    describe();
    update();
}

void LevelCells::describe() {
    const auto count = static_cast<int>(m_levels.size());
    const QString state = m_level ? tr("%1, level %2 of %3").arg(m_levels[*m_level].name).arg(*m_level + 1).arg(count)
                          : m_leftOut ? tr("did not come up")
                                      : tr("not scored yet");
    setAccessibleName(tr("%1: %2").arg(m_criterion, state));
}

void LevelCells::setCell(int cell) {
    m_cell = std::clamp(cell, 0, static_cast<int>(m_levels.size()) - 1);
    update();
    Q_EMIT cellChanged();
}

QRectF LevelCells::frame() const {
    return QRectF(rect()).adjusted(0.5, ring + 0.5, -0.5, -ring - 0.5);
}

QRectF LevelCells::cellRect(int cell) const {
    const QRectF inside = frame().adjusted(inset, inset, -inset, -inset);
    const double width = inside.width() / static_cast<double>(m_levels.size());
    return {inside.left() + cell * width, inside.top(), width, inside.height()};
}

int LevelCells::cellAt(double x) const {
    const double width = cellRect(0).width();
    return std::clamp(static_cast<int>((x - frame().left() - inset) / width), 0, static_cast<int>(m_levels.size()) - 1);
}

void LevelCells::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.borderStrong, 1, m_leftOut ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(m_leftOut ? Qt::NoBrush : QBrush(colours.surface));
    painter.drawRoundedRect(frame(), 6, 6);
    for (int cell = 0; cell < m_levels.size(); ++cell)
        paintCell(painter, cell);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cellRect(m_cell).adjusted(-1.5, -3.5, 1.5, 3.5) & QRectF(rect()).adjusted(1, 1, -1, -1),
                                7, 7);
    }
}

void LevelCells::paintCell(QPainter& painter, int cell) const {
    const Tokens& colours = tokens(palette());
    const auto count = static_cast<int>(m_levels.size());
    const QRectF at = cellRect(cell);
    QColor ink = colours.muted;
    if (cell == m_level) {
        const QColor fill = levelColour(cell, count);
        ink = levelInk(fill);
        painter.setPen(colours.levelOutline);
        painter.setBrush(fill);
        painter.drawRoundedRect(at.adjusted(1, 0.5, -1, -0.5), 5, 5);
    }
    const QFont font = fontFor(cell == m_level ? Type::BodyBold : Type::Body);
    const QString letter = m_levels[cell].letter;
    const double width = QFontMetricsF(font).horizontalAdvance(letter);
    const double disc = scaled(12);
    const double left = at.center().x() - (width + 6 + disc) / 2;
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRectF(left, at.top(), width + 1, at.height()), Qt::AlignLeft | Qt::AlignVCenter, letter);
    drawLevelDisc(painter, cell, count, {left + width + 6 + disc / 2, at.center().y()}, disc, ink);
}

void LevelCells::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    setCell(cellAt(event->position().x()));
    Q_EMIT levelChosen(m_cell);
}

void LevelCells::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key >= Qt::Key_1 && key < Qt::Key_1 + m_levels.size()) {
        setCell(key - Qt::Key_1);
        Q_EMIT levelChosen(m_cell);
    } else if (key == Qt::Key_0) {
        Q_EMIT leftOutChosen();
    } else if (key == Qt::Key_Delete) {
        Q_EMIT cleared();
    } else if (key == Qt::Key_Left || key == Qt::Key_Right) {
        setCell(m_cell + (key == Qt::Key_Right ? 1 : -1));
    } else if (key == Qt::Key_Home || key == Qt::Key_End) {
        setCell(key == Qt::Key_Home ? 0 : static_cast<int>(m_levels.size()) - 1);
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        Q_EMIT leaving(key == Qt::Key_Up ? -1 : 1);
    } else if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT levelChosen(m_cell);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LevelCells::focusInEvent(QFocusEvent*) {
    update();
    Q_EMIT focused(true);
}

void LevelCells::focusOutEvent(QFocusEvent*) {
    update();
    Q_EMIT focused(false);
}

bool LevelCells::event(QEvent* event) {
    // A page's own use of Delete gives way.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int cell = cellAt(help->pos().x());
        QToolTip::showText(help->globalPos(), tr("%1 (%2)").arg(m_levels[cell].name).arg(cell + 1), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

} // namespace greenroom::ui

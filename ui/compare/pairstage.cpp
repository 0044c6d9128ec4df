// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/pairstage.h"

#include "ui/compare/deckview.h"
#include "ui/compare/wipedivider.h"
#include "ui/theme/type.h"
#include "ui/widgets/videosurface.h"

#include <QApplication>
#include <QEvent>
#include <QMouseEvent>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr int besideGap = 20;
constexpr int belowGap = 12;
constexpr int headGap = 6;

int pictureHeight(int width) {
    return width * 9 / 16;
}

} // namespace

PairStage::PairStage(Transport& transport, QWidget* parent)
    : QWidget(parent)
    , m_decks{new DeckView(transport, 0, this), new DeckView(transport, 1, this)}
    , m_divider(new WipeDivider(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_divider->hide();
    connect(m_divider, &WipeDivider::moved, this, [this](double position) {
        m_layout.divider = position;
        arrange();
        Q_EMIT pairLayoutChanged();
    });
    for (DeckView* deck : m_decks) {
        deck->surface().installEventFilter(this);
        connect(&deck->surface(), &VideoSurface::fullScreenWanted, this, &PairStage::fullScreenWanted);
    }
}

VideoSurface& PairStage::surface(int side) {
    return deck(side).surface();
}

void PairStage::setPairLayout(const PairLayout& layout) {
    m_layout = layout;
    arrange();
}

void PairStage::setShown(bool first, bool second) {
    m_isShown = {first, second};
    arrange();
}

bool PairStage::isOverlay() const {
    return m_layout.form == PairForm::Inset || m_layout.form == PairForm::Wipe || m_layout.form == PairForm::Flip;
}

int PairStage::headHeight() const {
    return m_decks[0]->sizeHint().height() + headGap;
}

int PairStage::heightForPictures(int width) const {
    if (!isPair() || isOverlay())
        return headHeight() + pictureHeight(width);
    if (m_layout.form == PairForm::Stacked)
        return 2 * (headHeight() + pictureHeight(width)) + belowGap;
    return headHeight() + pictureHeight((width - besideGap) / 2);
}

int PairStage::widthForPictures(int height) const {
    if (isPair() && m_layout.form == PairForm::Stacked)
        return ((height - belowGap) / 2 - headHeight()) * 16 / 9;
    const int one = (height - headHeight()) * 16 / 9;
    return isPair() && !isOverlay() ? 2 * one + besideGap : one;
}

QSize PairStage::sizeHint() const {
    return {scaled(640), heightForPictures(scaled(640))};
}

QSize PairStage::minimumSizeHint() const {
    const bool isBelow = isPair() && m_layout.form == PairForm::Stacked;
    const int least = surfaceMinimum.height() + headHeight();
    return {surfaceMinimum.width(), isBelow ? 2 * least + belowGap : least};
}

void PairStage::arrange() {
    updateGeometry();
    const bool isOver = isPair() && isOverlay();
    for (int side = 0; side < 2; ++side) {
        const bool isShown = m_isShown[static_cast<std::size_t>(side)];
        deck(side).setVisible(isShown);
        surface(side).setVisible(isShown);
        surface(side).setLine(isOver && m_layout.form == PairForm::Inset && side == 1);
    }
    if (!m_isDragged)
        surface(1).unsetCursor();
    m_divider->setVisible(isOver && m_layout.form == PairForm::Wipe);
    if (isOver)
        arrangeOverlay();
    else
        arrangeApart();
}

void PairStage::arrangeApart() {
    const int gap = m_layout.form == PairForm::Stacked ? belowGap : besideGap;
    PairPlaces places = pairPlaces(m_layout, size(), gap);
    if (!isPair())
        places.boxes = {rect(), rect()};
    for (int side = 0; side < 2; ++side) {
        const QRect place = places.boxes[static_cast<std::size_t>(side)];
        deck(side).setGeometry(place.left(), place.top(), place.width(), headHeight() - headGap);
        surface(side).clearMask();
        surface(side).setGeometry(place.adjusted(0, headHeight(), 0, 0));
        surface(side).mirrorPlates(false);
    }
}

void PairStage::arrangeOverlay() {
    const int high = std::max(0, height() - headHeight());
    const int wide = isWindow() ? width() : std::min(width(), high * 16 / 9);
    m_area = QRect((width() - wide) / 2, headHeight(), wide, high);
    const int half = (wide - besideGap) / 2;
    deck(0).setGeometry(m_area.left(), 0, half, headHeight() - headGap);
    deck(1).setGeometry(m_area.left() + wide - half, 0, half, headHeight() - headGap);
    const PairPlaces places = pairPlaces(m_layout, m_area.size(), 0);
    for (int side = 0; side < 2; ++side) {
        const auto at = static_cast<std::size_t>(side);
        const QRect box = places.boxes[at];
        const QRect seen = places.seen[at];
        const bool isWiped = m_layout.form == PairForm::Wipe;
        if (isWiped && seen != box)
            surface(side).setMask(QRegion(seen.translated(-box.topLeft())));
        else
            surface(side).clearMask();
        if (!(m_isDragged && side == 1))
            surface(side).setGeometry(box.translated(m_area.topLeft()));
        // Where nothing of the other covers them.
        const bool isRight =
            isWiped ? side == 1
                    : side == 0 && m_layout.form == PairForm::Inset && m_layout.corner == InsetCorner::BottomLeft;
        surface(side).mirrorPlates(isRight);
    }
    // The other one stays below, in its size, so that nothing has to be made when they are flipped.
    surface(m_layout.form == PairForm::Flip ? m_layout.front : 1).raise();
    if (m_layout.form == PairForm::Inset && !m_isDragged)
        surface(1).setCursor(Qt::OpenHandCursor);
    m_divider->place(m_area, m_layout.divider);
    m_divider->raise();
}

void PairStage::resizeEvent(QResizeEvent*) {
    arrange();
}

void PairStage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

bool PairStage::eventFilter(QObject* watched, QEvent* event) {
    const bool canDrag = isPair() && m_layout.form == PairForm::Inset && watched == &surface(1);
    if (canDrag && dragInset(event))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// It follows the pointer, and let go of it goes to the nearest corner.
bool PairStage::dragInset(QEvent* event) {
    VideoSurface& inset = surface(1);
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        m_isPressed = mouse->button() == Qt::LeftButton;
        m_grip = mouse->position().toPoint();
        return m_isPressed;
    }
    if (event->type() == QEvent::MouseMove && m_isPressed) {
        const QPoint to = inset.pos() + static_cast<QMouseEvent*>(event)->position().toPoint() - m_grip;
        if (!m_isDragged && (to - inset.pos()).manhattanLength() < QApplication::startDragDistance())
            return true;
        m_isDragged = true;
        inset.setCursor(Qt::ClosedHandCursor);
        const QRect room = m_area.adjusted(0, 0, 1 - inset.width(), 1 - inset.height());
        inset.move(std::clamp(to.x(), room.left(), std::max(room.left(), room.right())),
                   std::clamp(to.y(), room.top(), std::max(room.top(), room.bottom())));
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease && m_isPressed) {
        m_isPressed = false;
        if (!std::exchange(m_isDragged, false))
            return true;
        m_layout.corner = nearestCorner(inset.geometry().translated(-m_area.topLeft()), m_area.size());
        arrange();
        Q_EMIT pairLayoutChanged();
        return true;
    }
    return false;
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/tokens.h"

#include <QChildEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace greenroom::ui {

namespace {

constexpr int radius = 8;

class Separator final : public QWidget {
public:
    Separator() { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), tokens(palette()).border); }
};

/// Rounds what reaches the corners of a card, like a list, by painting the page over it.
class Corners final : public QWidget {
public:
    explicit Corners(QWidget* card) : QWidget(card) { setAttribute(Qt::WA_TransparentForMouseEvents); }

    void cover() {
        setGeometry(parentWidget()->rect());
        const int right = width() - radius;
        const int bottom = height() - radius;
        QRegion corners(0, 0, radius, radius);
        corners += QRect(right, 0, radius, radius);
        corners += QRect(0, bottom, radius, radius);
        corners += QRect(right, bottom, radius, radius);
        setMask(corners); // nothing else is ever painted again because of it
        raise();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& colours = tokens(palette());
        const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        QPainterPath outside;
        outside.addRect(rect());
        QPainterPath inside;
        inside.addRoundedRect(edge, radius, radius);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(outside - inside, colours.base);
        painter.strokePath(inside, colours.border);
    }
};

} // namespace

Card::Card(Surface surface, int padding, QWidget* parent)
    : QFrame(parent), m_surface(surface), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(padding, padding, padding, padding);
    m_column->setSpacing(8);
    if (surface == Surface::Card && padding <= 1)
        m_corners = new Corners(this);
}

void Card::setSurface(Surface surface) {
    m_surface = surface;
    update();
}

void Card::resizeEvent(QResizeEvent*) {
    coverCorners();
}

void Card::childEvent(QChildEvent* event) {
    QFrame::childEvent(event);
    if (event->type() == QEvent::ChildPolished)
        coverCorners();
}

void Card::coverCorners() {
    if (m_corners)
        static_cast<Corners*>(m_corners)->cover();
}

void Card::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QColor fill = colours.surface;
    QColor edge = colours.border;
    switch (m_surface) {
    case Surface::Card:
        break;
    case Surface::Sunken:
        fill = colours.sunken;
        break;
    case Surface::AccentSoft:
        fill = edge = colours.accentSoft;
        break;
    case Surface::AmberSoft:
        fill = edge = colours.amberSoft;
        break;
    case Surface::Raised:
        fill = colours.raised;
        edge = colours.borderStrong;
        break;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

QWidget* makeSeparator() {
    return new Separator;
}

} // namespace greenroom::ui

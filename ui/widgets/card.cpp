// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

namespace greenroom::ui {

namespace {

class Separator final : public QWidget {
public:
    Separator() { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), tokens(palette()).border); }
};

} // namespace

Card::Card(Surface surface, int padding, QWidget* parent)
    : QFrame(parent), m_surface(surface), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(padding, padding, padding, padding);
    m_column->setSpacing(8);
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
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

QWidget* makeSeparator() {
    return new Separator;
}

} // namespace greenroom::ui

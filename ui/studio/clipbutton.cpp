// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/clipbutton.h"

#include "ui/shell/pictures.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/words.h"

#include <QPainter>
#include <QPainterPath>

namespace greenroom::ui {

namespace {
constexpr double radius = 4;
constexpr int lowest = 60; ///< in a smaller picture its length has no room
} // namespace

ClipButton::ClipButton(Pictures& pictures, QWidget* parent) : QAbstractButton(parent), m_pictures(pictures) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(&pictures, &Pictures::arrived, this, [this](const ContentHash& media) {
        if (media == m_clip.media)
            update();
    });
}

void ClipButton::setClip(const KeptClip& clip, double seconds) {
    m_clip = clip;
    m_seconds = seconds;
    update();
}

void ClipButton::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath well;
    well.addRoundedRect(rect(), radius, radius);
    painter.fillPath(well, colours.well);
    const qreal ratio = devicePixelRatioF();
    const QPixmap picture = m_pictures.thumbnail(m_clip, size(), ratio);
    if (!picture.isNull()) {
        painter.setClipPath(well);
        const QSizeF shown = QSizeF(picture.size()) / picture.devicePixelRatio();
        painter.drawPixmap(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), picture);
        painter.setClipping(false);
    }
    const int disc = std::min(scaled(34), height() - 8);
    QRect place(0, 0, disc, disc);
    place.moveCenter(rect().center());
    QColor plate = colours.mediaPlate;
    if (underMouse() || isDown())
        plate.setAlpha(255);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawEllipse(place);
    const int symbol = disc / 2;
    painter.drawPixmap(place.center() - QPoint(symbol / 2 - 1, symbol / 2 - 1),
                       iconPixmap(QStringLiteral("play"), colours.mediaInk, symbol, ratio));
    if (height() < scaled(lowest))
        return;
    const QString length = clockText(m_seconds);
    painter.setFont(fontFor(Type::Caption));
    const QSize size = painter.fontMetrics().size(Qt::TextSingleLine, length) + QSize(10, 2);
    const QRect at(rect().bottomRight() - QPoint(size.width() + 3, size.height() + 3), size);
    painter.setBrush(colours.mediaPlate);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(at, radius, radius);
    painter.setPen(colours.mediaInk);
    painter.drawText(at, Qt::AlignCenter, length);
}

} // namespace greenroom::ui

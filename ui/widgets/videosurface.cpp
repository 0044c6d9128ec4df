// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/videosurface.h"

#include "core/media/transport.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace greenroom::ui {

namespace {
constexpr int inset = 12;
constexpr double radius = 8;
} // namespace

VideoSurface::VideoSurface(Transport& transport, int deck, QWidget* parent)
    : QWidget(parent), m_transport(transport), m_deck(deck) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&transport, &Transport::ticked, this, qOverload<>(&QWidget::update));
}

void VideoSurface::setDeck(int deck) {
    m_deck = deck;
    m_told = {};
    tellSize();
    update();
}

void VideoSurface::setPlate(Qt::Corner corner, const QString& text) {
    if (m_plates.value(corner) == text)
        return;
    m_plates[corner] = text;
    update();
}

void VideoSurface::setMessage(const QString& what, const QString& advice) {
    m_message = what;
    m_advice = advice;
    setAccessibleDescription(what.isEmpty() ? QString() : what + u' ' + advice);
    update();
}

void VideoSurface::setStill(const QImage& picture) {
    m_picture = picture;
    update();
}

QSize VideoSurface::sizeHint() const {
    return {scaled(640), scaled(360)};
}

QSize VideoSurface::minimumSizeHint() const {
    return {160, 90};
}

QImage VideoSurface::picture() const {
    if (!m_picture.isNull())
        return m_picture;
    const auto& decks = m_transport.tick().decks;
    return m_deck < decks.size() ? decks[m_deck].image : QImage();
}

QRectF VideoSurface::pictureRect() const {
    const QImage image = picture();
    if (image.isNull())
        return rect();
    const double ratio = devicePixelRatioF();
    const QSize box = (QSizeF(size()) * ratio).toSize();
    // Made for this size it is painted as it is; while a new size is on its way it is fitted.
    const bool fits = image.width() == box.width() || image.height() == box.height();
    const QSize pixels = fits && image.width() <= box.width() && image.height() <= box.height()
                             ? image.size()
                             : image.size().scaled(box, Qt::KeepAspectRatio);
    const QPoint corner((box.width() - pixels.width()) / 2, (box.height() - pixels.height()) / 2);
    return {QPointF(corner) / ratio, QSizeF(pixels) / ratio};
}

void VideoSurface::tellSize() {
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    if (!isVisible() || pixels == m_told)
        return;
    m_told = pixels;
    m_transport.setPictureSize(m_deck, pixels);
}

void VideoSurface::resizeEvent(QResizeEvent*) {
    tellSize();
}

void VideoSurface::showEvent(QShowEvent*) {
    m_told = {};
    tellSize();
}

void VideoSurface::mouseDoubleClickEvent(QMouseEvent*) {
    Q_EMIT fullScreenWanted();
}

void VideoSurface::paintEvent(QPaintEvent*) {
    tellSize(); // the screen may have changed
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.well);
    const QImage image = m_message.isEmpty() ? picture() : QImage();
    if (!image.isNull()) {
        const QRectF at = pictureRect();
        const bool exact = (at.size() * devicePixelRatioF()).toSize() == image.size();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !exact);
        painter.drawImage(at, image);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isWindow()) {
        QPainterPath corners;
        corners.addRect(rect());
        QPainterPath well;
        well.addRoundedRect(rect(), radius, radius);
        painter.fillPath(corners - well, colours.base);
    }
    for (auto plate = m_plates.cbegin(); plate != m_plates.cend(); ++plate)
        if (!plate.value().isEmpty())
            paintPlate(painter, plate.key(), plate.value());
    if (!m_message.isEmpty())
        paintMessage(painter);
}

void VideoSurface::paintPlate(QPainter& painter, Qt::Corner corner, const QString& text) const {
    const Tokens& colours = tokens(palette());
    painter.setFont(fontFor(Type::Body));
    const int most = std::max(scaled(120), width() * 45 / 100);
    const QRect words = painter.fontMetrics().boundingRect(QRect(0, 0, most, height()), Qt::TextWordWrap, text);
    QRect at(0, 0, words.width() + 18, words.height() + 8);
    const QRect room = rect().adjusted(inset, inset, -inset, -inset);
    if (corner == Qt::TopRightCorner)
        at.moveTopRight(room.topRight());
    else if (corner == Qt::BottomLeftCorner)
        at.moveBottomLeft(room.bottomLeft());
    else if (corner == Qt::BottomRightCorner)
        at.moveBottomRight(room.bottomRight());
    else
        at.moveTopLeft(room.topLeft());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.mediaPlate);
    painter.drawRoundedRect(at, 4, 4);
    painter.setPen(colours.mediaInk);
    painter.drawText(at.adjusted(9, 4, -8, -4), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text);
}

void VideoSurface::paintMessage(QPainter& painter) const {
    const int wide = std::min(width() - 2 * inset, scaled(420));
    const QRect room((width() - wide) / 2, 0, wide, height());
    const QFontMetrics bold(fontFor(Type::BodyBold));
    const QFontMetrics body(fontFor(Type::Body));
    const int first = bold.boundingRect(room, Qt::TextWordWrap, m_message).height();
    const int second = m_advice.isEmpty() ? 0 : body.boundingRect(room, Qt::TextWordWrap, m_advice).height() + 4;
    const int top = (height() - first - second) / 2;
    painter.setPen(tokens(palette()).mediaInk);
    painter.setFont(fontFor(Type::BodyBold));
    painter.drawText(QRect(room.x(), top, wide, first), Qt::AlignHCenter | Qt::TextWordWrap, m_message);
    painter.setFont(fontFor(Type::Body));
    painter.drawText(QRect(room.x(), top + first + 4, wide, second), Qt::AlignHCenter | Qt::TextWordWrap, m_advice);
}

} // namespace greenroom::ui

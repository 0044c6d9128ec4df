// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/videosurface.h"

#include "core/media/transport.h"
#include "ui/shell/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace greenroom::ui {

namespace {
constexpr int inset = 12;
constexpr double radius = 8;
constexpr double heldUp = 0.3; ///< s: a picture that is older than this is not the one that belongs here
} // namespace

VideoSurface::VideoSurface(Transport& transport, int deck, QWidget* parent)
    : QWidget(parent), m_transport(transport), m_deck(deck) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&transport, &Transport::ticked, this, qOverload<>(&QWidget::update));
    connect(&transport, &Transport::positionChanged, this, [this] {
        if (m_problemAt)
            describeMessage();
    });
    connect(&transport, &Transport::stateChanged, this, &VideoSurface::watch);
}

void VideoSurface::setDeck(int deck) {
    m_deck = deck;
    m_told = {};
    m_last = {};
    m_problem.clear();
    watch();
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
    describeMessage();
}

/// Of the deck: forgets what was of another clip, and hears of what is wrong.
void VideoSurface::watch() {
    const bool isOpen = m_transport.state().phase == TransportState::Phase::Open;
    const auto error = isOpen ? m_transport.problemOf(m_deck) : std::nullopt;
    if (!isOpen)
        m_last = {};
    if (error.has_value() == !m_problem.isEmpty())
        return;
    const bool isLate = error && m_transport.info(m_deck).duration > 0;
    const ErrorText text = !error ? ErrorText()
                                  : describe(*error, isLate ? tr("This recording does not play on from here.")
                                                            : tr("This recording cannot be played."));
    m_problem = text.happened;
    m_problemAdvice = text.advice;
    m_problemAt = isLate ? std::optional(ownTime()) : std::nullopt;
    describeMessage();
}

double VideoSurface::ownTime() const {
    return m_transport.position() - (m_deck == 1 ? m_transport.state().offset : 0);
}

/// The clip's problem concerns what is to be seen now, and not only what comes later.
bool VideoSurface::isHeldUp() const {
    if (m_problem.isEmpty() || !m_problemAt || ownTime() >= *m_problemAt)
        return !m_problem.isEmpty();
    const auto& decks = m_transport.tick().decks;
    return m_deck < decks.size() && m_transport.info(m_deck).hasVideo &&
           (decks[m_deck].image.isNull() || ownTime() > decks[m_deck].position + heldUp);
}

QString VideoSurface::message() const {
    return !m_message.isEmpty() ? m_message : isHeldUp() ? m_problem : QString();
}

void VideoSurface::describeMessage() {
    const QString what = message();
    const QString advice = m_message.isEmpty() ? m_problemAdvice : m_advice;
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
    const QImage now = m_deck < decks.size() ? decks[m_deck].image : QImage();
    return now.isNull() && m_problemAt ? m_last : now;
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
    const QImage image = picture();
    if (!image.isNull()) {
        if (m_picture.isNull())
            m_last = image;
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
    if (!message().isEmpty())
        paintMessage(painter, !image.isNull());
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

void VideoSurface::paintMessage(QPainter& painter, bool isOnPicture) const {
    const QString what = message();
    const QString advice = m_message.isEmpty() ? m_problemAdvice : m_advice;
    const int wide = std::min(width() - 4 * inset, scaled(420));
    const QRect room((width() - wide) / 2, 0, wide, height());
    const QFontMetrics bold(fontFor(Type::BodyBold));
    const QFontMetrics body(fontFor(Type::Body));
    const int first = bold.boundingRect(room, Qt::TextWordWrap, what).height();
    const int second = advice.isEmpty() ? 0 : body.boundingRect(room, Qt::TextWordWrap, advice).height() + 4;
    const int top = (height() - first - second) / 2;
    if (isOnPicture) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens(palette()).mediaPlate);
        painter.drawRoundedRect(QRect(room.x(), top, wide, first + second).adjusted(-inset, -inset, inset, inset), 8,
                                8);
    }
    painter.setPen(tokens(palette()).mediaInk);
    painter.setFont(fontFor(Type::BodyBold));
    painter.drawText(QRect(room.x(), top, wide, first), Qt::AlignHCenter | Qt::TextWordWrap, what);
    painter.setFont(fontFor(Type::Body));
    painter.drawText(QRect(room.x(), top + first + 4, wide, second), Qt::AlignHCenter | Qt::TextWordWrap, advice);
}

} // namespace greenroom::ui

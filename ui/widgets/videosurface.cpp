// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/videosurface.h"

#include "core/media/transport.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/deckproblem.h"

#include <QPainter>
#include <QPainterPath>

namespace greenroom::ui {

namespace {
constexpr int inset = 12;
constexpr double radius = 8;

Qt::Corner mirrored(Qt::Corner corner) {
    return corner == Qt::TopLeftCorner      ? Qt::TopRightCorner
           : corner == Qt::TopRightCorner   ? Qt::TopLeftCorner
           : corner == Qt::BottomLeftCorner ? Qt::BottomRightCorner
                                            : Qt::BottomLeftCorner;
}
} // namespace

VideoSurface::VideoSurface(Transport& transport, int deck, QWidget* parent)
    : QWidget(parent), m_transport(transport), m_deck(deck), m_problem(new DeckProblem(transport, deck, this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&transport, &Transport::ticked, this, qOverload<>(&QWidget::update));
    connect(&transport, &Transport::stateChanged, this, [this] {
        if (m_transport.state().phase != TransportState::Phase::Open)
            m_last = {}; // it was of another clip
    });
    connect(m_problem, &DeckProblem::changed, this, &VideoSurface::describeMessage);
}

void VideoSurface::setDeck(int deck) {
    m_deck = deck;
    m_told = {};
    m_last = {};
    m_problem->setDeck(deck);
    tellSize();
    update();
}

void VideoSurface::setPlate(Qt::Corner corner, const QString& text) {
    if (m_plates.value(corner) == text)
        return;
    m_plates[corner] = text;
    update();
}

void VideoSurface::setCaption(const QString& text) {
    if (m_caption == text)
        return;
    m_caption = text;
    update();
}

void VideoSurface::mirrorPlates(bool mirrored) {
    if (std::exchange(m_isMirrored, mirrored) != mirrored)
        update();
}

void VideoSurface::setLine(bool line) {
    if (std::exchange(m_hasLine, line) != line)
        update();
}

void VideoSurface::setMessage(const QString& what, const QString& advice) {
    m_message = what;
    m_advice = advice;
    describeMessage();
}

QString VideoSurface::message() const {
    return m_message.isEmpty() ? m_problem->words() : m_message;
}

QString VideoSurface::advice() const {
    return m_message.isEmpty() ? m_problem->advice() : m_advice;
}

void VideoSurface::describeMessage() {
    const QString what = message();
    setAccessibleDescription(what.isEmpty() ? QString() : what + u' ' + advice());
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
    return surfaceMinimum;
}

QImage VideoSurface::picture() const {
    if (!m_picture.isNull())
        return m_picture;
    const auto& decks = m_transport.tick().decks;
    const QImage now = m_deck < decks.size() ? decks[m_deck].image : QImage();
    return now.isNull() && m_problem->isLate() ? m_last : now;
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
    if (m_hasLine) {
        painter.setPen(QPen(colours.mediaInk, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    } else if (!isWindow()) {
        QPainterPath corners;
        corners.addRect(rect());
        QPainterPath well;
        well.addRoundedRect(rect(), radius, radius);
        painter.fillPath(corners - well, colours.base);
    }
    for (auto plate = m_plates.cbegin(); plate != m_plates.cend(); ++plate)
        if (!plate.value().isEmpty())
            paintPlate(painter, m_isMirrored ? mirrored(plate.key()) : plate.key(), plate.value());
    if (!m_caption.isEmpty())
        paintCaption(painter);
    if (!message().isEmpty())
        paintMessage(painter, !image.isNull());
    else if (image.isNull() && isSoundOnly())
        paintSoundOnly(painter);
}

bool VideoSurface::isSoundOnly() const {
    const MediaInfo info = m_transport.info(m_deck);
    return m_transport.state().phase == TransportState::Phase::Open && info.hasAudio && !info.hasVideo;
}

/// A clip without a picture says so, instead of looking like one that does not come.
void VideoSurface::paintSoundOnly(QPainter& painter) const {
    const Tokens& colours = tokens(palette());
    const int symbol = scaled(28);
    const QFontMetrics bold(fontFor(Type::BodyBold));
    const int top = (height() - symbol - 8 - bold.height()) / 2;
    painter.drawPixmap((width() - symbol) / 2, top,
                       iconPixmap(QStringLiteral("microphone"), colours.mediaInk, symbol, devicePixelRatioF()));
    painter.setPen(colours.mediaInk);
    painter.setFont(fontFor(Type::BodyBold));
    painter.drawText(QRect(0, top + symbol + 8, width(), bold.height()), Qt::AlignHCenter | Qt::AlignTop,
                     tr("Sound only"));
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

/// As large as the picture lets it be read, above the plates of the lower corners.
void VideoSurface::paintCaption(QPainter& painter) const {
    const Tokens& colours = tokens(palette());
    const QRect whole = pictureRect().toAlignedRect();
    const QRect picture = mask().isEmpty() ? whole : whole & mask().boundingRect(); // in a wipe a part is seen
    QFont font = fontFor(Type::Body);
    const int body = QFontInfo(font).pixelSize();
    font.setPixelSize(std::clamp(whole.height() / 18, body, 2 * body));
    painter.setFont(font);
    const bool overPlate = !plate(Qt::BottomLeftCorner).isEmpty() || !plate(Qt::BottomRightCorner).isEmpty();
    const int below = inset + (overPlate ? QFontMetrics(fontFor(Type::Body)).height() + 8 + inset : 0);
    const QRect room = picture.adjusted(picture.width() / 10, inset, -picture.width() / 10, -below);
    constexpr int flags = Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap;
    const QRect words = painter.fontMetrics().boundingRect(room, flags, m_caption).intersected(room);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.mediaPlate);
    painter.drawRoundedRect(words.adjusted(-9, -4, 9, 4), 4, 4);
    painter.setPen(colours.mediaInk);
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_caption);
}

void VideoSurface::paintMessage(QPainter& painter, bool isOnPicture) const {
    const QString what = message();
    const QString advice = this->advice();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/previewsurface.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace greenroom::ui {

namespace {

constexpr int edge = 16;
constexpr int frame = 3;
constexpr int padding = 10;
constexpr int gap = 8;
constexpr double radius = 8;

int plateHeight() {
    return std::max(scaled(28), lineHeight(Type::Body) + 10);
}

} // namespace

PlateButton::PlateButton(const QString& iconName, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName) {
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFont(fontFor(Type::Body));
}

void PlateButton::setHasMenu(bool hasMenu) {
    m_hasMenu = hasMenu;
}

QSize PlateButton::sizeHint() const {
    const int chevron = m_hasMenu ? scaled(14) + gap / 2 : 0;
    const QFontMetrics metrics(fontFor(Type::Body));
    return {2 * padding + scaled(16) + gap + metrics.horizontalAdvance(text()) + 4 + chevron,
            std::max(scaled(32), plateHeight())};
}

void PlateButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(fontFor(Type::Body));
}

void PlateButton::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor plate = colours.mediaPlate;
    if (underMouse() || isDown())
        plate.setAlpha(255);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const qreal ratio = devicePixelRatioF();
    const int size = scaled(16);
    painter.drawPixmap(padding, (height() - size) / 2, iconPixmap(m_icon, colours.mediaInk, size, ratio));
    int right = width() - padding;
    if (m_hasMenu) {
        const int small = scaled(14);
        right -= small;
        painter.drawPixmap(right, (height() - small) / 2,
                           iconPixmap(QStringLiteral("chevron-down"), colours.mediaInk, small, ratio));
        right -= gap / 2;
    }
    const int left = padding + size + gap;
    painter.setFont(fontFor(Type::Body));
    painter.setPen(colours.mediaInk);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, right - left));
}

PreviewSurface::PreviewSurface(QWidget* parent)
    : QWidget(parent), m_camera(new PlateButton(QStringLiteral("camera"), {}, this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_camera->setHasMenu(true);
}

void PreviewSurface::setImage(const QImage& image) {
    m_image = image;
    update();
}

void PreviewSurface::setWords(const QString& iconName, const QString& heading, const QString& sentence) {
    m_icon = iconName;
    m_heading = heading;
    m_sentence = sentence;
    setAccessibleName(heading.isEmpty() ? tr("What the camera sees") : heading);
    setAccessibleDescription(sentence);
    update();
}

void PreviewSurface::setRecording(const QString& attempt) {
    m_recording = attempt;
    update();
}

void PreviewSurface::setRoom(const QString& words, bool isShort) {
    if (m_room == words && m_roomIsShort == isShort)
        return;
    m_room = words;
    m_roomIsShort = isShort;
    update();
}

void PreviewSurface::setCountdown(int seconds) {
    m_countdown = seconds;
    update();
}

void PreviewSurface::setCameraName(const QString& name) {
    m_camera->setText(name);
    m_camera->setAccessibleName(tr("Camera: %1").arg(name));
    placeButton();
}

QSize PreviewSurface::pictureBounds() const {
    return isVisible() ? size() * devicePixelRatioF() : QSize();
}

QSize PreviewSurface::sizeHint() const {
    return {776, 437};
}

QSize PreviewSurface::minimumSizeHint() const {
    return {320, 180};
}

void PreviewSurface::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeButton();
    Q_EMIT boundsChanged();
}

void PreviewSurface::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT boundsChanged();
}

void PreviewSurface::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    Q_EMIT boundsChanged();
}

bool PreviewSurface::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        placeButton();
    return QWidget::event(event);
}

void PreviewSurface::placeButton() {
    QSize size = m_camera->sizeHint();
    size.setWidth(std::min(size.width(), width() / 2 - edge));
    m_camera->setGeometry(QRect(QPoint(width() - edge - size.width(), height() - edge - size.height()), size));
}

void PreviewSurface::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath well;
    well.addRoundedRect(rect(), radius, radius);
    painter.fillPath(well, colours.well);
    if (!m_image.isNull() && m_heading.isEmpty()) {
        QRectF target(QPointF(), QSizeF(m_image.size()) / devicePixelRatioF());
        if (target.width() > width() || target.height() > height()) // of the size before
            target.setSize(target.size().scaled(size(), Qt::KeepAspectRatio));
        target.moveCenter(QRectF(rect()).center());
        target.moveTopLeft(target.topLeft().toPoint());
        painter.save();
        painter.setClipPath(well);
        painter.drawImage(target, m_image);
        painter.restore();
    }
    paintWords(painter);
    if (!m_recording.isEmpty()) {
        painter.setPen(QPen(colours.recording, frame));
        painter.setBrush(Qt::NoBrush);
        const double inset = frame / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius - 1, radius - 1);
    }
    paintPlates(painter);
    if (m_countdown <= 0)
        return;
    QFont font = fontFor(Type::Figure);
    font.setPointSizeF(font.pointSizeF() * 4);
    painter.setFont(font);
    const int size = painter.fontMetrics().height() * 5 / 4;
    QRect disc(0, 0, size, size);
    disc.moveCenter(rect().center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.mediaPlate);
    painter.drawEllipse(disc);
    painter.setPen(colours.mediaInk);
    painter.drawText(disc, Qt::AlignCenter, QString::number(m_countdown));
}

void PreviewSurface::paintWords(QPainter& painter) {
    if (m_heading.isEmpty())
        return;
    const Tokens& colours = tokens(palette());
    const int wide = std::min(scaled(420), width() - 2 * edge);
    const int symbol = scaled(22);
    const QFontMetrics heading(fontFor(Type::Heading));
    const QFontMetrics body(fontFor(Type::Body));
    const int words =
        body.boundingRect(QRect(0, 0, wide, 1000), Qt::AlignHCenter | Qt::TextWordWrap, m_sentence).height();
    int y = static_cast<int>(height() * 0.42) - (symbol + heading.height() + words + 2 * gap) / 2;
    painter.drawPixmap((width() - symbol) / 2, y, iconPixmap(m_icon, colours.mediaInk, symbol, devicePixelRatioF()));
    y += symbol + gap;
    painter.setPen(colours.mediaInk);
    painter.setFont(fontFor(Type::Heading));
    painter.drawText(QRect((width() - wide) / 2, y, wide, heading.height()), Qt::AlignCenter, m_heading);
    y += heading.height() + gap;
    painter.setFont(fontFor(Type::Body));
    painter.drawText(QRect((width() - wide) / 2, y, wide, words + body.height()), Qt::AlignHCenter | Qt::TextWordWrap,
                     m_sentence);
}

void PreviewSurface::paintPlates(QPainter& painter) {
    const Tokens& colours = tokens(palette());
    const int high = plateHeight();
    const auto plate = [&](const QRect& at, double corner) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.mediaPlate);
        painter.drawRoundedRect(at, corner, corner);
        painter.setPen(colours.mediaInk);
    };
    if (!m_recording.isEmpty()) {
        const QString word = tr("Recording");
        const QFontMetrics bold(fontFor(Type::BodyBold));
        const QFontMetrics body(fontFor(Type::Body));
        const int dot = scaled(10);
        const int wordWidth = bold.horizontalAdvance(word);
        const QRect at(edge, edge, 2 * padding + dot + 2 * gap + wordWidth + body.horizontalAdvance(m_recording) + 2,
                       high);
        plate(at, high / 2.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens(Scheme::Dark).recording); // on the dark plate in both themes
        painter.drawEllipse(QRect(at.left() + padding, at.top() + (high - dot) / 2, dot, dot));
        painter.setPen(colours.mediaInk);
        painter.setFont(fontFor(Type::BodyBold));
        QRect text = at.adjusted(padding + dot + gap, 0, 0, 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, word);
        painter.setFont(fontFor(Type::Body));
        text.setLeft(text.left() + wordWidth + gap);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, m_recording);
    }
    if (!m_room.isEmpty()) {
        const int symbol = scaled(16);
        painter.setFont(fontFor(m_roomIsShort ? Type::BodyBold : Type::Body));
        const int wide = 2 * padding + symbol + gap + painter.fontMetrics().horizontalAdvance(m_room) + 2;
        const QRect at(width() - edge - wide, edge, wide, high);
        plate(at, high / 2.0);
        const QString name = m_roomIsShort ? QStringLiteral("warning") : QStringLiteral("disk");
        const QColor ink = m_roomIsShort ? tokens(Scheme::Dark).amber : colours.mediaInk;
        painter.drawPixmap(at.left() + padding, at.top() + (high - symbol) / 2,
                           iconPixmap(name, ink, symbol, devicePixelRatioF()));
        painter.setPen(ink);
        painter.drawText(at.adjusted(padding + symbol + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_room);
    }
    if (!m_image.isNull() && m_heading.isEmpty()) {
        const QString words = tr("Mirrored for you. The file is not.");
        painter.setFont(fontFor(Type::Caption));
        const QSize size = painter.fontMetrics().size(Qt::TextSingleLine, words) + QSize(16, 8);
        const QRect at(QPoint(edge, height() - edge - size.height()), size);
        plate(at, 4);
        painter.drawText(at, Qt::AlignCenter, words);
    }
}

} // namespace greenroom::ui

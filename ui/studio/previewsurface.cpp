// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/previewsurface.h"

#include "ui/studio/promptstrip.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace greenroom::ui {

namespace {

constexpr int edge = 16;
constexpr int frame = 3;
constexpr int padding = 10;
constexpr int gap = 8;
constexpr double radius = 8;
constexpr double quietest = -60; ///< dBFS: of the lowest bar
constexpr std::size_t mostLevels = 600;

int plateHeight() {
    return std::max(scaled(28), lineHeight(Type::Body) + 10);
}

void paintPlate(QPainter& painter, const QRect& at, double corner, const Tokens& colours) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.mediaPlate);
    painter.drawRoundedRect(at, corner, corner);
}

int roomWidth(const QString& words, bool isShort) {
    const QFontMetrics metrics(fontFor(isShort ? Type::BodyBold : Type::Body));
    return 2 * padding + scaled(16) + gap + metrics.horizontalAdvance(words) + 2;
}

QString mirroredWords(bool isShort) {
    return isShort ? PreviewSurface::tr("Mirrored") : PreviewSurface::tr("Mirrored for you. The file is not.");
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
    if (event->type() == QEvent::StyleChange)
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

PreviewSurface::PreviewSurface(Size size, QWidget* parent)
    : QWidget(parent), m_isSmall(size == Size::Small), m_camera(new PlateButton(QStringLiteral("camera"), {}, this)) {
    const auto policy = m_isSmall ? QSizePolicy::Fixed : QSizePolicy::Expanding;
    setSizePolicy(policy, policy);
    m_camera->setHasMenu(true);
    setMouseTracking(true);
    if (m_isSmall) {
        m_camera->hide();
        return;
    }
    m_strip = new PromptStrip(this);
    m_strip->hide();
}

void PreviewSurface::showStrip(bool shown, int points) {
    if (!m_strip || (m_strip->isHidden() != shown && m_strip->pointSize() == points))
        return;
    m_strip->setPointSize(points);
    m_strip->setVisible(shown);
    placeChildren();
    update();
}

int PreviewSurface::top() const {
    return m_strip && !m_strip->isHidden() ? m_strip->geometry().bottom() + gap : edge;
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

void PreviewSurface::setRecording(const QString& attempt, bool isPaused) {
    m_recording = attempt;
    m_isPaused = isPaused;
    update();
}

void PreviewSurface::setVoice(const QString& words) {
    if (std::exchange(m_voice, words) == words)
        return;
    m_levels.clear();
    update();
}

void PreviewSurface::addLevel(double dbfs) {
    if (m_voice.isEmpty())
        return;
    m_levels.push_back(std::clamp(1 - dbfs / quietest, 0.0, 1.0));
    while (m_levels.size() > mostLevels)
        m_levels.pop_front();
    update();
}

void PreviewSurface::setReady(const QString& words) {
    if (std::exchange(m_ready, words) != words)
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
    placeChildren();
}

QSize PreviewSurface::pictureBounds() const {
    return isVisible() ? size() * devicePixelRatioF() : QSize();
}

QSize PreviewSurface::sizeHint() const {
    return m_isSmall ? QSize(scaled(208), scaled(117)) : QSize(776, 437);
}

QSize PreviewSurface::minimumSizeHint() const {
    return {160, 90};
}

void PreviewSurface::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeChildren();
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
        placeChildren();
    return QWidget::event(event);
}

void PreviewSurface::placeChildren() {
    QSize size = m_camera->sizeHint();
    const int mirrored = QFontMetrics(fontFor(Type::Caption)).horizontalAdvance(mirroredWords(true)) + 16;
    size.setWidth(std::min(size.width(), std::max(width() - 2 * edge - mirrored - gap, scaled(64))));
    m_camera->setGeometry(QRect(QPoint(width() - edge - size.width(), height() - edge - size.height()), size));
    if (!m_strip)
        return;
    const QSize strip = m_strip->sizeFor(width() - 2 * gap);
    m_strip->setGeometry(QRect(QPoint((width() - strip.width()) / 2, gap), strip));
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
    if (m_voice.isEmpty())
        paintWords(painter);
    else
        paintVoice(painter);
    if (!m_recording.isEmpty() && !m_isPaused) {
        painter.setPen(QPen(colours.recording, frame));
        painter.setBrush(Qt::NoBrush);
        const double inset = frame / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius - 1, radius - 1);
    }
    if (!m_isSmall)
        paintPlates(painter);
    if (m_countdown > 0)
        paintCountdown(painter);
}

void PreviewSurface::paintCountdown(QPainter& painter) {
    const Tokens& colours = tokens(palette());
    QFont font = fontFor(Type::Figure);
    font.setPointSizeF(font.pointSizeF() * (height() < scaled(200) ? 2 : 4));
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
    if (m_isSmall) {
        painter.setPen(colours.mediaInk);
        painter.setFont(fontFor(Type::Caption));
        painter.drawText(rect().adjusted(gap, gap, -gap, -gap), Qt::AlignCenter | Qt::TextWordWrap, m_heading);
        return;
    }
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

/// Ten bars a second from the right, as a wave around the middle.
void PreviewSurface::paintVoice(QPainter& painter) {
    const int bar = scaled(4);
    const int step = bar + scaled(3);
    const double middle = height() / 2.0;
    const double most = height() * (m_isSmall ? 0.35 : 0.28);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens(Scheme::Dark).accent); // the well is dark in both themes
    int right = width() - edge;
    for (auto level = m_levels.rbegin(); level != m_levels.rend() && right - bar > edge; ++level, right -= step) {
        const double half = std::max(bar / 2.0, *level * most);
        painter.drawRoundedRect(QRectF(right - bar, middle - half, bar, 2 * half), bar / 2.0, bar / 2.0);
    }
}

/// What is said of the picture gives way: first the attempt's number, then the room on the disk unless it is short, and
/// the mirror is told in one word.
void PreviewSurface::paintPlates(QPainter& painter) {
    QRect recording(edge, top(), 0, plateHeight());
    if (m_recording.isEmpty())
        paintReady(painter, recording);
    else
        paintRecording(painter, recording);
    paintRoom(painter, recording.width() == 0 ? edge : recording.right() + gap);
    if (m_voice.isEmpty())
        paintMirrored(painter);
    else
        paintFoot(painter, {m_voice});
}

void PreviewSurface::paintReady(QPainter& painter, QRect& at) {
    if (m_ready.isEmpty() || (!m_heading.isEmpty() && m_voice.isEmpty()))
        return;
    const Tokens& colours = tokens(palette());
    const int symbol = scaled(16);
    painter.setFont(fontFor(Type::Body));
    at.setWidth(2 * padding + symbol + gap + painter.fontMetrics().horizontalAdvance(m_ready) + 2);
    paintPlate(painter, at, at.height() / 2.0, colours);
    painter.drawPixmap(at.left() + padding, at.top() + (at.height() - symbol) / 2,
                       iconPixmap(QStringLiteral("check"), colours.mediaInk, symbol, devicePixelRatioF()));
    painter.setPen(colours.mediaInk);
    painter.drawText(at.adjusted(padding + symbol + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_ready);
}

void PreviewSurface::paintRecording(QPainter& painter, QRect& at) {
    const Tokens& colours = tokens(palette());
    const QString word = m_isPaused ? tr("Paused") : tr("Recording");
    const int dot = scaled(10);
    const int wordWidth = QFontMetrics(fontFor(Type::BodyBold)).horizontalAdvance(word);
    const int number = QFontMetrics(fontFor(Type::Body)).horizontalAdvance(m_recording);
    at.setWidth(2 * padding + dot + gap + wordWidth + 2);
    const bool hasNumber = at.width() + gap + number + gap + roomWidth(m_room, m_roomIsShort) <= width() - 2 * edge;
    if (hasNumber)
        at.setWidth(at.width() + gap + number);
    paintPlate(painter, at, at.height() / 2.0, colours);
    const QRect sign(at.left() + padding, at.top() + (at.height() - dot) / 2, dot, dot);
    if (m_isPaused) {
        const int bar = std::max(2, dot / 3);
        painter.fillRect(QRect(sign.left(), sign.top(), bar, dot), colours.mediaInk);
        painter.fillRect(QRect(sign.right() - bar + 1, sign.top(), bar, dot), colours.mediaInk);
    } else {
        painter.setBrush(tokens(Scheme::Dark).recording); // on the dark plate in both themes
        painter.drawEllipse(sign);
    }
    painter.setPen(colours.mediaInk);
    painter.setFont(fontFor(Type::BodyBold));
    QRect text = at.adjusted(padding + dot + gap, 0, 0, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, word);
    if (!hasNumber)
        return;
    painter.setFont(fontFor(Type::Body));
    text.setLeft(text.left() + wordWidth + gap);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, m_recording);
}

void PreviewSurface::paintRoom(QPainter& painter, int left) {
    const int wide = roomWidth(m_room, m_roomIsShort);
    const bool isBeside = width() - edge - wide >= left;
    m_roomPlace = {};
    if (m_room.isEmpty() || (!isBeside && !m_roomIsShort))
        return;
    const Tokens& colours = tokens(palette());
    const int symbol = scaled(16);
    const int high = plateHeight();
    const QRect at(width() - edge - wide, isBeside ? top() : top() + high + gap / 2, wide, high);
    m_roomPlace = at;
    paintPlate(painter, at, high / 2.0, colours);
    const QString name = m_roomIsShort ? QStringLiteral("warning") : QStringLiteral("disk");
    const QColor ink = m_roomIsShort ? tokens(Scheme::Dark).amber : colours.mediaInk;
    painter.drawPixmap(at.left() + padding, at.top() + (high - symbol) / 2,
                       iconPixmap(name, ink, symbol, devicePixelRatioF()));
    painter.setFont(fontFor(m_roomIsShort ? Type::BodyBold : Type::Body));
    painter.setPen(ink);
    painter.drawText(at.adjusted(padding + symbol + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_room);
}

void PreviewSurface::mouseMoveEvent(QMouseEvent* event) {
    setCursor(m_roomPlace.contains(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QWidget::mouseMoveEvent(event);
}

void PreviewSurface::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_roomPlace.contains(event->position().toPoint()))
        Q_EMIT roomPressed();
    else
        QWidget::mouseReleaseEvent(event);
}

void PreviewSurface::paintMirrored(QPainter& painter) {
    if (m_image.isNull() || !m_heading.isEmpty())
        return;
    paintFoot(painter, {mirroredWords(false), mirroredWords(true)});
}

/// The first of the wordings that has room, at the lower left.
void PreviewSurface::paintFoot(QPainter& painter, const QStringList& wordings) {
    const Tokens& colours = tokens(palette());
    painter.setFont(fontFor(Type::Caption));
    const int room = (m_camera->isHidden() ? width() - edge : m_camera->x() - gap) - edge;
    for (const QString& words : wordings) {
        const QSize size = painter.fontMetrics().size(Qt::TextSingleLine, words) + QSize(16, 8);
        if (size.width() > room)
            continue;
        const QRect at(QPoint(edge, height() - edge - size.height()), size);
        paintPlate(painter, at, 4, colours);
        painter.setPen(colours.mediaInk);
        painter.drawText(at, Qt::AlignCenter, words);
        return;
    }
}

} // namespace greenroom::ui

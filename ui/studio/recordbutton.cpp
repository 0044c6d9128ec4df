// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/recordbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QEvent>
#include <QPainter>

namespace greenroom::ui {

namespace {

constexpr int disc = 64;
constexpr int smallDisc = 40;
constexpr int gap = 4;

int wordHeight() {
    return lineHeight(Type::BodyBold);
}

/// The square of the disc, `size` wide, in the column of both sorts of button.
QRectF discIn(const QWidget& widget, int size) {
    const double top = (scaled(disc) - size) / 2.0;
    return {(widget.width() - size) / 2.0, top, double(size), double(size)};
}

void paintWord(QPainter& painter, const QWidget& widget, const QString& word, const QColor& colour, bool bold) {
    painter.setFont(fontFor(bold ? Type::BodyBold : Type::Body));
    painter.setPen(colour);
    painter.drawText(QRect(0, scaled(disc) + gap, widget.width(), wordHeight()), Qt::AlignHCenter | Qt::AlignVCenter,
                     word);
}

} // namespace

RecordButton::RecordButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(State::Unavailable);
}

void RecordButton::setState(State state) {
    m_state = state;
    setEnabled(state != State::Unavailable && state != State::Saving);
    setAccessibleName(word());
    update();
}

void RecordButton::setCountdown(int seconds, double left) {
    m_seconds = seconds;
    m_left = left;
    setAccessibleName(word());
    update();
}

void RecordButton::setCancelKey(const QString& key) {
    m_cancelKey = key;
    setAccessibleName(word());
    updateGeometry();
    update();
}

QString RecordButton::cancelWord() const {
    return m_cancelKey.isEmpty() ? tr("Cancel") : tr("%1 cancels").arg(m_cancelKey);
}

QString RecordButton::word() const {
    switch (m_state) {
    case State::Ready:
    case State::Unavailable:
        return tr("Record");
    case State::Again:
        return tr("Record again");
    case State::LeadIn:
        return tr("Record now");
    case State::Countdown:
        return cancelWord();
    case State::Starting:
        return tr("Starting");
    case State::Recording:
        return tr("Stop");
    case State::Saving:
        return tr("Saving");
    }
    return {};
}

QSize RecordButton::sizeHint() const {
    const QFontMetrics metrics(fontFor(Type::BodyBold));
    int width = scaled(disc);
    for (const QString& text : {tr("Record again"), tr("Record now"), cancelWord(), tr("Starting")})
        width = std::max(width, metrics.horizontalAdvance(text) + 8);
    return {width, scaled(disc) + gap + wordHeight()};
}

void RecordButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void RecordButton::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = discIn(*this, scaled(disc)).adjusted(1.5, 1.5, -1.5, -1.5);
    const auto drawRing = [&](const QColor& colour) {
        painter.setPen(QPen(colour, 3));
        painter.setBrush(colours.surface);
        painter.drawEllipse(ring);
    };
    const auto drawDisc = [&](const QColor& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(discIn(*this, scaled(44)));
    };
    const auto drawArc = [&](const QColor& colour, double part) {
        drawRing(colours.border);
        painter.setPen(QPen(colour, 3));
        painter.drawArc(ring, 90 * 16, static_cast<int>(-360 * 16 * part));
    };
    switch (m_state) {
    case State::Ready:
    case State::Again:
        drawRing(colours.text);
        drawDisc(underMouse() ? colours.recording.darker(110) : colours.recording);
        break;
    case State::Countdown: {
        drawArc(colours.text, m_left);
        painter.setFont(fontFor(Type::Figure));
        painter.setPen(colours.text);
        painter.drawText(ring, Qt::AlignCenter, QString::number(m_seconds));
        break;
    }
    case State::LeadIn:
    case State::Starting:
        drawRing(colours.border);
        drawDisc(colours.recording);
        break;
    case State::Recording: {
        drawRing(colours.recording);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.recording);
        const QRectF square = discIn(*this, scaled(24));
        painter.drawRoundedRect(square, 5, 5);
        break;
    }
    case State::Saving:
        drawArc(colours.accent, 0.75);
        break;
    case State::Unavailable:
        drawRing(colours.border);
        drawDisc(colours.disabled);
        break;
    }
    paintWord(painter, *this, word(), m_state == State::Unavailable ? colours.disabled : colours.text, true);
}

RoundButton::RoundButton(const QString& iconName, const QString& word, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName) {
    setText(word);
    setAccessibleName(word);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void RoundButton::setFace(const QString& iconName, const QString& word) {
    m_icon = iconName;
    setText(word);
    setAccessibleName(word);
    update();
}

QSize RoundButton::sizeHint() const {
    const int width = std::max(scaled(smallDisc), QFontMetrics(fontFor(Type::Body)).horizontalAdvance(text()) + 4);
    return {width, scaled(disc) + gap + wordHeight()};
}

void RoundButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void RoundButton::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = isEnabled() && (underMouse() || isDown());
    const QRectF at = discIn(*this, scaled(smallDisc));
    painter.setPen(QPen(isEnabled() ? colours.borderStrong : colours.border, 1));
    painter.setBrush(active ? colours.hover : colours.surface);
    painter.drawEllipse(at.adjusted(0.5, 0.5, -0.5, -0.5));
    const QColor ink = isEnabled() ? colours.text : colours.disabled;
    const int size = scaled(18);
    const QPointF corner = at.center() - QPointF(size / 2.0, size / 2.0);
    painter.drawPixmap(corner.toPoint(), iconPixmap(m_icon, ink, size, devicePixelRatioF()));
    paintWord(painter, *this, text(), isEnabled() ? colours.muted : colours.disabled, false);
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tag.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QEvent>
#include <QPainter>

#include <utility>

namespace greenroom::ui {

namespace {
constexpr int padding = 10;
constexpr int gap = 6;
} // namespace

Tag::Tag(const QString& text, const QString& iconName, Kind kind, QWidget* parent)
    : QWidget(parent), m_icon(iconName), m_kind(kind) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(fontFor(Type::Caption));
    setText(text);
}

void Tag::setText(const QString& text, const QString& about) {
    m_text = text;
    m_about = about;
    setAccessibleName(text);
    setAccessibleDescription(about);
    setToolTip(!about.isEmpty() ? about : m_folded ? m_text : QString());
    updateGeometry();
    update();
}

void Tag::setIcon(const QString& iconName) {
    m_icon = iconName;
    updateGeometry();
    update();
}

void Tag::setShort(const QString& text) {
    m_short = text;
    updateGeometry();
    update();
}

void Tag::setFolded(bool folded) {
    if (std::exchange(m_folded, folded && canFold()) != (folded && canFold()))
        setText(m_text, m_about);
}

QSize Tag::sizeHint() const {
    const int symbol = m_icon.isEmpty() ? 0 : scaled(14) + gap;
    const QString& text = m_folded ? m_short : m_text;
    if (text.isEmpty())
        return {2 * padding + scaled(14), fontMetrics().height() + 6};
    return {2 * padding + symbol + fontMetrics().horizontalAdvance(text) + 1, fontMetrics().height() + 6};
}

void Tag::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(fontFor(Type::Caption));
}

void Tag::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    const bool amber = m_kind == Kind::Amber;
    const QColor ink = amber ? colours.amber : colours.text;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(amber ? colours.amberSoft : colours.hover);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    int x = padding;
    if (!m_icon.isEmpty()) {
        const int size = scaled(14);
        painter.drawPixmap(x, (height() - size) / 2, iconPixmap(m_icon, ink, size, devicePixelRatioF()));
        x += size + gap;
    }
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, m_folded ? m_short : m_text);
}

} // namespace greenroom::ui

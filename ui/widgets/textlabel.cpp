// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace greenroom::ui {

namespace {

/// As the style sheet calls it.
QString nameOf(Tone tone) {
    switch (tone) {
    case Tone::Text:
        return QStringLiteral("text");
    case Tone::Muted:
        return QStringLiteral("muted");
    case Tone::Accent:
        return QStringLiteral("accent");
    case Tone::Danger:
        return QStringLiteral("danger");
    case Tone::Amber:
        return QStringLiteral("amber");
    case Tone::OnMedia:
        return QStringLiteral("media");
    }
    return {};
}

} // namespace

TextLabel::TextLabel(const QString& text, Type type, Tone tone, QWidget* parent) : QLabel(parent), m_type(type) {
    setTextFormat(Qt::PlainText);
    setProperty("tone", nameOf(tone));
    setFont(fontFor(m_type));
    setText(text);
}

void TextLabel::setTone(Tone tone) {
    if (property("tone") == nameOf(tone))
        return;
    setProperty("tone", nameOf(tone));
    style()->unpolish(this);
    style()->polish(this);
}

void TextLabel::setWrapped() {
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TextLabel::setElided() {
    m_elided = true;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fit();
}

void TextLabel::setText(const QString& text) {
    if (m_text == text)
        return;
    m_text = text;
    fit();
    updateGeometry();
}

void TextLabel::fit() {
    if (!m_elided) {
        QLabel::setText(m_text);
        return;
    }
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, contentsRect().width());
    QLabel::setText(shown);
    setToolTip(shown == m_text ? QString() : m_text);
    setAccessibleName(m_text);
}

bool TextLabel::isSpaced() const {
    return wordWrap() && textFormat() == Qt::PlainText && !(textInteractionFlags() & Qt::TextSelectableByMouse);
}

/// Breaks the text into lines of this width, and says how high they are together.
int TextLabel::textHeight(QTextLayout& layout, int width) const {
    QString text = m_text;
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextOption option(QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    layout.setTextOption(option);
    layout.setFont(font());
    layout.setText(text);
    const int step = spacedLineHeight(m_type);
    const double above = (step - fontMetrics().height()) / 2.0;
    int height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, height + above});
        height += step;
    }
    layout.endLayout();
    return height;
}

void TextLabel::paintEvent(QPaintEvent* event) {
    if (!isSpaced()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect room = contentsRect();
    QTextLayout layout;
    const int height = textHeight(layout, room.width());
    const int top = alignment() & Qt::AlignTop      ? room.top()
                    : alignment() & Qt::AlignBottom ? room.bottom() + 1 - height
                                                    : room.top() + (room.height() - height) / 2;
    layout.draw(&painter, QPointF(room.left(), std::max(top, room.top())));
}

QSize TextLabel::sizeHint() const {
    // Of all the text, not of what is left of it now.
    const QSize size = QLabel::sizeHint();
    if (isSpaced())
        return {size.width(), heightForWidth(size.width())};
    return m_elided ? QSize(fontMetrics().horizontalAdvance(m_text) + 2, size.height()) : size;
}

QSize TextLabel::minimumSizeHint() const {
    const QSize size = QLabel::minimumSizeHint();
    return m_elided     ? QSize(scaled(40), size.height())
           : isSpaced() ? QSize(size.width(), std::min(spacedLineHeight(m_type), sizeHint().height()))
                        : size;
}

int TextLabel::heightForWidth(int width) const {
    // A layout asks for the width of its column, also where the label stays narrower.
    const int own = std::min(width, maximumWidth());
    if (!isSpaced())
        return QLabel::heightForWidth(own);
    const QSize frame = size() - contentsRect().size();
    QTextLayout layout;
    return textHeight(layout, own - frame.width()) + frame.height();
}

void TextLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    if (m_elided)
        fit();
}

void TextLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFont(fontFor(m_type));
        fit();
    }
}

} // namespace greenroom::ui

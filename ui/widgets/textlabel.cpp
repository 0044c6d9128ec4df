// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QResizeEvent>
#include <QStyle>

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

QSize TextLabel::sizeHint() const {
    // Of all the text, not of what is left of it now.
    const QSize size = QLabel::sizeHint();
    return m_elided ? QSize(fontMetrics().horizontalAdvance(m_text) + 2, size.height()) : size;
}

QSize TextLabel::minimumSizeHint() const {
    return m_elided ? QSize(scaled(40), QLabel::minimumSizeHint().height()) : QLabel::minimumSizeHint();
}

int TextLabel::heightForWidth(int width) const {
    // A layout asks for the width of its column, also where the label stays narrower.
    return QLabel::heightForWidth(std::min(width, maximumWidth()));
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

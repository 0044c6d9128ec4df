// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include "ui/theme/tokens.h"

#include <QEvent>
#include <QGuiApplication>
#include <QResizeEvent>

namespace greenroom::ui {

namespace {

QColor colourOf(Tone tone) {
    const Tokens& colours = tokens(QGuiApplication::palette());
    switch (tone) {
    case Tone::Text:
        return colours.text;
    case Tone::Muted:
        return colours.muted;
    case Tone::Accent:
        return colours.accent;
    case Tone::Danger:
        return colours.danger;
    case Tone::Amber:
        return colours.amber;
    case Tone::OnMedia:
        return colours.mediaInk;
    }
    return colours.text;
}

} // namespace

TextLabel::TextLabel(const QString& text, Type type, Tone tone, QWidget* parent)
    : QLabel(parent), m_type(type), m_tone(tone) {
    setTextFormat(Qt::PlainText);
    dress();
    setText(text);
}

void TextLabel::setTone(Tone tone) {
    m_tone = tone;
    dress();
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

QSize TextLabel::minimumSizeHint() const {
    return m_elided ? QSize(scaled(40), QLabel::minimumSizeHint().height()) : QLabel::minimumSizeHint();
}

void TextLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    if (m_elided)
        fit();
}

void TextLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (!m_dressing && (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::PaletteChange ||
                        event->type() == QEvent::ApplicationPaletteChange))
        dress();
}

void TextLabel::dress() {
    m_dressing = true;
    setFont(fontFor(m_type));
    QPalette palette = QGuiApplication::palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        for (const auto role : {QPalette::WindowText, QPalette::Text})
            palette.setColor(group, role, colourOf(m_tone));
    setPalette(palette);
    m_dressing = false;
    fit();
}

} // namespace greenroom::ui

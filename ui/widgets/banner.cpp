// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

Banner::Banner(Kind kind, QWidget* parent)
    : Card(kind == Kind::Warning ? Surface::AmberSoft : Surface::AccentSoft, 8, parent) {
    setMinimumHeight(scaled(48));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(8);
    auto* symbol = makeIconButton(kind == Kind::Warning ? u"warning"_s : u"info"_s, {});
    symbol->setIcon(
        icon(kind == Kind::Warning ? u"warning"_s : u"info"_s, kind == Kind::Warning ? Ink::Amber : Ink::Accent));
    symbol->setFocusPolicy(Qt::NoFocus);
    symbol->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_sentence = new TextLabel;
    m_sentence->setWrapped();
    m_others = new TextLabel({}, Type::Caption, Tone::Muted);
    m_action = makeButton({}, ButtonKind::Outlined);
    makeSmall(m_action);
    m_more = makeButton(tr("Details"), ButtonKind::Link);
    auto* close = makeIconButton(u"close"_s, tr("Dismiss"));
    row->addWidget(symbol);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_others);
    row->addWidget(m_action);
    row->addWidget(m_more);
    row->addWidget(close);
    column()->addLayout(row);
    m_details = new TextLabel({}, Type::Caption, Tone::Muted);
    m_details->setWrapped();
    m_details->setContentsMargins(44, 0, 8, 4);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->hide();
    column()->addWidget(m_details);
    connect(m_more, &QPushButton::clicked, this, &Banner::toggleDetails);
    connect(close, &QPushButton::clicked, this, &Banner::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = m_messages.last().action.act;
        dismiss();
        act();
    });
    hide();
}

void Banner::show(const QString& sentence, const QString& details, const Action& action) {
    m_messages.removeIf([&](const Message& one) { return one.sentence == sentence; });
    m_messages.append({sentence, details, action});
    showLast();
}

void Banner::dismiss() {
    if (!m_messages.isEmpty())
        m_messages.removeLast();
    if (m_messages.isEmpty())
        hide();
    else
        showLast();
}

void Banner::withdraw(const QString& sentence) {
    if (m_messages.removeIf([&](const Message& one) { return one.sentence == sentence; }) == 0)
        return;
    if (m_messages.isEmpty())
        hide();
    else
        showLast();
}

void Banner::clear() {
    m_messages.clear();
    hide();
}

void Banner::showLast() {
    const Message& last = m_messages.last();
    m_sentence->setText(last.sentence);
    m_others->setText(tr("%1 more").arg(m_messages.size() - 1));
    m_others->setVisible(m_messages.size() > 1);
    m_action->setText(last.action.text);
    m_action->setVisible(!last.action.text.isEmpty());
    m_details->setText(last.details);
    m_details->hide();
    m_more->setVisible(!last.details.isEmpty());
    setAccessibleName(last.sentence);
    QWidget::show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::toggleDetails() {
    m_details->setVisible(m_details->isHidden());
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace greenroom::ui {

EmptyState::EmptyState(const QString& iconName, const QString& heading, const QString& sentence, const QString& action,
                       QWidget* parent)
    : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    auto* symbol = new QPushButton;
    symbol->setIcon(icon(iconName, Ink::Muted));
    symbol->setIconSize({scaled(22), scaled(22)});
    symbol->setProperty("kind", QStringLiteral("quiet"));
    symbol->setFocusPolicy(Qt::NoFocus);
    symbol->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addWidget(symbol, 0, Qt::AlignHCenter);
    auto* title = new TextLabel(heading, Type::Heading);
    title->setAlignment(Qt::AlignHCenter);
    title->setWrapped();
    title->setFixedWidth(scaled(420));
    auto* words = new TextLabel(sentence, Type::Body, Tone::Muted);
    words->setAlignment(Qt::AlignHCenter);
    words->setWrapped();
    words->setFixedWidth(scaled(420));
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(words, 0, Qt::AlignHCenter);
    if (!action.isEmpty()) {
        m_button = makeButton(action, ButtonKind::Filled);
        layout->addSpacing(8);
        layout->addWidget(m_button, 0, Qt::AlignHCenter);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
    }
    layout->addStretch(3);
}

} // namespace greenroom::ui

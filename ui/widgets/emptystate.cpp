// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/textsize.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace greenroom::ui {

EmptyState::EmptyState(const QString& iconName, const QString& heading, const QString& sentence, const QString& action,
                       QWidget* parent)
    : QWidget(parent) {
    // A row, since a column would reckon the height of wrapped words by all its width.
    auto* row = new QHBoxLayout(this);
    auto* words = new QWidget;
    fitToText(words, [words] { words->setFixedWidth(scaled(420)); });
    row->addStretch();
    row->addWidget(words);
    row->addStretch();
    auto* layout = new QVBoxLayout(words);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addStretch(2);
    auto* symbol = new QPushButton;
    symbol->setIcon(icon(iconName, Ink::Muted));
    fitToText(symbol, [symbol] { symbol->setIconSize({scaled(22), scaled(22)}); });
    symbol->setProperty("kind", QStringLiteral("quiet"));
    symbol->setFocusPolicy(Qt::NoFocus);
    symbol->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addWidget(symbol, 0, Qt::AlignHCenter);
    auto* title = new TextLabel(heading, Type::Heading);
    title->setAlignment(Qt::AlignHCenter);
    title->setWrapped();
    auto* line = new TextLabel(sentence, Type::Body, Tone::Muted);
    line->setAlignment(Qt::AlignHCenter);
    line->setWrapped();
    layout->addWidget(title);
    layout->addWidget(line);
    if (!action.isEmpty()) {
        m_button = makeButton(action, ButtonKind::Filled);
        layout->addSpacing(8);
        layout->addWidget(m_button, 0, Qt::AlignHCenter);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
    }
    layout->addStretch(3);
}

} // namespace greenroom::ui

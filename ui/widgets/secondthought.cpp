// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secondthought.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

namespace greenroom::ui {

SecondThought::SecondThought(const QString& verb, const QString& words, const QString& confirm, QWidget* parent)
    : QWidget(parent)
    , m_verb(verb)
    , m_confirm(confirm)
    , m_words(new TextLabel(words, Type::Caption, Tone::Muted))
    , m_go(makeButton(verb, ButtonKind::Danger))
    , m_keep(makeButton(tr("Keep"), ButtonKind::Outlined)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_words->setWrapped();
    column->addWidget(m_words);
    auto* row = new QHBoxLayout;
    row->addWidget(m_go);
    row->addWidget(m_keep);
    row->addStretch();
    column->addLayout(row);
    connect(m_go, &QPushButton::clicked, this, [this] {
        const bool done = m_asked;
        show(!m_asked);
        if (done)
            Q_EMIT confirmed();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        show(false);
        m_go->setFocus();
    });
    show(false);
}

void SecondThought::setWords(const QString& words) {
    m_words->setText(words);
}

void SecondThought::reset() {
    show(false);
}

void SecondThought::show(bool asked) {
    m_asked = asked;
    m_words->setVisible(asked);
    m_keep->setVisible(asked);
    m_go->setText(asked ? m_confirm : m_verb);
}

} // namespace greenroom::ui

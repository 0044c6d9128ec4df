// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

namespace greenroom::ui {

PageHeader::PageHeader(const QString& title, Size size, QWidget* parent) : QWidget(parent) {
    const bool large = size == Size::Large;
    setMinimumHeight(scaled(large ? 76 : 60));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);

    m_back = makeIconButton(QStringLiteral("back"), tr("Back"));
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &PageHeader::backPressed);
    row->addWidget(m_back);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    m_title = new TextLabel(title, large ? Type::Title : Type::Heading);
    first->addWidget(m_title);
    m_tags = new QHBoxLayout;
    first->addLayout(m_tags);
    first->addStretch();
    words->addLayout(first);
    m_line = new TextLabel({}, Type::Caption, Tone::Muted);
    m_line->setElided();
    words->addWidget(m_line);
    words->addStretch();
    row->addLayout(words, 1);

    m_actions = new QHBoxLayout;
    m_actions->setSpacing(12);
    row->addLayout(m_actions);
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

QString PageHeader::title() const {
    return m_title->text();
}

void PageHeader::setLine(const QString& line) {
    m_line->setText(line);
}

void PageHeader::showBack() {
    m_back->show();
}

void PageHeader::addTag(QWidget* tag) {
    m_tags->addWidget(tag);
}

void PageHeader::addAction(QWidget* button) {
    m_actions->addWidget(button);
}

} // namespace greenroom::ui

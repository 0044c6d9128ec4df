// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/theme/textsize.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>

#include <utility>

namespace greenroom::ui {

namespace {

constexpr int gap = 8;
constexpr int wideGap = 12;

QWidget* makeGroup(int spacing) {
    auto* group = new QWidget;
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing);
    group->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    return group;
}

} // namespace

PageHeader::PageHeader(const QString& title, Size size, QWidget* parent) : QWidget(parent) {
    const bool large = size == Size::Large;
    fitToText(this, [this, large] { setMinimumHeight(scaled(large ? 76 : 60)); });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(wideGap);

    m_back = makeIconButton(QStringLiteral("back"), tr("Back"));
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &PageHeader::backPressed);
    row->addWidget(m_back);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    auto* first = new QHBoxLayout;
    first->setSpacing(gap);
    m_title = new TextLabel(title, large ? Type::Title : Type::Heading);
    m_title->setElided();
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    first->addWidget(m_title);
    m_tags = makeGroup(gap);
    first->addWidget(m_tags);
    first->addStretch();
    words->addLayout(first);
    m_line = new TextLabel({}, Type::Caption, Tone::Muted);
    m_line->setElided();
    words->addWidget(m_line);
    words->addStretch();
    row->addLayout(words, 1);

    m_actions = makeGroup(wideGap);
    row->addWidget(m_actions);
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
    m_tags->layout()->addWidget(tag);
}

void PageHeader::addAction(QWidget* button) {
    m_actions->layout()->addWidget(button);
}

QRect PageHeader::wordsPlace() const {
    const int left = m_back->isHidden() ? 0 : m_back->geometry().right() + 1 + gap;
    const int right = m_actions->width() > 0 ? m_actions->x() - wideGap : width();
    return {left, 0, right - left, height()};
}

QSize PageHeader::minimumSizeHint() const {
    return {scaled(160), QWidget::minimumSizeHint().height()};
}

void PageHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

bool PageHeader::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void PageHeader::fit() {
    const auto widthOf = [](const QWidget* group) { return group->layout()->sizeHint().width(); };
    int room = width() - m_title->sizeHint().width();
    if (!m_back->isHidden())
        room -= m_back->sizeHint().width() + wideGap;
    const int tags = m_tags->layout()->isEmpty() ? 0 : widthOf(m_tags) + gap;
    const int actions = widthOf(m_actions) > 0 ? widthOf(m_actions) + wideGap : 0;
    const int unfolded = actions + (m_folded ? m_saved : 0);
    fold(room < unfolded + tags);
    m_tags->setVisible(room >= (m_folded ? unfolded - m_saved : unfolded) + tags);
}

void PageHeader::fold(bool folded) {
    if (std::exchange(m_folded, folded) == folded)
        return;
    const int before = m_actions->layout()->sizeHint().width();
    for (Tag* tag : m_actions->findChildren<Tag*>())
        tag->setFolded(folded);
    for (QPushButton* button : m_actions->findChildren<QPushButton*>())
        foldButton(button, folded);
    m_actions->layout()->invalidate();
    if (folded)
        m_saved = before - m_actions->layout()->sizeHint().width();
}

} // namespace greenroom::ui

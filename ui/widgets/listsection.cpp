// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listsection.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>

namespace greenroom::ui {

ListSection::ListSection(const QString& heading, QAbstractItemModel* model, bool hasPictures, WhenEmpty whenEmpty,
                         QWidget* parent)
    : QWidget(parent)
    , m_heading(new TextLabel(heading, Type::Heading))
    , m_about(new TextLabel({}, Type::Body, Tone::Muted))
    , m_title(new QHBoxLayout)
    , m_list(makeRowList(heading, model, hasPictures))
    , m_whenEmpty(whenEmpty) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_about->setElided();
    m_title->setSpacing(8);
    m_title->addWidget(m_heading);
    m_title->addWidget(m_about, 1);
    column->addLayout(m_title);
    auto* card = new Card(Surface::Card, 1);
    card->column()->addWidget(m_list);
    column->addWidget(card);
    connect(model, &QAbstractItemModel::modelReset, this, &ListSection::fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListSection::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListSection::fit);
    connect(model, &QAbstractItemModel::dataChanged, this, &ListSection::fit); // a pill makes a row higher
    fit();
}

void ListSection::setHeading(const QString& heading) {
    m_heading->setText(heading);
    m_list->setAccessibleName(heading);
}

void ListSection::setAbout(const QString& words) {
    m_about->setText(words);
}

QPushButton* ListSection::addLink(const QString& text) {
    auto* link = makeButton(text, ButtonKind::Link);
    m_title->addWidget(link);
    return link;
}

void ListSection::chooseFirst() {
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
}

bool ListSection::event(QEvent* event) {
    const bool result = QWidget::event(event);
    if (event->type() == QEvent::StyleChange)
        fit();
    return result;
}

void ListSection::fit() {
    fitToRows(m_list);
    setVisible(m_whenEmpty == WhenEmpty::Stays || m_list->model()->rowCount() > 0);
}

} // namespace greenroom::ui

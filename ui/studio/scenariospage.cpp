// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/scenariospage.h"

#include "ui/shell/context.h"
#include "ui/studio/practicemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/type.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowdelegate.h"

#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace greenroom::ui {

ScenariosPage::ScenariosPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new PracticeState(context, this))
    , m_model(new PracticeModel(context.clock, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit) {
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 0, 28, 28);
    column->setSpacing(12);
    auto* header = new PageHeader(tr("Practise"), PageHeader::Size::Large);
    header->setLine(tr("What you rehearse. What is due comes first, then what you practised last."));
    m_search->setPlaceholderText(tr("Search scenarios"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(scaled(250));
    m_search->addAction(icon(QStringLiteral("search"), Ink::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filtered->setFilterFixedString(words);
        fit();
    });
    header->addAction(m_search);
    column->addWidget(header);
    auto* card = new Card(Surface::Card, 1);
    m_list = makeRowList(tr("Scenarios"), m_filtered, false);
    card->column()->addWidget(m_list);
    m_rows = card;
    column->addWidget(card);
    m_nothing = new EmptyState(QStringLiteral("search"), tr("No scenario is called that"),
                               tr("Look for a word of its title."), tr("Show all"));
    connect(m_nothing, &EmptyState::pressed, m_search, &QLineEdit::clear);
    column->addWidget(m_nothing, 1);
    column->addStretch();
    connect(m_list, &QListView::activated, this, &ScenariosPage::open);
    fit();
    connect(m_state, &PracticeState::changed, this, [this] {
        m_model->setItems(m_state->overview().items);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_filtered->index(0, 0)); // so that Enter begins what is first
        fit();
    });
}

void ScenariosPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this);
}

void ScenariosPage::enter(const Place&) {
    m_state->refresh();
    m_list->setFocus();
}

QWidget* ScenariosPage::searchField() {
    return m_search;
}

bool ScenariosPage::hasData() const {
    return m_state->isLoaded();
}

void ScenariosPage::fit() {
    const bool isEmpty = m_filtered->rowCount() == 0;
    m_nothing->setVisible(isEmpty && m_state->isLoaded());
    m_rows->setVisible(!isEmpty);
    m_list->updateGeometry();
}

void ScenariosPage::open(const QModelIndex& index) {
    context().navigator.go({PageKind::Studio, m_model->at(m_filtered->mapToSource(index)).scenario.entity()});
}

} // namespace greenroom::ui

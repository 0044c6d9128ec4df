// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewspage.h"

#include "ui/review/reviewsmodel.h"
#include "ui/shell/context.h"
#include "ui/shell/pictures.h"
#include "ui/theme/icons.h"
#include "ui/theme/textsize.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowdelegate.h"

#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

ReviewsPage::ReviewsPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new ReviewsState(context, this))
    , m_model(new ReviewsModel(context.pictures, context.clock, this))
    , m_filter(new ReviewsFilter(*m_model, this))
    , m_search(new QLineEdit)
    , m_card(new Card(Surface::Card, 1))
    , m_nothing(new EmptyState(u"reviews"_s, tr("No takes yet"),
                               tr("What you record and keep is listed here, to watch, to note and to score."),
                               tr("Practise")))
    , m_nothingFound(new EmptyState(u"search"_s, tr("Nothing found"), tr("No take fits. Try fewer words, or All."))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 0, 28, 28);
    column->setSpacing(12);
    auto* header = new PageHeader(tr("Reviews"), PageHeader::Size::Large);
    header->setLine(tr("Your takes, what you observed and what others share with you, the last first. Only you see "
                       "yours until you share one."));
    m_search->setPlaceholderText(tr("Search takes"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    fitToText(m_search, [this] { m_search->setMinimumWidth(scaled(250)); });
    m_search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, m_filter, &ReviewsFilter::setWords);
    header->addAction(m_search);
    auto* observe = makeButton(tr("Observe"), ButtonKind::Outlined, u"eye"_s);
    observe->setToolTip(tr("Note and score a real call, meeting or role-play"));
    connect(observe, &QPushButton::clicked, this, [this] { this->context().navigator.go({PageKind::Observe}); });
    header->addAction(observe);
    column->addWidget(header);
    m_filters = makeFilters();
    column->addWidget(m_filters);
    m_list = makeRowList(tr("Takes and observations"), m_filter, true);
    m_card->column()->addWidget(m_list);
    column->addWidget(m_card);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_nothingFound, 1);
    column->addStretch();
    m_nothing->hide();
    m_nothingFound->hide();
    connect(m_nothing, &EmptyState::pressed, this, [this] { this->context().navigator.go({PageKind::Scenarios}); });
    connect(m_list, &QListView::activated, this, &ReviewsPage::open);
    connect(m_state, &ReviewsState::changed, this, &ReviewsPage::showItems);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &ReviewsPage::showWhichEmpty);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &ReviewsPage::showWhichEmpty);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ReviewsPage::showWhichEmpty);
}

QWidget* ReviewsPage::makeFilters() {
    const QList<QPair<QString, ReviewsFilter::Show>> choices{{tr("All"), ReviewsFilter::Show::All},
                                                             {tr("Mine"), ReviewsFilter::Show::Mine},
                                                             {tr("Shared with me"), ReviewsFilter::Show::ForMe},
                                                             {tr("Starred"), ReviewsFilter::Show::Starred},
                                                             {tr("With notes"), ReviewsFilter::Show::WithNotes}};
    QList<QPushButton*> buttons;
    for (const auto& [name, show] : choices) {
        QPushButton* button = makeButton(name);
        makeSmall(button);
        connect(button, &QPushButton::clicked, this, [this, show = show] { m_filter->setShow(show); });
        buttons.append(button);
    }
    QWidget* segments = makeSegments(buttons);
    buttons.first()->setChecked(true);
    return segments;
}

void ReviewsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this);
}

void ReviewsPage::enter(const Place&) {
    m_model->setPixelRatio(devicePixelRatioF());
    m_state->refresh();
    m_list->setFocus();
}

QWidget* ReviewsPage::searchField() {
    return m_search;
}

bool ReviewsPage::hasData() const {
    return m_state->isLoaded();
}

bool ReviewsPage::isSettled() const {
    return hasData() && context().pictures.isIdle();
}

void ReviewsPage::showItems() {
    m_model->setItems(m_state->items());
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter->index(0, 0));
    showWhichEmpty();
}

void ReviewsPage::showWhichEmpty() {
    if (!m_state->isLoaded())
        return;
    const bool none = m_state->items().isEmpty();
    const bool noneFound = !none && m_filter->rowCount() == 0;
    m_nothing->setVisible(none);
    m_nothingFound->setVisible(noneFound);
    m_card->setVisible(!none && !noneFound);
    m_filters->setVisible(!none);
    m_search->setVisible(!none);
    m_list->updateGeometry();
}

void ReviewsPage::open(const QModelIndex& index) {
    context().navigator.go({PageKind::Review, m_filter->item(index).subject});
}

} // namespace greenroom::ui

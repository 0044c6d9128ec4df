// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "ui/editor/assignmentoffers.h"
#include "ui/review/reviewsmodel.h"
#include "ui/shell/context.h"
#include "ui/shell/pictures.h"
#include "ui/studio/practicemodel.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/textlabel.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr int edge = 28;
constexpr qsizetype shownAtMost = 4;
constexpr qsizetype takesAtMost = 3;

bool isDue(const PracticeItem& item) {
    return item.dueMs.has_value();
}

} // namespace

TodayPage::TodayPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new PracticeState(context, this))
    , m_assignments(new AssignmentsState(context, this))
    , m_model(new PracticeModel(context.clock, this))
    , m_header(new PageHeader(tr("Today"), PageHeader::Size::Large))
    , m_takesState(new ReviewsState(context, this))
    , m_takesModel(new ReviewsModel(context.pictures, context.clock, this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(edge, 0, edge, 0);
    outer->setSpacing(0);
    outer->addWidget(m_header);

    auto* content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 12, 0, edge);
    m_columns->setSpacing(24);
    auto* left = new QVBoxLayout;
    left->setSpacing(24);
    left->addWidget(makeAssignmentOffers(*m_assignments, context));
    left->addWidget(makePractice());
    m_takes = makeTakes();
    left->addWidget(m_takes);
    left->addStretch();
    m_columns->addLayout(left, 756);
    auto* right = new QVBoxLayout;
    right->addWidget(makePrivacy());
    right->addStretch();
    m_columns->addLayout(right, 360);
    outer->addWidget(makeScroll(content), 1);

    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        this->context().navigator.go({PageKind::Studio, m_model->at(index).scenario.entity()});
    });
    connect(m_takesList, &QListView::activated, this, [this](const QModelIndex& index) {
        this->context().navigator.go({PageKind::Review, m_takesModel->at(index.row()).subject});
    });
    connect(m_state, &PracticeState::changed, this, &TodayPage::show);
    connect(m_takesState, &ReviewsState::changed, this, &TodayPage::showTakes);
}

QWidget* TodayPage::makePractice() {
    auto* section = new QWidget;
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* title = new QHBoxLayout;
    title->setSpacing(8);
    m_heading = new TextLabel({}, Type::Heading);
    m_about = new TextLabel({}, Type::Body, Tone::Muted);
    auto* all = makeButton(tr("All scenarios"), ButtonKind::Link);
    connect(all, &QPushButton::clicked, this, [this] { this->context().navigator.go({PageKind::Scenarios}); });
    title->addWidget(m_heading);
    title->addWidget(m_about, 1);
    title->addWidget(all);
    column->addLayout(title);
    auto* card = new Card(Surface::Card, 1);
    m_list = makeRowList(tr("What to practise"), m_model, false);
    card->column()->addWidget(m_list);
    column->addWidget(card);
    return section;
}

QWidget* TodayPage::makeTakes() {
    auto* section = new QWidget;
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* title = new QHBoxLayout;
    title->setSpacing(8);
    auto* all = makeButton(tr("All takes"), ButtonKind::Link);
    connect(all, &QPushButton::clicked, this, [this] { this->context().navigator.go({PageKind::Reviews}); });
    title->addWidget(new TextLabel(tr("What you recorded last"), Type::Heading));
    title->addWidget(new TextLabel(tr("to watch and to score"), Type::Body, Tone::Muted), 1);
    title->addWidget(all);
    column->addLayout(title);
    auto* card = new Card(Surface::Card, 1);
    m_takesList = makeRowList(tr("What you recorded last"), m_takesModel, true);
    card->column()->addWidget(m_takesList);
    column->addWidget(card);
    section->hide();
    return section;
}

QWidget* TodayPage::makePrivacy() {
    auto* card = new Card;
    card->column()->addWidget(new TextLabel(tr("Your practice is yours"), Type::Heading));
    auto* words =
        new TextLabel(tr("Record as often as you like. Your takes stay on this laptop until you share one. What an "
                         "assignment you accepted reports, it listed before you accepted it."),
                      Type::Body, Tone::Muted);
    words->setWrapped();
    card->column()->addWidget(words);
    return card;
}

void TodayPage::enter(const Place&) {
    m_takesModel->setPixelRatio(devicePixelRatioF());
    m_state->refresh();
    m_takesState->refresh();
    m_assignments->refresh();
    m_list->setFocus();
}

bool TodayPage::hasData() const {
    return m_state->isLoaded() && m_takesState->isLoaded() && m_assignments->isLoaded();
}

bool TodayPage::isSettled() const {
    return hasData() && context().pictures.isIdle();
}

void TodayPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this);
    fit();
}

bool TodayPage::event(QEvent* event) {
    const bool result = Page::event(event);
    if (event->type() == QEvent::StyleChange) {
        fitToRows(m_list);
        fitToRows(m_takesList);
        fit();
    }
    return result;
}

/// The right column goes below the left one where both would be narrow.
void TodayPage::fit() {
    const bool isNarrow = width() < scaled(800);
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TodayPage::showTakes() {
    const QList<ReviewItem>& items = m_takesState->items();
    m_takesModel->setItems(items.first(std::min(items.size(), takesAtMost)));
    m_takes->setVisible(!items.isEmpty());
    fitToRows(m_takesList);
}

void TodayPage::show() {
    const PracticeOverview& overview = m_state->overview();
    const qint64 now = context().clock.nowMs();
    const auto due = std::count_if(overview.items.begin(), overview.items.end(), isDue);
    const bool hasPractised = std::any_of(overview.items.begin(), overview.items.end(),
                                          [](const PracticeItem& item) { return item.lastMs.has_value(); });
    m_header->setLine(QStringLiteral("%1. %2").arg(
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(now).date(), QLocale::LongFormat),
        due > 0 ? tr("%n scenario(s) due.", nullptr, static_cast<int>(due)) : tr("Nothing is due.")));
    m_heading->setText(due > 0        ? tr("Due practice")
                       : hasPractised ? tr("Pick up where you left off")
                                      : tr("A good first minute"));
    m_about->setText(due > 0 ? tr("soonest first") : QString());
    m_model->setItems(overview.items.first(std::min(overview.items.size(), std::max<qsizetype>(due, shownAtMost))));
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0)); // so that Enter begins what is first
    fitToRows(m_list);
}

} // namespace greenroom::ui

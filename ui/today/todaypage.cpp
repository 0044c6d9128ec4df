// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "ui/shell/context.h"
#include "ui/studio/practicemodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr qsizetype shownAtMost = 4;

bool isDue(const PracticeItem& item) {
    return item.dueMs.has_value();
}

} // namespace

TodayPage::TodayPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new PracticeState(context, this))
    , m_model(new PracticeModel(context.clock, this))
    , m_header(new PageHeader(tr("Today"), PageHeader::Size::Large)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(28, 0, 28, 28);
    outer->setSpacing(12);
    outer->addWidget(m_header);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    auto* title = new QHBoxLayout;
    title->setSpacing(8);
    m_heading = new TextLabel({}, Type::Heading);
    m_about = new TextLabel({}, Type::Body, Tone::Muted);
    title->addWidget(m_heading);
    title->addWidget(m_about, 1);
    left->addLayout(title);
    auto* card = new Card(Surface::Card, 1);
    m_list = makeRowList(tr("What to practise"), m_model, false);
    card->column()->addWidget(m_list);
    left->addWidget(card);
    auto* all = makeButton(tr("All scenarios"), ButtonKind::Link);
    connect(all, &QPushButton::clicked, this, [this] { this->context().navigator.go({PageKind::Scenarios}); });
    left->addWidget(all, 0, Qt::AlignLeft);
    left->addStretch();
    columns->addLayout(left, 756);
    auto* right = new QVBoxLayout;
    right->addSpacing(m_heading->sizeHint().height() + 8);
    right->addWidget(makePrivacy());
    right->addStretch();
    columns->addLayout(right, 360);
    outer->addLayout(columns, 1);

    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        this->context().navigator.go({PageKind::Studio, m_model->at(index).scenario.entity()});
    });
    connect(m_state, &PracticeState::changed, this, &TodayPage::show);
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
    m_state->refresh();
    m_list->setFocus();
}

bool TodayPage::isSettled() const {
    return m_state->isLoaded();
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
    fitToRows(m_list);
}

} // namespace greenroom::ui

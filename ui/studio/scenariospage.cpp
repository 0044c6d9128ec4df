// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/scenariospage.h"

#include "ui/editor/assignmentoffers.h"
#include "ui/library/keeping.h"
#include "ui/shell/context.h"
#include "ui/studio/practicemodel.h"
#include "ui/team/teamlink.h"
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
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

ScenariosPage::ScenariosPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new PracticeState(context, this))
    , m_model(new PracticeModel(context.clock, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_assignments(new AssignmentsState(context, this))
    , m_keeping(new Keeping(context, this))
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
    fitToText(m_search, [this] { m_search->setMinimumWidth(scaled(250)); });
    m_search->addAction(icon(QStringLiteral("search"), Ink::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filtered->setFilterFixedString(words);
        fit();
    });
    header->addAction(m_search);
    auto* write = makeButton(tr("New scenario"), ButtonKind::Outlined, QStringLiteral("add"));
    connect(write, &QPushButton::clicked, this, [this] { this->context().navigator.go({PageKind::Editor}); });
    header->addAction(write);
    column->addWidget(header);
    auto* offers = makeAssignmentOffers(*m_assignments, context);
    column->addWidget(offers);
    connect(m_keeping, &Keeping::changed, m_state, &PracticeState::refresh);
    connect(&context.team, &TeamLink::received, m_state, &PracticeState::refresh);
    connect(m_assignments, &AssignmentsState::changed, this, &ScenariosPage::showAssignments);
    auto* card = new Card(Surface::Card, 1);
    m_list = makeRowList(tr("Scenarios"), m_filtered, false);
    card->column()->addWidget(m_list);
    m_rows = card;
    column->addWidget(card);
    m_given = makeButton({}, ButtonKind::Link);
    m_given->hide();
    connect(m_given, &QPushButton::clicked, this, [this] { this->context().navigator.go({PageKind::Assign}); });
    column->addWidget(m_given, 0, Qt::AlignLeft);
    m_nothing = new EmptyState(QStringLiteral("search"), tr("No scenario is called that"),
                               tr("Look for a word of its title."), tr("Show all"));
    connect(m_nothing, &EmptyState::pressed, m_search, &QLineEdit::clear);
    column->addWidget(m_nothing, 1);
    column->addStretch();
    m_model->setHasMenus(true);
    connect(m_list, &QListView::activated, this, &ScenariosPage::open);
    connect(static_cast<RowDelegate*>(m_list->itemDelegate()), &RowDelegate::menuWanted, this,
            &ScenariosPage::showMenu);
    fit();
    connect(m_state, &PracticeState::changed, this, [this] {
        m_model->setItems(m_state->overview().items + m_state->overview().drafts);
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
    m_assignments->refresh();
    m_list->setFocus();
}

QWidget* ScenariosPage::searchField() {
    return m_search;
}

bool ScenariosPage::hasData() const {
    return m_state->isLoaded() && m_assignments->isLoaded();
}

void ScenariosPage::fit() {
    const bool isEmpty = m_filtered->rowCount() == 0;
    m_nothing->setVisible(isEmpty && m_state->isLoaded());
    m_rows->setVisible(!isEmpty);
    m_list->updateGeometry();
}

void ScenariosPage::showAssignments() {
    const AssignmentsOverview& overview = m_assignments->overview();
    const auto accepted = std::count_if(overview.given.begin(), overview.given.end(), [](const AssignmentItem& one) {
        return one.assignment.acceptedMs.has_value();
    });
    m_given->setText(tr("Assigned by you: %1 of %2 accepted").arg(accepted).arg(overview.given.size()));
    m_given->setVisible(!overview.given.isEmpty());
}

void ScenariosPage::open(const QModelIndex& index) {
    const PracticeItem& item = m_model->at(m_filtered->mapToSource(index));
    context().navigator.go({item.draftMs ? PageKind::Editor : PageKind::Studio, item.scenario.entity()});
}

void ScenariosPage::showMenu(const QModelIndex& index, const QPoint& globalPlace) {
    const PracticeItem item = m_model->at(m_filtered->mapToSource(index));
    const EntityId id = item.scenario.entity();
    const bool teaches = context().team.state().teaches();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& words, const QString& iconName, const Place& place) {
        menu->addAction(icon(iconName), words, this, [this, place] { context().navigator.go(place); });
    };
    add(tr("Practise"), QStringLiteral("practise"), {PageKind::Studio, id});
    if (item.isMine)
        add(tr("Edit"), QStringLiteral("draw"), {PageKind::Editor, id});
    add(tr("Make it mine: edit a copy"), QStringLiteral("add"), {PageKind::Editor, {}, id});
    if (teaches && item.isMine)
        add(tr("Publish"), QStringLiteral("share"), {PageKind::Editor, id, {}, -1, QStringLiteral("publish")});
    if (item.travel.isKept)
        menu->addAction(icon(QStringLiteral("laptop")),
                        tr("Do not keep for travel (%1)").arg(roomText(item.travel.all.bytes)), this,
                        [this, scenario = item.scenario] { m_keeping->release(scenario); });
    else if (item.travel.all.clips > 0) {
        const QString all = roomText(item.travel.all.bytes);
        menu->addAction(icon(QStringLiteral("laptop")),
                        item.travel.here == item.travel.all
                            ? tr("Keep for travel (%1, all of it here)").arg(all)
                            : tr("Keep for travel (%1, %2 still to come)")
                                  .arg(all, roomText(item.travel.all.bytes - item.travel.here.bytes)),
                        this, [this, scenario = item.scenario] { m_keeping->keep(scenario); });
    }
    if (teaches)
        add(tr("Assign"), QStringLiteral("agreement"), {PageKind::Assign, id});
    menu->popup(globalPlace);
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/teampage.h"

#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/team/groupspanel.h"
#include "ui/team/invitepanel.h"
#include "ui/team/peoplemodel.h"
#include "ui/team/personpanel.h"
#include "ui/team/requestcard.h"
#include "ui/team/teamlink.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QListView>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 340;

} // namespace

TeamPage::TeamPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new TeamOverviewState(context, this))
    , m_model(new PeopleModel(context.clock, this))
    , m_header(new PageHeader(tr("Team"), PageHeader::Size::Large))
    , m_invite(makeButton(tr("Invite"), ButtonKind::Filled, u"add"_s))
    , m_requests(new QVBoxLayout)
    , m_list(makeRowList(tr("People in the team"), m_model, false))
    , m_person(new PersonPanel(context, *m_state))
    , m_inviting(new InvitePanel(*m_state))
    , m_groups(makeButton(tr("Groups"), ButtonKind::Outlined, u"coaching"_s))
    , m_grouping(new GroupsPanel(*m_state)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 0, 28, 28);
    column->setSpacing(16);
    auto* others = makeButton(tr("What others see"), ButtonKind::Outlined, u"eye"_s);
    connect(others, &QPushButton::clicked, this, [this] { this->context().navigator.go({PageKind::Others}); });
    m_header->addAction(others);
    m_header->addAction(m_groups);
    m_header->addAction(m_invite);
    column->addWidget(m_header);
    m_kit = makeKit();
    column->addWidget(m_kit);
    m_requests->setSpacing(16);
    column->addLayout(m_requests);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* card = new Card(Surface::Card, 1);
    card->column()->addWidget(m_list);
    row->addWidget(card, 1, Qt::AlignTop);
    for (Card* panel : std::initializer_list<Card*>{m_person, m_inviting, m_grouping}) {
        panel->setFixedWidth(scaled(panelWidth));
        panel->hide();
        row->addWidget(panel, 0, Qt::AlignTop);
    }
    column->addLayout(row, 1);
    connect(m_state, &TeamOverviewState::changed, this, &TeamPage::showTeam);
    connect(&context.team, &TeamLink::changed, this, &TeamPage::showRequests);
    connect(m_invite, &QPushButton::clicked, this, [this] {
        open(m_inviting);
        m_inviting->begin();
    });
    connect(m_groups, &QPushButton::clicked, this, [this] {
        open(m_grouping);
        m_grouping->begin();
    });
    const auto close = [this] {
        open(nullptr);
        m_list->setFocus();
    };
    connect(m_inviting, &InvitePanel::closed, this, close);
    connect(m_grouping, &GroupsPanel::closed, this, close);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index); // of whom is told beside it
        m_person->showPerson(m_model->at(index).person, this->context().team.state(), this->context().clock.nowMs());
        open(m_person);
    });
}

void TeamPage::open(Card* panel) {
    for (Card* one : std::initializer_list<Card*>{m_person, m_inviting, m_grouping})
        one->setVisible(one == panel);
}

QWidget* TeamPage::makeKit() {
    auto* card = new Card(Surface::AmberSoft);
    card->column()->setSpacing(8);
    card->column()->addWidget(new TextLabel(tr("Save the recovery kit"), Type::Heading));
    auto* about = new TextLabel(
        tr("If this laptop is lost, the kit is the only way to go on as the owner of the team. Print it, and keep it "
           "where you keep what must not be lost. Whoever holds it can take over the team."),
        Type::Body);
    about->setWrapped();
    card->column()->addWidget(about);
    auto* save = makeButton(tr("Save the kit…"), ButtonKind::Outlined, u"certificate"_s);
    card->column()->addWidget(save, 0, Qt::AlignLeft);
    connect(save, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(window(), tr("Save the recovery kit"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // a kit overwrites nothing
        dialog->selectFile(tr("Greenroom recovery kit.txt"));
        connect(dialog, &QFileDialog::fileSelected, m_state, &TeamOverviewState::saveKit);
        dialog->open();
    });
    connect(m_state, &TeamOverviewState::kitSaved, this, [this](const QString& path) {
        context().messages.announce(
            tr("The recovery kit is in %1 and nowhere else. Print it, keep it, and remove the file.").arg(path));
    });
    return card;
}

void TeamPage::enter(const Place&) {
    m_state->refresh();
    showRequests();
    m_list->setFocus();
}

bool TeamPage::isSettled() const {
    return m_state->isLoaded() && !m_state->isBusy();
}

void TeamPage::showTeam() {
    const TeamState& state = context().team.state();
    m_header->setTitle(state.team.isEmpty() ? tr("Team") : state.team);
    int people = 0;
    for (const TeamPerson& person : m_state->team().people)
        people += !person.isRemoved;
    m_header->setLine(
        tr("%n person(s). You see how somebody practises when they accepted to report it.", nullptr, people));
    m_invite->setVisible(state.isOwner());
    m_groups->setVisible(state.isOwner());
    // It is asked for when there is something to lose.
    m_kit->setVisible(m_state->team().hasUnsavedKit && (people > 1 || m_state->team().isKitSpent));
    const QModelIndex before = m_list->currentIndex();
    const PersonId current = before.isValid() ? m_model->at(before).person : state.self;
    m_model->setTeam(m_state->team());
    m_list->setCurrentIndex(m_model->indexOf(current));
    m_list->updateGeometry();
    showRequests();
    if (m_person->isVisible())
        m_person->showPerson(m_person->person(), state, context().clock.nowMs());
}

void TeamPage::showRequests() {
    const QList<JoinClaim> requests = context().team.state().requests;
    QList<PersonId> shown;
    for (RequestCard* card : std::as_const(m_requestCards))
        shown.append(card->person());
    QList<PersonId> wanted;
    for (const JoinClaim& claim : requests)
        wanted.append(claim.person);
    if (shown == wanted || !m_state->isLoaded())
        return; // somebody may be typing into one
    qDeleteAll(m_requestCards);
    m_requestCards.clear();
    for (const JoinClaim& claim : requests) {
        const TeamPerson* known = m_state->team().find(claim.person);
        auto* card = new RequestCard(claim, known ? std::optional(known->former) : std::nullopt);
        connect(card, &RequestCard::admitted, m_state, &TeamOverviewState::admit);
        m_requests->addWidget(card);
        m_requestCards.append(card);
    }
}

void TeamPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this);
}

} // namespace greenroom::ui

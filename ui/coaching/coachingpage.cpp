// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/coachingpage.h"

#include "ui/coaching/agreementsmodel.h"
#include "ui/coaching/agreementwords.h"
#include "ui/coaching/assignedmodel.h"
#include "ui/editor/assignmentsstate.h"
#include "ui/shell/context.h"
#include "ui/team/teamlink.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listsection.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"

#include <QListView>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 28;
constexpr int peopleWidth = 300;
constexpr int narrowWidth = 820;

} // namespace

CoachingPage::CoachingPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new AgreementsState(context, this))
    , m_assignments(new AssignmentsState(context, this))
    , m_peopleModel(new AgreementPeopleModel(context.clock, this))
    , m_propose(makeButton(tr("Propose an agreement"), ButtonKind::Filled, u"agreement"_s))
    , m_content(new QWidget)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight, m_content))
    , m_alone(new EmptyState(u"team"_s, tr("You are in no team yet"),
                             tr("Agreements are made between two people of a team, and only these two see them."),
                             tr("Make or join a team")))
    , m_nothing(new EmptyState(
          u"agreement"_s, tr("Nothing is agreed on yet"),
          tr("Offer somebody what you will practise, or ask it of them. Full runs are counted by themselves, "
             "and only the two of you see it."),
          tr("Propose an agreement"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, 0, edge, 0);
    column->setSpacing(0);
    auto* header = new PageHeader(tr("Coaching"), PageHeader::Size::Large);
    header->setLine(tr("What you agreed on. Each agreement is seen by the two who made it, and by nobody else."));
    header->addAction(m_propose);
    column->addWidget(header);
    m_columns->setContentsMargins(0, 12, 0, 0);
    m_columns->setSpacing(24);
    m_columns->addWidget(makePeople(), 0, Qt::AlignTop);
    m_columns->addWidget(makeAgreements(), 1);
    column->addWidget(m_content, 1);
    column->addWidget(m_alone, 1);
    column->addWidget(m_nothing, 1);
    for (QWidget* one : std::initializer_list<QWidget*>{m_alone, m_nothing, m_content})
        one->hide();
    connect(m_propose, &QPushButton::clicked, this, &CoachingPage::propose);
    connect(m_nothing, &EmptyState::pressed, this, &CoachingPage::propose);
    connect(m_alone, &EmptyState::pressed, this, [this] { this->context().navigator.go({PageKind::Join}); });
    connect(m_state, &AgreementsState::changed, this, &CoachingPage::showState);
    connect(m_assignments, &AssignmentsState::changed, this, &CoachingPage::showState);
    connect(&context.team, &TeamLink::changed, this, &CoachingPage::showState);
}

QWidget* CoachingPage::makePeople() {
    m_people = new Card(Surface::Card, 1);
    m_list = makeRowList(tr("With whom"), m_peopleModel, false);
    m_people->column()->addWidget(m_list);
    m_people->column()->addStretch();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!index.isValid())
            return;
        m_with = m_peopleModel->at(index);
        this->context().navigator.amend({PageKind::Coaching, m_with.isNull() ? EntityId() : entityOf(m_with)});
        showAgreements();
    });
    return m_people;
}

QWidget* CoachingPage::makeAgreements() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, edge);
    column->setSpacing(24);
    m_lastTime = new Card;
    m_lastTime->column()->setSpacing(4);
    m_lastTime->column()->addWidget(new TextLabel(tr("Last time"), Type::Heading));
    m_lastTerms = new TextLabel;
    m_lastOutcome = new TextLabel({}, Type::Body, Tone::Muted);
    m_nothingWith = new TextLabel({}, Type::Body, Tone::Muted);
    for (TextLabel* label : {m_lastTerms, m_lastOutcome, m_nothingWith})
        label->setWrapped();
    m_lastTime->column()->addWidget(m_lastTerms);
    m_lastTime->column()->addWidget(m_lastOutcome);
    column->addWidget(m_lastTime);
    column->addWidget(m_nothingWith);
    addPart(column, AgreementStage::ToAnswer, tr("Waiting for your answer"), tr("nothing holds before you accept"));
    addAssigned(column);
    addPart(column, AgreementStage::Running, tr("Running"), tr("full runs are counted by themselves"));
    addPart(column, AgreementStage::Sent, tr("You proposed"), tr("nothing holds before they accept"));
    addPart(column, AgreementStage::Past, tr("Before"), tr("the latest first"));
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void CoachingPage::addAssigned(QVBoxLayout* column) {
    m_assigned = new AssignedModel(context().clock, this);
    auto* section = new ListSection(tr("Assigned"), m_assigned, false);
    section->setAbout(tr("what they accepted to report, and nothing else"));
    connect(section->list(), &QListView::activated, this, [this](const QModelIndex& index) {
        context().navigator.go({PageKind::Agree, entityOf(m_assigned->at(index).assignment.person)});
    });
    column->addWidget(section);
}

void CoachingPage::addPart(QVBoxLayout* column, AgreementStage stage, const QString& heading, const QString& about) {
    auto* model = new AgreementsModel(context().clock, this);
    auto* section = new ListSection(heading, model, false);
    section->setAbout(about);
    connect(section->list(), &QListView::activated, this, [this, model](const QModelIndex& index) {
        this->context().navigator.go({PageKind::Agree, model->at(index).agreement.id.entity()});
    });
    column->addWidget(section);
    m_parts.append({stage, model, section});
}

void CoachingPage::enter(const Place& place) {
    m_with = place.subject.isNull() ? PersonId() : place.subject.owner();
    m_state->refresh();
    m_assignments->refresh();
    m_list->setFocus();
}

bool CoachingPage::hasData() const {
    return m_state->isLoaded() && m_assignments->isLoaded() && context().team.state().isKnown;
}

void CoachingPage::propose() {
    context().navigator.go({PageKind::Agree, m_with.isNull() ? EntityId() : entityOf(m_with)});
}

void CoachingPage::showState() {
    if (!hasData())
        return;
    const AssignmentsOverview& assignments = m_assignments->overview();
    const bool isEmpty =
        m_state->overview().items.isEmpty() && assignments.given.isEmpty() && assignments.coached.isEmpty();
    const bool isIn = context().team.state().isIn();
    m_alone->setVisible(!isIn && isEmpty);
    m_nothing->setVisible(isIn && isEmpty);
    m_content->setVisible(!isEmpty);
    m_propose->setVisible(isIn && !isEmpty);
    const PersonId with = m_with;
    m_peopleModel->setOverview(m_state->overview(), assignments);
    m_list->setCurrentIndex(m_peopleModel->indexOf(with));
    m_list->updateGeometry();
    showAgreements();
}

void CoachingPage::showAgreements() {
    const AgreementsOverview& overview = m_state->overview();
    const qint64 now = context().clock.nowMs();
    const AgreementItem* last = m_with.isNull() ? nullptr : overview.lastTime(m_with);
    m_lastTime->setVisible(last);
    if (last) {
        m_lastTerms->setText(termsWords(*last, now));
        m_lastOutcome->setText(outcomeWords(*last, now));
    }
    m_assigned->setItems(m_assignments->overview(), m_with);
    bool isEmpty = m_assigned->rowCount() == 0;
    for (const Part& part : std::as_const(m_parts)) {
        part.model->setItems(overview.at(part.stage, m_with));
        isEmpty = isEmpty && part.model->rowCount() == 0;
    }
    m_nothingWith->setVisible(isEmpty);
    m_nothingWith->setText(tr("Nothing is agreed on with %1 yet.").arg(overview.nameOf(m_with)));
}

void CoachingPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this);
    const bool isNarrow = width() < scaled(narrowWidth);
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_people->setMinimumWidth(isNarrow ? 0 : std::min(scaled(peopleWidth), width() / 3));
    m_people->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : std::min(scaled(peopleWidth), width() / 3));
    m_people->setMaximumHeight(isNarrow ? height() / 3 : QWIDGETSIZE_MAX);
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/assignpage.h"

#include "ui/editor/assignstate.h"
#include "ui/editor/formfield.h"
#include "ui/editor/givenmodel.h"
#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/secondthought.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 640;
constexpr int sideWidth = 400;
constexpr int usualDays = 7; ///< until it is due

} // namespace

AssignPage::AssignPage(Context& context, QWidget* parent)
    : Page(context, parent), m_state(new AssignState(context, this)), m_model(new GivenModel(context.clock, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 0, 20, 20);
    column->setSpacing(12);
    auto* header = new PageHeader(tr("Assign a scenario"));
    header->setLine(tr("Each person accepts it for themselves, seeing by name what that reports."));
    header->showBack();
    m_assign = makeButton(tr("Assign"), ButtonKind::Filled, u"agreement"_s);
    header->addAction(m_assign);
    column->addWidget(header);
    connect(header, &PageHeader::backPressed, this, [this] { this->context().navigator.back(); });
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    QScrollArea* scroll = makeScroll(makeForm());
    row->addWidget(scroll, formWidth);
    row->addWidget(makeGiven(), sideWidth, Qt::AlignTop);
    column->addLayout(row, 1);

    connect(m_state, &AssignState::changed, this, &AssignPage::showState);
    connect(m_state, &AssignState::assigned, this, [this](const QString& title, const QStringList& names) {
        m_why->clear();
        this->context().messages.tell(tr("“%1” is assigned to %2. They have it after the next exchange.")
                                          .arg(title, names.size() > 3
                                                          ? tr("%n people", nullptr, static_cast<int>(names.size()))
                                                          : listText(names)));
    });
    connect(m_assign, &QPushButton::clicked, this,
            [this] { m_state->assign(m_due->date(), m_why->toPlainText().trimmed()); });
}

QWidget* AssignPage::makeForm() {
    auto* card = new Card;
    card->column()->setSpacing(16);
    m_scenario = new QComboBox;
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scenario->setMinimumContentsLength(16);
    card->column()->addWidget(new FormField(tr("Scenario"), m_scenario));
    auto* people = new QWidget;
    m_people = new QVBoxLayout(people);
    m_people->setContentsMargins(0, 0, 0, 0);
    m_people->setSpacing(4);
    card->column()->addWidget(new FormField(tr("For whom: groups without their coaches, or people"), people));
    m_due = new QDateEdit;
    m_due->setCalendarPopup(true);
    m_due->setMaximumWidth(scaled(200));
    card->column()->addWidget(new FormField(tr("Due by the end of"), m_due));
    m_why = new QPlainTextEdit;
    m_why->setTabChangesFocus(true);
    m_why->setFixedHeight(3 * lineHeight(Type::Body) + 22);
    m_why->setPlaceholderText(tr("You meet three finance directors next week."));
    card->column()->addWidget(new FormField(tr("Why: they read this"), m_why));
    m_words = new TextLabel;
    m_words->setWrapped();
    auto* box = new Card(Surface::AccentSoft, 12);
    box->column()->addWidget(m_words);
    card->column()->addWidget(box);
    m_problem = new TextLabel({}, Type::Caption, Tone::Muted);
    m_problem->setWrapped();
    card->column()->addWidget(m_problem);
    connect(m_scenario, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < m_state->scenarios().size())
            m_state->choose(m_state->scenarios()[index].scenario.id);
    });
    connect(m_due, &QDateEdit::dateChanged, this, &AssignPage::showState);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch(); // else the fields would share the room
    return content;
}

QWidget* AssignPage::makeGiven() {
    auto* card = new Card(Surface::Card, 1);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(16, 12, 16, 8);
    top->setSpacing(4);
    top->addWidget(new TextLabel(tr("Given by you"), Type::Heading));
    m_givenWords = new TextLabel({}, Type::Caption, Tone::Muted);
    m_givenWords->setWrapped();
    top->addWidget(m_givenWords);
    card->column()->addLayout(top);
    m_given = makeRowList(tr("Given by you"), m_model, false);
    card->column()->addWidget(m_given);
    m_one = new QWidget;
    auto* one = new QVBoxLayout(m_one);
    one->setContentsMargins(16, 12, 16, 12);
    one->setSpacing(8);
    m_oneWords = new TextLabel;
    m_oneWords->setWrapped();
    one->addWidget(m_oneWords);
    m_takeBack = new SecondThought(tr("Take it back…"), {}, tr("Take it back"));
    one->addWidget(m_takeBack);
    m_one->hide();
    card->column()->addWidget(m_one);
    connect(m_given, &QListView::activated, this, [this](const QModelIndex& index) {
        m_opened = m_model->at(index).assignment.id;
        m_takeBack->reset();
        showOne();
    });
    connect(m_takeBack, &SecondThought::confirmed, this, [this] {
        for (const AssignmentItem& item : m_state->given())
            if (item.assignment.id == m_opened)
                m_state->takeBack(item);
    });
    connect(m_state, &AssignState::takenBack, this, [this](const QString& title, const QString& name) {
        context().messages.tell(tr("“%1” is taken back from %2.").arg(title, name));
    });
    return card;
}

void AssignPage::enter(const Place& place) {
    const QDate today = QDateTime::fromMSecsSinceEpoch(context().clock.nowMs()).date();
    m_due->setMinimumDate(today);
    m_due->setDate(today.addDays(usualDays));
    m_state->open(ScenarioId(place.subject), place.words);
}

bool AssignPage::hasData() const {
    return m_state->isLoaded();
}

void AssignPage::fillScenarios() {
    const QSignalBlocker quiet(m_scenario);
    m_scenario->clear();
    int chosen = -1;
    for (const ScenarioAtHand& one : m_state->scenarios()) {
        if (m_state->chosen() && one.scenario.id == m_state->chosen()->id)
            chosen = m_scenario->count();
        m_scenario->addItem(one.scenario.document.title);
    }
    m_scenario->setCurrentIndex(chosen);
    m_scenario->setPlaceholderText(tr("Choose a scenario"));
}

void AssignPage::fillPeople() {
    QStringList shown;
    for (const Assignee& one : m_state->assignees())
        shown.append(one.isGroup ? tr("%1 (%n people)", nullptr, static_cast<int>(one.people.size())).arg(one.name)
                                 : one.name);
    if (shown != m_peopleShown) {
        m_peopleShown = shown;
        qDeleteAll(m_boxes);
        m_boxes.clear();
        for (qsizetype i = 0; i < shown.size(); ++i) {
            auto* box = new QCheckBox(shown[i]);
            m_people->addWidget(box);
            m_boxes.append(box);
            connect(box, &QCheckBox::clicked, this, [this, i](bool isOn) { m_state->select(i, isOn); });
        }
    }
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(m_state->isSelected(i));
}

void AssignPage::showState() {
    if (!m_state->isLoaded())
        return;
    fillScenarios();
    fillPeople();
    const ScenarioRecord* chosen = m_state->chosen();
    m_words->setText(giveWords(chosen ? chosen->document : Scenario(), m_state->receivers()));
    const QString problem = m_state->problem(m_due->date());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_assign->setEnabled(problem.isEmpty());
    m_assign->setAccessibleDescription(problem.isEmpty() ? m_words->text() : problem);
    const QList<AssignmentItem> given = m_state->given();
    m_model->setItems(given, !chosen);
    m_given->setVisible(!given.isEmpty());
    m_givenWords->setText(given.isEmpty() ? tr("Nothing of this is given to anybody yet. What people accept to report "
                                               "stands here.")
                                          : tr("What each accepted to report, and nothing else."));
    showOne();
}

void AssignPage::showOne() {
    const QList<AssignmentItem> given = m_state->given();
    const auto found = std::find_if(given.begin(), given.end(),
                                    [this](const AssignmentItem& item) { return item.assignment.id == m_opened; });
    m_one->setVisible(found != given.end());
    if (found == given.end())
        return;
    const qint64 now = context().clock.nowMs();
    m_oneWords->setText(tr("%1, “%2”: %3").arg(found->other, found->title(), reportedWords(*found, now)));
    m_takeBack->setWords(takeBackWords(*found));
}

void AssignPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this, formWidth + 20 + sideWidth);
}

} // namespace greenroom::ui

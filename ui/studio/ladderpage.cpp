// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/ladderpage.h"

#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/studio/attemptsmodel.h"
#include "ui/studio/blindview.h"
#include "ui/studio/ladderlist.h"
#include "ui/studio/laddermodel.h"
#include "ui/studio/studiowords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace greenroom::ui {

using namespace Qt::StringLiterals;
using Step = LadderState::Step;

LadderPage::LadderPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new LadderState(context, m_random, this))
    , m_header(new PageHeader(tr("All attempts")))
    , m_compare(makeButton(tr("Compare the two"), ButtonKind::Outlined, u"side-by-side"_s))
    , m_pick(makeButton(tr("Pick the best"), ButtonKind::Filled, u"swap"_s))
    , m_stack(new QStackedWidget)
    , m_model(new LadderModel(context.pictures, LadderModel::Kind::Ticks, this))
    , m_empty(new EmptyState(u"practise"_s, tr("No attempts yet"),
                             tr("What you record of this scenario is listed here, to be compared.")))
    , m_blind(new BlindView(context))
    , m_order(new LadderModel(context.pictures, LadderModel::Kind::Places, this)) {
    setAccessibleName(tr("All attempts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(columnEdge, 0, columnEdge, 16);
    column->setSpacing(0);
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, this, [this] {
        if (m_state->step() == Step::List)
            this->context().navigator.back();
        else
            m_state->stopPicking();
    });
    m_header->addAction(m_compare);
    m_header->addAction(m_pick);
    column->addWidget(m_header);
    m_listPage = makeList();
    m_outcome = makeOutcome();
    for (QWidget* one : {m_listPage, static_cast<QWidget*>(m_blind), m_outcome, m_empty})
        m_stack->addWidget(one);
    column->addWidget(m_stack, 1);
    connect(m_state, &LadderState::changed, this, &LadderPage::showAll);
    connect(m_state, &LadderState::tickChanged, this, &LadderPage::showTicks);
    connect(m_state, &LadderState::stepChanged, this, &LadderPage::showStep);
    bindCommands();
}

QWidget* LadderPage::makeList() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_hint = new TextLabel({}, Type::Body, Tone::Muted);
    m_hint->setWrapped();
    column->addWidget(m_hint);
    auto* card = new Card(Surface::Card, 1);
    m_list = new LadderList(m_model, tr("All attempts"));
    card->column()->setSpacing(0);
    card->column()->addWidget(new LadderHeading(m_list));
    card->column()->addWidget(makeSeparator());
    card->column()->addWidget(m_list, 1);
    column->addWidget(card, 1);
    connect(m_model, &LadderModel::tickWanted, m_state, &LadderState::setTicked);
    connect(m_list, &LadderList::openPressed, this, &LadderPage::open);
    connect(m_list, &LadderList::starPressed, this, &LadderPage::toggleStar);
    return page;
}

QWidget* LadderPage::makeOutcome() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_best = new TextLabel({}, Type::Heading);
    m_bestWords = new TextLabel({}, Type::Body, Tone::Muted);
    m_bestWords->setWrapped();
    m_starBest = makeButton({}, ButtonKind::Filled, u"star"_s);
    m_compareBest = makeButton(tr("Compare the first two"), ButtonKind::Outlined, u"side-by-side"_s);
    auto* done = makeButton(tr("Back to all attempts"));
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_best, 1);
    for (QPushButton* button : {done, m_compareBest, m_starBest})
        top->addWidget(button);
    column->addLayout(top);
    column->addWidget(m_bestWords);
    auto* card = new Card(Surface::Card, 1);
    m_orderList = new LadderList(m_order, tr("The order you picked"));
    card->column()->setSpacing(0);
    card->column()->addWidget(new LadderHeading(m_orderList));
    card->column()->addWidget(makeSeparator());
    card->column()->addWidget(m_orderList, 1);
    column->addWidget(card, 1);
    connect(done, &QPushButton::clicked, m_state, &LadderState::stopPicking);
    connect(m_starBest, &QPushButton::clicked, this, [this] { m_state->star(m_order->at(0).attempt.take, true); });
    connect(m_compareBest, &QPushButton::clicked, this, [this] {
        context().navigator.go(
            {PageKind::Compare, m_order->at(0).attempt.take.entity(), m_order->at(1).attempt.take.entity()});
    });
    connect(m_orderList, &LadderList::openPressed, this, &LadderPage::open);
    connect(m_orderList, &LadderList::starPressed, this, &LadderPage::toggleStar);
    return page;
}

void LadderPage::bindCommands() {
    Commands& commands = context().commands;
    bindButton(m_compare, commands.on(u"ladder-compare"_s, this, [this] { compareTicked(); }));
    bindButton(m_pick, commands.on(u"ladder-pick"_s, this, [this] {
        if (m_state->step() == Step::List)
            m_state->beginPicking();
    }));
    commands.on(u"ladder-star"_s, this, [this] {
        const LadderList* list = m_state->step() == Step::Outcome ? m_orderList : m_list;
        if (const auto take = list->current(); take && m_state->step() != Step::Pairs)
            toggleStar(*take);
    });
    bindButton(m_blind->better(0), commands.on(u"pair-this"_s, m_blind, [this] { m_state->answer(true); }));
    bindButton(m_blind->better(1), commands.on(u"pair-that"_s, m_blind, [this] { m_state->answer(false); }));
    commands.on(u"pair-other"_s, m_blind, [this] { m_blind->watch(1 - m_blind->side()); });
    bindButton(m_blind->stopButton(), commands.on(u"pair-stop"_s, m_blind, [this] { m_state->stopPicking(); }));
    connect(m_blind->backButton(), &QPushButton::clicked, m_state, &LadderState::takeBack);
}

void LadderPage::enter(const Place& place) {
    m_state->enter(ScenarioId(place.subject));
    showStep();
    if (!m_list->hasFocus())
        m_list->setFocus();
}

void LadderPage::leave() {
    m_state->leave();
    m_blind->close();
}

void LadderPage::showAll() {
    const Ladder& ladder = m_state->ladder();
    m_header->setLine(ladder.scenario.document.title + u", "_s +
                      countWords(ladder.counts.attempts, ladder.counts.fullRuns));
    const auto chosen = m_list->current();
    m_model->setItems(ladder.items, context().clock.nowMs());
    if (chosen)
        m_list->select(*chosen);
    showTicks();
    showStep();
}

void LadderPage::showTicks() {
    const QList<TakeId> ticked = m_state->ticked();
    m_model->setTicked({ticked.begin(), ticked.end()});
    m_compare->setEnabled(ticked.size() == 2);
    m_pick->setEnabled(m_state->canPick());
    const auto picked = static_cast<int>(m_state->toPickFrom().size());
    const QString pairs = tr("Pick the best shows you two at a time, without number and date.");
    m_hint->setText(ticked.isEmpty() && picked < 2 ? tr("With a second attempt you can compare, and pick the best.")
                    : ticked.isEmpty()
                        ? tr("Tick two to compare them. %1 Without ticks it takes your last %2.").arg(pairs).arg(picked)
                    : ticked.size() == 1 ? tr("Tick one more to compare the two.")
                    : picked > LadderState::mostPicked
                        ? tr("The best can be picked of %1 at most.").arg(LadderState::mostPicked)
                        : tr("%n attempts are ticked. %1", nullptr, picked).arg(pairs));
}

void LadderPage::showStep() {
    const Step step = m_state->step();
    const bool isEmpty = m_state->isLoaded() && m_state->ladder().items.isEmpty();
    m_compare->setVisible(step == Step::List && !isEmpty);
    m_pick->setVisible(step == Step::List && !isEmpty);
    if (step == Step::Pairs) {
        const AttemptItem& first = m_state->first().attempt;
        const AttemptItem& second = m_state->second().attempt;
        m_blind->backButton()->setEnabled(m_state->pairNumber() > 1);
        m_stack->setCurrentWidget(m_blind);
        m_blind->play({first.path, first.duration}, {second.path, second.duration},
                      tr("Pair %1 of at most %2").arg(m_state->pairNumber()).arg(m_state->mostPairs()));
        m_blind->setFocus();
        return;
    }
    m_blind->close();
    if (step == Step::Outcome)
        showOutcome();
    QWidget* shown = step == Step::Outcome ? m_outcome : isEmpty ? m_empty : m_listPage;
    if (m_stack->currentWidget() == shown)
        return;
    m_stack->setCurrentWidget(shown);
    if (step == Step::Outcome) // what was pressed is gone
        (m_starBest->isEnabled() ? static_cast<QWidget*>(m_starBest) : m_orderList)->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void LadderPage::showOutcome() {
    const QList<LadderItem> order = m_state->outcome();
    if (order.isEmpty())
        return m_state->stopPicking();
    m_order->setItems(order, context().clock.nowMs());
    const AttemptItem& best = order.first().attempt;
    m_best->setText(tr("You picked: %1").arg(attemptTitle(best)));
    m_bestWords->setText(
        tr("In the order of your answers, the best first. Only a star is kept of this, and it stays on "
           "this laptop until you share."));
    m_starBest->setText(best.starred ? tr("It has the star") : tr("Star it"));
    m_starBest->setAccessibleName(tr("Star %1").arg(attemptTitle(best)));
    m_starBest->setEnabled(!best.starred);
    m_compareBest->setEnabled(order.size() > 1);
}

void LadderPage::open(const TakeId& take) {
    context().navigator.go({PageKind::Review, take.entity()});
}

void LadderPage::toggleStar(const TakeId& take) {
    for (const LadderItem& item : m_state->ladder().items)
        if (item.attempt.take == take)
            m_state->star(take, !item.attempt.starred);
}

void LadderPage::compareTicked() {
    const QList<TakeId> ticked = m_state->ticked();
    if (m_state->step() != Step::List || ticked.size() != 2)
        return;
    // The older one first: what became of it is beside it.
    context().navigator.go({PageKind::Compare, ticked[1].entity(), ticked[0].entity()});
}

void LadderPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this);
}

} // namespace greenroom::ui

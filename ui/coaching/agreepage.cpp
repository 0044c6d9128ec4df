// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/agreepage.h"

#include "ui/coaching/agreementcard.h"
#include "ui/coaching/agreementwords.h"
#include "ui/editor/formfield.h"
#include "ui/shell/context.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 760;
constexpr int mostRuns = 1000;

QPlainTextEdit* makeWords(const QString& example) {
    auto* field = new QPlainTextEdit;
    field->setTabChangesFocus(true);
    field->setFixedHeight(2 * lineHeight(Type::Body) + scaled(22));
    field->setPlaceholderText(example);
    return field;
}

QComboBox* makeChoice() {
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    return box;
}

} // namespace

AgreePage::AgreePage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new AgreeState(context, this))
    , m_header(new PageHeader(tr("Propose an agreement")))
    , m_scroll(new QScrollArea)
    , m_gone(new EmptyState(u"agreement"_s, tr("This agreement is not here"),
                            tr("It may still be on its way. Your agreements are in Coaching."), tr("Coaching")))
    , m_current(new AgreementCard) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(columnEdge, 0, 0, 0);
    outer->setSpacing(0);
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, &context.navigator, &Navigator::back);
    outer->addWidget(m_header);
    outer->addWidget(m_gone, 1);
    m_gone->hide();
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 4, columnEdge, columnEdge);
    column->setSpacing(16);
    column->addWidget(makeLastTime());
    column->addWidget(m_current);
    m_form = makeForm();
    column->addWidget(m_form);
    column->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(m_scroll, 1);

    AgreementsState& agreements = m_state->agreements();
    const auto current = [this] { return AgreementId(m_place.subject); };
    connect(m_current, &AgreementCard::acceptPressed, &agreements, [=, &agreements] { agreements.accept(current()); });
    connect(m_current, &AgreementCard::withdrawPressed, &agreements,
            [=, &agreements] { agreements.withdraw(current()); });
    connect(m_current, &AgreementCard::declined, &agreements,
            [=, &agreements](const QString& why) { agreements.decline(current(), why); });
    connect(m_current, &AgreementCard::changePressed, this, &AgreePage::write);
    connect(m_current, &AgreementCard::practisePressed, this, [this] {
        if (const AgreementItem* item = m_state->current())
            this->context().navigator.go({PageKind::Studio, item->atHand.entity()});
    });
    connect(m_gone, &EmptyState::pressed, this, [this] { this->context().navigator.go({PageKind::Coaching}); });
    connect(m_state, &AgreeState::changed, this, &AgreePage::showState);
    connect(m_state, &AgreeState::sent, &context.navigator, &Navigator::back);
}

QWidget* AgreePage::makeLastTime() {
    m_lastTime = new Card(Surface::Card);
    m_lastTime->column()->setSpacing(4);
    m_lastTime->column()->addWidget(new TextLabel(tr("Last time"), Type::Heading));
    m_lastTerms = new TextLabel;
    m_lastOutcome = new TextLabel({}, Type::Body, Tone::Muted);
    for (TextLabel* label : {m_lastTerms, m_lastOutcome}) {
        label->setWrapped();
        m_lastTime->column()->addWidget(label);
    }
    return m_lastTime;
}

Card* AgreePage::makeForm() {
    auto* card = new Card;
    QVBoxLayout* column = card->column();
    column->setSpacing(16);
    m_formHeading = new TextLabel({}, Type::Heading);
    column->addWidget(m_formHeading);
    addWho(column);
    addTerms(column);
    m_why = makeWords(tr("You meet three finance directors next week."));
    column->addWidget(new FormField(tr("Why, if you like: they read this"), m_why));
    m_needs = makeWords(tr("Your notes on my take by Wednesday."));
    column->addWidget(new FormField(tr("What you need from them for it, if anything: they read this too"), m_needs));
    auto* box = new Card(Surface::AccentSoft, 12);
    m_words = new TextLabel;
    m_words->setWrapped();
    box->column()->addWidget(m_words);
    column->addWidget(box);
    m_problem = new TextLabel({}, Type::Caption, Tone::Muted);
    m_problem->setWrapped();
    column->addWidget(m_problem);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_cancel = makeButton(tr("Cancel"));
    m_send = makeButton(tr("Propose"), ButtonKind::Filled, u"agreement"_s);
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_send);
    column->addLayout(foot);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_isWriting = false;
        showState();
    });
    connect(m_send, &QPushButton::clicked, this, [this] { m_state->send(draft()); });
    for (QPlainTextEdit* field : {m_why, m_needs})
        connect(field, &QPlainTextEdit::textChanged, this, &AgreePage::showDraft);
    return card;
}

void AgreePage::addWho(QVBoxLayout* column) {
    m_with = makeChoice();
    m_with->setPlaceholderText(tr("Choose somebody of your team"));
    m_who = new FormField(tr("With"), m_with);
    column->addWidget(m_who);
    m_offer = makeButton(tr("I offer to practise"));
    m_ask = makeButton(tr("I ask them to practise"));
    m_kind = new FormField(tr("Who commits"), makeSegments({m_offer, m_ask}));
    column->addWidget(m_kind);
    m_scenario = makeChoice();
    m_scenario->setPlaceholderText(tr("Choose a scenario"));
    m_what = new FormField(tr("Scenario"), m_scenario);
    column->addWidget(m_what);
    for (QComboBox* box : {m_with, m_scenario})
        connect(box, &QComboBox::currentIndexChanged, this, &AgreePage::showDraft);
    for (QPushButton* button : {m_offer, m_ask})
        connect(button, &QPushButton::toggled, this, &AgreePage::showDraft);
}

void AgreePage::addTerms(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    m_wanted = new QSpinBox;
    m_wanted->setRange(1, mostRuns);
    m_wanted->setButtonSymbols(QAbstractSpinBox::NoButtons); // typed, or by the arrow keys
    m_wanted->setMinimumWidth(scaled(80));
    m_due = new QDateEdit;
    m_due->setCalendarPopup(true);
    m_due->setMinimumWidth(scaled(150));
    row->addWidget(new FormField(tr("Full runs"), m_wanted));
    row->addWidget(new FormField(tr("By the end of"), m_due));
    row->addStretch();
    column->addLayout(row);
    connect(m_wanted, &QSpinBox::valueChanged, this, &AgreePage::showDraft);
    connect(m_due, &QDateEdit::dateChanged, this, &AgreePage::showDraft);
}

void AgreePage::enter(const Place& place) {
    m_place = place;
    m_isFilled = false;
    const bool isNew = place.subject.isNull() || isPerson(place.subject);
    m_isWriting = isNew;
    m_scroll->hide(); // what was here before is not this
    m_gone->hide();
    m_why->clear();
    m_needs->clear();
    if (isNew)
        m_state->begin(place.subject.isNull() ? PersonId() : place.subject.owner());
    else
        m_state->open(AgreementId(place.subject));
}

void AgreePage::write() {
    m_isWriting = true;
    m_isFilled = false;
    showState();
    m_wanted->setFocus();
    m_wanted->selectAll();
}

AgreeDraft AgreePage::draft() const {
    AgreeDraft draft;
    const int with = m_with->currentIndex();
    if (with >= 0 && with < m_state->people().size())
        draft.with = m_state->people()[with].person;
    draft.isOffer = m_offer->isChecked();
    draft.scenario = ScenarioId(EntityId::fromString(m_scenario->currentData().toString()).value_or(EntityId()));
    draft.wanted = m_wanted->value();
    draft.due = m_due->date();
    draft.why = m_why->toPlainText();
    draft.needs = m_needs->toPlainText();
    return draft;
}

void AgreePage::fill(const AgreeDraft& draft) {
    m_isFilled = true;
    const QSignalBlocker blockers[]{QSignalBlocker(m_with), QSignalBlocker(m_scenario), QSignalBlocker(m_offer),
                                    QSignalBlocker(m_ask),  QSignalBlocker(m_wanted),   QSignalBlocker(m_due)};
    m_with->clear();
    int at = -1;
    for (const AgreementPerson& one : m_state->people()) {
        if (one.person == draft.with)
            at = m_with->count();
        m_with->addItem(one.isCoach     ? tr("%1, your coach").arg(one.name)
                        : one.isCoached ? tr("%1, whom you coach").arg(one.name)
                                        : one.name);
    }
    m_with->setCurrentIndex(at);
    m_scenario->clear();
    at = -1;
    for (const ScenarioRecord& one : m_state->scenarios()) {
        if (one.id == draft.scenario)
            at = m_scenario->count();
        m_scenario->addItem(one.document.title, one.id.toString());
    }
    if (at < 0 && m_state->current()) { // agreed on and not at hand any more
        at = m_scenario->count();
        m_scenario->addItem(m_state->current()->agreement.title, draft.scenario.toString());
    }
    m_scenario->setCurrentIndex(at);
    (draft.isOffer ? m_offer : m_ask)->setChecked(true);
    m_wanted->setValue(static_cast<int>(draft.wanted));
    m_due->setMinimumDate(QDateTime::fromMSecsSinceEpoch(context().clock.nowMs()).date());
    m_due->setDate(draft.due);
}

void AgreePage::showState() {
    if (!m_state->isLoaded())
        return;
    const AgreementItem* item = m_state->current();
    const bool isNew = m_place.subject.isNull() || isPerson(m_place.subject);
    const bool isGone = !isNew && !item;
    m_gone->setVisible(isGone);
    m_scroll->setVisible(!isGone);
    if (isGone)
        return;
    m_header->setTitle(item ? item->agreement.title : tr("Propose an agreement"));
    m_header->setLine(item ? tr("With %1. Only the two of you see it.").arg(item->other)
                           : tr("It holds once the other accepts. Only the two of you see it."));
    m_current->setVisible(item);
    if (item) {
        m_current->showItem(*item, context().clock.nowMs());
        m_current->setActions(!m_isWriting);
    }
    m_form->setVisible(m_isWriting);
    const bool isCounter = item && item->stage == AgreementStage::ToAnswer;
    m_formHeading->setText(isCounter ? tr("Your counter-offer") : tr("Other terms"));
    m_formHeading->setVisible(item);
    m_cancel->setVisible(item);
    for (QWidget* field : std::initializer_list<QWidget*>{m_who, m_kind, m_what})
        field->setVisible(!item);
    if (m_isWriting && !m_isFilled)
        fill(m_state->usual());
    showDraft();
}

void AgreePage::showLastTime(const PersonId& with) {
    const AgreementItem* last = m_state->agreements().overview().lastTime(with);
    const bool isOther = last && (!m_state->current() || last->agreement.id != m_state->current()->agreement.id);
    m_lastTime->setVisible(isOther);
    if (!isOther)
        return;
    const qint64 now = context().clock.nowMs();
    m_lastTerms->setText(termsWords(*last, now));
    m_lastOutcome->setText(outcomeWords(*last, now));
}

void AgreePage::showDraft() {
    if (!m_isWriting) {
        showLastTime(m_state->current() ? m_state->current()->with : PersonId());
        return;
    }
    const AgreeDraft draft = this->draft();
    showLastTime(draft.with);
    m_words->setText(m_state->whoSees(draft));
    const QString problem = m_state->problem(draft);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_send->setEnabled(problem.isEmpty());
    m_send->setAccessibleDescription(problem.isEmpty() ? m_words->text() : problem);
}

void AgreePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitScrolledColumn(*this, *m_scroll, columnWidth);
}

} // namespace greenroom::ui

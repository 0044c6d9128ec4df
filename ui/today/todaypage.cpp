// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "ui/coaching/agreementsmodel.h"
#include "ui/editor/assignmentoffers.h"
#include "ui/review/reviewsmodel.h"
#include "ui/shell/context.h"
#include "ui/shell/pictures.h"
#include "ui/studio/practicemodel.h"
#include "ui/team/teamlink.h"
#include "ui/theme/type.h"
#include "ui/today/todayrows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/listsection.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/textlabel.h"

#include <QDateTime>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownAtMost = 4;
constexpr qsizetype takesAtMost = 3;
constexpr qsizetype agreementsAtMost = 4;
constexpr qint64 soonMs = 7LL * 24 * 3600 * 1000; ///< an agreement runs out from then on

bool isDue(const PracticeItem& item) {
    return item.dueMs.has_value();
}

} // namespace

TodayPage::TodayPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_practiceState(new PracticeState(context, this))
    , m_assignments(new AssignmentsState(context, this))
    , m_agreementsState(new AgreementsState(context, this))
    , m_takesState(new ReviewsState(context, this))
    , m_state(new TodayState(context, this))
    , m_header(new PageHeader(tr("Today"), PageHeader::Size::Large))
    , m_practiceModel(new PracticeModel(context.clock, this))
    , m_answersModel(new AgreementsModel(context.clock, this))
    , m_runningModel(new AgreementsModel(context.clock, this))
    , m_takesModel(new ReviewsModel(context.pictures, context.clock, this))
    , m_queueModel(new TodayModel(context.pictures, this))
    , m_newsModel(new TodayModel(context.pictures, this))
    , m_silentModel(new TodayModel(context.pictures, this))
    , m_publishedModel(new TodayModel(context.pictures, this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(columnEdge, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_header);
    m_scroll = makeScroll(makeContent());
    outer->addWidget(m_scroll, 1);
    connectStates();
}

QWidget* TodayPage::makeContent() {
    auto* content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 12, columnEdge, columnEdge);
    m_columns->setSpacing(24);
    auto* left = new QVBoxLayout;
    left->setSpacing(24);
    Navigator& navigator = context().navigator;
    const auto lead = [&navigator](ListSection* section, const QString& words, PageKind page) {
        connect(section->addLink(words), &QPushButton::clicked, section, [&navigator, page] { navigator.go({page}); });
    };

    auto* answers = new ListSection(tr("Waiting for your answer"), m_answersModel, false);
    answers->setAbout(tr("nothing holds before you accept"));
    connect(answers->list(), &QListView::activated, this, [this, &navigator](const QModelIndex& index) {
        navigator.go({PageKind::Agree, m_answersModel->at(index).agreement.id.entity()});
    });
    left->addWidget(answers);
    left->addWidget(makeAssignmentOffers(*m_assignments, context()));
    m_queue = addRows(tr("Review queue"), tr("waiting longest first"), m_queueModel, true);
    left->addWidget(m_queue);
    left->addWidget(
        addRows(tr("New feedback"), tr("on takes that you shared, or share with others"), m_newsModel, false));

    m_practice = new ListSection(tr("What to practise"), m_practiceModel, false, ListSection::WhenEmpty::Stays);
    lead(m_practice, tr("All scenarios"), PageKind::Scenarios);
    connect(m_practice->list(), &QListView::activated, this, [this, &navigator](const QModelIndex& index) {
        navigator.go({PageKind::Studio, m_practiceModel->at(index).scenario.entity()});
    });
    left->addWidget(m_practice);

    m_running = new ListSection(tr("Agreements running out"), m_runningModel, false);
    m_running->setAbout(tr("soonest first"));
    lead(m_running, tr("All agreements"), PageKind::Coaching);
    connect(m_running->list(), &QListView::activated, this, [this, &navigator](const QModelIndex& index) {
        navigator.go({PageKind::Agree, m_runningModel->at(index).agreement.id.entity()});
    });
    left->addWidget(m_running);
    left->addWidget(
        addRows(tr("Assigned and silent"), tr("nothing heard for three days or more"), m_silentModel, false));
    left->addWidget(
        addRows(tr("What you published"), tr("as far as people accepted to report"), m_publishedModel, false));

    auto* takes = new ListSection(tr("What you recorded last"), m_takesModel, true);
    takes->setAbout(tr("to watch and to score"));
    lead(takes, tr("All takes"), PageKind::Reviews);
    connect(takes->list(), &QListView::activated, this, [this, &navigator](const QModelIndex& index) {
        navigator.go({PageKind::Review, m_takesModel->at(index.row()).subject});
    });
    left->addWidget(takes);
    left->addStretch();
    m_columns->addLayout(left, 756);
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    m_kit = makeKit();
    right->addWidget(m_kit);
    right->addWidget(makePrivacy());
    m_observing = makeObserving();
    right->addWidget(m_observing);
    right->addStretch();
    m_columns->addLayout(right, 360);
    return content;
}

ListSection* TodayPage::addRows(const QString& heading, const QString& about, TodayModel* model, bool hasPictures) {
    auto* section = new ListSection(heading, model, hasPictures);
    section->setAbout(about);
    connect(section->list(), &QListView::activated, this,
            [this, model](const QModelIndex& index) { context().navigator.go(model->placeOf(index)); });
    return section;
}

QWidget* TodayPage::makeKit() {
    auto* card = new Card(Surface::AmberSoft);
    card->column()->setSpacing(8);
    card->column()->addWidget(new TextLabel(tr("The recovery kit is not saved yet"), Type::Heading));
    auto* words =
        new TextLabel(tr("If this laptop is lost, it is the only way to go on as the owner of the team."), Type::Body);
    words->setWrapped();
    card->column()->addWidget(words);
    auto* save = makeButton(tr("Save it under Team"), ButtonKind::Outlined, u"certificate"_s);
    connect(save, &QPushButton::clicked, this, [this] { context().navigator.go({PageKind::Team}); });
    card->column()->addWidget(save, 0, Qt::AlignLeft);
    card->hide();
    return card;
}

QWidget* TodayPage::makePrivacy() {
    auto* card = new Card;
    card->column()->addWidget(new TextLabel(tr("Your practice is yours"), Type::Heading));
    auto* words =
        new TextLabel(tr("Record as often as you like. Your takes stay on this laptop until you share one. What "
                         "an assignment or an agreement reports to others, it lists before you accept it."),
                      Type::Body, Tone::Muted);
    words->setWrapped();
    card->column()->addWidget(words);
    return card;
}

QWidget* TodayPage::makeObserving() {
    auto* card = new Card;
    card->column()->setSpacing(8);
    card->column()->addWidget(new TextLabel(tr("Watched a call or a meeting?"), Type::Heading));
    auto* words = new TextLabel(tr("Note it and score it like a take, with or without a recording. Only you see it."),
                                Type::Body, Tone::Muted);
    words->setWrapped();
    card->column()->addWidget(words);
    auto* observe = makeButton(tr("Observe"), ButtonKind::Outlined, u"eye"_s);
    connect(observe, &QPushButton::clicked, this, [this] { context().navigator.go({PageKind::Observe}); });
    card->column()->addWidget(observe, 0, Qt::AlignLeft);
    card->hide();
    return card;
}

void TodayPage::connectStates() {
    connect(m_practiceState, &PracticeState::changed, this, &TodayPage::showPractice);
    connect(m_agreementsState, &AgreementsState::changed, this, &TodayPage::showAgreements);
    connect(m_takesState, &ReviewsState::changed, this, &TodayPage::showTakes);
    connect(m_state, &TodayState::changed, this, &TodayPage::showToday);
    connect(&context().team, &TeamLink::changed, this,
            [this] { m_observing->setVisible(context().team.state().guides()); });
}

void TodayPage::enter(const Place&) {
    m_takesModel->setPixelRatio(devicePixelRatioF());
    m_queueModel->setPixelRatio(devicePixelRatioF());
    m_practiceState->refresh();
    m_takesState->refresh();
    m_assignments->refresh();
    m_agreementsState->refresh();
    m_state->refresh();
    m_observing->setVisible(context().team.state().guides());
    m_isFresh = true;
    m_practice->list()->setFocus();
}

bool TodayPage::hasData() const {
    return m_practiceState->isLoaded() && m_takesState->isLoaded() && m_assignments->isLoaded() &&
           m_agreementsState->isLoaded() && m_state->isLoaded();
}

bool TodayPage::isSettled() const {
    return hasData() && context().pictures.isIdle();
}

void TodayPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitScrolledColumn(*this, *m_scroll);
    // The right column goes below the left one where both would be narrow.
    const bool isNarrow = width() < scaled(800);
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TodayPage::showTakes() {
    const QList<ReviewItem>& items = m_takesState->items();
    QList<ReviewItem> own;
    for (const ReviewItem& item : items)
        if (item.kind != ReviewItem::Kind::Share && own.size() < takesAtMost)
            own.append(item);
    m_takesModel->setItems(own);
}

void TodayPage::showAgreements() {
    const AgreementsOverview& overview = m_agreementsState->overview();
    QList<AgreementItem> running = overview.at(AgreementStage::Running);
    const qint64 soon = context().clock.nowMs() + soonMs;
    running.removeIf([&](const AgreementItem& item) {
        return item.agreement.dueMs > soon || item.agreement.state != AgreementState::Open;
    });
    m_answersModel->setItems(overview.at(AgreementStage::ToAnswer));
    m_runningModel->setItems(running.first(std::min(running.size(), agreementsAtMost)));
}

void TodayPage::showPractice() {
    const PracticeOverview& overview = m_practiceState->overview();
    const auto due = std::count_if(overview.items.begin(), overview.items.end(), isDue);
    const bool hasPractised = std::any_of(overview.items.begin(), overview.items.end(),
                                          [](const PracticeItem& item) { return item.lastMs.has_value(); });
    m_practice->setHeading(due > 0        ? tr("Due practice")
                           : hasPractised ? tr("Pick up where you left off")
                                          : tr("A good first minute"));
    m_practice->setAbout(due > 0 ? tr("soonest first") : QString());
    // Whoever has others' takes to review finds these first.
    const qsizetype others = m_state->overview().queue.isEmpty() ? shownAtMost : 1;
    m_practiceModel->setItems(overview.items.first(std::min<qsizetype>(overview.items.size(), due > 0 ? due : others)));
    if (m_state->overview().queue.isEmpty())
        m_practice->chooseFirst(); // so that Enter begins what is first
    showLine();
}

void TodayPage::showToday() {
    const TodayOverview& today = m_state->overview();
    const qint64 now = context().clock.nowMs();
    m_queueModel->setRows(queueRows(today, now));
    m_newsModel->setRows(newsRows(today, now));
    m_silentModel->setRows(silentRows(today, now));
    m_publishedModel->setRows(publishedRows(today, now));
    m_queueModel->setHasMain(true);
    m_practiceModel->setHasMain(today.queue.isEmpty());
    if (m_practiceState->isLoaded())
        showPractice();
    m_kit->setVisible(today.asksForKit);
    if (std::exchange(m_isFresh, false) && !today.queue.isEmpty()) {
        m_practice->list()->setCurrentIndex({});
        m_queue->chooseFirst();
        m_queue->list()->setFocus();
    }
}

void TodayPage::showLine() {
    if (!m_practiceState->isLoaded() || !m_state->isLoaded())
        return;
    const QList<PracticeItem>& items = m_practiceState->overview().items;
    const auto due = static_cast<int>(std::count_if(items.begin(), items.end(), isDue));
    const TodayOverview& today = m_state->overview();
    QStringList parts{
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(context().clock.nowMs()).date(), QLocale::LongFormat) + u'.'};
    if (const auto reviews = static_cast<int>(today.queue.size()))
        parts.append(tr("%1, about %2.")
                         .arg(tr("%n review(s)", nullptr, reviews), tr("%n minute(s)", nullptr, today.minutes())));
    if (due > 0 || today.queue.isEmpty())
        parts.append(due > 0 ? tr("%n scenario(s) due.", nullptr, due) : tr("Nothing is due."));
    m_header->setLine(parts.join(u' '));
}

} // namespace greenroom::ui

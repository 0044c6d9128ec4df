// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storage/storagepage.h"

#include "ui/library/keeping.h"
#include "ui/shell/context.h"
#include "ui/storage/storagelist.h"
#include "ui/storage/storagemodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 760;

} // namespace

StoragePage::StoragePage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new StorageState(context, this))
    , m_header(new PageHeader(tr("Storage")))
    , m_model(new StorageModel(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(columnEdge, 0, 0, 0);
    outer->setSpacing(0);
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, &context.navigator, &Navigator::back);
    outer->addWidget(m_header);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, columnEdge, columnEdge);
    column->setSpacing(16);
    column->addWidget(makeSteps());
    column->addWidget(makeUsage());
    column->addStretch();
    m_scroll = makeScroll(content);
    outer->addWidget(m_scroll, 1);
    connect(m_state, &StorageState::changed, this, &StoragePage::showAll);
}

QWidget* StoragePage::makeUsage() {
    auto* card = new Card(Surface::Card, 1);
    m_list = makeStorageList(m_model);
    card->column()->addWidget(m_list);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const auto place = m_model->placeOf(index.row()))
            context().navigator.go(*place);
    });
    return card;
}

QWidget* StoragePage::makeSteps() {
    auto* card = new Card;
    card->column()->setSpacing(16);
    card->column()->addWidget(new TextLabel(tr("Make room"), Type::Heading));
    auto* about = new TextLabel(
        tr("None of this touches a take that has a star or is shared, or anything that others have of you."),
        Type::Caption, Tone::Muted);
    about->setWrapped();
    card->column()->addWidget(about);
    m_caches = addStep(card->column(), tr("Clear"), &StorageState::clearCaches);
    m_due = addStep(card->column(), tr("Tidy up"), &StorageState::cleanUp);
    m_travel = addStep(card->column(), tr("Let go of them"), &StorageState::letExamplesGo);
    m_old = addStep(card->column(), tr("Discard"), &StorageState::discardOld);
    addOlderThan(m_old);
    m_nothing = new TextLabel(tr("There is nothing to let go of."), Type::Body, Tone::Muted);
    card->column()->addWidget(m_nothing);
    return card;
}

StoragePage::Step StoragePage::addStep(QVBoxLayout* column, const QString& verb, void (StorageState::*act)()) {
    Step step;
    step.row = new QWidget;
    auto* row = new QHBoxLayout(step.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    step.title = new TextLabel;
    step.title->setWrapped();
    step.words = new TextLabel({}, Type::Caption, Tone::Muted);
    step.words->setWrapped();
    words->addWidget(step.title);
    words->addWidget(step.words);
    row->addLayout(words, 1);
    step.button = makeButton(verb);
    row->addWidget(step.button, 0, Qt::AlignVCenter);
    connect(step.button, &QPushButton::clicked, m_state, act);
    column->addWidget(step.row);
    return step;
}

void StoragePage::addOlderThan(const Step& step) {
    m_olderThan = new QComboBox;
    for (const int days : {1, 3, 7}) // after 14 days they go by themselves
        m_olderThan->addItem(tr("Older than %n day(s)", nullptr, days), days);
    m_olderThan->setCurrentIndex(m_olderThan->findData(m_state->olderThan()));
    m_olderThan->setAccessibleName(tr("How old takes are to be discarded"));
    auto* row = qobject_cast<QHBoxLayout*>(step.row->layout());
    row->insertWidget(row->count() - 1, m_olderThan, 0, Qt::AlignVCenter);
    QWidget::setTabOrder(m_olderThan, step.button);
    connect(m_olderThan, &QComboBox::activated, this,
            [this] { m_state->setOlderThan(m_olderThan->currentData().toInt()); });
}

void StoragePage::enter(const Place&) {
    m_state->enter();
}

void StoragePage::showAll() {
    if (!m_state->isLoaded())
        return;
    m_header->setLine(tr("Greenroom takes %1; %2 of this disk are free")
                          .arg(roomText(m_state->usage().bytes), roomText(m_state->bytesFree())));
    const int chosen = m_list->currentIndex().row();
    m_model->setUsage(m_state->usage());
    fitToRows(m_list);
    m_list->setCurrentIndex(m_model->index(chosen, 0));
    showSteps();
}

void StoragePage::showStep(const Step& step, const QString& title, const QString& words, bool isThere) {
    step.title->setText(title);
    step.words->setText(words);
    step.row->setVisible(isThere);
    step.button->setEnabled(!m_state->isWorking());
    step.button->setAccessibleName(step.button->text() + u": "_s + title);
    step.button->setAccessibleDescription(words);
}

void StoragePage::showSteps() {
    const StorageSavings& savings = m_state->savings();
    const CleanUp& due = savings.due;
    const auto gone = static_cast<int>(due.forgotten.size() + due.examples.size() + due.observations.size());
    const auto cleaned = static_cast<int>(due.cleaned.size());
    showStep(m_caches, tr("Pictures and waveforms: %1").arg(roomText(savings.caches.bytes)),
             tr("They are made again when they are shown. That takes a moment for each clip."),
             savings.caches.bytes > 0);
    showStep(m_due,
             cleaned > 0 ? tr("%n take(s) without a star are due to be put away", nullptr, cleaned)
                         : tr("What was put away long enough ago can go: %1").arg(roomText(due.bytes)),
             (cleaned > 0 ? tr("They can be brought back for %n day(s).", nullptr, undoDays) + u' ' : QString()) +
                 (gone > 0 ? tr("%n recording(s) that were put away before go for good: %1.", nullptr, gone)
                                 .arg(roomText(due.bytes))
                           : tr("Their room is free after that.")),
             cleaned + gone > 0);
    showStep(m_travel,
             tr("%n example(s) of your team that nothing keeps here: %1", nullptr, savings.travel.clips)
                 .arg(roomText(savings.travel.bytes)),
             tr("They stay on the team share, and come again when you keep or practise them."),
             savings.travel.clips > 0);
    showStep(m_old,
             savings.old.clips > 0
                 ? tr("%n take(s) without a star: %1", nullptr, savings.old.clips).arg(roomText(savings.old.bytes))
                 : tr("No take without a star is that old"),
             tr("They go out of sight now and can be brought back for %n day(s); then their room is free.", nullptr,
                undoDays),
             m_state->usage().of(StorageKind::Takes).clips > 0);
    m_old.button->setEnabled(!m_state->isWorking() && savings.old.clips > 0);
    m_olderThan->setEnabled(!m_state->isWorking());
    m_nothing->setVisible(m_caches.row->isHidden() && m_due.row->isHidden() && m_travel.row->isHidden() &&
                          m_old.row->isHidden());
}

void StoragePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitScrolledColumn(*this, *m_scroll, widest);
}

} // namespace greenroom::ui

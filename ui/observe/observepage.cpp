// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/observe/observepage.h"

#include "core/takes/observations.h"
#include "ui/editor/formfield.h"
#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QSignalBlocker>

#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit* makeWords(const QString& example) {
    auto* field = new QPlainTextEdit;
    field->setTabChangesFocus(true);
    field->setFixedHeight(2 * lineHeight(Type::Body) + scaled(22));
    field->setPlaceholderText(example);
    return field;
}

QString kindWords(const QString& kind) {
    return kind == u"call"_s      ? ObservePage::tr("Call")
           : kind == u"meeting"_s ? ObservePage::tr("Meeting")
                                  : ObservePage::tr("Role-play");
}

} // namespace

ObservePage::ObservePage(Context& context, QWidget* parent)
    : Page(context, parent), m_state(new ObserveState(context, this)), m_scroll(new QScrollArea) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(columnEdge, 0, 0, 0);
    outer->setSpacing(0);
    auto* header = new PageHeader(tr("Observe"));
    header->setLine(tr("A real call, meeting or role-play that you watched, to note and to score."));
    header->showBack();
    connect(header, &PageHeader::backPressed, &context.navigator, &Navigator::back);
    outer->addWidget(header);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 4, columnEdge, columnEdge);
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
    connect(m_state, &ObserveState::changed, this, &ObservePage::showState);
    connect(m_state, &ObserveState::observed, this, [this](const ObservationId& observation) {
        Navigator& navigator = this->context().navigator;
        const Place review{PageKind::Review, observation.entity()};
        if (navigator.place().page != PageKind::Observe) {
            this->context().messages.announce(tr("Your observation is here, to note and to score."),
                                              {tr("Open it"), [&navigator, review] { navigator.go(review); }});
            return;
        }
        navigator.back(); // the questions are answered: nobody comes back to them
        navigator.go(review);
    });
}

Card* ObservePage::makeForm() {
    auto* card = new Card;
    QVBoxLayout* column = card->column();
    column->setSpacing(16);
    addWhat(column);
    addRecording(column);
    addFoot(column);
    return card;
}

void ObservePage::addWhat(QVBoxLayout* column) {
    m_who = new QComboBox;
    m_who->setEditable(true);
    m_who->setInsertPolicy(QComboBox::NoInsert);
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_who->setMinimumContentsLength(16);
    m_who->lineEdit()->setPlaceholderText(tr("A name"));
    column->addWidget(new FormField(tr("Whom you observed"), m_who));
    for (const QString& kind : Observations::kinds())
        m_kinds.append(makeButton(kindWords(kind)));
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new FormField(tr("What it was"), makeSegments(m_kinds)));
    m_day = new QDateEdit;
    m_day->setCalendarPopup(true);
    m_day->setMinimumWidth(scaled(150));
    row->addWidget(new FormField(tr("When"), m_day));
    row->addStretch();
    column->addLayout(row);
    m_intent = makeWords(tr("How the value is put to a finance director."));
    column->addWidget(new FormField(tr("Why you observed it"), m_intent));
    connect(m_who, &QComboBox::editTextChanged, this, &ObservePage::showState);
    connect(m_day, &QDateEdit::dateChanged, this, &ObservePage::showState);
    connect(m_intent, &QPlainTextEdit::textChanged, this, &ObservePage::showState);
}

void ObservePage::addRecording(QVBoxLayout* column) {
    m_without = makeButton(tr("No, I watched"));
    m_with = makeButton(tr("Yes, a recording"));
    column->addWidget(new FormField(tr("Is there a recording to bring in?"), makeSegments({m_without, m_with})));
    m_recording = new QWidget;
    auto* inner = new QVBoxLayout(m_recording);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(12);
    m_consent = makeWords(tr("Both agreed on the phone that the call is recorded and reviewed with a coach."));
    inner->addWidget(new FormField(tr("What those recorded agreed to"), m_consent));
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_choose = makeButton(tr("Choose the recording…"), ButtonKind::Outlined, u"file"_s);
    m_file = new TextLabel({}, Type::Body, Tone::Muted);
    m_file->setElided();
    row->addWidget(m_choose);
    row->addWidget(m_file, 1);
    inner->addLayout(row);
    column->addWidget(m_recording);
    connect(m_with, &QPushButton::toggled, this, &ObservePage::showState);
    connect(m_consent, &QPlainTextEdit::textChanged, this, &ObservePage::showState);
    connect(m_choose, &QPushButton::clicked, this, &ObservePage::chooseFile);
}

void ObservePage::addFoot(QVBoxLayout* column) {
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
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("The recording is brought in"));
    m_cancel = makeButton(tr("Cancel"));
    m_begin = makeButton(tr("Note and score"), ButtonKind::Filled, u"note"_s);
    foot->addWidget(m_progress, 1);
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_begin);
    column->addLayout(foot);
    connect(m_cancel, &QPushButton::clicked, m_state, &ObserveState::cancel);
    connect(m_begin, &QPushButton::clicked, this, [this] { m_state->observe(draft()); });
}

void ObservePage::enter(const Place&) {
    if (!m_state->isWorking()) {
        const ObserveDraft usual = m_state->usual();
        m_who->setEditText(usual.who);
        m_kinds.first()->setChecked(true);
        m_day->setMaximumDate(usual.day);
        m_day->setDate(usual.day);
        m_intent->clear();
        m_without->setChecked(true);
        m_consent->clear();
        m_path.clear();
    }
    m_state->open();
    showState();
    m_who->setFocus();
}

ObserveDraft ObservePage::draft() const {
    ObserveDraft draft;
    draft.who = m_who->currentText();
    for (qsizetype i = 0; i < m_kinds.size(); ++i)
        if (m_kinds[i]->isChecked())
            draft.kind = Observations::kinds()[i];
    draft.day = m_day->date();
    draft.intent = m_intent->toPlainText();
    draft.isRecorded = m_with->isChecked();
    draft.consent = m_consent->toPlainText();
    draft.file = m_path;
    return draft;
}

void ObservePage::chooseFile() {
    auto* dialog = new QFileDialog(window(), tr("Choose the recording"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_path = path;
        showState();
    });
    dialog->open();
}

void ObservePage::showState() {
    const ObserveDraft draft = this->draft();
    if (m_who->count() != m_state->people().size()) {
        const QSignalBlocker quiet(m_who);
        m_who->clear();
        m_who->addItems(m_state->people());
        m_who->setEditText(draft.who);
    }
    m_recording->setVisible(draft.isRecorded);
    const bool mayChoose = ObserveState::mayChooseFile(draft);
    m_choose->setEnabled(mayChoose);
    m_file->setText(!mayChoose         ? tr("Asked first: why, and what they agreed to.")
                    : m_path.isEmpty() ? tr("It is copied here; the file stays as it is.")
                                       : QFileInfo(m_path).fileName());
    m_words->setText(draft.isRecorded
                         ? tr("Only you see this: the recording, your notes and your levels stay on this laptop.")
                         : tr("Only you see this: your notes and your levels stay on this laptop."));
    const QString problem = m_state->problem(draft);
    const bool isWorking = m_state->isWorking();
    m_problem->setText(isWorking ? tr("The recording is brought in. You can go on elsewhere meanwhile.") : problem);
    m_problem->setVisible(isWorking || !problem.isEmpty());
    m_progress->setVisible(isWorking && draft.isRecorded);
    m_progress->setMaximum(1000);
    m_progress->setValue(static_cast<int>(std::lround(m_state->progress() * 1000)));
    m_cancel->setVisible(isWorking && draft.isRecorded);
    m_begin->setEnabled(!isWorking && problem.isEmpty());
    m_begin->setAccessibleDescription(problem.isEmpty() ? m_words->text() : problem);
}

void ObservePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitScrolledColumn(*this, *m_scroll, formColumn);
}

} // namespace greenroom::ui

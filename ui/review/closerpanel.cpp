// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/closerpanel.h"

#include "core/media/audiooutput.h"
#include "core/media/transport.h"
#include "ui/review/raterline.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/soundoutput.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/videosurface.h"

#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;
using Step = CloserState::Step;

namespace {

constexpr int edge = 16;
constexpr double noticed = 0.05; ///< levels: a bias below is none once it is rounded

} // namespace

QString selfErrorWords(const CloserState::Found& found) {
    if (!found.error)
        return {};
    const SelfError& error = *found.error;
    const QString bias = QLocale().toString(std::abs(error.bias), 'f', 1);
    const QString direction =
        std::abs(error.bias) < noticed ? CloserPanel::tr("On average your own levels are your coaches'.")
        : error.bias > 0 ? CloserPanel::tr("On average your own levels are %1 above your coaches'.").arg(bias)
                         : CloserPanel::tr("On average your own levels are %1 below your coaches'.").arg(bias);
    const QString size = (found.isOfAll ? CloserPanel::tr("Mean absolute error over all criteria: %1 levels (n = %2).")
                                        : CloserPanel::tr("Mean absolute error here: %1 levels (n = %2)."))
                             .arg(QLocale().toString(error.absolute, 'f', 1))
                             .arg(error.pairs);
    return direction + u' ' + size;
}

CloserPanel::CloserPanel(Context& context, CloserState& state, QWidget* parent)
    : Card(Surface::Card, 1, parent)
    , m_context(context)
    , m_state(state)
    , m_transport(new Transport(context.clock, nullptr, this))
    , m_output(new SoundOutput(context, *m_transport, this))
    , m_title(new TextLabel(tr("Closer to which?"), Type::BodyBold))
    , m_line(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_outcome(new QWidget) {
    setProperty("ownFocusRing", true);
    column()->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(edge, 10, edge / 2, 10);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    m_line->setElided();
    words->addWidget(m_line);
    auto* back = makeButton(tr("Back to the map"), ButtonKind::Quiet);
    makeSmall(back);
    back->setToolTip(tr("Back to the map (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    connect(back, &QPushButton::clicked, &m_state, &CloserState::stop);
    head->addLayout(words, 1);
    head->addWidget(back, 0, Qt::AlignTop);
    column()->addLayout(head);
    column()->addWidget(makeSeparator());
    auto* content = new QWidget;
    auto* pages = new QVBoxLayout(content);
    pages->setContentsMargins(edge, 12, edge, 12);
    m_question = makeQuestion();
    pages->addWidget(m_question);
    m_rows = new QVBoxLayout(m_outcome);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(12);
    pages->addWidget(m_outcome);
    pages->addStretch();
    column()->addWidget(makeScroll(content), 1);
    column()->addWidget(makeSeparator());
    column()->addWidget(makeFoot());

    connect(&m_state, &CloserState::stepChanged, this, &CloserPanel::showStep);
    connect(m_transport, &Transport::positionChanged, this, &CloserPanel::showWhatPlays);
    connect(m_transport, &Transport::stateChanged, this, &CloserPanel::showWhatPlays);
}

QWidget* CloserPanel::makeQuestion() {
    auto* question = new QWidget;
    auto* column = new QVBoxLayout(question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_criterion = new TextLabel({}, Type::Heading);
    m_criterion->setWrapped();
    m_ask = new TextLabel({}, Type::Body, Tone::Muted);
    m_ask->setWrapped();
    column->addWidget(m_criterion);
    column->addWidget(m_ask);
    column->addWidget(makeSide(0, tr("This one"), u"closer-this"_s, tr("Watch this one")));
    column->addWidget(makeSide(1, tr("That one"), u"closer-that"_s, tr("Watch that one")));
    m_context.commands.on(u"closer-watch"_s, this, [this] {
        if (!m_clips[0].isEmpty())
            watch(m_transport->state().playing ? 1 - side() : side());
    });
    return question;
}

QWidget* CloserPanel::makeSide(int side, const QString& name, const QString& command, const QString& watchName) {
    Side& one = m_sides[static_cast<std::size_t>(side)];
    auto* box = new Card(Surface::Sunken, 12);
    box->column()->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    one.surface = new VideoSurface(*m_transport, side);
    one.surface->setAccessibleName(name);
    fitToText(one.surface, [surface = one.surface] { surface->setFixedSize(scaled(176), scaled(99)); });
    one.words = new TextLabel;
    one.words->setWrapped();
    row->addWidget(one.surface);
    row->addWidget(one.words, 1, Qt::AlignTop);
    box->column()->addLayout(row);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    one.watch = makeIconButton(u"play"_s, watchName);
    makeSmall(one.watch);
    connect(one.watch, &QPushButton::clicked, this, [this, side] { watch(side); });
    one.choose = makeButton(side == 0 ? tr("Closer to this") : tr("Closer to that"), ButtonKind::Outlined, u"check"_s);
    makeSmall(one.choose);
    bindButton(one.choose, m_context.commands.on(command, this, [this, side] { m_state.answer(side == 1); }));
    foot->addWidget(one.watch);
    foot->addStretch();
    foot->addWidget(one.choose);
    box->column()->addLayout(foot);
    return box;
}

QWidget* CloserPanel::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(edge / 2, 8, edge / 2, 8);
    row->setSpacing(4);
    m_before = makeButton(tr("Question before"), ButtonKind::Quiet, u"undo"_s);
    m_before->setToolTip(tr("Question before (%1)").arg(m_context.commands.keyText(u"undo"_s)));
    connect(m_before, &QPushButton::clicked, this, [this] {
        m_state.takeBack();
        setFocus();
    });
    m_leaveOut = makeButton(tr("Did not come up"), ButtonKind::Quiet);
    m_skip = makeButton(tr("Leave open"), ButtonKind::Quiet);
    bindButton(m_leaveOut, m_context.commands.on(u"closer-none"_s, this, [this] { m_state.leaveOut(); }));
    bindButton(m_skip, m_context.commands.on(u"closer-skip"_s, this, [this] { m_state.skip(); }));
    for (QPushButton* button : {m_before, m_leaveOut, m_skip}) {
        makeSmall(button);
        row->addWidget(button);
    }
    row->insertStretch(1);
    return foot;
}

void CloserPanel::showStep() {
    const Step step = m_state.step();
    if (step == Step::Off)
        return closeClips();
    m_question->setVisible(step == Step::Asking);
    m_outcome->setVisible(step == Step::Outcome);
    m_leaveOut->setVisible(step == Step::Asking);
    m_skip->setVisible(step == Step::Asking);
    if (step == Step::Asking)
        return showQuestion();
    closeClips();
    showOutcome();
}

void CloserPanel::showQuestion() {
    const Criterion& criterion = m_state.criterion();
    m_line->setText(tr("Criterion %1 of %2, question %3 of at most %4")
                        .arg(m_state.criterionNumber())
                        .arg(m_state.criterionCount())
                        .arg(m_state.questionNumber())
                        .arg(m_state.mostQuestions()));
    m_criterion->setText(criterion.title);
    m_before->setEnabled(m_state.criterionNumber() > 1 || m_state.questionNumber() > 1);
    showClips();
    setAccessibleName(criterion.title + u". "_s + m_ask->text());
    setAccessibleDescription(tr("This: %1 That: %2").arg(m_sides[0].words->text(), m_sides[1].words->text()));
}

/// Two examples, or the words of two neighbouring levels, without the levels' names: they would be the answer.
void CloserPanel::showClips() {
    const auto clips = m_state.clips();
    m_ask->setText(clips ? tr("Which of these two examples is your take closer to, in this alone?")
                         : tr("Which of these two is your take closer to?"));
    for (const Side& one : m_sides) {
        one.surface->setVisible(clips.has_value());
        one.watch->setVisible(clips.has_value());
    }
    if (!clips) {
        closeClips();
        m_sides[0].words->setText(m_state.criterion().cells.value(m_state.pair().lower));
        m_sides[1].words->setText(m_state.criterion().cells.value(m_state.pair().upper));
        return;
    }
    const auto& [bad, good] = *clips;
    m_sides[0].words->setText(bad.example.title);
    m_sides[1].words->setText(good.example.title);
    if (m_clips == std::array{bad.path, good.path})
        return;
    m_clips = {bad.path, good.path};
    m_output->use();
    m_transport->open({bad.path, good.path});
    const auto lengthOf = [](const ModelExample& example) {
        return example.ends.value_or(example.duration) - example.starts.value_or(0);
    };
    m_transport->setRange(0, {bad.example.starts.value_or(0), bad.example.ends});
    m_transport->setRange(1, {good.example.starts.value_or(0), good.example.ends});
    // One after the other on one time line, so that they are never heard together.
    m_second = bad.example.starts.value_or(0) + lengthOf(bad.example);
    m_transport->setOffset(m_second - good.example.starts.value_or(0));
    m_transport->seek(bad.example.starts.value_or(0));
    showWhatPlays();
}

void CloserPanel::showOutcome() {
    const QList<CloserState::Found> found = m_state.outcome();
    m_line->setText(tr("Your levels, in the draft of your assessment"));
    m_before->setEnabled(true);
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    bool isKnown = false;
    for (const CloserState::Found& one : found) {
        auto* row = new QWidget;
        auto* lines = new QVBoxLayout(row);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(2);
        auto* level = new RaterLine(one.criterion, m_state.levels());
        level->show(one.criterion, one.level, std::nullopt);
        lines->addWidget(level);
        if (one.error) {
            auto* error = new TextLabel(selfErrorWords(one), Type::Caption, Tone::Muted);
            error->setWrapped();
            lines->addWidget(error);
            isKnown = true;
        }
        m_rows->addWidget(row);
    }
    auto* about = new TextLabel(
        found.isEmpty() ? tr("No level was set.")
        : isKnown       ? tr("How far your levels lie from your coaches' is told from the takes you shared, where you "
                                   "had set yours first.")
                        : tr("Once you and your coaches have set %1 levels for the same takes, yours first, you read "
                                   "here how far they lie apart.")
                        .arg(fewestPairs),
        Type::Caption, Tone::Muted);
    about->setWrapped();
    m_rows->addWidget(about);
    setAccessibleName(m_title->text() + u". "_s + m_line->text());
    setAccessibleDescription({});
}

void CloserPanel::closeClips() {
    if (m_clips[0].isEmpty())
        return;
    m_clips = {};
    m_transport->close();
    m_output->release();
}

void CloserPanel::pause() {
    m_transport->pause();
}

int CloserPanel::side() const {
    return m_transport->position() < m_second ? 0 : 1;
}

void CloserPanel::watch(int side) {
    if (m_transport->state().playing && this->side() == side)
        return m_transport->pause();
    m_transport->seek(side == 0 ? m_transport->state().begin : m_second);
    m_transport->play();
    Q_EMIT playing();
}

void CloserPanel::showWhatPlays() {
    const int now = side();
    const bool plays = m_transport->state().playing;
    if (const Heard heard = now == 0 ? Heard::First : Heard::Second; m_transport->state().heard != heard)
        m_transport->setHeard(heard);
    for (int side = 0; side < 2; ++side) {
        QPushButton* watch = m_sides[static_cast<std::size_t>(side)].watch;
        const bool isPlaying = side == now && plays;
        const QString name = isPlaying ? tr("Pause") : side == 0 ? tr("Watch this one") : tr("Watch that one");
        if (watch->accessibleName() == name)
            continue;
        watch->setIcon(icon(isPlaying ? u"pause"_s : u"play"_s));
        watch->setAccessibleName(name);
        watch->setToolTip(name);
    }
}

void CloserPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        m_state.stop();
    else
        Card::keyPressEvent(event);
}

} // namespace greenroom::ui

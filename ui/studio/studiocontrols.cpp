// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/studiocontrols.h"

#include "ui/studio/levelmeter.h"
#include "ui/studio/recordbutton.h"
#include "ui/studio/studiowords.h"
#include "ui/theme/textsize.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideSlot = 256;
constexpr int leastSlot = 112;
constexpr int paceLines = 3;
constexpr size_t takeColumns = 3; ///< of the buttons of a take, above

/// As many whole words as the label's width shows in so many lines.
QString fitted(const QString& words, const QWidget& label, int lines) {
    const QFontMetrics metrics = label.fontMetrics();
    const QRect room(0, 0, std::max(label.width(), scaled(100)), 10'000);
    const int most = lines * metrics.lineSpacing();
    QString shown = words;
    while (metrics.boundingRect(room, Qt::TextWordWrap, shown).height() > most && shown.contains(u' '))
        shown = shown.left(shown.lastIndexOf(u' ')) + u'…';
    return shown;
}

bool isHere(const DeviceStatus& status) {
    return status.state == DeviceState::Opening || status.state == DeviceState::Running;
}

} // namespace

StudioControls::StudioControls(QWidget* parent)
    : QWidget(parent)
    , m_pause(new RoundButton(u"pause"_s, tr("Pause")))
    , m_mark(new RoundButton(u"landmark-mark"_s, tr("Mark")))
    , m_record(new RecordButton)
    , m_startOver(new RoundButton(u"start-over"_s, tr("Start over")))
    , m_keepLast(new RoundButton(u"jump-back"_s, tr("Last 2 min")))
    , m_first(new QStackedWidget)
    , m_right(new QStackedWidget) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    QWidget* time = makeTimeSlot();
    m_right->addWidget(makeMicrophoneSlot());
    m_right->addWidget(makeTakeSlot());
    for (QWidget* slot : {time, static_cast<QWidget*>(m_right)}) {
        fitToText(slot, [slot] {
            slot->setMinimumWidth(scaled(leastSlot));
            slot->setMaximumWidth(scaled(sideSlot));
        });
        slot->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    // Nothing is paused before it records, and nothing before it is kept while it does: one place for both.
    m_first->addWidget(m_keepLast);
    m_first->addWidget(m_pause);
    m_first->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // Equal room on both sides keeps the record button in the middle.
    const auto addSide = [row] {
        auto* side = new QWidget;
        side->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto* line = new QHBoxLayout(side);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        row->addWidget(side, 1);
        return line;
    };
    QHBoxLayout* left = addSide();
    left->addWidget(time, 10);
    left->addStretch(1);
    left->addWidget(m_first);
    left->addWidget(m_mark);
    row->addWidget(m_record);
    QHBoxLayout* right = addSide();
    right->addWidget(m_startOver);
    right->addStretch(1);
    right->addWidget(m_right, 10);
    m_keepLast->setAccessibleName(tr("Keep the last two minutes"));
    fitToText(this, [this] {
        const QFontMetrics words(fontFor(Type::Body));
        const int pause = std::max(words.horizontalAdvance(tr("Pause")), words.horizontalAdvance(tr("Go on"))) + 4;
        const int first = std::max(pause, m_keepLast->sizeHint().width());
        for (RoundButton* button : {m_pause, m_keepLast})
            button->setFixedWidth(first);
        for (RoundButton* button : {m_mark, m_startOver})
            button->setFixedWidth(button->sizeHint().width());
    });
}

QWidget* StudioControls::makeTimeSlot() {
    auto* slot = new QWidget;
    auto* column = new QVBoxLayout(slot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    m_time = new TextLabel(clockText(0), Type::Figure);
    m_of = new TextLabel({}, Type::Body, Tone::Muted);
    first->addWidget(m_time, 0, Qt::AlignBottom);
    first->addWidget(m_of, 0, Qt::AlignBottom);
    first->addStretch();
    m_section = new TextLabel({}, Type::Caption, Tone::Text);
    m_section->setElided();
    m_section->hide();
    m_pace = new TextLabel({}, Type::Caption, Tone::Muted);
    m_pace->setWrapped();
    m_pace->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_pace->setFixedHeight(paceLines * spacedLineHeight(Type::Caption));
    m_pace->installEventFilter(this);
    column->addLayout(first);
    auto* below = new QVBoxLayout; // as high with the part's time as without
    below->setSpacing(0);
    below->addWidget(m_section);
    below->addWidget(m_pace);
    column->addLayout(below);
    return slot;
}

QWidget* StudioControls::makeMicrophoneSlot() {
    auto* slot = new QWidget;
    auto* column = new QVBoxLayout(slot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addStretch();
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    m_microphone = makeButton({}, ButtonKind::Quiet, u"microphone"_s);
    makeSmall(m_microphone);
    m_microphone->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_microphone->setStyleSheet(u"text-align: left; padding: 0 4px;"_s);
    m_microphone->installEventFilter(this);
    m_levelWords = new TextLabel({}, Type::Body, Tone::Muted);
    first->addWidget(m_microphone, 1);
    first->addWidget(m_levelWords);
    column->addLayout(first);
    m_meter = new LevelMeter;
    column->addWidget(m_meter);
    column->addStretch();
    return slot;
}

QWidget* StudioControls::makeTakeSlot() {
    auto* slot = new QWidget;
    auto* column = new QVBoxLayout(slot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    // Two rows of their own: below, words may be longer.
    const std::array<QHBoxLayout*, 2> rows{new QHBoxLayout, new QHBoxLayout};
    for (QHBoxLayout* row : rows) {
        row->setSpacing(8);
        column->addLayout(row);
    }
    const auto add = [&](TakeAction action, const QString& iconName, const QString& text) {
        QPushButton* button = makeButton(text, ButtonKind::Outlined, iconName);
        makeSmall(button);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumWidth(scaled(28));
        const auto place = static_cast<size_t>(action);
        rows[place / takeColumns]->addWidget(button, 1);
        m_takeButtons[place] = button;
    };
    add(TakeAction::Star, u"star"_s, tr("Star"));
    add(TakeAction::Rate, u"note"_s, tr("Rate"));
    add(TakeAction::Share, u"share"_s, tr("Share"));
    add(TakeAction::Compare, u"side-by-side"_s, tr("Compare"));
    add(TakeAction::Discard, u"delete"_s, tr("Discard"));
    button(TakeAction::Rate)->setAccessibleName(tr("Rate yourself"));
    return slot;
}

void StudioControls::setTime(double seconds, const QString& of, const QString& words) {
    m_time->setText(clockText(seconds));
    m_of->setText(of);
    m_paceWords = words;
    showPace();
}

void StudioControls::setSection(const QString& words, bool isOver) {
    m_section->setText(words);
    m_section->setTone(isOver ? Tone::Amber : Tone::Text);
    const int line = spacedLineHeight(Type::Caption);
    m_section->setFixedHeight(line);
    m_pace->setFixedHeight((words.isEmpty() ? paceLines : paceLines - 1) * line);
    m_section->setVisible(!words.isEmpty()); // last: showing lays everything out at once
    showPace();
}

void StudioControls::showPace() {
    m_pace->setText(fitted(m_paceWords, *m_pace, m_section->isHidden() ? paceLines : paceLines - 1));
    m_pace->setToolTip(m_pace->text() == m_paceWords ? QString() : m_paceWords);
}

void StudioControls::setMicrophone(const DeviceStatus& status) {
    m_status = status;
    showMicrophoneName();
    m_microphone->setIcon(icon(isHere(status) ? u"microphone"_s : u"microphone-off"_s));
    if (status.state == DeviceState::Opening)
        m_levelWords->setText({});
    if (!isHere(status)) {
        m_meter->clear();
        m_levelWords->setText(status.state == DeviceState::Off       ? tr("Off")
                              : status.state == DeviceState::Missing ? tr("Not plugged in")
                                                                     : tr("Cannot be used"));
    }
}

void StudioControls::showMicrophoneName() {
    const bool isNamed = m_status.state != DeviceState::Off && !m_status.device.name.isEmpty();
    const QString name = isNamed ? m_status.device.name : tr("No microphone");
    const int room = m_microphone->width() - m_microphone->iconSize().width() - scaled(20);
    m_microphone->setText(m_microphone->fontMetrics().elidedText(name, Qt::ElideRight, std::max(room, scaled(40))));
    m_microphone->setAccessibleName(tr("Microphone: %1").arg(name));
    m_microphone->setToolTip(tr("%1. Choose another one.").arg(name));
}

void StudioControls::setLevel(const Level& level) {
    if (!isHere(m_status))
        return;
    m_meter->setLevel(level);
    m_levelWords->setText(levelWords(level.state));
}

void StudioControls::setPaused(bool paused) {
    m_pause->setFace(paused ? u"play"_s : u"pause"_s, paused ? tr("Go on") : tr("Pause"));
}

void StudioControls::setRecording(bool recording) {
    m_first->setCurrentWidget(recording ? m_pause : m_keepLast);
}

void StudioControls::showTake(bool shown) {
    m_right->setCurrentIndex(shown ? 1 : 0);
}

bool StudioControls::isTakeFocused() const {
    return std::any_of(m_takeButtons.begin(), m_takeButtons.end(),
                       [](const QPushButton* button) { return button->hasFocus(); });
}

void StudioControls::setTakeEnabled(bool enabled) {
    for (QPushButton* button : m_takeButtons)
        button->setEnabled(enabled);
}

void StudioControls::setStarred(bool starred) {
    QPushButton* star = button(TakeAction::Star);
    star->setIcon(icon(starred ? u"star-filled"_s : u"star"_s, starred ? Ink::Accent : Ink::Text));
    star->setText(starred ? tr("Starred") : tr("Star"));
}

void StudioControls::setTight(bool tight) {
    for (QPushButton* button : m_takeButtons) {
        button->setIconSize(tight ? QSize(0, 0) : QSize(scaled(18), scaled(18)));
        const QString sheet = tight ? u"padding: 0 2px;"_s : u"padding: 0 8px;"_s;
        if (button->styleSheet() != sheet)
            button->setStyleSheet(sheet);
    }
}

bool StudioControls::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_microphone && event->type() == QEvent::Resize)
        showMicrophoneName();
    if (watched == m_pace && event->type() == QEvent::Resize)
        showPace();
    return false;
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transportbar.h"

#include "core/media/transport.h"
#include "ui/theme/textsize.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/playercommands.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSlider>
#include <QStyle>
#include <QWidgetAction>

#include <cmath>
#include <utility>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int gap = 8;
constexpr int timeGap = 6;
constexpr int beforeTime = 4;
constexpr int loopPadding = 40; ///< around its icon and words
constexpr int slack = 8;        ///< between the left and the right group
} // namespace

TransportBar::TransportBar(PlayerCommands& commands, Arrangement arrangement, QWidget* parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_play(makeButton({}, ButtonKind::Filled, u"play"_s))
    , m_position(new TextLabel({}, Type::Heading))
    , m_duration(new TextLabel({}, Type::Body, Tone::Muted))
    , m_loop(makeIconButton(u"loop"_s, tr("Loop from here")))
    , m_speed(makeSpeedButton())
    , m_slider(new QSlider(Qt::Horizontal))
    , m_volume(makeVolumeButton())
    , m_more(makeMoreButton())
    , m_middle(new QHBoxLayout)
    , m_right(new QHBoxLayout) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    dress();
    connect(m_play, &QPushButton::clicked, m_commands.action(u"play"_s), &QAction::trigger);
    m_loop->setCheckable(true);
    connect(m_loop, &QPushButton::clicked, this, [this] {
        if (m_commands.transport().state().loop)
            m_commands.transport().clearLoop();
        else
            m_commands.loopFromHere();
        showState();
    });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 0, 8);
    for (QHBoxLayout* group : {row, m_middle, m_right})
        group->setSpacing(gap);
    QPushButton* back = makeActionButton(u"frame-back"_s, u"frame-back"_s);
    QPushButton* forward = makeActionButton(u"frame-forward"_s, u"frame-forward"_s);
    auto* time = new QHBoxLayout;
    time->setSpacing(timeGap);
    time->addWidget(m_position);
    time->addWidget(m_duration);
    if (arrangement == Arrangement::Left) {
        for (QWidget* widget :
             {static_cast<QWidget*>(m_play), static_cast<QWidget*>(back), static_cast<QWidget*>(forward)})
            row->addWidget(widget);
        row->addSpacing(beforeTime);
        row->addLayout(time);
        row->addStretch(1);
        row->addWidget(m_loop);
        row->addLayout(m_middle);
    } else {
        for (QWidget* widget : {static_cast<QWidget*>(back), static_cast<QWidget*>(m_play),
                                static_cast<QWidget*>(forward), static_cast<QWidget*>(m_loop)})
            m_middle->addWidget(widget);
        time->addStretch(1);
        row->addLayout(time, 1);
        row->addLayout(m_middle);
        m_right->addStretch(1);
    }
    m_right->addWidget(m_speed);
    m_right->addWidget(m_volume);
    m_right->addWidget(m_more);
    m_yielding = {{{m_volume}, {m_volume->menu()->menuAction()}},
                  {{m_speed}, {m_speed->menu()->menuAction()}},
                  {{back, forward}, {m_commands.action(u"frame-back"_s), m_commands.action(u"frame-forward"_s)}},
                  {{m_duration}, {}},
                  {{m_loop}, {}}}; // the menu always has it
    row->addLayout(m_right, arrangement == Arrangement::Left ? 0 : 1);

    Transport& transport = m_commands.transport();
    connect(&transport, &Transport::stateChanged, this, &TransportBar::showState);
    connect(&transport, &Transport::positionChanged, this, &TransportBar::showPosition);
    showState();
}

void TransportBar::addWidget(QWidget* widget) {
    m_right->addWidget(widget);
    setTabOrder(m_added.isEmpty() ? m_more : m_added.last(), widget);
    m_added.append(widget);
    updateGeometry();
}

void TransportBar::addBesideLoop(QPushButton* button, QAction* action) {
    m_middle->addWidget(button);
    setTabOrder(m_loop, button);
    m_yielding.insert(m_yielding.size() - 2, Yielding{{button}, {action}});
    updateGeometry();
}

int TransportBar::loopWidth() const {
    return m_loop->iconSize().width() + m_loop->fontMetrics().horizontalAdvance(m_loopRange) + loopPadding;
}

int TransportBar::widthWithout(qsizetype yielded, bool loopInWords) const {
    int width =
        m_play->width() + gap + beforeTime + std::max(m_position->minimumWidth(), m_position->sizeHint().width());
    const auto add = [&width](const QWidget* widget, int before) {
        width += before + std::max(widget->minimumWidth(), widget->sizeHint().width());
    };
    for (const QWidget* widget : m_added)
        if (!widget->isHidden())
            add(widget, gap);
    add(m_more, gap);
    for (qsizetype i = yielded; i < m_yielding.size(); ++i)
        for (const QWidget* widget : m_yielding[i].widgets) {
            if (widget != m_loop)
                add(widget, widget == m_duration ? timeGap : gap);
            else // whatever it shows now
                width += gap + (loopInWords && !m_loopRange.isEmpty() ? loopWidth() : m_more->sizeHint().width());
        }
    return width + slack;
}

void TransportBar::fit() {
    qsizetype yielded = 0;
    bool loopInWords = true;
    while (widthWithout(yielded, loopInWords) > width() && yielded < m_yielding.size()) {
        if (std::exchange(loopInWords, false))
            continue;
        ++yielded;
    }
    if (std::exchange(m_loopInWords, loopInWords) != loopInWords)
        showLoop();
    m_yielded = yielded;
    for (qsizetype i = 0; i < m_yielding.size(); ++i)
        for (QWidget* widget : m_yielding[i].widgets)
            widget->setVisible(i >= yielded);
}

QSize TransportBar::minimumSizeHint() const {
    return {widthWithout(m_yielding.size(), false), QWidget::minimumSizeHint().height()};
}

void TransportBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TransportBar::dress() {
    setMinimumHeight(scaled(52));
    m_play->setFixedSize(scaled(44), scaled(36));
    m_speed->setMinimumWidth(scaled(76));
}

bool TransportBar::event(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        dress();
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

QPushButton* TransportBar::makeMoreButton() {
    QPushButton* button = makeIconButton(u"more"_s, tr("More controls"));
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (qsizetype i = 0; i < m_yielded; ++i)
            menu->addActions(m_yielding[i].actions);
        if (!menu->isEmpty())
            menu->addSeparator();
        for (const char* id : {"jump-back", "seek-back", "seek-forward", "to-start", "to-end", "", "loop-in",
                               "loop-out", "loop-clear", "", "normal-speed", "full-screen"})
            if (*id)
                menu->addAction(m_commands.action(QString::fromLatin1(id)));
            else
                menu->addSeparator();
    });
    button->setMenu(menu);
    return button;
}

QPushButton* TransportBar::makeActionButton(const QString& id, const QString& iconName) {
    QAction* action = m_commands.action(id);
    QPushButton* button = makeIconButton(iconName, action->text());
    bindButton(button, action);
    return button;
}

QPushButton* TransportBar::makeSpeedButton() {
    QPushButton* button = makeButton(rateText(1), ButtonKind::Quiet, u"speed"_s);
    auto* menu = new QMenu(tr("Speed"), button);
    auto* rates = new QActionGroup(menu);
    for (const double rate : playerRates()) {
        QAction* action = menu->addAction(rateText(rate));
        action->setCheckable(true);
        action->setData(rate);
        rates->addAction(action);
    }
    connect(rates, &QActionGroup::triggered, this,
            [this](const QAction* action) { m_commands.transport().setRate(action->data().toDouble()); });
    connect(menu, &QMenu::aboutToShow, this, [this, rates] {
        for (QAction* action : rates->actions())
            action->setChecked(std::abs(action->data().toDouble() - m_commands.transport().state().rate) < 1e-6);
    });
    button->setMenu(menu);
    return button;
}

QPushButton* TransportBar::makeVolumeButton() {
    QPushButton* button = makeIconButton(u"volume"_s, tr("Volume"));
    auto* menu = new QMenu(tr("Volume"), button);
    menu->addAction(m_commands.action(u"mute"_s));
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(12, 6, 12, 8);
    m_slider->setRange(0, 100);
    m_slider->setPageStep(10);
    fitToText(m_slider, [this] { m_slider->setMinimumWidth(scaled(160)); });
    m_slider->setAccessibleName(tr("Volume"));
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { m_commands.transport().setVolume(value / 100.0); });
    row->addWidget(m_slider);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(box);
    menu->addAction(action);
    button->setMenu(menu);
    return button;
}

void TransportBar::showState() {
    const TransportState& state = m_commands.transport().state();
    const QString play = m_commands.action(u"play"_s)->toolTip();
    m_play->setIcon(icon(state.playing ? u"pause"_s : u"play"_s, Ink::OnAccent));
    m_play->setAccessibleName(state.playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(play);
    m_play->setEnabled(state.phase == TransportState::Phase::Open && state.duration() > 0);

    showLoop();
    m_speed->setText(rateText(state.rate));
    m_speed->setAccessibleName(tr("Speed, %1").arg(rateText(state.rate)));
    m_speed->setToolTip(tr("Speed (%1 and %2)")
                            .arg(m_commands.action(u"slower"_s)->shortcut().toString(QKeySequence::NativeText),
                                 m_commands.action(u"faster"_s)->shortcut().toString(QKeySequence::NativeText)));
    const bool silent = state.muted || state.volume <= 0;
    m_volume->setIcon(icon(silent ? u"volume-muted"_s : u"volume"_s));
    m_volume->setAccessibleName(silent ? tr("Sound is off") : tr("Volume, %1 %").arg(std::lround(state.volume * 100)));
    m_volume->setToolTip(m_volume->accessibleName());
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(state.volume * 100)));

    // As wide as its widest, so that nothing moves while it plays.
    const QString widest = preciseClockText(std::max(0.0, state.duration()));
    QString digits = widest;
    for (QChar& one : digits)
        if (one.isDigit())
            one = u'8';
    m_position->setMinimumWidth(m_position->fontMetrics().horizontalAdvance(digits) + 4);
    m_duration->setText(state.duration() > 0 ? tr("/ %1").arg(clockText(state.duration())) : QString());
    showPosition(m_commands.transport().position());
}

void TransportBar::showLoop() {
    const TransportState& state = m_commands.transport().state();
    const std::optional<LoopRange>& loop = state.loop;
    m_loopRange =
        loop ? tr("%1 to %2").arg(clockText(loop->begin - state.begin), clockText(loop->end - state.begin)) : QString();
    m_loop->setChecked(loop.has_value());
    m_loop->setToolTip(m_commands.action(loop ? u"loop-clear"_s : u"loop-in"_s)->toolTip());
    m_loop->setAccessibleName(loop ? tr("Looping %1. Stop looping").arg(m_loopRange) : tr("Loop from here"));
    const QString shown = m_loopInWords ? m_loopRange : QString();
    if (m_loop->text() == shown)
        return;
    m_loop->setText(shown);
    m_loop->setProperty("iconOnly", shown.isEmpty());
    m_loop->style()->unpolish(m_loop);
    m_loop->style()->polish(m_loop);
}

void TransportBar::showPosition(double position) {
    const TransportState& state = m_commands.transport().state();
    m_position->setText(preciseClockText(std::max(0.0, position - state.begin)));
}

} // namespace greenroom::ui

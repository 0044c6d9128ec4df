// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the studio's page, and its ways to practise.
#include "core/media/transport.h"
#include "ui/captions/captionsmenu.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/settings.h"
#include "ui/studio/modes/modeboard.h"
#include "ui/studio/modes/modestage.h"
#include "ui/studio/recordbutton.h"
#include "ui/studio/sidepanel.h"
#include "ui/studio/studiocontrols.h"
#include "ui/studio/studiopage.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/devicemenu.h"
#include "ui/widgets/takewords.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// What was chosen before "audio only".
const QString cameraBefore = u"devices/camera-before"_s;

} // namespace

/// The rarer commands, and those of the take that is chosen.
void StudioPage::fillMoreMenu() {
    QMenu* menu = m_more->menu();
    menu->clear();
    if (chosenTake()) {
        for (const QString& id : {u"star"_s, u"share"_s, u"compare"_s, u"discard"_s})
            menu->addAction(m_actions[id]);
        menu->addAction(icon(u"note"_s), tr("Rate yourself"), this,
                        [this] { withTake([this](const TakeId& take) { rate(take); }); });
        if (m_state->playing())
            m_captions->addTo(menu);
        menu->addSeparator();
    }
    menu->addAction(icon(u"camera"_s), tr("Choose the camera"), this, [this] { chooseCamera(m_more); });
    menu->addAction(icon(u"microphone"_s), tr("Choose the microphone"), this, [this] { chooseMicrophone(m_more); });
    QAction* voice = menu->addAction(icon(u"voice"_s), tr("Audio only"), this, [this](bool on) {
        Settings& settings = context().settings;
        if (on)
            settings.set(cameraBefore, settings.value(setting::camera));
        m_state->chooseCamera(on ? u"none"_s : settings.value(cameraBefore).toString());
    });
    voice->setCheckable(true);
    voice->setChecked(context().settings.value(setting::camera).toString() == "none"_L1);
    QAction* clap =
        menu->addAction(icon(u"align"_s), tr("Clap test: sound and picture"), m_state, &StudioState::askForClaps);
    clap->setEnabled(m_state->canClap());
    if (const auto later = m_state->soundLater(); later.count() != 0)
        menu->addAction(icon(u"undo"_s), tr("Forget the clap test (%1 ms)").arg(later.count()), m_state,
                        &StudioState::forgetClaps);
    QMenu* countdown = menu->addMenu(icon(u"clock"_s), tr("Countdown"));
    auto* group = new QActionGroup(countdown);
    for (const int seconds : {0, 3, 5, 10}) {
        QAction* action = countdown->addAction(seconds == 0 ? tr("None") : tr("%1 s").arg(seconds));
        action->setCheckable(true);
        action->setChecked(context().settings.value(setting::countdown, 3).toInt() == seconds);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, seconds] { context().settings.set(setting::countdown, seconds); });
    }
    QAction* remember = menu->addAction(icon(u"jump-back"_s), tr("Keep the last two minutes in memory"), m_state,
                                        [this](bool on) { m_state->setRemembering(on); });
    remember->setCheckable(true);
    remember->setChecked(m_state->isRemembering());
    menu->addSeparator();
    for (const QString& id : {u"pause-recording"_s, u"mark-landmark"_s, u"start-over"_s, u"back-to-camera"_s})
        menu->addAction(m_actions[id]);
    menu->addAction(icon(u"disk"_s), tr("Storage: what takes how much room"), this,
                    [this] { context().navigator.go({PageKind::Storage}); });
    menu->addAction(icon(u"keyboard"_s), tr("Keyboard shortcuts"), this,
                    [this] { context().navigator.go({PageKind::Shortcuts}); });
}

/// All of them; one that the scenario lacks something for says what.
void StudioPage::chooseMode() {
    if (!m_mode->isEnabled())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    auto* group = new QActionGroup(menu);
    for (const auto& mode : m_state->modes().all()) {
        const PracticeMode practice = mode->practice();
        const QString missing = mode->missing(m_state->rehearsal());
        QAction* action =
            menu->addAction(modeName(practice), this, [this, practice] { m_state->chooseMode(practice); });
        action->setCheckable(true);
        action->setChecked(practice == m_state->modes().practice());
        action->setEnabled(missing.isEmpty());
        action->setToolTip(missing);
        group->addAction(action);
    }
    menu->popup(m_mode->mapToGlobal(QPoint(0, m_mode->height())));
}

void StudioPage::bindModes() {
    Commands& commands = context().commands;
    bindButton(m_mode, m_actions[u"mode"_s] = commands.on(u"mode"_s, this, [this] { chooseMode(); }));
    const auto bind = [&](const QString& id, auto function) {
        m_actions[id] = commands.on(id, this, [this, function] { function(m_state->modes().current()); });
        m_actions[id]->setAutoRepeat(false);
    };
    bind(u"line-next"_s, [](StudioMode& mode) { mode.next(); });
    bind(u"line-again"_s, [](StudioMode& mode) { mode.again(); });
    for (int i = 0; i < 9; ++i)
        bind(u"choose-%1"_s.arg(i + 1), [i](StudioMode& mode) { mode.choose(i); });
    bindButton(m_player->drillButton(), m_actions[u"drill"_s] = commands.on(u"drill"_s, this, [this] { drillThis(); }));
    connect(m_state, &StudioState::modeChanged, this, &StudioPage::showPhase);
    connect(&m_state->modes(), &Modes::sceneChanged, this, &StudioPage::showMode);
    m_stage->board()->setTabAfter(m_controls->record());
}

/// What plays, and of it the loop, if there is one.
void StudioPage::drillThis() {
    const auto& playing = m_state->playing();
    if (!m_plays || (playing && !playing->kept))
        return;
    const TransportState& state = m_player->transport().state();
    const LoopRange part = state.loop.value_or(LoopRange{state.begin, state.end});
    const EntityId clip = playing ? playing->take.entity() : m_watching->entity();
    m_watching.reset();
    m_state->practise({clip, {part.begin, part.end}});
    showPlayer();
}

void StudioPage::showMode() {
    const StudioMode& mode = m_state->modes().current();
    setWords(m_mode, modeName(mode.practice()));
    m_mode->setIcon(icon(mode.iconName()));
    m_mode->setAccessibleName(tr("How to practise: %1").arg(modeName(mode.practice())));
    m_mode->setEnabled(m_state->isLoaded() && m_state->mayChooseMode());
    // In narrow windows the script may be in its place.
    if (std::exchange(m_showsClip, mode.scene().showsClip) != mode.scene().showsClip && !m_plays)
        m_panel->showPicture(m_showsClip);
    // Elsewhere these keys play, and wherever a clip plays they are its own.
    const ModeScene& scene = mode.scene();
    const bool isSeen = m_picture->currentWidget() == m_stage;
    m_stage->board()->setWell(scene.isLarge ? m_well : m_stage); // in narrow windows the script may be in its place
    for (const QString& id : {u"line-next"_s, u"line-again"_s})
        m_actions[id]->setEnabled(isSeen && scene.hasLines);
    for (int i = 0; i < 9; ++i)
        m_actions[u"choose-%1"_s.arg(i + 1)]->setEnabled(isSeen && i < scene.choices.size());
    m_controls->pause()->setEnabled(m_state->mayPause());
    showScript();
}

void StudioPage::chooseCamera(QWidget* below) {
    const QString chosen = context().settings.value(setting::camera).toString();
    makeDeviceMenu(this, deviceOptions(context().devices.cameras(), chosen, tr("No camera")), chosen,
                   [this](const QString& value) { m_state->chooseCamera(value); })
        ->popup(below->mapToGlobal(QPoint(0, below->height())));
}

void StudioPage::chooseMicrophone(QWidget* below) {
    const QString chosen = context().settings.value(setting::microphone).toString();
    makeDeviceMenu(this, deviceOptions(context().devices.microphones(), chosen, tr("No microphone")), chosen,
                   [this](const QString& value) { m_state->chooseMicrophone(value); })
        ->popup(below->mapToGlobal(QPoint(0, below->height())));
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the studio's page.
#include "ui/captions/captionsmenu.h"
#include "ui/shell/context.h"
#include "ui/shell/settings.h"
#include "ui/studio/studiopage.h"
#include "ui/theme/icons.h"
#include "ui/widgets/devicemenu.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QPushButton>

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

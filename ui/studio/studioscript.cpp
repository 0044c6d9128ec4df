// SPDX-License-Identifier: GPL-3.0-or-later
// What the studio's page does with the script: its keys, its words near the lens, and the landmarks it passes.
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/studio/previewsurface.h"
#include "ui/studio/promptstrip.h"
#include "ui/studio/recordbutton.h"
#include "ui/studio/sidepanel.h"
#include "ui/studio/studiocontrols.h"
#include "ui/studio/studiopage.h"
#include "ui/studio/studiowords.h"
#include "ui/studio/teleprompter.h"
#include "ui/widgets/buttons.h"

#include <QAction>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

void StudioPage::bindScript() {
    Teleprompter* prompter = m_panel->teleprompter();
    Commands& commands = context().commands;
    commands.on(u"script-back"_s, this, [prompter] { prompter->step(-1); });
    commands.on(u"script-ahead"_s, this, [prompter] { prompter->step(1); });
    QAction* choose = m_actions[u"script-settings"_s] =
        commands.on(u"script-settings"_s, this, [this] { m_panel->chooseScript(); });
    choose->setAutoRepeat(false);
    bindButton(m_panel->scriptSettings(), choose);
    connect(prompter, &Teleprompter::moved, this, &StudioPage::showScript);
    connect(prompter, &Teleprompter::passed, this, [this](const QString& landmark) {
        if (m_panel->scriptChoices().stampsLandmarks)
            m_state->passByScript(landmark);
    });
    connect(m_panel, &SidePanel::scriptChosen, this, &StudioPage::showScript);
}

void StudioPage::showScript() {
    const Teleprompter* prompter = m_panel->teleprompter();
    const Teleprompter::Spot spot = prompter->spot();
    // What the mode says goes in the same place.
    const bool isFree = m_state->modes().current().scene().isEmpty();
    m_preview->showStrip(isFree && m_panel->scriptChoices().isNearLens && spot.line >= 0,
                         m_panel->scriptChoices().points);
    if (m_preview->strip()->isHidden())
        return;
    m_preview->strip()->setLines(prompter->lines());
    m_preview->strip()->setSpot(spot.line, spot.part);
}

const Landmark* StudioPage::toMark() const {
    return landmarkToMark(m_state->scenario(), m_state->stamped(), m_state->passed(), m_state->position());
}

void StudioPage::mark() {
    if (!m_controls->mark()->isEnabled())
        return;
    const Landmark* landmark = toMark();
    m_state->mark();
    if (landmark)
        m_panel->goTo(landmark->id);
}

} // namespace greenroom::ui

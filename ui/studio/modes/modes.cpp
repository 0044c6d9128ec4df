// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/modes.h"

#include "ui/shell/context.h"
#include "ui/studio/modes/callandresponse.h"
#include "ui/studio/modes/drill.h"
#include "ui/studio/modes/ghostbuyermode.h"
#include "ui/studio/modes/objectionsmode.h"
#include "ui/studio/modes/wholepitch.h"

#include <algorithm>
#include <utility>

namespace greenroom::ui {

Modes::Modes(Context& context, QObject* parent) : QObject(parent), m_clip(context) {
    m_modes.push_back(std::make_unique<WholePitch>());
    m_modes.push_back(std::make_unique<ObjectionsMode>(context.settings, context.clock, m_random));
    m_modes.push_back(std::make_unique<Drill>(m_clip));
    m_modes.push_back(std::make_unique<CallAndResponse>(context, m_clip));
    m_modes.push_back(std::make_unique<GhostBuyerMode>(context, m_clip));
    follow(m_modes.front().get());
}

Modes::~Modes() = default;

void Modes::follow(StudioMode* mode) {
    if (m_current)
        disconnect(m_current, nullptr, this, nullptr);
    m_current = mode;
    connect(mode, &StudioMode::sceneChanged, this, &Modes::sceneChanged);
    connect(mode, &StudioMode::changed, this, &Modes::changed);
    connect(mode, &StudioMode::prepared, this, &Modes::prepared);
    connect(mode, &StudioMode::pauseWanted, this, &Modes::pauseWanted);
    connect(mode, &StudioMode::stopWanted, this, &Modes::stopWanted);
    connect(mode, &StudioMode::prompted, this, &Modes::prompted);
}

StudioMode* Modes::find(PracticeMode practice) const {
    const auto found =
        std::find_if(m_modes.begin(), m_modes.end(), [&](const auto& mode) { return mode->practice() == practice; });
    return found == m_modes.end() ? nullptr : found->get();
}

void Modes::makeCurrent(StudioMode* mode) {
    if (mode == m_current)
        return;
    m_current->leave();
    m_clip.close();
    follow(mode);
    if (m_rehearsal)
        m_current->enter(*m_rehearsal);
    Q_EMIT chosen();
    Q_EMIT sceneChanged();
}

void Modes::choose(PracticeMode practice) {
    StudioMode* mode = find(practice);
    if (!mode || !m_rehearsal || !mode->missing(*m_rehearsal).isEmpty())
        return;
    m_choices.insert(m_rehearsal->scenario.id, practice);
    makeCurrent(mode);
}

void Modes::practise(const ClipPart& part) {
    m_part = part;
    beginPart();
}

bool Modes::beginPart() {
    if (!m_part || !m_rehearsal)
        return false;
    for (const auto& mode : m_modes) {
        if (!mode->setPart(*m_part) || !mode->missing(*m_rehearsal).isEmpty())
            continue;
        m_part.reset();
        m_choices.insert(m_rehearsal->scenario.id, mode->practice());
        if (mode.get() == m_current)
            m_current->enter(*m_rehearsal);
        else
            makeCurrent(mode.get());
        return true;
    }
    return false;
}

void Modes::setRehearsal(const Rehearsal& rehearsal, bool isBusy) {
    m_rehearsal = rehearsal;
    m_isBehind = true;
    if (!isBusy)
        catchUp();
}

void Modes::catchUp() {
    if (!std::exchange(m_isBehind, false) || !m_rehearsal || beginPart())
        return;
    StudioMode* wanted = find(m_choices.value(m_rehearsal->scenario.id, PracticeMode::Whole));
    const bool canBe = wanted && wanted->missing(*m_rehearsal).isEmpty();
    StudioMode* mode = canBe ? wanted : m_modes.front().get();
    if (mode == m_current)
        m_current->enter(*m_rehearsal);
    else
        makeCurrent(mode);
}

void Modes::leave() {
    m_current->end();
    m_current->leave();
    m_clip.close();
}

void Modes::forget() {
    leave();
    m_rehearsal.reset();
    m_isBehind = false;
}

} // namespace greenroom::ui

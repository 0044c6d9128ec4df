// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/objectionsmode.h"

#include "ui/shell/settings.h"
#include "ui/studio/chosenscript.h"
#include "ui/studio/studiowords.h"

namespace greenroom::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto doublePress = 500ms;
constexpr auto unheard = 1s; ///< after which it is not known any more whether somebody speaks

} // namespace

ObjectionsMode::ObjectionsMode(Settings& settings, const Clock& clock, Random& random)
    : m_settings(settings), m_clock(clock), m_random(random) {
    connect(&settings, &Settings::changed, this, [this](const QString& key) {
        if (key != setting::tier)
            return;
        if (!scene().isEmpty() && !m_schedule)
            showReady();
        Q_EMIT changed();
    });
}

QString ObjectionsMode::missing(const Rehearsal& rehearsal) const {
    const Scenario& scenario = rehearsal.scenario.document;
    if (scenario.objections.isEmpty())
        return tr("This scenario has no objections. They are written in its editor.");
    const auto tier = practisedTier(scenario, m_settings);
    if (objectionsFor(scenario, tier).isEmpty())
        return tr("None of its objections is for the prospect of the script: %1.").arg(scriptText(tier));
    return {};
}

void ObjectionsMode::enter(const Rehearsal& rehearsal) {
    m_scenario = rehearsal.scenario.document;
    showReady();
}

void ObjectionsMode::leave() {
    m_schedule.reset();
    show({});
}

void ObjectionsMode::begin() {
    m_schedule.emplace(m_scenario, practisedTier(m_scenario, m_settings), m_random);
    m_position = 0;
    m_isPaused = false;
    m_count = 0;
    m_watch = TurnWatch();
    m_isSpeaking.reset();
    m_pressed.reset();
    showScene();
}

void ObjectionsMode::end() {
    m_schedule.reset();
    showReady();
}

void ObjectionsMode::hear(const Level& level) {
    m_heard = m_clock.steady();
    m_watch.hear(level, m_heard);
    m_isSpeaking = level.rms >= m_watch.threshold();
}

void ObjectionsMode::tick(double position) {
    if (!m_schedule)
        return;
    m_position = position;
    if (m_clock.steady() > m_heard + unheard)
        m_isSpeaking.reset();
    if (!m_schedule->advance(position, m_isSpeaking))
        return;
    m_schedule->shown() ? present() : showScene();
}

/// The second of two presses was meant for what was there at the first.
bool ObjectionsMode::mayAct() {
    const auto now = m_clock.steady();
    if (!m_schedule || m_isPaused || (m_pressed && now < *m_pressed + doublePress))
        return false;
    m_pressed = now;
    return true;
}

void ObjectionsMode::next() {
    if (!mayAct())
        return;
    m_schedule->next(m_position);
    present();
}

void ObjectionsMode::choose(int choice) {
    if (choice == Next)
        return next();
    if (!m_schedule || !m_schedule->shown() || !mayAct())
        return;
    if (choice == Later) {
        m_schedule->putOff(m_position);
    } else if (!m_schedule->shown()->hint.isEmpty() && !m_showsHint) {
        m_showsHint = true;
        m_schedule->stay(m_position);
    } else {
        m_schedule->take(m_position);
    }
    showScene();
}

void ObjectionsMode::present() {
    m_showsHint = false;
    ++m_count;
    showScene();
    Q_EMIT prompted(m_schedule->shown()->text);
}

void ObjectionsMode::showReady() {
    const auto deck = objectionsFor(m_scenario, practisedTier(m_scenario, m_settings));
    ModeScene scene;
    scene.heading = tr("Of %n objection(s), some come while you speak", nullptr, static_cast<int>(deck.size()));
    show(scene);
}

void ObjectionsMode::showScene() {
    ModeScene scene;
    scene.hasLines = true;
    if (m_schedule->shown()) {
        const Objection& objection = *m_schedule->shown();
        const bool isHintLeft = !objection.hint.isEmpty() && !m_showsHint;
        scene.isLarge = true;
        scene.heading = tr("Objection %1").arg(m_count);
        scene.words = tr("“%1”").arg(objection.text);
        scene.detail = m_showsHint ? tr("A good answer: %1").arg(objection.hint) : QString();
        scene.choices = {isHintLeft ? tr("A good answer") : tr("Answered"), tr("Next now"), tr("Put it off")};
    }
    show(scene);
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/turnwatch.h"
#include "core/scenarios/objectionschedule.h"
#include "ui/studio/modes/studiomode.h"

namespace greenroom::ui {

class Settings;

/// The whole pitch, with objections of the scenario's deck that come at random moments. The person answers, may look
/// at what a good answer does, and has the next one come now or puts one off. Each is stamped when it appears.
class ObjectionsMode final : public StudioMode {
    Q_OBJECT
public:
    /// What can be done about an objection that is shown, as choices of the scene.
    enum Choice { Answered, Next, Later };

    /// `random` decides which comes when. All of them live as long.
    ObjectionsMode(Settings& settings, const Clock& clock, Random& random);

    PracticeMode practice() const override { return PracticeMode::Objections; }
    QString iconName() const override { return QStringLiteral("objection"); }
    QString missing(const Rehearsal& rehearsal) const override;

    void enter(const Rehearsal& rehearsal) override;
    void leave() override;
    void begin() override;
    void tick(double position) override;
    void hear(const Level& level) override;
    void pauseChanged(bool isPaused) override { m_isPaused = isPaused; }
    void end() override;

    void next() override;
    void choose(int choice) override;

private:
    bool mayAct();
    void present();
    void showReady();
    void showScene();

    Settings& m_settings;
    const Clock& m_clock;
    Random& m_random;
    Scenario m_scenario;
    std::optional<ObjectionSchedule> m_schedule; ///< while it records
    double m_position = 0;
    bool m_isPaused = false;
    int m_count = 0; ///< that have appeared
    bool m_showsHint = false;
    TurnWatch m_watch;
    std::optional<bool> m_isSpeaking;
    std::chrono::nanoseconds m_heard{};                ///< when it was
    std::optional<std::chrono::nanoseconds> m_pressed; ///< when the person did something about one
};

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace greenroom {

/// What one step of the demo did, and whether what it should have left behind is really there.
struct DemoStep {
    QString name;
    bool ok = false;
    QString detail;
};

/// Plays the whole loop with generated people, drawn and spoken, through the same commands the programs use: a model
/// example, attempts, the star, the self-assessment, a discard undone, a recording cut off and recovered; then a team
/// on a folder, the share, notes, the coach's assessment and the gap, an agreement kept, the share withdrawn. After
/// every step its result is looked at in a home opened afresh, the other person's where there are two. Speech comes
/// from espeak-ng where that is installed, else the sound is a tone.
class Demo {
public:
    struct Settings {
        QString folder;     ///< where homes and clips go; empty or missing
        double seconds = 6; ///< of each recording, 4 to 600
    };

    Demo(const Settings& settings, const Clock& clock, Random& random)
        : m_settings(settings), m_clock(clock), m_random(random) {}

    /// Plays it to the end or to the first step that fails; `done` hears of each step. Fails with Exists when there is
    /// something in the folder, Invalid on a length out of range.
    Result<QList<DemoStep>> play(const std::function<void(const DemoStep&)>& done = {});

private:
    Settings m_settings;
    const Clock& m_clock;
    Random& m_random;
};

} // namespace greenroom

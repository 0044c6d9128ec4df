// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/turnwatch.h"
#include "ui/studio/modes/cliplinefinder.h"
#include "ui/studio/modes/modeclip.h"
#include "ui/studio/modes/studiomode.h"

#include <QTimer>

namespace greenroom::ui {

/// The model speaks a line, the person answers, line by line. While the model speaks the recording is paused, so that
/// the take holds the answers alone, with a cut where each line was. An answer is over when the person has stopped
/// speaking, or says so.
class CallAndResponse final : public StudioMode {
    Q_OBJECT
public:
    /// The clip outlives it.
    CallAndResponse(Context& context, ModeClip& clip);

    PracticeMode practice() const override { return PracticeMode::CallAndResponse; }
    QString iconName() const override { return QStringLiteral("swap"); }
    QString missing(const Rehearsal& rehearsal) const override;
    void enter(const Rehearsal& rehearsal) override;
    void leave() override;
    QString blocked() const override;
    void begin() override;
    void hear(const Level& level) override;
    void pauseChanged(bool isPaused) override;
    bool mayPause() const override { return m_step == Step::Answering || m_step == Step::Held; }
    void end() override;
    void next() override;
    void again() override;

private:
    enum class Step {
        Idle,
        Pausing,   ///< the line plays once the recording stands still
        Listening, ///< it plays
        Resuming,  ///< the answer begins once it goes on
        Answering,
        Held, ///< by the person
    };
    const QList<ClipLine>& lines() const { return m_finder.lines(); }
    void say(qsizetype line);
    void goOn();
    void showStep(Step step);

    const Clock& m_clock;
    ModeClip& m_clip;
    ClipLineFinder m_finder;
    QString m_path;
    TurnWatch m_watch;
    QTimer m_echo; ///< until the line's sound has died away in the room
    Step m_step = Step::Idle;
    qsizetype m_line = 0;
};

} // namespace greenroom::ui

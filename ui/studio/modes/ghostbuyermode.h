// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/turnwatch.h"
#include "core/scenarios/ghostbuyer.h"
#include "ui/studio/modes/cliplinefinder.h"
#include "ui/studio/modes/modeclip.h"
#include "ui/studio/modes/studiomode.h"

namespace greenroom::ui {

class Settings;

/// A buyer who was recorded once answers: when the person stops speaking, the next line plays. Where the conversation
/// can go on in several ways the person chooses one, else it is the first. The recording goes on while the buyer
/// speaks, and each line is stamped on it.
class GhostBuyerMode final : public StudioMode {
    Q_OBJECT
public:
    /// The clip outlives it.
    GhostBuyerMode(Context& context, ModeClip& clip);

    PracticeMode practice() const override { return PracticeMode::GhostBuyer; }
    QString iconName() const override { return QStringLiteral("voice"); }
    QString missing(const Rehearsal& rehearsal) const override;
    void enter(const Rehearsal& rehearsal) override;
    void leave() override;
    QString blocked() const override;
    void begin() override;
    void hear(const Level& level) override;
    void pauseChanged(bool isPaused) override;
    void end() override;
    void next() override;
    void again() override;
    void choose(int choice) override;

    const QList<BuyerLine>& lines() const { return m_buyer.lines; }

private:
    enum class Step { Idle, Speaking, Listening, Over };
    void takeFound();
    void say(qsizetype line);
    void listen();
    /// What follows the line that was said last; -1: nothing.
    qsizetype following() const;
    QString wordsOf(qsizetype line) const;
    void showStep(Step step);

    const Clock& m_clock;
    Settings& m_settings;
    ModeClip& m_clip;
    ClipLineFinder m_finder;
    GhostBuyer m_buyer;
    QString m_path;
    TurnWatch m_watch;
    Step m_step = Step::Idle;
    qsizetype m_line = 0;
    int m_choice = 0; ///< of its branches
};

} // namespace greenroom::ui

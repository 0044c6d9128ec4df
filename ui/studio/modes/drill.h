// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/modes/modeclip.h"
#include "ui/studio/modes/studiomode.h"

namespace greenroom::ui {

/// A range of a clip again and again: it plays, only that is recorded, and both play beside each other until the next
/// try. The range is a section of the model example between its landmarks, what a person looped, or what a coach noted
/// on a take.
class Drill final : public StudioMode {
    Q_OBJECT
public:
    /// A take that grows past its range so much ends by itself.
    static constexpr double roomForMe = 1.5;

    /// The clip outlives it.
    explicit Drill(ModeClip& clip);

    PracticeMode practice() const override { return PracticeMode::Drill; }
    QString iconName() const override { return QStringLiteral("drill"); }
    QString missing(const Rehearsal& rehearsal) const override;
    void enter(const Rehearsal& rehearsal) override;
    void leave() override;
    bool setPart(const ClipPart& part) override;
    double longest() const override { return m_part.seconds() * roomForMe; }
    std::optional<double> target() const override { return m_part.seconds(); }
    bool prepare() override;
    void skip() override;
    void end() override;
    void choose(int choice) override;
    std::optional<ClipPart> besideOf(const AttemptItem& item) const override;
    void kept(const AttemptItem& item) override;

    const ClipPart& part() const { return m_part; }

private:
    void showRange();
    void finishListening();

    ModeClip& m_clip;
    QList<ClipPart> m_sections; ///< of the first example, or all of it
    std::optional<ClipPart> m_asked;
    ClipPart m_part; ///< what is drilled
    bool m_isListening = false;
    bool m_isBusy = false;           ///< from prepare() to end()
    QHash<TakeId, ClipPart> m_tries; ///< what was drilled in those made since the window was opened
};

} // namespace greenroom::ui

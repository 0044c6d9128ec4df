// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "ui/studio/modes/modeclip.h"
#include "ui/studio/modes/studiomode.h"

#include <QHash>

#include <memory>
#include <vector>

namespace greenroom::ui {

/// The ways to practise a scenario and which of them is chosen: of each scenario the last choice for as long as the
/// window is open, at first the whole pitch. Says what the chosen one says, and nothing of the others. UI thread.
class Modes : public QObject {
    Q_OBJECT
public:
    explicit Modes(Context& context, QObject* parent = nullptr);
    ~Modes() override;

    const std::vector<std::unique_ptr<StudioMode>>& all() const { return m_modes; }
    StudioMode& current() { return *m_current; }
    const StudioMode& current() const { return *m_current; }
    PracticeMode practice() const { return m_current->practice(); }
    ModeClip& clip() { return m_clip; }

    /// Not while something is recorded. A mode that lacks something is not chosen.
    void choose(PracticeMode practice);
    /// This part is to be practised, by the mode that does that: now or, where its clip is not known yet, once it is.
    void practise(const ClipPart& part);
    /// What is practised, as it is now. A mode that lacks something from now on gives way to the whole pitch. While one
    /// `isBusy` with a recording nothing happens until catchUp().
    void setRehearsal(const Rehearsal& rehearsal, bool isBusy);
    /// The recording is over.
    void catchUp();
    /// Nothing is practised any more, for now.
    void leave();
    /// Something else will be, which is not known yet.
    void forget();

Q_SIGNALS:
    void chosen();
    void sceneChanged();
    void changed();
    void prepared();
    void pauseWanted(bool paused);
    void stopWanted();
    void prompted(const QString& words);

private:
    void follow(StudioMode* mode);
    StudioMode* find(PracticeMode practice) const;
    void makeCurrent(StudioMode* mode);
    bool beginPart();

    ModeClip m_clip;
    SystemRandom m_random;
    std::vector<std::unique_ptr<StudioMode>> m_modes;
    StudioMode* m_current = nullptr;
    QHash<EntityId, PracticeMode> m_choices; ///< by scenario
    std::optional<Rehearsal> m_rehearsal;
    bool m_isBehind = false;
    std::optional<ClipPart> m_part; ///< that waits for its clip
};

} // namespace greenroom::ui

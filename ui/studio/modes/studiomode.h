// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/capture.h"
#include "core/media/playback.h"
#include "ui/studio/rehearsal.h"

#include <QObject>
#include <QStringList>

namespace greenroom::ui {

/// What a mode has to say: it lies over the picture.
struct ModeScene {
    QString heading;          ///< small: "Line 3 of 12"
    QString words;            ///< large: a prompt, a line; may be empty
    QStringList choices = {}; ///< at most nine: keys 1 to 9 and buttons, chosen by choose()
    int chosen = -1;          ///< the choice that holds now
    bool showsClip = false;   ///< the picture of ModeClip is beside that of the camera
    bool hasLines = false;    ///< Space or Right means next(), Left means again()
    QString detail = {};      ///< below the words, as large as usual text
    bool isLarge = false;     ///< the words are to be read at a glance, whatever is beside or instead of the picture

    bool isEmpty() const { return heading.isEmpty() && words.isEmpty() && choices.isEmpty(); }
    bool operator==(const ModeScene&) const = default;
};

/// A part of a clip that a person wants to practise.
struct ClipPart {
    EntityId clip; ///< a take or an example of the scenario
    ClipRange range;
    QString title = {}; ///< of a section; may be empty
    QString words = {}; ///< what was said of it; may be empty
    QString name = {};  ///< of the clip, and where it is: empty until it was found
    QString path = {};

    double seconds() const { return range.end.value_or(range.begin) - range.begin; }
    bool operator==(const ClipPart&) const = default;
};

/// One way to practise. The studio tells the chosen one what happens and does what its signals ask for; what it shows
/// is in scene(). Without widgets; UI thread. Whole pitches are a mode that does nothing.
///
///     R pressed ── prepare() ── false ───────────── countdown ── begin() ── hear(), tick() ... ── end() ── kept()
///                     └── true: plays something ── prepared ──┘              └─ pauseWanted, prompted, stopWanted
class StudioMode : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// What a recording is begun as, and its name and icon are told by.
    virtual PracticeMode practice() const = 0;
    virtual QString iconName() const = 0;
    /// What this scenario lacks for it, as a sentence; empty: it can be chosen.
    virtual QString missing(const Rehearsal& rehearsal) const = 0;

    /// It is the chosen one from now on, or what it practises was read again.
    virtual void enter(const Rehearsal& /*rehearsal*/) {}
    /// This part is to be practised; false: that is not what this mode does. enter() follows.
    virtual bool setPart(const ClipPart& /*part*/) { return false; }
    /// It is not any more: nothing plays or is worked out.
    virtual void leave() {}
    /// Why it cannot begin just now, as a sentence; empty if it can.
    virtual QString blocked() const { return {}; }
    /// Seconds after which a recording ends by itself.
    virtual double longest() const;

    /// How long a recording should be, in seconds; nothing: as the scenario says.
    virtual std::optional<double> target() const { return {}; }

    /// Before the countdown: whether something comes first. It then signals prepared(), or end() gives it up; skip()
    /// is the person who does not want to wait.
    virtual bool prepare() { return false; }
    virtual void skip() {}
    /// The first picture is being recorded.
    virtual void begin() {}
    /// While it records: 30 times a second, and about 20 times a second how loud the microphone is, while not paused.
    virtual void tick(double /*position*/) {}
    virtual void hear(const Level& /*level*/) {}
    virtual void pauseChanged(bool /*isPaused*/) {}
    /// Whether the person may pause, or go on, just now.
    virtual bool mayPause() const { return true; }
    /// What went on is over: stopped, given up, or failed. Nothing plays any more.
    virtual void end() {}
    /// What was recorded is kept and about to play.
    virtual void kept(const AttemptItem& /*item*/) {}
    /// What a take of this mode is shown beside, again and again; nothing: it plays as others do.
    virtual std::optional<ClipPart> besideOf(const AttemptItem& /*item*/) const { return {}; }

    /// By the person: the next line, the last one again, one of the choices (from 0).
    virtual void next() {}
    virtual void again() {}
    virtual void choose(int /*choice*/) {}

    const ModeScene& scene() const { return m_scene; }

Q_SIGNALS:
    void sceneChanged();
    /// missing() or blocked() may say something else.
    void changed();
    void prepared();
    void pauseWanted(bool paused);
    void stopWanted();
    /// Something was said to the person now: it is stamped on the recording with these words.
    void prompted(const QString& words);

protected:
    void show(const ModeScene& scene);

private:
    ModeScene m_scene;
};

} // namespace greenroom::ui

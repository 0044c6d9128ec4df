// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/attemptrun.h"
#include "ui/studio/claptest.h"
#include "ui/studio/modes/modes.h"
#include "ui/studio/readiness.h"
#include "ui/studio/rehearsal.h"
#include "ui/studio/retrorun.h"
#include "ui/studio/studiodevices.h"

#include <QTimer>

namespace greenroom::ui {

class LeftRecordings;
struct Context;

/// What lies over the picture because the person has to know or to decide it.
struct StudioNotice {
    enum class Action {
        None,
        ChooseCamera,
        ChooseMicrophone,
        TryAgain,
        SaveLeft,
        KeepOrDiscard,
        Remember,    ///< begin to keep the last two minutes in memory
        KeepLast,    ///< make a take of them
        Clap,        ///< begin to listen
        AskForClaps, ///< say what the clap test needs
        Dismiss
    };
    QString text; ///< empty: there is none
    bool isWarning = true;
    QList<Action> actions = {};
    bool operator==(const StudioNotice&) const = default;
};

/// Practising one scenario: opens camera and microphone, counts down, records, keeps, plays back. Without widgets; UI
/// thread.
class StudioState : public QObject {
    Q_OBJECT
public:
    enum class Phase {
        Opening,   ///< the scenario is being read, or the devices have given nothing yet
        Ready,     ///< the preview shows; record() begins
        LeadIn,    ///< something is played first; record() goes on to the countdown
        Countdown, ///< secondsLeft() until it records
        Starting,  ///< nothing has been recorded yet
        Recording,
        Saving,
        Playing, ///< a take is in the picture's place; record() begins the next
    };

    explicit StudioState(Context& context, QObject* parent = nullptr);
    ~StudioState() override;

    /// Begins with a scenario: reads it and opens what the settings say.
    void enter(const ScenarioId& scenario);
    /// Lets the devices go. What is being recorded is stopped and kept; what counts down is cancelled.
    void leave();
    /// Reads the scenario again: more of what belongs to it is here, or less.
    void refresh() {
        if (m_isIn)
            read();
    }
    /// The window is minimised, or not any more: without a recording the devices are let go for that time.
    void setAway(bool away);

    Phase phase() const;
    bool isLoaded() const { return m_rehearsal.has_value(); }
    /// Of isLoaded().
    const Rehearsal& rehearsal() const { return *m_rehearsal; }
    const Scenario& scenario() const { return m_rehearsal->scenario.document; }
    Booth& booth() { return m_devices.booth(); }
    const Booth& booth() const { return m_devices.booth(); }

    /// How it is practised.
    Modes& modes() { return m_modes; }
    const Modes& modes() const { return m_modes; }
    /// Only while nothing is recorded, counted down or played first.
    bool mayChooseMode() const { return m_step == Step::Idle || m_step == Step::Playing; }
    void chooseMode(PracticeMode practice);
    /// A part of a take or an example, by the mode that does that.
    void practise(const ClipPart& part);
    /// "Attempt 4", "Drill": what is recorded, or would be.
    QString recordingName() const;

    bool canRecord() const;
    /// Why it cannot record, in words; empty if it can.
    QString blocked() const;
    int secondsLeft() const;      ///< of the countdown, as it is shown
    double countdownLeft() const; ///< the same, exactly
    double position() const;      ///< seconds recorded; of what was recorded last, its length
    int attemptNumber() const;    ///< that what is recorded, or would be, has
    /// Landmarks that were passed, with their second.
    const QMap<QString, double>& stamped() const { return m_stamped; }
    /// Of these, those that only the script passed.
    const QSet<QString>& passed() const { return m_passed; }
    const QList<double>& cuts() const { return m_cuts; } ///< where it was paused
    const QList<Prompt>& prompts() const { return m_prompts; }
    double minutesLeft() const;
    const StudioNotice& notice() const { return m_notice; }
    /// What plays: of Playing.
    const std::optional<AttemptItem>& playing() const { return m_playing; }

    /// R: begins the countdown (or what comes before it, which a second R cuts short), cancels it, or stops the
    /// recording, also one that still waits for its first picture. That wait ends by itself after 4 s.
    void record();
    /// P: while it records, media time stands still, or goes on; one take all the same.
    void pause();
    bool mayPause() const { return m_step == Step::Recording && m_modes.current().mayPause(); }
    bool isPaused() const { return m_run.isPaused(); }
    /// Keeps the last two minutes in memory while nothing is recorded and the devices are open; off forgets them.
    /// Leaving switches it off.
    void setRemembering(bool on);
    bool isRemembering() const { return m_remembers; }
    double rememberedSeconds() const { return m_retro.seconds(); }
    /// Makes a take of them; asks first whether to remember at all, where it does not.
    void keepLast();
    /// Asks for claps, to find how far sound and picture are apart with these devices; needs both of them.
    bool canClap() const;
    void askForClaps() { m_clap.ask(); }
    /// What the last clap test with these devices found: how much later the sound is put.
    std::chrono::milliseconds soundLater() const { return m_clap.remembered(devicePair()); }
    void forgetClaps() { m_clap.forget(devicePair()); }
    /// The calm line: "Ready", and what is kept in memory; empty while it is not known.
    QString readyWords() const;
    /// Ends the attempt, which is kept, and begins the next.
    void startOver();
    /// Or what comes before it.
    void cancelCountdown();
    void mark(); ///< stamps landmarkToMark()
    /// The script ran past a landmark's heading: stamps it, unless it or one behind it has a stamp; only while it
    /// records and, where there is a microphone, something was heard of late. One planned for 0:00 begins with the
    /// recording and needs no stamp.
    void passByScript(const QString& landmark);
    void play(const TakeId& take);
    void closePlayer();
    void act(StudioNotice::Action action, bool keep = true);

    void star(const TakeId& take);    ///< or takes the star away
    void discard(const TakeId& take); ///< with Undo
    /// "none", a device's id, or empty for the system's: kept in the settings, opened at once unless it records.
    void chooseCamera(const QString& choice);
    void chooseMicrophone(const QString& choice);
    void openDevices();

Q_SIGNALS:
    void phaseChanged();
    void rehearsalChanged();
    void ticked(); ///< position() or secondsLeft() moved
    void countedDown(int secondsLeft);
    void stampsChanged();
    void noticeChanged();
    void modeChanged(); ///< modes() has another one, or can do more or less
    void devicesChanged();
    void readinessChanged(); ///< readyWords(), isRemembering()
    /// A take was kept just now, and it plays.
    void kept(const greenroom::ui::AttemptItem& item);

private:
    enum class Step { Idle, LeadIn, Countdown, Starting, Recording, Saving, Playing };

    void read();
    void setRehearsal(Rehearsal rehearsal);
    void setStep(Step step);
    void tick();
    void begin();
    void beginCountdown();
    void bindModes();
    bool hasWaitedTooLong() const;
    void beginRecording();
    void stopRecording();
    void onStatus();
    void onStopped(const Attempting::Outcome& outcome);
    void onStopFailed(const Error& error, const AttemptRun::Left& left);
    void playLeft(const Recording& recording);
    void saveLeft(bool asked);
    void onLeftSaved(const Take& take, bool wasLast);
    void afterRecording();
    void onTrouble(CaptureTrouble trouble);
    bool isHeard() const;
    bool mayOpenDevices() const;
    void reopenWhatIsBack();
    /// With what was chosen, or was plugged in again, while it recorded.
    void catchUpWithDevices();
    void updateNotice();
    StudioNotice wantedNotice() const;
    StudioNotice deviceNotice() const;
    StudioNotice withMemory(StudioNotice notice) const;
    StudioNotice clapOffer(const SoundAstray& astray);
    StudioNotice readinessNotice() const;
    StudioNotice clapNotice() const;
    DevicePair devicePair() const;
    void onDevicesChanged();
    void confirmTakes();
    /// Looks and remembers while that makes sense.
    void followDevices();
    void onLastKept(const Take& take);

    Context& m_context;
    std::optional<Rehearsal> m_rehearsal;
    ScenarioId m_scenario;
    bool m_reading = false;
    bool m_readAgain = false;
    StudioDevices m_devices;
    LeftRecordings* m_left;
    Readiness m_readiness;
    RetroRun m_retro; ///< take from the devices, so they go first
    ClapTest m_clap;
    AttemptRun m_run;
    Modes m_modes;
    bool m_remembers = false;
    bool m_offersMemory = false;
    double m_knownBefore = 0; ///< RetroRun::secondsBefore() of which the person was told
    bool m_isIn = false;
    bool m_isAway = false;
    Step m_step = Step::Idle;
    Phase m_saidPhase = Phase::Opening;
    QTimer m_ticker;
    std::chrono::nanoseconds m_countdownEnd{};
    std::optional<std::chrono::nanoseconds> m_waitsSince; ///< for the first picture or sound; none before it can
    bool m_hasChosenMeanwhile = false;
    int m_saidSeconds = 0;
    QMap<QString, double> m_stamped;
    QSet<QString> m_passed;
    QList<double> m_cuts;
    QList<Prompt> m_prompts;
    bool m_wasPaused = false;
    QHash<CaptureTrouble, double> m_troubleAt; ///< seconds of the recording
    bool m_againAfterwards = false;
    std::optional<AttemptItem> m_playing;
    bool m_asksKeep = false;
    StudioNotice m_ending;          ///< what ended the last recording early
    std::optional<TakeId> m_toPlay; ///< once it is among the attempts
    QList<Take> m_unconfirmed;
    StudioNotice m_notice;
};

} // namespace greenroom::ui

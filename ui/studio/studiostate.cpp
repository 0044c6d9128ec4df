// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/studiostate.h"

#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/settings.h"
#include "ui/studio/leftrecordings.h"
#include "ui/studio/studiowords.h"
#include "ui/team/teamlink.h"
#include "ui/widgets/takewords.h"
#include "ui/widgets/words.h"

#include <QLoggingCategory>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What happens in the studio and what the person is told, for whoever asks for it by QT_LOGGING_RULES.
Q_LOGGING_CATEGORY(studioLog, "greenroom.studio", QtWarningMsg)

/// A take shorter than this is asked about.
constexpr double shortTake = 10;
constexpr auto frameInterval = 33ms;
constexpr auto rememberAgain = 500ms;

const char* nameOf(StudioState::Phase phase) {
    switch (phase) {
    case StudioState::Phase::Opening:
        return "opening";
    case StudioState::Phase::Ready:
        return "ready";
    case StudioState::Phase::LeadIn:
        return "lead-in";
    case StudioState::Phase::Countdown:
        return "countdown";
    case StudioState::Phase::Starting:
        return "starting";
    case StudioState::Phase::Recording:
        return "recording";
    case StudioState::Phase::Saving:
        return "saving";
    case StudioState::Phase::Playing:
        return "playing";
    }
    return "";
}

/// How long a recording that is ready may wait for its first picture or sound.
constexpr std::chrono::seconds longestStart(4);

} // namespace

StudioState::StudioState(Context& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_devices(context)
    , m_left(new LeftRecordings(context, this))
    , m_readiness(
          m_devices.booth(), context.clock, [this] { return isLoaded() ? std::optional(minutesLeft()) : std::nullopt; },
          this)
    , m_retro(context.studio, context.clock)
    , m_clap(context.studio, context.clock, context.settings)
    , m_run(context.studio, context.clock)
    , m_modes(context) {
    m_ticker.setInterval(frameInterval);
    m_ticker.setTimerType(Qt::PreciseTimer);
    connect(&m_ticker, &QTimer::timeout, this, &StudioState::tick);
    const auto refresh = [this] {
        if (m_isIn)
            read();
    };
    connect(&context.home, &HomeThread::committed, this, refresh);
    connect(&context.studio, &HomeThread::committed, this, refresh);
    connect(&context.team, &TeamLink::received, this, refresh);
    connect(&booth(), &Booth::devicesChanged, this, &StudioState::onDevicesChanged);
    connect(&booth(), &Booth::troubleBegan, this, &StudioState::onTrouble);
    connect(&booth(), &Booth::troubleEnded, this, &StudioState::updateNotice);
    connect(&context.devices, &CaptureDevices::camerasChanged, this, &StudioState::reopenWhatIsBack);
    connect(&context.devices, &CaptureDevices::microphonesChanged, this, &StudioState::reopenWhatIsBack);
    connect(&m_run, &AttemptRun::started, this, [this] {
        m_waitsSince = m_context.clock.steady();
        if (m_step == Step::Starting && !m_isIn)
            stopRecording();
    });
    connect(&m_run, &AttemptRun::startFailed, this, [this](const Error& error) {
        m_context.messages.problem(error, tr("The recording did not begin."));
        m_modes.current().end();
        m_againAfterwards = false;
        setStep(Step::Idle);
        afterRecording();
    });
    connect(&m_run, &AttemptRun::statusChanged, this, &StudioState::onStatus);
    connect(&m_run, &AttemptRun::stampFailed, this, [this](const Error& error) {
        m_context.messages.problem(error, tr("The landmark was not marked. The recording goes on."));
    });
    connect(&m_run, &AttemptRun::stopped, this, &StudioState::onStopped);
    connect(&m_run, &AttemptRun::stopFailed, this, &StudioState::onStopFailed);
    connect(m_left, &LeftRecordings::saved, this, &StudioState::onLeftSaved);
    bindModes();
    connect(&m_modes, &Modes::chosen, this,
            [this] { qCInfo(studioLog, "mode %s", practiceModeName(m_modes.practice()).data()); });
    connect(&m_modes, &Modes::sceneChanged, this, [this] {
        const ModeScene& scene = m_modes.current().scene();
        qCInfo(studioLog, "says %s: %s", qUtf8Printable(scene.heading), qUtf8Printable(scene.words));
    });
    connect(&m_readiness, &Readiness::changed, this, [this] {
        updateNotice();
        Q_EMIT readinessChanged();
    });
    connect(&m_retro, &RetroRun::changed, this, [this] {
        updateNotice();
        Q_EMIT readinessChanged();
        if (m_remembers && !m_retro.isOn()) // a device went or came
            QTimer::singleShot(rememberAgain, this, &StudioState::followDevices);
    });
    connect(&m_clap, &ClapTest::changed, this, [this] {
        followDevices();
        updateNotice();
        Q_EMIT readinessChanged();
    });
    connect(&m_retro, &RetroRun::kept, this, &StudioState::onLastKept);
    connect(&m_retro, &RetroRun::keepFailed, this, [this](const Error& error) {
        if (!m_retro.hasUnsaved()) {
            m_context.messages.problem(error, tr("There was nothing in memory to keep yet."));
            return;
        }
        m_ending = {error.code == ErrorCode::DiskFull
                        ? tr("The disk is full. The last minutes stay in memory until they are kept: free some space, "
                             "then keep them again.")
                        : tr("The last minutes could not be written. They stay in memory: keep them again."),
                    true,
                    {StudioNotice::Action::KeepLast, StudioNotice::Action::Dismiss}};
        updateNotice();
    });
}

StudioState::~StudioState() = default;

void StudioState::enter(const ScenarioId& scenario) {
    m_isIn = true;
    if (scenario != m_scenario) {
        cancelCountdown();
        if (m_step == Step::Recording || m_step == Step::Starting)
            stopRecording();
        m_scenario = scenario;
        m_rehearsal.reset();
        m_modes.forget();
        m_stamped.clear();
        m_passed.clear();
        m_ending = {};
        closePlayer();
    }
    read();
    openDevices();
    saveLeft(false);
}

void StudioState::leave() {
    m_isIn = false;
    m_toPlay.reset();
    m_againAfterwards = false;
    m_offersMemory = false;
    setRemembering(false);
    m_clap.close();
    cancelCountdown();
    closePlayer();
    if (m_step == Step::Recording || m_step == Step::Starting)
        stopRecording();
    m_modes.leave();
    if (m_step == Step::Idle)
        afterRecording();
}

void StudioState::setAway(bool away) {
    if (std::exchange(m_isAway, away) == away || !m_isIn)
        return;
    if (!away)
        openDevices();
    else if (m_step == Step::Idle || m_step == Step::Playing)
        m_devices.close();
    followDevices();
}

void StudioState::read() {
    if (std::exchange(m_reading, true)) {
        m_readAgain = true;
        return;
    }
    m_context.home.ask(
        this,
        [id = m_scenario, bytesFree = m_context.bytesFree](Home& home) {
            return readRehearsal(home, id, bytesFree(home.folder()));
        },
        [this, id = m_scenario](Result<Rehearsal> answer) {
            m_reading = false;
            if (std::exchange(m_readAgain, false))
                read();
            if (id != m_scenario)
                return;
            if (answer)
                setRehearsal(*std::move(answer));
            else
                m_context.messages.problem(answer.error(), tr("The scenario could not be read."));
        });
}

void StudioState::setRehearsal(Rehearsal rehearsal) {
    m_rehearsal = std::move(rehearsal);
    if (m_playing && m_playing->kept)
        for (const AttemptItem& item : std::as_const(m_rehearsal->attempts))
            if (item.take == m_playing->take)
                m_playing = item;
    m_modes.setRehearsal(*m_rehearsal, !m_isIn || !mayChooseMode());
    Q_EMIT rehearsalChanged();
    setStep(m_step);
    updateNotice();
    if (m_toPlay && std::any_of(m_rehearsal->attempts.begin(), m_rehearsal->attempts.end(),
                                [this](const AttemptItem& item) { return item.take == *m_toPlay; }))
        play(*std::exchange(m_toPlay, std::nullopt));
}

StudioState::Phase StudioState::phase() const {
    switch (m_step) {
    case Step::LeadIn:
        return Phase::LeadIn;
    case Step::Countdown:
        return Phase::Countdown;
    case Step::Starting:
        return Phase::Starting;
    case Step::Recording:
        return Phase::Recording;
    case Step::Saving:
        return Phase::Saving;
    case Step::Playing:
        return Phase::Playing;
    case Step::Idle:
        break;
    }
    const bool opens = booth().camera().state == DeviceState::Opening ||
                       (booth().microphone().state == DeviceState::Opening && !isInUse(booth().camera()));
    return !isLoaded() || opens ? Phase::Opening : Phase::Ready;
}

void StudioState::setStep(Step step) {
    m_step = step;
    if (m_isIn && mayChooseMode())
        m_modes.catchUp();
    const bool moves = step == Step::Countdown || step == Step::Starting || step == Step::Recording;
    if (moves != m_ticker.isActive())
        moves ? m_ticker.start() : m_ticker.stop();
    followDevices();
    if (std::exchange(m_saidPhase, phase()) == m_saidPhase)
        return;
    qCInfo(studioLog, "phase %s", nameOf(m_saidPhase));
    Q_EMIT phaseChanged();
}

bool StudioState::canRecord() const {
    return blocked().isEmpty();
}

QString StudioState::blocked() const {
    if (!isLoaded())
        return tr("The scenario is being opened.");
    if (isInUse(booth().camera()) || isInUse(booth().microphone()) || m_step != Step::Idle)
        return m_step == Step::Idle ? m_modes.current().blocked() : QString();
    if (m_devices.areSwitchedOff())
        return tr("Camera and microphone are both switched off here. Choose one of them to record.");
    return tr("There is no camera and no microphone to record with. Plug one in, or choose another.");
}

double StudioState::countdownLeft() const {
    return std::max(0.0, std::chrono::duration<double>(m_countdownEnd - m_context.clock.steady()).count());
}

int StudioState::secondsLeft() const {
    return std::max(1, static_cast<int>(std::ceil(countdownLeft())));
}

double StudioState::position() const {
    return m_step == Step::Playing && m_playing ? m_playing->duration : m_run.position();
}

int StudioState::attemptNumber() const {
    return isLoaded() ? m_rehearsal->counts.attempts + 1 : 1;
}

double StudioState::minutesLeft() const {
    if (m_run.isUnderWay() && m_run.status().minutesLeft)
        return *m_run.status().minutesLeft;
    return isLoaded() ? m_rehearsal->minutesLeft : 0;
}

void StudioState::record() {
    switch (m_step) {
    case Step::Idle:
    case Step::Playing:
        begin();
        break;
    case Step::LeadIn:
        m_modes.current().skip();
        break;
    case Step::Countdown:
        cancelCountdown();
        break;
    case Step::Recording:
        stopRecording();
        break;
    case Step::Starting:
        stopRecording();
        break;
    case Step::Saving:
        break;
    }
}

void StudioState::pause() {
    if (!mayPause())
        return;
    m_run.isPaused() ? m_run.resume() : m_run.pause();
}

void StudioState::startOver() {
    if (m_step != Step::Recording)
        return;
    m_againAfterwards = true;
    stopRecording();
}

void StudioState::begin() {
    m_asksKeep = false;
    m_ending = {};
    m_clap.close();
    closePlayer();
    if (!canRecord()) {
        updateNotice();
        return;
    }
    m_stamped.clear();
    m_passed.clear();
    m_cuts.clear();
    m_prompts.clear();
    Q_EMIT stampsChanged();
    if (m_modes.current().prepare()) {
        setStep(Step::LeadIn);
        updateNotice();
    } else {
        beginCountdown();
    }
}

void StudioState::beginCountdown() {
    const int seconds = std::clamp(m_context.settings.value(setting::countdown, 3).toInt(), 0, 10);
    if (seconds == 0) {
        beginRecording();
        return;
    }
    m_countdownEnd = m_context.clock.steady() + std::chrono::seconds(seconds);
    m_saidSeconds = 0;
    setStep(Step::Countdown);
    updateNotice();
    tick();
}

void StudioState::cancelCountdown() {
    if (m_step == Step::Starting)
        stopRecording();
    if (m_step != Step::Countdown && m_step != Step::LeadIn)
        return;
    m_modes.current().end();
    setStep(Step::Idle);
    updateNotice();
}

void StudioState::tick() {
    if (m_step == Step::Countdown) {
        if (m_context.clock.steady() >= m_countdownEnd) {
            beginRecording();
            return;
        }
        if (std::exchange(m_saidSeconds, secondsLeft()) != m_saidSeconds)
            Q_EMIT countedDown(m_saidSeconds);
    }
    if (m_step == Step::Starting && hasWaitedTooLong())
        stopRecording();
    if (m_step == Step::Recording && !isPaused())
        m_modes.current().tick(position());
    Q_EMIT ticked();
}

bool StudioState::hasWaitedTooLong() const {
    return m_waitsSince && m_context.clock.steady() > *m_waitsSince + longestStart;
}

void StudioState::beginRecording() {
    if (!canRecord()) { // what was there when the countdown began may be gone
        m_modes.current().end();
        setStep(Step::Idle);
        updateNotice();
        return;
    }
    m_troubleAt.clear();
    m_waitsSince.reset();
    setStep(Step::Starting);
    // A camera that gives no pictures would keep the sound waiting for its first one.
    const bool hasStopped = booth().troubles().contains(CaptureTrouble::CameraStopped);
    m_run.start(m_rehearsal->scenario,
                {hasStopped ? nullptr : booth().videoSource(), booth().audioSource(), soundLater()},
                m_modes.current().longest(), m_modes.practice());
    updateNotice();
}

void StudioState::stopRecording() {
    setStep(Step::Saving);
    m_modes.current().end();
    m_run.stop();
    updateNotice();
}

void StudioState::onStatus() {
    const RecorderPhase phase = m_run.status().phase;
    if (m_step == Step::Starting && phase != RecorderPhase::Waiting) {
        setStep(Step::Recording);
        updateNotice();
        m_modes.current().begin();
    }
    if (m_step == Step::Recording && phase == RecorderPhase::Ended)
        stopRecording();
    if (std::exchange(m_wasPaused, isPaused()) != isPaused()) {
        if (!isPaused() && phase == RecorderPhase::Recording)
            m_cuts.append(m_run.status().position);
        if (m_step == Step::Recording)
            m_modes.current().pauseChanged(isPaused());
        Q_EMIT phaseChanged();
    }
    Q_EMIT ticked();
}

void StudioState::onStopped(const Attempting::Outcome& outcome) {
    m_unconfirmed.append(outcome.take);
    catchUpWithDevices();
    saveLeft(false);
    const bool again = std::exchange(m_againAfterwards, false);
    if (!m_isIn && !outcome.take.attempt.isFalseStart())
        m_context.messages.tell(tr("%1 is saved.").arg(takeTitle(outcome.take)));
    if (!m_isIn || outcome.take.attempt.scenario != m_scenario || !isLoaded()) {
        setStep(Step::Idle);
        afterRecording();
        return;
    }
    m_ending = {endingWords(outcome, m_troubleAt), true, {StudioNotice::Action::Dismiss}};
    const double seconds = outcome.take.media.duration;
    const Landmark* missed = firstMissed(scenario(), seconds, outcome.take.attempt.marked());
    // The path follows once the list has been read again; it is known where blobs are.
    m_context.home.ask(
        this,
        [hash = outcome.take.media.blob.hash](Home& home) -> Result<QString> { return home.media().pathOf(hash); },
        [this, outcome, again, missedTitle = missed ? missed->title : QString()](const Result<QString>& path) {
            if (!path || !m_isIn || outcome.take.attempt.scenario != m_scenario) {
                setStep(Step::Idle);
                afterRecording();
                return;
            }
            const Attempt& attempt = outcome.take.attempt;
            const AttemptItem item{outcome.take.id,
                                   attempt.number,
                                   outcome.take.media.duration,
                                   attempt.counted(),
                                   attempt.fullRun,
                                   attempt.fullRun ? QString() : missedTitle,
                                   false,
                                   attempt.startedMs,
                                   *path,
                                   attempt.landmarks,
                                   false,
                                   true,
                                   attempt.mode,
                                   attempt.cuts,
                                   attempt.passed,
                                   attempt.prompts,
                                   attempt.ofMode};
            if (again) {
                setStep(Step::Idle);
                begin();
                return;
            }
            m_asksKeep = isAttempt(item.mode) && item.duration < shortTake && m_ending.text.isEmpty();
            if (m_ending.text.isEmpty() && !m_asksKeep)
                m_ending = clapOffer(outcome.astray);
            m_playing = item;
            m_modes.current().kept(item);
            setStep(Step::Playing);
            updateNotice();
            Q_EMIT kept(item);
        });
    read();
}

void StudioState::onStopFailed(const Error& error, const AttemptRun::Left& left) {
    m_againAfterwards = false;
    setStep(Step::Idle);
    catchUpWithDevices();
    // Before the first picture or sound there is nothing to be kept, whatever ended it.
    const bool neverBegan = m_run.status().phase == RecorderPhase::Waiting || m_run.status().seconds <= 0;
    const bool waitedInVain = neverBegan && hasWaitedTooLong();
    const bool nothingCame = neverBegan || error.code == ErrorCode::Media || error.code == ErrorCode::Corrupt;
    const bool isTrouble = !nothingCame || waitedInVain || m_run.status().position >= 1;
    if (left.recording) {
        m_left->add(left.attempt);
        const QString end = clockText(left.recording->seconds);
        m_ending = {
            error.code == ErrorCode::DiskFull
                ? tr("The disk is full. What was recorded up to %1 is safe and plays here. It becomes a take once "
                     "there is room: free some space, then save it.")
                      .arg(end)
                : tr("What was recorded up to %1 is safe and plays here, but could not be put among your takes.")
                      .arg(end),
            isTrouble,
            {StudioNotice::Action::SaveLeft}};
        if (m_isIn && isLoaded())
            playLeft(*left.recording);
    } else if (nothingCame) {
        m_ending = {m_run.status().position < 1 && !waitedInVain
                        ? tr("That was too short to record anything.")
                        : tr("Nothing was recorded: neither picture nor sound came. Check the plugs, or choose "
                             "another camera or microphone."),
                    isTrouble,
                    {StudioNotice::Action::Dismiss}};
    } else {
        m_context.messages.problem(error, tr("The recording could not be finished. What was recorded is safe; it is "
                                             "looked for at the next start."));
    }
    read();
    afterRecording();
}

void StudioState::afterRecording() {
    if (!m_isIn) {
        m_devices.close();
        confirmTakes();
    } else if (m_isAway) {
        m_devices.close();
    }
    updateNotice();
}

void StudioState::mark() {
    if (m_step != Step::Recording)
        return;
    const Landmark* landmark = landmarkToMark(scenario(), m_stamped, m_passed, position());
    if (!landmark)
        return;
    m_passed.remove(landmark->id);
    m_stamped.insert(landmark->id, position());
    m_run.stamp(landmark->id, StampedBy::Person);
    Q_EMIT stampsChanged();
}

void StudioState::passByScript(const QString& landmark) {
    const bool hasStopped = m_step != Step::Recording || isPaused();
    if (hasStopped || !isHeard())
        return;
    const auto& all = scenario().landmarks;
    const auto known = std::find_if(all.begin(), all.end(), [&](const Landmark& one) { return one.id == landmark; });
    const auto isStamped = [this](const Landmark& one) { return m_stamped.contains(one.id); };
    if (known == all.end() || known->atSeconds <= 0 || std::any_of(known, all.end(), isStamped))
        return;
    m_passed.insert(landmark);
    m_stamped.insert(landmark, position());
    m_run.stamp(landmark, StampedBy::Prompter);
    Q_EMIT stampsChanged();
}

/// Somebody spoke within the last seconds, or nothing can tell.
bool StudioState::isHeard() const {
    const LevelState level = booth().level().state;
    return booth().microphone().state != DeviceState::Running || level == LevelState::Good ||
           level == LevelState::TooLoud;
}

void StudioState::act(StudioNotice::Action action, bool keep) {
    switch (action) {
    case StudioNotice::Action::KeepOrDiscard:
        m_asksKeep = false;
        if (!keep && m_playing)
            discard(m_playing->take);
        break;
    case StudioNotice::Action::Dismiss:
        if (!m_ending.text.isEmpty())
            m_ending = {};
        else if (m_notice.actions.contains(StudioNotice::Action::KeepLast))
            m_knownBefore = m_retro.secondsBefore();
        else if (m_clap.step() != ClapTest::Step::Off)
            m_clap.close();
        else if (!std::exchange(m_offersMemory, false))
            m_readiness.dismiss();
        break;
    case StudioNotice::Action::Clap:
        if (canClap()) {
            m_retro.rest();
            m_clap.start(devicePair(), {booth().videoSource(), booth().audioSource()});
        }
        break;
    case StudioNotice::Action::AskForClaps:
        m_ending = {};
        closePlayer();
        if (canClap())
            m_clap.ask();
        break;
    case StudioNotice::Action::Remember:
        setRemembering(true);
        break;
    case StudioNotice::Action::KeepLast:
        m_ending = {};
        keepLast();
        break;
    case StudioNotice::Action::TryAgain:
        openDevices();
        break;
    case StudioNotice::Action::SaveLeft:
        saveLeft(true);
        break;
    default:
        break;
    }
    updateNotice();
}

void StudioState::chooseCamera(const QString& choice) {
    m_context.settings.set(setting::camera, choice);
    openDevices();
}

void StudioState::chooseMicrophone(const QString& choice) {
    m_context.settings.set(setting::microphone, choice);
    openDevices();
}

bool StudioState::mayOpenDevices() const {
    return m_isIn && !m_isAway && !m_run.isUnderWay();
}

void StudioState::openDevices() {
    if (m_run.isUnderWay())
        m_hasChosenMeanwhile = true;
    if (mayOpenDevices())
        m_devices.open();
}

void StudioState::catchUpWithDevices() {
    if (std::exchange(m_hasChosenMeanwhile, false))
        openDevices();
    else
        reopenWhatIsBack();
}

void StudioState::reopenWhatIsBack() {
    if (mayOpenDevices())
        m_devices.reopenWhatIsBack();
}

void StudioState::onDevicesChanged() {
    setStep(m_step);
    updateNotice();
    Q_EMIT devicesChanged();
}

void StudioState::onTrouble(CaptureTrouble trouble) {
    if (m_run.isUnderWay() && !m_troubleAt.contains(trouble))
        m_troubleAt.insert(trouble, m_run.position());
    updateNotice();
}

StudioNotice StudioState::wantedNotice() const {
    using Action = StudioNotice::Action;
    if (m_asksKeep && m_playing)
        return {
            tr("That was %1 s. Keep it?").arg(static_cast<int>(m_playing->duration)), false, {Action::KeepOrDiscard}};
    if (!m_ending.text.isEmpty())
        return m_ending;
    if (m_step == Step::Playing || !m_isIn)
        return {};
    return withMemory(deviceNotice());
}

StudioNotice StudioState::deviceNotice() const {
    using Action = StudioNotice::Action;
    const QList<CaptureTrouble> troubles = booth().troubles();
    if (!troubles.isEmpty()) {
        const CaptureTrouble trouble = troubles.first();
        const bool isRecording = m_step == Step::Recording || m_step == Step::Starting;
        const DeviceStatus& other = isOfCamera(trouble) ? booth().microphone() : booth().camera();
        const QString words = troubleWords(trouble, {isRecording, isInUse(other), m_troubleAt.value(trouble)});
        if (isRecording)
            return {words, true, {}};
        const bool failed = trouble == CaptureTrouble::CameraFailed || trouble == CaptureTrouble::MicrophoneFailed;
        QList<Action> actions{isOfCamera(trouble) ? Action::ChooseCamera : Action::ChooseMicrophone};
        if (failed)
            actions.append(Action::TryAgain);
        return {words, true, actions};
    }
    if (m_step != Step::Idle || !isLoaded())
        return {};
    const bool noCamera = booth().camera().state == DeviceState::Missing;
    const bool noMicrophone = booth().microphone().state == DeviceState::Missing;
    if (noMicrophone && !noCamera)
        return {m_devices.isMicrophoneChosen()
                    ? tr("The microphone you chose is not plugged in. Only the picture would be recorded.")
                    : tr("No microphone is plugged in. Only the picture would be recorded."),
                true,
                {Action::ChooseMicrophone}};
    return m_clap.step() == ClapTest::Step::Off ? readinessNotice() : clapNotice();
}

DevicePair StudioState::devicePair() const {
    return {booth().camera().device.id, booth().microphone().device.id};
}

bool StudioState::canClap() const {
    return m_step == Step::Idle && booth().camera().state == DeviceState::Running &&
           booth().microphone().state == DeviceState::Running;
}

void StudioState::updateNotice() {
    if (std::exchange(m_notice, wantedNotice()) == m_notice)
        return;
    qCInfo(studioLog, "notice: %s", qUtf8Printable(m_notice.text));
    Q_EMIT noticeChanged();
}

} // namespace greenroom::ui

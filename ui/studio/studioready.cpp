// SPDX-License-Identifier: GPL-3.0-or-later
// What the studio does beside recording: it looks at the devices, remembers, listens to claps, and follows the mode.
#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/studio/studiostate.h"
#include "ui/widgets/takewords.h"
#include "ui/widgets/words.h"

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

/// Less than that nobody sees, and a clap test does not know better.
constexpr double togetherSeconds = 0.02;
/// Seconds of a take: a moment may be the machine's.
constexpr double noticedAstray = 5;

} // namespace

void StudioState::followDevices() {
    const bool isOpen = m_isIn && !m_isAway && (isInUse(booth().camera()) || isInUse(booth().microphone()));
    const bool isFree = (mayChooseMode() || m_step == Step::LeadIn || m_step == Step::Countdown) && !m_clap.isBusy();
    m_readiness.setOn(isOpen && m_step == Step::Idle);
    const bool isOpening =
        booth().camera().state == DeviceState::Opening || booth().microphone().state == DeviceState::Opening;
    const Attempting::Sources sources{booth().videoSource(), booth().audioSource()};
    if (!m_remembers || !m_isIn || m_isAway)
        m_retro.stop();
    else if (!isFree)
        m_retro.rest();
    else if (m_retro.isOn() && !m_retro.isOf(sources))
        m_retro.interrupt(); // a device went or came
    else if (!m_retro.isOn() && isOpen && !isOpening)
        m_retro.start(sources);
}

void StudioState::setRemembering(bool on) {
    m_offersMemory = false;
    if (std::exchange(m_remembers, on) == on)
        return;
    followDevices();
    updateNotice();
    Q_EMIT readinessChanged();
}

void StudioState::keepLast() {
    if (m_step != Step::Idle && m_step != Step::Playing)
        return;
    if (isLoaded() && (m_remembers || m_retro.hasUnsaved()))
        m_retro.keep(m_rehearsal->scenario);
    else
        m_offersMemory = true;
    updateNotice();
}

void StudioState::onLastKept(const Take& take) {
    m_unconfirmed.append(take);
    if (!m_isIn)
        confirmTakes();
    m_context.messages.tell(tr("The last %1 are kept as a take.").arg(clockText(take.media.duration)));
    read();
}

QString StudioState::readyWords() const {
    if (m_step != Step::Idle || !isLoaded())
        return {};
    if (m_retro.isSaving())
        return tr("Keeping the last minutes");
    const QString ready = m_readiness.isReady() && m_notice.text.isEmpty() ? tr("Ready") : QString();
    if (!m_retro.isOn())
        return ready;
    return tr("The last %1 are in memory only").arg(clockText(m_retro.seconds()));
}

void StudioState::bindModes() {
    connect(&m_modes, &Modes::chosen, this, &StudioState::modeChanged);
    connect(&m_modes, &Modes::changed, this, &StudioState::modeChanged);
    connect(&m_modes, &Modes::prepared, this, [this] {
        if (m_step == Step::LeadIn)
            beginCountdown();
    });
    connect(&m_modes, &Modes::pauseWanted, this, [this](bool paused) {
        if (m_step == Step::Recording && paused != m_run.isPaused())
            paused ? m_run.pause() : m_run.resume();
    });
    connect(&m_modes, &Modes::stopWanted, this, [this] {
        if (m_step == Step::Recording)
            stopRecording();
    });
    connect(&m_modes, &Modes::prompted, this, [this](const QString& words) {
        if (m_step != Step::Recording)
            return;
        m_run.prompt(words);
        m_prompts.append({position(), words});
        Q_EMIT stampsChanged();
    });
    connect(&booth(), &Booth::levelChanged, this, [this] {
        if (m_step == Step::Recording && !isPaused())
            m_modes.current().hear(booth().level());
    });
}

void StudioState::chooseMode(PracticeMode practice) {
    if (!isLoaded() || !mayChooseMode())
        return;
    closePlayer();
    m_modes.choose(practice);
}

void StudioState::practise(const ClipPart& part) {
    if (!mayChooseMode())
        return;
    closePlayer();
    m_modes.practise(part);
}

QString StudioState::recordingName() const {
    if (m_modes.practice() != PracticeMode::Drill)
        return takeTitle(m_modes.practice(), attemptNumber(), attemptSeconds);
    int last = 0;
    if (isLoaded())
        for (const AttemptItem& item : m_rehearsal->attempts)
            last = item.mode == PracticeMode::Drill ? std::max(last, item.ofMode) : last;
    return drillTitle(last + 1);
}

/// With what was remembered until a device went, unless the person knows of it.
StudioNotice StudioState::withMemory(StudioNotice notice) const {
    using Action = StudioNotice::Action;
    const double seconds = m_retro.secondsBefore();
    if (m_step != Step::Idle || seconds <= 0 || seconds == m_knownBefore)
        return notice;
    const QString length = clockText(seconds);
    if (notice.text.isEmpty())
        return {tr("A device went. The %1 before that are still in memory, and only there.").arg(length),
                false,
                {Action::Dismiss, Action::KeepLast}};
    notice.text += u' ' + tr("The %1 before that are still in memory.").arg(length);
    notice.actions.append(Action::KeepLast);
    return notice;
}

/// Sound and picture went apart in a take: what could be done about it, once a day.
StudioNotice StudioState::clapOffer(const SoundAstray& astray) {
    using Action = StudioNotice::Action;
    const bool hasBoth =
        booth().camera().state == DeviceState::Running && booth().microphone().state == DeviceState::Running;
    if (astray.seconds < noticedAstray || !hasBoth || !m_clap.offerToday(devicePair()))
        return {};
    return {
        tr("In this take sound and picture were apart by up to %1 ms for a while. A clap test measures how far they "
           "are apart with this camera and this microphone, and new recordings put that right.")
            .arg(std::lround(astray.worst * 1000)),
        false,
        {Action::Dismiss, Action::AskForClaps}};
}

/// What lies there when nothing is broken.
StudioNotice StudioState::readinessNotice() const {
    using Action = StudioNotice::Action;
    if (m_offersMemory)
        return {
            tr("Greenroom can remember the last two minutes, for when something was good and nobody pressed Record. "
               "They are kept in memory only: nothing is written until you press “Last 2 min” again, and it ends "
               "when you leave this page."),
            false,
            {Action::Dismiss, Action::Remember}};
    const auto issue = m_readiness.issue();
    if (!issue)
        return {};
    QList<Action> actions{Action::Dismiss};
    if (isOfCamera(*issue) || isOfMicrophone(*issue))
        actions.prepend(isOfCamera(*issue) ? Action::ChooseCamera : Action::ChooseMicrophone);
    return {issueWords(*issue, booth(), minutesLeft()), true, actions};
}

StudioNotice StudioState::clapNotice() const {
    using Action = StudioNotice::Action;
    const double later = m_clap.result().soundLater;
    const int milliseconds = static_cast<int>(std::lround(std::abs(later) * 1000));
    switch (m_clap.step()) {
    case ClapTest::Step::Off:
        return {};
    case ClapTest::Step::Asking:
        return {
            tr("Clap your hands five times, about once a second, where the camera sees them. That shows how far sound "
               "and picture are apart with this camera and this microphone. Nothing of it is kept."),
            false,
            {Action::Dismiss, Action::Clap}};
    case ClapTest::Step::Listening:
        return {tr("Clap now, five times."), false, {Action::Dismiss}};
    case ClapTest::Step::Measuring:
        return {tr("Looking for the claps."), false, {Action::Dismiss}};
    case ClapTest::Step::Failed:
        return {
            tr("Fewer than three claps were both heard and seen. Nothing has changed. Hold your hands where the camera "
               "sees them, and keep still in between."),
            true,
            {Action::Dismiss, Action::Clap}};
    case ClapTest::Step::Done:
        break;
    }
    if (std::abs(later) < togetherSeconds)
        return {tr("Sound and picture are together, to %1 ms.").arg(milliseconds), false, {Action::Dismiss}};
    return {later < 0 ? tr("The sound comes %1 ms after the picture. New recordings with these devices put it right.")
                            .arg(milliseconds)
                      : tr("The sound comes %1 ms before the picture. New recordings with these devices put it right.")
                            .arg(milliseconds),
            false,
            {Action::Dismiss}};
}

} // namespace greenroom::ui

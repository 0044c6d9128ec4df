// SPDX-License-Identifier: GPL-3.0-or-later
// What the studio does with takes that are there.
#include "core/studio/cleanup.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/studio/attemptsmodel.h"
#include "ui/studio/leftrecordings.h"
#include "ui/studio/studiostate.h"
#include "ui/widgets/takewords.h"

#include <algorithm>

namespace greenroom::ui {

namespace {

Takes takesOf(Home& home) {
    return Takes(home.journal(), home.person(), home.random(), home.clock());
}

} // namespace

/// Of a recording that did not become a take: it is there all the same.
void StudioState::playLeft(const Recording& recording) {
    const QStringList stamped = m_stamped.keys();
    const QSet<QString> marked = QSet<QString>(stamped.begin(), stamped.end()) - m_passed;
    const bool fullRun = scenario().isFullRun(recording.seconds, marked);
    const Landmark* missed = fullRun ? nullptr : firstMissed(scenario(), recording.seconds, marked);
    AttemptItem item;
    item.number = attemptNumber();
    item.duration = recording.seconds;
    item.counted = recording.seconds >= attemptSeconds;
    item.fullRun = fullRun;
    item.stoppedBefore = missed ? missed->title : QString();
    item.path = recording.path;
    item.landmarks = m_stamped;
    item.passed = m_passed;
    item.kept = false;
    m_playing = item;
    setStep(Step::Playing);
}

void StudioState::saveLeft(bool asked) {
    if (!m_run.isUnderWay())
        m_left->save(asked);
}

void StudioState::onLeftSaved(const Take& take, bool wasLast) {
    if (m_left->isEmpty() && m_ending.actions.contains(StudioNotice::Action::SaveLeft))
        m_ending = {};
    if (wasLast && m_step == Step::Playing && m_playing && !m_playing->kept)
        m_toPlay = take.id;
    updateNotice();
    read();
}

void StudioState::confirmTakes() {
    // What is not confirmed here is at the next start.
    for (const Take& take : std::exchange(m_unconfirmed, {}))
        m_context.jobs.start(
            tr("Checking the recording: %1").arg(takeTitle(take)), this,
            [take](Home& home) { return confirmTake(home.folder(), take, home.media().pathOf(take.media.blob.hash)); },
            [](const Result<void>&) {});
}

void StudioState::play(const TakeId& take) {
    if (!isLoaded() || (m_step != Step::Idle && m_step != Step::Playing))
        return;
    for (const AttemptItem& item : std::as_const(m_rehearsal->attempts)) {
        if (item.take != take)
            continue;
        m_asksKeep = m_asksKeep && m_playing && m_playing->take == take;
        m_ending = {};
        m_playing = item;
        m_step = Step::Playing;
        m_saidPhase = Phase::Playing;
        Q_EMIT phaseChanged(); // also from one take to the next
        updateNotice();
        return;
    }
}

void StudioState::closePlayer() {
    if (m_step != Step::Playing)
        return;
    m_asksKeep = false;
    m_playing.reset();
    setStep(Step::Idle);
    updateNotice();
}

void StudioState::star(const TakeId& take) {
    if (!isLoaded())
        return;
    const auto& all = m_rehearsal->attempts;
    const auto item = std::find_if(all.begin(), all.end(), [&](const AttemptItem& one) { return one.take == take; });
    const bool starred = item == all.end() || !item->starred;
    m_asksKeep = m_asksKeep && !starred; // a star answers that
    updateNotice();
    m_context.home.ask(
        this, [take, starred](Home& home) { return takesOf(home).star(take, starred); },
        [this](const Result<void>& done) {
            if (!done)
                m_context.messages.problem(done.error(), tr("The star was not changed."));
        });
}

void StudioState::discard(const TakeId& take) {
    if (!isLoaded())
        return;
    const auto& all = m_rehearsal->attempts;
    const auto item = std::find_if(all.begin(), all.end(), [&](const AttemptItem& one) { return one.take == take; });
    const QString title = item == all.end() ? tr("The take") : attemptTitle(*item);
    const auto bringBack = [this, take, wasStarred = item != all.end() && item->starred] {
        m_context.home.ask(
            this,
            [take, wasStarred](Home& home) -> Result<void> {
                GR_TRY_ASSIGN(const Take gone, takesOf(home).byId(take));
                GR_TRY(restoreTake(home, gone));
                GR_TRY_ASSIGN(const QList<Take> others, takesOf(home).all(gone.attempt.scenario));
                const bool isTaken =
                    std::any_of(others.begin(), others.end(), [](const Take& other) { return other.starred; });
                return wasStarred && !isTaken ? takesOf(home).star(take, true) : Result<void>();
            },
            [this](const Result<void>& done) {
                if (!done)
                    m_context.messages.problem(done.error(), tr("The take could not be brought back."));
            });
    };
    m_context.home.ask(
        this, [take](Home& home) { return takesOf(home).discard(take); },
        [this, take, title, bringBack](const Result<void>& done) {
            if (!done) {
                m_context.messages.problem(done.error(), tr("The take was not discarded."));
                return;
            }
            if (m_playing && m_playing->take == take)
                closePlayer();
            m_context.messages.tell(tr("%1 is discarded.").arg(title), bringBack);
        });
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/attemptrun.h"

#include "ui/shell/homethread.h"

#include <algorithm>

namespace greenroom::ui {

struct AttemptRun::Session {
    std::unique_ptr<Attempting> attempting;
    Left left; ///< written before the answer to stop() is
};

AttemptRun::AttemptRun(HomeThread& studio, const Clock& clock, QObject* parent)
    : QObject(parent), m_studio(studio), m_clock(clock) {}

AttemptRun::~AttemptRun() {
    if (!m_session)
        return;
    m_studio.await([session = m_session] {
        if (session->attempting)
            (void)session->attempting->stop();
        session->attempting.reset();
    });
}

double AttemptRun::position() const {
    if (m_status.phase != RecorderPhase::Recording || m_status.isPaused)
        return m_status.position;
    return std::max(0.0, std::chrono::duration<double>(m_clock.steady() - m_origin).count());
}

void AttemptRun::start(const ScenarioRecord& scenario, const Attempting::Sources& sources, double maxSeconds,
                       PracticeMode mode) {
    m_session = std::make_shared<Session>();
    m_stopping = false;
    m_status = {};
    // No status comes once the attempt has been let go, and the end of this object waits for that.
    const auto changed = [this, session = std::weak_ptr(m_session)](const RecorderStatus& status) {
        QMetaObject::invokeMethod(
            this,
            [this, session, status] {
                if (session.lock() == m_session)
                    hear(status);
            },
            Qt::QueuedConnection);
    };
    m_studio.ask(
        this,
        [session = m_session, scenario, sources, maxSeconds, changed, mode](Home& home) -> Result<int> {
            GR_TRY_ASSIGN(session->attempting, Attempting::start(home, scenario, sources, maxSeconds, changed, mode));
            return 0;
        },
        [this](const Result<int>& answer) {
            if (answer) {
                Q_EMIT started();
                return;
            }
            m_session.reset();
            Q_EMIT startFailed(answer.error());
        });
}

void AttemptRun::hear(const RecorderStatus& status) {
    const bool begins = status.phase == RecorderPhase::Recording && m_status.phase == RecorderPhase::Waiting;
    const bool goesOn = m_status.isPaused && !status.isPaused;
    m_status = status;
    const auto origin =
        m_clock.steady() - std::chrono::nanoseconds(static_cast<std::chrono::nanoseconds::rep>(status.position * 1e9));
    // What comes late makes it look later than it was.
    m_origin = begins || goesOn ? origin : std::min(m_origin, origin);
    Q_EMIT statusChanged();
}

void AttemptRun::doWith(std::function<Result<void>(Attempting&)> work) {
    if (!m_session || m_stopping)
        return;
    m_studio.ask(
        this,
        [session = m_session, work = std::move(work)](Home&) -> Result<void> {
            return session->attempting ? work(*session->attempting) : Result<void>();
        },
        [this](const Result<void>& answer) {
            if (!answer)
                Q_EMIT stampFailed(answer.error());
        });
}

void AttemptRun::stamp(const QString& landmark, StampedBy by) {
    doWith([landmark, by, now = position()](Attempting& attempting) { return attempting.stamp(landmark, now, by); });
}

void AttemptRun::prompt(const QString& words) {
    doWith([words, now = position()](Attempting& attempting) { return attempting.prompt(words, now); });
}

void AttemptRun::pause() {
    doWith([](Attempting& attempting) {
        attempting.pause();
        return Result<void>();
    });
}

void AttemptRun::resume() {
    doWith([](Attempting& attempting) { return attempting.resume(); });
}

void AttemptRun::stop() {
    if (!m_session || std::exchange(m_stopping, true))
        return;
    m_studio.ask(
        this,
        [session = m_session](Home&) -> Result<Attempting::Outcome> {
            if (!session->attempting)
                return fail(ErrorCode::Media, QStringLiteral("the recording did not begin"));
            auto outcome = session->attempting->stop();
            session->left = {session->attempting->id(), session->attempting->left()};
            session->attempting.reset();
            return outcome;
        },
        [this](const Result<Attempting::Outcome>& outcome) {
            const auto session = std::exchange(m_session, nullptr);
            if (!session)
                return; // startFailed() has said why
            if (outcome)
                Q_EMIT stopped(*outcome);
            else
                Q_EMIT stopFailed(outcome.error(), session->left);
        });
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/retrorun.h"

#include "ui/shell/homethread.h"

#include <algorithm>

namespace greenroom::ui {

namespace {

/// Less than this is not worth a word.
constexpr double leastSeconds = 1;

} // namespace

struct RetroRun::Session {
    Attempting::Sources sources;
    std::function<void(const RetroStatus&)> changed;
    std::unique_ptr<RetroCapture> capture;
};

RetroRun::RetroRun(HomeThread& studio, const Clock& clock, QObject* parent)
    : QObject(parent), m_studio(studio), m_clock(clock) {}

RetroRun::~RetroRun() {
    // Also one that was let go already may still be at the sources.
    if (!m_hasBegun)
        return;
    m_studio.await([session = m_session] {
        if (session)
            session->capture.reset();
    });
}

Result<void> RetroRun::begin(Session& session, const Clock& clock) {
    session.capture.reset();
    GR_TRY_ASSIGN(session.capture,
                  RetroCapture::start({}, session.sources.video, session.sources.audio, clock, session.changed));
    return {};
}

void RetroRun::start(const Attempting::Sources& sources) {
    if (m_session || (!sources.video && !sources.audio))
        return;
    m_hasBegun = true;
    m_session = std::make_shared<Session>();
    m_session->sources = sources;
    // No word comes once the capture has been let go, and the end of this object waits for that.
    m_session->changed = [this, session = std::weak_ptr(m_session)](const RetroStatus& status) {
        QMetaObject::invokeMethod(
            this, [this, session, status] { hear(session.lock(), status); }, Qt::QueuedConnection);
    };
    m_studio.ask(
        this, [session = m_session, &clock = m_clock](Home&) { return begin(*session, clock); },
        [this, session = m_session](const Result<void>& begun) {
            if (!begun && session == m_session)
                interrupt();
        });
    Q_EMIT changed();
}

bool RetroRun::isOf(const Attempting::Sources& sources) const {
    return m_session && m_session->sources.video == sources.video && m_session->sources.audio == sources.audio;
}

void RetroRun::stop() {
    ++m_forgotten;
    if (!m_session && !m_before)
        return;
    m_before.reset();
    letGo([](const RetroClip&) {});
}

void RetroRun::rest() {
    if (m_session)
        letGo([](const RetroClip&) {});
}

void RetroRun::interrupt() {
    letGo([this, forgotten = m_forgotten](const RetroClip& clip) {
        if (forgotten != m_forgotten || clip.seconds() < std::max(leastSeconds, secondsBefore()))
            return;
        m_before = std::make_shared<RetroClip>(clip);
        Q_EMIT changed();
    });
}

void RetroRun::letGo(std::function<void(const RetroClip&)> then) {
    if (const auto session = std::exchange(m_session, nullptr))
        m_studio.ask(
            this,
            [session](Home&) -> Result<RetroClip> {
                const RetroClip clip = session->capture ? session->capture->clip() : RetroClip();
                session->capture.reset();
                return clip;
            },
            [then = std::move(then)](const Result<RetroClip>& clip) {
                if (clip)
                    then(*clip);
            });
    m_seconds = 0;
    Q_EMIT changed();
}

void RetroRun::hear(const std::shared_ptr<Session>& session, const RetroStatus& status) {
    if (!session || session != m_session)
        return;
    m_seconds = status.seconds;
    if (m_seconds >= RetroSettings().seconds)
        m_before.reset();
    // What is left of two devices is not what was asked for: it begins anew with what there is.
    if (status.hasEnded || status.problem)
        interrupt();
    else
        Q_EMIT changed();
}

void RetroRun::keep(const ScenarioRecord& scenario) {
    if (m_isSaving || (!m_session && !m_unsaved && !m_before))
        return;
    m_isSaving = true;
    const auto unsaved = std::exchange(m_unsaved ? m_unsaved : m_before, nullptr);
    const auto clip = std::make_shared<RetroClip>(unsaved ? *unsaved : RetroClip());
    m_studio.ask(
        this,
        [session = m_session, clip, scenario, &clock = m_clock](Home& home) -> Result<Take> {
            const bool isNew = clip->isEmpty();
            if (isNew && session && session->capture)
                *clip = session->capture->clip();
            GR_TRY_ASSIGN(const Take take, keepClip(home, scenario, *clip));
            if (isNew && session)
                (void)begin(*session, clock); // what it has is in the take; nothing of it is to be in two
            return take;
        },
        [this, clip](const Result<Take>& take) {
            m_isSaving = false;
            if (take) {
                Q_EMIT kept(*take);
                return;
            }
            if (!clip->isEmpty())
                m_unsaved = clip;
            Q_EMIT keepFailed(take.error());
        });
    Q_EMIT changed();
}

} // namespace greenroom::ui

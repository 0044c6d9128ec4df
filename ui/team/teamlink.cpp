// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/teamlink.h"

#include "core/sync/membership.h"

namespace greenroom::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto afterWriting = 1500ms; ///< so that what is written together travels together
constexpr int tellEveryMs = 100;

Result<TeamState> readState(Home& home) {
    TeamState state;
    state.isKnown = true;
    state.self = home.person();
    GR_TRY_ASSIGN(state.roles, home.members().roles(home.person()));
    GR_TRY_ASSIGN(const Member me, home.members().byId(home.person()));
    state.name = me.name;
    TeamShare share(home);
    GR_TRY_ASSIGN(const auto joined, share.joined());
    if (!joined)
        return state;
    GR_TRY_ASSIGN(const SyncStatus status, share.status());
    state.standing = status.isIn         ? TeamState::Standing::In
                     : status.wasRemoved ? TeamState::Standing::Removed
                                         : TeamState::Standing::Asked;
    state.team = status.team;
    state.place = status.remote;
    state.words = status.words;
    state.comesBack = status.comesBack;
    state.toSend = status.toSend;
    state.waiting = status.waiting;
    state.pendingMedia = status.pendingMedia;
    return state;
}

} // namespace

TeamMood moodOf(const TeamState& state, bool isExchanging) {
    using Standing = TeamState::Standing;
    if (state.standing == Standing::Alone)
        return TeamMood::Alone;
    if (state.standing == Standing::Removed || !state.requests.isEmpty() || !state.problems.isEmpty() ||
        (state.error && state.error->code != ErrorCode::Busy && state.error->code != ErrorCode::Remote))
        return TeamMood::NeedsYou;
    if (isExchanging)
        return TeamMood::Working;
    if (state.error || state.standing == Standing::Asked || state.toSend > 0 || state.pendingMedia > 0)
        return TeamMood::Waiting;
    return TeamMood::UpToDate;
}

TeamLink::TeamLink(HomeThread& main, HomeThread::Open open, const Clock& clock, std::chrono::milliseconds every,
                   QObject* parent)
    : QObject(parent), m_clock(clock), m_home(std::move(open), HomeThread::Watching::No) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterWriting);
    connect(&m_soon, &QTimer::timeout, this, &TeamLink::exchange);
    m_every.setInterval(every);
    connect(&m_every, &QTimer::timeout, this, &TeamLink::exchange);
    if (every > 0ms) {
        m_every.start();
        m_soon.start();
    }
    connect(&main, &HomeThread::committed, this, &TeamLink::refresh);
    refresh();
}

TeamLink::~TeamLink() {
    m_closing = true;
}

void TeamLink::refresh() {
    if (m_exchanging > 0)
        return; // it is read when that is over
    m_home.ask(this, readState, [this](const Result<TeamState>& read) {
        if (!read)
            return; // the home tells whoever reads more of it
        const bool hasMore = m_every.isActive() && read->toSend > m_state.toSend;
        const TeamState before = std::exchange(m_state, *read);
        m_state.requests = before.requests;
        m_state.problems = before.problems;
        m_state.error = before.error;
        m_state.exchangedMs = before.exchangedMs;
        if (hasMore && m_state.standing != TeamState::Standing::Alone)
            m_soon.start();
        Q_EMIT changed();
    });
}

void TeamLink::exchange() {
    if (m_state.standing == TeamState::Standing::Alone)
        return;
    if (m_exchanging > 0) {
        m_again = true;
        return;
    }
    run({}, {});
}

void TeamLink::decide(QObject* context, const Decision& decision, std::function<void(const Result<SyncReport>&)> then) {
    run(decision, [guard = QPointer<QObject>(context), then = std::move(then)](const Result<SyncReport>& report) {
        if (guard)
            then(report);
    });
}

void TeamLink::run(const Decision& decision, std::function<void(const Result<SyncReport>&)> then) {
    m_soon.stop();
    ++m_exchanging;
    m_home.ask(
        this,
        [decision, watch = watch()](Home& home) {
            std::function<Result<void>(SyncContext&)> decide;
            if (decision)
                decide = [&](SyncContext& context) {
                    Membership membership(context);
                    return decision(membership);
                };
            return TeamShare(home).sync(decide, watch);
        },
        [this, then = std::move(then)](const Result<SyncReport>& report) {
            --m_exchanging;
            m_working.reset();
            take(report);
            if (then)
                then(report);
            refresh();
            if (report && report->received > 0)
                Q_EMIT received();
            if (std::exchange(m_again, false))
                exchange();
        });
    Q_EMIT changed();
}

void TeamLink::take(const Result<SyncReport>& report) {
    m_state.error.reset();
    if (!report) {
        if (report.error().code != ErrorCode::Cancelled)
            m_state.error = report.error();
        return;
    }
    m_state.requests = report->requests;
    m_state.problems = report->problems;
    m_state.exchangedMs = m_clock.nowMs();
}

SyncWatch TeamLink::watch() {
    SyncWatch watch;
    watch.keepGoing = [this] { return !m_closing; };
    watch.progress = [this, since = QElapsedTimer()](SyncWatch::Part part, qint64 done, qint64 total) mutable {
        if (since.isValid() && since.elapsed() < tellEveryMs)
            return;
        since.start();
        QMetaObject::invokeMethod(
            this,
            [this, part, done, total] {
                if (m_exchanging == 0)
                    return;
                m_working = Working{part, done, total};
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    };
    return watch;
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/teamlink.h"

#include "core/studio/cleanup.h"
#include "core/sync/membership.h"

#include <QFile>

namespace greenroom::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto afterWriting = 1500ms; ///< so that what is written together travels together
constexpr int tellEveryMs = 100;
constexpr auto turn = 15s; ///< of recordings, before it looks again for what others wrote

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
    state.owned = status.owned;
    state.toSend = status.toSend;
    state.waiting = status.waiting;
    state.pendingMedia = status.pendingMedia;
    return state;
}

/// A file that is there while an exchange is under way: one that is left was ended in the middle of it.
class Underway {
public:
    explicit Underway(const QString& path) : m_file(path), m_wasCutOff(m_file.exists()) {
        m_isMarked = m_file.open(QIODevice::WriteOnly); // on a full disk nothing is said afterwards
    }
    ~Underway() {
        if (m_isMarked)
            m_file.remove();
    }
    Underway(const Underway&) = delete;
    Underway& operator=(const Underway&) = delete;

    bool wasCutOff() const { return m_wasCutOff; }

private:
    QFile m_file;
    bool m_wasCutOff;
    bool m_isMarked = false;
};

/// The owner may not do it, or not like this: nothing is wrong with the exchange.
bool isRefusal(const Error& error) {
    return error.code == ErrorCode::Invalid || error.code == ErrorCode::NotFound || error.code == ErrorCode::Exists ||
           error.code == ErrorCode::Refused;
}

} // namespace

/// A decision on its way. `result` is the exchange's thread's until the exchange has ended.
struct TeamLink::Deciding {
    Decision decision;
    std::function<void(const Result<void>&)> then;
    std::optional<Result<void>> result = {};
};

TeamMood moodOf(const TeamState& state, bool isExchanging) {
    using Standing = TeamState::Standing;
    if (state.standing == Standing::Alone || state.standing == Standing::Removed)
        return TeamMood::Alone;
    if (state.comesBack || !state.requests.isEmpty() || !state.troubles.isEmpty() ||
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
    if (every > 0ms)
        m_every.start();
    connect(&main, &HomeThread::committed, this, [this] { refresh(); });
    refresh();
}

TeamLink::~TeamLink() {
    m_closing = true;
}

void TeamLink::refresh(std::function<void()> then) {
    if (m_exchanging > 0) { // it is read when that is over
        if (then)
            then();
        return;
    }
    m_home.ask(this, readState, [this, then = std::move(then)](const Result<TeamState>& read) {
        if (read) // else the home tells whoever reads more of it
            take(*read);
        if (then)
            then();
    });
}

void TeamLink::take(const TeamState& read) {
    const TeamState before = std::exchange(m_state, read);
    m_state.requests = before.requests;
    m_state.troubles = before.troubles;
    m_state.problems = before.problems;
    m_state.error = before.error;
    m_state.exchangedMs = before.exchangedMs;
    if (std::exchange(m_hasSent, false))
        m_left = m_state.toSend;
    Q_EMIT changed();
    if (!m_every.isActive() || m_state.standing == TeamState::Standing::Alone)
        return;
    if (!before.isKnown)
        exchange();
    else if (m_state.toSend > before.toSend)
        m_soon.start();
}

void TeamLink::exchange() {
    if (m_state.standing == TeamState::Standing::Alone)
        return;
    if (m_exchanging > 0) {
        m_again = true; // which ends the turn of recordings
        return;
    }
    run({});
}

void TeamLink::decide(QObject* context, Decision decision, std::function<void(const Result<void>&)> then) {
    const auto told = [guard = QPointer<QObject>(context), then = std::move(then)](const Result<void>& done) {
        if (guard)
            then(done);
    };
    run(std::make_shared<Deciding>(Deciding{std::move(decision), told}));
}

void TeamLink::run(const std::shared_ptr<Deciding>& deciding) {
    m_soon.stop();
    ++m_exchanging;
    const auto wasCutOff = std::make_shared<bool>(false);
    m_home.ask(
        this,
        [asked = std::make_shared<Asked>(m_asked), deciding, wasCutOff, watch = watch(deciding)](Home& home) {
            asked->begin();
            const Underway underway(home.pathOf(u"exchanging"_s));
            *wasCutOff = underway.wasCutOff();
            std::function<Result<void>(SyncContext&)> decide;
            if (deciding)
                decide = [&](SyncContext& context) -> Result<void> {
                    Membership membership(context);
                    deciding->result = deciding->decision(membership);
                    if (!*deciding->result && !isRefusal(deciding->result->error()))
                        return *deciding->result;
                    return {};
                };
            auto report = TeamShare(home).sync(decide, watch);
            if (report)
                forgetAbout(home, *report);
            return report;
        },
        [this, deciding, wasCutOff](const Result<SyncReport>& report) {
            --m_exchanging;
            m_working.reset();
            take(report);
            m_wasCutOff = m_wasCutOff || *wasCutOff;
            if (report && std::exchange(m_wasCutOff, false))
                Q_EMIT madeGood();
            if (deciding)
                deciding->then(deciding->result ? *deciding->result
                               : report         ? Result<void>()
                                                : tl::make_unexpected(report.error()));
            refresh();
            if (report && (report->received > 0 || report->fetched > 0))
                Q_EMIT received();
            if (m_again.exchange(false) || (report && report->hasMore))
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
    // Whatever there is beyond what the exchange before could not send either was written meanwhile.
    m_state.toSend = m_left;
    m_hasSent = true;
    m_state.requests = report->requests;
    m_state.troubles = report->troubles;
    m_state.problems = report->problems;
    m_state.exchangedMs = m_clock.nowMs();
}

SyncWatch TeamLink::watch(const std::shared_ptr<Deciding>& deciding) {
    SyncWatch watch;
    watch.turn = turn;
    // Who decides waits for an answer.
    watch.isAwaited = [this, deciding] { return deciding || m_again || m_asked > 0; };
    // A decision is on the team share as soon as it is made; before that nothing may stop it.
    watch.keepGoing = [this, deciding] { return !m_closing || (deciding && !deciding->result); };
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
                Q_EMIT progressed();
            },
            Qt::QueuedConnection);
    };
    return watch;
}

} // namespace greenroom::ui

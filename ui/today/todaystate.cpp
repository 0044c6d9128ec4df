// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaystate.h"

#include "core/assessment/assessments.h"
#include "core/assessment/notes.h"
#include "core/home/teamshare.h"
#include "core/scenarios/publishedscenarios.h"
#include "core/studio/sharing.h"
#include "core/takes/shares.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace greenroom::ui {

namespace {

constexpr qsizetype knownReviews = 3; ///< fewer say nothing about a person
constexpr double usualOverhead = 180; ///< s
constexpr double mostOverhead = 1200; ///< s; who took longer did something else in between

/// One's own work on the shares of others.
class Reviewing {
public:
    explicit Reviewing(Home& home) : m_home(home) {}

    Result<void> look(const Share& share) {
        GR_TRY_ASSIGN(const QList<Assessment> assessments,
                      Assessments(m_home.journal(), m_home.person(), m_home.random()).on(SubjectId(share.id)));
        GR_TRY_ASSIGN(const QList<Note> notes,
                      Notes(m_home.journal(), m_home.person(), m_home.random()).on(SubjectId(share.id)));
        const Note* first = nullptr;
        for (const Note& note : notes)
            if (note.author() == m_home.person() && (!first || note.createdMs < first->createdMs))
                first = &note;
        const auto scenario = scenarioOf(share);
        const bool hasMap = scenario && std::holds_alternative<QJsonObject>(scenario->map);
        bool isFinished = !hasMap && first;
        bool isBegunAgain = false;
        for (const Assessment& one : assessments) {
            if (one.rater != m_home.person())
                continue;
            isFinished = isFinished || one.final;
            isBegunAgain = isBegunAgain || !one.final;
            if (one.final && first) {
                const double took = static_cast<double>(one.changedMs - first->createdMs) / 1000;
                m_overheads.append(std::clamp(took - (share.duration - first->starts), 0.0, mostOverhead));
            }
        }
        if (!isFinished || isBegunAgain)
            m_open.insert(share.id, share);
        return {};
    }

    const Share* open(const EntityId& share) const {
        const auto found = m_open.constFind(share);
        return found == m_open.constEnd() ? nullptr : &*found;
    }
    double overhead() const { return reviewOverhead(m_overheads); }

private:
    Home& m_home;
    QHash<EntityId, Share> m_open;
    QList<double> m_overheads;
};

Result<void> addQueue(Home& home, TodayOverview& today) {
    GR_TRY_ASSIGN(const QList<Share> shares, Shares(home.journal(), home.person(), home.random(), home.clock()).all());
    Reviewing reviewing(home);
    for (const Share& share : shares)
        if (share.owner() != home.person() && share.lives())
            GR_TRY(reviewing.look(share));
    GR_TRY_ASSIGN(const QList<ReviewItem> items, reviewItems(home, Whose::Others));
    for (const ReviewItem& item : items)
        if (const Share* share = reviewing.open(item.subject))
            today.queue.append({item, share->first, share->note, reviewMinutes(share->duration, reviewing.overhead())});
    std::stable_sort(today.queue.begin(), today.queue.end(), [](const QueuedReview& a, const QueuedReview& b) {
        return a.item.recordedMs < b.item.recordedMs;
    });
    return {};
}

Result<void> addNews(Home& home, TodayOverview& today) {
    GR_TRY_ASSIGN(const QList<Feedback> news, newFeedback(home));
    for (auto one = news.rbegin(); one != news.rend(); ++one) {
        if (one->kind == Feedback::Kind::Share)
            continue; // stands in the queue
        const auto same = std::find_if(today.news.begin(), today.news.end(), [&](const QList<Feedback>& group) {
            return group.first().subject == one->subject && group.first().by == one->by;
        });
        if (same == today.news.end())
            today.news.append({*one});
        else
            same->prepend(*one);
    }
    return {};
}

Result<void> addGiven(Home& home, TodayOverview& today) {
    const qint64 now = home.clock().nowMs();
    GR_TRY_ASSIGN(const AssignmentsOverview assignments, assignmentsOverview(home));
    const QList<AssignmentItem> heardOf = assignments.given + assignments.coached;
    for (const AssignmentItem& one : heardOf)
        if (isSilent(one, now))
            today.silent.append(one);
    std::stable_sort(today.silent.begin(), today.silent.end(), [](const AssignmentItem& a, const AssignmentItem& b) {
        return a.assignment.assignedMs < b.assignment.assignedMs;
    });
    GR_TRY_ASSIGN(const QList<PublishedScenario> published,
                  PublishedScenarios(home.journal(), home.person(), home.random()).all());
    for (const PublishedScenario& one : published) {
        if (one.publisher() != home.person())
            continue;
        PublishedItem item{one.scenario.id, one.scenario.document.title, one.publishedMs};
        for (const AssignmentItem& given : assignments.given) {
            if (given.assignment.scenario.id != one.scenario.id)
                continue;
            ++item.assigned;
            item.accepted += given.assignment.acceptedMs.has_value();
            item.practised += given.assignment.state(now) == AssignmentState::Done;
        }
        today.published.append(item);
    }
    std::stable_sort(today.published.begin(), today.published.end(),
                     [](const PublishedItem& a, const PublishedItem& b) { return a.publishedMs > b.publishedMs; });
    return {};
}

} // namespace

int TodayOverview::minutes() const {
    int sum = 0;
    for (const QueuedReview& one : queue)
        sum += one.minutes;
    return sum;
}

int reviewMinutes(double playingSeconds, double overheadSeconds) {
    return std::max(1, static_cast<int>(std::ceil((playingSeconds + overheadSeconds) / 60)));
}

double reviewOverhead(QList<double> seconds) {
    if (seconds.size() < knownReviews)
        return usualOverhead;
    std::sort(seconds.begin(), seconds.end());
    const qsizetype middle = seconds.size() / 2;
    return seconds.size() % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2;
}

Result<TodayOverview> todayOverview(Home& home) {
    TodayOverview today;
    GR_TRY_ASSIGN(today.roles, home.members().roles(home.person()));
    GR_TRY(addQueue(home, today));
    GR_TRY(addNews(home, today));
    GR_TRY(addGiven(home, today));
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    const auto inTeam = std::count_if(members.begin(), members.end(), [](const Member& one) { return one.inTeam; });
    GR_TRY_ASSIGN(const bool hasUnsavedKit, TeamShare(home).hasUnsavedKit());
    today.asksForKit = hasUnsavedKit && inTeam > 1;
    return today;
}

TodayState::TodayState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this] {
        if (m_loaded)
            refresh();
    });
}

void TodayState::refresh() {
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_context.home.ask(
        this, [](Home& home) { return todayOverview(home); },
        [this](Result<TodayOverview> overview) {
            m_asked = false;
            if (!overview) {
                m_context.messages.problem(overview.error(), tr("What there is to do today could not be read."));
                return;
            }
            m_overview = *std::move(overview);
            m_loaded = true;
            if (std::exchange(m_again, false))
                refresh();
            Q_EMIT changed();
        });
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/feedback.h"

#include "core/assessment/assessments.h"
#include "core/assessment/notes.h"
#include "core/studio/sharing.h"
#include "core/takes/looked.h"

#include <algorithm>
#include <functional>

namespace greenroom {

namespace {

/// Collects what others did on one share.
class Collector {
public:
    Collector(Home& home, const Share& share, Feedback about)
        : m_home(home), m_share(share), m_about(std::move(about)) {}

    Result<QList<Feedback>> collect() {
        if (m_share.owner() != m_home.person())
            add(Feedback::Kind::Share, m_share.id, m_share.owner(), m_share.sharedMs);
        GR_TRY_ASSIGN(const QList<Note> notes,
                      Notes(m_home.journal(), m_home.person(), m_home.random()).on(SubjectId(m_share.id)));
        for (const Note& note : notes) {
            add(Feedback::Kind::Note, note.id, note.author(), note.createdMs, &note);
            for (const Reply& reply : note.replies)
                add(Feedback::Kind::Reply, reply.id, reply.author(), reply.createdMs, &note);
        }
        GR_TRY_ASSIGN(const QList<Assessment> all,
                      Assessments(m_home.journal(), m_home.person(), m_home.random()).on(SubjectId(m_share.id)));
        const QList<Assessment> visible = visibleTo(m_home.person(), all);
        for (const Assessment& one : visible)
            if (one.final && !one.sealed)
                add(Feedback::Kind::Assessment, one.id, one.rater, one.changedMs);
        return m_found;
    }

private:
    void add(Feedback::Kind kind, const EntityId& item, const PersonId& by, qint64 changedMs,
             const Note* note = nullptr) {
        if (by == m_home.person())
            return;
        Feedback one = m_about;
        one.kind = kind;
        one.item = item;
        one.by = by;
        one.changedMs = changedMs;
        if (const auto member = m_home.members().byId(by))
            one.name = member->name;
        if (note) {
            one.note = note->id;
            one.seconds = note->starts;
        }
        m_found.append(one);
    }

    Home& m_home;
    const Share& m_share;
    Feedback m_about;
    QList<Feedback> m_found;
};

/// Looked at or not; nothing of a share that is gone, cannot be read, or is of a take that was put away.
Result<QList<Feedback>> feedbackOn(Home& home, const Share& share) {
    const auto scenario = scenarioOf(share);
    if (!share.lives() || !scenario)
        return QList<Feedback>();
    Feedback about;
    about.isOwn = share.owner() == home.person();
    about.subject = share.id;
    about.scenario = scenario->title;
    if (about.isOwn) {
        if (!share.take)
            return QList<Feedback>();
        const auto take = Takes(home.journal(), home.person(), home.random(), home.clock()).byId(*share.take);
        if (!take && take.error().code != ErrorCode::NotFound)
            return tl::make_unexpected(take.error());
        if (!take || take->isHidden())
            return QList<Feedback>();
        about.subject = take->id;
        about.attempt = isAttempt(take->attempt.mode) ? take->attempt.number : 0;
    }
    return Collector(home, share, about).collect();
}

/// Of the shares that `isMeant`.
Result<QList<Feedback>> newAmong(Home& home, const std::function<bool(const Share&)>& isMeant) {
    QList<Feedback> result;
    GR_TRY_ASSIGN(const QList<Share> shares, Shares(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Share& share : shares) {
        if (!isMeant(share))
            continue;
        GR_TRY_ASSIGN(const QList<Feedback> some, feedbackOn(home, share));
        result += some;
    }
    if (result.isEmpty())
        return result;
    GR_TRY_ASSIGN(const auto looked, lookedAt(home.database()));
    result.removeIf([&](const Feedback& one) { return looked.value(one.item, -1) >= one.changedMs; });
    std::stable_sort(result.begin(), result.end(),
                     [](const Feedback& a, const Feedback& b) { return a.changedMs < b.changedMs; });
    return result;
}

} // namespace

Result<QList<Feedback>> newFeedback(Home& home) {
    return newAmong(home, [](const Share&) { return true; });
}

Result<QList<Feedback>> newFeedbackOn(Home& home, const EntityId& subject) {
    return newAmong(home, [&](const Share& share) {
        return share.owner() == home.person() ? share.take && share.take->entity() == subject
                                              : share.id.entity() == subject;
    });
}

Result<void> lookAt(Home& home, const EntityId& subject) {
    GR_TRY_ASSIGN(const QList<Feedback> news, newFeedbackOn(home, subject));
    QList<Edit> edits;
    for (const Feedback& one : news)
        edits.append(lookingAt(home.person(), one.item, one.changedMs));
    if (!edits.isEmpty())
        GR_TRY(home.journal().commit(edits));
    return {};
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/feedback.h"

#include "core/assessment/assessments.h"
#include "core/assessment/notes.h"
#include "core/base/hash.h"
#include "core/studio/sharing.h"

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

using Looked = QHash<EntityId, qint64>;

EntityId lookedEntity(const PersonId& self, const EntityId& item) {
    return EntityId::ofContent(self, contentHash("looked" + item.toByteArray()));
}

Result<Looked> readLooked(Home& home) {
    Looked looked;
    GR_TRY(home.database().select(
        u"SELECT i.id, l.item_changed FROM looked l JOIN identifier i ON i.key = l.item WHERE NOT l.deleted"_s,
        [&](const QSqlQuery& row) {
            looked.insert(*EntityId::fromBytes(row.value(0).toByteArray()), row.value(1).toLongLong());
        }));
    return looked;
}

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

/// Looked at or not.
Result<QList<Feedback>> allFeedback(Home& home) {
    QList<Feedback> result;
    GR_TRY_ASSIGN(const QList<Share> shares, Shares(home.journal(), home.person(), home.random(), home.clock()).all());
    Takes takes(home.journal(), home.person(), home.random(), home.clock());
    for (const Share& share : shares) {
        const auto scenario = scenarioOf(share);
        if (!share.lives() || !scenario)
            continue;
        Feedback about;
        about.isOwn = share.owner() == home.person();
        about.subject = share.id;
        about.scenario = scenario->title;
        if (about.isOwn) {
            const auto take = share.take ? takes.byId(*share.take) : Result<Take>(fail(ErrorCode::NotFound, QString()));
            if (!take || take->isHidden())
                continue;
            about.subject = take->id;
            about.attempt = take->attempt.number;
        }
        GR_TRY_ASSIGN(const QList<Feedback> some, Collector(home, share, about).collect());
        result += some;
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Feedback& a, const Feedback& b) { return a.changedMs < b.changedMs; });
    return result;
}

} // namespace

Result<QList<Feedback>> newFeedback(Home& home) {
    GR_TRY_ASSIGN(QList<Feedback> all, allFeedback(home));
    if (all.isEmpty())
        return all;
    GR_TRY_ASSIGN(const Looked looked, readLooked(home));
    all.removeIf([&](const Feedback& one) { return looked.value(one.item, -1) >= one.changedMs; });
    return all;
}

Result<void> lookAt(Home& home, const EntityId& subject) {
    GR_TRY_ASSIGN(const QList<Feedback> news, newFeedback(home));
    QList<Edit> edits;
    for (const Feedback& one : news)
        if (one.subject == subject)
            edits.append({lookedEntity(home.person(), one.item),
                          u"looked"_s,
                          {{u"item"_s, one.item}, {u"item_changed"_s, one.changedMs}}});
    if (!edits.isEmpty())
        GR_TRY(home.journal().commit(edits));
    return {};
}

} // namespace greenroom

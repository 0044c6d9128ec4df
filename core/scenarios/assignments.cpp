// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/assignments.h"

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/team/audience.h"

#include <algorithm>
#include <limits>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype whyLength = 2000;
constexpr qint64 mostAttempts = 1'000'000; ///< of one device; a report that claims more is not believed

/// The report of an assignment follows from it and the person, so that all devices of the person write one.
EntityId reportOf(const AssignmentId& assignment, const PersonId& person) {
    return EntityId::ofContent(person, contentHash("assignment_report" + assignment.entity().toByteArray()));
}

EntityId declineOf(const AssignmentId& assignment, const PersonId& person) {
    return EntityId::ofContent(person, contentHash("assignment_decline" + assignment.entity().toByteArray()));
}

Result<void> checkWhy(const QString& why) {
    if (why.size() > whyLength)
        return fail(ErrorCode::Invalid,
                    u"the reason has %1 characters, at most are %2"_s.arg(why.size()).arg(whyLength));
    return {};
}

} // namespace

ProgressByDevice greater(const ProgressByDevice& a, const ProgressByDevice& b) {
    ProgressByDevice result = a;
    for (auto device = b.begin(); device != b.end(); ++device) {
        PracticeProgress& one = result[device.key()];
        one.attempts = std::max(one.attempts, device->attempts);
        one.fullRuns = std::max(one.fullRuns, device->fullRuns);
        one.lastMs = std::max(one.lastMs, device->lastMs);
    }
    return result;
}

QLatin1StringView assignmentStateName(AssignmentState state) {
    switch (state) {
    case AssignmentState::Accepted:
        return "accepted"_L1;
    case AssignmentState::Done:
        return "done"_L1;
    case AssignmentState::Overdue:
        return "overdue"_L1;
    case AssignmentState::Declined:
        return "declined"_L1;
    case AssignmentState::Ended:
        return "ended"_L1;
    case AssignmentState::Open:
        break;
    }
    return "open"_L1;
}

QList<Report> Assignment::reports() const {
    QList<Report> reports = scenario.document.reports;
    reports.removeAll(Report::Levels);
    return reports;
}

namespace {

void add(PracticeProgress& total, const ProgressByDevice& progress) {
    for (const PracticeProgress& one : progress) {
        total.attempts += one.attempts;
        total.fullRuns += one.fullRuns;
        total.lastMs = std::max(total.lastMs, one.lastMs);
    }
}

bool isSameScenario(const Assignment& a, const Assignment& b) {
    return a.scenario.id == b.scenario.id || a.scenario.version == b.scenario.version;
}

} // namespace

PracticeProgress practisedOf(QList<Assignment> assignments) {
    constexpr qint64 noEnd = std::numeric_limits<qint64>::max();
    struct Span {
        const Assignment* first;
        qint64 untilMs;
        ProgressByDevice progress;
    };
    assignments.removeIf([](const Assignment& one) { return !one.acceptedMs; });
    std::stable_sort(assignments.begin(), assignments.end(),
                     [](const Assignment& a, const Assignment& b) { return *a.acceptedMs < *b.acceptedMs; });
    QList<Span> spans;
    for (const Assignment& one : std::as_const(assignments)) {
        const qint64 untilMs = one.endedMs.value_or(noEnd);
        const auto same = std::find_if(spans.begin(), spans.end(), [&](const Span& span) {
            return isSameScenario(*span.first, one) && *one.acceptedMs <= span.untilMs;
        });
        if (same == spans.end()) {
            spans.append({&one, untilMs, one.progress});
            continue;
        }
        same->untilMs = std::max(same->untilMs, untilMs);
        same->progress = greater(same->progress, one.progress);
    }
    PracticeProgress total;
    for (const Span& span : std::as_const(spans))
        add(total, span.progress);
    return total;
}

PracticeProgress Assignment::total() const {
    PracticeProgress total;
    add(total, progress);
    return total;
}

AssignmentState Assignment::state(qint64 nowMs) const {
    if (acceptedMs && total().fullRuns > 0)
        return AssignmentState::Done;
    if (declinedMs)
        return AssignmentState::Declined;
    if (endedMs)
        return AssignmentState::Ended;
    if (nowMs > dueMs && (!acceptedMs || knowsFullRuns))
        return AssignmentState::Overdue;
    return acceptedMs ? AssignmentState::Accepted : AssignmentState::Open;
}

Result<QList<Assignment>> Assignments::assign(const ScenarioRecord& scenario, const QList<PersonId>& persons,
                                              qint64 dueMs, const QString& why, const Coaches& coaches) {
    if (persons.isEmpty())
        return fail(ErrorCode::Invalid, u"an assignment needs somebody to give it to"_s);
    if (persons.contains(m_self))
        return fail(ErrorCode::Invalid, u"an assignment is for others; practise it without one"_s);
    GR_TRY(checkWhy(why));
    GR_TRY_ASSIGN(const QByteArray document, canonicalJson(scenario.document.toJson()));
    GR_TRY(readForeign(scenario.id, document)); // as the others will
    QList<Edit> edits;
    QSet<EntityId> made;
    QSet<PersonId> given;
    for (const PersonId& person : persons) {
        if (given.contains(person))
            continue;
        given.insert(person);
        const EntityId id = EntityId::create(m_self, m_random);
        edits.append({id,
                      u"assignment"_s,
                      {{u"document"_s, QString::fromUtf8(document)},
                       {u"scenario"_s, scenario.id.entity()},
                       {u"person"_s, toText(person)},
                       {u"due"_s, dueMs},
                       {u"why"_s, why.trimmed()}}});
        edits.append(Audience::adding(id, person));
        for (const PersonId& coach : coaches.value(person))
            if (coach != m_self && coach != person)
                edits.append(Audience::adding(id, coach));
        made.insert(id);
    }
    GR_TRY(m_journal.commit(edits));
    GR_TRY_ASSIGN(QList<Assignment> assignments, all());
    assignments.removeIf([&](const Assignment& one) { return !made.contains(one.id); });
    return assignments;
}

Result<QList<Assignment>> Assignments::all() {
    return read(Whose::Own);
}

Result<QList<Assignment>> Assignments::ofCoached() {
    return read(Whose::Coached);
}

Result<QList<Assignment>> Assignments::read(Whose whose) {
    QList<Assignment> assignments;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, s.id, a.document, a.person, a.due, a.why, a.created_ms FROM assignment a "
        "JOIN identifier i ON i.key = a.id JOIN identifier s ON s.key = a.scenario "
        "WHERE NOT a.deleted ORDER BY a.due, a.created_ms, i.id"_s,
        [&](const QSqlQuery& row) {
            Assignment one;
            one.id = AssignmentId(*EntityId::fromBytes(row.value(0).toByteArray()));
            const auto person = personFromText(row.value(3).toString());
            const bool isOwn = person == m_self || one.assigner() == m_self;
            if (!person || isOwn != (whose == Whose::Own))
                return;
            const auto scenario = readForeign(ScenarioId(*EntityId::fromBytes(row.value(1).toByteArray())),
                                              row.value(2).toString().toUtf8());
            if (!scenario)
                return;
            one.person = *person;
            one.scenario = *scenario;
            one.dueMs = row.value(4).toLongLong();
            one.why = row.value(5).toString().left(whyLength);
            one.assignedMs = row.value(6).toLongLong();
            one.knowsFullRuns = one.person == m_self || one.reports().contains(Report::FullRuns);
            assignments.append(one);
        }));
    for (Assignment& one : assignments) {
        GR_TRY_ASSIGN(one.told, Audience(m_journal).of(one.id));
        one.told.removeOne(one.person);
    }
    if (whose == Whose::Coached)
        assignments.removeIf([&](const Assignment& one) { return !one.told.contains(m_self); });
    GR_TRY(readReports(assignments));
    return assignments;
}

Result<void> Assignments::readReports(QList<Assignment>& assignments) {
    Database& database = m_journal.database();
    for (Assignment& one : assignments) {
        std::optional<qint64> entity;
        GR_TRY(database.select(
            u"SELECT r.entity, r.accepted FROM assignment_report r JOIN identifier i ON i.key = r.id "
            "JOIN circle k ON k.key = r.circle WHERE i.id = ? AND k.id = ? AND NOT r.deleted"_s,
            [&](const QSqlQuery& row) {
                entity = row.value(0).toLongLong();
                one.acceptedMs = row.value(1).toLongLong();
            },
            reportOf(one.id, one.person).toByteArray(), CircleId::of(one.id).toByteArray()));
        GR_TRY(readDecline(one));
        if (!entity)
            continue;
        const auto read = [&](const QString& table, qint64 PracticeProgress::*member, qint64 most) {
            return database.select(
                u"SELECT key, value FROM assignment_report_%1 WHERE entity = ?"_s.arg(table),
                [&](const QSqlQuery& row) {
                    const auto device = deviceFromText(row.value(0).toString());
                    const qint64 value = row.value(1).toLongLong();
                    if (device && value > 0 && value <= most)
                        one.progress[*device].*member = value;
                },
                *entity);
        };
        GR_TRY(read(u"attempts"_s, &PracticeProgress::attempts, mostAttempts));
        GR_TRY(read(u"full_runs"_s, &PracticeProgress::fullRuns, mostAttempts));
        GR_TRY(read(u"last_practised"_s, &PracticeProgress::lastMs, changelimits::ms));
    }
    return {};
}

Result<void> Assignments::readDecline(Assignment& assignment) {
    return m_journal.database().select(
        u"SELECT d.declined, d.why FROM assignment_decline d JOIN identifier i ON i.key = d.id "
        "JOIN circle k ON k.key = d.circle WHERE i.id = ? AND k.id = ? AND NOT d.deleted"_s,
        [&](const QSqlQuery& row) {
            const qint64 at = row.value(0).toLongLong();
            if (assignment.acceptedMs) { // a no from before does not count
                if (at >= *assignment.acceptedMs)
                    assignment.endedMs = at;
                return;
            }
            assignment.declinedMs = at;
            assignment.declineWhy = row.value(1).toString().left(whyLength);
        },
        declineOf(assignment.id, assignment.person).toByteArray(), CircleId::of(assignment.id).toByteArray());
}

Result<void> Assignments::mustBeMine(const Assignment& assignment) const {
    if (assignment.person != m_self)
        return fail(ErrorCode::Refused, u"\"%1\" was given to somebody else"_s.arg(assignment.scenario.document.title));
    return {};
}

Result<void> Assignments::accept(const Assignment& assignment, qint64 nowMs) {
    GR_TRY(mustBeMine(assignment));
    if (assignment.acceptedMs)
        return {};
    QList<Edit> edits{{reportOf(assignment.id, m_self),
                       u"assignment_report"_s,
                       {{u"assignment"_s, assignment.id.entity()}, {u"accepted"_s, nowMs}}}};
    if (assignment.declinedMs)
        edits.append({declineOf(assignment.id, m_self), u"assignment_decline"_s, {{u"deleted"_s, true}}});
    GR_TRY(m_journal.commit(edits));
    return {};
}

Result<void> Assignments::decline(const Assignment& assignment, qint64 nowMs, const QString& why) {
    GR_TRY(mustBeMine(assignment));
    if (assignment.acceptedMs)
        return fail(ErrorCode::Refused,
                    u"\"%1\" was accepted before; nothing was changed"_s.arg(assignment.scenario.document.title));
    GR_TRY(checkWhy(why));
    GR_TRY(m_journal.commit({{declineOf(assignment.id, m_self),
                              u"assignment_decline"_s,
                              {{u"assignment"_s, assignment.id.entity()},
                               {u"declined"_s, nowMs},
                               {u"why"_s, why.trimmed()},
                               {u"deleted"_s, false}}}}));
    return {};
}

Result<void> Assignments::end(const Assignment& assignment, qint64 nowMs) {
    GR_TRY(mustBeMine(assignment));
    if (!assignment.acceptedMs)
        return fail(ErrorCode::Refused,
                    u"\"%1\" was not accepted; nothing of it is reported"_s.arg(assignment.scenario.document.title));
    if (assignment.endedMs)
        return {};
    GR_TRY(m_journal.commit({{declineOf(assignment.id, m_self),
                              u"assignment_decline"_s,
                              {{u"assignment"_s, assignment.id.entity()},
                               {u"declined"_s, std::max(nowMs, *assignment.acceptedMs)},
                               {u"why"_s, QString()},
                               {u"deleted"_s, false}}}}));
    return {};
}

Result<void> Assignments::takeBack(const Assignment& assignment) {
    if (assignment.assigner() != m_self)
        return fail(ErrorCode::Refused, u"\"%1\" was given by somebody else"_s.arg(assignment.scenario.document.title));
    GR_TRY(m_journal.commit({{assignment.id, u"assignment"_s, {{u"deleted"_s, true}}}}));
    return {};
}

Result<void> Assignments::report(const Assignment& assignment, const ProgressByDevice& progress) {
    if (assignment.person != m_self || !assignment.acceptedMs || assignment.endedMs)
        return fail(ErrorCode::Refused, u"nothing is reported of what was not accepted, or was ended"_s);
    const QList<Report> reports = assignment.reports();
    Fields fields;
    for (auto device = progress.begin(); device != progress.end(); ++device) {
        const PracticeProgress known = assignment.progress.value(device.key());
        const auto note = [&](Report report, QLatin1StringView field, qint64 value, qint64 before) {
            if (reports.contains(report) && value > before)
                fields.insert(keyedField(field, toText(device.key())), value);
        };
        note(Report::Attempts, "attempts"_L1, device->attempts, known.attempts);
        note(Report::FullRuns, "full_runs"_L1, device->fullRuns, known.fullRuns);
        note(Report::LastPractised, "last_practised"_L1, device->lastMs, known.lastMs);
    }
    if (!fields.isEmpty())
        GR_TRY(m_journal.commit({{reportOf(assignment.id, m_self), u"assignment_report"_s, fields}}));
    return {};
}

} // namespace greenroom

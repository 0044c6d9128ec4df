// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/agreements.h"

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/team/audience.h"

#include <numeric>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostWanted = 1000;
constexpr qint64 mostRuns = 1'000'000; ///< of one device; a report that claims more is not believed
constexpr qsizetype titleLength = 200;

/// The report of an agreement follows from it and the committer, so that all devices of the person write one.
EntityId reportOf(const AgreementId& agreement, const PersonId& committer) {
    return EntityId::ofContent(committer, contentHash("agreement_report" + agreement.entity().toByteArray()));
}

bool areSameTwo(const Agreement& a, const Agreement& b) {
    const PersonId one = a.id.entity().owner();
    const PersonId other = b.id.entity().owner();
    return (one == other && a.person == b.person) || (one == b.person && other == a.person);
}

/// Whether `later` may take the place of `earlier`: what others wrote is believed within these bounds.
bool mayReplace(const Agreement& later, const Agreement& earlier) {
    return later.id != earlier.id && areSameTwo(later, earlier) && later.committer == earlier.committer &&
           later.scenario == earlier.scenario && later.agreedMs <= earlier.dueMs;
}

} // namespace

QLatin1StringView agreementStateName(AgreementState state) {
    switch (state) {
    case AgreementState::Kept:
        return "kept"_L1;
    case AgreementState::Broken:
        return "broken"_L1;
    case AgreementState::Renegotiated:
        return "renegotiated"_L1;
    case AgreementState::Open:
        break;
    }
    return "open"_L1;
}

qint64 Agreement::done() const {
    return std::accumulate(runs.begin(), runs.end(), qint64(0));
}

void reconcile(QList<Agreement>& agreements, const PersonId& self, qint64 nowMs) {
    for (Agreement& one : agreements) {
        const bool isReplaced = std::any_of(agreements.begin(), agreements.end(), [&](const Agreement& later) {
            return later.replaces == one.id && mayReplace(later, one);
        });
        const bool isSettled =
            nowMs > one.dueMs && one.acceptedMs && (one.committer == self || one.reportedMs.value_or(0) > one.dueMs);
        if (isReplaced)
            one.state = AgreementState::Renegotiated;
        else if (one.done() >= one.wanted)
            one.state = AgreementState::Kept;
        else
            one.state = isSettled ? AgreementState::Broken : AgreementState::Open;
    }
}

Result<Agreement> Agreements::agree(const Terms& terms, qint64 nowMs) {
    if (terms.with == m_self)
        return fail(ErrorCode::Invalid, u"an agreement is with somebody else"_s);
    if (terms.wanted < 1 || terms.wanted > mostWanted)
        return fail(ErrorCode::Invalid,
                    u"%1 full runs cannot be agreed on: from 1 to %2"_s.arg(terms.wanted).arg(mostWanted));
    if (terms.dueMs < nowMs)
        return fail(ErrorCode::Invalid, u"%1 is past"_s.arg(toIsoTime(terms.dueMs)));
    const AgreementId id(EntityId::create(m_self, m_random));
    Fields fields{{u"person"_s, toText(terms.with)},
                  {u"committer"_s, toText(terms.committer)},
                  {u"title"_s, terms.title},
                  {u"document"_s, QString::fromUtf8(terms.document)},
                  {u"scenario"_s, terms.scenario.entity()},
                  {u"wanted"_s, terms.wanted},
                  {u"due"_s, terms.dueMs}};
    GR_TRY_ASSIGN(QList<Agreement> before, all());
    reconcile(before, m_self, nowMs);
    Agreement next;
    next.id = id;
    next.person = terms.with;
    next.committer = terms.committer;
    next.scenario = terms.scenario;
    next.agreedMs = nowMs;
    for (const Agreement& one : before)
        if (one.state == AgreementState::Open && mayReplace(next, one))
            fields.insert(u"replaces"_s, one.id.entity());
    QList<Edit> edits{{id, u"agreement"_s, fields}, Audience::adding(id, terms.with)};
    if (terms.committer == m_self)
        edits.append(
            {reportOf(id, m_self), u"agreement_report"_s, {{u"agreement"_s, id.entity()}, {u"accepted"_s, nowMs}}});
    GR_TRY(m_journal.commit(edits));
    GR_TRY_ASSIGN(QList<Agreement> now, all());
    reconcile(now, m_self, nowMs);
    return *std::find_if(now.begin(), now.end(), [&](const Agreement& one) { return one.id == id; });
}

Result<QList<Agreement>> Agreements::all() {
    QList<Agreement> agreements;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, s.id, r.id, a.person, a.committer, a.title, a.document, a.wanted, a.due, a.created_ms "
        "FROM agreement a JOIN identifier i ON i.key = a.id JOIN identifier s ON s.key = a.scenario "
        "LEFT JOIN identifier r ON r.key = a.replaces WHERE NOT a.deleted ORDER BY a.due, a.created_ms, i.id"_s,
        [&](const QSqlQuery& row) {
            Agreement one;
            one.id = AgreementId(*EntityId::fromBytes(row.value(0).toByteArray()));
            const PersonId owner = one.id.entity().owner();
            const auto person = personFromText(row.value(3).toString());
            const auto committer = personFromText(row.value(4).toString());
            one.wanted = row.value(7).toLongLong();
            if (!person || !committer || (owner != m_self && *person != m_self) || owner == *person ||
                (*committer != owner && *committer != *person) || one.wanted < 1 || one.wanted > mostWanted)
                return;
            one.person = *person;
            one.committer = *committer;
            one.scenario = ScenarioId(*EntityId::fromBytes(row.value(1).toByteArray()));
            if (!row.isNull(2))
                one.replaces = AgreementId(*EntityId::fromBytes(row.value(2).toByteArray()));
            one.title = row.value(5).toString().left(titleLength);
            one.document = row.value(6).toString().toUtf8();
            one.dueMs = row.value(8).toLongLong();
            one.agreedMs = row.value(9).toLongLong();
            agreements.append(one);
        }));
    GR_TRY(readReports(agreements));
    return agreements;
}

Result<void> Agreements::readReports(QList<Agreement>& agreements) {
    for (Agreement& one : agreements)
        GR_TRY(m_journal.database().select(
            u"SELECT r.accepted, r.reported, d.key, d.value FROM agreement_report r "
            "JOIN identifier i ON i.key = r.id JOIN circle k ON k.key = r.circle "
            "LEFT JOIN agreement_report_done d ON d.entity = r.entity WHERE i.id = ? AND k.id = ? AND NOT r.deleted"_s,
            [&](const QSqlQuery& row) {
                one.acceptedMs = row.value(0).toLongLong();
                if (!row.isNull(1))
                    one.reportedMs = row.value(1).toLongLong();
                const auto device = deviceFromText(row.value(2).toString());
                const qint64 runs = row.value(3).toLongLong();
                if (device && runs > 0 && runs <= mostRuns)
                    one.runs.insert(*device, runs);
            },
            reportOf(one.id, one.committer).toByteArray(), CircleId::of(one.id).toByteArray()));
    return {};
}

Result<void> Agreements::accept(const Agreement& agreement, qint64 nowMs) {
    if (agreement.committer != m_self)
        return fail(ErrorCode::Refused, u"it is not you who committed to \"%1\""_s.arg(agreement.title));
    if (!agreement.acceptedMs)
        GR_TRY(m_journal.commit({{reportOf(agreement.id, m_self),
                                  u"agreement_report"_s,
                                  {{u"agreement"_s, agreement.id.entity()}, {u"accepted"_s, nowMs}}}}));
    return {};
}

Result<void> Agreements::report(const Agreement& agreement, const RunsByDevice& runs, qint64 nowMs) {
    if (agreement.committer != m_self || !agreement.acceptedMs)
        return fail(ErrorCode::Refused, u"nothing is reported of what was not accepted"_s);
    Fields fields;
    for (auto device = runs.begin(); device != runs.end(); ++device)
        if (device.value() > agreement.runs.value(device.key()))
            fields.insert(keyedField("done"_L1, toText(device.key())), device.value());
    const bool isLast = nowMs > agreement.dueMs && agreement.reportedMs.value_or(0) <= agreement.dueMs;
    if (fields.isEmpty() && !isLast)
        return {};
    fields.insert(u"reported"_s, nowMs);
    GR_TRY(m_journal.commit({{reportOf(agreement.id, m_self), u"agreement_report"_s, fields}}));
    return {};
}

} // namespace greenroom

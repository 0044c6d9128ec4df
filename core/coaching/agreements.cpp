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
constexpr qsizetype wordsLength = 500;
constexpr QLatin1StringView accepted = "accepted"_L1;
constexpr QLatin1StringView declined = "declined"_L1;

/// The report of an agreement follows from it and the committer, so that all devices of the person write one.
EntityId reportOf(const AgreementId& agreement, const PersonId& committer) {
    return EntityId::ofContent(committer, contentHash("agreement_report" + agreement.entity().toByteArray()));
}

/// Likewise the answer of the one it was proposed to.
EntityId answerOf(const Agreement& agreement) {
    return EntityId::ofContent(agreement.person, contentHash("agreement_answer" + agreement.id.entity().toByteArray()));
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

Result<void> checkWords(const QString& words) {
    if (words.size() > wordsLength)
        return fail(ErrorCode::Invalid,
                    u"%1 characters are more than the %2 there is room for"_s.arg(words.size()).arg(wordsLength));
    return {};
}

/// Whether this person may answer it at all.
Result<void> checkAnswer(const Agreement& agreement, const PersonId& self) {
    if (agreement.person != self)
        return fail(ErrorCode::Refused, u"it is not you whom \"%1\" was proposed to"_s.arg(agreement.title));
    if (agreement.isWithdrawn)
        return fail(ErrorCode::Refused, u"\"%1\" was withdrawn"_s.arg(agreement.title));
    return {};
}

/// What takes the place of what, for as long as the list lives. What others wrote may run in circles.
class Successors {
public:
    explicit Successors(const QList<Agreement>& agreements) {
        for (const Agreement& later : agreements)
            if (later.replaces)
                m_later.insert(*later.replaces, &later);
    }

    bool hasReplaced(const Agreement& one) const {
        QSet<AgreementId> seen;
        return one.acceptedMs ? hasAccepted(one, seen) : hasNext(one);
    }

private:
    bool hasNext(const Agreement& one) const {
        const auto [begin, end] = m_later.equal_range(one.id);
        return std::any_of(begin, end, [&](const Agreement* later) {
            return mayReplace(*later, one) && (later->stands() || later->proposer() == one.proposer());
        });
    }

    bool hasAccepted(const Agreement& one, QSet<AgreementId>& seen) const {
        if (seen.contains(one.id))
            return false;
        seen.insert(one.id);
        const auto [begin, end] = m_later.equal_range(one.id);
        return std::any_of(begin, end, [&](const Agreement* later) {
            return mayReplace(*later, one) && ((later->acceptedMs && later->stands()) || hasAccepted(*later, seen));
        });
    }

    QMultiHash<AgreementId, const Agreement*> m_later;
};

} // namespace

QLatin1StringView agreementStateName(AgreementState state) {
    switch (state) {
    case AgreementState::Kept:
        return "kept"_L1;
    case AgreementState::Broken:
        return "broken"_L1;
    case AgreementState::Renegotiated:
        return "renegotiated"_L1;
    case AgreementState::Declined:
        return "declined"_L1;
    case AgreementState::Withdrawn:
        return "withdrawn"_L1;
    case AgreementState::Open:
        break;
    }
    return "open"_L1;
}

bool Agreement::stands() const {
    return !isWithdrawn && (acceptedMs || !declinedMs);
}

qint64 Agreement::done() const {
    return std::accumulate(runs.begin(), runs.end(), qint64(0));
}

void reconcile(QList<Agreement>& agreements, const PersonId& self, qint64 nowMs) {
    const Successors successors(agreements);
    for (Agreement& one : agreements) {
        const bool isSettled =
            nowMs > one.dueMs && one.acceptedMs && (one.committer == self || one.reportedMs.value_or(0) > one.dueMs);
        if (one.isWithdrawn)
            one.state = AgreementState::Withdrawn;
        else if (!one.stands())
            one.state = AgreementState::Declined;
        else if (successors.hasReplaced(one))
            one.state = AgreementState::Renegotiated;
        else if (one.done() >= one.wanted)
            one.state = AgreementState::Kept;
        else
            one.state = isSettled ? AgreementState::Broken : AgreementState::Open;
    }
}

Result<Agreement> Agreements::agree(const Terms& terms, qint64 nowMs) {
    return write(terms, terms.committer == m_self, nowMs);
}

Result<Agreement> Agreements::propose(const Terms& terms, qint64 nowMs) {
    return write(terms, false, nowMs);
}

Result<Agreement> Agreements::counter(const Agreement& proposal, const Counter& counter, qint64 nowMs) {
    GR_TRY(checkAnswer(proposal, m_self));
    if (proposal.acceptedMs)
        return fail(ErrorCode::Refused, u"\"%1\" is agreed on: propose something new"_s.arg(proposal.title));
    return write({proposal.proposer(), proposal.committer, proposal.scenario, proposal.title, proposal.document,
                  counter.wanted, counter.dueMs, counter.why, counter.needs},
                 false, nowMs);
}

Result<Agreement> Agreements::write(const Terms& terms, bool isFirm, qint64 nowMs) {
    if (terms.with == m_self)
        return fail(ErrorCode::Invalid, u"an agreement is with somebody else"_s);
    if (terms.wanted < 1 || terms.wanted > mostWanted)
        return fail(ErrorCode::Invalid,
                    u"%1 full runs cannot be agreed on: from 1 to %2"_s.arg(terms.wanted).arg(mostWanted));
    if (terms.dueMs < nowMs)
        return fail(ErrorCode::Invalid, u"%1 is past"_s.arg(toIsoTime(terms.dueMs)));
    GR_TRY(checkWords(terms.why));
    GR_TRY(checkWords(terms.needs));
    const AgreementId id(EntityId::create(m_self, m_random));
    Fields fields{{u"person"_s, toText(terms.with)},
                  {u"committer"_s, toText(terms.committer)},
                  {u"title"_s, terms.title},
                  {u"document"_s, QString::fromUtf8(terms.document)},
                  {u"scenario"_s, terms.scenario.entity()},
                  {u"wanted"_s, terms.wanted},
                  {u"due"_s, terms.dueMs}};
    if (!terms.why.isEmpty())
        fields.insert(u"why"_s, terms.why);
    if (!terms.needs.isEmpty())
        fields.insert(u"needs"_s, terms.needs);
    GR_TRY_ASSIGN(QList<Agreement> before, all());
    reconcile(before, m_self, nowMs);
    Agreement next;
    next.id = id;
    next.person = terms.with;
    next.committer = terms.committer;
    next.scenario = terms.scenario;
    next.agreedMs = nowMs;
    const Agreement* replaced = nullptr;
    for (const Agreement& one : std::as_const(before)) // the last word on it
        if (one.state == AgreementState::Open && mayReplace(next, one) &&
            (!replaced || std::pair(one.agreedMs, one.id) > std::pair(replaced->agreedMs, replaced->id)))
            replaced = &one;
    if (replaced)
        fields.insert(u"replaces"_s, replaced->id.entity());
    QList<Edit> edits{{id, u"agreement"_s, fields}, Audience::adding(id, terms.with)};
    if (isFirm)
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
        u"SELECT i.id, s.id, r.id, a.person, a.committer, a.title, a.document, a.wanted, a.due, a.created_ms, "
        "a.why, a.needs, a.deleted FROM agreement a JOIN identifier i ON i.key = a.id JOIN identifier s ON s.key = "
        "a.scenario "
        "LEFT JOIN identifier r ON r.key = a.replaces ORDER BY a.due, a.created_ms, i.id"_s,
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
            one.why = row.value(10).toString().left(wordsLength);
            one.needs = row.value(11).toString().left(wordsLength);
            one.isWithdrawn = row.value(12).toBool();
            agreements.append(one);
        }));
    GR_TRY(readAnswers(agreements));
    GR_TRY(readReports(agreements));
    return agreements;
}

Result<void> Agreements::readAnswers(QList<Agreement>& agreements) {
    for (Agreement& one : agreements)
        GR_TRY(m_journal.database().select(
            u"SELECT a.answer, a.answered, a.why FROM agreement_answer a JOIN identifier i ON i.key = a.id "
            "JOIN circle k ON k.key = a.circle WHERE i.id = ? AND k.id = ? AND NOT a.deleted"_s,
            [&](const QSqlQuery& row) {
                const QString answer = row.value(0).toString();
                if (answer == accepted && one.isOffer()) // who commits says so alone
                    one.acceptedMs = row.value(1).toLongLong();
                if (answer == declined)
                    one.declinedMs = row.value(1).toLongLong();
                one.answer = row.value(2).toString().left(wordsLength);
            },
            answerOf(one).toByteArray(), CircleId::of(one.id).toByteArray()));
    return {};
}

Result<void> Agreements::readReports(QList<Agreement>& agreements) {
    for (Agreement& one : agreements)
        GR_TRY(m_journal.database().select(
            u"SELECT r.accepted, r.reported, d.key, d.value FROM agreement_report r "
            "JOIN identifier i ON i.key = r.id JOIN circle k ON k.key = r.circle "
            "LEFT JOIN agreement_report_done d ON d.entity = r.entity WHERE i.id = ? AND k.id = ? AND NOT r.deleted"_s,
            [&](const QSqlQuery& row) {
                one.acceptedMs = row.value(0).toLongLong();
                one.hasReport = true;
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

Result<void> Agreements::answer(const Agreement& agreement, QLatin1StringView answer, const QString& why,
                                qint64 nowMs) {
    Fields fields{{u"agreement"_s, agreement.id.entity()}, {u"answer"_s, QString(answer)}, {u"answered"_s, nowMs}};
    fields.insert(u"why"_s, why.isEmpty() ? Value() : Value(why));
    GR_TRY(m_journal.commit({{answerOf(agreement), u"agreement_answer"_s, fields}}));
    return {};
}

Result<void> Agreements::accept(const Agreement& agreement, qint64 nowMs) {
    if (agreement.acceptedMs)
        return {};
    GR_TRY(checkAnswer(agreement, m_self));
    if (agreement.isOffer())
        return answer(agreement, accepted, {}, nowMs);
    GR_TRY(m_journal.commit({{reportOf(agreement.id, m_self),
                              u"agreement_report"_s,
                              {{u"agreement"_s, agreement.id.entity()}, {u"accepted"_s, nowMs}}}}));
    return {};
}

Result<void> Agreements::decline(const Agreement& agreement, const QString& why, qint64 nowMs) {
    GR_TRY(checkAnswer(agreement, m_self));
    GR_TRY(checkWords(why));
    if (agreement.acceptedMs)
        return fail(ErrorCode::Refused, u"\"%1\" is agreed on already"_s.arg(agreement.title));
    return answer(agreement, declined, why, nowMs);
}

Result<void> Agreements::withdraw(const Agreement& agreement) {
    if (agreement.proposer() != m_self)
        return fail(ErrorCode::Refused, u"it is not you who proposed \"%1\""_s.arg(agreement.title));
    if (agreement.acceptedMs)
        return fail(ErrorCode::Refused, u"\"%1\" is agreed on already"_s.arg(agreement.title));
    GR_TRY(m_journal.commit({{agreement.id, u"agreement"_s, {{u"deleted"_s, true}}}}));
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
    if (fields.isEmpty() && !isLast && agreement.hasReport)
        return {};
    fields.insert(u"reported"_s, nowMs);
    if (!agreement.hasReport) { // an offer that was accepted
        fields.insert(u"agreement"_s, agreement.id.entity());
        fields.insert(u"accepted"_s, *agreement.acceptedMs);
    }
    GR_TRY(m_journal.commit({{reportOf(agreement.id, m_self), u"agreement_report"_s, fields}}));
    return {};
}

} // namespace greenroom

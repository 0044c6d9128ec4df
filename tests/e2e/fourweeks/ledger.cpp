// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/fourweeks/ledger.h"

#include <algorithm>

namespace greenroom::test {

using namespace Qt::StringLiterals;

namespace {

const QString team = u"team"_s;

/// "kind by owner: a=b, c=d", as tables.cpp writes a row; what is empty is left out.
QString line(const QString& kind, const QString& owner, const QList<std::pair<QString, QString>>& fields) {
    QStringList parts;
    for (const auto& [name, value] : fields)
        if (!value.isEmpty())
            parts.append(name + u'=' + value);
    parts.sort();
    return u"%1 by %2: %3"_s.arg(kind, owner, parts.join(u", "_s));
}

QString yes(bool is) {
    return is ? u"yes"_s : u"no"_s;
}

QString number(qint64 value) {
    return QString::number(value);
}

} // namespace

void Ledger::say(const QString& key, const QString& line, const QSet<QString>& seers, const QString& circle) {
    QList<Version>& versions = m_facts[key];
    if (versions.isEmpty() || versions.last().line != line || versions.last().seers != seers)
        versions.append({m_clock.nowMs(), line, seers, circle});
}

bool Ledger::isIn(const QString& name) const {
    return !m_removedMs.contains(name);
}

// Everybody

void Ledger::joined(const QString& name, const PersonId& id) {
    m_names.insert(id, name);
    typed(name);
    say(u"member "_s + name,
        line(u"member"_s, name,
             {{u"name"_s, name},
              {u"role[rep]"_s, u"yes"_s},
              {u"role[coach]"_s, u"no"_s},
              {u"role[trainer]"_s, u"no"_s}}),
        {}, team);
}

void Ledger::removed(const QString& name) {
    m_removedMs.insert(name, m_clock.nowMs());
}

void Ledger::lostLaptop(const QString& name) {
    m_practice.removeIf([&](const Practice& one) { return one.name == name; });
}

void Ledger::teamMade(const QString& owner, const QString& title) {
    typed(title);
    say(u"team"_s, line(u"team"_s, owner, {{u"name"_s, title}}), {}, team);
}

void Ledger::groupMade(const QString& owner, const GroupId& id, const QString& name, const QString& segment) {
    typed(name);
    typed(segment);
    call(id, name);
    say(u"group "_s + name, line(u"team_group"_s, owner, {{u"name"_s, name}, {u"segment"_s, segment}}), {}, team);
}

QStringList Ledger::coachesOf(const QString& name, const QString& without) const {
    QStringList coaches;
    for (const auto& people : m_groups)
        for (auto one = people.begin(); one != people.end(); ++one)
            if (people.contains(name) && *one && one.key() != name && one.key() != without && isIn(one.key()) &&
                !coaches.contains(one.key()))
                coaches.append(one.key());
    return coaches;
}

void Ledger::grouped(const QString& owner, const QString& group, const QString& name, bool coach) {
    m_groups[group].insert(name, coach);
    say(u"group %1 %2"_s.arg(group, name),
        line(u"group_member"_s, owner,
             {{u"team_group"_s, group}, {u"person"_s, name}, {u"coach"_s, yes(coach)}, {u"removed"_s, u"no"_s}}),
        {}, team);
}

void Ledger::published(const QString& by, const ScenarioId& id, const QString& title, const QString& group) {
    typed(title);
    m_scenarios.insert(title, u"%1's %2"_s.arg(by, title));
    call(id, m_scenarios.value(title));
    say(u"published "_s + title,
        line(u"published_scenario"_s, by,
             {{u"document"_s, title}, {u"scenario"_s, labelOf(id)}, {u"team_group"_s, group}}),
        {}, team);
}

// Between two

void Ledger::sayAudience(const QString& owner, const QString& root, const QString& person, const QSet<QString>& seers) {
    say(u"audience %1 %2"_s.arg(root, person), line(u"audience"_s, owner, {{u"root"_s, root}, {u"person"_s, person}}),
        seers, root);
}

void Ledger::assigned(const QString& by, const QString& to, const AssignmentId& id, const QString& title,
                      const QString& why, qint64 dueMs) {
    typed(why);
    const QString label = u"assignment of %1 to %2: %3"_s.arg(title, to, number(m_commitments.size()));
    call(id, label);
    const QStringList coaches = coachesOf(to, by);
    const QSet<QString> seers = QSet{by, to} + QSet<QString>(coaches.begin(), coaches.end());
    m_commitments.insert(id, {.by = by, .to = to, .title = title, .dueMs = dueMs, .seers = seers});
    say(label,
        line(u"assignment"_s, by,
             {{u"document"_s, title},
              {u"scenario"_s, m_scenarios.value(title)},
              {u"person"_s, to},
              {u"due"_s, toIsoTime(dueMs)},
              {u"why"_s, why}}),
        seers, label);
    sayAudience(by, label, to, seers);
    for (const QString& coach : coaches)
        sayAudience(by, label, coach, seers);
}

void Ledger::proposed(const AgreementId& id, const Proposal& proposal) {
    typed(proposal.why);
    typed(proposal.needs);
    call(id, u"agreement of %1 with %2: %3"_s.arg(proposal.by, proposal.with, number(m_commitments.size())));
    m_proposals.insert(id, proposal);
    // Who commits reports to the other.
    m_commitments.insert(id, {.isAgreement = true,
                              .by = proposal.isOffer ? proposal.with : proposal.by,
                              .to = proposal.isOffer ? proposal.by : proposal.with,
                              .title = proposal.title,
                              .dueMs = proposal.dueMs,
                              .seers = {proposal.by, proposal.with}});
    sayProposal(id, false);
}

void Ledger::sayProposal(const AgreementId& id, bool isWithdrawn) {
    const Proposal& one = m_proposals[id];
    const QString label = labelOf(id);
    const QSet<QString> two{one.by, one.with};
    say(label,
        line(u"agreement"_s, one.by,
             {{u"person"_s, one.with},
              {u"committer"_s, one.isOffer ? one.by : one.with},
              {u"title"_s, one.title},
              {u"document"_s, one.title},
              {u"scenario"_s, m_scenarios.value(one.title)},
              {u"wanted"_s, number(one.wanted)},
              {u"due"_s, toIsoTime(one.dueMs)},
              {u"why"_s, one.why},
              {u"needs"_s, one.needs},
              {u"replaces"_s, one.replaces ? labelOf(*one.replaces) : QString()},
              {u"deleted"_s, isWithdrawn ? u"yes"_s : QString()}}),
        two, label);
    sayAudience(one.by, label, one.with, two);
}

void Ledger::proposalWithdrawn(const AgreementId& id) {
    sayProposal(id, true);
}

void Ledger::sayAnswer(const AgreementId& id, const QString& answer, const QString& why) {
    const Proposal& one = m_proposals[id];
    typed(why);
    say(u"answer to "_s + labelOf(id),
        line(u"agreement_answer"_s, one.with,
             {{u"agreement"_s, labelOf(id)},
              {u"answer"_s, answer},
              {u"answered"_s, toIsoTime(m_clock.nowMs())},
              {u"why"_s, why}}),
        {one.by, one.with}, labelOf(id));
}

void Ledger::agreementDeclined(const AgreementId& id, const QString& why) {
    sayAnswer(id, u"declined"_s, why);
}

void Ledger::accepted(const AssignmentId& id) {
    m_commitments[id].acceptedMs = m_clock.nowMs();
    sayReport(id);
}

void Ledger::agreementAccepted(const AgreementId& id) {
    if (m_proposals[id].isOffer)
        sayAnswer(id, u"accepted"_s, {}); // the report of who commits follows
    m_commitments[id].acceptedMs = m_clock.nowMs();
    sayReport(id);
}

void Ledger::sayReport(const EntityId& id) {
    const Commitment& one = m_commitments[id];
    const QString label = labelOf(id);
    const auto count = [](int value) { return value > 0 ? number(value) : QString(); };
    const QString accepted = toIsoTime(one.acceptedMs);
    say(u"report of "_s + label,
        one.isAgreement ? line(u"agreement_report"_s, one.to,
                               {{u"agreement"_s, label},
                                {u"accepted"_s, accepted},
                                {u"reported"_s, one.isOver ? u"yes"_s : QString()},
                                {u"done"_s, count(one.fullRuns)}})
                        : line(u"assignment_report"_s, one.to,
                               {{u"assignment"_s, label},
                                {u"accepted"_s, accepted},
                                {u"attempts"_s, count(one.attempts)},
                                {u"full_runs"_s, count(one.fullRuns)},
                                {u"last_practised"_s, one.lastMs > 0 ? toIsoTime(one.lastMs) : QString()}}),
        one.seers, label);
}

void Ledger::practised(const QString& name, const QString& title, double seconds, qint64 startedMs) {
    if (seconds < 3)
        return; // a false start
    m_practice.append({name, title, startedMs});
    for (auto one = m_commitments.begin(); one != m_commitments.end(); ++one) {
        if (one->to != name || one->title != title || one->acceptedMs == 0 || one->isOver ||
            (one->isAgreement && startedMs > one->dueMs))
            continue;
        ++one->attempts;
        ++one->fullRuns;
        one->lastMs = startedMs;
        sayReport(one.key());
    }
}

int Ledger::attempts(const QString& name, const QString& title) const {
    return static_cast<int>(std::count_if(m_practice.begin(), m_practice.end(),
                                          [&](const Practice& one) { return one.name == name && one.title == title; }));
}

// Shares

void Ledger::shared(const ShareId& id, const TakeId& take, const Share& share) {
    typed(share.note);
    m_shares.insert(id, share);
    call(id, u"share %1 of %2"_s.arg(number(m_shares.size()), share.owner));
    call(take, u"take of "_s + labelOf(id));
    sayShare(id);
}

void Ledger::sayShare(const ShareId& id) {
    const Share& share = m_shares[id];
    const QString label = labelOf(id);
    const QSet<QString> seers = QSet<QString>(share.audience.begin(), share.audience.end()) + QSet{share.owner};
    say(label,
        line(u"share"_s, share.owner,
             {{u"scenario"_s, share.title},
              {u"take"_s, u"take of "_s + label},
              {u"note"_s, share.note},
              {u"attempts"_s, number(share.attempts)},
              {u"first"_s, yes(share.first)},
              {u"recorded"_s, toIsoTime(share.recordedMs)},
              {u"expires"_s, toIsoTime(share.expiresMs)},
              {u"media"_s, share.ended.isEmpty() ? u"recording"_s : QString()},
              {u"withdrawn"_s, share.ended}}),
        seers, label);
    for (const QString& one : share.audience)
        sayAudience(share.owner, label, one, seers);
}

void Ledger::withdrawn(const ShareId& id) {
    m_shares[id].ended = u"withdrawn"_s;
    sayShare(id);
}

void Ledger::noted(const QString& by, const ShareId& share, const NoteId& id, double seconds, const QString& tone,
                   const QString& text) {
    typed(text);
    call(id, u"note "_s + text);
    m_notes.insert(id, share);
    m_sayings.append({share, by, text});
    const Share& on = m_shares[share];
    // What is said of the share of somebody who has left reaches nobody.
    const QSet<QString> seers =
        isIn(on.owner) ? QSet<QString>(on.audience.begin(), on.audience.end()) + QSet{on.owner} : QSet{by};
    say(labelOf(id),
        line(u"note"_s, by,
             {{u"subject"_s, labelOf(share)},
              {u"starts"_s, QString::number(seconds)},
              {u"tone"_s, tone},
              {u"text"_s, text}}),
        seers, labelOf(share));
}

void Ledger::answered(const QString& by, const NoteId& note, const QString& text) {
    typed(text);
    m_sayings.append({m_notes[note], by, text});
    const Share& on = m_shares[m_notes[note]];
    say(u"reply "_s + text, line(u"reply"_s, by, {{u"note"_s, labelOf(note)}, {u"text"_s, text}}),
        QSet<QString>(on.audience.begin(), on.audience.end()) + QSet{on.owner}, labelOf(m_notes[note]));
}

void Ledger::scored(const QString& by, const ShareId& share, const QString& label, const QMap<QString, int>& levels) {
    const Share& on = m_shares[share];
    QList<std::pair<QString, QString>> fields{{u"subject"_s, labelOf(share)},
                                              {u"label"_s, label},
                                              {u"map"_s, u"a map"_s},
                                              {u"final"_s, u"yes"_s}}; // the map came with the share
    for (auto one = levels.begin(); one != levels.end(); ++one)
        fields.append({u"level[%1]"_s.arg(one.key()), number(*one)});
    say(u"levels of %1 on %2"_s.arg(by, labelOf(share)), line(u"assessment"_s, by, fields),
        QSet<QString>(on.audience.begin(), on.audience.end()) + QSet{on.owner}, labelOf(share));
}

void Ledger::met(const QSet<QString>& online) {
    const qint64 now = m_clock.nowMs();
    for (const QString& name : online)
        m_exchangedMs.insert(name, now);
    for (auto share = m_shares.begin(); share != m_shares.end(); ++share) {
        if (!online.contains(share->owner) || !isIn(share->owner))
            continue;
        if (share->ended.isEmpty() && share->expiresMs <= now) {
            share->ended = u"expired"_s;
            sayShare(share.key());
        }
        share->isSent = true;
    }
    for (auto share = m_shares.begin(); share != m_shares.end(); ++share)
        for (const QString& one : std::as_const(share->audience))
            if (share->isSent && share->ended.isEmpty() && share->expiresMs > now && online.contains(one) && isIn(one))
                say(u"receipt of %1 for %2"_s.arg(one, labelOf(share.key())),
                    line(u"receipt"_s, one, {{u"share"_s, labelOf(share.key())}}),
                    QSet<QString>(share->audience.begin(), share->audience.end()) + QSet{share->owner},
                    labelOf(share.key()));
    for (auto one = m_commitments.begin(); one != m_commitments.end(); ++one)
        if (one->isAgreement && one->acceptedMs > 0 && one->dueMs < now && online.contains(one->to)) {
            one->isOver = true;
            sayReport(one.key());
        }
}

// What each may see

const Ledger::Version* Ledger::versionFor(const QString& name, const QList<Version>& versions, qint64 untilMs) const {
    const qint64 until = std::min(untilMs, m_removedMs.value(name, untilMs));
    const Version* found = nullptr;
    for (const Version& one : versions)
        if (one.ms < until && (one.seers.isEmpty() || one.seers.contains(name)))
            found = &one;
    return found;
}

QStringList Ledger::seenBy(const QString& name, qint64 untilMs) const {
    QStringList lines;
    for (const QList<Version>& versions : m_facts) {
        const Version* one = versionFor(name, versions, untilMs);
        if (!one)
            continue;
        const QString kind = one->line.section(u' ', 0, 0);
        const Share* gone = goneFor(name, one->circle, untilMs);
        // That there was a share stays, and who was in it; what it said goes, and what others said about it.
        if (gone && kind == u"share")
            lines.append(QString(one->line).remove(u"note=%1, "_s.arg(gone->note)));
        else if (!gone || kind == u"audience" || kind == u"receipt" || one->line.contains(u" by %1: "_s.arg(name)))
            lines.append(one->line);
    }
    lines.sort();
    return lines;
}

const Ledger::Share* Ledger::goneFor(const QString& name, const QString& circle, qint64 untilMs) const {
    for (auto share = m_shares.begin(); share != m_shares.end(); ++share) {
        if (labelOf(share.key()) != circle || share->owner == name)
            continue;
        const QList<Version> versions = m_facts.value(circle);
        const Version* seen = versionFor(name, versions, untilMs);
        const bool ended = seen && seen->line.contains(u"withdrawn="_s);
        return ended || share->expiresMs <= m_exchangedMs.value(name) ? &*share : nullptr;
    }
    return nullptr;
}

void Ledger::kept(const QString& name, const QString& text) {
    typed(text);
    m_kept.append({name, text});
}

QStringList Ledger::keptFrom(const QString& name) const {
    QStringList texts;
    for (const auto& [who, text] : m_kept)
        if (who != name)
            texts.append(text);
    return texts;
}

QStringList Ledger::forgottenBy(const QString& name) const {
    QStringList texts;
    for (auto share = m_shares.begin(); share != m_shares.end(); ++share) {
        if (!share->audience.contains(name) || !goneFor(name, labelOf(share.key())))
            continue;
        texts.append(share->note);
        for (const Saying& one : m_sayings)
            if (one.share == share.key() && one.by != name)
                texts.append(one.text);
    }
    return texts;
}

QSet<QString> Ledger::circlesOf(const QString& name) const {
    QSet<QString> circles;
    for (const QList<Version>& versions : m_facts)
        if (const Version* one = versionFor(name, versions))
            circles.insert(one->circle);
    return circles;
}

bool Ledger::isOpenTo(const QString& name, const ShareId& id) const {
    const Share& share = *m_shares.find(id);
    const auto versions = m_facts.value(labelOf(id));
    const Version* seen = versionFor(name, versions);
    return share.owner != name && seen && seen->line.contains(u"media=recording"_s) &&
           share.expiresMs > m_clock.nowMs();
}

QSet<ContentHash> Ledger::recordingsFor(const QString& name) const {
    QSet<ContentHash> recordings;
    for (auto share = m_shares.begin(); share != m_shares.end(); ++share)
        if (isOpenTo(name, share.key()))
            recordings.insert(share->media);
    return recordings;
}

QStringList Ledger::openTo(const QString& name) const {
    QStringList lines;
    for (auto share = m_shares.begin(); share != m_shares.end(); ++share)
        if (isOpenTo(name, share.key()))
            lines.append(share->owner + u": "_s + share->title);
    lines.sort();
    return lines;
}

QStringList Ledger::shownBy(const QString& name) const {
    QStringList lines;
    for (const Share& share : m_shares) {
        QStringList who = share.audience;
        who.sort();
        if (share.owner == name && share.ended.isEmpty())
            lines.append(share.title + u": "_s + who.join(u", "_s));
    }
    lines.sort();
    return lines;
}

QSet<ShareId> Ledger::living() const {
    QSet<ShareId> living;
    for (auto share = m_shares.begin(); share != m_shares.end(); ++share)
        if (share->ended.isEmpty())
            living.insert(share.key());
    return living;
}

} // namespace greenroom::test

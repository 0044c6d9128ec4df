// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/agreementsstate.h"

#include "core/home/catalogue.h"
#include "core/home/commitments.h"
#include "core/team/groups.h"
#include "ui/coaching/agreementwords.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"

#include <algorithm>
#include <utility>

namespace greenroom::ui {

namespace {

AgreementStage stageOf(const Agreement& one, const PersonId& self, qint64 nowMs) {
    if (one.waits(nowMs))
        return one.person == self ? AgreementStage::ToAnswer : AgreementStage::Sent;
    const bool runs = one.acceptedMs && nowMs <= one.dueMs &&
                      (one.state == AgreementState::Open || one.state == AgreementState::Kept);
    // After its date it is open only until the committer's last word of it is here.
    const bool isUnsettled = one.acceptedMs && one.state == AgreementState::Open;
    return runs || isUnsettled ? AgreementStage::Running : AgreementStage::Past;
}

ScenarioId atHandFor(const Agreement& one, const QList<ScenarioAtHand>& scenarios) {
    const auto scenario = readForeign(one.scenario, one.document);
    const auto found = std::find_if(scenarios.begin(), scenarios.end(), [&](const ScenarioAtHand& at) {
        return at.scenario.id == one.scenario || (scenario && at.scenario.version == scenario->version);
    });
    return found == scenarios.end() ? ScenarioId() : found->scenario.id;
}

Result<QList<AgreementPerson>> readPeople(Home& home) {
    Groups groups(home.journal(), home.person(), home.random());
    GR_TRY_ASSIGN(const QList<PersonId> coaches, groups.coachesOf(home.person(), home.authority().roster()));
    QSet<PersonId> coached;
    GR_TRY_ASSIGN(const QList<Group> mine, groups.of(home.person()));
    for (const Group& group : mine)
        if (group.persons(true).contains(home.person()))
            for (const PersonId& person : group.persons(false))
                coached.insert(person);
    QList<AgreementPerson> people;
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    for (const Member& member : members)
        if (member.inTeam && member.person != home.person())
            people.append(
                {member.person, member.name, coaches.contains(member.person), coached.contains(member.person)});
    const auto rank = [](const AgreementPerson& one) { return one.isCoach ? 0 : one.isCoached ? 1 : 2; };
    std::sort(people.begin(), people.end(), [&](const AgreementPerson& a, const AgreementPerson& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.name.localeAwareCompare(b.name) < 0;
    });
    return people;
}

} // namespace

const AgreementItem* AgreementsOverview::find(const AgreementId& id) const {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const AgreementItem& one) { return one.agreement.id == id; });
    return found == items.end() ? nullptr : &*found;
}

QList<AgreementItem> AgreementsOverview::at(AgreementStage stage, const PersonId& with) const {
    QList<AgreementItem> result;
    for (const AgreementItem& one : items)
        if (one.stage == stage && (with.isNull() || one.with == with))
            result.append(one);
    if (stage == AgreementStage::Past)
        std::reverse(result.begin(), result.end());
    return result;
}

const AgreementItem* AgreementsOverview::lastTime(const PersonId& with) const {
    const AgreementItem* last = nullptr;
    for (const AgreementItem& one : items) {
        const AgreementState state = one.agreement.state;
        const bool came = state == AgreementState::Kept || state == AgreementState::Broken ||
                          (state == AgreementState::Renegotiated && one.agreement.acceptedMs);
        if (one.with == with && came && one.stage == AgreementStage::Past)
            last = &one;
    }
    return last;
}

QString AgreementsOverview::nameOf(const PersonId& person) const {
    for (const AgreementPerson& one : people)
        if (one.person == person)
            return one.name;
    for (const AgreementItem& one : items)
        if (one.with == person)
            return one.other;
    return {};
}

EntityId entityOf(const PersonId& person) {
    return EntityId::ofContent(person, ContentHash());
}

bool isPerson(const EntityId& subject) {
    return !subject.isNull() && subject == entityOf(subject.owner());
}

Result<AgreementsOverview> agreementsOverview(Home& home) {
    AgreementsOverview overview;
    overview.self = home.person();
    GR_TRY_ASSIGN(overview.people, readPeople(home));
    GR_TRY_ASSIGN(const QList<ScenarioAtHand> scenarios, Catalogue(home).scenariosAtHand());
    GR_TRY_ASSIGN(const QList<Agreement> all, agreementsOf(home));
    for (const Agreement& one : all) {
        const PersonId with = one.with(home.person());
        const auto member = home.members().byId(with);
        overview.items.append({one, with, member ? member->name : toText(with).first(8), one.committer == home.person(),
                               one.proposer() == home.person(), stageOf(one, home.person(), home.clock().nowMs()),
                               atHandFor(one, scenarios)});
    }
    return overview;
}

AgreementsState::AgreementsState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this] {
        if (m_loaded)
            refresh();
    });
}

void AgreementsState::refresh() {
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_context.home.ask(
        this, [](Home& home) { return agreementsOverview(home); },
        [this](Result<AgreementsOverview> overview) {
            m_asked = false;
            if (!overview) {
                m_context.messages.problem(overview.error(), tr("Your agreements could not be read."));
                return;
            }
            m_overview = *std::move(overview);
            m_loaded = true;
            if (std::exchange(m_again, false))
                refresh();
            Q_EMIT changed();
        });
}

void AgreementsState::accept(const AgreementId& agreement) {
    const AgreementItem* item = m_overview.find(agreement);
    if (!item)
        return;
    write(
        agreement,
        [](Home& home, const Agreement& one) -> Result<void> {
            GR_TRY(Agreements(home.journal(), home.person(), home.random()).accept(one, home.clock().nowMs()));
            return reportProgress(home);
        },
        tr("Agreed: %1. %2 hears of it after the next exchange.")
            .arg(termsWords(*item, m_context.clock.nowMs()), item->other),
        tr("It is not accepted. Nothing is reported."));
}

void AgreementsState::decline(const AgreementId& agreement, const QString& why) {
    const AgreementItem* item = m_overview.find(agreement);
    if (!item)
        return;
    write(
        agreement,
        [why](Home& home, const Agreement& one) {
            return Agreements(home.journal(), home.person(), home.random())
                .decline(one, why.trimmed(), home.clock().nowMs());
        },
        tr("Declined. %1 hears of it after the next exchange.").arg(item->other),
        tr("It is not declined: it still waits for your answer."));
}

void AgreementsState::withdraw(const AgreementId& agreement) {
    const AgreementItem* item = m_overview.find(agreement);
    if (!item)
        return;
    write(
        agreement,
        [](Home& home, const Agreement& one) {
            return Agreements(home.journal(), home.person(), home.random()).withdraw(one);
        },
        tr("Withdrawn. %1 cannot answer it any more after the next exchange.").arg(item->other),
        tr("It is not withdrawn."));
}

/// What is written is written on the agreement as it is by then.
void AgreementsState::write(const AgreementId& agreement, Work work, const QString& done, const QString& otherwise) {
    ++m_writes;
    m_context.home.ask(
        this,
        [agreement, work = std::move(work)](Home& home) -> Result<void> {
            GR_TRY_ASSIGN(const QList<Agreement> all, agreementsOf(home));
            for (const Agreement& one : all)
                if (one.id == agreement)
                    return work(home, one);
            return fail(ErrorCode::NotFound, QStringLiteral("the agreement is not here any more"));
        },
        [this, agreement, done, otherwise](const Result<void>& written) {
            --m_writes;
            refresh();
            if (!written) {
                m_context.messages.problem(written.error(), otherwise);
                return;
            }
            m_context.messages.tell(done);
            Q_EMIT answered(agreement);
        });
}

} // namespace greenroom::ui

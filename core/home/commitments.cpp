// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/commitments.h"

#include "core/takes/takes.h"
#include "core/team/groups.h"

#include <limits>

namespace greenroom {

namespace {

constexpr qint64 noEnd = std::numeric_limits<qint64>::max();

/// What was practised here, read once.
class Practised {
public:
    static Result<Practised> of(Home& home) {
        Practised practised;
        practised.m_self = home.person();
        GR_TRY_ASSIGN(practised.m_attempts,
                      Takes(home.journal(), home.person(), home.random(), home.clock()).attempts());
        return practised;
    }

    ProgressByDevice at(const ScenarioId& scenario, const std::optional<ContentHash>& version, qint64 fromMs,
                        qint64 untilMs) const {
        const bool isForeign = scenario.entity().owner() != m_self;
        const auto document = version ? std::optional(EntityId::ofContent(m_self, *version)) : std::nullopt;
        ProgressByDevice progress;
        for (const Attempt& attempt : m_attempts) {
            const bool isIt = (isForeign && attempt.scenario == scenario) || attempt.version == document;
            if (!isIt || !attempt.counted() || attempt.startedMs < fromMs || attempt.startedMs > untilMs)
                continue;
            PracticeProgress& one = progress[attempt.device];
            ++one.attempts;
            one.fullRuns += attempt.fullRun ? 1 : 0;
            one.lastMs = std::max(one.lastMs, attempt.startedMs);
        }
        return progress;
    }

    ProgressByDevice at(const Assignment& assignment) const {
        return assignment.acceptedMs ? at(assignment.scenario.id, assignment.scenario.version, *assignment.acceptedMs,
                                          assignment.endedMs.value_or(noEnd))
                                     : ProgressByDevice();
    }

    RunsByDevice at(const Agreement& agreement) const {
        const auto scenario = readForeign(agreement.scenario, agreement.document);
        const auto version = scenario ? std::optional(scenario->version) : std::nullopt;
        const ProgressByDevice progress = at(agreement.scenario, version, agreement.agreedMs, agreement.dueMs);
        RunsByDevice runs;
        for (auto device = progress.begin(); device != progress.end(); ++device)
            runs.insert(device.key(), device->fullRuns);
        return runs;
    }

private:
    PersonId m_self;
    QList<Attempt> m_attempts;
};

Assignments assignments(Home& home) {
    return Assignments(home.journal(), home.person(), home.random());
}

Agreements agreements(Home& home) {
    return Agreements(home.journal(), home.person(), home.random());
}

} // namespace

Result<QList<Assignment>> assignmentsOf(Home& home) {
    GR_TRY_ASSIGN(QList<Assignment> all, assignments(home).all());
    GR_TRY_ASSIGN(const Practised practised, Practised::of(home));
    for (Assignment& one : all)
        if (one.person == home.person())
            one.progress = greater(one.progress, practised.at(one));
    return all;
}

Result<Assignments::Coaches> coachesOf(Home& home, const QList<PersonId>& persons) {
    Assignments::Coaches coaches;
    const Roster* roster = home.authority().roster();
    GR_TRY_ASSIGN(const QList<Group> groups, Groups(home.journal(), home.person(), home.random()).all());
    for (const Group& group : groups)
        for (const PersonId& coach : group.persons(true))
            for (const PersonId& person : persons)
                if (group.has(person) && coach != person && coach != home.person() &&
                    (!roster || roster->inForce(coach)) && !coaches.value(person).contains(coach))
                    coaches[person].append(coach);
    return coaches;
}

Result<QList<Agreement>> agreementsOf(Home& home) {
    GR_TRY_ASSIGN(QList<Agreement> all, agreements(home).all());
    GR_TRY_ASSIGN(const Practised practised, Practised::of(home));
    for (Agreement& one : all) {
        if (one.committer != home.person())
            continue;
        const RunsByDevice runs = practised.at(one);
        for (auto device = runs.begin(); device != runs.end(); ++device)
            one.runs[device.key()] = std::max(one.runs.value(device.key()), device.value());
    }
    reconcile(all, home.person(), home.clock().nowMs());
    return all;
}

Result<void> reportProgress(Home& home) {
    GR_TRY_ASSIGN(QList<Assignment> assigned, assignments(home).all());
    assigned.removeIf(
        [&](const Assignment& one) { return one.person != home.person() || !one.acceptedMs || one.endedMs; });
    GR_TRY_ASSIGN(QList<Agreement> agreed, agreements(home).all());
    agreed.removeIf(
        [&](const Agreement& one) { return one.committer != home.person() || !one.acceptedMs || !one.stands(); });
    if (assigned.isEmpty() && agreed.isEmpty())
        return {};
    GR_TRY_ASSIGN(const Practised practised, Practised::of(home));
    for (const Assignment& one : std::as_const(assigned))
        GR_TRY(assignments(home).report(one, practised.at(one)));
    for (const Agreement& one : std::as_const(agreed))
        GR_TRY(agreements(home).report(one, practised.at(one), home.clock().nowMs()));
    return {};
}

} // namespace greenroom

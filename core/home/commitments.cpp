// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/commitments.h"

#include "core/takes/takes.h"
#include "core/team/groups.h"

#include <algorithm>
#include <limits>

namespace greenroom {

namespace {

constexpr qint64 noEnd = std::numeric_limits<qint64>::max();

/// What counts as an attempt at a scenario that was given.
class Given {
public:
    Given(const PersonId& self, const ScenarioId& scenario, const std::optional<ContentHash>& version)
        : m_scenario(scenario), m_isForeign(scenario.entity().owner() != self) {
        if (version)
            m_document = EntityId::ofContent(self, *version);
    }
    /// Whether one is that was recorded as `scenario`, at the document `version`.
    bool has(const ScenarioId& scenario, const EntityId& version) const {
        return (m_isForeign && scenario == m_scenario) || version == m_document;
    }

private:
    ScenarioId m_scenario;
    bool m_isForeign;
    std::optional<EntityId> m_document;
};

std::optional<ContentHash> versionOf(const Agreement& agreement) {
    const auto scenario = readForeign(agreement.scenario, agreement.document);
    return scenario ? std::optional(scenario->version) : std::nullopt;
}

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
        const Given given(m_self, scenario, version);
        ProgressByDevice progress;
        for (const Attempt& attempt : m_attempts) {
            // Drills and the like are practice too, but no attempts.
            const bool isPractice = attempt.duration.value_or(0) >= attemptSeconds;
            if (!given.has(attempt.scenario, attempt.version) || !isPractice || attempt.startedMs < fromMs ||
                attempt.startedMs > untilMs)
                continue;
            PracticeProgress& one = progress[attempt.device];
            one.attempts += attempt.counted() ? 1 : 0;
            one.fullRuns += attempt.counted() && attempt.fullRun ? 1 : 0;
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
        const ProgressByDevice progress =
            at(agreement.scenario, versionOf(agreement), agreement.agreedMs, agreement.dueMs);
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

Result<QList<Listener>> listenersTo(Home& home, const ScenarioRecord& scenario) {
    const EntityId document = EntityId::ofContent(home.person(), scenario.version);
    const Roster* roster = home.authority().roster();
    QList<Listener> listeners;
    const auto add = [&](const PersonId& person, const QList<Report>& told) {
        if (told.isEmpty() || (roster && !roster->inForce(person)))
            return;
        auto known =
            std::find_if(listeners.begin(), listeners.end(), [&](const Listener& one) { return one.person == person; });
        if (known == listeners.end())
            known = listeners.insert(listeners.end(), {person, {}});
        for (const Report report : told)
            if (!known->told.contains(report))
                known->told.append(report);
        std::sort(known->told.begin(), known->told.end());
    };
    GR_TRY_ASSIGN(const QList<Assignment> assigned, assignments(home).all());
    for (const Assignment& one : assigned) {
        if (one.person != home.person() || !one.acceptedMs || one.endedMs ||
            !Given(home.person(), one.scenario.id, one.scenario.version).has(scenario.id, document))
            continue;
        add(one.assigner(), one.reports());
        for (const PersonId& person : one.told)
            add(person, one.reports());
    }
    GR_TRY_ASSIGN(const QList<Agreement> agreed, agreements(home).all());
    for (const Agreement& one : agreed)
        if (one.committer == home.person() && one.acceptedMs && one.stands() && home.clock().nowMs() <= one.dueMs &&
            Given(home.person(), one.scenario, versionOf(one)).has(scenario.id, document))
            add(one.with(home.person()), {Report::FullRuns});
    std::stable_sort(listeners.begin(), listeners.end(),
                     [](const Listener& a, const Listener& b) { return a.told.size() > b.told.size(); });
    return listeners;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/assignstate.h"

#include "core/home/commitments.h"
#include "core/team/groups.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"

#include <QDateTime>

#include <algorithm>

namespace greenroom::ui {

struct AssignState::Read {
    QList<ScenarioAtHand> scenarios;
    QList<Assignee> assignees;
    QHash<PersonId, QString> names;
    Assignments::Coaches coaches;
    QSet<PersonId> coached;
    QList<AssignmentItem> given;
};

AssignState::AssignState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, &AssignState::refresh);
    connect(&context.team, &TeamLink::changed, this, &AssignState::changed);
}

Result<AssignState::Read> AssignState::read(Home& home) {
    Read result;
    GR_TRY_ASSIGN(result.scenarios, Catalogue(home).scenariosAtHand());
    GR_TRY_ASSIGN(const AssignmentsOverview overview, assignmentsOverview(home));
    result.given = overview.given;
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    for (const Member& member : members)
        if (member.inTeam && member.person != home.person())
            result.names.insert(member.person, member.name);
    GR_TRY_ASSIGN(const QList<Group> groups, Groups(home.journal(), home.person(), home.random()).all());
    for (const Group& group : groups) {
        Assignee one{group.name, group.persons(false), true, group.id.toString()};
        one.people.removeIf([&](const PersonId& person) { return !result.names.contains(person); });
        if (!one.people.isEmpty())
            result.assignees.append(one);
        if (group.persons(true).contains(home.person()))
            result.coached.unite(QSet<PersonId>(one.people.begin(), one.people.end()));
    }
    for (const Member& member : members)
        if (result.names.contains(member.person))
            result.assignees.append({member.name, {member.person}, false, toText(member.person)});
    GR_TRY_ASSIGN(result.coaches, coachesOf(home, result.names.keys()));
    return result;
}

void AssignState::open(const ScenarioId& scenario, const QString& assignee) {
    m_scenario = scenario;
    m_selected.clear();
    if (!assignee.isEmpty())
        m_selected.insert(assignee);
    m_people.clear();
    refresh();
    Q_EMIT changed();
}

void AssignState::refresh() {
    if (std::exchange(m_asked, true))
        return;
    m_context.home.ask(
        this, [](Home& home) { return read(home); },
        [this](const Result<Read>& read) {
            m_asked = false;
            if (!read) {
                m_context.messages.problem(read.error(), tr("Who could be given it could not be read."));
                return;
            }
            m_scenarios = read->scenarios;
            m_names = read->names;
            m_coaches = read->coaches;
            m_coached = read->coached;
            m_given = read->given;
            m_assignees = read->assignees;
            gather();
            m_loaded = true;
            Q_EMIT changed();
        });
}

const ScenarioRecord* AssignState::chosen() const {
    for (const ScenarioAtHand& one : m_scenarios)
        if (one.scenario.id == m_scenario)
            return &one.scenario;
    return nullptr;
}

QList<AssignmentItem> AssignState::given() const {
    QList<AssignmentItem> result;
    for (const AssignmentItem& one : m_given)
        if (m_scenario.isNull() || one.assignment.scenario.id == m_scenario)
            result.append(one);
    return result;
}

void AssignState::choose(const ScenarioId& scenario) {
    m_scenario = scenario;
    Q_EMIT changed();
}

void AssignState::select(qsizetype assignee, bool isOn) {
    const QString key = m_assignees.value(assignee).key;
    if (isOn)
        m_selected.insert(key);
    else
        m_selected.remove(key);
    gather();
    Q_EMIT changed();
}

/// The people of those who are chosen; who is not there any more is not chosen either.
void AssignState::gather() {
    QSet<QString> there;
    m_people.clear();
    for (const Assignee& one : std::as_const(m_assignees)) {
        if (!m_selected.contains(one.key))
            continue;
        there.insert(one.key);
        for (const PersonId& person : one.people)
            m_people.insert(person);
    }
    m_selected = there;
}

QStringList AssignState::names() const {
    return named(m_people);
}

Receivers AssignState::receivers() const {
    QSet<PersonId> coaches;
    QSet<PersonId> uncoached;
    for (const PersonId& person : m_people) {
        for (const PersonId& coach : m_coaches.value(person))
            coaches.insert(coach);
        if (m_coaches.value(person).isEmpty() && !m_coached.contains(person))
            uncoached.insert(person);
    }
    return {names(), named(coaches), named(uncoached)};
}

QStringList AssignState::named(const QSet<PersonId>& people) const {
    QStringList names;
    for (const PersonId& person : people)
        names.append(m_names.value(person));
    std::sort(names.begin(), names.end(),
              [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

QString AssignState::problem(const QDate& due) const {
    const TeamState& team = m_context.team.state();
    if (!team.isIn())
        return tr("You are in no team yet: there is nobody to give it to.");
    if (!team.teaches())
        return tr("Coaches and trainers assign scenarios.");
    if (!chosen())
        return tr("Choose a scenario.");
    if (m_people.isEmpty())
        return tr("Choose whom it is for.");
    if (due < QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs()).date())
        return tr("Choose a day that is still to come.");
    return {};
}

void AssignState::assign(const QDate& due, const QString& why) {
    if (m_isGiving || !problem(due).isEmpty())
        return;
    m_isGiving = true;
    const qint64 dueMs = due.addDays(1).startOfDay().toMSecsSinceEpoch() - 1;
    m_context.home.ask(
        this,
        // To whom it was said that they are told, whatever became of groups meanwhile.
        [scenario = *chosen(), people = m_people.values(), coaches = m_coaches, dueMs, why](Home& home) {
            return Assignments(home.journal(), home.person(), home.random())
                .assign(scenario, people, dueMs, why, coaches);
        },
        [this, title = chosen()->document.title, names = names()](const Result<QList<Assignment>>& made) {
            m_isGiving = false;
            if (!made) {
                m_context.messages.problem(made.error(), tr("It was not assigned to anybody."));
                return;
            }
            m_selected.clear();
            m_people.clear();
            refresh();
            Q_EMIT assigned(title, names);
            Q_EMIT changed();
        });
}

void AssignState::takeBack(const AssignmentItem& item) {
    m_context.home.ask(
        this,
        [given = item.assignment](Home& home) {
            return Assignments(home.journal(), home.person(), home.random()).takeBack(given);
        },
        [this, title = item.title(), name = item.other](const Result<void>& done) {
            if (!done) {
                m_context.messages.problem(done.error(), tr("The assignment was not taken back."));
                return;
            }
            refresh();
            Q_EMIT takenBack(title, name);
        });
}

} // namespace greenroom::ui

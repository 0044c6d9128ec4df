// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/teamoverview.h"

#include "core/home/teamshare.h"
#include "core/sync/membership.h"
#include "ui/shell/context.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

void add(TeamPerson& person, const QList<Assignment>& heardOf) {
    QList<Assignment> theirs = heardOf;
    theirs.removeIf([&](const Assignment& one) { return one.person != person.person; });
    for (const Assignment& one : std::as_const(theirs)) {
        ++person.assigned;
        person.accepted += one.acceptedMs.has_value();
    }
    person.practice = practisedOf(theirs);
}

} // namespace

const TeamPerson* TeamOverview::find(const PersonId& person) const {
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const TeamPerson& one) { return one.person == person; });
    return found == people.end() ? nullptr : &*found;
}

Result<TeamOverview> readTeam(Home& home) {
    TeamOverview team;
    const Roster* roster = home.authority().roster();
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    if (!roster)
        return team;
    QSet<PersonId> named;
    for (const Member& member : members) {
        if (!roster->find(member.person))
            continue;
        named.insert(member.person);
        TeamPerson person{.person = member.person, .name = member.name, .practice = {}};
        GR_TRY_ASSIGN(person.roles, home.members().roles(member.person));
        person.isSelf = member.person == home.person();
        person.isRemoved = !member.inTeam;
        person.former = roster->find(member.person)->terms.last().roles & role::given;
        team.people.append(person);
    }
    for (const RosterPerson& one : roster->content().persons)
        if (!named.contains(one.person) && one.inForce())
            team.people.append({.person = one.person,
                                .name = QObject::tr("Somebody whose name is on its way"),
                                .roles = one.inForce()->roles,
                                .practice = {}});
    Assignments assignments(home.journal(), home.person(), home.random());
    GR_TRY_ASSIGN(QList<Assignment> heardOf, assignments.all());
    heardOf.removeIf([&](const Assignment& one) { return one.assigner() != home.person(); });
    GR_TRY_ASSIGN(const QList<Assignment> coached, assignments.ofCoached());
    heardOf += coached;
    for (TeamPerson& person : team.people)
        add(person, heardOf);
    std::stable_partition(team.people.begin(), team.people.end(),
                          [](const TeamPerson& person) { return !person.isRemoved; });
    GR_TRY_ASSIGN(team.groups, Groups(home.journal(), home.person(), home.random()).all());
    GR_TRY_ASSIGN(team.hasUnsavedKit, TeamShare(home).hasUnsavedKit());
    team.isKitSpent = !roster->content().successions.isEmpty();
    return team;
}

TeamOverviewState::TeamOverviewState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this] {
        if (m_loaded)
            refresh();
    });
    connect(&context.team, &TeamLink::changed, this, [this] {
        if (m_loaded && !m_context.team.isExchanging())
            refresh();
    });
}

void TeamOverviewState::refresh() {
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_context.home.ask(this, readTeam, [this](Result<TeamOverview> read) {
        m_asked = false;
        if (!read) {
            m_context.messages.problem(read.error(), tr("The team could not be read."));
            return;
        }
        m_team = *std::move(read);
        m_loaded = true;
        Q_EMIT changed();
        if (std::exchange(m_again, false))
            refresh();
    });
}

void TeamOverviewState::invite(Roles roles, const QString& group, int days) {
    const qint64 expiresMs = m_context.clock.nowMs() + days * dayMs;
    ++m_busy;
    m_context.team.ask(
        this, [=](TeamShare& share) { return share.invite(roles, group, expiresMs); },
        [this](const Result<Invitation>& invitation) {
            --m_busy;
            if (invitation)
                Q_EMIT invited(*invitation);
            else
                m_context.messages.problem(invitation.error(), tr("The invitation was not made."));
            Q_EMIT changed();
        });
}

void TeamOverviewState::saveInvitation(const QString& path, const QString& invitation) {
    m_context.jobs.start(
        tr("Saving the invitation"), this,
        [path, bytes = invitation.toUtf8() + '\n'](Home&) { return writeFileAtomically(path, bytes); },
        [this, path](const Result<void>& saved) {
            if (saved)
                Q_EMIT invitationSaved(path);
            else
                m_context.messages.problem(saved.error(), tr("The invitation was not saved."));
        });
}

void TeamOverviewState::admit(const PersonId& person, const QString& words, Roles roles) {
    decide([=](Membership& membership) { return membership.approve(person, words, roles); },
           tr("They were not let in."));
}

void TeamOverviewState::remove(const PersonId& person) {
    decide([=](Membership& membership) { return membership.remove(person); },
           tr("They were not taken out of the team."));
}

void TeamOverviewState::setRoles(const PersonId& person, Roles roles) {
    decide([=](Membership& membership) { return membership.setRoles(person, roles); },
           tr("The roles stay as they were."));
}

void TeamOverviewState::addGroup(const QString& name, const QString& segment) {
    write(
        [=](Home& home) -> Result<void> {
            GR_TRY(Groups(home.journal(), home.person(), home.random()).add(name, segment, {}));
            return {};
        },
        tr("The group was not made."));
}

void TeamOverviewState::changeGroup(const GroupId& group, const QString& name, const QString& segment) {
    write([=](Home& home) { return Groups(home.journal(), home.person(), home.random()).change(group, name, segment); },
          tr("The group stays as it was."));
}

void TeamOverviewState::removeGroup(const GroupId& group) {
    write([=](Home& home) { return Groups(home.journal(), home.person(), home.random()).remove(group); },
          tr("The group stays as it was."));
}

void TeamOverviewState::putInto(const GroupId& group, const GroupMember& member) {
    write([=](Home& home) { return Groups(home.journal(), home.person(), home.random()).addMember(group, member); },
          tr("The group stays as it was."));
}

void TeamOverviewState::takeOut(const GroupId& group, const PersonId& person) {
    write([=](Home& home) { return Groups(home.journal(), home.person(), home.random()).removeMember(group, person); },
          tr("The group stays as it was."));
}

void TeamOverviewState::saveKit(const QString& path) {
    ++m_busy;
    Q_EMIT changed();
    m_context.team.ask(
        this, [path](TeamShare& share) { return share.saveKit(path); },
        [this, path](const Result<void>& saved) {
            --m_busy;
            if (saved)
                Q_EMIT kitSaved(path);
            else
                m_context.messages.problem(saved.error(), tr("The recovery kit was not saved."));
            refresh();
        });
}

void TeamOverviewState::write(std::function<Result<void>(Home&)> work, const QString& otherwise) {
    ++m_busy;
    m_context.home.ask(this, std::move(work), [this, otherwise](const Result<void>& done) {
        --m_busy;
        if (!done)
            m_context.messages.problem(done.error(), otherwise);
        refresh();
    });
}

void TeamOverviewState::decide(std::function<Result<void>(Membership&)> decision, const QString& otherwise) {
    ++m_busy;
    m_context.team.decide(this, std::move(decision), [this, otherwise](const Result<void>& done) {
        --m_busy;
        if (!done)
            m_context.messages.problem(done.error(), otherwise);
        refresh();
    });
}

} // namespace greenroom::ui

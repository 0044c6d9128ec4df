// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/groups.h"

#include "core/base/choose.h"
#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/team/members.h"
#include "core/team/roster.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// The membership of a person follows from the group and the person, whoever writes it.
EntityId membershipOf(const GroupId& group, const PersonId& person) {
    const QByteArray both = "group_member" + group.entity().toByteArray() + person.toByteArray();
    return EntityId::ofContent(group.entity().owner(), contentHash(both));
}

Edit membership(const GroupId& group, const GroupMember& member) {
    return {membershipOf(group, member.person),
            u"group_member"_s,
            {{u"team_group"_s, group.entity()},
             {u"person"_s, toText(member.person)},
             {u"coach"_s, member.coach},
             {u"removed"_s, false}}};
}

} // namespace

QList<PersonId> Group::persons(bool coaches) const {
    QList<PersonId> persons;
    for (const GroupMember& member : members)
        if (member.coach == coaches)
            persons.append(member.person);
    return persons;
}

bool Group::has(const PersonId& person) const {
    return std::any_of(members.begin(), members.end(),
                       [&](const GroupMember& member) { return member.person == person; });
}

Result<Fields> Groups::named(const QString& name, const QString& segment, const std::optional<GroupId>& self) {
    GR_TRY_ASSIGN(const QString called, checkedName(name, u"a group's name"_s));
    QString about;
    if (!segment.trimmed().isEmpty()) {
        GR_TRY_ASSIGN(about, checkedName(segment, u"a group's segment"_s));
    }
    GR_TRY_ASSIGN(const QList<Group> groups, all());
    for (const Group& other : groups)
        if (other.id != self && other.name.compare(called, Qt::CaseInsensitive) == 0)
            return fail(ErrorCode::Exists, u"there is a group called \"%1\" already"_s.arg(other.name));
    return Fields{{u"name"_s, called}, {u"segment"_s, about}};
}

Result<Group> Groups::add(const QString& name, const QString& segment, const QList<GroupMember>& members) {
    const GroupId group(EntityId::create(m_self, m_random));
    GR_TRY_ASSIGN(const Fields fields, named(name, segment, std::nullopt));
    QList<Edit> edits{{group, u"team_group"_s, fields}};
    for (const GroupMember& member : members)
        edits.append(membership(group, member));
    GR_TRY(m_journal.commit(edits));
    return find(group.toString());
}

Result<void> Groups::change(const GroupId& group, const QString& name, const QString& segment) {
    GR_TRY(find(group.toString()));
    GR_TRY_ASSIGN(const Fields fields, named(name, segment, group));
    GR_TRY(m_journal.commit({{group, u"team_group"_s, fields}}));
    return {};
}

Result<void> Groups::remove(const GroupId& group) {
    GR_TRY(find(group.toString()));
    GR_TRY(m_journal.commit({{group, u"team_group"_s, {{u"deleted"_s, true}}}}));
    return {};
}

Result<void> Groups::addMember(const GroupId& group, const GroupMember& member) {
    GR_TRY(m_journal.commit({membership(group, member)}));
    return {};
}

Result<void> Groups::removeMember(const GroupId& group, const PersonId& person) {
    GR_TRY_ASSIGN(const Group known, find(group.toString()));
    if (known.has(person))
        GR_TRY(m_journal.commit({{membershipOf(group, person), u"group_member"_s, {{u"removed"_s, true}}}}));
    return {};
}

Result<QList<Group>> Groups::all() {
    QList<Group> groups;
    QHash<EntityId, qsizetype> places;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, g.name, g.segment FROM team_group g JOIN identifier i ON i.key = g.id WHERE NOT g.deleted "
        "ORDER BY g.name COLLATE NOCASE, i.id"_s,
        [&](const QSqlQuery& row) {
            const EntityId id = *EntityId::fromBytes(row.value(0).toByteArray());
            places.insert(id, groups.size());
            groups.append({GroupId(id), row.value(1).toString(), row.value(2).toString(), {}});
        }));
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, m.person, m.coach FROM group_member m JOIN identifier i ON i.key = m.team_group "
        "WHERE NOT m.deleted AND NOT coalesce(m.removed, 0) ORDER BY m.person, m.id"_s,
        [&](const QSqlQuery& row) {
            const auto place = places.constFind(*EntityId::fromBytes(row.value(0).toByteArray()));
            const auto person = personFromText(row.value(1).toString());
            if (place != places.constEnd() && person && !groups[*place].has(*person))
                groups[*place].members.append({*person, row.value(2).toBool()});
        }));
    return groups;
}

Result<Group> Groups::find(const QString& text) {
    GR_TRY_ASSIGN(const QList<Group> groups, all());
    QList<Candidate<Group>> candidates;
    for (const Group& group : groups)
        candidates.append({group.id.toString(), group.name, group});
    return choose(candidates, text, u"group"_s);
}

Result<QList<Group>> Groups::of(const PersonId& person) {
    GR_TRY_ASSIGN(QList<Group> groups, all());
    groups.removeIf([&](const Group& group) { return !group.has(person); });
    return groups;
}

Result<QList<PersonId>> Groups::coachesOf(const PersonId& person, const Roster* roster) {
    GR_TRY_ASSIGN(const QList<Group> groups, of(person));
    QList<PersonId> coaches;
    const auto note = [&](const PersonId& coach) {
        if (coach != person && !coaches.contains(coach) && (!roster || roster->inForce(coach)))
            coaches.append(coach);
    };
    for (const Group& group : groups)
        for (const PersonId& coach : group.persons(true))
            note(coach);
    if (!groups.isEmpty())
        return coaches; // none while those who coached it are gone
    GR_TRY_ASSIGN(const QList<Member> members, Members(m_journal).all());
    for (const Member& member : members) {
        const Term* term = roster ? roster->inForce(member.person) : nullptr;
        const bool isGiven = !roster || (term && term->roles & role::coach);
        if (isGiven && member.roles.contains(u"coach"_s))
            note(member.person);
    }
    return coaches.size() == 1 ? coaches : QList<PersonId>();
}

} // namespace greenroom

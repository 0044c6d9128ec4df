// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/people.h"

#include "core/base/choose.h"

#include <QJsonArray>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

Result<People> People::of(Home& home) {
    People people;
    people.m_self = home.person();
    GR_TRY_ASSIGN(people.m_members, home.members().all());
    GR_TRY_ASSIGN(people.m_groups, Groups(home.journal(), home.person(), home.random()).all());
    people.m_hasTeam = home.authority().roster() != nullptr;
    return people;
}

const Member* People::find(const PersonId& person) const {
    const auto found =
        std::find_if(m_members.begin(), m_members.end(), [&](const Member& member) { return member.person == person; });
    return found == m_members.end() ? nullptr : &*found;
}

QString People::name(const PersonId& person) const {
    if (person == m_self)
        return u"you"_s;
    const Member* member = find(person);
    return member ? member->name : toText(person).first(8);
}

QJsonObject People::json(const PersonId& person) const {
    const Member* member = find(person);
    return {{u"member"_s, toText(person)}, {u"name"_s, member ? QJsonValue(member->name) : QJsonValue()}};
}

QJsonObject People::json(const Group& group) const {
    const auto list = [&](bool coaches) {
        QJsonArray array;
        for (const PersonId& person : group.persons(coaches))
            array.append(json(person));
        return array;
    };
    return {{u"id"_s, group.id.toString()},
            {u"name"_s, group.name},
            {u"segment"_s, group.segment.isEmpty() ? QJsonValue() : QJsonValue(group.segment)},
            {u"members"_s, list(false)},
            {u"coaches"_s, list(true)}};
}

bool People::isCoach(const PersonId& person) const {
    const Member* member = find(person);
    return member && member->roles.contains(u"coach"_s);
}

Result<QList<PersonId>> People::named(const QString& text, bool withGroups) const {
    QList<Candidate<QList<PersonId>>> candidates;
    for (const Member& member : m_members)
        candidates.append({toText(member.person), member.name, {member.person}});
    for (const Group& group : withGroups ? m_groups : QList<Group>())
        candidates.append({group.id.toString(), group.name, group.persons(false)});
    auto found = choose(candidates, text, withGroups ? u"member or group"_s : u"member"_s);
    const Member* one = found && found->size() == 1 ? find(found->first()) : nullptr;
    if (m_hasTeam && one && !one->inTeam)
        return fail(ErrorCode::Refused, u"%1 is no longer in the team"_s.arg(one->name));
    if (!found && found.error().code == ErrorCode::NotFound && m_members.size() < 2)
        found.error().message += u": this home has no team yet, so nobody but you is known"_s;
    return found;
}

Result<PersonId> People::person(const QString& text) const {
    GR_TRY_ASSIGN(const QList<PersonId> found, named(text, false));
    return found.first();
}

Result<PersonId> People::other(const QString& text) const {
    GR_TRY_ASSIGN(const PersonId found, person(text));
    if (found == m_self)
        return fail(ErrorCode::Invalid, u"\"%1\" is you"_s.arg(text.left(200)));
    return found;
}

Result<QList<PersonId>> People::others(const QString& text) const {
    GR_TRY_ASSIGN(QList<PersonId> found, named(text, true));
    const bool isMe = found == QList<PersonId>{m_self};
    found.removeAll(m_self);
    if (found.isEmpty())
        return fail(ErrorCode::Invalid, isMe ? u"\"%1\" is you"_s.arg(text.left(200))
                                             : u"the group \"%1\" has nobody in it to coach"_s.arg(text.left(200)));
    return found;
}

Result<Group> People::group(const QString& text) const {
    QList<Candidate<Group>> candidates;
    for (const Group& group : m_groups)
        candidates.append({group.id.toString(), group.name, group});
    return choose(candidates, text, u"group"_s);
}

} // namespace greenroom::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/members.h"

#include "core/base/choose.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameLength = 100;

/// What the person said they are; roles of later versions are left out.
Roles rolesSaid(const QString& names) {
    Roles roles = 0;
    for (const QString& name : names.split(u','))
        roles |= rolesFromNames({name}).value_or(0);
    return roles;
}

/// A person has one member entity; its own part is all zero.
EntityId memberEntity(const PersonId& person) {
    return EntityId::ofContent(person, ContentHash());
}

} // namespace

Result<QString> checkedName(const QString& name, const QString& what) {
    const QString trimmed = name.trimmed();
    const bool printable =
        std::all_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (trimmed.isEmpty() || trimmed.size() > nameLength || !printable)
        return fail(ErrorCode::Invalid,
                    u"%1 must have 1 to %2 characters, all printable and on one line"_s.arg(what).arg(nameLength));
    return trimmed;
}

Result<void> Members::introduce(const PersonId& self, const QString& name, const QStringList& roles) {
    GR_TRY_ASSIGN(const QString checked, checkedName(name, u"a person's name"_s));
    GR_TRY_ASSIGN(const Roles wanted, rolesFromNames(roles));
    Fields fields{{u"name"_s, checked}};
    const QStringList names = roleNames(wanted);
    for (const QString& role : roleNames(role::given))
        fields.insert(keyedField("role"_L1, role), names.contains(role));
    GR_TRY(m_journal.commit({{memberEntity(self), u"member"_s, fields}}));
    return {};
}

Result<Roles> Members::roles(const PersonId& person) {
    if (const RosterPerson* known = m_roster ? m_roster->find(person) : nullptr)
        return known->inForce() ? known->inForce()->roles : 0;
    GR_TRY_ASSIGN(const Member member, byId(person));
    return rolesFromNames(member.roles);
}

Result<QList<Member>> Members::all() {
    QList<Member> members;
    GR_TRY(m_journal.database().select(
        u"SELECT i.id, m.name, (SELECT group_concat(r.key) FROM member_role r WHERE r.entity = m.entity AND r.value) "
        "FROM member m JOIN identifier i ON i.key = m.id WHERE NOT m.deleted AND substr(i.id, 17) = zeroblob(16) ORDER BY m.name COLLATE NOCASE, i.id"_s,
        [&](const QSqlQuery& row) {
            const PersonId person = EntityId::fromBytes(row.value(0).toByteArray())->owner();
            const RosterPerson* known = m_roster ? m_roster->find(person) : nullptr;
            const Term* term = known ? known->inForce() : nullptr;
            const Roles roles = known ? (term ? term->roles : 0) : rolesSaid(row.value(2).toString());
            members.append({person, row.value(1).toString(), roleNames(roles), term != nullptr});
        }));
    return members;
}

Result<Member> Members::byId(const PersonId& person) {
    GR_TRY_ASSIGN(const QList<Member> members, all());
    for (const Member& member : members)
        if (member.person == person)
            return member;
    return fail(ErrorCode::NotFound, u"nobody here has the id %1"_s.arg(toText(person)));
}

Result<Member> Members::find(const QString& text) {
    GR_TRY_ASSIGN(const QList<Member> members, all());
    QList<Candidate<Member>> candidates;
    for (const Member& member : members)
        candidates.append({toText(member.person), member.name, member});
    return choose(candidates, text, u"member"_s);
}

} // namespace greenroom

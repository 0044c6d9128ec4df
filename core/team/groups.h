// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace greenroom {

class Random;
class Roster;

/// Somebody's place in a group.
struct GroupMember {
    PersonId person;
    bool coach = false; ///< coaches the others
    friend bool operator==(const GroupMember&, const GroupMember&) = default;
};

/// Named members, one or more coaches, and what they sell or where (role, region, product).
struct Group {
    GroupId id;
    QString name;
    QString segment;            ///< or empty
    QList<GroupMember> members; ///< in the order of their ids, the coaches among them

    QList<PersonId> persons(bool coaches) const;
    bool has(const PersonId& person) const;
    friend bool operator==(const Group&, const Group&) = default;
};

/// The groups of the team: what "my coach" and a team's queues rest on. Only the team's owner writes them, and they
/// never leave the team's circle.
class Groups {
public:
    Groups(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Makes a group with its members. Fails with Invalid on a bad name or segment, Exists when there is a group of
    /// that name, Refused for anybody but the team's owner.
    Result<Group> add(const QString& name, const QString& segment, const QList<GroupMember>& members);
    /// What it is called, and what it sells or where, from now on. Fails as add(), NotFound where there is no such
    /// group.
    Result<void> change(const GroupId& group, const QString& name, const QString& segment);
    /// Dissolves it; who was in it stays in the team.
    Result<void> remove(const GroupId& group);
    /// Adds a person, or changes whether the person coaches. Two homes that do it make one membership.
    Result<void> addMember(const GroupId& group, const GroupMember& member);
    /// Nothing happens when the person is not in it.
    Result<void> removeMember(const GroupId& group, const PersonId& person);

    /// By name.
    Result<QList<Group>> all();
    /// By name, id or the beginning of an id; fails as choose().
    Result<Group> find(const QString& text);
    /// The groups that a person is in, as a coach or not.
    Result<QList<Group>> of(const PersonId& person);
    /// "My coach": whoever else coaches a group the person is in. For a person in no group, the one other member with
    /// the role coach, if there is exactly one; in a team only who was given that role by its roster, for anybody can
    /// call themselves a coach. `roster`: the team's; nothing without a team.
    Result<QList<PersonId>> coachesOf(const PersonId& person, const Roster* roster);

private:
    Result<Fields> named(const QString& name, const QString& segment, const std::optional<GroupId>& self);

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom

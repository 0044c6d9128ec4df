// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "core/team/groups.h"

#include <QJsonObject>

namespace greenroom::ctl {

/// The persons and groups that a home knows, by what people call them.
class People {
public:
    static Result<People> of(Home& home);

    /// "you", a name, or the beginning of an id for somebody unknown here.
    QString name(const PersonId& person) const;
    /// {"member", "name"}; the name is null for somebody unknown here.
    QJsonObject json(const PersonId& person) const;
    QJsonObject json(const Group& group) const;
    const QList<Group>& groups() const { return m_groups; }

    bool isCoach(const PersonId& person) const;

    /// By name or id. Fails as choose(); in a home without others it says so.
    Result<PersonId> person(const QString& text) const;
    /// The same, and with Invalid on oneself.
    Result<PersonId> other(const QString& text) const;
    /// A person or those whom a group coaches, without oneself. Fails as other(), Invalid also on a group without any.
    Result<QList<PersonId>> others(const QString& text) const;
    Result<Group> group(const QString& text) const;

private:
    const Member* find(const PersonId& person) const;
    Result<QList<PersonId>> named(const QString& text, bool withGroups) const;

    PersonId m_self;
    QList<Member> m_members;
    QList<Group> m_groups;
    bool m_hasTeam = false;
};

} // namespace greenroom::ctl

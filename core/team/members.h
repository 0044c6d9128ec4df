// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/team/roster.h"

namespace greenroom {

/// Somebody whose name is known here.
struct Member {
    PersonId person;
    QString name;        ///< as the person gave it
    QStringList roles;   ///< names of Members::roles()
    bool inTeam = false; ///< now
};

/// Checks a name as people type it: 1 to 100 characters without line breaks or control characters, trimmed.
Result<QString> checkedName(const QString& name, const QString& what);

/// Who is who: names as people gave them, roles as the team's roster has them.
class Members {
public:
    /// `roster`: the team's, which must outlive the object; none without a team.
    explicit Members(Journal& journal, const Roster* roster = nullptr) : m_journal(journal), m_roster(roster) {}

    /// Sets one's own name, and the roles one has until a team says otherwise. Fails with Invalid on a bad name or an
    /// unknown role.
    Result<void> introduce(const PersonId& self, const QString& name, const QStringList& roles);
    /// What a person is: as the roster says once it knows the person, which is nothing after a removal; before that as
    /// the person said. Fails with NotFound when neither knows the person.
    Result<Roles> roles(const PersonId& person);
    /// Everybody with a name, by name; also those who were removed, whose work remains.
    Result<QList<Member>> all();
    Result<Member> byId(const PersonId& person);
    /// By name, id or the beginning of an id; fails as choose().
    Result<Member> find(const QString& text);

private:
    Journal& m_journal;
    const Roster* m_roster;
};

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace greenroom {

/// The name and the roles a person gave. (What a team lets a person do stands in its roster, not here.)
struct Member {
    PersonId person;
    QString name;
    QStringList roles; ///< of "rep", "coach", "trainer"
};

/// Checks a name as people type it: 1 to 100 characters without line breaks or control characters, trimmed.
Result<QString> checkedName(const QString& name, const QString& what);

/// Who is who.
class Members {
public:
    explicit Members(Journal& journal) : m_journal(journal) {}

    /// Sets one's own name and roles. Fails with Invalid on a bad name or an unknown role.
    Result<void> introduce(const PersonId& self, const QString& name, const QStringList& roles);
    Result<QList<Member>> all();
    Result<Member> byId(const PersonId& person);
    /// By name, id or the beginning of an id; fails as choose().
    Result<Member> find(const QString& text);

private:
    Journal& m_journal;
};

} // namespace greenroom

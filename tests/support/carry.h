// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "core/home/kinds.h"
#include "tests/support/catch.h"

namespace greenroom::test {

/// Takes every device's word for being whom it says it is, and lets owners write what is theirs: a roster that knows
/// two homes.
class PairAuthority final : public Authority {
public:
    void add(const Home& home) { m_persons.insert(home.device(), home.person()); }

    QString refuseChange(const Author& author) const override {
        return m_persons.contains(author.change.device) ? QString() : QStringLiteral("unknown device");
    }
    QString refuseField(const Author& author, const EntityId& entity, Writers writers) const override {
        const bool mine = m_persons.value(author.change.device) == entity.owner();
        return mine || writers.testFlag(Writer::Member) ? QString() : QStringLiteral("not allowed");
    }

private:
    QHash<DeviceId, PersonId> m_persons;
};

/// A home's own changes of one circle, as another would receive them.
inline QList<ReceivedChange> changesOf(Home& home, const CircleId& circle) {
    QList<ReceivedChange> changes;
    GR_REQUIRE_OK(home.database().select(
        QStringLiteral("SELECT d.id, c.bytes FROM change c JOIN device d ON d.key = c.device "
                       "JOIN circle k ON k.key = c.circle WHERE k.id = ? AND d.id = ? ORDER BY c.key"),
        [&](const QSqlQuery& row) {
            changes.append({*DeviceId::fromBytes(row.value(0).toByteArray()), circle, 1, row.value(1).toByteArray()});
        },
        circle.toByteArray(), home.device().toByteArray()));
    return changes;
}

/// Brings a circle's changes from one home to another, as a sync between the two would.
inline void carry(Home& from, Home& to, const CircleId& circle) {
    PairAuthority authority;
    authority.add(from);
    authority.add(to);
    GR_REQUIRE_VALUE(const Kinds kinds, allKinds());
    Journal journal(to.database(), kinds, authority, to.clock(), to.device());
    GR_REQUIRE_OK(journal.open());
    GR_REQUIRE_VALUE(const MergeReport report, journal.merge(changesOf(from, circle)));
    REQUIRE(report.malformed.isEmpty());
}

} // namespace greenroom::test

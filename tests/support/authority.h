// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/authority.h"

#include <QMap>
#include <QSet>

namespace greenroom::test {

/// A roster in memory: who a device belongs to, what roles persons hold, and after which segment a device is removed.
class TestAuthority final : public Authority {
public:
    struct Person {
        PersonId id;
        Writers roles;
    };
    QMap<DeviceId, Person> devices;
    QMap<DeviceId, qint64> cutOff; ///< the last segment that counts
    QSet<ChangeId> voided;

    QString refuseChange(const Author& author) const override {
        if (!devices.contains(author.change.device))
            return QStringLiteral("unknown device");
        if (voided.contains(author.change))
            return QStringLiteral("void");
        const auto last = cutOff.constFind(author.change.device);
        if (last != cutOff.constEnd() && author.segment.value_or(std::numeric_limits<qint64>::max()) > *last)
            return QStringLiteral("removed");
        return {};
    }
    QString refuseField(const Author& author, const EntityId& entity, Writers writers) const override {
        const Person person = devices.value(author.change.device);
        const bool mayWrite = writers.testFlag(Writer::Member) ||
                              (writers.testFlag(Writer::Owner) && person.id == entity.owner()) ||
                              (writers & person.roles);
        return mayWrite ? QString() : QStringLiteral("not allowed");
    }
};

} // namespace greenroom::test

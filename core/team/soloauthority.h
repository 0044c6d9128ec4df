// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/authority.h"

namespace greenroom {

/// The rules of a home without a team: its own person writes what belongs to that person, nobody else writes anything.
class SoloAuthority final : public Authority {
public:
    explicit SoloAuthority(const PersonId& person) : m_person(person) {}

    QString refuseChange(const Author& author) const override;
    QString refuseField(const Author& author, const EntityId& entity, Writers writers) const override;

    /// A device that is, or was before a restore, this home's own.
    void addDevice(const DeviceId& device) { m_devices.append(device); }

private:
    PersonId m_person;
    QList<DeviceId> m_devices;
};

} // namespace greenroom

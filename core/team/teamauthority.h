// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/authority.h"
#include "core/team/roster.h"

#include <QHash>

#include <map>

namespace greenroom {

/// The rules of a home. Without a team its own person writes, and nobody else. In a team every sealed change is judged
/// by the roster, the certificate of its device and the place of its segment; so homes that know the same rosters,
/// certificates and forks give the same answers, whatever arrived first. One's own changes that are not sealed yet
/// count while one is in the team, or has not been let in yet, with new keys after a loss too.
///
/// Members of a circle: whoever sealed a change into a circle had its key, which proves that they were let in; so any
/// author who counts at all may write a field that is open to members.
///
/// What changes the answers returns the devices whose changes must be folded again (Journal::refold). For one thread.
class TeamAuthority final : public Authority {
public:
    /// `signing`: the key this home signs with for its person; none: whichever the team knows.
    explicit TeamAuthority(const PersonId& self, const std::optional<SigningPublicKey>& signing = {})
        : m_self(self), m_signing(signing) {}

    /// A device that is, or was before a restore, this home's own.
    void addDevice(const DeviceId& device) { m_own.insert(device); }

    /// A roster of this home's team. It is taken when none is known, or when it ranks higher than the known one and
    /// continues its successions (Roster::isBefore, Roster::continues); otherwise nothing happens.
    QList<DeviceId> setTeam(const Roster& roster);
    /// A certificate that is genuine in the home's team. A device with two that differ has forked at its beginning:
    /// only what the roster cuts off counts, by the certificate of the person whom it names there.
    QList<DeviceId> addCertificate(const Certificate& certificate);
    /// The device has forked after segment `lastCommon` (-1: it has nothing in common). Later segments are void, except
    /// up to where the roster cuts the device off.
    QList<DeviceId> freeze(const DeviceId& device, qint64 lastCommon);

    /// Nothing without a team.
    const Roster* roster() const { return m_roster ? &*m_roster : nullptr; }
    /// Nothing when it has not arrived; any of them when there are several.
    const Certificate* certificate(const DeviceId& device) const;

    /// What the author of a sealed segment was. Fails with Refused and the reason.
    Result<Standing> standing(const DeviceId& device, qint64 seq) const;

    QString refuseChange(const Author& author) const override;
    QString refuseField(const Author& author, const EntityId& entity, Writers writers) const override;

private:
    Result<Standing> judge(const Author& author) const;
    Result<Standing> judgeBy(const Certificate& certificate, qint64 seq) const;
    Result<Standing> judgeUnsealed(const DeviceId& device) const;

    PersonId m_self;
    std::optional<SigningPublicKey> m_signing;
    QSet<DeviceId> m_own;
    std::optional<Roster> m_roster;
    QHash<DeviceId, QList<Certificate>> m_certificates; ///< sorted; each device has one unless something is wrong
    QHash<DeviceId, qint64> m_frozen;
};

} // namespace greenroom

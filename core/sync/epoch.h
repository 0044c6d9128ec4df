// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/names.h"
#include "core/team/identity.h"

namespace greenroom {

class Random;

/// Which epoch of a circle: two devices that begin the same number make different ones.
struct EpochId {
    CircleId circle;
    quint32 number = 0;
    HalfHash check;
    friend auto operator<=>(const EpochId&, const EpochId&) = default;
};

/// The key a circle's changes are sealed under for a time (core/sync/format.md, 5).
class Epoch {
public:
    static Epoch create(const TeamId& team, const CircleId& circle, quint32 number, Random& random);
    static Epoch fromKey(const TeamId& team, const CircleId& circle, quint32 number, Secret<32> key);

    const EpochId& id() const { return m_id; }
    const Secret<32>& key() const { return m_key; }

    /// The key in a box that only the holder of `recipient`'s secret key opens. Empty when `recipient` is no key that
    /// can be sealed to.
    QByteArray sealTo(const BoxPublicKey& recipient, const TeamId& team) const;
    /// Nothing unless the box is for this person and holds an epoch of this team. Whether its author may say so is for
    /// the caller to decide.
    static std::optional<Epoch> openBox(QByteArrayView box, const PersonKeys& recipient, const TeamId& team);

    /// What a device's segments under this epoch carry, so that those who hold the key know it and others see no more
    /// than random bytes.
    HalfHash tagFor(const DeviceId& device, const TeamId& team) const;

private:
    Epoch(EpochId id, Secret<32> key) : m_id(id), m_key(std::move(key)) {}

    EpochId m_id;
    Secret<32> m_key;
};

constexpr qsizetype epochBoxSize = 198;

} // namespace greenroom

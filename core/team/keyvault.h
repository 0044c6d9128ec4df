// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/identity.h"

#include <QList>

#include <memory>
#include <vector>

namespace greenroom {

/// The secrets of one home: the person's seed and the seeds of this device's signing keys, in one file sealed
/// (XChaCha20-Poly1305) under a random wrapping key that is kept apart from it. Every change replaces the file as a
/// whole. For one thread.
class KeyVault {
public:
    /// Makes the vault of a new person with a first device. Fails with Exists when there is one.
    static Result<std::unique_ptr<KeyVault>> create(const QString& folder, Random& random);
    /// Fails with NotFound when there is none, Crypto when it does not open with its wrapping key, Corrupt when it is
    /// not a vault.
    static Result<std::unique_ptr<KeyVault>> open(const QString& folder);

    const PersonKeys& person() const { return m_person; }
    PersonId personId() const { return personIdOf(m_person.signing().publicKey()); }

    /// The key this device signs with now, and all it ever signed with, oldest first.
    const SigningKey& device() const { return m_devices.back().key; }
    DeviceId deviceId() const { return deviceIdOf(device().publicKey()); }
    QList<DeviceId> devices() const;

    /// Goes on as a new device: needed after a backup was restored, since numbers it has used since must not be given
    /// twice.
    Result<void> startNewDevice(Random& random);

private:
    struct Device {
        Seed seed;
        SigningKey key;
    };

    explicit KeyVault(QString folder) : m_folder(std::move(folder)) {}

    Result<void> save(Random& random) const;
    void addDevice(Seed seed);

    QString m_folder;
    Seed m_wrapping;
    PersonKeys m_person;
    std::vector<Device> m_devices;
};

} // namespace greenroom

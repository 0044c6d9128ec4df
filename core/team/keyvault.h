// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/keychain.h"
#include "core/team/wrappingkey.h"

#include <QList>

#include <memory>
#include <vector>

class QJsonObject;

namespace greenroom {

/// What a vault may keep its wrapping key with. Borrowed, and only looked at where a home needs it.
struct KeyKeeping {
    Keychain* keychain = nullptr;           ///< none: not in this session
    const Passphrase* passphrase = nullptr; ///< none: not given
    PassphraseCost cost = {};
};

/// The secrets of one home: the person's seed and the seeds of this device's signing keys, in one file sealed
/// (XChaCha20-Poly1305) under a random wrapping key that is kept apart from it: in the platform's keychain, or in a
/// file that the user alone may read, there plain or under a passphrase. Every change replaces a file as a whole. For
/// one thread.
class KeyVault {
public:
    /// Where the wrapping key is.
    enum class Place { File, PassphraseFile, Keychain };

    /// Makes the vault of a new person, or of the one whose seed is given, with a first device. The wrapping key goes
    /// under the passphrase if there is one, else into the keychain, else (none, or it does not answer) into a file.
    /// Fails with Exists when there is a vault. `earlier`: seeds of the person's keys before these, oldest first.
    static Result<std::unique_ptr<KeyVault>> create(const QString& folder, Random& random,
                                                    const KeyKeeping& keeping = {}, const Seed* person = nullptr,
                                                    std::vector<Seed> earlier = {});

    /// Fails with NotFound when there is no vault, Refused when it needs a passphrase and has none, Busy when its
    /// keychain does not answer now, Crypto when its wrapping key is gone or another, Corrupt when it is no vault.
    static Result<std::unique_ptr<KeyVault>> open(const QString& folder, const KeyKeeping& keeping = {});

    /// Makes a vault anew where one does not open any more, from the person's seed, with a new device; its other
    /// devices stay known. What was there is kept beside it under another name. Fails with Exists when the vault does
    /// open, or could (Refused, Busy), and with Refused when it is another person's.
    static Result<std::unique_ptr<KeyVault>> recover(const QString& folder, Random& random, const KeyKeeping& keeping,
                                                     const Seed& person, std::vector<Seed> earlier = {});

    const PersonKeys& person() const { return m_person; }
    /// What the person had before a laptop was lost, oldest first: they open what was sealed to them then, and sign
    /// nothing any more.
    const std::vector<PersonKeys>& earlier() const { return m_earlier; }
    /// The keys that the person's id follows from. What this home seals for itself is sealed under them, for they never
    /// change.
    const PersonKeys& first() const { return m_earlier.empty() ? m_person : m_earlier.front(); }
    /// What brings the person back on another computer: a code a line, as seedsFromRecoveryCodes() reads them.
    QString recoveryCodes() const;
    PersonId personId() const { return personIdOf(first().signing().publicKey()); }

    /// The key this device signs with now, and all it ever signed with, oldest first.
    const SigningKey& device() const { return m_devices.back().key; }
    DeviceId deviceId() const { return deviceIdOf(device().publicKey()); }
    QList<DeviceId> devices() const;

    /// Goes on as a new device: needed after a backup was restored, since numbers it has used since must not be given
    /// twice.
    Result<void> startNewDevice(Random& random);

    /// Gives the person new keys, and goes on as a new device: the keys until now may be in other hands.
    Result<void> renew(Random& random);

    Place place() const { return m_place; }
    /// Moves the wrapping key: it is written to the new place and read back from there before it leaves the old one, so
    /// that it is never lost. Fails with Refused without the keychain or passphrase that the new place needs. When only
    /// the last step failed, it lies in both places, and the message says so.
    Result<void> moveTo(Place place, const KeyKeeping& keeping, Random& random);

private:
    struct Device {
        Seed seed;
        SigningKey key;
    };

    explicit KeyVault(QString folder) : m_folder(std::move(folder)) {}

    static Result<std::unique_ptr<KeyVault>> make(const QString& folder, Random& random, const KeyKeeping& keeping,
                                                  Seed person, std::vector<Seed> earlier, QList<DeviceId> former);
    Result<Seed> readWrapping(const QJsonObject& json, const KeyKeeping& keeping);
    Result<void> writeToKeychain(Keychain* keychain);
    Result<void> writeToFile(Place place, const KeyKeeping& keeping, Random& random);
    /// Removes the file that a move into the keychain left when it was cut off.
    void finishMove(const KeyKeeping& keeping) const;
    Result<void> save(Random& random) const;
    void addDevice(Seed seed);

    QString m_folder;
    QString m_entry; ///< the home's id in the keychain
    Place m_place = Place::File;
    Seed m_wrapping;
    PersonKeys m_person;
    std::vector<PersonKeys> m_earlier;
    QList<DeviceId> m_former; ///< devices whose keys were lost
    std::vector<Device> m_devices;
};

} // namespace greenroom

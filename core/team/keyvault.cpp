// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/keyvault.h"

#include "core/base/file.h"
#include "core/base/platform.h"
#include "core/team/recoverycode.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 vaultLimit = 1 << 20;
constexpr auto format = "greenroom-keys/1"_L1;
/// With keys that were replaced: who does not know of them would take the person for another.
constexpr auto renewedFormat = "greenroom-keys/2"_L1;
constexpr auto inKeychain = "keychain"_L1;

QString vaultPath(const QString& folder) {
    return folder + u"/keys.json"_s;
}
QString wrappingPath(const QString& folder) {
    return folder + u"/wrapping.key"_s;
}

bool isSame(const Seed& a, const Seed& b) {
    return sodium_memcmp(a.data(), b.data(), 32) == 0;
}

Result<void> writePrivately(const QString& path, QByteArrayView bytes) {
    GR_TRY(writeFileAtomically(path, bytes)); // a temporary file is the user's alone from the start, and stays so
    if (const int error = platform::makePrivate(path))
        return fail(ErrorCode::Io, u"cannot make %1 private: %2"_s.arg(path, platform::errorText(error)));
    return {};
}

Result<QJsonObject> readVault(const QString& folder) {
    const QString path = vaultPath(folder);
    GR_TRY_ASSIGN(const QByteArray bytes, readFile(path, vaultLimit));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QString written = json[u"format"_s].toString();
    if ((written != format && written != renewedFormat) || json[u"devices"_s].toArray().isEmpty())
        return fail(ErrorCode::Corrupt, u"%1 is damaged; the recovery code can restore the keys"_s.arg(path));
    return json;
}

QList<DeviceId> devicesNamed(const QJsonArray& names) {
    QList<DeviceId> devices;
    for (const QJsonValue name : names)
        if (const auto bytes = fromBase32(name.toString().toLatin1()))
            if (const auto device = DeviceId::fromBytes(*bytes))
                devices.append(*device);
    return devices;
}

QJsonArray namesOf(const QList<DeviceId>& devices) {
    QJsonArray names;
    for (const DeviceId& device : devices)
        names.append(QString::fromLatin1(toBase32(device.view())));
    return names;
}

/// The first that is free of path.lost-1, path.lost-2, ...
QString freeName(const QString& path) {
    int number = 1;
    while (QFile::exists(u"%1.lost-%2"_s.arg(path).arg(number)))
        ++number;
    return u"%1.lost-%2"_s.arg(path).arg(number);
}

} // namespace

Result<std::unique_ptr<KeyVault>> KeyVault::create(const QString& folder, Random& random, const KeyKeeping& keeping,
                                                   const Seed* person, std::vector<Seed> earlier) {
    if (QFile::exists(vaultPath(folder)))
        return fail(ErrorCode::Exists, u"%1 holds the keys of somebody already"_s.arg(folder));
    GR_TRY(makeFolder(folder));
    return make(folder, random, keeping, person ? person->clone() : Seed(random.bytes(32)), std::move(earlier), {});
}

Result<std::unique_ptr<KeyVault>> KeyVault::make(const QString& folder, Random& random, const KeyKeeping& keeping,
                                                 Seed person, std::vector<Seed> earlier, QList<DeviceId> former) {
    auto vault = std::unique_ptr<KeyVault>(new KeyVault(folder));
    vault->m_wrapping = Seed(random.bytes(32));
    vault->m_person = PersonKeys::fromSeed(std::move(person));
    for (Seed& seed : earlier)
        vault->m_earlier.push_back(PersonKeys::fromSeed(std::move(seed)));
    vault->m_former = std::move(former);
    vault->addDevice(Seed(random.bytes(32)));
    vault->m_entry = QString::fromLatin1(random.bytes(16).toHex());
    if (keeping.passphrase) {
        GR_TRY(vault->writeToFile(Place::PassphraseFile, keeping, random));
    } else if (!keeping.keychain || !vault->writeToKeychain(keeping.keychain)) {
        GR_TRY(vault->writeToFile(Place::File, keeping, random));
    }
    GR_TRY(vault->save(random));
    return vault;
}

Result<std::unique_ptr<KeyVault>> KeyVault::open(const QString& folder, const KeyKeeping& keeping) {
    const QString path = vaultPath(folder);
    GR_TRY_ASSIGN(const QJsonObject json, readVault(folder));
    auto vault = std::unique_ptr<KeyVault>(new KeyVault(folder));
    GR_TRY_ASSIGN(vault->m_wrapping, vault->readWrapping(json, keeping));
    GR_TRY_ASSIGN(Seed person, openSecret(json[u"person"_s].toString(), vault->m_wrapping, "person", path));
    vault->m_person = PersonKeys::fromSeed(std::move(person));
    for (const QJsonValue sealed : json[u"earlier"_s].toArray()) {
        GR_TRY_ASSIGN(Seed seed, openSecret(sealed.toString(), vault->m_wrapping, "earlier", path));
        vault->m_earlier.push_back(PersonKeys::fromSeed(std::move(seed)));
    }
    vault->m_former = devicesNamed(json[u"former"_s].toArray());
    for (const QJsonValue device : json[u"devices"_s].toArray()) {
        GR_TRY_ASSIGN(Seed seed, openSecret(device.toString(), vault->m_wrapping, "device", path));
        vault->addDevice(std::move(seed));
    }
    vault->finishMove(keeping);
    return vault;
}

Result<std::unique_ptr<KeyVault>> KeyVault::recover(const QString& folder, Random& random, const KeyKeeping& keeping,
                                                    const Seed& person, std::vector<Seed> earlier) {
    const auto opened = open(folder, keeping);
    if (opened)
        return fail(ErrorCode::Exists, u"the keys in %1 are there and open; nothing was changed"_s.arg(folder));
    const ErrorCode why = opened.error().code;
    if (why != ErrorCode::Crypto && why != ErrorCode::Corrupt)
        return tl::make_unexpected(opened.error());
    const auto json = readVault(folder);
    if (!json)
        return fail(ErrorCode::Corrupt, u"%1 is too damaged to tell whose home this is; the recovery code makes one in "
                                        "another folder. Nothing was changed"_s.arg(vaultPath(folder)));
    const PersonKeys keys = PersonKeys::fromSeed((earlier.empty() ? person : earlier.front()).clone());
    if ((*json)[u"member"_s].toString() != QString::fromLatin1(personIdOf(keys.signing().publicKey()).toHex()))
        return fail(
            ErrorCode::Refused,
            u"the recovery code is right, but the home of %1 is another person's; nothing was changed"_s.arg(folder));
    const QList<DeviceId> former =
        devicesNamed((*json)[u"former"_s].toArray()) + devicesNamed((*json)[u"own"_s].toArray());
    GR_TRY_ASSIGN(const QByteArray before, readFile(vaultPath(folder), vaultLimit));
    GR_TRY(writePrivately(freeName(vaultPath(folder)), before));
    if (QFile::exists(wrappingPath(folder)))
        GR_TRY(renameDurably(wrappingPath(folder), freeName(wrappingPath(folder))));
    // Cut off from here on, the vault is one whose key is gone, and is recovered again.
    return make(folder, random, keeping, person.clone(), std::move(earlier), former);
}

Result<Seed> KeyVault::readWrapping(const QJsonObject& json, const KeyKeeping& keeping) {
    const QString path = wrappingPath(m_folder);
    m_entry = json[u"home"_s].toString();
    const bool keychainHasIt = json[u"wrapping"_s].toString() == inKeychain;
    m_place = keychainHasIt ? Place::Keychain : Place::File;
    const auto fromFile = [&]() -> Result<Seed> {
        GR_TRY_ASSIGN(const QByteArray content, readFile(path, vaultLimit));
        if (!keychainHasIt)
            m_place = isUnderPassphrase(content) ? Place::PassphraseFile : Place::File;
        return readWrappingKey(content, keeping.passphrase, path);
    };
    if (!keychainHasIt)
        return QFile::exists(path) ? fromFile()
                                   : fail(ErrorCode::Crypto, u"%1 is gone, and with it what opens the keys of this "
                                                             "home; the recovery code can restore them"_s.arg(path));
    auto key = keeping.keychain ? keeping.keychain->read(m_entry) : fail(ErrorCode::Busy, u"there is none here"_s);
    if (!key && QFile::exists(path))
        return fromFile(); // a move was cut off before its last step
    if (!key && key.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Crypto, u"the keychain has no entry %1 any more, and with it what opens the keys of "
                                       "the home in %2; the recovery code can restore them"_s.arg(m_entry, m_folder));
    if (!key)
        return fail(key.error().code,
                    u"the keys of the home in %1 open with the keychain of the user's desktop "
                    "session: %2. In that session they can be moved to a file"_s.arg(m_folder, key.error().message));
    return key;
}

Result<void> KeyVault::writeToKeychain(Keychain* keychain) {
    if (!keychain)
        return fail(ErrorCode::Refused, u"there is no keychain in this session; the key stays where it is"_s);
    if (m_entry.isEmpty())
        return fail(ErrorCode::Internal, u"the home has no id"_s);
    GR_TRY(keychain->write(m_entry, m_wrapping));
    GR_TRY_ASSIGN(const Seed back, keychain->read(m_entry));
    if (!isSame(back, m_wrapping))
        return fail(ErrorCode::Io,
                    u"the keychain gave back another key than it was given; the key stays where it is"_s);
    m_place = Place::Keychain;
    return {};
}

Result<void> KeyVault::writeToFile(Place place, const KeyKeeping& keeping, Random& random) {
    const bool under = place == Place::PassphraseFile;
    if (under && !keeping.passphrase)
        return fail(ErrorCode::Refused, u"a passphrase is needed; the key stays where it is"_s);
    Result<QByteArray> content = under ? wrappingKeyContent(m_wrapping, *keeping.passphrase, keeping.cost, random)
                                       : wrappingKeyContent(m_wrapping);
    if (!content)
        return tl::make_unexpected(content.error());
    const QString path = wrappingPath(m_folder);
    GR_TRY(writePrivately(path, *content));
    GR_TRY_ASSIGN(const QByteArray written, readFile(path, vaultLimit));
    GR_TRY_ASSIGN(const Seed back, readWrappingKey(written, keeping.passphrase, path));
    if (!isSame(back, m_wrapping))
        return fail(ErrorCode::Io, u"%1 does not hold what was written"_s.arg(path));
    m_place = place;
    return {};
}

Result<void> KeyVault::moveTo(Place place, const KeyKeeping& keeping, Random& random) {
    const Place before = m_place;
    if (m_entry.isEmpty())
        m_entry = QString::fromLatin1(random.bytes(16).toHex());
    if (place == Place::Keychain) {
        GR_TRY(writeToKeychain(keeping.keychain));
    } else {
        GR_TRY(writeToFile(place, keeping, random));
    }
    if (const auto saved = save(random); !saved) {
        m_place = before;
        return saved;
    }
    const QString path = wrappingPath(m_folder);
    if (place == Place::Keychain && QFile::exists(path) && !QFile::remove(path))
        return fail(ErrorCode::Io, u"the key is in the keychain now, but %1 could not be removed"_s.arg(path));
    if (place != Place::Keychain && before == Place::Keychain) {
        const auto removed = keeping.keychain ? keeping.keychain->remove(m_entry)
                                              : Result<void>(fail(ErrorCode::Busy, u"it is not there"_s));
        if (!removed)
            return fail(removed.error().code,
                        u"the key is in a file now, but its entry %1 could not be removed from the "
                        "keychain: %2"_s.arg(m_entry, removed.error().message));
    }
    return {};
}

void KeyVault::finishMove(const KeyKeeping& keeping) const {
    const QString path = wrappingPath(m_folder);
    if (m_place != Place::Keychain || !keeping.keychain || !QFile::exists(path))
        return;
    const auto kept = keeping.keychain->read(m_entry);
    if (kept && isSame(*kept, m_wrapping))
        QFile::remove(path);
}

QString KeyVault::recoveryCodes() const {
    QString codes;
    for (const PersonKeys& keys : m_earlier)
        codes += recoveryCode(RecoveryKind::Person, keys.seed()) + u'\n';
    return codes + recoveryCode(RecoveryKind::Person, m_person.seed());
}

void KeyVault::addDevice(Seed seed) {
    SigningKey key = SigningKey::fromSeed(seed);
    m_devices.push_back({std::move(seed), std::move(key)});
}

QList<DeviceId> KeyVault::devices() const {
    QList<DeviceId> ids = m_former;
    for (const Device& device : m_devices)
        ids.append(deviceIdOf(device.key.publicKey()));
    return ids;
}

Result<void> KeyVault::startNewDevice(Random& random) {
    addDevice(Seed(random.bytes(32)));
    auto saved = save(random);
    if (!saved)
        m_devices.pop_back();
    return saved;
}

Result<void> KeyVault::renew(Random& random) {
    std::swap(m_person, m_earlier.emplace_back(PersonKeys::fromSeed(Seed(random.bytes(32)))));
    addDevice(Seed(random.bytes(32)));
    auto saved = save(random);
    if (!saved) {
        m_person = std::move(m_earlier.back());
        m_earlier.pop_back();
        m_devices.pop_back();
    }
    return saved;
}

Result<void> KeyVault::save(Random& random) const {
    QJsonArray sealed;
    for (const Device& device : m_devices)
        sealed.append(sealSecret(device.seed, m_wrapping, "device", random));
    QJsonArray earlier;
    for (const PersonKeys& keys : m_earlier)
        earlier.append(sealSecret(keys.seed(), m_wrapping, "earlier", random));
    // Ids are no secrets; they are what a recovery goes by when the rest does not open.
    QJsonObject json{{u"format"_s, QString(m_earlier.empty() ? format : renewedFormat)},
                     {u"home"_s, m_entry},
                     {u"member"_s, QString::fromLatin1(personId().toHex())},
                     {u"former"_s, namesOf(m_former)},
                     {u"own"_s, namesOf(devices().sliced(m_former.size()))},
                     {u"person"_s, sealSecret(m_person.seed(), m_wrapping, "person", random)},
                     {u"devices"_s, sealed}};
    if (!m_earlier.empty())
        json.insert(u"earlier"_s, earlier);
    if (m_place == Place::Keychain)
        json.insert(u"wrapping"_s, QString(inKeychain));
    return writePrivately(vaultPath(m_folder), QJsonDocument(json).toJson());
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/keyvault.h"

#include "core/base/file.h"
#include "core/base/platform.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 vaultLimit = 1 << 20;
constexpr auto format = "greenroom-keys/1"_L1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

QString vaultPath(const QString& folder) {
    return folder + u"/keys.json"_s;
}
QString wrappingPath(const QString& folder) {
    return folder + u"/wrapping.key"_s;
}

const unsigned char* unsignedData(QByteArrayView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

QString seal(const Seed& seed, const Seed& wrapping, QByteArrayView purpose, Random& random) {
    const QByteArray nonce = random.bytes(nonceSize);
    QByteArray sealed(32 + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        reinterpret_cast<unsigned char*>(sealed.data()), nullptr, seed.data(), 32, unsignedData(purpose),
        static_cast<unsigned long long>(purpose.size()), nullptr, unsignedData(nonce), wrapping.data());
    return QString::fromLatin1((nonce + sealed).toBase64());
}

Result<Seed> unseal(const QString& text, const Seed& wrapping, QByteArrayView purpose, const QString& path) {
    const QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    Seed seed;
    if (bytes.size() != nonceSize + 32 + tagSize)
        return fail(ErrorCode::Corrupt, u"%1 is damaged; the recovery code can restore the keys"_s.arg(path));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            seed.data(), nullptr, nullptr, unsignedData(bytes) + nonceSize, 32 + tagSize, unsignedData(purpose),
            static_cast<unsigned long long>(purpose.size()), unsignedData(bytes), wrapping.data()) != 0)
        return fail(ErrorCode::Crypto,
                    u"%1 does not open with the key beside it; the recovery code can restore the keys"_s.arg(path));
    return seed;
}

Result<void> writePrivately(const QString& path, QByteArrayView bytes) {
    GR_TRY(writeFileAtomically(path, bytes)); // a temporary file is the user's alone from the start, and stays so
    if (const int error = platform::makePrivate(path))
        return fail(ErrorCode::Io, u"cannot make %1 private: %2"_s.arg(path, platform::errorText(error)));
    return {};
}

} // namespace

Result<std::unique_ptr<KeyVault>> KeyVault::create(const QString& folder, Random& random) {
    if (QFile::exists(vaultPath(folder)))
        return fail(ErrorCode::Exists, u"%1 holds the keys of somebody already"_s.arg(folder));
    GR_TRY(makeFolder(folder));
    auto vault = std::unique_ptr<KeyVault>(new KeyVault(folder));
    vault->m_wrapping = Seed(random.bytes(32));
    vault->m_person = PersonKeys::fromSeed(Seed(random.bytes(32)));
    vault->addDevice(Seed(random.bytes(32)));
    GR_TRY(writePrivately(wrappingPath(folder), vault->m_wrapping.view()));
    GR_TRY(vault->save(random));
    return vault;
}

Result<std::unique_ptr<KeyVault>> KeyVault::open(const QString& folder) {
    const QString path = vaultPath(folder);
    GR_TRY_ASSIGN(const QByteArray bytes, readFile(path, vaultLimit));
    GR_TRY_ASSIGN(const QByteArray wrapping, readFile(wrappingPath(folder), vaultLimit));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QJsonArray devices = json[u"devices"_s].toArray();
    if (json[u"format"_s].toString() != format || devices.isEmpty() || wrapping.size() != 32)
        return fail(ErrorCode::Corrupt, u"%1 is damaged; the recovery code can restore the keys"_s.arg(path));
    auto vault = std::unique_ptr<KeyVault>(new KeyVault(folder));
    vault->m_wrapping = Seed(wrapping);
    GR_TRY_ASSIGN(Seed person, unseal(json[u"person"_s].toString(), vault->m_wrapping, "person", path));
    vault->m_person = PersonKeys::fromSeed(std::move(person));
    for (const QJsonValue device : devices) {
        GR_TRY_ASSIGN(Seed seed, unseal(device.toString(), vault->m_wrapping, "device", path));
        vault->addDevice(std::move(seed));
    }
    return vault;
}

void KeyVault::addDevice(Seed seed) {
    SigningKey key = SigningKey::fromSeed(seed);
    m_devices.push_back({std::move(seed), std::move(key)});
}

QList<DeviceId> KeyVault::devices() const {
    QList<DeviceId> ids;
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

Result<void> KeyVault::save(Random& random) const {
    QJsonArray devices;
    for (const Device& device : m_devices)
        devices.append(seal(device.seed, m_wrapping, "device", random));
    const QJsonObject json{{u"format"_s, QString(format)},
                           {u"person"_s, seal(m_person.seed(), m_wrapping, "person", random)},
                           {u"devices"_s, devices}};
    return writePrivately(vaultPath(m_folder), QJsonDocument(json).toJson());
}

} // namespace greenroom

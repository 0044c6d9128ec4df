// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/wrappingkey.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto format = "greenroom-wrapping/1"_L1;
constexpr auto kdf = "argon2id13"_L1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr double mostMemory = 1 << 30;
constexpr double mostPasses = 20;

const unsigned char* unsignedData(QByteArrayView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

Result<Seed> keyOf(const Passphrase& passphrase, PassphraseCost cost, QByteArrayView salt) {
    Seed key;
    if (crypto_pwhash(key.data(), 32, passphrase.utf8().data(),
                      static_cast<unsigned long long>(passphrase.utf8().size()), unsignedData(salt), cost.passes,
                      cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Busy,
                    u"there is not enough memory free now (%1 MiB) to work on the passphrase"_s.arg(cost.memory >> 20));
    return key;
}

} // namespace

Result<Passphrase> Passphrase::fromText(const QString& text) {
    if (text.isEmpty() || text.size() > 1000)
        return fail(ErrorCode::Invalid, u"a passphrase has 1 to 1,000 characters"_s);
    return Passphrase(text.normalized(QString::NormalizationForm_C).toUtf8());
}

QString sealSecret(const Seed& secret, const Seed& key, QByteArrayView purpose, Random& random) {
    const QByteArray nonce = random.bytes(nonceSize);
    QByteArray sealed(32 + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        reinterpret_cast<unsigned char*>(sealed.data()), nullptr, secret.data(), 32, unsignedData(purpose),
        static_cast<unsigned long long>(purpose.size()), nullptr, unsignedData(nonce), key.data());
    return QString::fromLatin1((nonce + sealed).toBase64());
}

Result<Seed> openSecret(const QString& text, const Seed& key, QByteArrayView purpose, const QString& path) {
    const QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    Seed secret;
    if (bytes.size() != nonceSize + 32 + tagSize)
        return fail(ErrorCode::Corrupt, u"%1 is damaged; the recovery code can restore the keys"_s.arg(path));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            secret.data(), nullptr, nullptr, unsignedData(bytes) + nonceSize, 32 + tagSize, unsignedData(purpose),
            static_cast<unsigned long long>(purpose.size()), unsignedData(bytes), key.data()) != 0)
        return fail(ErrorCode::Crypto,
                    u"%1 does not open with its key; the recovery code can restore the keys"_s.arg(path));
    return secret;
}

QByteArray wrappingKeyContent(const Seed& key) {
    return key.view().toByteArray();
}

Result<QByteArray> wrappingKeyContent(const Seed& key, const Passphrase& passphrase, PassphraseCost cost,
                                      Random& random) {
    const QByteArray salt = random.bytes(crypto_pwhash_SALTBYTES);
    GR_TRY_ASSIGN(const Seed outer, keyOf(passphrase, cost, salt));
    const QJsonObject json{{u"format"_s, QString(format)},
                           {u"kdf"_s, QString(kdf)},
                           {u"passes"_s, static_cast<double>(cost.passes)},
                           {u"memory"_s, static_cast<double>(cost.memory)},
                           {u"salt"_s, QString::fromLatin1(salt.toBase64())},
                           {u"key"_s, sealSecret(key, outer, "wrapping", random)}};
    return QJsonDocument(json).toJson();
}

bool isUnderPassphrase(QByteArrayView content) {
    return content.size() != 32;
}

Result<Seed> readWrappingKey(QByteArrayView content, const Passphrase* passphrase, const QString& path) {
    if (!isUnderPassphrase(content))
        return Seed(content);
    const QJsonObject json = QJsonDocument::fromJson(content.toByteArray()).object();
    const QByteArray salt = QByteArray::fromBase64(json[u"salt"_s].toString().toLatin1());
    const double passes = json[u"passes"_s].toDouble();
    const double memory = json[u"memory"_s].toDouble();
    if (json[u"format"_s].toString() != format || json[u"kdf"_s].toString() != kdf ||
        salt.size() != crypto_pwhash_SALTBYTES || passes < 1 || passes > mostPasses ||
        memory < static_cast<double>(crypto_pwhash_MEMLIMIT_MIN) || memory > mostMemory)
        return fail(ErrorCode::Corrupt, u"%1 is damaged; the recovery code can restore the keys"_s.arg(path));
    if (!passphrase)
        return fail(ErrorCode::Refused, u"the keys of this home are under a passphrase, and none was given"_s);
    GR_TRY_ASSIGN(
        const Seed outer,
        keyOf(*passphrase, {static_cast<unsigned long long>(passes), static_cast<std::size_t>(memory)}, salt));
    auto key = openSecret(json[u"key"_s].toString(), outer, "wrapping", path);
    if (!key && key.error().code == ErrorCode::Crypto)
        return fail(ErrorCode::Crypto, u"the passphrase is not the one of this home"_s);
    return key;
}

} // namespace greenroom

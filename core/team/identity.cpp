// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/identity.h"

#include "core/base/hash.h"

namespace greenroom {

namespace {

constexpr char kdfContext[crypto_kdf_CONTEXTBYTES + 1] = "grperson";

/// BLAKE2b-256 of a domain name and keys: a hash made for one purpose is never taken for another.
QByteArray keyHash(const QByteArray& domain, QByteArrayView keys) {
    return contentHash(domain + keys.toByteArray()).toByteArray();
}

} // namespace

SigningKey SigningKey::fromSeed(const Seed& seed) {
    SigningKey key;
    crypto_sign_seed_keypair(key.m_public.data(), key.m_secret.data(), seed.data());
    return key;
}

Signature SigningKey::sign(QByteArrayView message) const {
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(message.data()),
                         static_cast<unsigned long long>(message.size()), m_secret.data());
    return signature;
}

bool isOfSmallOrder(const BoxPublicKey& key) {
    const Seed any(QByteArray(32, '\1'));
    Secret<crypto_scalarmult_BYTES> shared;
    return crypto_scalarmult(shared.data(), any.data(), key.data()) != 0;
}

bool verifySignature(const Signature& signature, QByteArrayView message, const SigningPublicKey& key) {
    return crypto_sign_verify_detached(signature.data(), reinterpret_cast<const unsigned char*>(message.data()),
                                       static_cast<unsigned long long>(message.size()), key.data()) == 0;
}

PersonKeys PersonKeys::fromSeed(Seed seed) {
    PersonKeys keys;
    keys.m_seed = std::move(seed);
    Seed signing;
    Seed box;
    crypto_kdf_derive_from_key(signing.data(), 32, 1, kdfContext, keys.m_seed.data());
    crypto_kdf_derive_from_key(box.data(), 32, 2, kdfContext, keys.m_seed.data());
    keys.m_signing = SigningKey::fromSeed(signing);
    crypto_box_seed_keypair(keys.m_boxPublic.data(), keys.m_boxSecret.data(), box.data());
    return keys;
}

Secret<32> PersonKeys::subkey(quint64 number) const {
    Secret<32> key;
    crypto_kdf_derive_from_key(key.data(), 32, number, kdfContext, m_seed.data());
    return key;
}

PersonId personIdOf(const SigningPublicKey& firstKey) {
    return *PersonId::fromBytes(keyHash("greenroom person 1", firstKey.view()).first(PersonId::size));
}

TeamId teamIdOf(const SigningPublicKey& owner, const SigningPublicKey& recovery, const TeamSalt& salt) {
    const QByteArray keys = owner.toByteArray() + recovery.toByteArray() + salt.toByteArray();
    return *TeamId::fromBytes(keyHash("greenroom team 1", keys).first(TeamId::size));
}

DeviceId deviceIdOf(const SigningPublicKey& key) {
    return *DeviceId::fromBytes(keyHash("greenroom device 1", key.view()).first(DeviceId::size));
}

} // namespace greenroom

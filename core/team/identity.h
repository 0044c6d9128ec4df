// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/base/result.h"

#include <sodium.h>

#include <array>

namespace greenroom {

/// Bytes that are wiped when they go out of scope. Not copyable by accident.
template <std::size_t Size>
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes) {
        Q_ASSERT(bytes.size() == static_cast<qsizetype>(Size));
        std::copy_n(bytes.begin(), Size, m_bytes.begin());
    }
    Secret(Secret&& other) noexcept : m_bytes(other.m_bytes) { other.wipe(); }
    Secret& operator=(Secret&& other) noexcept {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { wipe(); }

    Secret clone() const { return Secret(view()); }
    const unsigned char* data() const { return m_bytes.data(); }
    unsigned char* data() { return m_bytes.data(); }
    QByteArrayView view() const { return QByteArrayView(m_bytes.data(), static_cast<qsizetype>(Size)); }

private:
    void wipe() { sodium_memzero(m_bytes.data(), Size); }
    std::array<unsigned char, Size> m_bytes{};
};

using SigningPublicKey = FixedBytes<struct SigningPublicTag, crypto_sign_PUBLICKEYBYTES>;
using BoxPublicKey = FixedBytes<struct BoxPublicTag, crypto_box_PUBLICKEYBYTES>;
using Signature = FixedBytes<struct SignatureTag, crypto_sign_BYTES>;
using Seed = Secret<32>;

/// An Ed25519 key pair.
class SigningKey {
public:
    static SigningKey fromSeed(const Seed& seed);
    const SigningPublicKey& publicKey() const { return m_public; }
    Signature sign(QByteArrayView message) const;

private:
    SigningPublicKey m_public;
    Secret<crypto_sign_SECRETKEYBYTES> m_secret;
};

/// Whether what is sealed to this key could be opened by anybody (RFC 7748, 6.1: the shared secret would be zero).
bool isOfSmallOrder(const BoxPublicKey& key);

bool verifySignature(const Signature& signature, QByteArrayView message, const SigningPublicKey& key);

/// What a person is to others: all keys follow from one 32-byte seed (libsodium's crypto_kdf, context "grperson":
/// 1 signing, 2 box, others see subkey()), which the recovery code restores.
class PersonKeys {
public:
    static PersonKeys fromSeed(Seed seed);

    const Seed& seed() const { return m_seed; }
    const SigningKey& signing() const { return m_signing; }
    const BoxPublicKey& boxPublicKey() const { return m_boxPublic; }
    const Secret<crypto_box_SECRETKEYBYTES>& boxSecretKey() const { return m_boxSecret; }
    /// 3: seals keys kept in the home's database; 4: keys of published media are derived from it; 5: seals a
    /// recovery kit that was not saved yet.
    Secret<32> subkey(quint64 number) const;

private:
    Seed m_seed;
    SigningKey m_signing;
    BoxPublicKey m_boxPublic;
    Secret<crypto_box_SECRETKEYBYTES> m_boxSecret;
};

/// The id that a person has for life, from the person's first signing key.
PersonId personIdOf(const SigningPublicKey& firstKey);
/// Makes teams with the same first keys differ.
using TeamSalt = FixedBytes<struct TeamSaltTag, 32>;
/// The id of a team, from its first owner's signing key and first recovery key: nobody else can make a team with it.
TeamId teamIdOf(const SigningPublicKey& owner, const SigningPublicKey& recovery, const TeamSalt& salt);
/// The id of a device, from its signing key.
DeviceId deviceIdOf(const SigningPublicKey& key);

} // namespace greenroom

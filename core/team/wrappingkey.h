// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/identity.h"

#include <optional>

namespace greenroom {

/// A passphrase as typed; wiped when it goes out of scope.
class Passphrase {
public:
    /// Fails with Invalid when it is empty or longer than 1,000 characters. The same letters typed on different
    /// systems are the same (Unicode form C).
    static Result<Passphrase> fromText(const QString& text);

    Passphrase(Passphrase&& other) noexcept : m_utf8(std::exchange(other.m_utf8, {})) {}
    Passphrase& operator=(Passphrase&& other) noexcept {
        m_utf8.swap(other.m_utf8);
        return *this;
    }
    Passphrase(const Passphrase&) = delete;
    Passphrase& operator=(const Passphrase&) = delete;
    ~Passphrase() { sodium_memzero(m_utf8.data(), static_cast<std::size_t>(m_utf8.size())); }

    QByteArrayView utf8() const { return m_utf8; }

private:
    explicit Passphrase(QByteArray utf8) : m_utf8(std::move(utf8)) {}
    QByteArray m_utf8;
};

/// What a guess costs: passes and bytes of memory of Argon2id (RFC 9106) as libsodium takes them.
struct PassphraseCost {
    unsigned long long passes = crypto_pwhash_OPSLIMIT_MODERATE;
    std::size_t memory = crypto_pwhash_MEMLIMIT_MODERATE;
};

/// A secret of 32 bytes sealed under a key (XChaCha20-Poly1305, random nonce first), as base64. `purpose` must be the
/// same when it is opened.
QString sealSecret(const Seed& secret, const Seed& key, QByteArrayView purpose, Random& random);
/// Corrupt when the text cannot be one, Crypto when it does not open; `path` is for the message.
Result<Seed> openSecret(const QString& text, const Seed& key, QByteArrayView purpose, const QString& path);

// The key that a home's other secrets are sealed under, as a file's content: its 32 bytes, or a JSON document in which
// it is sealed under a key that Argon2id makes of a passphrase; salt and cost stand beside it.
QByteArray wrappingKeyContent(const Seed& key);
Result<QByteArray> wrappingKeyContent(const Seed& key, const Passphrase& passphrase, PassphraseCost cost,
                                      Random& random);
bool isUnderPassphrase(QByteArrayView content);
/// Refused when a passphrase is needed and there is none, Crypto when it is wrong, Corrupt when the content is neither
/// form or asks for more than 1 GiB of memory or 20 passes.
Result<Seed> readWrappingKey(QByteArrayView content, const Passphrase* passphrase, const QString& path);

} // namespace greenroom

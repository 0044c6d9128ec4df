// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash.h"
#include "core/team/roster.h"
#include "tests/support/catch.h"

#include <QFile>

namespace greenroom::test {

/// Somebody whose seed is one letter 32 times.
struct Somebody {
    explicit Somebody(char letter) : keys(PersonKeys::fromSeed(Seed(QByteArray(32, letter)))) {}

    PersonId id() const { return personIdOf(signing()); }
    const SigningPublicKey& signing() const { return keys.signing().publicKey(); }
    const BoxPublicKey& box() const { return keys.boxPublicKey(); }
    Roster::Newcomer as(Roles roles) const { return {id(), signing(), box(), roles}; }

    PersonKeys keys;
};

/// A device whose seed is one letter 32 times.
inline SigningKey deviceKey(char letter) {
    return SigningKey::fromSeed(Seed(QByteArray(32, letter)));
}
inline DeviceId deviceOf(char letter) {
    return deviceIdOf(deviceKey(letter).publicKey());
}

/// The team of the owner 'o' with the recovery key of 'r'.
inline TeamSalt sampleSalt() {
    return *TeamSalt::fromBytes(QByteArray(32, 's'));
}
inline TeamId sampleTeam() {
    return teamIdOf(Somebody('o').signing(), Somebody('r').signing(), sampleSalt());
}
inline Roster firstRoster() {
    const Somebody owner('o');
    auto roster = Roster::first(owner.keys, Somebody('r').signing(), sampleSalt()).sign(owner.keys.signing());
    INFO(errorOf(roster));
    REQUIRE(roster.has_value());
    return *roster;
}
inline TeamMarker sampleMarker() {
    return firstRoster().marker(sampleSalt());
}

inline Roster signedBy(const Somebody& owner, const Result<Roster>& draft) {
    INFO(errorOf(draft));
    REQUIRE(draft.has_value());
    auto roster = draft->sign(owner.keys.signing());
    INFO(errorOf(roster));
    REQUIRE(roster.has_value());
    return *roster;
}

inline Certificate certificateOf(const Somebody& person, char device, const PersonId& id) {
    return Certificate::make(sampleTeam(), deviceKey(device).publicKey(), id, person.keys);
}
inline Certificate certificateOf(const Somebody& person, char device) {
    return certificateOf(person, device, person.id());
}

/// The cut-off at a segment whose file is its number in digits.
inline CutOff cutOff(char device, qint64 seq) {
    return {deviceOf(device), seq, contentHash(QByteArray::number(seq))};
}

inline QByteArray goldenFile(const QString& path) {
    QFile file(QStringLiteral(GREENROOM_SOURCE_DIR "/tests/") + path);
    INFO(file.fileName().toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace greenroom::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/epoch.h"

#include "tests/core/sync/specimens.h"
#include "tests/support/random.h"

#include <QByteArrayList>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

using Part = QByteArray;

/// A box of parts in the order of the format, whatever they say.
QByteArray boxOf(const BoxPublicKey& recipient, const QList<Part>& parts) {
    const QByteArray plain = parts.join();
    QByteArray box(plain.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    REQUIRE(crypto_box_seal(reinterpret_cast<unsigned char*>(box.data()),
                            reinterpret_cast<const unsigned char*>(plain.constData()),
                            static_cast<unsigned long long>(plain.size()), recipient.data()) == 0);
    return box;
}

/// What a box for Bo holds.
QList<Part> partsForBo(const test::Specimens& with) {
    return {Part("greenroom epoch 1\0", 18),
            with.team.toByteArray(),
            with.circle.toByteArray(),
            Part("\0\0\0\3", 4),
            with.epoch.id().check.toByteArray(),
            with.bo.boxPublicKey().toByteArray(),
            with.epoch.key().view().toByteArray()};
}

} // namespace

TEST_CASE("a box opens to the epoch for its recipient and for nobody else", "[sync]") {
    const test::Specimens with;
    const QByteArray box = with.epoch.sealTo(with.bo.boxPublicKey(), with.team);
    REQUIRE(box.size() == epochBoxSize);
    const auto opened = Epoch::openBox(box, with.bo, with.team);
    REQUIRE(opened);
    CHECK(opened->id() == with.epoch.id());
    CHECK(opened->key().view() == with.epoch.key().view());
    CHECK_FALSE(Epoch::openBox(box, with.ada, with.team));
    CHECK_FALSE(Epoch::openBox(box, with.bo, with.otherTeam));
    CHECK(with.epoch.sealTo(with.bo.boxPublicKey(), with.team) != box);
}

TEST_CASE("a damaged box does not open", "[sync]") {
    const test::Specimens with;
    const QByteArray box = with.epoch.sealTo(with.bo.boxPublicKey(), with.team);
    for (qsizetype length = 0; length < box.size(); ++length)
        CHECK_FALSE(Epoch::openBox(box.first(length), with.bo, with.team));
    CHECK_FALSE(Epoch::openBox(box + '\0', with.bo, with.team));
    for (qsizetype i = 0; i < box.size(); ++i) {
        QByteArray flipped = box;
        flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
        INFO(i);
        CHECK_FALSE(Epoch::openBox(flipped, with.bo, with.team));
    }
}

TEST_CASE("a box says for which team, circle, number and person it is, and only the true one is taken", "[sync]") {
    const test::Specimens with;
    const QList<Part> parts = partsForBo(with);
    REQUIRE(Epoch::openBox(boxOf(with.bo.boxPublicKey(), parts), with.bo, with.team));
    const auto opens = [&](qsizetype part, const QByteArray& value) {
        QList<Part> changed = parts;
        REQUIRE(changed[part].size() == value.size());
        REQUIRE(changed[part] != value);
        changed[part] = value;
        return Epoch::openBox(boxOf(with.bo.boxPublicKey(), changed), with.bo, with.team).has_value();
    };
    CHECK_FALSE(opens(0, Part("greenroom epoch 2\0", 18)));
    CHECK_FALSE(opens(1, with.otherTeam.toByteArray()));
    CHECK_FALSE(opens(2, with.otherCircle.toByteArray())); // the same key said to be another circle's
    CHECK_FALSE(opens(3, Part("\0\0\0\4", 4)));
    CHECK_FALSE(opens(4, test::counting(0, 16)));
    CHECK_FALSE(opens(5, with.ada.boxPublicKey().toByteArray())); // a box for Ada, sealed on to Bo
    CHECK_FALSE(opens(6, test::counting(0x81)));
}

TEST_CASE("the circle that is never shared has no epoch", "[sync]") {
    const test::Specimens with;
    const Epoch mine = Epoch::fromKey(with.team, CircleId::me(), 1, Secret<32>(test::counting(0x80)));
    CHECK_FALSE(Epoch::openBox(mine.sealTo(with.bo.boxPublicKey(), with.team), with.bo, with.team));
    const Epoch teams = Epoch::fromKey(with.team, CircleId::team(), 1, Secret<32>(test::counting(0x80)));
    CHECK(Epoch::openBox(teams.sealTo(with.bo.boxPublicKey(), with.team), with.bo, with.team));
}

TEST_CASE("nothing is sealed to a key of small order", "[sync]") {
    const test::Specimens with;
    BoxPublicKey one;
    one.data()[0] = 1;
    // A point of order 8 on Curve25519.
    const auto eight = *BoxPublicKey::fromBytes(
        QByteArray::fromHex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"));
    for (const BoxPublicKey& key : {BoxPublicKey(), one, eight})
        CHECK(with.epoch.sealTo(key, with.team).isEmpty());
}

TEST_CASE("an epoch is known by its circle, number and key", "[sync]") {
    const test::Specimens with;
    const auto checkOf = [&](const TeamId& team, const CircleId& circle, quint32 number, int key) {
        return Epoch::fromKey(team, circle, number, Secret<32>(test::counting(key))).id().check;
    };
    const HalfHash check = checkOf(with.team, with.circle, 3, 0x80);
    CHECK(check == with.epoch.id().check);
    CHECK(check != checkOf(with.otherTeam, with.circle, 3, 0x80));
    CHECK(check != checkOf(with.team, with.otherCircle, 3, 0x80));
    CHECK(check != checkOf(with.team, with.circle, 4, 0x80));
    CHECK(check != checkOf(with.team, with.circle, 3, 0x81));
    test::SeededRandom random(13);
    const Epoch first = Epoch::create(with.team, with.circle, 4, random);
    const Epoch second = Epoch::create(with.team, with.circle, 4, random);
    CHECK(first.id().number == second.id().number);
    CHECK(first.id().check != second.id().check);
    CHECK(first.key().view() != second.key().view());
}

TEST_CASE("a tag tells one device under one epoch of one team", "[sync]") {
    const test::Specimens with;
    const HalfHash tag = with.epoch.tagFor(with.deviceId, with.team);
    CHECK(tag == with.epoch.tagFor(with.deviceId, with.team));
    CHECK(tag != with.epoch.tagFor(with.otherDeviceId, with.team));
    CHECK(tag != with.epoch.tagFor(with.deviceId, with.otherTeam));
    CHECK(tag !=
          Epoch::fromKey(with.team, with.circle, 3, Secret<32>(test::counting(0x81))).tagFor(with.deviceId, with.team));
}

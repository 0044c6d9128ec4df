// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"

#include "tests/support/catch.h"
#include "tests/support/random.h"

using namespace greenroom;

TEST_CASE("an entity id names its owner and survives its text form", "[base]") {
    test::SeededRandom random(1);
    const auto owner = *PersonId::fromBytes(random.bytes(16));
    const auto id = EntityId::create(owner, random);
    CHECK(id.owner() == owner);
    CHECK(EntityId::fromString(id.toString()) == id);
    CHECK(id != EntityId::create(owner, random));
    CHECK(EntityId::fromBytes(id.toByteArray()) == id);
}

TEST_CASE("a text that is not an entity id is refused", "[base]") {
    test::SeededRandom random(1);
    const QString good = EntityId::create(*PersonId::fromBytes(random.bytes(16)), random).toString();
    for (const QString& bad : {QString(), QStringLiteral("-"), good.toUpper(), good.chopped(1), good + QLatin1Char('0'),
                               QString(good).replace(3, 1, QLatin1Char('g')), QString(good).remove(QLatin1Char('-'))})
        CHECK_FALSE(EntityId::fromString(bad));
    CHECK_FALSE(EntityId::fromBytes(QByteArray(31, 'x')));
}

TEST_CASE("an id of content follows from owner and content alone", "[base]") {
    test::SeededRandom random(2);
    const auto owner = *PersonId::fromBytes(random.bytes(16));
    const auto hash = *ContentHash::fromBytes(random.bytes(32));
    CHECK(EntityId::ofContent(owner, hash) == EntityId::ofContent(owner, hash));
    CHECK(EntityId::ofContent(owner, hash).own() == hash.view().first(16).toByteArray());
}

TEST_CASE("circles are told apart", "[base]") {
    test::SeededRandom random(3);
    const auto root = EntityId::create(*PersonId::fromBytes(random.bytes(16)), random);
    CHECK(CircleId::me() != CircleId::team());
    CHECK(CircleId::of(root).view() == root.view());
    CHECK(CircleId::me().toString() == QStringLiteral("me"));
    CHECK(CircleId::team().toString() == QStringLiteral("team"));
    CHECK(CircleId::of(root).toString() == root.toString());
}

TEST_CASE("base32 agrees with RFC 4648 and refuses what it would not write", "[base]") {
    // The test vectors of RFC 4648, section 10, in lower case without padding.
    const std::map<QByteArray, QByteArray> vectors{{"", ""},
                                                   {"f", "my"},
                                                   {"fo", "mzxq"},
                                                   {"foo", "mzxw6"},
                                                   {"foob", "mzxw6yq"},
                                                   {"fooba", "mzxw6ytb"},
                                                   {"foobar", "mzxw6ytboi"}};
    for (const auto& [bytes, text] : vectors) {
        CHECK(toBase32(bytes) == text);
        CHECK(fromBase32(text) == bytes);
    }
    for (const char* bad : {"m", "mz", "MY", "my=", "m1", "mzx"})
        CHECK_FALSE(fromBase32(bad));
}

TEST_CASE("persons and devices survive their text form, and nothing else is taken for one", "[base]") {
    test::SeededRandom random(3);
    const auto person = *PersonId::fromBytes(random.bytes(16));
    const auto device = *DeviceId::fromBytes(random.bytes(10));
    CHECK(personFromText(toText(person)) == person);
    CHECK(deviceFromText(toText(device)) == device);
    for (const QString& bad :
         {QString(), toText(person).toUpper(), toText(person).chopped(2), QString(32, QLatin1Char('g'))})
        CHECK_FALSE(personFromText(bad));
    for (const QString& bad :
         {QString(), toText(device).toUpper(), toText(device).chopped(1), toText(person), QString(16, QChar(0x161))})
        CHECK_FALSE(deviceFromText(bad));
}

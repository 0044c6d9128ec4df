// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/change.h"

#include "tests/support/catch.h"
#include "tests/support/random.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

const DeviceId device = *DeviceId::fromBytes("0123456789");

EntityId countingEntity() {
    EntityId id;
    for (std::size_t i = 0; i < EntityId::size; ++i)
        id.data()[i] = static_cast<std::uint8_t>(i);
    return id;
}

Change sample() {
    Change change;
    change.id = {device, CircleId::team(), 1};
    change.entity = countingEntity();
    change.kind = u"poster"_s;
    change.stamp = {1000, 2, device};
    change.fields = {{u"title"_s, u"Hi"_s}, {u"size"_s, qint64(7)}};
    return change;
}

// The bytes every home must read for ever, written by hand from RFC 8949.
const QByteArray goldenChange = QByteArray::fromHex("a5"
                                                    "00"
                                                    "01"
                                                    "01"
                                                    "5820"
                                                    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                                                    "02"
                                                    "66"
                                                    "706f73746572"
                                                    "03"
                                                    "82"
                                                    "1903e8"
                                                    "02"
                                                    "04"
                                                    "a2"
                                                    "64"
                                                    "73697a65"
                                                    "07"
                                                    "65"
                                                    "7469746c65"
                                                    "62"
                                                    "4869");

} // namespace

TEST_CASE("a change has exactly the bytes it was given once and for all", "[journal]") {
    GR_REQUIRE_VALUE(const QByteArray bytes, encodeChange(sample()));
    CHECK(bytes.toHex() == goldenChange.toHex());
}

TEST_CASE("every kind of value survives", "[journal]") {
    test::SeededRandom random(5);
    Change change = sample();
    change.mustUnderstand = true;
    change.fields = {
        {u"none"_s, Value()},
        {u"yes"_s, true},
        {u"least"_s, std::numeric_limits<qint64>::min() + 1},
        {u"most"_s, std::numeric_limits<qint64>::max()},
        {u"half"_s, 0.5},
        {u"text"_s, u"Grüße \U0001F3AC"_s},
        {u"nothing"_s, u""_s},
        {u"long"_s, QString(200'000, u'x')},
        {u"other"_s, EntityId::create(*PersonId::fromBytes(random.bytes(16)), random)},
        {u"film"_s, BlobRef{*ContentHash::fromBytes(random.bytes(32)), 5'000'000'000}},
        {u"level[any key]"_s, qint64(-3)},
    };
    GR_REQUIRE_VALUE(const QByteArray bytes, encodeChange(change));
    GR_REQUIRE_VALUE(const Change read, decodeChange(bytes, device, CircleId::team()));
    CHECK(read.fields == change.fields);
    CHECK(read.id == change.id);
    CHECK(read.entity == change.entity);
    CHECK(read.kind == change.kind);
    CHECK(read.stamp == change.stamp);
    CHECK(read.mustUnderstand);
}

TEST_CASE("what a later version adds is skipped", "[journal]") {
    QByteArray bytes = goldenChange;
    bytes[0] = static_cast<char>(0xa6);
    bytes += QByteArray::fromHex("0a"
                                 "82"
                                 "01"
                                 "f5"); // an unknown member holding an array
    GR_REQUIRE_VALUE(const Change read, decodeChange(bytes, device, CircleId::team()));
    CHECK(read.fields == sample().fields);

    // A value in a form nobody knows yet: {"size": {1: 2}}
    const QByteArray odd =
        QByteArray(goldenChange).replace(QByteArray::fromHex("6473697a6507"), QByteArray::fromHex("6473697a65a10102"));
    GR_REQUIRE_VALUE(const Change oddRead, decodeChange(odd, device, CircleId::team()));
    CHECK(std::holds_alternative<Unreadable>(oddRead.fields.value(u"size"_s)));
    CHECK(oddRead.fields.value(u"title"_s) == Value(u"Hi"_s));
}

TEST_CASE("cut off, extended or absurd bytes are refused", "[journal]") {
    for (qsizetype length = 0; length < goldenChange.size(); ++length)
        GR_REQUIRE_ERROR(decodeChange(goldenChange.first(length), device, CircleId::team()), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(decodeChange(goldenChange + '\0', device, CircleId::team()), ErrorCode::Corrupt);
    const auto refused = [](const QByteArray& from, const QByteArray& to) {
        const QByteArray bytes = QByteArray(goldenChange).replace(QByteArray::fromHex(from), QByteArray::fromHex(to));
        REQUIRE(bytes != goldenChange);
        GR_REQUIRE_ERROR(decodeChange(bytes, device, CircleId::team()), ErrorCode::Corrupt);
    };
    refused("624869", "7a7fffffff4869");         // a text that claims 2 GB
    refused("624869", "7bffffffffffffffff4869"); // ... or 2^64 - 1 bytes
    refused("6473697a65", "657469746c65");       // the same field twice
    refused("821903e8", "8239ffff");             // a time before 1970
    refused("1903e8", "1b00ffffffffffffff");     // a time past the year 3000
    refused("a50001", "a50000");                 // number 0
    refused("a50001", "a5001b001fffffffffffff"); // number 2^53 - 1
    refused("a50001", "bf0001");                 // a map without end
    refused("5820000102030405060708090a0b0c0d0e0f",
            "582000000000000000000000000000000000"); // an entity that nobody owns
    GR_REQUIRE_ERROR(decodeChange(QByteArray(200'000, char(0x81)), device, CircleId::team()), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(
        decodeChange(QByteArray::fromHex("a104") + QByteArray(200'000, char(0x81)), device, CircleId::team()),
        ErrorCode::Corrupt);
    QByteArray deep = QByteArray(goldenChange)
                          .replace(QByteArray::fromHex("6473697a6507"),
                                   QByteArray::fromHex("6473697a65") + QByteArray(100'000, char(0x81)) + "\x07");
    GR_REQUIRE_ERROR(decodeChange(deep, device, CircleId::team()), ErrorCode::Corrupt);
}

TEST_CASE("damaged bytes never do worse than being refused", "[journal]") {
    test::SeededRandom random(6);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = goldenChange;
        for (quint64 n = random.below(4) + 1; n > 0; --n)
            bytes[static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())))] = random.bytes(1)[0];
        const auto read = decodeChange(bytes, device, CircleId::team());
        CHECK((read || read.error().code == ErrorCode::Corrupt));
    }
}

TEST_CASE("what is written keeps the bounds of what is read", "[journal]") {
    Change change = sample();
    change.fields.insert(u"text"_s, QString(changelimits::bytes, u'x'));
    GR_REQUIRE_ERROR(encodeChange(change), ErrorCode::Invalid);
    change = sample();
    change.fields.insert(u"level[%1]"_s.arg(QString(300, u'x')), qint64(1));
    GR_REQUIRE_ERROR(encodeChange(change), ErrorCode::Invalid);
}

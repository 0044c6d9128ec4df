// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cbor.h"

#include "tests/support/catch.h"
#include "tests/support/cbor.h"
#include "tests/support/random.h"

#include <limits>

using namespace greenroom;
using namespace Qt::StringLiterals;
namespace cbor = test::cbor;

namespace {

using EightBytes = FixedBytes<struct EightTag, 8>;

/// What a reader of key 1 makes of the bytes; nothing when they are refused.
std::optional<qint64> numberIn(const QByteArray& bytes) {
    CborReader reader(bytes);
    qint64 value = -1;
    reader.map([&](quint64 key) {
        if (key == 1)
            value = reader.integer();
        else
            reader.skip();
    });
    return reader.ok() && reader.atEnd() ? std::optional(value) : std::nullopt;
}

/// Whether the value can stand where nobody knows it, and what stands behind it is still read.
bool canBeSkipped(const QByteArray& value) {
    const auto number = numberIn(cbor::map({{9, value}, {1, cbor::number(7)}}));
    return number && *number == 7;
}

const QByteArray everything =
    cbor::map({{1, cbor::number(7)},
               {2, cbor::array({cbor::bytes("ab"), cbor::map({{0, cbor::negative(3)}}), cbor::text("\xc3\xbc")})},
               {300, QByteArray::fromHex("fb3ff8000000000000")}, // 1.5
               {301, QByteArray::fromHex("5f426162404163ff")},   // a byte string in pieces
               {302, QByteArray::fromHex("9f01bf0203ffff")},     // an array and a map without lengths
               {303, QByteArray::fromHex("c1d9d9f7f6")},         // tagged twice
               {304, QByteArray::fromHex("83f4f7f90000")}});     // false, undefined, a short 0.0

const QByteArray claims[] = {cbor::head(2, 0x7fffffff), cbor::head(2, 1ULL << 46), cbor::head(2, ~0ULL),
                             cbor::head(3, 0x7fffffff), cbor::head(3, 1ULL << 46), cbor::head(3, ~0ULL),
                             cbor::head(4, 0x7fffffff), cbor::head(4, 0xffffffff), cbor::head(4, ~0ULL),
                             cbor::head(5, 0x7fffffff), cbor::head(5, 0xffffffff), cbor::head(5, ~0ULL)};

} // namespace

TEST_CASE("members are read in any order, and what is not known is passed over", "[cbor]") {
    CHECK(numberIn(everything) == 7);
    CHECK(numberIn(cbor::map({{9, cbor::number(1)}, {1, cbor::number(7)}})) == 7);
    CHECK(numberIn(QByteArray::fromHex("bf0107ff")) == 7);
    for (const char* value : {"00", "20", "40", "60", "80", "a0", "f6", "f97e00", "fa7f800000", "f8ff", "5fff", "7fff",
                              "9fff", "bfff", "a16178f5", "c0c1c2818101"})
        CHECK(canBeSkipped(QByteArray::fromHex(value)));
}

TEST_CASE("a tag is not taken for the value behind it", "[cbor]") {
    // Tag 5 on the number 1: whoever takes the tag for the value reads the 1 as a key, and the next key as its value.
    CHECK(canBeSkipped(QByteArray::fromHex("c501")));
    CHECK(canBeSkipped(QByteArray(100'000, char(0xc5)) + cbor::number(1)));
    CHECK_FALSE(numberIn(QByteArray::fromHex("a101c507")));   // where a number is wanted
    CHECK_FALSE(numberIn(QByteArray::fromHex("a1c50107")));   // a key with a tag
    CHECK_FALSE(numberIn(QByteArray::fromHex("bf09c5ff")));   // a tag and nothing
    CHECK_FALSE(numberIn(QByteArray::fromHex("a2010709c5"))); // cut off behind one
}

TEST_CASE("the bytes of a value can be kept as they came", "[cbor]") {
    for (const char* hex : {"07", "c507", "c5c6820102", "5f416140ff", "6161", "bf01820203ff", "f6"}) {
        const QByteArray value = QByteArray::fromHex(hex);
        const QByteArray bytes = cbor::array({value, cbor::number(1)});
        CborReader reader(bytes);
        QByteArray kept;
        reader.elements([&] { kept = reader.raw().toByteArray(); });
        CHECK(kept.toHex() == hex);
        CHECK(reader.ok());
    }
    const QByteArray cut = QByteArray::fromHex("8162");
    CborReader reader(cut);
    reader.elements([&] { CHECK(reader.raw().isEmpty()); });
    CHECK_FALSE(reader.ok());
}

TEST_CASE("a map has unsigned keys, each once, and at most 64", "[cbor]") {
    CHECK_FALSE(numberIn(cbor::map({{1, cbor::number(7)}, {1, cbor::number(7)}})));
    CHECK_FALSE(numberIn(cbor::map({{9, cbor::number(7)}, {1, cbor::number(7)}, {9, cbor::number(7)}})));
    CHECK_FALSE(numberIn(QByteArray::fromHex("a2010718010a"))); // the same key in a longer form
    CHECK_FALSE(numberIn(QByteArray::fromHex("a2010720f6")));   // key -1
    CHECK_FALSE(numberIn(QByteArray::fromHex("a201076161f6"))); // key "a"
    CHECK_FALSE(numberIn(QByteArray::fromHex("820107")));       // an array
    CHECK_FALSE(numberIn(QByteArray::fromHex("bf01ff")));       // a key without a value
    cbor::Members members;
    for (quint64 key = 1; key <= 64; ++key)
        members.append({key, cbor::number(7)});
    CHECK(numberIn(cbor::map(members)) == 7);
    members.append({65, cbor::number(7)});
    CHECK_FALSE(numberIn(cbor::map(members)));
}

TEST_CASE("nesting is bounded at eight, the outermost counted", "[cbor]") {
    CHECK(canBeSkipped(cbor::nested(7)));
    CHECK_FALSE(canBeSkipped(cbor::nested(8)));
    CHECK_FALSE(canBeSkipped(cbor::nested(100'000)));
    CHECK_FALSE(canBeSkipped(QByteArray(100'000, char(0x81))));
    CHECK_FALSE(canBeSkipped(QByteArray(100'000, char(0x9f))));
    CHECK_FALSE(canBeSkipped(QByteArray::fromHex("a100").repeated(100'000)));
    // What is read and what is passed over count together.
    const auto isRead = [](qsizetype depth) {
        const QByteArray bytes = cbor::array({cbor::array({cbor::nested(depth)})});
        CborReader reader(bytes);
        reader.array(1, [&] { reader.elements([] {}); });
        return reader.ok() && reader.atEnd();
    };
    CHECK(isRead(6));
    CHECK_FALSE(isRead(7));
}

TEST_CASE("a claim is compared with the bytes that are there before anything is set aside", "[cbor]") {
    for (const QByteArray& claim : claims) {
        INFO(claim.toHex().toStdString());
        const QByteArray few = claim + QByteArray(20, '\0');
        CHECK_FALSE(canBeSkipped(few));
        CHECK_FALSE(canBeSkipped(cbor::array({few})));
        CHECK_FALSE(canBeSkipped("\x5f" + few));
        CHECK_FALSE(canBeSkipped("\x7f" + few));
        CborReader inBytes(few);
        CHECK(inBytes.byteString(std::numeric_limits<qsizetype>::max()).isEmpty());
        CHECK_FALSE(inBytes.ok());
        CborReader inText(few);
        CHECK(inText.text(std::numeric_limits<qsizetype>::max()).isEmpty());
        CHECK_FALSE(inText.ok());
        CborReader inArray(few);
        inArray.array(1000, [&] { inArray.skip(); });
        CHECK_FALSE(inArray.ok());
        CborReader inMap(few);
        inMap.map([&](quint64) { inMap.skip(); });
        CHECK_FALSE(inMap.ok());
    }
}

TEST_CASE("ten million records end at the bound of whoever reads them", "[cbor]") {
    const QByteArray many = cbor::head(4, 10'000'000) + QByteArray(10'000'000, '\0');
    CborReader reader(many);
    int count = 0;
    reader.array(1000, [&] {
        reader.skip();
        ++count;
    });
    CHECK_FALSE(reader.ok());
    CHECK(count == 1000);
    CHECK(canBeSkipped(cbor::head(4, 1'000'000) + QByteArray(1'000'000, '\0')));
}

TEST_CASE("an array holds as many elements as its limit and no more", "[cbor]") {
    const QByteArray three = cbor::array({cbor::number(1), cbor::number(2), cbor::number(3)});
    for (const qsizetype limit : {0, 2, 3, 4}) {
        CborReader reader(three);
        QList<qint64> read;
        reader.array(limit, [&] { read.append(reader.integer()); });
        CHECK(reader.ok() == (limit >= 3));
        CHECK(read.size() == std::min<qsizetype>(limit, 3));
    }
    CborReader reader(three);
    qint64 first = 0;
    reader.elements([&] { first = reader.integer(); });
    CHECK(first == 1);
    CHECK(reader.ok());
    CHECK(reader.atEnd());
    CborReader wanting(three);
    wanting.elements([&] {
        for (int i = 0; i < 4; ++i)
            wanting.integer();
    });
    CHECK_FALSE(wanting.ok());
}

TEST_CASE("strings in pieces keep the bound of whole ones", "[cbor]") {
    const auto bytesIn = [](const QByteArray& bytes, qsizetype limit) {
        CborReader reader(bytes);
        const QByteArray value = reader.byteString(limit);
        return reader.ok() && reader.atEnd() ? std::optional(value) : std::nullopt;
    };
    CHECK(bytesIn(QByteArray::fromHex("5f426162426364ff"), 4) == "abcd");
    CHECK_FALSE(bytesIn(QByteArray::fromHex("5f426162426364ff"), 3));
    CHECK(bytesIn(QByteArray::fromHex("4461626364"), 4) == "abcd");
    CHECK_FALSE(bytesIn(QByteArray::fromHex("4461626364"), 3));
    CHECK_FALSE(bytesIn(QByteArray::fromHex("5f426162426364"), 100));   // without an end
    CHECK_FALSE(bytesIn(QByteArray::fromHex("5f426162626364ff"), 100)); // a piece of text
    CHECK_FALSE(bytesIn(QByteArray::fromHex("5f5f4161ffff"), 100));     // pieces in pieces
    CHECK_FALSE(bytesIn(QByteArray::fromHex("646162"), 100));
    CHECK_FALSE(bytesIn("\x5f" + QByteArray(1'000'000, '\x40') + "\xff", 1000)); // pieces of nothing
    CborReader reader(QByteArrayView("\x62\x61"));
    CHECK(reader.text(100).isEmpty());
    CHECK_FALSE(reader.ok());
    CHECK_FALSE(canBeSkipped(QByteArray::fromHex("61ff"))); // not UTF-8
}

TEST_CASE("numbers keep their range", "[cbor]") {
    CHECK(numberIn(cbor::map({{1, cbor::number(0x7fffffffffffffff)}})) == std::numeric_limits<qint64>::max());
    CHECK_FALSE(numberIn(cbor::map({{1, cbor::number(0x8000000000000000)}})));
    CHECK_FALSE(numberIn(cbor::map({{1, cbor::number(~0ULL)}})));
    CHECK(numberIn(cbor::map({{1, cbor::negative(0)}})) == -1);
    CHECK(numberIn(cbor::map({{1, cbor::negative(0x7ffffffffffffffe)}})) == -std::numeric_limits<qint64>::max());
    CHECK_FALSE(numberIn(cbor::map({{1, cbor::negative(0x7fffffffffffffff)}})));
    CHECK_FALSE(numberIn(cbor::map({{1, cbor::negative(~0ULL)}})));
    CHECK_FALSE(numberIn(cbor::map({{1, QByteArray::fromHex("fb3ff0000000000000")}}))); // 1.0
    const QByteArray greatest = cbor::number(~0ULL);
    CborReader reader(greatest);
    CHECK(reader.unsignedInteger() == ~0ULL);
    CHECK(reader.ok());
    const QByteArray least = cbor::negative(0);
    CborReader negative(least);
    negative.unsignedInteger();
    CHECK_FALSE(negative.ok());
}

TEST_CASE("a value of a fixed size has that size", "[cbor]") {
    for (const int size : {0, 7, 8, 9}) {
        const QByteArray bytes = cbor::bytes(QByteArray(size, 'x'));
        CborReader reader(bytes);
        CHECK(reader.fixed<EightBytes>().isNull() == (size != 8));
        CHECK(reader.ok() == (size == 8));
    }
}

TEST_CASE("a failure sticks and nothing behind it is given out", "[cbor]") {
    const QByteArray bytes = cbor::array({cbor::number(1), cbor::number(2), cbor::text("a")});
    CborReader reader(bytes);
    reader.enter();
    reader.byteString(10);
    CHECK_FALSE(reader.ok());
    CHECK(reader.integer() == 0);
    CHECK(reader.unsignedInteger() == 0);
    CHECK_FALSE(reader.hasNext());
    reader.skip();
    reader.leave();
    CHECK_FALSE(reader.ok());
}

TEST_CASE("cut off anywhere or with anything behind it, a map is refused", "[cbor]") {
    for (qsizetype length = 0; length < everything.size(); ++length) {
        INFO(length);
        CHECK_FALSE(numberIn(everything.first(length)));
    }
    CHECK_FALSE(numberIn(everything + '\0'));
    CHECK_FALSE(numberIn(everything + '\xff'));
    CHECK_FALSE(numberIn(everything + everything));
}

TEST_CASE("damaged bytes never do worse than being refused", "[cbor]") {
    test::SeededRandom random(11);
    int refused = 0;
    for (int round = 0; round < 50'000; ++round) {
        QByteArray bytes = everything;
        for (quint64 n = random.below(4) + 1; n > 0; --n)
            bytes[static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())))] = random.bytes(1)[0];
        refused += !numberIn(bytes);
    }
    CHECK(refused > 10'000);
}

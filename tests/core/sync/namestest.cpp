// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/names.h"

#include "core/sync/remote.h"
#include "tests/core/sync/specimens.h"
#include "tests/support/random.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

const ShortHash hash = test::countingAs<ShortHash>(0xf8);
const SegmentRef position{test::countingAs<DeviceId>(0), 0x1234, hash};

/// A few characters changed, left out, doubled or put in.
QString mutated(QString name, test::SeededRandom& random) {
    static const QString characters = u"0123456789abcdefgABF+-/ .xz\u0661\0\uff11_"_s;
    for (quint64 n = random.below(3) + 1; n > 0; --n) {
        const QChar character = characters[static_cast<qsizetype>(random.below(characters.size()))];
        const auto at = static_cast<qsizetype>(random.below(static_cast<quint64>(name.size())));
        switch (random.below(4)) {
        case 0:
            name.insert(at, character);
            break;
        case 1:
            name.remove(at, 1);
            break;
        default:
            name[at] = character;
        }
    }
    return name;
}

} // namespace

TEST_CASE("names on the share are as the format has them", "[sync]") {
    CHECK(rosterName(0x2a, hash) == u"r/0000002a-f8f9fafbfcfdfeff"_s);
    CHECK(headName(position) == u"h/aaaqeayeaudaocaj-00001234-f8f9fafbfcfdfeff"_s);
    CHECK(segmentName(position) == u"o/aaaqeayeaudaocaj/0012/00001234-f8f9fafbfcfdfeff"_s);
    CHECK(segmentName({position.device, maxSeq, hash}) == u"o/aaaqeayeaudaocaj/ffff/00ffffff-f8f9fafbfcfdfeff"_s);
    CHECK(chunkName(test::countingAs<ChunkId>(0xab)) ==
          u"b/ab/abacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9ca"_s);
    for (const QString& name : {rosterName(0xffffffff, hash), headName(position), segmentName(position),
                                chunkName(test::countingAs<ChunkId>(0xab))})
        CHECK(isRemoteName(name));
    CHECK(shortened(test::countingAs<ContentHash>(3)) == test::countingAs<ShortHash>(3));
    CHECK(halved(test::countingAs<ContentHash>(3)) == test::countingAs<HalfHash>(3));
}

TEST_CASE("what reads a name gives back what wrote it", "[sync]") {
    for (const qint64 version : {qint64(1), qint64(0x2a), qint64(0xffffffff)})
        CHECK(readRosterName(rosterName(version, hash)) == version);
    for (const qint64 seq : {qint64(0), qint64(255), qint64(256), maxSeq}) {
        const SegmentRef there{position.device, seq, hash};
        CHECK(readHeadName(headName(there)) == there);
    }
}

TEST_CASE("a name in any other form is nobody's", "[sync]") {
    for (const QString& name :
         {QString(), u"r/"_s, u"r/00000000-f8f9fafbfcfdfeff"_s, u"r/0000002A-f8f9fafbfcfdfeff"_s,
          u"r/0000002a-F8f9fafbfcfdfeff"_s, u"r/+000002a-f8f9fafbfcfdfeff"_s, u"r/-000002a-f8f9fafbfcfdfeff"_s,
          u"r/0x00002a-f8f9fafbfcfdfeff"_s, u"r/      2a-f8f9fafbfcfdfeff"_s, u"r/0000002a_f8f9fafbfcfdfeff"_s,
          u"h/0000002a-f8f9fafbfcfdfeff"_s, u"r/0000002a-f8f9fafbfcfdfef"_s, u"r/0000002a-f8f9fafbfcfdfeff0"_s,
          u"r/0000002a-f8f9fafbfcfdfefg"_s, u"R/0000002a-f8f9fafbfcfdfeff"_s, u"r/0000002\u0661-f8f9fafbfcfdfeff"_s})
        CHECK_FALSE(readRosterName(name));
    for (const QString& name :
         {QString(), u"h/aaaqeayeaudaocaj-01000000-f8f9fafbfcfdfeff"_s, // past the last seq
          u"h/aaaqeayeaudaocaj-ffffffff-f8f9fafbfcfdfeff"_s, u"h/AAAQEAYEAUDAOCAJ-00001234-f8f9fafbfcfdfeff"_s,
          u"h/aaaqeayeaudaoca1-00001234-f8f9fafbfcfdfeff"_s, u"h/aaaqeayeaudaocaj-00001234-f8f9fafbfcfdfeFf"_s,
          u"h/aaaqeayeaudaocaj/00001234-f8f9fafbfcfdfeff"_s, u"o/aaaqeayeaudaocaj-00001234-f8f9fafbfcfdfeff"_s,
          u"h/aaaqeayeaudaocaj-00001234-f8f9fafbfcfdfeff\n"_s, u"h/aaaqeayeaudaocaj--0001234-f8f9fafbfcfdfeff"_s})
        CHECK_FALSE(readHeadName(name));
}

TEST_CASE("a name that was changed is refused, or is the name of what it then says", "[sync]") {
    test::SeededRandom random(12);
    int read = 0;
    for (int round = 0; round < 50'000; ++round) {
        const QString roster = mutated(rosterName(0x2a, hash), random);
        if (const auto version = readRosterName(roster)) {
            ++read;
            REQUIRE(*version > 0);
            REQUIRE(rosterName(*version, *ShortHash::fromBytes(QByteArray::fromHex(roster.last(16).toLatin1()))) ==
                    roster);
        }
        const QString head = mutated(headName(position), random);
        if (const auto there = readHeadName(head)) {
            ++read;
            REQUIRE(there->seq <= maxSeq);
            REQUIRE(headName(*there) == head);
        }
    }
    CHECK(read > 100); // otherwise nothing was tried
}

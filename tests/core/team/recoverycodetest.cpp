// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/recoverycode.h"

#include "tests/support/catch.h"
#include "tests/support/random.h"

#include <numeric>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QString personCode(const QByteArray& seed) {
    return recoveryCode(RecoveryKind::Person, Seed(seed));
}

/// The message with which a code that is not right is refused.
QString refusal(const QString& code) {
    const auto seed = seedFromRecoveryCode(RecoveryKind::Person, code);
    REQUIRE_FALSE(seed.has_value());
    REQUIRE(seed.error().code == ErrorCode::Invalid);
    return seed.error().message;
}

bool opensTo(const QString& code, const QByteArray& seed) {
    const auto found = seedFromRecoveryCode(RecoveryKind::Person, code);
    UNSCOPED_INFO(test::errorOf(found));
    return found && found->view() == seed;
}

} // namespace

TEST_CASE("recovery codes are written as they always were", "[team]") {
    // Fixed for ever: people have them on paper. Computed with Python's integers, logarithms in GF(32) and hashlib.
    QByteArray counted(32, Qt::Uninitialized);
    std::iota(counted.begin(), counted.end(), char(0));
    CHECK(personCode(QByteArray(32, '\0')) ==
          "0400G-00001-00002-00003-00004-00005-00006-00007-00008-00009-0000A-0000B-0000C-02ADH-85Q03"_L1);
    CHECK(personCode(counted) ==
          "0400G-20G34-0G2GN-C1R8N-1450V-P30DE-1R7HB-048JN-2CA1K-A5GQF-30CHY-M6RWK-3MF1Q-YGFAR-3WBG8"_L1);
    CHECK(personCode(QByteArray(32, '\xff')) ==
          "07ZZS-ZZZZC-ZZZZF-ZZZZE-ZZZZ9-ZZZZ8-ZZZZB-ZZZZA-ZZZZ5-ZZZZ4-ZZZZ7-ZZZZ6-ZZZZ1-YDD02-YWV0E"_L1);
    CHECK(recoveryCode(RecoveryKind::Team, Seed(QByteArray(32, 'g'))) ==
          "09KPF-ESV7F-CXKPF-ESV7D-CXKP9-ESV7B-CXKPB-ESV79-CXKP5-ESV77-CXKP7-ESV75-CXKP1-FY4FA-SY3GV"_L1);
}

TEST_CASE("a code gives its seed back however it is typed", "[team]") {
    test::SeededRandom random(11);
    for (int i = 0; i < 100; ++i) {
        const QByteArray seed = random.bytes(32);
        const QString code = personCode(seed);
        CHECK(opensTo(code, seed));
        CHECK(opensTo(code.toLower(), seed));
        CHECK(opensTo(QString(code).remove(u'-'), seed));
        CHECK(opensTo(u"  "_s + QString(code).replace(u'-', u"\n "_s) + u'\n', seed));
        CHECK(opensTo(QString(code).replace(u'-', QChar(0x2014)), seed));
        CHECK(opensTo(QString(code).replace(u'0', u'O').replace(u'1', i % 2 ? u'l' : u'I'), seed));
        CHECK(opensTo(QString(code).replace(u'0', u'o').replace(u'1', u'i'), seed));
    }
}

TEST_CASE("every wrong character is found, and its group named", "[team]") {
    test::SeededRandom random(12);
    const QString code = personCode(random.bytes(32));
    for (qsizetype at = 0; at < code.size(); ++at) {
        if (code[at] == u'-')
            continue;
        const QString expected = u"group %1 of the recovery code cannot be right"_s.arg(at / 6 + 1);
        for (const QChar other : QString(alphabet.toString() + u"U!\u00e9"_s)) {
            if (other == code[at])
                continue;
            QString wrong = code;
            wrong[at] = other;
            REQUIRE(refusal(wrong) == expected);
        }
    }
}

TEST_CASE("swapped characters and groups are found, and their groups named", "[team]") {
    test::SeededRandom random(13);
    for (int i = 0; i < 20; ++i) {
        const QString code = personCode(random.bytes(32)).remove(u'-');
        for (qsizetype a = 0; a + 1 < code.size(); ++a) {
            // Any two of one group, and the neighbours across two groups.
            const qsizetype last = std::min(std::max(a / 5 * 5 + 4, a + 1), code.size() - 1);
            for (qsizetype b = a + 1; b <= last; ++b) {
                if (code[a] == code[b])
                    continue;
                QString wrong = code;
                std::swap(wrong[a], wrong[b]);
                REQUIRE(refusal(wrong) ==
                        (a / 5 == b / 5
                             ? u"group %1 of the recovery code cannot be right"_s.arg(a / 5 + 1)
                             : u"groups %1, %2 of the recovery code cannot be right"_s.arg(a / 5 + 1).arg(b / 5 + 1)));
            }
        }
        QStringList groups = personCode(random.bytes(32)).split(u'-');
        groups.swapItemsAt(3, 9);
        CHECK(refusal(groups.join(u'-')) == "groups 4, 10 of the recovery code cannot be right"_L1);
    }
}

TEST_CASE("a code with characters lost or added is refused with what can be known", "[team]") {
    test::SeededRandom random(14);
    const QString code = personCode(random.bytes(32));
    CHECK(refusal(QString(code).remove(7, 1)) == "group 2 of the recovery code cannot be right"_L1);
    CHECK(refusal(QString(code).insert(0, u'0')) == "group 1 of the recovery code cannot be right"_L1);
    CHECK(refusal(QString(code).remove(u'-').chopped(1)) == "the recovery code has 74 characters, not 75"_L1);
    CHECK(refusal(code + u"-00000"_s) == "the recovery code has 80 characters, not 75"_L1);
    CHECK(refusal({}) == "the recovery code has 0 characters, not 75"_L1);
    // A group of another person's code in its right place: each group could be, the whole cannot.
    QStringList groups = code.split(u'-');
    groups[5] = personCode(random.bytes(32)).split(u'-')[5];
    CHECK(refusal(groups.join(u'-')) == "this is no recovery code, though each of its groups could be in one"_L1);
}

TEST_CASE("the code of a team is none of a person, and the other way round", "[team]") {
    const Seed seed(QByteArray(32, 's'));
    CHECK(refusal(recoveryCode(RecoveryKind::Team, seed)) == "this is the recovery code of a team, not of a person"_L1);
    const auto asTeam = seedFromRecoveryCode(RecoveryKind::Team, recoveryCode(RecoveryKind::Person, seed));
    GR_REQUIRE_ERROR(asTeam, ErrorCode::Invalid);
    CHECK(asTeam.error().message == "this is the recovery code of a person, not of a team"_L1);
}

TEST_CASE("no refusal repeats any of the code", "[team]") {
    test::SeededRandom random(15);
    const QString code = personCode(random.bytes(32));
    for (const QString& wrong : {QString(code).replace(10, 1, u"U"_s), code + u'0', code.mid(6)})
        for (const QString& group : code.split(u'-'))
            CHECK_FALSE(refusal(wrong).contains(group));
}

TEST_CASE("several codes are read one after the other, and each must be whole", "[team]") {
    const QString first = recoveryCode(RecoveryKind::Person, Seed(QByteArray(32, 'a')));
    const QString second = recoveryCode(RecoveryKind::Person, Seed(QByteArray(32, 'b')));
    GR_REQUIRE_VALUE(const auto seeds, seedsFromRecoveryCodes(first + u"\n\n"_s + second));
    REQUIRE(seeds.size() == 2);
    CHECK(seeds[1].view() == QByteArray(32, 'b'));
    GR_REQUIRE_ERROR(seedsFromRecoveryCodes(first + u' ' + second.chopped(1)), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(seedsFromRecoveryCodes(u""_s), ErrorCode::Invalid);
}

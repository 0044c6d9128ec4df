// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/fingerprint.h"

#include "tests/support/catch.h"
#include "tests/support/random.h"

#include <array>

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("words are those of the paper", "[team]") {
    // D. S. Wilkerson, arXiv:0901.4016: the addresses and their proquints.
    struct Example {
        std::array<int, 4> address;
        QString words;
    };
    const QList<Example> examples{
        {{127, 0, 0, 1}, u"lusab babad"_s},      {{63, 84, 220, 193}, u"gutih tugad"_s},
        {{63, 118, 7, 35}, u"gutuk bisog"_s},    {{140, 98, 193, 141}, u"mudof sakat"_s},
        {{64, 255, 6, 200}, u"haguz biram"_s},   {{128, 30, 52, 45}, u"mabiv gibot"_s},
        {{147, 67, 119, 2}, u"natag lisaf"_s},   {{212, 58, 253, 68}, u"tibup zujah"_s},
        {{216, 35, 68, 215}, u"tobog higil"_s},  {{216, 68, 232, 21}, u"todah vobij"_s},
        {{198, 81, 129, 136}, u"sinid makam"_s}, {{12, 110, 110, 204}, u"budov kuras"_s},
    };
    for (const Example& example : examples) {
        QByteArray bytes;
        for (const int part : example.address)
            bytes += static_cast<char>(part);
        CHECK(fingerprintWords(bytes) == example.words);
        CHECK(fingerprintBytes(example.words) == bytes);
    }
}

TEST_CASE("twelve bytes are six words, and come back however they are typed", "[team]") {
    test::SeededRandom random(7);
    for (int i = 0; i < 200; ++i) {
        const QByteArray bytes = random.bytes(12);
        const QString words = fingerprintWords(bytes);
        REQUIRE(words.split(u' ').size() == 6);
        CHECK(fingerprintBytes(words) == bytes);
        CHECK(fingerprintBytes(words.toUpper().replace(u' ', u'-')) == bytes);
        CHECK(fingerprintBytes(u"  "_s + QString(words).replace(u' ', u"\n , "_s)) == bytes);
        CHECK(fingerprintBytes(QString(words).remove(u' ')) == bytes);
    }
}

TEST_CASE("what is no word is no fingerprint", "[team]") {
    for (const QString& text : {QString(), u"  "_s, u"lusa"_s, u"lusab b"_s, u"lusax"_s, u"lused"_s, u"usabl"_s,
                                u"lusab.babad"_s, u"127.0.0.1"_s, u"lus\u00e4b"_s})
        CHECK_FALSE(fingerprintBytes(text).has_value());
}

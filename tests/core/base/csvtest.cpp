// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("CSV fields, quotes and line ends as in RFC 4180", "[base]") {
    GR_REQUIRE_VALUE(const auto rows, parseCsv("\xEF\xBB\xBF"
                                               "a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\n,\nlast"));
    CHECK(rows == QList<QStringList>{{u"a"_s, u"b"_s}, {u"x, \"y\""_s, u"two\nlines"_s}, {u""_s, u""_s}, {u"last"_s}});
    GR_REQUIRE_VALUE(const auto none, parseCsv(""));
    CHECK(none.isEmpty());
    GR_REQUIRE_VALUE(const auto empty, parseCsv("\"\""));
    CHECK(empty == QList<QStringList>{{u""_s}});
}

TEST_CASE("broken CSV is refused with its line", "[base]") {
    for (const auto& [bytes, line] : std::map<QByteArray, QByteArray>{{"a\n\"b", "2"}, {"a\nb\n\"c\"d", "3"}}) {
        const auto rows = parseCsv(bytes);
        REQUIRE_FALSE(rows);
        CHECK(rows.error().code == ErrorCode::Invalid);
        CHECK(rows.error().message.contains(u"line "_s + QString::fromLatin1(line)));
    }
    GR_REQUIRE_ERROR(parseCsv("a\xff"), ErrorCode::Invalid);
}

TEST_CASE("CSV written is read back, and formulas are disarmed", "[base]") {
    const QStringList fields{u"plain"_s, u"a,b"_s, u"say \"hi\""_s, u"two\r\nlines"_s, u""_s, u"-1.5"_s};
    GR_REQUIRE_VALUE(const auto rows, parseCsv(csvLine(fields)));
    CHECK(rows == QList<QStringList>{fields});
    CHECK(csvLine({u"=1+1"_s, u"@x"_s}) == "'=1+1,'@x\r\n");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include "core/base/text.h"
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
    for (const auto& [bytes, line] : std::map<QByteArray, QByteArray>{{"a\n\"b\nc\n", "2"}, {"a\nb\n\"c\"d", "3"}}) {
        const auto rows = parseCsv(bytes);
        REQUIRE_FALSE(rows);
        CHECK(rows.error().code == ErrorCode::Invalid);
        CHECK(rows.error().message.contains(u"line "_s + QString::fromLatin1(line)));
    }
    GR_REQUIRE_ERROR(parseCsv("a\xff"), ErrorCode::Invalid);
}

TEST_CASE("a spreadsheet's separator is found outside of quotes, or said by its first line", "[base]") {
    const QList<QStringList> rows{{u"a;b"_s, u"c,d"_s}, {u"1"_s, u"2"_s}};
    CHECK(*parseSpreadsheet("\"a;b\",\"c,d\"\n1,2\n") == rows);
    CHECK(*parseSpreadsheet("\"a;b\";c,d;\r\n1;2;\r\n") ==
          QList<QStringList>{{u"a;b"_s, u"c,d"_s, u""_s}, {u"1"_s, u"2"_s, u""_s}});
    CHECK(*parseSpreadsheet("a;b\tc,d\t\n1\t2\t\n") ==
          QList<QStringList>{{u"a;b"_s, u"c,d"_s, u""_s}, {u"1"_s, u"2"_s, u""_s}});
    CHECK(*parseSpreadsheet("sep=;\r\n\"a;b\";c,d\r\n1;2\r\n") == rows);
    CHECK(parseSpreadsheet("sep=;")->isEmpty());
}

TEST_CASE("a spreadsheet's text is UTF-8, UTF-16 with its mark, or else Windows-1252", "[base]") {
    const QList<QStringList> rows{{u"\u00fcber"_s, u"\u20ac"_s}};
    CHECK(*parseSpreadsheet("\xC3\xBC"
                            "ber,\xE2\x82\xAC") == rows);
    CHECK(*parseSpreadsheet("\xEF\xBB\xBF\xC3\xBC"
                            "ber,\xE2\x82\xAC") == rows);
    CHECK(*parseSpreadsheet(QByteArray("\xFF\xFE\xFC\0b\0e\0r\0\t\0\xAC\x20", 14)) == rows);
    CHECK(*parseSpreadsheet("\xFC"
                            "ber;\x80") == rows);
}

TEST_CASE("a table says on which line each row begins", "[base]") {
    GR_REQUIRE_VALUE(const auto rows, parseTable(u"sep=;\na;b\n\"two\nlines\";x\n\nlast"_s));
    QList<int> lines;
    for (const CsvRow& row : rows)
        lines.append(row.line);
    CHECK(lines == QList<int>{2, 3, 5, 6});
    CHECK(rows[1].fields == QStringList{u"two\nlines"_s, u"x"_s});
}

TEST_CASE("text that need not be guessed at is UTF-8, or UTF-16 with its mark", "[base]") {
    const auto text = [](const char* bytes, qsizetype size) { return unicodeText(QByteArrayView(bytes, size)); };
    CHECK(text("\xC3\xBC", 2).value() == u"\u00fc"_s);
    CHECK(text("\xEF\xBB\xBFx", 4).value() == u"x"_s);
    CHECK(text("\xFF\xFE\xFC\0", 4).value() == u"\u00fc"_s);
    CHECK(text("\xFE\xFF\0\xFC", 4).value() == u"\u00fc"_s);
    CHECK(text("", 0).value().isEmpty());
    GR_REQUIRE_ERROR(text("\xFC", 1), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(text("x\xC3", 2), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(text("x\0", 2), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(text("\xFF\xFEx", 3), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(text("\xFF\xFE\0\xD8", 4), ErrorCode::Invalid);
    CHECK(withPlainLineBreaks(u"a\r\nb\rc\nd"_s) == u"a\nb\nc\nd"_s);
}

TEST_CASE("CSV written is read back, and formulas are disarmed", "[base]") {
    const QStringList fields{u"plain"_s, u"a,b"_s, u"say \"hi\""_s, u"two\r\nlines"_s, u""_s, u"-1.5"_s};
    GR_REQUIRE_VALUE(const auto rows, parseCsv(csvLine(fields)));
    CHECK(rows == QList<QStringList>{fields});
    CHECK(csvLine({u"=1+1"_s, u"@x"_s}) == "'=1+1,'@x\r\n");
    CHECK(csvText({u"a,b"_s, u"c\td"_s, u"="_s}, u'\t') == u"a,b\t\"c\td\"\t'=\r\n"_s);
    for (const QString& field : {u"=1"_s, u"'=1"_s, u"''-x"_s, u"'"_s, u"'quoted'"_s, u"-1.5"_s, u"'-1.5"_s})
        CHECK(withoutGuard(parseCsv(csvLine({field})).value().first().first()) == field);
}

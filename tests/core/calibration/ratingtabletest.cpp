// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/ratingtable.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

using Units = std::vector<std::vector<double>>;

RatingTable table(QByteArrayView csv) {
    auto read = RatingTable::read(csv);
    REQUIRE(read);
    return *read;
}

Units numbers(QByteArrayView csv) {
    const auto values = table(csv).numbers();
    REQUIRE(values);
    return presentValues(*values);
}

QString mistakeIn(QByteArrayView csv) {
    const auto read = RatingTable::read(csv);
    if (!read)
        return read.error().message;
    const auto values = read->numbers();
    REQUIRE_FALSE(values);
    CHECK(values.error().code == ErrorCode::Invalid);
    return values.error().message;
}

} // namespace

TEST_CASE("ratings come from the spreadsheets of all countries", "[stats]") {
    const Units expected{{1, 2.5}, {3}, {-4, 0}};
    CHECK(numbers("Ann,Bob\n1,2.5\n,3\n-4,0\n") == expected);
    CHECK(numbers("\xEF\xBB\xBF"
                  "Ann;Bob\r\n1;2,5\r\n;3\r\n-4;0") == expected);
    CHECK(numbers("\"Ann, A.\"\tBob\t\n 1 \t\"2.5\"\t\n\t3\n-4\t0\t\n") == expected);
    CHECK(numbers("Ann,Bob,Cid\n1\n\n2,,3\n,,\n") == Units{{1}, {2, 3}});
    CHECK(numbers("Ann,Bob\n").empty());
    CHECK(table("Ann, Bob B. ,\n").raters() == QStringList{u"Ann"_s, u"Bob B."_s});
}

TEST_CASE("a value that cannot be is named with its row and column", "[stats]") {
    CHECK(mistakeIn("") == u"the file is empty");
    CHECK(mistakeIn(",,\n1,2\n") == u"row 1: there are no raters' names");
    CHECK(mistakeIn("Ann,Bob\n1,2\n3,good\n") == u"row 3, column \"Bob\": \"good\" is no number");
    CHECK(mistakeIn("Ann,Bob\n1,nan\n") == u"row 2, column \"Bob\": \"nan\" is no number");
    CHECK(mistakeIn("Ann;Bob\n1;1.234,5\n") == u"row 2, column \"Bob\": \"1.234,5\" is no number");
    CHECK(mistakeIn("Ann,Bob\n1e71,2\n") ==
          u"row 2, column \"Ann\": \"1e71\" is too large or too small to reckon with");
    CHECK(mistakeIn("Ann,Bob\n1,2,3\n") == u"row 2: the value \"3\" in column 3 has no rater's name above it");
    CHECK(mistakeIn("Ann,,Bob\n1,2,3\n") == u"row 2: the value \"2\" in column 2 has no rater's name above it");
    CHECK(mistakeIn("Ann,Bob\n1,\"2\n") == u"line 2: a quote is not closed");
}

TEST_CASE("names of categories may be words, and numbers however they are written", "[stats]") {
    const RatingTable words = table("Ann,Bob\nyes,no\nyes,\n1.0,1\n");
    CHECK(words.hasWords());
    CHECK(presentValues(words.names()) == Units{{0, 1}, {0}, {2, 2}});
    CHECK(table("Ann,Bob\n10,9\n9,2.5\n").categories() == QStringList{u"2.5"_s, u"9"_s, u"10"_s});
    CHECK(table("Ann,Bob\nno,10\nyes,no\n").categories() == QStringList{u"10"_s, u"no"_s, u"yes"_s});
    CHECK(completeUnits(words.names()) == Units{{0, 1}, {2, 2}});
}

TEST_CASE("a crosstable has the declared categories and refuses others", "[stats]") {
    const RatingTable ratings = table("Ann,Bob\nlow,mid\nmid,\nlow,low\nhigh,mid\n");
    const auto declared = parseCategories(u"low, mid,\"high\",none"_s);
    REQUIRE(declared);
    const auto counts = ratings.crosstable(*declared);
    REQUIRE(counts);
    CHECK(*counts == Crosstable{{1, 1, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 0, 0}});
    const auto refused = ratings.crosstable({u"low"_s, u"mid"_s});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == u"row 5, column \"Ann\": \"high\" is none of the declared categories");
    for (const QString& list : {u""_s, u"1,,2"_s, u"1,2,1.0"_s})
        CHECK_FALSE(parseCategories(list));
    CHECK(table("Ann,Bob\n1,2.0\n").crosstable({u"1"_s, u"2"_s}));
}

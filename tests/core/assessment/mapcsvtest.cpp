// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/mapcsv.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("a spreadsheet becomes a map", "[assessment]") {
    GR_REQUIRE_VALUE(const AssessmentMap map,
                     mapFromCsv("Criterion,Description,Weight,None,Some,Nice\r\n"
                                "The ask,asks for a step,\"2,5\",No ask.,\"A hint, no more.\",Asks.\r\n"
                                ",,,,,\r\n"
                                "The ask,,,a,b,c\r\n",
                                u"Calls"_s));
    CHECK(map.title == u"Calls"_s);
    REQUIRE(map.levels.size() == 3);
    CHECK(map.levels[0].letter == u"N"_s);
    CHECK(map.levels[2].letter == u"I"_s); // N is taken
    REQUIRE(map.criteria.size() == 2);
    CHECK(map.criteria[0].weight == 2.5);
    CHECK(map.criteria[0].cells == QStringList{u"No ask."_s, u"A hint, no more."_s, u"Asks."_s});
    CHECK(map.criteria[1].id == u"the-ask-2"_s);
    CHECK(map.criteria[1].weight == 1);
    CHECK(map.check());
    GR_REQUIRE_VALUE(const AssessmentMap again, mapFromCsv(mapToCsv(map), u"Calls"_s));
    CHECK(again == map);
}

TEST_CASE("what is no table of a map is refused, naming the row", "[assessment]") {
    const auto messageOf = [](const char* text) {
        const auto map = mapFromCsv(text, u"M"_s);
        REQUIRE_FALSE(map);
        CHECK(map.error().code == ErrorCode::Invalid);
        return map.error().message;
    };
    CHECK(messageOf("").contains(u"empty"_s));
    CHECK(messageOf("Criterion|No|Yes\n").contains(u"row 1: there is no column"_s));
    CHECK(messageOf("Name,No,Yes\n").contains(u"row 1: there is no column"_s));
    CHECK(messageOf("Criterion,Yes\n").contains(u"2 to 7"_s));
    CHECK(messageOf("Criterion,,Yes\n").contains(u"column 2"_s));
    CHECK(messageOf("Criterion,Criterion,No,Yes\n").contains(u"twice"_s));
    CHECK(messageOf("Criterion,Weight,No,Yes\na,1,x,y\nb,heavy,x,y\n").contains(u"row 3"_s));
    CHECK(messageOf("Criterion,No,Yes\n").contains(u"no criterion"_s));
}

TEST_CASE("a table as a German spreadsheet saves it is a map", "[assessment]") {
    GR_REQUIRE_VALUE(const AssessmentMap map, mapFromCsv("Kriterium;Beschreibung;Gewicht;Nicht gezeigt;Gut\r\n"
                                                         "Er\xF6"
                                                         "ffnung;;0,5;\x84Hallo\x93;Fragt, wof\xFCr\r\n",
                                                         u"Anruf"_s));
    REQUIRE(map.criteria.size() == 1);
    CHECK(map.criteria[0].title == u"Er\u00f6ffnung"_s);
    CHECK(map.criteria[0].weight == 0.5);
    CHECK(map.criteria[0].cells == QStringList{u"\u201eHallo\u201c"_s, u"Fragt, wof\u00fcr"_s});
    CHECK(map.levels[0].name == u"Nicht gezeigt"_s);
}

TEST_CASE("what looks like a formula, and line breaks, come back from a spreadsheet", "[assessment]") {
    GR_REQUIRE_VALUE(AssessmentMap map, mapFromCsv("Criterion,Description,Weight,No,+1\r\n"
                                                   "The ask,=SUM(1),1,a,b\r\n",
                                                   u"Calls"_s));
    map.criteria[0].title = u"+ what comes next"_s;
    map.criteria[0].description = u"- asks\n- waits"_s;
    map.criteria[0].cells = {u"@nobody"_s, u"'quoted', then\n=done"_s};
    map.criteria[0].id = u"what-comes-next"_s;
    GR_REQUIRE_VALUE(const AssessmentMap again, mapFromCsv(mapToCsv(map), u"Calls"_s));
    CHECK(again.levels == map.levels);
    CHECK(again.criteria[0].title == map.criteria[0].title);
    CHECK(again.criteria[0].description == map.criteria[0].description);
    CHECK(again.criteria[0].cells == map.criteria[0].cells);
}

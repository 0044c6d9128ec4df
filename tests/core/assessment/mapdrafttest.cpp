// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/mapdraft.h"

#include "core/assessment/maplimits.h"
#include "core/base/file.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("a half-written map is read as it stands", "[assessment]") {
    AssessmentMap map;
    map.title = u"Half a ti"_s;
    map.levels = {{u"No"_s, u"N"_s, {}}, {u"Yes"_s, QString(), {{u"x-own"_s, 7}}}};
    map.criteria = {{{}, {}, u"What for"_s, 0, {u"No ask."_s, {}}, {}},
                    {u"ask"_s, u"The ask"_s, {}, 2.5, {{}, {}}, {}}};
    CHECK_FALSE(map.check());
    CHECK(mapDraftFromJson(map.toJson()) == map);
}

TEST_CASE("what a map's draft lacks has its default, and there is a cell for each level", "[assessment]") {
    const AssessmentMap empty = mapDraftFromJson({});
    CHECK(empty.levels == AssessmentMap::standardLevels());
    CHECK(empty.criteria.isEmpty());
    const QJsonArray levels{QJsonObject{{u"name"_s, u"No"_s}}, QJsonObject{{u"name"_s, u"Yes"_s}}};
    for (const QJsonArray& cells : {QJsonArray{}, QJsonArray{u"1"_s}, QJsonArray{u"1"_s, u"2"_s, u"3"_s}}) {
        const AssessmentMap map =
            mapDraftFromJson({{u"levels"_s, levels}, {u"criteria"_s, QJsonArray{QJsonObject{{u"cells"_s, cells}}}}});
        REQUIRE(map.criteria.size() == 1);
        CHECK(map.criteria[0].cells.size() == 2);
        CHECK(map.criteria[0].weight == 1);
    }
}

TEST_CASE("a criterion without an id has one of its title that no other has", "[assessment]") {
    AssessmentMap map;
    map.criteria = {
        {{}, u"The ask"_s, {}, 1, {}, {}}, {u"the-ask"_s, u"Other"_s, {}, 1, {}, {}}, {{}, {}, {}, 1, {}, {}}};
    const AssessmentMap named = withIds(map);
    CHECK(named.criteria[0].id == u"the-ask-2"_s);
    CHECK(named.criteria[1].id == u"the-ask"_s);
    CHECK_FALSE(named.criteria[2].id.isEmpty());
    CHECK(withIds(named) == named);
}

TEST_CASE("what editors of maps allow is what the schema allows", "[assessment]") {
    GR_REQUIRE_VALUE(const QByteArray bytes, readFile(u":/schemas/map.schema.json"_s, 1 << 20));
    const QJsonObject schema = QJsonDocument::fromJson(bytes).object();
    const QJsonValue fields = schema[u"properties"_s];
    CHECK(fields[u"levels"_s][u"minItems"_s] == maplimits::leastLevels);
    CHECK(fields[u"levels"_s][u"maxItems"_s] == maplimits::levels);
    CHECK(fields[u"criteria"_s][u"maxItems"_s] == maplimits::criteria);
    const QJsonValue level = schema[u"definitions"_s][u"level"_s][u"properties"_s];
    CHECK(level[u"name"_s][u"maxLength"_s] == maplimits::levelName);
    CHECK(level[u"letter"_s][u"maxLength"_s] == maplimits::levelLetter);
    const QJsonValue criterion = schema[u"definitions"_s][u"criterion"_s][u"properties"_s];
    CHECK(criterion[u"weight"_s][u"maximum"_s] == maplimits::weight);
    CHECK(criterion[u"weight"_s][u"exclusiveMinimum"_s] == 0);
}

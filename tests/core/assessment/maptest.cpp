// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/map.h"

#include "core/base/json.h"
#include "tests/support/catch.h"
#include "tests/support/json.h"

#include <QJsonArray>
#include <QSet>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

QJsonObject sample() {
    GR_REQUIRE_VALUE(const QJsonObject json, parseJson(R"({
        "format": "greenroom-map/1", "title": "Calls", "description": "How *we* call.", "x-source": {"page": [1]},
        "levels": [{"name": "Not present", "letter": "N"}, {"name": "Half", "letter": "H", "x-hue": 40},
                   {"name": "Excellent", "letter": "E"}],
        "criteria": [
            {"id": "opening", "title": "Opening", "description": "Reason, time", "weight": 3, "cells": ["a", "b", "c"]},
            {"id": "ask", "title": "Ask", "weight": 0.5, "cells": ["d", "e", "f"], "x-owner": "Ines"}
        ]})"));
    return json;
}

Result<AssessmentMap> mapWith(const QStringList& path, const QJsonValue& value) {
    return AssessmentMap::fromJson(test::changed(sample(), path, value).toObject());
}

} // namespace

TEST_CASE("a map is read, kept and written without loss", "[assessment]") {
    GR_REQUIRE_VALUE(const AssessmentMap map, AssessmentMap::fromJson(sample()));
    CHECK(map.title == u"Calls"_s);
    CHECK(map.levels.at(1) == MapLevel{u"Half"_s, u"H"_s, {{u"x-hue"_s, 40}}});
    CHECK(map.criteria.at(1).weight == 0.5);
    CHECK(map.criteria.at(0).cells == QStringList{u"a"_s, u"b"_s, u"c"_s});
    CHECK(map.indexOf(u"ask"_s) == 1);
    CHECK_FALSE(map.indexOf(u"Ask"_s));
    CHECK(map.toJson() == sample());
}

TEST_CASE("what a map leaves out has its default and the same version", "[assessment]") {
    QJsonObject json{
        {u"format"_s, u"greenroom-map/1"_s},
        {u"title"_s, u"T"_s},
        {u"criteria"_s, QJsonArray{QJsonObject{{u"id"_s, u"a"_s},
                                               {u"title"_s, u"A"_s},
                                               {u"cells"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}}}}}};
    GR_REQUIRE_VALUE(const AssessmentMap brief, AssessmentMap::fromJson(json));
    CHECK(brief.criteria.at(0).weight == 1);
    QStringList letters;
    for (const MapLevel& level : brief.levels)
        letters.append(level.letter);
    CHECK(letters == QStringList{u"N"_s, u"B"_s, u"D"_s, u"G"_s, u"E"_s});
    GR_REQUIRE_VALUE(const AssessmentMap full, AssessmentMap::fromJson(brief.toJson()));
    CHECK(*full.version() == *brief.version());
}

TEST_CASE("a map's version is the hash of its canonical form", "[assessment]") {
    GR_REQUIRE_VALUE(AssessmentMap map, AssessmentMap::fromJson(sample()));
    GR_REQUIRE_VALUE(const ContentHash version, map.version());
    // Python: hashlib.blake2b(json.dumps(sample, sort_keys=True, separators=(",", ":")).encode(), digest_size=32)
    CHECK(version.toHex() == "2c3bc8a884a866fe59b313420478f24eff0709095b1de70bae17cbf4dbbc0571");
    // Every field is part of it.
    for (const QStringList& path : test::allPaths(sample())) {
        const QJsonValue old = test::at(sample(), path);
        QJsonValue other;
        if (old.isDouble())
            other = old.toDouble() + 0.25;
        else if (old.isString() && path.last() != "format"_L1)
            other = path.last() == "letter"_L1 ? u"Z"_s : old.toString() + u'z';
        if (other.isNull())
            continue;
        INFO(test::pointer(path).toStdString());
        GR_REQUIRE_VALUE(const AssessmentMap changed, mapWith(path, other));
        CHECK(*changed.version() != version);
    }
    map.title.clear();
    GR_REQUIRE_ERROR(map.version(), ErrorCode::Invalid);
}

TEST_CASE("a map with any field of the wrong type or any unknown field is refused with its path", "[assessment]") {
    for (const QStringList& path : test::allPaths(sample())) {
        if (path.first().startsWith("x-"_L1) || path.last().startsWith("x-"_L1))
            continue;
        const QString where = test::pointer(path);
        INFO(where.toStdString());
        for (const QJsonValue& wrong : {QJsonValue(), QJsonValue(true)}) {
            const auto refused = mapWith(path, wrong);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().message.startsWith(where + u": "_s));
        }
        if (test::at(sample(), path).isObject()) {
            const auto unknown = mapWith(path + QStringList(u"colour"_s), 1);
            REQUIRE_FALSE(unknown);
            CHECK(unknown.error().message.startsWith(where + u"/colour: "_s));
            GR_REQUIRE_OK(mapWith(path + QStringList(u"x-colour"_s), 1));
        }
    }
    GR_REQUIRE_ERROR(mapWith({u"colour"_s}, 1), ErrorCode::Invalid);
}

TEST_CASE("only what has a default may be missing from a map", "[assessment]") {
    const QSet<QString> optional{u"description"_s, u"weight"_s};
    for (const QStringList& path : test::allPaths(sample())) {
        if (path.first().startsWith("x-"_L1) || path.last().startsWith("x-"_L1) || path == QStringList(u"levels"_s))
            continue;
        INFO(test::pointer(path).toStdString());
        const bool isCriterion = path.size() == 2 && path.first() == "criteria"_L1; // one is left
        CHECK(mapWith(path, QJsonValue::Undefined).has_value() == (optional.contains(path.last()) || isCriterion));
    }
}

TEST_CASE("what a schema cannot say about a map is refused too", "[assessment]") {
    const std::vector<std::tuple<QStringList, QJsonValue, QString>> cases{
        {{u"levels"_s, u"2"_s, u"letter"_s}, u"n"_s, u"/levels/2/letter: “n” is already the letter of /levels/0"_s},
        {{u"criteria"_s, u"1"_s, u"id"_s},
         u"opening"_s,
         u"/criteria/1/id: “opening” is already the id of /criteria/0"_s},
        {{u"criteria"_s, u"1"_s, u"cells"_s, u"2"_s},
         QJsonValue::Undefined,
         u"/criteria/1/cells: has 2 entries, must have 3, one per level"_s},
        {{u"criteria"_s, u"0"_s, u"cells"_s, u"3"_s},
         u"g"_s,
         u"/criteria/0/cells: has 4 entries, must have 3, one per level"_s},
    };
    for (const auto& [path, value, message] : cases) {
        const auto refused = mapWith(path, value);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message == message);
    }
}

TEST_CASE("the score weighs what was scored and nothing else", "[assessment]") {
    GR_REQUIRE_VALUE(const AssessmentMap map, AssessmentMap::fromJson(sample()));
    GR_REQUIRE_VALUE(const Score all, score(map, {{u"opening"_s, 1}, {u"ask"_s, 2}}));
    CHECK(*all.value == Approx((3 * 0.5 + 0.5 * 1) / 3.5));
    REQUIRE(all.parts.size() == 2);
    CHECK(all.parts[0].criterion == u"opening"_s);
    CHECK(all.parts[0].level == 1);
    CHECK(all.parts[0].weight == 3);
    CHECK(all.parts[0].share + all.parts[1].share == Approx(*all.value));
    CHECK(all.parts[1].share == Approx(0.5 / 3.5));

    GR_REQUIRE_VALUE(const Score one, score(map, {{u"ask"_s, 1}}));
    CHECK(*one.value == Approx(0.5));
    CHECK(one.parts.size() == 1);
    CHECK(one.criteria == 2);
    GR_REQUIRE_VALUE(const Score none, score(map, {}));
    CHECK_FALSE(none.value);
    CHECK(none.parts.isEmpty());
    CHECK(*score(map, {{u"ask"_s, 0}, {u"opening"_s, 0}})->value == 0);
    CHECK(*score(map, {{u"ask"_s, 2}, {u"opening"_s, 2}})->value == 1);
}

TEST_CASE("a level or criterion the map does not have is refused", "[assessment]") {
    GR_REQUIRE_VALUE(AssessmentMap map, AssessmentMap::fromJson(sample()));
    GR_REQUIRE_ERROR(score(map, {{u"close"_s, 1}}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(score(map, {{u"ask"_s, 3}}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(score(map, {{u"ask"_s, -1}}), ErrorCode::Invalid);
    map.levels = map.levels.first(1);
    GR_REQUIRE_ERROR(score(map, {{u"ask"_s, 0}}), ErrorCode::Invalid);
}

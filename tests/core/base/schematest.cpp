// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/schema.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/support/catch.h"
#include "tests/support/json.h"

#include <QDir>
#include <QRegularExpression>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

const QString schemaFolder = u":/schemas/"_s;

QJsonObject schemaNamed(const QString& file) {
    GR_REQUIRE_VALUE(const QByteArray bytes, readFile(schemaFolder + file, 1 << 20));
    GR_REQUIRE_VALUE(const QJsonObject schema, parseJson(bytes, {1 << 20, 64}));
    return schema;
}

/// Calls `visit` with every schema inside a schema document and its path.
template <typename Visit>
void forEachSchema(const QJsonValue& schema, const QStringList& path, const Visit& visit) {
    visit(schema.toObject(), path);
    for (const QString& keyword : {u"properties"_s, u"patternProperties"_s, u"definitions"_s}) {
        const QJsonObject members = schema[keyword].toObject();
        for (const QString& name : members.keys())
            forEachSchema(members.value(name), path + QStringList{keyword, name}, visit);
    }
    for (const QString& keyword : {u"items"_s, u"then"_s, u"else"_s, u"not"_s}) {
        if (schema[keyword].isObject())
            forEachSchema(schema[keyword], path + QStringList(keyword), visit);
    }
}

} // namespace

TEST_CASE("every schema describes all its fields and bounds all its texts and lists", "[base]") {
    const QStringList files = QDir(schemaFolder).entryList({u"*.schema.json"_s});
    REQUIRE(files.contains(u"map.schema.json"_s));
    for (const QString& file : files) {
        forEachSchema(schemaNamed(file), {file}, [](const QJsonObject& schema, const QStringList& path) {
            INFO(path.join(u'/').toStdString());
            const bool isField = path.size() > 2 && (path.at(path.size() - 2) == "properties"_L1 ||
                                                     path.at(path.size() - 2) == "definitions"_L1);
            if (isField)
                CHECK(!schema.value("description"_L1).toString().isEmpty());
            if (schema.value("type"_L1) == "array"_L1)
                CHECK(schema.contains("maxItems"_L1));
            if (schema.value("type"_L1) == "object"_L1 && schema.contains("properties"_L1))
                CHECK(schema.value("additionalProperties"_L1) == QJsonValue(false));
            const bool isText = !schema.value("allOf"_L1).toArray().isEmpty();
            const QString reference = schema.value("allOf"_L1)[0]["$ref"_L1].toString();
            if (isText && (reference.endsWith("/line"_L1) || reference.endsWith("/markdown"_L1)))
                CHECK(schema.contains("maxLength"_L1));
            // std::regex recurses once per repetition: unbounded ones overflow the stack on long texts.
            const QString pattern = schema.value("pattern"_L1).toString();
            CHECK_FALSE(pattern.contains(QRegularExpression(u"[*+]|,\\}"_s)));
        });
    }
}

TEST_CASE("what a schema refuses is said with its path, in words", "[base]") {
    const QByteArray map = R"({"format":"greenroom-map/1","title":"T","levels":[{"name":"No","letter":"N"},
        {"name":"Yes","letter":"Y"}],"criteria":[{"id":"a-1","title":"A","weight":2,"cells":["no","yes"]}]})";
    GR_REQUIRE_VALUE(const QJsonObject valid, parseJson(map));
    GR_REQUIRE_OK(validateJson(valid, u"map"_s));

    QJsonArray eight;
    while (eight.size() < 8)
        eight.append(valid[u"levels"_s][0]);
    const std::vector<std::tuple<QStringList, QJsonValue, QString>> cases{
        {{}, QJsonArray(), u"the document: is a list, must be an object"_s},
        {{u"title"_s}, 3, u"/title: is a number, must be text"_s},
        {{u"title"_s}, QJsonValue::Undefined, u"/title: is missing"_s},
        {{u"title"_s}, QString(201, u'x'), u"/title: has 201 characters, must have at most 200"_s},
        {{u"title"_s}, u""_s, u"/title: has 0 characters, must have at least 1"_s},
        {{u"title"_s}, u"  "_s, u"/title: is “”, must be one line of text that is not blank"_s},
        {{u"title"_s}, u"a\nb"_s, u"/title: is “a b”, must be one line of text that is not blank"_s},
        {{u"format"_s}, u"map"_s, u"/format: is “map”, must be “greenroom-map/1”"_s},
        {{u"levels"_s}, eight, u"/levels: has 8 entries, must have 2 to 7"_s},
        {{u"levels"_s, u"1"_s}, QJsonValue::Undefined, u"/levels: has 1 entry, must have 2 to 7"_s},
        {{u"levels"_s, u"1"_s, u"letter"_s}, u"YES"_s, u"/levels/1/letter: has 3 characters, must have at most 2"_s},
        {{u"criteria"_s, u"0"_s, u"id"_s},
         u"A b"_s,
         u"/criteria/0/id: is “A b”, must be 1 to 40 of the characters a-z, 0-9 and -"_s},
        {{u"criteria"_s, u"0"_s, u"weight"_s}, 0, u"/criteria/0/weight: is 0, must be more than 0 and at most 100"_s},
        {{u"criteria"_s, u"0"_s, u"weight"_s},
         100.5,
         u"/criteria/0/weight: is 100.5, must be more than 0 and at most 100"_s},
        {{u"criteria"_s, u"0"_s, u"a/b~c"_s},
         1,
         u"/criteria/0/a~1b~0c: is no field of this format (own fields start with x-)"_s},
    };
    for (const auto& [path, value, message] : cases) {
        INFO(message.toStdString());
        const auto result = validateJson(test::changed(valid, path, value), u"map"_s);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::Invalid);
        CHECK(result.error().message == message);
    }
    const auto weight = validateJson(test::changed(valid, {u"criteria"_s, u"0"_s, u"weight"_s}, 0), u"map"_s);
    CHECK(weight.error().detail.startsWith(u"How much the criterion counts"_s));
}

TEST_CASE("a reference to a neighbouring schema is followed and its path kept", "[base]") {
    GR_REQUIRE_VALUE(const QJsonObject scenario,
                     parseJson(R"({"format":"greenroom-scenario/1","title":"T","kind":"other",
        "language":"en","brief":"B","map":{"format":"greenroom-map/1","title":"M","criteria":[{"id":"a","title":"A",
        "cells":["no","yes"]}]}})"));
    GR_REQUIRE_OK(validateJson(scenario, u"scenario"_s));
    const auto message = [&](const QStringList& path, const QJsonValue& value) {
        const auto result = validateJson(test::changed(scenario, path, value), u"scenario"_s);
        REQUIRE_FALSE(result);
        return result.error().message;
    };
    CHECK(message({u"map"_s, u"criteria"_s, u"0"_s, u"cells"_s, u"1"_s}, 1) ==
          u"/map/criteria/0/cells/1: is a number, must be text"_s);
    CHECK(message({u"map"_s, u"own"_s}, 1) == u"/map/own: is no field of this format (own fields start with x-)"_s);
    CHECK(message({u"map"_s}, 1) == u"/map: is a number, must be text"_s);
    CHECK(message({u"kind"_s}, u"chat"_s) ==
          u"/kind: is “chat”, must be one of discovery, demo, negotiation, objection, "
          "basic-call, one-to-one, pitch, other"_s);
}

TEST_CASE("a document of a later version is told apart from a broken one", "[base]") {
    const QJsonObject newer{{u"format"_s, u"greenroom-map/2"_s}, {u"news"_s, 1}};
    GR_REQUIRE_ERROR(validateJson(newer, u"map"_s), ErrorCode::NewerVersion);
    for (const QString& format : {u"greenroom-map/0"_s, u"greenroom-map/x"_s, u"greenroom-maps/2"_s})
        GR_REQUIRE_ERROR(validateJson(QJsonObject{{u"format"_s, format}}, u"map"_s), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(validateJson(newer, u"nothing"_s), ErrorCode::Internal);
}

TEST_CASE("what a document is wrong about can be found by its path", "[base]") {
    const QJsonObject map{{u"format"_s, u"greenroom-map/1"_s}, {u"title"_s, QString(201, u'x')}};
    const auto wrong = validateJson(test::changed(map, {u"criteria"_s}, QJsonArray{QJsonObject{}}), u"map"_s);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.startsWith(pointerOf(wrong.error()) + u": "_s));
    CHECK(pointerOf({ErrorCode::Invalid, u"/criteria/3/cells/0: has 601 characters: too many"_s, {}}) ==
          u"/criteria/3/cells/0"_s);
    CHECK(pointerOf({ErrorCode::Invalid, u"the document: is a list, must be an object"_s, {}}).isEmpty());
    CHECK(pointerOf({ErrorCode::Internal, u"the schema map.schema.json cannot be used"_s, {}}).isEmpty());
}

TEST_CASE("hostile sizes are refused without crash or delay", "[base]") {
    const QString huge(100'000, u'a');
    const QJsonObject base{{u"format"_s, u"greenroom-map/1"_s}, {u"title"_s, u"T"_s}};
    for (const QString& field : {u"id"_s, u"title"_s, u"cells"_s, huge, u"x-"_s + huge}) {
        QJsonObject criterion{{u"id"_s, u"a"_s}, {u"title"_s, u"A"_s}, {u"cells"_s, QJsonArray{u"no"_s, u"yes"_s}}};
        criterion.insert(field, huge);
        QJsonObject map = base;
        map.insert(u"criteria"_s, QJsonArray{criterion});
        GR_REQUIRE_ERROR(validateJson(map, u"map"_s), ErrorCode::Invalid);
    }
    QJsonArray many;
    while (many.size() < 2'000)
        many.append(QJsonObject());
    GR_REQUIRE_ERROR(validateJson(test::changed(base, {u"criteria"_s}, many), u"map"_s), ErrorCode::Invalid);
    QJsonObject wide = base;
    for (int i = 0; i < 2'000; ++i)
        wide.insert(u"f%1"_s.arg(i), i);
    GR_REQUIRE_ERROR(validateJson(wide, u"map"_s), ErrorCode::Invalid);
}

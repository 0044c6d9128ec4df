// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/scenario.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/scenarios/ghostbuyer.h"
#include "core/scenarios/scenariolimits.h"
#include "tests/support/catch.h"
#include "tests/support/json.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

QJsonObject sample() {
    GR_REQUIRE_VALUE(const QJsonObject json, parseJson(R"({
        "format": "greenroom-scenario/1", "title": "First call", "kind": "basic-call", "language": "en-GB",
        "brief": "# Who\n\nA buyer.", "time_target": 120, "map": "Basic call", "x-team": "North",
        "scripts": [{"tier": "A", "text": "## Opening\n\nHello."}, {"tier": "D", "text": "Hi.", "x-words": 1}],
        "landmarks": [{"id": "opening", "title": "Opening", "at": 0}, {"id": "ask", "title": "Ask", "at": 90.5, "x-c": 1}],
        "reports": ["attempts", "levels"],
        "x-greenroom-objections": [{"id": "price", "text": "Too dear.", "hint": "Asks: compared with what?", "tier": "C"},
                                   {"id": "later", "text": "Ring me in May.", "x-from": "Ann"}]})"));
    return json;
}

Result<Scenario> scenarioWith(const QStringList& path, const QJsonValue& value) {
    return Scenario::fromJson(test::changed(sample(), path, value).toObject());
}

} // namespace

TEST_CASE("a scenario is read, kept and written without loss", "[scenarios]") {
    GR_REQUIRE_VALUE(const Scenario scenario, Scenario::fromJson(sample()));
    CHECK(scenario.kind == ScenarioKind::BasicCall);
    CHECK(scenario.scripts.at(1).tier == Tier::D);
    CHECK(scenario.landmarks.at(1) == Landmark{u"ask"_s, u"Ask"_s, 90.5, {{u"x-c"_s, 1}}});
    CHECK(scenario.timeTargetSeconds == 120);
    CHECK(std::get<QString>(scenario.map) == u"Basic call"_s);
    CHECK(scenario.reports == QList<Report>{Report::Attempts, Report::Levels});
    CHECK(scenario.objections ==
          QList<Objection>{{u"price"_s, u"Too dear."_s, u"Asks: compared with what?"_s, Tier::C},
                           {u"later"_s, u"Ring me in May."_s, {}, {}, {{u"x-from"_s, u"Ann"_s}}}});
    CHECK(scenario.extensions == QJsonObject{{u"x-team"_s, u"North"_s}});
    CHECK(scenario.toJson() == sample());

    const QJsonObject map{
        {u"format"_s, u"greenroom-map/1"_s},
        {u"title"_s, u"M"_s},
        {u"criteria"_s, QJsonArray{QJsonObject{
                            {u"id"_s, u"a"_s}, {u"title"_s, u"A"_s}, {u"cells"_s, QJsonArray{u"no"_s, u"yes"_s}}}}}};
    GR_REQUIRE_VALUE(const Scenario withMap, scenarioWith({u"map"_s}, map));
    CHECK(std::get<QJsonObject>(withMap.map) == map);
    CHECK(withMap.toJson().value("map"_L1) == map);
}

TEST_CASE("every kind of scenario and every report keeps its name", "[scenarios]") {
    for (const QString& kind : {u"discovery"_s, u"demo"_s, u"negotiation"_s, u"objection"_s, u"basic-call"_s,
                                u"one-to-one"_s, u"pitch"_s, u"other"_s}) {
        GR_REQUIRE_VALUE(const Scenario scenario, scenarioWith({u"kind"_s}, kind));
        CHECK(scenarioKindName(scenario.kind) == kind);
    }
    for (const QString& report : {u"attempts"_s, u"full_runs"_s, u"last_practised"_s, u"levels"_s}) {
        GR_REQUIRE_VALUE(const Scenario scenario, scenarioWith({u"reports"_s}, QJsonArray{report}));
        CHECK(reportName(scenario.reports.at(0)) == report);
    }
}

TEST_CASE("what a scenario leaves out has its default and the same version", "[scenarios]") {
    const QJsonObject least{{u"format"_s, u"greenroom-scenario/1"_s},
                            {u"title"_s, u"T"_s},
                            {u"kind"_s, u"pitch"_s},
                            {u"language"_s, u"de"_s},
                            {u"brief"_s, u"B"_s}};
    GR_REQUIRE_VALUE(const Scenario scenario, Scenario::fromJson(least));
    CHECK(scenario.reports == Scenario::standardReports());
    CHECK(scenario.scripts.isEmpty());
    CHECK(std::holds_alternative<std::monostate>(scenario.map));
    GR_REQUIRE_VALUE(const Scenario written, Scenario::fromJson(scenario.toJson()));
    CHECK(*written.version() == *scenario.version());
    CHECK(*scenario.version() != *scenarioWith({}, sample())->version());
}

TEST_CASE("a scenario without objections has the version that it had before there were any", "[scenarios]") {
    // BLAKE2b-256 of the canonical JSON, worked out elsewhere.
    const QByteArray before =
        R"({"brief":"B","format":"greenroom-scenario/1","kind":"pitch","landmarks":[],"language":"de",)"
        R"("reports":["attempts","full_runs","last_practised"],"scripts":[],"title":"T"})";
    GR_REQUIRE_VALUE(const QJsonObject json, parseJson(before));
    GR_REQUIRE_VALUE(Scenario scenario, Scenario::fromJson(json));
    CHECK(scenario.version()->toHex() == "fc21e0f751d9459ff2cad290c064446415f7fdc8720b31eadf9d433f2de2129b");
    GR_REQUIRE_VALUE(const Scenario emptied,
                     Scenario::fromJson(test::changed(json, {u"x-greenroom-objections"_s}, QJsonArray()).toObject()));
    CHECK(*emptied.version() == *scenario.version());
    scenario.objections.append({u"price"_s, u"Too dear."_s, {}});
    CHECK(scenario.version()->toHex() != "fc21e0f751d9459ff2cad290c064446415f7fdc8720b31eadf9d433f2de2129b");
}

TEST_CASE("a Greenroom that does not know objections keeps them, and the version", "[scenarios]") {
    // To it they are one of the fields that it keeps unread, so the same bytes are hashed.
    GR_REQUIRE_VALUE(const Scenario known, Scenario::fromJson(sample()));
    Scenario unknowing = known;
    unknowing.objections.clear();
    unknowing.extensions.insert(u"x-greenroom-objections"_s, sample()[u"x-greenroom-objections"_s]);
    CHECK(unknowing.toJson() == known.toJson());
    CHECK(*unknowing.version() == *known.version());
}

TEST_CASE("a scenario with any field of the wrong type or any unknown field is refused with its path", "[scenarios]") {
    for (const QStringList& path : test::allPaths(sample())) {
        if (path.last().startsWith("x-"_L1))
            continue;
        const QString where = test::pointer(path);
        INFO(where.toStdString());
        for (const QJsonValue& wrong : {QJsonValue(), QJsonValue(true)}) {
            const auto refused = scenarioWith(path, wrong);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().message.startsWith(where + u": "_s));
        }
        if (test::at(sample(), path).isObject()) {
            const auto unknown = scenarioWith(path + QStringList(u"colour"_s), 1);
            REQUIRE_FALSE(unknown);
            CHECK(unknown.error().message.startsWith(where + u"/colour: "_s));
            GR_REQUIRE_OK(scenarioWith(path + QStringList(u"x-colour"_s), 1));
        }
    }
}

TEST_CASE("only what has a default may be missing from a scenario", "[scenarios]") {
    const QSet<QString> optional{u"time_target"_s, u"map"_s,  u"scripts"_s, u"landmarks"_s,
                                 u"reports"_s,     u"tier"_s, u"hint"_s};
    for (const QStringList& path : test::allPaths(sample())) {
        if (path.last().startsWith("x-"_L1))
            continue;
        INFO(test::pointer(path).toStdString());
        const bool isEntry = path.size() == 2;
        CHECK(scenarioWith(path, QJsonValue::Undefined).has_value() == (optional.contains(path.last()) || isEntry));
    }
}

TEST_CASE("values outside their bounds are refused with the bound", "[scenarios]") {
    const QJsonObject landmark{{u"id"_s, u"x"_s}, {u"title"_s, u"X"_s}, {u"at"_s, 100}};
    QJsonArray landmarks;
    for (int i = 0; i < 21; ++i)
        landmarks.append(landmark);
    QJsonArray objections;
    for (int i = 0; i < 101; ++i)
        objections.append(QJsonObject{{u"id"_s, QString::number(i)}, {u"text"_s, u"No."_s}});
    const std::vector<std::tuple<QStringList, QJsonValue, QString>> cases{
        {{u"time_target"_s}, 9.9, u"/time_target: is 9.9, must be at least 10 and at most 7200"_s},
        {{u"time_target"_s}, 7201, u"/time_target: is 7201, must be"_s},
        {{u"language"_s}, u"English"_s, u"/language: is “English”, must be a language tag such as en or de-CH"_s},
        {{u"brief"_s}, QString(20'001, u'x'), u"/brief: has 20001 characters, must have 1 to 20000"_s},
        {{u"brief"_s}, u"a\x1b[2Jb"_s, u"must be Markdown text without control characters"_s},
        {{u"scripts"_s, u"0"_s, u"text"_s}, QString(60'001, u'x'), u"/scripts/0/text: has 60001 characters"_s},
        {{u"scripts"_s, u"0"_s, u"tier"_s}, u"E"_s, u"/scripts/0/tier: is “E”, must be one of A, B, C, D"_s},
        {{u"landmarks"_s}, landmarks, u"/landmarks: has 21 entries, must have at most 20"_s},
        {{u"landmarks"_s, u"0"_s, u"at"_s}, -1, u"/landmarks/0/at: is -1, must be at least 0"_s},
        {{u"landmarks"_s, u"1"_s, u"at"_s},
         0,
         u"/landmarks/1/at: is 0, must be later than the landmark before it (0)"_s},
        {{u"landmarks"_s, u"1"_s, u"at"_s}, 120, u"/landmarks/1/at: is 120, must be before the time target (120)"_s},
        {{u"landmarks"_s, u"1"_s, u"id"_s}, u"opening"_s, u"/landmarks/1/id: “opening” is already"_s},
        {{u"scripts"_s, u"1"_s, u"tier"_s}, u"A"_s, u"/scripts/1/tier: there is another script for tier A"_s},
        {{u"scripts"_s},
         QJsonArray{QJsonObject{{u"text"_s, u"a"_s}}, QJsonObject{{u"text"_s, u"b"_s}}},
         u"/scripts/1/tier: there is another script without a tier"_s},
        {{u"x-greenroom-objections"_s, u"1"_s, u"id"_s},
         u"price"_s,
         u"/x-greenroom-objections/1/id: “price” is already the id of another objection"_s},
        {{u"x-greenroom-objections"_s, u"0"_s, u"text"_s},
         QString(301, u'x'),
         u"/x-greenroom-objections/0/text: has 301 characters"_s},
        {{u"x-greenroom-objections"_s, u"0"_s, u"hint"_s},
         u"two\nlines"_s,
         u"/x-greenroom-objections/0/hint: is “two lines”, must be one line of text"_s},
        {{u"x-greenroom-objections"_s},
         objections,
         u"/x-greenroom-objections: has 101 entries, must have at most 100"_s},
        {{u"reports"_s, u"1"_s}, u"attempts"_s, u"/reports/1: “attempts” is listed twice"_s},
        {{u"reports"_s, u"0"_s}, u"video"_s, u"/reports/0: is “video”, must be one of attempts, full_runs"_s},
    };
    for (const auto& [path, value, message] : cases) {
        const auto refused = scenarioWith(path, value);
        REQUIRE_FALSE(refused);
        CAPTURE(refused.error().message);
        CHECK(refused.error().message.contains(message));
    }
    GR_REQUIRE_OK(scenarioWith({u"time_target"_s}, QJsonValue::Undefined));
    GR_REQUIRE_ERROR(scenarioWith({u"format"_s}, u"greenroom-scenario/2"_s), ErrorCode::NewerVersion);
}

TEST_CASE("only a recording of three seconds or more is an attempt", "[scenarios]") {
    CHECK(isCounted(3.0));
    CHECK_FALSE(isCounted(2.999));
}

TEST_CASE("a full run passed the last landmark, by its stamp or by time", "[scenarios]") {
    GR_REQUIRE_VALUE(const Scenario scenario, Scenario::fromJson(sample())); // last landmark at 90.5 of 120 s
    CHECK(scenario.isFullRun(90.5));
    CHECK_FALSE(scenario.isFullRun(90.4));
    CHECK(scenario.isFullRun(40, {u"ask"_s}));
    CHECK_FALSE(scenario.isFullRun(40, {u"opening"_s}));
    CHECK_FALSE(scenario.isFullRun(2.9, {u"ask"_s}));
}

TEST_CASE("without landmarks a full run takes half the target, without target any attempt", "[scenarios]") {
    GR_REQUIRE_VALUE(Scenario scenario, scenarioWith({u"landmarks"_s}, QJsonValue::Undefined));
    CHECK(scenario.isFullRun(60));
    CHECK_FALSE(scenario.isFullRun(59.9));
    scenario.timeTargetSeconds.reset();
    CHECK(scenario.isFullRun(3));
    CHECK_FALSE(scenario.isFullRun(2.9));
}

TEST_CASE("what editors of scenarios allow is what the schema allows", "[scenarios]") {
    GR_REQUIRE_VALUE(const QByteArray bytes, readFile(u":/schemas/scenario.schema.json"_s, 1 << 20));
    const QJsonObject schema = QJsonDocument::fromJson(bytes).object();
    const QJsonValue fields = schema[u"properties"_s];
    CHECK(fields[u"title"_s][u"maxLength"_s] == scenariolimits::title);
    CHECK(fields[u"brief"_s][u"maxLength"_s] == scenariolimits::brief);
    CHECK(fields[u"scripts"_s][u"maxItems"_s] == scenariolimits::scripts);
    CHECK(fields[u"landmarks"_s][u"maxItems"_s] == scenariolimits::landmarks);
    CHECK(fields[u"time_target"_s][u"minimum"_s] == scenariolimits::leastTarget);
    CHECK(fields[u"time_target"_s][u"maximum"_s] == scenariolimits::seconds);
    CHECK(fields[u"x-greenroom-objections"_s][u"maxItems"_s] == scenariolimits::objections);
    const QJsonValue parts = schema[u"definitions"_s];
    const QJsonValue objection = parts[u"objection"_s][u"properties"_s];
    CHECK(objection[u"text"_s][u"maxLength"_s] == scenariolimits::objection);
    CHECK(objection[u"hint"_s][u"maxLength"_s] == scenariolimits::hint);
    CHECK(parts[u"script"_s][u"properties"_s][u"text"_s][u"maxLength"_s] == scenariolimits::script);
    CHECK(parts[u"landmark"_s][u"properties"_s][u"title"_s][u"maxLength"_s] == scenariolimits::title);
    CHECK(parts[u"landmark"_s][u"properties"_s][u"at"_s][u"maximum"_s] == scenariolimits::seconds);
}

namespace {

const QString buyerClip = QString(64, u'a');

QJsonObject buyer() {
    GR_REQUIRE_VALUE(const QJsonObject json, parseJson(R"({
        "lines": [
            {"id": "hello", "text": "Yes?", "in": 0.5, "out": 1.5,
             "next": [{"to": "price", "label": "Names a price", "keywords": ["euro"]}, {"to": "bye", "label": "Else"}]},
            {"id": "price", "in": 3, "out": 6, "x-mood": "sour"},
            {"id": "bye", "text": "Call me later.", "in": 8, "out": 9.25}]})"));
    QJsonObject result = json;
    result.insert("clip"_L1, buyerClip);
    return result;
}

} // namespace

TEST_CASE("a ghost buyer is read, kept and written without loss", "[scenarios]") {
    GR_REQUIRE_VALUE(const Scenario scenario, scenarioWith({GhostBuyer::fieldName}, buyer()));
    const auto read = GhostBuyer::of(scenario.extensions);
    REQUIRE(read);
    CHECK(read->clip.toHex() == buyerClip.toLatin1());
    REQUIRE(read->lines.size() == 3);
    CHECK(read->lines[0].next[0] == BuyerBranch{u"price"_s, u"Names a price"_s, {u"euro"_s}});
    CHECK(read->indexOf(u"bye"_s) == 2);
    CHECK(read->indexOf(u"gone"_s) == -1);
    CHECK(read->toJson() == buyer());
    CHECK(scenario.toJson().value(GhostBuyer::fieldName) == buyer());
    GR_REQUIRE_VALUE(const Scenario plain, scenarioWith({GhostBuyer::fieldName}, QJsonObject{{u"clip"_s, buyerClip}}));
    CHECK(GhostBuyer::of(plain.extensions)->lines.isEmpty());
    CHECK_FALSE(GhostBuyer::of({}));
}

TEST_CASE("what is wrong with a ghost buyer is named", "[scenarios]") {
    const auto wrong = [](const QStringList& path, const QJsonValue& value) {
        const QJsonValue changed = test::changed(buyer(), path, value);
        const auto read = scenarioWith({GhostBuyer::fieldName}, changed);
        return read ? QString() : read.error().message.section(u':', 0, 0);
    };
    const QString field = QString(u'/') + GhostBuyer::fieldName;
    CHECK(wrong({u"clip"_s}, u"no hash"_s) == field + u"/clip"_s);
    CHECK(wrong({u"lines"_s, u"1"_s, u"id"_s}, u"hello"_s) == field + u"/lines/1/id"_s);
    CHECK(wrong({u"lines"_s, u"2"_s, u"out"_s}, 8) == field + u"/lines/2/out"_s);
    CHECK(wrong({u"lines"_s, u"0"_s, u"next"_s, u"1"_s, u"to"_s}, u"gone"_s) == field + u"/lines/0/next/1/to"_s);
}

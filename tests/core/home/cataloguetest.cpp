// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/catalogue.h"

#include "core/base/hash.h"
#include "core/takes/takes.h"
#include "core/team/groups.h"
#include "tests/support/authority.h"
#include "tests/support/carry.h"
#include "tests/support/scratchhome.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::carry;
using test::ScratchHome;

namespace {

/// A scenario with a map of its own.
QByteArray document(const QString& title, const QString& brief, const QString& mapTitle = u"Clarity"_s) {
    QJsonObject map = QJsonDocument::fromJson(R"({"format":"greenroom-map/1","levels":[{"name":"No","letter":"N"},
        {"name":"Yes","letter":"Y"}],"criteria":[{"id":"a","title":"A","cells":["It is not there.","It is there."]}]})")
                          .object();
    map[u"title"_s] = mapTitle;
    return QJsonDocument(QJsonObject{{u"format"_s, u"greenroom-scenario/1"_s},
                                     {u"title"_s, title},
                                     {u"kind"_s, u"pitch"_s},
                                     {u"language"_s, u"en"_s},
                                     {u"brief"_s, brief},
                                     {u"map"_s, map}})
        .toJson();
}

/// Tina writes scenarios, Ann practises them.
struct Fixture {
    ScratchHome tina{u"Tina"_s, 1, {u"trainer"_s}};
    ScratchHome ann{u"Ann"_s, 2};
    Catalogue tinas{*tina};
    Catalogue anns{*ann};

    /// Both begin with a scenario of the same content, each under an id of its own.
    Fixture() {
        for (Catalogue* catalogue : {&tinas, &anns})
            GR_REQUIRE_OK(catalogue->addScenario(document(u"Basic call"_s, u"Starter."_s, u"Basic call"_s), u"s"_s));
    }
    ScenarioRecord write(const QString& title, const QString& brief) {
        GR_REQUIRE_VALUE(const ScenarioRecord record, tinas.addScenario(document(title, brief), u"s.json"_s));
        return record;
    }
    PublishedScenario publish(const ScenarioRecord& record, const std::optional<GroupId>& group = {}) {
        tina.clock.advance(std::chrono::minutes(1));
        GR_REQUIRE_VALUE(const PublishedScenario published, tinas.published().publish(record, group));
        return published;
    }
    void carryTeam() { carry(*tina, *ann, CircleId::team()); }
    /// Those that are at hand here and not one's own.
    QList<ScenarioAtHand> others(Catalogue& catalogue) {
        GR_REQUIRE_VALUE(QList<ScenarioAtHand> atHand, catalogue.scenariosAtHand());
        atHand.removeIf([](const ScenarioAtHand& one) { return one.origin == ScenarioAtHand::Origin::Own; });
        return atHand;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a published scenario is at hand in another home, with who published it", "[home]") {
    const ScenarioRecord ask = write(u"The ask"_s, u"First."_s);
    GR_REQUIRE_ERROR(anns.findScenario(u"The ask"_s), ErrorCode::NotFound);
    publish(ask);
    CHECK(tinas.findScenario(u"The ask"_s)->publisher == tina->person());
    CHECK(tinas.findScenario(u"The ask"_s)->origin == ScenarioAtHand::Origin::Own);
    carryTeam();
    for (const QString& text : {u"The ask"_s, u"the ASK"_s, ask.id.toString(), ask.id.toString().first(10)}) {
        GR_REQUIRE_VALUE(const ScenarioAtHand found, anns.findScenario(text));
        CHECK(found.origin == ScenarioAtHand::Origin::Published);
        CHECK(found.from == tina->person());
        CHECK(found.scenario.id == ask.id);
        CHECK(found.scenario.version == ask.version);
        CHECK(found.scenario.document == ask.document);
    }
    CHECK(anns.scenarios().all()->size() + 1 == anns.scenariosAtHand()->size());
    GR_REQUIRE_ERROR(anns.published().publish(ask, {}), ErrorCode::Refused);
}

TEST_CASE_METHOD(Fixture, "a newer publication takes the place of the older, which stays openable", "[home]") {
    const ScenarioRecord first = write(u"The ask"_s, u"First."_s);
    const PublishedScenario published = publish(first);
    CHECK(publish(first).publishedMs == published.publishedMs);
    const ScenarioRecord second = write(u"The ask"_s, u"Second."_s);
    CHECK(second.id == first.id);
    publish(second);
    carryTeam();
    REQUIRE(others(anns).size() == 1);
    CHECK(anns.findScenario(u"The ask"_s)->scenario.document.brief == u"Second."_s);
    CHECK(anns.published().version(first.versionEntity())->scenario.document.brief == u"First."_s);
    CHECK(anns.published().version(second.versionEntity())->scenario.document.brief == u"Second."_s);
    GR_REQUIRE_ERROR(anns.published().version(tina->newEntity()), ErrorCode::NotFound);
    // Back to the first.
    publish(first);
    carryTeam();
    REQUIRE(others(anns).size() == 1);
    CHECK(anns.findScenario(u"The ask"_s)->scenario.version == first.version);
}

TEST_CASE_METHOD(Fixture, "what is practised stays as it was practised", "[home]") {
    const ScenarioRecord first = write(u"The ask"_s, u"First."_s);
    publish(first);
    carryTeam();
    GR_REQUIRE_VALUE(const ScenarioAtHand found, anns.findScenario(u"The ask"_s));
    GR_REQUIRE_OK(anns.keep(found.scenario));
    GR_REQUIRE_OK(anns.keep(found.scenario));
    Takes takes(ann->journal(), ann->person(), ann.random, ann.clock);
    GR_REQUIRE_VALUE(const AttemptId id, takes.begin(found.scenario.id, found.scenario.version));
    GR_REQUIRE_VALUE(const Attempt attempt, takes.attempt(id));
    publish(write(u"The ask"_s, u"Second."_s));
    carryTeam();
    CHECK(attempt.scenario == first.id);
    CHECK(anns.scenarios().version(attempt.version)->brief == u"First."_s);
    CHECK(anns.maps().find(u"Clarity"_s)->document.criteria.size() == 1);
    REQUIRE(others(anns).size() == 1);
    CHECK(others(anns)[0].scenario.document.brief == u"Second."_s);
    // A map of one's own is not written over by one of the same name.
    const auto before = anns.maps().find(u"Basic call"_s)->version;
    Scenario foreign = first.document;
    QJsonObject map = std::get<QJsonObject>(foreign.map);
    map[u"title"_s] = u"Basic call"_s;
    foreign.map = map;
    GR_REQUIRE_OK(anns.keep({first.id, *foreign.version(), foreign}));
    CHECK(anns.maps().find(u"Basic call"_s)->version == before);
}

TEST_CASE_METHOD(Fixture, "the same scenario is there once, however many have it", "[home]") {
    GR_REQUIRE_VALUE(const ScenarioRecord starter, tinas.scenarios().find(u"Basic call"_s));
    publish(starter);
    carryTeam();
    CHECK(others(anns).isEmpty());
    GR_REQUIRE_VALUE(const ScenarioAtHand found, anns.findScenario(u"Basic call"_s));
    CHECK(found.scenario.id != starter.id);
    CHECK(found.publisher == tina->person());
    // Another of the same title is another.
    publish(write(u"Basic call"_s, u"Changed."_s));
    carryTeam();
    GR_REQUIRE_ERROR(anns.findScenario(u"Basic call"_s), ErrorCode::Ambiguous);
    CHECK(anns.findScenario(starter.id.toString())->scenario.document.brief == u"Changed."_s);
}

TEST_CASE_METHOD(Fixture, "a scenario published to a group is shown to that group", "[home]") {
    test::TestAuthority authority;
    authority.devices = {{tina->device(), {tina->person(), Writer::TeamOwner | Writer::Teacher}}};
    GR_REQUIRE_VALUE(const Kinds kinds, allKinds());
    Journal journal(tina->database(), kinds, authority, tina.clock, tina->device());
    Groups groups(journal, tina->person(), tina.random);
    GR_REQUIRE_VALUE(const Group north, groups.add(u"North"_s, {}, {}));
    const auto carryGroups = [&] {
        Journal annsJournal(ann->database(), kinds, authority, ann.clock, ann->device());
        GR_REQUIRE_OK(annsJournal.merge(test::changesOf(*tina, CircleId::team())));
    };
    const ScenarioRecord ask = write(u"The ask"_s, u"First."_s);
    publish(ask, north.id);
    CHECK(tinas.findScenario(u"The ask"_s)->publisher == tina->person());
    carryGroups();
    CHECK(others(anns).isEmpty());
    GR_REQUIRE_OK(groups.addMember(north.id, {ann->person(), false}));
    carryGroups();
    CHECK(others(anns).size() == 1);
    GR_REQUIRE_OK(groups.removeMember(north.id, ann->person()));
    carryGroups();
    CHECK(others(anns).isEmpty());
    publish(ask);
    carryGroups();
    CHECK(others(anns).size() == 1);
}

TEST_CASE_METHOD(Fixture, "what others publish wrongly is not there, and the rest is", "[home]") {
    publish(write(u"The ask"_s, u"First."_s));
    GR_REQUIRE_VALUE(const ScenarioRecord annsOwn, anns.scenarios().find(u"Basic call"_s));
    const auto forge = [&](const QByteArray& json, const EntityId& scenario, std::optional<EntityId> id = {}) {
        const EntityId entity = id.value_or(EntityId::ofContent(tina->person(), contentHash(json)));
        GR_REQUIRE_OK(
            tina->journal().commit({{entity,
                                     u"published_scenario"_s,
                                     {{u"document"_s, QString::fromUtf8(json)}, {u"scenario"_s, scenario}}}}));
    };
    const auto canonical = [](const QByteArray& json) {
        return *canonicalJson(Scenario::fromJson(*parseJson(json))->toJson());
    };
    forge("", tina->newEntity());
    forge("not JSON", tina->newEntity());
    forge(QByteArray(100'000, '['), tina->newEntity());
    forge(R"({"format":"greenroom-scenario/1","title":"Half"})", tina->newEntity());
    forge(canonical(document(u"Forged id"_s, u"x"_s)), tina->newEntity(), tina->newEntity());
    forge(canonical(document(u"In Ann's name"_s, u"x"_s)), annsOwn.id);
    forge(document(u"Not canonical"_s, u"x"_s), tina->newEntity());
    QJsonObject named = *parseJson(document(u"Map by name"_s, u"x"_s));
    named[u"map"_s] = u"Basic call"_s;
    forge(canonical(QJsonDocument(named).toJson()), tina->newEntity());
    QJsonObject unsound = *parseJson(document(u"Unsound map"_s, u"x"_s));
    QJsonObject map = unsound[u"map"_s].toObject();
    QJsonArray criteria = map[u"criteria"_s].toArray();
    criteria.append(criteria.first()); // the same id twice
    map[u"criteria"_s] = criteria;
    unsound[u"map"_s] = map;
    forge(canonical(QJsonDocument(unsound).toJson()), tina->newEntity());
    carryTeam();
    const auto found = others(anns);
    REQUIRE(found.size() == 1);
    CHECK(found[0].scenario.document.title == u"The ask"_s);
    CHECK(anns.findScenario(annsOwn.id.toString())->scenario.version == annsOwn.version);
}

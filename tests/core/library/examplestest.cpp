// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/examples.h"

#include "tests/support/scratchhome.h"

#include <cmath>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

ModelExample sample(ScratchHome& home, const QString& title) {
    ModelExample example;
    example.title = title;
    example.duration = 10;
    example.media = {*ContentHash::fromBytes(home.random.bytes(32)), 500};
    example.source = *ContentHash::fromBytes(home.random.bytes(32));
    return example;
}

} // namespace

TEST_CASE("an example is kept with all that was said of it", "[library]") {
    ScratchHome home(u"Ann"_s);
    Examples examples(home->journal(), home->person(), home.random);
    ModelExample example = sample(home, u"A calm opening"_s);
    example.quality = u"bad"_s;
    example.tags = {u"opening"_s, u"tone of voice"_s};
    example.starts = 2.5;
    example.ends = 10;
    example.scenario = ScenarioId(home->newEntity());
    GR_REQUIRE_VALUE(const auto added, examples.add(example));
    GR_REQUIRE_VALUE(const auto all, examples.all());
    REQUIRE(all.size() == 1);
    CHECK(all[0].id == added.id);
    CHECK(all[0].quality == u"bad"_s);
    CHECK(all[0].tags == example.tags);
    CHECK(all[0].starts == 2.5);
    CHECK(all[0].ends == 10);
    CHECK(all[0].scenario == example.scenario);
    CHECK(all[0].media == example.media);
}

TEST_CASE("the same file is not imported twice, and what is wrong is refused", "[library]") {
    ScratchHome home(u"Ann"_s);
    Examples examples(home->journal(), home->person(), home.random);
    const ModelExample example = sample(home, u"A calm opening"_s);
    GR_REQUIRE_OK(examples.add(example));
    ModelExample again = example;
    again.title = u"Another title"_s;
    GR_REQUIRE_ERROR(examples.add(again), ErrorCode::Exists);

    for (auto spoil : {+[](ModelExample& e) { e.title = u" "_s; }, +[](ModelExample& e) { e.quality = u"so-so"_s; },
                       +[](ModelExample& e) { e.tags = {u"two\nlines"_s}; }, +[](ModelExample& e) { e.starts = -1; },
                       +[](ModelExample& e) { e.starts = 5, e.ends = 5; }, +[](ModelExample& e) { e.ends = 10.5; },
                       +[](ModelExample& e) { e.starts = 11; }, +[](ModelExample& e) { e.starts = std::nan(""); },
                       +[](ModelExample& e) { e.ends = std::nan(""); }}) {
        ModelExample bad = sample(home, u"Fine"_s);
        spoil(bad);
        GR_REQUIRE_ERROR(examples.add(bad), ErrorCode::Invalid);
    }
    CHECK(examples.all()->size() == 1);
}

TEST_CASE("search finds every word somewhere, whatever the case", "[library]") {
    ScratchHome home(u"Ann"_s);
    Examples examples(home->journal(), home->person(), home.random);
    const EntityId scenario = home->newEntity();
    ModelExample opening = sample(home, u"A calm opening"_s);
    opening.tags = {u"voice"_s};
    opening.scenario = ScenarioId(scenario);
    GR_REQUIRE_OK(examples.add(opening));
    GR_REQUIRE_OK(examples.add(sample(home, u"100% price"_s)));
    const QMap<EntityId, QString> titles{{scenario, u"Discovery call"_s}};
    const auto found = [&](const QString& words) { return examples.search(words, titles)->size(); };
    CHECK(found(u"CALM voice"_s) == 1);
    CHECK(found(u"discovery opening"_s) == 1);
    CHECK(found(u"calm price"_s) == 0);
    CHECK(found(u"%"_s) == 1);
    CHECK(found(u""_s) == 2);
}

TEST_CASE("what is said of an example can be changed, and changed back", "[library]") {
    ScratchHome home(u"Ann"_s);
    Examples examples(home->journal(), home->person(), home.random);
    ModelExample example = sample(home, u"A calm opening"_s);
    example.tags = {u"opening"_s, u"voice"_s};
    example.starts = 1;
    example.scenario = ScenarioId(home->newEntity());
    GR_REQUIRE_VALUE(const auto before, examples.add(example));
    ModelExample after = before;
    after.title = u" A hurried opening "_s;
    after.quality = u"bad"_s;
    after.consent = u"Mara agreed"_s;
    after.tags = {u"voice"_s, u"pace"_s};
    after.starts = {};
    after.ends = 8;
    after.scenario = {};
    GR_REQUIRE_VALUE(const auto change, examples.change(after));
    REQUIRE(change);
    GR_REQUIRE_VALUE(const ModelExample now, examples.byId(before.id));
    CHECK(now.title == u"A hurried opening"_s);
    CHECK(now.quality == u"bad"_s);
    CHECK(now.consent == u"Mara agreed"_s);
    CHECK(now.tags == QStringList{u"pace"_s, u"voice"_s});
    CHECK_FALSE(now.starts);
    CHECK(now.ends == 8);
    CHECK_FALSE(now.scenario);
    CHECK(now.media == before.media);

    GR_REQUIRE_VALUE(const auto nothing, examples.change(now));
    CHECK_FALSE(nothing);
    GR_REQUIRE_OK(home->journal().revert(*change));
    GR_REQUIRE_VALUE(const ModelExample again, examples.byId(before.id));
    CHECK(again.title == before.title);
    CHECK(again.tags == before.tags);
    CHECK(again.starts == 1);
    CHECK_FALSE(again.ends);
    CHECK(again.scenario == before.scenario);
}

TEST_CASE("a change that is wrong changes nothing", "[library]") {
    ScratchHome home(u"Ann"_s);
    Examples examples(home->journal(), home->person(), home.random);
    GR_REQUIRE_VALUE(const ModelExample added, examples.add(sample(home, u"A calm opening"_s)));
    for (auto spoil :
         {+[](ModelExample& e) { e.title.clear(); }, +[](ModelExample& e) { e.quality = u"so-so"_s; },
          +[](ModelExample& e) { e.duration = 100, e.ends = 50; }, +[](ModelExample& e) { e.tags = {u""_s}; }}) {
        ModelExample bad = added;
        spoil(bad);
        GR_REQUIRE_ERROR(examples.change(bad), ErrorCode::Invalid);
    }
    ModelExample missing = added;
    missing.id = ExampleId(home->newEntity());
    GR_REQUIRE_ERROR(examples.change(missing), ErrorCode::NotFound);
    CHECK(examples.byId(added.id)->title == added.title);
}

TEST_CASE("an example that was taken out is gone, may come back, and its file may be imported again", "[library]") {
    ScratchHome home(u"Ann"_s);
    Examples examples(home->journal(), home->person(), home.random);
    const ModelExample example = sample(home, u"A calm opening"_s);
    GR_REQUIRE_VALUE(const ModelExample added, examples.add(example));
    CHECK(examples.ofFile(example.source)->value().id == added.id);
    CHECK(examples.ofFile(example.media.hash)->value().id == added.id);
    GR_REQUIRE_VALUE(const ChangeId removal, examples.remove(added.id));
    CHECK(examples.all()->isEmpty());
    CHECK_FALSE(examples.ofFile(example.source)->has_value());
    GR_REQUIRE_ERROR(examples.byId(added.id), ErrorCode::NotFound);
    GR_REQUIRE_ERROR(examples.remove(added.id), ErrorCode::NotFound);
    GR_REQUIRE_ERROR(examples.change(added), ErrorCode::NotFound);
    GR_REQUIRE_VALUE(const auto gone, examples.gone());
    REQUIRE(gone.size() == 1);
    CHECK(gone[0].media == example.media);
    GR_REQUIRE_OK(home->journal().revert(removal));
    CHECK(examples.byId(added.id)->title == added.title);
    GR_REQUIRE_OK(examples.remove(added.id));
    GR_REQUIRE_OK(examples.add(example));
}

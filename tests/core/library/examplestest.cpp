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

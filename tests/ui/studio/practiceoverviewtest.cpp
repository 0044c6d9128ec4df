// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/takes.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/window.h"
#include "ui/studio/practicemodel.h"
#include "ui/widgets/rowdelegate.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

/// An attempt of so many seconds, of which nothing is kept.
Result<int> practise(Home& home, const QString& title, double seconds, PracticeMode mode = PracticeMode::Whole) {
    GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(title));
    Takes takes(home.journal(), home.person(), home.random(), home.clock());
    GR_TRY_ASSIGN(const AttemptId id, takes.begin(at.scenario.id, at.scenario.version, mode));
    GR_TRY(takes.end(id, seconds, at.scenario.document.isFullRun(seconds), Ending::Discarded));
    return 0;
}

const PracticeItem& itemOf(const PracticeState& state, const QString& title) {
    for (const PracticeItem& item : state.overview().items)
        if (item.title == title)
            return item;
    FAIL("no such scenario");
    return state.overview().items.first();
}

} // namespace

TEST_CASE("a new person sees the starter's scenarios, the shortest first") {
    WindowParts parts;
    PracticeState state(parts.context());
    PracticeModel model(parts.clock);
    const ModelTester tester(&model);
    state.refresh();
    REQUIRE(waitUntil([&] { return state.isLoaded(); }));
    model.setItems(state.overview().items);
    CHECK(state.overview().name == u"Lea Hartmann"_s);
    REQUIRE(model.rowCount() == 7);
    CHECK(model.index(0, 0).data().toString() == u"One-minute introduction"_s);
    CHECK(model.index(0, 0).data(LineRole).toString() == u"Not practised yet"_s);
    CHECK(model.index(0, 0).data(IsMainRole).toBool());
    CHECK_FALSE(model.index(1, 0).data(IsMainRole).toBool());
}

TEST_CASE("what is practised moves up and is counted, false starts are not") {
    WindowParts parts;
    PracticeState state(parts.context());
    state.refresh();
    REQUIRE(waitUntil([&] { return state.isLoaded(); }));
    parts.ask([](Home& home) { return practise(home, u"Discovery call"_s, 2.9); });
    parts.ask([](Home& home) { return practise(home, u"Discovery call"_s, 12); });
    parts.ask([](Home& home) { return practise(home, u"Discovery call"_s, 400); });
    REQUIRE(waitUntil([&] { return itemOf(state, u"Discovery call"_s).attempts == 2; }));
    CHECK(itemOf(state, u"Discovery call"_s).fullRuns == 1);
    CHECK(state.overview().items.first().title == u"Discovery call"_s);
}

TEST_CASE("a drill is when it was last practised, and no attempt") {
    WindowParts parts;
    PracticeState state(parts.context());
    PracticeModel model(parts.clock);
    state.refresh();
    REQUIRE(waitUntil([&] { return state.isLoaded(); }));
    parts.ask([](Home& home) { return practise(home, u"Discovery call"_s, 400, PracticeMode::Drill); });
    REQUIRE(waitUntil([&] { return itemOf(state, u"Discovery call"_s).lastMs.has_value(); }));
    CHECK(itemOf(state, u"Discovery call"_s).attempts == 0);
    CHECK(itemOf(state, u"Discovery call"_s).fullRuns == 0);
    model.setItems(state.overview().items);
    CHECK(model.index(0, 0).data(LineRole).toString() == u"No attempts yet. Last practised today."_s);
}

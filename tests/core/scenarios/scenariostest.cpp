// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/scenarios.h"

#include "tests/support/scratchhome.h"

#include <algorithm>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

Scenario scenario(const QString& title) {
    Scenario scenario;
    scenario.title = title;
    scenario.language = u"en"_s;
    scenario.brief = u"Ask."_s;
    return scenario;
}

} // namespace

TEST_CASE("a document that is put under its id may change its title, and keeps to titles that are free",
          "[scenarios]") {
    ScratchHome home(u"Tina"_s);
    Scenarios scenarios(home->journal(), home->person(), home.random);
    const ScenarioId id(home->newEntity());
    GR_REQUIRE_VALUE(const ScenarioRecord first, scenarios.put(id, scenario(u"Ask"_s)));
    GR_REQUIRE_VALUE(const ScenarioRecord renamed, scenarios.put(id, scenario(u"The ask"_s)));
    GR_REQUIRE_VALUE(const QList<ScenarioRecord> all, scenarios.all());
    REQUIRE(all.size() == 1);
    CHECK(all[0].id == id);
    CHECK(all[0].document.title == u"The ask"_s);
    GR_REQUIRE_VALUE(const Scenario before, scenarios.version(first.versionEntity()));
    CHECK(before.title == u"Ask"_s);
    GR_REQUIRE_VALUE(const auto versions, scenarios.versionsOf(id));
    REQUIRE(versions.size() == 2);
    CHECK(std::any_of(versions.begin(), versions.end(),
                      [&](const auto& one) { return one.id == first.versionEntity() && one.document == before; }));

    const ScenarioId other(home->newEntity());
    GR_REQUIRE_ERROR(scenarios.put(other, scenario(u"The ask"_s)), ErrorCode::Exists);
    GR_REQUIRE_OK(scenarios.put(other, scenario(u"Ask"_s)));
    GR_REQUIRE_ERROR(scenarios.put(other, scenario({})), ErrorCode::Invalid);
    ScratchHome another(u"Ann"_s, 2);
    GR_REQUIRE_ERROR(scenarios.put(ScenarioId(another->newEntity()), scenario(u"Hers"_s)), ErrorCode::Invalid);
}

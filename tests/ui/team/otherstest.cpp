// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/catalogue.h"
#include "core/home/commitments.h"
#include "core/scenarios/publishedscenarios.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/twohomes.h"
#include "ui/editor/assignmentsstate.h"
#include "ui/team/othersoverview.h"
#include "ui/team/otherspage.h"

#include <QListView>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

/// Olga coaches Lea in the group Region North, and has written a scenario.
struct Fixture : TwoHomes {
    ScenarioRecord ask;

    Fixture() {
        makeCoach();
        ask = olga.ask([](Home& home) -> Result<ScenarioRecord> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"One-minute introduction"_s));
            Scenario scenario = at.scenario.document;
            scenario.title = u"The ask"_s;
            return Catalogue(home).scenarios().add(scenario);
        });
    }
    void carry() {
        for (WindowParts* parts : {&olga, &lea, &olga, &lea})
            exchange(*parts);
    }
    AssignmentId assign() {
        const PersonId person = lea.team().state().self;
        const AssignmentId id = olga.ask([&](Home& home) -> Result<AssignmentId> {
            GR_TRY_ASSIGN(const QList<Assignment> made,
                          Assignments(home.journal(), home.person(), home.random())
                              .assign(ask, {person}, home.clock().nowMs() + 86'400'000LL, u"Thursday matters"_s));
            return made.first().id;
        });
        carry();
        return id;
    }
    static Assignment at(WindowParts& parts, const AssignmentId& id) {
        const QList<Assignment> all = parts.ask(assignmentsOf);
        const auto found = std::find_if(all.begin(), all.end(), [&](const Assignment& one) { return one.id == id; });
        REQUIRE(found != all.end());
        return *found;
    }
    void accept(const AssignmentId& id) {
        lea.ask([given = at(lea, id)](Home& home) -> Result<int> {
            GR_TRY(Assignments(home.journal(), home.person(), home.random()).accept(given, home.clock().nowMs()));
            return 0;
        });
        carry();
    }
    static std::optional<SeenItem> find(const OthersModel& model, SeenItem::Kind kind) {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.at(model.index(row)).kind == kind)
                return model.at(model.index(row));
        return std::nullopt;
    }
    static void load(OthersModel& model) {
        model.refresh();
        REQUIRE(waitUntil([&] { return model.isLoaded(); }));
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "the report of an accepted assignment is stopped from what others see", "[others]") {
    const AssignmentId id = assign();
    accept(id);
    OthersPage page(lea.context());
    page.resize(1196, 760);
    page.show();
    page.enter({PageKind::Others});
    auto* list = page.findChild<QListView*>();
    REQUIRE(waitUntil([&] { return page.isSettled() && list->model()->rowCount() == 2; }));
    Q_EMIT list->activated(list->model()->index(0, 0));
    const auto press = [&](const QString& text) {
        for (QPushButton* one : page.findChildren<QPushButton*>())
            if (one->text() == text && one->isVisibleTo(&page)) {
                one->click();
                return true;
            }
        return false;
    };
    REQUIRE(press(u"Stop reporting…"_s));
    CHECK_FALSE(at(lea, id).endedMs);
    REQUIRE(press(u"Stop it"_s));
    REQUIRE(waitUntil([&] { return lea.home().isIdle() && at(lea, id).endedMs; }));
    lea.ask([](Home& home) { return keepTake(home, u"The ask"_s); });
    carry();
    const Assignment known = at(olga, id);
    CHECK(known.endedMs);
    CHECK(known.total() == PracticeProgress());
    CHECK(reportedWords({known, u"Lea Hartmann"_s}, olga.clock.nowMs()).contains(u"Stopped reporting today"_s));
    // There is nothing left to press, and it says why.
    OthersModel model(lea.context());
    load(model);
    const auto item = find(model, SeenItem::Kind::PracticeReport);
    REQUIRE(item);
    CHECK_FALSE(item->canWithdraw);
    CHECK(item->after.startsWith(u"You stopped the report"_s));
}

TEST_CASE_METHOD(Fixture, "an assignment is taken back by who gave it, and a no is listed with its reason",
                 "[others]") {
    const AssignmentId id = assign();
    lea.ask([given = at(lea, id)](Home& home) -> Result<int> {
        GR_TRY(Assignments(home.journal(), home.person(), home.random())
                   .decline(given, home.clock().nowMs(), u"I travel"_s));
        return 0;
    });
    OthersModel leas(lea.context());
    load(leas);
    const auto declined = find(leas, SeenItem::Kind::Declined);
    REQUIRE(declined);
    CHECK(declined->what.contains(u"I travel"_s));
    CHECK(declined->who == QStringList{u"Olga Brandt"_s});
    CHECK_FALSE(declined->canWithdraw);
    CHECK_FALSE(declined->after.isEmpty());

    OthersModel model(olga.context());
    const ModelTester tester(&model);
    load(model);
    const auto given = find(model, SeenItem::Kind::Assigned);
    REQUIRE(given);
    CHECK(given->who == QStringList{u"Lea Hartmann"_s});
    CHECK(given->canWithdraw);
    model.withdraw(given->id);
    REQUIRE(waitUntil([&] { return !find(model, SeenItem::Kind::Assigned); }));
    REQUIRE(waitUntil([&] { return !olga.team().isExchanging(); }));
    carry();
    CHECK(lea.ask(assignmentsOf).isEmpty());
}

TEST_CASE_METHOD(Fixture, "what was published to a group names the group, and is taken back", "[others]") {
    olga.ask([this](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const QList<Group> groups, Groups(home.journal(), home.person(), home.random()).all());
        GR_TRY(PublishedScenarios(home.journal(), home.person(), home.random()).publish(ask, groups.first().id));
        return 0;
    });
    carry();
    const auto hasIt = [this] {
        const auto all = lea.ask([](Home& home) { return Catalogue(home).scenariosAtHand(); });
        return std::any_of(all.begin(), all.end(),
                           [](const ScenarioAtHand& one) { return one.scenario.document.title == u"The ask"_s; });
    };
    CHECK(hasIt());
    OthersModel model(olga.context());
    load(model);
    const auto item = find(model, SeenItem::Kind::Published);
    REQUIRE(item);
    CHECK(item->who == QStringList{u"The group Region North"_s});
    CHECK(model.whoSees(*item) == u"The group Region North."_s);
    model.withdraw(item->id);
    REQUIRE(waitUntil([&] { return !find(model, SeenItem::Kind::Published); }));
    REQUIRE(waitUntil([&] { return !olga.team().isExchanging(); }));
    carry();
    CHECK_FALSE(hasIt());
    // Publishing it again shows it again.
    olga.ask([this](Home& home) -> Result<int> {
        GR_TRY(PublishedScenarios(home.journal(), home.person(), home.random()).publish(ask, {}));
        return 0;
    });
    carry();
    CHECK(hasIt());
}

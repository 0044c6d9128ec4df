// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/asksstate.h"

#include "core/base/json.h"
#include "core/coaching/agreements.h"
#include "core/home/catalogue.h"
#include "core/scenarios/assignments.h"
#include "tests/ui/support/twohomes.h"
#include "ui/coaching/agreementsstate.h"

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using test::exchange;
using test::TwoHomes;
using test::waitUntil;
using test::WindowParts;

namespace {

/// What is announced to somebody, and what is settled again.
struct Told {
    explicit Told(WindowParts& parts) : asks(parts.context()) {
        QObject::connect(&parts.messages, &Messages::announced, &asks,
                         [this](const QString& sentence) { sentences.append(sentence); });
        QObject::connect(&parts.messages, &Messages::settled, &asks,
                         [this](const QString& sentence) { sentences.removeOne(sentence); });
    }
    bool says(const QString& words) const {
        return std::any_of(sentences.begin(), sentences.end(), [&](const QString& one) { return one.contains(words); });
    }

    AsksState asks;
    QStringList sentences;
};

void assign(TwoHomes& team, const QString& scenario) {
    const PersonId lea = team.lea.team().state().self;
    team.olga.ask([=](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(scenario));
        GR_TRY(Assignments(home.journal(), home.person(), home.random())
                   .assign(at.scenario, {lea}, home.clock().nowMs() + 9LL * 86'400'000, {}));
        return 0;
    });
    exchange(team.olga);
    exchange(team.lea);
}

} // namespace

TEST_CASE("what somebody asks is announced when it comes, and the answer to who asked") {
    TwoHomes team;
    assign(team, u"Basic call"_s);
    Told lea(team.lea);
    Told olga(team.olga);
    QTest::qWait(100);
    CHECK(lea.sentences.isEmpty());             // was there before: Today has it
    team.lea.navigator.go({PageKind::Library}); // on Today one sees it come

    assign(team, u"Discovery call"_s);
    REQUIRE(waitUntil([&] { return lea.says(u"Olga Brandt assigned \u201cDiscovery call\u201d to you"_s); }));
    CHECK(lea.asks.count() == 0);

    const PersonId person = team.lea.team().state().self;
    const AgreementId proposed = team.olga.ask([=](Home& home) -> Result<AgreementId> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Basic call"_s));
        GR_TRY_ASSIGN(const QByteArray document, canonicalJson(at.scenario.document.toJson()));
        GR_TRY_ASSIGN(const Agreement made, Agreements(home.journal(), home.person(), home.random())
                                                .propose({person, person, at.scenario.id, u"Basic call"_s, document, 3,
                                                          home.clock().nowMs() + 9LL * 86'400'000},
                                                         home.clock().nowMs()));
        return made.id;
    });
    exchange(team.olga);
    exchange(team.lea);
    const QString asked = u"Olga Brandt asks you for: 3 full run(s) of \u201cBasic call\u201d"_s;
    REQUIRE(waitUntil([&] { return lea.says(asked); }));
    CHECK(lea.asks.count() == 1);

    AgreementsState answers(team.lea.context());
    answers.refresh();
    REQUIRE(waitUntil([&] { return answers.isSettled(); }));
    answers.accept(proposed);
    REQUIRE(waitUntil([&] { return lea.asks.count() == 0 && !lea.says(asked); }));
    exchange(team.lea);
    exchange(team.olga);
    REQUIRE(waitUntil([&] { return olga.says(u"Lea Hartmann accepted what you proposed"_s); }));
}

TEST_CASE("the owner is told who came into the team") {
    test::TwoPeople team;
    Told olga(team.owner);
    QTest::qWait(100);
    team.join();
    REQUIRE(waitUntil([&] { return olga.says(u"Lea Hartmann is in the team now."_s); }));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/teamlink.h"

#include "core/team/groups.h"
#include "tests/support/catch.h"
#include "tests/ui/support/team.h"
#include "ui/team/teamwords.h"

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using test::askTeam;
using test::exchange;
using test::TwoPeople;
using test::waitUntil;
using test::WindowParts;

TEST_CASE("a laptop in no team says that all is here alone") {
    WindowParts parts;
    REQUIRE(waitUntil([&] { return parts.team().state().isKnown; }));
    CHECK(parts.team().state().standing == TeamState::Standing::Alone);
    CHECK(exchangeWords(parts.team()).words.contains(u"Only on"_s));
    parts.team().exchange();
    CHECK_FALSE(parts.team().isExchanging());
}

TEST_CASE("whoever is invited asks, is let in and then hears of what others do") {
    TwoPeople team;
    REQUIRE(waitUntil([&] { return team.owner.team().state().isIn(); }));
    CHECK(team.owner.team().state().isOwner());
    CHECK(team.owner.team().state().team == u"North"_s);
    const QString invitation = team.invitation();

    askTeam(team.rep, [&](TeamShare& share) { return share.join(invitation, {}); });
    exchange(team.rep);
    CHECK(team.rep.team().state().standing == TeamState::Standing::Asked);
    CHECK(moodOf(team.rep.team().state(), false) == TeamMood::Waiting);
    exchange(team.owner);
    exchange(team.rep);
    CHECK(team.rep.team().state().isIn());
    CHECK_FALSE(team.rep.team().state().guides());

    // What the owner writes arrives, and the receiver is told.
    team.owner.ask([](Home& home) -> Result<int> {
        GR_TRY(
            Groups(home.journal(), home.person(), home.random()).add(u"Region North"_s, {}, {{home.person(), true}}));
        return 0;
    });
    REQUIRE(waitUntil([&] { return team.owner.team().state().toSend > 0; }));
    bool heard = false;
    QObject::connect(&team.rep.team(), &TeamLink::received, &team.rep.settings, [&] { heard = true; });
    exchange(team.owner);
    CHECK(team.owner.team().state().toSend == 0);
    CHECK(moodOf(team.owner.team().state(), false) == TeamMood::UpToDate);
    exchange(team.rep);
    CHECK(heard);
    CHECK(team.rep.ask([](Home& home) { return Groups(home.journal(), home.person(), home.random()).all(); }).size() ==
          1);
}

TEST_CASE("a team share that is away is waited for and nothing is lost") {
    TwoPeople team;
    REQUIRE(QDir().rename(team.place, team.place + u" away"_s));
    team.owner.ask([](Home& home) -> Result<int> {
        GR_TRY(
            Groups(home.journal(), home.person(), home.random()).add(u"Region North"_s, {}, {{home.person(), true}}));
        return 0;
    });
    exchange(team.owner);
    CHECK(moodOf(team.owner.team().state(), false) == TeamMood::Waiting);
    REQUIRE(team.owner.team().state().error);
    CHECK(team.owner.team().state().toSend > 0);
    REQUIRE(QDir().rename(team.place + u" away"_s, team.place));
    exchange(team.owner);
    CHECK_FALSE(team.owner.team().state().error);
    CHECK(team.owner.team().state().toSend == 0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/teamlink.h"

#include "core/base/file.h"
#include "core/home/catalogue.h"
#include "core/studio/sharing.h"
#include "core/sync/membership.h"
#include "core/takes/takes.h"
#include "core/team/groups.h"
#include "tests/support/catch.h"
#include "tests/ui/support/team.h"
#include "ui/team/teamwords.h"

#include <QDirIterator>

#include <chrono>
#include <thread>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using test::askTeam;
using test::exchange;
using test::TwoPeople;
using test::waitUntil;
using test::WindowParts;

namespace {

/// A link of its own to somebody's home, which exchanges by itself as in a window.
struct OwnLink {
    SystemRandom random;
    std::optional<TeamLink> link;

    explicit OwnLink(WindowParts& parts, std::chrono::milliseconds opening = {}) {
        const auto open = [this, &parts, opening] {
            std::this_thread::sleep_for(opening);
            return Home::open(parts.folder(), {parts.clock, random});
        };
        link.emplace(parts.home(), open, parts.clock, std::chrono::hours(1));
    }
};

/// Something for everybody in the team.
void writeGroup(WindowParts& parts, const QString& name) {
    parts.ask([name](Home& home) -> Result<int> {
        GR_TRY(Groups(home.journal(), home.person(), home.random()).add(name, {}, {{home.person(), true}}));
        return 0;
    });
}

/// Shares a take whose recording has this many bytes.
void shareLarge(WindowParts& parts, const PersonId& with, qsizetype bytes) {
    const QString path = parts.scratch(u"large"_s);
    parts.ask([=](Home& home) -> Result<int> {
        GR_TRY(writeFileAtomically(path, home.random().bytes(bytes)));
        GR_TRY_ASSIGN(const BlobRef blob, home.media().adopt(path));
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Discovery call"_s));
        Takes takes(home.journal(), home.person(), home.random(), home.clock());
        GR_TRY_ASSIGN(const AttemptId attempt, takes.begin(at.scenario.id, at.scenario.version));
        GR_TRY_ASSIGN(const TakeId id, takes.keep(attempt, {blob, 60, 1800, 0, 1280, 720, true}, true, Ending::Kept));
        GR_TRY_ASSIGN(const Take take, takes.byId(id));
        ShareWish wish;
        wish.to = {with};
        wish.star = true;
        GR_TRY(shareTake(home, take, wish, {}));
        return 0;
    });
}

int filesIn(const QString& folder) {
    int files = 0;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext(); ++files)
        it.next();
    return files;
}

} // namespace

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

TEST_CASE("what the owner decides is on the team share also when the window is closed at once") {
    TwoPeople team;
    team.join();
    const PersonId lea = team.rep.team().state().self;
    {
        OwnLink own(team.owner);
        own.link->decide(
            &*own.link, [lea](Membership& membership) { return membership.setRoles(lea, role::rep | role::coach); },
            [](auto&) {});
    }
    exchange(team.rep);
    CHECK(team.rep.team().state().guides());
}

TEST_CASE("a home that takes its time to open exchanges as soon as it is open") {
    TwoPeople team;
    OwnLink own(team.owner, std::chrono::milliseconds(1700));
    CHECK(waitUntil([&] { return own.link->state().exchangedMs > 0; }));
}

TEST_CASE("what is written while an exchange comes to its end goes out soon") {
    TwoPeople team;
    OwnLink own(team.owner);
    REQUIRE(waitUntil([&] { return own.link->state().exchangedMs > 0 && own.link->isIdle(); }));
    writeGroup(team.owner, u"Region North"_s);
    REQUIRE(waitUntil([&] { return own.link->state().toSend == 1; }));
    bool wrote = false;
    own.link->decide(
        &*own.link, [](Membership&) { return Result<void>(); },
        [&](const Result<void>&) {
            writeGroup(team.owner, u"Region South"_s);
            wrote = true;
        });
    REQUIRE(waitUntil([&] { return wrote && own.link->state().toSend == 1; }));
    CHECK(waitUntil([&] { return own.link->state().toSend == 0 && !own.link->isExchanging(); }));
}

TEST_CASE("what waits for somebody is not tried again and again") {
    TwoPeople team;
    askTeam(team.rep, [&](TeamShare& share) { return share.join({}, team.place); });
    OwnLink own(team.rep);
    REQUIRE(waitUntil([&] { return own.link->state().exchangedMs > 0 && own.link->isIdle(); }));
    REQUIRE(own.link->state().toSend > 0);
    int begun = 0;
    QObject::connect(&*own.link, &TeamLink::changed, &team.rep.settings, [&] { begun += own.link->isExchanging(); });
    QTest::qWait(4000);
    CHECK(begun <= 1);
}

TEST_CASE("what the owner decides does not wait for a large take that goes out") {
    TwoPeople team;
    team.join();
    const PersonId lea = team.rep.team().state().self;
    shareLarge(team.owner, lea, 40 << 20);
    team.owner.team().exchange();
    int partsSent = -1;
    team.owner.team().decide(
        &team.owner.settings,
        [lea](Membership& membership) { return membership.setRoles(lea, role::rep | role::coach); },
        [&](const Result<void>& decided) {
            CHECK(decided);
            partsSent = filesIn(team.place + u"/b"_s);
        });
    REQUIRE(waitUntil([&] { return partsSent >= 0; }));
    CHECK(partsSent > 0);
    CHECK(partsSent < 5);
    // It goes on by itself, and whoever asks meanwhile is answered.
    askTeam(team.owner, [](TeamShare& share) { return share.status(); });
    REQUIRE(waitUntil([&] { return !team.owner.team().isExchanging() && team.owner.team().isIdle(); }, 20'000));
    CHECK(filesIn(team.place + u"/b"_s) == 5);
    CHECK(team.owner.team().state().toSend == 0);
    exchange(team.rep);
    CHECK(team.rep.team().state().guides());
    CHECK(team.rep.team().state().pendingMedia == 0);
}

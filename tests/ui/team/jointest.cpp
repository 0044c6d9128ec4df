// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/findshare.h"
#include "tests/support/catch.h"
#include "tests/ui/support/team.h"
#include "ui/team/joinstate.h"

#include <QFile>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using test::askTeam;
using test::exchange;
using test::TwoPeople;
using test::waitUntil;
using test::WindowParts;

TEST_CASE("an invitation finds its team share where it was moved to, and leads into the team") {
    TwoPeople team;
    const QString text = team.invitation();
    // On this computer the folder has another path than on the owner's.
    const QString elsewhere = team.rep.scratch(u"Dropbox"_s);
    REQUIRE(QDir().mkpath(elsewhere));
    REQUIRE(QDir().rename(team.place, elsewhere + u"/Sales north"_s));
    qputenv("HOME", team.rep.scratch({}).toLocal8Bit());

    JoinState state(team.rep.context());
    state.read(text.left(30) + u"\n "_s + text.mid(30)); // as mail programs break it
    REQUIRE(waitUntil([&] { return state.invitation() && !state.isLooking(); }));
    CHECK(state.invitation()->teamName == u"North"_s);
    CHECK(state.place() == elsewhere + u"/Sales north"_s);
    state.join();
    REQUIRE(waitUntil([&] { return !state.words().isEmpty() && team.rep.team().isIdle(); }));
    CHECK(state.words().split(u' ').size() == 6);
    CHECK(team.rep.team().state().standing == TeamState::Standing::Asked);
}

TEST_CASE("what is no invitation, or is over, is said and nothing is joined") {
    WindowParts parts;
    JoinState state(parts.context());
    state.read(u"greenroom:join/abc"_s);
    REQUIRE(waitUntil([&] { return state.problem().has_value(); }));
    CHECK(state.problem()->code == ErrorCode::Invalid);
    CHECK_FALSE(state.invitation());

    TwoPeople team;
    const QString over = askTeam(team.owner, [&](TeamShare& share) -> Result<QString> {
        GR_TRY_ASSIGN(const Invitation one, share.invite(role::rep, {}, team.owner.clock.nowMs() + 1));
        return one.toText();
    });
    state.read(over);
    REQUIRE(waitUntil([&] { return state.problem() && state.problem()->code == ErrorCode::Refused; }));
    CHECK(state.problem()->message.contains(u"North"_s));
    CHECK_FALSE(state.invitation());
    CHECK(parts.team().state().standing == TeamState::Standing::Alone);
}

TEST_CASE("a team's recovery kit is kept until it was saved, and then nowhere else") {
    WindowParts parts;
    const QString place = parts.scratch(u"share"_s);
    JoinState state(parts.context());
    state.make(u"North\nand South"_s, parts.folder());
    REQUIRE(waitUntil([&] { return state.problem().has_value(); }));
    CHECK_FALSE(QFile::exists(parts.folder() + u"/keys/recovery-kit"_s));
    REQUIRE(QDir().mkpath(place));
    bool made = false;
    QObject::connect(&state, &JoinState::made, &state, [&] { made = true; });
    state.make(u"North"_s, place);
    REQUIRE(waitUntil([&] { return made && parts.team().isIdle() && parts.team().state().isOwner(); }));
    CHECK(askTeam(parts, [](TeamShare& share) { return share.hasUnsavedKit(); }));

    const QString kit = parts.scratch(u"kit.txt"_s);
    const auto save = [kit](TeamShare& share) -> Result<bool> {
        const auto saved = share.saveKit(kit);
        if (saved)
            return true;
        if (saved.error().code == ErrorCode::NotFound)
            return false;
        return tl::make_unexpected(saved.error());
    };
    CHECK(askTeam(parts, save));
    QFile file(kit);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("Team code"));
    CHECK_FALSE(askTeam(parts, [](TeamShare& share) { return share.hasUnsavedKit(); }));
    CHECK_FALSE(QFile::exists(parts.folder() + u"/keys/recovery-kit"_s));
    CHECK_FALSE(askTeam(parts, save)); // it is not there any more
}

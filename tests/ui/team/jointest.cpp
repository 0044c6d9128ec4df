// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/findshare.h"
#include "tests/support/catch.h"
#include "tests/ui/support/team.h"
#include "ui/shell/jobs.h"
#include "ui/team/joinstate.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <semaphore>

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
    JoinState state(team.rep.context(), [&] { return QStringList{elsewhere}; });
    state.read(text.left(30) + u"\n "_s + text.mid(30)); // as mail programs break it
    REQUIRE(waitUntil([&] { return state.invitation() && !state.isLooking(); }));
    CHECK(state.invitation()->teamName == u"North"_s);
    CHECK(state.place() == elsewhere + u"/Sales north"_s);
    state.join();
    // It goes out by itself: the owner has moved there too and lets them in.
    REQUIRE(waitUntil([&] { return team.rep.team().state().exchangedMs > 0; }));
    REQUIRE(waitUntil([&] { return !team.rep.team().isExchanging() && team.rep.team().isIdle(); }));
    const TeamState& asked = team.rep.team().state();
    CHECK(asked.standing == TeamState::Standing::Asked);
    CHECK(asked.words.split(u' ').size() == 6);
    REQUIRE(QDir().rename(elsewhere + u"/Sales north"_s, team.place));
    exchange(team.owner);
    REQUIRE(QDir().rename(team.place, elsewhere + u"/Sales north"_s));
    exchange(team.rep);
    CHECK(team.rep.team().state().isIn());
}

TEST_CASE("another invitation, or leaving, ends the search for the place of the one before") {
    TwoPeople team;
    const QString text = team.invitation();
    std::binary_semaphore gate(0);
    JoinState state(team.rep.context(), [&] {
        static_cast<void>(gate.try_acquire_for(std::chrono::seconds(20)));
        return QStringList{team.place};
    });
    const auto isSearchedFor = [&] {
        const QList<Job>& jobs = team.rep.jobs().all();
        return std::any_of(jobs.begin(), jobs.end(), [](const Job& job) { return !job.isCancelled; });
    };
    state.read(text);
    REQUIRE(waitUntil([&] { return state.isLooking() && isSearchedFor(); }));
    SECTION("another one") {
        state.read({});
    }
    SECTION("leaving") {
        state.stopLooking();
    }
    CHECK_FALSE(state.isLooking());
    CHECK_FALSE(isSearchedFor());
    gate.release();
    REQUIRE(waitUntil([&] { return team.rep.jobs().all().isEmpty(); }));
    CHECK(state.place().isEmpty());
}

TEST_CASE("whoever joins has asked at once, and is let in by the owner's next exchange") {
    TwoPeople team;
    JoinState state(team.rep.context());
    state.read(team.invitation());
    REQUIRE(waitUntil([&] { return state.invitation() && !state.isLooking(); }));
    bool asked = false;
    QObject::connect(&state, &JoinState::joined, &state, [&] { asked = true; });
    state.join();
    REQUIRE(waitUntil([&] { return asked && !team.rep.team().isExchanging() && team.rep.team().isIdle(); }));
    exchange(team.owner);
    exchange(team.rep);
    CHECK(team.rep.team().state().isIn());
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
    const auto intoHome = [&parts](TeamShare& share) -> Result<bool> {
        const auto saved = share.saveKit(parts.folder() + u"/kit.txt"_s);
        return !saved && saved.error().code == ErrorCode::Refused;
    };
    CHECK(askTeam(parts, intoHome));
    CHECK_FALSE(QFile::exists(parts.folder() + u"/kit.txt"_s));
    CHECK(askTeam(parts, save));
    QFile file(kit);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("Team code"));
    CHECK_FALSE(askTeam(parts, [](TeamShare& share) { return share.hasUnsavedKit(); }));
    CHECK_FALSE(QFile::exists(parts.folder() + u"/keys/recovery-kit"_s));
    CHECK_FALSE(askTeam(parts, save)); // it is not there any more
}

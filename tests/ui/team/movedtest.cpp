// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/support/team.h"
#include "ui/team/exchangepage.h"
#include "ui/team/movedstate.h"

#include <QPushButton>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using test::exchange;
using test::TwoPeople;
using test::waitUntil;
using test::WindowParts;

namespace {

QPushButton* button(QWidget& page, const QString& text) {
    for (QPushButton* one : page.findChildren<QPushButton*>())
        if (one->text() == text && one->isVisibleTo(&page))
            return one;
    return nullptr;
}

bool isSettled(const MovedState& state) {
    return !state.isLooking() && !state.isBusy();
}

} // namespace

TEST_CASE("a team share that was moved is found by its marker, told, and exchanged with at once") {
    TwoPeople team;
    const QString elsewhere = team.owner.scratch(u"mnt"_s);
    REQUIRE(QDir().mkpath(elsewhere));
    const QString place = elsewhere + u"/North share"_s;
    REQUIRE(QDir().rename(team.place, place));
    exchange(team.owner);
    REQUIRE(team.owner.team().state().error);

    MovedState state(team.owner.context(), [&] { return QStringList{elsewhere}; });
    state.look();
    REQUIRE(waitUntil([&] { return isSettled(state); }));
    CHECK(state.found() == place);
    state.moveTo(state.found());
    REQUIRE(waitUntil([&] { return isSettled(state) && !team.owner.team().isExchanging(); }));
    CHECK(state.problem().isEmpty());
    CHECK(team.owner.team().state().place == place);
    CHECK_FALSE(team.owner.team().state().error);
    CHECK(team.owner.team().state().isIn());
}

TEST_CASE("a folder without a team share, or with another team's, is named and not taken") {
    TwoPeople team;
    TwoPeople other;
    const QString empty = team.owner.scratch(u"Holidays"_s);
    REQUIRE(QDir().mkpath(empty));
    MovedState state(team.owner.context(), [&] { return QStringList{empty, other.place}; });
    state.look();
    REQUIRE(waitUntil([&] { return isSettled(state); }));
    CHECK(state.found().isEmpty());

    state.moveTo(empty);
    REQUIRE(waitUntil([&] { return isSettled(state); }));
    CHECK(state.problem().contains(u"There is no team share in"_s));
    CHECK(state.problem().contains(u"Holidays"_s));
    CHECK(state.problem().contains(u"North"_s));
    state.moveTo(other.place);
    REQUIRE(waitUntil([&] { return isSettled(state); }));
    CHECK(state.problem().contains(u"another team"_s));
    CHECK(team.owner.team().state().place == team.place);
    exchange(team.owner);
    CHECK_FALSE(team.owner.team().state().error);
}

TEST_CASE("the page of the exchange offers to say where the share is now, and takes the offer back") {
    TwoPeople team;
    ExchangePage page(team.owner.context());
    page.enter({PageKind::Exchange});
    CHECK_FALSE(button(page, u"Where is it now?"_s));
    CHECK(button(page, u"The folder is elsewhere now…"_s));
    REQUIRE(QDir().rename(team.place, team.place + u" away"_s));
    exchange(team.owner);
    REQUIRE(button(page, u"Where is it now?"_s));
    button(page, u"Where is it now?"_s)->click();
    CHECK_FALSE(button(page, u"Where is it now?"_s));
    CHECK(button(page, u"Choose the folder…"_s));
    button(page, u"Leave it"_s)->click();
    CHECK(button(page, u"Where is it now?"_s));
    CHECK_FALSE(button(page, u"Choose the folder…"_s));

    auto* state = page.findChild<MovedState*>();
    REQUIRE(state);
    state->moveTo(team.place + u" away"_s);
    REQUIRE(waitUntil([&] { return isSettled(*state) && !button(page, u"Where is it now?"_s); }));
    CHECK(button(page, u"The folder is elsewhere now…"_s));
}

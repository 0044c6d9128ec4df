// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/groupspanel.h"

#include "tests/ui/support/team.h"
#include "ui/team/teamoverview.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using test::TwoPeople;
using test::waitUntil;

namespace {

template <typename Widget>
Widget* named(GroupsPanel& panel, const QString& name) {
    for (Widget* one : panel.findChildren<Widget*>())
        if ((one->accessibleName() == name || one->property("text").toString() == name) && one->isVisibleTo(&panel))
            return one;
    return nullptr;
}

} // namespace

TEST_CASE("the owner makes a group, says what it sells or where, and dissolves it after a second thought") {
    TwoPeople team;
    TeamOverviewState state(team.owner.context());
    GroupsPanel panel(state);
    panel.show();
    state.refresh();
    REQUIRE(waitUntil([&] { return state.isLoaded(); }));
    panel.begin();
    auto* name = named<QLineEdit>(panel, u"Name of the group"_s);
    auto* segment = named<QLineEdit>(panel, u"Role, region or product, if you like"_s);
    REQUIRE(name);
    REQUIRE(segment);
    CHECK(panel.focusWidget() == name);
    CHECK_FALSE(named<QPushButton>(panel, u"Add the group"_s)->isEnabled());

    QTest::keyClicks(name, u"Enterprise"_s);
    QTest::keyClicks(segment, u"North"_s);
    named<QPushButton>(panel, u"Add the group"_s)->click();
    REQUIRE(waitUntil([&] { return state.team().groups.size() == 1; }));
    CHECK(state.team().groups.first().segment == u"North"_s);
    REQUIRE(waitUntil([&] { return named<QPushButton>(panel, u"Change Enterprise"_s); }));
    CHECK(named<QLabel>(panel, u"0 person(s). Nobody coaches it yet."_s));
    CHECK(name->text().isEmpty());

    named<QPushButton>(panel, u"Change Enterprise"_s)->click();
    CHECK(segment->text() == u"North"_s);
    segment->setText(u"South"_s);
    named<QPushButton>(panel, u"Save"_s)->click();
    REQUIRE(waitUntil([&] { return !state.isBusy() && state.team().groups.first().segment == u"South"_s; }));

    QTest::qWait(50); // what is deleted later is gone by then
    named<QPushButton>(panel, u"Change Enterprise"_s)->click();
    named<QPushButton>(panel, u"Dissolve the group\u2026"_s)->click();
    CHECK(state.team().groups.size() == 1);
    named<QPushButton>(panel, u"Dissolve it"_s)->click();
    REQUIRE(waitUntil([&] { return state.team().groups.isEmpty(); }));
}

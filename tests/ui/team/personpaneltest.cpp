// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/personpanel.h"

#include "tests/ui/support/team.h"
#include "ui/team/teamoverview.h"

#include <QCheckBox>
#include <QPointer>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using test::TwoPeople;
using test::waitUntil;

namespace {

QCheckBox* box(PersonPanel& panel, const QString& name) {
    for (QCheckBox* one : panel.findChildren<QCheckBox*>())
        if (one->text() == name && one->isVisibleTo(&panel))
            return one;
    return nullptr;
}

} // namespace

TEST_CASE("somebody is put into a group by the keyboard, which stays where it was") {
    TwoPeople team;
    team.join();
    TeamOverviewState state(team.owner.context());
    PersonPanel panel(team.owner.context(), state);
    const PersonId lea = team.rep.team().state().self;
    QObject::connect(&state, &TeamOverviewState::changed, &panel,
                     [&] { panel.showPerson(lea, team.owner.team().state(), team.owner.clock.nowMs()); });
    panel.show();
    state.refresh();
    REQUIRE(waitUntil([&] { return state.isLoaded(); }));
    state.addGroup(u"Enterprise"_s, {});
    REQUIRE(waitUntil([&] { return !state.isBusy() && box(panel, u"Enterprise"_s); }));

    const QPointer<QCheckBox> in = box(panel, u"Enterprise"_s);
    const QPointer<QCheckBox> coaches = box(panel, u"coaches it"_s);
    REQUIRE(coaches);
    CHECK_FALSE(coaches->isEnabled());
    in->setFocus();
    QTest::keyClick(in, Qt::Key_Space);
    REQUIRE(waitUntil([&] { return !state.isBusy() && state.team().groups.first().members.size() == 1; }));
    QTest::qWait(50); // what is deleted later is gone by then
    REQUIRE(in);
    CHECK(panel.focusWidget() == in);
    CHECK(in->isChecked());
    CHECK(coaches->isEnabled());
    QTest::keyClick(coaches, Qt::Key_Space);
    REQUIRE(waitUntil([&] { return !state.isBusy() && state.team().groups.first().members.first().coach; }));

    // Somebody else's boxes say what is so of them.
    panel.showPerson(team.owner.team().state().self, team.owner.team().state(), team.owner.clock.nowMs());
    CHECK_FALSE(box(panel, u"Enterprise"_s)->isChecked());
    CHECK_FALSE(box(panel, u"coaches it"_s)->isChecked());
}

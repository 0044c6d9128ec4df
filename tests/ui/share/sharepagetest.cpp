// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharepage.h"

#include "tests/ui/support/twohomes.h"
#include "ui/share/sharerow.h"
#include "ui/share/sharingstate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

QPushButton* button(QWidget& where, const QString& text) {
    for (QPushButton* one : where.findChildren<QPushButton*>())
        if (one->text() == text && one->isVisibleTo(&where))
            return one;
    return nullptr;
}

void enter(SharePage& page, const TakeId& take) {
    page.resize(1196, 800);
    page.show();
    page.enter({PageKind::Share, take.entity()});
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
}

} // namespace

TEST_CASE("without a team the share page says so and leads to one") {
    WindowParts parts;
    const TakeId take = parts.ask([](Home& home) { return keepTake(home, u"One-minute introduction"_s); });
    SharePage page(parts.context());
    enter(page, take);
    CHECK_FALSE(button(page, u"Share"_s));
    QPushButton* join = button(page, u"Make or join a team"_s);
    REQUIRE(join);
    join->click();
    CHECK(parts.navigator.place().page == PageKind::Join);
}

TEST_CASE("the share page shares by its one filled button, and asks in place before it withdraws") {
    TwoHomes team;
    team.makeCoach();
    const TakeId take = team.keep();
    SharePage page(team.lea.context());
    enter(page, take);
    auto* coach = page.findChild<QCheckBox*>();
    CHECK(coach->text() == u"My coach: Olga Brandt"_s);
    CHECK(coach->isChecked());
    QPushButton* share = button(page, u"Share"_s);
    REQUIRE(share);
    QTest::keyClick(coach, Qt::Key_Space);
    CHECK_FALSE(share->isEnabled());
    QTest::keyClick(coach, Qt::Key_Space);
    REQUIRE(share->isEnabled());
    share->setFocus();
    QTest::keyClick(share, Qt::Key_Space);
    REQUIRE(waitUntil([&] { return page.state().sharing().living() && page.isSettled(); }));
    auto* row = page.findChild<ShareRow*>();
    REQUIRE(row);
    QPushButton* withdraw = button(*row, u"Withdraw"_s);
    REQUIRE(withdraw);
    withdraw->click();
    CHECK(page.state().sharing().living());
    CHECK_FALSE(button(*row, u"Withdraw"_s));
    REQUIRE(button(*row, u"Keep sharing"_s));
    button(*row, u"Keep sharing"_s)->click();
    REQUIRE(button(*row, u"Withdraw"_s));
    button(*row, u"Withdraw"_s)->click();
    button(*row, u"Withdraw it"_s)->click();
    REQUIRE(waitUntil([&] { return page.isSettled() && !page.state().sharing().living(); }));
    CHECK_FALSE(button(*row, u"Withdraw"_s));
}

TEST_CASE("how long others can see it can be chosen while Greenroom exchanges") {
    TwoHomes team;
    team.makeCoach();
    SharePage page(team.lea.context());
    enter(page, team.keep());
    auto* ends = page.findChild<QComboBox*>();
    int refilled = 0;
    QObject::connect(ends->model(), &QAbstractItemModel::rowsInserted, &page, [&] { ++refilled; });
    ends->setCurrentIndex(ends->findData(14));
    Q_EMIT ends->activated(ends->currentIndex());
    exchange(team.lea);
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
    CHECK(refilled == 0);
    CHECK(ends->currentData().toInt() == 14);
    page.state().share();
    REQUIRE(waitUntil([&] { return page.state().sharing().living() && page.isSettled(); }));
    CHECK(ends->itemText(0) == u"as long as before"_s);
}

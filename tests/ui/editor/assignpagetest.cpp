// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/assignpage.h"

#include "core/home/catalogue.h"
#include "tests/ui/support/twohomes.h"
#include "ui/editor/assignstate.h"

#include <QCheckBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : TwoHomes {
    AssignPage page{olga.context()};

    Fixture() {
        const ScenarioId id =
            olga.ask([](Home& home) { return Catalogue(home).findScenario(u"Basic call"_s); }).scenario.id;
        page.resize(1196, 760);
        page.show();
        page.enter({PageKind::Assign, id.entity()});
        REQUIRE(waitUntil([&] { return page.isSettled() && olga.team().state().isKnown; }));
    }
    QList<QCheckBox*> boxes() { return page.findChildren<QCheckBox*>(); }
    QPushButton& assign() {
        for (QPushButton* one : page.findChildren<QPushButton*>())
            if (one->text() == u"Assign"_s)
                return *one;
        FAIL("there is no button to assign with");
        return *page.findChild<QPushButton*>();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a scenario is given to who is ticked, and the form is ready for the next", "[editor]") {
    REQUIRE(boxes().size() == 1);
    CHECK(boxes()[0]->text() == u"Lea Hartmann"_s);
    CHECK_FALSE(assign().isEnabled());
    CHECK(assign().accessibleDescription().contains(u"whom"_s)); // why not
    boxes()[0]->click();
    REQUIRE(assign().isEnabled());
    page.findChild<QPlainTextEdit*>()->setPlainText(u"Thursday matters."_s);
    QSignalSpy told(&olga.messages, &Messages::told);
    assign().click();
    REQUIRE(waitUntil([&] { return told.count() == 1 && page.state().given().size() == 1; }));
    CHECK(told[0][0].toString().contains(u"Lea Hartmann"_s));
    CHECK(page.state().given()[0].assignment.why == u"Thursday matters."_s);
    const QList<QListView*> lists = page.findChildren<QListView*>();
    CHECK(std::any_of(lists.begin(), lists.end(), [](const QListView* one) {
        return one->accessibleName() == u"Given by you"_s && one->isVisible() && one->model()->rowCount() == 1;
    }));
    CHECK_FALSE(boxes()[0]->isChecked());
    CHECK(page.findChild<QPlainTextEdit*>()->toPlainText().isEmpty());
    CHECK_FALSE(assign().isEnabled());
}

TEST_CASE_METHOD(Fixture, "who is ticked stays ticked when a group comes to the list", "[editor]") {
    boxes()[0]->click();
    makeCoach();
    REQUIRE(waitUntil([&] { return boxes().size() == 2; }));
    CHECK(boxes()[0]->text().startsWith(u"Region North"_s));
    CHECK_FALSE(boxes()[0]->isChecked());
    CHECK(boxes()[1]->isChecked());
    CHECK(assign().isEnabled());
}

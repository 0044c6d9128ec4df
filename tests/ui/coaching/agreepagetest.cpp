// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/agreepage.h"

#include "core/base/hash.h"
#include "core/base/json.h"
#include "tests/ui/support/twohomes.h"
#include "ui/coaching/coachingpage.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

QPushButton* button(QWidget& page, const QString& text) {
    for (auto* one : page.findChildren<QPushButton*>())
        if (one->text() == text && one->isVisibleTo(&page))
            return one;
    return nullptr;
}

bool says(QWidget& page, const QString& words) {
    for (auto* label : page.findChildren<TextLabel*>())
        if (label->isVisibleTo(&page) && label->text().contains(words))
            return true;
    return false;
}

/// A page that is seen, as large as in a small window.
template <typename PageType>
struct Shown : PageType {
    explicit Shown(WindowParts& parts) : PageType(parts.context()) {
        this->resize(960, 620);
        this->show();
    }
    void go(const Place& place) {
        this->enter(place);
        REQUIRE(waitUntil([this] { return this->isSettled(); }));
    }
};

struct Fixture : TwoHomes {
    Fixture() {
        makeCoach();
        carry();
    }
    void carry() {
        for (WindowParts* parts : {&olga, &lea, &olga, &lea})
            exchange(*parts);
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "an agreement is asked for, countered and accepted on its pages", "[coaching]") {
    Shown<CoachingPage> olgasRoom(olga);
    olgasRoom.go({PageKind::Coaching});
    CHECK(says(olgasRoom, u"Full runs are counted by themselves"_s)); // nothing yet, and what it is
    Shown<AgreePage> olgas(olga);
    olgas.go({PageKind::Agree});
    QPushButton* propose = button(olgas, u"Propose"_s);
    REQUIRE(propose);
    CHECK_FALSE(propose->isEnabled());
    CHECK(says(olgas, u"Choose a scenario"_s));
    QComboBox* scenario = nullptr;
    for (auto* box : olgas.findChildren<QComboBox*>())
        if (box->findText(u"One-minute introduction"_s) >= 0)
            scenario = box;
    REQUIRE(scenario);
    scenario->setCurrentIndex(scenario->findText(u"One-minute introduction"_s));
    CHECK(propose->isEnabled());
    CHECK(says(olgas, u"Lea Hartmann, and nobody else, sees these terms"_s));
    CHECK(propose->accessibleDescription().contains(u"Nothing is reported before"_s));
    olga.navigator.go({PageKind::Coaching});
    olga.navigator.go({PageKind::Agree});
    propose->click();
    REQUIRE(waitUntil([&] { return olga.navigator.place().page == PageKind::Coaching; })); // back where one was
    carry();

    Shown<CoachingPage> leasRoom(lea);
    leasRoom.go({PageKind::Coaching});
    QListView* list = nullptr;
    for (auto* one : leasRoom.findChildren<QListView*>())
        if (one->isVisibleTo(&leasRoom) && one->accessibleName() == u"Waiting for your answer"_s)
            list = one;
    REQUIRE(list);
    REQUIRE(list->model()->rowCount() == 1);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    const Place there = lea.navigator.place();
    REQUIRE(there.page == PageKind::Agree);
    Shown<AgreePage> leas(lea);
    leas.go(there);
    CHECK(says(leas, u"Accepting tells Olga Brandt, and nobody else"_s));
    REQUIRE(button(leas, u"Accept"_s));
    CHECK_FALSE(button(leas, u"Propose"_s));
    QPushButton* counter = button(leas, u"Make a counter-offer"_s);
    REQUIRE(counter);
    counter->click();
    CHECK_FALSE(button(leas, u"Accept"_s)); // one filled button at a time
    leas.findChild<QSpinBox*>()->setValue(1);
    for (auto* field : leas.findChildren<QPlainTextEdit*>())
        field->setPlainText(u"Your notes by Wednesday"_s);
    button(leas, u"Propose"_s)->click();
    REQUIRE(waitUntil([&] { return lea.navigator.place().page != PageKind::Agree; }));
    carry();

    olgasRoom.go({PageKind::Coaching});
    REQUIRE(waitUntil([&] { return says(olgasRoom, u"Waiting for your answer"_s); }));
    const AgreementsOverview overview = olga.ask(agreementsOverview);
    REQUIRE(overview.at(AgreementStage::ToAnswer).size() == 1);
    const AgreementItem offered = overview.at(AgreementStage::ToAnswer).first();
    olgas.go({PageKind::Agree, offered.agreement.id.entity()});
    CHECK(says(olgas, u"Lea Hartmann needs from you: “Your notes by Wednesday”"_s));
    button(olgas, u"Accept"_s)->click();
    REQUIRE(waitUntil(
        [&] { return olgas.isSettled() && says(olgas, u"nothing is reported yet"_s) && !button(olgas, u"Accept"_s); }));
    CHECK(button(olgas, u"Propose other terms"_s));
}

TEST_CASE_METHOD(Fixture, "declining asks why, and Cancel leaves it as it was", "[coaching]") {
    const AgreementId id = olga.ask([this](Home& home) -> Result<AgreementId> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"One-minute introduction"_s));
        GR_TRY_ASSIGN(const QByteArray document, canonicalJson(at.scenario.document.toJson()));
        const PersonId person = lea.team().state().self;
        GR_TRY_ASSIGN(const Agreement made, Agreements(home.journal(), home.person(), home.random())
                                                .propose({person, person, at.scenario.id, at.scenario.document.title,
                                                          document, 3, home.clock().nowMs() + 86'400'000},
                                                         home.clock().nowMs()));
        return made.id;
    });
    carry();
    Shown<AgreePage> page(lea);
    page.go({PageKind::Agree, id.entity()});
    button(page, u"Decline…"_s)->click();
    auto* why = page.findChild<QLineEdit*>();
    REQUIRE(why->isVisibleTo(&page));
    CHECK_FALSE(button(page, u"Accept"_s));
    button(page, u"Cancel"_s)->click();
    CHECK(button(page, u"Accept"_s));
    button(page, u"Decline…"_s)->click();
    why->setText(u"I travel"_s);
    QTest::keyClick(why, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return says(page, u"You declined it: I travel"_s); }));
    CHECK(button(page, u"Propose it again"_s));

    // What is not here says so and leads on.
    page.enter({PageKind::Agree, EntityId::ofContent(olga.team().state().self, contentHash("none"))});
    REQUIRE(waitUntil([&] { return says(page, u"This agreement is not here"_s); }));
}

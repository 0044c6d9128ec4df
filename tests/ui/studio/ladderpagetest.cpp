// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/ladderpage.h"

#include "core/media/transport.h"
#include "core/studio/assessing.h"
#include "tests/ui/compare/pairhome.h"
#include "ui/studio/blindview.h"
#include "ui/studio/ladderlist.h"
#include "ui/studio/laddermodel.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using Step = LadderState::Step;

namespace {

/// Two takes of 4 and 3 s.
struct Fixture : PairHome {
    Fixture() {
        page.resize(1196, 740);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        const Place place{PageKind::Ladder, scenario.entity()};
        parts.navigator.go(place);
        page.enter(place);
        REQUIRE(waitUntil([&] { return page.hasData(); }));
        for (auto* one : page.findChildren<LadderList*>())
            if (one->accessibleName() == u"All attempts"_s)
                list = one;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, key, modifiers);
    }
    QPushButton* button(const QString& text) {
        for (auto* one : page.findChildren<QPushButton*>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }

    KeyGuard guard;
    LadderPage page{parts.context()};
    LadderState& state = page.state();
    LadderList* list = nullptr;
};

} // namespace

TEST_CASE_METHOD(Fixture, "two that are ticked are compared, the older one first") {
    CHECK(list->model()->rowCount() == 2);
    CHECK(list->model()->index(0, 0).data().toString() == u"Attempt 2"_s);
    CHECK_FALSE(button(u"Compare the two"_s)->isEnabled());
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    CHECK(state.ticked() == QList<TakeId>{TakeId(secondTake), TakeId(take)});
    CHECK(button(u"Compare the two"_s)->isEnabled());
    press(Qt::Key_C);
    CHECK(parts.navigator.place() == Place{PageKind::Compare, take, secondTake});
}

TEST_CASE_METHOD(Fixture, "pairs are watched one after the other, and the one picked is starred with one press") {
    press(Qt::Key_B);
    REQUIRE(state.step() == Step::Pairs);
    auto* blind = page.findChild<BlindView*>();
    REQUIRE(blind->isVisible());
    Transport& transport = blind->transport();
    REQUIRE(waitUntil([&] { return transport.state().phase == TransportState::Phase::Open; }));
    const double first = state.first().attempt.duration;
    CHECK(transport.state().offset() == first);
    CHECK(transport.state().end - transport.state().begin == Approx(7).margin(0.1));
    CHECK(blind->side() == 0);
    press(Qt::Key_T);
    CHECK(blind->side() == 1);
    CHECK(waitUntil([&] { return transport.position() > first + 0.1; }));
    CHECK(transport.state().playing);
    CHECK(transport.state().heard == Heard::Second);
    blind->watchButton(1)->click();
    CHECK_FALSE(transport.state().playing);
    // Nothing on the page says which is which.
    for (auto* label : page.findChildren<QLabel*>()) {
        const bool isSilent = !label->isVisible() || !label->text().contains(u"Attempt"_s);
        CHECK(isSilent);
    }
    const bool isTakeFirst = state.first().attempt.take == TakeId(take);
    press(isTakeFirst ? Qt::Key_1 : Qt::Key_2);
    REQUIRE(state.step() == Step::Outcome);
    CHECK(state.outcome()[0].attempt.take == TakeId(take));
    CHECK_FALSE(blind->isVisible());
    CHECK(transport.state().phase != TransportState::Phase::Open);
    REQUIRE(button(u"Star it"_s));
    button(u"Star it"_s)->click();
    CHECK(waitUntil([&] { return state.outcome()[0].attempt.starred; }));
    CHECK(waitUntil([&] { return button(u"It has the star"_s) != nullptr; }));
}

TEST_CASE_METHOD(Fixture, "an answer can be taken back, and picking given up") {
    press(Qt::Key_B);
    const TakeId first = state.first().attempt.take;
    press(Qt::Key_1);
    REQUIRE(state.step() == Step::Outcome);
    CHECK(page.undo());
    REQUIRE(state.step() == Step::Pairs);
    CHECK(state.first().attempt.take == first);
    CHECK_FALSE(page.undo());
    press(Qt::Key_Escape);
    CHECK(state.step() == Step::List);
    CHECK(list->isVisible());
}

TEST_CASE_METHOD(Fixture, "levels one gave oneself are shown, and what goes is not ticked any more") {
    parts.ask([&](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const Subject subject, findSubject(home, TakeId(take).toString()));
        GR_TRY_ASSIGN(const std::optional<AssessmentMap> map, ownMap(home, subject));
        Assessment wanted;
        wanted.levels = {{map->criteria[1].id, 2}, {map->criteria[0].id, 4}};
        GR_TRY(assessSubject(home, subject, wanted, *map));
        return 0;
    });
    REQUIRE(waitUntil([&] { return !state.ladder().items[1].levels.isEmpty(); }));
    const QList<OwnLevel> levels = state.ladder().items[1].levels;
    REQUIRE(levels.size() == 2);
    CHECK((levels[0].level == 4 && levels[1].level == 2 && levels[0].count == 5));
    CHECK(levels[0].letter == u"E"_s);
    CHECK(state.ladder().items[0].levels.isEmpty());
    state.setTicked(TakeId(take), true);
    CHECK_FALSE(state.canPick());
    parts.ask([&](Home& home) -> Result<int> {
        GR_TRY(Takes(home.journal(), home.person(), home.random(), home.clock()).discard(TakeId(take)));
        return 0;
    });
    CHECK(waitUntil([&] { return state.ticked().isEmpty(); }));
    CHECK(state.ladder().items.size() == 1);
    CHECK_FALSE(state.canPick()); // there is nothing to compare it with
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/clippage.h"

#include "core/media/transport.h"
#include "core/studio/import.h"
#include "core/takes/takes.h"
#include "tests/support/clips.h"
#include "tests/ui/library/examples.h"
#include "tests/ui/support/window.h"
#include "ui/library/clipstate.h"
#include "ui/library/exampleform.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/timeline.h"

#include <QLineEdit>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

/// A real clip of four seconds, for the discovery call.
Result<ExampleId> importOne(Home& home) {
    GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Discovery call"_s));
    ModelExample example;
    example.title = u"A calm opening"_s;
    example.scenario = at.scenario.id;
    GR_TRY_ASSIGN(const ModelExample added, importExample(home, Clips::shared().plain(), example));
    return added.id;
}

struct Fixture {
    Fixture() {
        example = parts.ask(importOne);
        parts.navigator.go({PageKind::Library});
        window = std::make_unique<MainWindow>(
            parts.context(), QHash<PageKind, MainWindow::MakePage>{
                                 {PageKind::Clip, [](Context& context) -> Page* { return new ClipPage(context); }}});
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        parts.navigator.go({PageKind::Clip, example.entity()});
        REQUIRE(waitUntil([&] { return page().isSettled(); }));
        REQUIRE(waitUntil([&] { return transport().state().phase == TransportState::Phase::Open; }));
    }
    ClipPage& page() { return *qobject_cast<ClipPage*>(window->currentPage()); }
    PlayerView& player() { return *page().findChild<PlayerView*>(); }
    Transport& transport() { return player().transport(); }
    QPushButton& button(const QString& text) {
        for (auto* one : page().findChildren<QPushButton*>())
            if (one->text() == text)
                return *one;
        FAIL("no such button");
        return *page().findChild<QPushButton*>();
    }
    ModelExample kept() {
        return parts.ask(
            [id = example](Home& home) { return Examples(home.journal(), home.person(), home.random()).byId(id); });
    }
    void seek(double seconds) {
        transport().seek(seconds);
        REQUIRE(waitUntil([&] { return !transport().state().seeking; }));
    }

    KeyGuard guard;
    WindowParts parts;
    ExampleId example;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_CASE_METHOD(Fixture, "where a title leaves no room for words, buttons are icons in a window of any width",
                 "[library]") {
    const QPushButton& practise = button(u"Practise this scenario"_s);
    page().findChild<PageHeader*>()->setTitle(QString(200, u'x'));
    for (const int width : {1270, 1100, 960}) {
        window->resize(width, 800);
        QCoreApplication::processEvents();
        INFO(width);
        CHECK(practise.text().isEmpty());
        CHECK(practise.accessibleName() == u"Practise this scenario"_s);
    }
}

TEST_CASE_METHOD(Fixture, "an example is shown with its clip, filmstrip and waveform", "[library]") {
    CHECK(page().findChild<PageHeader*>()->title() == u"A calm opening"_s);
    CHECK(transport().state().end == Approx(4).margin(0.1));
    REQUIRE(waitUntil([&] {
        const auto& lanes = player().timeline().lanes();
        return lanes.size() == 1 && !lanes[0].film.isEmpty() && !lanes[0].peaks.isEmpty();
    }));
    CHECK_FALSE(button(u"Compare with my take"_s).isEnabled()); // there is none
    button(u"Practise this scenario"_s).click();
    CHECK(parts.navigator.place().page == PageKind::Studio);
    CHECK(parts.navigator.place().subject == kept().scenario->entity());
}

TEST_CASE_METHOD(Fixture, "I and O make a loop, which becomes in and out when it is kept", "[library]") {
    QPushButton& keep = button(u"Keep the loop as in and out"_s);
    CHECK_FALSE(keep.isEnabled());
    seek(1);
    QTest::keyClick(&player(), Qt::Key_I);
    seek(3);
    QTest::keyClick(&player(), Qt::Key_O);
    REQUIRE(transport().state().loop);
    CHECK(keep.isEnabled());
    keep.click();
    REQUIRE(waitUntil([&] { return kept().starts.has_value(); }));
    CHECK(*kept().starts == Approx(1).margin(0.05));
    CHECK(*kept().ends == Approx(3).margin(0.05));
    REQUIRE(waitUntil([&] { return !keep.isEnabled(); }));
    button(u"Whole clip"_s).click();
    REQUIRE(waitUntil([&] { return !kept().starts && !kept().ends; }));
    parts.messages.undo();
    REQUIRE(waitUntil([&] { return kept().starts.has_value(); }));
}

TEST_CASE_METHOD(Fixture, "what is said of it is kept by the button or on leaving, with Undo", "[library]") {
    auto* form = page().findChild<ExampleForm*>();
    auto* title = form->findChild<QLineEdit*>();
    CHECK(title->text() == u"A calm opening"_s);
    title->selectAll();
    QTest::keyClicks(title, u"A hurried opening"_s);
    button(u"Keep changes"_s).click();
    REQUIRE(waitUntil([&] { return kept().title == u"A hurried opening"_s; }));
    REQUIRE(waitUntil([&] { return page().findChild<PageHeader*>()->title() == u"A hurried opening"_s; }));
    parts.messages.undo();
    REQUIRE(waitUntil([&] { return title->text() == u"A calm opening"_s; }));
    button(u"Bad"_s).click();
    page().leave();
    REQUIRE(waitUntil([&] { return kept().quality == u"bad"_s; }));
    CHECK(transport().state().phase != TransportState::Phase::Open);
}

TEST_CASE_METHOD(Fixture, "my take beside it is the starred one, else the last", "[library]") {
    const auto take = [&](bool starred) {
        return parts.ask([starred](Home& home) -> Result<EntityId> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Discovery call"_s));
            Takes takes(home.journal(), home.person(), home.random(), home.clock());
            GR_TRY_ASSIGN(const AttemptId attempt, takes.begin(at.scenario.id, at.scenario.version));
            const BlobRef media{*ContentHash::fromBytes(home.random().bytes(32)), 5};
            GR_TRY_ASSIGN(const TakeId id, takes.keep(attempt, {media, 5}, true, Ending::Kept));
            GR_TRY(takes.star(id, starred));
            return id.entity();
        });
    };
    const EntityId first = take(true);
    const EntityId second = take(false);
    QPushButton& compare = button(u"Compare with my take"_s);
    REQUIRE(waitUntil([&] { return compare.isEnabled(); }));
    CHECK(parts.ask([&](Home& home) { return clipOverview(home, example); }).myTake == first);
    parts.ask([&](Home& home) -> Result<int> {
        GR_TRY(Takes(home.journal(), home.person(), home.random(), home.clock()).star(TakeId(first), false));
        return 0;
    });
    CHECK(parts.ask([&](Home& home) { return clipOverview(home, example); }).myTake == second);
    compare.click();
    CHECK(parts.navigator.place().page == PageKind::Compare);
    CHECK(parts.navigator.place().other == example.entity());
}

TEST_CASE_METHOD(Fixture, "an example that is taken out elsewhere is said to be gone", "[library]") {
    parts.ask([&](Home& home) {
        return Examples(home.journal(), home.person(), home.random()).remove(example).map([](const auto&) {
            return 0;
        });
    });
    REQUIRE(waitUntil([&] { return transport().state().phase != TransportState::Phase::Open; }));
    CHECK(page().isSettled());
}

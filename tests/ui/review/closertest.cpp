// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/transport.h"
#include "core/studio/assessing.h"
#include "core/studio/import.h"
#include "tests/ui/support/kepttake.h"
#include "tests/ui/support/window.h"
#include "ui/review/closerpanel.h"
#include "ui/review/levelcells.h"
#include "ui/review/mappanel.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewstate.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/videosurface.h"

#include <QApplication>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using Step = CloserState::Step;

namespace {

/// The window at the review of a take of "One-minute introduction", whose map has five criteria of five levels.
struct Closer {
    Closer() {
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        parts.navigator.go({PageKind::Review, take.entity()});
        REQUIRE(waitUntil([&] { return page().isSettled(); }));
    }

    ReviewPage& page() { return *qobject_cast<ReviewPage*>(window.currentPage()); }
    CloserState& state() { return page().closer(); }
    CloserPanel& panel() { return *page().findChild<CloserPanel*>(); }
    QMap<QString, int> levels() { return page().state().review().mine.levels; }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void begin() {
        press(Qt::Key_C);
        REQUIRE(waitUntil([&] { return state().step() == Step::Asking; }));
    }
    /// The clip of Clips::plain() as an example of the scenario.
    void addExample(const QString& quality, const QStringList& tags, const QString& clip) {
        parts.ask([=](Home& home) -> Result<int> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"One-minute introduction"_s));
            ModelExample example;
            example.title = quality;
            example.quality = quality;
            example.scenario = at.scenario.id;
            example.tags = tags;
            GR_TRY(importExample(home, clip, example));
            return 0;
        });
    }

    /// The plain clip with other bytes: a free box at the end of an MP4 changes nothing of it.
    static QString otherContent() {
        QFile file(Clips::shared().plain());
        REQUIRE(file.open(QIODevice::ReadOnly));
        return Clips::shared().bytes(u"other.mp4"_s, file.readAll() + QByteArray::fromHex("0000000866726565"));
    }

    KeyGuard guard;
    WindowParts parts;
    TakeId take = parts.ask([](Home& home) { return keepTake(home, u"One-minute introduction"_s); });
    MainWindow window{parts.context(),
                      {{PageKind::Review, [](Context& context) -> Page* { return new ReviewPage(context); }}}};
};

} // namespace

TEST_CASE_METHOD(Closer, "answers by key become levels of the draft, criterion after criterion", "[closer]") {
    begin();
    CHECK(panel().isVisible());
    CHECK_FALSE(page().findChild<MapPanel*>()->isVisible());
    CHECK(QApplication::focusWidget() == &panel());
    CHECK(state().pair() == AnchorSearch::Pair{2, 3});
    press(Qt::Key_2);
    CHECK(state().questionNumber() == 2);
    press(Qt::Key_1);
    CHECK(levels() == QMap<QString, int>{{u"hook"_s, 3}});
    CHECK(state().criterion().id == u"clarity"_s);
    press(Qt::Key_0);
    CHECK(page().state().review().mine.unscored == QSet<QString>{u"clarity"_s});
    press(Qt::Key_S);
    CHECK(state().criterion().id == u"ask"_s);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_1);
    press(Qt::Key_2);
    press(Qt::Key_2);
    REQUIRE(state().step() == Step::Outcome);
    CHECK(levels() == QMap<QString, int>{{u"hook"_s, 3}, {u"ask"_s, 0}, {u"delivery"_s, 4}});
    CHECK(state().outcome().size() == 3);
    REQUIRE(waitUntil([&] { return page().isSettled(); }));
    const auto stored = parts.ask([this](Home& home) {
        return Assessments(home.journal(), home.person(), home.random()).on(SubjectId(take.entity()));
    });
    REQUIRE(stored.size() == 1);
    CHECK_FALSE(stored[0].final);
    CHECK(stored[0].levels == levels());

    press(Qt::Key_Escape);
    CHECK(state().step() == Step::Off);
    CHECK(page().findChild<MapPanel*>()->isVisible());
    CHECK(qobject_cast<LevelCells*>(QApplication::focusWidget()));
    begin(); // of what was left open
    CHECK(state().criterion().id == u"proof"_s);
    CHECK(state().criterionCount() == 1);
}

TEST_CASE_METHOD(Closer, "Ctrl+Z goes to the question before, also to that of another criterion", "[closer]") {
    begin();
    press(Qt::Key_2);
    press(Qt::Key_2);
    CHECK(levels().value(u"hook"_s, -1) == 4);
    press(Qt::Key_1);
    CHECK(state().questionNumber() == 2);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(state().questionNumber() == 1);
    CHECK(state().criterion().id == u"clarity"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(state().criterion().id == u"hook"_s);
    CHECK(state().questionNumber() == 2);
    CHECK(levels().isEmpty());
    press(Qt::Key_1);
    CHECK(levels() == QMap<QString, int>{{u"hook"_s, 3}});
}

TEST_CASE_METHOD(Closer, "the first question is between a bad and a good example of the criterion", "[closer]") {
    addExample(u"bad"_s, {u"First ten seconds"_s}, Clips::shared().plain());
    addExample(u"good"_s, {u"hook"_s}, otherContent());
    begin();
    REQUIRE(state().clips());
    CHECK(state().clips()->first.example.quality == u"bad"_s);
    const auto surfaces = panel().findChildren<VideoSurface*>();
    REQUIRE(surfaces.size() == 2);
    CHECK(surfaces[0]->isVisible());
    auto* transport = panel().findChild<Transport*>();
    REQUIRE(waitUntil([&] { return transport->state().phase == TransportState::Phase::Open; }));
    page().player().transport().play();
    press(Qt::Key_T);
    CHECK(transport->state().playing);
    CHECK_FALSE(page().player().transport().state().playing);
    press(Qt::Key_T);
    CHECK(transport->position() >= 3.9);
    press(Qt::Key_Space);
    CHECK(page().player().transport().state().playing);
    CHECK_FALSE(transport->state().playing);
    press(Qt::Key_2);
    CHECK_FALSE(state().clips());
    CHECK_FALSE(surfaces[0]->isVisible());
    CHECK(transport->state().phase == TransportState::Phase::Empty);
}

TEST_CASE("the error is told with its n, its measure and its direction, and nothing where it is not known",
          "[closer]") {
    CHECK(selfErrorWords({u"Ask"_s, 2, {}, false}).isEmpty());
    CHECK(selfErrorWords({u"Ask"_s, 2, SelfError{7, 0.86, 0.57}, false}) ==
          u"On average your own levels are 0.6 above your coaches'. Mean absolute error here: 0.9 levels (n = 7)."_s);
    CHECK(selfErrorWords({u"Ask"_s, 2, SelfError{9, 0.44, -0.44}, true}) ==
          u"On average your own levels are 0.4 below your coaches'. Mean absolute error over all criteria: 0.4 levels "
          "(n = 9)."_s);
    CHECK(selfErrorWords({u"Ask"_s, 2, SelfError{5, 0.4, 0}, false}) ==
          u"On average your own levels are your coaches'. Mean absolute error here: 0.4 levels (n = 5)."_s);
}

TEST_CASE_METHOD(Closer, "in a small window it is the map's tab, and leaving the page ends it", "[closer]") {
    window.resize(960, 620);
    begin();
    CHECK(panel().isVisible());
    REQUIRE(waitUntil([&] { return panel().width() > 400; }));
    parts.navigator.go({PageKind::Review, take.entity(), {}, 1.0});
    CHECK(state().step() == Step::Asking);
    page().leave();
    CHECK(state().step() == Step::Off);
}

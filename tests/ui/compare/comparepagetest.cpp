// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparepage.h"

#include "core/assessment/notes.h"
#include "core/media/transport.h"
#include "tests/ui/compare/pairhome.h"
#include "tests/ui/support/modeltester.h"
#include "ui/compare/clipchooser.h"
#include "ui/compare/clipsmodel.h"
#include "ui/compare/comparestate.h"
#include "ui/compare/deckview.h"
#include "ui/compare/exportpanel.h"
#include "ui/compare/lanefilm.h"
#include "ui/compare/pairstage.h"
#include "ui/compare/wipedivider.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/videosurface.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Looking : PairHome {
    Looking() {
        page.resize(1196, 740);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }

    void enter(const EntityId& one, const EntityId& other, double seconds = -1) {
        parts.navigator.go({PageKind::Compare, one, other, seconds});
        page.enter(parts.navigator.place());
        settle();
    }
    void settle() {
        REQUIRE(waitUntil([&] {
            const TransportState& now = transport.state();
            return page.isSettled() && !now.playing && now.map == page.state().map();
        }));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, Qt::Key(key), modifiers);
    }
    QList<int> shown() {
        settle();
        QList<int> numbers;
        for (const DeckPicture& deck : transport.tick().decks)
            numbers.append(Clips::indexOf(deck.image));
        return numbers;
    }
    /// What the recording of a take has stamped: of the scenario's landmarks those in order.
    void stamp(const EntityId& of, const QMap<QString, double>& seconds) {
        parts.ask([&](Home& home) -> Result<int> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Discovery call"_s));
            Takes takes(home.journal(), home.person(), home.random(), home.clock());
            GR_TRY_ASSIGN(const Take kept, takes.byId(TakeId(of)));
            int i = 0;
            for (const double second : seconds)
                GR_TRY(takes.stamp(kept.attempt.id, at.scenario.document.landmarks.at(i++).id, second));
            return 0;
        });
    }
    QString time(int side) { return page.deck(side).surface().plate(Qt::BottomLeftCorner); }
    VideoSurface& surface(int side) { return page.deck(side).surface(); }
    /// Which side's picture is seen at a place of the stage, from 0 to 1 of where both are.
    int seenAt(double x, double y) {
        const QRect area = page.stage().area();
        const QPoint at =
            area.topLeft() + QPoint(static_cast<int>(x * area.width()), static_cast<int>(y * area.height()));
        QWidget* found = page.stage().childAt(at);
        return found == &surface(1) ? 1 : found == &surface(0) ? 0 : -1;
    }
    bool isStacked() { return page.deck(1).geometry().top() > page.deck(0).geometry().bottom(); }

    KeyGuard guard;
    ComparePage page{parts.context()};
    Transport& transport = page.state().transport();
};

} // namespace

TEST_CASE_METHOD(Looking, "two clips are aligned by marking the same event with one key") {
    enter(take, model);
    CHECK(time(0) == u"0:00.0"_s);
    for (int i = 0; i < 6; ++i)
        press(Qt::Key_Right);
    CHECK(shown() == QList<int>{6, 5});
    press(Qt::Key_A);
    REQUIRE(page.state().marked());
    CHECK(time(0) == u"Marked at 0:00.2"_s);
    press(Qt::Key_Escape);
    CHECK_FALSE(page.state().marked());
    CHECK(time(0) == u"0:00.2"_s);
    press(Qt::Key_A);
    // The steps are those of the other side now, and the marked picture stays.
    for (int i = 0; i < 5; ++i)
        press(Qt::Key_Right);
    CHECK(shown()[1] == 10);
    CHECK(time(0) == u"Marked at 0:00.2"_s);
    press(Qt::Key_A);
    CHECK(shown() == QList<int>{6, 10});
    CHECK(page.state().offset() == Approx(-0.2));
    REQUIRE(waitUntil([&] { return kept(take, model).has_value(); }));
    CHECK(*kept(take, model) == Approx(-0.2));
    press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(page.state().offset() == Approx(-0.16));
    press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(page.state().offset() == Approx(-0.26));
}

TEST_CASE_METHOD(Looking, "keys choose what is seen, what is heard and which comes first") {
    enter(take, model, 1);
    CHECK(shown() == QList<int>{30, 25});
    CHECK(transport.state().heard == Heard::Second);
    press(Qt::Key_S);
    CHECK(transport.state().heard == Heard::Both);
    press(Qt::Key_S);
    CHECK(transport.state().heard == Heard::First);
    press(Qt::Key_S);
    CHECK(transport.state().heard == Heard::Second);
    press(Qt::Key_S, Qt::ShiftModifier);
    CHECK(transport.state().heard == Heard::Both);
    press(Qt::Key_2);
    CHECK_FALSE(page.deck(0).isVisible());
    CHECK(page.deck(1).isVisible());
    press(Qt::Key_1);
    CHECK(page.deck(0).isVisible());
    CHECK_FALSE(page.deck(1).isVisible());
    press(Qt::Key_3);
    CHECK(page.deck(1).isVisible());
    press(Qt::Key_X);
    settle();
    CHECK(page.state().side(0)->id == model);
    CHECK(shown() == QList<int>{25, 30});
}

TEST_CASE_METHOD(Looking, "the second lane is dragged to where it belongs, and clicked to go there") {
    enter(take, secondTake);
    const TimelineLayout& layout = page.timeline().layoutNow();
    const QPoint from(static_cast<int>(layout.xAt(1)), layout.lanes[1].film.center().y());
    const double perPixel = layout.length() / layout.track.width();
    QTest::mouseClick(&page.timeline(), Qt::LeftButton, {}, from);
    settle();
    CHECK(transport.position() == Approx(1).margin(0.02));
    CHECK_FALSE(page.state().isAligned());
    QTest::mousePress(&page.timeline(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&page.timeline(), from + QPoint(40, 0));
    QTest::mouseMove(&page.timeline(), from + QPoint(100, 0));
    QTest::mouseRelease(&page.timeline(), Qt::LeftButton, {}, from + QPoint(100, 0));
    settle();
    CHECK(page.state().offset() == Approx(100 * perPixel));
    CHECK(page.timeline().lanes()[1].offset == page.state().offset());
    REQUIRE(waitUntil([&] { return kept(take, secondTake).has_value(); }));
}

TEST_CASE_METHOD(Looking, "without a second clip it is chosen by keys alone") {
    enter(take, {});
    REQUIRE(waitUntil([&] { return page.chooser().searchField()->hasFocus(); }));
    CHECK(page.searchField() == page.chooser().searchField());
    QTest::keyClicks(page.chooser().searchField(), u"price"_s);
    press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return page.state().isPair() && page.state().isLoaded(); }));
    CHECK(page.state().side(1)->id == otherModel);
    CHECK_FALSE(page.chooser().isVisible());
    settle();
    page.timeline().setFocus();
    press(Qt::Key_C);
    REQUIRE(waitUntil([&] { return page.chooser().isVisible() && page.chooser().searchField()->hasFocus(); }));
    CHECK(page.chooser().searchField()->text().isEmpty());
    press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return page.state().isPair() && page.state().isLoaded(); }));
    CHECK(page.state().side(1)->id == model);
    // Coming back goes on with the same.
    CHECK(parts.navigator.place().other == model);
    settle();
    page.leave();
    CHECK(transport.state().phase == TransportState::Phase::Empty);
}

TEST_CASE_METHOD(Looking, "notes stand in the lane of their side and lead to their moment") {
    parts.ask([&](Home& home) -> Result<int> {
        Notes notes(home.journal(), home.person(), home.random());
        GR_TRY(notes.add({{}, SubjectId(take), 1.5, {}, NoteTone::Praise, u"Calm"_s, 0, {}}, 4));
        GR_TRY(notes.add({{}, SubjectId(secondTake), 0.5, 1.0, NoteTone::Question, u"Why"_s, 0, {}}, 3));
        return 0;
    });
    enter(take, secondTake);
    page.state().align(1);
    settle();
    const TimelineLayout& layout = page.timeline().layoutNow();
    const auto click = [&](int lane, double seconds) {
        QTest::mouseClick(&page.timeline(), Qt::LeftButton, {},
                          QPoint(static_cast<int>(layout.xAt(seconds)), layout.lanes[lane].markers.center().y()));
        settle();
    };
    click(1, 1.6);
    CHECK(transport.position() == Approx(1.5));
    CHECK(page.timeline().chosenMarker() == 1);
    CHECK(shown() == QList<int>{45, 15});
    transport.seek(0);
    click(0, 1.5);
    CHECK(page.timeline().chosenMarker() == 0);
    CHECK(shown() == QList<int>{45, 15});
}

TEST_CASE_METHOD(Looking, "the decks are stacked when wished, also the next time") {
    enter(take, model);
    CHECK_FALSE(isStacked());
    for (auto* button : page.findChildren<QAbstractButton*>())
        if (button->text() == u"Stacked"_s)
            button->click();
    QTest::qWait(0);
    CHECK(isStacked());
    ComparePage again(parts.context());
    again.resize(1196, 740);
    again.show();
    again.enter({PageKind::Compare, take, model});
    REQUIRE(waitUntil([&] { return again.isSettled(); }));
    QTest::qWait(0);
    CHECK(again.deck(1).geometry().top() > again.deck(0).geometry().bottom());
}

TEST_CASE_METHOD(Looking,
                 "a wipe shows both in one place, and its line is moved by mouse and keys, also the next time") {
    enter(take, model, 1);
    press(Qt::Key_W);
    settle();
    CHECK(page.stage().pairLayout().form == PairForm::Wipe);
    CHECK(surface(0).geometry() == surface(1).geometry());
    CHECK(shown() == QList<int>{30, 25});
    CHECK(seenAt(0.4, 0.2) == 0);
    CHECK(seenAt(0.6, 0.2) == 1);
    auto* divider = page.findChild<WipeDivider*>();
    REQUIRE(divider);
    CHECK(divider->isVisible());
    const QPoint middle = divider->rect().center();
    QTest::mousePress(divider, Qt::LeftButton, {}, middle);
    QTest::mouseMove(divider, middle + QPoint(page.stage().area().width() / 4, 0));
    QTest::mouseRelease(divider, Qt::LeftButton, {}, middle);
    CHECK(page.stage().pairLayout().divider == Approx(0.75).margin(0.01));
    CHECK(seenAt(0.6, 0.2) == 0);
    CHECK(seenAt(0.85, 0.2) == 1);
    const double before = page.stage().pairLayout().divider;
    press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(page.stage().pairLayout().divider == Approx(before - 0.02));
    divider->setFocus();
    press(Qt::Key_Home); // its own, and not to the beginning of the clips
    CHECK(page.stage().pairLayout().divider == 0);
    CHECK(seenAt(0.2, 0.2) == 1);
    press(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(page.stage().pairLayout().divider == Approx(0.1));
    CHECK(transport.position() == Approx(1));
    ComparePage again(parts.context());
    CHECK(again.stage().pairLayout() == page.stage().pairLayout());
    press(Qt::Key_W);
    CHECK(page.stage().pairLayout().form == PairForm::SideBySide);
    CHECK(surface(0).mask().isEmpty());
}

TEST_CASE_METHOD(Looking, "an inset is dragged to another corner, and goes round by keys") {
    enter(take, model, 1);
    press(Qt::Key_V);
    press(Qt::Key_V);
    settle();
    REQUIRE(page.stage().pairLayout().form == PairForm::Inset);
    CHECK(shown() == QList<int>{30, 25});
    CHECK(surface(0).geometry().contains(surface(1).geometry()));
    CHECK(seenAt(0.9, 0.9) == 1);
    CHECK(seenAt(0.1, 0.1) == 0);
    const QPoint from = surface(1).rect().center();
    QTest::mousePress(&surface(1), Qt::LeftButton, {}, from);
    QTest::mouseMove(&surface(1), from - QPoint(40, 0));
    QTest::mouseMove(&surface(1), from - QPoint(page.stage().area().width() * 6 / 10, 0));
    QTest::mouseRelease(&surface(1), Qt::LeftButton, {}, from);
    CHECK(page.stage().pairLayout().corner == InsetCorner::BottomLeft);
    CHECK(seenAt(0.1, 0.9) == 1);
    CHECK(seenAt(0.9, 0.9) == 0);
    press(Qt::Key_V, Qt::ShiftModifier);
    CHECK(page.stage().pairLayout().corner == InsetCorner::TopLeft);
    CHECK(seenAt(0.1, 0.1) == 1);
    press(Qt::Key_X); // mine is the small one then
    settle();
    CHECK(shown() == QList<int>{25, 30});
    CHECK(page.stage().pairLayout().corner == InsetCorner::TopLeft);
}

TEST_CASE_METHOD(Looking, "flipped, one picture is in the place of the other at once") {
    enter(take, model, 1);
    press(Qt::Key_T);
    settle();
    REQUIRE(page.stage().pairLayout().form == PairForm::Flip);
    CHECK(seenAt(0.5, 0.5) == 0);
    const QRect place = surface(0).geometry();
    const qint64 picture = transport.tick().decks[1].image.cacheKey();
    press(Qt::Key_T);
    CHECK(seenAt(0.5, 0.5) == 1);
    CHECK(surface(1).geometry() == place);
    CHECK(transport.tick().decks[1].image.cacheKey() == picture); // it was there already
    CHECK(transport.tick().decks[1].image.size() == transport.tick().decks[0].image.size());
    CHECK(transport.state().leading == 1);
    press(Qt::Key_1);
    CHECK(seenAt(0.5, 0.5) == 0);
    press(Qt::Key_3);
    CHECK(page.stage().pairLayout().form == PairForm::SideBySide);
    CHECK(surface(0).geometry() != surface(1).geometry());
}

TEST_CASE_METHOD(Looking, "by the landmarks of both, each section begins in both at one moment, also the next time") {
    stamp(take, {{u"1"_s, 0.5}, {u"2"_s, 1.5}});
    enter(take, model);
    CHECK_FALSE(page.state().isByLandmarks());
    REQUIRE(page.state().landmarks().size() >= 2);
    const QString first = page.state().landmarks()[0].id;
    const QString second = page.state().landmarks()[1].id;
    // What the recording stamped is there; the model's are marked where they are.
    transport.setLeading(1);
    transport.seek(1);
    settle();
    press(Qt::Key_M);
    auto* menu = page.findChild<QMenu*>(u"landmarks"_s);
    REQUIRE(menu);
    CHECK(menu->activeAction()->text().contains(page.state().landmarks()[0].title));
    QTest::keyClick(menu, Qt::Key_Return);
    page.window()->activateWindow(); // the platform without a screen does not come back from a menu by itself
    REQUIRE(QTest::qWaitForWindowActive(page.window()));
    settle();
    CHECK(page.state().isByLandmarks());
    CHECK(page.state().landmarks()[0].at[1] == Approx(1));
    transport.seek(page.state().toCommon(1, 3));
    settle();
    page.state().markLandmark(1, second);
    settle();
    REQUIRE(page.state().map().hasSections());
    const QList<PairEvent> events = page.state().map().events();
    REQUIRE(events.size() == 2);
    CHECK(page.timeline().lanes()[0].pieces.size() == 2); // it is the one that waits
    for (qsizetype i = 0; i < events.size(); ++i) {
        transport.seek(page.state().map().at(i));
        CHECK(shown() == QList<int>{static_cast<int>(std::lround(events[i].first * 30)),
                                    static_cast<int>(std::lround(events[i].second * 25))});
    }
    transport.seek(page.state().map().at(1) - 0.2);
    settle();
    CHECK(surface(0).plate(Qt::BottomRightCorner) == u"Waits"_s);
    CHECK(surface(1).plate(Qt::BottomRightCorner) == page.state().landmarks()[0].title);
    // It is of the clips, and so it is there again.
    page.leave();
    enter(take, model);
    CHECK(page.state().map().events() == events);
    CHECK(page.state().isByLandmarks());
    press(Qt::Key_X);
    settle();
    CHECK(page.state().map().events()[1] == PairEvent{events[1].second, events[1].first});
    press(Qt::Key_X);
    settle();
    // Otherwise, when that is wanted, and that is kept for the pair.
    press(Qt::Key_A, Qt::ShiftModifier);
    settle();
    CHECK_FALSE(page.state().isByLandmarks());
    CHECK_FALSE(transport.state().map.hasSections());
    page.leave();
    enter(take, model);
    CHECK_FALSE(page.state().isByLandmarks());
    page.state().forgetLandmark(1, first);
    CHECK_FALSE(page.state().isMarked(1, first));
}

TEST_CASE_METHOD(Looking, "the time lines are looked at closely, down to single pictures") {
    enter(take, model, 2);
    Timeline& timeline = page.timeline();
    CHECK_FALSE(timeline.isZoomed());
    const double all = timeline.viewEnd() - timeline.viewBegin();
    press(Qt::Key_Plus);
    CHECK(timeline.viewEnd() - timeline.viewBegin() == Approx(all / 2));
    CHECK(timeline.viewBegin() < 2);
    CHECK(timeline.viewEnd() > 2);
    for (int i = 0; i < 12; ++i)
        press(Qt::Key_Plus);
    CHECK(timeline.viewEnd() - timeline.viewBegin() == Approx(6 / 30.0));
    CHECK(timeline.layoutNow().timeAt(timeline.layoutNow().xAt(2)) == Approx(2).margin(0.01));
    // Each slot of the film is one picture then, and the one of its time.
    REQUIRE(waitUntil([&] {
        timeline.grab();
        return page.isSettled() && !page.film().picture(0, 1 / 30.0, 60).isNull();
    }));
    for (const qint64 slot : {59, 60, 61})
        CHECK(Clips::indexOf(page.film().picture(0, 1 / 30.0, slot)) == slot);
    // What plays stays in sight.
    transport.seek(0.5);
    settle();
    CHECK(timeline.viewBegin() <= 0.5);
    CHECK(timeline.viewEnd() >= 0.5);
    const double length = timeline.viewEnd() - timeline.viewBegin();
    press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier); // the time line begins earlier then
    settle();
    CHECK(timeline.viewEnd() - timeline.viewBegin() == Approx(length));
    CHECK(timeline.viewBegin() <= 0.5);
    CHECK(timeline.viewEnd() >= 0.5);
    press(Qt::Key_0);
    CHECK_FALSE(timeline.isZoomed());
    const QPoint middle = timeline.layoutNow().track.center();
    const double there = timeline.layoutNow().timeAt(middle.x());
    QWheelEvent wheel(middle, timeline.mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&timeline, &wheel);
    CHECK(timeline.isZoomed());
    CHECK(timeline.layoutNow().timeAt(middle.x()) == Approx(there));
}

TEST_CASE_METHOD(Looking, "what is compared is exported as it is on the screen, the loop alone when there is one") {
    enter(take, model, 1);
    page.state().align(0.5);
    transport.setLoop(1, 2);
    settle();
    press(Qt::Key_V);
    press(Qt::Key_E, Qt::ControlModifier);
    CHECK(page.exporting().isVisible());
    const PairExport wish = page.exporting().wish();
    CHECK(wish.layout.form == PairForm::Stacked);
    CHECK(wish.map == PairMap(0.5));
    CHECK(wish.range == LoopRange{1, 2});
    CHECK(wish.sides[1].name == u"Mara's model"_s);
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"pair.mp4"_s);
    page.exporting().save(target);
    CHECK(page.exporting().isWorking());
    REQUIRE(waitUntil([&] { return !page.exporting().isWorking(); }));
    CHECK_FALSE(page.exporting().isVisible());
    CHECK(Clips::framesOf(target).size() == 30);
    press(Qt::Key_E, Qt::ControlModifier);
    for (auto* button : page.exporting().findChildren<QAbstractButton*>())
        if (button->text() == u"Cancel"_s)
            button->click();
    CHECK_FALSE(page.exporting().isVisible());
}

TEST_CASE_METHOD(Looking, "what was put to the person while they recorded stands where it came, on the line of each") {
    parts.ask([this](Home& home) -> Result<int> {
        Takes takes(home.journal(), home.person(), home.random(), home.clock());
        GR_TRY_ASSIGN(const Take first, takes.byId(TakeId(take)));
        GR_TRY_ASSIGN(const Take second, takes.byId(TakeId(secondTake)));
        GR_TRY(takes.prompt(first.attempt.id, 1, {2, u"Too dear."_s}));
        GR_TRY(takes.prompt(second.attempt.id, 1, {1, u"Not now."_s}));
        return 0;
    });
    enter(take, secondTake);
    auto* timeline = page.findChild<Timeline*>();
    // A take that begins later has what came in it later, too; said is its own time.
    page.state().shift(1);
    settle();
    CHECK(timeline->accessibleDescription().endsWith(u". At 0:02: “Too dear.”. At 0:01: “Not now.”"_s));
    const auto tipAt = [&](int lane) {
        const TimelineLayout& layout = timeline->layoutNow();
        const QPoint place(static_cast<int>(layout.xAt(2)), layout.lanes[lane].wave.center().y());
        QHelpEvent help(QEvent::ToolTip, place, timeline->mapToGlobal(place));
        QApplication::sendEvent(timeline, &help);
        return QToolTip::text();
    };
    CHECK(tipAt(0).contains(u"Too dear."_s));
    CHECK(tipAt(1).contains(u"Not now."_s));
}

TEST_CASE_METHOD(Looking, "clips to choose from are a sound model") {
    ClipsModel rows(parts.context().pictures, parts.clock);
    const ModelTester tester(&rows);
    enter(take, {});
    rows.setClips(page.state().clips());
    REQUIRE(rows.rowCount() == 4);
    CHECK(rows.index(0, 0).data().toString() == u"Another price"_s);
    CHECK(rows.index(1, 0).data(TagRole).toString() == u"Good example"_s);
    CHECK(rows.index(2, 0).data().toString() == u"Your take 2"_s);
    CHECK(rows.index(2, 0).data(PictureTextRole).toString() == u"0:03"_s);
    CHECK(rows.index(2, 0).data(LineRole).toString() == u"Discovery call, recorded today"_s);
    rows.setClips({});
    CHECK(rows.rowCount() == 0);
}

TEST_CASE_METHOD(Looking, "of a side that does not play on it is said there, and the other side goes on") {
    const QString path = parts.ask([&](Home& home) -> Result<QString> {
        GR_TRY_ASSIGN(const QList<CompareClip> clips, comparableClips(home));
        for (const CompareClip& clip : clips)
            if (clip.id == take)
                return clip.media.path;
        return fail(ErrorCode::NotFound, u"the take"_s);
    });
    enter(model, take);
    REQUIRE(page.deck(1).surface().message().isEmpty());
    QFile file(path);
    REQUIRE(file.setPermissions(file.permissions() | QFile::WriteOwner));
    REQUIRE(file.resize(file.size() / 2));
    transport.seek(3.2);
    settle();
    CHECK(page.deck(1).surface().message() == u"This recording does not play on from here."_s);
    CHECK(page.deck(0).surface().message().isEmpty());
    CHECK(shown().first() == 80);
}

TEST_CASE_METHOD(Looking, "the notes of both sides are reached by keys, in the order of time") {
    parts.ask([&](Home& home) -> Result<int> {
        Notes notes(home.journal(), home.person(), home.random());
        GR_TRY(notes.add({{}, SubjectId(take), 1.5, {}, NoteTone::Praise, u"Calm"_s, 0, {}}, 4));
        GR_TRY(notes.add({{}, SubjectId(take), 3, {}, NoteTone::Praise, u"Clear"_s, 0, {}}, 4));
        GR_TRY(notes.add({{}, SubjectId(secondTake), 2, {}, NoteTone::Question, u"Why"_s, 0, {}}, 3));
        return 0;
    });
    enter(take, secondTake);
    QList<double> seen;
    for (const int key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left}) {
        press(key, Qt::AltModifier);
        settle();
        seen.append(transport.position());
    }
    CHECK(seen[0] == Approx(1.5).margin(0.04));
    CHECK(seen[1] == Approx(2).margin(0.04));
    CHECK(seen[2] == Approx(3).margin(0.04));
    CHECK(seen[3] == Approx(3).margin(0.04));
    CHECK(seen[4] == Approx(2).margin(0.04));
}

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
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/videosurface.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>

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
            return page.isSettled() && !now.playing && now.offset == page.state().offset();
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
    QString time(int side) { return page.deck(side).surface().plate(Qt::BottomLeftCorner); }
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
    CHECK(transport.state().heard == Heard::First);
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

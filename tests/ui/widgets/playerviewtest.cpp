// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/playerview.h"

#include "core/media/transport.h"
#include "tests/support/clips.h"
#include "tests/ui/support/window.h"
#include "ui/widgets/playercommands.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/transportbar.h"
#include "ui/widgets/videosurface.h"

#include <QApplication>
#include <QHelpEvent>
#include <QScreen>
#include <QToolTip>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

/// A player in a window, with 4 s of pattern whose frames show their numbers.
struct Player {
    Player() {
        view.resize(700, 560);
        view.show();
        view.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&view));
        open(Clips::shared().plain());
    }

    void open(const QString& path) {
        bool opened = false;
        QObject context;
        QObject::connect(&view, &PlayerView::opened, &context, [&] { opened = true; });
        view.open(path, u"Attempt 1"_s);
        REQUIRE(waitUntil([&] { return opened; }));
        rest();
    }
    void rest() {
        REQUIRE(waitUntil([&] { return !transport.state().seeking && !transport.state().playing; }));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, Qt::Key(key), modifiers); }
    int shown() {
        rest();
        return Clips::indexOf(transport.tick().decks.constFirst().image);
    }
    QPoint onTimeline(double time, const QRect& row) const {
        return {static_cast<int>(view.timeline().layoutNow().xAt(time)), row.center().y()};
    }

    KeyGuard guard;
    WindowParts parts;
    mutable PlayerView view{parts.context()};
    Transport& transport = view.transport();
};

} // namespace

TEST_CASE_METHOD(Player, "what was said while it was recorded is read where it came, and gone to by keys") {
    Timeline& timeline = view.timeline();
    timeline.setPrompts({{1, u"At 0:01: <b>Too dear.</b>"_s}, {2.5, u"At 0:02: Not now."_s}});
    CHECK(timeline.accessibleDescription().endsWith(u". At 0:01: <b>Too dear.</b>. At 0:02: Not now."_s));
    const TimelineLayout::Lane& lane = timeline.layoutNow().lanes.constFirst();
    const auto tipAt = [&](const QPoint& place) {
        QHelpEvent help(QEvent::ToolTip, place, timeline.mapToGlobal(place));
        QApplication::sendEvent(&timeline, &help);
        return QToolTip::text();
    };
    CHECK(tipAt(onTimeline(1, lane.wave)) == u"<qt>At 0:01: &lt;b&gt;Too dear.&lt;/b&gt;</qt>"_s);
    CHECK(tipAt(onTimeline(2.5, lane.film) + QPoint(8, 6 - lane.film.height() / 2)) ==
          u"<qt>At 0:02: Not now.</qt>"_s); // in its bubble
    CHECK_FALSE(tipAt(onTimeline(1.5, lane.wave)).contains(u"Too dear"_s));
    timeline.setFocus();
    QTest::keyClick(&timeline, Qt::Key_PageDown);
    QTest::keyClick(&timeline, Qt::Key_PageDown);
    rest();
    CHECK(transport.position() == Approx(2.5).margin(0.05));
    const QImage with = timeline.grab().toImage();
    timeline.setPrompts({});
    CHECK(timeline.grab().toImage() != with);
}

TEST_CASE_METHOD(Player, "the keys of the player do what they say") {
    CHECK(shown() == 0);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    CHECK(shown() == 2);
    press(Qt::Key_Left);
    CHECK(shown() == 1);
    press(Qt::Key_End);
    CHECK(shown() == 119);
    press(Qt::Key_J);
    rest();
    CHECK(transport.position() == Approx(transport.state().end - 2).margin(0.05));
    press(Qt::Key_Home);
    CHECK(shown() == 0);
    press(Qt::Key_Up, Qt::ControlModifier);
    CHECK(transport.state().rate == 1.25);
    press(Qt::Key_Backspace);
    CHECK(transport.state().rate == 1);
    press(Qt::Key_M, Qt::ShiftModifier);
    CHECK(transport.state().muted);
    press(Qt::Key_Space);
    CHECK(transport.state().playing);
    press(Qt::Key_L);
    CHECK(transport.state().rate == 1.25);
    press(Qt::Key_K);
    CHECK_FALSE(transport.state().playing);
}

TEST_CASE_METHOD(Player, "a range is looped from here up to there") {
    transport.seek(1);
    rest();
    press(Qt::Key_I);
    REQUIRE(transport.state().loop);
    CHECK(transport.state().loop->begin == Approx(1));
    CHECK(transport.state().loop->end == Approx(transport.state().end));
    transport.seek(2.5);
    rest();
    press(Qt::Key_O);
    CHECK(transport.state().loop->begin == Approx(1));
    CHECK(transport.state().loop->end == Approx(2.5));
    press(Qt::Key_Backslash);
    CHECK_FALSE(transport.state().loop);
}

TEST_CASE_METHOD(Player, "the picture is painted pixel for pixel, and asked for in the size of its place") {
    REQUIRE(waitUntil([&] {
        const QSize size = transport.tick().decks.constFirst().image.size();
        return size.height() == view.surface().height() || size.width() == view.surface().width();
    }));
    transport.seek(2);
    rest();
    const QImage picture = transport.tick().decks.constFirst().image;
    const QRect place = view.surface().pictureRect().toRect();
    CHECK(place.size() == picture.size());
    const QImage painted = view.surface().grab(place).toImage();
    CHECK(Clips::indexOf(painted) == 60);
    const QPoint middle = painted.rect().center();
    CHECK(painted.pixel(middle) == picture.pixel(middle));
}

TEST_CASE_METHOD(Player, "the time line is scrubbed by the mouse") {
    Timeline& timeline = view.timeline();
    const QRect film = timeline.layoutNow().lanes.constFirst().film;
    QTest::mousePress(&timeline, Qt::LeftButton, {}, onTimeline(1, film));
    QTest::mouseMove(&timeline, onTimeline(3, film));
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, onTimeline(3, film));
    rest();
    CHECK(transport.position() == Approx(3).margin(0.02));
}

TEST_CASE_METHOD(Player, "the edges of a loop are dragged") {
    Timeline& timeline = view.timeline();
    transport.setLoop(1, 2);
    const QRect film = timeline.layoutNow().lanes.constFirst().film;
    QTest::mousePress(&timeline, Qt::LeftButton, {}, onTimeline(2, film));
    QTest::mouseMove(&timeline, onTimeline(3.5, film));
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, onTimeline(3.5, film));
    REQUIRE(transport.state().loop);
    CHECK(transport.state().loop->begin == Approx(1));
    CHECK(transport.state().loop->end == Approx(3.5).margin(0.02));
    CHECK(transport.position() == Approx(0).margin(0.02));
}

TEST_CASE_METHOD(Player, "a note on the time line is chosen by pressing it or by the arrows") {
    Timeline& timeline = view.timeline();
    timeline.setMarkers({{0.5, {}, NoteKind::Praise, {}}, {2, 3, NoteKind::Question, {}}});
    QApplication::processEvents();
    QList<int> chosen;
    QObject::connect(&timeline, &Timeline::markerActivated, &timeline, [&](int marker) {
        chosen.append(marker);
        timeline.setChosenMarker(marker);
    });
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, onTimeline(2.6, timeline.layoutNow().markers));
    timeline.setFocus();
    QTest::keyClick(&timeline, Qt::Key_Up);
    QTest::keyClick(&timeline, Qt::Key_Down);
    CHECK(chosen == QList<int>{1, 0, 1});
}

TEST_CASE_METHOD(Player, "the time line is a slider to a screen reader") {
    transport.seek(1.5);
    rest();
    CHECK(view.timeline().value() == Approx(1500).margin(20));
    CHECK(view.timeline().maximum() == Approx(4000).margin(40));
    CHECK(view.timeline().accessibleDescription() == u"0:01 of 0:04"_s);
    view.timeline().setValue(3000);
    rest();
    CHECK(transport.position() == Approx(3).margin(0.02));
}

TEST_CASE_METHOD(Player, "what is wrong with a file is said on the picture, and gone with the next one") {
    open(Clips::shared().bytes(u"no-clip.mp4"_s, "this is no clip"));
    CHECK(view.surface().message() == u"This recording cannot be played."_s);
    open(Clips::shared().plain());
    CHECK(view.surface().message().isEmpty());
}

TEST_CASE_METHOD(Player, "a closed player has let go of its clip") {
    transport.play();
    view.close();
    CHECK(transport.state().phase == TransportState::Phase::Empty);
    CHECK_FALSE(transport.state().playing);
}

TEST_CASE_METHOD(Player, "where the window is low the picture keeps its size, and the filmstrip goes") {
    const auto filmAt = [&](int height) {
        view.resize(700, height);
        QCoreApplication::processEvents();
        return view.timeline().layoutNow().lanes.constFirst().film.height();
    };
    const int picture = 700 * 9 / 16;
    const int bar = view.bar().height();
    const int usual = view.timeline().sizeHint().height();
    const int least = view.timeline().minimumSizeHint().height();
    CHECK(filmAt(picture + bar + usual) == 40);
    CHECK(view.surface().height() == picture);
    CHECK(filmAt(picture + bar + least) == 0);
    CHECK(view.surface().height() == picture);
    CHECK(view.timeline().height() == least);
    CHECK(filmAt(picture + bar + least - 50) == 0);
    CHECK(view.surface().height() == picture - 50);
    CHECK(filmAt(picture + bar + usual) == 40);
}

TEST_CASE_METHOD(Player, "full screen begins with F and ends with Escape") {
    press(Qt::Key_F);
    CHECK(view.surface().isWindow());
    QTest::keyClick(&view.surface(), Qt::Key_Escape);
    CHECK_FALSE(view.surface().isWindow());
    CHECK(view.surface().isVisible());
}

TEST_CASE_METHOD(Player, "over the whole screen the picture has all of it, and on the page its shape again") {
    VideoSurface& surface = view.surface();
    const int onPage = surface.height();
    REQUIRE(onPage < surface.screen()->geometry().height());
    press(Qt::Key_F);
    REQUIRE(waitUntil([&] { return surface.height() == surface.screen()->geometry().height(); }));
    CHECK(surface.isFullScreen());
    QTest::keyClick(&surface, Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return !surface.isWindow() && surface.height() == onPage; }));
}

TEST_CASE_METHOD(Player, "where the desktop takes the whole screen from the picture, Escape still brings it back") {
    VideoSurface& surface = view.surface();
    press(Qt::Key_F);
    surface.showNormal();
    surface.resize(300, 200);
    CHECK_FALSE(surface.isFullScreen());
    QTest::keyClick(&surface, Qt::Key_Escape);
    CHECK_FALSE(surface.isWindow());
    CHECK(surface.isVisible());
}

TEST_CASE_METHOD(Player, "where a recording does not play on it says so over its last picture, and only there") {
    const QString path = parts.scratch(u"short.mp4"_s);
    REQUIRE(QFile::copy(Clips::shared().plain(), path));
    open(path);
    REQUIRE(view.surface().message().isEmpty());
    QFile file(path);
    REQUIRE(file.resize(file.size() / 2));
    transport.seek(3.5);
    rest();
    CHECK(view.surface().message() == u"This recording does not play on from here."_s);
    const QImage painted = view.surface().grab().toImage();
    const QPoint corner = view.surface().pictureRect().toRect().topLeft() + QPoint(20, 20);
    CHECK(QColor(painted.pixel(corner)).red() > 200); // the pattern's red corner is still there
    transport.seek(0.5);
    CHECK(shown() == 15);
    CHECK(view.surface().message().isEmpty());
    open(Clips::shared().plain());
    transport.seek(3.5);
    rest();
    CHECK(view.surface().message().isEmpty());
}

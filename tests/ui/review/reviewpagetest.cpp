// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewpage.h"

#include "core/media/transport.h"
#include "core/studio/assessing.h"
#include "tests/ui/support/kepttake.h"
#include "tests/ui/support/window.h"
#include "ui/review/levelcells.h"
#include "ui/review/mappanel.h"
#include "ui/review/noteeditor.h"
#include "ui/review/notespanel.h"
#include "ui/review/reviewstate.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/transportbar.h"
#include "ui/widgets/videosurface.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

/// The window at the review of a take of "One-minute introduction", whose map has five criteria of equal weight.
struct Review {
    Review() {
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        parts.navigator.go({PageKind::Review, take.entity()});
        REQUIRE(waitUntil([&] { return page().isSettled(); }));
    }

    ReviewPage& page() { return *qobject_cast<ReviewPage*>(window.currentPage()); }
    ReviewState& state() { return page().state(); }
    Transport& transport() { return page().player().transport(); }
    void settle() {
        REQUIRE(waitUntil([&] { return page().isSettled(); }));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* at = QApplication::focusWidget();
        QTest::keyClick(at ? at : &window, Qt::Key(key), modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void writeNote(const QString& text) {
        press(Qt::Key_N);
        type(text);
        press(Qt::Key_Return, Qt::ControlModifier);
        settle();
    }
    QList<Note> stored() {
        return parts.ask([this](Home& home) {
            return Notes(home.journal(), home.person(), home.random()).on(SubjectId(take.entity()));
        });
    }
    QList<Assessment> assessments() {
        return parts.ask([this](Home& home) {
            return Assessments(home.journal(), home.person(), home.random()).on(SubjectId(take.entity()));
        });
    }

    KeyGuard guard;
    WindowParts parts;
    TakeId take = parts.ask([](Home& home) { return keepTake(home, u"One-minute introduction"_s); });
    MainWindow window{parts.context(),
                      {{PageKind::Review, [](Context& context) -> Page* { return new ReviewPage(context); }}}};
};

} // namespace

TEST_CASE_METHOD(Review, "a take opens with its name, its picture and its map") {
    CHECK(state().review().attempt == 1);
    CHECK(transport().state().phase == TransportState::Phase::Open);
    CHECK(Clips::indexOf(transport().tick().decks.constFirst().image) == 0);
    CHECK(page().findChildren<LevelCells*>().size() == 5);
    CHECK(page().player().timeline().lanes().constFirst().film.size() > 1);
    CHECK_FALSE(page().player().timeline().lanes().constFirst().peaks.isEmpty());
}

TEST_CASE_METHOD(Review, "N writes a note where the clip is; typing pauses, Ctrl+Enter posts and plays on") {
    transport().seek(1.5);
    settle();
    transport().setRate(0.25);
    press(Qt::Key_Space);
    REQUIRE(transport().state().playing);
    press(Qt::Key_N);
    const double asked = transport().position();
    auto* field = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    REQUIRE(field);
    CHECK(transport().state().playing);
    type(u"K is no pause here"_s);
    CHECK_FALSE(transport().state().playing);
    CHECK(field->toPlainText() == u"K is no pause here"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(transport().state().playing);
    press(Qt::Key_K);
    settle();
    const QList<Note> notes = stored();
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].text == u"K is no pause here"_s);
    CHECK(notes[0].starts == Approx(asked).margin(0.1));
    CHECK_FALSE(notes[0].ends);
    CHECK(page().player().timeline().chosenMarker() == 0);
}

TEST_CASE_METHOD(Review, "a looped range becomes the note's, and Escape writes nothing") {
    transport().setLoop(1, 2);
    press(Qt::Key_N);
    type(u"never mind"_s);
    press(Qt::Key_Escape);
    settle();
    CHECK(stored().isEmpty());
    writeNote(u"this whole passage"_s);
    const QList<Note> notes = stored();
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].starts == Approx(1));
    CHECK(notes[0].ends.value_or(0) == Approx(2));
}

TEST_CASE_METHOD(Review, "what was written is edited, answered, deleted, and all of it undone") {
    writeNote(u"first"_s);
    press(Qt::Key_F2);
    type(u" and more"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    CHECK(stored()[0].text == u"first and more"_s);
    press(Qt::Key_R);
    type(u"agreed"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    REQUIRE(stored()[0].replies.size() == 1);
    press(Qt::Key_Delete);
    settle();
    CHECK(stored().isEmpty());

    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    REQUIRE(stored().size() == 1);
    CHECK(stored()[0].replies.size() == 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    CHECK(stored()[0].text == u"first"_s);
    CHECK(stored()[0].replies.isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    CHECK(stored().isEmpty());
    press(Qt::Key_Y, Qt::ControlModifier);
    settle();
    CHECK(stored()[0].text == u"first"_s);
}

TEST_CASE_METHOD(Review, "Alt with the arrows goes from note to note, and Shift+L plays one again and again") {
    for (const double at : {0.5, 1.5, 3.0}) {
        transport().seek(at);
        settle();
        writeNote(u"at %1"_s.arg(at));
    }
    press(Qt::Key_Left, Qt::AltModifier);
    settle();
    CHECK(transport().position() == Approx(1.5).margin(0.02));
    press(Qt::Key_Left, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    settle();
    CHECK(transport().position() == Approx(3).margin(0.02));
    press(Qt::Key_L, Qt::ShiftModifier);
    REQUIRE(transport().state().loop);
    CHECK(transport().state().loop->begin == Approx(1).margin(0.02));
    CHECK(transport().state().playing);
}

TEST_CASE_METHOD(Review, "D takes the part of a note to the studio, to be practised there") {
    transport().seek(1);
    settle();
    press(Qt::Key_I);
    transport().seek(2);
    settle();
    press(Qt::Key_O);
    writeNote(u"Slower here"_s);
    press(Qt::Key_Left, Qt::AltModifier);
    const EntityId scenario = state().review().scenarioId->entity();
    press(Qt::Key_D);
    const Place gone = parts.navigator.place();
    CHECK(gone.page == PageKind::Studio);
    CHECK(gone.subject == scenario);
    CHECK(gone.other == take.entity());
    CHECK(gone.seconds == Approx(1).margin(0.05));
    CHECK(gone.until == Approx(2).margin(0.05));
    CHECK(gone.words == u"Slower here"_s);
}

TEST_CASE_METHOD(Review, "the map is filled by arrows and digits, kept as a draft, and saved") {
    press(Qt::Key_G);
    auto* first = qobject_cast<LevelCells*>(QApplication::focusWidget());
    REQUIRE(first);
    press(Qt::Key_4);
    press(Qt::Key_Down);
    press(Qt::Key_5);
    press(Qt::Key_Down);
    press(Qt::Key_0);
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    settle();
    QList<Assessment> all = assessments();
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all[0].final);
    CHECK(all[0].levels == QMap<QString, int>{{u"hook"_s, 3}, {u"clarity"_s, 4}, {u"ask"_s, 2}});
    CHECK(all[0].unscored == QSet<QString>{u"proof"_s});
    CHECK(first->level() == 3);

    press(Qt::Key_S, Qt::ControlModifier);
    settle();
    all = assessments();
    REQUIRE(all.size() == 1);
    CHECK(all[0].final);
    CHECK(all[0].label == RaterLabel::Self);
    CHECK_FALSE(state().hasUnsaved());
}

TEST_CASE_METHOD(Review, "a level is undone to what was there before, and Delete takes it back") {
    press(Qt::Key_G);
    press(Qt::Key_2);
    press(Qt::Key_5);
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    CHECK(assessments()[0].levels.value(u"hook"_s) == 1);
    press(Qt::Key_Delete);
    settle();
    CHECK(assessments().isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    CHECK(assessments()[0].levels.value(u"hook"_s) == 1);
}

TEST_CASE_METHOD(Review, "E adds the moment to the criterion in focus") {
    transport().seek(2);
    settle();
    press(Qt::Key_G);
    press(Qt::Key_3);
    press(Qt::Key_E);
    settle();
    REQUIRE(assessments()[0].evidence.value(u"hook"_s).size() == 1);
    CHECK(assessments()[0].evidence.value(u"hook"_s)[0] == Approx(2).margin(0.02));
    press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == &page().player().timeline());
}

TEST_CASE_METHOD(Review, "what another process writes appears") {
    parts.ask([this](Home& home) {
        Note note;
        note.subject = SubjectId(take.entity());
        note.starts = 1;
        note.text = u"from the terminal"_s;
        return Notes(home.journal(), home.person(), home.random()).add(note, 4);
    });
    CHECK(waitUntil([&] { return state().review().notes.size() == 1; }));
}

TEST_CASE_METHOD(Review, "what was put to the person while they recorded stands on the time line") {
    parts.ask([this](Home& home) -> Result<int> {
        Takes takes(home.journal(), home.person(), home.random(), home.clock());
        GR_TRY_ASSIGN(const Take kept, takes.byId(take));
        GR_TRY(takes.prompt(kept.attempt.id, 1, {1.5, u"Too dear."_s}));
        return 0;
    });
    const Timeline& timeline = page().player().timeline();
    REQUIRE(waitUntil([&] { return timeline.accessibleDescription().endsWith(u". At 0:01: “Too dear.”"_s); }));
}

TEST_CASE_METHOD(Review, "the page lets go of the clip when it is left, and comes back to the same take") {
    press(Qt::Key_Space);
    page().leave();
    CHECK(transport().state().phase == TransportState::Phase::Empty);
    page().enter({PageKind::Review, take.entity(), {}, 2.0});
    settle();
    CHECK(transport().position() == Approx(2).margin(0.02));
}

TEST_CASE_METHOD(Review, "in a narrow window the map is a tab beside the notes") {
    window.resize(960, 620);
    QApplication::processEvents();
    auto* cells = page().findChild<LevelCells*>();
    auto* notes = page().findChild<NotesPanel*>()->findChild<QListView*>();
    CHECK_FALSE(cells->isVisible());
    CHECK(notes->isVisible());
    CHECK(notes->height() >= 66);
    press(Qt::Key_G);
    CHECK(cells->isVisible());
    CHECK(cells->hasFocus());
    CHECK_FALSE(page().player().timeline().isVisible());
    window.resize(1280, 800);
    QApplication::processEvents();
    CHECK(cells->hasFocus());
    CHECK(notes->isVisible());
    window.resize(960, 620);
    QApplication::processEvents();
    CHECK(cells->hasFocus());
    press(Qt::Key_Escape);
    CHECK(notes->isVisible());
    CHECK(page().player().timeline().hasFocus());
}

TEST_CASE_METHOD(Review, "nothing of a review lies over anything else or beyond the window, at any size") {
    writeNote(u"A reason in the first sentence"_s);
    for (const QSize size : {QSize(960, 620), QSize(1100, 700), QSize(1280, 800), QSize(1920, 1080)}) {
        for (const bool isWriting : {false, true}) {
            window.resize(size);
            if (isWriting)
                press(Qt::Key_N);
            QApplication::sendPostedEvents();
            QApplication::processEvents();
            auto* list = page().findChild<NotesPanel*>()->findChild<QListView*>();
            const QList<QWidget*> shown{&page().player().surface(),
                                        &page().player().bar(),
                                        page().findChild<NoteEditor*>(),
                                        &page().player().timeline(),
                                        list,
                                        page().findChild<MapPanel*>()};
            for (QWidget* part : shown) {
                if (!part->isVisible())
                    continue;
                const QRect at(part->mapTo(&page(), QPoint(0, 0)), part->size());
                INFO(part->metaObject()->className()
                     << " " << at.x() << " " << at.y() << " " << at.width() << " " << at.height() << " at "
                     << size.width() << (isWriting ? " n" : ""));
                CHECK(page().rect().contains(at));
                CHECK(at.height() >= part->minimumSizeHint().height());
                for (QWidget* other : shown)
                    if (other != part && other->isVisible())
                        CHECK_FALSE(at.intersects(QRect(other->mapTo(&page(), QPoint(0, 0)), other->size())));
            }
            if (!isWriting)
                CHECK(list->height() >= 2 * list->sizeHintForRow(0));
            if (size.height() == 1080)
                CHECK(list->height() >= 6 * list->sizeHintForRow(0));
            if (isWriting)
                press(Qt::Key_Escape);
        }
    }
}

TEST_CASE_METHOD(Review, "the picture stays as it is while a note is written: its field takes the room of the notes") {
    for (const QSize size : {QSize(1280, 800), QSize(1280, 900)}) {
        window.resize(size);
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        const QSize before = page().player().surface().size();
        press(Qt::Key_N);
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        INFO(size.width() << " x " << size.height());
        REQUIRE(page().findChild<NoteEditor*>()->isVisible());
        CHECK(page().player().surface().size() == before);
        press(Qt::Key_Escape);
    }
}

TEST_CASE_METHOD(Review, "the header of a review has two buttons at the most, and the rest is behind More") {
    int buttons = 0;
    for (const auto* button : page().findChild<PageHeader*>()->findChildren<QPushButton*>())
        buttons += button->isVisible() && !button->text().isEmpty();
    CHECK(buttons == 2);
    QStringList entries;
    for (const auto* button : page().findChildren<QPushButton*>())
        if (button->accessibleName() == u"More"_s && button->menu())
            for (const QAction* entry : button->menu()->actions())
                entries.append(entry->text());
    CHECK(entries.contains(u"Compare"_s));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/librarypage.h"

#include "tests/support/clips.h"
#include "tests/ui/library/examples.h"
#include "tests/ui/support/window.h"
#include "ui/library/cardgrid.h"
#include "ui/library/exampleform.h"
#include "ui/library/importpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/emptystate.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(bool isEmpty = false) {
        if (!isEmpty)
            parts.ask(addThree);
        parts.navigator.go({PageKind::Library});
        window = std::make_unique<MainWindow>(
            parts.context(), QHash<PageKind, MainWindow::MakePage>{{PageKind::Library, [](Context& context) -> Page* {
                                                                        return new LibraryPage(context);
                                                                    }}});
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        REQUIRE(waitUntil([&] { return page().isSettled(); }));
    }
    LibraryPage& page() { return *qobject_cast<LibraryPage*>(window->currentPage()); }
    CardGrid& grid() { return *page().findChild<CardGrid*>(); }
    QString current() { return grid().currentIndex().data().toString(); }
    EmptyState* shownState() {
        for (auto* state : page().findChildren<EmptyState*>())
            if (state->isVisible())
                return state;
        return nullptr;
    }
    void drop(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&page(), &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&page(), &drop);
    }

    KeyGuard guard;
    WindowParts parts;
    std::unique_ptr<MainWindow> window;
};

struct EmptyFixture : Fixture {
    EmptyFixture() : Fixture(true) {}
};

} // namespace

TEST_CASE_METHOD(Fixture, "Tab into the filters chooses the first that can be chosen, so that the focus is seen",
                 "[library]") {
    QListView* filters = nullptr;
    for (auto* list : page().findChildren<QListView*>())
        if (list->accessibleName() == u"What is shown"_s)
            filters = list;
    REQUIRE(filters);
    CHECK_FALSE(filters->currentIndex().isValid());
    filters->setFocus(Qt::TabFocusReason);
    CHECK(filters->currentIndex().data().toString() == u"All examples"_s);
}

TEST_CASE_METHOD(Fixture, "arrows move among the cards and Enter opens one", "[library]") {
    REQUIRE(grid().model()->rowCount() == 3);
    CHECK(grid().hasFocus());
    CHECK(current() == u"A calm opening"_s);
    QTest::keyClick(&grid(), Qt::Key_Right);
    CHECK(current() == u"Talks over the price"_s);
    QTest::keyClick(&grid(), Qt::Key_Return);
    CHECK(parts.navigator.place().page == PageKind::Clip);
    CHECK_FALSE(parts.navigator.place().subject.isNull());
}

TEST_CASE_METHOD(Fixture, "typing in the search finds at once, and what finds nothing says so", "[library]") {
    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
    auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(search);
    QTest::keyClicks(search, u"price"_s);
    CHECK(grid().model()->rowCount() == 2);
    CHECK(grid().isVisible());
    QTest::keyClicks(search, u" xyz"_s);
    CHECK(grid().model()->rowCount() == 0);
    CHECK_FALSE(grid().isVisible());
    EmptyState* nothing = shownState();
    REQUIRE(nothing);
    nothing->button()->click();
    CHECK(grid().model()->rowCount() == 3);
    CHECK(grid().hasFocus());
}

TEST_CASE_METHOD(Fixture, "Del takes the example out, Ctrl+Z brings it back, Del in a field does neither",
                 "[library]") {
    QTest::keyClick(&grid(), Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return grid().model()->rowCount() == 2; }));
    CHECK(current() == u"Talks over the price"_s);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return grid().model()->rowCount() == 3; }));
    page().searchField()->setFocus();
    QTest::keyClick(page().searchField(), Qt::Key_Delete);
    QTest::qWait(50);
    CHECK(grid().model()->rowCount() == 3);
}

TEST_CASE_METHOD(Fixture, "the page finds the words it was gone to with", "[library]") {
    parts.navigator.go({PageKind::Library, {}, {}, -1, u"silence"_s});
    CHECK(grid().model()->rowCount() == 1);
}

TEST_CASE_METHOD(EmptyFixture, "an empty library offers to import, and what is dropped comes in", "[library]") {
    CHECK_FALSE(grid().isVisible());
    REQUIRE(waitUntil([&] { return shownState() != nullptr; }));
    int filled = 0;
    for (const auto* button : page().findChildren<QPushButton*>())
        filled += button->isVisible() && button->property("kind").toString() == u"filled"_s;
    CHECK(filled == 1);

    drop(Clips::shared().plain());
    auto* panel = page().findChild<ImportPanel*>();
    REQUIRE(panel);
    CHECK(panel->isVisible());
    // Its name stands there to be typed over.
    auto* title = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(title);
    CHECK(title->selectedText() == QFileInfo(Clips::shared().plain()).completeBaseName());
    QTest::keyClicks(title, u"A calm opening"_s);
    for (auto* button : panel->findChildren<QPushButton*>())
        if (button->text() == u"Keep this"_s)
            button->click();
    REQUIRE(waitUntil([&] { return grid().isVisible() && current() == u"A calm opening"_s; }, 60'000));
    // Its picture comes by itself.
    REQUIRE(waitUntil([&] { return parts.context().pictures.isIdle(); }));
}

TEST_CASE_METHOD(Fixture, "what was said of one import is not said of the next", "[library]") {
    drop(Clips::shared().plain());
    auto* panel = page().findChild<ImportPanel*>();
    ExampleDetails details;
    details.title = u"Mara"_s;
    details.quality = u"bad"_s;
    REQUIRE(waitUntil([&] { return grid().model()->rowCount() == 4; }, 60'000));
    panel->form().setDetails(details);
    drop(Clips::shared().turned(u"turned.mp4"_s, QTransform().rotate(90)));
    CHECK(panel->form().details().quality == u"good"_s);
    CHECK(panel->form().details().title == u"turned"_s);
    REQUIRE(waitUntil([&] { return grid().model()->rowCount() == 5; }, 60'000));
}

TEST_CASE_METHOD(Fixture, "four cards are across in a window of the usual size, and end where the header does",
                 "[library]") {
    const int columns = grid().viewport()->width() / grid().gridSize().width();
    CHECK(columns == 4);
    const auto right = [&](const QWidget& widget, int x) { return widget.mapTo(&page(), QPoint(x, 0)).x(); };
    const int gap = grid().gridSize().width() - grid().pictureSize().width() - 2;
    const int lastCard = right(*grid().viewport(), columns * grid().gridSize().width() - gap);
    CHECK(std::abs(lastCard - (page().width() - 28)) <= columns);
}

TEST_CASE_METHOD(Fixture, "the window can be as small as 960 x 620, also while clips come in", "[library]") {
    drop(Clips::shared().plain());
    window->resize(960, 620);
    QCoreApplication::processEvents();
    CHECK(window->size() == QSize(960, 620));
    auto* panel = page().findChild<ImportPanel*>();
    panel->findChild<QPushButton*>()->click(); // closes it
    CHECK_FALSE(panel->isVisible());
    QCoreApplication::processEvents();
    CHECK(grid().gridSize().width() <= grid().viewport()->width());
    CHECK(grid().visualRect(grid().model()->index(1, 0)).left() >
          grid().visualRect(grid().model()->index(0, 0)).left());
}

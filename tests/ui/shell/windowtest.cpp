// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window.h"

#include "ui/settings/settingspage.h"
#include "ui/settings/shortcutspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/studio/scenariospage.h"
#include "ui/today/todaypage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

template <typename PageType>
MainWindow::MakePage make() {
    return [](Context& context) -> Page* { return new PageType(context); };
}

struct Fixture {
    Fixture() {
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        REQUIRE(waitUntil([&] { return window.currentPage()->isSettled(); }));
    }

    KeyGuard guard;
    WindowParts parts;
    MainWindow window{parts.context(),
                      {{PageKind::Today, make<TodayPage>()},
                       {PageKind::Scenarios, make<ScenariosPage>()},
                       {PageKind::Settings, make<SettingsPage>()},
                       {PageKind::Shortcuts, make<ShortcutsPage>()}}};
};

/// The first list of the page that has rows.
QListView* firstRows(const MainWindow& window) {
    for (auto* list : window.currentPage()->findChildren<QListView*>())
        if (list->model()->rowCount() > 0)
            return list;
    return nullptr;
}

} // namespace

TEST_CASE_METHOD(Fixture, "the rooms are reached by keys, and back again") {
    CHECK(qobject_cast<TodayPage*>(window.currentPage()));
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    CHECK(qobject_cast<ScenariosPage*>(window.currentPage()));
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    CHECK(qobject_cast<SettingsPage*>(window.currentPage()));
    QTest::keyClick(&window, Qt::Key_Up, Qt::AltModifier);
    CHECK(qobject_cast<ScenariosPage*>(window.currentPage()));
}

TEST_CASE_METHOD(Fixture, "Ctrl+F goes to the page's search, and typing finds") {
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return window.currentPage()->isSettled(); }));
    auto* list = window.currentPage()->findChild<QListView*>();
    REQUIRE(waitUntil([&] { return list->model()->rowCount() == 7; }));
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(search);
    QTest::keyClicks(search, u"negot"_s);
    CHECK(list->model()->rowCount() == 1);
}

TEST_CASE_METHOD(Fixture, "on Today Enter begins what is first, without a key before it") {
    REQUIRE(waitUntil([&] { return firstRows(window); }));
    REQUIRE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(parts.navigator.place().page == PageKind::Studio);
}

TEST_CASE_METHOD(Fixture, "Enter on a scenario opens the studio with it") {
    REQUIRE(waitUntil([&] { return firstRows(window); }));
    QListView* list = firstRows(window);
    CHECK(list->model()->index(0, 0).data().toString() == u"One-minute introduction"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(parts.navigator.place().page == PageKind::Studio);
    CHECK_FALSE(parts.navigator.place().subject == EntityId());
}

TEST_CASE_METHOD(Fixture, "what can be undone is undone by Ctrl+Z, once") {
    int undone = 0;
    parts.messages.tell(u"Take 3 was discarded."_s, [&] { ++undone; });
    auto* toast = window.findChild<Toast*>();
    REQUIRE(toast);
    CHECK(toast->isVisible());
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
    CHECK_FALSE(toast->isVisible()); // it offers it no more
}

TEST_CASE_METHOD(Fixture, "F10 opens the menu bar, and Esc leaves it for where one was") {
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QWidget* list = QApplication::focusWidget();
    REQUIRE(list);
    REQUIRE(waitUntil([&] { return window.currentPage()->isSettled() && list->isVisible(); }));
    QTest::keyClick(list, Qt::Key_F10);
    REQUIRE(window.menuBar()->hasFocus());
    CHECK(window.menuBar()->isVisible());
    QTest::keyClick(window.menuBar(), Qt::Key_Escape);
    CHECK(list->hasFocus());
    CHECK_FALSE(window.menuBar()->isVisible());
}

TEST_CASE_METHOD(Fixture, "a control that goes or is disabled leaves the focus on its page") {
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QWidget* page = window.currentPage();
    QWidget* last = nullptr;
    for (auto* button : page->findChildren<QPushButton*>())
        if (button->isVisible() && button->isEnabled())
            last = button;
    REQUIRE(last);
    const QList<std::function<void()>> ends{[&] { last->setEnabled(false); }, [&] { last->hide(); }};
    for (const auto& end : ends) {
        last->setEnabled(true);
        last->setFocus();
        REQUIRE(last->hasFocus());
        end();
        REQUIRE(waitUntil([&] {
            const QWidget* now = QApplication::focusWidget();
            return now && now != last && (now == page || page->isAncestorOf(now));
        }));
    }

    parts.messages.tell(u"Take 3 was discarded."_s, [] {});
    auto* undo = window.findChild<Toast*>()->findChild<QPushButton*>();
    undo->setFocus();
    QTest::keyClick(undo, Qt::Key_Space);
    REQUIRE(waitUntil([&] {
        const QWidget* now = QApplication::focusWidget();
        return now && (now == page || page->isAncestorOf(now));
    }));
}

TEST_CASE_METHOD(Fixture, "a problem says what happened and what to do, its details behind a button") {
    parts.messages.problem({ErrorCode::DiskFull, u"cannot write /tmp/x: no space left"_s, {}},
                           u"The clip was not imported."_s);
    Banner* shown = nullptr;
    for (auto* banner : window.findChildren<Banner*>())
        if (banner->isVisible())
            shown = banner;
    REQUIRE(shown);
    CHECK(shown->accessibleName().startsWith(u"The clip was not imported. The disk is full."_s));
    CHECK_FALSE(shown->accessibleName().contains(u"/tmp/x"_s));
    CHECK(shown->findChild<QPushButton*>());
}

TEST_CASE_METHOD(Fixture, "news stay until they are seen, each of them, and what they offer is done once") {
    Banner* banner = nullptr;
    const auto shown = [&] {
        for (auto* one : window.findChildren<Banner*>())
            if (one->isVisible())
                banner = one;
        return banner && banner->isVisible() ? banner->accessibleName() : QString();
    };
    const auto press = [&](const QString& name) {
        for (auto* button : banner->findChildren<QPushButton*>())
            if (button->isVisible() && (button->text() == name || button->accessibleName() == name))
                return QTest::mouseClick(button, Qt::LeftButton);
        FAIL("there is no button " << name.toStdString());
    };
    int restored = 0;
    parts.messages.announce(u"Recovered after a crash."_s);
    parts.messages.announce(u"Two takes were cleaned away."_s, {u"Bring back"_s, [&] { ++restored; }});
    parts.messages.tell(u"Something else."_s);
    CHECK(shown() == u"Two takes were cleaned away."_s);
    press(u"Bring back"_s);
    CHECK(restored == 1);
    CHECK(shown() == u"Recovered after a crash."_s);
    press(u"Dismiss"_s);
    CHECK(shown().isEmpty());
}

TEST_CASE_METHOD(Fixture, "every control that can be pressed has a name a screen reader can say") {
    for (const PageKind page : {PageKind::Today, PageKind::Scenarios, PageKind::Settings, PageKind::Shortcuts}) {
        parts.navigator.go({page});
        for (const auto* button : window.findChildren<QAbstractButton*>())
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus) {
                INFO(button->metaObject()->className());
                CHECK_FALSE((button->text() + button->accessibleName()).isEmpty());
            }
    }
}

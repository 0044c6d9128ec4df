// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window.h"

#include "ui/editor/assignpage.h"
#include "ui/library/librarypage.h"
#include "ui/review/reviewspage.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/shortcutspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/studio/scenariospage.h"
#include "ui/team/teampage.h"
#include "ui/theme/theme.h"
#include "ui/today/todaypage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/rail.h"
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

    static QHash<PageKind, MainWindow::MakePage> pages() {
        return {{PageKind::Today, make<TodayPage>()},       {PageKind::Scenarios, make<ScenariosPage>()},
                {PageKind::Team, make<TeamPage>()},         {PageKind::Assign, make<AssignPage>()},
                {PageKind::Library, make<LibraryPage>()},   {PageKind::Reviews, make<ReviewsPage>()},
                {PageKind::Settings, make<SettingsPage>()}, {PageKind::Shortcuts, make<ShortcutsPage>()}};
    }

    KeyGuard guard;
    WindowParts parts;
    MainWindow window{parts.context(), pages()};
};

/// The first list of the page that has rows.
QListView* firstRows(const MainWindow& window) {
    for (auto* list : window.currentPage()->findChildren<QListView*>())
        if (list->model()->rowCount() > 0)
            return list;
    return nullptr;
}

/// Lets what was asked of the layouts come about.
void settle() {
    for (int round = 0; round < 4; ++round)
        QTest::qWait(5);
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

TEST_CASE_METHOD(Fixture, "what is assigned from the team is assigned in the team's room", "[shell]") {
    const auto current = [&] {
        for (const auto* room : window.findChild<Rail*>()->findChildren<QAbstractButton*>())
            if (room->isChecked())
                return room->text();
        return QString();
    };
    for (const auto& [from, name] :
         {std::pair(PageKind::Team, u"Team"_s), std::pair(PageKind::Scenarios, u"Practise"_s)}) {
        parts.navigator.go({from});
        REQUIRE(current() == name);
        parts.navigator.go({PageKind::Assign});
        CHECK(current() == name);
    }
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

TEST_CASE_METHOD(Fixture, "a message that comes or goes moves nothing, and covers nothing that can be pressed") {
    auto* banner = window.findChild<Banner*>();
    REQUIRE(banner);
    const auto places = [&] {
        QList<QPair<QWidget*, QRect>> all;
        for (auto* one : window.findChildren<QWidget*>())
            if (one->isVisible() && one != banner && !banner->isAncestorOf(one))
                all.append({one, QRect(one->mapTo(&window, QPoint()), one->size())});
        return all;
    };
    for (const PageKind kind : pages().keys()) {
        parts.navigator.go({kind});
        REQUIRE(waitUntil([&] { return window.currentPage()->isSettled(); }));
        settle();
        const auto before = places();
        parts.messages.announce(u"Recovered after a crash."_s, {u"Show it"_s, [] {}});
        parts.messages.problem({ErrorCode::DiskFull, u"no space left"_s, {}}, u"The clip was not imported."_s);
        settle();
        REQUIRE(banner->isVisible());
        CHECK(places() == before);
        const QRect covered(banner->mapTo(&window, QPoint()), banner->size());
        CHECK(window.rect().contains(covered));
        for (const auto& [one, place] : before)
            if (qobject_cast<QAbstractButton*>(one) || qobject_cast<QLineEdit*>(one) ||
                qobject_cast<QAbstractItemView*>(one)) {
                INFO(window.currentPage()->metaObject()->className());
                CHECK_FALSE(covered.intersects(place));
            }
        for (auto* button : banner->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == u"Details"_s) {
                const QPoint at = button->mapTo(&window, QPoint());
                button->click();
                settle();
                CHECK(banner->height() > covered.height());
                CHECK(button->mapTo(&window, QPoint()) == at);
            }
        CHECK(places() == before);
        banner->clear();
        settle();
        CHECK(places() == before);
    }
}

TEST_CASE_METHOD(Fixture, "warnings come before news, and nothing takes the place of what is about to be pressed") {
    auto* banner = window.findChild<Banner*>();
    parts.messages.problem({ErrorCode::DiskFull, {}, {}}, u"The clip was not imported."_s);
    parts.messages.announce(u"Recovered after a crash."_s);
    CHECK(banner->accessibleName().startsWith(u"The clip was not imported."_s));
    QTest::keyClick(&window, Qt::Key_F6);
    REQUIRE(banner->isAncestorOf(QApplication::focusWidget()));
    parts.messages.problem({ErrorCode::Busy, {}, {}}, u"The take was not starred."_s);
    CHECK(banner->accessibleName().startsWith(u"The clip was not imported."_s));
    banner->dismiss();
    CHECK(banner->accessibleName().startsWith(u"The take was not starred."_s));
    banner->dismiss();
    CHECK(banner->accessibleName() == u"Recovered after a crash."_s);
    banner->dismiss();
    CHECK_FALSE(banner->isVisible());
    REQUIRE(waitUntil([&] { return window.currentPage()->isAncestorOf(QApplication::focusWidget()); }));
}

TEST_CASE_METHOD(Fixture, "by Tab a message comes after the rail and before the page") {
    auto* banner = window.findChild<Banner*>();
    parts.messages.announce(u"Recovered after a crash."_s);
    QTest::keyClick(&window, Qt::Key_F6);
    QWidget* close = QApplication::focusWidget();
    REQUIRE(close);
    QTest::keyClick(close, Qt::Key_Tab);
    CHECK(window.currentPage()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    CHECK(QApplication::focusWidget() == close);
    QTest::keyClick(close, Qt::Key_Backtab);
    CHECK_FALSE(window.currentPage()->isAncestorOf(QApplication::focusWidget()));
    CHECK_FALSE(banner->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE_METHOD(Fixture, "with another text size a page that was there is laid out like a new one") {
    const auto goTo = [&](PageKind kind) {
        parts.navigator.go({kind});
        REQUIRE(waitUntil([&] { return window.currentPage()->isSettled() && parts.context().pictures.isIdle(); }));
        settle();
    };
    const auto placesOf = [](const MainWindow& one) {
        QStringList places;
        for (const auto* part : one.currentPage()->findChildren<QWidget*>()) {
            const QRect at(part->mapTo(one.currentPage(), QPoint()), part->size());
            if (part->isVisible())
                places.append(u"%1 %2: %3 %4 %5 %6"_s
                                  .arg(QString::fromLatin1(part->metaObject()->className()), part->accessibleName())
                                  .arg(at.x())
                                  .arg(at.y())
                                  .arg(at.width())
                                  .arg(at.height()));
        }
        return places;
    };
    // That is done on the page of the settings, which is in the window meanwhile.
    const QList<PageKind> kinds{PageKind::Today,   PageKind::Scenarios, PageKind::Library,
                                PageKind::Reviews, PageKind::Shortcuts, PageKind::Settings};
    for (const PageKind kind : kinds)
        goTo(kind);
    Theme theme(*qApp);
    theme.setTextSize(150);
    MainWindow fresh(parts.context(), pages());
    fresh.show();
    for (auto kind = kinds.crbegin(); kind != kinds.crend(); ++kind) {
        if (kind != kinds.crbegin())
            goTo(*kind);
        settle();
        REQUIRE(waitUntil([&] { return fresh.currentPage()->isSettled(); }));
        settle();
        const QStringList there = placesOf(window);
        const QStringList made = placesOf(fresh);
        REQUIRE(there.size() == made.size());
        for (qsizetype i = 0; i < there.size(); ++i)
            CHECK(there[i].toStdString() == made[i].toStdString());
    }
    theme.setTextSize(100);
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

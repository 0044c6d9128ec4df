// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/onewindow.h"

#include "tests/ui/support/window.h"
#include "ui/shell/mainwindow.h"

#include <QFile>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a second start hands its invitation to the window of the same home, and of no other") {
    QTemporaryDir homes;
    const QString home = homes.filePath(u"ann"_s);
    REQUIRE(QDir().mkpath(home));
    OneWindow first(home);
    CHECK_FALSE(first.handOver(u"greenroom:join/x"_s)); // nobody is there
    first.listen();
    QStringList asked;
    QObject::connect(&first, &OneWindow::asked, &first, [&](const QString& text) { asked.append(text); });
    CHECK(OneWindow(home).handOver(u"greenroom:join/Übung"_s));
    CHECK(OneWindow(home + u"/../ann"_s).handOver({}));
    CHECK_FALSE(OneWindow(homes.path()).handOver({}));
    REQUIRE(waitUntil([&] { return asked.size() == 2; }));
    CHECK(asked == QStringList{u"greenroom:join/Übung"_s, QString()});
}

TEST_CASE("what a crash has left does not keep a window from being the one") {
    QTemporaryDir home;
    QFile left(home.filePath(u"window.socket"_s));
    REQUIRE(left.open(QIODevice::WriteOnly));
    left.close();
    OneWindow window(home.path());
    CHECK_FALSE(window.handOver({}));
    window.listen();
    bool asked = false;
    QObject::connect(&window, &OneWindow::asked, &window, [&] { asked = true; });
    CHECK(OneWindow(home.path()).handOver({}));
    CHECK(waitUntil([&] { return asked; }));
}

TEST_CASE("a window that stays in the tray hides when it is closed, comes back, and ends when that is asked for") {
    WindowParts parts;
    MainWindow window(parts.context(), {});
    int hidden = 0;
    int ended = 0;
    QObject::connect(&window, &MainWindow::hiddenInstead, &window, [&] { ++hidden; });
    QObject::connect(&window, &MainWindow::ended, &window, [&] { ++ended; });
    window.show();
    window.setHidesOnClose(true);
    CHECK_FALSE(window.close());
    CHECK_FALSE(window.isVisible());
    CHECK(hidden == 1);
    window.comeBack();
    CHECK(window.isVisible());
    window.quit();
    CHECK_FALSE(window.isVisible());
    CHECK(hidden == 1);
    CHECK(ended == 1);
}

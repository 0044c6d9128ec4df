// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"window.ini"_s)};
    Commands commands{settings};
};

} // namespace

TEST_CASE_METHOD(Fixture, "no two commands as delivered are meant by one key in one place") {
    for (const Command& command : commands.all()) {
        INFO(command.id.toStdString());
        CHECK_FALSE(command.title.isEmpty());
        for (const QKeySequence& key : command.keys) {
            INFO(key.toString().toStdString());
            CHECK_FALSE(key.isEmpty());
            CHECK(commands.clashes(command.id, key).isEmpty());
        }
    }
}

TEST_CASE_METHOD(Fixture, "keys a person has chosen stay chosen, and can be taken back") {
    commands.setKeys(u"play"_s, {QKeySequence(u"Y"_s)});
    CHECK(commands.keyText(u"play"_s) == u"Y"_s);
    CHECK(Commands(settings).keys(u"play"_s) == QList{QKeySequence(u"Y"_s)});
    CHECK(commands.clashes(u"record"_s, QKeySequence(u"Y"_s)) == QStringList{u"play"_s});
    CHECK(commands.clashes(u"note"_s, QKeySequence(u"A"_s)).isEmpty()); // another place
    commands.resetAll();
    CHECK(commands.keys(u"play"_s) == commands.command(u"play"_s).keys);
    commands.setKeys(u"play"_s, {});
    CHECK(Commands(settings).keys(u"play"_s).isEmpty());
}

TEST_CASE_METHOD(Fixture, "keys mean commands on the visible page, and letters in a field") {
    KeyGuard guard;
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* field = new QLineEdit;
    auto* button = new QPushButton(u"Press"_s);
    auto* page = new QWidget;
    for (QWidget* widget : {static_cast<QWidget*>(field), static_cast<QWidget*>(button), page})
        column->addWidget(widget);
    page->setFocusPolicy(Qt::StrongFocus);
    int played = 0;
    int noted = 0;
    int pressed = 0;
    commands.on(u"play"_s, page, [&] { ++played; });
    commands.on(u"note"_s, page, [&] { ++noted; });
    QObject::connect(button, &QPushButton::clicked, [&] { ++pressed; });
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));

    page->setFocus();
    QTest::keyClick(page, Qt::Key_Space);
    QTest::keyClick(page, Qt::Key_N);
    CHECK(played == 1);
    CHECK(noted == 1);

    field->setFocus();
    QTest::keyClicks(field, u"n n"_s);
    CHECK(field->text() == u"n n"_s);
    CHECK(played == 1);
    CHECK(noted == 1);
    QTest::keyClick(field, Qt::Key_Space, Qt::ControlModifier);
    CHECK(played == 2);

    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    CHECK(pressed == 1);
    CHECK(played == 2);
    QTest::keyClick(button, Qt::Key_Return);
    CHECK(waitUntil([&] { return pressed == 2; }));

    page->hide();
    window.setFocus();
    QTest::keyClick(&window, Qt::Key_N);
    CHECK(noted == 1);
}

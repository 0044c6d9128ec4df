// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/window.h"
#include "ui/settings/shortcutsmodel.h"
#include "ui/settings/shortcutspage.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

TEST_CASE("the list of shortcuts is a good model, also while keys change") {
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"window.ini"_s));
    Commands commands(settings);
    ShortcutsModel model(commands);
    const ModelTester tester(&model);
    CHECK(model.rowCount() == commands.all().size());
    commands.setKeys(u"play"_s, {QKeySequence(u"P"_s)});
    commands.resetAll();
}

TEST_CASE("a key that means something already is warned of, and moves when it is used") {
    WindowParts parts;
    ShortcutsPage page(parts.context());
    page.show();
    page.enter({PageKind::Shortcuts});
    auto* search = qobject_cast<QLineEdit*>(page.searchField());
    QTest::keyClicks(search, u"Write a note"_s);
    auto* table = page.findChild<QTableView*>();
    REQUIRE(table->model()->rowCount() == 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    page.findChild<QKeySequenceEdit*>()->setKeySequence(QKeySequence(u"K"_s));
    bool warned = false;
    for (const auto* label : page.findChildren<QLabel*>())
        warned = warned || label->text().contains(u"already means: Pause"_s);
    CHECK(warned);
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->text() == u"Use this key"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    CHECK(parts.commands.keyText(u"note"_s) == u"K"_s);
    CHECK(parts.commands.keys(u"pause"_s).isEmpty());

    for (auto* button : page.findChildren<QPushButton*>())
        if (button->text() == u"Reset all"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    CHECK(parts.commands.keyText(u"note"_s) == u"N"_s);
    REQUIRE(parts.messages.canUndo());
    parts.messages.undo();
    CHECK(parts.commands.keyText(u"note"_s) == u"K"_s);
    CHECK(parts.commands.keys(u"pause"_s).isEmpty());
}

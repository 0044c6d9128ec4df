// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/mapeditorpage.h"

#include "core/home/drafts.h"
#include "tests/ui/support/window.h"
#include "ui/editor/mapeditorstate.h"
#include "ui/editor/mapmodel.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    WindowParts parts;
    MapEditorPage page{parts.context()};
    MapEditorState& state = page.state();
    QTableView& table = *page.findChild<QTableView*>();

    Fixture() {
        page.resize(1196, 760);
        page.show();
        parts.navigator.go({PageKind::MapEditor});
        page.enter({PageKind::MapEditor});
        REQUIRE(waitUntil([&] { return page.isSettled(); }));
        REQUIRE(state.maps().size() > 1);
    }
    QComboBox& choice() {
        for (QComboBox* one : page.findChildren<QComboBox*>())
            if (one->accessibleName() == u"Map to edit"_s)
                return *one;
        FAIL("maps cannot be chosen");
        return *page.findChild<QComboBox*>();
    }
    void choose(int index) {
        choice().setCurrentIndex(index);
        Q_EMIT choice().activated(index);
        REQUIRE(waitUntil([&] { return page.isSettled(); }));
    }
    QPushButton& button(const QString& name) {
        for (QPushButton* one : page.findChildren<QPushButton*>())
            if (one->text() == name || one->accessibleName() == name)
                return *one;
        FAIL("no button is called " << name.toStdString());
        return *page.findChild<QPushButton*>();
    }
    QLineEdit& field(const QString& name) {
        for (QLineEdit* one : page.findChildren<QLineEdit*>())
            if (one->accessibleName() == name)
                return *one;
        FAIL("no field is called " << name.toStdString());
        return *page.findChild<QLineEdit*>();
    }
    QList<Draft> drafts() {
        return parts.ask([](Home& home) { return Drafts(home, Drafts::Kind::Map).all(); });
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "Undo brings a criterion back into the map it was taken from, whichever is open",
                 "[editor]") {
    const MapId id = state.id();
    QTest::keyClicks(&field(u"Title"_s), u"X"_s);
    const AssessmentMap before = state.map();
    table.setCurrentIndex(table.model()->index(0, 0));
    button(u"Remove"_s).click();
    CHECK(state.map().criteria.size() == before.criteria.size() - 1);
    SECTION("this one") {
        parts.messages.undo();
    }
    SECTION("another one") {
        choose(1);
        const MapId other = state.id();
        const AssessmentMap untouched = state.map();
        REQUIRE(other != id);
        parts.messages.undo();
        REQUIRE(waitUntil([&] { return page.isSettled(); }));
        const QList<Draft> all = drafts();
        CHECK(std::none_of(all.begin(), all.end(), [&](const Draft& one) { return one.about == other.entity(); }));
    }
    CHECK(state.id() == id);
    CHECK(state.map() == before);
    CHECK(table.model()->rowCount() == before.criteria.size());
    CHECK(field(u"Title"_s).text() == before.title);
    CHECK(choice().currentIndex() == 0);
}

TEST_CASE_METHOD(Fixture, "a level is taken away with its cells, and Undo brings both back", "[editor]") {
    const AssessmentMap before = state.map();
    const int columns = table.model()->columnCount();
    button(u"Take the best level away"_s).click();
    CHECK(state.map().levels.size() == before.levels.size() - 1);
    CHECK(table.model()->columnCount() == columns - 1);
    parts.messages.undo();
    CHECK(state.map() == before);
    CHECK(table.model()->columnCount() == columns);
    CHECK(waitUntil([&] { return drafts().isEmpty(); })); // as it is kept
}

TEST_CASE_METHOD(Fixture, "a new map that was never kept can be gone back to", "[editor]") {
    const int kept = choice().count() - 1;
    choose(kept); // the last one is a new one
    const MapId id = state.id();
    QTest::keyClicks(&field(u"Title"_s), u"Half a ti"_s);
    choose(0);
    REQUIRE(state.id() != id);
    REQUIRE(choice().count() == kept + 2);
    CHECK(choice().itemText(kept).startsWith(u"Half a ti, "_s));
    choose(kept);
    CHECK(state.id() == id);
    CHECK(field(u"Title"_s).text() == u"Half a ti"_s);
}

TEST_CASE_METHOD(Fixture, "an import says that it took the draft's place and can be taken back", "[editor]") {
    const AssessmentMap before = state.map();
    QFile file(parts.scratch(u"calls.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Criterion,No,Yes\nThe ask,No ask.,Asks.\n");
    file.close();
    state.importFile(file.fileName());
    REQUIRE(waitUntil([&] { return state.map().criteria.size() == 1; }));
    CHECK(parts.messages.canUndo());
    parts.messages.undo();
    CHECK(state.map() == before);

    // What was asked for a map that is being left does not come over the next one.
    QSignalSpy imported(&state, &MapEditorState::imported);
    state.importFile(file.fileName());
    choose(1);
    CHECK(state.map().criteria.size() > 1);
    CHECK(imported.isEmpty());
}

TEST_CASE_METHOD(Fixture, "without a chosen criterion nothing is removed, and nothing said", "[editor]") {
    const AssessmentMap before = state.map();
    table.setCurrentIndex({});
    button(u"Remove"_s).click();
    CHECK(state.map() == before);
    CHECK_FALSE(parts.messages.canUndo());
}

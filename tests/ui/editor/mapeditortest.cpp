// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/mapdraft.h"
#include "core/home/catalogue.h"
#include "core/home/drafts.h"
#include "tests/ui/support/fulldisk.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/window.h"
#include "ui/editor/mapeditorstate.h"
#include "ui/editor/mapmodel.h"

#include <QFile>
#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

AssessmentMap sample() {
    AssessmentMap map;
    map.title = u"Calls"_s;
    map.levels = {{u"No"_s, u"N"_s, {}}, {u"Yes"_s, u"Y"_s, {}}};
    map.criteria = {{{}, u"The ask"_s, {}, 1, {u"No ask."_s, u"Asks."_s}, {}}};
    return map;
}

struct Fixture {
    WindowParts parts;
    std::unique_ptr<MapEditorState> state = std::make_unique<MapEditorState>(parts.context(), 10ms);

    void open(const MapId& id = {}) {
        state->open(id);
        REQUIRE(waitUntil([&] { return state->isLoaded(); }));
    }
    void makeNew() {
        state->makeNew();
        REQUIRE(waitUntil([&] { return state->isLoaded(); }));
    }
    void keep() {
        QSignalSpy kept(state.get(), &MapEditorState::kept);
        state->keep();
        REQUIRE(waitUntil([&] { return kept.count() == 1; }));
    }
    MapRecord find(const QString& title) {
        return parts.ask([=](Home& home) { return Catalogue(home).maps().find(title); });
    }
};

} // namespace

TEST_CASE("a map is a table of criteria by levels that can be written in", "[editor]") {
    MapModel model;
    const ModelTester tester(&model);
    model.setMap(sample());
    QSignalSpy edited(&model, &MapModel::edited);
    CHECK(model.rowCount() == 1);
    CHECK(model.columnCount() == 5);
    const auto header = [&](int column) {
        return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    CHECK(header(MapModel::FirstLevel) == u"No"_s);
    CHECK(header(MapModel::FirstLevel + 1) == u"Yes"_s);

    CHECK(model.setData(model.index(0, MapModel::FirstLevel + 1), u" Asks\nfor a day. "_s, Qt::EditRole));
    CHECK(model.map().criteria[0].cells[1] == u"Asks for a day."_s);
    CHECK(model.setData(model.index(0, MapModel::WeightColumn), u"2,5"_s, Qt::EditRole));
    CHECK(model.map().criteria[0].weight == 2.5);
    CHECK(edited.count() == 2);

    const int row = model.addCriterion();
    CHECK(problemsOf(model.map()).size() == 1);
    model.setShowsProblems(true);
    CHECK_FALSE(model.index(row, MapModel::TitleColumn).data(MapModel::ProblemRole).toString().isEmpty());
    CHECK(model.index(row, MapModel::DescriptionColumn).data(MapModel::ProblemRole).toString().isEmpty());
    CHECK(model.setData(model.index(row, MapModel::TitleColumn), u"Opening"_s, Qt::EditRole));
    model.moveCriterion(row, -1);
    CHECK(model.map().criteria[0].title == u"Opening"_s);
    model.moveCriterion(0, 1);
    model.moveCriterion(1, 1);
    CHECK(model.map().criteria[1].title == u"Opening"_s);
    model.removeCriterion(1);
    CHECK(problemsOf(model.map()).isEmpty());
}

TEST_CASE("a weight that is none is shown as wrong at once and keeps the map from being kept", "[editor]") {
    MapModel model;
    model.setMap(sample());
    const QModelIndex weight = model.index(0, MapModel::WeightColumn);
    CHECK(weight.data(MapModel::ProblemRole).toString().isEmpty());
    for (const QString& typed : {u"0"_s, u"-2"_s, u"101"_s, u"heavy"_s, u"nan"_s, QString()}) {
        INFO(typed.toStdString());
        CHECK(model.setData(weight, typed, Qt::EditRole));
        CHECK_FALSE(weight.data(MapModel::ProblemRole).toString().isEmpty());
        CHECK(problemsOf(model.map()) == QStringList{weight.data(MapModel::ProblemRole).toString()});
    }
    CHECK(model.setData(weight, u"100"_s, Qt::EditRole));
    CHECK(weight.data(MapModel::ProblemRole).toString().isEmpty());
    CHECK(problemsOf(model.map()).isEmpty());
}

TEST_CASE("a map with anything wrong says so", "[editor]") {
    CHECK(problemsOf(sample()).isEmpty());
    AssessmentMap map = sample();
    map.levels[1].letter = u"n"_s;
    CHECK(problemsOf(map).size() == 1);
    map = sample();
    map.title.clear();
    CHECK(problemsOf(map).size() == 1);
    map = sample();
    map.criteria.clear();
    CHECK(problemsOf(map).size() == 1);
    map = sample();
    map.title = QString(300, u'x');
    CHECK(problemsOf(map) == QStringList{u"The title is too long."_s});
    map = sample();
    map.criteria.append(map.criteria[0]);
    map.criteria[1].cells[0] = QString(601, u'x');
    CHECK(problemsOf(map) == QStringList{u"A text of criterion 2 is too long."_s});
    map.criteria = QList<Criterion>(41, sample().criteria[0]);
    CHECK(problemsOf(map) == QStringList{u"A map has at most 40 criteria."_s});
}

TEST_CASE_METHOD(Fixture, "a map is kept in versions, and what is typed is never lost", "[editor]") {
    makeNew();
    const MapId id = state->id();
    AssessmentMap map = sample();
    map.criteria[0].cells[0].clear();
    state->change(map);
    state.reset();
    state = std::make_unique<MapEditorState>(parts.context(), 10ms);
    open(id);
    CHECK(state->map() == map);
    CHECK_FALSE(state->isKept());
    QSignalSpy refused(state.get(), &MapEditorState::kept);
    state->keep(); // a cell is empty
    CHECK(parts.ask([id](Home& home) { return Maps(home.journal(), home.person(), home.random()).versionsOf(id); })
              .isEmpty());
    CHECK(refused.isEmpty());
    map.criteria[0].cells[0] = u"No ask."_s;
    state->change(map);
    keep();
    CHECK(state->versions().size() == 1);
    CHECK(find(u"Calls"_s).id == id);
    CHECK(find(u"Calls"_s).document.criteria[0].id == u"the-ask"_s);
    CHECK_FALSE(state->isChanged());

    map = state->map();
    map.title = u"Calls of all sorts"_s;
    map.criteria[0].weight = 3;
    state->change(map);
    CHECK(state->isChanged());
    keep();
    CHECK(state->versions().size() == 2);
    CHECK(find(u"Calls of all sorts"_s).id == id);
    const auto isFirst = [](const Maps::Version& one) { return one.document.title == u"Calls"_s; };
    const auto first = std::find_if(state->versions().begin(), state->versions().end(), isFirst);
    REQUIRE(first != state->versions().end());
    state->take(AssessmentMap(first->document));
    CHECK(state->isChanged());
    CHECK(state->map().criteria[0].weight == 1);
}

TEST_CASE_METHOD(Fixture, "what is typed while a map is being kept is a draft of the next version", "[editor]") {
    makeNew();
    AssessmentMap map = sample();
    state->change(map);
    QSignalSpy kept(state.get(), &MapEditorState::kept);
    state->keep();
    map.description = u"Typed since."_s;
    state->change(map);
    REQUIRE(waitUntil([&] { return kept.count() == 1; }));
    CHECK(state->map() == map);
    CHECK(state->isChanged());
    CHECK(state->versions().size() == 1);
    const MapId id = state->id();
    state.reset();
    state = std::make_unique<MapEditorState>(parts.context(), 10ms);
    open(id);
    CHECK(state->map().description == map.description);
}

TEST_CASE_METHOD(Fixture, "no other map takes the place of what could not be kept", "[editor]") {
    const MapId other = find(u"Basic call"_s).id;
    makeNew();
    const MapId id = state->id();
    state->change(sample());
    QSignalSpy failed(&parts.messages, &Messages::failed);
    {
        const FullDisk full(parts);
        QSignalSpy opened(state.get(), &MapEditorState::opened);
        state->open(other);
        REQUIRE(waitUntil([&] { return state->isLoaded(); }));
        CHECK(opened.count() == 1); // so that the page shows again which one it is
        CHECK(failed.count() == 1);
        CHECK(state->id() == id);
        CHECK(state->map() == sample());
    }
    open(other);
    CHECK(state->id() == other);
    open(id);
    CHECK(state->map() == sample());
}

TEST_CASE_METHOD(Fixture, "a title that another map has is not taken from it", "[editor]") {
    const MapRecord other = find(u"Basic call"_s);
    makeNew();
    AssessmentMap map = sample();
    map.title = other.document.title;
    state->change(map);
    QSignalSpy taken(state.get(), &MapEditorState::titleTaken);
    state->keep();
    REQUIRE(waitUntil([&] { return taken.count() == 1; }));
    CHECK(find(u"Basic call"_s).version == other.version);
    CHECK(state->map() == map);
}

TEST_CASE_METHOD(Fixture, "a table goes out and comes in again; what is none changes nothing", "[editor]") {
    makeNew();
    state->change(sample());
    QSignalSpy exported(state.get(), &MapEditorState::exported);
    const QString csv = parts.scratch(u"calls.csv"_s);
    const QString json = parts.scratch(u"calls.json"_s);
    state->exportFile(csv);
    state->exportFile(json);
    REQUIRE(waitUntil([&] { return exported.count() == 2; }));

    makeNew();
    QSignalSpy imported(state.get(), &MapEditorState::imported);
    state->importFile(csv);
    REQUIRE(waitUntil([&] { return imported.count() == 1; }));
    CHECK(state->map().title == u"calls"_s);
    CHECK(state->map().criteria[0].cells == sample().criteria[0].cells);
    state->importFile(json);
    REQUIRE(waitUntil([&] { return imported.count() == 2; }));
    CHECK(state->map() == withIds(sample()));

    QFile broken(parts.scratch(u"broken.csv"_s));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("Criterion;Yes\n");
    broken.close();
    QSignalSpy failed(&parts.messages, &Messages::failed);
    state->importFile(broken.fileName());
    REQUIRE(waitUntil([&] { return failed.count() == 1; }));
    CHECK(failed[0][1].toString().contains(u"broken.csv"_s));
    CHECK(failed[0][1].toString().contains(u"row 1"_s));
    CHECK(state->map() == withIds(sample()));

    // What is open stays what it is when the table becomes a map of its own.
    const MapId open = state->id();
    QSignalSpy made(state.get(), &MapEditorState::importedNew);
    state->importAsNew(csv);
    REQUIRE(waitUntil([&] { return made.count() == 1 && state->isLoaded(); }));
    CHECK(state->id() != open);
    CHECK(state->map().title == u"calls"_s);
    state->open(open);
    REQUIRE(waitUntil([&] { return state->isLoaded() && state->id() == open; }));
    CHECK(state->map() == withIds(sample()));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storage/storagepage.h"

#include "core/base/file.h"
#include "tests/ui/support/kepttake.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/window.h"
#include "ui/storage/storagemodel.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

/// A home with a starred take and one without a star, both of today.
struct Fixture {
    Fixture() {
        parts.ask([this](Home& home) {
            return Takes(home.journal(), home.person(), home.random(), home.clock()).star(take, true).map([] {
                return 0;
            });
        });
        page.resize(900, 700);
        page.show();
        parts.navigator.go({PageKind::Storage});
        page.enter({PageKind::Storage});
        REQUIRE(waitUntil([&] { return page.hasData(); }));
    }

    QPushButton* button(const QString& text) {
        for (auto* one : page.findChildren<QPushButton*>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }
    QList<Take> takes() {
        return parts.ask(
            [](Home& home) { return Takes(home.journal(), home.person(), home.random(), home.clock()).all(); });
    }
    void settle() {
        REQUIRE(waitUntil([&] { return !page.state().isWorking() && parts.home().isIdle(); }));
    }

    WindowParts parts;
    TakeId take = parts.ask([](Home& home) { return keepTake(home, u"One-minute introduction"_s); });
    TakeId other = parts.ask([](Home& home) { return keepTake(home, u"Discovery call"_s); });
    StoragePage page{parts.context()};
};

} // namespace

TEST_CASE_METHOD(Fixture, "all that lies on the disk is in the rows, the scenarios below the takes", "[storage]") {
    const auto lists = page.findChildren<QListView*>(); // that of the choice of days is one too
    const auto found = std::find_if(lists.begin(), lists.end(),
                                    [](const QListView* one) { return qobject_cast<StorageModel*>(one->model()); });
    REQUIRE(found != lists.end());
    QListView* list = *found;
    const QAbstractItemModel& model = *list->model();
    int takesRow = -1;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data().toString() == u"Your takes"_s)
            takesRow = row;
    REQUIRE(takesRow >= 0);
    CHECK_FALSE(model.index(takesRow, 0).data(StorageModel::IsPartRole).toBool());
    CHECK(model.index(takesRow + 1, 0).data(StorageModel::IsPartRole).toBool());
    double share = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        if (!model.index(row, 0).data(StorageModel::IsPartRole).toBool())
            share += model.index(row, 0).data(StorageModel::ShareRole).toDouble();
    CHECK(share == Approx(1));
    list->setCurrentIndex(model.index(takesRow + 1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(parts.navigator.place().page == PageKind::Ladder);
}

TEST_CASE_METHOD(Fixture, "caches are cleared by a press, and it says how much that was", "[storage]") {
    GR_REQUIRE_OK(makeFolder(parts.folder() + u"/cache/pictures-1/ab"_s));
    GR_REQUIRE_OK(writeFileAtomically(parts.folder() + u"/cache/pictures-1/ab/x"_s, QByteArray(2'000'000, 'x')));
    page.enter({PageKind::Storage});
    REQUIRE(waitUntil([&] { return button(u"Clear"_s) != nullptr; }));
    QSignalSpy told(&parts.messages, &Messages::told);
    button(u"Clear"_s)->click();
    CHECK_FALSE(button(u"Clear"_s)->isEnabled());
    settle();
    REQUIRE(told.size() == 1);
    CHECK(told[0][0].toString().startsWith(u"2 MB are free."_s));
    CHECK(takes().size() == 2);
    REQUIRE(waitUntil([&] { return button(u"Clear"_s) == nullptr; }));
}

TEST_CASE_METHOD(Fixture, "old takes without a star are discarded by a press and brought back by Undo", "[storage]") {
    CHECK_FALSE(button(u"Discard"_s)->isEnabled()); // none is a day old
    page.state().setOlderThan(0);
    REQUIRE(waitUntil([&] { return button(u"Discard"_s)->isEnabled(); }));
    button(u"Discard"_s)->click();
    settle();
    REQUIRE(takes().size() == 1);
    CHECK(takes()[0].id == take);
    REQUIRE(parts.messages.canUndo());
    parts.messages.undo();
    REQUIRE(waitUntil([&] { return takes().size() == 2; }));
}

TEST_CASE("rows of usage are a model that keeps its word", "[storage]") {
    StorageModel model;
    ModelTester tester(&model);
    StorageUsage usage;
    usage.parts = {{StorageKind::Takes, ScenarioId(), u"A"_s, 3, 500},
                   {StorageKind::Takes, ScenarioId(), u"B"_s, 1, 100},
                   {StorageKind::Examples, {}, {}, 2, 900},
                   {StorageKind::Caches, {}, {}, 9, 10}};
    usage.files = 15;
    usage.bytes = 1510;
    model.setUsage(usage);
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row).data().toString());
    CHECK(rows == QStringList{u"Your examples"_s, u"Your takes"_s, u"A"_s, u"B"_s,
                              u"Pictures and waveforms, made again when they are needed"_s});
    model.setUsage({});
    CHECK(model.rowCount() == 0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/attemptsmodel.h"

#include "tests/support/random.h"
#include "tests/ui/support/modeltester.h"
#include "ui/studio/examplesmodel.h"

#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

AttemptItem item(SeededRandom& random, int number, double duration) {
    AttemptItem result;
    result.take = TakeId(EntityId::create(PersonId(), random));
    result.number = number;
    result.duration = duration;
    result.counted = duration >= 3;
    return result;
}

} // namespace

TEST_CASE("attempts come, change and go without moving what stays") {
    AttemptsModel model;
    const ModelTester tester(&model);
    SeededRandom random(1);
    QList<AttemptItem> items{item(random, 1, 112), item(random, 2, 201), item(random, 3, 178)};
    items[1].fullRun = true;
    items[0].stoppedBefore = u"Ask"_s;
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setItems(items.first(2));
    model.setItems(items);
    QPersistentModelIndex last = model.index(2);
    CHECK(last.data().toString() == u"Attempt 3"_s);
    CHECK(model.index(0).data(AttemptsModel::WordsRole).toString() == u"stopped before “Ask”"_s);
    CHECK(model.index(1).data(AttemptsModel::WordsRole).toString() == u"full run"_s);
    CHECK(model.index(1).data(AttemptsModel::LengthRole).toString() == u"3:21"_s);
    items[2].recovered = true;
    model.setItems(items);
    CHECK(last.data(AttemptsModel::WordsRole).toString() == u"recovered, under half the time target"_s);
    items[2].mode = PracticeMode::Drill;
    items[2].counted = false;
    model.setItems(items);
    CHECK(last.data().toString() == u"Drill"_s);
    CHECK(last.data(AttemptsModel::WordsRole).toString() == u"recovered, practice, not counted"_s);
    items[2].starred = true;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setItems(items);
    CHECK(changed.size() == 1);
    CHECK(last.data(Qt::AccessibleTextRole).toString().endsWith(u"starred"_s));
    items.removeAt(1);
    model.setItems(items);
    CHECK(last.row() == 1);
    CHECK(model.rowOf(items[1].take) == 1);
    items.insert(1, item(random, 4, 2));
    model.setItems(items);
    CHECK(model.index(1).data().toString() == u"False start"_s);
    CHECK(reset.isEmpty());
    std::swap(items[0], items[2]);
    model.setItems(items);
    CHECK(model.at(0).take == items[0].take);
    model.setItems({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("attempts that come or go together do so at once") {
    AttemptsModel model;
    const ModelTester tester(&model);
    SeededRandom random(2);
    QList<AttemptItem> items;
    for (int i = 0; i < 400; ++i)
        items.append(item(random, i + 1, 60));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setItems(items);
    CHECK(inserted.size() == 1);
    const QPersistentModelIndex stays = model.index(200);
    QList<AttemptItem> fewer = items;
    fewer.remove(300, 50);
    fewer.remove(10, 100);
    model.setItems(fewer);
    CHECK(removed.size() == 2);
    CHECK(stays.row() == 100);
    model.setItems(items);
    CHECK(inserted.size() == 3);
    CHECK(stays.row() == 200);
    CHECK(model.rowOf(items[320].take) == 320);
    CHECK(model.at(50).number == 51);
}

TEST_CASE("examples say what they show") {
    ExamplesModel model;
    const ModelTester tester(&model);
    ModelExample example;
    example.title = u"Mara opens with a reason"_s;
    example.tags = {u"opening"_s};
    example.duration = 100;
    example.starts = 10.0;
    example.ends = 82.0;
    model.setItems({example});
    CHECK(shownLength(example) == 72);
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString() ==
          u"Mara opens with a reason, A good example: opening, 1:12"_s);
    example.quality = u"bad"_s;
    CHECK(exampleWords(example) == u"How not to do it: opening"_s);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/laddermodel.h"

#include "core/base/hash.h"
#include "tests/support/random.h"
#include "tests/support/spoken.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/wait.h"
#include "ui/shell/pictures.h"
#include "ui/studio/ladderlist.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;
constexpr qint64 now = 20'000 * day;

LadderItem item(SeededRandom& random, int number) {
    LadderItem result;
    result.attempt.take = TakeId(EntityId::create(PersonId(), random));
    result.attempt.number = number;
    result.attempt.duration = 60 + number;
    result.attempt.startedMs = now;
    result.attempt.fullRun = true;
    return result;
}

struct Fixture {
    SeededRandom random{1};
    QList<LadderItem> items{item(random, 3), item(random, 2), item(random, 1)};
    QTemporaryDir folder;
    Pictures pictures{folder.filePath(u"cache"_s)};
};

} // namespace

TEST_CASE_METHOD(Fixture, "a row says what tells its attempt from the others") {
    items[0].levels = {{u"Opening"_s, u"Good"_s, u"G"_s, 3, 5}, {u"Ask"_s, u"Beginning"_s, u"B"_s, 1, 5}};
    items[0].attempt.starred = true;
    items[1].attempt.mode = PracticeMode::Objections;
    items[1].attempt.fullRun = false;
    items[1].attempt.stoppedBefore = u"Ask"_s;
    LadderModel model(pictures, LadderModel::Kind::Ticks);
    const ModelTester tester(&model);
    model.setItems(items, now);
    CHECK(model.index(0).data().toString() == u"Attempt 3"_s);
    CHECK(model.index(0).data(LadderModel::LineRole).toString() == u"today, full run"_s);
    CHECK(model.index(1).data(LadderModel::LineRole).toString() == u"today, Objections, stopped before “Ask”"_s);
    model.setTicked({items[0].attempt.take});
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString() ==
          u"ticked, Attempt 3, today, full run, 1:03, your levels: Opening: Good, Ask: Beginning, starred"_s);
    CHECK(model.index(2).data(Qt::AccessibleTextRole).toString().endsWith(u"your levels: not rated yet"_s));
}

TEST_CASE_METHOD(Fixture, "the parts of which the time is known are told, and which took longer than planned") {
    items[0].sections = {{u"Opening"_s, 30, 0, 42}, {u"Value"_s, 60, {}, {}}, {u"Ask"_s, 30, 100, 28}};
    LadderModel model(pictures, LadderModel::Kind::Ticks);
    const ModelTester tester(&model);
    model.setItems(items, now);
    CHECK(knownSections(items[0].sections) == QStringList{u"Opening: 0:42 of 0:30 (over)"_s, u"Ask: 0:28 of 0:30"_s});
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString().endsWith(u"(over), Ask: 0:28 of 0:30"_s));
}

TEST_CASE_METHOD(Fixture,
                 "how a voice comes across is told once the attempt was listened to, and only of what is asked for") {
    for (LadderItem& one : items) {
        one.attempt.path = folder.filePath(QString::number(one.attempt.number) + u".wav"_s);
        one.attempt.media = contentHash(one.attempt.path.toUtf8());
    }
    writeWav(items[0].attempt.path, {spoken(u"en"_s, 150, sentences().first(2), {2}).sound});
    writeWav(items[1].attempt.path, {Sound{16'000, std::vector<float>(32'000, 0.0F)}});
    LadderModel model(pictures, LadderModel::Kind::Ticks);
    const ModelTester tester(&model);
    model.setItems(items, now);
    const auto told = [&](int row) { return model.index(row).data(LadderModel::DeliveryRole).toStringList(); };
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    CHECK(told(0).isEmpty());
    CHECK(told(1).isEmpty());
    REQUIRE(waitUntil([&] { return changed.size() == 2; }));
    const QStringList words = told(0);
    REQUIRE(words.size() == 3);
    CHECK(words[0].startsWith(u"speaking "_s));
    CHECK(words[1].endsWith(u" syllables a second"_s));
    CHECK(words[2] == u"1 pause(s)"_s); // no language is chosen here
    CHECK(told(1).first() == u"speaking 0 %"_s);
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString().endsWith(words.join(u", "_s)));
    // The third was not asked for, so nobody missed its file.
    CHECK(pictures.isIdle());
}

TEST_CASE_METHOD(Fixture, "rows keep their place while the same attempts are listed, and days go on") {
    LadderModel model(pictures, LadderModel::Kind::Ticks);
    const ModelTester tester(&model);
    model.setItems(items, now);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    items[1].attempt.starred = true;
    model.setItems(items, now);
    CHECK(changed.size() == 1);
    model.setTicked({items[2].attempt.take, items[1].attempt.take});
    CHECK(changed.size() == 3);
    model.setItems(items, now + day);
    CHECK(changed.size() == 6);
    CHECK(model.index(0).data(LadderModel::LineRole).toString() == u"yesterday, full run"_s);
    CHECK(reset.isEmpty());
    items.removeFirst();
    model.setItems(items, now + day);
    CHECK(reset.size() == 1);
    CHECK(model.rowOf(items[0].attempt.take) == 0);
}

TEST_CASE_METHOD(Fixture, "places are counted from one, and cannot be ticked") {
    LadderModel model(pictures, LadderModel::Kind::Places);
    const ModelTester tester(&model);
    model.setItems(items, now);
    CHECK(model.index(2).data(LadderModel::PlaceRole).toInt() == 3);
    CHECK(model.index(2).data(Qt::AccessibleTextRole).toString().startsWith(u"Place 3, Attempt 1"_s));
    CHECK_FALSE(model.index(0).flags() & Qt::ItemIsUserCheckable);
    QSignalSpy wanted(&model, &LadderModel::tickWanted);
    CHECK_FALSE(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
    CHECK(wanted.isEmpty());
}

TEST_CASE_METHOD(Fixture, "a click ticks, stars or opens, by where it is; Space and Enter do by key") {
    LadderModel model(pictures, LadderModel::Kind::Ticks);
    model.setItems(items, now);
    LadderList list(&model, u"All"_s);
    list.resize(900, 300);
    list.show();
    QSignalSpy ticked(&model, &LadderModel::tickWanted);
    QSignalSpy starred(&list, &LadderList::starPressed);
    QSignalSpy opened(&list, &LadderList::openPressed);
    const QRect row = list.visualRect(model.index(1));
    const auto click = [&](int x) { QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, {x, row.center().y()}); };
    click(row.left() + 22);
    CHECK(ticked.size() == 1);
    CHECK(ticked[0][0].value<TakeId>() == items[1].attempt.take);
    CHECK(ticked[0][1].toBool());
    click(row.right() - 20);
    CHECK(starred.size() == 1);
    click(row.center().x());
    CHECK(opened.size() == 1);
    CHECK((ticked.size() == 1 && starred.size() == 1));
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Space);
    CHECK(ticked.size() == 2);
    CHECK(ticked[1][0].value<TakeId>() == items[2].attempt.take);
    QTest::keyClick(&list, Qt::Key_Return);
    CHECK(opened.size() == 2);
}

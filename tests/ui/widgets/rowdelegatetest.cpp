// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowdelegate.h"

#include "tests/support/catch.h"

#include <QListView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace greenroom::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a press that is let go over the menu of another row does not cost the next click", "[widgets]") {
    QStandardItemModel model;
    for (const QString& title : {u"First"_s, u"Second"_s, u"Plain"_s}) {
        auto* item = new QStandardItem(title);
        item->setData(title != u"Plain"_s, HasMenuRole);
        model.appendRow(item);
    }
    const std::unique_ptr<QListView> list(makeRowList(u"Rows"_s, &model, false));
    list->resize(600, 300);
    list->show();
    REQUIRE(QTest::qWaitForWindowExposed(list.get()));
    const auto rect = [&](int row) { return list->visualRect(model.index(row, 0)); };
    const auto menuOf = [&](int row) { return QPoint(rect(row).right() - 26, rect(row).center().y()); };
    QSignalSpy activated(list.get(), &QListView::activated);

    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, menuOf(0));
    CHECK(activated.isEmpty());
    QTest::mousePress(list->viewport(), Qt::LeftButton, {}, rect(0).center());
    QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, menuOf(1));
    CHECK(activated.isEmpty());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rect(2).center());
    CHECK(activated.count() == 1);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewspage.h"

#include "core/assessment/notes.h"
#include "core/takes/observations.h"
#include "tests/ui/support/kepttake.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/window.h"
#include "ui/review/reviewsmodel.h"
#include "ui/shell/pictures.h"
#include "ui/widgets/rowdelegate.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Room {
    Room() {
        page.resize(1196, 760);
        page.show();
    }
    void enter() {
        page.enter({PageKind::Reviews});
        REQUIRE(waitUntil([&] { return page.isSettled(); }));
    }
    QStringList rows() {
        QStringList result;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            result.append(list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return result;
    }
    TakeId keep(const QString& scenario, Ending ending = Ending::Kept) {
        return parts.ask([=](Home& home) { return keepTake(home, scenario, ending); });
    }
    void click(const QString& text) {
        for (QPushButton* button : page.findChildren<QPushButton*>())
            if (button->text() == text)
                button->click();
    }

    WindowParts parts;
    ReviewsPage page{parts.context()};
    QListView* list = page.findChild<QListView*>();
    ModelTester tester{list->model()};
};

} // namespace

TEST_CASE_METHOD(Room, "without takes the room says where they come from") {
    enter();
    CHECK_FALSE(list->isVisible());
    click(u"Practise"_s);
    CHECK(parts.navigator.place().page == PageKind::Scenarios);
}

TEST_CASE_METHOD(Room, "takes and observations are listed, what is starred, noted or recovered says so") {
    const TakeId starred = keep(u"One-minute introduction"_s);
    keep(u"One-minute introduction"_s, Ending::Recovered);
    const TakeId noted = keep(u"Basic call"_s);
    parts.ask([&](Home& home) -> Result<int> {
        GR_TRY(Takes(home.journal(), home.person(), home.random(), home.clock()).star(starred, true));
        Note note;
        note.subject = SubjectId(noted.entity());
        note.text = u"clear"_s;
        GR_TRY(Notes(home.journal(), home.person(), home.random()).add(note, 4));
        Observation one;
        one.who = u"Tom Adeyemi"_s;
        one.kind = u"call"_s;
        one.day = QDate(2020, 3, 1);
        GR_TRY(Observations(home.journal(), home.person(), home.random()).add(one));
        return 0;
    });
    enter();
    const QStringList all = rows();
    REQUIRE(all.size() == 4);
    CHECK(all.filter(u"Recovered"_s).size() == 1);
    CHECK(all.filter(u"1 note"_s).size() == 1);
    CHECK(all.last().startsWith(u"Tom Adeyemi. call. Observation"_s));
    CHECK(waitUntil([&] { return !list->model()->index(0, 0).data(PictureRole).value<QPixmap>().isNull(); }));

    click(u"Starred"_s);
    REQUIRE(rows().size() == 1);
    CHECK(rows().constFirst().contains(u"This one"_s));
    click(u"With notes"_s);
    REQUIRE(rows().size() == 1);
    CHECK(rows().constFirst().contains(u"Basic call"_s));
    click(u"All"_s);
    page.findChild<QLineEdit*>()->setText(u"INTRO 2"_s);
    REQUIRE(rows().size() == 1);
    CHECK(rows().constFirst().startsWith(u"Attempt 2"_s));
    page.findChild<QLineEdit*>()->setText(u"nothing of the kind"_s);
    CHECK_FALSE(list->isVisible());
}

TEST_CASE_METHOD(Room, "Enter opens the review of a take, and a new take appears by itself") {
    const TakeId take = keep(u"One-minute introduction"_s);
    enter();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(parts.navigator.place().page == PageKind::Review);
    CHECK(parts.navigator.place().subject == take.entity());
    keep(u"Basic call"_s);
    CHECK(waitUntil([&] { return rows().size() == 2; }));
}

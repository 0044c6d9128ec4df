// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startview.h"

#include "core/base/error.h"
#include "tests/support/catch.h"
#include "tests/ui/support/wait.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    Fixture() {
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
    }

    QLineEdit* field() const {
        QCoreApplication::processEvents(); // what was added to the layout shows itself
        for (auto* one : view.findChildren<QLineEdit*>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    QPushButton* button(const QString& text) const {
        QCoreApplication::processEvents();
        for (auto* one : view.findChildren<QPushButton*>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }

    StartView view;
};

} // namespace

TEST_CASE_METHOD(Fixture, "the name's own field outlives its Enter, which leads to something else") {
    QPointer<QLineEdit> asked;
    bool livedOn = false;
    QObject::connect(&view, &StartView::named, &view, [&] {
        view.showWaiting(u"Making your Greenroom"_s);
        livedOn = !asked.isNull();
    });
    view.askName();
    asked = field();
    REQUIRE(asked);
    QTest::keyClicks(asked, u"Lea Hartmann"_s);
    QTest::keyClick(asked, Qt::Key_Return);
    CHECK(livedOn);
    CHECK_FALSE(field());
    CHECK(waitUntil([&] { return asked.isNull(); }));
}

TEST_CASE_METHOD(Fixture, "what went wrong can be tried again, and the name is still there") {
    view.askName();
    REQUIRE(field());
    QTest::keyClicks(field(), u"Lea Hartmann"_s);
    const QSignalSpy again(&view, &StartView::tryAgainWanted);
    view.showProblem({ErrorCode::DiskFull, u"no space left"_s, {}}, u"Your Greenroom could not be opened."_s);
    CHECK_FALSE(field());
    REQUIRE(button(u"Try again"_s));
    QTest::mouseClick(button(u"Try again"_s), Qt::LeftButton);
    CHECK(again.count() == 1);
    view.askName();
    REQUIRE(field());
    CHECK(field()->text() == u"Lea Hartmann"_s);
    CHECK(button(u"Begin"_s)->isEnabled());
}

TEST_CASE_METHOD(Fixture, "what went wrong does not hold anybody: Quit closes the window") {
    view.showProblem({ErrorCode::Io, u"cannot read"_s, {}}, u"Your Greenroom could not be opened."_s);
    REQUIRE(button(u"Quit"_s));
    QTest::mouseClick(button(u"Quit"_s), Qt::LeftButton);
    CHECK_FALSE(view.isVisible());
}

TEST_CASE_METHOD(Fixture, "who has used Greenroom before gives name and code, and says who may have the laptop") {
    view.askName();
    REQUIRE(button(u"I have used Greenroom before\u2026"_s));
    QTest::mouseClick(button(u"I have used Greenroom before\u2026"_s), Qt::LeftButton);
    REQUIRE(button(u"Come back"_s));
    CHECK_FALSE(button(u"Come back"_s)->isEnabled());
    QTest::keyClicks(field(), u"Lea Hartmann"_s);
    QPlainTextEdit* codes = nullptr;
    for (auto* one : view.findChildren<QPlainTextEdit*>())
        if (one->isVisible())
            codes = one;
    REQUIRE(codes);
    QTest::keyClicks(codes, u"abcde-fghjk"_s);
    for (auto* one : view.findChildren<QRadioButton*>())
        if (one->isVisible() && one->text().startsWith(u"Somebody else"_s))
            one->click();
    const QSignalSpy back(&view, &StartView::cameBack);
    QTest::mouseClick(button(u"Come back"_s), Qt::LeftButton);
    REQUIRE(back.count() == 1);
    CHECK(back.first() == QVariantList{u"Lea Hartmann"_s, u"abcde-fghjk"_s, true});
    view.askRecovery(u"That was not it."_s);
    REQUIRE(field());
    CHECK(field()->text() == u"Lea Hartmann"_s);
    CHECK(button(u"Come back"_s)->isEnabled());
}

TEST_CASE_METHOD(Fixture, "what went wrong is said in people's words, and what programs say of it when asked for") {
    view.showProblem({ErrorCode::Corrupt, u"file is not a database"_s, u"PRAGMA journal_mode = WAL"_s},
                     u"Your Greenroom could not be opened."_s);
    const auto isSaid = [&] {
        QCoreApplication::processEvents();
        for (const auto* label : view.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(u"PRAGMA"_s))
                return true;
        return false;
    };
    CHECK_FALSE(isSaid());
    REQUIRE(button(u"Details"_s));
    QTest::mouseClick(button(u"Details"_s), Qt::LeftButton);
    CHECK(isSaid());
}

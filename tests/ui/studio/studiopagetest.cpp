// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/studiopage.h"

#include "core/media/transport.h"
#include "tests/ui/support/window.h"
#include "ui/shell/mainwindow.h"
#include "ui/studio/attemptslist.h"
#include "ui/studio/attemptsmodel.h"
#include "ui/studio/modes/modeboard.h"
#include "ui/studio/previewsurface.h"
#include "ui/studio/promptstrip.h"
#include "ui/studio/recordbutton.h"
#include "ui/studio/scriptpopover.h"
#include "ui/studio/sidepanel.h"
#include "ui/studio/takeplayer.h"
#include "ui/studio/targetbar.h"
#include "ui/studio/teleprompter.h"
#include "ui/studio/wellnotice.h"
#include "ui/today/todaypage.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QWheelEvent>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using Phase = StudioState::Phase;

namespace {

template <typename PageType>
MainWindow::MakePage make() {
    return [](Context& context) -> Page* { return new PageType(context); };
}

struct Fixture {
    Fixture() {
        parts.settings.set(setting::countdown, 0);
        const auto scenario = parts.ask([](Home& home) -> Result<ScenarioId> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"One-minute introduction"_s));
            return at.scenario.id;
        });
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        parts.navigator.go({PageKind::Studio, scenario.entity()});
        page = qobject_cast<StudioPage*>(window.currentPage());
        REQUIRE(page);
        REQUIRE(waitUntil([&] { return page->isSettled(); }));
        record = page->findChild<RecordButton*>();
        list = page->findChild<AttemptsList*>();
        prompter = page->findChild<Teleprompter*>();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, key, modifiers);
    }
    bool reaches(Phase phase) {
        return waitUntil([&] { return page->state().phase() == phase; });
    }
    void take() {
        const int before = list->model()->rowCount();
        press(Qt::Key_R);
        REQUIRE(reaches(Phase::Recording));
        REQUIRE(waitUntil([&] { return page->state().position() > 0.5; }));
        press(Qt::Key_R);
        REQUIRE(reaches(Phase::Playing));
        REQUIRE(waitUntil([&] { return list->model()->rowCount() == before + 1; }));
    }
    QPushButton* button(const QString& text) {
        for (auto* one : page->findChildren<QPushButton*>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }

    /// The tests press faster than people.
    struct EachPress {
        EachPress() { QApplication::setDoubleClickInterval(0); }
        ~EachPress() { QApplication::setDoubleClickInterval(usual); }
        EachPress(const EachPress&) = delete;
        EachPress& operator=(const EachPress&) = delete;
        const int usual = QApplication::doubleClickInterval();
    };

    EachPress eachPress;
    KeyGuard guard;
    WindowParts parts;
    MainWindow window{parts.context(), {{PageKind::Today, make<TodayPage>()}, {PageKind::Studio, make<StudioPage>()}}};
    StudioPage* page = nullptr;
    RecordButton* record = nullptr;
    AttemptsList* list = nullptr;
    Teleprompter* prompter = nullptr;
};

} // namespace

TEST_CASE_METHOD(Fixture, "the countdown is cancelled by the key it names, whichever that is") {
    parts.settings.set(setting::countdown, 10);
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Countdown));
    CHECK(record->accessibleName() == u"Esc cancels"_s);
    parts.commands.setKeys(u"back-to-camera"_s, {QKeySequence(Qt::Key_Q)});
    CHECK(record->accessibleName() == u"Q cancels"_s);
    press(Qt::Key_Q);
    REQUIRE(reaches(Phase::Ready));
    QStringList tips;
    for (const auto* button : page->findChild<TakePlayer*>()->findChildren<QPushButton*>())
        tips.append(button->toolTip());
    CHECK(tips.contains(u"Back to the camera (Q)"_s));
    parts.commands.setKeys(u"back-to-camera"_s, {});
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Countdown));
    CHECK(record->accessibleName() == u"Cancel"_s);
}

TEST_CASE_METHOD(Fixture, "R records, stops, plays and records again, and nothing moves") {
    const auto place = [](QWidget* widget) { return QRect(widget->mapTo(widget->window(), QPoint()), widget->size()); };
    const QList<QWidget*> fixed{record, page->findChild<TargetBar*>(), list->parentWidget(), prompter->parentWidget()};
    QList<QRect> places;
    for (QWidget* widget : fixed)
        places.append(place(widget));
    const auto stands = [&] {
        for (qsizetype i = 0; i < fixed.size(); ++i)
            if (place(fixed[i]) != places[i])
                return false;
        return true;
    };
    CHECK(record->accessibleName() == u"Record"_s);
    CHECK(prompter->currentLine() == -1);
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Recording));
    CHECK(record->accessibleName() == u"Stop"_s);
    CHECK(stands());
    REQUIRE(waitUntil([&] { return prompter->place() > 0.3; }));
    CHECK(prompter->currentLine() >= 0);
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Playing));
    CHECK(record->accessibleName() == u"Record again"_s);
    CHECK(stands());
    auto* player = page->findChild<TakePlayer*>();
    REQUIRE(player->isVisible());
    REQUIRE(waitUntil([&] { return player->transport().position() > 0; }));
    REQUIRE(waitUntil([&] { return list->model()->rowCount() == 1; }));
    CHECK(stands());
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Recording));
    CHECK_FALSE(player->isVisible());
    CHECK_FALSE(player->isOpen());
    REQUIRE(waitUntil([&] { return page->state().position() > 0.5; }));
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Playing));
    press(Qt::Key_Escape);
    CHECK(page->state().phase() == Phase::Ready);
}

TEST_CASE_METHOD(Fixture, "a held key means it once") {
    press(Qt::Key_R);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_R, Qt::NoModifier, u"r"_s, true);
    QApplication::sendEvent(&window, &held);
    REQUIRE(reaches(Phase::Recording));
    QTest::qWait(100);
    CHECK(page->state().phase() == Phase::Recording);
}

TEST_CASE_METHOD(Fixture, "R pressed twice means it once, and P pauses") {
    QApplication::setDoubleClickInterval(400);
    press(Qt::Key_R);
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Recording));
    REQUIRE(waitUntil([&] { return page->state().position() > 0.5; }));
    press(Qt::Key_P);
    REQUIRE(waitUntil([&] { return page->state().isPaused(); }));
    const auto buttons = page->findChildren<RoundButton*>();
    const auto isOffered = [&](const QString& word) {
        return std::any_of(buttons.begin(), buttons.end(), [&](const RoundButton* one) { return one->text() == word; });
    };
    CHECK(isOffered(u"Go on"_s));
    press(Qt::Key_P);
    REQUIRE(waitUntil([&] { return !page->state().isPaused(); }));
    CHECK(isOffered(u"Pause"_s));
    CHECK(page->state().phase() == Phase::Recording);
    press(Qt::Key_R);
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Playing));
    QTest::qWait(100);
    CHECK(page->state().phase() == Phase::Playing);
    CHECK(page->findChild<TargetBar*>()->accessibleDescription().contains(u"Paused at"_s));
}

TEST_CASE_METHOD(Fixture, "the take that plays is starred and discarded by keys, and brought back") {
    take();
    press(Qt::Key_S, Qt::ShiftModifier);
    REQUIRE(waitUntil([&] { return list->model()->index(0, 0).data(AttemptsModel::StarredRole).toBool(); }));
    CHECK(button(u"Starred"_s));
    press(Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return list->model()->rowCount() == 0; }));
    CHECK(page->state().phase() == Phase::Ready);
    press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return list->model()->rowCount() == 1; }));
}

TEST_CASE_METHOD(Fixture, "the list of attempts works by its own keys") {
    take();
    press(Qt::Key_Escape);
    take();
    press(Qt::Key_Escape);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    press(Qt::Key_Up);
    CHECK(list->currentIndex().row() == 0);
    press(Qt::Key_S);
    REQUIRE(waitUntil([&] { return list->model()->index(0, 0).data(AttemptsModel::StarredRole).toBool(); }));
    press(Qt::Key_Return);
    REQUIRE(page->state().phase() == Phase::Playing);
    CHECK(list->current() == page->state().playing()->take);
    press(Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return list->model()->rowCount() == 1; }));
}

TEST_CASE_METHOD(Fixture, "a short take's question lies over the picture, and is answered there or by going on") {
    take();
    auto* notice = page->findChild<WellNotice*>();
    REQUIRE(notice->isVisible());
    REQUIRE(button(u"Keep"_s));
    CHECK(button(u"Keep"_s)->width() >= button(u"Keep"_s)->sizeHint().width());
    QTest::mouseClick(button(u"Keep"_s), Qt::LeftButton);
    CHECK_FALSE(notice->isVisible());
    CHECK(list->model()->rowCount() == 1);
}

TEST_CASE_METHOD(Fixture, "the wheel takes the script back, and it goes on from there") {
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Recording));
    prompter->setPlace(30);
    const double before = prompter->place();
    const int line = prompter->currentLine();
    QWheelEvent wheel(prompter->viewport()->rect().center(), prompter->viewport()->mapToGlobal(QPoint(10, 10)), {},
                      {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(prompter->viewport(), &wheel);
    const double back = prompter->place();
    CHECK(back < before - 1);
    CHECK(prompter->currentLine() < line);
    REQUIRE(waitUntil([&] { return prompter->place() > back + 0.2; }));
    CHECK(prompter->place() < before);
}

TEST_CASE_METHOD(Fixture, "the arrow keys move the script wherever the focus is, and a landmark it passes is stamped") {
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Recording));
    REQUIRE(waitUntil([&] { return page->state().position() > 1.2; }));
    prompter->setPlace(5);
    press(Qt::Key_Down);
    const double ahead = prompter->place();
    CHECK(ahead > 5.3);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    CHECK(prompter->place() < ahead - 0.3);
    const auto& lines = prompter->lines();
    const auto heading = std::find_if(lines.begin(), lines.end(),
                                      [](const ScriptLine& line) { return line.landmark == u"what-we-do"_s; });
    REQUIRE(heading != lines.end());
    prompter->setPlace(heading->begins - 0.1);
    REQUIRE(waitUntil([&] { return page->state().stamped().contains(u"what-we-do"_s); }));
    CHECK(page->state().passed().contains(u"what-we-do"_s));
    CHECK(page->findChild<TargetBar*>()->accessibleDescription().contains(u"Passed by the script"_s));
}

TEST_CASE_METHOD(Fixture, "what is chosen of the script is seen at once, kept, and reached by keys") {
    const auto slider = [&](const QString& name) -> QSlider* {
        for (QWidget* widget : QApplication::topLevelWidgets())
            for (auto* one : widget->findChildren<QSlider*>())
                if (one->isVisible() && one->accessibleName() == name)
                    return one;
        return nullptr;
    };
    const auto open = [&] {
        press(Qt::Key_T);
        REQUIRE(waitUntil([] { return QApplication::activePopupWidget() != nullptr; }));
        auto* popover = qobject_cast<ScriptPopover*>(QApplication::activePopupWidget());
        REQUIRE(popover);
        return popover;
    };
    auto* strip = page->findChild<PromptStrip*>();
    REQUIRE(strip);
    CHECK_FALSE(strip->isVisible());
    ScriptPopover* popover = open();
    const double before = prompter->lines().last().ends;
    QStringList names;
    for (auto* one : popover->findChildren<QAbstractButton*>())
        names.append(one->text());
    for (auto* one : popover->findChildren<QAbstractButton*>())
        if (one->text() == u"By words"_s || one->text() == u"Words on the picture, near the lens"_s)
            one->click();
    INFO(names.join(u", "_s).toStdString());
    CHECK(strip->isVisible());
    CHECK(strip->rows().size() == 2);
    QSlider* words = slider(u"Words a minute"_s);
    REQUIRE(words);
    words->setFocus();
    QTest::keyClick(words, Qt::Key_End);
    CHECK(parts.settings.value(setting::scriptWords).toInt() == mostWordsPerMinute);
    CHECK(prompter->lines().last().ends < before);
    QTest::keyClick(popover, Qt::Key_Escape);
    REQUIRE(waitUntil([] { return QApplication::activePopupWidget() == nullptr; }));
    // Who moves the slider below the script means words too, and the choice is there again.
    parts.settings.set(setting::scriptWords, 0);
    CHECK(prompter->lines().last().ends == Approx(before));
    slider(u"Speed of the script, words a minute"_s)->setValue(100);
    CHECK(ScriptChoices::of(parts.settings).wordsPerMinute == 100);
    popover = open();
    CHECK(slider(u"Words a minute"_s)->value() == 100);
    popover->close();
}

TEST_CASE_METHOD(Fixture, "the script's text grows as the person wants it") {
    const int before = prompter->verticalScrollBar()->maximum();
    prompter->setPointSize(36);
    CHECK(prompter->verticalScrollBar()->maximum() > before);
}

TEST_CASE_METHOD(Fixture, "going to another page keeps what is recorded and lets the camera go") {
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Recording));
    REQUIRE(waitUntil([&] { return page->state().position() > 0.5; }));
    press(Qt::Key_1, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return page->state().booth().camera().state == DeviceState::Off; }));
    CHECK_FALSE(page->isVisible());
    parts.navigator.back();
    REQUIRE(waitUntil([&] { return page->isSettled() && list->model()->rowCount() == 1; }));
}

TEST_CASE_METHOD(Fixture, "objections come and go by keys, also over the script of a narrow window") {
    const auto deck = parts.ask([](Home& home) -> Result<ScenarioId> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Objection handling"_s));
        return at.scenario.id;
    });
    parts.navigator.go({PageKind::Studio, deck.entity()});
    REQUIRE(waitUntil([&] { return page->isSettled() && page->state().scenario().objections.size() > 5; }));
    window.resize(960, 620);
    page->state().chooseMode(PracticeMode::Objections);
    REQUIRE(waitUntil([&] { return page->findChild<SidePanel*>()->hasPicture(); }));
    const auto* board = page->findChild<ModeBoard*>();
    CHECK(board->isVisible()); // says what will come
    for (auto* tab : page->findChild<SidePanel*>()->findChildren<QAbstractButton*>())
        if (tab->text() == u"Script"_s)
            tab->click();
    REQUIRE(prompter->isVisible());
    CHECK_FALSE(board->isVisible());
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Recording));
    press(Qt::Key_Space);
    REQUIRE(page->state().prompts().size() == 1);
    CHECK(prompter->isVisible());
    CHECK(board->isVisible());
    CHECK(board->accessibleName().contains(page->state().prompts().first().words));
    CHECK(button(u"1  A good answer"_s));
    REQUIRE(waitUntil([&] { return page->state().position() > 1; }));
    press(Qt::Key_1);
    CHECK(button(u"1  Answered"_s));
    CHECK(board->rect().contains(board->childrenRect()));
    REQUIRE(waitUntil([&] { return page->state().position() > 2; }));
    press(Qt::Key_3);
    CHECK_FALSE(board->isVisible());
    press(Qt::Key_2); // nothing is shown that it could be about
    CHECK(page->state().prompts().size() == 1);
    press(Qt::Key_R);
    REQUIRE(reaches(Phase::Playing));
    CHECK_FALSE(board->isVisible());
    CHECK(page->findChild<TargetBar*>()->accessibleDescription().contains(u"At 0:00: “"_s));
}

TEST_CASE("in a narrow window the picture and the script are tabs, and the controls keep apart") {
    Fixture one;
    auto* panel = one.page->findChild<SidePanel*>();
    auto* preview = one.page->findChild<PreviewSurface*>();
    REQUIRE(panel);
    const auto tab = [&](const QString& name) -> QAbstractButton* {
        for (auto* button : panel->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text() == name)
                return button;
        return nullptr;
    };
    CHECK_FALSE(tab(u"Picture"_s));
    CHECK(one.prompter->isVisible());
    CHECK(preview->isVisible());

    one.window.resize(960, 620);
    REQUIRE(waitUntil([&] { return tab(u"Picture"_s) != nullptr; }));
    CHECK(preview->isVisible());
    CHECK_FALSE(one.prompter->isVisible());
    REQUIRE(tab(u"Script"_s));
    tab(u"Script"_s)->click();
    CHECK(one.prompter->isVisible());
    CHECK(one.prompter->width() > 500);
    CHECK_FALSE(preview->isVisible());
    // What was recorded is seen at once, and the script is there again after.
    one.take();
    CHECK(one.page->findChild<TakePlayer*>()->isVisible());
    one.press(Qt::Key_Escape);
    REQUIRE(one.reaches(Phase::Ready));
    CHECK(one.prompter->isVisible());

    one.window.resize(1280, 800);
    REQUIRE(waitUntil([&] { return tab(u"Picture"_s) == nullptr; }));
    CHECK(one.prompter->isVisible());
    CHECK(preview->isVisible());
}

TEST_CASE("no attempt's row is cut") {
    Fixture one;
    one.take();
    for (const QSize size : {QSize(1280, 800), QSize(960, 620), QSize(1920, 1080)}) {
        one.window.resize(size);
        QApplication::processEvents();
        QApplication::processEvents();
        const int room = one.list->viewport()->height();
        const int row = one.list->sizeHintForRow(0);
        REQUIRE(row >= 28);
        CHECK(room % row == 0);
    }
}

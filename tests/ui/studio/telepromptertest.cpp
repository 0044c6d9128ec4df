// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/teleprompter.h"

#include "tests/support/catch.h"
#include "ui/studio/promptstrip.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

Scenario minute() {
    Scenario scenario;
    scenario.timeTargetSeconds = 60;
    scenario.landmarks = {{u"problem"_s, u"Problem"_s, 5, {}}, {u"ask"_s, u"Ask"_s, 30, {}}};
    return scenario;
}

QList<ScriptLine> script(std::optional<int> wordsPerMinute = {}) {
    Script script;
    script.text = u"## Problem\n\n"_s + u"Before it was so, and nobody knew why it was. "_s.repeated(4) +
                  u"\n\n## Ask\n\n[Wait.] "_s + u"Would you come with us **on Thursday**, all of you? "_s.repeated(4);
    return scriptLines(script, minute(), wordsPerMinute);
}

struct Fixture {
    Fixture() {
        prompter.resize(360, 400);
        prompter.show();
        REQUIRE(QTest::qWaitForWindowExposed(&prompter));
        prompter.setLines(script(120));
        QObject::connect(&prompter, &Teleprompter::passed, [this](const QString& one) { passed.append(one); });
    }
    void begin() {
        prompter.setRunning(true);
        prompter.setPlace(0);
    }
    double askAt() const {
        for (const ScriptLine& line : prompter.lines())
            if (line.landmark == u"ask"_s)
                return line.begins;
        return -1;
    }
    void turn(int notches) {
        QWheelEvent wheel(prompter.viewport()->rect().center(), prompter.viewport()->mapToGlobal(QPoint(10, 10)), {},
                          {0, -120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(prompter.viewport(), &wheel);
    }

    Teleprompter prompter;
    QStringList passed;
};

} // namespace

TEST_CASE_METHOD(Fixture, "a script that runs says which landmarks it passes, one that stands none") {
    prompter.advance(10);
    prompter.setPlace(0);
    CHECK(passed.isEmpty());
    begin();
    prompter.advance(0.1);
    CHECK(passed == QStringList{u"problem"_s});
    prompter.advance(askAt() - prompter.place() - 0.1);
    CHECK_FALSE(passed.contains(u"ask"_s));
    prompter.advance(0.2);
    CHECK(passed.last() == u"ask"_s);
    CHECK(passed.count(u"ask"_s) == 1);
    prompter.advance(1000);
    CHECK(passed.count(u"ask"_s) == 1);
}

TEST_CASE_METHOD(Fixture, "who looks ahead has passed nothing; who goes on there has, and back it goes on as well") {
    begin();
    prompter.advance(0.1);
    passed.clear();
    turn(20);
    CHECK(prompter.place() > askAt());
    prompter.advance(0.5);
    turn(-20);
    CHECK(prompter.place() < askAt());
    prompter.advance(0.5);
    CHECK_FALSE(passed.contains(u"ask"_s));
    turn(20);
    prompter.advance(0.9);
    CHECK_FALSE(passed.contains(u"ask"_s));
    prompter.advance(0.2);
    CHECK(passed.last() == u"ask"_s);
    turn(-20);
    CHECK(prompter.place() < askAt());
    passed.clear();
    prompter.setPlace(askAt() - 0.1);
    const double before = prompter.place();
    prompter.advance(0.5);
    CHECK(prompter.place() == Approx(before + 0.5));
    CHECK(passed.last() == u"ask"_s);
    // A key moves it by a line.
    const double place = prompter.place();
    QTest::keyClick(&prompter, Qt::Key_Down);
    const double ahead = prompter.place();
    CHECK(ahead > place);
    QTest::keyClick(&prompter, Qt::Key_Up);
    CHECK(prompter.place() == Approx(place).margin(0.3));
}

TEST_CASE_METHOD(Fixture, "another speed leaves it at the words it is at") {
    begin();
    prompter.setPlace(askAt() + 4);
    const Teleprompter::Spot before = prompter.spot();
    prompter.setTimes(script(220));
    CHECK(prompter.spot().line == before.line);
    CHECK(prompter.spot().part == Approx(before.part));
    CHECK(prompter.place() < askAt() + 4);
    passed.clear();
    prompter.advance(0.2);
    CHECK(passed.isEmpty());
}

TEST_CASE_METHOD(Fixture, "mirror writing is the other way round, and margins make lines shorter") {
    // The heading is short: its ink is at the side where lines begin.
    const auto headingInk = [this] {
        const QImage image = prompter.viewport()->grab().toImage();
        std::pair<int, int> columns(image.width(), -1);
        for (int y = 0; y < 36; ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) != image.pixelColor(0, 0))
                    columns = {std::min(columns.first, x), std::max(columns.second, x)};
        return columns;
    };
    const int width = prompter.viewport()->width();
    const auto plain = headingInk();
    REQUIRE(plain.second > 0);
    CHECK(plain.second < width / 2);
    prompter.setMirrored(true);
    const auto mirrored = headingInk();
    CHECK(std::abs(mirrored.second - (width - 1 - plain.first)) <= 2);
    CHECK(std::abs(mirrored.first - (width - 1 - plain.second)) <= 2);
    prompter.setMirrored(false);
    const int before = prompter.verticalScrollBar()->maximum();
    prompter.setMargin(30);
    CHECK(prompter.verticalScrollBar()->maximum() > before);
    const QImage narrow = prompter.viewport()->grab().toImage();
    for (int y = 0; y < narrow.height(); ++y)
        REQUIRE(narrow.pixelColor(narrow.width() / 10, y) == narrow.pixelColor(0, y));
}

TEST_CASE("the strip shows the row that is said and the one after, from line to line") {
    PromptStrip strip;
    strip.setLines(script(120));
    strip.resize(strip.sizeFor(320));
    strip.setSpot(1, 0);
    REQUIRE(strip.rows().size() == 2);
    const QStringList first = strip.rows();
    CHECK(first[0].startsWith(u"Before it was"_s));
    strip.setSpot(1, 0.99);
    CHECK(strip.rows()[0] != first[0]);
    // What comes next is behind a heading, which nobody says.
    const auto lines = script(120);
    int last = 1;
    while (!lines[last + 1].isHeading)
        ++last;
    strip.setSpot(last, 0.99);
    CHECK(strip.rows()[1].startsWith(u"[Wait.] Would you"_s));
    strip.setSpot(static_cast<int>(lines.size()) - 1, 0.99);
    CHECK(strip.rows().size() == 1);
}

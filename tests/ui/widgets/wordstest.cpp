// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/words.h"

#include "tests/support/catch.h"

#include <QDateTime>

using namespace greenroom::ui;
using namespace Qt::StringLiterals;

TEST_CASE("lengths read as clocks") {
    CHECK(clockText(0) == u"0:00"_s);
    CHECK(clockText(7.99) == u"0:07"_s);
    CHECK(clockText(178) == u"2:58"_s);
    CHECK(clockText(3723) == u"1:02:03"_s);
    CHECK(clockText(-1) == u"0:00"_s);
    CHECK(preciseClockText(107.29) == u"1:47.2"_s);
    CHECK(preciseClockText(0.3) == u"0:00.3"_s);
    CHECK(preciseClockText(59.99) == u"0:59.9"_s);
    CHECK(lengthText(45) == u"45 s"_s);
    CHECK(lengthText(240) == u"4 min"_s);
}

TEST_CASE("times are read as people type them") {
    CHECK(secondsOf(u"90"_s) == 90);
    CHECK(secondsOf(u" 1:30 "_s) == 90);
    CHECK(secondsOf(u"1:02:03"_s) == 3723);
    CHECK(secondsOf(u"0:07,5"_s) == 7.5);
    for (const QString& text : {u""_s, u"1:"_s, u"1:75"_s, u"soon"_s, u"1:75:00"_s, u"-3"_s})
        CHECK_FALSE(secondsOf(text));
}

TEST_CASE("days read as people say them") {
    const auto at = [](int year, int month, int day, int hour) {
        return QDateTime(QDate(year, month, day), QTime(hour, 0)).toMSecsSinceEpoch();
    };
    const qint64 now = at(2026, 11, 22, 9); // a Sunday
    CHECK(dayText(at(2026, 11, 22, 23), now) == u"today"_s);
    CHECK(dayText(at(2026, 11, 21, 1), now) == u"yesterday"_s);
    CHECK(dayText(at(2026, 11, 23, 1), now) == u"tomorrow"_s);
    CHECK(dayText(at(2026, 11, 27, 1), now) == u"Friday"_s);
    CHECK(dayText(at(2026, 11, 29, 1), now) == u"29 November"_s);
    CHECK(dayText(at(2025, 11, 22, 9), now) == u"22 November 2025"_s);
}

TEST_CASE("what is due says when, and from whom") {
    const qint64 now = QDateTime(QDate(2026, 11, 22), QTime(9, 0)).toMSecsSinceEpoch();
    CHECK(dueText(now + 3'600'000, now) == u"Due today"_s);
    CHECK(dueText(now - 3'600'000, now) == u"Was due today"_s);
    CHECK(dueText(now + 86'400'000, now, u"Olga Brandt"_s) == u"Due tomorrow, from Olga Brandt"_s);
}

TEST_CASE("names are listed as people say them") {
    CHECK(listText({}).isEmpty());
    CHECK(listText({u"Carla"_s}) == u"Carla"_s);
    CHECK(listText({u"Carla"_s, u"Tom"_s, u"Ann"_s}) == u"Carla, Tom and Ann"_s);
}

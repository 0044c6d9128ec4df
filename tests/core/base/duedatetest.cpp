// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duedate.h"

#include "tests/support/catch.h"

#include <QDateTime>

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("a day is due at its end where one lives, a moment at that moment", "[base]") {
    GR_REQUIRE_VALUE(const qint64 day, parseDueDate(u"2026-03-31"_s, u"--due"_s));
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(day);
    CHECK(local.date() == QDate(2026, 3, 31));
    CHECK(local.time() == QTime(23, 59, 59, 999));
    CHECK(parseDueDate(u"2026-03-31T17:00Z"_s, {}) == 1'774'976'400'000);
    CHECK(parseDueDate(u"2026-03-31T19:00:00.250+02:00"_s, {}) == 1'774'976'400'250);
    GR_REQUIRE_VALUE(const qint64 hour, parseDueDate(u"2026-03-31T17:00"_s, {}));
    CHECK(QDateTime::fromMSecsSinceEpoch(hour).time() == QTime(17, 0));
}

TEST_CASE("what is no date, or past, is refused by name", "[base]") {
    for (const QString& bad :
         {u""_s, u"friday"_s, u"2026-02-30"_s, u"2026-3-1"_s, u"2026-13-01"_s, u"1969-01-01"_s, u"3000-01-01"_s,
          u"31.03.2026"_s, u"2026-03-31 "_s, u"2026-03-31T25:00"_s, u"2026-03-31T17:00+2"_s, u"20260331"_s}) {
        const auto parsed = parseDueDate(bad, u"--due"_s);
        INFO(bad.toStdString());
        GR_REQUIRE_ERROR(parsed, ErrorCode::Invalid);
        CHECK(parsed.error().message.startsWith(u"--due \"%1\""_s.arg(bad)));
    }
    const qint64 now = 1'774'976'400'000;
    CHECK(parseDueDate(u"2026-03-31T17:00Z"_s, u"--due"_s, now) == now);
    GR_REQUIRE_ERROR(parseDueDate(u"2026-03-31T16:59Z"_s, u"--due"_s, now), ErrorCode::Invalid);
}

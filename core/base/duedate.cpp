// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duedate.h"

#include <QDateTime>
#include <QRegularExpression>

namespace greenroom {

using namespace Qt::StringLiterals;

Result<qint64> parseDueDate(const QString& text, const QString& what) {
    static const QRegularExpression form(
        u"^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})?)?$"_s);
    const auto match = form.match(text);
    QDateTime moment;
    if (match.hasMatch() && match.capturedLength(1) == 0)
        moment = QDateTime(QDate::fromString(text, Qt::ISODate), QTime(23, 59, 59, 999));
    else if (match.hasMatch())
        moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid() || moment.date().year() < 1970 || moment.date().year() > 2999)
        return fail(ErrorCode::Invalid,
                    u"%1 \"%2\" is no date; write one as 2026-03-31 or 2026-03-31T17:00"_s.arg(what, text.left(100)));
    return moment.toMSecsSinceEpoch();
}

Result<qint64> parseDueDate(const QString& text, const QString& what, qint64 nowMs) {
    GR_TRY_ASSIGN(const qint64 moment, parseDueDate(text, what));
    if (moment < nowMs)
        return fail(ErrorCode::Invalid, u"%1 %2 is past"_s.arg(what, text));
    return moment;
}

} // namespace greenroom

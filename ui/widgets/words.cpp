// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {
struct Said {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
} // namespace

QString clockText(double seconds) {
    const auto whole = static_cast<qint64>(std::max(0.0, seconds));
    if (whole >= 3600)
        return u"%1:%2:%3"_s.arg(whole / 3600)
            .arg(whole / 60 % 60, 2, 10, QChar(u'0'))
            .arg(whole % 60, 2, 10, QChar(u'0'));
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
}

QString preciseClockText(double seconds) {
    const auto tenths = static_cast<qint64>(std::floor(std::max(0.0, seconds) * 10 + 1e-6));
    return clockText(static_cast<double>(tenths / 10)) + QLocale().decimalPoint() + QString::number(tenths % 10);
}

std::optional<double> secondsOf(const QString& text) {
    static const QRegularExpression form(u"^(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,4}(?:[.,]\\d{1,3})?)$"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const double seconds = match.captured(3).replace(u',', u'.').toDouble();
    const bool hasMinutes = !match.captured(2).isEmpty();
    if ((hasMinutes && seconds >= 60) || (!match.captured(1).isEmpty() && match.captured(2).toInt() >= 60))
        return std::nullopt;
    return match.captured(1).toInt() * 3600 + match.captured(2).toInt() * 60 + seconds;
}

QString lengthText(double seconds) {
    if (seconds < 60)
        return Said::tr("%1 s").arg(std::lround(seconds));
    return Said::tr("%1 min").arg(std::lround(seconds / 60));
}

QString bareDayText(qint64 ms, qint64 nowMs) {
    const QDate day = QDateTime::fromMSecsSinceEpoch(ms).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const qint64 ahead = today.daysTo(day);
    if (ahead == 0)
        return Said::tr("today");
    if (ahead == -1)
        return Said::tr("yesterday");
    if (ahead == 1)
        return Said::tr("tomorrow");
    const QLocale locale;
    if (ahead > -7 && ahead < 7)
        return locale.dayName(day.dayOfWeek());
    return locale.toString(day, day.year() == today.year() ? Said::tr("d MMMM", "a date of this year, for QLocale")
                                                           : Said::tr("d MMMM yyyy", "a date, for QLocale"));
}

QString dayText(qint64 ms, qint64 nowMs) {
    const QDate day = QDateTime::fromMSecsSinceEpoch(ms).date();
    const qint64 ahead = QDateTime::fromMSecsSinceEpoch(nowMs).date().daysTo(day);
    const QString text = bareDayText(ms, nowMs);
    return ahead >= -1 && ahead <= 1 ? text : Said::tr("%1", "on a weekday or a date, as in: recorded 3 May").arg(text);
}

QString dueText(qint64 dueMs, qint64 nowMs, const QString& from) {
    const QString day = dayText(dueMs, nowMs);
    const QString due = dueMs < nowMs ? Said::tr("Was due %1").arg(day) : Said::tr("Due %1").arg(day);
    return from.isEmpty() ? due : Said::tr("%1, from %2").arg(due, from);
}

QString promptText(double seconds, const QString& words) {
    return Said::tr("At %1: “%2”").arg(clockText(seconds), words);
}

QString plainTip(const QString& words) {
    return u"<qt>%1</qt>"_s.arg(words.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QString listText(const QStringList& parts) {
    if (parts.size() < 2)
        return parts.join(QString());
    return Said::tr("%1 and %2").arg(parts.first(parts.size() - 1).join(u", "_s), parts.last());
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace greenroom::ui {

/// Lengths and days as people say them.

/// "0:07", "2:58", "1:02:03" of seconds, rounded down.
QString clockText(double seconds);
/// "2:58.3", with tenths.
QString preciseClockText(double seconds);
/// Seconds of "1:30", "90" or "1:02:03" as people type them; nothing when it is none of these.
std::optional<double> secondsOf(const QString& text);
/// "1 min", "12 min", "45 s" for what is planned.
QString lengthText(double seconds);
/// "today", "yesterday", "Friday", "22 November" or, in another year, with the year.
/// To stand after what happened or is due then: languages that need one put a preposition before it ("recorded %1").
QString dayText(qint64 ms, qint64 nowMs);
/// The same without one, to stand after a preposition of the sentence ("until %1").
QString bareDayText(qint64 ms, qint64 nowMs);

/// "Due Friday", or "Was due Friday" where that has passed; with who it is from "Due Friday, from Olga Brandt".
QString dueText(qint64 dueMs, qint64 nowMs, const QString& from = {});

/// "At 0:42: “That is too dear.”": what was said to the person who recorded.
QString promptText(double seconds, const QString& words);
/// A tooltip that shows these words as they stand, with line breaks where they are long.
QString plainTip(const QString& words);

/// "Carla", "Carla and Tom", "Carla, Tom and Ann".
QString listText(const QStringList& parts);

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace greenroom::ctl {

/// What a verb answers: one JSON document, and the same for people.
struct Answer {
    QJsonObject json; ///< an empty one is not printed: all there was to say has been printed before
    QString text;     ///< without a final line break; may be empty
};

/// The exit statuses of the contract.
enum ExitStatus { Done = 0, Failed = 1, Usage = 2 };

/// Prints the answer or the error as --json or not asks for, and gives the exit status.
int print(const Result<Answer>& answer, bool json);
int printError(const Error& error, bool json, ExitStatus status = Failed);

/// A line for people, beside the answer.
void printNotice(const QString& text);

/// Puts a line in place of the last one that was written so, on standard error; an empty one takes it away.
void rewriteLine(const QString& text);

/// A text that others wrote, on one line and unable to steer the terminal: control characters and line breaks become
/// spaces, and what turns the direction of writing is left out.
QString oneLine(const QString& text);

/// A moment on a calendar, in local time: the day where it ends with the day, else with the time.
QString dateText(qint64 ms);

/// Rows of text in columns that line up, two spaces apart; each cell as oneLine().
QString table(const QList<QStringList>& rows);

} // namespace greenroom::ctl

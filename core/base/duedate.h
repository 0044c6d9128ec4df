// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace greenroom {

/// Reads a date as people type it, as milliseconds since 1970 UTC: "2026-03-31" is the end of that day in local time,
/// "2026-03-31T17:00", "...T17:00:30.500Z" or "...T17:00+02:00" that moment, local where it names no offset. Fails with
/// Invalid, naming `what` and the text, on anything else, on days that do not exist and outside 1970 to 2999.
Result<qint64> parseDueDate(const QString& text, const QString& what);

/// The same for something that is still to happen: Invalid also when it lies before `nowMs`.
Result<qint64> parseDueDate(const QString& text, const QString& what, qint64 nowMs);

} // namespace greenroom

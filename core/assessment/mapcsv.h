// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/map.h"

namespace greenroom {

/// Reads a map from a spreadsheet saved as CSV (parseSpreadsheet()): the first row names the columns, each further row
/// is a criterion. "Criterion" is needed; "Description" and "Weight" may be there, all three also in German
/// ("Kriterium", "Beschreibung", "Gewicht"); every other column is a level, worst first, with what is seen or heard at
/// it. A level's letter is the first of its name that is free. Rows without any
/// text are left out. Fails with Invalid, naming the row, on what is no such table; the map may still fail check(),
/// which an editor shows. `title` is the map's.
Result<AssessmentMap> mapFromCsv(QByteArrayView bytes, const QString& title);

/// The table that mapFromCsv() reads.
QByteArray mapToCsv(const AssessmentMap& map);

} // namespace greenroom

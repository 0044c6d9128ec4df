// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace greenroom {

/// Comma separated values as in RFC 4180: fields in double quotes may hold commas, line breaks and doubled quotes;
/// lines end with CR LF or LF; a UTF-8 byte order mark is skipped. Spaces belong to the field.
/// Fails with Invalid, naming the line, on an unclosed quote, on text after a closing quote, and on bytes that are
/// not UTF-8. Rows may differ in length; an empty line is a row with one empty field, a last line break starts no row.
Result<QList<QStringList>> parseCsv(QByteArrayView utf8);

/// The same as spreadsheets of all countries save it: separated by commas, semicolons or tabs (whichever the first line
/// has most of outside of quotes, or a line "sep=;" before it says), in UTF-8, in UTF-16 with a byte order mark, or,
/// where the bytes are neither, in Windows-1252 (as the WHATWG Encoding Standard has it).
Result<QList<QStringList>> parseSpreadsheet(QByteArrayView bytes);

/// A row, and where it begins.
struct CsvRow {
    int line = 0; ///< of the file, from 1 on
    QStringList fields;
};

/// parseSpreadsheet() of text that has been decoded.
Result<QList<CsvRow>> parseTable(const QString& text);

/// One line with CR LF, quoting what needs it. A field that a spreadsheet would run as a formula (it starts with
/// = + - @ tab or CR and is not a number) is written with a leading apostrophe.
QByteArray csvLine(const QStringList& fields);

/// The same as text, parted by `separator`.
QString csvText(const QStringList& fields, QChar separator);

/// A field as it was before csvLine(): without the apostrophe that it, or a spreadsheet, has put before a formula.
QString withoutGuard(const QString& field);

} // namespace greenroom

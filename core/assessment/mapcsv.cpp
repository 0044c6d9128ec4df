// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/mapcsv.h"

#include "core/assessment/mapdraft.h"
#include "core/assessment/maplimits.h"
#include "core/base/csv.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

enum class Column { Criterion, Description, Weight, Level };

Column columnOf(const QString& name) {
    const QString word = name.trimmed().toLower();
    if (word == u"criterion"_s || word == u"kriterium"_s)
        return Column::Criterion;
    if (word == u"description"_s || word == u"beschreibung"_s)
        return Column::Description;
    if (word == u"weight"_s || word == u"gewicht"_s || word == u"gewichtung"_s)
        return Column::Weight;
    return Column::Level;
}

/// The first letter of `name` that no other level has; else a number.
QString letterOf(const QString& name, const QList<MapLevel>& levels) {
    const auto isTaken = [&](const QString& letter) {
        return std::any_of(levels.begin(), levels.end(), [&](const MapLevel& level) {
            return level.letter.compare(letter, Qt::CaseInsensitive) == 0;
        });
    };
    for (const QChar letter : name.toUpper())
        if (letter.isLetterOrNumber() && !isTaken(letter))
            return letter;
    return QString::number(levels.size() + 1);
}

/// What stands in a field, with its line breaks and without spaces that nobody sees.
QString textOf(const QString& field) {
    QStringList lines = withoutGuard(field).split(u'\n');
    for (QString& line : lines)
        line = line.simplified();
    return lines.join(u'\n').trimmed();
}

Result<QList<Column>> readHeader(const QStringList& names, AssessmentMap& map) {
    QList<Column> columns;
    for (const QString& name : names) {
        const Column column = columnOf(name);
        if (column != Column::Level && columns.contains(column))
            return fail(ErrorCode::Invalid, u"row 1: the column \"%1\" is there twice"_s.arg(name.trimmed()));
        if (column == Column::Level && name.trimmed().isEmpty())
            return fail(ErrorCode::Invalid, u"row 1: column %1 has no name"_s.arg(columns.size() + 1));
        if (column == Column::Level)
            map.levels.append({withoutGuard(name).simplified(), letterOf(name, map.levels), {}});
        columns.append(column);
    }
    if (!columns.contains(Column::Criterion))
        return fail(ErrorCode::Invalid, u"row 1: there is no column \"Criterion\""_s);
    if (map.levels.size() < maplimits::leastLevels || map.levels.size() > maplimits::levels)
        return fail(ErrorCode::Invalid,
                    u"row 1: there are %1 columns of levels; a map has 2 to 7"_s.arg(map.levels.size()));
    QSet<QString> levels;
    for (const MapLevel& level : map.levels) {
        if (levels.contains(level.name))
            return fail(ErrorCode::Invalid, u"row 1: two levels are called \"%1\""_s.arg(level.name.left(40)));
        levels.insert(level.name);
    }
    return columns;
}

} // namespace

Result<AssessmentMap> mapFromCsv(QByteArrayView bytes, const QString& title) {
    GR_TRY_ASSIGN(const QList<QStringList> rows, parseSpreadsheet(bytes));
    AssessmentMap map;
    map.title = title;
    map.levels.clear();
    if (rows.isEmpty())
        return fail(ErrorCode::Invalid, u"the file is empty"_s);
    GR_TRY_ASSIGN(const QList<Column> columns, readHeader(rows.first(), map));
    for (qsizetype number = 1; number < rows.size(); ++number) {
        const QStringList& row = rows[number];
        if (std::all_of(row.begin(), row.end(), [](const QString& field) { return field.trimmed().isEmpty(); }))
            continue;
        Criterion criterion;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString text = textOf(row.value(i));
            if (columns[i] == Column::Criterion) {
                criterion.title = text.simplified();
            } else if (columns[i] == Column::Description) {
                criterion.description = text;
            } else if (columns[i] == Column::Level) {
                criterion.cells.append(text);
            } else if (!text.isEmpty()) {
                bool isNumber = false;
                criterion.weight = QString(text).replace(u',', u'.').toDouble(&isNumber);
                if (!isNumber)
                    return fail(ErrorCode::Invalid,
                                u"row %1: the weight \"%2\" is no number"_s.arg(number + 1).arg(text.left(40)));
            }
        }
        map.criteria.append(criterion);
    }
    if (map.criteria.isEmpty())
        return fail(ErrorCode::Invalid, u"there is no criterion below the first row"_s);
    return withIds(std::move(map));
}

QByteArray mapToCsv(const AssessmentMap& map) {
    QStringList header{u"Criterion"_s, u"Description"_s, u"Weight"_s};
    for (const MapLevel& level : map.levels)
        header.append(level.name);
    QByteArray csv = csvLine(header);
    for (const Criterion& criterion : map.criteria)
        csv += csvLine(QStringList{criterion.title, criterion.description, QString::number(criterion.weight)} +
                       criterion.cells);
    return csv;
}

} // namespace greenroom

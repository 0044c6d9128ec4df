// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/ratingtable.h"

#include "core/base/csv.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCategories = 1000;

QString shortened(const QString& text) {
    return text.left(40);
}

std::optional<double> numberOf(const QString& field) {
    bool isNumber = false;
    const double number = QString(field).replace(u',', u'.').toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// The same for the same category, however its number is written.
QString categoryKey(const QString& field) {
    const auto number = numberOf(field);
    return number ? QString::number(*number + 0.0, 'g', 17) : field;
}

QHash<QString, qsizetype> placesOf(const QStringList& categories) {
    QHash<QString, qsizetype> places;
    for (const QString& category : categories)
        places.insert(categoryKey(category), places.size());
    return places;
}

} // namespace

Result<RatingTable> RatingTable::read(QByteArrayView bytes) {
    GR_TRY_ASSIGN(const QList<QStringList> rows, parseSpreadsheet(bytes));
    if (rows.isEmpty())
        return fail(ErrorCode::Invalid, u"the file is empty"_s);
    RatingTable table;
    for (const QString& name : rows.first())
        table.m_raters.append(withoutGuard(name).simplified());
    while (!table.m_raters.isEmpty() && table.m_raters.last().isEmpty())
        table.m_raters.removeLast();
    if (table.m_raters.isEmpty())
        return fail(ErrorCode::Invalid, u"row 1: there are no raters' names"_s);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        Row row{i + 1, {}};
        for (const QString& field : rows[i])
            row.fields.append(withoutGuard(field).trimmed());
        while (!row.fields.isEmpty() && row.fields.last().isEmpty())
            row.fields.removeLast();
        for (qsizetype column = 0; column < row.fields.size(); ++column)
            if (!row.fields[column].isEmpty() && table.m_raters.value(column).isEmpty())
                return fail(ErrorCode::Invalid,
                            u"row %1: the value \"%2\" in column %3 has no rater's name above it"_s.arg(row.number)
                                .arg(shortened(row.fields[column]))
                                .arg(column + 1));
        if (!row.fields.isEmpty())
            table.m_rows.append(row);
    }
    return table;
}

QString RatingTable::placeOf(const Row& row, qsizetype column) const {
    return u"row %1, column \"%2\": \"%3\""_s.arg(row.number)
        .arg(shortened(m_raters[column]), shortened(row.fields[column]));
}

Result<std::vector<RatingTable::Values>> RatingTable::numbers() const {
    constexpr double largest = 1e70;
    std::vector<Values> units;
    for (const Row& row : m_rows) {
        Values& unit = units.emplace_back(m_raters.size());
        for (qsizetype column = 0; column < row.fields.size(); ++column) {
            if (row.fields[column].isEmpty())
                continue;
            const auto number = numberOf(row.fields[column]);
            if (!number)
                return fail(ErrorCode::Invalid, placeOf(row, column) + u" is no number"_s);
            if (*number != 0 && (std::abs(*number) > largest || std::abs(*number) < 1 / largest))
                return fail(ErrorCode::Invalid, placeOf(row, column) + u" is too large or too small to reckon with"_s);
            unit[static_cast<std::size_t>(column)] = *number;
        }
    }
    return units;
}

std::vector<RatingTable::Values> RatingTable::names() const {
    QHash<QString, qsizetype> places;
    std::vector<Values> units;
    for (const Row& row : m_rows) {
        Values& unit = units.emplace_back(m_raters.size());
        for (qsizetype column = 0; column < row.fields.size(); ++column)
            if (!row.fields[column].isEmpty()) {
                const QString key = categoryKey(row.fields[column]);
                const qsizetype place = places.value(key, places.size());
                places.insert(key, place);
                unit[static_cast<std::size_t>(column)] = double(place);
            }
    }
    return units;
}

QStringList RatingTable::categories() const {
    QHash<QString, QString> byKey;
    for (const Row& row : m_rows)
        for (const QString& field : row.fields)
            if (!field.isEmpty())
                byKey.insert(categoryKey(field), field);
    QStringList all = byKey.values();
    std::sort(all.begin(), all.end(), [](const QString& a, const QString& b) {
        const auto one = numberOf(a);
        const auto other = numberOf(b);
        if (one && other)
            return *one < *other;
        return one || other ? one.has_value() : a < b;
    });
    return all;
}

bool RatingTable::hasWords() const {
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) {
        return std::any_of(row.fields.begin(), row.fields.end(),
                           [](const QString& field) { return !field.isEmpty() && !numberOf(field); });
    });
}

Result<Crosstable> RatingTable::crosstable(const QStringList& categories) const {
    if (categories.size() > mostCategories)
        return fail(ErrorCode::Invalid, u"there are %1 categories; at most 1,000 are counted"_s.arg(categories.size()));
    const QHash<QString, qsizetype> places = placesOf(categories);
    const auto size = static_cast<std::size_t>(categories.size());
    Crosstable counts(size, std::vector<qint64>(size));
    for (const Row& row : m_rows) {
        for (qsizetype column = 0; column < row.fields.size(); ++column)
            if (!row.fields[column].isEmpty() && !places.contains(categoryKey(row.fields[column])))
                return fail(ErrorCode::Invalid, placeOf(row, column) + u" is none of the declared categories"_s);
        const auto first = places.find(categoryKey(row.fields.value(0)));
        const auto second = places.find(categoryKey(row.fields.value(1)));
        if (first != places.end() && second != places.end())
            ++counts[static_cast<std::size_t>(*first)][static_cast<std::size_t>(*second)];
    }
    return counts;
}

Result<QStringList> parseCategories(const QString& list) {
    GR_TRY_ASSIGN(const QList<QStringList> rows, parseSpreadsheet(list.toUtf8()));
    QStringList categories;
    QHash<QString, qsizetype> seen;
    for (const QString& field : rows.value(0)) {
        const QString category = field.trimmed();
        if (category.isEmpty())
            return fail(ErrorCode::Invalid, u"the list of categories has an empty one"_s);
        if (seen.contains(categoryKey(category)))
            return fail(ErrorCode::Invalid, u"the category \"%1\" is listed twice"_s.arg(shortened(category)));
        seen.insert(categoryKey(category), seen.size());
        categories.append(category);
    }
    if (categories.isEmpty() || categories.size() > mostCategories)
        return fail(ErrorCode::Invalid, u"1 to 1,000 categories can be listed"_s);
    return categories;
}

std::vector<std::vector<double>> presentValues(const std::vector<RatingTable::Values>& units) {
    std::vector<std::vector<double>> present;
    for (const RatingTable::Values& unit : units) {
        auto& values = present.emplace_back();
        for (const std::optional<double>& value : unit)
            if (value)
                values.push_back(*value);
    }
    return present;
}

std::vector<std::vector<double>> completeUnits(const std::vector<RatingTable::Values>& units) {
    std::vector<std::vector<double>> complete;
    for (std::vector<double>& values : presentValues(units))
        if (!units.empty() && values.size() == units.front().size())
            complete.push_back(std::move(values));
    return complete;
}

} // namespace greenroom

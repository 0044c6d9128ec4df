// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/calibration/kappa.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace greenroom {

/// Ratings as a spreadsheet has them: a first row with the raters' names, and below it a row for each unit with a field
/// for each rater, empty where the rating is missing. Spaces around a field do not count, rows without any value are
/// left out, and short rows miss their last ratings.
class RatingTable {
public:
    /// A table as parseSpreadsheet() reads it. Fails with Invalid, naming the row, on an empty file, on a value to the
    /// right of the last rater, and on a column with values but no name.
    static Result<RatingTable> read(QByteArrayView bytes);

    const QStringList& raters() const { return m_raters; }
    qsizetype units() const { return m_rows.size(); } ///< with a value

    using Values = std::vector<std::optional<double>>; ///< of a unit, one for each rater

    /// The values as numbers, with a decimal point or comma. Fails with Invalid, naming row and column, on what is no
    /// number, and on numbers beyond 1e70 or nearer to 0 than 1e-70: a double holds no squares of their variances.
    Result<std::vector<Values>> numbers() const;
    /// The values as names of categories: a number for each different one. "1" and "1.0" are the same.
    std::vector<Values> names() const;
    /// The categories that occur, numbers in their order, else by their characters.
    QStringList categories() const;
    bool hasWords() const;
    /// The units that have a value of both of the first two raters, by their categories. Fails with Invalid, naming
    /// row and column, on a value that is not one of `categories`.
    Result<Crosstable> crosstable(const QStringList& categories) const;

private:
    struct Row {
        qsizetype number; ///< from 1, the raters' names being the first
        QStringList fields;
    };
    QString placeOf(const Row& row, qsizetype column) const;

    QStringList m_raters;
    QList<Row> m_rows;
};

/// Categories as somebody lists them: separated by commas, semicolons or tabs, quoted as in CSV. Fails with Invalid on
/// a list of nothing or of more than 1,000, on an empty one and on one that is there twice.
Result<QStringList> parseCategories(const QString& list);

/// The units that have all values, without what can be missing.
std::vector<std::vector<double>> completeUnits(const std::vector<RatingTable::Values>& units);
/// The values that each unit has.
std::vector<std::vector<double>> presentValues(const std::vector<RatingTable::Values>& units);

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/selferror.h"

#include <cstdlib>

namespace greenroom {

namespace {

std::optional<SelfError> errorOf(const QList<int>& differences) {
    SelfError error;
    error.pairs = static_cast<int>(differences.size());
    if (error.pairs < fewestPairs)
        return std::nullopt;
    for (const int difference : differences) {
        error.absolute += std::abs(difference);
        error.bias += difference;
    }
    error.absolute /= error.pairs;
    error.bias /= error.pairs;
    return error;
}

} // namespace

std::optional<SelfError> SelfErrors::of(const QString& criterion) const {
    const auto own = criteria.constFind(criterion);
    return own == criteria.constEnd() ? all : std::optional(*own);
}

SelfErrors selfErrors(const QList<Gap>& gaps) {
    QMap<QString, QList<int>> byCriterion;
    QList<int> all;
    for (const Gap& gap : gaps)
        for (auto level = gap.levels.begin(); level != gap.levels.end(); ++level) {
            byCriterion[level.key()].append(level.value());
            all.append(level.value());
        }
    SelfErrors errors;
    errors.all = errorOf(all);
    for (auto one = byCriterion.begin(); one != byCriterion.end(); ++one)
        if (const auto error = errorOf(one.value()))
            errors.criteria.insert(one.key(), *error);
    return errors;
}

} // namespace greenroom

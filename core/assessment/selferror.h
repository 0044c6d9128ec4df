// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessments.h"

namespace greenroom {

/// How far somebody's own levels lie from coaches' for the same, in levels: the mean absolute error and the mean
/// error, its bias (Willmott and Matsuura 2005, Climate Research 30, 79-82).
struct SelfError {
    int pairs = 0;       ///< of an own level and a coach's: n
    double absolute = 0; ///< mean of |own - coach's|
    double bias = 0;     ///< mean of own - coach's: above 0, one's own are the higher ones

    bool operator==(const SelfError&) const = default;
};

/// Fewer pairs than this say nothing.
constexpr int fewestPairs = 5;

struct SelfErrors {
    QMap<QString, SelfError> criteria; ///< of which there are enough pairs
    std::optional<SelfError> all = {}; ///< over all criteria; nothing: too few pairs

    /// Of the criterion or, where that has too few pairs, of all.
    std::optional<SelfError> of(const QString& criterion) const;
};

SelfErrors selfErrors(const QList<Gap>& gaps);

} // namespace greenroom

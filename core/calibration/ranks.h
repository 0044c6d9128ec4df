// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibration/figure.h"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace greenroom {

/// The rank that `value` has or would have among `sorted` values, from 1; equal ones share the mean of their ranks.
double midRank(std::span<const double> sorted, double value);

/// Spearman's rank correlation (1904): the product-moment correlation of the mid-ranks.
struct Spearman {
    std::size_t pairs = 0;
    /// Lacks with fewer than three pairs (TooFewUnits) and when a side is constant (NoVariation).
    Figure<double> rho;
    /// Two-sided, by Student's t = rho sqrt((n - 2) / (1 - rho^2)) with n - 2 degrees of freedom; 0 for a perfect
    /// order.
    Figure<double> p;
    /// By Fisher's z with the standard error sqrt((1 + rho^2 / 2) / (n - 3)) of Bonett and Wright (Psychometrika 65,
    /// 2000). Lacks with fewer than four pairs, and for a rho of 1 or -1.
    Figure<Interval> interval;
};
Spearman spearman(std::span<const std::pair<double, double>> pairs);

/// Mann and Whitney's test (1947) that neither of two samples tends to have the larger values.
struct MannWhitney {
    /// How many pairs have the larger value in the first sample; ties count a half. Lacks with an empty sample, as do
    /// the others.
    Figure<double> u;
    /// Two-sided. Lacks also when all values are the same (NoVariation).
    Figure<double> p;
    /// From -1 to 1: the share of pairs with the larger value in the first sample less that in the second (Cliff,
    /// Psychological Bulletin 114, 1993).
    Figure<double> cliffsDelta;
    /// Whether `p` is from the exact distribution of u: where no values are tied and a sample has at most 8. Else it is
    /// by the normal approximation, corrected for ties and for continuity (Lehmann, Nonparametrics, 1975).
    bool isExact = false;
};
MannWhitney mannWhitney(std::span<const double> first, std::span<const double> second);

} // namespace greenroom

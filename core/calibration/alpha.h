// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibration/bootstrap.h"
#include "core/calibration/figure.h"

#include <span>
#include <vector>

namespace greenroom {

/// What a difference of two values means.
enum class Metric {
    Nominal,  ///< they differ or not
    Ordinal,  ///< how many values lie between their ranks
    Interval, ///< c - k
    Ratio,    ///< (c - k) / (c + k); meant for values from 0 on
};

/// Krippendorff's alpha, 1 - observed / expected disagreement, for any number of raters.
struct Alpha {
    std::size_t units = 0;  ///< with two values or more; others do not count
    std::size_t values = 0; ///< of these units
    /// Mean squared distances of the values within units, and of all values; 0 without pairs.
    double observed = 0;
    double expected = 0;
    /// Lacks without pairs (NoPairs), when all values are the same (NoVariation), and with the ratio metric when values
    /// are each other's negatives (OppositeValues).
    Figure<double> alpha;
};

/// Each unit is the list of values it was given, in any order. As in Krippendorff, Computing Krippendorff's
/// Alpha-Reliability (2011), section E: the same sums without the matrix of coincidences, where the ordinal metric is
/// the interval metric on mid-ranks. Values are finite and not so large that their squares are not. The ratio metric
/// takes time with the square of the number of different values, the others not.
Alpha krippendorffAlpha(std::span<const std::vector<double>> units, Metric metric);

/// percentileBootstrap() of alpha over the units with two values or more.
BootstrapInterval alphaInterval(std::span<const std::vector<double>> units, Metric metric, int resamples, quint64 seed);

} // namespace greenroom

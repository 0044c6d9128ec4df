// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibration/figure.h"

#include <QtGlobal>

#include <vector>

namespace greenroom {

/// How much two categories differ: wholly, by their distance in the declared order, or by its square.
enum class KappaWeights { None, Linear, Quadratic };

/// How often the first rater chose category i and the second category j: a square of counts, all declared categories
/// in their order, also those that nobody chose.
using Crosstable = std::vector<std::vector<qint64>>;

/// Agreement of two raters beyond chance, (observed - expected) / (1 - expected).
struct Kappa {
    qint64 units = 0;
    double observed = 0; ///< agreement, weighted; 0 without units
    double expected = 0; ///< by chance, as Cohen has it
    /// Cohen (Educational and Psychological Measurement 20, 1960), weighted: Cohen (Psychological Bulletin 70, 1968).
    /// Lacks without units (TooFewUnits) and when both raters chose one and the same category only (NoVariation).
    Figure<double> kappa;
    /// For intervals: Fleiss, Cohen and Everitt (Psychological Bulletin 72, 1969). The interval is kappa -+ 1.96 of it.
    Figure<double> standardError;
    Figure<Interval> interval;
    /// The highest kappa that the raters' frequencies allow (Cohen 1960), without weights; with them it lacks
    /// (NothingToCompare).
    Figure<double> greatest;
    /// The same with other notions of chance: the mean frequencies of both raters (Scott 1955), each category alike
    /// (Bennett, Alpert and Goldstein 1954), and Gwet's AC1, with weights AC2 (2008, 2014), which lacks with a single
    /// category (NoVariation).
    Figure<double> scottPi;
    Figure<double> bennettS;
    Figure<double> gwetAc;
};
Kappa cohenKappa(const Crosstable& counts, KappaWeights weights);

} // namespace greenroom

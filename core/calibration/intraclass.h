// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibration/figure.h"

#include <cstddef>
#include <span>
#include <vector>

namespace greenroom {

/// One intraclass correlation. It is not cut off at 0: less agreement than by chance is below it.
struct IntraclassForm {
    Figure<double> value;
    Figure<Interval> interval;
};

/// The intraclass correlations of Shrout and Fleiss (Psychological Bulletin 86, 1979): each unit is rated by judges of
/// its own (one), by the same ones, drawn from many (two), or by these alone (three); for a single judge's value, and
/// for the mean of all (`Mean`, ICC(1,k) to ICC(3,k)). Intervals are those of the paper, by Fisher's distribution: for
/// two with Satterthwaite's degrees of freedom, and for its mean the limits of the single form stepped up by the
/// Spearman-Brown formula (McGraw and Wong 1996 find others).
struct Intraclass {
    std::size_t units = 0;
    std::size_t judges = 0;
    /// Mean squares of the analysis of variance: between units (BMS), within (WMS), between judges (JMS), and the rest
    /// (EMS). 0 with fewer than two units or judges.
    double between = 0;
    double within = 0;
    double judging = 0;
    double error = 0;
    /// Lack with fewer than two units or judges (TooFewUnits), when all values are the same (NoVariation), and where
    /// the form divides zero by zero or its interval has no bounds (NothingToCompare).
    IntraclassForm one;
    IntraclassForm two;
    IntraclassForm three;
    IntraclassForm oneMean;
    IntraclassForm twoMean;
    IntraclassForm threeMean;
};

/// `units` are of the same length, a value of each judge.
Intraclass intraclass(std::span<const std::vector<double>> units);

} // namespace greenroom

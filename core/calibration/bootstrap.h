// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibration/figure.h"

#include <QtGlobal>

#include <cstddef>
#include <functional>
#include <span>

namespace greenroom {

struct BootstrapInterval {
    Figure<Interval> interval;
    int undefined = 0; ///< resamples without a figure; they are left out
};

/// The percentile interval (Efron, Annals of Statistics 7, 1979; quantiles of Hyndman and Fan's type 7) of what
/// `statistic` says of `resamples` (at least 1) resamples of `units` units with replacement: the indices it is given.
/// The same `seed` gives the same interval on every platform. Lacks without units (TooFewUnits) and when over half of
/// the resamples have no figure (TooFewResamples).
BootstrapInterval percentileBootstrap(std::size_t units, int resamples, quint64 seed,
                                      const std::function<Figure<double>(std::span<const std::size_t>)>& statistic);

} // namespace greenroom

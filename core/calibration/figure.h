// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <tl/expected.hpp>

namespace greenroom {

/// Why data have no figure.
enum class Lack {
    NoPairs,          ///< no unit has two values
    NoVariation,      ///< all values are the same, so that agreement cannot be told from chance
    OppositeValues,   ///< the ratio metric meets x and -x, whose distance is a division by zero
    TooFewUnits,      ///< fewer complete units, or raters, than the method needs
    NothingToCompare, ///< the variances that the form compares are both zero
    PerfectOrder,     ///< a correlation of 1 or -1 has no interval
    EmptySample,      ///< one of the samples has no value
    NoTrials,         ///< a share of nothing
    TooFewResamples,  ///< most resamples have no figure
};

/// The same in an English phrase for the terminal.
QLatin1StringView lackText(Lack lack);

/// A statistic, or why it is not defined for the data.
template <typename T>
using Figure = tl::expected<T, Lack>;

inline tl::unexpected<Lack> lacking(Lack lack) {
    return tl::make_unexpected(lack);
}

/// From `low` to `high`, which it includes. Confidence intervals are two-sided, at 95 %.
struct Interval {
    double low = 0;
    double high = 0;
};

} // namespace greenroom

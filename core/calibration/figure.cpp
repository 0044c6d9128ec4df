// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/figure.h"

namespace greenroom {

using namespace Qt::StringLiterals;

QLatin1StringView lackText(Lack lack) {
    switch (lack) {
    case Lack::NoPairs:
        return "no unit has two values"_L1;
    case Lack::NoVariation:
        return "the values do not vary"_L1;
    case Lack::OppositeValues:
        return "the ratio metric has no distance between a value and its negative"_L1;
    case Lack::TooFewUnits:
        return "there are too few complete units or raters"_L1;
    case Lack::NothingToCompare:
        return "the variances it compares are both zero"_L1;
    case Lack::PerfectOrder:
        return "a correlation of 1 or -1 has no interval"_L1;
    case Lack::EmptySample:
        return "a sample has no value"_L1;
    case Lack::NoTrials:
        return "a share of nothing is not defined"_L1;
    case Lack::TooFewResamples:
        return "it is not defined for most resamples"_L1;
    }
    return {};
}

} // namespace greenroom

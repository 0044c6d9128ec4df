// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/wilson.h"

#include "core/calibration/distributions.h"

#include <cmath>

namespace greenroom {

Figure<Interval> wilsonInterval(qint64 successes, qint64 trials) {
    if (trials == 0)
        return lacking(Lack::NoTrials);
    const auto n = double(trials);
    const double share = double(successes) / n;
    const double z2 = normalQuantile975 * normalQuantile975;
    const double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double half = normalQuantile975 * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    // At the ends the limit is the end itself, which rounding would miss.
    return Interval{successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half};
}

} // namespace greenroom

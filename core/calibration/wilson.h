// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibration/figure.h"

#include <QtGlobal>

namespace greenroom {

/// The score interval of a share (Wilson, Journal of the American Statistical Association 22, 1927), without a
/// continuity correction. 0 <= `successes` <= `trials`. Lacks with no trials.
Figure<Interval> wilsonInterval(qint64 successes, qint64 trials);

} // namespace greenroom

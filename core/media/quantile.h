// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace greenroom {

/// The value below which the share `part` (0 to 1) of `values` lies, between neighbours in proportion (Hyndman and Fan
/// 1996, type 7). Reorders the values; there is at least one.
inline float quantile(std::vector<float>& values, double part) {
    const double place = part * double(values.size() - 1);
    const auto below = values.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(values.begin(), below, values.end());
    const float low = *below;
    if (below + 1 == values.end())
        return low;
    const float high = *std::min_element(below + 1, values.end());
    return low + (high - low) * static_cast<float>(place - std::floor(place));
}

} // namespace greenroom

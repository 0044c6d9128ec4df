// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace greenroom {

namespace {

/// Evenly from 0 to `count` - 1. Not std::uniform_int_distribution, which every library writes in its own way.
std::size_t pick(std::mt19937_64& generator, quint64 count) {
    const quint64 end = std::numeric_limits<quint64>::max() / count * count;
    quint64 number = generator();
    while (number >= end)
        number = generator();
    return static_cast<std::size_t>(number % count);
}

double quantileOf(const std::vector<double>& sorted, double part) {
    const double place = part * double(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - std::floor(place));
}

} // namespace

BootstrapInterval percentileBootstrap(std::size_t units, int resamples, quint64 seed,
                                      const std::function<Figure<double>(std::span<const std::size_t>)>& statistic) {
    if (units == 0)
        return {lacking(Lack::TooFewUnits)};
    std::mt19937_64 generator(seed);
    std::vector<std::size_t> chosen(units);
    std::vector<double> figures;
    for (int i = 0; i < resamples; ++i) {
        for (std::size_t& index : chosen)
            index = pick(generator, units);
        if (const Figure<double> figure = statistic(chosen))
            figures.push_back(*figure);
    }
    const int undefined = resamples - static_cast<int>(figures.size());
    if (undefined > resamples / 2)
        return {lacking(Lack::TooFewResamples), undefined};
    std::sort(figures.begin(), figures.end());
    return {Interval{quantileOf(figures, 0.025), quantileOf(figures, 0.975)}, undefined};
}

} // namespace greenroom

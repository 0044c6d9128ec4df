// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/alpha.h"

#include "core/calibration/ranks.h"

#include <algorithm>
#include <numeric>

namespace greenroom {

namespace {

using Unit = std::vector<double>;

struct Group {
    double value;
    double count;
};

std::vector<Group> groupsOf(const std::vector<double>& sorted) {
    std::vector<Group> groups;
    for (const double value : sorted) {
        if (groups.empty() || groups.back().value != value)
            groups.push_back({value, 0});
        ++groups.back().count;
    }
    return groups;
}

double nominalPairs(const std::vector<double>& sorted) {
    const auto n = double(sorted.size());
    double same = 0;
    for (const Group& group : groupsOf(sorted))
        same += group.count * group.count;
    return n * n - same;
}

double intervalPairs(const std::vector<double>& sorted) {
    if (sorted.front() == sorted.back())
        return 0;
    const auto n = double(sorted.size());
    const double mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / n;
    double squares = 0;
    for (const double value : sorted)
        squares += (value - mean) * (value - mean);
    return 2 * n * squares;
}

double ratioPairs(const std::vector<double>& sorted) {
    const std::vector<Group> groups = groupsOf(sorted);
    double sum = 0;
    for (auto one = groups.begin(); one != groups.end(); ++one)
        for (auto other = groups.begin(); other != one; ++other) {
            const double distance = (one->value - other->value) / (one->value + other->value);
            sum += 2 * one->count * other->count * distance * distance;
        }
    return sum;
}

/// The sum of squared distances over all ordered pairs of `values`; of the ordinal metric these are ranks.
double pairDistances(std::vector<double> values, Metric metric) {
    std::sort(values.begin(), values.end());
    switch (metric) {
    case Metric::Nominal:
        return nominalPairs(values);
    case Metric::Ordinal:
    case Metric::Interval:
        return intervalPairs(values);
    case Metric::Ratio:
        return ratioPairs(values);
    }
    return 0;
}

bool hasOpposites(const std::vector<double>& sorted) {
    return sorted.front() < 0 && std::any_of(sorted.begin(), sorted.end(), [&](double value) {
               return value > 0 && std::binary_search(sorted.begin(), sorted.end(), -value);
           });
}

std::vector<Unit> pairableOf(std::span<const Unit> units) {
    std::vector<Unit> pairable;
    std::copy_if(units.begin(), units.end(), std::back_inserter(pairable),
                 [](const Unit& unit) { return unit.size() > 1; });
    return pairable;
}

std::vector<double> allValues(const std::vector<Unit>& units) {
    std::vector<double> values;
    for (const Unit& unit : units)
        values.insert(values.end(), unit.begin(), unit.end());
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace

Alpha krippendorffAlpha(std::span<const Unit> units, Metric metric) {
    std::vector<Unit> pairable = pairableOf(units);
    std::vector<double> values = allValues(pairable);
    Alpha result{pairable.size(), values.size(), 0, 0, lacking(Lack::NoPairs)};
    if (values.empty())
        return result;
    if (metric == Metric::Ratio && hasOpposites(values)) {
        result.alpha = lacking(Lack::OppositeValues);
        return result;
    }
    if (metric == Metric::Ordinal) {
        for (Unit& unit : pairable)
            for (double& value : unit)
                value = midRank(values, value);
        values = allValues(pairable);
    }
    const auto n = double(values.size());
    for (const Unit& unit : pairable)
        result.observed += pairDistances(unit, metric) / double(unit.size() - 1) / n;
    result.expected = pairDistances(values, metric) / (n * (n - 1));
    if (values.front() == values.back())
        result.alpha = lacking(Lack::NoVariation);
    else
        result.alpha = 1 - result.observed / result.expected;
    return result;
}

BootstrapInterval alphaInterval(std::span<const Unit> units, Metric metric, int resamples, quint64 seed) {
    const std::vector<Unit> pairable = pairableOf(units);
    return percentileBootstrap(pairable.size(), resamples, seed, [&](std::span<const std::size_t> chosen) {
        std::vector<Unit> resample;
        for (const std::size_t index : chosen)
            resample.push_back(pairable[index]);
        return krippendorffAlpha(resample, metric).alpha;
    });
}

} // namespace greenroom

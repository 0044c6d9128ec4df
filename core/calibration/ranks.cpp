// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/ranks.h"

#include "core/calibration/distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace greenroom {

namespace {

/// The mid-ranks of `values` among themselves, less their mean; multiples of a half, so that sums of products of them
/// are exact and a perfect order gives exactly 1.
std::vector<double> centredRanks(const std::vector<double>& values) {
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> ranks;
    ranks.reserve(values.size());
    for (const double value : values)
        ranks.push_back(midRank(sorted, value) - double(values.size() + 1) / 2);
    return ranks;
}

double product(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

Figure<Interval> correlationInterval(double rho, double n) {
    if (n < 4)
        return lacking(Lack::TooFewUnits);
    if (std::abs(rho) >= 1)
        return lacking(Lack::PerfectOrder);
    const double half = normalQuantile975 * std::sqrt((1 + rho * rho / 2) / (n - 3));
    return Interval{std::tanh(std::atanh(rho) - half), std::tanh(std::atanh(rho) + half)};
}

/// The sum of t^3 - t over the groups of t equal values.
double tieTerm(std::span<const double> sorted) {
    double sum = 0;
    for (auto group = sorted.begin(); group != sorted.end();) {
        const auto next = std::upper_bound(group, sorted.end(), *group);
        const auto t = double(next - group);
        sum += t * t * t - t;
        group = next;
    }
    return sum;
}

/// How likely u is at most `u` without ties. The numbers of orders with each u are the coefficients of the Gaussian
/// binomial coefficient, the product of (1 - q^(large + i)) / (1 - q^i) for i = 1 to `small`.
double exactLowerTail(std::size_t u, std::size_t small, std::size_t large) {
    std::vector<double> orders(u + 1, 0.0);
    orders[0] = 1;
    double all = 1;
    for (std::size_t i = 1; i <= small; ++i) {
        for (std::size_t k = u + 1; k-- > large + i;)
            orders[k] -= orders[k - large - i];
        for (std::size_t k = i; k <= u; ++k)
            orders[k] += orders[k - i];
        all *= double(large + i) / double(i);
    }
    return std::accumulate(orders.begin(), orders.end(), 0.0) / all;
}

} // namespace

double midRank(std::span<const double> sorted, double value) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), value);
    return double(first - sorted.begin()) + double(last - first + 1) / 2;
}

Spearman spearman(std::span<const std::pair<double, double>> pairs) {
    Spearman result{pairs.size(), lacking(Lack::TooFewUnits), lacking(Lack::TooFewUnits), lacking(Lack::TooFewUnits)};
    if (pairs.size() < 3)
        return result;
    std::vector<double> firsts;
    std::vector<double> seconds;
    for (const auto& [first, second] : pairs) {
        firsts.push_back(first);
        seconds.push_back(second);
    }
    const std::vector<double> a = centredRanks(firsts);
    const std::vector<double> b = centredRanks(seconds);
    const double squares = product(a, a) * product(b, b);
    if (squares == 0) {
        const auto constant = lacking(Lack::NoVariation);
        return {pairs.size(), constant, constant, constant};
    }
    const double rho = product(a, b) / std::sqrt(squares);
    const auto n = double(pairs.size());
    result.rho = rho;
    result.p = studentTwoSided(rho * std::sqrt((n - 2) / (1 - rho * rho)), n - 2);
    result.interval = correlationInterval(rho, n);
    return result;
}

MannWhitney mannWhitney(std::span<const double> first, std::span<const double> second) {
    constexpr std::size_t exactSize = 8;
    if (first.empty() || second.empty()) {
        const auto empty = lacking(Lack::EmptySample);
        return {empty, empty, empty};
    }
    std::vector<double> sorted(first.begin(), first.end());
    sorted.insert(sorted.end(), second.begin(), second.end());
    std::sort(sorted.begin(), sorted.end());
    const auto n1 = double(first.size());
    const auto n2 = double(second.size());
    const double n = n1 + n2;
    double u = -n1 * (n1 + 1) / 2;
    for (const double value : first)
        u += midRank(sorted, value);
    MannWhitney result{u, 1.0, 2 * u / (n1 * n2) - 1};

    const double ties = tieTerm(sorted);
    const std::size_t small = std::min(first.size(), second.size());
    const std::size_t large = std::max(first.size(), second.size());
    const double lower = std::min(u, n1 * n2 - u);
    result.isExact = ties == 0 && small <= exactSize;
    if (sorted.front() == sorted.back())
        result.p = lacking(Lack::NoVariation);
    else if (result.isExact)
        result.p = std::min(1.0, 2 * exactLowerTail(static_cast<std::size_t>(lower), small, large));
    else {
        const double deviation = std::sqrt(n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1))));
        result.p = normalTwoSided(std::max(0.0, n1 * n2 / 2 - lower - 0.5) / deviation);
    }
    return result;
}

} // namespace greenroom

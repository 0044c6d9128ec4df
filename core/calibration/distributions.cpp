// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/distributions.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace greenroom {

namespace {

/// The continued fraction's value; converges fast for x < (a + 1) / (a + b + 2).
double betaFraction(double x, double a, double b) {
    constexpr double tiny = std::numeric_limits<double>::min();
    constexpr double enough = 4 * std::numeric_limits<double>::epsilon();
    constexpr int most = 100'000; // about the root of a or b is needed
    const auto kept = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / kept(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m < most; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / kept(1 + even * d);
        c = kept(1 + even / c);
        fraction *= c * d;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / kept(1 + odd * d);
        c = kept(1 + odd / c);
        fraction *= c * d;
        if (std::abs(c * d - 1) < enough)
            break;
    }
    return fraction;
}

/// I_x(a, b) where the fraction converges.
double leftTail(double x, double rest, double a, double b) {
    const double logBeta = std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
    return std::exp(a * std::log(x) + b * std::log(rest) - logBeta) * betaFraction(x, a, b) / a;
}

} // namespace

double incompleteBeta(double x, double rest, double a, double b) {
    if (x <= 0)
        return 0;
    if (rest <= 0)
        return 1;
    return x < (a + 1) / (a + b + 2) ? leftTail(x, rest, a, b) : 1 - leftTail(rest, x, b, a);
}

double normalTwoSided(double z) {
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

double studentTwoSided(double t, double df) {
    const double square = t * t;
    if (std::isinf(square))
        return 0;
    return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5);
}

double fisherQuantile(double p, double df1, double df2) {
    // Bisection of the logarithm of df1 x / df2: slow beside the alternatives, and it cannot miss.
    constexpr double end = 700; // exp() of more is no double
    double low = -end;
    double high = end;
    for (int step = 0; step < 64; ++step) {
        const double middle = (low + high) / 2;
        const double below = incompleteBeta(1 / (1 + std::exp(-middle)), 1 / (1 + std::exp(middle)), df1 / 2, df2 / 2);
        (below < p ? low : high) = middle;
    }
    return high == end ? std::numeric_limits<double>::infinity() : std::exp(high) * df2 / df1;
}

} // namespace greenroom

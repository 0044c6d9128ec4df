// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/intraclass.h"

#include "core/calibration/distributions.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace greenroom {

namespace {

using Unit = std::vector<double>;

/// Sums of squares, the mean squares being these over their degrees of freedom.
struct Squares {
    double units = 0;
    double judges = 0;
    double rest = 0;
};

Squares squaresOf(std::span<const Unit> units) {
    const std::size_t judges = units.front().size();
    const auto n = double(units.size());
    const auto k = double(judges);
    const double origin = units.front().front(); // nearer to the values than 0, so that less is rounded
    std::vector<double> unitMeans(units.size());
    std::vector<double> judgeMeans(judges);
    double mean = 0;
    for (std::size_t i = 0; i < units.size(); ++i)
        for (std::size_t j = 0; j < judges; ++j) {
            const double value = units[i][j] - origin;
            unitMeans[i] += value / k;
            judgeMeans[j] += value / n;
            mean += value / (n * k);
        }
    Squares squares;
    for (const double unitMean : unitMeans)
        squares.units += k * (unitMean - mean) * (unitMean - mean);
    for (const double judgeMean : judgeMeans)
        squares.judges += n * (judgeMean - mean) * (judgeMean - mean);
    for (std::size_t i = 0; i < units.size(); ++i)
        for (std::size_t j = 0; j < judges; ++j) {
            const double rest = units[i][j] - origin - unitMeans[i] - judgeMeans[j] + mean;
            squares.rest += rest * rest;
        }
    // What rounding leaves of a variance that is not there, and must not be divided by another such.
    const double nothing = 1e-24 * (squares.units + squares.judges + squares.rest);
    for (double* part : {&squares.units, &squares.judges, &squares.rest})
        if (*part < nothing)
            *part = 0;
    return squares;
}

bool isConstant(std::span<const Unit> units) {
    return std::all_of(units.begin(), units.end(), [&](const Unit& unit) {
        return std::all_of(unit.begin(), unit.end(), [&](double value) { return value == units.front().front(); });
    });
}

/// `scale` is the size of what the denominator is the sum of.
Figure<double> ratio(double numerator, double denominator, double scale) {
    if (std::abs(denominator) <= 1e-14 * scale)
        return lacking(Lack::NothingToCompare);
    return numerator / denominator;
}

Figure<Interval> bounds(double low, double high) {
    if (!std::isfinite(low) || !std::isfinite(high))
        return lacking(Lack::NothingToCompare);
    return Interval{low, high};
}

/// The single form and the mean form of one and of three, which differ in what they take for error, `noise` with
/// `df` degrees of freedom.
std::pair<IntraclassForm, IntraclassForm> simpleForms(const Intraclass& table, double noise, double df) {
    const auto k = double(table.judges);
    const auto unitsDf = double(table.units - 1);
    const double b = table.between;
    const double lower = fisherQuantile(0.975, unitsDf, df) * noise;
    const double upper = noise / fisherQuantile(0.975, df, unitsDf);
    const auto single = [&](double error) { return (b - error) / (b + (k - 1) * error); };
    const auto mean = [&](double error) { return (b - error) / b; };
    return {{ratio(b - noise, b + (k - 1) * noise, b + noise), bounds(single(lower), single(upper))},
            {ratio(b - noise, b, b), bounds(mean(lower), mean(upper))}};
}

Figure<Interval> intervalOfTwo(const Intraclass& table, double two) {
    const auto n = double(table.units);
    const auto k = double(table.judges);
    const auto& [b, j, e] = std::tie(table.between, table.judging, table.error);
    if (j == 0 && e == 0)
        return Interval{1, 1};
    // Satterthwaite's degrees of freedom with both sides of the fraction times EMS, which may be 0.
    const double judging = k * two * j;
    const double error = (n * (1 + (k - 1) * two) - k * two) * e;
    const double df =
        (k - 1) * (n - 1) * (judging + error) * (judging + error) / ((n - 1) * judging * judging + error * error);
    if (!(df > 0))
        return lacking(Lack::NothingToCompare);
    const double lower = fisherQuantile(0.975, n - 1, df);
    const double upper = fisherQuantile(0.975, df, n - 1);
    const double rest = k * j + (k * n - k - n) * e;
    return bounds(n * (b - lower * e) / (lower * rest + n * b), n * (upper * b - e) / (rest + n * upper * b));
}

/// By Spearman and Brown; without bounds where the formula has passed its pole.
Figure<Interval> steppedUp(const Interval& single, double k) {
    if (1 + (k - 1) * single.low <= 0)
        return lacking(Lack::NothingToCompare);
    const auto step = [k](double limit) { return k * limit / (1 + (k - 1) * limit); };
    return bounds(step(single.low), step(single.high));
}

Intraclass without(std::span<const Unit> units, Lack lack) {
    const IntraclassForm none{lacking(lack), lacking(lack)};
    return {units.size(), units.empty() ? 0 : units.front().size(), 0, 0, 0, 0, none, none, none, none, none, none};
}

} // namespace

Intraclass intraclass(std::span<const Unit> units) {
    if (units.size() < 2 || units.front().size() < 2)
        return without(units, Lack::TooFewUnits);
    Intraclass result = without(units, Lack::NoVariation);
    if (isConstant(units))
        return result;
    const Squares squares = squaresOf(units);
    const auto n = double(result.units);
    const auto k = double(result.judges);
    result.between = squares.units / (n - 1);
    result.within = (squares.judges + squares.rest) / (n * (k - 1));
    result.judging = squares.judges / (k - 1);
    result.error = squares.rest / ((n - 1) * (k - 1));
    std::tie(result.one, result.oneMean) = simpleForms(result, result.within, n * (k - 1));
    std::tie(result.three, result.threeMean) = simpleForms(result, result.error, (n - 1) * (k - 1));

    const auto& [b, j, e] = std::tie(result.between, result.judging, result.error);
    result.two.value = ratio(b - e, b + (k - 1) * e + k * (j - e) / n, b + j + e);
    result.twoMean.value = ratio(b - e, b + (j - e) / n, b + (j + e) / n);
    const auto noBounds = lacking(Lack::NothingToCompare);
    result.two.interval = result.two.value ? intervalOfTwo(result, *result.two.value) : noBounds;
    result.twoMean.interval =
        result.twoMean.value && result.two.interval ? steppedUp(*result.two.interval, k) : noBounds;
    return result;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/kappa.h"

#include "core/calibration/distributions.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace greenroom {

namespace {

/// The crosstable as shares of all units, with the disagreement of its cells from 0 to 1.
class Shares {
public:
    Shares(const Crosstable& counts, qint64 units, KappaWeights weights)
        : m_cells(counts.size(), std::vector<double>(counts.size()))
        , m_first(counts.size())
        , m_second(counts.size())
        , m_weights(weights) {
        for (std::size_t i = 0; i < size(); ++i)
            for (std::size_t j = 0; j < size(); ++j) {
                m_cells[i][j] = double(counts[i][j]) / double(units);
                m_first[i] += m_cells[i][j];
                m_second[j] += m_cells[i][j];
            }
    }

    std::size_t size() const { return m_cells.size(); }
    double cell(std::size_t i, std::size_t j) const { return m_cells[i][j]; }
    double first(std::size_t i) const { return m_first[i]; }
    double second(std::size_t j) const { return m_second[j]; }
    double mean(std::size_t i) const { return (m_first[i] + m_second[i]) / 2; }

    double distance(std::size_t i, std::size_t j) const {
        if (i == j)
            return 0;
        const double part = (double(std::max(i, j)) - double(std::min(i, j))) / double(size() - 1);
        return m_weights == KappaWeights::None ? 1 : m_weights == KappaWeights::Linear ? part : part * part;
    }
    /// The mean distance when the cell in row i and column j has the share `share(i, j)`.
    template <typename Share>
    double disagreement(Share share) const {
        double sum = 0;
        for (std::size_t i = 0; i < size(); ++i)
            for (std::size_t j = 0; j < size(); ++j)
                sum += distance(i, j) * share(i, j);
        return sum;
    }

private:
    std::vector<std::vector<double>> m_cells;
    std::vector<double> m_first;
    std::vector<double> m_second;
    KappaWeights m_weights;
};

Figure<double> beyondChance(double observed, double expected) {
    if (expected == 0)
        return lacking(Lack::NoVariation);
    return 1 - observed / expected;
}

/// Formula 9 of Fleiss, Cohen and Everitt.
double standardErrorOf(const Shares& shares, double observed, double expected, qint64 units) {
    const std::size_t size = shares.size();
    std::vector<double> rowMeans(size);
    std::vector<double> columnMeans(size);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j) {
            const double agreement = 1 - shares.distance(i, j);
            rowMeans[i] += agreement * shares.second(j);
            columnMeans[j] += agreement * shares.first(i);
        }
    double squares = 0;
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j) {
            const double term =
                (1 - shares.distance(i, j)) * (1 - expected) - (rowMeans[i] + columnMeans[j]) * (1 - observed);
            squares += shares.cell(i, j) * term * term;
        }
    const double mean = observed * expected - 2 * expected + observed;
    return std::sqrt(std::max(0.0, squares - mean * mean) / double(units)) / ((1 - expected) * (1 - expected));
}

Figure<double> greatestKappa(const Shares& shares, double expected) {
    double agreement = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        agreement += std::min(shares.first(i), shares.second(i));
    return beyondChance(1 - agreement, expected);
}

/// Chance agreement is T_w sum(pi (1 - pi)) / (k (k - 1)), T_w being the sum of all weights of agreement.
Figure<double> gwet(const Shares& shares, double observed) {
    const auto k = double(shares.size());
    if (k < 2)
        return lacking(Lack::NoVariation);
    double spread = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        spread += shares.mean(i) * (1 - shares.mean(i));
    const double weights = k * k - shares.disagreement([](auto, auto) { return 1.0; });
    return beyondChance(observed, 1 - weights * spread / (k * (k - 1)));
}

} // namespace

Kappa cohenKappa(const Crosstable& counts, KappaWeights weights) {
    qint64 units = 0;
    for (const auto& row : counts)
        for (const qint64 count : row)
            units += count;
    if (units == 0) {
        const auto none = lacking(Lack::TooFewUnits);
        return {0, 0, 0, none, none, none, none, none, none, none};
    }
    const Shares shares(counts, units, weights);
    const double observed = shares.disagreement([&](auto i, auto j) { return shares.cell(i, j); });
    const double expected = shares.disagreement([&](auto i, auto j) { return shares.first(i) * shares.second(j); });
    const double scott = shares.disagreement([&](auto i, auto j) { return shares.mean(i) * shares.mean(j); });
    const auto k = double(counts.size());
    const double alike = shares.disagreement([&](auto, auto) { return 1 / (k * k); });

    const auto constant = lacking(Lack::NoVariation);
    Kappa result{units,    1 - observed, 1 - expected, beyondChance(observed, expected),
                 constant, constant,     constant,     beyondChance(observed, scott),
                 constant, constant};
    result.bennettS = beyondChance(observed, alike);
    result.gwetAc = gwet(shares, observed);
    if (!result.kappa)
        return result;
    const double error = standardErrorOf(shares, result.observed, result.expected, units);
    result.standardError = error;
    result.interval = Interval{*result.kappa - normalQuantile975 * error, *result.kappa + normalQuantile975 * error};
    result.greatest = weights == KappaWeights::None ? greatestKappa(shares, expected)
                                                    : Figure<double>(lacking(Lack::NothingToCompare));
    return result;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/alpha.h"
#include "core/calibration/distributions.h"
#include "core/calibration/intraclass.h"
#include "core/calibration/kappa.h"
#include "core/calibration/ranks.h"
#include "core/calibration/wilson.h"
#include "tests/support/catch.h"

#include <cmath>
#include <numeric>

using namespace greenroom;

namespace {

using Units = std::vector<std::vector<double>>;

Lack lackOf(const Figure<double>& figure) {
    REQUIRE_FALSE(figure);
    return figure.error();
}

Approx near(double value) {
    return Approx(value).epsilon(1e-11);
}

/// Krippendorff's table of 2011 without the rater of each value.
const Units krippendorff{{1, 1, 1},    {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
                         {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {5, 5, 5},    {1, 1},       {3}};

} // namespace

TEST_CASE("quantiles and tails of distributions are those of scipy", "[stats]") {
    CHECK(fisherQuantile(0.975, 5, 18) == near(3.381967805875243));
    CHECK(fisherQuantile(0.975, 1, 1) == near(647.7890114778446));
    CHECK(fisherQuantile(0.95, 2.5, 7.3) == near(4.417589999800341));
    CHECK(fisherQuantile(0.975, 200, 3000) == near(1.2138453735176253));
    CHECK(fisherQuantile(0.975, 0.5, 40) == near(7.31100896812234));
    CHECK(std::isinf(fisherQuantile(0.975, 5, 1e-6)));
    CHECK(studentTwoSided(2, 10) == near(0.07338803477074039));
    CHECK(studentTwoSided(-12.706204736432095, 1) == near(0.0499999999989913));
    CHECK(studentTwoSided(0.3, 2.5) == near(0.7873423714951973));
    CHECK(studentTwoSided(40, 12) == near(3.851229580772037e-14));
    CHECK(studentTwoSided(INFINITY, 3) == 0);
    CHECK(normalTwoSided(normalQuantile975) == near(0.05));
}

TEST_CASE("alpha counts the units that have pairs, and says why there is none", "[stats]") {
    const Alpha alpha = krippendorffAlpha(krippendorff, Metric::Nominal);
    CHECK(alpha.units == 11);
    CHECK(alpha.values == 40);
    CHECK(lackOf(krippendorffAlpha({}, Metric::Nominal).alpha) == Lack::NoPairs);
    CHECK(lackOf(krippendorffAlpha(Units{{1}, {2}, {}}, Metric::Interval).alpha) == Lack::NoPairs);
    // A lone value that differs is no pair either.
    CHECK(lackOf(krippendorffAlpha(Units{{0.1, 0.1, 0.1}, {0.1, 0.1}, {7}}, Metric::Interval).alpha) ==
          Lack::NoVariation);
    CHECK(krippendorffAlpha(Units{{1, 1}, {2, 2}}, Metric::Ordinal).alpha == 1.0);
}

TEST_CASE("the ratio metric knows zero, but no value together with its negative", "[stats]") {
    // Distances 1, 0 and 1 / 3 within units; over all: 0, 0, 1, 2 have 5 pairs.
    const auto alpha = krippendorffAlpha(Units{{0, 0}, {1, 2}}, Metric::Ratio).alpha;
    REQUIRE(alpha);
    CHECK(*alpha == near(1 - (2. / 9 / 4) / (2 * (4 + 1. / 9) / 12)));
    CHECK(lackOf(krippendorffAlpha(Units{{-3, 2}, {3, 3}}, Metric::Ratio).alpha) == Lack::OppositeValues);
    CHECK(krippendorffAlpha(Units{{-3, 2}, {3, 3}}, Metric::Interval).alpha);
}

TEST_CASE("the bootstrap interval of alpha is the same everywhere", "[stats]") {
    // By a Mersenne Twister, coincidences and numpy.quantile in Python.
    const auto nominal = alphaInterval(krippendorff, Metric::Nominal, 200, 7).interval;
    REQUIRE(nominal);
    CHECK(nominal->low == near(0.4162831495894705));
    CHECK(nominal->high == 1);
    const auto ordinal = alphaInterval(krippendorff, Metric::Ordinal, 200, 7).interval;
    REQUIRE(ordinal);
    CHECK(ordinal->low == near(0.45275224046020909).margin(1e-9));
    const auto another = alphaInterval(krippendorff, Metric::Nominal, 200, 8).interval;
    REQUIRE(another);
    CHECK(another->low != nominal->low);
}

TEST_CASE("resamples without alpha are counted, and too many of them leave no interval", "[stats]") {
    const auto some = alphaInterval(Units{{1, 1}, {2, 2}, {1, 2}}, Metric::Nominal, 500, 1);
    CHECK(some.interval);
    CHECK(some.undefined > 0);
    const auto most = alphaInterval(Units{{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}}, Metric::Nominal, 500, 1);
    REQUIRE_FALSE(most.interval);
    CHECK(most.interval.error() == Lack::TooFewResamples);
    CHECK(most.undefined == 500);
    const auto none = alphaInterval(Units{{1}}, Metric::Nominal, 500, 1);
    REQUIRE_FALSE(none.interval);
    CHECK(none.interval.error() == Lack::TooFewUnits);
}

TEST_CASE("weights of kappa go over all declared categories, also those that nobody chose", "[stats]") {
    const Crosstable three{{2, 1, 0}, {0, 2, 1}, {1, 0, 3}};
    const Crosstable four{{2, 1, 0, 0}, {0, 2, 0, 1}, {0, 0, 0, 0}, {1, 0, 0, 3}};
    CHECK(*cohenKappa(three, KappaWeights::None).kappa == near(6. / 11));
    CHECK(*cohenKappa(four, KappaWeights::None).kappa == near(6. / 11));
    CHECK(*cohenKappa(three, KappaWeights::Linear).kappa == near(5. / 9));
    CHECK(*cohenKappa(four, KappaWeights::Linear).kappa == near(13. / 23));
    CHECK(*cohenKappa(three, KappaWeights::Quadratic).kappa == near(13. / 23));
    CHECK(*cohenKappa(four, KappaWeights::Quadratic).kappa == near(19. / 33));
}

TEST_CASE("kappa says why there is none", "[stats]") {
    CHECK(lackOf(cohenKappa({}, KappaWeights::None).kappa) == Lack::TooFewUnits);
    CHECK(lackOf(cohenKappa({{0, 0}, {0, 0}}, KappaWeights::Linear).kappa) == Lack::TooFewUnits);
    const Kappa constant = cohenKappa({{0, 0}, {0, 9}}, KappaWeights::None);
    CHECK(lackOf(constant.kappa) == Lack::NoVariation);
    CHECK(constant.expected == 1);
    CHECK(constant.gwetAc == 1.0);
    CHECK_FALSE(constant.interval);
    CHECK(lackOf(cohenKappa({{4}}, KappaWeights::Quadratic).gwetAc) == Lack::NoVariation);
    // Each rater has a category of his own: no agreement, and none by chance.
    CHECK(cohenKappa({{0, 5}, {0, 0}}, KappaWeights::None).kappa == 0.0);
}

TEST_CASE("intraclass correlations of degenerate tables are defined where their fractions are", "[stats]") {
    CHECK(lackOf(intraclass({}).one.value) == Lack::TooFewUnits);
    CHECK(lackOf(intraclass(Units{{1, 2}}).two.value) == Lack::TooFewUnits);
    CHECK(lackOf(intraclass(Units{{1}, {2}}).three.value) == Lack::TooFewUnits);
    CHECK(lackOf(intraclass(Units{{0.1, 0.1}, {0.1, 0.1}, {0.1, 0.1}}).one.value) == Lack::NoVariation);

    const Intraclass perfect = intraclass(Units{{0.1, 0.1}, {0.7, 0.7}, {1.3, 1.3}});
    for (const auto* form :
         {&perfect.one, &perfect.two, &perfect.three, &perfect.oneMean, &perfect.twoMean, &perfect.threeMean}) {
        CHECK(form->value == 1.0);
        REQUIRE(form->interval);
        CHECK(form->interval->low == 1);
    }
    // Units that do not differ, where thirds and tenths leave rounding behind.
    for (std::size_t units = 2; units < 12; ++units) {
        const Intraclass flat = intraclass(Units(units, {0.1, 1. / 3, 0.7}));
        CHECK(*flat.one.value == near(-0.5));
        CHECK(flat.two.value == 0.0);
        CHECK(lackOf(flat.three.value) == Lack::NothingToCompare);
        CHECK(lackOf(flat.oneMean.value) == Lack::NothingToCompare);
    }
    // Judges that differ by a constant agree in what they say of the units.
    CHECK(*intraclass(Units{{0.1, 1.1}, {0.2, 1.2}, {0.4, 1.4}}).three.value == near(1));
}

TEST_CASE("values far from zero keep the digits of an intraclass correlation", "[stats]") {
    Units table{{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
    const double here = *intraclass(table).two.value;
    for (auto& unit : table)
        for (double& value : unit)
            value += 1e9;
    CHECK(*intraclass(table).two.value == near(here));
}

TEST_CASE("Spearman's correlation has an interval between four pairs and a perfect order", "[stats]") {
    const std::vector<double> second{2, 1, 4, 3, 7, 5, 6, 10, 9, 8};
    std::vector<std::pair<double, double>> pairs;
    for (std::size_t i = 0; i < second.size(); ++i)
        pairs.emplace_back(double(i), second[i]);
    const Spearman result = spearman(pairs);
    REQUIRE(result.interval);
    CHECK(result.interval->low == near(0.5011022096832208));
    CHECK(result.interval->high == near(0.980169354950606));

    const std::span<const std::pair<double, double>> all(pairs);
    CHECK(lackOf(spearman(all.first(2)).rho) == Lack::TooFewUnits);
    CHECK(spearman(all.first(3)).interval.error() == Lack::TooFewUnits);
    const std::vector<std::pair<double, double>> rising{{1, 0.1}, {2, 0.2}, {7, 0.3}, {7.5, 0.4}, {9, 1e6}};
    CHECK(spearman(rising).rho == 1.0);
    CHECK(spearman(rising).p == 0.0);
    CHECK(spearman(rising).interval.error() == Lack::PerfectOrder);
    const std::vector<std::pair<double, double>> constant{{1, 2}, {2, 2}, {3, 2}, {4, 2}};
    CHECK(lackOf(spearman(constant).rho) == Lack::NoVariation);
    CHECK(lackOf(spearman(constant).p) == Lack::NoVariation);
}

TEST_CASE("Mann and Whitney's test is exact with a small sample, however large the other", "[stats]") {
    std::vector<double> large(200);
    std::iota(large.begin(), large.end(), 6.0);
    const MannWhitney result = mannWhitney(std::vector<double>{3, 1, 100.5, 150.5, 50.5}, large);
    CHECK(result.isExact);
    CHECK(result.u == 285.0);
    CHECK(*result.p == near(0.10293450114983994));
    CHECK_FALSE(mannWhitney(std::vector<double>{3, 1, 100, 150.5, 50.5}, large).isExact);

    const MannWhitney same = mannWhitney(std::vector<double>{4, 4}, std::vector<double>{4, 4, 4});
    CHECK(same.u == 3.0);
    CHECK(same.cliffsDelta == 0.0);
    CHECK(lackOf(same.p) == Lack::NoVariation);
    CHECK(lackOf(mannWhitney({}, large).cliffsDelta) == Lack::EmptySample);
    CHECK(mannWhitney(std::vector<double>{1, 2, 3}, std::vector<double>{4, 5}).cliffsDelta == -1.0);
}

TEST_CASE("Wilson's interval ends exactly at none and at all", "[stats]") {
    CHECK(wilsonInterval(0, 0).error() == Lack::NoTrials);
    CHECK(wilsonInterval(0, 7)->low == 0);
    CHECK(wilsonInterval(7, 7)->high == 1);
    // Newcombe, Statistics in Medicine 17, 1998, table I, method 3: 81 of 263, and 15 of 148.
    CHECK(wilsonInterval(81, 263)->low == Approx(0.2553).margin(0.00005));
    CHECK(wilsonInterval(81, 263)->high == Approx(0.3662).margin(0.00005));
    CHECK(wilsonInterval(15, 148)->low == Approx(0.0624).margin(0.00005));
    CHECK(wilsonInterval(15, 148)->high == Approx(0.1605).margin(0.00005));
}

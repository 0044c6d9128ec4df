// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace greenroom {

/// The 97.5 % quantile of the normal distribution: half the width of a two-sided 95 % interval in standard errors.
inline constexpr double normalQuantile975 = 1.959963984540054;

/// The regularised incomplete beta function I_x(a, b) for x = `x`, 1 - x = `rest` (both, so that neither tail is
/// rounded away), a, b > 0. Continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions,
/// evaluated by the modified Lentz method (Press et al., Numerical Recipes, 5.2); about 12 digits.
double incompleteBeta(double x, double rest, double a, double b);

/// P(|Z| >= |z|) of the normal distribution.
double normalTwoSided(double z);
/// P(|T| >= |t|) of Student's distribution; `df` > 0.
double studentTwoSided(double t, double df);
/// The x with P(F <= x) = `p` of Fisher's distribution; 0 < p < 1, both degrees of freedom > 0, whole or not. Infinite
/// where it is more than a double holds.
double fisherQuantile(double p, double df1, double df2);

} // namespace greenroom

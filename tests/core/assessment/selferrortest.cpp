// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/selferror.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

Gap gap(const QMap<QString, int>& levels) {
    return {{}, {}, levels, 0};
}

} // namespace

TEST_CASE("an error is told from five pairs on, with its size and its direction apart") {
    QList<Gap> gaps{gap({{u"ask"_s, 2}}), gap({{u"ask"_s, -1}}), gap({{u"ask"_s, 0}}), gap({{u"ask"_s, 1}})};
    CHECK_FALSE(selfErrors(gaps).all);
    CHECK_FALSE(selfErrors(gaps).of(u"ask"_s));
    gaps.append(gap({{u"ask"_s, 2}}));
    const auto error = selfErrors(gaps).of(u"ask"_s);
    REQUIRE(error);
    CHECK(error->pairs == 5);
    CHECK(error->absolute == Approx(1.2));
    CHECK(error->bias == Approx(0.8));
}

TEST_CASE("a criterion with too few pairs has the error of all") {
    QList<Gap> gaps;
    for (int i = 0; i < 5; ++i)
        gaps.append(gap({{u"hook"_s, -1}}));
    gaps.append(gap({{u"ask"_s, 2}}));
    const SelfErrors errors = selfErrors(gaps);
    CHECK(errors.of(u"hook"_s) == SelfError{5, 1, -1});
    const auto ask = errors.of(u"ask"_s);
    REQUIRE(ask);
    CHECK(ask == errors.all);
    CHECK(ask->pairs == 6);
    CHECK(ask->bias == Approx(-0.5));
}

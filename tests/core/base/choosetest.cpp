// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/choose.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("a name is matched exactly, then whatever its case, then as the beginning of an id", "[base]") {
    const QList<Candidate<int>> people{
        {u"a1b2"_s, u"Ann"_s, 1}, {u"a1c3"_s, u"ann"_s, 2}, {u"bbbb"_s, u"Bob"_s, 3}, {u"cccc"_s, u"a1"_s, 4}};
    CHECK(*choose(people, u"Ann"_s, u"person"_s) == 1);
    CHECK(*choose(people, u"ann"_s, u"person"_s) == 2);
    CHECK(*choose(people, u"BOB"_s, u"person"_s) == 3);
    CHECK(*choose(people, u"a1"_s, u"person"_s) == 4);
    CHECK(*choose(people, u"a1b"_s, u"person"_s) == 1);
    GR_REQUIRE_ERROR(choose(people, u"Cleo"_s, u"person"_s), ErrorCode::NotFound);
    const auto ambiguous = choose(people, u"ANN"_s, u"person"_s);
    REQUIRE_FALSE(ambiguous);
    CHECK(ambiguous.error().code == ErrorCode::Ambiguous);
    CHECK(ambiguous.error().detail.contains(u"a1b2"_s));
    CHECK(ambiguous.error().detail.contains(u"a1c3"_s));
}

TEST_CASE("an empty text names nothing, also where nothing has a name", "[base]") {
    const QList<Candidate<int>> takes{{u"a1b2"_s, {}, 1}};
    CHECK(*choose(takes, u"a1"_s, u"take"_s) == 1);
    GR_REQUIRE_ERROR(choose(takes, u""_s, u"take"_s), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(choose(takes, QString(), u"take"_s), ErrorCode::Invalid);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/alignments.h"

#include "tests/support/scratchhome.h"

#include <cmath>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

struct Pair {
    explicit Pair(ScratchHome& home)
        : alignments(home->journal(), home->person()), take(home->newEntity()), model(home->newEntity()) {}

    /// Nothing, or what the pair is aligned by.
    std::optional<double> between(const EntityId& one, const EntityId& other) {
        GR_REQUIRE_VALUE(const auto seconds, alignments.between(one, other));
        return seconds;
    }

    Alignments alignments;
    EntityId take;
    EntityId model;
};

qint64 rows(ScratchHome& home) {
    return home->database().value(u"SELECT count(*) FROM alignment"_s)->toLongLong();
}

} // namespace

TEST_CASE("a pair is aligned once, whichever clip stands first", "[library]") {
    ScratchHome home(u"Ann"_s);
    Pair pair(home);
    CHECK(pair.between(pair.take, pair.model) == std::nullopt);
    GR_REQUIRE_OK(pair.alignments.set(pair.take, pair.model, 1.4));
    CHECK(pair.between(pair.take, pair.model) == 1.4);
    CHECK(pair.between(pair.model, pair.take) == -1.4);
    GR_REQUIRE_OK(pair.alignments.set(pair.model, pair.take, 0.5));
    CHECK(pair.between(pair.take, pair.model) == -0.5);
    CHECK(rows(home) == 1);
    CHECK(pair.between(pair.take, home->newEntity()) == std::nullopt);
}

TEST_CASE("a forgotten alignment is gone until it is set again", "[library]") {
    ScratchHome home(u"Ann"_s);
    Pair pair(home);
    GR_REQUIRE_OK(pair.alignments.forget(pair.take, pair.model));
    CHECK(rows(home) == 0);
    GR_REQUIRE_OK(pair.alignments.set(pair.take, pair.model, -3));
    GR_REQUIRE_OK(pair.alignments.forget(pair.model, pair.take));
    CHECK(pair.between(pair.take, pair.model) == std::nullopt);
    GR_REQUIRE_OK(pair.alignments.set(pair.take, pair.model, 2));
    CHECK(pair.between(pair.take, pair.model) == 2);
}

TEST_CASE("an alignment never leaves the laptop", "[library]") {
    ScratchHome home(u"Ann"_s);
    Pair pair(home);
    GR_REQUIRE_OK(pair.alignments.set(pair.take, pair.model, 2));
    CHECK(home->database()
              .value(u"SELECT count(*) FROM alignment a JOIN circle c ON c.key = a.circle WHERE c.id = ?"_s,
                     CircleId::me().toByteArray())
              ->toInt() == 1);
    GR_REQUIRE_VALUE(const auto circles, home->journal().unsealedCircles());
    CHECK_FALSE(circles.contains(CircleId::me()));
}

TEST_CASE("two processes that align one pair speak of the same thing, and the later one counts", "[library]") {
    ScratchHome home(u"Ann"_s);
    Pair pair(home);
    const auto other = home.reopened();
    Alignments theirs(other->journal(), other->person());
    GR_REQUIRE_OK(pair.alignments.set(pair.take, pair.model, 1));
    GR_REQUIRE_OK(theirs.set(pair.model, pair.take, -7));
    CHECK(pair.between(pair.take, pair.model) == 7);
    CHECK(rows(home) == 1);
    GR_REQUIRE_OK(home->journal().rebuild());
    CHECK(pair.between(pair.take, pair.model) == 7);
    GR_REQUIRE_VALUE(const QStringList wrong, home->journal().check());
    CHECK(wrong == QStringList());
}

TEST_CASE("what is no distance, or no pair, is not kept", "[library]") {
    ScratchHome home(u"Ann"_s);
    Pair pair(home);
    GR_REQUIRE_ERROR(pair.alignments.set(pair.take, pair.take, 1), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(pair.alignments.set(pair.take, pair.model, std::nan("")), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(pair.alignments.set(pair.take, pair.model, INFINITY), ErrorCode::Invalid);
    CHECK(rows(home) == 0);
}

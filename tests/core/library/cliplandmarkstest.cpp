// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/cliplandmarks.h"

#include "core/library/alignments.h"
#include "tests/support/scratchhome.h"

#include <cmath>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

using Landmarks = QMap<QString, double>;

Landmarks landmarksOf(Home& home, const EntityId& clip) {
    GR_REQUIRE_VALUE(const Landmarks landmarks, ClipLandmarks(home.journal(), home.person()).of(clip));
    return landmarks;
}

} // namespace

TEST_CASE("landmarks of a clip are kept one by one, moved and forgotten", "[library]") {
    ScratchHome home(u"Ann"_s);
    ClipLandmarks landmarks(home->journal(), home->person());
    const EntityId clip = home->newEntity();
    const EntityId other = home->newEntity();
    CHECK(landmarksOf(*home, clip).isEmpty());
    GR_REQUIRE_OK(landmarks.forget(clip, u"opening"_s));
    GR_REQUIRE_OK(landmarks.set(clip, u"opening"_s, 2.5));
    GR_REQUIRE_OK(landmarks.set(clip, u"ask"_s, 60));
    GR_REQUIRE_OK(landmarks.set(other, u"ask"_s, 9));
    GR_REQUIRE_OK(landmarks.set(clip, u"ask"_s, 61.25));
    CHECK(landmarksOf(*home, clip) == Landmarks{{u"opening"_s, 2.5}, {u"ask"_s, 61.25}});
    GR_REQUIRE_OK(landmarks.forget(clip, u"opening"_s));
    CHECK(landmarksOf(*home, clip) == Landmarks{{u"ask"_s, 61.25}});
    CHECK(landmarksOf(*home, other) == Landmarks{{u"ask"_s, 9}});
    GR_REQUIRE_OK(landmarks.set(clip, u"opening"_s, 3));
    GR_REQUIRE_OK(home->journal().rebuild());
    CHECK(landmarksOf(*home, clip) == Landmarks{{u"opening"_s, 3}, {u"ask"_s, 61.25}});
    GR_REQUIRE_VALUE(const QStringList wrong, home->journal().check());
    CHECK(wrong == QStringList());
}

TEST_CASE("two processes that mark landmarks of one clip speak of the same thing", "[library]") {
    ScratchHome home(u"Ann"_s);
    const EntityId clip = home->newEntity();
    const auto other = home.reopened();
    GR_REQUIRE_OK(ClipLandmarks(home->journal(), home->person()).set(clip, u"opening"_s, 1));
    GR_REQUIRE_OK(ClipLandmarks(other->journal(), other->person()).set(clip, u"value"_s, 2));
    CHECK(landmarksOf(*home, clip) == Landmarks{{u"opening"_s, 1}, {u"value"_s, 2}});
}

TEST_CASE("landmarks that are nowhere, or have no name, are not kept", "[library]") {
    ScratchHome home(u"Ann"_s);
    ClipLandmarks landmarks(home->journal(), home->person());
    const EntityId clip = home->newEntity();
    GR_REQUIRE_ERROR(landmarks.set(clip, u"opening"_s, -1), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(landmarks.set(clip, u"opening"_s, std::nan("")), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(landmarks.set(clip, {}, 1), ErrorCode::Invalid);
    CHECK(landmarksOf(*home, clip).isEmpty());
}

TEST_CASE("a pair is aligned by its landmarks until it is set otherwise", "[library]") {
    ScratchHome home(u"Ann"_s);
    Alignments alignments(home->journal(), home->person());
    const EntityId take = home->newEntity();
    const EntityId model = home->newEntity();
    const auto isByLandmarks = [&](const EntityId& one, const EntityId& two) {
        GR_REQUIRE_VALUE(const bool by, alignments.isByLandmarks(one, two));
        return by;
    };
    CHECK_FALSE(isByLandmarks(take, model));
    GR_REQUIRE_OK(alignments.set(take, model, 1.5, true));
    CHECK(isByLandmarks(take, model));
    CHECK(isByLandmarks(model, take));
    GR_REQUIRE_VALUE(const auto seconds, alignments.between(model, take));
    CHECK(seconds == -1.5);
    GR_REQUIRE_OK(alignments.set(model, take, 2));
    CHECK_FALSE(isByLandmarks(take, model));
    GR_REQUIRE_OK(alignments.set(take, model, 1.5, true));
    GR_REQUIRE_OK(alignments.forget(take, model));
    CHECK_FALSE(isByLandmarks(take, model));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/feedback.h"

#include "core/base/json.h"
#include "core/studio/assessing.h"
#include "core/studio/sharing.h"
#include "tests/support/pair.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

/// Ann has shared a take with Bob.
struct Fixture : test::Pair {
    Take take = starred("one");
    Share shared = share(take);

    Share share(const Take& one) {
        GR_REQUIRE_VALUE(const Share made, shareTake(*ann, one, {{bob->person()}, false, {}, {}}, {}));
        toBob(made.id);
        return made;
    }
    void bobWrites(const ShareId& on, const QString& text) {
        pass(std::chrono::seconds(1));
        Note note;
        note.subject = SubjectId(on);
        note.starts = 2;
        note.text = text;
        GR_REQUIRE_OK(Notes(bob->journal(), bob->person(), bob.random).add(note, 10));
        toAnn(on);
    }
    void bobScores(const ShareId& on, int level) {
        pass(std::chrono::seconds(1));
        GR_REQUIRE_VALUE(const Subject subject, findSubject(*bob, on.toString()));
        GR_REQUIRE_VALUE(const auto map, ownMap(*bob, subject));
        Assessment one;
        one.levels = {{u"agenda"_s, level}};
        GR_REQUIRE_OK(assessSubject(*bob, subject, one, *map));
        toAnn(on);
    }
    QList<Feedback> news(Home& home) {
        GR_REQUIRE_VALUE(const auto all, newFeedback(home));
        return all;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "feedback is new until it was looked at, and again when it was changed", "[feedback]") {
    bobScores(shared.id, 1);
    REQUIRE(news(*ann).size() == 1);
    CHECK(news(*ann).first().kind == Feedback::Kind::Assessment);
    CHECK(news(*ann).first().subject == take.id.entity());
    GR_REQUIRE_OK(lookAt(*ann, take.id));
    CHECK(news(*ann).isEmpty());
    bobScores(shared.id, 2);
    CHECK(news(*ann).size() == 1);
    GR_REQUIRE_OK(lookAt(*ann, take.id));
    CHECK(news(*ann).isEmpty());
}

TEST_CASE_METHOD(Fixture, "looking at one subject leaves what is new on another", "[feedback]") {
    const Take other = starred("two");
    const Share second = share(other);
    bobWrites(shared.id, u"Slower"_s);
    bobWrites(second.id, u"Louder"_s);
    CHECK(newFeedbackOn(*ann, take.id)->size() == 1);
    CHECK(newFeedbackOn(*bob, second.id)->size() == 1); // that it was shared
    GR_REQUIRE_OK(lookAt(*ann, take.id));
    REQUIRE(news(*ann).size() == 1);
    CHECK(news(*ann).first().subject == other.id.entity());
    GR_REQUIRE_OK(lookAt(*bob, second.id));
    REQUIRE(news(*bob).size() == 1);
    CHECK(news(*bob).first().subject == shared.id.entity());
}

TEST_CASE_METHOD(Fixture, "nothing is new of a take that was put away, or a share that is gone", "[feedback]") {
    bobWrites(shared.id, u"Slower"_s);
    REQUIRE(news(*ann).size() == 1);
    GR_REQUIRE_OK(annsShares.withdraw(*annsShares.byId(shared.id)));
    CHECK(news(*ann).isEmpty());
    toBob(shared.id);
    CHECK(news(*bob).isEmpty());

    const Take other = starred("two");
    const Share second = share(other);
    bobWrites(second.id, u"Louder"_s);
    REQUIRE(news(*ann).size() == 1);
    GR_REQUIRE_OK(ann->journal().commit({{other.id, u"take"_s, {{u"deleted"_s, true}}}}));
    CHECK(news(*ann).isEmpty());
}

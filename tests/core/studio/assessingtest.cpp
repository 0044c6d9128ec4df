// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/assessing.h"

#include "core/base/json.h"
#include "core/studio/sharing.h"
#include "tests/support/pair.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::carry;
using test::changesOf;

namespace {

struct Fixture : test::Pair {
    Take take = starred("one");
    AssessmentMap map = *AssessmentMap::fromJson(*parseJson(test::smallMap("Pitch to us map")));

    Assessment levels(const QMap<QString, int>& wanted, bool final = true) const {
        Assessment one;
        one.levels = wanted;
        one.final = final;
        return one;
    }
    Subject subject(Home& home, const EntityId& id) {
        GR_REQUIRE_VALUE(const Subject found, findSubject(home, id.toString().first(10)));
        return found;
    }
    Assessment annScores(const EntityId& id, const Assessment& wanted) {
        GR_REQUIRE_VALUE(const Assessment made, assessSubject(*ann, subject(*ann, id), wanted, map));
        return made;
    }
    Assessment bobScores(const EntityId& id, const Assessment& wanted) {
        GR_REQUIRE_VALUE(const Assessment made, assessSubject(*bob, subject(*bob, id), wanted, map));
        return made;
    }
    Share share() {
        GR_REQUIRE_VALUE(const Share shared, shareTake(*ann, take, {{bob->person()}, false, {}, {}}, {}));
        return shared;
    }
    QList<Assessment> on(const EntityId& id) {
        GR_REQUIRE_VALUE(const auto all, Assessments(ann->journal(), ann->person(), ann.random).on(SubjectId(id)));
        return all;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a share opens with its exact map on a home that never had it", "[assessing]") {
    const Share shared = share();
    toBob(shared.id);
    const Subject seen = subject(*bob, shared.id);
    CHECK(seen.noun == u"share"_s);
    CHECK(seen.of == ann->person());
    CHECK(seen.duration == 10);
    CHECK(*mapFor(*bob, seen, {}) == map);
    CHECK(*mapFor(*bob, seen, u"pitch TO us map"_s) == map);
    CHECK(*mapFor(*bob, seen, QString::fromLatin1(map.version()->toHex().first(8))) == map);
    GR_REQUIRE_ERROR(mapFor(*bob, seen, u"no such map"_s), ErrorCode::NotFound);
    GR_REQUIRE_ERROR(Catalogue(*bob).maps().find(map.title), ErrorCode::NotFound);
    const Assessment made = bobScores(shared.id, levels({{u"agenda"_s, 1}}));
    CHECK(made.label == RaterLabel::Coach);
    CHECK(made.mapVersion == *map.version());
    CHECK_FALSE(made.map);
    CHECK(**mapOf(*bob, seen, made) == map);
    GR_REQUIRE_ERROR(assessSubject(
                         *bob, seen,
                         [&] {
                             Assessment late = levels({});
                             late.evidence = {{u"agenda"_s, {10.5}}};
                             return late;
                         }(),
                         map),
                     ErrorCode::Invalid);
}

TEST_CASE_METHOD(Fixture, "an assessment on another map than the share's own brings it along", "[assessing]") {
    const Share shared = share();
    toBob(shared.id);
    GR_REQUIRE_VALUE(const AssessmentMap own, AssessmentMap::fromJson(*parseJson(test::smallMap("Bob's own"))));
    GR_REQUIRE_OK(Catalogue(*bob).maps().add(own));
    GR_REQUIRE_VALUE(const AssessmentMap named, mapFor(*bob, subject(*bob, shared.id), u"bob's own"_s));
    GR_REQUIRE_OK(assessSubject(*bob, subject(*bob, shared.id), levels({{u"close"_s, 2}}), named));
    toAnn(shared.id);
    const Subject seen = subject(*ann, take.id);
    GR_REQUIRE_VALUE(const auto all, assessmentsOf(*ann, seen));
    REQUIRE(all.size() == 1);
    GR_REQUIRE_VALUE(const auto usedMap, mapOf(*ann, seen, all[0]));
    REQUIRE(usedMap);
    CHECK(*usedMap == own);
}

TEST_CASE_METHOD(Fixture, "a finished self-assessment goes with the share, once, and later ones follow",
                 "[assessing]") {
    annScores(take.id, levels({{u"agenda"_s, 2}}, false));
    CHECK(on(share().id).isEmpty());
    annScores(take.id, levels({{u"rapport"_s, 1}}));
    const Share shared = share();
    const auto changes = changesOf(*ann, CircleId::of(shared.id)).size();
    share();
    REQUIRE(on(shared.id).size() == 1);
    CHECK(on(shared.id).first().levels == QMap<QString, int>{{u"agenda"_s, 2}, {u"rapport"_s, 1}});
    CHECK(on(shared.id).first().label == RaterLabel::Self);
    // Sharing again says the same of the audience and nothing of the assessment.
    CHECK(changesOf(*ann, CircleId::of(shared.id)).size() == changes + 1);
    annScores(take.id, levels({{u"agenda"_s, 0}}));
    annScores(shared.id, levels({{u"close"_s, 2}}));
    const QMap<QString, int> all{{u"agenda"_s, 0}, {u"rapport"_s, 1}, {u"close"_s, 2}};
    REQUIRE(on(shared.id).size() == 1);
    CHECK(on(shared.id).first().levels == all);
    REQUIRE(on(take.id).size() == 1);
    CHECK(on(take.id).first().levels == all);
    annScores(take.id, levels({{u"agenda"_s, 1}}, false));
    CHECK(on(shared.id).first().levels == all);
    CHECK(assessmentsOf(*ann, subject(*ann, take.id))->size() == 2); // finished, and the draft
}

TEST_CASE_METHOD(Fixture, "a draft leaves nothing in a circle that others can open", "[assessing]") {
    const Share shared = share();
    toBob(shared.id);
    const auto before = changesOf(*bob, CircleId::of(shared.id)).size();
    Assessment draft = levels({{u"agenda"_s, 2}}, false);
    draft.evidence = {{u"agenda"_s, {1.5}}};
    draft.comment = u"Not sure yet."_s;
    bobScores(shared.id, draft);
    CHECK(changesOf(*bob, CircleId::of(shared.id)).size() == before);
    bobScores(shared.id, levels({}));
    toAnn(shared.id);
    REQUIRE(on(shared.id).size() == 1);
    CHECK(on(shared.id).first().levels == draft.levels);
    CHECK(on(shared.id).first().evidence == draft.evidence);
    CHECK(on(shared.id).first().comment == draft.comment);
}

TEST_CASE_METHOD(Fixture, "the coach sees the self-assessment and the gap the moment theirs is finished",
                 "[assessing]") {
    annScores(take.id, levels({{u"agenda"_s, 2}, {u"close"_s, 2}}));
    const Share shared = share();
    toBob(shared.id);
    GR_REQUIRE_VALUE(auto seen, assessmentsOf(*bob, subject(*bob, shared.id)));
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].sealed);
    CHECK(gaps(seen, map)->isEmpty());
    bobScores(shared.id, levels({{u"agenda"_s, 0}}));
    GR_REQUIRE_VALUE(seen, assessmentsOf(*bob, subject(*bob, shared.id)));
    CHECK_FALSE(seen[0].sealed);
    CHECK(gaps(seen, map)->first().levels == QMap<QString, int>{{u"agenda"_s, 2}});
    toAnn(shared.id);
    for (const EntityId& id : {take.id.entity(), shared.id.entity()}) {
        GR_REQUIRE_VALUE(const auto own, assessmentsOf(*ann, subject(*ann, id)));
        REQUIRE(own.size() == 2);
        CHECK(gaps(own, map)->size() == 1);
    }
}

TEST_CASE_METHOD(Fixture, "nobody speaks for another: labels, evidence and levels of others do not count",
                 "[assessing]") {
    const Share shared = share();
    toBob(shared.id);
    Assessments bobs(bob->journal(), bob->person(), bob.random);
    Assessment claimed = levels({{u"agenda"_s, 0}});
    claimed.subject = SubjectId(shared.id);
    claimed.label = RaterLabel::Self;
    claimed.mapVersion = *map.version();
    GR_REQUIRE_OK(bob->journal().commit({{bob->newEntity(),
                                          u"assessment"_s,
                                          {{u"subject"_s, shared.id.entity()},
                                           {u"map"_s, QString::fromLatin1(map.version()->toHex())},
                                           {u"label"_s, u"self"_s},
                                           {u"final"_s, true}}}}));
    annScores(take.id, levels({{u"agenda"_s, 2}}));
    toBob(shared.id);
    GR_REQUIRE_VALUE(const auto ofAnn, bobs.on(SubjectId(shared.id)));
    REQUIRE(ofAnn.size() == 1);
    GR_REQUIRE_OK(bob->journal().commit(
        {{bob->newEntity(),
          u"evidence"_s,
          {{u"assessment"_s, ofAnn[0].id.entity()}, {u"criterion"_s, u"agenda"_s}, {u"position"_s, 3.0}}}}));
    toAnn(shared.id);
    CHECK(ann->counts()->value(u"evidence"_s) == 1);
    REQUIRE(on(shared.id).size() == 1);
    CHECK(on(shared.id).first().rater == ann->person());
    CHECK(on(shared.id).first().evidence.isEmpty());
}

TEST_CASE_METHOD(Fixture, "a share that is gone takes nothing more, and its owner keeps what was said", "[assessing]") {
    const Share shared = share();
    toBob(shared.id);
    bobScores(shared.id, levels({{u"agenda"_s, 1}}));
    Note note;
    note.subject = SubjectId(shared.id);
    note.starts = 2;
    note.text = u"Well begun."_s;
    GR_REQUIRE_OK(Notes(bob->journal(), bob->person(), bob.random).add(note, 10));
    toAnn(shared.id);
    GR_REQUIRE_OK(annsShares.withdraw(*annsShares.byId(shared.id)));
    toBob(shared.id);
    GR_REQUIRE_ERROR(findSubject(*bob, shared.id.toString()), ErrorCode::Refused);
    const Subject mine = subject(*ann, shared.id);
    CHECK_FALSE(mine.open);
    GR_REQUIRE_ERROR(assessSubject(*ann, mine, levels({{u"agenda"_s, 1}}), map), ErrorCode::Refused);
    CHECK(assessmentsOf(*ann, subject(*ann, take.id))->size() == 1);
    CHECK(notesOf(*ann, subject(*ann, take.id))->size() == 1);
    annScores(take.id, levels({{u"agenda"_s, 2}}));
    CHECK(on(shared.id).size() == 1);
}

TEST_CASE_METHOD(Fixture, "a take whose recording is not here is not shared", "[assessing]") {
    GR_REQUIRE_OK(ann->media().remove(take.media.blob.hash));
    GR_REQUIRE_ERROR(shareTake(*ann, take, {{bob->person()}, false, {}, {}}, {}), ErrorCode::NotFound);
}

TEST_CASE_METHOD(Fixture, "a share with a scenario that is none can be named and not judged", "[assessing]") {
    const EntityId id = bob->newEntity();
    GR_REQUIRE_OK(bob->journal().commit(
        {{id, u"share"_s, {{u"scenario"_s, u"{\"format\":"_s}, {u"expires"_s, bob.clock.nowMs() + 1000}}}}));
    carry(*bob, *ann, CircleId::of(id));
    const Subject seen = subject(*ann, id);
    GR_REQUIRE_ERROR(scenarioOf(*annsShares.byId(ShareId(id))), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(mapFor(*ann, seen, {}), ErrorCode::Invalid);
    CHECK(assessmentsOf(*ann, seen)->isEmpty());
}

TEST_CASE_METHOD(Fixture, "one's own levels are held against coaches' from five pairs on, unless they came after",
                 "[assessing]") {
    const auto rate = [this](const char* content, int own, int coachs, bool before) {
        const Take one = starred(content);
        GR_REQUIRE_VALUE(const Share shared, shareTake(*ann, one, {{bob->person()}, false, {}, {}}, {}));
        if (before)
            annScores(one.id, levels({{u"agenda"_s, own}, {u"close"_s, 2}}));
        pass(std::chrono::minutes(5));
        toBob(shared.id);
        bobScores(shared.id, levels({{u"agenda"_s, coachs}, {u"rapport"_s, 0}}));
        toAnn(shared.id);
        pass(std::chrono::minutes(5));
        if (!before)
            annScores(one.id, levels({{u"agenda"_s, own}}));
    };
    rate("a", 2, 1, true);
    rate("b", 2, 0, true);
    rate("c", 0, 1, true);
    rate("d", 1, 1, true);
    rate("e", 2, 2, false);
    GR_REQUIRE_VALUE(SelfErrors errors, ownErrors(*ann, map));
    CHECK_FALSE(errors.all);
    rate("f", 2, 1, true);
    GR_REQUIRE_VALUE(errors, ownErrors(*ann, map));
    const SelfError wanted{5, 1.0, 0.6};
    REQUIRE(errors.of(u"agenda"_s));
    CHECK(errors.of(u"agenda"_s)->pairs == wanted.pairs);
    CHECK(errors.of(u"agenda"_s)->absolute == Approx(wanted.absolute));
    CHECK(errors.of(u"agenda"_s)->bias == Approx(wanted.bias));
    CHECK(errors.criteria.size() == 1);
    CHECK(ownErrors(*bob, map)->criteria.isEmpty());
}

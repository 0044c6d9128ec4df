// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessments.h"

#include "core/base/json.h"
#include "core/takes/takes.h"
#include "tests/support/scratchhome.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

struct Fixture {
    ScratchHome home{u"Ann"_s};
    Assessments assessments{home->journal(), home->person(), home.random};
    AssessmentMap map;
    Assessment wanted;

    Fixture() {
        map.title = u"Basics"_s;
        for (const QString& id : {u"agenda"_s, u"rapport"_s, u"close"_s}) {
            Criterion criterion;
            criterion.id = id;
            criterion.title = id;
            map.criteria.append(criterion);
        }
        wanted.subject = record();
        wanted.label = RaterLabel::Self;
        wanted.mapVersion = *ContentHash::fromBytes(home.random.bytes(32));
        wanted.levels = {{u"agenda"_s, 3}};
    }

    SubjectId record() {
        Takes takes(home->journal(), home->person(), home.random, home.clock);
        GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(ScenarioId(home->newEntity()), ContentHash()));
        GR_REQUIRE_VALUE(const TakeId take, takes.keep(attempt, {}, true, Ending::Kept));
        return SubjectId(take.entity());
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "an assessment is kept with its levels, gaps, moments and comment", "[assessment]") {
    wanted.unscored = {u"close"_s};
    wanted.evidence = {{u"agenda"_s, {1.5, 4}}};
    wanted.comment = u"Clear from the start."_s;
    GR_REQUIRE_VALUE(const Assessment made, assessments.assess(wanted, map));
    CHECK(made.rater == home->person());
    GR_REQUIRE_VALUE(const auto all, assessments.on(wanted.subject));
    REQUIRE(all.size() == 1);
    CHECK(all[0].levels == wanted.levels);
    CHECK(all[0].unscored == wanted.unscored);
    CHECK(all[0].evidence == wanted.evidence);
    CHECK(all[0].comment == wanted.comment);
    CHECK(all[0].final);
}

TEST_CASE_METHOD(Fixture, "assessing again goes on with the same assessment", "[assessment]") {
    wanted.final = false;
    wanted.unscored = {u"close"_s};
    wanted.evidence = {{u"agenda"_s, {1.5}}};
    GR_REQUIRE_VALUE(const Assessment draft, assessments.assess(wanted, map));
    CHECK_FALSE(draft.final);
    wanted.levels = {{u"rapport"_s, 0}, {u"close"_s, 4}};
    wanted.unscored = {u"agenda"_s};
    wanted.final = true;
    GR_REQUIRE_VALUE(const Assessment done, assessments.assess(wanted, map));
    CHECK(done.id == draft.id);
    CHECK(done.levels == QMap<QString, int>{{u"rapport"_s, 0}, {u"close"_s, 4}});
    CHECK(done.unscored == QSet<QString>{u"agenda"_s});
    CHECK(done.evidence == QMap<QString, QList<double>>{{u"agenda"_s, {1.5}}});
    CHECK(assessments.on(wanted.subject)->size() == 1);
    wanted.label = RaterLabel::Coach;
    GR_REQUIRE_OK(assessments.assess(wanted, map));
    CHECK(assessments.on(wanted.subject)->size() == 2);
}

TEST_CASE_METHOD(Fixture, "what the map does not have is refused and nothing is written", "[assessment]") {
    for (auto spoil :
         {+[](Assessment& a) {
              a.levels = {{u"charm"_s, 1}};
          },
          +[](Assessment& a) {
              a.levels = {{u"agenda"_s, 5}};
          },
          +[](Assessment& a) {
              a.levels = {{u"agenda"_s, -1}};
          },
          +[](Assessment& a) { a.unscored = {u"agenda"_s}; }, +[](Assessment& a) { a.unscored = {u"charm"_s}; },
          +[](Assessment& a) {
              a.evidence = {{u"charm"_s, {1}}};
          },
          +[](Assessment& a) {
              a.evidence = {{u"agenda"_s, {-1}}};
          }}) {
        Assessment bad = wanted;
        spoil(bad);
        GR_REQUIRE_ERROR(assessments.assess(bad, map), ErrorCode::Invalid);
    }
    wanted.subject = SubjectId(home->newEntity());
    GR_REQUIRE_ERROR(assessments.assess(wanted, map), ErrorCode::NotFound);
    wanted.subject = SubjectId(EntityId::create(*PersonId::fromBytes(QByteArray(16, 'b')), home.random));
    GR_REQUIRE_ERROR(assessments.assess(wanted, map), ErrorCode::Refused);
    CHECK(home->counts()->value(u"assessment"_s) == 0);
}

TEST_CASE_METHOD(Fixture, "a draft begins as what was finished, and is taken in when it is finished", "[assessment]") {
    wanted.evidence = {{u"agenda"_s, {1.5}}};
    wanted.comment = u"At first sight."_s;
    GR_REQUIRE_VALUE(const Assessment done, assessments.assess(wanted, map));
    Assessment more = wanted;
    more.final = false;
    more.comment.clear();
    more.levels = {{u"rapport"_s, 1}};
    more.evidence = {{u"rapport"_s, {4}}};
    GR_REQUIRE_VALUE(const Assessment draft, assessments.assess(more, map));
    CHECK(draft.id == done.id);
    CHECK(draft.levels == QMap<QString, int>{{u"agenda"_s, 3}, {u"rapport"_s, 1}});
    CHECK(draft.comment == u"At first sight."_s);
    GR_REQUIRE_VALUE(auto all, assessments.on(wanted.subject));
    REQUIRE(all.size() == 2);
    CHECK(all[0].final);
    CHECK(all[0].levels == wanted.levels);
    CHECK_FALSE(all[1].final);
    more.levels = {{u"rapport"_s, 2}};
    GR_REQUIRE_OK(assessments.assess(more, map));
    more.final = true;
    more.levels = {{u"close"_s, 0}};
    GR_REQUIRE_OK(assessments.assess(more, map));
    GR_REQUIRE_VALUE(all, assessments.on(wanted.subject));
    REQUIRE(all.size() == 1);
    CHECK(all[0].levels == QMap<QString, int>{{u"agenda"_s, 3}, {u"close"_s, 0}, {u"rapport"_s, 2}});
    CHECK(all[0].evidence == QMap<QString, QList<double>>{{u"agenda"_s, {1.5}}, {u"rapport"_s, {4}}});
    // The next draft begins anew.
    more.final = false;
    more.levels = {{u"close"_s, 1}};
    GR_REQUIRE_VALUE(const Assessment next, assessments.assess(more, map));
    CHECK(next.levels == QMap<QString, int>{{u"agenda"_s, 3}, {u"close"_s, 1}, {u"rapport"_s, 2}});
}

TEST_CASE_METHOD(Fixture, "an assessment is finished only when it says something", "[assessment]") {
    Assessment nothing = wanted;
    nothing.levels.clear();
    nothing.evidence = {{u"agenda"_s, {}}};
    nothing.comment = u" "_s;
    CHECK(nothing.isEmpty());
    GR_REQUIRE_ERROR(assessments.assess(nothing, map), ErrorCode::Invalid);
    CHECK(assessments.on(wanted.subject)->isEmpty());
    Assessment draft = wanted;
    draft.final = false;
    GR_REQUIRE_OK(assessments.assess(draft, map));
    GR_REQUIRE_VALUE(const Assessment done, assessments.assess(nothing, map));
    CHECK(done.levels == wanted.levels);
    GR_REQUIRE_ERROR(assessments.assess(nothing, map), ErrorCode::Invalid);
    for (const auto& say : {+[](Assessment& a) { a.unscored = {u"close"_s}; },
                            +[](Assessment& a) {
                                a.evidence = {{u"close"_s, {1}}};
                            },
                            +[](Assessment& a) { a.comment = u"Clear."_s; }}) {
        Assessment some = nothing;
        say(some);
        CHECK_FALSE(some.isEmpty());
        GR_REQUIRE_OK(assessments.assess(some, map));
    }
}

TEST_CASE_METHOD(Fixture, "a draft of an earlier schema is shown and finished", "[assessment]") {
    const EntityId id = home->newEntity();
    GR_REQUIRE_OK(home->journal().commit({{id,
                                           u"assessment"_s,
                                           {{u"subject"_s, wanted.subject.entity()},
                                            {u"map"_s, QString::fromLatin1(wanted.mapVersion.toHex())},
                                            {u"label"_s, u"self"_s},
                                            {u"final"_s, false},
                                            {u"level[rapport]"_s, qint64(2)}}}}));
    CHECK_FALSE(assessments.on(wanted.subject)->first().final);
    GR_REQUIRE_OK(assessments.assess(wanted, map));
    GR_REQUIRE_VALUE(const auto all, assessments.on(wanted.subject));
    REQUIRE(all.size() == 1);
    CHECK(all[0].final);
    CHECK(all[0].levels == QMap<QString, int>{{u"agenda"_s, 3}, {u"rapport"_s, 2}});
}

TEST_CASE_METHOD(Fixture, "an assessment brings its map along, and a wrong one is not believed", "[assessment]") {
    for (Criterion& criterion : map.criteria)
        criterion.cells = {u"One."_s, u"Two."_s, u"Three."_s, u"Four."_s, u"Five."_s};
    GR_REQUIRE_VALUE(wanted.mapVersion, map.version());
    wanted.map = map;
    GR_REQUIRE_VALUE(const Assessment made, assessments.assess(wanted, map));
    REQUIRE(made.map);
    CHECK(*made.map == map);
    map.title = u"Another"_s;
    GR_REQUIRE_VALUE(const QByteArray other, canonicalJson(map.toJson()));
    GR_REQUIRE_OK(home->journal().commit({{made.id, u"assessment"_s, {{u"document"_s, QString::fromUtf8(other)}}}}));
    CHECK_FALSE(assessments.on(wanted.subject)->first().map);
}

namespace {

PersonId person(char c) {
    return *PersonId::fromBytes(QByteArray(16, c));
}

Assessment finished(char rater, RaterLabel label, const QMap<QString, int>& levels) {
    Assessment one;
    one.id = AssessmentId(EntityId::ofContent(person(rater), ContentHash()));
    one.rater = person(rater);
    one.label = label;
    one.levels = levels;
    one.comment = u"a remark"_s;
    one.unscored = {u"rapport"_s};
    one.evidence = {{u"agenda"_s, {1}}};
    return one;
}

} // namespace

TEST_CASE("a self-assessment is sealed to others until they have finished theirs", "[assessment]") {
    const Assessment self = finished('a', RaterLabel::Self, {{u"agenda"_s, 3}});
    const Assessment coach = finished('b', RaterLabel::Coach, {{u"agenda"_s, 1}});
    const auto sealedTo = [](char viewer, const QList<Assessment>& all) {
        return visibleTo(person(viewer), all).first().sealed;
    };
    CHECK_FALSE(sealedTo('a', {self}));
    CHECK_FALSE(sealedTo('b', {self, coach}));
    CHECK(sealedTo('b', {self}));
    CHECK(sealedTo('c', {self, coach}));
    Assessment draft = coach;
    draft.final = false;
    CHECK(sealedTo('b', {self, draft}));
    Assessment empty = coach;
    empty.levels.clear();
    CHECK(sealedTo('b', {self, empty}));
    // Feedback is open to whom it is for, at once.
    CHECK_FALSE(visibleTo(person('a'), {coach}).first().sealed);
    CHECK_FALSE(visibleTo(person('c'), {coach}).first().sealed);

    const Assessment seen = visibleTo(person('b'), {self}).first();
    CHECK(seen.id == self.id);
    CHECK(seen.levels.isEmpty());
    CHECK(seen.unscored.isEmpty());
    CHECK(seen.evidence.isEmpty());
    CHECK(seen.comment.isEmpty());
}

TEST_CASE_METHOD(Fixture, "the gap is one's own level less the coach's, where both scored", "[assessment]") {
    for (Criterion& criterion : map.criteria)
        criterion.cells = {u"One."_s, u"Two."_s, u"Three."_s, u"Four."_s, u"Five."_s};
    map.criteria[0].weight = 3;
    GR_REQUIRE_VALUE(const ContentHash version, map.version());
    Assessment self = finished('a', RaterLabel::Self, {{u"agenda"_s, 3}, {u"rapport"_s, 1}, {u"close"_s, 4}});
    Assessment coach = finished('b', RaterLabel::Coach, {{u"agenda"_s, 1}, {u"rapport"_s, 2}});
    self.mapVersion = coach.mapVersion = version;
    GR_REQUIRE_VALUE(const auto found, gaps({self, coach}, map));
    REQUIRE(found.size() == 1);
    CHECK(found[0].self == self.id);
    CHECK(found[0].coach == coach.id);
    CHECK(found[0].levels == QMap<QString, int>{{u"agenda"_s, 2}, {u"rapport"_s, -1}});
    // (3*3/4 + 1*1/4) / 4 - (3*1/4 + 1*2/4) / 4
    CHECK(found[0].score == Approx(0.3125));

    const auto none = [&](auto&& spoil) {
        Assessment badSelf = self;
        Assessment badCoach = coach;
        spoil(badSelf, badCoach);
        CHECK(gaps({badSelf, badCoach}, map)->isEmpty());
    };
    none([](Assessment& s, Assessment&) { s.sealed = true; });
    none([](Assessment&, Assessment& c) { c.final = false; });
    none([](Assessment&, Assessment& c) { c.label = RaterLabel::Peer; });
    none([](Assessment&, Assessment& c) { c.mapVersion = ContentHash(); });
    none([](Assessment&, Assessment& c) { c.levels = {{u"agenda"_s, 99}}; });
    none([](Assessment& s, Assessment&) { s.levels = {{u"close"_s, 1}}; });
}

TEST_CASE_METHOD(Fixture, "a kept draft says exactly what it was last given, and what is finished says the same",
                 "[assessment]") {
    wanted.unscored = {u"close"_s};
    wanted.evidence = {{u"agenda"_s, {1.5, 4}}};
    GR_REQUIRE_OK(assessments.assess(wanted, map));
    Assessment content = wanted;
    content.levels = {{u"rapport"_s, 2}};
    content.unscored = {};
    content.evidence = {{u"agenda"_s, {4}}};
    GR_REQUIRE_OK(assessments.keepDraft(content, map));
    GR_REQUIRE_VALUE(const auto all, assessments.on(wanted.subject));
    REQUIRE(all.size() == 2);
    CHECK(all[0].levels == wanted.levels);
    CHECK(all[1].levels == content.levels);
    CHECK(all[1].unscored.isEmpty());
    CHECK(all[1].evidence == content.evidence);

    Assessment nothingMore = wanted;
    nothingMore.levels.clear();
    nothingMore.unscored.clear();
    nothingMore.evidence.clear();
    GR_REQUIRE_VALUE(const Assessment made, assessments.assess(nothingMore, map));
    CHECK(made.levels == content.levels);
    CHECK(made.unscored.isEmpty());
    CHECK(made.evidence == content.evidence);
}

TEST_CASE_METHOD(Fixture, "a moment that was taken out of a draft can come back", "[assessment]") {
    wanted.evidence = {{u"agenda"_s, {1.5}}};
    CHECK(assessments.subjects()->isEmpty());
    for (const bool with : {true, false, true}) {
        Assessment content = wanted;
        if (!with)
            content.evidence.clear();
        GR_REQUIRE_OK(assessments.keepDraft(content, map));
        GR_REQUIRE_VALUE(const auto all, assessments.on(wanted.subject));
        REQUIRE(all.size() == 1);
        CHECK(all[0].evidence == content.evidence);
        CHECK(assessments.subjects().value() == QSet<EntityId>{wanted.subject});
    }
}

TEST_CASE_METHOD(Fixture, "a draft that says nothing new is gone", "[assessment]") {
    Assessment nothing = wanted;
    nothing.levels.clear();
    GR_REQUIRE_OK(assessments.keepDraft(wanted, map));
    GR_REQUIRE_OK(assessments.keepDraft(nothing, map));
    GR_REQUIRE_VALUE(const auto none, assessments.on(wanted.subject));
    CHECK(none.isEmpty());
    CHECK(assessments.subjects()->isEmpty());
    GR_REQUIRE_OK(assessments.assess(wanted, map));
    CHECK(assessments.subjects().value() == QSet<EntityId>{wanted.subject});
    GR_REQUIRE_OK(assessments.keepDraft(nothing, map));
    GR_REQUIRE_OK(assessments.keepDraft(wanted, map));
    GR_REQUIRE_VALUE(const auto all, assessments.on(wanted.subject));
    REQUIRE(all.size() == 1);
    CHECK(all[0].final);
}

TEST_CASE_METHOD(Fixture, "one's own are read at once as one by one, but for their moments", "[assessment]") {
    wanted.unscored = {u"close"_s};
    wanted.evidence = {{u"agenda"_s, {1.5}}};
    GR_REQUIRE_OK(assessments.assess(wanted, map));
    wanted.levels = {{u"agenda"_s, 1}};
    wanted.final = false;
    GR_REQUIRE_OK(assessments.assess(wanted, map));
    wanted.final = true;
    wanted.subject = record();
    GR_REQUIRE_OK(assessments.assess(wanted, map));
    GR_REQUIRE_VALUE(const auto own, assessments.own());
    CHECK(own.size() == 2);
    for (auto subject = own.begin(); subject != own.end(); ++subject) {
        GR_REQUIRE_VALUE(const QList<Assessment> one, assessments.on(SubjectId(subject.key())));
        REQUIRE(subject->size() == one.size());
        for (qsizetype i = 0; i < one.size(); ++i) {
            CHECK((*subject)[i].levels == one[i].levels);
            CHECK((*subject)[i].unscored == one[i].unscored);
            CHECK((*subject)[i].final == one[i].final);
            CHECK((*subject)[i].label == one[i].label);
            CHECK((*subject)[i].mapVersion == one[i].mapVersion);
            CHECK((*subject)[i].evidence.isEmpty());
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessments.h"

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
        Takes takes(home->journal(), home->person(), home.random, home.clock);
        GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(ScenarioId(home->newEntity()), ContentHash()));
        GR_REQUIRE_VALUE(const TakeId take, takes.keep(attempt, {}, true, Ending::Kept));
        wanted.subject = SubjectId(take.entity());
        wanted.label = RaterLabel::Self;
        wanted.mapVersion = *ContentHash::fromBytes(home.random.bytes(32));
        wanted.levels = {{u"agenda"_s, 3}};
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
    CHECK(home->counts()->value(u"assessment"_s) == 0);
}

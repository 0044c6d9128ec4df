// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/catalogue.h"
#include "tests/support/scratchhome.h"
#include "ui/editor/draftproblems.h"

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

ScenarioDraft sample() {
    ScenarioDraft draft;
    draft.title = u"The ask"_s;
    draft.language = u"en"_s;
    draft.brief = u"Ask for Thursday."_s;
    draft.scripts[0] = u"## Opening\n\nHello.\n\n## The ask\n\nWould Thursday work?"_s;
    draft.target = u"1:30"_s;
    draft.landmarks = {{{}, u"Opening"_s, u"0:00"_s}, {{}, u"The ask"_s, u"1:00"_s}};
    return draft;
}

std::pair<DraftField, int> onlyProblem(const ScenarioDraft& draft) {
    const QList<DraftProblem> problems = problemsOf(draft);
    REQUIRE(problems.size() == 1);
    CHECK_FALSE(problems[0].sentence.isEmpty());
    return {problems[0].field, problems[0].index};
}

} // namespace

TEST_CASE("every starter scenario becomes a draft and the same scenario again", "[editor]") {
    test::ScratchHome home(u"Tina"_s, 1, {}, Home::Beginning::Starter);
    GR_REQUIRE_VALUE(const QList<ScenarioRecord> all, Catalogue(*home).scenarios().all());
    REQUIRE(all.size() > 3);
    for (const ScenarioRecord& record : all) {
        const ScenarioDraft draft = ScenarioDraft::of(record.document);
        INFO(record.document.title.toStdString());
        CHECK(problemsOf(draft).isEmpty());
        CHECK(toScenario(draft) == record.document);
        CHECK(ScenarioDraft::fromJson(draft.toJson()) == draft);
    }
}

TEST_CASE("a half-written draft is kept as it stands", "[editor]") {
    ScenarioDraft draft = sample();
    draft.target = u"1:"_s;
    draft.landmarks[1].at = u"soon"_s;
    draft.scripts[3] = u"For C"_s;
    draft.reports = {Report::FullRuns};
    draft.objections = {{{}, {}, u"A hint for nothing yet"_s, Tier::D, {{u"x-a"_s, 1}}},
                        {u"dear"_s, u"Too dear."_s, {}}};
    CHECK(ScenarioDraft::fromJson(draft.toJson()) == draft);
    CHECK(ScenarioDraft::fromJson({}).isEmpty());
}

TEST_CASE("what is wrong is said of the field it is wrong in", "[editor]") {
    CHECK(problemsOf(sample()).isEmpty());
    CHECK(toScenario(sample()).check());
    ScenarioDraft draft = sample();
    draft.title = u"  "_s;
    CHECK(onlyProblem(draft).first == DraftField::Title);
    draft = sample();
    draft.brief.clear();
    CHECK(onlyProblem(draft).first == DraftField::Brief);
    draft = sample();
    draft.target = u"1:75"_s;
    CHECK(onlyProblem(draft).first == DraftField::Target);
    draft = sample();
    draft.landmarks[1].at = u"0:00"_s;
    CHECK(onlyProblem(draft) == std::pair(DraftField::Landmark, 1));
    draft = sample();
    draft.landmarks[1].at = u"1:30"_s;
    CHECK(onlyProblem(draft) == std::pair(DraftField::Landmark, 1));
    draft = sample();
    draft.landmarks[0].title.clear();
    CHECK(onlyProblem(draft) == std::pair(DraftField::Landmark, 0));
    draft = sample();
    for (QString& script : draft.scripts)
        script = u"Hello."_s;
    CHECK(onlyProblem(draft).first == DraftField::Script);
    draft = sample();
    draft.language = u"?"_s;
    CHECK(onlyProblem(draft).first == DraftField::Language);
    // The rules' own words are English with the names of fields: no sentence to be shown.
    const DraftProblem problem = problemsOf(draft).first();
    CHECK_FALSE(problem.sentence.contains(u'/'));
    CHECK(problem.detail.startsWith(u"/language: "_s));
}

TEST_CASE("what is wrong with an objection is said of that one", "[editor]") {
    ScenarioDraft draft = sample();
    draft.objections = {{{}, u"Too dear."_s, {}}, {{}, u"Not now."_s, u"Asks when."_s}};
    CHECK(problemsOf(draft).isEmpty());
    draft.objections[1].text = u"  "_s;
    CHECK(onlyProblem(draft) == std::pair(DraftField::Objection, 1));
    draft.objections[1].text = QString(301, u'x');
    CHECK(onlyProblem(draft) == std::pair(DraftField::Objection, 1));
    draft.objections[1].text = u"Not now."_s;
    draft.objections[0].hint = QString(501, u'x');
    CHECK(onlyProblem(draft) == std::pair(DraftField::Objection, 0));
    draft.objections[0].hint.clear();
    while (draft.objections.size() <= 100)
        draft.objections.append(draft.objections.first());
    CHECK(onlyProblem(draft) == std::pair(DraftField::Objection, 100));
}

TEST_CASE("objections have ids of their words, and keep those they have", "[editor]") {
    ScenarioDraft draft = sample();
    draft.objections = {
        {{}, u"Too dear."_s, {}}, {u"too-dear"_s, u"Not now."_s, {}}, {{}, u"No,\t thanks\x07."_s, u" Smiles. "_s}};
    const Scenario scenario = toScenario(draft);
    REQUIRE(scenario.objections.size() == 3);
    CHECK(scenario.objections[0].id != u"too-dear"_s);
    CHECK(scenario.objections[1].id == u"too-dear"_s);
    CHECK(scenario.objections[2].text == u"No, thanks."_s);
    CHECK(scenario.objections[2].hint == u"Smiles."_s);
    GR_REQUIRE_OK(scenario.check());
}

TEST_CASE("lines become objections, whatever list they come from", "[editor]") {
    using List = QList<DraftObjection>;
    CHECK(objectionsOfLines(u"- Too dear.\r\n\r\n• Not now.\n2) 3 % less?\n"_s) ==
          List{{{}, u"Too dear."_s, {}}, {{}, u"Not now."_s, {}}, {{}, u"3 % less?"_s, {}}});
    CHECK(objectionsOfLines(u"Too dear.\tAsks: than what?\n\tno words\n12 months are too long."_s) ==
          List{{{}, u"Too dear."_s, u"Asks: than what?"_s}, {{}, u"12 months are too long."_s, {}}});
    CHECK(objectionsOfLines(u" \n\t\n"_s).isEmpty());
}

TEST_CASE("landmarks have ids of their names, and keep those they have", "[editor]") {
    ScenarioDraft draft = sample();
    draft.landmarks = {{{}, u"Après-midi!"_s, u"0:10"_s}, {u"ask"_s, u"Other"_s, u"0:20"_s}, {{}, u"ask"_s, u"0:30"_s}};
    const Scenario scenario = toScenario(draft);
    REQUIRE(scenario.landmarks.size() == 3);
    CHECK(scenario.landmarks[0].id == u"apres-midi"_s);
    CHECK(scenario.landmarks[1].id == u"ask"_s);
    CHECK(scenario.landmarks[2].id == u"ask-2"_s);
}

TEST_CASE("the headings of a script make landmarks that are in order", "[editor]") {
    ScenarioDraft draft = sample();
    draft.landmarks = {{u"kept"_s, u"the ask"_s, u"1:10"_s}};
    const QList<DraftLandmark> made = landmarksOfHeadings(draft, 0);
    REQUIRE(made.size() == 2);
    CHECK(made[0].title == u"Opening"_s);
    CHECK(made[0].at == u"0:00"_s);
    CHECK(made[1].id == u"kept"_s);
    CHECK(made[1].at == u"1:10"_s);
    draft.landmarks = made;
    CHECK(problemsOf(draft).isEmpty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/catalogue.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/twohomes.h"
#include "ui/editor/assignmentoffers.h"
#include "ui/editor/assignstate.h"
#include "ui/editor/givenmodel.h"
#include "ui/editor/publishpanel.h"
#include "ui/editor/scenarioeditorstate.h"
#include "ui/studio/practiceoverview.h"
#include "ui/studio/rehearsal.h"
#include "ui/widgets/rowdelegate.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Fixture : TwoHomes {
    ScenarioEditorState editor{olga.context(), 10ms};
    AssignState assign{olga.context()};
    AssignmentsState olgas{olga.context()};
    AssignmentsState leas{lea.context()};

    ScenarioId write(const QString& title) {
        editor.open({});
        REQUIRE(waitUntil([&] { return editor.isLoaded(); }));
        ScenarioDraft draft = editor.draft();
        draft.title = title;
        draft.language = u"en"_s;
        draft.brief = u"Ask for Thursday."_s;
        editor.change(draft);
        return editor.scenario();
    }
    void publish(const std::optional<GroupId>& group = {}) {
        QSignalSpy published(&editor, &ScenarioEditorState::published);
        editor.publish(group);
        REQUIRE(waitUntil([&] { return published.count() == 1; }));
    }
    void carry() {
        exchange(olga);
        exchange(lea);
        exchange(olga);
    }
    static void refresh(AssignmentsState& state) {
        QSignalSpy changed(&state, &AssignmentsState::changed);
        state.refresh();
        REQUIRE(waitUntil([&] { return changed.count() > 0; }));
    }
    void openAssign(const ScenarioId& id) {
        QSignalSpy changed(&assign, &AssignState::changed);
        assign.open(id);
        REQUIRE(waitUntil([&] { return changed.count() > 1 && assign.chosen(); }));
    }
    QDate inAWeek() { return QDateTime::fromMSecsSinceEpoch(olga.clock.nowMs()).date().addDays(7); }
    QStringList titlesOfLea() {
        QStringList titles;
        for (const ScenarioAtHand& one : lea.ask([](Home& home) { return Catalogue(home).scenariosAtHand(); }))
            titles.append(one.scenario.document.title);
        return titles;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a published version reaches the others; a newer draft does not until it is published",
                 "[editor]") {
    carry(); // Lea's name
    write(u"The ask"_s);
    REQUIRE(waitUntil([&] { return !editor.desk().audiences.isEmpty(); }));
    const ScenarioDesk::Audience& all = editor.desk().audiences.first();
    CHECK(all.people == 1);
    CHECK(publishWords(all, u"North"_s).contains(u"North"_s));
    CHECK(publishWords(all, u"North"_s).contains(u"stays"_s));
    publish();
    CHECK(waitUntil([&] { return editor.desk().isPublished; }));
    carry();
    CHECK(titlesOfLea().contains(u"The ask"_s));

    ScenarioDraft draft = editor.draft();
    draft.title = u"The question"_s;
    editor.change(draft);
    editor.keep();
    REQUIRE(waitUntil([&] { return !editor.isChanged() && !editor.desk().isPublished; }));
    carry();
    CHECK(titlesOfLea().contains(u"The ask"_s));
    CHECK_FALSE(titlesOfLea().contains(u"The question"_s));
    publish();
    carry();
    CHECK(titlesOfLea().contains(u"The question"_s));
    CHECK_FALSE(titlesOfLea().contains(u"The ask"_s));

    // Lea does not publish, and is told why; hers is a copy.
    ScenarioEditorState hers(lea.context(), 10ms);
    hers.open(editor.scenario());
    REQUIRE(waitUntil([&] { return hers.isLoaded(); }));
    CHECK(hers.scenario() != editor.scenario());
    CHECK_FALSE(hers.whyNotPublish().isEmpty());
}

TEST_CASE_METHOD(Fixture, "who is given a scenario accepts it, and only then is anything known of them", "[editor]") {
    makeCoach();
    const ScenarioId id = write(u"The ask"_s);
    QSignalSpy kept(&editor, &ScenarioEditorState::kept);
    editor.keep();
    REQUIRE(waitUntil([&] { return kept.count() == 1; }));
    openAssign(id);
    CHECK_FALSE(assign.problem(inAWeek()).isEmpty()); // nobody is chosen
    REQUIRE(assign.assignees().size() == 2);          // the group and Lea
    CHECK(assign.assignees()[0].isGroup);
    assign.select(0, true);
    assign.select(1, true);
    CHECK(assign.names() == QStringList{u"Lea Hartmann"_s});
    CHECK(giveWords(assign.chosen()->document, assign.receivers()).contains(u"full runs"_s));
    CHECK_FALSE(assign.receivers().names.isEmpty());
    CHECK(assign.receivers().uncoached.isEmpty()); // Olga coaches her
    CHECK_FALSE(assign.problem(inAWeek().addDays(-8)).isEmpty());
    CHECK(assign.problem(inAWeek()).isEmpty());
    QSignalSpy given(&assign, &AssignState::assigned);
    assign.assign(inAWeek(), u"Thursday matters."_s);
    REQUIRE(waitUntil([&] { return given.count() == 1 && assign.given().size() == 1; }));
    carry();

    // Lea reads what accepting reports, to whom by name; nothing is reported until she does.
    refresh(leas);
    REQUIRE(leas.overview().offers().size() == 1);
    const AssignmentItem offer = leas.overview().offers().first();
    CHECK(offer.other == u"Olga Brandt"_s);
    const QString words = offerWords(offer);
    CHECK(words.contains(u"Olga Brandt"_s));
    CHECK(words.contains(u"how many attempts"_s));
    CHECK(words.contains(u"nobody else"_s));
    lea.ask([=](Home& home) { return keepTake(home, u"The ask"_s); });
    carry();
    refresh(olgas);
    GivenModel model(olga.clock);
    const ModelTester tester(&model);
    model.setItems(olgas.overview().given, true);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.index(0).data().toString() == u"Lea Hartmann"_s);
    CHECK(model.index(0).data(LineRole).toString() == u"Not accepted yet"_s);

    AssignmentOffers offers;
    offers.setOffers(leas.overview().offers(), lea.clock.nowMs());
    QObject::connect(&offers, &AssignmentOffers::acceptPressed, &leas, &AssignmentsState::accept);
    QSignalSpy accepted(&leas, &AssignmentsState::accepted);
    QPushButton* accept = nullptr;
    for (QPushButton* one : offers.findChildren<QPushButton*>())
        accept = one->text() == u"Accept"_s ? one : accept;
    REQUIRE(accept);
    CHECK(accept->accessibleDescription() == words);
    accept->click();
    REQUIRE(waitUntil([&] { return accepted.count() == 1; }));
    CHECK(accepted[0][1].toStringList() == QStringList{u"Olga Brandt"_s});
    const Rehearsal rehearsal = lea.ask([=](Home& home) { return readRehearsal(home, id, 0); });
    REQUIRE(rehearsal.hearers.size() == 1);
    CHECK(rehearsal.hearers[0].name == u"Olga Brandt"_s);
    const PracticeOverview practice = lea.ask(practiceOverview);
    const auto item = std::find_if(practice.items.begin(), practice.items.end(),
                                   [&](const PracticeItem& one) { return one.scenario == id; });
    REQUIRE(item != practice.items.end());
    CHECK(item->isAccepted);
    CHECK(item->doneRuns == 0);
    CHECK(item->reason == u"Thursday matters."_s);

    // What was practised before does not count; what comes after does.
    lea.ask([=](Home& home) { return keepTake(home, u"The ask"_s); });
    carry();
    refresh(olgas);
    model.setItems(olgas.overview().given, true);
    const QString line = model.index(0).data(LineRole).toString();
    CHECK(line.contains(u"1 attempt"_s));
    CHECK(line.contains(u"1 full run"_s));
    refresh(leas);
    CHECK(leas.overview().offers().isEmpty());
    CHECK(leas.overview().mine[0].assignment.state(lea.clock.nowMs()) == AssignmentState::Done);
}

TEST_CASE_METHOD(Fixture, "who is chosen stays chosen when the team changes meanwhile", "[editor]") {
    openAssign(olga.ask([](Home& home) { return Catalogue(home).scenariosAtHand(); }).first().scenario.id);
    REQUIRE(assign.assignees().size() == 1);
    assign.select(0, true);
    REQUIRE(assign.names() == QStringList{u"Lea Hartmann"_s});
    makeCoach();
    REQUIRE(waitUntil([&] { return assign.assignees().size() == 2; }));
    CHECK(assign.assignees()[0].isGroup);
    CHECK_FALSE(assign.isSelected(0));
    CHECK(assign.isSelected(1));
    CHECK(assign.names() == QStringList{u"Lea Hartmann"_s});
}

TEST_CASE_METHOD(Fixture, "an offer is declined with a reason that its giver alone reads, and is taken back",
                 "[editor]") {
    makeCoach();
    const ScenarioId id = write(u"The ask"_s);
    QSignalSpy kept(&editor, &ScenarioEditorState::kept);
    editor.keep();
    REQUIRE(waitUntil([&] { return kept.count() == 1; }));
    openAssign(id);
    assign.select(1, true);
    assign.assign(inAWeek(), {});
    REQUIRE(waitUntil([&] { return assign.given().size() == 1; }));
    carry();
    refresh(leas);
    REQUIRE(leas.overview().offers().size() == 1);
    CHECK(titlesOfLea().contains(u"The ask"_s));

    AssignmentOffers offers;
    offers.setOffers(leas.overview().offers(), lea.clock.nowMs());
    offers.show();
    QObject::connect(&offers, &AssignmentOffers::declinePressed, &leas, &AssignmentsState::decline);
    const auto button = [&](const QString& text) {
        for (QPushButton* one : offers.findChildren<QPushButton*>())
            if (one->text() == text && one->isVisible())
                return one;
        return static_cast<QPushButton*>(nullptr);
    };
    CHECK_FALSE(button(u"Decline it"_s)); // who reads it is said first
    REQUIRE(button(u"Decline\u2026"_s));
    button(u"Decline\u2026"_s)->click();
    REQUIRE(button(u"Decline it"_s));
    offers.findChild<QLineEdit*>()->setText(u"I am away"_s);
    QSignalSpy declined(&leas, &AssignmentsState::declined);
    button(u"Decline it"_s)->click();
    REQUIRE(waitUntil([&] { return declined.count() == 1; }));
    CHECK(declineWords(leas.overview().mine.first()).startsWith(u"Olga Brandt, and nobody else"_s));
    refresh(leas);
    CHECK(leas.overview().offers().isEmpty());
    CHECK_FALSE(titlesOfLea().contains(u"The ask"_s));
    carry();
    refresh(olgas);
    const AssignmentItem given = olgas.overview().given.first();
    CHECK(reportedWords(given, olga.clock.nowMs()).contains(u"I am away"_s));

    QSignalSpy back(&assign, &AssignState::takenBack);
    assign.takeBack(given);
    REQUIRE(waitUntil([&] { return back.count() == 1 && assign.given().isEmpty(); }));
    carry();
    refresh(leas);
    CHECK(leas.overview().mine.isEmpty());
}

TEST_CASE_METHOD(Fixture, "that no coach is told of somebody in no group is said before it is given", "[editor]") {
    const ScenarioId id =
        olga.ask([](Home& home) { return Catalogue(home).findScenario(u"Basic call"_s); }).scenario.id;
    assign.open(id, toText(lea.team().state().self));
    REQUIRE(waitUntil([&] { return assign.chosen() && !assign.names().isEmpty(); }));
    const QString words = giveWords(assign.chosen()->document, assign.receivers());
    CHECK(words.startsWith(u"Lea Hartmann sees the scenario, the date and your reason."_s));
    CHECK(words.endsWith(u"Lea Hartmann is in no group with a coach: only you are told."_s));

    const QString many =
        giveWords(assign.chosen()->document, {{u"Ann"_s, u"Bea"_s, u"Carl"_s}, {u"Dana"_s}, {u"Carl"_s}});
    CHECK(many.contains(u"each sees the scenario"_s));
    CHECK(many.contains(u"those who coach them now: Dana."_s));
    CHECK(many.contains(u"so that only you are told of them: Carl."_s));
}

TEST_CASE_METHOD(Fixture, "everybody who hears of a yes or a no is named", "[editor]") {
    const std::unique_ptr<AssignmentOffers> offers(makeAssignmentOffers(leas, lea.context()));
    QSignalSpy told(&lea.messages, &Messages::told);
    Q_EMIT leas.accepted(u"The ask"_s, {u"Olga Brandt"_s, u"Ines Vogt"_s});
    Q_EMIT leas.declined(u"The ask"_s, {u"Olga Brandt"_s});
    REQUIRE(told.count() == 2);
    CHECK(told[0][0].toString().contains(u"Olga Brandt and Ines Vogt hear of it"_s));
    CHECK(told[1][0].toString().contains(u"Olga Brandt hears of it"_s));
}

TEST_CASE_METHOD(Fixture, "who comes from a person's panel has that person selected", "[editor]") {
    assign.open({}, toText(lea.team().state().self));
    REQUIRE(waitUntil([&] { return assign.isLoaded() && !assign.assignees().isEmpty(); }));
    CHECK(assign.names() == QStringList{u"Lea Hartmann"_s});
}

TEST_CASE("in no team there is nobody to give anything to, and it says so", "[editor]") {
    WindowParts parts;
    AssignState assign(parts.context());
    assign.open({});
    REQUIRE(waitUntil([&] { return assign.isLoaded() && parts.team().state().isKnown; }));
    CHECK(assign.assignees().isEmpty());
    CHECK(assign.problem(QDate(2999, 1, 1)).contains(u"no team"_s));
    CHECK(assign.names().isEmpty());
}

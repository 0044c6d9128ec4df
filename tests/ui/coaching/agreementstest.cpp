// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clock.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/twohomes.h"
#include "ui/coaching/agreementsmodel.h"
#include "ui/coaching/agreementwords.h"
#include "ui/coaching/agreestate.h"
#include "ui/coaching/assignedmodel.h"
#include "ui/studio/practiceoverview.h"
#include "ui/team/othersoverview.h"
#include "ui/widgets/rowdelegate.h"

#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
const QString introduction = u"One-minute introduction"_s;

/// Olga coaches Lea.
struct Fixture : TwoHomes {
    AgreeState olgas{olga.context()};
    AgreeState leas{lea.context()};

    Fixture() {
        makeCoach();
        carry();
    }
    void carry() {
        for (WindowParts* parts : {&olga, &lea, &olga, &lea})
            exchange(*parts);
    }
    static void settle(AgreeState& state) {
        REQUIRE(waitUntil([&] { return state.isSettled(); }));
    }
    static void begin(AgreeState& state) {
        state.begin();
        settle(state);
        REQUIRE(waitUntil([&] { return !state.people().isEmpty(); }));
    }
    static void open(AgreeState& state, const AgreementId& id) {
        state.open(id);
        settle(state);
        REQUIRE(waitUntil([&] { return state.current(); }));
    }
    static AgreeDraft about(AgreeState& state, const QString& title) {
        AgreeDraft draft = state.usual();
        for (const ScenarioRecord& one : state.scenarios())
            if (one.document.title == title)
                draft.scenario = one.id;
        return draft;
    }
    static AgreementId send(AgreeState& state, const AgreeDraft& draft) {
        CHECK(state.problem(draft) == QString());
        QSignalSpy sent(&state, &AgreeState::sent);
        state.send(draft);
        REQUIRE(waitUntil([&] { return sent.count() == 1; }));
        settle(state);
        return sent[0][0].value<AgreementId>();
    }
    static AgreementItem at(AgreeState& state, AgreementStage stage) {
        state.agreements().refresh();
        settle(state);
        const QList<AgreementItem> items = state.agreements().overview().at(stage);
        REQUIRE(items.size() == 1);
        return items.first();
    }
    void answer(AgreeState& state, const std::function<void(AgreementsState&)>& act) {
        QSignalSpy answered(&state.agreements(), &AgreementsState::answered);
        act(state.agreements());
        REQUIRE(waitUntil([&] { return answered.count() == 1; }));
        settle(state);
    }
    /// A full run of Lea's.
    void practise() {
        lea.ask([](Home& home) -> Result<int> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(introduction));
            Takes takes(home.journal(), home.person(), home.random(), home.clock());
            GR_TRY_ASSIGN(const AttemptId attempt, takes.begin(at.scenario.id, at.scenario.version));
            GR_TRY(takes.end(attempt, 60, true, Ending::Discarded));
            return 0;
        });
    }
    /// Olga asks two full runs of Lea, who has it.
    AgreementId request() {
        begin(olgas);
        AgreeDraft draft = about(olgas, introduction);
        draft.wanted = 2;
        draft.why = u"Before the fair"_s;
        const AgreementId id = send(olgas, draft);
        carry();
        open(leas, id);
        return id;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a request is answered by whom it was sent to, and counted by itself from then on",
                 "[coaching]") {
    begin(olgas);
    REQUIRE(olgas.people().size() == 1);
    CHECK(olgas.people()[0].isCoached);
    const AgreeDraft usual = olgas.usual();
    CHECK_FALSE(usual.isOffer); // a coach asks
    CHECK(usual.with == lea.team().state().self);
    CHECK_FALSE(olgas.problem(usual).isEmpty()); // no scenario yet
    const AgreeDraft about = Fixture::about(olgas, introduction);
    const QString sees = olgas.whoSees(about);
    CHECK(sees.contains(u"Lea Hartmann, and nobody else"_s));
    CHECK(sees.contains(u"Nothing is reported before Lea Hartmann accepts"_s));
    AgreeDraft late = about;
    late.due = late.due.addDays(-8);
    CHECK_FALSE(olgas.problem(late).isEmpty());
    late = about;
    late.needs = QString(501, u'x');
    CHECK_FALSE(olgas.problem(late).isEmpty());
    const AgreementId id = request();

    const AgreementItem asked = at(leas, AgreementStage::ToAnswer);
    CHECK(asked.agreement.id == id);
    CHECK(asked.isMine);
    CHECK(asked.other == u"Olga Brandt"_s);
    CHECK(asked.agreement.why == u"Before the fair"_s);
    const QString consequence = acceptWords(asked, lea.clock.nowMs());
    CHECK(consequence.contains(u"Olga Brandt, and nobody else"_s));
    CHECK(consequence.contains(u"how many full runs"_s));
    const auto dueOf = [&] {
        int due = 0;
        for (const PracticeItem& one : lea.ask(practiceOverview).items)
            due += one.dueMs.has_value();
        return due;
    };
    CHECK(dueOf() == 0); // nothing is due that was not agreed on

    practise();
    carry();
    CHECK(at(olgas, AgreementStage::Sent).agreement.done() == 0);
    answer(leas, [&](AgreementsState& state) { state.accept(id); });
    CHECK(dueOf() == 1);
    carry();
    const AgreementItem running = at(olgas, AgreementStage::Running);
    CHECK(running.agreement.done() == 1);
    CHECK(standingWords(running, olga.clock.nowMs()).contains(u"1 of 2 done"_s));
    practise();
    carry();
    CHECK(stageWords(at(olgas, AgreementStage::Running)) == u"Kept"_s);
    CHECK(dueOf() == 0);
}

TEST_CASE_METHOD(Fixture, "a counter-offer says what one needs, and holds once the other accepts it", "[coaching]") {
    const AgreementId asked = request();
    AgreeDraft draft = leas.usual();
    CHECK(draft.isOffer);
    CHECK(draft.wanted == 2);
    draft.wanted = 1;
    draft.needs = u"Your notes by Wednesday"_s;
    const AgreementId countered = send(leas, draft);
    CHECK(at(leas, AgreementStage::Sent).agreement.id == countered);
    CHECK(at(leas, AgreementStage::Past).agreement.id == asked);
    carry();
    open(olgas, countered);
    const AgreementItem offered = at(olgas, AgreementStage::ToAnswer);
    CHECK(offered.agreement.needs == u"Your notes by Wednesday"_s);
    CHECK(acceptWords(offered, olga.clock.nowMs()).contains(u"tells you, and nobody else"_s));
    answer(olgas, [&](AgreementsState& state) { state.accept(countered); });
    carry();
    CHECK(at(leas, AgreementStage::Running).agreement.id == countered);
    practise();
    carry();
    CHECK(at(olgas, AgreementStage::Running).agreement.state == AgreementState::Kept);

    // Other terms while it runs wait for the other's yes, and leave what was agreed on alone.
    open(leas, countered);
    AgreeDraft more = leas.usual();
    more.wanted = 3;
    const AgreementId changed = send(leas, more);
    CHECK(at(leas, AgreementStage::Running).agreement.id == countered);
    CHECK(at(leas, AgreementStage::Sent).agreement.id == changed);
}

TEST_CASE_METHOD(Fixture, "who declines says why; who proposed may take it back", "[coaching]") {
    const AgreementId asked = request();
    answer(leas, [&](AgreementsState& state) { state.decline(asked, u" I travel "_s); });
    carry();
    const AgreementItem declined = at(olgas, AgreementStage::Past);
    CHECK(outcomeWords(declined, olga.clock.nowMs()) == u"Lea Hartmann declined it: I travel"_s);
    CHECK_FALSE(olgas.agreements().overview().lastTime(declined.with)); // nothing came of it
    const AgreementId second = request();
    answer(olgas, [&](AgreementsState& state) { state.withdraw(second); });
    carry();
    leas.agreements().refresh();
    settle(leas);
    CHECK(leas.agreements().overview().at(AgreementStage::ToAnswer).isEmpty());
    CHECK(stageWords(*leas.agreements().overview().find(second)) == u"Withdrawn"_s);
    const QList<SeenItem> seen = olga.ask(seenByOthers);
    CHECK(std::none_of(seen.begin(), seen.end(), [&](const SeenItem& one) { return one.id == second.entity(); }));
}

TEST_CASE_METHOD(Fixture, "agreements are rows, by person and by how they stand", "[coaching]") {
    AgreementsModel model(lea.clock);
    const ModelTester tester(&model);
    AgreementPeopleModel people(lea.clock);
    const ModelTester peopleTester(&people);
    request();
    const AgreementsOverview& overview = leas.agreements().overview();
    model.setItems(overview.at(AgreementStage::ToAnswer));
    REQUIRE(model.rowCount() == 1);
    CHECK(model.index(0).data().toString() == u"You, with Olga Brandt"_s);
    CHECK(model.index(0).data(DetailRole).toString().contains(u"of “One-minute introduction”"_s));
    CHECK(model.index(0).data(TagRole).toString() == u"Asked of you"_s);
    CHECK(model.index(0).data(ActionRole).toString() == u"Answer"_s);
    people.setOverview(overview, {});
    REQUIRE(people.rowCount() == 2);
    CHECK(people.at(people.index(0)).isNull());
    CHECK(people.at(people.index(1)) == olga.team().state().self);
    CHECK(people.index(1).data(DetailRole).toString() == u"your coach"_s);
    CHECK(people.index(1).data(LineRole).toString().startsWith(u"1 wait"_s));
    model.setItems({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("a coach sees what is assigned to whom, what is late and what nothing is heard of", "[coaching]") {
    const ManualClock clock;
    const qint64 now = clock.nowMs();
    const PersonId lea = *PersonId::fromBytes(QByteArray(16, 'l'));
    const PersonId tom = *PersonId::fromBytes(QByteArray(16, 't'));
    const auto item = [&](const PersonId& person, const QString& name, const QString& title, int givenDays,
                          int dueDays) {
        Assignment one;
        one.person = person;
        one.scenario.document.title = title;
        one.scenario.document.reports = Scenario::standardReports();
        one.assignedMs = now - givenDays * dayMs;
        one.dueMs = now + dueDays * dayMs;
        one.knowsFullRuns = true;
        return AssignmentItem{one, name};
    };
    AssignmentItem done = item(lea, u"Lea"_s, u"Done"_s, 9, -1);
    done.assignment.acceptedMs = now - 8 * dayMs;
    done.assignment.progress[DeviceId()] = {4, 1, now - 2 * dayMs};
    AssignmentItem late = item(tom, u"Tom"_s, u"Late"_s, 9, -1);
    late.assignment.acceptedMs = now - 8 * dayMs;
    late.giver = u"Olga"_s;
    AssignmentItem fresh = item(lea, u"Lea"_s, u"Fresh"_s, 1, 5);
    AssignmentItem silent = item(lea, u"Lea"_s, u"Silent"_s, 4, 5);
    AssignmentItem unanswered = item(lea, u"Lea"_s, u"Unanswered"_s, 2, -1);
    AssignmentsOverview assigned;
    assigned.given = {done, fresh, silent, unanswered};
    assigned.coached = {late};

    AssignedModel model(clock);
    const ModelTester tester(&model);
    model.setItems(assigned, {});
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.at(model.index(row)).title());
    CHECK(titles == QStringList{u"Unanswered"_s, u"Late"_s, u"Silent"_s, u"Fresh"_s, u"Done"_s});
    const auto text = [&](int row, int role) { return model.index(row).data(role).toString(); };
    CHECK(text(1, Qt::DisplayRole) == u"Tom"_s);
    CHECK(text(1, DetailRole) == u"Late, given by Olga"_s);
    CHECK(text(1, TagRole).startsWith(u"Was due yesterday, nothing heard since"_s));
    CHECK(model.index(1).data(TagAmberRole).toBool());
    CHECK_FALSE(model.index(0).data(TagAmberRole).toBool()); // it was never accepted
    CHECK(text(0, TagRole) == u"Was due yesterday"_s);
    CHECK(text(2, TagRole).contains(u"nothing heard since"_s));
    CHECK(text(3, TagRole).isEmpty());
    CHECK(text(3, LineRole).endsWith(u"Not accepted yet"_s));
    CHECK(text(3, ActionRole) == u"Ask them"_s);
    CHECK(text(4, TagRole).isEmpty());
    CHECK(text(4, LineRole).contains(u"1 full run"_s));
    CHECK(text(4, ActionRole) == u"Agree on more"_s);

    AgreementPeopleModel people(clock);
    const ModelTester peopleTester(&people);
    people.setOverview({}, assigned);
    REQUIRE(people.rowCount() == 3);
    CHECK(people.index(0).data(LineRole).toString() == u"2 past due, 1 silent"_s);
    CHECK(people.index(1).data().toString() == u"Lea"_s);
    CHECK(people.index(1).data(LineRole).toString() == u"1 past due, 1 silent"_s);
    CHECK(people.index(2).data(LineRole).toString() == u"1 past due"_s);
    model.setItems(assigned, tom);
    CHECK(model.rowCount() == 1);
}

TEST_CASE("in no team there is nobody to agree with, and it says so", "[coaching]") {
    WindowParts parts;
    AgreeState state(parts.context());
    state.begin();
    REQUIRE(waitUntil([&] { return state.isSettled() && parts.team().state().isKnown; }));
    CHECK(state.problem(state.usual()).contains(u"no team"_s));
    QSignalSpy sent(&state, &AgreeState::sent);
    state.send(state.usual());
    CHECK(state.isSettled()); // nothing is under way
}

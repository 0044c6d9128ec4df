// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/commitments.h"

#include "core/home/catalogue.h"
#include "core/takes/takes.h"
#include "core/team/audience.h"
#include "tests/support/authority.h"
#include "tests/support/carry.h"
#include "tests/support/scratchhome.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using test::carry;
using test::ScratchHome;

namespace {

/// Carl coaches, Ann practises. Their clocks agree.
struct Fixture {
    ScratchHome carl{u"Carl"_s, 1, {u"coach"_s}};
    ScratchHome ann{u"Ann"_s, 2, {u"rep"_s}};
    Assignments given{carl->journal(), carl->person(), carl.random};
    Assignments received{ann->journal(), ann->person(), ann.random};
    Agreements carls{carl->journal(), carl->person(), carl.random};
    Agreements anns{ann->journal(), ann->person(), ann.random};
    ScenarioRecord ask = write(u"First."_s);
    qint64 friday = carl.clock.nowMs() + 4 * 24 * 3'600'000;

    /// A scenario that only Carl has.
    ScenarioRecord write(const QString& brief, const QList<Report>& reports = Scenario::standardReports()) {
        Scenario scenario;
        scenario.title = u"The ask"_s;
        scenario.language = u"en"_s;
        scenario.brief = brief;
        scenario.reports = reports;
        GR_REQUIRE_VALUE(const ScenarioRecord record, Catalogue(*carl).scenarios().add(scenario));
        return record;
    }
    /// One of Ann's.
    ScenarioRecord writeOwn() {
        Scenario scenario = ask.document;
        scenario.title = u"A difficult talk"_s;
        GR_REQUIRE_VALUE(const ScenarioRecord record, Catalogue(*ann).scenarios().add(scenario));
        return record;
    }
    void later(hours span) {
        carl.clock.advance(span);
        ann.clock.advance(span);
    }
    /// What Ann's home would send and get, as its every sync begins.
    void sync(const EntityId& root) {
        carry(*carl, *ann, CircleId::of(root));
        GR_REQUIRE_OK(reportProgress(*ann));
        carry(*ann, *carl, CircleId::of(root));
    }
    Assignment assign(const ScenarioRecord& scenario) {
        GR_REQUIRE_VALUE(const auto made, given.assign(scenario, {ann->person()}, friday, u"Before the fair"_s));
        REQUIRE(made.size() == 1);
        sync(made[0].id);
        return made[0];
    }
    void accept(const AssignmentId& id) { GR_REQUIRE_OK(received.accept(seen(*ann, id), ann.clock.nowMs())); }
    static Assignment seen(Home& home, const AssignmentId& id) {
        GR_REQUIRE_VALUE(const auto all, assignmentsOf(home));
        const auto found = std::find_if(all.begin(), all.end(), [&](const Assignment& one) { return one.id == id; });
        REQUIRE(found != all.end());
        return *found;
    }
    static Agreement seen(Home& home, const AgreementId& id) {
        GR_REQUIRE_VALUE(const auto all, agreementsOf(home));
        const auto found = std::find_if(all.begin(), all.end(), [&](const Agreement& one) { return one.id == id; });
        REQUIRE(found != all.end());
        return *found;
    }
    /// Ann practises.
    void practise(const ScenarioRecord& scenario, bool fullRun = true, double seconds = 60,
                  PracticeMode mode = PracticeMode::Whole) {
        later(hours(1));
        Takes takes(ann->journal(), ann->person(), ann.random, ann.clock);
        GR_REQUIRE_OK(Catalogue(*ann).keep(scenario));
        GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(scenario.id, scenario.version, mode));
        GR_REQUIRE_OK(takes.end(attempt, seconds, fullRun, Ending::Discarded));
    }
    Agreements::Terms terms(qint64 wanted, const PersonId& with, const PersonId& committer) {
        return {with, committer, ask.id, ask.document.title, *canonicalJson(ask.document.toJson()), wanted, friday};
    }
    static qint64 changes(Home& home) { return home.database().value(u"SELECT count(*) FROM change"_s)->toLongLong(); }
};

} // namespace

TEST_CASE_METHOD(Fixture, "an assigned scenario can be practised by the one it was given to", "[home]") {
    const PersonId bea = *PersonId::fromBytes(QByteArray(16, 'b'));
    GR_REQUIRE_VALUE(const auto made, given.assign(ask, {ann->person(), bea, bea}, friday, u" Before the fair "_s));
    REQUIRE(made.size() == 2);
    for (const Assignment& one : made)
        CHECK(*Audience(carl->journal()).of(one.id) == QList<PersonId>{one.person});
    const Assignment& hers = made[made[0].person == ann->person() ? 0 : 1];
    carry(*carl, *ann, CircleId::of(hers.id));
    GR_REQUIRE_VALUE(const auto todo, assignmentsOf(*ann));
    REQUIRE(todo.size() == 1);
    CHECK(todo[0].assigner() == carl->person());
    CHECK(todo[0].why == u"Before the fair"_s);
    CHECK(todo[0].dueMs == friday);
    CHECK(todo[0].state(ann.clock.nowMs()) == AssignmentState::Open);
    for (const QString& text : {u"the ask"_s, ask.id.toString()}) {
        GR_REQUIRE_VALUE(const ScenarioAtHand found, Catalogue(*ann).findScenario(text));
        CHECK(found.origin == ScenarioAtHand::Origin::Assigned);
        CHECK(found.from == carl->person());
        CHECK(found.scenario.version == ask.version);
    }
    GR_REQUIRE_ERROR(given.assign(ask, {}, friday, {}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(given.assign(ask, {carl->person()}, friday, {}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(given.assign(ask, {bea}, friday, QString(2001, u'x')), ErrorCode::Invalid);
}

TEST_CASE_METHOD(Fixture, "who coaches a person is told of what others give them, from when it is given", "[home]") {
    ScratchHome dana{u"Dana"_s, 3, {u"coach"_s}};
    const PersonId eva = *PersonId::fromBytes(QByteArray(16, 'e'));
    const Assignments::Coaches coaches{{ann->person(), {dana->person(), carl->person()}}};

    const Assignment before = assign(ask); // as they were made before coaches were told
    GR_REQUIRE_VALUE(const auto made, given.assign(ask, {ann->person(), eva}, friday, u"Before the fair"_s, coaches));
    REQUIRE(made.size() == 2);
    const Assignment& hers = made[made[0].person == ann->person() ? 0 : 1];
    const Assignment& evas = made[made[0].person == ann->person() ? 1 : 0];
    CHECK(hers.told == QList<PersonId>{dana->person()});
    CHECK(evas.told.isEmpty());
    GR_REQUIRE_VALUE(const auto audience, Audience(carl->journal()).of(hers.id));
    CHECK(QSet<PersonId>(audience.begin(), audience.end()) == QSet{ann->person(), dana->person()});
    CHECK(*Audience(carl->journal()).of(before.id) == QList<PersonId>{ann->person()});

    const auto toAll = [&] {
        sync(hers.id);
        carry(*carl, *dana, CircleId::of(hers.id));
        carry(*ann, *dana, CircleId::of(hers.id));
    };
    toAll();
    Assignments danas(dana->journal(), dana->person(), dana.random);
    const auto seenByDana = [&] {
        GR_REQUIRE_VALUE(const auto seen, danas.ofCoached());
        REQUIRE(seen.size() == 1);
        return seen[0];
    };
    CHECK(danas.all()->isEmpty()); // neither hers to do nor given by her
    CHECK(given.ofCoached()->isEmpty());
    CHECK(received.ofCoached()->isEmpty());
    CHECK(seen(*ann, hers.id).told == QList<PersonId>{dana->person()});
    CHECK(seenByDana().assigner() == carl->person());
    CHECK(seenByDana().state(dana.clock.nowMs()) == AssignmentState::Open);
    GR_REQUIRE_ERROR(danas.accept(seenByDana(), 1), ErrorCode::Refused);
    GR_REQUIRE_ERROR(danas.takeBack(seenByDana()), ErrorCode::Refused);

    accept(hers.id);
    practise(ask);
    toAll();
    CHECK(seenByDana().state(dana.clock.nowMs()) == AssignmentState::Done);
    CHECK(seenByDana().total() == seen(*carl, hers.id).total());
    GR_REQUIRE_OK(given.takeBack(hers));
    toAll();
    CHECK(danas.ofCoached()->isEmpty());
}

TEST_CASE_METHOD(Fixture, "what is declined is not to be done, until it is accepted after all", "[home]") {
    const Assignment assignment = assign(ask);
    sync(assignment.id);
    Assignments hers(ann->journal(), ann->person(), ann.random);
    GR_REQUIRE_ERROR(given.decline(assignment, 1, {}), ErrorCode::Refused);
    GR_REQUIRE_ERROR(hers.decline(seen(*ann, assignment.id), 1, QString(2001, u'x')), ErrorCode::Invalid);
    GR_REQUIRE_OK(hers.decline(seen(*ann, assignment.id), ann.clock.nowMs(), u" No time this week "_s));
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).state(friday + 1) == AssignmentState::Declined);
    CHECK(seen(*carl, assignment.id).declineWhy == u"No time this week"_s);
    CHECK_FALSE(seen(*ann, assignment.id).isToDo(ann.clock.nowMs()));
    CHECK(carl->database().value(u"SELECT count(*) FROM assignment_report"_s)->toInt() == 0);

    accept(assignment.id);
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).state(carl.clock.nowMs()) == AssignmentState::Accepted);
    CHECK_FALSE(seen(*carl, assignment.id).declinedMs);
    GR_REQUIRE_ERROR(hers.decline(seen(*ann, assignment.id), 1, {}), ErrorCode::Refused);
}

TEST_CASE_METHOD(Fixture, "who accepted an assignment ends its report, and nothing later is known of it", "[home]") {
    const Assignment assignment = assign(ask);
    sync(assignment.id);
    Assignments hers(ann->journal(), ann->person(), ann.random);
    GR_REQUIRE_ERROR(hers.end(seen(*ann, assignment.id), ann.clock.nowMs()), ErrorCode::Refused); // not accepted yet
    accept(assignment.id);
    sync(assignment.id);
    GR_REQUIRE_ERROR(given.end(seen(*carl, assignment.id), carl.clock.nowMs()), ErrorCode::Refused);
    GR_REQUIRE_OK(hers.end(seen(*ann, assignment.id), ann.clock.nowMs()));
    const Assignment ended = seen(*ann, assignment.id);
    CHECK(ended.endedMs == ann.clock.nowMs());
    CHECK(ended.acceptedMs);
    CHECK_FALSE(ended.isToDo(ann.clock.nowMs()));
    GR_REQUIRE_ERROR(hers.report(ended, {}), ErrorCode::Refused);
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).state(friday + 1) == AssignmentState::Ended);
    CHECK(seen(*carl, assignment.id).endedMs == ended.endedMs);
    GR_REQUIRE_OK(hers.accept(ended, ann.clock.nowMs())); // for good
    CHECK(seen(*ann, assignment.id).endedMs);
}

TEST_CASE_METHOD(Fixture, "who gave an assignment takes it back, on both sides, and nobody else can", "[home]") {
    const Assignment assignment = assign(ask);
    sync(assignment.id);
    accept(assignment.id);
    Assignments hers(ann->journal(), ann->person(), ann.random);
    GR_REQUIRE_ERROR(hers.takeBack(seen(*ann, assignment.id)), ErrorCode::Refused);
    GR_REQUIRE_OK(given.takeBack(assignment));
    sync(assignment.id);
    CHECK(assignmentsOf(*carl)->isEmpty());
    CHECK(assignmentsOf(*ann)->isEmpty());
    const qint64 before = changes(*ann);
    practise(ask);
    const qint64 practised = changes(*ann);
    GR_REQUIRE_OK(reportProgress(*ann));
    CHECK(practised > before);
    CHECK(changes(*ann) == practised); // nothing is told of it any more
}

TEST_CASE_METHOD(Fixture, "nothing is reported before acceptance, and then what was named", "[home]") {
    const Assignment assignment = assign(ask);
    practise(ask);
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).state(carl.clock.nowMs()) == AssignmentState::Open);
    CHECK(carl->database().value(u"SELECT count(*) FROM assignment_report"_s)->toInt() == 0);
    GR_REQUIRE_ERROR(given.accept(assignment, 1), ErrorCode::Refused);

    later(hours(1));
    accept(assignment.id);
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).state(carl.clock.nowMs()) == AssignmentState::Accepted);
    CHECK(seen(*carl, assignment.id).total() == PracticeProgress{}); // what came before is not told
    practise(ask, false);
    practise(ask, true, 2); // a false start
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).total().attempts == 1);
    CHECK(seen(*carl, assignment.id).state(carl.clock.nowMs()) == AssignmentState::Accepted);
    practise(ask);
    CHECK(seen(*ann, assignment.id).state(ann.clock.nowMs()) == AssignmentState::Done); // known before it is reported
    CHECK(seen(*carl, assignment.id).state(carl.clock.nowMs()) == AssignmentState::Accepted);
    sync(assignment.id);
    const PracticeProgress reported = seen(*carl, assignment.id).total();
    CHECK(reported == PracticeProgress{2, 1, ann.clock.nowMs()});
    CHECK(seen(*carl, assignment.id).state(carl.clock.nowMs()) == AssignmentState::Done);

    const qint64 before = changes(*ann);
    GR_REQUIRE_OK(reportProgress(*ann));
    accept(assignment.id);
    CHECK(changes(*ann) == before); // no news
}

TEST_CASE_METHOD(Fixture, "a drill is practice, but neither an attempt nor a full run that anybody is told of",
                 "[home]") {
    const Assignment assignment = assign(ask);
    accept(assignment.id);
    GR_REQUIRE_VALUE(const Agreement made, anns.agree(terms(1, carl->person(), ann->person()), ann.clock.nowMs()));
    practise(ask, true, 60, PracticeMode::Drill);
    practise(ask, true, 2, PracticeMode::RetroCapture);
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).total() ==
          PracticeProgress{0, 0, ann.clock.nowMs() - std::chrono::milliseconds(hours(1)).count()});
    CHECK(seen(*carl, assignment.id).state(carl.clock.nowMs()) == AssignmentState::Accepted);
    CHECK(seen(*ann, made.id).done() == 0);
}

TEST_CASE_METHOD(Fixture, "any version of the scenario counts, and the same document under one's own id", "[home]") {
    const Assignment assignment = assign(ask);
    accept(assignment.id);
    practise(write(u"Second."_s));
    CHECK(seen(*ann, assignment.id).total().attempts == 1);
    GR_REQUIRE_VALUE(const ScenarioRecord twin, Catalogue(*ann).scenarios().add(ask.document));
    CHECK(twin.id != ask.id);
    practise(twin);
    CHECK(seen(*ann, assignment.id).total().attempts == 2);
    practise(writeOwn());
    CHECK(seen(*ann, assignment.id).total().attempts == 2);
}

TEST_CASE_METHOD(Fixture, "an assignment that names a scenario of one's own learns nothing of it", "[home]") {
    const ScenarioRecord secret = writeOwn();
    const Assignment assignment = assign({secret.id, ask.version, ask.document});
    accept(assignment.id);
    practise(secret);
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).total() == PracticeProgress{});
}

TEST_CASE_METHOD(Fixture, "what the scenario does not name is not reported", "[home]") {
    const Assignment assignment = assign(write(u"Quiet."_s, {Report::LastPractised, Report::Levels}));
    CHECK(seen(*ann, assignment.id).reports() == QList<Report>{Report::LastPractised});
    accept(assignment.id);
    practise(assignment.scenario);
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).total() == PracticeProgress{0, 0, ann.clock.nowMs()});
    CHECK(seen(*ann, assignment.id).state(friday + 1) == AssignmentState::Done);
    CHECK(seen(*carl, assignment.id).state(friday + 1) == AssignmentState::Accepted); // nobody can say overdue
}

TEST_CASE_METHOD(Fixture, "who is told of practice is known before it, as far as it was accepted and goes on",
                 "[home]") {
    const auto listeners = [&](const ScenarioRecord& scenario) {
        GR_REQUIRE_VALUE(const auto all, listenersTo(*ann, scenario));
        return all;
    };
    ScratchHome dana{u"Dana"_s, 3, {u"coach"_s}};
    GR_REQUIRE_VALUE(const auto made,
                     given.assign(ask, {ann->person()}, friday, {}, {{ann->person(), {dana->person()}}}));
    sync(made[0].id);
    CHECK(listeners(ask).isEmpty());
    accept(made[0].id);
    REQUIRE(listeners(ask).size() == 2);
    CHECK(listeners(ask)[0].person == carl->person());
    CHECK(listeners(ask)[1].person == dana->person());
    CHECK(listeners(ask)[1].told == Scenario::standardReports());
    CHECK(listeners(writeOwn()).isEmpty());
    GR_REQUIRE_OK(received.end(seen(*ann, made[0].id), ann.clock.nowMs()));
    CHECK(listeners(ask).isEmpty());

    // The other of an agreement hears of full runs, until its date.
    GR_REQUIRE_VALUE(const Agreement agreed, carls.propose(terms(3, ann->person(), ann->person()), carl.clock.nowMs()));
    sync(agreed.id);
    CHECK(listeners(ask).isEmpty());
    GR_REQUIRE_OK(anns.accept(seen(*ann, agreed.id), ann.clock.nowMs()));
    REQUIRE(listeners(ask).size() == 1);
    CHECK(listeners(ask)[0].person == carl->person());
    CHECK(listeners(ask)[0].told == QList{Report::FullRuns});
    later(hours(24 * 5));
    CHECK(listeners(ask).isEmpty());
}

TEST_CASE_METHOD(Fixture, "a scenario that was given twice counts once, and what was ended before counts too",
                 "[home]") {
    const Assignment first = assign(ask);
    Scenario talk = ask.document;
    talk.title = u"A difficult talk"_s;
    GR_REQUIRE_VALUE(const ScenarioRecord other, Catalogue(*carl).scenarios().add(talk));
    const Assignment second = assign(other);
    const Assignment again = assign(ask);
    for (const Assignment* one : {&first, &second})
        accept(one->id);
    practise(ask);
    practise(second.scenario, false);
    accept(again.id);
    practise(ask);
    for (const Assignment* one : {&first, &second, &again})
        sync(one->id);
    const auto heard = [&] {
        GR_REQUIRE_VALUE(const auto all, given.all());
        return all;
    };
    CHECK(practisedOf(heard()).attempts == 3);
    CHECK(practisedOf(heard()).fullRuns == 2);
    CHECK(practisedOf(heard()).lastMs == ann.clock.nowMs());

    for (const Assignment* one : {&first, &again})
        GR_REQUIRE_OK(received.end(seen(*ann, one->id), ann.clock.nowMs()));
    practise(ask); // of which nobody hears
    later(hours(1));
    const Assignment third = assign(ask);
    accept(third.id);
    practise(ask);
    for (const Assignment* one : {&first, &again, &third})
        sync(one->id);
    CHECK(practisedOf(heard()).attempts == 4);
    CHECK(practisedOf(heard()).fullRuns == 3);
    CHECK(practisedOf({}) == PracticeProgress());
}

TEST_CASE_METHOD(Fixture, "an assignment is overdue when its date passes without a full run", "[home]") {
    const Assignment assignment = assign(ask);
    CHECK(seen(*carl, assignment.id).state(friday) == AssignmentState::Open);
    CHECK(seen(*carl, assignment.id).state(friday + 1) == AssignmentState::Overdue);
    accept(assignment.id);
    practise(ask, false);
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).state(friday + 1) == AssignmentState::Overdue);
    practise(ask);
    sync(assignment.id);
    CHECK(seen(*carl, assignment.id).state(friday + 1) == AssignmentState::Done);
}

TEST_CASE_METHOD(Fixture, "only the one it was given to speaks of an assignment", "[home]") {
    const Assignment assignment = assign(ask);
    const QString device = toText(carl->device());
    GR_REQUIRE_OK(carl->journal().commit({{carl->newEntity(),
                                           u"assignment_report"_s,
                                           {{u"assignment"_s, assignment.id.entity()},
                                            {u"accepted"_s, qint64(1)},
                                            {keyedField("full_runs"_L1, device), qint64(9)}}}}));
    sync(assignment.id);
    CHECK_FALSE(seen(*carl, assignment.id).acceptedMs);
    CHECK_FALSE(seen(*ann, assignment.id).acceptedMs);
    // Nor is what is absurd believed of the one.
    accept(assignment.id);
    const EntityId report = *EntityId::fromBytes(
        ann->database()
            .value(u"SELECT i.id FROM assignment_report r JOIN identifier i ON i.key = r.id WHERE r.accepted > 1"_s)
            ->toByteArray());
    CHECK(report.owner() == ann->person());
    GR_REQUIRE_OK(ann->journal().commit({{report,
                                          u"assignment_report"_s,
                                          {{keyedField("full_runs"_L1, u"no device"_s), qint64(3)},
                                           {keyedField("attempts"_L1, device), qint64(-4)},
                                           {keyedField("full_runs"_L1, device), qint64(1) << 60}}}}));
    CHECK(seen(*ann, assignment.id).total() == PracticeProgress{});
}

TEST_CASE_METHOD(Fixture, "an assignment that cannot be read is left out", "[home]") {
    const Assignment assignment = assign(ask);
    const EntityId broken = carl->newEntity();
    GR_REQUIRE_OK(carl->journal().commit({{broken,
                                           u"assignment"_s,
                                           {{u"document"_s, u"{}"_s},
                                            {u"scenario"_s, ask.id.entity()},
                                            {u"person"_s, toText(ann->person())},
                                            {u"due"_s, friday}}}}));
    sync(broken);
    GR_REQUIRE_VALUE(const auto todo, assignmentsOf(*ann));
    REQUIRE(todo.size() == 1);
    CHECK(todo[0].id == assignment.id);
}

TEST_CASE_METHOD(Fixture, "a report adds up what each device recorded and never goes back", "[home]") {
    const Assignment assignment = assign(ask);
    accept(assignment.id);
    practise(ask);
    // As after a restore: the same database goes on as another device.
    const DeviceId next = *DeviceId::fromBytes(QByteArray(10, 'n'));
    test::TestAuthority authority;
    authority.devices = {{ann->device(), {ann->person(), {}}}, {next, {ann->person(), {}}}};
    GR_REQUIRE_VALUE(const Kinds kinds, allKinds());
    Journal journal(ann->database(), kinds, authority, ann.clock, next);
    Takes takes(journal, ann->person(), ann.random, ann.clock);
    GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(ask.id, ask.version));
    GR_REQUIRE_OK(takes.end(attempt, 60, false, Ending::Discarded));
    sync(assignment.id);
    const Assignment reported = seen(*carl, assignment.id);
    CHECK(reported.progress.value(ann->device()) == PracticeProgress{1, 1, ann.clock.nowMs()});
    CHECK(reported.progress.value(next) == PracticeProgress{1, 0, ann.clock.nowMs()});
    CHECK(reported.total() == PracticeProgress{2, 1, ann.clock.nowMs()});
    // The backup was older than what had been told.
    GR_REQUIRE_OK(received.report(seen(*ann, assignment.id), {{ann->device(), {0, 0, 0}}, {next, {2, 0, 1}}}));
    carry(*ann, *carl, CircleId::of(assignment.id));
    CHECK(seen(*carl, assignment.id).total() == PracticeProgress{3, 1, ann.clock.nowMs()});
}

TEST_CASE_METHOD(Fixture, "an agreement is kept with enough full runs by its date, and the other is told", "[home]") {
    GR_REQUIRE_VALUE(const Agreement made, anns.agree(terms(2, carl->person(), ann->person()), ann.clock.nowMs()));
    CHECK(made.state == AgreementState::Open);
    CHECK(*Audience(ann->journal()).of(made.id) == QList<PersonId>{carl->person()});
    carry(*ann, *carl, CircleId::of(made.id));
    CHECK(seen(*carl, made.id).with(carl->person()) == ann->person());
    CHECK(seen(*carl, made.id).acceptedMs);
    practise(ask, false);
    practise(ask);
    sync(made.id);
    CHECK(seen(*carl, made.id).done() == 1);
    CHECK(seen(*carl, made.id).state == AgreementState::Open);
    practise(ask);
    CHECK(seen(*ann, made.id).state == AgreementState::Kept);
    sync(made.id);
    CHECK(seen(*carl, made.id).done() == 2);
    CHECK(seen(*carl, made.id).state == AgreementState::Kept);
    later(hours(24 * 7));
    practise(ask); // after the date
    sync(made.id);
    CHECK(seen(*carl, made.id).done() == 2);
    CHECK(seen(*carl, made.id).state == AgreementState::Kept);
    const qint64 before = changes(*ann);
    GR_REQUIRE_OK(reportProgress(*ann));
    CHECK(changes(*ann) == before);
}

TEST_CASE_METHOD(Fixture, "an agreement is broken when the date has passed, and nobody is accused on old news",
                 "[home]") {
    GR_REQUIRE_VALUE(const Agreement made, anns.agree(terms(2, carl->person(), ann->person()), ann.clock.nowMs()));
    practise(ask);
    sync(made.id);
    practise(ask); // Carl does not know
    later(hours(24 * 7));
    CHECK(seen(*carl, made.id).state == AgreementState::Open);
    CHECK(seen(*ann, made.id).state == AgreementState::Kept);
    sync(made.id);
    CHECK(seen(*carl, made.id).state == AgreementState::Kept);

    friday = ann.clock.nowMs() + 1000;
    GR_REQUIRE_VALUE(const Agreement next, anns.agree(terms(3, carl->person(), ann->person()), ann.clock.nowMs()));
    sync(next.id);
    later(hours(1));
    CHECK(seen(*ann, next.id).state == AgreementState::Broken);
    CHECK(seen(*carl, next.id).state == AgreementState::Open);
    sync(next.id);
    CHECK(seen(*carl, next.id).state == AgreementState::Broken);
}

TEST_CASE_METHOD(Fixture, "a commitment that another wrote down reports nothing before it is accepted", "[home]") {
    GR_REQUIRE_VALUE(const Agreement made, carls.agree(terms(1, ann->person(), ann->person()), carl.clock.nowMs()));
    CHECK(made.committer == ann->person());
    CHECK_FALSE(made.acceptedMs);
    sync(made.id);
    CHECK(Catalogue(*ann).findScenario(u"The ask"_s)->origin == ScenarioAtHand::Origin::Agreed);
    practise(ask);
    sync(made.id);
    CHECK(seen(*ann, made.id).state == AgreementState::Kept);
    CHECK(seen(*carl, made.id).done() == 0);
    CHECK(carl->database().value(u"SELECT count(*) FROM agreement_report"_s)->toInt() == 0);
    GR_REQUIRE_ERROR(carls.accept(made, 1), ErrorCode::Refused);
    GR_REQUIRE_ERROR(anns.report(made, {}, 1), ErrorCode::Refused);
    GR_REQUIRE_OK(anns.accept(seen(*ann, made.id), ann.clock.nowMs()));
    sync(made.id);
    CHECK(seen(*carl, made.id).state == AgreementState::Kept);
}

TEST_CASE_METHOD(Fixture, "an agreement made while another is open takes its place", "[home]") {
    GR_REQUIRE_VALUE(const Agreement first, anns.agree(terms(3, carl->person(), ann->person()), ann.clock.nowMs()));
    sync(first.id);
    later(hours(1));
    friday += 24 * 3'600'000;
    GR_REQUIRE_VALUE(const Agreement second, carls.agree(terms(2, ann->person(), ann->person()), carl.clock.nowMs()));
    CHECK(second.replaces == first.id);
    sync(second.id);
    for (Home* home : {&*ann, &*carl}) // until Ann agrees to it
        CHECK(seen(*home, first.id).state == AgreementState::Open);
    GR_REQUIRE_OK(anns.accept(seen(*ann, second.id), ann.clock.nowMs()));
    sync(second.id);
    for (Home* home : {&*ann, &*carl}) {
        CHECK(seen(*home, first.id).state == AgreementState::Renegotiated);
        CHECK(seen(*home, second.id).state == AgreementState::Open);
    }
    // Another commitment, of Carl's own, is about something else.
    GR_REQUIRE_VALUE(const Agreement third, carls.agree(terms(1, ann->person(), carl->person()), carl.clock.nowMs()));
    CHECK_FALSE(third.replaces);
    // One that was kept stays as it is.
    practise(ask);
    practise(ask);
    CHECK(seen(*ann, second.id).state == AgreementState::Kept);
}

TEST_CASE_METHOD(Fixture, "what cannot be agreed on is refused", "[home]") {
    const qint64 now = ann.clock.nowMs();
    GR_REQUIRE_ERROR(anns.agree(terms(0, carl->person(), ann->person()), now), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(anns.agree(terms(1001, carl->person(), ann->person()), now), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(anns.agree(terms(1, ann->person(), ann->person()), now), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(anns.agree(terms(1, carl->person(), ann->person()), friday + 1), ErrorCode::Invalid);
    CHECK(anns.all()->isEmpty());
}

TEST_CASE_METHOD(Fixture, "agreements that others wrote wrongly are not there, and undo nobody else's", "[home]") {
    GR_REQUIRE_VALUE(const Agreement made, anns.agree(terms(3, carl->person(), ann->person()), ann.clock.nowMs()));
    sync(made.id);
    const auto forge = [&](const PersonId& person, const PersonId& committer, qint64 wanted, qint64 due) {
        const EntityId id = carl->newEntity();
        GR_REQUIRE_OK(carl->journal().commit({{id,
                                               u"agreement"_s,
                                               {{u"person"_s, toText(person)},
                                                {u"committer"_s, toText(committer)},
                                                {u"title"_s, QString(5000, u'x')},
                                                {u"document"_s, u"{"_s},
                                                {u"scenario"_s, ask.id.entity()},
                                                {u"wanted"_s, wanted},
                                                {u"due"_s, due},
                                                {u"replaces"_s, made.id.entity()}}}}));
        carry(*carl, *ann, CircleId::of(id));
        return AgreementId(id);
    };
    const PersonId bea = *PersonId::fromBytes(QByteArray(16, 'b'));
    forge(bea, carl->person(), 1, friday);
    forge(ann->person(), bea, 1, friday);
    forge(ann->person(), carl->person(), 0, friday);
    const AgreementId other = forge(ann->person(), carl->person(), 1, friday); // his own commitment
    GR_REQUIRE_VALUE(const auto all, agreementsOf(*ann));
    REQUIRE(all.size() == 2);
    CHECK(seen(*ann, made.id).state == AgreementState::Open);
    CHECK(seen(*ann, other).title.size() == 200);
    GR_REQUIRE_ERROR(Catalogue(*ann).findScenario(QString(200, u'x')), ErrorCode::NotFound);
    later(hours(24 * 7)); // too late to replace one that was broken by then
    const AgreementId late = forge(ann->person(), ann->person(), 1, ann.clock.nowMs() + 1000);
    GR_REQUIRE_OK(anns.accept(seen(*ann, late), ann.clock.nowMs()));
    CHECK(seen(*ann, late).replaces == made.id);
    CHECK(seen(*ann, made.id).state == AgreementState::Broken);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/people.h"
#include "app/greenroomctl/session.h"
#include "core/base/choose.h"
#include "core/base/duedate.h"
#include "core/base/plural.h"
#include "core/home/catalogue.h"
#include "core/home/commitments.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

struct AssignRequest {
    std::string scenario;
    std::vector<std::string> to;
    std::string due;
    std::string why;
};

struct AgreeRequest {
    std::string with;
    std::string scenario;
    std::string by;
    std::string why;
    std::string needs;
    qint64 attempts = 0;
};

struct CounterRequest {
    std::string id;
    std::optional<qint64> attempts; ///< none of these: as it was proposed
    std::string by;
    std::string why;
    std::string needs;
};

Assignments assignmentsIn(Home& home) {
    return Assignments(home.journal(), home.person(), home.random());
}

Agreements agreementsIn(Home& home) {
    return Agreements(home.journal(), home.person(), home.random());
}

QString fullRuns(qint64 n) {
    return plural(n, u"full run"_s, u"full runs"_s);
}

QJsonValue timeOrNull(const std::optional<qint64>& ms) {
    return ms ? QJsonValue(toIsoTime(*ms)) : QJsonValue();
}

QString phrase(Report report) {
    switch (report) {
    case Report::Attempts:
        return u"how many attempts you make"_s;
    case Report::FullRuns:
        return u"how many full runs you make"_s;
    case Report::LastPractised:
        return u"when you last practised"_s;
    case Report::Levels:
        break;
    }
    return u"levels"_s;
}

QJsonObject toJson(const Assignment& assignment, const Home& home, const People& people) {
    const bool mine = assignment.person == home.person();
    const QList<Report> reports = assignment.reports();
    const PracticeProgress total = assignment.total();
    const auto known = [&](Report report, const QJsonValue& value) {
        return mine || (assignment.acceptedMs && reports.contains(report)) ? value : QJsonValue();
    };
    QJsonArray names;
    for (const Report report : reports)
        names.append(QString(reportName(report)));
    QJsonArray told;
    for (const PersonId& one : assignment.told)
        told.append(people.json(one));
    return {{u"id"_s, assignment.id.toString()},
            {u"scenario"_s, assignment.scenario.id.toString()},
            {u"version"_s, QString::fromLatin1(assignment.scenario.version.toHex())},
            {u"title"_s, assignment.scenario.document.title},
            {u"from"_s, people.json(assignment.assigner())},
            {u"to"_s, people.json(assignment.person)},
            {u"told"_s, told},
            {u"mine"_s, mine},
            {u"due"_s, toIsoTime(assignment.dueMs)},
            {u"why"_s, assignment.why},
            {u"assigned"_s, toIsoTime(assignment.assignedMs)},
            {u"accepted"_s, timeOrNull(assignment.acceptedMs)},
            {u"declined"_s, timeOrNull(assignment.declinedMs)},
            {u"answer"_s, assignment.declineWhy},
            {u"ended"_s, timeOrNull(assignment.endedMs)},
            {u"state"_s, QString(assignmentStateName(assignment.state(home.clock().nowMs())))},
            {u"reports"_s, names},
            {u"attempts"_s, known(Report::Attempts, total.attempts)},
            {u"full_runs"_s, known(Report::FullRuns, total.fullRuns)},
            {u"last_practised"_s,
             known(Report::LastPractised, total.lastMs > 0 ? QJsonValue(toIsoTime(total.lastMs)) : QJsonValue())}};
}

QJsonObject toJson(const Agreement& agreement, const Home& home, const People& people) {
    return {{u"id"_s, agreement.id.toString()},
            {u"scenario"_s, agreement.scenario.toString()},
            {u"title"_s, agreement.title},
            {u"with"_s, people.json(agreement.with(home.person()))},
            {u"committer"_s, people.json(agreement.committer)},
            {u"agreed"_s, toIsoTime(agreement.agreedMs)},
            {u"by"_s, toIsoTime(agreement.dueMs)},
            {u"accepted"_s, timeOrNull(agreement.acceptedMs)},
            {u"reported"_s, timeOrNull(agreement.reportedMs)},
            {u"declined"_s, timeOrNull(agreement.acceptedMs ? std::nullopt : agreement.declinedMs)},
            {u"from"_s, people.json(agreement.proposer())},
            {u"why"_s, agreement.why},
            {u"needs"_s, agreement.needs},
            {u"answer"_s, agreement.answer},
            {u"replaces"_s, agreement.replaces ? QJsonValue(agreement.replaces->toString()) : QJsonValue()},
            {u"state"_s, QString(agreementStateName(agreement.state))},
            {u"done"_s, agreement.done()},
            {u"wanted"_s, agreement.wanted}};
}

QStringList row(const Assignment& assignment, const Home& home, const People& people) {
    const bool mine = assignment.person == home.person();
    const QJsonObject json = toJson(assignment, home, people);
    QStringList done;
    if (!json[u"full_runs"_s].isNull())
        done.append(fullRuns(json[u"full_runs"_s].toInteger()));
    if (!json[u"attempts"_s].isNull())
        done.append(plural(json[u"attempts"_s].toInteger(), u"attempt"_s, u"attempts"_s));
    return {assignment.id.toString().first(8),
            assignment.scenario.document.title,
            mine ? u"from "_s + people.name(assignment.assigner())
            : assignment.assigner() == home.person()
                ? u"to "_s + people.name(assignment.person)
                : u"%1 to %2"_s.arg(people.name(assignment.assigner()), people.name(assignment.person)),
            u"due "_s + dateText(assignment.dueMs),
            json[u"state"_s].toString(),
            done.join(u", "_s),
            assignment.why};
}

QStringList row(const Agreement& agreement, const Home& home, const People& people) {
    const PersonId with = agreement.with(home.person());
    return {agreement.id.toString().first(8),
            agreement.title,
            u"with "_s + people.name(with),
            u"%1: %2 of %3"_s.arg(people.name(agreement.committer), QString::number(agreement.done()),
                                  fullRuns(agreement.wanted)),
            u"by "_s + dateText(agreement.dueMs),
            QString(agreementStateName(agreement.state)),
            agreement.acceptedMs || !agreement.stands() ? QString() : u"not accepted yet"_s};
}

Result<Answer> assign(Session& session, const AssignRequest& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const ScenarioAtHand atHand, Catalogue(*home).findScenario(QString::fromStdString(request.scenario)));
    GR_TRY_ASSIGN(const qint64 due,
                  parseDueDate(QString::fromStdString(request.due), u"--due"_s, home->clock().nowMs()));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    QList<PersonId> persons;
    for (const std::string& who : request.to) {
        GR_TRY_ASSIGN(const QList<PersonId> some, people.others(QString::fromStdString(who)));
        persons += some;
    }
    GR_TRY_ASSIGN(const Assignments::Coaches coaches, coachesOf(*home, persons));
    GR_TRY_ASSIGN(
        const QList<Assignment> made,
        assignmentsIn(*home).assign(atHand.scenario, persons, due, QString::fromStdString(request.why), coaches));
    QJsonArray array;
    QStringList names;
    QStringList told;
    for (const Assignment& one : made) {
        array.append(toJson(one, *home, people));
        names.append(people.name(one.person));
        for (const PersonId& coach : one.told)
            if (const QString name = people.name(coach); !told.contains(name))
                told.append(name);
    }
    return Answer{{{u"assignments"_s, array}},
                  u"Assigned \"%1\" to %2, due %3; each sees it after the next sync%4"_s.arg(
                      atHand.scenario.document.title, names.join(u", "_s), dateText(due),
                      told.isEmpty()
                          ? QString()
                          : u", and so do those who coach them now (%1), who are told what you are told"_s.arg(
                                told.join(u", "_s)))};
}

Result<Answer> listAssignments(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(QList<Assignment> all, assignmentsOf(*home));
    GR_TRY_ASSIGN(const QList<Assignment> coached, assignmentsIn(*home).ofCoached());
    all += coached;
    QJsonArray array;
    QList<QStringList> rows;
    for (const Assignment& one : std::as_const(all)) {
        array.append(toJson(one, *home, people));
        rows.append(row(one, *home, people));
    }
    return Answer{{{u"assignments"_s, array}},
                  rows.isEmpty() ? u"Nothing is assigned, to you, by you or to people you coach"_s : table(rows)};
}

Result<Answer> listAgreements(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const QList<Agreement> all, agreementsOf(*home));
    QJsonArray array;
    QList<QStringList> rows;
    for (const Agreement& one : all) {
        array.append(toJson(one, *home, people));
        rows.append(row(one, *home, people));
    }
    return Answer{{{u"agreements"_s, array}}, rows.isEmpty() ? u"Nothing has been agreed on"_s : table(rows)};
}

/// What accepting means, in words.
QString told(const Assignment& assignment, const People& people) {
    QStringList names{people.name(assignment.assigner())};
    for (const PersonId& coach : assignment.told)
        names.append(u"your coach "_s + people.name(coach));
    const QString last = names.takeLast();
    const QString who = names.isEmpty() ? last : names.join(u", "_s) + u" and "_s + last;
    const QString verb = names.isEmpty() ? u"is"_s : u"are"_s;
    QStringList phrases;
    for (const Report report : assignment.reports())
        phrases.append(phrase(report));
    return phrases.isEmpty() ? u"%1 %2 told that you accepted it, and nothing else"_s.arg(who, verb)
                             : u"From now on %1, and nobody else, %2 told: %3"_s.arg(who, verb, phrases.join(u"; "_s));
}

/// Something one can accept: exactly one of the two.
struct Offer {
    std::optional<Assignment> assignment;
    std::optional<Agreement> agreement;
};

/// Of what was given to this home's person, what is accepted already or what is not.
Result<Offer> findOffer(Home& home, const QString& text, bool accepted) {
    GR_TRY_ASSIGN(const QList<Assignment> assignments, assignmentsOf(home));
    GR_TRY_ASSIGN(const QList<Agreement> agreements, agreementsOf(home));
    QList<Candidate<Offer>> candidates;
    for (const Assignment& one : assignments)
        if (one.person == home.person() && one.acceptedMs.has_value() == accepted)
            candidates.append({one.id.toString(), one.scenario.document.title, {one, {}}});
    for (const Agreement& one : agreements)
        if (one.stands() && one.acceptedMs.has_value() == accepted &&
            (accepted ? one.committer == home.person() || one.isOffer() : one.person == home.person()))
            candidates.append({one.id.toString(), one.title, {{}, one}});
    return choose(candidates, text, u"assignment or agreement to accept"_s);
}

Result<Agreement> agreement(Home& home, const AgreementId& id) {
    GR_TRY_ASSIGN(const QList<Agreement> all, agreementsOf(home));
    const auto found = std::find_if(all.begin(), all.end(), [&](const Agreement& one) { return one.id == id; });
    if (found == all.end())
        return fail(ErrorCode::NotFound, u"there is no agreement %1 here"_s.arg(id.toString()));
    return *found;
}

Result<Answer> accept(Session& session, const QString& text) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    auto found = findOffer(*home, text, false);
    if (!found && found.error().code == ErrorCode::NotFound)
        if (auto before = findOffer(*home, text, true))
            found = std::move(before);
    GR_TRY(found);
    if (found->assignment)
        GR_TRY(assignmentsIn(*home).accept(*found->assignment, home->clock().nowMs()));
    else
        GR_TRY(agreementsIn(*home).accept(*found->agreement, home->clock().nowMs()));
    GR_TRY(reportProgress(*home));
    GR_TRY_ASSIGN(
        const Offer now,
        findOffer(*home, found->assignment ? found->assignment->id.toString() : found->agreement->id.toString(), true));
    if (now.agreement && now.agreement->committer != home->person())
        return Answer{{{u"agreement"_s, toJson(*now.agreement, *home, people)}},
                      u"Accepted: %1 makes %2 of \"%3\" by %4, and you are told how many"_s.arg(
                          people.name(now.agreement->committer), fullRuns(now.agreement->wanted), now.agreement->title,
                          dateText(now.agreement->dueMs))};
    if (now.agreement)
        return Answer{{{u"agreement"_s, toJson(*now.agreement, *home, people)}},
                      u"Accepted: %1 of \"%2\" by %3. %4, and nobody else, is told how many you have made "
                      "since %5"_s.arg(fullRuns(now.agreement->wanted), now.agreement->title,
                                       dateText(now.agreement->dueMs), people.name(now.agreement->with(home->person())),
                                       dateText(now.agreement->agreedMs))};
    return Answer{{{u"assignment"_s, toJson(*now.assignment, *home, people)}},
                  u"Accepted \"%1\", due %2. %3"_s.arg(now.assignment->scenario.document.title,
                                                       dateText(now.assignment->dueMs), told(*now.assignment, people))};
}

Result<Answer> agree(Session& session, const AgreeRequest& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const PersonId with, people.other(QString::fromStdString(request.with)));
    GR_TRY_ASSIGN(const ScenarioAtHand atHand, Catalogue(*home).findScenario(QString::fromStdString(request.scenario)));
    Agreements::Terms terms;
    terms.with = with;
    // A coach agrees with somebody on what that person will do; everybody else commits to something.
    terms.committer = people.isCoach(home->person()) && !people.isCoach(with) ? with : home->person();
    terms.scenario = atHand.scenario.id;
    terms.title = atHand.scenario.document.title;
    GR_TRY_ASSIGN(terms.document, canonicalJson(atHand.scenario.document.toJson()));
    terms.wanted = request.attempts;
    terms.why = QString::fromStdString(request.why);
    terms.needs = QString::fromStdString(request.needs);
    GR_TRY_ASSIGN(terms.dueMs, parseDueDate(QString::fromStdString(request.by), u"--by"_s, home->clock().nowMs()));
    GR_TRY_ASSIGN(const Agreement made, agreementsIn(*home).agree(terms, home->clock().nowMs()));
    QString text = u"Agreed with %1: %2 %3 %4 of \"%5\" by %6"_s.arg(
        people.name(with), people.name(made.committer), made.committer == home->person() ? u"make"_s : u"makes"_s,
        fullRuns(made.wanted), made.title, dateText(made.dueMs));
    if (!made.acceptedMs)
        text += u"; nothing is reported before %1 accepts it"_s.arg(people.name(made.committer));
    if (made.replaces)
        text += u". It takes the place of the agreement that was open"_s;
    return Answer{{{u"agreement"_s, toJson(made, *home, people)}}, text};
}

/// Declines what was given to this home's person and not accepted.
Result<Answer> decline(Session& session, const QString& text, const QString& why) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const Offer found, findOffer(*home, text, false));
    if (found.assignment) {
        GR_TRY(assignmentsIn(*home).decline(*found.assignment, home->clock().nowMs(), why));
        GR_TRY_ASSIGN(const QList<Assignment> all, assignmentsOf(*home));
        const auto now =
            std::find_if(all.begin(), all.end(), [&](const Assignment& one) { return one.id == found.assignment->id; });
        return Answer{{{u"assignment"_s, toJson(*now, *home, people)}},
                      u"Declined \"%1\". %2 sees that, and why you say so; `accept` still takes it"_s.arg(
                          now->scenario.document.title, people.name(now->assigner()))};
    }
    GR_TRY(agreementsIn(*home).decline(*found.agreement, why, home->clock().nowMs()));
    GR_TRY_ASSIGN(const Agreement now, agreement(*home, found.agreement->id));
    return Answer{{{u"agreement"_s, toJson(now, *home, people)}},
                  u"Declined %1 of \"%2\" by %3. %4 sees that, and why you say so; nothing is reported"_s.arg(
                      fullRuns(now.wanted), now.title, dateText(now.dueMs), people.name(now.proposer()))};
}

/// An agreement that was proposed to this home's person; fails as choose().
Result<Agreement> findProposal(Home& home, const QString& text) {
    GR_TRY_ASSIGN(const QList<Agreement> agreements, agreementsOf(home));
    QList<Candidate<Agreement>> candidates;
    for (const Agreement& one : agreements)
        if (one.stands() && !one.acceptedMs && one.proposer() != home.person())
            candidates.append({one.id.toString(), one.title, one});
    return choose(candidates, text, u"agreement to answer"_s);
}

Result<Answer> counter(Session& session, const CounterRequest& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const Agreement proposal, findProposal(*home, QString::fromStdString(request.id)));
    Agreements::Counter terms{request.attempts.value_or(proposal.wanted), proposal.dueMs,
                              QString::fromStdString(request.why), QString::fromStdString(request.needs)};
    if (!request.by.empty()) {
        GR_TRY_ASSIGN(terms.dueMs, parseDueDate(QString::fromStdString(request.by), u"--by"_s, home->clock().nowMs()));
    }
    GR_TRY_ASSIGN(const Agreement made, agreementsIn(*home).counter(proposal, terms, home->clock().nowMs()));
    return Answer{{{u"agreement"_s, toJson(made, *home, people)}},
                  u"Proposed to %1 instead: %2 %3 %4 of \"%5\" by %6. It holds when %1 accepts it"_s.arg(
                      people.name(made.with(home->person())), people.name(made.committer),
                      made.committer == home->person() ? u"make"_s : u"makes"_s, fullRuns(made.wanted), made.title,
                      dateText(made.dueMs))};
}

/// What this home's person can take back: exactly one of the two.
Result<Offer> findOwn(Home& home, const QString& text) {
    GR_TRY_ASSIGN(const QList<Assignment> assignments, assignmentsOf(home));
    GR_TRY_ASSIGN(const QList<Agreement> agreements, agreementsOf(home));
    QList<Candidate<Offer>> candidates;
    for (const Assignment& one : assignments)
        if (one.assigner() == home.person())
            candidates.append({one.id.toString(), one.scenario.document.title, {one, {}}});
    for (const Agreement& one : agreements)
        if (one.stands() && !one.acceptedMs && one.proposer() == home.person())
            candidates.append({one.id.toString(), one.title, {{}, one}});
    return choose(candidates, text, u"assignment or agreement of yours to withdraw"_s);
}

Result<Answer> withdraw(Session& session, const QString& text) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const Offer own, findOwn(*home, text));
    if (own.assignment) {
        const Assignment& given = *own.assignment;
        GR_TRY(assignmentsIn(*home).takeBack(given));
        return Answer{{{u"assignment"_s, toJson(given, *home, people)}},
                      u"Took \"%1\" back from %2, for whom it goes after the next sync; nothing of it is reported from "
                      "then on"_s.arg(given.scenario.document.title, people.name(given.person))};
    }
    GR_TRY(agreementsIn(*home).withdraw(*own.agreement));
    GR_TRY_ASSIGN(const Agreement now, agreement(*home, own.agreement->id));
    return Answer{{{u"agreement"_s, toJson(now, *home, people)}},
                  u"Withdrew %1 of \"%2\" by %3; %4 sees that after the next sync"_s.arg(
                      fullRuns(now.wanted), now.title, dateText(now.dueMs), people.name(now.with(home->person())))};
}

/// Ends the report of an assignment that this home's person accepted.
Result<Answer> end(Session& session, const QString& text) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const QList<Assignment> before, assignmentsOf(*home));
    QList<Candidate<Assignment>> candidates;
    for (const Assignment& one : before)
        if (one.person == home->person() && one.acceptedMs && !one.endedMs)
            candidates.append({one.id.toString(), one.scenario.document.title, one});
    GR_TRY_ASSIGN(const Assignment chosen, choose(candidates, text, u"assignment that you accepted"_s));
    GR_TRY(assignmentsIn(*home).end(chosen, home->clock().nowMs()));
    GR_TRY_ASSIGN(const QList<Assignment> all, assignmentsOf(*home));
    const auto now = std::find_if(all.begin(), all.end(), [&](const Assignment& one) { return one.id == chosen.id; });
    QStringList names{people.name(now->assigner())};
    for (const PersonId& coach : now->told)
        names.append(people.name(coach));
    return Answer{
        {{u"assignment"_s, toJson(*now, *home, people)}},
        u"Ended \"%1\" for good: no new figures go to %2 after the next sync; what was reported stays known"_s.arg(
            now->scenario.document.title, names.join(u", "_s))};
}

} // namespace

void addCommitmentCommands(CLI::App& app, Session& session) {
    CLI::App* verb = app.add_subcommand("assign", "Give a scenario to people, with a date and a reason");
    const auto assigned = std::make_shared<AssignRequest>();
    verb->add_option("--scenario", assigned->scenario, "Its title, its id or the beginning of its id")->required();
    verb->add_option("--to", assigned->to, "Members or groups, by name")->required();
    verb->add_option("--due", assigned->due, "The day, as in 2026-03-31, or the time, as in 2026-03-31T17:00")
        ->required();
    verb->add_option("--why", assigned->why, "The reason, for whom it is given to")->required();
    session.on(verb, [=, &session] { return assign(session, *assigned); });

    session.on(
        app.add_subcommand("assignments",
                           "What is assigned to you, by you and to people you coach, and what is reported of it"),
        [&session] { return listAssignments(session); });

    verb = app.add_subcommand("accept", "Accept an assignment or an agreement; says what will be reported");
    const auto offer = std::make_shared<std::string>();
    verb->add_option("ID", *offer, "Its id, the beginning of it, or the title of the scenario")->required();
    session.on(verb, [=, &session] { return accept(session, QString::fromStdString(*offer)); });

    verb = app.add_subcommand("agree", "Agree with somebody on full runs of a scenario by a date");
    const auto agreed = std::make_shared<AgreeRequest>();
    verb->add_option("--with", agreed->with, "A member, by name; a coach agrees on what that member will do")
        ->required();
    verb->add_option("--scenario", agreed->scenario, "Its title, its id or the beginning of its id")->required();
    verb->add_option("--attempts", agreed->attempts, "How many full runs")->required();
    verb->add_option("--by", agreed->by, "The day, as in 2026-03-31, or the time")->required();
    verb->add_option("--why", agreed->why, "The reason, for the other");
    verb->add_option("--needs", agreed->needs, "What you need from the other for it");
    session.on(verb, [=, &session] { return agree(session, *agreed); });

    verb = app.add_subcommand("decline", "Decline an assignment or an agreement that you have not accepted");
    const auto declined = std::make_shared<std::string>();
    const auto why = std::make_shared<std::string>();
    verb->add_option("ID", *declined, "Its id, the beginning of it, or the title of the scenario")->required();
    verb->add_option("--why", *why, "What the other should know");
    session.on(verb, [=, &session] {
        return decline(session, QString::fromStdString(*declined), QString::fromStdString(*why));
    });

    verb = app.add_subcommand("counter", "Answer an agreement that was proposed to you with other terms");
    const auto countered = std::make_shared<CounterRequest>();
    verb->add_option("ID", countered->id, "Its id, the beginning of it, or the title of the scenario")->required();
    verb->add_option("--attempts", countered->attempts, "How many full runs; without it, as many as proposed");
    verb->add_option("--by", countered->by, "The day, as in 2026-03-31, or the time; without it, as proposed");
    verb->add_option("--why", countered->why, "The reason, for the other");
    verb->add_option("--needs", countered->needs, "What you need from the other for it");
    session.on(verb, [=, &session] { return counter(session, *countered); });

    verb =
        app.add_subcommand("withdraw", "Take an assignment back that you gave, or an agreement that you proposed and "
                                       "that was not accepted");
    const auto withdrawn = std::make_shared<std::string>();
    verb->add_option("ID", *withdrawn, "Its id, the beginning of it, or the title of the scenario")->required();
    session.on(verb, [=, &session] { return withdraw(session, QString::fromStdString(*withdrawn)); });

    verb = app.add_subcommand("end", "Stop reporting on an assignment that you accepted");
    const auto ended = std::make_shared<std::string>();
    verb->add_option("ID", *ended, "Its id, the beginning of it, or the title of the scenario")->required();
    session.on(verb, [=, &session] { return end(session, QString::fromStdString(*ended)); });

    session.on(app.add_subcommand("agreements", "What was agreed on, and how it went"),
               [&session] { return listAgreements(session); });
}

} // namespace greenroom::ctl

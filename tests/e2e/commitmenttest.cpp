// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/takes/takes.h"
#include "tests/e2e/ctl.h"
#include "tests/support/carry.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

/// A coach's home and a rep's, between which the test carries what a sync would.
struct TwoHomes {
    Ctl carl;
    Ctl ann;

    TwoHomes() {
        carl.json({u"home"_s, u"init"_s, u"--name"_s, u"Carl"_s, u"--role"_s, u"coach"_s});
        ann.init();
        exchange(CircleId::team());
    }
    void exchange(const CircleId& circle) {
        SystemClock clock;
        SystemRandom random;
        GR_REQUIRE_VALUE(const auto carls, Home::open(carl.home(), {clock, random}));
        GR_REQUIRE_VALUE(const auto anns, Home::open(ann.home(), {clock, random}));
        carry(*carls, *anns, circle);
        carry(*anns, *carls, circle);
    }
    void exchange(const QJsonValue& id) { exchange(CircleId::of(*EntityId::fromString(id.toString()))); }
};

QByteArray document(const QByteArray& brief) {
    return R"({"format":"greenroom-scenario/1","title":"The ask","kind":"pitch","language":"en","brief":")" + brief +
           R"("})";
}

QJsonObject record(const Ctl& ctl, const QString& scenario) {
    return ctl.json({u"record"_s, u"--scenario"_s, scenario, u"--video"_s, u"test"_s, u"--audio"_s, u"none"_s,
                     u"--pace"_s, u"fast"_s, u"--seconds"_s, u"4"_s});
}

QJsonObject only(const QJsonObject& reply, const QString& name) {
    const QJsonArray array = reply[name].toArray();
    REQUIRE(array.size() == 1);
    return array.first().toObject();
}

QString codeOf(const Reply& reply) {
    return reply.json[u"error"_s][u"code"_s].toString();
}

} // namespace

TEST_CASE("a scenario is published, and practised in another home at the version that was there", "[e2e]") {
    TwoHomes homes;
    const QString file = homes.carl.write(u"ask.json"_s, document("First."));
    const QString id = homes.carl.json({u"scenario"_s, u"add"_s, file})[u"scenario"_s][u"id"_s].toString();
    const QJsonObject published =
        homes.carl.json({u"scenario"_s, u"publish"_s, u"the ask"_s})[u"scenario"_s].toObject();
    CHECK(published[u"id"_s] == id);
    CHECK(published[u"published_by"_s][u"name"_s] == u"Carl"_s);
    homes.exchange(CircleId::team());
    const QJsonObject seen = homes.ann.json({u"scenario"_s, u"show"_s, u"The ask"_s})[u"scenario"_s].toObject();
    CHECK(seen[u"id"_s] == id);
    CHECK(seen[u"origin"_s] == u"published"_s);
    CHECK(seen[u"from"_s][u"name"_s] == u"Carl"_s);
    CHECK(seen[u"version"_s] == published[u"version"_s]);
    CHECK(homes.ann.run({u"scenario"_s, u"list"_s}).out.contains("published by Carl"));
    CHECK(record(homes.ann, u"The ask"_s)[u"full_run"_s].toBool());
    CHECK(homes.ann.json({u"take"_s, u"list"_s, u"--scenario"_s, id})[u"attempts"_s].toInt() == 1);
    const Reply theft = homes.ann.run({u"--json"_s, u"scenario"_s, u"publish"_s, u"The ask"_s});
    CHECK(theft.status == 1);
    CHECK(codeOf(theft) == u"refused"_s);

    homes.carl.write(u"ask.json"_s, document("Second."));
    homes.carl.json({u"scenario"_s, u"add"_s, file});
    homes.carl.json({u"scenario"_s, u"publish"_s, id});
    homes.exchange(CircleId::team());
    CHECK(homes.ann.json({u"scenario"_s, u"show"_s, u"The ask"_s})[u"scenario"_s][u"brief"_s] == u"Second."_s);
    CHECK(homes.ann.json({u"take"_s, u"list"_s, u"--scenario"_s, id})[u"attempts"_s].toInt() == 1);
}

TEST_CASE("a deck of objections is shown as it was written, and a take with those that came", "[e2e]") {
    TwoHomes homes;
    QJsonObject written = QJsonDocument::fromJson(document("First.")).object();
    written[u"x-greenroom-objections"_s] =
        QJsonArray{QJsonObject{{u"id"_s, u"price"_s}, {u"text"_s, u"Too dear."_s}, {u"hint"_s, u"Asks: than what?"_s}},
                   QJsonObject{{u"id"_s, u"later"_s}, {u"text"_s, u"Not now."_s}, {u"tier"_s, u"D"_s}}};
    const QString file = homes.carl.write(u"ask.json"_s, QJsonDocument(written).toJson());
    homes.carl.json({u"scenario"_s, u"add"_s, file});
    homes.carl.json({u"scenario"_s, u"publish"_s, u"The ask"_s});
    homes.exchange(CircleId::team());
    const QStringList show{u"scenario"_s, u"show"_s, u"The ask"_s};
    CHECK(homes.ann.json(show)[u"scenario"_s][u"x-greenroom-objections"_s] == written[u"x-greenroom-objections"_s]);
    const QByteArray words = homes.ann.run(show).out;
    CHECK(words.contains("Objection: Too dear.\n  Asks: than what?"));
    CHECK(words.contains("Objection of tier D: Not now."));

    const QString take = record(homes.ann, u"The ask"_s)[u"take"_s][u"id"_s].toString();
    {
        SystemClock clock;
        SystemRandom random;
        GR_REQUIRE_VALUE(const auto home, Home::open(homes.ann.home(), {clock, random}));
        Takes takes(home->journal(), home->person(), home->random(), home->clock());
        GR_REQUIRE_VALUE(const Take kept, takes.find(take));
        GR_REQUIRE_OK(takes.prompt(kept.attempt.id, 1, {2.5, u"Too dear."_s}));
    }
    const QStringList showTake{u"take"_s, u"show"_s, take};
    CHECK(homes.ann.json(showTake)[u"take"_s][u"prompts"_s] ==
          QJsonArray{QJsonObject{{u"at"_s, 2.5}, {u"words"_s, u"Too dear."_s}}});
    CHECK(QString::fromUtf8(homes.ann.run(showTake).out).contains(u"Said at 0:02"_s));

    written[u"x-greenroom-objections"_s] = QJsonArray{QJsonObject{{u"id"_s, u"price"_s}, {u"text"_s, u" "_s}}};
    const Reply refused = homes.carl.run(
        {u"--json"_s, u"scenario"_s, u"add"_s, homes.carl.write(u"bad.json"_s, QJsonDocument(written).toJson())});
    CHECK(refused.status == 1);
    CHECK(refused.json[u"error"_s][u"message"_s].toString().contains(u"/x-greenroom-objections/0/text: "_s));
}

TEST_CASE("an assignment goes to a rep, is accepted knowingly, practised and reported", "[e2e]") {
    TwoHomes homes;
    homes.carl.json({u"scenario"_s, u"add"_s, homes.carl.write(u"ask.json"_s, document("First."))});
    const QJsonObject given = only(homes.carl.json({u"assign"_s, u"--scenario"_s, u"The ask"_s, u"--to"_s, u"ann lee"_s,
                                                    u"--due"_s, u"2999-12-31"_s, u"--why"_s, u"Before the fair"_s}),
                                   u"assignments"_s);
    CHECK(given[u"state"_s] == u"open"_s);
    CHECK(given[u"to"_s][u"name"_s] == u"Ann Lee"_s);
    CHECK_FALSE(given[u"mine"_s].toBool());
    CHECK(given[u"attempts"_s].isNull());
    homes.exchange(given[u"id"_s]);
    const QJsonObject todo = only(homes.ann.json({u"assignments"_s}), u"assignments"_s);
    CHECK(todo[u"mine"_s].toBool());
    CHECK(todo[u"why"_s] == u"Before the fair"_s);
    CHECK(todo[u"reports"_s] == QJsonArray{u"attempts"_s, u"full_runs"_s, u"last_practised"_s});
    CHECK(codeOf(homes.carl.run({u"--json"_s, u"accept"_s, given[u"id"_s].toString()})) == u"not-found"_s);

    const Reply accepted = homes.ann.run({u"accept"_s, u"The ask"_s});
    CHECK(accepted.status == 0);
    for (const char* told : {"Carl", "how many attempts", "how many full runs", "when you last practised"})
        CHECK(accepted.out.contains(told));
    CHECK(record(homes.ann, u"The ask"_s)[u"full_run"_s].toBool());
    CHECK(only(homes.ann.json({u"assignments"_s}), u"assignments"_s)[u"state"_s] == u"done"_s);
    homes.exchange(given[u"id"_s]); // the recording has reported
    const QJsonObject done = only(homes.carl.json({u"assignments"_s}), u"assignments"_s);
    CHECK(done[u"state"_s] == u"done"_s);
    CHECK(done[u"attempts"_s].toInt() == 1);
    CHECK(done[u"full_runs"_s].toInt() == 1);
    CHECK_FALSE(done[u"last_practised"_s].isNull());
    CHECK(homes.carl.run({u"assignments"_s}).out.contains("to Ann Lee"));
}

TEST_CASE("a coach agrees with a rep on what the rep will do", "[e2e]") {
    TwoHomes homes;
    homes.carl.json({u"scenario"_s, u"add"_s, homes.carl.write(u"ask.json"_s, document("First."))});
    const QStringList agree{u"agree"_s,      u"--with"_s, u"Ann Lee"_s, u"--scenario"_s, u"The ask"_s,
                            u"--attempts"_s, u"1"_s,      u"--by"_s,    u"2999-12-31"_s};
    const QJsonObject made = homes.carl.json(agree)[u"agreement"_s].toObject();
    CHECK(made[u"committer"_s][u"name"_s] == u"Ann Lee"_s);
    CHECK(made[u"accepted"_s].isNull());
    homes.exchange(made[u"id"_s]);
    record(homes.ann, u"The ask"_s);
    homes.exchange(made[u"id"_s]);
    CHECK(only(homes.carl.json({u"agreements"_s}), u"agreements"_s)[u"done"_s].toInt() == 0);
    homes.ann.json({u"accept"_s, made[u"id"_s].toString().first(8)});
    homes.exchange(made[u"id"_s]);
    const QJsonObject kept = only(homes.carl.json({u"agreements"_s}), u"agreements"_s);
    CHECK(kept[u"state"_s] == u"kept"_s);
    CHECK(kept[u"done"_s].toInt() == 1);
    CHECK(kept[u"wanted"_s].toInt() == 1);
    CHECK(kept[u"with"_s][u"name"_s] == u"Ann Lee"_s);
    // A rep commits to something of her own.
    const QStringList own{u"agree"_s,      u"--with"_s, u"Carl"_s, u"--scenario"_s,       u"Basic call"_s,
                          u"--attempts"_s, u"2"_s,      u"--by"_s, u"2999-12-31T12:00Z"_s};
    const QJsonObject promised = homes.ann.json(own)[u"agreement"_s].toObject();
    CHECK(promised[u"committer"_s][u"name"_s] == u"Ann Lee"_s);
    CHECK_FALSE(promised[u"accepted"_s].isNull());
    CHECK(promised[u"by"_s] == u"2999-12-31T12:00:00.000Z"_s);
    const QJsonObject again = homes.ann.json(own)[u"agreement"_s].toObject();
    CHECK(again[u"replaces"_s] == promised[u"id"_s]);
    const Reply list = homes.ann.run({u"agreements"_s});
    CHECK(list.out.contains("renegotiated"));
    CHECK(list.out.contains("kept"));
}

TEST_CASE("an agreement is countered, declined, withdrawn and at last accepted from a terminal", "[e2e]") {
    TwoHomes homes;
    homes.carl.json({u"scenario"_s, u"add"_s, homes.carl.write(u"ask.json"_s, document("First."))});
    const auto agree = [&](const QString& attempts) {
        const QJsonObject made =
            homes.carl
                .json({u"agree"_s, u"--with"_s, u"Ann Lee"_s, u"--scenario"_s, u"The ask"_s, u"--attempts"_s, attempts,
                       u"--by"_s, u"2999-12-31"_s, u"--why"_s, u"Before the fair"_s})[u"agreement"_s]
                .toObject();
        homes.exchange(made[u"id"_s]);
        return made;
    };
    const auto stateOf = [](const Ctl& ctl, const QJsonObject& agreement) {
        const QJsonArray all = ctl.json({u"agreements"_s})[u"agreements"_s].toArray();
        for (const QJsonValue& one : all)
            if (one[u"id"_s] == agreement[u"id"_s])
                return one[u"state"_s].toString();
        return QString();
    };

    // Countered: the counter-offer waits for who asked first.
    const QJsonObject asked = agree(u"5"_s);
    CHECK(codeOf(homes.carl.run({u"--json"_s, u"counter"_s, u"The ask"_s, u"--attempts"_s, u"2"_s})) ==
          u"not-found"_s); // it is not for him to answer
    const QJsonObject offered =
        homes.ann
            .json({u"counter"_s, u"The ask"_s, u"--attempts"_s, u"2"_s, u"--why"_s, u"Five is a lot"_s, u"--needs"_s,
                   u"Half an hour on Friday"_s})[u"agreement"_s]
            .toObject();
    homes.exchange(offered[u"id"_s]);
    CHECK(offered[u"wanted"_s].toInt() == 2);
    CHECK(offered[u"by"_s] == asked[u"by"_s]); // as it was proposed
    CHECK(offered[u"replaces"_s] == asked[u"id"_s]);
    CHECK(offered[u"from"_s][u"name"_s] == u"Ann Lee"_s);
    CHECK(offered[u"committer"_s][u"name"_s] == u"Ann Lee"_s);
    CHECK(offered[u"needs"_s] == u"Half an hour on Friday"_s);
    CHECK(stateOf(homes.carl, asked) == u"renegotiated"_s);
    const Reply dear = homes.ann.run({u"--json"_s, u"counter"_s, u"The ask"_s, u"--attempts"_s, u"0"_s});
    CHECK(dear.status == 1);

    // Declined, with a word.
    const Reply no = homes.carl.run({u"decline"_s, offered[u"id"_s].toString().first(10), u"--why"_s, u"Not enough"_s});
    CHECK(no.status == 0);
    CHECK(no.out.contains("Ann Lee sees that"));
    homes.exchange(offered[u"id"_s]);
    CHECK(stateOf(homes.ann, offered) == u"declined"_s);
    const QJsonArray anns = homes.ann.json({u"agreements"_s})[u"agreements"_s].toArray();
    CHECK(std::any_of(anns.begin(), anns.end(), [](const QJsonValue& one) {
        return one[u"answer"_s] == u"Not enough"_s && !one[u"declined"_s].isNull();
    }));

    // Withdrawn, by who proposed it and by nobody else.
    const QJsonObject second = agree(u"4"_s);
    const QString secondId = second[u"id"_s].toString();
    CHECK(codeOf(homes.ann.run({u"--json"_s, u"withdraw"_s, secondId})) == u"not-found"_s);
    const QJsonObject back = homes.carl.json({u"withdraw"_s, secondId})[u"agreement"_s].toObject();
    CHECK(back[u"state"_s] == u"withdrawn"_s);
    homes.exchange(second[u"id"_s]);
    CHECK(stateOf(homes.ann, second) == u"withdrawn"_s);
    CHECK(codeOf(homes.ann.run({u"--json"_s, u"accept"_s, secondId})) == u"not-found"_s);

    // Accepted: then it is neither declined nor withdrawn any more.
    const QJsonObject third = agree(u"3"_s);
    const QString thirdId = third[u"id"_s].toString();
    homes.ann.json({u"accept"_s, thirdId});
    homes.exchange(third[u"id"_s]);
    for (const auto& [who, verb] : {std::pair(&homes.ann, u"decline"_s), std::pair(&homes.ann, u"counter"_s),
                                    std::pair(&homes.carl, u"withdraw"_s)})
        CHECK(codeOf(who->run({u"--json"_s, verb, thirdId})) == u"not-found"_s);
    CHECK(stateOf(homes.carl, third) == u"open"_s);
}

TEST_CASE("an assignment is declined from a terminal, and may be accepted later", "[e2e]") {
    TwoHomes homes;
    homes.carl.json({u"scenario"_s, u"add"_s, homes.carl.write(u"ask.json"_s, document("First."))});
    const QJsonObject given = only(homes.carl.json({u"assign"_s, u"--scenario"_s, u"The ask"_s, u"--to"_s, u"Ann Lee"_s,
                                                    u"--due"_s, u"2999-12-31"_s, u"--why"_s, u"Before the fair"_s}),
                                   u"assignments"_s);
    homes.exchange(given[u"id"_s]);
    homes.ann.json({u"decline"_s, u"The ask"_s, u"--why"_s, u"I am on leave"_s});
    homes.exchange(given[u"id"_s]);
    const QJsonObject declined = only(homes.carl.json({u"assignments"_s}), u"assignments"_s);
    CHECK(declined[u"state"_s] == u"declined"_s);
    CHECK(declined[u"answer"_s] == u"I am on leave"_s);
    homes.ann.json({u"accept"_s, u"The ask"_s});
    homes.exchange(given[u"id"_s]);
    CHECK(only(homes.carl.json({u"assignments"_s}), u"assignments"_s)[u"state"_s] == u"accepted"_s);
}

TEST_CASE("a report is stopped, and an assignment taken back, from a terminal", "[e2e]") {
    TwoHomes homes;
    homes.carl.json({u"scenario"_s, u"add"_s, homes.carl.write(u"ask.json"_s, document("First."))});
    const QJsonObject given = only(homes.carl.json({u"assign"_s, u"--scenario"_s, u"The ask"_s, u"--to"_s, u"Ann Lee"_s,
                                                    u"--due"_s, u"2999-12-31"_s, u"--why"_s, u"Before the fair"_s}),
                                   u"assignments"_s);
    homes.exchange(given[u"id"_s]);
    CHECK(codeOf(homes.ann.run({u"--json"_s, u"end"_s, u"The ask"_s})) == u"not-found"_s); // nothing is reported yet
    homes.ann.json({u"accept"_s, u"The ask"_s});
    record(homes.ann, u"The ask"_s);
    const QString id = given[u"id"_s].toString();
    CHECK(codeOf(homes.carl.run({u"--json"_s, u"end"_s, id})) == u"not-found"_s); // it is not his to end
    const Reply ended = homes.ann.run({u"end"_s, u"the ask"_s});
    CHECK(ended.status == 0);
    CHECK(ended.out.contains("Carl"));
    record(homes.ann, u"The ask"_s);
    homes.exchange(given[u"id"_s]);
    const QJsonObject known = only(homes.carl.json({u"assignments"_s}), u"assignments"_s);
    CHECK_FALSE(known[u"ended"_s].isNull());
    CHECK(known[u"attempts"_s].toInt() == 1); // what was reported stays known, and nothing since
    CHECK(codeOf(homes.ann.run({u"--json"_s, u"end"_s, id})) == u"not-found"_s);

    CHECK(codeOf(homes.ann.run({u"--json"_s, u"withdraw"_s, id})) == u"not-found"_s); // Carl gave it
    CHECK(homes.carl.json({u"withdraw"_s, id})[u"assignment"_s][u"id"_s] == id);
    homes.exchange(given[u"id"_s]);
    CHECK(homes.ann.json({u"assignments"_s})[u"assignments"_s].toArray().isEmpty());
}

TEST_CASE("a published scenario is taken back from a terminal, by who published it", "[e2e]") {
    TwoHomes homes;
    homes.carl.json({u"scenario"_s, u"add"_s, homes.carl.write(u"ask.json"_s, document("First."))});
    CHECK(codeOf(homes.carl.run({u"--json"_s, u"scenario"_s, u"unpublish"_s, u"The ask"_s})) == u"not-found"_s);
    homes.carl.json({u"scenario"_s, u"publish"_s, u"The ask"_s});
    homes.exchange(CircleId::team());
    const QStringList show{u"--json"_s, u"scenario"_s, u"show"_s, u"The ask"_s};
    CHECK(homes.ann.run(show).status == 0);
    CHECK(codeOf(homes.ann.run({u"--json"_s, u"scenario"_s, u"unpublish"_s, u"The ask"_s})) == u"not-found"_s);
    CHECK(homes.carl.json({u"scenario"_s, u"unpublish"_s, u"the ask"_s})[u"scenario"_s][u"title"_s] == u"The ask"_s);
    homes.exchange(CircleId::team());
    CHECK(homes.ann.run(show).status == 1);
    CHECK(homes.carl.run(show).status == 0); // his own stays
}

TEST_CASE("what needs others says so in a home without a team, and dates are judged", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QStringList before = ctl.state();
    const auto assign = [&](const QString& who, const QString& due) {
        return ctl.run({u"--json"_s, u"assign"_s, u"--scenario"_s, u"Basic call"_s, u"--to"_s, who, u"--due"_s, due,
                        u"--why"_s, u"practice"_s});
    };
    const Reply alone = assign(u"Bob"_s, u"2999-12-31"_s);
    CHECK(codeOf(alone) == u"not-found"_s);
    CHECK(alone.error.contains("no team yet"));
    CHECK(codeOf(assign(u"Ann Lee"_s, u"2999-12-31"_s)) == u"invalid"_s);
    for (const QString& due : {u"2020-01-01"_s, u"2999-02-30"_s, u"soon"_s}) {
        const Reply reply = assign(u"Ann Lee"_s, due);
        CHECK(codeOf(reply) == u"invalid"_s);
        CHECK(reply.error.contains(due.toUtf8()));
    }
    const Reply agreed = ctl.run({u"--json"_s, u"agree"_s, u"--with"_s, u"Bob"_s, u"--scenario"_s, u"Basic call"_s,
                                  u"--attempts"_s, u"3"_s, u"--by"_s, u"2999-12-31"_s});
    CHECK(codeOf(agreed) == u"not-found"_s);
    const Reply group = ctl.run({u"--json"_s, u"team"_s, u"group"_s, u"add"_s, u"North"_s});
    CHECK(codeOf(group) == u"refused"_s);
    CHECK(group.error.contains("team"));
    for (const auto& [verb, list] : {std::pair(QStringList{u"assignments"_s}, u"assignments"_s),
                                     std::pair(QStringList{u"agreements"_s}, u"agreements"_s),
                                     std::pair(QStringList{u"team"_s, u"group"_s, u"list"_s}, u"groups"_s)}) {
        CHECK(ctl.json(verb)[list].toArray().isEmpty());
        CHECK(ctl.run(verb).out.size() > 10);
    }
    CHECK(ctl.state() == before);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/e2e/ctl.h"
#include "tests/support/carry.h"

#include <QDateTime>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::Ctl;
using test::Reply;

namespace {

/// The id of a starred take of an attempt at a scenario.
QString starredTake(const Ctl& ctl, int seconds = 4) {
    const QString id =
        ctl.json({u"record"_s, u"--scenario"_s, u"One-minute introduction"_s, u"--video"_s, u"test"_s, u"--audio"_s,
                  u"tone"_s, u"--pace"_s, u"fast"_s, u"--seconds"_s, QString::number(seconds)})[u"take"_s][u"id"_s]
            .toString();
    ctl.json({u"take"_s, u"star"_s, id});
    return id;
}

/// Brings a circle's changes from one home to another; until homes sync by themselves.
void carryBetween(const Ctl& from, const Ctl& to, const std::function<CircleId()>& circle) {
    const SystemClock clock;
    SystemRandom random;
    GR_REQUIRE_VALUE(const auto source, Home::open(from.home(), {clock, random}));
    GR_REQUIRE_VALUE(const auto target, Home::open(to.home(), {clock, random}));
    test::carry(*source, *target, circle());
}
CircleId circleOf(const QString& share) {
    return CircleId::of(*EntityId::fromString(share));
}

QString codeOf(const Ctl& ctl, const QStringList& arguments) {
    const Reply reply = ctl.run(QStringList{u"--json"_s} + arguments);
    CHECK(reply.status == 1);
    return reply.json[u"error"_s][u"code"_s].toString();
}

} // namespace

TEST_CASE("a take is shared with a coach who is not known yet, noted, scored and withdrawn", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QString take = starredTake(ctl);
    const QString prefix = take.first(8);
    const QJsonObject shared =
        ctl.json({u"share"_s, prefix, u"--note"_s, u"Mind the close."_s, u"--expires"_s, u"2999-12-31"_s})[u"share"_s]
            .toObject();
    CHECK(shared[u"state"_s] == u"queued"_s);
    CHECK(shared[u"waits_for_coach"_s].toBool());
    CHECK(shared[u"take"_s] == take);
    CHECK(shared[u"from"_s][u"name"_s] == u"Ann Lee"_s);
    CHECK(shared[u"scenario"_s] == u"One-minute introduction"_s);
    CHECK(shared[u"attempts"_s].toInt() == 1);
    CHECK(shared[u"first_share"_s].toBool());
    const QDateTime lastMoment(QDate(2999, 12, 31), QTime(23, 59, 59, 999));
    CHECK(shared[u"expires"_s] == lastMoment.toUTC().toString(Qt::ISODateWithMs));
    CHECK(ctl.run({u"share"_s, u"list"_s}).out.contains("until 2999-12-31\n"));
    CHECK(QFile(shared[u"path"_s].toString()).size() == shared[u"bytes"_s].toInteger());
    const QString share = shared[u"id"_s].toString();
    const Reply said = ctl.run({u"share"_s, prefix});
    CHECK(said.out.contains("your coach, as soon as it is known who that is"));
    CHECK(said.out.contains("Nobody else"));
    CHECK(said.out.contains(" 1 attempt before"));
    CHECK(ctl.json({u"share"_s, u"list"_s})[u"shares"_s].toArray().size() == 1);

    CHECK(codeOf(ctl, {u"take"_s, u"discard"_s, prefix}) == u"refused"_s);
    const QJsonObject note = ctl.json({u"note"_s, u"add"_s, share.first(8), u"--at"_s, u"1.5"_s, u"--to"_s, u"2"_s,
                                       u"--kind"_s, u"Question"_s, u"--text"_s, u"Too fast?"_s})[u"note"_s]
                                 .toObject();
    CHECK(note[u"kind"_s] == u"question"_s);
    CHECK(note[u"at"_s].toDouble() == 1.5);
    CHECK(note[u"to"_s].toDouble() == 2);
    ctl.json({u"note"_s, u"reply"_s, note[u"id"_s].toString().first(8), u"--text"_s, u"A little."_s});
    const QJsonArray notes = ctl.json({u"note"_s, u"list"_s, prefix})[u"notes"_s].toArray();
    REQUIRE(notes.size() == 1);
    CHECK(notes[0][u"replies"_s][0][u"text"_s] == u"A little."_s);
    CHECK(notes[0][u"author"_s][u"name"_s] == u"Ann Lee"_s);
    CHECK(codeOf(ctl, {u"note"_s, u"add"_s, prefix, u"--at"_s, u"99"_s, u"--kind"_s, u"praise"_s, u"--text"_s,
                       u"x"_s}) == u"invalid"_s);

    const QString wrong = ctl.json({u"note"_s, u"add"_s, prefix, u"--at"_s, u"1"_s, u"--kind"_s, u"praise"_s,
                                    u"--text"_s, u"Calm"_s})[u"note"_s][u"id"_s]
                              .toString();
    const QJsonObject changed =
        ctl.json({u"note"_s, u"edit"_s, wrong, u"--kind"_s, u"suggestion"_s})[u"note"_s].toObject();
    CHECK(changed[u"kind"_s] == u"suggestion"_s);
    CHECK(changed[u"text"_s] == u"Calm"_s);
    CHECK(ctl.json({u"note"_s, u"edit"_s, wrong, u"--text"_s, u"Slower"_s})[u"note"_s][u"text"_s] == u"Slower"_s);
    CHECK(codeOf(ctl, {u"note"_s, u"edit"_s, wrong, u"--kind"_s, u"anger"_s}) == u"invalid"_s);
    ctl.json({u"note"_s, u"remove"_s, wrong});
    CHECK(ctl.json({u"note"_s, u"list"_s, prefix})[u"notes"_s].toArray().size() == 1);

    // A self-assessment goes to both.
    const QString criterion =
        ctl.json({u"map"_s, u"show"_s, u"Basic call"_s})[u"map"_s][u"criteria"_s][0][u"id"_s].toString();
    ctl.json({u"assess"_s, prefix, u"--map"_s, u"Basic call"_s, u"--set"_s, criterion + u"=3"_s});
    for (const QString& id : {take, share}) {
        const QJsonArray all = ctl.json({u"assessment"_s, u"list"_s, id})[u"assessments"_s].toArray();
        REQUIRE(all.size() == 1);
        CHECK(all[0][u"levels"_s][criterion].toInt() == 3);
        CHECK(all[0][u"map"_s] == u"Basic call"_s);
    }

    CHECK(ctl.json({u"share"_s, u"withdraw"_s, prefix})[u"share"_s][u"state"_s] == u"withdrawn"_s);
    CHECK(ctl.json({u"share"_s, u"list"_s})[u"shares"_s][0][u"path"_s].isNull());
    CHECK(codeOf(ctl, {u"share"_s, u"withdraw"_s, share}) == u"refused"_s);
    CHECK(codeOf(ctl, {u"note"_s, u"reply"_s, note[u"id"_s].toString(), u"--text"_s, u"x"_s}) == u"refused"_s);
    ctl.json({u"take"_s, u"discard"_s, prefix});
    CHECK(ctl.json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
}

TEST_CASE("notes go along with a share, and levels do not, as its owner says", "[e2e]") {
    Ctl ctl;
    ctl.init();
    const QString take =
        ctl.json({u"record"_s, u"--scenario"_s, u"One-minute introduction"_s, u"--video"_s, u"test"_s, u"--audio"_s,
                  u"none"_s, u"--pace"_s, u"fast"_s, u"--seconds"_s, u"4"_s})[u"take"_s][u"id"_s]
            .toString();
    ctl.json({u"take"_s, u"star"_s, take});
    ctl.json({u"note"_s, u"add"_s, take, u"--at"_s, u"1"_s, u"--kind"_s, u"praise"_s, u"--text"_s, u"Calm"_s});
    const QString criterion =
        ctl.json({u"map"_s, u"show"_s, u"Basic call"_s})[u"map"_s][u"criteria"_s][0][u"id"_s].toString();
    ctl.json({u"assess"_s, take, u"--map"_s, u"Basic call"_s, u"--set"_s, criterion + u"=3"_s});
    const auto on = [&](const QString& what, const QString& subject) {
        return ctl.json({what, u"list"_s, subject})[what == u"note"_s ? u"notes"_s : u"assessments"_s].toArray().size();
    };
    const QString share = ctl.json({u"share"_s, take, u"--no-levels"_s})[u"share"_s][u"id"_s].toString();
    CHECK(on(u"note"_s, share) == 0);
    CHECK(on(u"assessment"_s, share) == 0);
    CHECK(ctl.run({u"share"_s, take, u"--levels"_s, u"--no-levels"_s}).status == 2);
    const Reply again = ctl.run({u"share"_s, take, u"--notes"_s, u"--levels"_s});
    CHECK(again.status == 0);
    CHECK(again.out.contains("1 note of yours"));
    CHECK(on(u"note"_s, share) == 1);
    CHECK(on(u"assessment"_s, share) == 1);
}

TEST_CASE("a share that cannot be is refused and nothing is shared", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QString take = starredTake(ctl);
    CHECK(codeOf(ctl, {u"share"_s, take, u"--to"_s, u"Nobody"_s}) == u"not-found"_s);
    CHECK(codeOf(ctl, {u"share"_s, take, u"--to"_s, u"Ann Lee"_s}) == u"invalid"_s);
    CHECK(codeOf(ctl, {u"share"_s, take, u"--expires"_s, u"2001-01-01"_s}) == u"invalid"_s);
    CHECK(codeOf(ctl, {u"share"_s, take, u"--expires"_s, u"soon"_s}) == u"invalid"_s);
    ctl.json({u"take"_s, u"unstar"_s, take});
    const Reply unstarred = ctl.run({u"share"_s, take});
    CHECK(unstarred.status == 1);
    CHECK(unstarred.error.contains("take star"));
    CHECK(ctl.json({u"share"_s, u"list"_s})[u"shares"_s].toArray().isEmpty());
    CHECK(ctl.run({u"share"_s}).status == 2);
    CHECK(ctl.run({u"share"_s, u"withdraw"_s}).status == 2);
    CHECK(ctl.run({u"note"_s}).status == 2);
    for (const QStringList& verb : {QStringList{u"share"_s}, {u"share"_s, u"withdraw"_s}, {u"note"_s, u"add"_s}}) {
        const Reply help = ctl.run(verb + QStringList{u"--help"_s});
        CHECK(help.status == 0);
        CHECK(help.out.contains("--help"));
    }
}

TEST_CASE("an assessment that says nothing, or one thing twice, is refused and nothing is kept", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QString take = starredTake(ctl);
    CHECK(codeOf(ctl, {u"assess"_s, take}) == u"invalid"_s);
    CHECK(codeOf(ctl, {u"assess"_s, take, u"--comment"_s, u" "_s}) == u"invalid"_s);
    CHECK(codeOf(ctl, {u"assess"_s, take, u"--set"_s, u"ask=1"_s, u"ask=2"_s}) == u"invalid"_s);
    CHECK(codeOf(ctl, {u"assess"_s, take, u"--set"_s, u"ask=1"_s, u"--set"_s, u"ask=1"_s}) == u"invalid"_s);
    CHECK(codeOf(ctl, {u"assess"_s, take, u"--na"_s, u"ask"_s, u"ask"_s}) == u"invalid"_s);
    CHECK(ctl.json({u"assessment"_s, u"list"_s, take})[u"assessments"_s].toArray().isEmpty());
    ctl.json({u"assess"_s, take, u"--set"_s, u"ask=1"_s});
    CHECK(codeOf(ctl, {u"assess"_s, take}) == u"invalid"_s);
}

TEST_CASE("what somebody wrote stays on its line of a list and turns no writing around", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QString take = starredTake(ctl);
    const QString text = u"one\ntwo\x1b[2J\u202E\u2066\u200Fthree"_s;
    const QStringList call{u"note"_s, u"add"_s, take, u"--at"_s, u"1"_s, u"--kind"_s, u"praise"_s, u"--text"_s, text};
    ctl.json(call);
    CHECK(ctl.json({u"note"_s, u"list"_s, take})[u"notes"_s][0][u"text"_s] == text);
    const Reply list = ctl.run({u"note"_s, u"list"_s, take});
    CHECK(list.out.count('\n') == 1);
    CHECK(list.out.endsWith("one two [2Jthree\n"));
}

TEST_CASE("a coach opens a share, notes and scores it, and then both see the gap", "[e2e]") {
    const Ctl ann;
    const Ctl bob;
    ann.init();
    bob.json({u"home"_s, u"init"_s, u"--name"_s, u"Bob Ray"_s, u"--role"_s, u"coach"_s});
    carryBetween(bob, ann, [] { return CircleId::team(); });
    carryBetween(ann, bob, [] { return CircleId::team(); });

    const QString take = starredTake(ann);
    const QJsonObject own = ann.json({u"assess"_s, take, u"--draft"_s})[u"assessment"_s].toObject();
    const QJsonArray criteria =
        ann.json({u"map"_s, u"show"_s, own[u"map"_s].toString()})[u"map"_s][u"criteria"_s].toArray();
    const QString first = criteria[0][u"id"_s].toString();
    const QString second = criteria[1][u"id"_s].toString();
    ann.json({u"assess"_s, take, u"--set"_s, first + u"=4"_s, second + u"=1"_s, u"--comment"_s, u"It went well."_s});
    const Reply said = ann.run({u"share"_s, take, u"--to"_s, u"bob ray"_s});
    REQUIRE(said.status == 0);
    CHECK(said.out.contains("Bob Ray will see"));
    CHECK(said.out.contains("your self-assessment once they have finished theirs"));
    const QJsonObject shared = ann.json({u"share"_s, u"list"_s})[u"shares"_s][0].toObject();
    CHECK(shared[u"state"_s] == u"shared"_s);
    CHECK(shared[u"to"_s][0][u"name"_s] == u"Bob Ray"_s);
    const QString share = shared[u"id"_s].toString();
    const auto circle = [&] { return circleOf(share); };
    carryBetween(ann, bob, circle);

    const QJsonObject seen = bob.json({u"share"_s, u"list"_s})[u"shares"_s][0].toObject();
    CHECK(seen[u"from"_s][u"name"_s] == u"Ann Lee"_s);
    CHECK(seen[u"take"_s].isNull());
    CHECK(seen[u"path"_s].isNull());
    const QJsonObject before = bob.json({u"assessment"_s, u"list"_s, share.first(8)})[u"assessments"_s][0].toObject();
    CHECK(before[u"sealed"_s].toBool());
    CHECK(before[u"rater_name"_s] == u"Ann Lee"_s);
    CHECK_FALSE(before.contains(u"levels"_s));
    CHECK_FALSE(bob.run({u"assessment"_s, u"list"_s, share}).out.contains("It went well"));
    bob.json({u"assess"_s, share, u"--set"_s, first + u"=2"_s, u"--draft"_s});
    CHECK(bob.json({u"assessment"_s, u"list"_s, share})[u"assessments"_s][0][u"sealed"_s].toBool());
    CHECK(bob.json({u"assess"_s, share})[u"assessment"_s][u"label"_s] == u"coach"_s);
    bob.json({u"note"_s, u"add"_s, share, u"--at"_s, u"2"_s, u"--kind"_s, u"suggestion"_s, u"--text"_s, u"Slower."_s});

    carryBetween(bob, ann, circle);
    for (const QJsonObject& list :
         {bob.json({u"assessment"_s, u"list"_s, share}), ann.json({u"assessment"_s, u"list"_s, take})}) {
        CHECK(list[u"assessments"_s].toArray().size() == 2);
        const QJsonObject gap = list[u"gaps"_s][0].toObject();
        CHECK(gap[u"coach_name"_s] == u"Bob Ray"_s);
        CHECK(gap[u"levels"_s].toObject() == QJsonObject{{first, 2}});
        CHECK(gap[u"n"_s].toInt() == 1);
        CHECK(gap[u"score"_s].toDouble() == Approx(0.5));
    }
    CHECK(ann.json({u"note"_s, u"list"_s, take})[u"notes"_s][0][u"text"_s] == u"Slower."_s);
    CHECK(ann.run({u"assessment"_s, u"list"_s, take}).out.contains("Self less Bob Ray"));

    ann.json({u"share"_s, u"withdraw"_s, take});
    carryBetween(ann, bob, circle);
    CHECK(bob.json({u"share"_s, u"list"_s})[u"shares"_s][0][u"state"_s] == u"withdrawn"_s);
    for (const QStringList& verb : {QStringList{u"assessment"_s, u"list"_s}, {u"note"_s, u"list"_s}, {u"assess"_s}})
        CHECK(codeOf(bob, verb + QStringList{share}) == u"refused"_s);
    CHECK(ann.json({u"note"_s, u"list"_s, take})[u"notes"_s].toArray().size() == 1);
}

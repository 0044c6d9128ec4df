// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctlpair.h"

using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    Ctl ctl;
    QString take;
    QString other; ///< take

    Fixture() {
        ctl.init();
        const QString scenario = ctl.json({u"scenario"_s, u"list"_s})[u"scenarios"_s].toArray()[0][u"id"_s].toString();
        for (QString* one : {&take, &other}) {
            *one = ctl.json({u"record"_s, u"--scenario"_s, scenario, u"--video"_s, u"test"_s, u"--audio"_s, u"tone"_s,
                             u"--seconds"_s, u"4"_s, u"--pace"_s, u"fast"_s})[u"take"_s][u"id"_s]
                       .toString();
            REQUIRE_FALSE(one->isEmpty());
        }
    }
    QJsonObject note(const QStringList& arguments) const { return ctl.json(QStringList{u"note"_s} + arguments); }
    QJsonArray notesOn(const QString& one) const { return note({u"list"_s, one})[u"notes"_s].toArray(); }
    /// The message of a refusal with this code; nothing was changed by it.
    QString refused(const QString& code, const QStringList& arguments) const {
        const QStringList before = ctl.state();
        const Reply reply = ctl.run(QStringList{u"--json"_s, u"note"_s} + arguments);
        INFO(reply.out.toStdString());
        CHECK(reply.status == 1);
        CHECK(reply.error.count('\n') == 1);
        CHECK(reply.json[u"error"_s][u"code"_s] == code);
        CHECK(ctl.state() == before);
        return reply.json[u"error"_s][u"message"_s].toString();
    }
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE_METHOD(Fixture, "notes go to files and come back, on the same take and another", "[e2e][notes]") {
    note({u"add"_s, take, u"--at"_s, u"1"_s, u"--kind"_s, u"praise"_s, u"--text"_s,
          u"A, \"b\" --> <c> & d\nline two"_s});
    const QJsonObject question = note({u"add"_s, take, u"--at"_s, u"1.52"_s, u"--to"_s, u"2.4"_s, u"--kind"_s,
                                       u"question"_s, u"--text"_s, u"=Why?"_s})[u"note"_s]
                                     .toObject();
    note({u"reply"_s, question[u"id"_s].toString(), u"--text"_s, u"Because."_s});
    const QJsonArray there = notesOn(take);
    for (const QStringList& format :
         {QStringList{u"n.vtt"_s}, QStringList{u"n.csv"_s},
          QStringList{u"m.csv"_s, u"--format"_s, u"premiere"_s, u"--fps"_s, u"29.97df"_s}}) {
        INFO(format.join(u' ').toStdString());
        const QStringList options = format.mid(1);
        const QString file = ctl.path(format.first());
        CHECK(note(QStringList{u"export"_s, take, file} + options)[u"count"_s].toInt() == 2);
        CHECK(refused(u"exists"_s, QStringList{u"export"_s, take, file} + options).contains(file));
        const QJsonObject same = note({u"import"_s, take, file});
        CHECK(same[u"imported"_s].toInt() == 0);
        CHECK(same[u"already"_s].toInt() == 2);
        CHECK(notesOn(take) == there);
        const QJsonObject elsewhere = note({u"import"_s, other, file});
        CHECK(elsewhere[u"imported"_s].toInt() + elsewhere[u"already"_s].toInt() == 2);
        CHECK(elsewhere[u"notes"_s].toArray().size() == elsewhere[u"imported"_s].toInt());
        CHECK(note({u"import"_s, other, file})[u"already"_s].toInt() == 2);
    }
    const QJsonArray copies = notesOn(other);
    REQUIRE(copies.size() == 2); // once from all three
    CHECK(copies[0][u"text"_s] == there[0][u"text"_s]);
    CHECK(copies[0][u"kind"_s] == u"praise"_s);
    CHECK(copies[0][u"to"_s].isNull());
    CHECK(copies[1][u"text"_s] == u"=Why?\n\u21b3 Ann Lee: Because."_s);
    CHECK(copies[1][u"at"_s].toDouble() == 1.52);
    CHECK(copies[1][u"to"_s].toDouble() == 2.4);
    CHECK(contentOf(ctl.path(u"m.csv"_s)).startsWith("\xFF\xFEM"));
}

TEST_CASE_METHOD(Fixture, "a file of notes is imported as a whole or refused with its line", "[e2e][notes]") {
    const QString broken = ctl.write(u"broken.csv"_s, "start,text\n1,one\n2,two\n9,behind the end\n");
    CHECK(refused(u"invalid"_s, {u"import"_s, take, broken}).startsWith(broken + u": line 4: 9 s"_s));
    const QString latin = ctl.write(u"latin.csv"_s, "start,text\n1,\xFC\n");
    CHECK(refused(u"invalid"_s, {u"import"_s, take, latin}).contains(latin));
    CHECK(refused(u"not-found"_s, {u"import"_s, take, ctl.path(u"none.csv"_s)}).contains(u"none.csv"_s));
    CHECK(refused(u"invalid"_s, {u"import"_s, take, broken, u"--fps"_s, u"25df"_s}).contains(u"25df"_s));
    CHECK(refused(u"invalid"_s, {u"import"_s, take, broken, u"--format"_s, u"edl"_s}).contains(u"edl"_s));
    CHECK(refused(u"not-found"_s, {u"export"_s, take, ctl.path(u"n.vtt"_s)}).contains(u"no notes"_s));
    CHECK(refused(u"invalid"_s, {u"export"_s, take, ctl.path(u"n.txt"_s)}).contains(u"n.txt"_s));

    const QString empty = ctl.write(u"empty.vtt"_s, "WEBVTT");
    CHECK(note({u"import"_s, take, empty})[u"imported"_s].toInt() == 0);
    const QString wordless = ctl.write(u"wordless.vtt"_s, "WEBVTT\n\n00:01.000 --> 00:02.000\n\n"
                                                          "00:02.000 --> 00:09.000\n<v Bob>Go on</v>\n");
    const QJsonObject some = note({u"import"_s, take, wordless});
    CHECK(some[u"skipped_lines"_s].toArray() == QJsonArray{3});
    CHECK(some[u"notes"_s][0][u"text"_s] == u"Bob: Go on"_s);
    CHECK(some[u"notes"_s][0][u"kind"_s] == u"suggestion"_s);
    CHECK(some[u"notes"_s][0][u"author"_s][u"name"_s] == u"Ann Lee"_s);
    const Reply told = ctl.run({u"note"_s, u"import"_s, take, wordless});
    CHECK(told.out == "Added 0 notes; 1 was there already; left out what is no note or has no words, in line 3\n");
}

TEST_CASE("what a coach noted on a share comes in the rep's file of the take, and is known in both homes",
          "[e2e][notes]") {
    const CtlPair pair;
    pair.begin();
    const QString share = pair.share();
    for (const Ctl* home : {&pair.rep, &pair.coach})
        home->json({u"sync"_s});
    pair.coach.json(
        {u"note"_s, u"add"_s, share, u"--at"_s, u"1.25"_s, u"--kind"_s, u"question"_s, u"--text"_s, u"What for?"_s});
    for (const Ctl* home : {&pair.coach, &pair.rep})
        home->json({u"sync"_s});
    const QString take = pair.rep.json({u"take"_s, u"list"_s})[u"takes"_s].toArray()[0][u"id"_s].toString();
    const QString file = pair.rep.path(u"notes.vtt"_s);
    CHECK(pair.rep.json({u"note"_s, u"export"_s, take, file})[u"count"_s].toInt() == 1);
    CHECK(contentOf(file).endsWith("<v.question.moment Cara Stone>What for?\n"));
    const QStringList again{u"note"_s, u"import"_s};
    for (const QJsonObject& done :
         {pair.rep.json(again + QStringList{take, file}), pair.rep.json(again + QStringList{share, file}),
          pair.coach.json(again + QStringList{share, file})}) {
        CHECK(done[u"imported"_s].toInt() == 0);
        CHECK(done[u"already"_s].toInt() == 1);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctl.h"
#include "tests/support/random.h"

using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Exit 1 and one line that begins with "error: "; with --json the same as a document.
void requireRefused(const Ctl& ctl, const QStringList& arguments) {
    const Reply reply = ctl.run(QStringList{u"--json"_s} + arguments);
    INFO(arguments.join(u' ').toStdString() << ": " << reply.out.toStdString() << reply.error.toStdString());
    CHECK(reply.status == 1);
    CHECK(reply.error.startsWith("error: "));
    CHECK(reply.error.count('\n') == 1);
    CHECK_FALSE(reply.json[u"error"_s][u"code"_s].toString().isEmpty());
    CHECK_FALSE(reply.json[u"error"_s][u"message"_s].toString().isEmpty());
}

/// Files that are not what a verb wants, whatever it wants.
QStringList absurdFiles(const Ctl& ctl) {
    SeededRandom random(9);
    QDir().mkpath(ctl.path(u"folder.json"_s));
    return {ctl.write(u"empty.json"_s, ""), ctl.write(u"random.mp4"_s, random.bytes(5000)),
            ctl.write(u"text.mp4"_s, "this is not a video"),
            ctl.write(u"cut.json"_s, R"({"format":"greenroom-map/1","title":"M")"),
            ctl.write(u"deep.json"_s, QByteArray(200'000, '[')),
            ctl.write(u"deeper.json"_s, QByteArray("{\"a\":").repeated(200'000)),
            // An MP4 whose first box claims 2 GB.
            ctl.write(u"claims.mp4"_s, QByteArray::fromHex("7fffffff6d6f6f76") + random.bytes(200)),
            ctl.path(u"folder.json"_s), ctl.path(u"none.json"_s)};
}

} // namespace

TEST_CASE("a map comes from a spreadsheet too, and a table that is none names its file and row", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QString good = ctl.write(u"Discovery.csv"_s, "Criterion,Weight,Poor,Good\nAsk,2,no ask,a clear ask\n");
    const QJsonObject map = ctl.json({u"map"_s, u"import"_s, good})[u"map"_s].toObject();
    CHECK(map[u"title"_s] == u"Discovery"_s);
    REQUIRE(map[u"criteria"_s].toArray().size() == 1);
    CHECK(map[u"levels"_s].toArray().size() == 2);
    const QString bad = ctl.write(u"bad.csv"_s, "Criterion,Poor,Poor\nAsk,a,b\n");
    const Reply reply = ctl.run({u"map"_s, u"import"_s, bad});
    CHECK(reply.status == 1);
    CHECK(reply.error.contains("bad.csv: row 1"));
}

TEST_CASE("a file that is not what it should be is refused by every verb and changes nothing", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QStringList before = ctl.state();
    const QStringList call{u"observe"_s, u"--who"_s, u"Bob"_s, u"--kind"_s, u"call"_s, u"--date"_s, u"2026-03-01"_s};
    for (const QString& file : absurdFiles(ctl)) {
        requireRefused(ctl, {u"scenario"_s, u"add"_s, file});
        requireRefused(ctl, {u"map"_s, u"import"_s, file});
        requireRefused(ctl, {u"store"_s, u"restore"_s, file});
        requireRefused(ctl, {u"library"_s, u"import"_s, file, u"--title"_s, u"T"_s});
        requireRefused(ctl, call + QStringList{u"--media"_s, file});
        requireRefused(ctl, {u"media"_s, u"probe"_s, file});
        requireRefused(ctl, {u"media"_s, u"peaks"_s, file, u"--buckets"_s, u"10"_s});
        requireRefused(ctl, {u"media"_s, u"delivery"_s, file});
        requireRefused(ctl, {u"media"_s, u"thumbs"_s, file, u"--count"_s, u"3"_s, u"--out"_s, ctl.path(u"thumbs"_s)});
        requireRefused(ctl, {u"record"_s, u"--scenario"_s, u"Basic call"_s, u"--video"_s, u"file:"_s + file,
                             u"--audio"_s, u"none"_s});
    }
    requireRefused(ctl, {u"store"_s, u"backup"_s, QString()});
    requireRefused(ctl, {u"store"_s, u"backup"_s, ctl.path(u"folder.json"_s) + u'/'});
    CHECK(ctl.state() == before);
    CHECK(ctl.json({u"take"_s, u"list"_s})[u"attempts"_s].toInt() == 0);
    CHECK(ctl.json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
}

TEST_CASE("ids and names that nothing has are refused by every verb", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QStringList before = ctl.state();
    const QStringList names{u"0123456789abcdef"_s, u"../x"_s,    u"%s%n"_s,
                            QString(4096, u'x'),   u"\u202Ex"_s, u"'; DROP TABLE take; --"_s};
    for (const QString& name : names) {
        for (const QString& verb : {u"show"_s, u"star"_s, u"discard"_s, u"restore"_s})
            requireRefused(ctl, {u"take"_s, verb, name});
        requireRefused(ctl, {u"take"_s, u"export"_s, name, ctl.path(u"out.mp4"_s)});
        requireRefused(ctl, {u"share"_s, name});
        requireRefused(ctl, {u"share"_s, u"withdraw"_s, name});
        requireRefused(ctl, {u"note"_s, u"list"_s, name});
        requireRefused(ctl, {u"note"_s, u"reply"_s, name, u"--text"_s, u"x"_s});
        requireRefused(ctl, {u"assessment"_s, u"list"_s, name});
        requireRefused(ctl, {u"take"_s, u"list"_s, u"--scenario"_s, name});
        requireRefused(ctl, {u"scenario"_s, u"show"_s, name});
        requireRefused(ctl, {u"map"_s, u"show"_s, name});
        requireRefused(ctl, {u"map"_s, u"export"_s, name, ctl.path(u"out.json"_s)});
        requireRefused(ctl, {u"record"_s, u"--scenario"_s, name, u"--video"_s, u"test"_s, u"--audio"_s, u"none"_s});
        requireRefused(ctl,
                       {u"record"_s, u"--scenario"_s, u"Basic call"_s, u"--video"_s, name, u"--audio"_s, u"none"_s});
        requireRefused(ctl, {u"assess"_s, name, u"--map"_s, u"Basic call"_s, u"--set"_s, u"agenda=1"_s});
        requireRefused(ctl, {u"assessment"_s, u"list"_s, name});
        requireRefused(ctl, {u"scenario"_s, u"publish"_s, name});
        requireRefused(ctl, {u"scenario"_s, u"publish"_s, u"Basic call"_s, u"--group"_s, name});
        requireRefused(ctl, {u"team"_s, u"group"_s, u"add"_s, u"North"_s, u"--member"_s, name});
        requireRefused(ctl, {u"accept"_s, name});
        for (const auto& [scenario, who] : {std::pair(u"Basic call"_s, name), std::pair(name, u"Bob"_s)}) {
            requireRefused(ctl, {u"assign"_s, u"--scenario"_s, scenario, u"--to"_s, who, u"--due"_s, u"2999-01-01"_s,
                                 u"--why"_s, u"practice"_s});
            requireRefused(ctl, {u"agree"_s, u"--with"_s, who, u"--scenario"_s, scenario, u"--attempts"_s, u"3"_s,
                                 u"--by"_s, u"2999-01-01"_s});
        }
    }
    requireRefused(ctl, {u"observe"_s, u"--who"_s, u"Bob"_s, u"--kind"_s, u"call"_s, u"--date"_s, u"2026-02-30"_s});
    requireRefused(ctl, {u"observe"_s, u"--who"_s, u" "_s, u"--kind"_s, u"call"_s, u"--date"_s, u"2026-02-20"_s});
    CHECK_FALSE(QFile::exists(ctl.path(u"out.mp4"_s)));
    CHECK_FALSE(QFile::exists(ctl.path(u"out.json"_s)));
    CHECK(ctl.state() == before);
}

TEST_CASE("an empty id does not mean the only thing there is", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    ctl.json({u"record"_s, u"--scenario"_s, u"One-minute introduction"_s, u"--video"_s, u"test"_s, u"--audio"_s,
              u"none"_s, u"--pace"_s, u"fast"_s, u"--seconds"_s, u"3"_s});
    const QStringList before = ctl.state();
    for (const QString& verb : {u"show"_s, u"star"_s, u"discard"_s, u"restore"_s})
        requireRefused(ctl, {u"take"_s, verb, QString()});
    requireRefused(ctl, {u"share"_s, QString()});
    requireRefused(ctl, {u"share"_s, u"withdraw"_s, QString()});
    requireRefused(ctl, {u"note"_s, u"list"_s, QString()});
    requireRefused(ctl, {u"assessment"_s, u"list"_s, QString()});
    requireRefused(ctl, {u"accept"_s, QString()});
    CHECK(ctl.state() == before);
}

TEST_CASE("a command line that is wrong is a usage error, and help is not", "[e2e]") {
    const Ctl ctl;
    const QList<QStringList> mistakes{{},
                                      {u"nonsense"_s},
                                      {u"take"_s},
                                      {u"take"_s, u"nonsense"_s},
                                      {u"take"_s, u"show"_s},
                                      {u"record"_s},
                                      {u"home"_s, u"init"_s},
                                      {u"team"_s},
                                      {u"team"_s, u"group"_s, u"add"_s},
                                      {u"accept"_s},
                                      {u"--home"_s, QString(), u"take"_s, u"list"_s},
                                      {u"share"_s, u"list"_s, u"extra"_s},
                                      {u"share"_s, u"0123"_s, u"list"_s},
                                      {u"share"_s, u"list"_s, u"--note"_s, u"x"_s},
                                      {u"sync"_s, u"--watch"_s, u"status"_s},
                                      {u"sync"_s, u"status"_s, u"--watch"_s},
                                      {u"assign"_s, u"--scenario"_s, u"Basic call"_s},
                                      {u"agree"_s, u"--attempts"_s, u"many"_s},
                                      {u"stats"_s},
                                      {u"stats"_s, u"alpha"_s, u"--csv"_s, u"x"_s, u"--metric"_s, u"cubic"_s},
                                      {u"stats"_s, u"wilson"_s, u"--successes"_s, u"-1"_s, u"--n"_s, u"3"_s},
                                      {u"media"_s, u"peaks"_s, u"x"_s, u"--buckets"_s, u"many"_s}};
    for (const QStringList& wrong : mistakes) {
        const Reply reply = ctl.run(wrong);
        INFO(wrong.join(u' ').toStdString() << ": " << reply.error.toStdString());
        CHECK(reply.status == 2);
        CHECK(reply.error.startsWith("error: usage: "));
        CHECK(reply.error.count('\n') == 1);
    }
    CHECK(ctl.run({u"take"_s, u"nonsense"_s}).error ==
          "error: usage: \"nonsense\" is not understood; `greenroomctl take --help` says what is\n");
    for (const QString& area : {u"home"_s, u"scenario"_s, u"map"_s, u"record"_s, u"take"_s, u"observe"_s, u"assess"_s,
                                u"assessment"_s, u"media"_s, u"library"_s, u"stats"_s, u"store"_s, u"demo"_s, u"team"_s,
                                u"assign"_s, u"assignments"_s, u"accept"_s, u"agree"_s, u"agreements"_s}) {
        const Reply reply = ctl.run({area, u"--help"_s});
        CHECK(reply.status == 0);
        CHECK(reply.out.contains("Usage: "));
    }
    CHECK(ctl.run({u"--version"_s}).out.startsWith("greenroomctl "));
}

TEST_CASE("without a home every verb says so", "[e2e]") {
    const Ctl ctl;
    requireRefused(ctl, {u"home"_s, u"info"_s});
    requireRefused(ctl, {u"take"_s, u"list"_s});
    requireRefused(ctl, {u"store"_s, u"check"_s});
    CHECK_FALSE(QFile::exists(ctl.home()));
}

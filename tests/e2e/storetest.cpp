// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctl.h"

#include <vector>

using namespace greenroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("a home is made, looked into, backed up and restored from a terminal", "[e2e]") {
    const Ctl ctl;
    const QJsonObject made = ctl.json({u"home"_s, u"init"_s, u"--name"_s, u"Ann Lee"_s, u"--role"_s, u"rep,coach"_s});
    const QJsonObject info = ctl.json({u"home"_s, u"info"_s});
    CHECK(info[u"member"_s] == made[u"member"_s]);
    CHECK(info[u"device"_s] == made[u"device"_s]);
    CHECK(info[u"counts"_s][u"scenario"_s].toInt() >= 6);
    CHECK(ctl.run({u"home"_s, u"init"_s, u"--name"_s, u"Bob"_s}).status == 1);

    ctl.json({u"store"_s, u"backup"_s, ctl.path(u"b.db"_s)});
    ctl.write(u"map.json"_s, R"({"format":"greenroom-map/1","title":"Mine","levels":[{"name":"No","letter":"N"},
        {"name":"Yes","letter":"Y"}],"criteria":[{"id":"a","title":"A","cells":["It is not there.","It is there."]}]})");
    ctl.json({u"map"_s, u"import"_s, ctl.path(u"map.json"_s)});
    ctl.json({u"map"_s, u"show"_s, u"mine"_s});
    CHECK(ctl.json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
    CHECK(ctl.json({u"store"_s, u"rebuild"_s})[u"ok"_s].toBool());
    ctl.json({u"store"_s, u"restore"_s, ctl.path(u"b.db"_s)});
    CHECK(ctl.run({u"map"_s, u"show"_s, u"mine"_s}).status == 1);
    CHECK(ctl.json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
}

TEST_CASE("what takes how much is told from a terminal, and room is made", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QJsonObject usage = ctl.json({u"store"_s, u"usage"_s});
    qint64 bytes = 0;
    for (const QJsonValue& part : usage[u"parts"_s].toArray())
        bytes += part[u"bytes"_s].toInteger();
    CHECK(bytes == usage[u"bytes"_s].toInteger());
    CHECK(usage[u"could_go"_s][u"old_takes"_s][u"older_than_days"_s].toInt() == 7);
    CHECK(ctl.run({u"store"_s, u"usage"_s}).status == 0);
    CHECK(ctl.json({u"store"_s, u"free"_s, u"--caches"_s, u"--takes-older-than"_s, u"3"_s})[u"discarded"_s]
              .toArray()
              .isEmpty());
    CHECK(ctl.run({u"store"_s, u"free"_s}).status == 2);
}

TEST_CASE("what was exported is imported as the same version", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QJsonObject exported = ctl.json({u"map"_s, u"export"_s, u"Discovery call"_s, ctl.path(u"m.json"_s)});
    const QJsonObject imported = ctl.json({u"map"_s, u"import"_s, ctl.path(u"m.json"_s)});
    CHECK(imported[u"map"_s] == exported[u"map"_s]);
    CHECK(ctl.run({u"map"_s, u"export"_s, u"Discovery call"_s, ctl.path(u"m.json"_s)}).status == 1);
}

TEST_CASE("several processes write to one home and none loses anything", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const auto count = [&] { return ctl.json({u"scenario"_s, u"list"_s})[u"scenarios"_s].toArray().size(); };
    const qsizetype before = count();
    constexpr int processes = 4;
    constexpr int rounds = 5;
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::unique_ptr<QProcess>> running;
        for (int i = 0; i < processes; ++i) {
            const QString name = u"s%1-%2.json"_s.arg(round).arg(i);
            const QJsonObject scenario{{u"format"_s, u"greenroom-scenario/1"_s},
                                       {u"title"_s, name},
                                       {u"kind"_s, u"pitch"_s},
                                       {u"language"_s, u"en"_s},
                                       {u"brief"_s, u"b"_s},
                                       {u"scripts"_s, QJsonArray()}};
            ctl.write(name, QJsonDocument(scenario).toJson());
            running.push_back(ctl.start({u"scenario"_s, u"add"_s, ctl.path(name)}));
        }
        for (const auto& process : running) {
            const Reply reply = Ctl::finish(*process);
            INFO(reply.error.toStdString());
            CHECK(reply.status == 0);
        }
    }
    CHECK(count() == before + processes * rounds);
    CHECK(ctl.json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
}

TEST_CASE("a home that is killed while it is made is completed", "[e2e]") {
    const Ctl ctl;
    for (int delay = 5; delay < 400; delay += 40) {
        const auto process = ctl.start({u"home"_s, u"init"_s, u"--name"_s, u"Ann Lee"_s});
        process->waitForFinished(delay);
        process->kill();
        process->waitForFinished();
    }
    const Reply last = ctl.run({u"home"_s, u"init"_s, u"--name"_s, u"Ann Lee"_s});
    CHECK((last.status == 0 || last.error.contains("exists")));
    CHECK(ctl.json({u"home"_s, u"info"_s})[u"name"_s] == u"Ann Lee"_s);
    CHECK(ctl.json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
}

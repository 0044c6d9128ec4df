// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctlpair.h"
#include "tests/support/mount.h"
#include "tests/support/smalldisk.h"

#include <QElapsedTimer>
#include <QThread>

#include <csignal>

using namespace greenroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("an exchange that is killed after each file it writes is made good by the next", "[e2e][team][faults]") {
    CtlPair team;
    team.begin();
    QStringList shares;
    int kills = 0;
    for (bool reached = true; reached; ++kills) {
        REQUIRE(kills < 30);
        shares.append(team.share());
        const int before = filesIn(team.place);
        const auto process = team.rep.start({u"--json"_s, u"sync"_s});
        reached = waitForFiles(*process, team.place, before, kills + 1);
        if (reached)
            ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        REQUIRE((process->state() == QProcess::NotRunning || process->waitForFinished(60'000)));
        // Whoever looks now sees nothing that is not whole.
        const QJsonObject report = team.coach.json({u"sync"_s});
        INFO(QJsonDocument(report).toJson().toStdString());
        CHECK(report[u"problems"_s].toArray().isEmpty());
    }
    CHECK(kills > 3);
    team.expectWhole(shares);
}

TEST_CASE("of two processes that exchange for one home at once one does, and the other says that it is busy",
          "[e2e][team][faults]") {
    CtlPair team;
    team.begin();
    QStringList shares;
    int refused = 0;
    for (int round = 0; round < 6; ++round) {
        shares.append(team.share());
        const std::unique_ptr<QProcess> both[] = {team.rep.start({u"--json"_s, u"sync"_s}),
                                                  team.rep.start({u"--json"_s, u"sync"_s})};
        int done = 0;
        for (const auto& process : both) {
            const Reply reply = Ctl::finish(*process);
            INFO(reply.out.toStdString() << reply.error.toStdString());
            if (reply.status == 0) {
                ++done;
                CHECK(reply.json[u"problems"_s].toArray().isEmpty());
                continue;
            }
            ++refused;
            CHECK(reply.status == 1);
            CHECK(reply.json[u"error"_s][u"code"_s] == u"busy"_s);
            CHECK_FALSE(reply.json[u"error"_s][u"message"_s].toString().isEmpty());
        }
        CHECK(done >= 1);
    }
    CHECK(refused > 0); // else they never met
    team.expectWhole(shares);
}

TEST_CASE("a share that is unmounted in the middle of an exchange stops it, and nothing is written in its place",
          "[e2e][team][faults]") {
    CtlPair team;
    const QString real = team.coach.path(u"server"_s);
    REQUIRE(QDir().mkpath(real));
    REQUIRE(QDir().mkpath(team.place));
    Mount mount(real, team.place);
    team.begin();
    const QString clip = noise(team.rep);
    QStringList shares;
    for (int files : {1, 2}) {
        shares.append(team.share(u"file:"_s + clip));
        const int before = filesIn(team.place);
        const auto process = team.rep.start({u"--json"_s, u"sync"_s});
        REQUIRE(waitForFiles(*process, team.place, before, files));
        mount.takeAway();
        const Reply reply = Ctl::finish(*process);
        INFO(reply.out.toStdString() << reply.error.toStdString());
        CHECK(reply.status == 1);
        CHECK(reply.json[u"error"_s][u"code"_s] == u"remote"_s);
        CHECK(reply.json[u"error"_s][u"message"_s].toString().contains(team.place));
        // Nor does anybody else make a team share of the empty folder.
        CHECK(team.coach.run({u"--json"_s, u"sync"_s}).status == 1);
        CHECK(QDir(team.place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        mount.bringBack();
    }
    team.expectWhole(shares);
}

TEST_CASE("a team share whose disk is full is said, keeps what is whole, and takes the rest when there is room",
          "[e2e][team][faults]") {
    SmallDisk disk(24);
    CtlPair team(disk.path() + u"/team share"_s);
    team.begin();
    const QString clip = noise(team.rep);
    const QStringList shares{team.share(u"file:"_s + clip), team.share()};
    disk.fill(300'000);
    for (int i = 0; i < 2; ++i) {
        const Reply reply = team.rep.run({u"--json"_s, u"sync"_s});
        INFO(reply.out.toStdString() << reply.error.toStdString());
        CHECK(reply.status == 1);
        CHECK(reply.json[u"error"_s][u"code"_s] == u"disk-full"_s);
        CHECK(reply.json[u"error"_s][u"message"_s].toString().contains(team.place));
    }
    CHECK(team.rep.json({u"sync"_s, u"status"_s})[u"to_send"_s].toInt() > 0);
    const QJsonObject seen = team.coach.run({u"--json"_s, u"sync"_s}).json;
    CHECK(seen[u"problems"_s].toArray().isEmpty());
    disk.grow(200);
    team.expectWhole(shares);
}

TEST_CASE("a laptop whose disk is full says so, and has what was shared once there is room", "[e2e][team][faults]") {
    SmallDisk disk(40);
    CtlPair team;
    REQUIRE(QDir().mkpath(disk.path() + u"/home"_s));
    REQUIRE(QFile::link(disk.path() + u"/home"_s, team.coach.home()));
    team.begin();
    const QStringList shares{team.share(u"file:"_s + noise(team.rep)), team.share()};
    team.rep.json({u"sync"_s});
    const int before = filesIn(team.coach.home() + u"/media"_s);
    disk.fill(1'500'000);
    for (int i = 0; i < 2; ++i) {
        const Reply reply = team.coach.run({u"--json"_s, u"sync"_s});
        INFO(reply.out.toStdString() << reply.error.toStdString());
        CHECK(reply.status == 1);
        CHECK(reply.json[u"error"_s][u"code"_s] == u"disk-full"_s);
    }
    // A large recording did not hold back a small one.
    CHECK(filesIn(team.coach.home() + u"/media"_s) == before + 1);
    disk.grow(200);
    team.expectWhole(shares);
}

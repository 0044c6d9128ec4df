// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctl.h"
#include "tests/support/random.h"

#include <QThread>

#include <csignal>

using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

/// A coach who owns a team on a folder, and a rep and a third person in it: three homes, one real program.
struct Team {
    Ctl coach;
    Ctl rep;
    Ctl third;

    explicit Team(bool withThird = false) {
        QDir().mkpath(place());
        coach.json({u"home"_s, u"init"_s, u"--name"_s, u"Cara Stone"_s, u"--role"_s, u"coach"_s});
        const QJsonObject made = coach.json({u"team"_s, u"create"_s, u"--name"_s, u"Northern sales"_s, u"--remote"_s,
                                             place(), u"--recovery-out"_s, coach.path(u"kit.txt"_s)});
        CHECK(made[u"team"_s][u"name"_s] == u"Northern sales"_s);
        CHECK(QFile::exists(coach.path(u"kit.txt"_s)));
        admit(rep, u"Ann Lee"_s);
        if (withThird)
            admit(third, u"Tom Reed"_s);
    }
    QString place() const { return coach.path(u"team share"_s); }

    void admit(const Ctl& home, const QString& name) {
        home.json({u"home"_s, u"init"_s, u"--name"_s, name});
        const QString invitation = coach.json({u"team"_s, u"invite"_s})[u"invitation"_s].toString();
        home.json({u"team"_s, u"join"_s, invitation});
        sync({&coach, &home, &coach});
    }
    static void sync(std::initializer_list<const Ctl*> homes) {
        for (const Ctl* home : homes) {
            const QJsonObject report = home->json({u"sync"_s});
            INFO(QJsonDocument(report).toJson().toStdString());
            CHECK(report[u"problems"_s].toArray().isEmpty());
        }
    }
    /// A starred take of the rep's; its id.
    QString take(int seconds = 4) const {
        const QString id =
            rep.json({u"record"_s, u"--scenario"_s, u"One-minute introduction"_s, u"--video"_s, u"test"_s, u"--audio"_s,
                      u"tone"_s, u"--pace"_s, u"fast"_s, u"--seconds"_s, QString::number(seconds)})[u"take"_s][u"id"_s]
                .toString();
        rep.json({u"take"_s, u"star"_s, id});
        return id;
    }
    QStringList shareFiles(const QString& below = {}) const {
        QStringList files;
        QDirIterator it(place() + below, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next());
        return files;
    }
};

QJsonObject only(const QJsonObject& answer, const QString& list) {
    const QJsonArray array = answer[list].toArray();
    INFO(QJsonDocument(answer).toJson().toStdString());
    REQUIRE(array.size() == 1);
    return array.first().toObject();
}

} // namespace

TEST_CASE("the loop: record, share, arrive, note, assess, feedback with the gap, withdraw", "[e2e][team]") {
    const Team team(true);
    const auto kept = [&team] {
        QSet<QString> files;
        QDirIterator it(team.coach.home() + u"/media"_s, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.insert(it.next());
        return files;
    };
    const QSet<QString> before = kept();
    CHECK(team.rep.json({u"team"_s, u"members"_s})[u"members"_s].toArray().size() >= 2);
    const QString take = team.take();
    team.rep.json({u"assess"_s, take, u"--map"_s, u"One-minute introduction"_s, u"--set"_s, u"ask=4"_s});
    const QJsonObject shared = team.rep.json({u"share"_s, take, u"--note"_s, u"the ask feels rushed"_s});
    const QString share = shared[u"share"_s][u"id"_s].toString();
    Team::sync({&team.rep, &team.coach, &team.third, &team.rep});

    const QJsonObject seen = only(team.coach.json({u"share"_s, u"list"_s}), u"shares"_s);
    CHECK(seen[u"id"_s] == share);
    CHECK(seen[u"note"_s] == u"the ask feels rushed"_s);
    CHECK(team.third.json({u"share"_s, u"list"_s})[u"shares"_s].toArray().isEmpty());
    CHECK(only(team.rep.json({u"share"_s, u"list"_s}), u"shares"_s)[u"state"_s] == u"arrived"_s);

    CHECK(kept().size() == before.size() + 1);
    const QString prefix = share.first(8);
    const QJsonObject sealed = only(team.coach.json({u"assessment"_s, u"list"_s, prefix}), u"assessments"_s);
    CHECK(sealed[u"sealed"_s].toBool());
    CHECK(sealed[u"levels"_s].toObject().isEmpty());
    team.coach.json({u"note"_s, u"add"_s, prefix, u"--at"_s, u"1.5"_s, u"--to"_s, u"2"_s, u"--kind"_s, u"suggestion"_s,
                     u"--text"_s, u"pause, then ask"_s});
    team.coach.json({u"assess"_s, prefix, u"--map"_s, u"One-minute introduction"_s, u"--set"_s, u"ask=1"_s});
    Team::sync({&team.coach, &team.rep});

    const QJsonObject note = only(team.rep.json({u"note"_s, u"list"_s, take}), u"notes"_s);
    CHECK(note[u"text"_s] == u"pause, then ask"_s);
    team.rep.json({u"note"_s, u"reply"_s, note[u"id"_s].toString(), u"--text"_s, u"I will"_s});
    const QJsonObject feedback = team.rep.json({u"assessment"_s, u"list"_s, prefix});
    CHECK(feedback[u"assessments"_s].toArray().size() == 2);
    CHECK(only(feedback, u"gaps"_s)[u"levels"_s][u"ask"_s].toInt() == 3);
    Team::sync({&team.rep, &team.coach});
    CHECK(only(team.coach.json({u"note"_s, u"list"_s, prefix}), u"notes"_s)[u"replies"_s].toArray().size() == 1);

    REQUIRE_FALSE(team.shareFiles(u"/b"_s).isEmpty());
    team.rep.json({u"share"_s, u"withdraw"_s, take});
    Team::sync({&team.rep});
    CHECK(team.shareFiles(u"/b"_s).isEmpty());
    Team::sync({&team.coach});
    CHECK(only(team.coach.json({u"share"_s, u"list"_s}), u"shares"_s)[u"state"_s] == u"withdrawn"_s);
    CHECK(kept() == before);
    CHECK(team.rep.json({u"take"_s, u"list"_s})[u"takes"_s].toArray().size() == 1);

    for (const QString& path : team.shareFiles()) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const char* secret :
             {"Ann Lee", "Cara", "Tom Reed", "Northern", "rushed", "pause", "One-minute", "ftyp"}) {
            INFO(path.toStdString() << " " << secret);
            CHECK_FALSE(bytes.contains(secret));
        }
    }
    for (const Ctl* home : {&team.coach, &team.rep, &team.third})
        CHECK(home->json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
}

TEST_CASE("a sync that is killed at any moment is made good by the next", "[e2e][team]") {
    const Team team;
    const int kills =
        qEnvironmentVariableIntValue("GREENROOM_KILLS") > 0 ? qEnvironmentVariableIntValue("GREENROOM_KILLS") : 5;
    SeededRandom random(11);
    QStringList shares;
    for (int i = 0; i < kills; ++i) {
        const QString take = team.take(3 + i % 2);
        shares.append(team.rep.json({u"share"_s, take})[u"share"_s][u"id"_s].toString());
        const Ctl& killed = i % 3 == 2 ? team.coach : team.rep;
        if (&killed == &team.coach)
            Team::sync({&team.rep});
        const auto process = killed.start({u"--json"_s, u"sync"_s});
        QThread::msleep(static_cast<unsigned long>(random.below(120)));
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        REQUIRE(process->waitForFinished(60'000));
    }
    Team::sync({&team.rep, &team.coach, &team.rep});
    QStringList arrived;
    for (const QJsonValue share : team.coach.json({u"share"_s, u"list"_s})[u"shares"_s].toArray()) {
        arrived.append(share[u"id"_s].toString());
        CHECK(share[u"state"_s] == u"arrived"_s);
    }
    arrived.sort();
    shares.sort();
    CHECK(arrived == shares);
    CHECK(team.coach.json({u"sync"_s})[u"sent"_s].toInt() == 0);
    CHECK(team.rep.json({u"sync"_s})[u"received"_s].toInt() == 0);
    for (const Ctl* home : {&team.coach, &team.rep})
        CHECK(home->json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
}

TEST_CASE("a home that was restored goes on under a new device, and both sides stay whole", "[e2e][team]") {
    const Team team;
    const QString first = team.rep.json({u"share"_s, team.take()})[u"share"_s][u"id"_s].toString();
    team.rep.json({u"store"_s, u"backup"_s, team.rep.path(u"backup.db"_s)});
    Team::sync({&team.rep, &team.coach});
    team.coach.json(
        {u"note"_s, u"add"_s, first.first(8), u"--at"_s, u"1"_s, u"--kind"_s, u"praise"_s, u"--text"_s, u"good"_s});
    Team::sync({&team.coach, &team.rep});
    const QString device = team.rep.json({u"home"_s, u"info"_s})[u"device"_s].toString();
    team.rep.json({u"store"_s, u"restore"_s, team.rep.path(u"backup.db"_s)});
    CHECK(team.rep.json({u"home"_s, u"info"_s})[u"device"_s].toString() != device);
    const QString second = team.rep.json({u"share"_s, team.take()})[u"share"_s][u"id"_s].toString();
    Team::sync({&team.rep, &team.coach, &team.rep});
    CHECK(only(team.rep.json({u"note"_s, u"list"_s, first.first(8)}), u"notes"_s)[u"text"_s] == u"good"_s);
    QStringList arrived;
    for (const QJsonValue share : team.coach.json({u"share"_s, u"list"_s})[u"shares"_s].toArray())
        arrived.append(share[u"id"_s].toString());
    CHECK(arrived.contains(first));
    CHECK(arrived.contains(second));
    for (const Ctl* home : {&team.coach, &team.rep})
        CHECK(home->json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
}

TEST_CASE("an invitation goes into a new file only, and none is made for another", "[e2e][team]") {
    const Team team;
    const QString kept = team.coach.write(u"invitation.txt"_s, "mine");
    const QStringList before = team.coach.state();
    const Reply refused = team.coach.run({u"--json"_s, u"team"_s, u"invite"_s, u"--out"_s, kept});
    CHECK(refused.status == 1);
    CHECK(refused.json[u"error"_s][u"code"_s] == u"exists"_s);
    CHECK(QFileInfo(kept).size() == 4);
    CHECK(team.coach.state() == before);
    const QJsonObject made = team.coach.json({u"team"_s, u"invite"_s, u"--out"_s, team.coach.path(u"new.txt"_s)});
    QFile file(made[u"file"_s].toString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromLatin1(file.readAll()).trimmed() == made[u"invitation"_s].toString());
    CHECK(team.coach.state() != before);
}

TEST_CASE("a watch prints a document a round, also while the place is away, and ends well when interrupted",
          "[e2e][team]") {
    const Team team;
    const bool away = GENERATE(false, true);
    const int signal = away ? SIGINT : SIGTERM;
    if (away)
        REQUIRE(QFile::rename(team.place(), team.coach.path(u"away"_s)));
    const auto process = team.rep.start({u"--json"_s, u"sync"_s, u"--watch"_s});
    while (!process->canReadLine())
        REQUIRE(process->waitForReadyRead(60'000));
    const QByteArray line = process->readLine();
    ::kill(static_cast<pid_t>(process->processId()), signal);
    const Reply rest = Ctl::finish(*process);
    INFO(line.toStdString() << rest.out.toStdString() << rest.error.toStdString());
    CHECK(rest.status == 0);
    CHECK(rest.out.isEmpty());
    CHECK(rest.error.isEmpty());
    const QJsonObject round = QJsonDocument::fromJson(line).object();
    CHECK(round[u"problems"_s].toArray().size() == (away ? 1 : 0));
    for (const QString& count : {u"sent"_s, u"received"_s, u"pending_media"_s, u"waiting"_s, u"requests"_s, u"bytes"_s})
        CHECK(round[count].isDouble());
    if (away)
        CHECK(round[u"bytes"_s].toInt() == 0);
}

TEST_CASE("people come into a group and go out of it, and the next share follows", "[e2e][team]") {
    const Team team(true);
    team.coach.json({u"team"_s, u"group"_s, u"add"_s, u"North"_s, u"--coach"_s, u"Cara Stone"_s});
    const QJsonObject with =
        team.coach.json({u"team"_s, u"group"_s, u"change"_s, u"north"_s, u"--member"_s, u"ann lee"_s, u"--coach"_s,
                         u"Tom Reed"_s, u"--remove"_s, u"Cara Stone"_s});
    CHECK(only(with[u"group"_s].toObject(), u"members"_s)[u"name"_s] == u"Ann Lee"_s);
    CHECK(only(with[u"group"_s].toObject(), u"coaches"_s)[u"name"_s] == u"Tom Reed"_s);
    Team::sync({&team.coach, &team.rep, &team.third});
    team.rep.json({u"share"_s, team.take()});
    Team::sync({&team.rep, &team.coach, &team.third});
    CHECK(team.third.json({u"share"_s, u"list"_s})[u"shares"_s].toArray().size() == 1);
    CHECK(team.coach.json({u"share"_s, u"list"_s})[u"shares"_s].toArray().isEmpty());
    CHECK(team.rep.run({u"team"_s, u"group"_s, u"change"_s, u"North"_s, u"--coach"_s, u"Ann Lee"_s}).status == 1);
}

TEST_CASE("what was withdrawn is in no file of the other's home, copies of its database included", "[e2e][team]") {
    const Team team;
    const QByteArray secret = "Between us: Acme leaves";
    const auto filesWithSecret = [&] {
        QStringList files;
        QDirIterator it(team.coach.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            if (file.readAll().contains(secret))
                files.append(it.filePath());
        }
        return files;
    };
    const QString take = team.take();
    team.rep.json({u"share"_s, take, u"--to"_s, u"Cara Stone"_s, u"--note"_s, QString::fromUtf8(secret)});
    Team::sync({&team.rep, &team.coach});
    team.coach.json({u"store"_s, u"backup"_s, team.coach.path(u"mine.db"_s)});
    const QString copy =
        team.coach.json({u"store"_s, u"restore"_s, team.coach.path(u"mine.db"_s)})[u"before"_s].toString();
    REQUIRE(QFile::exists(copy));
    Team::sync({&team.coach, &team.rep});
    CHECK(filesWithSecret().contains(copy));

    team.rep.json({u"share"_s, u"withdraw"_s, take});
    Team::sync({&team.rep, &team.coach, &team.coach});
    CHECK(filesWithSecret() == QStringList());
    team.coach.json({u"store"_s, u"restore"_s, copy}); // all else is still there to be restored
    Team::sync({&team.coach});
    CHECK(team.coach.json({u"store"_s, u"check"_s})[u"ok"_s].toBool());
    CHECK(team.coach.json({u"team"_s, u"members"_s})[u"joined"_s].toBool());
    Team::sync({&team.coach});
    CHECK(filesWithSecret() == QStringList());
}

TEST_CASE("roles are given by the owner alone, and who lost a laptop has new keys to compare", "[e2e][team]") {
    const Team team;
    const QJsonObject now = team.coach.json({u"team"_s, u"roles"_s, u"ann lee"_s, u"--role"_s, u"rep,coach"_s});
    CHECK(now[u"roles"_s] == QJsonArray{u"rep"_s, u"coach"_s});
    Team::sync({&team.rep});
    for (const QJsonValue one : team.rep.json({u"team"_s, u"members"_s})[u"members"_s].toArray())
        if (one[u"name"_s] == u"Ann Lee"_s)
            CHECK(one[u"roles"_s] == QJsonArray{u"rep"_s, u"coach"_s});
    const Reply refused = team.rep.run({u"--json"_s, u"team"_s, u"roles"_s, u"Ann Lee"_s, u"--role"_s, u"trainer"_s});
    CHECK(refused.json[u"error"_s][u"code"_s] == u"refused"_s);
    CHECK(team.coach.run({u"team"_s, u"roles"_s, u"Ann Lee"_s, u"--role"_s, u"owner"_s}).status == 1);

    CHECK(team.coach.run({u"team"_s, u"keys"_s}).status == 1); // the owner has the kit for that
    const QString words = team.rep.json({u"team"_s, u"keys"_s})[u"fingerprint"_s].toString();
    CHECK(words.split(u' ').size() == 6);
    Team::sync({&team.rep, &team.coach});
    const QJsonObject request = only(team.coach.json({u"team"_s, u"requests"_s}), u"requests"_s);
    team.coach.json(
        {u"team"_s, u"approve"_s, request[u"member"_s].toString(), u"--fingerprint"_s, words, u"--role"_s, u"rep"_s});
    Team::sync({&team.rep});
    CHECK(team.rep.json({u"team"_s, u"members"_s})[u"joined"_s].toBool());
}

TEST_CASE("a share folder that vanished stops the sync, and nothing is made in its place", "[e2e][team]") {
    const Team team;
    team.rep.json({u"share"_s, team.take()});
    const QString away = team.coach.path(u"away"_s);
    REQUIRE(QFile::rename(team.place(), away));
    const QStringList before = team.rep.state();
    SECTION("the folder is not there") {}
    SECTION("an empty mount is there") {
        REQUIRE(QDir().mkpath(team.place()));
    }
    const bool mounted = QFileInfo::exists(team.place());
    const Reply reply = team.rep.run({u"--json"_s, u"sync"_s});
    CHECK(reply.status == 1);
    CHECK(reply.json[u"error"_s][u"code"_s] == u"remote"_s);
    CHECK(QFileInfo::exists(team.place()) == mounted);
    if (mounted)
        CHECK(QDir(team.place()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    CHECK(team.rep.state() == before);
    QDir().rmdir(team.place());
    REQUIRE(QFile::rename(away, team.place()));
    Team::sync({&team.rep, &team.coach});
    CHECK(team.coach.json({u"share"_s, u"list"_s})[u"shares"_s].toArray().size() == 1);
}

TEST_CASE("absurd input on the team's verbs changes nothing and says why in one line", "[e2e][team]") {
    const Team team;
    const QString take = team.take();
    const QString text = team.rep.write(u"zero"_s, {});
    const QString noise = team.rep.write(u"noise"_s, QByteArray(5000, '\xa7'));
    const QString cut = team.coach.json({u"team"_s, u"invite"_s})[u"invitation"_s].toString().chopped(9);
    const QStringList before = team.rep.state();
    const QStringList verbs[] = {
        {u"team"_s, u"join"_s, cut},
        {u"team"_s, u"join"_s, text},
        {u"team"_s, u"join"_s, noise},
        {u"team"_s, u"join"_s, u"greenroom:join/"_s + QString(100'000, u'A')},
        {u"team"_s, u"join"_s, u"--remote"_s, team.rep.home()},
        {u"team"_s, u"create"_s, u"--name"_s, u"Second"_s, u"--remote"_s, team.place()},
        {u"team"_s, u"create"_s, u"--name"_s, u"Second"_s, u"--remote"_s, u"/nowhere/at/all"_s},
        {u"team"_s, u"invite"_s},
        {u"team"_s, u"approve"_s, u"Nobody"_s, u"--fingerprint"_s, u"lusab babad"_s},
        {u"team"_s, u"remove"_s, u"Cara Stone"_s},
        {u"team"_s, u"remove"_s, u"../x"_s},
        {u"share"_s, u"zzzz"_s},
        {u"share"_s, take, u"--to"_s, u"Nobody at all"_s},
        {u"share"_s, take, u"--expires"_s, u"2001-01-01"_s},
        {u"share"_s, take, u"--expires"_s, u"soon"_s},
        {u"share"_s, u"withdraw"_s, take},
        {u"note"_s, u"add"_s, take, u"--at"_s, u"-1"_s, u"--kind"_s, u"praise"_s, u"--text"_s, u"x"_s},
        {u"note"_s, u"add"_s, take, u"--at"_s, u"9999"_s, u"--kind"_s, u"praise"_s, u"--text"_s, u"x"_s},
        {u"note"_s, u"reply"_s, u"abcdef"_s, u"--text"_s, u"x"_s},
        {u"assign"_s, u"--scenario"_s, u"Basic call"_s, u"--to"_s, u"Nobody"_s, u"--due"_s, u"2030-01-01"_s, u"--why"_s,
         u"x"_s},
        {u"assign"_s, u"--scenario"_s, u"Basic call"_s, u"--to"_s, u"Cara Stone"_s, u"--due"_s, u"yesterday-ish"_s,
         u"--why"_s, u"x"_s},
        {u"accept"_s, u"abcdef"_s},
        {u"agree"_s, u"--with"_s, u"Nobody"_s, u"--scenario"_s, u"Basic call"_s, u"--attempts"_s, u"3"_s, u"--by"_s,
         u"2030-01-01"_s},
        {u"scenario"_s, u"publish"_s, u"no such scenario"_s},
    };
    for (const QStringList& verb : verbs) {
        const Reply reply = team.rep.run(verb);
        INFO(verb.join(u' ').left(200).toStdString() << "\n" << reply.out.toStdString() << reply.error.toStdString());
        CHECK(reply.status == 1);
        CHECK(reply.error.startsWith("error: "));
        CHECK(reply.error.count('\n') == 1);
    }
    CHECK(team.rep.state() == before);
    Ctl stranger;
    stranger.json({u"home"_s, u"init"_s, u"--name"_s, u"Sam"_s});
    const QString kit = stranger.path(u"kit.txt"_s);
    const QStringList create{u"team"_s, u"create"_s, u"--name"_s, u"Second"_s, u"--recovery-out"_s, kit};
    CHECK(stranger.run(create + QStringList{u"--remote"_s, team.place()}).status == 1);
    CHECK_FALSE(QFile::exists(kit));
    // A team that was made and not noted, as after a cut, is found again by its owner, and the kit is theirs.
    const QString place = stranger.path(u"place"_s);
    REQUIRE(QDir().mkpath(place));
    stranger.json({u"store"_s, u"backup"_s, stranger.path(u"before.db"_s)});
    stranger.json(create + QStringList{u"--remote"_s, place});
    stranger.json({u"store"_s, u"restore"_s, stranger.path(u"before.db"_s)});
    stranger.json({u"team"_s, u"join"_s, u"--remote"_s, place});
    CHECK(stranger.json({u"team"_s, u"members"_s})[u"joined"_s].toBool());
    stranger.json({u"team"_s, u"invite"_s});
    CHECK(QFile::exists(kit));
}

TEST_CASE("an example of the team comes when it is kept, leaves when it is let go of, and stays away", "[e2e][team]") {
    const Team team;
    const QString clip =
        team.coach
            .json({u"record"_s, u"--scenario"_s, u"One-minute introduction"_s, u"--video"_s, u"test"_s, u"--audio"_s,
                   u"tone"_s, u"--pace"_s, u"fast"_s, u"--seconds"_s, u"4"_s})[u"take"_s][u"path"_s]
            .toString();
    team.coach.json({u"library"_s, u"import"_s, clip, u"--title"_s, u"A calm opening"_s, u"--consent"_s, u"mine"_s});
    team.coach.json({u"library"_s, u"publish"_s, u"A calm opening"_s});
    Team::sync({&team.coach, &team.rep});
    const auto seen = [&team](const QJsonObject& answer) {
        for (const QJsonValue& one : answer[u"examples"_s].toArray())
            if (one[u"title"_s] == u"A calm opening"_s)
                return one.toObject();
        FAIL("it is not there");
        return QJsonObject();
    };
    const QJsonObject first = team.rep.json({u"library"_s, u"keep"_s});
    CHECK(first[u"rule"_s] == u"practised"_s);
    CHECK_FALSE(seen(first)[u"here"_s].toBool());
    CHECK(seen(first)[u"kept_for"_s].isNull());
    CHECK(seen(first)[u"bytes"_s].toInteger() > 1000);

    CHECK(seen(team.rep.json({u"library"_s, u"keep"_s, u"A calm opening"_s}))[u"kept_for"_s] == u"hand"_s);
    CHECK(team.rep.json({u"sync"_s, u"status"_s})[u"pending_media"_s] == 1);
    Team::sync({&team.rep});
    CHECK(seen(team.rep.json({u"library"_s, u"keep"_s}))[u"here"_s].toBool());

    CHECK_FALSE(seen(team.rep.json({u"library"_s, u"release"_s, u"A calm opening"_s}))[u"here"_s].toBool());
    Team::sync({&team.rep});
    CHECK_FALSE(seen(team.rep.json({u"library"_s, u"keep"_s, u"--rule"_s, u"all"_s}))[u"here"_s].toBool());

    const Reply own = team.coach.run({u"library"_s, u"release"_s, u"A calm opening"_s});
    CHECK(own.status == 1);
    CHECK(own.error.startsWith("error: refused: "));
    CHECK(team.rep.run({u"library"_s, u"release"_s}).status == 2);
    CHECK(team.rep.run({u"library"_s, u"keep"_s, u"--rule"_s, u"some"_s}).status == 2);
}

TEST_CASE("a team share that moved is told to a home, and no other folder is taken for it", "[e2e][team]") {
    const Team team;
    const QString elsewhere = team.coach.path(u"mounted here"_s);
    REQUIRE(QDir().rename(team.place(), elsewhere));
    CHECK(team.rep.run({u"sync"_s}).status == 1);
    const QString empty = team.coach.path(u"empty"_s);
    REQUIRE(QDir().mkpath(empty));
    const auto refused = team.rep.run({u"team"_s, u"moved"_s, empty});
    CHECK(refused.status == 1);
    CHECK(refused.error.contains(empty.toUtf8()));
    CHECK(refused.error.contains("Northern sales"));
    CHECK(team.rep.json({u"team"_s, u"moved"_s, elsewhere})[u"team"_s][u"remote"_s] == elsewhere);
    Team::sync({&team.rep});
}

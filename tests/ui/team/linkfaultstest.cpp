// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/home/catalogue.h"
#include "core/studio/sharing.h"
#include "tests/support/mount.h"
#include "tests/support/random.h"
#include "tests/support/smalldisk.h"
#include "tests/ui/support/team.h"
#include "ui/shell/errortext.h"
#include "ui/team/teamwords.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

/// Olga, who owns a team at a place, and Lea, who is in it.
struct Pair {
    WindowParts olga;
    WindowParts lea{u"Lea Hartmann"_s};
    QString place;

    /// `disk` is where Olga's home is.
    explicit Pair(const QString& at, const QString& disk = QDir::tempPath())
        : olga(u"Olga Brandt"_s, {}, disk), place(at) {
        QDir().mkpath(place);
        const QString text = askTeam(olga, [this](TeamShare& share) -> Result<QString> {
            GR_TRY(share.create(u"North"_s, place));
            GR_TRY_ASSIGN(const Invitation one, share.invite(role::rep, {}, olga.clock.nowMs() + 86'400'000));
            return one.toText();
        });
        exchange(olga);
        askTeam(lea, [&](TeamShare& share) { return share.join(text, {}); });
        for (WindowParts* parts : {&lea, &olga, &lea, &olga})
            exchange(*parts);
        REQUIRE(lea.team().state().isIn());
    }

    /// Lea shares a take of this many bytes with Olga; it waits to be sent.
    ShareId share(qsizetype bytes) {
        QFile file(lea.scratch(u"clip"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(random.bytes(bytes)) == bytes);
        file.close();
        const PersonId to = olga.team().state().self;
        return lea.ask([&, to](Home& home) -> Result<ShareId> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"One-minute introduction"_s));
            Takes takes(home.journal(), home.person(), home.random(), home.clock());
            GR_TRY_ASSIGN(const AttemptId attempt, takes.begin(at.scenario.id, at.scenario.version));
            TakeMedia media;
            GR_TRY_ASSIGN(media.blob, home.media().add(file.fileName()));
            media.duration = 4;
            GR_TRY_ASSIGN(const TakeId take, takes.keep(attempt, media, true, Ending::Kept));
            GR_TRY(takes.star(take, true));
            GR_TRY_ASSIGN(const Take kept, takes.byId(take));
            GR_TRY_ASSIGN(const Share made, shareTake(home, kept, {.to = {to}, .note = {}, .expiresMs = {}}, {}));
            return made.id;
        });
    }
    QSet<ShareId> arrived() {
        const QList<Share> all = olga.ask(
            [](Home& home) { return Shares(home.journal(), home.person(), home.random(), home.clock()).all(); });
        QSet<ShareId> ids;
        for (const Share& share : all)
            if (share.state == ShareState::Arrived)
                ids.insert(share.id);
        return ids;
    }
    void expectWhole(const QSet<ShareId>& shares) {
        for (WindowParts* parts : {&lea, &olga, &lea, &olga}) {
            exchange(*parts);
            CHECK_FALSE(parts->team().state().error);
            CHECK(parts->team().state().problems.isEmpty());
        }
        CHECK(arrived() == shares);
        for (WindowParts* parts : {&lea, &olga}) {
            CHECK(moodOf(parts->team().state(), false) == TeamMood::UpToDate);
            CHECK(parts->ask([](Home& home) { return home.check(); }).isEmpty());
        }
    }

    SeededRandom random{7};
};

} // namespace

TEST_CASE("a full disk at the team share is said as that, and what waits goes out when there is room") {
    SmallDisk disk(12);
    Pair team(disk.path() + u"/team share"_s);
    disk.fill(1'000'000);
    const ShareId large = team.share(3'000'000);
    exchange(team.lea);
    const TeamState& state = team.lea.team().state();
    REQUIRE(state.error);
    CHECK(state.error->code == ErrorCode::DiskFull);
    CHECK(state.error->message.contains(team.place));
    CHECK(state.toSend > 0);
    CHECK(moodOf(state, false) == TeamMood::NeedsYou);
    CHECK(exchangeSentence(team.lea.team()).contains(u"full"_s));
    disk.grow(40);
    team.expectWhole({large});
}

TEST_CASE("a full disk of one's own is said as that, and what was shared arrives when there is room") {
    SmallDisk disk(24);
    Pair team(QDir::tempPath() + u"/greenroom team share %1"_s.arg(QCoreApplication::applicationPid()), disk.path());
    const QSet<ShareId> shares{team.share(12'000'000), team.share(50'000)};
    exchange(team.lea);
    disk.fill(3'000'000);
    exchange(team.olga);
    const TeamState& state = team.olga.team().state();
    REQUIRE(state.error);
    CHECK(state.error->code == ErrorCode::DiskFull);
    CHECK(state.error->message.contains(disk.path()));
    CHECK(exchangeSentence(team.olga.team()).contains(u"full"_s));
    const int here = team.olga.ask([](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const QList<Share> all, Shares(home.journal(), home.person(), home.random(), home.clock()).all());
        return static_cast<int>(std::count_if(
            all.begin(), all.end(), [&](const Share& one) { return home.media().contains(one.media->hash); }));
    });
    CHECK(here == 1); // the small one is not held back
    disk.grow(80);
    team.expectWhole(shares);
    QDir(team.place).removeRecursively();
}

TEST_CASE("a team share that is unmounted while a recording is sent is waited for, and nothing is written in its "
          "place") {
    QTemporaryDir folder;
    const QString place = folder.filePath(u"mounted"_s);
    REQUIRE(QDir().mkpath(folder.filePath(u"server"_s)));
    REQUIRE(QDir().mkpath(place));
    Mount mount(folder.filePath(u"server"_s), place);
    Pair team(place);
    const QSet<ShareId> shares{team.share(40'000'000)};
    team.lea.team().exchange();
    REQUIRE(waitUntil([&] {
        const auto& working = team.lea.team().working();
        return (working && working->part == SyncWatch::Part::Uploading && working->done > 0) ||
               !team.lea.team().isExchanging();
    }));
    REQUIRE(team.lea.team().isExchanging());
    mount.takeAway();
    REQUIRE(waitUntil([&] { return !team.lea.team().isExchanging() && team.lea.team().isIdle(); }));
    REQUIRE(team.lea.team().state().error);
    CHECK(team.lea.team().state().error->code == ErrorCode::Remote);
    CHECK(moodOf(team.lea.team().state(), false) == TeamMood::Waiting);
    CHECK(exchangeSentence(team.lea.team()).contains(u"is kept here and goes out when it is back"_s));
    CHECK(QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    mount.bringBack();
    team.expectWhole(shares);
}

TEST_CASE("while another Greenroom exchanges for this home, the window says so and goes on afterwards") {
    QTemporaryDir folder;
    Pair team(folder.filePath(u"team share"_s));
    const QSet<ShareId> shares{team.share(50'000)};
    {
        const auto other = FileLock::take(team.lea.folder() + u"/sync.lock"_s);
        REQUIRE(other.has_value());
        exchange(team.lea);
        REQUIRE(team.lea.team().state().error);
        CHECK(team.lea.team().state().error->code == ErrorCode::Busy);
        CHECK(moodOf(team.lea.team().state(), false) == TeamMood::Waiting);
        CHECK(exchangeSentence(team.lea.team()).contains(u"Another Greenroom"_s));
    }
    team.expectWhole(shares);
}

TEST_CASE("a window that closes in the middle of an exchange leaves what the next one finishes") {
    QTemporaryDir folder;
    Pair team(folder.filePath(u"team share"_s));
    const QSet<ShareId> shares{team.share(40'000'000)};
    {
        TeamLink closing(
            team.lea.home(),
            [&] {
                return Home::open(team.lea.folder(), {team.lea.clock, team.random});
            },
            team.lea.clock, std::chrono::milliseconds(0));
        REQUIRE(waitUntil([&] { return closing.state().isIn(); }));
        closing.exchange();
        REQUIRE(waitUntil([&] {
            return closing.working() && closing.working()->part == SyncWatch::Part::Uploading &&
                   closing.working()->done > 0;
        }));
    }
    CHECK(team.arrived().isEmpty());
    team.expectWhole(shares);
}

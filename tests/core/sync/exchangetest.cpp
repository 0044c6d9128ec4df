// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/puller.h"
#include "tests/support/faultyremote.h"
#include "tests/support/peer.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto titles = "SELECT title FROM party WHERE NOT deleted ORDER BY title";
constexpr auto guests = "SELECT name FROM guest WHERE NOT deleted ORDER BY name";

struct Three : PeerTeam {
    Peer rita{u"Rita Rep"_s, 2};
    Peer tom{u"Tom Third"_s, 3};

    Three() {
        admit(rita);
        admit(tom);
        sync(rita);
    }
    void everybody() {
        for (int i = 0; i < 2; ++i)
            for (Peer* peer : {&owner, &rita, &tom})
                sync(*peer);
    }
};

void addGuest(Peer& peer, const EntityId& party, const QString& name) {
    GR_REQUIRE_OK(peer.journal().commit({{peer.newId(), u"guest"_s, {{u"party"_s, party}, {u"name"_s, name}}}}));
}

bool contains(const MemoryRemote::Content& place, const QByteArray& bytes) {
    return std::any_of(place.begin(), place.end(), [&](const QByteArray& file) { return file.contains(bytes); });
}

qsizetype chunksIn(const MemoryRemote::Content& place) {
    return std::count_if(place.keyBegin(), place.keyEnd(),
                         [](const QString& name) { return name.startsWith(u"b/"_s); });
}

} // namespace

TEST_CASE("what is shared with one person reaches that person, and nobody else in the team", "[exchange]") {
    Three team;
    const BlobRef film = team.rita.film(100'000);
    const EntityId party = team.rita.party(u"Secret celebration"_s, {team.owner.person()}, film);
    team.everybody();
    CHECK(team.owner.column(titles) == QStringList{u"Secret celebration"_s});
    CHECK(team.owner.media().contains(film.hash));
    addGuest(team.owner, party, u"Clara Coach"_s);
    team.everybody();
    CHECK(team.rita.column(guests) == QStringList{u"Clara Coach"_s});

    CHECK(team.tom.column(titles).isEmpty());
    CHECK(team.tom.column(guests).isEmpty());
    CHECK_FALSE(team.tom.media().contains(film.hash));
    GR_REQUIRE_VALUE(const auto teamOfTom, team.tom.store().team());
    GR_REQUIRE_VALUE(const auto epochs, team.tom.store().epochs(TeamMarker::fromJson(teamOfTom->marker)->team));
    for (const KnownEpoch& known : epochs)
        CHECK(known.epoch.id().circle == CircleId::team());
    CHECK_FALSE(contains(QMap<QString, QByteArray>{{u"db"_s,
                                                    [&] {
                                                        QFile file(team.tom.path("home.db"));
                                                        REQUIRE(file.open(QIODevice::ReadOnly));
                                                        return file.readAll();
                                                    }()}},
                         "Secret celebration"));
}

TEST_CASE("nothing on the share says a name, a title, a text or a circle", "[exchange]") {
    Three team;
    const EntityId party = team.rita.party(u"Secret celebration"_s, {team.owner.person()}, team.rita.film(5'000));
    team.everybody();
    addGuest(team.owner, party, u"Clara Coach"_s);
    team.everybody();
    QFile film(team.rita.media().pathOf(
        *ContentHash::fromBytes(team.rita.database().value(u"SELECT film FROM party"_s)->toByteArray())));
    REQUIRE(film.open(QIODevice::ReadOnly));
    for (const QByteArray& secret :
         {QByteArray("Secret"), QByteArray("Clara"), QByteArray("Rita"), QByteArray("Olga"), QByteArray("Tom Third"),
          QByteArray("Northern"), QByteArray("party"), party.toByteArray(), party.own(), film.read(64)}) {
        INFO(secret.toHex().toStdString());
        CHECK_FALSE(contains(team.place, secret));
    }
    static const QRegularExpression allowed(u"^([0-9a-z/-]+|greenroom-team\\.json)$"_s);
    for (auto name = team.place.keyBegin(); name != team.place.keyEnd(); ++name) {
        CHECK(allowed.match(*name).hasMatch());
        CHECK(name->size() <= 80);
    }
}

TEST_CASE("a film that is no longer referred to goes from the share and from those who had it", "[exchange]") {
    Three team;
    const BlobRef film = team.rita.film(20 << 20);
    const EntityId party = team.rita.party(u"P"_s, {team.owner.person()}, film);
    team.everybody();
    CHECK(chunksIn(team.place) == 3);
    CHECK(team.owner.media().contains(film.hash));
    GR_REQUIRE_OK(team.rita.journal().commit({{party, u"party"_s, {{u"film"_s, Value()}}}}));
    team.sync(team.rita);
    CHECK(chunksIn(team.place) == 0);
    team.sync(team.owner);
    CHECK_FALSE(team.owner.media().contains(film.hash));
    CHECK(team.owner.column(titles) == QStringList{u"P"_s});
}

TEST_CASE("somebody who comes later gets what there was, somebody shut out nothing new", "[exchange]") {
    Three team;
    const EntityId party = team.rita.party(u"First"_s, {team.owner.person()});
    team.everybody();
    GR_REQUIRE_OK(Audience(team.rita.journal()).add(party, {team.tom.person()}));
    team.everybody();
    CHECK(team.tom.column(titles) == QStringList{u"First"_s});
    addGuest(team.tom, party, u"from Tom"_s);
    team.everybody();
    CHECK(team.owner.column(guests) == QStringList{u"from Tom"_s});
    GR_REQUIRE_OK(Audience(team.rita.journal()).remove(party, team.tom.person()));
    team.everybody();
    GR_REQUIRE_OK(team.rita.journal().commit({{party, u"party"_s, {{u"title"_s, u"Second"_s}}}}));
    team.everybody();
    CHECK(team.owner.column(titles) == QStringList{u"Second"_s});
    CHECK(team.tom.column(titles) == QStringList{u"First"_s});
}

TEST_CASE("what a removed member wrote before counts, what they write after does not", "[exchange]") {
    Three team;
    const EntityId party = team.rita.party(u"P"_s, {team.owner.person(), team.tom.person()});
    team.everybody();
    addGuest(team.tom, party, u"before"_s);
    team.everybody();
    auto done = team.owner.exchange(
        team.remote, [&](SyncContext& context) { return Membership(context).remove(team.tom.person()); });
    GR_REQUIRE_OK(done);
    // A changed program would go on writing: it does not know the new roster yet.
    MemoryRemote::Content old = team.place;
    addGuest(team.tom, party, u"after"_s);
    team.tom.open();
    team.sync(team.tom);
    for (int i = 0; i < 2; ++i) {
        team.sync(team.rita);
        team.sync(team.owner);
    }
    CHECK(team.rita.column(guests) == QStringList{u"before"_s});
    CHECK(team.owner.column(guests) == QStringList{u"before"_s});
    GR_REQUIRE_OK(team.rita.journal().commit({{party, u"party"_s, {{u"title"_s, u"Without Tom"_s}}}}));
    team.sync(team.rita);
    team.sync(team.tom);
    team.sync(team.owner);
    CHECK(team.owner.column(titles) == QStringList{u"Without Tom"_s});
    CHECK(team.tom.column(titles) == QStringList{u"P"_s});
}

TEST_CASE("without an invitation only the owner's comparing of six words lets somebody in", "[exchange]") {
    PeerTeam team;
    Peer una{u"Una Uninvited"_s, 7};
    team.join(una, {});
    const SyncReport asked = team.sync(team.owner);
    REQUIRE(asked.requests.size() == 1);
    CHECK(asked.requests.first().name == u"Una Uninvited"_s);
    CHECK(asked.requests.first().why == JoinObstacle::NoInvitation);
    const auto approve = [&](const QString& words) {
        return team.owner.exchange(team.remote, [&](SyncContext& context) {
            return Membership(context).approve(una.person(), words, role::rep);
        });
    };
    GR_REQUIRE_ERROR(approve(u"lusab babad gutih tugad gutuk bisog"_s), ErrorCode::NotFound);
    CHECK(team.sync(team.owner).requests.size() == 1);
    GR_REQUIRE_OK(approve(asked.requests.first().fingerprint.toUpper()));
    team.sync(una);
    CHECK(una.column("SELECT name FROM member ORDER BY name") == QStringList{u"Olga Owner"_s, u"Una Uninvited"_s});
}

TEST_CASE("an invitation lets one person in: not a second one, not after its day", "[exchange]") {
    PeerTeam team;
    Peer ann{u"Ann"_s, 4};
    Peer bob{u"Bob"_s, 5};
    SECTION("two who claim it before the owner looks are both suspended") {
        const Invitation shared = team.invitation();
        team.join(ann, shared);
        team.join(bob, shared);
        const SyncReport report = team.sync(team.owner);
        REQUIRE(report.requests.size() == 2);
        // Letting one of them in by the words lets nobody else in with what is left of the invitation.
        const JoinClaim& one = report.requests.first();
        GR_REQUIRE_OK(team.owner.exchange(team.remote, [&](SyncContext& context) {
            return Membership(context).approve(one.person, one.fingerprint, role::rep);
        }));
        const SyncReport after = team.sync(team.owner);
        REQUIRE(after.requests.size() == 1);
        CHECK(after.requests.first().person != one.person);
        CHECK(team.owner.authority().roster()->content().persons.size() == 2);
    }
    SECTION("one of the two goes away: the other one is still not let in unasked") {
        const Invitation shared = team.invitation();
        team.join(ann, shared);
        const MemoryRemote::Content onlyAnn = team.place;
        team.join(bob, shared);
        CHECK(team.sync(team.owner).requests.size() == 2);
        GR_REQUIRE_OK(team.owner.database().run(u"DELETE FROM local_device WHERE id = ?"_s,
                                                bob.vault().deviceId().toByteArray()));
        team.owner.open();
        team.place = onlyAnn;
        CHECK(team.sync(team.owner).requests.size() == 1);
    }
    SECTION("a second one after it was used is refused, and shown") {
        const Invitation shared = team.invitation();
        team.join(ann, shared);
        CHECK(team.sync(team.owner).requests.isEmpty());
        team.join(bob, shared);
        const SyncReport report = team.sync(team.owner);
        REQUIRE(report.requests.size() == 1);
        CHECK(report.requests.first().person == bob.person());
    }
    SECTION("after its day") {
        const Invitation late = team.invitation();
        team.owner.clock.advance(std::chrono::hours(48));
        team.join(ann, late);
        CHECK(team.sync(team.owner).requests.size() == 1);
    }
    SECTION("with another secret") {
        Invitation forged = team.invitation();
        forged.secret = QByteArray(32, 'x');
        team.join(ann, forged);
        CHECK(team.sync(team.owner).requests.size() == 1);
    }
}

TEST_CASE("absence is not deletion: a place that is gone or another team's stops the exchange", "[exchange]") {
    Three team;
    team.rita.party(u"P"_s, {team.owner.person()});
    const MemoryRemote::Content before = team.place;
    SECTION("the marker is missing") {
        team.place.remove(teamMarkerName());
    }
    SECTION("everything is missing") {
        team.place.clear();
    }
    SECTION("another team's marker") {
        team.place[teamMarkerName()].append(' ');
    }
    const MemoryRemote::Content broken = team.place;
    GR_REQUIRE_ERROR(team.rita.exchange(team.remote), ErrorCode::Remote);
    CHECK(team.place == broken);
    team.place = before;
    team.everybody();
    CHECK(team.owner.column(titles) == QStringList{u"P"_s});
}

TEST_CASE("a copy of a home goes on as a new device and loses nothing that either wrote", "[exchange]") {
    Three team;
    const EntityId party = team.rita.party(u"P"_s, {team.owner.person()});
    team.everybody();
    addGuest(team.rita, party, u"in both, sent by the first"_s);
    // The copy is what the home was before it published once more.
    GR_REQUIRE_OK(team.rita.database().backupTo(team.rita.path("copy.db")));
    team.everybody();
    REQUIRE(QFile::remove(team.rita.path("home.db")));
    REQUIRE(QFile::copy(team.rita.path("copy.db"), team.rita.path("home.db")));
    for (const char* side : {"home.db-wal", "home.db-shm"})
        QFile::remove(team.rita.path(side));
    team.rita.open();
    addGuest(team.rita, party, u"in the copy alone"_s);
    const MemoryRemote::Content before = team.place;
    GR_REQUIRE_VALUE(const SyncReport report, team.rita.exchange(team.remote));
    CHECK(report.isCloned);
    CHECK(team.place == before);

    team.rita.goOnAsNewDevice();
    team.everybody();
    CHECK(team.rita.column(guests) == QStringList{u"in both, sent by the first"_s, u"in the copy alone"_s});
    CHECK(team.owner.column(guests) == team.rita.column(guests));
    CHECK(team.rita.digests() == team.owner.digests());
    CHECK(team.rita.journal().check()->isEmpty());
    CHECK(team.sync(team.rita).sent == 0);
}

TEST_CASE("two histories of one device: it counts up to where they part, in every home", "[exchange]") {
    Three team;
    const EntityId party = team.rita.party(u"P"_s, {team.owner.person(), team.tom.person()});
    addGuest(team.rita, party, u"common"_s);
    team.everybody();
    GR_REQUIRE_OK(team.rita.database().backupTo(team.rita.path("copy.db")));
    const MemoryRemote::Content common = team.place;
    addGuest(team.rita, party, u"left"_s);
    team.sync(team.rita);
    const MemoryRemote::Content left = team.place;
    // The same device, from the copy, at a place that looks as if the other had not published.
    for (const char* file : {"home.db", "home.db-wal", "home.db-shm"})
        QFile::remove(team.rita.path(file));
    REQUIRE(QFile::copy(team.rita.path("copy.db"), team.rita.path("home.db")));
    team.rita.open();
    team.place = common;
    addGuest(team.rita, party, u"right"_s);
    team.sync(team.rita);
    // The owner sees the left one first, Tom the right one; then both see both.
    team.sync(team.tom);
    MemoryRemote::Content both = team.place;
    both.insert(left);
    team.place = left;
    team.sync(team.owner);
    CHECK(team.owner.column(guests) == QStringList{u"common"_s, u"left"_s});
    team.place = both;
    for (int i = 0; i < 2; ++i) {
        const SyncReport report = team.sync(team.owner);
        CHECK_FALSE(report.problems.isEmpty());
        CHECK(report.troubles.contains(SyncTrouble::TwoHistories));
        team.sync(team.tom);
    }
    CHECK(team.owner.column(guests) == QStringList{u"common"_s});
    CHECK(team.tom.column(guests) == QStringList{u"common"_s});
}

TEST_CASE("heads and the roster that were lost or emptied on the share are put back by their device", "[exchange]") {
    Three team;
    team.rita.party(u"P"_s, {team.owner.person()});
    team.everybody();
    const auto emptied = [&](const QString& folder) {
        for (const QString& name : team.place.keys())
            if (name.startsWith(folder))
                team.place[name].clear();
    };
    const MemoryRemote::Content before = team.place;
    SECTION("heads emptied") {
        emptied(u"h/"_s);
    }
    SECTION("the roster emptied") {
        emptied(u"r/"_s);
    }
    SECTION("both gone") {
        for (const QString& name : team.place.keys())
            if (name.startsWith(u"h/"_s) || name.startsWith(u"r/"_s))
                team.place.remove(name);
    }
    team.everybody();
    Peer una{u"Una"_s, 9};
    team.admit(una);
    team.everybody();
    team.sync(una);
    CHECK(una.column("SELECT name FROM member ORDER BY name").size() == 4);
}

TEST_CASE("an exchange that dies at any operation, in any way, is made good by the next ones", "[exchange][faults]") {
    // Each round is a team of its own whose member publishes, receives and withdraws; the fault falls on one operation
    // of the exchange in the middle. The kind of fault changes from position to position.
    const int shift = GENERATE(range(0, FaultyRemote::faults));
    bool reached = true;
    int rounds = 0;
    for (int position = 0; reached; ++position, ++rounds) {
        const auto fault = FaultyRemote::Fault((position + shift) % FaultyRemote::faults);
        CAPTURE(position, static_cast<int>(fault));
        PeerTeam team;
        Peer rita{u"Rita Rep"_s, 2};
        team.admit(rita);
        const EntityId old = rita.party(u"Old"_s, {team.owner.person()}, rita.film(300));
        team.sync(rita);
        team.sync(team.owner);
        addGuest(team.owner, old, u"from Olga"_s);
        const BlobRef reply = team.owner.film(500);
        team.owner.party(u"Reply"_s, {rita.person()}, reply);
        team.sync(team.owner);

        const BlobRef film = rita.film(400);
        rita.party(u"New"_s, {team.owner.person()}, film);
        GR_REQUIRE_OK(rita.journal().commit({{old, u"party"_s, {{u"film"_s, Value()}}}}));
        FaultyRemote faulty(team.place, position, fault);
        (void)rita.exchange(faulty);
        reached = faulty.wasReached();

        rita.open();
        for (int i = 0; i < 3; ++i) {
            team.sync(rita);
            team.sync(team.owner);
        }
        CHECK(rita.column(titles) == QStringList{u"New"_s, u"Old"_s, u"Reply"_s});
        CHECK(rita.column(guests) == QStringList{u"from Olga"_s});
        CHECK(rita.digests() == team.owner.digests());
        CHECK(team.owner.media().contains(film.hash));
        CHECK(rita.media().contains(reply.hash));
        CHECK(chunksIn(team.place) == 2);
        CHECK(rita.journal().quarantine()->isEmpty());
        const SyncReport quiet = team.sync(rita);
        CHECK(quiet.sent == 0);
        CHECK(quiet.problems.isEmpty());
    }
    CHECK(rounds > 20);
}

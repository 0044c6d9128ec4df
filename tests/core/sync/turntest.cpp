// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peer.h"
#include "tests/support/slowremote.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mib = 1 << 20;
constexpr auto titles = "SELECT title FROM party WHERE NOT deleted ORDER BY title";

/// Rita, whose laptop reaches the place slowly, and the owner.
struct Two : PeerTeam {
    Peer rita{u"Rita Rep"_s, 2};
    SlowRemote slow{remote, rita.clock};

    Two() {
        admit(rita);
        rita.watch.turn = std::chrono::hours(1);
    }
    BlobRef ritaShows(const QString& title, qsizetype size) {
        rita.clock.advance(std::chrono::minutes(1));
        const BlobRef film = rita.film(size);
        rita.party(title, {owner.person()}, film);
        return film;
    }
    /// Calls `act` when the part of this number is about to move.
    void at(int part, const std::function<void()>& act) {
        slow.onPart = [this, part, act] {
            if (slow.parts == part)
                act();
        };
    }
    SyncReport ritaExchanges() {
        GR_REQUIRE_VALUE(SyncReport report, rita.exchange(slow));
        return report;
    }
    QStringList ownerSees() {
        sync(owner);
        return owner.column(titles);
    }
    qsizetype chunks() const {
        return std::count_if(place.keyBegin(), place.keyEnd(),
                             [](const QString& name) { return name.startsWith(u"b/"_s); });
    }
};

} // namespace

TEST_CASE("a note that is written while a large take goes out arrives before it", "[exchange]") {
    Two team;
    const BlobRef large = team.ritaShows(u"Take"_s, 40 * mib);
    team.at(2, [&] { team.rita.party(u"Note"_s, {team.owner.person()}); });
    CHECK(team.ritaExchanges().hasMore);
    CHECK(team.slow.parts == 2);
    CHECK(team.ownerSees().isEmpty());
    // The next one begins with the note, and goes on where the take was.
    team.at(3, [&] { CHECK(team.ownerSees() == QStringList{u"Note"_s}); });
    CHECK_FALSE(team.ritaExchanges().hasMore);
    CHECK(team.slow.parts == 5);
    CHECK(team.ownerSees() == QStringList{u"Note"_s, u"Take"_s});
    CHECK(team.owner.media().contains(large.hash));
}

TEST_CASE("what others write is here while one's own take still goes out", "[exchange]") {
    Two team;
    team.rita.watch.turn = std::chrono::seconds(15);
    team.ritaShows(u"Take"_s, 40 * mib);
    BlobRef voice;
    team.at(1, [&] {
        voice = team.owner.film(30'000);
        team.owner.party(u"From the coach"_s, {team.rita.person()}, voice);
        team.sync(team.owner);
    });
    CHECK(team.ritaExchanges().hasMore);
    CHECK(team.rita.column(titles) == QStringList{u"Take"_s});
    // With what is spoken in it: a small recording does not wait for a large one that goes the other way.
    team.at(4, [&] { CHECK(team.rita.media().contains(voice.hash)); });
    CHECK(team.ritaExchanges().hasMore);
    CHECK(team.rita.column(titles) == QStringList{u"From the coach"_s, u"Take"_s});
    CHECK(team.ownerSees() == QStringList{u"From the coach"_s});
    CHECK_FALSE(team.ritaExchanges().hasMore);
    CHECK(team.slow.parts == 6);
    CHECK(team.ownerSees().contains(u"Take"_s));
}

TEST_CASE("of recordings that go out the much smaller goes first, else the newer, and each is there when it is whole",
          "[exchange]") {
    Two team;
    team.ritaShows(u"Large"_s, 20 * mib);
    team.ritaShows(u"Old"_s, 2 * mib);
    team.ritaShows(u"Recent"_s, 2 * mib + 100'000);
    team.ritaShows(u"Small"_s, 50'000);
    QList<QStringList> seen;
    team.slow.onPart = [&] { seen.append(team.ownerSees()); };
    CHECK_FALSE(team.ritaExchanges().hasMore);
    CHECK(seen == QList<QStringList>{{},
                                     {u"Small"_s},
                                     {u"Recent"_s, u"Small"_s},
                                     {u"Old"_s, u"Recent"_s, u"Small"_s},
                                     {u"Old"_s, u"Recent"_s, u"Small"_s},
                                     {u"Old"_s, u"Recent"_s, u"Small"_s}});
    CHECK(team.ownerSees().size() == 4);
}

TEST_CASE("what is withdrawn while it goes out stops, and nothing of it stays on the share", "[exchange]") {
    Two team;
    const BlobRef film = team.rita.film(40 * mib);
    const EntityId party = team.rita.party(u"Regretted"_s, {team.owner.person()}, film);
    team.at(3, [&] { GR_REQUIRE_OK(team.rita.journal().commit({{party, u"party"_s, {{u"film"_s, Value()}}}})); });
    CHECK(team.ritaExchanges().hasMore);
    CHECK(team.chunks() == 3);
    CHECK_FALSE(team.ritaExchanges().hasMore);
    CHECK(team.slow.parts == 3);
    CHECK(team.chunks() == 0);
    CHECK(team.ownerSees() == QStringList{u"Regretted"_s});
    CHECK(team.rita.media().contains(film.hash));
}

TEST_CASE("whoever waits for an exchange gets it after one part, and what is private ends nothing", "[exchange]") {
    Two team;
    team.ritaShows(u"Take"_s, 20 * mib);
    bool isAwaited = true;
    team.rita.watch.isAwaited = [&] { return isAwaited; };
    CHECK(team.ritaExchanges().hasMore);
    CHECK(team.slow.parts == 1);
    isAwaited = false;
    team.at(2, [&] {
        GR_REQUIRE_OK(team.rita.journal().commit({{team.rita.newId(), u"diary"_s, {{u"text"_s, u"t"_s}}}}));
    });
    CHECK_FALSE(team.ritaExchanges().hasMore);
    CHECK(team.slow.parts == 3);
}

TEST_CASE("without a turn everything moves in one go", "[exchange]") {
    Two team;
    team.rita.watch.turn.reset();
    team.ritaShows(u"Take"_s, 20 * mib);
    team.at(1, [&] { team.rita.party(u"Note"_s, {team.owner.person()}); });
    CHECK_FALSE(team.ritaExchanges().hasMore);
    CHECK(team.slow.parts == 3);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peer.h"
#include "tests/support/slowremote.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mib = 1 << 20;

struct Two : PeerTeam {
    Peer rita{u"Rita Rep"_s, 2};
    SlowRemote slow{remote, owner.clock};

    Two() { admit(rita); }
    /// Rita's, that the owner may see.
    BlobRef show(qsizetype size) {
        rita.clock.advance(std::chrono::minutes(1));
        const BlobRef film = rita.film(size);
        rita.party(u"Film"_s, {owner.person()}, film);
        return film;
    }
    SyncReport fetch() {
        GR_REQUIRE_VALUE(SyncReport report, owner.exchange(slow));
        return report;
    }
    bool has(const BlobRef& film) { return owner.media().contains(film.hash); }
    QStringList arrivingFiles() { return QDir(owner.path("arriving")).entryList(QDir::Files); }
};

} // namespace

TEST_CASE("of recordings that arrive the much smaller comes first, else the newer", "[exchange]") {
    Two team;
    const BlobRef small = team.show(50'000);
    const BlobRef old = team.show(2 * mib);
    const BlobRef recent = team.show(2 * mib + 100'000);
    const BlobRef large = team.show(20 * mib);
    team.sync(team.rita);
    QList<ContentHash> order;
    const QMap<ContentHash, BlobRef> films{
        {large.hash, large}, {old.hash, old}, {recent.hash, recent}, {small.hash, small}};
    const auto note = [&] {
        for (auto one = films.keyBegin(); one != films.keyEnd(); ++one)
            if (team.owner.media().contains(*one) && !order.contains(*one))
                order.append(*one);
    };
    team.slow.onPart = note;
    CHECK(team.fetch().fetched == 4);
    note();
    CHECK(order == QList<ContentHash>{small.hash, recent.hash, old.hash, large.hash});
}

TEST_CASE("a large recording does not hold back what others write while it arrives", "[exchange]") {
    Two team;
    const BlobRef large = team.show(40 * mib);
    team.sync(team.rita);
    team.owner.watch.turn = std::chrono::seconds(15);
    const SyncReport first = team.fetch();
    CHECK(first.hasMore);
    CHECK(first.pendingMedia == 1);
    CHECK(team.slow.parts == 2);
    CHECK_FALSE(team.has(large));

    team.rita.party(u"News"_s, {team.owner.person()});
    team.sync(team.rita);
    const SyncReport second = team.fetch();
    CHECK(second.received > 0);
    CHECK(second.hasMore);
    CHECK(team.slow.parts == 4); // it goes on where it was
    const SyncReport third = team.fetch();
    CHECK_FALSE(third.hasMore);
    CHECK(third.fetched == 1);
    CHECK(team.has(large));
    CHECK(team.slow.parts == 5);
}

TEST_CASE("what nobody has put there yet is waited for, not fetched again and again", "[exchange]") {
    Two team;
    team.show(20 * mib);
    team.sync(team.rita);
    for (const QString& name : team.place.keys())
        if (name.startsWith(u"b/"_s))
            team.place.remove(name);
    team.owner.watch.turn = std::chrono::seconds(0);
    const SyncReport report = team.fetch();
    CHECK(report.pendingMedia == 1);
    CHECK_FALSE(report.hasMore);
}

TEST_CASE("where a device chooses, only what it chose arrives, after everything else", "[exchange]") {
    Two team;
    const BlobRef chosen = team.show(50'000);
    const BlobRef left = team.show(60'000);
    team.sync(team.rita);
    QSet<ContentHash> wanted{chosen.hash};
    team.owner.chosenMedia = [&](const QString& kind) -> Result<std::optional<QSet<ContentHash>>> {
        return kind == u"party"_s ? std::optional(wanted) : std::nullopt;
    };
    CHECK(team.fetch().pendingMedia == 0);
    CHECK(team.has(chosen));
    CHECK_FALSE(team.has(left));

    wanted.insert(left.hash);
    CHECK(team.fetch().fetched == 1);
    CHECK(team.has(left));
}

TEST_CASE("what is let go of while it arrives stops, and leaves nothing behind", "[exchange]") {
    Two team;
    const BlobRef film = team.show(40 * mib);
    team.sync(team.rita);
    QSet<ContentHash> wanted{film.hash};
    team.owner.chosenMedia = [&](const QString&) -> Result<std::optional<QSet<ContentHash>>> { return {wanted}; };
    team.slow.onPart = [&] {
        if (team.slow.parts == 2)
            wanted.clear();
    };
    team.fetch();
    CHECK(team.slow.parts == 2);
    CHECK(team.arrivingFiles().size() == 1);
    const SyncReport after = team.fetch();
    CHECK(after.pendingMedia == 0);
    CHECK(team.slow.parts == 2);
    CHECK(team.arrivingFiles().isEmpty());
    CHECK_FALSE(team.has(film));

    // Of one that is small it is noticed at its end.
    const BlobRef small = team.show(50'000);
    team.sync(team.rita);
    wanted.insert(small.hash);
    team.slow.onPart = [&] { wanted.clear(); };
    team.fetch();
    CHECK_FALSE(team.has(small));
    CHECK(team.arrivingFiles().isEmpty());
}

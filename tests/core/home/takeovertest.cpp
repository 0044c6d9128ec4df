// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/sync/membership.h"
#include "core/team/groups.h"
#include "core/team/recoverycode.h"
#include "tests/support/scratchteam.h"

#include <QRegularExpression>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

Seed sameSeed(const Seed& seed) {
    return Seed(QByteArray(reinterpret_cast<const char*>(seed.data()), 32));
}

/// Olga's team with Rita and Tom; her laptop is in other hands, and she has the recovery kit and nothing else.
struct Lost : Team {
    QTemporaryDir folder;
    ShareId ritas;
    ShareId olgas;

    Lost() {
        invite(rita);
        invite(tom);
        sync(rita);
        const Take take = starredTake(rita, QByteArray(5000, 'r'));
        GR_REQUIRE_VALUE(const Share fromRita,
                         sharesOf(rita).share(take, scenarioJson, {{olga->person()}, false, {}, {}}, {}));
        ritas = fromRita.id;
        const Take own = starredTake(olga, QByteArray(6000, 'o'));
        GR_REQUIRE_VALUE(const Share fromOlga,
                         sharesOf(olga).share(own, scenarioJson, {{rita->person()}, false, {}, {}}, {}));
        olgas = fromOlga.id;
        for (ScratchHome* home : {&rita, &olga, &tom, &rita})
            sync(*home);
    }

    /// Somebody's new laptop, from the codes of the kit.
    std::unique_ptr<Home> newLaptop(const QString& name, const QString& codes) {
        GR_REQUIRE_VALUE(auto seeds, seedsFromRecoveryCodes(codes));
        const Seed last = sameSeed(seeds.back());
        seeds.pop_back();
        GR_REQUIRE_VALUE(auto home,
                         Home::create(folder.filePath(name), {u"Olga Owner"_s, {u"coach"_s}, &last, &seeds, true},
                                      {olga.clock, olga.random}));
        GR_REQUIRE_OK(TeamShare(*home).join({}, place.path()));
        GR_REQUIRE_OK(TeamShare(*home).sync());
        return home;
    }
    static void syncWell(Home& home) {
        GR_REQUIRE_VALUE(const SyncReport report, TeamShare(home).sync());
        INFO(report.problems.join(u'\n').toStdString());
        CHECK(report.problems.isEmpty());
    }
    static const Roster& roster(Home& home) { return *home.authority().roster(); }
    static bool knowsGroup(Home& home, const QString& name) {
        return Groups(home.journal(), home.person(), home.random()).find(name).has_value();
    }
    static void addGroup(Home& home, const QString& name) {
        GR_REQUIRE_OK(Groups(home.journal(), home.person(), home.random()).add(name, {}, {}));
    }
};

} // namespace

TEST_CASE_METHOD(Lost, "an owner who has nothing but the recovery kit is the owner again on a new laptop",
                 "[teamshare]") {
    const auto back = newLaptop(u"back"_s, olga->vault().recoveryCodes());
    CHECK(back->person() == olga->person());
    CHECK_FALSE(back->isInTeam());
    GR_REQUIRE_VALUE(const SyncStatus asked, TeamShare(*back).status());
    CHECK(asked.comesBack);
    CHECK(asked.owned); // nobody else can let her in

    const qint64 before = roster(*back).version();
    GR_REQUIRE_ERROR(TeamShare(*back).takeOver(Seed(QByteArray(32, 'x'))), ErrorCode::Crypto);
    CHECK_FALSE(back->isInTeam());
    CHECK(roster(*back).version() == before);

    GR_REQUIRE_VALUE(const SyncReport report, TeamShare(*back).takeOver(recovery));
    CHECK(report.problems.join(u'\n').toStdString().empty());
    CHECK(back->isInTeam());
    CHECK(roster(*back).owner() == back->person());
    const SigningPublicKey fresh = back->vault().person().signing().publicKey();
    addGroup(*back, u"After the loss"_s);
    syncWell(*back);

    // Everybody takes her for the owner, and all that was is still there.
    for (ScratchHome* home : {&rita, &tom}) {
        sync(*home);
        CHECK(roster(**home).isInForce(olga->person(), fresh));
        CHECK(roster(**home).content().ownerKey() == fresh);
        CHECK(knowsGroup(**home, u"After the loss"_s));
    }
    CHECK(namesOf(*back) == QStringList{u"Olga Owner"_s, u"Rita Rep"_s, u"Tom Third"_s});
    Shares shares(back->journal(), back->person(), back->random(), back->clock());
    GR_REQUIRE_VALUE(const Share fromRita, shares.byId(ritas));
    CHECK(fromRita.lives());
    CHECK(back->media().contains(fromRita.media->hash));
    GR_REQUIRE_VALUE(const Share own, shares.byId(olgas));
    GR_REQUIRE_OK(shares.withdraw(own));
    syncWell(*back);
    sync(rita);
    CHECK(stateAt(rita, olgas) == ShareState::Withdrawn);

    // She decides as the owner.
    GR_REQUIRE_OK(TeamShare(*back).sync(
        [&](SyncContext& context) { return Membership(context).setRoles(tom->person(), role::coach); }));
    sync(tom);
    GR_REQUIRE_VALUE(const Roles toms, tom->members().roles(tom->person()));
    CHECK(toms == role::coach);

    // The lost laptop is out, and learns nothing more.
    GR_REQUIRE_OK(TeamShare(*olga).sync());
    GR_REQUIRE_VALUE(const SyncStatus lost, TeamShare(*olga).status());
    CHECK(lost.wasRemoved);
    CHECK_FALSE(lost.isIn);
    CHECK_FALSE(knowsGroup(*olga, u"After the loss"_s));
    CHECK(stateAt(olga, olgas) != ShareState::Withdrawn);
    GR_REQUIRE_ERROR(
        TeamShare(*olga).sync([&](SyncContext& context) { return Membership(context).remove(rita->person()); }),
        ErrorCode::Refused);

    // The code is spent; the new kit brings her back once more.
    GR_REQUIRE_ERROR(TeamShare(*back).takeOver(recovery), ErrorCode::Crypto);
    CHECK(back->vault().person().signing().publicKey() == fresh);
    GR_REQUIRE_VALUE(const bool waits, TeamShare(*back).hasUnsavedKit());
    CHECK(waits);
    const QString path = folder.filePath(u"kit.txt"_s);
    GR_REQUIRE_OK(TeamShare(*back).saveKit(path));
    GR_REQUIRE_VALUE(const QByteArray kit, readFile(path, 1 << 16));
    QStringList codes;
    static const QRegularExpression code(u"([0-9A-Z]{5}-){14}[0-9A-Z]{5}"_s);
    for (auto one = code.globalMatch(QString::fromUtf8(kit)); one.hasNext();)
        codes.append(one.next().captured());
    REQUIRE(codes.size() == 3);
    GR_REQUIRE_VALUE(const Seed second, seedFromRecoveryCode(RecoveryKind::Team, codes[0]));
    const auto third = newLaptop(u"third"_s, codes.mid(1).join(u'\n'));
    GR_REQUIRE_OK(TeamShare(*third).takeOver(second));
    CHECK(third->isInTeam());
    sync(rita);
    CHECK(roster(*rita).owner() == third->person());
    CHECK(roster(*rita).content().ownerKey() == third->vault().person().signing().publicKey());
    GR_REQUIRE_OK(TeamShare(*back).sync());
    CHECK_FALSE(back->isInTeam());
}

TEST_CASE_METHOD(Lost, "what the lost laptop of an owner decides after it was cut off counts for nobody",
                 "[teamshare]") {
    const auto back = newLaptop(u"back"_s, olga->vault().recoveryCodes());
    GR_REQUIRE_OK(TeamShare(*back).takeOver(recovery));
    // The finder keeps the laptop from hearing of it: the place as it was, and then a decision.
    addGroup(*olga, u"Made by the finder"_s);
    GR_REQUIRE_VALUE(const Roster forged,
                     roster(*olga).remove(rita->person(), {}).value().sign(olga->vault().person().signing()));
    const QString name = u"r/%1-%2"_s.arg(forged.version(), 8, 16, QLatin1Char('0'))
                             .arg(QString::fromLatin1(forged.hash().toHex().first(16)));
    GR_REQUIRE_OK(writeFileAtomically(place.filePath(name), forged.file()));
    for (ScratchHome* home : {&rita, &tom}) {
        GR_REQUIRE_OK(TeamShare(**home).sync());
        CHECK((*home)->isInTeam());
        CHECK(roster(**home).content().ownerKey() == back->vault().person().signing().publicKey());
        CHECK_FALSE(knowsGroup(**home, u"Made by the finder"_s));
    }
}

TEST_CASE_METHOD(Lost, "an owner with two laptops goes on with the one that is left", "[teamshare]") {
    GR_REQUIRE_ERROR(TeamShare(*olga).takeOver(Seed(QByteArray(32, 'x'))), ErrorCode::Crypto);
    CHECK(olga->isInTeam());
    const SigningPublicKey until = olga->vault().person().signing().publicKey();
    GR_REQUIRE_OK(TeamShare(*olga).takeOver(recovery));
    CHECK(olga->isInTeam());
    CHECK(olga->vault().person().signing().publicKey() != until);
    addGroup(*olga, u"After the loss"_s);
    sync(olga);
    sync(rita);
    CHECK(knowsGroup(*rita, u"After the loss"_s));
    CHECK_FALSE(roster(*rita).isInForce(olga->person(), until));
}

TEST_CASE_METHOD(Lost, "who holds the kit and is in the team becomes its owner, and the owner stays in it",
                 "[teamshare]") {
    GR_REQUIRE_OK(TeamShare(*rita).takeOver(recovery));
    CHECK(roster(*rita).owner() == rita->person());
    sync(tom);
    sync(olga);
    for (ScratchHome* home : {&tom, &olga})
        CHECK(roster(**home).owner() == rita->person());
    CHECK(olga->isInTeam());
    GR_REQUIRE_ERROR(
        TeamShare(*olga).sync([&](SyncContext& context) { return Membership(context).remove(rita->person()); }),
        ErrorCode::Refused);
    addGroup(*rita, u"Rita's"_s);
    sync(rita);
    sync(tom);
    sync(olga);
    CHECK(knowsGroup(*tom, u"Rita's"_s));
    CHECK(knowsGroup(*olga, u"Rita's"_s));
    // Somebody who is not in the team does not get in by the kit alone.
    ScratchHome stranger(u"Sam Stranger"_s, 9);
    GR_REQUIRE_OK(TeamShare(*stranger).join({}, place.path()));
    GR_REQUIRE_VALUE(const bool waits, TeamShare(*rita).hasUnsavedKit());
    CHECK(waits);
    const QString path = folder.filePath(u"kit.txt"_s);
    GR_REQUIRE_OK(TeamShare(*rita).saveKit(path));
    GR_REQUIRE_VALUE(const QByteArray kit, readFile(path, 1 << 16));
    static const QRegularExpression code(u"([0-9A-Z]{5}-){14}[0-9A-Z]{5}"_s);
    GR_REQUIRE_VALUE(const Seed next,
                     seedFromRecoveryCode(RecoveryKind::Team, code.match(QString::fromUtf8(kit)).captured()));
    GR_REQUIRE_ERROR(TeamShare(*stranger).takeOver(next), ErrorCode::Refused);
    CHECK_FALSE(stranger->isInTeam());
}

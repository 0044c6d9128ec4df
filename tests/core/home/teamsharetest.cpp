// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/teamshare.h"

#include "core/assessment/notes.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/home/travel.h"
#include "core/library/publishedexamples.h"
#include "core/sync/membership.h"
#include "core/team/groups.h"
#include "core/team/recoverycode.h"
#include "tests/support/scratchteam.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("an invitation brings a person into the team, and everybody learns everybody's name", "[teamshare]") {
    Team team;
    team.invite(team.rita);
    CHECK(namesOf(team.rita) == QStringList{u"Olga Owner"_s, u"Rita Rep"_s});
    CHECK(namesOf(team.olga) == QStringList{u"Olga Owner"_s, u"Rita Rep"_s});
    team.invite(team.tom);
    Team::sync(team.rita);
    CHECK(namesOf(team.rita) == QStringList{u"Olga Owner"_s, u"Rita Rep"_s, u"Tom Third"_s});
    const SyncReport idle = Team::sync(team.rita);
    CHECK(idle.sent == 0);
    CHECK(idle.received == 0);
}

TEST_CASE("a share whose time is over is gone on the other side too, whether or not its owner comes back",
          "[teamshare]") {
    Team team;
    team.invite(team.rita);
    const Take take = starredTake(team.rita, QByteArray(5000, 'r'));
    GR_REQUIRE_VALUE(const Share share,
                     sharesOf(team.rita).share(
                         take, scenarioJson, {{team.olga->person()}, false, {}, team.rita.clock.nowMs() + dayMs}, {}));
    Team::sync(team.rita);
    Team::sync(team.olga);
    Team::sync(team.rita);
    CHECK(stateAt(team.rita, share.id) == ShareState::Arrived);
    REQUIRE(team.olga->media().contains(take.media.blob.hash));
    const auto chunks = [&] { return team.files().filter(QRegularExpression(u"^b/"_s)).size(); };
    CHECK(chunks() == 1);
    team.olga.clock.advance(std::chrono::hours(25));
    Team::sync(team.olga);
    CHECK_FALSE(team.olga->media().contains(take.media.blob.hash));
    CHECK(stateAt(team.olga, share.id) == ShareState::Expired);
    CHECK(chunks() == 1);
    team.rita.clock.advance(std::chrono::hours(25));
    Team::sync(team.rita);
    CHECK(chunks() == 0);
    CHECK(team.rita->media().contains(take.media.blob.hash));
}

TEST_CASE("a share for \"my coach\" waits until there is one, and goes to the coach of the group", "[teamshare]") {
    Team team;
    team.invite(team.rita);
    GR_REQUIRE_VALUE(const Group group,
                     Groups(team.olga->journal(), team.olga->person(), team.olga.random).add(u"North"_s, {}, {}));
    team.sync(team.olga);
    team.sync(team.rita);
    const Take take = starredTake(team.rita, QByteArray(5000, 'r'));
    // Two could be meant, or none: in no group nobody is anybody's coach.
    GR_REQUIRE_OK(Groups(team.olga->journal(), team.olga->person(), team.olga.random)
                      .addMember(group.id, {team.rita->person(), false}));
    team.sync(team.olga);
    team.sync(team.rita);
    GR_REQUIRE_VALUE(const Share share, sharesOf(team.rita).share(take, scenarioJson, {{}, true, {}, {}}, {}));
    CHECK(Team::sync(team.rita).waiting == 1);
    CHECK(stateAt(team.rita, share.id) == ShareState::Queued);
    CHECK(team.files().filter(QRegularExpression(u"^b/"_s)).isEmpty());

    GR_REQUIRE_VALUE(const Invitation invitation,
                     TeamShare(*team.olga).invite(role::coach, u"North"_s, team.olga.clock.nowMs() + dayMs));
    GR_REQUIRE_OK(TeamShare(*team.tom).join(invitation.toText(), {}));
    for (int i = 0; i < 3; ++i)
        for (ScratchHome* home : {&team.tom, &team.olga, &team.rita})
            Team::sync(*home);
    CHECK(stateAt(team.tom, share.id) == ShareState::Arrived);
    CHECK(stateAt(team.rita, share.id) == ShareState::Arrived);
    GR_REQUIRE_VALUE(const auto ofOlga, sharesOf(team.olga).all());
    CHECK(ofOlga.isEmpty());
}

TEST_CASE("what is said of a share of somebody who has left stays here and does not wait to be sent", "[teamshare]") {
    Team team;
    team.invite(team.rita);
    const Take take = starredTake(team.rita, QByteArray(5000, 'r'));
    GR_REQUIRE_VALUE(const Share share,
                     sharesOf(team.rita).share(take, scenarioJson, {{team.olga->person()}, false, {}, {}}, {}));
    Team::sync(team.rita);
    Team::sync(team.olga);
    const auto say = [&](const QString& text) {
        Note note;
        note.subject = SubjectId(share.id);
        note.text = text;
        GR_REQUIRE_OK(Notes(team.olga->journal(), team.olga->person(), team.olga.random).add(note, 9));
        GR_REQUIRE_VALUE(const SyncStatus status, TeamShare(*team.olga).status());
        return status.toSend;
    };
    CHECK(say(u"Well begun"_s) == 1);
    GR_REQUIRE_OK(TeamShare(*team.olga).sync([&](SyncContext& context) {
        return Membership(context).remove(team.rita->person());
    }));
    CHECK(say(u"Come back"_s) == 0);
}

TEST_CASE("one exchange at a time, and a home without a team says what comes first", "[teamshare]") {
    Team team;
    GR_REQUIRE_ERROR(TeamShare(*team.rita).sync(), ErrorCode::Refused);
    GR_REQUIRE_VALUE(const auto lock, FileLock::take(team.olga->pathOf(u"sync.lock"_s)));
    GR_REQUIRE_ERROR(TeamShare(*team.olga).sync(), ErrorCode::Busy);
}

TEST_CASE("after a laptop was lost its person comes back with new keys, and the lost one learns nothing more",
          "[teamshare]") {
    Team team;
    team.invite(team.rita);
    team.invite(team.tom);
    const Take take = starredTake(team.rita, QByteArray(5000, 'r'));
    GR_REQUIRE_VALUE(const Share share,
                     sharesOf(team.rita).share(take, scenarioJson, {{team.olga->person()}, false, {}, {}}, {}));
    Team::sync(team.rita);
    Team::sync(team.olga);
    GR_REQUIRE_VALUE(auto seeds, seedsFromRecoveryCodes(team.rita->vault().recoveryCodes()));
    REQUIRE(seeds.size() == 1);
    GR_REQUIRE_OK(TeamShare(*team.olga).sync([&](SyncContext& context) {
        return Membership(context).remove(team.rita->person());
    }));

    QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto back, Home::create(folder.filePath(u"home"_s),
                                                   {u"Rita Rep"_s, {u"rep"_s}, &seeds.front(), nullptr, true},
                                                   {team.rita.clock, team.rita.random}));
    CHECK(back->person() == team.rita->person());
    CHECK(back->vault().person().signing().publicKey() != team.rita->vault().person().signing().publicKey());
    GR_REQUIRE_VALUE(const QString words, TeamShare(*back).join({}, team.place.path()));
    GR_REQUIRE_OK(TeamShare(*back).sync());
    CHECK_FALSE(back->isInTeam());
    GR_REQUIRE_VALUE(const SyncStatus asked, TeamShare(*back).status());
    CHECK_FALSE(asked.wasRemoved);
    GR_REQUIRE_VALUE(const Member self, back->members().byId(back->person()));
    CHECK(self.name == u"Rita Rep"_s);

    GR_REQUIRE_VALUE(const SyncReport seen, TeamShare(*team.olga).sync());
    REQUIRE(seen.requests.size() == 1);
    CHECK(seen.requests.first().person == team.rita->person());
    GR_REQUIRE_OK(TeamShare(*team.olga).sync([&](SyncContext& context) {
        return Membership(context).approve(team.rita->person(), words, role::rep);
    }));
    GR_REQUIRE_OK(TeamShare(*back).sync());
    CHECK(back->isInTeam());
    const auto sharesBack = [&] { return Shares(back->journal(), back->person(), team.rita.random, team.rita.clock); };
    GR_REQUIRE_VALUE(const Share hers, sharesBack().byId(share.id)); // what she shared is hers again
    GR_REQUIRE_OK(sharesBack().withdraw(hers));
    GR_REQUIRE_OK(TeamShare(*back).sync());
    GR_REQUIRE_OK(TeamShare(*team.olga).sync());
    CHECK(stateAt(team.olga, share.id) == ShareState::Withdrawn);

    GR_REQUIRE_OK(TeamShare(*team.rita).sync());
    CHECK(stateAt(team.rita, share.id) != ShareState::Withdrawn); // sealed under a key that it does not get
    GR_REQUIRE_VALUE(const SyncStatus lost, TeamShare(*team.rita).status());
    CHECK(lost.wasRemoved);
    CHECK_FALSE(lost.isIn);

    // Lost once more, and now without the owner having said so before.
    GR_REQUIRE_VALUE(auto both, seedsFromRecoveryCodes(back->vault().recoveryCodes()));
    REQUIRE(both.size() == 2);
    Seed last = std::move(both.back());
    both.pop_back();
    GR_REQUIRE_VALUE(const auto third,
                     Home::create(folder.filePath(u"third"_s), {u"Rita Rep"_s, {u"rep"_s}, &last, &both, true},
                                  {team.rita.clock, team.rita.random}));
    CHECK(third->person() == team.rita->person());
    GR_REQUIRE_VALUE(const QString again, TeamShare(*third).join({}, team.place.path()));
    GR_REQUIRE_OK(TeamShare(*third).sync());
    GR_REQUIRE_OK(TeamShare(*team.olga).sync([&](SyncContext& context) {
        return Membership(context).approve(team.rita->person(), again, role::rep);
    }));
    GR_REQUIRE_OK(TeamShare(*third).sync());
    CHECK(third->isInTeam());
    GR_REQUIRE_OK(TeamShare(*back).sync());
    CHECK_FALSE(back->isInTeam());
}

TEST_CASE("who still has a laptop gets new keys on it, and keeps all that is there", "[teamshare]") {
    Team team;
    team.invite(team.rita);
    const Take take = starredTake(team.rita, QByteArray(5000, 'r'));
    GR_REQUIRE_OK(sharesOf(team.rita).share(take, scenarioJson, {{team.olga->person()}, false, {}, {}}, {}));
    Team::sync(team.rita);
    const PersonId person = team.rita->person();
    GR_REQUIRE_VALUE(const auto beside, Home::open(team.rita->folder(), {team.rita.clock, team.rita.random}));
    GR_REQUIRE_VALUE(const QString words, TeamShare(*team.rita).replaceKeys());
    CHECK(team.rita->person() == person);
    CHECK_FALSE(beside->device() == team.rita->device());
    GR_REQUIRE_OK(beside->keepUp());
    CHECK(beside->device() == team.rita->device());
    GR_REQUIRE_ERROR(TeamShare(*team.olga).replaceKeys(), ErrorCode::Refused);
    GR_REQUIRE_OK(TeamShare(*team.rita).sync());
    GR_REQUIRE_VALUE(const SyncStatus asked, TeamShare(*team.rita).status());
    CHECK(asked.comesBack);
    CHECK(asked.words == words);
    CHECK_FALSE(asked.isIn);
    CHECK_FALSE(asked.wasRemoved);
    GR_REQUIRE_OK(TeamShare(*team.olga).sync([&](SyncContext& context) {
        return Membership(context).approve(person, words, role::rep);
    }));
    GR_REQUIRE_OK(TeamShare(*team.rita).sync());
    CHECK(team.rita->isInTeam());
    GR_REQUIRE_VALUE(const QList<Share> shares, sharesOf(team.rita).all());
    REQUIRE(shares.size() == 1);
    GR_REQUIRE_OK(sharesOf(team.rita).withdraw(shares.first()));
    GR_REQUIRE_OK(TeamShare(*team.rita).sync());
    GR_REQUIRE_OK(TeamShare(*team.olga).sync());
    CHECK(stateAt(team.olga, shares.first().id) == ShareState::Withdrawn);
}

TEST_CASE("a recovery kit overwrites nothing and is not saved where it would be lost with the home", "[sync]") {
    QTemporaryDir place;
    ScratchHome olga(u"Olga Owner"_s, 1, {u"coach"_s});
    TeamShare share(*olga);
    GR_REQUIRE_OK(share.create(u"Northern team"_s, place.path()));
    const QString taken = olga.scratch(u"letter"_s);
    GR_REQUIRE_OK(writeFileAtomically(taken, "Dear Olga"));
    GR_REQUIRE_ERROR(share.saveKit(taken), ErrorCode::Exists);
    CHECK(*readFile(taken, 100) == "Dear Olga");
    GR_REQUIRE_ERROR(share.saveKit(olga.path() + u"/kit.txt"_s), ErrorCode::Refused);
    GR_REQUIRE_ERROR(share.saveKit(olga.path() + u"/keys/../kit.txt"_s), ErrorCode::Refused);
    CHECK(*share.hasUnsavedKit());
    GR_REQUIRE_OK(share.saveKit(olga.scratch(u"kit"_s)));
    CHECK_FALSE(*share.hasUnsavedKit());
    GR_REQUIRE_ERROR(share.saveKit(olga.scratch(u"another kit"_s)), ErrorCode::NotFound);
}

TEST_CASE("whoever has asked to join can read their six words as long as they wait", "[sync]") {
    Team team;
    GR_REQUIRE_VALUE(const QString words, TeamShare(*team.rita).join({}, team.place.path()));
    CHECK(TeamShare(*team.rita).status()->words == words);
    CHECK(TeamShare(*team.rita.reopened()).status()->words == words);
}

TEST_CASE("a published example reaches those it is shown to, who comes later too, and leaves them when taken back",
          "[teamshare]") {
    Team team;
    team.invite(team.rita);
    team.invite(team.tom);
    for (ScratchHome* home : {&team.rita, &team.tom})
        GR_REQUIRE_OK(Travel(**home).setRule(Travel::Rule::All));
    GR_REQUIRE_VALUE(const Group north, Groups(team.olga->journal(), team.olga->person(), team.olga.random)
                                            .add(u"North"_s, {}, {{team.rita->person(), false}}));
    QFile file(team.olga.scratch(u"clip"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(QByteArray(5000, 'x')) == 5000);
    file.close();
    Examples examples(team.olga->journal(), team.olga->person(), team.olga.random);
    PublishedExamples published(team.olga->journal(), team.olga->person(), team.olga.random);
    ModelExample wish;
    wish.title = u"A clear ask"_s;
    wish.duration = 9;
    wish.tags = {u"ask"_s};
    wish.source = contentHash("file");
    GR_REQUIRE_VALUE(wish.media, team.olga->media().adopt(file.fileName()));
    GR_REQUIRE_VALUE(ModelExample clip, examples.add(wish));
    const Roster& roster = *team.olga->authority().roster();
    GR_REQUIRE_ERROR(published.publish(clip, north.id, roster), ErrorCode::Refused); // nobody's consent
    clip.consent = u"Mara said yes on 3 May"_s;
    GR_REQUIRE_OK(examples.change(clip));
    GR_REQUIRE_VALUE(const PublishedExample shown, published.publish(clip, north.id, roster));
    CHECK(shown.audience == QList<PersonId>{team.rita->person()});
    const auto everybody = [&] {
        for (ScratchHome* home : {&team.olga, &team.rita, &team.tom, &team.olga})
            Team::sync(*home);
    };
    everybody();
    const auto seenBy = [](ScratchHome& home) {
        GR_REQUIRE_VALUE(auto all, Examples(home->journal(), home->person(), home.random).all());
        return all;
    };
    REQUIRE(seenBy(team.rita).size() == 1);
    const ModelExample seen = seenBy(team.rita).first();
    CHECK(seen.title == u"A clear ask"_s);
    CHECK(seen.tags == QStringList{u"ask"_s});
    CHECK(seen.from == team.olga->person());
    CHECK(seen.publisher == u"Olga Owner"_s);
    CHECK(team.rita->media().contains(wish.media.hash));
    CHECK(seenBy(team.tom).isEmpty());
    CHECK_FALSE(team.tom->media().contains(wish.media.hash));
    CHECK(seenBy(team.olga).size() == 1); // her own, once
    Examples ofRita(team.rita->journal(), team.rita->person(), team.rita.random);
    GR_REQUIRE_ERROR(ofRita.remove(seen.id), ErrorCode::Refused);
    GR_REQUIRE_ERROR(PublishedExamples(team.rita->journal(), team.rita->person(), team.rita.random)
                         .publish(seen, {}, *team.rita->authority().roster()),
                     ErrorCode::Refused);

    GR_REQUIRE_OK(Groups(team.olga->journal(), team.olga->person(), team.olga.random)
                      .addMember(north.id, {team.tom->person(), false}));
    everybody();
    CHECK(seenBy(team.tom).size() == 1);
    CHECK(team.tom->media().contains(wish.media.hash));

    GR_REQUIRE_OK(published.unpublish(clip.id));
    everybody();
    CHECK(seenBy(team.rita).isEmpty());
    CHECK(seenBy(team.tom).isEmpty());
    CHECK_FALSE(team.rita->media().contains(wish.media.hash));
    CHECK(team.files().filter(QRegularExpression(u"^b/"_s)).isEmpty());
    CHECK(team.olga->media().contains(wish.media.hash));
}

TEST_CASE("a rep publishes no examples", "[teamshare]") {
    Team team;
    team.invite(team.rita);
    ModelExample wish;
    wish.title = u"Mine"_s;
    wish.duration = 9;
    wish.consent = u"me"_s;
    wish.source = contentHash("file");
    wish.media = {contentHash("media"), 5};
    GR_REQUIRE_VALUE(const ModelExample clip,
                     Examples(team.rita->journal(), team.rita->person(), team.rita.random).add(wish));
    GR_REQUIRE_ERROR(PublishedExamples(team.rita->journal(), team.rita->person(), team.rita.random)
                         .publish(clip, {}, *team.rita->authority().roster()),
                     ErrorCode::Refused);
}

TEST_CASE("a team share that moved is told to a home, and only this team's is taken", "[teamshare]") {
    Team team;
    team.invite(team.rita);
    QTemporaryDir moved;
    const QString elsewhere = moved.filePath(u"mounted/here"_s);
    REQUIRE(QDir().mkpath(QFileInfo(elsewhere).path()));
    REQUIRE(QDir().rename(team.place.path(), elsewhere));
    GR_REQUIRE_ERROR(TeamShare(*team.rita).sync(), ErrorCode::Remote);

    const QString empty = moved.filePath(u"empty"_s);
    REQUIRE(QDir().mkpath(empty));
    ScratchHome stranger(u"Sten Stranger"_s, 9);
    const QTemporaryDir other;
    GR_REQUIRE_OK(TeamShare(*stranger).create(u"Southern team"_s, other.path(), Seed(stranger.random.bytes(32))));
    const auto nothing = TeamShare(*team.rita).moved(empty);
    GR_REQUIRE_ERROR(nothing, ErrorCode::NotFound);
    CHECK(nothing.error().message.contains(empty));
    CHECK(nothing.error().message.contains(u"Northern team"_s));
    const auto foreign = TeamShare(*team.rita).moved(other.path());
    GR_REQUIRE_ERROR(foreign, ErrorCode::Refused);
    CHECK(foreign.error().message.contains(other.path()));
    GR_REQUIRE_ERROR(TeamShare(*team.rita).moved(moved.filePath(u"nowhere"_s)), ErrorCode::Remote);
    GR_REQUIRE_ERROR(TeamShare(*team.tom).moved(elsewhere), ErrorCode::Refused);
    GR_REQUIRE_ERROR(TeamShare(*team.rita).sync(), ErrorCode::Remote);

    GR_REQUIRE_OK(TeamShare(*team.rita).moved(elsewhere));
    GR_REQUIRE_VALUE(const SyncStatus status, TeamShare(*team.rita).status());
    CHECK(status.remote == elsewhere);
    Team::sync(team.rita);
}

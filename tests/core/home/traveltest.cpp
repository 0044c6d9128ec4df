// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/travel.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/home/catalogue.h"
#include "core/home/teamshare.h"
#include "core/library/publishedexamples.h"
#include "core/scenarios/assignments.h"
#include "core/takes/shares.h"
#include "tests/support/scratchhome.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24 * 60 * 60 * 1000;

constexpr auto document = R"({"format":"greenroom-scenario/1","title":"%1","kind":"pitch","language":"en","brief":"b",
    "scripts":[],"map":{"format":"greenroom-map/1","title":"%1 map","levels":[{"name":"No","letter":"N"},
    {"name":"Yes","letter":"Y"}],"criteria":[{"id":"a","title":"A","cells":["It is not.","It is."]}]}})";

/// Mara, who trains, and Rita, who practises, on one folder.
struct Road {
    QTemporaryDir place;
    ScratchHome mara{u"Mara Trainer"_s, 1, {u"trainer"_s}};
    ScratchHome rita{u"Rita Rep"_s, 2, {u"rep"_s}};
    ScenarioRecord pitch = published(u"Pitch"_s);
    ScenarioRecord call = published(u"Call"_s);
    Travel travel{*rita};

    Road() {
        GR_REQUIRE_OK(TeamShare(*mara).create(u"North"_s, place.path(), Seed(mara.random.bytes(32))));
        GR_REQUIRE_VALUE(const Invitation invitation,
                         TeamShare(*mara).invite(role::rep, {}, mara.clock.nowMs() + 14 * dayMs));
        GR_REQUIRE_OK(TeamShare(*rita).join(invitation.toText(), {}));
        for (ScratchHome* home : {&rita, &mara, &rita, &mara})
            sync(*home);
    }
    ScenarioRecord published(const QString& title) {
        GR_REQUIRE_VALUE(const ScenarioRecord record,
                         Catalogue(*mara).addScenario(QString::fromLatin1(document).arg(title).toUtf8(), title));
        return record;
    }
    static SyncReport sync(ScratchHome& home) {
        GR_REQUIRE_VALUE(SyncReport report, TeamShare(*home).sync());
        CHECK(report.problems.join(u'\n') == QString());
        return report;
    }
    void exchange() {
        sync(mara);
        sync(rita);
    }
    static BlobRef film(ScratchHome& home, const QByteArray& content) {
        const QString path = home.scratch(u"film"_s);
        GR_REQUIRE_OK(writeFileAtomically(path, content));
        GR_REQUIRE_VALUE(const BlobRef blob, home->media().adopt(path));
        return blob;
    }
    static ModelExample import(ScratchHome& home, const QString& title, const QByteArray& content,
                               const std::optional<ScenarioId>& scenario = {}) {
        ModelExample wish;
        wish.title = title;
        wish.duration = 9;
        wish.consent = u"yes"_s;
        wish.source = contentHash(title.toUtf8());
        wish.scenario = scenario;
        wish.media = film(home, content);
        GR_REQUIRE_VALUE(const ModelExample added, Examples(home->journal(), home->person(), home.random).add(wish));
        return added;
    }
    void publish(const ModelExample& example) {
        GR_REQUIRE_OK(PublishedExamples(mara->journal(), mara->person(), mara.random)
                          .publish(example, {}, *mara->authority().roster()));
    }
    void show(const QString& title, const QByteArray& content, const std::optional<ScenarioId>& scenario = {}) {
        publish(import(mara, title, content, scenario));
    }
    TeamClip clip(const QString& title) {
        GR_REQUIRE_VALUE(const QList<TeamClip> clips, travel.all());
        for (const TeamClip& one : clips)
            if (one.example.title == title)
                return one;
        FAIL("it is not here: " << title.toStdString());
        return {};
    }
    ScenarioTravel of(const ScenarioRecord& scenario) {
        GR_REQUIRE_VALUE(const QList<TeamClip> clips, travel.all());
        GR_REQUIRE_VALUE(const ScenarioTravel found, travel.of(scenario.id, clips));
        return found;
    }
    TakeId practise(const ScenarioRecord& scenario, const QByteArray& content) {
        Takes takes(rita->journal(), rita->person(), rita.random, rita.clock);
        GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(scenario.id, scenario.version));
        GR_REQUIRE_VALUE(const TakeId take,
                         takes.keep(attempt, {film(rita, content), 9, 270, 0, 640, 360, true}, false, Ending::Kept));
        return take;
    }
};

} // namespace

TEST_CASE("of the team's examples those of practised scenarios come by themselves, the others are said to be there",
          "[travel]") {
    Road road;
    road.show(u"For the pitch"_s, "one", road.pitch.id);
    road.show(u"For the call"_s, "four", road.call.id);
    road.practise(road.pitch, "a take");
    road.exchange();
    CHECK(road.clip(u"For the pitch"_s).isHere);
    CHECK(road.clip(u"For the pitch"_s).keptFor == KeptFor::Practice);
    CHECK_FALSE(road.clip(u"For the call"_s).isHere);
    CHECK(road.clip(u"For the call"_s).keptFor == KeptFor::Nothing);
    CHECK(TeamShare(*road.rita).status()->pendingMedia == 0);

    GR_REQUIRE_OK(road.travel.setRule(Travel::Rule::All));
    CHECK(TeamShare(*road.rita).status()->pendingMedia == 1);
    road.exchange();
    CHECK(road.clip(u"For the call"_s).isHere);
    CHECK(road.clip(u"For the call"_s).keptFor == KeptFor::All);
    CHECK(TeamShare(*road.rita).status()->pendingMedia == 0);
}

TEST_CASE("an accepted assignment brings the examples of its scenario, one that waits does not", "[travel]") {
    Road road;
    road.show(u"For the call"_s, "four", road.call.id);
    Assignments given(road.mara->journal(), road.mara->person(), road.mara.random);
    GR_REQUIRE_OK(given.assign(road.call, {road.rita->person()}, road.mara.clock.nowMs() + dayMs, {}));
    road.exchange();
    CHECK(road.clip(u"For the call"_s).keptFor == KeptFor::Nothing);
    Assignments mine(road.rita->journal(), road.rita->person(), road.rita.random);
    GR_REQUIRE_VALUE(const QList<Assignment> all, mine.all());
    REQUIRE(all.size() == 1);
    GR_REQUIRE_OK(mine.accept(all.first(), road.rita.clock.nowMs()));
    road.exchange();
    CHECK(road.clip(u"For the call"_s).keptFor == KeptFor::Practice);
    CHECK(road.clip(u"For the call"_s).isHere);
}

TEST_CASE("what is kept by hand comes and stays, under better words too; what is let go of stays away", "[travel]") {
    Road road;
    ModelExample opening = road.import(road.mara, u"Opening"_s, "opening");
    road.publish(opening);
    road.exchange();
    REQUIRE_FALSE(road.clip(u"Opening"_s).isHere);
    GR_REQUIRE_OK(road.travel.keep(road.clip(u"Opening"_s).example));
    road.exchange();
    CHECK(road.clip(u"Opening"_s).isHere);
    CHECK(road.clip(u"Opening"_s).keptFor == KeptFor::Hand);
    CHECK(road.clip(u"Opening"_s).canGo);

    opening.title = u"A calm opening"_s;
    GR_REQUIRE_OK(Examples(road.mara->journal(), road.mara->person(), road.mara.random).change(opening));
    road.publish(opening);
    road.exchange();
    CHECK(road.clip(u"A calm opening"_s).isHere);
    CHECK(road.clip(u"A calm opening"_s).keptFor == KeptFor::Hand);

    GR_REQUIRE_OK(road.travel.setRule(Travel::Rule::All));
    GR_REQUIRE_OK(road.travel.release(road.clip(u"A calm opening"_s).example));
    CHECK_FALSE(road.rita->media().contains(opening.media.hash));
    road.exchange();
    CHECK_FALSE(road.clip(u"A calm opening"_s).isHere);
    CHECK(road.clip(u"A calm opening"_s).example.title == u"A calm opening"_s); // the words stay
    CHECK(road.mara->media().contains(opening.media.hash));

    GR_REQUIRE_OK(road.travel.keep(road.clip(u"A calm opening"_s).example));
    road.exchange();
    CHECK(road.clip(u"A calm opening"_s).isHere);
}

TEST_CASE("what is also a recording, an import or a share of this home cannot be let go of", "[travel]") {
    Road road;
    road.show(u"Mine too"_s, "same bytes");
    road.show(u"A take too"_s, "take bytes");
    road.import(road.rita, u"My copy"_s, "same bytes");
    const TakeId take = road.practise(road.pitch, "take bytes");
    road.exchange();
    for (const QString& title : {u"Mine too"_s, u"A take too"_s}) {
        CHECK(road.clip(title).isHere);
        CHECK_FALSE(road.clip(title).canGo);
        GR_REQUIRE_ERROR(road.travel.release(road.clip(title).example), ErrorCode::Refused);
        CHECK(road.clip(title).isHere);
    }
    GR_REQUIRE_VALUE(const QList<ModelExample> mine,
                     Examples(road.rita->journal(), road.rita->person(), road.rita.random).mine());
    GR_REQUIRE_ERROR(road.travel.release(mine.first()), ErrorCode::Refused);
    GR_REQUIRE_ERROR(road.travel.keep(mine.first()), ErrorCode::Refused);

    // Putting it away can be undone, so its recording stays.
    GR_REQUIRE_OK(Takes(road.rita->journal(), road.rita->person(), road.rita.random, road.rita.clock).discard(take));
    CHECK_FALSE(road.clip(u"A take too"_s).canGo);
    GR_REQUIRE_VALUE(const ClipRoom gone, road.travel.releaseRest());
    CHECK(gone.clips == 0);
}

TEST_CASE("a scenario is kept for travel with all its examples, those that come later too, and let go of", "[travel]") {
    Road road;
    road.show(u"One"_s, "1", road.call.id);
    road.show(u"Two"_s, "22", road.call.id);
    road.show(u"Other"_s, "333", road.pitch.id);
    road.exchange();
    CHECK(road.of(road.call).all == ClipRoom{2, 3});
    CHECK_FALSE(road.of(road.call).isKept);
    GR_REQUIRE_OK(road.travel.keep(road.call.id));
    CHECK(road.of(road.call).isKept);
    CHECK(road.of(road.call).coming == ClipRoom{2, 3});
    road.exchange();
    CHECK(road.of(road.call).here == ClipRoom{2, 3});
    CHECK(road.of(road.call).coming == ClipRoom{});
    CHECK_FALSE(road.clip(u"Other"_s).isHere);

    road.show(u"Later"_s, "4444", road.call.id);
    road.exchange();
    CHECK(road.clip(u"Later"_s).isHere);
    CHECK(road.clip(u"Later"_s).keptFor == KeptFor::Scenario);

    GR_REQUIRE_OK(road.travel.keep(road.clip(u"One"_s).example));
    GR_REQUIRE_VALUE(const ClipRoom gone, road.travel.release(road.call.id));
    CHECK(gone == ClipRoom{2, 6});
    CHECK(road.clip(u"One"_s).isHere); // by hand
    CHECK_FALSE(road.clip(u"Two"_s).isHere);
    road.exchange();
    CHECK(road.of(road.call).here == ClipRoom{1, 1});

    // Keeping all of it brings back what was let go of by hand.
    GR_REQUIRE_OK(road.travel.release(road.clip(u"One"_s).example));
    GR_REQUIRE_OK(road.travel.keep(road.call.id));
    road.exchange();
    CHECK(road.of(road.call).here == ClipRoom{3, 7});
}

TEST_CASE("a scenario that is practised has its examples as before once it is not kept any more", "[travel]") {
    Road road;
    road.show(u"One"_s, "1", road.pitch.id);
    road.practise(road.pitch, "a take");
    GR_REQUIRE_OK(road.travel.keep(road.pitch.id));
    road.exchange();
    CHECK(road.clip(u"One"_s).keptFor == KeptFor::Scenario);
    GR_REQUIRE_VALUE(const ClipRoom gone, road.travel.release(road.pitch.id));
    CHECK(gone == ClipRoom{});
    CHECK(road.clip(u"One"_s).isHere);
    CHECK(road.clip(u"One"_s).keptFor == KeptFor::Practice);
}

TEST_CASE("letting go of the rest leaves what is practised or kept", "[travel]") {
    Road road;
    road.show(u"Practised"_s, "1", road.pitch.id);
    road.show(u"By hand"_s, "22");
    road.show(u"Neither"_s, "4444");
    road.practise(road.pitch, "a take");
    GR_REQUIRE_OK(road.travel.setRule(Travel::Rule::All));
    road.exchange();
    GR_REQUIRE_OK(road.travel.keep(road.clip(u"By hand"_s).example));
    CHECK(*road.travel.releasable() == ClipRoom{});
    GR_REQUIRE_OK(road.travel.setRule(Travel::Rule::Practised));
    CHECK(road.clip(u"Neither"_s).isHere); // nothing leaves by itself
    CHECK(*road.travel.releasable() == ClipRoom{1, 4});
    GR_REQUIRE_VALUE(const ClipRoom gone, road.travel.releaseRest());
    CHECK(gone == ClipRoom{1, 4});
    road.exchange();
    CHECK(road.clip(u"Practised"_s).isHere);
    CHECK(road.clip(u"By hand"_s).isHere);
    CHECK_FALSE(road.clip(u"Neither"_s).isHere);
}

TEST_CASE("a take that is shared arrives by itself whatever is chosen of examples", "[travel]") {
    Road road;
    const TakeId id = road.practise(road.pitch, "a take");
    Takes takes(road.rita->journal(), road.rita->person(), road.rita.random, road.rita.clock);
    GR_REQUIRE_OK(takes.star(id, true));
    GR_REQUIRE_VALUE(const Take take, takes.byId(id));
    GR_REQUIRE_OK(Shares(road.rita->journal(), road.rita->person(), road.rita.random, road.rita.clock)
                      .share(take, "{}", {{road.mara->person()}, false, {}, {}}, {}));
    Road::sync(road.rita);
    Road::sync(road.mara);
    CHECK(road.mara->media().contains(take.media.blob.hash));
}

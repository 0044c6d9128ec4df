// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/shares.h"

#include "core/team/audience.h"
#include "tests/support/pair.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::carry;

namespace {

struct Fixture : test::Pair {
    ShareState seenByAnn(const ShareId& id) { return annsShares.byId(id)->state; }
    ShareState seenByBob(const ShareId& id) { return bobsShares.byId(id)->state; }
    ShareWish toMyCoach() const { return {{}, true, {}, {}}; }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a share carries what others need of a take and the exact scenario", "[shares]") {
    const Take take = starred("one");
    GR_REQUIRE_VALUE(const Share share, annShares(take, {{bob->person()}, false, u"Mind the close."_s, {}}, {}));
    toBob(share.id);
    GR_REQUIRE_VALUE(const auto all, bobsShares.all());
    REQUIRE(all.size() == 1);
    const Share& seen = all.first();
    CHECK(seen.owner() == ann->person());
    CHECK(seen.state == ShareState::Shared);
    CHECK(seen.note == u"Mind the close."_s);
    CHECK(seen.media == take.media.blob);
    CHECK(seen.duration == 10);
    CHECK(seen.width == 1280);
    CHECK(seen.sound);
    CHECK(seen.recordedMs == take.attempt.startedMs);
    CHECK(seen.expiresMs == ann.clock.nowMs() + 180LL * 24 * 60 * 60 * 1000);
    CHECK(seen.audience == QList<PersonId>{bob->person()});
    GR_REQUIRE_VALUE(const QJsonObject json, parseJson(seen.scenario));
    GR_REQUIRE_VALUE(const Scenario scenario, Scenario::fromJson(json));
    CHECK(*scenario.version() == pitch.version);
    CHECK(std::get<QJsonObject>(scenario.map)[u"title"_s] == u"Pitch to us map"_s);
}

TEST_CASE_METHOD(Fixture, "a share says how its take was practised, where it was paused and what was said then",
                 "[shares]") {
    const Share plain = shareWithBob(starred("whole"));
    GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(pitch.id, pitch.version, PracticeMode::Drill));
    GR_REQUIRE_OK(takes.cut(attempt, 1, 7.5));
    GR_REQUIRE_OK(takes.cut(attempt, 2, 9));
    GR_REQUIRE_OK(takes.prompt(attempt, 1, {3, u"Why now?"_s}));
    const Take whole = record("drill");
    GR_REQUIRE_VALUE(const TakeId id, takes.keep(attempt, whole.media, false, Ending::Kept));
    GR_REQUIRE_OK(takes.star(id, true));
    const Share drill = shareWithBob(*takes.byId(id));
    toBob(plain.id);
    toBob(drill.id);
    CHECK(bobsShares.byId(plain.id)->mode == PracticeMode::Whole);
    CHECK(bobsShares.byId(plain.id)->cuts.isEmpty());
    CHECK(bobsShares.byId(drill.id)->mode == PracticeMode::Drill);
    CHECK(bobsShares.byId(drill.id)->cuts == QList<double>{7.5, 9});
    CHECK(bobsShares.byId(drill.id)->prompts == QList<Prompt>{{3, u"Why now?"_s}});
}

TEST_CASE_METHOD(Fixture, "only a take with a star is shared, with somebody else, for some time", "[shares]") {
    const Take plain = record("one");
    const ShareWish wish{{bob->person()}, false, {}, {}};
    const auto refused = annShares(plain, wish, {});
    GR_REQUIRE_ERROR(refused, ErrorCode::Refused);
    CHECK(refused.error().message.contains(u"take star"_s));
    GR_REQUIRE_OK(takes.discard(plain.id));
    GR_REQUIRE_ERROR(annShares(*takes.byId(plain.id), wish, {}), ErrorCode::Refused);
    const Take take = starred("two");
    for (const ShareWish& bad :
         {ShareWish{}, ShareWish{{ann->person()}, false, {}, {}}, ShareWish{wish.to, false, {}, ann.clock.nowMs()},
          ShareWish{wish.to, false, QString(4001, u'x'), {}}})
        GR_REQUIRE_ERROR(annShares(take, bad, {}), ErrorCode::Invalid);
    CHECK(annsShares.all()->isEmpty());
}

TEST_CASE_METHOD(Fixture, "a share freezes the attempts since the last one, and the first is told apart", "[shares]") {
    record("a");
    record("false start", 2);
    const ScenarioRecord other = scenario("Something else");
    record("b", 10, other);
    const Take take = starred("c");
    const Share first = shareWithBob(take);
    CHECK(first.first);
    CHECK(first.attempts == 2);
    record("d");
    CHECK(annsShares.byId(first.id)->attempts == 2);
    // A clock that is set back between shares changes nothing.
    ann.clock.advance(-std::chrono::hours(48));
    const Share second = shareWithBob(starred("e"));
    CHECK_FALSE(second.first);
    CHECK(second.attempts == 2);
    GR_REQUIRE_OK(annsShares.withdraw(second));
    const Share third = shareWithBob(starred("f"));
    CHECK(third.attempts == 1);
    const Take elsewhere = record("g", 10, other);
    GR_REQUIRE_OK(takes.star(elsewhere.id, true));
    const Share fourth = shareWithBob(*takes.byId(elsewhere.id));
    CHECK(fourth.first);
    CHECK(fourth.attempts == 2);
}

TEST_CASE_METHOD(Fixture, "what was shared from another laptop is no first share here, and its attempts stay there",
                 "[shares]") {
    const Take take = starred("one");
    GR_REQUIRE_VALUE(const QByteArray scenario, canonicalJson(pitch.document.toJson()));
    GR_REQUIRE_OK(ann->journal().commit({{EntityId::create(ann->person(), ann.random),
                                          u"share"_s,
                                          {{u"scenario"_s, QString::fromUtf8(scenario)},
                                           {u"take"_s, EntityId::create(ann->person(), ann.random)},
                                           {u"attempts"_s, qint64(5)},
                                           {u"expires"_s, ann.clock.nowMs()}}}}));
    const Share here = shareWithBob(take);
    CHECK_FALSE(here.first);
    CHECK(here.attempts == 1);
}

TEST_CASE_METHOD(Fixture, "without a coach a share waits, and goes to the first that is known", "[shares]") {
    GR_REQUIRE_VALUE(const Share queued, annShares(starred("one"), toMyCoach(), {ann->person()}));
    CHECK(queued.state == ShareState::Queued);
    CHECK(queued.waitsForCoach);
    CHECK(annsShares.nameCoaches({ann->person()})->isEmpty());
    CHECK(seenByAnn(queued.id) == ShareState::Queued);
    CHECK(annsShares.nameCoaches({bob->person()})->size() == 1);
    CHECK(seenByAnn(queued.id) == ShareState::Shared);
    const PersonId later = *PersonId::fromBytes(QByteArray(16, 'l'));
    CHECK(annsShares.nameCoaches({bob->person(), later})->isEmpty());
    CHECK(annsShares.byId(queued.id)->audience == QList<PersonId>{bob->person()});
    GR_REQUIRE_VALUE(const Share known, annShares(starred("two"), toMyCoach(), {bob->person()}));
    CHECK(known.state == ShareState::Shared);
    CHECK_FALSE(known.waitsForCoach);
}

TEST_CASE_METHOD(Fixture, "the note of a share stays, changes or goes as its owner wishes", "[shares]") {
    const Take take = starred("one");
    GR_REQUIRE_VALUE(Share share, annShares(take, {{bob->person()}, false, u"Mind the close."_s, {}}, {}));
    share = *annShares(take, {{bob->person()}, false, {}, {}}, {});
    CHECK(share.note == u"Mind the close."_s);
    share = *annShares(take, {{bob->person()}, false, QString(), {}}, {});
    CHECK(share.note.isEmpty());
    toBob(share.id);
    CHECK(bobsShares.byId(share.id)->note.isEmpty());
}

TEST_CASE_METHOD(Fixture, "sharing can give the star in the same commit, or leaves it where it was", "[shares]") {
    const Take before = starred("one");
    const Take take = record("two");
    ShareWish wish{{bob->person()}, false, {}, ann.clock.nowMs(), {}, true};
    GR_REQUIRE_ERROR(annShares(take, wish, {}), ErrorCode::Invalid);
    CHECK(takes.byId(before.id)->starred);
    CHECK_FALSE(takes.byId(take.id)->starred);
    wish.expiresMs.reset();
    GR_REQUIRE_OK(annShares(take, wish, {}));
    CHECK(takes.byId(take.id)->starred);
    CHECK_FALSE(takes.byId(before.id)->starred);
}

TEST_CASE_METHOD(Fixture, "sharing a take again adds people to the share that lives", "[shares]") {
    const Take take = starred("one");
    GR_REQUIRE_VALUE(const Share first, annShares(take, toMyCoach(), {}));
    record("another attempt");
    const qint64 soon = ann.clock.nowMs() + 1000;
    GR_REQUIRE_VALUE(const Share more, annShares(take, {{bob->person()}, false, u"Now you."_s, soon}, {}));
    CHECK(more.id == first.id);
    CHECK(more.audience == QList<PersonId>{bob->person()});
    CHECK(more.waitsForCoach);
    CHECK(more.attempts == first.attempts);
    CHECK(more.note == u"Now you."_s);
    CHECK(more.expiresMs == soon);
    GR_REQUIRE_OK(annsShares.withdraw(more));
    const Share anew = shareWithBob(take);
    CHECK(anew.id != first.id);
    CHECK(annsShares.find(take.id.toString().first(8))->id == anew.id);
    CHECK(annsShares.find(first.id.toString().first(8))->state == ShareState::Withdrawn);
    CHECK(annsShares.of(take.id)->size() == 2);
}

TEST_CASE_METHOD(Fixture, "the owner learns that a share has arrived, once", "[shares]") {
    const Share share = shareWithBob(starred("one"));
    toBob(share.id);
    GR_REQUIRE_OK(bobsShares.acknowledge(*bobsShares.byId(share.id)));
    GR_REQUIRE_OK(bobsShares.acknowledge(*bobsShares.byId(share.id)));
    CHECK(seenByBob(share.id) == ShareState::Arrived);
    CHECK(seenByAnn(share.id) == ShareState::Shared);
    toAnn(share.id);
    CHECK(seenByAnn(share.id) == ShareState::Arrived);
    CHECK(annsShares.byId(share.id)->arrived == QList<PersonId>{bob->person()});
    CHECK(ann->counts()->value(u"receipt"_s) == 1);
}

TEST_CASE_METHOD(Fixture, "a receipt of somebody it was not shared with counts for nothing", "[shares]") {
    const Share share = shareWithBob(starred("one"));
    test::ScratchHome eve(u"Eve"_s, 3);
    carry(*ann, *eve, CircleId::of(share.id));
    Shares evesShares(eve->journal(), eve->person(), eve.random, eve.clock);
    GR_REQUIRE_OK(evesShares.acknowledge(*evesShares.byId(share.id)));
    carry(*eve, *ann, CircleId::of(share.id));
    CHECK(ann->counts()->value(u"receipt"_s) == 1);
    CHECK(seenByAnn(share.id) == ShareState::Shared);
}

TEST_CASE_METHOD(Fixture, "a withdrawn share loses its media and says no more", "[shares]") {
    const Take take = starred("one");
    GR_REQUIRE_VALUE(const Share share, annShares(take, {{bob->person()}, false, u"Between us."_s, {}}, {}));
    toBob(share.id);
    GR_REQUIRE_ERROR(bobsShares.withdraw(*bobsShares.byId(share.id)), ErrorCode::Refused);
    GR_REQUIRE_OK(annsShares.withdraw(share));
    toBob(share.id);
    for (Shares* shares : {&annsShares, &bobsShares}) {
        GR_REQUIRE_VALUE(const Share seen, shares->byId(share.id));
        CHECK(seen.state == ShareState::Withdrawn);
        CHECK_FALSE(seen.media);
        CHECK(*shares->goneMedia() == QList<BlobRef>{take.media.blob});
    }
    CHECK(bobsShares.byId(share.id)->note.isEmpty());
    CHECK(annsShares.byId(share.id)->note == u"Between us."_s);
    GR_REQUIRE_ERROR(annsShares.withdraw(*annsShares.byId(share.id)), ErrorCode::Refused);
}

TEST_CASE_METHOD(Fixture, "a share is gone when its time is over, whether or not its owner says so", "[shares]") {
    const Share share = shareWithBob(starred("one"));
    toBob(share.id);
    passDays(179);
    CHECK(annsShares.expireDue()->isEmpty());
    CHECK(seenByBob(share.id) == ShareState::Shared);
    CHECK(bobsShares.goneMedia()->isEmpty());
    passDays(1);
    CHECK(seenByBob(share.id) == ShareState::Expired);
    CHECK(bobsShares.goneMedia()->size() == 1);
    CHECK(bobsShares.expireDue()->isEmpty());
    CHECK(annsShares.expireDue()->size() == 1);
    CHECK(annsShares.expireDue()->isEmpty());
    CHECK_FALSE(annsShares.byId(share.id)->media);
    // Once said, a clock set back does not bring it to life.
    toBob(share.id);
    passDays(-100);
    CHECK(seenByAnn(share.id) == ShareState::Expired);
    CHECK(seenByBob(share.id) == ShareState::Expired);
}

TEST_CASE_METHOD(Fixture, "a take that others may be watching is not discarded", "[shares]") {
    const Take take = starred("one");
    const Share share = shareWithBob(take);
    const auto refused = takes.discard(take.id);
    GR_REQUIRE_ERROR(refused, ErrorCode::Refused);
    CHECK(refused.error().message.contains(u"share withdraw"_s));
    CHECK(takes.byId(take.id)->starred);
    GR_REQUIRE_OK(annsShares.withdraw(share));
    GR_REQUIRE_OK(takes.discard(take.id));
    // Somebody else's share that names one's take has no say.
    const Take other = starred("two");
    const EntityId foreign = EntityId::create(bob->person(), bob.random);
    GR_REQUIRE_OK(bob->journal().commit(
        {{foreign,
          u"share"_s,
          {{u"scenario"_s, u"{}"_s}, {u"take"_s, other.id.entity()}, {u"expires"_s, bob.clock.nowMs() + 1000}}},
         Audience::adding(foreign, ann->person())}));
    toAnn(ShareId(foreign));
    CHECK(annsShares.all()->size() == 2);
    GR_REQUIRE_ERROR(annsShares.find(other.id.toString()), ErrorCode::NotFound);
    GR_REQUIRE_OK(takes.discard(other.id));
}

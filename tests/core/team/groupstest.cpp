// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/groups.h"

#include "tests/support/authority.h"
#include "tests/support/carry.h"
#include "tests/support/scratchhome.h"
#include "tests/support/team.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

/// Ann owns the team; Bob coaches; Cleo and Dan are members.
struct Fixture {
    ScratchHome annsHome{u"Ann"_s, 1};
    ScratchHome bobsHome{u"Bob"_s, 2, {u"coach"_s}};
    PersonId ann = annsHome->person();
    PersonId bob = bobsHome->person();
    PersonId cleo = *PersonId::fromBytes(QByteArray(16, 'c'));
    PersonId dan = *PersonId::fromBytes(QByteArray(16, 'd'));
    test::TestAuthority authority;
    Kinds kinds = *allKinds();
    Journal annsJournal{annsHome->database(), kinds, authority, annsHome.clock, annsHome->device()};
    Journal bobsJournal{bobsHome->database(), kinds, authority, bobsHome.clock, bobsHome->device()};
    Groups groups{annsJournal, ann, annsHome.random};
    Groups bobsGroups{bobsJournal, bob, bobsHome.random};

    Fixture() { authority.devices = {{annsHome->device(), {ann, Writer::TeamOwner}}, {bobsHome->device(), {bob, {}}}}; }

    void exchange() {
        const auto fromAnn = test::changesOf(*annsHome, CircleId::team());
        GR_REQUIRE_OK(annsJournal.merge(test::changesOf(*bobsHome, CircleId::team())));
        GR_REQUIRE_OK(bobsJournal.merge(fromAnn));
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a group has a name, a segment, members and coaches, and others see it", "[team]") {
    GR_REQUIRE_VALUE(const Group made, groups.add(u" North "_s, u"Enterprise"_s, {{cleo, false}, {bob, true}}));
    CHECK(made.name == u"North"_s);
    exchange();
    GR_REQUIRE_VALUE(const Group seen, bobsGroups.find(u"north"_s));
    CHECK(seen.id == made.id);
    CHECK(seen.segment == u"Enterprise"_s);
    CHECK(seen.persons(true) == QList<PersonId>{bob});
    CHECK(seen.persons(false) == QList<PersonId>{cleo});
    CHECK(bobsGroups.of(cleo)->size() == 1);
    CHECK(bobsGroups.of(dan)->isEmpty());
    GR_REQUIRE_ERROR(groups.add(u"NORTH"_s, {}, {}), ErrorCode::Exists);
    for (const QString& bad : {u""_s, u" "_s, u"two\nlines"_s, QString(101, u'x')})
        GR_REQUIRE_ERROR(groups.add(bad, {}, {}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(groups.add(u"South"_s, u"a\tb"_s, {}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(groups.find(u"South"_s), ErrorCode::NotFound);
}

TEST_CASE_METHOD(Fixture, "a group is called otherwise, and dissolved, for everybody", "[team]") {
    GR_REQUIRE_VALUE(const Group north, groups.add(u"North"_s, u"Enterprise"_s, {{cleo, false}, {bob, true}}));
    GR_REQUIRE_VALUE(const Group south, groups.add(u"South"_s, {}, {}));
    annsHome.clock.advance(std::chrono::minutes(1));
    GR_REQUIRE_ERROR(groups.change(north.id, u"south"_s, {}), ErrorCode::Exists);
    GR_REQUIRE_ERROR(groups.change(north.id, u" "_s, {}), ErrorCode::Invalid);
    GR_REQUIRE_OK(groups.change(north.id, u"NORTH"_s, {}));
    exchange();
    GR_REQUIRE_VALUE(const Group seen, bobsGroups.find(north.id.toString()));
    CHECK(seen.name == u"NORTH"_s);
    CHECK(seen.segment.isEmpty());
    CHECK(seen.members == north.members);
    GR_REQUIRE_ERROR(bobsGroups.change(north.id, u"Mine"_s, {}), ErrorCode::Refused);
    GR_REQUIRE_ERROR(bobsGroups.remove(north.id), ErrorCode::Refused);

    annsHome.clock.advance(std::chrono::minutes(1));
    GR_REQUIRE_OK(groups.remove(north.id));
    exchange();
    GR_REQUIRE_VALUE(const auto left, bobsGroups.all());
    CHECK(left == QList<Group>{south});
    CHECK(bobsGroups.of(cleo)->isEmpty());
    GR_REQUIRE_ERROR(groups.remove(north.id), ErrorCode::NotFound);
}

TEST_CASE_METHOD(Fixture, "two homes that add a person make one membership, and a removal is one for both", "[team]") {
    GR_REQUIRE_VALUE(const Group north, groups.add(u"North"_s, {}, {}));
    exchange();
    authority.devices[bobsHome->device()].roles = Writer::TeamOwner; // the heir
    GR_REQUIRE_OK(groups.addMember(north.id, {cleo, false}));
    bobsHome.clock.advance(std::chrono::minutes(1));
    GR_REQUIRE_OK(bobsGroups.addMember(north.id, {cleo, true}));
    exchange();
    CHECK(groups.find(u"North"_s)->members == QList<GroupMember>{{cleo, true}});
    CHECK(bobsGroups.find(u"North"_s)->members == QList<GroupMember>{{cleo, true}});
    bobsHome.clock.advance(std::chrono::minutes(1));
    GR_REQUIRE_OK(bobsGroups.removeMember(north.id, cleo));
    GR_REQUIRE_OK(bobsGroups.removeMember(north.id, dan));
    exchange();
    CHECK(groups.find(u"North"_s)->members.isEmpty());
    annsHome.clock.advance(std::chrono::minutes(2));
    GR_REQUIRE_OK(groups.addMember(north.id, {cleo, false}));
    exchange();
    CHECK(bobsGroups.find(u"North"_s)->has(cleo));
}

TEST_CASE_METHOD(Fixture, "nobody but the team's owner writes groups", "[team]") {
    GR_REQUIRE_VALUE(const Group north, groups.add(u"North"_s, {}, {{cleo, false}}));
    exchange();
    GR_REQUIRE_ERROR(bobsGroups.add(u"Mine"_s, {}, {}), ErrorCode::Refused);
    GR_REQUIRE_ERROR(bobsGroups.addMember(north.id, {bob, true}), ErrorCode::Refused);
    GR_REQUIRE_ERROR(bobsGroups.removeMember(north.id, cleo), ErrorCode::Refused);
    // A home without a team has no owner of one.
    GR_REQUIRE_ERROR(Groups(annsHome->journal(), ann, annsHome.random).add(u"Alone"_s, {}, {}), ErrorCode::Refused);

    authority.devices[bobsHome->device()].roles = Writer::TeamOwner; // as a changed program would have it
    GR_REQUIRE_OK(bobsGroups.add(u"Mine"_s, {}, {}));
    GR_REQUIRE_OK(bobsGroups.addMember(north.id, {bob, true}));
    authority.devices[bobsHome->device()].roles = {};
    exchange();
    CHECK(groups.all()->size() == 1);
    CHECK(groups.find(u"North"_s)->persons(true).isEmpty());
}

TEST_CASE_METHOD(Fixture, "my coach is who else coaches a group of mine", "[team]") {
    GR_REQUIRE_OK(groups.add(u"North"_s, {}, {{cleo, false}, {dan, true}}));
    GR_REQUIRE_OK(groups.add(u"New hires"_s, {}, {{cleo, false}, {dan, true}, {ann, true}}));
    GR_REQUIRE_OK(groups.add(u"Peers"_s, {}, {{bob, false}}));
    GR_REQUIRE_VALUE(const auto coaches, groups.coachesOf(cleo, nullptr));
    CHECK(QSet<PersonId>(coaches.begin(), coaches.end()) == QSet<PersonId>{dan, ann});
    CHECK(coaches.size() == 2);
    CHECK(*groups.coachesOf(dan, nullptr) == QList<PersonId>{ann});
    CHECK(groups.coachesOf(bob, nullptr)->isEmpty()); // in a group, which nobody coaches
}

TEST_CASE_METHOD(Fixture, "without a group the one coach of the team is my coach, of two neither", "[team]") {
    CHECK(groups.coachesOf(ann, nullptr)->isEmpty());
    exchange();
    CHECK(*groups.coachesOf(ann, nullptr) == QList<PersonId>{bob});
    CHECK(groups.coachesOf(bob, nullptr)->isEmpty());
    ScratchHome edsHome(u"Ed"_s, 3, {u"rep"_s, u"coach"_s});
    authority.devices.insert(edsHome->device(), {edsHome->person(), {}});
    GR_REQUIRE_OK(annsJournal.merge(test::changesOf(*edsHome, CircleId::team())));
    CHECK(groups.coachesOf(ann, nullptr)->isEmpty());
    CHECK(*groups.coachesOf(bob, nullptr) == QList<PersonId>{edsHome->person()});
}

TEST_CASE_METHOD(Fixture, "whom the roster gave no such role is nobody's coach by saying so", "[team]") {
    exchange();
    const test::Somebody owner('o');
    const PersonKeys& keys = bobsHome->vault().person();
    const auto rosterWithBob = [&](Roles roles) {
        return test::signedBy(owner,
                              test::firstRoster().admit({bob, keys.signing().publicKey(), keys.boxPublicKey(), roles}));
    };
    const Roster asRep = rosterWithBob(role::rep);
    const Roster asCoach = rosterWithBob(role::coach);
    CHECK(groups.coachesOf(ann, &asRep)->isEmpty());
    CHECK(*groups.coachesOf(ann, &asCoach) == QList<PersonId>{bob});
}

TEST_CASE_METHOD(Fixture, "a member is found by name or id", "[team]") {
    exchange();
    Members members(annsJournal);
    CHECK(members.find(u"bob"_s)->person == bob);
    CHECK(members.find(toText(bob).first(8))->name == u"Bob"_s);
    GR_REQUIRE_ERROR(members.find(u"Cleo"_s), ErrorCode::NotFound);
}

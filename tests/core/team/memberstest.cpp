// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/members.h"

#include "tests/support/scratchhome.h"
#include "tests/support/team.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

/// A team whose owner is the home's person.
Roster teamOf(const Home& home) {
    const PersonKeys& keys = home.vault().person();
    GR_REQUIRE_VALUE(const Roster roster,
                     Roster::first(keys, Somebody('r').signing(), sampleSalt()).sign(keys.signing()));
    return roster;
}

} // namespace

TEST_CASE("roles are what a person said until the team's roster says otherwise", "[team]") {
    ScratchHome home(u"Ann"_s, 1, {u"trainer"_s, u"rep"_s});
    const PersonId ann = home->person();
    Members alone(home->journal());
    CHECK(alone.roles(ann).value() == (role::rep | role::trainer));
    GR_REQUIRE_VALUE(const Member before, alone.byId(ann));
    CHECK(before.roles == QStringList{u"rep"_s, u"trainer"_s});
    CHECK_FALSE(before.inTeam);
    GR_REQUIRE_ERROR(alone.roles(Somebody('b').id()), ErrorCode::NotFound);

    // Asked to join, not let in yet.
    const Roster others = firstRoster();
    CHECK(Members(home->journal(), &others).roles(ann).value() == (role::rep | role::trainer));
    // Somebody whose name has not arrived yet.
    CHECK(Members(home->journal(), &others).roles(Somebody('o').id()).value() == (role::given | role::owner));

    const auto& keys = home->vault().person();
    const Roster::Newcomer newcomer{ann, keys.signing().publicKey(), keys.boxPublicKey(), role::coach};
    const Roster in = signedBy(Somebody('o'), others.admit(newcomer));
    GR_REQUIRE_VALUE(const Member member, Members(home->journal(), &in).byId(ann));
    CHECK(member.roles == QStringList{u"coach"_s});
    CHECK(member.inTeam);

    const Roster out = signedBy(Somebody('o'), in.remove(ann, {}));
    GR_REQUIRE_VALUE(const Member former, Members(home->journal(), &out).byId(ann));
    CHECK(former.name == u"Ann"_s);
    CHECK(former.roles.isEmpty());
    CHECK_FALSE(former.inTeam);
    CHECK(Members(home->journal(), &out).roles(ann).value() == 0);
}

TEST_CASE("a home asks its team's roster as soon as there is one", "[team]") {
    ScratchHome home(u"Ann"_s, 1, {u"rep"_s});
    CHECK(home->members().roles(home->person()).value() == role::rep);
    home->authority().setTeam(teamOf(*home));
    CHECK(home->members().roles(home->person()).value() == (role::given | role::owner));
}

TEST_CASE("nobody can be introduced with a role that is none, nor stand in the list twice", "[team]") {
    ScratchHome home(u"Ann"_s);
    GR_REQUIRE_ERROR(home->members().introduce(home->person(), u"Ann"_s, {u"owner"_s}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(home->members().introduce(home->person(), u"Ann"_s, {u"boss"_s}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(home->members().introduce(home->person(), u"  "_s, {u"rep"_s}), ErrorCode::Invalid);
    GR_REQUIRE_OK(home->journal().commit({{home->newEntity(), u"member"_s, {{u"name"_s, u"Ann again"_s}}}}));
    GR_REQUIRE_VALUE(const QList<Member> members, home->members().all());
    REQUIRE(members.size() == 1);
    CHECK(members.first().name == u"Ann"_s);
}

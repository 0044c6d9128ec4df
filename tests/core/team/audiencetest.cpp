// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/audience.h"

#include "core/journal/kind.h"
#include "core/team/kinds.h"
#include "tests/support/authority.h"
#include "tests/support/testhome.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

/// A home that knows parties (roots of circles of their own) and audiences.
QList<KindDescription> kindsWithAudience() {
    QList<KindDescription> kinds = test::sampleKinds();
    for (const KindDescription& kind : team::kinds())
        if (kind.name == "audience"_L1)
            kinds.append(kind);
    return kinds;
}

struct Fixture {
    PersonId ann = *PersonId::fromBytes(QByteArray(16, 'a'));
    PersonId bob = *PersonId::fromBytes(QByteArray(16, 'b'));
    PersonId eve = *PersonId::fromBytes(QByteArray(16, 'e'));
    DeviceId annsLaptop = *DeviceId::fromBytes(QByteArray(10, 'a'));
    DeviceId evesLaptop = *DeviceId::fromBytes(QByteArray(10, 'e'));
    test::SeededRandom random{3};
    test::TestAuthority authority;
    test::TestHome home{(authority.devices = {{annsLaptop, {ann, {}}}, {evesLaptop, {eve, {}}}}, authority), annsLaptop,
                        kindsWithAudience(), 4};
    test::TestHome evesHome{authority, evesLaptop, kindsWithAudience(), 4};
    EntityId party = EntityId::create(ann, random);
    Audience audience{home.journal()};

    Fixture() { GR_REQUIRE_OK(home.journal().commit({{party, u"party"_s, {{u"title"_s, u"Ann's"_s}}}})); }
};

} // namespace

TEST_CASE_METHOD(Fixture, "somebody is let into a circle once, however often, and shut out again", "[team]") {
    GR_REQUIRE_OK(audience.add(party, {bob, eve}));
    GR_REQUIRE_OK(audience.add(party, {bob}));
    CHECK(audience.of(party)->size() == 2);
    CHECK(home.database().value(u"SELECT count(*) FROM audience"_s)->toInt() == 2);
    GR_REQUIRE_OK(audience.remove(party, bob));
    CHECK(*audience.of(party) == QList<PersonId>{eve});
    GR_REQUIRE_OK(audience.remove(party, bob));
    GR_REQUIRE_OK(audience.add(party, {bob}));
    CHECK(audience.of(party)->contains(bob));
}

TEST_CASE_METHOD(Fixture, "an audience lies in the circle it opens, and a circle of another root is another",
                 "[team]") {
    const EntityId other = EntityId::create(ann, random);
    GR_REQUIRE_OK(home.journal().commit({{other, u"party"_s, {{u"title"_s, u"Another"_s}}}}));
    GR_REQUIRE_OK(audience.add(party, {bob}));
    CHECK(audience.of(other)->isEmpty());
    GR_REQUIRE_VALUE(const QVariant circle, home.database().value(u"SELECT k.id FROM audience a "
                                                                  "JOIN circle k ON k.key = a.circle"_s));
    CHECK(circle.toByteArray() == party.toByteArray());
    GR_REQUIRE_ERROR(audience.add(EntityId::create(ann, random), {bob}), ErrorCode::NotFound);
}

TEST_CASE_METHOD(Fixture, "nobody but its owner lets anyone into a circle", "[team]") {
    GR_REQUIRE_OK(audience.add(party, {eve}));
    GR_REQUIRE_OK(evesHome.journal().merge(home.outgoing()));
    GR_REQUIRE_ERROR(Audience(evesHome.journal()).add(party, {bob}), ErrorCode::Refused);
    // Under an id of her own the change stands, and lets nobody in.
    const Edit forged{EntityId::create(eve, random),
                      u"audience"_s,
                      {{u"root"_s, party}, {u"person"_s, QString::fromLatin1(bob.toHex())}}};
    GR_REQUIRE_OK(evesHome.journal().commit({forged}));
    GR_REQUIRE_OK(home.journal().merge(evesHome.outgoing()));
    CHECK(home.database().value(u"SELECT count(*) FROM audience"_s)->toInt() == 2);
    CHECK(*audience.of(party) == QList<PersonId>{eve});
    CHECK(*Audience(evesHome.journal()).of(party) == QList<PersonId>{eve});
}

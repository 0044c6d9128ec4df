// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/teamauthority.h"

#include "tests/support/random.h"
#include "tests/support/team.h"
#include "tests/support/testhome.h"

#include <functional>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

const Somebody owner('o');
const Somebody recovery('r');
const Somebody rep('a');
const Somebody coach('b');
const Somebody stranger('x');

EntityId entityOf(const Somebody& somebody) {
    return EntityId::ofContent(somebody.id(), contentHash("an entity"));
}
Author sealed(char device, qint64 seq) {
    return {{deviceOf(device), CircleId::team(), 1}, seq};
}
Author unsealed(char device, const CircleId& circle = CircleId::team()) {
    return {{deviceOf(device), circle, 1}, std::nullopt};
}

/// The rep's home, with device '1'.
TeamAuthority repsHome() {
    TeamAuthority authority(rep.id());
    authority.addDevice(deviceOf('1'));
    return authority;
}

/// Owner on '3', rep on '1', coach on '2'; all certificates are there.
TeamAuthority team(const Roster& roster) {
    TeamAuthority authority = repsHome();
    authority.addCertificate(certificateOf(rep, '1'));
    authority.addCertificate(certificateOf(coach, '2'));
    authority.addCertificate(certificateOf(owner, '3'));
    authority.setTeam(roster);
    return authority;
}

Roster teamOfThree() {
    return signedBy(owner, firstRoster().admit(rep.as(role::rep)).and_then([](const Roster& draft) {
        return draft.admit(coach.as(role::coach));
    }));
}

void checkSays(const QString& reason, const std::string& part) {
    CHECK_THAT(reason.toStdString(), Catch::Matchers::ContainsSubstring(part));
}

} // namespace

TEST_CASE("without a team one's own devices write what is one's own, and nobody else writes", "[team]") {
    TeamAuthority authority = repsHome();
    authority.addDevice(deviceOf('5'));
    for (const char device : {'1', '5'}) {
        CHECK(authority.refuseChange(unsealed(device)) == QString());
        CHECK(authority.refuseChange(unsealed(device, CircleId::me())) == QString());
        CHECK(authority.refuseField(unsealed(device), entityOf(rep), Writer::Owner) == QString());
        checkSays(authority.refuseField(unsealed(device), entityOf(coach), Writer::Owner), "whoever it belongs to");
        checkSays(authority.refuseField(unsealed(device), entityOf(rep), Writer::Coach | Writer::TeamOwner),
                  "a coach or the owner of the team");
    }
    checkSays(authority.refuseChange(unsealed('2')), "never published");
    checkSays(authority.refuseChange(sealed('2', 1)), "not known yet who wrote it");
    CHECK_FALSE(authority.roster());
}

TEST_CASE("in a team fields are open to those whom they name", "[team]") {
    const TeamAuthority authority = team(teamOfThree());
    const EntityId theirs = entityOf(rep);
    const auto may = [&](char device, Writers writers) {
        const QString refusal = authority.refuseField(sealed(device, 5), theirs, writers);
        CHECK((refusal.isEmpty() || refusal.startsWith(u"only "_s)));
        return refusal.isEmpty();
    };
    for (const char device : {'1', '2', '3'}) {
        CHECK(authority.refuseChange(sealed(device, 5)) == QString());
        CHECK(may(device, Writer::Member));
        CHECK(may(device, Writer::Owner) == (device == '1'));
        CHECK(may(device, Writer::TeamOwner) == (device == '3'));
        CHECK(may(device, Writer::Coach) == (device != '1'));
        CHECK(may(device, Writer::Trainer) == (device == '3'));
        CHECK(may(device, Writer::Owner | Writer::Coach));
    }
    // Somebody with a genuine certificate and the keys of a circle, whom nobody has let in.
    TeamAuthority open = authority;
    open.addCertificate(certificateOf(stranger, '9'));
    checkSays(open.refuseChange(sealed('9', 1)), "not in the team");
    checkSays(open.refuseField(sealed('9', 1), theirs, Writer::Member), "not in the team");
    // A device that says it is the coach's, certified by a stranger.
    open.addCertificate(certificateOf(stranger, '8', coach.id()));
    checkSays(open.refuseChange(sealed('8', 1)), "without its author's keys");
    // What is in nobody else's hands.
    checkSays(open.refuseChange({{deviceOf('2'), CircleId::me(), 1}, 5}), "never leaves");
}

TEST_CASE("who has asked to join writes on, and who was removed writes for themselves alone", "[team]") {
    TeamAuthority authority = repsHome();
    authority.addCertificate(certificateOf(rep, '1'));
    authority.setTeam(firstRoster());
    CHECK(authority.refuseChange(unsealed('1')) == QString());
    CHECK(authority.refuseField(unsealed('1'), entityOf(rep), Writer::Owner) == QString());

    const Roster in = teamOfThree();
    authority.setTeam(in);
    CHECK(authority.refuseChange(unsealed('1')) == QString());
    CHECK_FALSE(authority.refuseField(unsealed('1'), entityOf(rep), Writer::Coach).isEmpty());
    const Roster raised = signedBy(owner, in.setRoles(rep.id(), role::coach, {cutOff('1', 4)}));
    authority.setTeam(raised);
    CHECK(authority.refuseField(unsealed('1'), entityOf(rep), Writer::Coach) == QString());
    CHECK_FALSE(authority.refuseField(sealed('1', 4), entityOf(rep), Writer::Coach).isEmpty());
    CHECK(authority.refuseField(sealed('1', 5), entityOf(rep), Writer::Coach) == QString());

    authority.setTeam(signedBy(owner, raised.remove(rep.id(), {cutOff('1', 9)})));
    checkSays(authority.refuseChange(unsealed('1')), "no longer in the team");
    CHECK(authority.refuseChange(unsealed('1', CircleId::me())) == QString());
    CHECK(authority.refuseChange(sealed('1', 9)) == QString());
    checkSays(authority.refuseChange(sealed('1', 10)), "no longer in the team");
}

TEST_CASE("a home whose keys were replaced elsewhere does not go on with the old ones", "[team]") {
    const Somebody renewed('q');
    TeamAuthority authority = team(teamOfThree());
    authority.setTeam(
        signedBy(owner, authority.roster()->rekey(rep.id(), renewed.signing(), renewed.box(), {cutOff('1', 2)})));
    checkSays(authority.refuseChange(unsealed('1')), "has other keys now");
    CHECK(authority.refuseChange(sealed('1', 2)) == QString());
    checkSays(authority.refuseChange(sealed('1', 3)), "without its author's keys");
}

TEST_CASE("a device that wrote two histories counts up to their last common segment or its cut-off", "[team]") {
    TeamAuthority authority = team(teamOfThree());
    CHECK(authority.freeze(deviceOf('2'), 7) == QList<DeviceId>{deviceOf('2')});
    CHECK(authority.freeze(deviceOf('2'), 8).isEmpty());
    CHECK(authority.refuseChange(sealed('2', 7)) == QString());
    checkSays(authority.refuseChange(sealed('2', 8)), "two different histories");
    CHECK(authority.freeze(deviceOf('2'), 5) == QList<DeviceId>{deviceOf('2')});
    CHECK_FALSE(authority.refuseChange(sealed('2', 6)).isEmpty());
    authority.setTeam(signedBy(owner, authority.roster()->setRoles(coach.id(), role::rep, {cutOff('2', 6)})));
    CHECK(authority.refuseChange(sealed('2', 6)) == QString());
    CHECK_FALSE(authority.refuseChange(sealed('2', 7)).isEmpty());

    // Two certificates at seq 0 are such histories, too.
    CHECK(authority.addCertificate(certificateOf(rep, '1')).isEmpty());
    CHECK(authority.addCertificate(certificateOf(stranger, '1')) == QList<DeviceId>{deviceOf('1')});
    checkSays(authority.refuseChange(sealed('1', 1)), "two different histories");
    // The owner's cut-off says whose device it was, and how far; a stranger cannot take that away.
    authority.setTeam(signedBy(owner, authority.roster()->remove(rep.id(), {cutOff('1', 1)})));
    CHECK(authority.standing(deviceOf('1'), 1)->person == rep.id());
    CHECK_FALSE(authority.refuseChange(sealed('1', 2)).isEmpty());
}

TEST_CASE("a home does not go back to a lesser roster, nor over to another line of successions", "[team]") {
    const Roster second = teamOfThree();
    const Roster third = signedBy(owner, second.setRoles(rep.id(), role::trainer, {}));
    TeamAuthority authority = team(third);
    CHECK(authority.setTeam(second).isEmpty());
    CHECK(authority.setTeam(third).isEmpty());
    CHECK(authority.roster()->hash() == third.hash());
    const auto succeed = [&](const Somebody& next) {
        return signedBy(
            owner, third.succeed(recovery.keys.signing(), {owner.as(0), {}, {}}, next.signing(), {cutOff('3', 9)}));
    };
    const Roster one = succeed(Somebody('m'));
    Roster other = succeed(Somebody('n'));
    authority.setTeam(one);
    for (int i = 0; i < 3; ++i)
        other = signedBy(owner, other.setRoles(rep.id(), role::rep, {}));
    CHECK(one.isBefore(other));
    CHECK(authority.setTeam(other).isEmpty());
    CHECK(authority.roster()->hash() == one.hash());
}

namespace {

/// Something that arrives.
struct Arrival {
    std::function<QList<DeviceId>(TeamAuthority&)> apply;
};

} // namespace

TEST_CASE("whatever order rosters, certificates and forks arrive in, the answers are the same", "[team]") {
    const Somebody* const members[] = {&owner, &rep, &coach};
    const char devices[] = "123456";
    for (quint64 seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        SeededRandom random(seed);
        const auto randomCutOffs = [&] {
            QList<CutOff> cutOffs;
            for (int i = 0; i < 6; ++i)
                if (random.oneIn(2))
                    cutOffs.append(cutOff(devices[i], static_cast<qint64>(random.below(6))));
            return cutOffs;
        };

        // A history of rosters, with a fork now and then and perhaps a succession.
        QList<Roster> rosters{firstRoster(), teamOfThree()};
        const Somebody renewed('q');
        for (int i = 0; i < 6; ++i) {
            const Somebody& one = *members[1 + random.below(2)];
            const Roster& last = rosters.last();
            const Roster& before = random.oneIn(4) ? rosters[rosters.size() - 2] : last;
            auto draft = Result<Roster>(before);
            switch (random.below(5)) {
            case 0:
                draft = before.remove(one.id(), randomCutOffs());
                break;
            case 1:
                draft = before.admit({one.id(), renewed.signing(), renewed.box(), random.below(8)});
                break;
            case 2:
                draft = before.voidSegment(deviceOf(devices[random.below(6)]), static_cast<qint64>(random.below(6)));
                break;
            case 3:
                draft = before.rekey(one.id(), renewed.signing(), renewed.box(), randomCutOffs());
                break;
            default:
                draft = before.setRoles(one.id(), random.below(8), randomCutOffs());
            }
            if (draft)
                rosters.append(signedBy(owner, draft));
        }
        if (random.oneIn(2)) {
            const Roster::Heir heir{owner.as(0), {}, {}};
            rosters.append(signedBy(owner, rosters[1 + static_cast<qsizetype>(random.below(2))].succeed(
                                               recovery.keys.signing(), heir, stranger.signing(), randomCutOffs())));
        }

        QList<Arrival> arrivals;
        for (const Roster& roster : rosters)
            arrivals.append({[roster](TeamAuthority& authority) { return authority.setTeam(roster); }});
        for (int i = 0; i < 6; ++i) {
            const Certificate certificate = random.oneIn(5) ? certificateOf(renewed, devices[i], members[i % 3]->id())
                                                            : certificateOf(*members[i % 3], devices[i]);
            arrivals.append({[=](TeamAuthority& authority) { return authority.addCertificate(certificate); }});
            if (random.oneIn(8))
                arrivals.append({[other = certificateOf(stranger, devices[i])](TeamAuthority& authority) {
                    return authority.addCertificate(other);
                }});
            if (random.oneIn(3))
                arrivals.append({[device = deviceOf(devices[i]), seq = static_cast<qint64>(random.below(6))](
                                     TeamAuthority& authority) { return authority.freeze(device, seq); }});
        }

        const auto answersOf = [&](const TeamAuthority& authority, char device) {
            QStringList answers;
            for (qint64 seq = -1; seq < 8; ++seq) {
                const Author author = seq < 0 ? unsealed(device) : sealed(device, seq);
                answers.append(authority.refuseChange(author));
                for (const Writers writers : {Writers(Writer::Owner), Writers(Writer::Coach), Writers(Writer::Trainer),
                                              Writers(Writer::TeamOwner), Writers(Writer::Member)})
                    answers.append(authority.refuseField(author, entityOf(rep), writers));
            }
            return answers;
        };
        const auto home = [&] {
            TeamAuthority authority = repsHome();
            authority.addDevice(deviceOf('4'));
            return authority;
        };
        std::optional<QList<QStringList>> expected;
        for (int round = 0; round < 6; ++round) {
            TeamAuthority authority = home();
            QList<Arrival> order = arrivals;
            if (round > 0) {
                order += arrivals.first(static_cast<qsizetype>(random.below(arrivals.size()))); // repetition
                for (qsizetype i = order.size() - 1; i > 0; --i)
                    order.swapItemsAt(i, static_cast<qsizetype>(random.below(i + 1)));
            }
            for (const Arrival& arrival : order) {
                QList<QStringList> before;
                for (int i = 0; i < 6; ++i)
                    before.append(answersOf(authority, devices[i]));
                const QList<DeviceId> changed = arrival.apply(authority);
                // Whoever is judged otherwise now must have been named, to be folded again.
                for (int i = 0; i < 6; ++i)
                    CHECK((changed.contains(deviceOf(devices[i])) || answersOf(authority, devices[i]) == before[i]));
            }
            QList<QStringList> answers;
            for (int i = 0; i < 6; ++i)
                answers.append(answersOf(authority, devices[i]));
            if (!expected)
                expected = answers;
            CHECK(answers == *expected);
        }
    }
}

TEST_CASE("what a removed device had written disappears from the tables when the roster comes", "[team]") {
    TeamAuthority ours = team(teamOfThree());
    TestHome home(ours, deviceOf('1'));
    TeamAuthority theirs(coach.id());
    theirs.addDevice(deviceOf('2'));
    TestHome author(theirs, deviceOf('2'));
    GR_REQUIRE_OK(author.journal().commit({{entityOf(coach), u"poster"_s, {{u"title"_s, u"Read me"_s}}}}));

    GR_REQUIRE_OK(home.journal().merge(author.outgoing())); // as segment 1
    const auto posters = [&] { return home.database().value(u"SELECT count(*) FROM poster"_s)->toInt(); };
    CHECK(posters() == 1);
    const Roster without = signedBy(owner, ours.roster()->remove(coach.id(), {cutOff('2', 0)}));
    GR_REQUIRE_OK(home.journal().refold(ours.setTeam(without)));
    CHECK(posters() == 0);
    GR_REQUIRE_VALUE(const QList<Refusal> refusals, home.journal().quarantine());
    REQUIRE(refusals.size() == 1);
    CHECK(refusals.first().reason == u"its author was no longer in the team"_s);
}

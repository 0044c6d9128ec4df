// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/roster.h"

#include "core/base/hash.h"
#include "core/team/rostercodec.h"
#include "core/team/signedfile.h"
#include "tests/support/team.h"

#include <QCborMap>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

const Somebody owner('o');
const Somebody recovery('r');
const Somebody rep('a');
const Somebody coach('b');
const Somebody nextRecovery('n');

const InvitationId invitation = *InvitationId::fromBytes("iiiiiiiiiiiiiiii");

/// Versions 1 to 4, with one of everything, as tests/core/team/golden/make.py writes them.
QList<Roster> history() {
    const Roster first = firstRoster();
    const auto admitted = first.admit(rep.as(role::rep), invitation).and_then([](const Roster& draft) {
        return draft.admit(coach.as(role::coach));
    });
    const Roster second = signedBy(owner, admitted);
    const auto changed = second.setRoles(rep.id(), role::rep | role::trainer, {cutOff('1', 300)})
                             .and_then([](const Roster& draft) { return draft.remove(coach.id(), {cutOff('2', 9)}); })
                             .and_then([](const Roster& draft) { return draft.voidSegment(deviceOf('2'), 7); });
    const Roster third = signedBy(owner, changed);
    const Roster::Heir heir{rep.as(0), {cutOff('1', 301)}, std::nullopt};
    const Roster fourth =
        signedBy(rep, third.succeed(recovery.keys.signing(), heir, nextRecovery.signing(), {cutOff('3', 0)}));
    return {first, second, third, fourth};
}

TeamMarker marker() {
    return sampleMarker();
}

RosterPerson& find(RosterContent& content, const Somebody& somebody) {
    return *std::find_if(content.persons.begin(), content.persons.end(),
                         [&](const RosterPerson& one) { return one.person == somebody.id(); });
}

/// What a dishonest or careless owner could sign.
QByteArray forged(const RosterContent& content, const Somebody& signer = owner) {
    return signFile("greenroom roster 1"_L1, sampleTeam(), encodeRoster(content), signer.keys.signing());
}

QByteArray signedBody(const QByteArray& body) {
    return signFile("greenroom roster 1"_L1, sampleTeam(), body, owner.keys.signing());
}

void requireRefused(const Result<Roster>& roster, ErrorCode code, const std::string& reason) {
    REQUIRE_FALSE(roster.has_value());
    CHECK(roster.error().code == code);
    CHECK_THAT(roster.error().message.toStdString(), Catch::Matchers::ContainsSubstring(reason));
}

std::string voidReason(const Result<Standing>& standing) {
    REQUIRE_FALSE(standing.has_value());
    CHECK(standing.error().code == ErrorCode::Refused);
    return standing.error().message.toStdString();
}

} // namespace

TEST_CASE("rosters are written as they always were, and open", "[team]") {
    const QList<Roster> rosters = history();
    for (qsizetype i = 0; i < rosters.size(); ++i) {
        const QByteArray golden = goldenFile(u"core/team/golden/roster-%1.bin"_s.arg(i + 1));
        CHECK(rosters[i].file() == golden);
        GR_REQUIRE_VALUE(const Roster opened, Roster::open(golden, marker()));
        CHECK(opened.content() == rosters[i].content());
        CHECK(opened.version() == i + 1);
        CHECK(opened.hash() == contentHash(golden));
        CHECK(opened.content().previous == (i ? rosters[i - 1].hash() : ContentHash()));
    }
}

TEST_CASE("a roster cut off anywhere or with one bit flipped anywhere is refused", "[team]") {
    const QByteArray file = history().last().file();
    for (qsizetype i = 0; i < file.size(); ++i) {
        CHECK_FALSE(Roster::open(file.first(i), marker()).has_value());
        QByteArray flipped = file;
        flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
        CHECK_FALSE(Roster::open(flipped, marker()).has_value());
    }
    CHECK_FALSE(Roster::open(file + '\0', marker()).has_value());
}

TEST_CASE("a roster counts only with the owner's signature, in its team", "[team]") {
    const QList<Roster> rosters = history();
    requireRefused(Roster::open(forged(rosters[1].content(), coach), marker()), ErrorCode::Crypto, "not signed");
    // The former owner goes on after the succession.
    requireRefused(Roster::open(forged(rosters[3].content(), owner), marker()), ErrorCode::Crypto, "not signed");
    TeamMarker other = marker();
    other.team.data()[0] ^= 1;
    requireRefused(Roster::open(rosters[1].file(), other), ErrorCode::Crypto, "not signed");
    // A signature made for another purpose.
    const QByteArray body = encodeRoster(rosters[1].content());
    requireRefused(Roster::open(signFile("greenroom head 1"_L1, sampleTeam(), body, owner.keys.signing()), marker()),
                   ErrorCode::Crypto, "not signed");
    requireRefused(rosters[1].setRoles(rep.id(), role::coach, {})->sign(rep.keys.signing()), ErrorCode::Crypto,
                   "only the owner");

    TeamMarker genesis = marker();
    genesis.genesis = contentHash("another");
    requireRefused(Roster::open(rosters[0].file(), genesis), ErrorCode::Corrupt, "first roster");
    TeamMarker key = marker();
    key.recovery = rep.signing();
    requireRefused(Roster::open(rosters[1].file(), key), ErrorCode::Corrupt, "those of the marker");
}

TEST_CASE("what a roster says must fit together, whoever signed it", "[team]") {
    const RosterContent good = history()[2].content();
    GR_REQUIRE_OK(Roster::open(forged(good), marker()));
    const auto refused = [&](auto spoil, const std::string& reason) {
        RosterContent content = good;
        spoil(content);
        requireRefused(Roster::open(forged(content), marker()), ErrorCode::Corrupt, reason);
    };
    refused([](RosterContent& c) { c.version = 0x1'0000'0000; }, "key 1 is malformed");
    refused([](RosterContent& c) { c.version = 0; }, "key 1 is malformed");
    refused([](RosterContent& c) { c.version = 1; }, "follows no other");
    refused([](RosterContent& c) { c.previous = {}; }, "follows no other");
    refused([](RosterContent& c) { c.team = {}; }, "not those of the marker");
    refused([](RosterContent& c) { c.firstRecovery = {}; }, "not those of the marker");
    refused([](RosterContent& c) { std::swap(c.persons[0], c.persons[1]); }, "not sorted");
    refused([](RosterContent& c) { c.persons[1] = c.persons[0]; }, "not sorted");
    refused([](RosterContent& c) { c.persons[0].terms.clear(); }, "no terms");
    refused([](RosterContent& c) { c.persons.last().person.data()[15] ^= 1; }, "does not follow from their first key");
    refused([](RosterContent& c) { find(c, rep).terms.first().until.reset(); }, "not a person's last is in force");
    refused([](RosterContent& c) { find(c, rep).terms.last().signing = coach.signing(); }, "belongs to two persons");
    refused(
        [](RosterContent& c) {
            // An old key comes back after a new one.
            QList<Term>& terms = find(c, coach).terms;
            terms.append(terms.first());
            terms.append(terms.first());
            terms[1].signing = nextRecovery.signing();
        },
        "comes back");
    refused([](RosterContent& c) { find(c, rep).terms.last().box = {}; }, "open to all");
    refused([](RosterContent& c) { find(c, rep).terms.last().roles |= role::owner; }, "does not hold the owner's key");
    refused([](RosterContent& c) { find(c, owner).terms.last().roles = role::given; }, "must have one owner");
    refused([](RosterContent& c) { find(c, owner).terms.last().until = QList<CutOff>(); }, "must have one owner");
    refused([](RosterContent& c) { c.persons.clear(); }, "must have one owner");
    refused([](RosterContent& c) { find(c, coach).terms.last().until->first().seq = 1 << 24; }, "key 7 is malformed");
    refused([](RosterContent& c) { c.voids.first().seq = -1; }, "key 8 is malformed");
}

TEST_CASE("a roster keeps its bounds", "[team]") {
    const RosterContent good = history()[2].content();
    const auto open = [](const RosterContent& content) { return Roster::open(forged(content), marker()); };
    RosterContent content = good;
    content.voids = QList<VoidSegment>(4096, content.voids.first());
    GR_REQUIRE_OK(open(content));
    content.voids.append(content.voids.first());
    requireRefused(open(content), ErrorCode::Corrupt, "key 8");

    content = good;
    content.invitations = QList<UsedInvitation>(10'000, content.invitations.first());
    GR_REQUIRE_OK(open(content));
    content.invitations.append(content.invitations.first());
    requireRefused(open(content), ErrorCode::Corrupt, "key 9");

    content = good;
    QList<Term>& terms = find(content, coach).terms;
    terms = QList<Term>(64, terms.last());
    terms.last().until = QList<CutOff>(1024, cutOff('1', (1 << 24) - 1));
    GR_REQUIRE_OK(open(content));
    terms.append(terms.first());
    requireRefused(open(content), ErrorCode::Corrupt, "key 7");
    terms.removeLast();
    terms.last().until->append(cutOff('1', 0));
    requireRefused(open(content), ErrorCode::Corrupt, "key 7");

    requireRefused(Roster::open(QByteArray((4 << 20) + 1, '\xa0'), marker()), ErrorCode::Corrupt, "4 MiB");
    // The same bounds hold for what is written: nobody signs what others would refuse.
    Result<Roster> draft = history()[1];
    for (int i = 0; i < 64; ++i)
        draft = draft->setRoles(rep.id(), role::rep, {});
    requireRefused(draft->sign(owner.keys.signing()), ErrorCode::Invalid, "key 7");
}

TEST_CASE("ten thousand persons fit into a roster, one more does not", "[team]") {
    RosterContent content = history()[1].content();
    RosterPerson person = find(content, rep);
    for (quint32 number = 0; content.persons.size() < 10'000; ++number) {
        SigningPublicKey& key = person.terms.first().signing;
        std::memcpy(key.data(), &number, sizeof number);
        person.person = personIdOf(key);
        content.persons.append(person);
    }
    std::sort(content.persons.begin(), content.persons.end(),
              [](const RosterPerson& a, const RosterPerson& b) { return a.person < b.person; });
    GR_REQUIRE_VALUE(const Roster full, Roster::open(forged(content), marker()));
    CHECK(full.find(person.person)->terms == person.terms);
    requireRefused(full.admit(nextRecovery.as(role::rep))->sign(owner.keys.signing()), ErrorCode::Invalid, "key 7");
}

TEST_CASE("bodies that are not what a roster must be are refused even when the owner signed them", "[team]") {
    RosterContent content = history()[1].content();
    content.invitations.clear();
    const QByteArray body = encodeRoster(content);
    const auto open = [](const QByteArray& bytes) { return Roster::open(signedBody(bytes), marker()); };
    GR_REQUIRE_OK(open(body));
    requireRefused(open(body + '\0'), ErrorCode::Corrupt, "not one map");
    requireRefused(open("\x80"), ErrorCode::Corrupt, "successions cannot be read");
    // The map has ten members; nine, with the last left out, and eleven with one that stands twice.
    QByteArray nine = body.chopped(2);
    nine[0] = '\xa9';
    requireRefused(open(nine), ErrorCode::Corrupt, "key 9 is missing");
    QByteArray twice = body + QByteArray::fromHex("0980");
    twice[0] = '\xab';
    requireRefused(open(twice), ErrorCode::Corrupt, "successions cannot be read");
    QByteArray formless = body;
    formless[2] = 0; // key 0
    requireRefused(open(formless), ErrorCode::Corrupt, "no known format");
    QByteArray deep = body + QByteArray::fromHex("0a") + QByteArray(100'000, '\x81') + '\0';
    deep[0] = '\xab';
    requireRefused(open(deep), ErrorCode::Corrupt, "successions cannot be read");
}

TEST_CASE("what a later version added to a roster is kept when this one changes it", "[team]") {
    RosterContent content = history()[2].content();
    const auto add = [](QCborArray& more, qint64 number) { more = {number, QCborArray{number, u"x"_s}}; };
    content.more = {{10, QCborValue(u"new"_s)}, {127, QCborValue(QCborArray{1.5, QCborMap{{1, 2}}})}};
    add(find(content, coach).more, 1);
    add(find(content, coach).terms.first().more, 2);
    add(find(content, coach).terms.first().until->first().more, 3);
    add(content.voids.first().more, 4);
    add(content.invitations.first().more, 5);
    GR_REQUIRE_VALUE(const Roster roster, Roster::open(forged(content), marker()));
    CHECK(roster.content() == content);
    const Roster later = signedBy(owner, roster.setRoles(rep.id(), role::coach, {}));
    CHECK(later.content().more == content.more);
    CHECK(*later.find(coach.id()) == find(content, coach));
    CHECK(later.content().voids == content.voids);
    CHECK(later.content().invitations == content.invitations);

    content = history()[3].content();
    add(content.successions.first().more, 6);
    GR_REQUIRE_VALUE(const Roster succeeded, Roster::open(forged(content, rep), marker()));
    CHECK(signedBy(rep, succeeded.setRoles(rep.id(), 0, {})).content().successions == content.successions);
}

TEST_CASE("a roster with what must be understood judges, and is not changed by this version", "[team]") {
    RosterContent content = history()[1].content();
    content.more = {{128, QCborValue(u"must"_s)}};
    QByteArray later = encodeRoster(history()[1].content());
    later[2] = 2; // the format, key 0
    for (const QByteArray& body : {encodeRoster(content), later}) {
        GR_REQUIRE_VALUE(const Roster roster, Roster::open(signedBody(body), marker()));
        CHECK(roster.standing(certificateOf(rep, '1'), 1)->roles == role::rep);
        requireRefused(roster.remove(rep.id(), {}), ErrorCode::NewerVersion, "needs an update");
    }
}

TEST_CASE("edits ask for what they need", "[team]") {
    const Roster roster = history()[2];
    const Somebody fresh('f');
    requireRefused(roster.admit(rep.as(role::rep)), ErrorCode::Exists, "already");
    requireRefused(roster.admit({fresh.id(), nextRecovery.signing(), fresh.box(), role::rep}), ErrorCode::Invalid,
                   "follow");
    requireRefused(roster.admit(coach.as(role::rep)), ErrorCode::Invalid, "needs new ones");
    requireRefused(roster.admit(fresh.as(role::rep), invitation), ErrorCode::Refused, "has been used");
    requireRefused(roster.admit(fresh.as(role::owner)), ErrorCode::Invalid, "rep, coach or trainer");
    requireRefused(roster.setRoles(rep.id(), 16, {}), ErrorCode::Invalid, "rep, coach or trainer");
    requireRefused(roster.setRoles(coach.id(), role::rep, {}), ErrorCode::NotFound, "not in the team");
    requireRefused(roster.remove(coach.id(), {}), ErrorCode::NotFound, "not in the team");
    requireRefused(roster.remove(owner.id(), {}), ErrorCode::Refused, "owner cannot be removed");
    requireRefused(roster.remove(rep.id(), {cutOff('1', 3), cutOff('1', 4)}), ErrorCode::Invalid, "twice");
    requireRefused(roster.rekey(owner.id(), fresh.signing(), fresh.box(), {}), ErrorCode::Refused, "recovery key");
    requireRefused(roster.rekey(rep.id(), coach.signing(), rep.box(), {}), ErrorCode::Invalid, "needs new ones");
    requireRefused(roster.voidSegment(deviceOf('2'), 7), ErrorCode::Exists, "already");
    CHECK(roster.userOf(invitation) == rep.id());
    CHECK_FALSE(roster.userOf(InvitationId()));

    // A role that this version does not know, and the owner's, outlive a change of the others.
    RosterContent content = roster.content();
    find(content, rep).terms.last().roles |= 256;
    GR_REQUIRE_VALUE(const Roster later, Roster::open(forged(content), marker()));
    CHECK(later.setRoles(rep.id(), role::coach, {})->inForce(rep.id())->roles == (role::coach | 256));
    CHECK(roster.setRoles(owner.id(), role::rep, {})->inForce(owner.id())->roles == (role::rep | role::owner));
}

TEST_CASE("a roster is superseded by successions first, then by version, then by hash", "[team]") {
    const QList<Roster> rosters = history();
    for (qsizetype i = 0; i < rosters.size(); ++i)
        for (qsizetype j = 0; j < rosters.size(); ++j)
            CHECK(rosters[i].isBefore(rosters[j]) == (i < j));
    // The former owner writes on, unaware.
    Roster stubborn = rosters[2];
    for (int i = 0; i < 5; ++i)
        stubborn = signedBy(owner, stubborn.setRoles(rep.id(), role::rep, {}));
    CHECK(stubborn.version() > rosters[3].version());
    CHECK(stubborn.isBefore(rosters[3]));
    CHECK_FALSE(rosters[3].isBefore(stubborn));
    CHECK_FALSE(stubborn.isForkOf(rosters[3]));

    // Somebody else uses the same recovery key: neither goes on from the other.
    const Roster thief = signedBy(
        owner, rosters[2].succeed(recovery.keys.signing(), {owner.as(0), {}, {}}, Somebody('x').signing(), {}));
    CHECK(thief.continues(rosters[2]));
    CHECK(rosters[3].continues(rosters[2]));
    CHECK_FALSE(rosters[2].continues(rosters[3]));
    CHECK_FALSE(thief.continues(rosters[3]));
    CHECK_FALSE(rosters[3].continues(thief));

    const Roster one = signedBy(owner, rosters[1].setRoles(rep.id(), role::coach, {}));
    const Roster other = signedBy(owner, rosters[1].setRoles(rep.id(), role::trainer, {}));
    CHECK(one.isForkOf(other));
    CHECK_FALSE(one.isForkOf(one));
    CHECK(one.isBefore(other) == (other.hash() < one.hash()));
    CHECK(other.isBefore(one) != one.isBefore(other));
    CHECK_FALSE(one.isBefore(one));
}

TEST_CASE("a segment is judged by its place against the terms", "[team]") {
    const QList<Roster> rosters = history();
    const Certificate first = certificateOf(rep, '1');
    const Certificate second = certificateOf(rep, '5');
    const auto roles = [](const Roster& roster, const Certificate& certificate, std::optional<qint64> seq) {
        const auto standing = roster.standing(certificate, seq);
        INFO(errorOf(standing));
        REQUIRE(standing.has_value());
        CHECK(standing->person == certificate.person);
        return standing->roles;
    };
    CHECK(voidReason(rosters[0].standing(first, 1)) == "its author is not in the team");
    CHECK(roles(rosters[1], first, 1) == role::rep);
    CHECK(roles(rosters[1], first, std::nullopt) == role::rep);

    // A role changed at 300 on this device; the other device was not named and has the new role all along.
    CHECK(roles(rosters[2], first, 300) == role::rep);
    CHECK(roles(rosters[2], first, 301) == (role::rep | role::trainer));
    CHECK(roles(rosters[2], first, std::nullopt) == (role::rep | role::trainer));
    CHECK(roles(rosters[2], second, 0) == (role::rep | role::trainer));
    CHECK(rosters[2].cutOffs(rep.id(), first.device) == QList<CutOff>{cutOff('1', 300)});
    CHECK(rosters[2].cutOffs(rep.id(), second.device).isEmpty());

    // Removed at 9 on a device; the one that is not named is void, and so is everything new.
    const Certificate named = certificateOf(coach, '2');
    CHECK(roles(rosters[2], named, 9) == role::coach);
    CHECK(voidReason(rosters[2].standing(named, 10)) == "its author was no longer in the team");
    CHECK(voidReason(rosters[2].standing(named, std::nullopt)) == "its author was no longer in the team");
    CHECK(voidReason(rosters[2].standing(certificateOf(coach, '6'), 0)) == "its author was no longer in the team");
    CHECK_FALSE(rosters[2].inForce(coach.id()));
    CHECK(rosters[2].find(coach.id()));

    // Comes back, with a new key.
    const Somebody renewed('q');
    const Roster again = signedBy(owner, rosters[2].admit({coach.id(), renewed.signing(), renewed.box(), role::rep}));
    CHECK(roles(again, named, 9) == role::coach);
    CHECK_THAT(voidReason(again.standing(named, 10)), Catch::Matchers::ContainsSubstring("without its author's keys"));
    CHECK(roles(again, certificateOf(renewed, '6', coach.id()), 0) == role::rep);

    // One segment is void whatever its author is.
    CHECK(voidReason(rosters[2].standing(named, 7)) == "the owner of the team declared it void");
    CHECK(roles(rosters[2], named, 8) == role::coach);
    const Roster voided = signedBy(owner, rosters[2].voidSegment(first.device, 5));
    CHECK_FALSE(voided.standing(first, 5).has_value());
    CHECK_FALSE(rosters[2].voidSegment(first.device, 5)->standing(first, 5).has_value());
}

TEST_CASE("new keys cut off the devices that the old ones certified", "[team]") {
    const Somebody renewed('q');
    const Roster roster =
        signedBy(owner, history()[1].rekey(rep.id(), renewed.signing(), renewed.box(), {cutOff('1', 4)}));
    const Certificate lost = certificateOf(rep, '1');
    const auto foreign = [&](const Certificate& certificate, qint64 seq) {
        CHECK_THAT(voidReason(roster.standing(certificate, seq)),
                   Catch::Matchers::ContainsSubstring("without its author's keys"));
    };
    CHECK(roster.standing(lost, 4)->roles == role::rep);
    foreign(lost, 5);
    // The thief certifies another device with the lost keys.
    foreign(certificateOf(rep, '6'), 0);
    // Or the new keys' holder pretends that a new device has been there before.
    foreign(certificateOf(renewed, '1', rep.id()), 4);
    CHECK(roster.standing(certificateOf(renewed, '7', rep.id()), 0)->roles == role::rep);
    CHECK(roster.inForce(rep.id())->box == renewed.box());
}

TEST_CASE("the holder of the recovery key makes somebody the owner", "[team]") {
    const QList<Roster> rosters = history();
    const Roster& roster = rosters[3];
    const Certificate former = certificateOf(owner, '3');
    CHECK(roster.owner() == rep.id());
    CHECK(roster.ownerBox() == rep.box());
    CHECK(roster.standing(certificateOf(rep, '1'), 302)->isTeamOwner());
    CHECK_FALSE(roster.standing(certificateOf(rep, '1'), 301)->isTeamOwner());
    CHECK(roster.inForce(rep.id())->roles == (role::rep | role::trainer | role::owner));
    // What the former owner had written as owner still counts as that, up to the cut-off.
    CHECK(rosters[2].standing(former, 5)->isTeamOwner());
    CHECK(roster.standing(former, 0)->isTeamOwner());
    CHECK_FALSE(roster.standing(former, 1).has_value());

    // Handed over: the former owner stays.
    const Roster stays =
        signedBy(rep, rosters[2].succeed(recovery.keys.signing(), {rep.as(0), {cutOff('1', 301)}, role::coach},
                                         nextRecovery.signing(), {cutOff('3', 0)}));
    CHECK(stays.standing(former, 0)->isTeamOwner());
    CHECK(stays.standing(former, 1)->roles == role::coach);

    // The next one needs the next recovery key, and can be somebody new.
    const Somebody heir('h');
    const Roster::Heir stranger{heir.as(role::trainer), {}, {}};
    requireRefused(roster.succeed(recovery.keys.signing(), stranger, heir.signing(), {}), ErrorCode::Crypto,
                   "not the team's recovery key");
    const Roster later =
        signedBy(heir, roster.succeed(nextRecovery.keys.signing(), stranger, heir.signing(), {cutOff('1', 400)}));
    CHECK(later.owner() == heir.id());
    CHECK(later.inForce(heir.id())->roles == (role::trainer | role::owner));
    CHECK(roster.isBefore(later));
    CHECK(later.continues(roster));
    GR_REQUIRE_OK(Roster::open(later.file(), marker()));
    requireRefused(roster.succeed(nextRecovery.keys.signing(), {{heir.id(), rep.signing(), heir.box(), 0}, {}, {}},
                                  heir.signing(), {}),
                   ErrorCode::Invalid, "follow");
    requireRefused(
        roster.succeed(nextRecovery.keys.signing(), stranger, recovery.signing(), {})->sign(heir.keys.signing()),
        ErrorCode::Invalid, "recovery key comes twice");
}

TEST_CASE("an owner who lost their keys comes back with new ones by the recovery key", "[team]") {
    const Somebody renewed('q');
    const Roster::Heir heir{{owner.id(), renewed.signing(), renewed.box(), 0}, {}, {}};
    const Roster roster = signedBy(
        renewed, history()[1].succeed(recovery.keys.signing(), heir, nextRecovery.signing(), {cutOff('3', 20)}));
    CHECK(roster.owner() == owner.id());
    CHECK(roster.standing(certificateOf(owner, '3'), 20)->isTeamOwner());
    CHECK_FALSE(roster.standing(certificateOf(owner, '3'), 21).has_value());
    CHECK(roster.standing(certificateOf(renewed, '4', owner.id()), 1)->isTeamOwner());
    CHECK(roster.inForce(owner.id())->roles == 15);
    requireRefused(roster.setRoles(rep.id(), role::coach, {})->sign(owner.keys.signing()), ErrorCode::Crypto,
                   "only the owner");
}

TEST_CASE("an owner whose recovery kit was seen makes a new one and stays the owner", "[team]") {
    const Roster roster = signedBy(
        owner, history()[1].succeed(recovery.keys.signing(), {owner.as(0), {}, {}}, nextRecovery.signing(), {}));
    CHECK(roster.owner() == owner.id());
    CHECK(roster.content().recoveryKey() == nextRecovery.signing());
}

TEST_CASE("a succession that the recovery key did not sign counts for nothing", "[team]") {
    const RosterContent good = history()[3].content();
    const auto refused = [&](auto spoil, ErrorCode code, const std::string& reason, const Somebody& signer = rep) {
        RosterContent content = good;
        spoil(content, content.successions.last());
        requireRefused(Roster::open(forged(content, signer), marker()), code, reason);
    };
    const auto resign = [](Succession& s, const Somebody& key, qsizetype index = 0, const Signature& before = {}) {
        s.signature = key.keys.signing().sign(successionStatement(sampleTeam(), index, s, before));
    };
    const auto unsigned_ = [&](auto spoil, const Somebody& signer = rep) {
        refused(spoil, ErrorCode::Crypto, "not signed with the recovery key", signer);
    };
    unsigned_([&](auto&, Succession& s) { resign(s, owner); });
    unsigned_([&](auto&, Succession& s) { resign(s, recovery, 1); });
    unsigned_([&](auto&, Succession& s) { resign(s, recovery, 0, s.signature); });
    unsigned_([&](auto&, Succession& s) { s.version = 3; });
    unsigned_([&](auto&, Succession& s) { s.nextRecovery = rep.signing(); });
    unsigned_([&](auto&, Succession& s) { s.person = coach.id(); });
    unsigned_([&](auto&, Succession& s) { s.signing = coach.signing(); }, coach);
    // Signed rightly, and still wrong.
    const auto wrong = [&](auto spoil, const std::string& reason) { refused(spoil, ErrorCode::Corrupt, reason); };
    wrong(
        [&](auto&, Succession& s) {
            s.version = 5;
            resign(s, recovery);
        },
        "begins later");
    wrong(
        [&](auto&, Succession& s) {
            s.nextRecovery = recovery.signing();
            resign(s, recovery);
        },
        "recovery key comes twice");
    wrong(
        [&](auto&, Succession& s) {
            s.person = coach.id();
            resign(s, recovery);
        },
        "must have one owner");
    const auto again = [&](qint64 version, const Somebody& key) {
        return [&, version](RosterContent& c, Succession& first) {
            Succession second{version, rep.id(), rep.signing(), Somebody('z').signing(), {}};
            resign(second, key, 1, first.signature);
            c.version = 6;
            c.successions.append(second);
        };
    };
    wrong(again(4, nextRecovery), "not in order");
    unsigned_(again(5, recovery)); // spent
    RosterContent content = good;
    again(5, nextRecovery)(content, content.successions.last());
    GR_REQUIRE_OK(Roster::open(forged(content, rep), marker()));
    // The second one cannot stand behind another first.
    Succession& first = content.successions.first();
    first.version = 3;
    resign(first, recovery);
    requireRefused(Roster::open(forged(content, rep), marker()), ErrorCode::Crypto, "not signed with the recovery key");
}

TEST_CASE("roles have names, and bits of later versions stay", "[team]") {
    CHECK(roleNames(role::trainer | role::rep | 1024) == QStringList{u"rep"_s, u"trainer"_s});
    CHECK(roleNames(role::owner) == QStringList{u"owner"_s});
    CHECK(rolesFromNames({u"coach"_s, u"rep"_s, u"coach"_s}).value() == (role::coach | role::rep));
    GR_REQUIRE_ERROR(rolesFromNames({u"owner"_s}), ErrorCode::Invalid);
}

TEST_CASE("box keys of small order are known", "[team]") {
    CHECK_FALSE(isOfSmallOrder(rep.box()));
    // The points of order 1, 2, 4 and 8 (Bernstein, "Curve25519", 2006, and its web page), with and without top bit.
    for (const char* hex : {"0000000000000000000000000000000000000000000000000000000000000000",
                            "0100000000000000000000000000000000000000000000000000000000000000",
                            "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                            "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
        BoxPublicKey key = *BoxPublicKey::fromBytes(QByteArray::fromHex(hex));
        CHECK(isOfSmallOrder(key));
        key.data()[31] ^= 0x80;
        CHECK(isOfSmallOrder(key));
    }
}

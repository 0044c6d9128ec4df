// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/invitations.h"
#include "core/team/joinrequest.h"
#include "tests/support/scratchhome.h"
#include "tests/support/team.h"

#include <QTemporaryDir>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

const Somebody owner('o');
const Somebody coach('b');
const Somebody stranger('x');

/// As tests/core/team/golden/make.py writes it.
Invitation sampleInvitation() {
    Invitation invitation;
    invitation.remote = u"file:///srv/Team share"_s;
    invitation.team = sampleTeam();
    invitation.genesis = sampleMarker().genesis;
    invitation.ownerBox = owner.box();
    invitation.id = *InvitationId::fromBytes(QByteArray(16, 'i'));
    invitation.secret = QByteArray(32, 'k');
    invitation.roles = role::rep | role::coach;
    invitation.group = u"Nord"_s;
    invitation.expiresMs = 1'772'442'000'000;
    invitation.teamName = u"Équipe"_s;
    invitation.inviter = u"Olga"_s;
    invitation.rosterVersion = 2;
    invitation.rosterHash = contentHash(goldenFile(u"core/team/golden/roster-2.bin"_s));
    return invitation;
}

QString textOf(const QByteArray& body, const QByteArray& checksum) {
    return u"greenroom:join/"_s +
           QString::fromLatin1(
               (body + checksum).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}
/// An invitation with this body, whole by its checksum.
QString textOf(const QByteArray& body) {
    return textOf(body, contentHash(body).toByteArray().first(4));
}
QByteArray bodyOf(const Invitation& invitation) {
    return QByteArray::fromBase64(invitation.toText().sliced(15).toLatin1(), QByteArray::Base64UrlEncoding).chopped(4);
}

Certificate withRequest(Certificate certificate, const QByteArray& request) {
    certificate.joinRequest = request;
    return certificate;
}

Certificate asking(const Somebody& somebody, char device, const std::optional<Invitation>& invitation) {
    const Certificate certificate = certificateOf(somebody, device);
    GR_REQUIRE_VALUE(const QByteArray request,
                     sealJoinRequest(certificate, u"Béa"_s, invitation, owner.box(), sampleTeam()));
    return withRequest(certificate, request);
}

/// Sealed to the owner by somebody who writes what they like.
QByteArray sealed(const QByteArray& plain) {
    QByteArray box(plain.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    crypto_box_seal(reinterpret_cast<unsigned char*>(box.data()),
                    reinterpret_cast<const unsigned char*>(plain.constData()),
                    static_cast<unsigned long long>(plain.size()), owner.box().data());
    return box;
}
QByteArray opened(const QByteArray& box) {
    QByteArray plain(box.size() - static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    REQUIRE(crypto_box_seal_open(reinterpret_cast<unsigned char*>(plain.data()),
                                 reinterpret_cast<const unsigned char*>(box.constData()),
                                 static_cast<unsigned long long>(box.size()), owner.box().data(),
                                 owner.keys.boxSecretKey().data()) == 0);
    return plain;
}

} // namespace

TEST_CASE("an invitation is written as it always was and read back", "[team]") {
    const QByteArray golden = goldenFile(u"core/team/golden/invitation.txt"_s);
    CHECK(sampleInvitation().toText().toLatin1() == golden);
    GR_REQUIRE_VALUE(const Invitation read, Invitation::read(QString::fromLatin1(golden)));
    CHECK(read == sampleInvitation());
    Invitation plain = sampleInvitation();
    plain.group.clear();
    GR_REQUIRE_VALUE(const Invitation ungrouped, Invitation::read(plain.toText()));
    CHECK(ungrouped == plain);
}

TEST_CASE("an invitation survives mail programs, and a file holds it", "[team]") {
    const QString text = sampleInvitation().toText();
    QString broken = u"  \r\n"_s;
    for (qsizetype i = 0; i < text.size(); i += 20)
        broken += text.mid(i, 20) + u"\r\n\t "_s;
    GR_REQUIRE_VALUE(const Invitation wrapped, Invitation::read(broken));
    CHECK(wrapped == sampleInvitation());

    QTemporaryDir folder;
    QFile file(folder.filePath(u"invitation of the team.txt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(broken.toLatin1());
    file.close();
    GR_REQUIRE_VALUE(const Invitation fromFile, Invitation::read(file.fileName()));
    CHECK(fromFile == sampleInvitation());
    GR_REQUIRE_ERROR(Invitation::read(folder.filePath(u"none"_s)), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(Invitation::read(folder.path()), ErrorCode::Invalid);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(1 << 20, 'a'));
    file.close();
    CHECK_FALSE(Invitation::read(file.fileName()).has_value());
}

TEST_CASE("an invitation that is cut off or changed anywhere is refused", "[team]") {
    const QByteArray text = sampleInvitation().toText().toLatin1();
    for (qsizetype i = 0; i < text.size(); ++i) {
        GR_REQUIRE_ERROR(Invitation::read(QString::fromLatin1(text.first(i))), ErrorCode::Invalid);
        QByteArray changed = text;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        CHECK_FALSE(Invitation::read(QString::fromLatin1(changed)).has_value());
    }
    GR_REQUIRE_ERROR(Invitation::read({}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(Invitation::read(QString::fromLatin1(text) + u"é"_s), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(Invitation::read(u"greenroom:join/"_s + QString(100'000, u'A')), ErrorCode::Invalid);
}

TEST_CASE("an invitation that was made badly on purpose is refused", "[team]") {
    const QByteArray body = bodyOf(sampleInvitation());
    GR_REQUIRE_OK(Invitation::read(textOf(body)));
    for (qsizetype i = 0; i < body.size(); ++i)
        GR_REQUIRE_ERROR(Invitation::read(textOf(body.first(i))), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(Invitation::read(textOf(body + '\0')), ErrorCode::Invalid);

    const auto refused = [](auto spoil) {
        Invitation invitation = sampleInvitation();
        spoil(invitation);
        GR_REQUIRE_ERROR(Invitation::read(invitation.toText()), ErrorCode::Invalid);
    };
    refused([](Invitation& i) { i.secret = QByteArray(31, 'k'); });
    refused([](Invitation& i) { i.secret = QByteArray(33, 'k'); });
    refused([](Invitation& i) { i.remote = QString(2001, u'x'); });
    refused([](Invitation& i) { i.group = QString(101, u'x'); });
    refused([](Invitation& i) { i.teamName = QString(101, u'x'); });
    refused([](Invitation& i) { i.inviter = QString(101, u'x'); });
    refused([](Invitation& i) { i.remote.clear(); });
    refused([](Invitation& i) { i.teamName = u"Team\x1b[2J"_s; }); // what a terminal obeys
    refused([](Invitation& i) { i.inviter = u"Olga\nand Bea"_s; });
    refused([](Invitation& i) { i.remote = u"file:///srv\x1b[2J"_s; });
    refused([](Invitation& i) { i.expiresMs = -1; });
    refused([](Invitation& i) { i.rosterVersion = 0; });
    refused([](Invitation& i) { i.ownerBox = {}; });
    Invitation longest = sampleInvitation();
    longest.remote = QString(2000, u'ü');
    longest.group = longest.teamName = longest.inviter = QString(100, u'ü');
    GR_REQUIRE_VALUE(const Invitation read, Invitation::read(longest.toText()));
    CHECK(read == longest);

    QByteArray more = body + QByteArray::fromHex("0e80"); // key 14, of a later version
    more[0] = '\xaf';
    GR_REQUIRE_VALUE(const Invitation known, Invitation::read(textOf(more)));
    CHECK(known == sampleInvitation());
    QByteArray critical = body + QByteArray::fromHex("188080"); // key 128 must be understood
    critical[0] = '\xaf';
    GR_REQUIRE_ERROR(Invitation::read(textOf(critical)), ErrorCode::NewerVersion);
    QByteArray later = body;
    later[2] = 2;
    GR_REQUIRE_ERROR(Invitation::read(textOf(later)), ErrorCode::NewerVersion);
    QByteArray twice = body + QByteArray::fromHex("0703");
    twice[0] = '\xaf';
    GR_REQUIRE_ERROR(Invitation::read(textOf(twice)), ErrorCode::Invalid);
}

TEST_CASE("a join request of long ago opens, and proves its invitation", "[team]") {
    const Certificate golden =
        withRequest(certificateOf(coach, '2'), goldenFile(u"core/team/golden/joinrequest.bin"_s));
    GR_REQUIRE_VALUE(const JoinRequest request, openJoinRequest(golden, owner.keys, sampleTeam()));
    CHECK(request.invitation == sampleInvitation().id);
    CHECK(request.name == u"Béa"_s);
    CHECK(provesInvitation(request, golden, sampleInvitation().id, sampleInvitation().secret, sampleTeam()));
    // What is written now is the same, but for the box around it.
    CHECK(opened(asking(coach, '2', sampleInvitation()).joinRequest) == opened(golden.joinRequest));
}

TEST_CASE("a join request is for the owner alone and speaks of its certificate alone", "[team]") {
    const Certificate certificate = asking(coach, '2', sampleInvitation());
    GR_REQUIRE_OK(openJoinRequest(certificate, owner.keys, sampleTeam()));
    GR_REQUIRE_ERROR(openJoinRequest(certificate, stranger.keys, sampleTeam()), ErrorCode::Crypto);
    TeamId other = sampleTeam();
    other.data()[0] ^= 1;
    GR_REQUIRE_ERROR(openJoinRequest(certificate, owner.keys, other), ErrorCode::Crypto);
    // Copied into somebody else's certificate, or into that of another device.
    for (const Certificate& thief :
         {certificateOf(stranger, '2'), certificateOf(coach, '3'), certificateOf(stranger, '2', coach.id())})
        GR_REQUIRE_ERROR(openJoinRequest(withRequest(thief, certificate.joinRequest), owner.keys, sampleTeam()),
                         ErrorCode::Crypto);
    Certificate reboxed = certificate;
    reboxed.box = stranger.box();
    GR_REQUIRE_ERROR(openJoinRequest(reboxed, owner.keys, sampleTeam()), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(sealJoinRequest(certificate, u"Béa"_s, std::nullopt, BoxPublicKey(), sampleTeam()),
                     ErrorCode::Invalid);
}

TEST_CASE("a join request cut off or with one bit flipped anywhere is refused", "[team]") {
    const Certificate certificate = asking(coach, '2', sampleInvitation());
    const QByteArray box = certificate.joinRequest;
    for (qsizetype i = 0; i < box.size(); ++i) {
        GR_REQUIRE_ERROR(openJoinRequest(withRequest(certificate, box.first(i)), owner.keys, sampleTeam()),
                         ErrorCode::Crypto);
        QByteArray flipped = box;
        flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
        CHECK_FALSE(openJoinRequest(withRequest(certificate, flipped), owner.keys, sampleTeam()).has_value());
    }
    // A box made badly on purpose.
    const QByteArray plain = opened(box);
    const auto open = [&](const QByteArray& bytes) {
        return openJoinRequest(withRequest(certificate, sealed(bytes)), owner.keys, sampleTeam());
    };
    GR_REQUIRE_OK(open(plain));
    for (qsizetype i = 0; i < plain.size(); ++i)
        CHECK_FALSE(open(plain.first(i)).has_value());
    GR_REQUIRE_ERROR(open(plain + '\0'), ErrorCode::Corrupt);
    GR_REQUIRE_ERROR(open(QByteArray(plain).replace("greenroom join 1", "greenroom head 1")), ErrorCode::Crypto);
    QByteArray later = plain;
    later[2] = 2;
    CHECK_FALSE(open(later).has_value());
    QByteArray escape = plain;
    escape[escape.size() - 1] = '\x1b'; // in the name, which the owner is shown
    GR_REQUIRE_ERROR(open(escape), ErrorCode::Corrupt);
}

TEST_CASE("only the secret of an invitation proves that one has it", "[team]") {
    const Invitation invitation = sampleInvitation();
    const Certificate certificate = asking(coach, '2', invitation);
    GR_REQUIRE_VALUE(const JoinRequest request, openJoinRequest(certificate, owner.keys, sampleTeam()));
    const auto proves = [&](const JoinRequest& one, const Certificate& by, const InvitationId& id,
                            const QByteArray& secret) { return provesInvitation(one, by, id, secret, sampleTeam()); };
    CHECK(proves(request, certificate, invitation.id, invitation.secret));
    CHECK_FALSE(proves(request, certificate, invitation.id, QByteArray(32, 'K')));
    CHECK_FALSE(proves(request, certificate, *InvitationId::fromBytes(QByteArray(16, 'j')), invitation.secret));
    CHECK_FALSE(proves(request, certificateOf(stranger, '2'), invitation.id, invitation.secret));
    CHECK_FALSE(proves(request, certificateOf(coach, '3'), invitation.id, invitation.secret));
    for (qsizetype i = 0; i < request.mac.size(); ++i) {
        JoinRequest forged = request;
        forged.mac[i] = static_cast<char>(forged.mac[i] ^ 1);
        CHECK_FALSE(proves(forged, certificate, invitation.id, invitation.secret));
    }
    TeamId other = sampleTeam();
    other.data()[0] ^= 1;
    CHECK_FALSE(provesInvitation(request, certificate, invitation.id, invitation.secret, other));

    GR_REQUIRE_VALUE(const JoinRequest uninvited,
                     openJoinRequest(asking(coach, '2', std::nullopt), owner.keys, sampleTeam()));
    CHECK_FALSE(uninvited.invitation);
    CHECK_FALSE(proves(uninvited, certificate, invitation.id, invitation.secret));
}

TEST_CASE("two sides see the same words, and others for any other key", "[team]") {
    const QString golden = QString::fromLatin1(goldenFile(u"core/team/golden/fingerprint.txt"_s));
    CHECK(fingerprintOf(sampleMarker(), coach.id(), coach.signing(), coach.box()) == golden);
    CHECK(fingerprintOf(sampleMarker(), coach.id(), stranger.signing(), coach.box()) != golden);
    CHECK(fingerprintOf(sampleMarker(), coach.id(), coach.signing(), stranger.box()) != golden);
    CHECK(fingerprintOf(sampleMarker(), stranger.id(), coach.signing(), coach.box()) != golden);
    TeamMarker other = sampleMarker();
    other.genesis = contentHash("another");
    CHECK(fingerprintOf(other, coach.id(), coach.signing(), coach.box()) != golden);
}

TEST_CASE("an owner knows which invitations were made, and which were used", "[team]") {
    ScratchHome home(u"Olga"_s);
    Invitations invitations(home->journal(), home->person(), home.random);
    const Invitations::Wish wish{u"file:///srv/share"_s,   u"Team"_s, u"Olga"_s, role::coach, u"Nord"_s,
                                 home.clock.nowMs() + 1000};
    GR_REQUIRE_VALUE(const Invitation one, invitations.issue(wish, sampleMarker(), firstRoster()));
    GR_REQUIRE_VALUE(const Invitation other, invitations.issue(wish, sampleMarker(), firstRoster()));
    CHECK(one.id != other.id);
    CHECK(one.secret != other.secret);
    GR_REQUIRE_VALUE(const Invitation read, Invitation::read(one.toText()));
    CHECK(read == one);
    CHECK(read.genesis == sampleMarker().genesis);
    CHECK(read.ownerBox == owner.box());
    CHECK(read.rosterHash == firstRoster().hash());

    GR_REQUIRE_OK(invitations.markUsed(one.id, coach.id()));
    GR_REQUIRE_VALUE(const auto used, invitations.find(one.id));
    CHECK(used.usedBy == coach.id());
    CHECK(used.secret == one.secret);
    CHECK(used.roles == role::coach);
    CHECK(used.group == u"Nord"_s);
    CHECK(used.expiresMs == wish.expiresMs);
    GR_REQUIRE_VALUE(const auto open, invitations.find(other.id));
    CHECK_FALSE(open.usedBy);
    GR_REQUIRE_ERROR(invitations.find(InvitationId()), ErrorCode::NotFound);
    // Its secret stays at home.
    GR_REQUIRE_VALUE(const QVariant away,
                     home->database().value(u"SELECT count(*) FROM change c JOIN entity e ON e.key = c.entity JOIN "
                                            "circle k ON k.key = e.circle WHERE e.kind = 'invitation' AND k.id <> ?"_s,
                                            CircleId::me().toByteArray()));
    CHECK(away.toInt() == 0);
}

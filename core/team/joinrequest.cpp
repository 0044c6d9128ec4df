// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/joinrequest.h"

#include "core/base/cbor.h"
#include "core/base/hash.h"
#include "core/team/fingerprint.h"
#include "core/team/members.h"
#include "core/team/signedfile.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto label = "greenroom join 1"_L1;
constexpr qint64 formatVersion = 1;
constexpr qsizetype nameLimit = 400; ///< UTF-8 bytes
constexpr qsizetype fingerprintSize = 12;

enum Key : quint64 {
    FormatKey = 0,
    PurposeKey = 1,
    TeamKey = 2,
    PersonKey = 3,
    SigningKeyKey = 4,
    BoxKeyKey = 5,
    DeviceKey = 6,
    InvitationKey = 7,
    MacKey = 8,
    NameKey = 9,
};

const unsigned char* bytes(QByteArrayView view) {
    return reinterpret_cast<const unsigned char*>(view.data());
}

QByteArray purpose() {
    return QByteArray(label.data(), label.size()) + '\0';
}

QByteArray macOf(const Certificate& certificate, const InvitationId& invitation, QByteArrayView secret,
                 const TeamId& team) {
    const QByteArray statement =
        labelled(label, team,
                 invitation.toByteArray() + certificate.person.toByteArray() + certificate.signing.toByteArray() +
                     certificate.box.toByteArray() + certificate.device.toByteArray());
    QByteArray mac(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(mac.data()), 32, bytes(statement),
                       static_cast<unsigned long long>(statement.size()), bytes(secret),
                       static_cast<std::size_t>(secret.size()));
    return mac;
}

/// What the request says of the certificate that carries it.
struct Stated {
    qint64 format = 0;
    QByteArray purpose;
    TeamId team;
    PersonId person;
    SigningPublicKey signing;
    BoxPublicKey box;
    DeviceId device;

    bool fits(const Certificate& certificate, const TeamId& wanted) const {
        return format == formatVersion && purpose == greenroom::purpose() && team == wanted &&
               person == certificate.person && signing == certificate.signing && box == certificate.box &&
               device == certificate.device;
    }
};

} // namespace

Result<QByteArray> sealJoinRequest(const Certificate& certificate, const QString& name,
                                   const std::optional<Invitation>& invitation, const BoxPublicKey& owner,
                                   const TeamId& team) {
    QByteArray plain;
    QCborStreamWriter writer(&plain);
    const auto append = [&](Key key, QByteArrayView value) {
        writer.append(quint64(key));
        appendBytes(writer, value);
    };
    writer.startMap(invitation ? 10 : 8);
    writer.append(quint64(FormatKey));
    writer.append(formatVersion);
    append(PurposeKey, purpose());
    append(TeamKey, team.view());
    append(PersonKey, certificate.person.view());
    append(SigningKeyKey, certificate.signing.view());
    append(BoxKeyKey, certificate.box.view());
    append(DeviceKey, certificate.device.view());
    if (invitation) {
        append(InvitationKey, invitation->id.view());
        append(MacKey, macOf(certificate, invitation->id, invitation->secret, team));
    }
    writer.append(quint64(NameKey));
    writer.append(QStringView(name));
    writer.endMap();

    QByteArray sealed(plain.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal(reinterpret_cast<unsigned char*>(sealed.data()), bytes(plain),
                        static_cast<unsigned long long>(plain.size()), owner.data()) != 0)
        return fail(ErrorCode::Invalid, u"the key of the team's owner is none that can be sealed to"_s);
    return sealed;
}

Result<JoinRequest> openJoinRequest(const Certificate& certificate, const PersonKeys& owner, const TeamId& team) {
    const QByteArray& sealed = certificate.joinRequest;
    const qsizetype size = sealed.size() - static_cast<qsizetype>(crypto_box_SEALBYTES);
    QByteArray plain(std::max<qsizetype>(size, 0), Qt::Uninitialized);
    if (size <= 0 || crypto_box_seal_open(reinterpret_cast<unsigned char*>(plain.data()), bytes(sealed),
                                          static_cast<unsigned long long>(sealed.size()), owner.boxPublicKey().data(),
                                          owner.boxSecretKey().data()) != 0)
        return fail(ErrorCode::Crypto, u"a request to join is not sealed to the owner of the team"_s);
    JoinRequest request;
    Stated stated;
    CborReader reader(plain);
    reader.map([&](quint64 key) {
        switch (key) {
        case FormatKey:
            stated.format = reader.integer();
            break;
        case PurposeKey:
            stated.purpose = reader.byteString(purpose().size());
            break;
        case TeamKey:
            stated.team = reader.fixed<TeamId>();
            break;
        case PersonKey:
            stated.person = reader.fixed<PersonId>();
            break;
        case SigningKeyKey:
            stated.signing = reader.fixed<SigningPublicKey>();
            break;
        case BoxKeyKey:
            stated.box = reader.fixed<BoxPublicKey>();
            break;
        case DeviceKey:
            stated.device = reader.fixed<DeviceId>();
            break;
        case InvitationKey:
            request.invitation = reader.fixed<InvitationId>();
            break;
        case MacKey:
            request.mac = reader.fixed<ContentHash>().toByteArray();
            break;
        case NameKey:
            request.name = reader.text(nameLimit);
            break;
        default:
            reader.skip();
        }
    });
    // The name is a stranger's, and shown to the owner.
    if (!reader.ok() || !reader.atEnd() || request.invitation.has_value() == request.mac.isEmpty() ||
        !checkedName(request.name, u"a name"_s))
        return fail(ErrorCode::Corrupt, u"a request to join is malformed"_s);
    if (!stated.fits(certificate, team))
        return fail(ErrorCode::Crypto, u"a request to join speaks of other keys than its certificate"_s);
    return request;
}

bool provesInvitation(const JoinRequest& request, const Certificate& certificate, const InvitationId& invitation,
                      QByteArrayView secret, const TeamId& team) {
    if (request.invitation != invitation || request.mac.size() != 32)
        return false;
    const QByteArray mac = macOf(certificate, invitation, secret, team);
    return sodium_memcmp(mac.constData(), request.mac.constData(), 32) == 0;
}

QString fingerprintOf(const TeamMarker& marker, const PersonId& person, const SigningPublicKey& signing,
                      const BoxPublicKey& box) {
    const QByteArray statement =
        labelled("greenroom fingerprint 1"_L1, marker.team,
                 marker.genesis.toByteArray() + person.toByteArray() + signing.toByteArray() + box.toByteArray());
    return fingerprintWords(contentHash(statement).toByteArray().first(fingerprintSize));
}

} // namespace greenroom

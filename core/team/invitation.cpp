// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/invitation.h"

#include "core/base/cbor.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/team/members.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 formatVersion = 1;
constexpr quint64 firstCriticalKey = 128;
constexpr qsizetype checksumSize = 4;
constexpr qsizetype sizeLimit = 16 * 1024;
constexpr qsizetype remoteLength = 2000;
constexpr qsizetype remoteLimit = 8000; ///< UTF-8 bytes
constexpr qsizetype nameLimit = 400;    ///< UTF-8 bytes
constexpr auto prefix = "greenroom:join/"_L1;

enum Key : quint64 {
    FormatKey = 0,
    RemoteKey = 1,
    TeamKey = 2,
    GenesisKey = 3,
    OwnerBoxKey = 4,
    IdKey = 5,
    SecretKey = 6,
    RolesKey = 7,
    GroupKey = 8,
    ExpiresKey = 9,
    TeamNameKey = 10,
    InviterKey = 11,
    RosterVersionKey = 12,
    RosterHashKey = 13,
};

QByteArray checksum(QByteArrayView body) {
    return contentHash(body).toByteArray().first(checksumSize);
}

tl::unexpected<Error> notAnInvitation(const QString& why) {
    return fail(ErrorCode::Invalid, u"this is not a whole invitation: %1"_s.arg(why));
}

void readMember(CborReader& reader, quint64 key, Invitation& invitation) {
    switch (key) {
    case RemoteKey:
        invitation.remote = reader.text(remoteLimit);
        break;
    case TeamKey:
        invitation.team = reader.fixed<TeamId>();
        break;
    case GenesisKey:
        invitation.genesis = reader.fixed<ContentHash>();
        break;
    case OwnerBoxKey:
        invitation.ownerBox = reader.fixed<BoxPublicKey>();
        break;
    case IdKey:
        invitation.id = reader.fixed<InvitationId>();
        break;
    case SecretKey:
        invitation.secret = reader.byteString(32);
        break;
    case RolesKey:
        invitation.roles = reader.unsignedInteger();
        break;
    case GroupKey:
        invitation.group = reader.text(nameLimit);
        break;
    case ExpiresKey:
        invitation.expiresMs = reader.integer();
        break;
    case TeamNameKey:
        invitation.teamName = reader.text(nameLimit);
        break;
    case InviterKey:
        invitation.inviter = reader.text(nameLimit);
        break;
    case RosterVersionKey:
        invitation.rosterVersion = reader.integer();
        break;
    case RosterHashKey:
        invitation.rosterHash = reader.fixed<ContentHash>();
        break;
    default:
        reader.skip();
    }
}

bool isShowable(const QString& name) {
    return checkedName(name, u"a name"_s).has_value();
}

/// Whether what it says can be shown to a person and used: whoever wrote it may mean harm.
bool isSane(const Invitation& invitation) {
    const bool printable = std::all_of(invitation.remote.begin(), invitation.remote.end(),
                                       [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    return printable && !invitation.remote.isEmpty() && invitation.remote.size() <= remoteLength &&
           isShowable(invitation.teamName) && isShowable(invitation.inviter) &&
           (invitation.group.isEmpty() || isShowable(invitation.group)) && invitation.secret.size() == 32 &&
           invitation.expiresMs >= 0 && invitation.rosterVersion >= 1 && !isOfSmallOrder(invitation.ownerBox);
}

} // namespace

QString Invitation::toText() const {
    QByteArray body;
    QCborStreamWriter writer(&body);
    const auto bytes = [&](Key key, QByteArrayView value) {
        writer.append(quint64(key));
        appendBytes(writer, value);
    };
    const auto text = [&](Key key, const QString& value) {
        writer.append(quint64(key));
        writer.append(QStringView(value));
    };
    writer.startMap(group.isEmpty() ? 13 : 14);
    writer.append(quint64(FormatKey));
    writer.append(formatVersion);
    text(RemoteKey, remote);
    bytes(TeamKey, team.view());
    bytes(GenesisKey, genesis.view());
    bytes(OwnerBoxKey, ownerBox.view());
    bytes(IdKey, id.view());
    bytes(SecretKey, secret);
    writer.append(quint64(RolesKey));
    writer.append(roles);
    if (!group.isEmpty())
        text(GroupKey, group);
    writer.append(quint64(ExpiresKey));
    writer.append(expiresMs);
    text(TeamNameKey, teamName);
    text(InviterKey, inviter);
    writer.append(quint64(RosterVersionKey));
    writer.append(rosterVersion);
    bytes(RosterHashKey, rosterHash.view());
    writer.endMap();
    return prefix +
           QString::fromLatin1(
               (body + checksum(body)).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<Invitation> Invitation::read(const QString& textOrFile) {
    QString text = textOrFile;
    if (!text.trimmed().startsWith(prefix) && QFileInfo(text).isFile()) {
        GR_TRY_ASSIGN(const QByteArray file, readFile(textOrFile, sizeLimit));
        text = QString::fromLatin1(file);
    }
    static const QRegularExpression space(u"\\s"_s);
    text.remove(space);
    if (!text.startsWith(prefix))
        return notAnInvitation(u"it does not begin with %1"_s.arg(prefix));
    if (text.size() > sizeLimit)
        return notAnInvitation(u"it is too long"_s);
    const auto decoded = QByteArray::fromBase64Encoding(text.sliced(prefix.size()).toLatin1(),
                                                        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                            QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() <= checksumSize)
        return notAnInvitation(u"something is missing or was changed"_s);
    const QByteArray body = decoded.decoded.chopped(checksumSize);
    if (checksum(body) != decoded.decoded.last(checksumSize))
        return notAnInvitation(u"something is missing or was changed"_s);

    Invitation invitation;
    qint64 format = 0;
    bool isNewer = false;
    QList<quint64> keys;
    CborReader reader(body);
    reader.map([&](quint64 key) {
        keys.append(key);
        isNewer = isNewer || key >= firstCriticalKey || format > formatVersion;
        if (key == FormatKey)
            format = reader.integer();
        else if (isNewer)
            reader.skip();
        else
            readMember(reader, key, invitation);
    });
    if (reader.ok() && (isNewer || format > formatVersion))
        return fail(ErrorCode::NewerVersion, u"this invitation is for a newer Greenroom"_s);
    constexpr std::array needed{RemoteKey,   TeamKey,    GenesisKey,       OwnerBoxKey,
                                IdKey,       SecretKey,  RolesKey,         ExpiresKey,
                                TeamNameKey, InviterKey, RosterVersionKey, RosterHashKey};
    const bool isComplete =
        std::all_of(needed.begin(), needed.end(), [&](Key key) { return keys.contains(quint64(key)); });
    if (!reader.ok() || !reader.atEnd() || format != formatVersion || !isComplete || !isSane(invitation))
        return notAnInvitation(u"it is malformed"_s);
    return invitation;
}

} // namespace greenroom

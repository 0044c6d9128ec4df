// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/marker.h"

#include "core/base/json.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype markerLimit = 4096;
constexpr auto format = "greenroom-team/1"_L1;

template <typename Bytes>
bool readHex(const QJsonValue& value, Bytes& bytes) {
    const auto read = Bytes::fromBytes(QByteArray::fromHex(value.toString().toLatin1()));
    bytes = read.value_or(Bytes());
    return read.has_value();
}

QString hex(QByteArrayView bytes) {
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

} // namespace

QByteArray TeamMarker::toJson() const {
    return *canonicalJson(QJsonObject{{u"format"_s, QString(format)},
                                      {u"genesis"_s, hex(genesis.view())},
                                      {u"owner"_s, hex(owner.view())},
                                      {u"recovery"_s, hex(recovery.view())},
                                      {u"salt"_s, hex(salt.view())},
                                      {u"team"_s, hex(team.view())}});
}

Result<TeamMarker> TeamMarker::fromJson(QByteArrayView json) {
    const auto wrong = [] { return fail(ErrorCode::Corrupt, u"the marker of the team share is damaged"_s); };
    const auto object = parseJson(json, {markerLimit, 2, 64});
    if (!object)
        return wrong();
    const QString written = (*object)[u"format"_s].toString();
    if (written != format && written.startsWith("greenroom-team/"_L1))
        return fail(ErrorCode::NewerVersion, u"the team share was made by a newer Greenroom"_s);
    TeamMarker marker;
    if (!readHex((*object)[u"genesis"_s], marker.genesis) || !readHex((*object)[u"owner"_s], marker.owner) ||
        !readHex((*object)[u"recovery"_s], marker.recovery) || !readHex((*object)[u"salt"_s], marker.salt) ||
        !readHex((*object)[u"team"_s], marker.team) || marker.toJson() != json ||
        marker.team != teamIdOf(marker.owner, marker.recovery, marker.salt))
        return wrong();
    return marker;
}

} // namespace greenroom

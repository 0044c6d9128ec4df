// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/signedfile.h"

namespace greenroom {

QByteArray labelled(QLatin1StringView label, const TeamId& team, QByteArrayView rest) {
    QByteArray bytes;
    bytes.reserve(label.size() + 1 + static_cast<qsizetype>(TeamId::size) + rest.size());
    bytes.append(label.data(), label.size());
    bytes.append('\0');
    bytes.append(team.view());
    bytes.append(rest);
    return bytes;
}

QByteArray signFile(QLatin1StringView label, const TeamId& team, QByteArrayView body, const SigningKey& key) {
    return body.toByteArray() + key.sign(labelled(label, team, body)).toByteArray();
}

QByteArrayView unverifiedBody(QByteArrayView file) {
    constexpr auto size = static_cast<qsizetype>(Signature::size);
    return file.size() > size ? file.chopped(size) : QByteArrayView();
}

bool verifyFile(QLatin1StringView label, const TeamId& team, QByteArrayView file, const SigningPublicKey& key) {
    const QByteArrayView body = unverifiedBody(file);
    if (body.isEmpty())
        return false;
    const auto signature = Signature::fromBytes(file.last(static_cast<qsizetype>(Signature::size)));
    return verifySignature(*signature, labelled(label, team, body), key);
}

} // namespace greenroom

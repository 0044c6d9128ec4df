// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/certificate.h"

#include "core/team/signedfile.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QByteArray statement(const TeamId& team, const Certificate& certificate) {
    return labelled("greenroom certificate 1"_L1, team,
                    certificate.deviceKey.toByteArray() + certificate.person.toByteArray() +
                        certificate.signing.toByteArray() + certificate.box.toByteArray());
}

} // namespace

Certificate Certificate::make(const TeamId& team, const SigningPublicKey& deviceKey, const PersonId& person,
                              const PersonKeys& keys) {
    Certificate certificate{deviceIdOf(deviceKey), deviceKey, person, keys.signing().publicKey(),
                            keys.boxPublicKey(),   {},        {}};
    certificate.signature = keys.signing().sign(statement(team, certificate));
    return certificate;
}

bool Certificate::isGenuine(const TeamId& team) const {
    return device == deviceIdOf(deviceKey) && verifySignature(signature, statement(team, *this), signing);
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/certificate.h"
#include "core/team/invitation.h"

namespace greenroom {

/// What somebody who wants into a team tells its owner, and nobody else, within the certificate of their device
/// (core/sync/format.md, 7). It has been compared with that certificate.
struct JoinRequest {
    std::optional<InvitationId> invitation;
    QByteArray mac; ///< empty without an invitation
    QString name;   ///< as they gave it
};

/// A request to be put into `certificate`, sealed to the owner. Fails with Invalid when the owner's key cannot be
/// sealed to.
Result<QByteArray> sealJoinRequest(const Certificate& certificate, const QString& name,
                                   const std::optional<Invitation>& invitation, const BoxPublicKey& owner,
                                   const TeamId& team);

/// Opens the request in a genuine certificate. Fails with Crypto when it is not for this owner or speaks of other keys
/// than the certificate, Corrupt when it is malformed.
Result<JoinRequest> openJoinRequest(const Certificate& certificate, const PersonKeys& owner, const TeamId& team);

/// Whether whoever made the certificate had the secret of an invitation.
bool provesInvitation(const JoinRequest& request, const Certificate& certificate, const InvitationId& invitation,
                      QByteArrayView secret, const TeamId& team);

/// Six words by which two people make sure that they mean each other: of the team, and of one person's keys.
QString fingerprintOf(const TeamMarker& marker, const PersonId& person, const SigningPublicKey& signing,
                      const BoxPublicKey& box);

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/identity.h"

namespace greenroom {

/// A person's word that a device speaks for them: what the first segment of every device carries
/// (core/sync/format.md, 5).
struct Certificate {
    DeviceId device;
    SigningPublicKey deviceKey;
    PersonId person;
    SigningPublicKey signing; ///< the person's
    BoxPublicKey box;         ///< the person's
    Signature signature;      ///< by `signing`
    QByteArray joinRequest;   ///< sealed to the owner; empty: none

    static Certificate make(const TeamId& team, const SigningPublicKey& deviceKey, const PersonId& person,
                            const PersonKeys& keys);
    /// Whether device id and signature hold. Says nothing about the person: the roster knows the person's keys.
    bool isGenuine(const TeamId& team) const;
};

} // namespace greenroom

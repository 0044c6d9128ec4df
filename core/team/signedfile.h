// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/identity.h"

namespace greenroom {

/// What Ed25519 signs, and what other primitives bind, for one purpose in one team: a label, a zero byte, the team and
/// the rest; see core/sync/format.md, 1.
QByteArray labelled(QLatin1StringView label, const TeamId& team, QByteArrayView rest);

/// `body` with its signature behind it.
QByteArray signFile(QLatin1StringView label, const TeamId& team, QByteArrayView body, const SigningKey& key);

/// What stands before the signature; nothing has been verified. Empty when the file is no longer than a signature.
QByteArrayView unverifiedBody(QByteArrayView file);

/// Whether the file carries `key`'s signature for this purpose.
bool verifyFile(QLatin1StringView label, const TeamId& team, QByteArrayView file, const SigningPublicKey& key);

} // namespace greenroom

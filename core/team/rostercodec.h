// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/roster.h"

namespace greenroom {

/// The body of a roster file.
QByteArray encodeRoster(const RosterContent& content);

/// Reads nothing but the successions, which say who must have signed the file they stand in. Fails with Corrupt.
Result<QList<Succession>> readSuccessions(QByteArrayView body);

/// Reads a whole verified body. Fails with Corrupt, naming the key.
Result<RosterContent> decodeRoster(QByteArrayView body);

/// What a recovery key signs. `before`: the signature of the succession before; zeros for the first.
QByteArray successionStatement(const TeamId& team, qsizetype index, const Succession& succession,
                               const Signature& before);

/// Whether each succession is signed by the recovery key in force before it, which never comes back. Fails with Crypto,
/// or with Corrupt when their versions do not rise.
Result<void> verifySuccessions(const TeamId& team, const SigningPublicKey& recovery,
                               const QList<Succession>& successions);

/// Whether what a roster says fits together: versions, order, terms, keys, owner. Fails with Corrupt.
Result<void> checkRoster(const RosterContent& content);

} // namespace greenroom

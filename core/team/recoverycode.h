// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/identity.h"

#include <vector>

namespace greenroom {

/// Whose keys a recovery code gives back.
enum class RecoveryKind : quint8 { Person = 1, Team = 2 };

/// A seed as a code that can be printed and typed again: 15 groups of 5 characters, separated by dashes.
///
/// The bytes are the kind, the seed and the first 4 bytes of BLAKE2b-256("greenroom recovery 1" ‖ kind ‖ seed), written
/// five bits a character, most significant first, in Crockford's base32 (no I, L, O, U), with 4 zero bits at the end.
/// Four of these make a group; its fifth character is its check: in GF(32) (x^5 + x^2 + 1), with a = x, the number of
/// the group (from 0, as an element) plus a c1 + a^2 c2 + a^3 c3 + a^4 c4 plus the check is zero. Thus one wrong
/// character, any two of a group swapped, and groups swapped are always found, and the groups known.
QString recoveryCode(RecoveryKind kind, const Seed& seed);

/// The seed of a code as people type it: case, spaces, line breaks and dashes do not matter; O is read as 0, I and L as
/// 1. Fails with Invalid: the message says which groups cannot be right where that can be known, and never repeats any
/// of the code.
Result<Seed> seedFromRecoveryCode(RecoveryKind kind, QStringView code);

/// A person's codes as people type them, one after the other: of the keys the person began with, then of those that
/// took their place; the last are in force. Fails as seedFromRecoveryCode().
Result<std::vector<Seed>> seedsFromRecoveryCodes(QStringView codes);

/// How many characters a code has without its dashes.
constexpr qsizetype recoveryCodeLength = 75;
/// Whether a character is one that typing may put anywhere in a code.
bool separatesRecoveryGroups(QChar c);

} // namespace greenroom

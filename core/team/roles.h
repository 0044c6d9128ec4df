// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace greenroom {

/// What somebody does in a team, as bits; those of later versions are kept.
using Roles = quint64;

namespace role {
constexpr Roles rep = 1;
constexpr Roles coach = 2;
constexpr Roles trainer = 4;
constexpr Roles owner = 8; ///< of the team; exactly one person's, and given by a succession alone
constexpr Roles given = rep | coach | trainer;
} // namespace role

/// The names of the roles that this version knows: of "rep", "coach", "trainer", "owner", in this order.
QStringList roleNames(Roles roles);
/// Fails with Invalid on a name that is not a role people can be given: "rep", "coach", "trainer".
Result<Roles> rolesFromNames(const QStringList& names);

} // namespace greenroom

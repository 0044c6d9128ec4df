// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"

namespace greenroom {

/// Shares::forgetGone(), and before it the same in the copies that this home made of its database by itself (before a
/// newer version changed it, before a backup was restored). Such a copy keeps all else and can be restored as before,
/// in the shape that the database has by now; one that cannot be read is left as it is, for it cannot be restored
/// either. Copies that a person made are theirs. For the home's thread; cut off anywhere, or while
/// another process does the same, the next one makes it good.
Result<void> forgetGone(Home& home);

} // namespace greenroom

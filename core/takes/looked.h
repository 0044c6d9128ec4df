// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QHash>

namespace greenroom {

/// What others did (shares, notes, assessments) that was looked at, each with when it had been changed then.
Result<QHash<EntityId, qint64>> lookedAt(Database& database);

/// That `self` has looked at something as it was changed at `changedMs`, to be committed.
Edit lookingAt(const PersonId& self, const EntityId& item, qint64 changedMs);

} // namespace greenroom

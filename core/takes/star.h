// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/takes/takes.h"

namespace greenroom {

/// What gives a take its star, which moves from any other take of the scenario, or takes it away; to be committed.
/// Fails with Refused when a take that was put away is to get one.
Result<QList<Edit>> starring(Takes& takes, const Take& take, bool starred);

} // namespace greenroom

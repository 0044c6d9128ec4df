// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/kind.h"

namespace greenroom {

/// Every entity kind of Greenroom.
Result<Kinds> allKinds();

} // namespace greenroom

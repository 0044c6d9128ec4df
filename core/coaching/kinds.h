// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/kind.h"

namespace greenroom::coaching {

QList<KindDescription> kinds();

} // namespace greenroom::coaching

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/kind.h"

namespace greenroom::team {

/// `member`: a person's name as the team sees it, written by that person.
QList<KindDescription> kinds();

} // namespace greenroom::team

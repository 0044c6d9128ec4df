// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/kinds.h"

#include "core/assessment/kinds.h"
#include "core/coaching/kinds.h"
#include "core/library/kinds.h"
#include "core/scenarios/kinds.h"
#include "core/takes/kinds.h"
#include "core/team/kinds.h"

namespace greenroom {

Result<Kinds> allKinds() {
    return Kinds::create(team::kinds() + scenarios::kinds() + takes::kinds() + library::kinds() + assessment::kinds() +
                         coaching::kinds());
}

} // namespace greenroom

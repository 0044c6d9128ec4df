// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "core/scenarios/scenario.h"
#include "core/takes/shares.h"

namespace greenroom {

/// The exact scenario a share was made with. Fails with Invalid when its owner's Greenroom wrote one that is none.
Result<Scenario> scenarioOf(const Share& share);

/// What the scenario of a share is called, also where there is no more of it; empty where it has no title.
QString scenarioTitle(const Share& share);

/// Shares a take with its owner's finished self-assessments of it, where those are to go along; again, with more people
/// or a newer self-assessment. Where they are not to go along any more they are taken back from those who have them.
/// Fails as Shares::share(), and with NotFound when the recording is not here.
Result<Share> shareTake(Home& home, const Take& take, const ShareWish& wish, const QList<PersonId>& coaches);

} // namespace greenroom

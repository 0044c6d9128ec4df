// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "core/takes/shares.h"

namespace greenroom {

/// Who "my coach" may be as long as nothing but names and roles are known: everybody with the role coach but oneself.
Result<QList<PersonId>> knownCoaches(Home& home);

/// Shares a take with its owner's finished self-assessments of it; again, with more people or a newer self-assessment.
/// Fails as Shares::share(), and with NotFound when the recording is not here.
Result<Share> shareTake(Home& home, const Take& take, const ShareWish& wish, const QList<PersonId>& coaches);

} // namespace greenroom

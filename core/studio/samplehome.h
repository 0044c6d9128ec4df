// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/home/home.h"

namespace greenroom {

/// A home to look around in before there is anything of one's own, and for pictures of the window: a rep, Lea Hartmann,
/// with some days of practice, a starred take with notes and a self-assessment, and a small library of good and bad
/// examples. Everybody in it is drawn, and speaks by espeak-ng where that is installed. The days are those before
/// `environment.clock` says it is. Takes about half a minute.
///
/// Fails with Exists when there is a home in the folder, Cancelled, or as recording and importing do; what was made
/// until then is removed.
Result<void> makeSampleHome(const QString& folder, Home::Environment environment, const Progress& progress = {});

} // namespace greenroom

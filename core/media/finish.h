// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/media/recording.h"

#include <functional>

namespace greenroom {

/// Says whether to give up; asked from the thread that works.
using Cancelled = std::function<bool()>;

/// Turns a part file into a plain MP4 with the index first, makes it durable, gives it its name and decodes its first
/// and last second. Whatever is whole in the part file is kept; a cut or damaged end is left out. The part file stays
/// until confirm(). Nobody else may be writing it: the caller holds the lock.
/// Fails with Corrupt (no usable picture or sound in it), DiskFull (nothing is left behind), Io, or Media (the result
/// does not play; it is removed).
Result<Recording> finish(const TakeFiles& files);

/// What is in a part file, which is left as it is and can be played. Fails with Corrupt or Io.
Result<Recording> readPart(const TakeFiles& files);

/// Decodes the whole finished take and, only when every picture and all sound decode and no part of the length is
/// missing, removes the part file and its lock. Slow (seconds for minutes): the window runs it in the background after
/// a take, greenroomctl before it exits, and both for what RecoveryReport::unconfirmed lists. May be run again.
/// Fails with Busy, Cancelled, NotFound (no finished take), or Corrupt: then both files stay.
Result<void> confirm(const TakeFiles& files, const Cancelled& cancelled = {});

} // namespace greenroom

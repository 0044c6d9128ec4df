// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace greenroom {

/// Told how much of some long work is done (0 to 1, never less than before) and asked whether to go on: false stops the
/// work, which then fails with Cancelled. Called on the thread that does the work, very often, so it must be quick.
/// Empty: nobody watches.
using Progress = std::function<bool(double done)>;

} // namespace greenroom

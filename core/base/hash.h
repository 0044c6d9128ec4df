// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

namespace greenroom {

/// BLAKE2b-256 (RFC 7693, no key) of `bytes`.
ContentHash contentHash(QByteArrayView bytes);

} // namespace greenroom

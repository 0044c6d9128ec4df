// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/blobs.h"

namespace greenroom {

class SyncStore;

/// Somebody else's recording on its way here: the beginning of it, as far as it has come.
struct Arriving {
    QString path;     ///< the file that grows; when all has come it is checked as a whole and goes to the home's media
    qint64 bytes = 0; ///< of it that are authentic: whole chunks, each opened under its manifest's key
    qint64 size = 0;  ///< bytes there will be

    bool operator==(const Arriving&) const = default;
};

/// Where recordings that are arriving lie, in a home.
QString arrivingFolder(const QString& homeFolder);

/// What of a recording has arrived and is not all here yet; `bytes` 0: nothing. From any thread.
Arriving arrivingOf(const QString& homeFolder, const BlobRef& media);

/// Whether a recording of one's own is not all on the team share yet.
Result<bool> isSending(SyncStore& store, const CircleId& circle, const BlobRef& media);

} // namespace greenroom

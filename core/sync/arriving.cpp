// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/arriving.h"

#include "core/sync/chunk.h"
#include "core/sync/syncstore.h"

#include <QFileInfo>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

QString arrivingFolder(const QString& homeFolder) {
    return homeFolder + u"/arriving"_s;
}

Arriving arrivingOf(const QString& homeFolder, const BlobRef& media) {
    Arriving result{arrivingFolder(homeFolder) + u'/' + QString::fromLatin1(media.hash.toHex()), 0, media.size};
    const qint64 there = std::min(QFileInfo(result.path).size(), media.size);
    result.bytes = there == media.size ? there : there / chunkSize * chunkSize;
    return result;
}

Result<bool> isSending(SyncStore& store, const CircleId& circle, const BlobRef& media) {
    GR_TRY_ASSIGN(const auto chunks, store.chunks(circle, media.hash));
    return chunks.size() < chunkCount(media.size);
}

} // namespace greenroom

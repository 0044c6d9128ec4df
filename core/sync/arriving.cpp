// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/arriving.h"

#include "core/sync/chunk.h"

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

} // namespace greenroom

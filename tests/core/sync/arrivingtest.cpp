// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/arriving.h"

#include "core/sync/chunk.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace greenroom;

TEST_CASE("of a recording that is arriving only whole chunks count", "[arriving]") {
    QTemporaryDir home;
    BlobRef media;
    media.size = 2 * chunkSize + 100;
    const QString path = arrivingOf(home.path(), media).path;
    CHECK(arrivingOf(home.path(), media).bytes == 0);
    QDir().mkpath(arrivingFolder(home.path()));
    const auto bytesAt = [&](qint64 size) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.resize(size));
        file.close();
        return arrivingOf(home.path(), media).bytes;
    };
    CHECK(bytesAt(chunkSize - 1) == 0);
    CHECK(bytesAt(chunkSize) == chunkSize);
    CHECK(bytesAt(2 * chunkSize + 99) == 2 * chunkSize);
    CHECK(bytesAt(media.size) == media.size);
    CHECK(arrivingOf(home.path(), media).size == media.size);
}

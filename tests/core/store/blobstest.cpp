// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

QString fileWith(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

} // namespace

TEST_CASE("the content hash is BLAKE2b-256", "[store]") {
    QTemporaryDir folder;
    GR_REQUIRE_VALUE(const BlobRef blob, hashFile(fileWith(folder, u"a"_s, "abc")));
    // b2sum -l 256 of "abc"
    CHECK(blob.hash.toHex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(blob.size == 3);
}

TEST_CASE("content is kept once, under its hash, and its source stays or goes as said", "[store]") {
    QTemporaryDir folder;
    const BlobStore store(folder.filePath(u"media"_s));
    BlobStore writable = store;
    const QString kept = fileWith(folder, u"kept"_s, "content");
    GR_REQUIRE_VALUE(const BlobRef added, writable.add(kept));
    CHECK(QFile::exists(kept));
    GR_REQUIRE_VALUE(const BlobRef adopted, writable.adopt(fileWith(folder, u"moved"_s, "content")));
    CHECK(adopted == added);
    CHECK_FALSE(QFile::exists(folder.filePath(u"moved"_s)));
    GR_REQUIRE_OK(store.verify(added));
    GR_REQUIRE_VALUE(const auto all, store.list());
    CHECK(all == QList<ContentHash>{added.hash});
    GR_REQUIRE_OK(writable.remove(added.hash));
    GR_REQUIRE_ERROR(store.verify(added), ErrorCode::NotFound);
    GR_REQUIRE_ERROR(writable.add(folder.filePath(u"none"_s)), ErrorCode::Io);
}

TEST_CASE("content that changed on disk is noticed", "[store]") {
    QTemporaryDir folder;
    BlobStore store(folder.filePath(u"media"_s));
    GR_REQUIRE_VALUE(const BlobRef blob, store.adopt(fileWith(folder, u"a"_s, "content")));
    QFile file(store.pathOf(blob.hash));
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.write("C");
    file.close();
    GR_REQUIRE_ERROR(store.verify(blob), ErrorCode::Corrupt);
}

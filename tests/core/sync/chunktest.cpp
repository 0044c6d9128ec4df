// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/chunk.h"

#include "tests/core/sync/specimens.h"
#include "tests/support/random.h"

#include <limits>

using namespace greenroom;
using namespace Qt::StringLiterals;
namespace cbor = test::cbor;

namespace {

struct Published {
    Manifest manifest;
    QList<QByteArray> chunks;
};

Published publish(const QByteArray& content, const PersonKeys& person, const TeamId& team, const CircleId& circle) {
    const ContentHash name = contentHash(content);
    Published result{{name, content.size(), mediaKey(person, team, circle, name), {}}, {}};
    for (qsizetype i = 0; i < chunkCount(content.size()); ++i) {
        result.chunks.append(sealChunk(result.manifest, team, i, content.mid(i * chunkSize, chunkSize)));
        result.manifest.chunks.append(chunkIdOf(result.chunks.last()));
    }
    return result;
}

Manifest copyOf(const Manifest& manifest) {
    return {manifest.content, manifest.size, manifest.key.clone(), manifest.chunks};
}

cbor::Members membersOf(const Manifest& manifest) {
    QByteArray chunks = cbor::head(4, static_cast<quint64>(manifest.chunks.size()));
    for (const ChunkId& chunk : manifest.chunks)
        chunks += cbor::bytes(chunk.toByteArray());
    return {{1, cbor::bytes(manifest.content.toByteArray())},
            {2, cbor::number(static_cast<quint64>(manifest.size))},
            {3, cbor::bytes(manifest.key.view().toByteArray())},
            {4, chunks}};
}

std::optional<Manifest> read(const QByteArray& bytes) {
    CborReader reader(bytes);
    Manifest manifest = readManifest(reader);
    return reader.ok() && reader.atEnd() ? std::optional(std::move(manifest)) : std::nullopt;
}

/// A manifest of that size with that many chunks.
std::optional<Manifest> readSized(const test::Specimens& with, quint64 size, qsizetype chunks) {
    Manifest manifest = with.manifest();
    manifest.chunks = QList<ChunkId>(chunks, test::countingAs<ChunkId>(0));
    return read(cbor::map(cbor::replaced(membersOf(manifest), 2, cbor::number(size))));
}

} // namespace

TEST_CASE("media on a share has exactly the bytes it was given once and for all", "[sync]") {
    const test::Specimens with;
    const Manifest manifest = with.manifest();
    CHECK(sealChunk(manifest, with.team, 0, with.content).toHex() == test::golden(u"chunk"_s).toHex());
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writeManifest(writer, manifest);
    CHECK(bytes.toHex() == test::golden(u"manifest"_s).toHex());
    const auto opened = read(test::golden(u"manifest"_s));
    REQUIRE(opened);
    GR_REQUIRE_VALUE(const QByteArray plain, openChunk(*opened, with.team, 0, test::golden(u"chunk"_s)));
    CHECK(plain == with.content);
    CHECK(chunkIdOf(test::golden(u"chunk"_s)) == opened->chunks.first());
    CHECK(opened->blob() == BlobRef{contentHash(with.content), with.content.size()});
}

TEST_CASE("content is cut into chunks of eight mebibytes, and the last holds the rest", "[sync]") {
    const test::Specimens with;
    CHECK(chunkCount(maxMediaSize) == 8192);
    const auto [size, lengths] = GENERATE(table<qint64, QList<qint64>>({
        {1, {1}},
        {chunkSize - 1, {chunkSize - 1}},
        {chunkSize, {chunkSize}},
        {chunkSize + 1, {chunkSize, 1}},
        {2 * chunkSize, {chunkSize, chunkSize}},
    }));
    QByteArray content(size, 'x');
    content.back() = 'y';
    const Published published = publish(content, with.ada, with.team, with.circle);
    REQUIRE(published.chunks.size() == lengths.size());
    QByteArray joined;
    for (qsizetype i = 0; i < lengths.size(); ++i) {
        CHECK(published.chunks[i].size() == lengths[i] + chunkOverhead);
        CHECK(published.chunks[i].size() == published.manifest.lengthOf(i));
        GR_REQUIRE_VALUE(const QByteArray plain, openChunk(published.manifest, with.team, i, published.chunks[i]));
        joined += plain;
    }
    CHECK(contentHash(joined) == published.manifest.content);
    CHECK(joined.size() == size);
}

TEST_CASE("publishing again gives the same bytes, and any other circle, person, team or content gives others",
          "[sync]") {
    const test::Specimens with;
    const Published once = publish(with.content, with.ada, with.team, with.circle);
    const Published again = publish(with.content, with.ada, with.team, with.circle);
    CHECK(once.chunks == again.chunks);
    CHECK(once.manifest.chunks == again.manifest.chunks);
    CHECK(once.manifest.key.view() == again.manifest.key.view());
    for (const Published& other : {publish(with.content, with.ada, with.team, with.otherCircle),
                                   publish(with.content, with.bo, with.team, with.circle),
                                   publish(with.content, with.ada, with.otherTeam, with.circle),
                                   publish(with.content + '!', with.ada, with.team, with.circle)}) {
        CHECK(other.manifest.key.view() != once.manifest.key.view());
        CHECK(other.chunks != once.chunks);
    }
}

TEST_CASE("a chunk is its own and no other's", "[sync]") {
    const test::Specimens with;
    // Two chunks of one size, so that nothing but the seal tells them apart.
    const Published film =
        publish(QByteArray(chunkSize, 'x') + QByteArray(chunkSize, 'y'), with.ada, with.team, with.circle);
    GR_REQUIRE_OK(openChunk(film.manifest, with.team, 1, film.chunks[1]));
    GR_REQUIRE_ERROR(openChunk(film.manifest, with.team, 0, film.chunks[1]), ErrorCode::Crypto); // at another place
    GR_REQUIRE_ERROR(openChunk(film.manifest, with.team, 1, film.chunks[0]), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(openChunk(film.manifest, with.otherTeam, 1, film.chunks[1]), ErrorCode::Crypto);
    Manifest longer = copyOf(film.manifest); // of content with more chunks
    longer.size += 1;
    longer.chunks.append(ChunkId());
    GR_REQUIRE_ERROR(openChunk(longer, with.team, 1, film.chunks[1]), ErrorCode::Crypto);
    Manifest another = copyOf(film.manifest); // of other content
    another.content = contentHash("other");
    GR_REQUIRE_ERROR(openChunk(another, with.team, 1, film.chunks[1]), ErrorCode::Crypto);
    Manifest rekeyed = copyOf(film.manifest);
    rekeyed.key = Secret<32>(test::counting(0));
    GR_REQUIRE_ERROR(openChunk(rekeyed, with.team, 1, film.chunks[1]), ErrorCode::Crypto);
    for (const qsizetype i : {qsizetype(-1), qsizetype(2), std::numeric_limits<qsizetype>::max()})
        for (const QByteArray& bytes : {QByteArray(), QByteArray(chunkOverhead, '\0'), film.chunks[0]})
            GR_REQUIRE_ERROR(openChunk(film.manifest, with.team, i, bytes), ErrorCode::Crypto);
}

TEST_CASE("a damaged chunk is refused", "[sync]") {
    const test::Specimens with;
    const Manifest manifest = with.manifest();
    const QByteArray chunk = sealChunk(manifest, with.team, 0, with.content);
    for (qsizetype length = 0; length < chunk.size(); ++length)
        GR_REQUIRE_ERROR(openChunk(manifest, with.team, 0, chunk.first(length)), ErrorCode::Crypto);
    GR_REQUIRE_ERROR(openChunk(manifest, with.team, 0, chunk + '\0'), ErrorCode::Crypto);
    for (qsizetype i = 0; i < chunk.size(); ++i) {
        QByteArray flipped = chunk;
        flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
        GR_REQUIRE_ERROR(openChunk(manifest, with.team, 0, flipped), ErrorCode::Crypto);
    }
}

TEST_CASE("a manifest has a size that media can have and as many chunks as follow from it", "[sync]") {
    const test::Specimens with;
    CHECK(readSized(with, 1, 1));
    CHECK(readSized(with, chunkSize, 1));
    CHECK(readSized(with, chunkSize + 1, 2));
    CHECK(readSized(with, maxMediaSize, 8192));
    CHECK_FALSE(readSized(with, 0, 0));
    CHECK_FALSE(readSized(with, 0, 1));
    CHECK_FALSE(readSized(with, 1, 0));
    CHECK_FALSE(readSized(with, 1, 2));
    CHECK_FALSE(readSized(with, chunkSize, 2));
    CHECK_FALSE(readSized(with, chunkSize + 1, 1));
    CHECK_FALSE(readSized(with, maxMediaSize, 8191));
    CHECK_FALSE(readSized(with, maxMediaSize + 1, 8192));
    CHECK_FALSE(readSized(with, maxMediaSize + 1, 8193));
    CHECK_FALSE(readSized(with, std::numeric_limits<qint64>::max(), 8192));
    CHECK_FALSE(readSized(with, ~0ULL, 1));
}

TEST_CASE("a manifest lacks nothing, and what a later version adds to it is passed over", "[sync]") {
    const test::Specimens with;
    const cbor::Members members = membersOf(with.manifest());
    REQUIRE(read(cbor::map(members)));
    for (const quint64 key : {1, 2, 3, 4})
        CHECK_FALSE(read(cbor::map(cbor::without(members, key))));
    CHECK(read(cbor::map(members + cbor::Members{{5, cbor::nested(3)}, {200, cbor::text("new")}})));
    CHECK_FALSE(read(cbor::map(members + cbor::Members{{2, cbor::number(15)}})));
    CHECK_FALSE(read(cbor::map(cbor::replaced(members, 1, cbor::bytes(QByteArray(32, '\0'))))));
    CHECK_FALSE(read(cbor::map(cbor::replaced(members, 2, cbor::negative(0)))));
    for (const int size : {0, 31, 33}) {
        CHECK_FALSE(read(cbor::map(cbor::replaced(members, 1, cbor::bytes(QByteArray(size, 'x'))))));
        CHECK_FALSE(read(cbor::map(cbor::replaced(members, 3, cbor::bytes(QByteArray(size, 'x'))))));
        CHECK_FALSE(read(cbor::map(cbor::replaced(members, 4, cbor::array({cbor::bytes(QByteArray(size, 'x'))})))));
    }
    CHECK_FALSE(read(cbor::map(cbor::replaced(members, 4, cbor::head(4, 0x7fffffff)))));
}

TEST_CASE("a damaged manifest is refused or says something else", "[sync]") {
    const QByteArray bytes = test::golden(u"manifest"_s);
    for (qsizetype length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(read(bytes.first(length)));
    test::SeededRandom random(14);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray damaged = bytes;
        for (quint64 n = random.below(4) + 1; n > 0; --n)
            damaged[static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())))] = random.bytes(1)[0];
        if (const auto manifest = read(damaged)) {
            REQUIRE(manifest->size >= 1);
            REQUIRE(manifest->size <= maxMediaSize);
            REQUIRE(manifest->chunks.size() == chunkCount(manifest->size));
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cbor.h"
#include "core/base/result.h"
#include "core/store/blobs.h"
#include "core/sync/names.h"
#include "core/team/identity.h"

namespace greenroom {

// Media on a team share: chunks that anybody may hold and only a manifest opens (core/sync/format.md, 8).

constexpr qint64 chunkSize = 8 << 20;
constexpr qint64 maxMediaSize = qint64(1) << 36;
constexpr qint64 chunkOverhead = crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// Everything needed to fetch and open one content.
struct Manifest {
    ContentHash content;
    qint64 size = 0; ///< bytes of the content
    Secret<32> key;
    QList<ChunkId> chunks;

    BlobRef blob() const { return {content, size}; }
    /// Bytes of the i-th chunk's ciphertext.
    qint64 lengthOf(qsizetype i) const;
};

/// How many chunks content of this size has.
qsizetype chunkCount(qint64 size);

void writeManifest(QCborStreamWriter& writer, const Manifest& manifest);
/// Sets the reader failed when it is not a manifest, or its chunks do not fit its size.
Manifest readManifest(CborReader& reader);

/// The key under which a person publishes a content in a circle: always the same one, so that a repetition gives the
/// same bytes.
Secret<32> mediaKey(const PersonKeys& person, const TeamId& team, const CircleId& circle, const ContentHash& content);

/// Seals chunk `i`, whose plain bytes these are.
QByteArray sealChunk(const Manifest& manifest, const TeamId& team, qsizetype i, QByteArrayView plain);
/// Fails with Crypto when the bytes are not this chunk of this content.
Result<QByteArray> openChunk(const Manifest& manifest, const TeamId& team, qsizetype i, QByteArrayView sealed);
ChunkId chunkIdOf(QByteArrayView sealed);

} // namespace greenroom

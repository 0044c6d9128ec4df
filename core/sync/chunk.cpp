// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/chunk.h"

#include "core/team/signedfile.h"

#include <QtEndian>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

enum Key : quint64 { ContentKey = 1, SizeKey = 2, KeyKey = 3, ChunksKey = 4 };

using Nonce = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;

Nonce nonceOf(qsizetype i) {
    Nonce nonce{};
    qToLittleEndian(static_cast<quint64>(i), nonce.data());
    return nonce;
}

QByteArray associatedData(const Manifest& manifest, const TeamId& team, qsizetype i) {
    const std::array numbers{qToBigEndian(static_cast<quint32>(i)),
                             qToBigEndian(static_cast<quint32>(chunkCount(manifest.size)))};
    return labelled("greenroom chunk 1"_L1, team,
                    manifest.content.toByteArray() +
                        QByteArray(reinterpret_cast<const char*>(numbers.data()), sizeof numbers));
}

const unsigned char* bytes(QByteArrayView view) {
    return reinterpret_cast<const unsigned char*>(view.data());
}

} // namespace

qsizetype chunkCount(qint64 size) {
    return static_cast<qsizetype>((size + chunkSize - 1) / chunkSize);
}

qint64 Manifest::lengthOf(qsizetype i) const {
    return std::min(chunkSize, size - i * chunkSize) + chunkOverhead;
}

void writeManifest(QCborStreamWriter& writer, const Manifest& manifest) {
    writer.startMap(4);
    writer.append(quint64(ContentKey));
    appendBytes(writer, manifest.content.view());
    writer.append(quint64(SizeKey));
    writer.append(manifest.size);
    writer.append(quint64(KeyKey));
    appendBytes(writer, manifest.key.view());
    writer.append(quint64(ChunksKey));
    writer.startArray(static_cast<quint64>(manifest.chunks.size()));
    for (const ChunkId& chunk : manifest.chunks)
        appendBytes(writer, chunk.view());
    writer.endArray();
    writer.endMap();
}

Manifest readManifest(CborReader& reader) {
    Manifest manifest;
    bool hasKey = false;
    reader.map([&](quint64 key) {
        switch (key) {
        case ContentKey:
            manifest.content = reader.fixed<ContentHash>();
            break;
        case SizeKey:
            manifest.size = reader.integer();
            break;
        case KeyKey:
            if (const QByteArray bytes = reader.byteString(32); bytes.size() == 32) {
                manifest.key = Secret<32>(bytes);
                hasKey = true;
            }
            break;
        case ChunksKey:
            reader.array(chunkCount(maxMediaSize), [&] { manifest.chunks.append(reader.fixed<ChunkId>()); });
            break;
        default:
            reader.skip();
        }
    });
    if (!hasKey || manifest.content.isNull() || manifest.size < 1 || manifest.size > maxMediaSize ||
        manifest.chunks.size() != chunkCount(manifest.size))
        reader.setFailed();
    return manifest;
}

Secret<32> mediaKey(const PersonKeys& person, const TeamId& team, const CircleId& circle, const ContentHash& content) {
    const Secret<32> secret = person.subkey(4);
    const QByteArray purpose = labelled("greenroom media 1"_L1, team, circle.toByteArray() + content.toByteArray());
    Secret<32> key;
    crypto_generichash(key.data(), 32, bytes(purpose), static_cast<unsigned long long>(purpose.size()), secret.data(),
                       32);
    return key;
}

QByteArray sealChunk(const Manifest& manifest, const TeamId& team, qsizetype i, QByteArrayView plain) {
    const QByteArray ad = associatedData(manifest, team, i);
    QByteArray sealed(plain.size() + chunkOverhead, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(sealed.data()), nullptr, bytes(plain),
                                               static_cast<unsigned long long>(plain.size()), bytes(ad),
                                               static_cast<unsigned long long>(ad.size()), nullptr, nonceOf(i).data(),
                                               manifest.key.data());
    return sealed;
}

Result<QByteArray> openChunk(const Manifest& manifest, const TeamId& team, qsizetype i, QByteArrayView sealed) {
    const auto wrong = [&] {
        return fail(ErrorCode::Crypto,
                    u"part %1 of %2 of a recording is not what its owner published"_s.arg(static_cast<quint64>(i) + 1)
                        .arg(manifest.chunks.size()));
    };
    if (i < 0 || i >= chunkCount(manifest.size) || sealed.size() != manifest.lengthOf(i))
        return wrong();
    const QByteArray ad = associatedData(manifest, team, i);
    QByteArray plain(sealed.size() - chunkOverhead, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr,
                                                   bytes(sealed), static_cast<unsigned long long>(sealed.size()),
                                                   bytes(ad), static_cast<unsigned long long>(ad.size()),
                                                   nonceOf(i).data(), manifest.key.data()) != 0)
        return wrong();
    return plain;
}

ChunkId chunkIdOf(QByteArrayView sealed) {
    ChunkId id;
    crypto_hash_sha256(id.data(), bytes(sealed), static_cast<unsigned long long>(sealed.size()));
    return id;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/mediaexchange.h"

#include "core/base/file.h"

#include <QFile>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

const QString expiresField = u"expires"_s;
constexpr int manifestsPerContent = 8;

} // namespace

Result<void> MediaExchange::readReferences() {
    if (m_references)
        return {};
    QList<Reference> references;
    for (const KindDescription& kind : m_context.journal.kinds().all()) {
        const FieldDescription* expires = kind.field(expiresField);
        const bool ends = expires && expires->type == FieldType::Time;
        for (const FieldDescription& field : kind.fields) {
            if (field.type != FieldType::Blob || kind.circle == CircleRule::Me)
                continue;
            GR_TRY(m_context.journal.database().select(
                u"SELECT k.id, t.%1, t.%1_size, i.id FROM %2 t JOIN circle k ON k.key = t.circle "
                "JOIN identifier i ON i.key = t.id WHERE NOT t.deleted AND t.%1 IS NOT NULL AND k.id <> ?%3"_s.arg(
                    field.name, kind.name,
                    ends ? u" AND (t.expires IS NULL OR t.expires > %1)"_s.arg(m_context.clock.nowMs()) : QString()),
                [&](const QSqlQuery& row) {
                    references.append({*CircleId::fromBytes(row.value(0).toByteArray()),
                                       {*ContentHash::fromBytes(row.value(1).toByteArray()), row.value(2).toLongLong()},
                                       EntityId::fromBytes(row.value(3).toByteArray())->owner()});
                },
                CircleId::me().toByteArray()));
        }
    }
    std::sort(references.begin(), references.end(),
              [](const Reference& a, const Reference& b) { return a.blob.size < b.blob.size; });
    m_references = references;
    return {};
}

Result<bool> MediaExchange::isReferred(const CircleId& circle, const ContentHash& content) {
    GR_TRY(readReferences());
    return std::any_of(m_references->begin(), m_references->end(),
                       [&](const Reference& one) { return one.circle == circle && one.blob.hash == content; });
}

// To the share

Result<Manifest> MediaExchange::upload(const CircleId& circle, const BlobRef& blob) {
    QFile file(m_context.media.pathOf(blob.hash));
    if (!file.open(QIODevice::ReadOnly) || file.size() != blob.size || blob.size < 1 || blob.size > maxMediaSize)
        return fail(ErrorCode::NotFound, u"a recording that is shared is not in this home: %1"_s.arg(file.fileName()));
    Manifest manifest{
        blob.hash, blob.size, mediaKey(m_context.vault.person(), m_context.team(), circle, blob.hash), {}};
    GR_TRY_ASSIGN(const auto there, m_context.store.chunks(circle, blob.hash));
    for (qsizetype i = 0; i < chunkCount(blob.size); ++i) {
        if (!m_context.watch.goesOn())
            return fail(ErrorCode::Cancelled, u"stopped; what was sent is kept"_s);
        m_context.watch.tell(SyncWatch::Part::Uploading, i, chunkCount(blob.size));
        if (there.contains(i)) {
            manifest.chunks.append(there.value(i));
            continue;
        }
        const qint64 length = manifest.lengthOf(i) - chunkOverhead;
        const QByteArray plain = file.seek(i * chunkSize) ? file.read(length) : QByteArray();
        if (plain.size() != length)
            return tl::make_unexpected(fileError(file, u"read"_s));
        const QByteArray sealed = sealChunk(manifest, m_context.team(), i, plain);
        const ChunkId id = chunkIdOf(sealed);
        GR_TRY(put(circle, blob.hash, i, id, sealed));
        manifest.chunks.append(id);
    }
    return manifest;
}

Result<void> MediaExchange::put(const CircleId& circle, const ContentHash& content, qsizetype number, const ChunkId& id,
                                QByteArrayView sealed) {
    GR_TRY(m_context.put(chunkName(id), sealed));
    return m_context.store.addChunk(circle, content, number, id);
}

Result<void> MediaExchange::drop() {
    m_references.reset();
    GR_TRY_ASSIGN(const auto manifests, m_context.store.manifests());
    for (const KnownManifest& known : manifests) {
        const ContentHash& content = known.manifest.content;
        GR_TRY_ASSIGN(const bool referred, isReferred(known.circle, content));
        if (referred)
            continue;
        const auto author = m_context.devices.constFind(known.device);
        if (author != m_context.devices.constEnd() && author->certificate.person == m_context.person()) {
            for (const ChunkId& chunk : known.manifest.chunks)
                GR_TRY(m_context.remote.remove(chunkName(chunk)));
            GR_TRY(m_context.store.removeChunks(known.circle, content));
        } else {
            GR_TRY_ASSIGN(const bool needed, m_context.isMediaNeeded(content));
            if (!needed) {
                GR_TRY(m_context.media.remove(content));
                m_context.report.forgotten.append(content);
            }
        }
        QFile::remove(m_context.scratch + u'/' + QString::fromLatin1(content.toHex()));
        GR_TRY(m_context.store.removeManifest(known.circle, content, known.device));
    }
    return {};
}

// From the share

Result<void> MediaExchange::fetch() {
    m_references.reset();
    GR_TRY(readReferences());
    GR_TRY_ASSIGN(const auto manifests, m_context.store.manifests());
    for (const Reference& wanted : std::as_const(*m_references)) {
        if (wanted.owner == m_context.person() || m_context.media.contains(wanted.blob.hash))
            continue;
        bool arrived = false;
        int tried = 0;
        for (const bool byOwner : {true, false}) {
            for (const KnownManifest& known : manifests) {
                const auto author = m_context.devices.constFind(known.device);
                if (known.circle != wanted.circle || known.manifest.blob() != wanted.blob ||
                    author == m_context.devices.constEnd() || (author->certificate.person == wanted.owner) != byOwner ||
                    arrived || ++tried > manifestsPerContent)
                    continue;
                GR_TRY_ASSIGN(arrived, fetchOne(wanted, known));
            }
        }
        if (!arrived)
            ++m_context.report.pendingMedia;
    }
    return {};
}

/// Whether the whole content is here now. Chunks that have arrived are kept for the next time.
Result<bool> MediaExchange::fetchOne(const Reference& wanted, const KnownManifest& known) {
    const Manifest& manifest = known.manifest;
    GR_TRY(makeFolder(m_context.scratch));
    const QString path = m_context.scratch + u'/' + QString::fromLatin1(wanted.blob.hash.toHex());
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return tl::make_unexpected(fileError(file, u"write"_s));
    // Only whole chunks count; the file may have been cut anywhere.
    for (qsizetype i = static_cast<qsizetype>(file.size() / chunkSize); i < manifest.chunks.size(); ++i) {
        if (!m_context.watch.goesOn())
            return fail(ErrorCode::Cancelled, u"stopped; what has arrived is kept"_s);
        m_context.watch.tell(SyncWatch::Part::Fetching, i, manifest.chunks.size());
        const auto sealed = m_context.get(chunkName(manifest.chunks.at(i)), manifest.lengthOf(i));
        if (!sealed && sealed.error().code == ErrorCode::NotFound)
            return false; // still on its way
        GR_TRY(sealed);
        if (sealed->size() < manifest.lengthOf(i)) {
            m_context.problem(SyncTrouble::Arriving,
                              u"a part of a recording on the team share is cut off; it may still be arriving"_s);
            return false;
        }
        const auto plain = chunkIdOf(*sealed) == manifest.chunks.at(i)
                               ? openChunk(manifest, m_context.team(), i, *sealed)
                               : Result<QByteArray>(fail(ErrorCode::Crypto, u"a part of a recording was changed on the "
                                                                            "team share; it is not taken"_s));
        if (!plain) {
            m_context.problem(SyncTrouble::RecordingDamaged, plain.error().message);
            return false;
        }
        if (!file.resize(i * chunkSize) || !file.seek(i * chunkSize) || file.write(*plain) != plain->size() ||
            !file.flush())
            return tl::make_unexpected(fileError(file, u"write"_s));
    }
    file.close();
    GR_TRY_ASSIGN(const BlobRef found, hashFile(path, m_context.watch.keepGoing));
    if (found != wanted.blob) {
        QFile::remove(path);
        m_context.problem(SyncTrouble::RecordingDamaged,
                          u"a recording on the team share is not the one that was shared; it is not taken"_s);
        return false;
    }
    GR_TRY(m_context.media.adopt(path));
    return true;
}

} // namespace greenroom

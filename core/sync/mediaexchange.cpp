// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/mediaexchange.h"

#include "core/base/file.h"

#include <QFile>

#include <bit>
#include <tuple>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

const QString expiresField = u"expires"_s;
constexpr int manifestsPerContent = 8;

} // namespace

MediaRank MediaExchange::Reference::rank() const {
    return {static_cast<int>(std::bit_width(static_cast<quint64>(std::max<qint64>(blob.size, 0)))), -ms};
}

// Turns

Result<void> MediaExchange::beginTurn() {
    m_since = m_context.clock.steady();
    m_moved = 0;
    GR_TRY_ASSIGN(m_lastChange, m_context.store.lastChange());
    return {};
}

/// To be asked before each part, and of nothing else: what is over has more.
Result<bool> MediaExchange::isTurnOver() {
    const SyncWatch& watch = m_context.watch;
    bool& over = m_context.report.hasMore;
    if (over || !watch.turn || m_moved == 0)
        return over;
    over = m_context.clock.steady() - m_since >= *watch.turn || (watch.isAwaited && watch.isAwaited());
    if (!over) {
        GR_TRY_ASSIGN(over, m_context.store.hasWritten(m_context.self(), m_lastChange));
    }
    return over;
}

// What is referred to

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
                u"SELECT k.id, t.%1, t.%1_size, i.id, t.created_ms FROM %2 t JOIN circle k ON k.key = t.circle "
                "JOIN identifier i ON i.key = t.id WHERE NOT t.deleted AND t.%1 IS NOT NULL AND k.id <> ?%3"_s.arg(
                    field.name, kind.name,
                    ends ? u" AND (t.expires IS NULL OR t.expires > %1)"_s.arg(m_context.clock.nowMs()) : QString()),
                [&](const QSqlQuery& row) {
                    references.append({*CircleId::fromBytes(row.value(0).toByteArray()),
                                       {*ContentHash::fromBytes(row.value(1).toByteArray()), row.value(2).toLongLong()},
                                       EntityId::fromBytes(row.value(3).toByteArray())->owner(),
                                       kind.name,
                                       row.value(4).toLongLong()});
                },
                CircleId::me().toByteArray()));
        }
    }
    m_references = references;
    return {};
}

Result<std::optional<MediaRank>> MediaExchange::rank(const CircleId& circle, const ContentHash& content) {
    GR_TRY(readReferences());
    std::optional<MediaRank> first;
    for (const Reference& one : std::as_const(*m_references))
        if (one.circle == circle && one.blob.hash == content && (!first || one.rank() < *first))
            first = one.rank();
    return first;
}

// To the share

Result<std::optional<Manifest>> MediaExchange::upload(const CircleId& circle, const BlobRef& blob) {
    QFile file(m_context.media.pathOf(blob.hash));
    if (!file.open(QIODevice::ReadOnly) || file.size() != blob.size || blob.size < 1 || blob.size > maxMediaSize)
        return fail(ErrorCode::NotFound, u"a recording that is shared is not in this home: %1"_s.arg(file.fileName()));
    Manifest manifest{
        blob.hash, blob.size, mediaKey(m_context.vault.person(), m_context.team(), circle, blob.hash), {}};
    GR_TRY_ASSIGN(const auto there, m_context.store.chunks(circle, blob.hash));
    for (qsizetype i = 0; i < chunkCount(blob.size); ++i) {
        if (there.contains(i)) {
            manifest.chunks.append(there.value(i));
            continue;
        }
        if (!m_context.watch.goesOn())
            return fail(ErrorCode::Cancelled, u"stopped; what was sent is kept"_s);
        GR_TRY_ASSIGN(const bool over, isTurnOver());
        if (over)
            return std::nullopt;
        m_context.watch.tell(SyncWatch::Part::Uploading, i, chunkCount(blob.size));
        const qint64 length = manifest.lengthOf(i) - chunkOverhead;
        const QByteArray plain = file.seek(i * chunkSize) ? file.read(length) : QByteArray();
        if (plain.size() != length)
            return tl::make_unexpected(fileError(file, u"read"_s));
        const QByteArray sealed = sealChunk(manifest, m_context.team(), i, plain);
        const ChunkId id = chunkIdOf(sealed);
        GR_TRY(put(circle, blob.hash, i, id, sealed));
        manifest.chunks.append(id);
        ++m_moved;
    }
    return std::optional(std::move(manifest));
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
        GR_TRY_ASSIGN(const auto referred, rank(known.circle, content));
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
    // What was withdrawn half-way has no manifest.
    GR_TRY_ASSIGN(const auto chunked, m_context.store.chunked());
    for (const auto& [circle, content] : chunked) {
        GR_TRY_ASSIGN(const auto referred, rank(circle, content));
        if (referred)
            continue;
        GR_TRY_ASSIGN(const auto chunks, m_context.store.chunks(circle, content));
        for (const ChunkId& chunk : chunks)
            GR_TRY(m_context.remote.remove(chunkName(chunk)));
        GR_TRY(m_context.store.removeChunks(circle, content));
    }
    return {};
}

// From the share

Result<bool> MediaExchange::isWanted(const Reference& reference) const {
    if (!m_context.chosenMedia)
        return true;
    GR_TRY_ASSIGN(const auto chosen, m_context.chosenMedia(reference.kind));
    return !chosen || chosen->contains(reference.blob.hash);
}

/// In the order in which it is fetched. Takes away what has arrived of what is not wanted.
Result<QList<MediaExchange::Reference>> MediaExchange::missing() {
    QHash<QString, std::optional<QSet<ContentHash>>> chosen;
    QSet<ContentHash> wanted;
    QList<Reference> missing;
    QSet<ContentHash> left;
    for (const Reference& one : std::as_const(*m_references)) {
        if (one.owner == m_context.person() || m_context.media.contains(one.blob.hash))
            continue;
        if (m_context.chosenMedia && !chosen.contains(one.kind)) {
            GR_TRY_ASSIGN(chosen[one.kind], m_context.chosenMedia(one.kind));
        }
        const auto& choice = chosen[one.kind];
        if (choice && !choice->contains(one.blob.hash)) {
            left.insert(one.blob.hash);
            continue;
        }
        wanted.insert(one.blob.hash);
        missing.append(one);
        missing.last().isChosen = choice.has_value();
    }
    left.subtract(wanted);
    for (const ContentHash& content : std::as_const(left))
        QFile::remove(m_context.scratch + u'/' + QString::fromLatin1(content.toHex()));
    std::stable_sort(missing.begin(), missing.end(), [](const Reference& a, const Reference& b) {
        return std::tuple(a.isChosen, a.rank(), a.blob.hash.toHex()) <
               std::tuple(b.isChosen, b.rank(), b.blob.hash.toHex());
    });
    return missing;
}

Result<void> MediaExchange::fetch(const std::optional<MediaRank>& before) {
    m_references.reset();
    GR_TRY(readReferences());
    GR_TRY_ASSIGN(const auto manifests, m_context.store.manifests());
    GR_TRY_ASSIGN(const QList<Reference> missing, this->missing());
    qint64 pending = 0;
    for (const Reference& wanted : missing) {
        if (m_context.media.contains(wanted.blob.hash))
            continue; // somebody else refers to it too
        bool arrived = false;
        if (!m_context.report.hasMore && (!before || (!wanted.isChosen && wanted.rank() < *before))) {
            GR_TRY_ASSIGN(arrived, fetchFrom(wanted, manifests));
        }
        if (arrived)
            ++m_context.report.fetched;
        else
            ++pending;
    }
    m_context.report.pendingMedia = pending;
    return {};
}

/// From whoever has it, its owner first.
Result<bool> MediaExchange::fetchFrom(const Reference& wanted, const std::vector<KnownManifest>& manifests) {
    int tried = 0;
    for (const bool byOwner : {true, false}) {
        for (const KnownManifest& known : manifests) {
            const auto author = m_context.devices.constFind(known.device);
            if (known.circle != wanted.circle || known.manifest.blob() != wanted.blob ||
                author == m_context.devices.constEnd() || (author->certificate.person == wanted.owner) != byOwner)
                continue;
            if (++tried > manifestsPerContent)
                return false;
            GR_TRY_ASSIGN(const bool arrived, fetchOne(wanted, known));
            if (arrived || m_context.report.hasMore)
                return arrived;
        }
    }
    return false;
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
        GR_TRY_ASSIGN(const bool stillWanted, isWanted(wanted));
        if (!stillWanted)
            return false;
        GR_TRY_ASSIGN(const bool over, isTurnOver());
        if (over)
            return false;
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
        ++m_moved;
    }
    file.close();
    GR_TRY_ASSIGN(const BlobRef found, hashFile(path, m_context.watch.keepGoing));
    if (found != wanted.blob) {
        QFile::remove(path);
        m_context.problem(SyncTrouble::RecordingDamaged,
                          u"a recording on the team share is not the one that was shared; it is not taken"_s);
        return false;
    }
    GR_TRY_ASSIGN(const bool stillWanted, isWanted(wanted));
    if (!stillWanted)
        return QFile::remove(path) && false;
    GR_TRY(m_context.media.adopt(path));
    return true;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/syncstore.h"

#include "core/base/random.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nonceSize = crypto_secretbox_NONCEBYTES;
constexpr qsizetype macSize = crypto_secretbox_MACBYTES;

template <typename Id>
Id readId(const QVariant& value) {
    return Id::fromBytes(value.toByteArray()).value_or(Id());
}

StoredSegment readSegmentRow(const QSqlQuery& row) {
    StoredSegment segment{row.value(0).toLongLong(), readId<ContentHash>(row.value(1)),
                          readId<ContentHash>(row.value(2)), std::nullopt};
    if (!row.isNull(3))
        segment.tag = readId<HalfHash>(row.value(3));
    return segment;
}

QVariant orNull(const std::optional<HalfHash>& tag) {
    return tag ? QVariant(tag->toByteArray()) : QVariant();
}

} // namespace

QByteArray SyncStore::seal(QByteArrayView plain) const {
    const QByteArray nonce = m_random.bytes(nonceSize);
    QByteArray sealed = nonce + QByteArray(plain.size() + macSize, '\0');
    crypto_secretbox_easy(reinterpret_cast<unsigned char*>(sealed.data()) + nonceSize,
                          reinterpret_cast<const unsigned char*>(plain.data()),
                          static_cast<unsigned long long>(plain.size()),
                          reinterpret_cast<const unsigned char*>(nonce.data()), m_sealing.data());
    return sealed;
}

Result<QByteArray> SyncStore::unseal(QByteArrayView sealed) const {
    const qsizetype size = sealed.size() - nonceSize - macSize;
    QByteArray plain(std::max<qsizetype>(size, 0), Qt::Uninitialized);
    const auto* bytes = reinterpret_cast<const unsigned char*>(sealed.data());
    if (size < 0 || crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(plain.data()), bytes + nonceSize,
                                               static_cast<unsigned long long>(sealed.size() - nonceSize), bytes,
                                               m_sealing.data()) != 0)
        return fail(ErrorCode::Corrupt, u"a key of a circle in this home's database does not open"_s);
    return plain;
}

// Team

Result<std::optional<JoinedTeam>> SyncStore::team() {
    std::optional<JoinedTeam> team;
    GR_TRY(m_database.select(
        u"SELECT marker, name, remote, roster, invitation, cited FROM local_team"_s, [&](const QSqlQuery& row) {
            team = JoinedTeam{row.value(0).toByteArray(), row.value(1).toString(), row.value(2).toString(),
                              row.value(3).toByteArray(), row.value(4).toString(), row.value(5).toLongLong()};
        }));
    return team;
}

Result<void> SyncStore::setTeam(const JoinedTeam& team) {
    return m_database.run(u"REPLACE INTO local_team (only, marker, name, remote, roster, invitation, cited) "
                          "VALUES (1, ?, ?, ?, ?, ?, ?)"_s,
                          team.marker, team.name, team.remote, team.roster, team.invitation, team.cited);
}

// Devices

Result<QList<KnownDevice>> SyncStore::devices(const TeamId& team) {
    QList<KnownDevice> devices;
    GR_TRY(m_database.select(
        u"SELECT certificate, frozen, told FROM local_device ORDER BY id"_s, [&](const QSqlQuery& row) -> Result<void> {
            GR_TRY_ASSIGN(const Certificate certificate, readCertificate(row.value(0).toByteArray(), team));
            devices.append({certificate, row.isNull(1) ? std::nullopt : std::optional(row.value(1).toLongLong()),
                            row.value(2).toLongLong()});
            return {};
        }));
    return devices;
}

Result<void> SyncStore::addDevice(const DeviceId& device, QByteArrayView certificateFile) {
    return m_database.run(
        u"INSERT INTO local_device (id, certificate, told) VALUES (?, ?, -1) ON CONFLICT DO NOTHING"_s,
        device.toByteArray(), certificateFile.toByteArray());
}

Result<void> SyncStore::freeze(const DeviceId& device, qint64 lastGood) {
    return m_database.run(u"UPDATE local_device SET frozen = min(ifnull(frozen, ?), ?) WHERE id = ?"_s, lastGood,
                          lastGood, device.toByteArray());
}

// Segments

Result<std::optional<StoredSegment>> SyncStore::segment(const DeviceId& device, qint64 seq) {
    std::optional<StoredSegment> found;
    GR_TRY(m_database.select(
        u"SELECT seq, hash, previous, tag FROM local_segment WHERE device = ? AND seq = ?"_s,
        [&](const QSqlQuery& row) { found = readSegmentRow(row); }, device.toByteArray(), seq));
    return found;
}

Result<std::optional<StoredSegment>> SyncStore::newest(const DeviceId& device) {
    std::optional<StoredSegment> found;
    GR_TRY(m_database.select(
        u"SELECT seq, hash, previous, tag FROM local_segment WHERE device = ? ORDER BY seq DESC LIMIT 1"_s,
        [&](const QSqlQuery& row) { found = readSegmentRow(row); }, device.toByteArray()));
    return found;
}

Result<void> SyncStore::addSegment(const DeviceId& device, const StoredSegment& segment) {
    return m_database.run(u"INSERT INTO local_segment (device, seq, hash, previous, tag) VALUES (?, ?, ?, ?, ?) "
                          "ON CONFLICT DO NOTHING"_s,
                          device.toByteArray(), segment.seq, segment.hash.toByteArray(), segment.previous.toByteArray(),
                          orNull(segment.tag));
}

Result<QList<StoredSegment>> SyncStore::gaps(const DeviceId& device) {
    QList<StoredSegment> missing;
    GR_TRY(m_database.select(
        u"SELECT s.seq, s.previous FROM local_segment s WHERE s.device = ? AND s.seq > 0 AND NOT EXISTS "
        "(SELECT 1 FROM local_segment p WHERE p.device = s.device AND p.seq = s.seq - 1)"_s,
        [&](const QSqlQuery& row) {
            missing.append({row.value(0).toLongLong() - 1, readId<ContentHash>(row.value(1)), {}, {}});
        },
        device.toByteArray()));
    return missing;
}

Result<QList<StoredSegment>> SyncStore::waiting(const DeviceId& device, const HalfHash& tag) {
    QList<StoredSegment> found;
    GR_TRY(m_database.select(
        u"SELECT seq, hash, previous, tag FROM local_segment WHERE device = ? AND tag = ? ORDER BY seq"_s,
        [&](const QSqlQuery& row) { found.append(readSegmentRow(row)); }, device.toByteArray(), tag.toByteArray()));
    return found;
}

Result<void> SyncStore::markRead(const DeviceId& device, qint64 seq) {
    return m_database.run(u"UPDATE local_segment SET tag = NULL WHERE device = ? AND seq = ?"_s, device.toByteArray(),
                          seq);
}

Result<QList<Moved>> SyncStore::news(const DeviceId& self) {
    QList<Moved> news;
    GR_TRY(m_database.select(
        u"SELECT d.id, s.seq, s.hash FROM local_device d JOIN local_segment s ON s.device = d.id AND s.seq = "
        "(SELECT max(seq) FROM local_segment WHERE device = d.id) WHERE s.seq > d.told AND d.id <> ? ORDER BY d.id "
        "LIMIT ?"_s,
        [&](const QSqlQuery& row) {
            news.append(
                {readId<DeviceId>(row.value(0)), row.value(1).toLongLong(), halved(readId<ContentHash>(row.value(2)))});
        },
        self.toByteArray(), maxMoved));
    return news;
}

Result<void> SyncStore::markTold(const QList<Moved>& news) {
    for (const Moved& one : news)
        GR_TRY(m_database.run(u"UPDATE local_device SET told = ? WHERE id = ?"_s, one.seq, one.device.toByteArray()));
    return {};
}

// Outbox

Result<QList<QPair<qint64, QByteArray>>> SyncStore::outbox(const DeviceId& self) {
    QList<QPair<qint64, QByteArray>> files;
    GR_TRY(m_database.select(
        u"SELECT seq, file FROM local_outbox WHERE device = ? ORDER BY seq"_s,
        [&](const QSqlQuery& row) {
            files.append({row.value(0).toLongLong(), row.value(1).toByteArray()});
        },
        self.toByteArray()));
    return files;
}

Result<void> SyncStore::queue(const DeviceId& self, qint64 seq, QByteArrayView file) {
    return m_database.run(u"INSERT INTO local_outbox (device, seq, file) VALUES (?, ?, ?)"_s, self.toByteArray(), seq,
                          file.toByteArray());
}

Result<void> SyncStore::markDelivered(const DeviceId& self, qint64 upTo) {
    return m_database.run(u"DELETE FROM local_outbox WHERE device = ? AND seq <= ?"_s, self.toByteArray(), upTo);
}

// Epochs

Result<std::vector<KnownEpoch>> SyncStore::epochs(const TeamId& team) {
    std::vector<KnownEpoch> epochs;
    GR_TRY(m_database.select(
        u"SELECT circle, number, key, device, seq FROM local_epoch ORDER BY circle, number, mark"_s,
        [&](const QSqlQuery& row) -> Result<void> {
            GR_TRY_ASSIGN(QByteArray key, unseal(row.value(2).toByteArray()));
            if (key.size() != 32)
                return fail(ErrorCode::Corrupt, u"a key of a circle in this home's database has a wrong length"_s);
            epochs.push_back(
                {Epoch::fromKey(team, CircleId(readId<CircleId>(row.value(0))), row.value(1).toUInt(), Secret<32>(key)),
                 readId<DeviceId>(row.value(3)), row.value(4).toLongLong()});
            sodium_memzero(key.data(), static_cast<std::size_t>(key.size()));
            return {};
        }));
    return epochs;
}

Result<void> SyncStore::addEpoch(const KnownEpoch& known) {
    const EpochId& id = known.epoch.id();
    return m_database.run(u"INSERT INTO local_epoch (circle, number, mark, key, device, seq) "
                          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                          id.circle.toByteArray(), id.number, id.check.toByteArray(), seal(known.epoch.key().view()),
                          known.device.toByteArray(), known.seq);
}

Result<bool> SyncStore::isSealedTo(const EpochId& epoch, const BoxPublicKey& box) {
    GR_TRY_ASSIGN(
        const QVariant found,
        m_database.value(u"SELECT 1 FROM local_sealed WHERE circle = ? AND number = ? AND mark = ? AND box = ?"_s,
                         epoch.circle.toByteArray(), epoch.number, epoch.check.toByteArray(), box.toByteArray()));
    return found.isValid();
}

Result<QList<BoxPublicKey>> SyncStore::sealedTo(const EpochId& epoch) {
    QList<BoxPublicKey> boxes;
    GR_TRY(m_database.select(
        u"SELECT box FROM local_sealed WHERE circle = ? AND number = ? AND mark = ?"_s,
        [&](const QSqlQuery& row) { boxes.append(readId<BoxPublicKey>(row.value(0))); }, epoch.circle.toByteArray(),
        epoch.number, epoch.check.toByteArray()));
    return boxes;
}

Result<void> SyncStore::markSealedTo(const EpochId& epoch, const BoxPublicKey& box) {
    return m_database.run(
        u"INSERT INTO local_sealed (circle, number, mark, box) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
        epoch.circle.toByteArray(), epoch.number, epoch.check.toByteArray(), box.toByteArray());
}

// Media

Result<std::vector<KnownManifest>> SyncStore::manifests() {
    std::vector<KnownManifest> manifests;
    GR_TRY(m_database.select(
        u"SELECT circle, device, manifest FROM local_manifest ORDER BY size, circle, content, device"_s,
        [&](const QSqlQuery& row) -> Result<void> {
            GR_TRY_ASSIGN(const QByteArray plain, unseal(row.value(2).toByteArray()));
            CborReader reader(plain);
            Manifest manifest = readManifest(reader);
            if (!reader.ok())
                return fail(ErrorCode::Corrupt, u"a manifest in this home's database is malformed"_s);
            manifests.push_back(
                {CircleId(readId<CircleId>(row.value(0))), readId<DeviceId>(row.value(1)), std::move(manifest)});
            return {};
        }));
    return manifests;
}

Result<void> SyncStore::addManifest(const KnownManifest& known) {
    QByteArray plain;
    QCborStreamWriter writer(&plain);
    writeManifest(writer, known.manifest);
    return m_database.run(u"INSERT INTO local_manifest (circle, content, device, size, manifest) "
                          "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                          known.circle.toByteArray(), known.manifest.content.toByteArray(), known.device.toByteArray(),
                          known.manifest.size, seal(plain));
}

Result<void> SyncStore::removeManifest(const CircleId& circle, const ContentHash& content, const DeviceId& device) {
    return m_database.run(u"DELETE FROM local_manifest WHERE circle = ? AND content = ? AND device = ?"_s,
                          circle.toByteArray(), content.toByteArray(), device.toByteArray());
}

Result<QMap<qsizetype, ChunkId>> SyncStore::chunks(const CircleId& circle, const ContentHash& content) {
    QMap<qsizetype, ChunkId> chunks;
    GR_TRY(m_database.select(
        u"SELECT number, id FROM local_chunk WHERE circle = ? AND content = ?"_s,
        [&](const QSqlQuery& row) {
            chunks.insert(static_cast<qsizetype>(row.value(0).toLongLong()), readId<ChunkId>(row.value(1)));
        },
        circle.toByteArray(), content.toByteArray()));
    return chunks;
}

Result<void> SyncStore::addChunk(const CircleId& circle, const ContentHash& content, qsizetype number,
                                 const ChunkId& id) {
    return m_database.run(
        u"INSERT INTO local_chunk (circle, content, number, id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
        circle.toByteArray(), content.toByteArray(), static_cast<qint64>(number), id.toByteArray());
}

Result<void> SyncStore::removeChunks(const CircleId& circle, const ContentHash& content) {
    return m_database.run(u"DELETE FROM local_chunk WHERE circle = ? AND content = ?"_s, circle.toByteArray(),
                          content.toByteArray());
}

Result<QList<QPair<CircleId, ContentHash>>> SyncStore::chunked() {
    QList<QPair<CircleId, ContentHash>> contents;
    GR_TRY(m_database.select(u"SELECT DISTINCT circle, content FROM local_chunk"_s, [&](const QSqlQuery& row) {
        contents.append(
            {*CircleId::fromBytes(row.value(0).toByteArray()), *ContentHash::fromBytes(row.value(1).toByteArray())});
    }));
    return contents;
}

Result<qint64> SyncStore::lastChange() {
    GR_TRY_ASSIGN(const QVariant last, m_database.value(u"SELECT max(key) FROM change"_s));
    return last.toLongLong();
}

Result<bool> SyncStore::hasWritten(const DeviceId& self, qint64 since) {
    GR_TRY_ASSIGN(const QVariant found,
                  m_database.value(u"SELECT 1 FROM change c JOIN device d ON d.key = c.device "
                                   "JOIN circle k ON k.key = c.circle "
                                   "WHERE c.key > ? AND c.segment IS NULL AND d.id = ? AND k.id <> ? LIMIT 1"_s,
                                   since, self.toByteArray(), CircleId::me().toByteArray()));
    return found.isValid();
}

} // namespace greenroom

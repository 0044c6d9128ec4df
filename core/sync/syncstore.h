// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/sync/segment.h"

namespace greenroom {

/// The team this home belongs to, as it knows it.
struct JoinedTeam {
    QByteArray marker; ///< the file, compared as a whole before each exchange
    QString name;
    QString remote;     ///< where the team share is
    QByteArray roster;  ///< the file in force; empty: not seen yet
    QString invitation; ///< not yet used up
    qint64 cited = 0;   ///< the version of the roster that the own newest head cites
};

/// A device whose certificate is genuine.
struct KnownDevice {
    Certificate certificate;
    std::optional<qint64> frozen; ///< the last segment that counts, when it has two histories
    qint64 told = -1;             ///< the newest of its segments that we have passed on news of
};

/// A verified segment that is linked to a head.
struct StoredSegment {
    qint64 seq = 0;
    ContentHash hash;
    ContentHash previous;
    std::optional<HalfHash> tag; ///< there while its changes wait for a key
};

/// An epoch of a circle and the segment that brought it.
struct KnownEpoch {
    Epoch epoch;
    DeviceId device;
    qint64 seq = 0;
};

/// A manifest and the device that published it.
struct KnownManifest {
    CircleId circle;
    DeviceId device;
    Manifest manifest;
};

/// The tables that a device keeps for exchanging with its team share. Keys lie in them sealed under a key that follows
/// from the person's seed. For the thread of its database; steps that belong together are the caller's transaction.
class SyncStore {
public:
    SyncStore(Database& database, const PersonKeys& person, Random& random)
        : m_database(database), m_sealing(person.subkey(3)), m_random(random) {}

    Database& database() { return m_database; }

    Result<std::optional<JoinedTeam>> team();
    Result<void> setTeam(const JoinedTeam& team);

    /// `team` is needed to read their certificates.
    Result<QList<KnownDevice>> devices(const TeamId& team);
    Result<void> addDevice(const DeviceId& device, QByteArrayView certificateFile);
    Result<void> freeze(const DeviceId& device, qint64 lastGood);

    Result<std::optional<StoredSegment>> segment(const DeviceId& device, qint64 seq);
    Result<std::optional<StoredSegment>> newest(const DeviceId& device);
    Result<void> addSegment(const DeviceId& device, const StoredSegment& segment);
    /// The segments that stored ones are linked to and that are missing.
    Result<QList<StoredSegment>> gaps(const DeviceId& device);
    Result<QList<StoredSegment>> waiting(const DeviceId& device, const HalfHash& tag);
    Result<qint64> waitingCount();
    Result<void> markRead(const DeviceId& device, qint64 seq);
    /// What has moved since it was last told, without `self`.
    Result<QList<Moved>> news(const DeviceId& self);
    Result<void> markTold(const QList<Moved>& news);

    /// Final bytes of own segments that were not delivered yet, by seq.
    Result<QList<QPair<qint64, QByteArray>>> outbox(const DeviceId& self);
    Result<void> queue(const DeviceId& self, qint64 seq, QByteArrayView file);
    Result<void> markDelivered(const DeviceId& self, qint64 upTo);

    Result<std::vector<KnownEpoch>> epochs(const TeamId& team);
    Result<void> addEpoch(const KnownEpoch& epoch);
    Result<bool> isSealedTo(const EpochId& epoch, const BoxPublicKey& box);
    /// The box keys that this device has sealed an epoch to.
    Result<QList<BoxPublicKey>> sealedTo(const EpochId& epoch);
    Result<void> markSealedTo(const EpochId& epoch, const BoxPublicKey& box);

    Result<std::vector<KnownManifest>> manifests();
    Result<void> addManifest(const KnownManifest& manifest);
    Result<void> removeManifest(const CircleId& circle, const ContentHash& content, const DeviceId& device);

    /// Chunks that this device has put on the share for a content, by number.
    Result<QMap<qsizetype, ChunkId>> chunks(const CircleId& circle, const ContentHash& content);
    Result<void> addChunk(const CircleId& circle, const ContentHash& content, qsizetype number, const ChunkId& id);
    Result<void> removeChunks(const CircleId& circle, const ContentHash& content);
    /// The contents of which this device has put chunks on the share.
    Result<QList<QPair<CircleId, ContentHash>>> chunked();

    /// The last change in this home, and whether this device has written since what others are to see.
    Result<qint64> lastChange();
    Result<bool> hasWritten(const DeviceId& self, qint64 since);

private:
    QByteArray seal(QByteArrayView plain) const;
    Result<QByteArray> unseal(QByteArrayView sealed) const;

    Database& m_database;
    Secret<32> m_sealing;
    Random& m_random;
};

} // namespace greenroom

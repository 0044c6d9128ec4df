// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/synccontext.h"

namespace greenroom {

/// Brings in what other devices have published: rosters, certificates, segments, and the changes in those that this
/// home holds a key for. Everything is bounded and verified before it is read, and stored so that an exchange that was
/// cut off goes on where it was (core/sync/format.md).
class Puller {
public:
    explicit Puller(SyncContext& context) : m_context(context) {}

    /// Fails when the place cannot be used; what is wrong with single files becomes a problem of the report.
    Result<void> run();

    /// The own heads on the share that a newer one replaces.
    const QList<SegmentRef>& ownHeads() const { return m_ownHeads; }

private:
    using Heads = QMap<DeviceId, QList<SegmentRef>>;

    Result<void> pullRosters();
    Result<Heads> listHeads();
    Result<void> checkOwnHeads(const QList<SegmentRef>& heads);
    Result<void> pullDevice(const DeviceId& device, const QList<SegmentRef>& heads);
    Result<std::optional<Certificate>> certificateOf(const DeviceId& device);
    Result<void> hearOfRoster(const Certificate& author, const QList<SegmentRef>& heads);
    bool isInTeam(const Certificate& certificate) const;
    Result<void> walk(const Certificate& author, qint64 seq, ContentHash hash);
    Result<void> freeze(const DeviceId& device, qint64 lastGood);
    Result<QByteArray> fetch(const DeviceId& device, qint64 seq, const ContentHash& hash);
    Result<void> accept(const Certificate& author, const Segment& segment, const ContentHash& hash);
    Result<bool> readPayload(const Segment& segment, const Epoch& epoch);
    Result<void> openBoxes(const Certificate& author, const Segment& segment);
    Result<void> readWaiting(const Epoch& epoch);
    const Epoch* epochFor(const DeviceId& device, const HalfHash& tag);

    SyncContext& m_context;
    QList<SegmentRef> m_ownHeads;
    qsizetype m_unknown = 0;
    bool m_rosterMoved = false;                           ///< a head cites one that is not here
    QHash<DeviceId, QHash<HalfHash, std::size_t>> m_tags; ///< index into the context's epochs
};

} // namespace greenroom

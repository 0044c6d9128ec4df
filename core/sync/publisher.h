// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/mediaexchange.h"

namespace greenroom {

/// Publishes what this device has written: its certificate, keys of its circles, and changes, each sealed once into a
/// segment whose final bytes are kept until they are delivered (core/sync/format.md, 5 and 6).
class Publisher {
public:
    Publisher(SyncContext& context, MediaExchange& media) : m_context(context), m_media(media) {}

    /// A circle with changes that wait for their recordings to be on the share.
    struct Recording {
        CircleId circle;
        MediaRank rank;
    };

    /// All but what waits for a recording. `heads`: the own ones that are on the share. Fails when the place cannot be
    /// used; what was sealed goes out the next time.
    Result<void> run(const QList<SegmentRef>& heads);
    /// What run() has left, in the order in which it goes.
    const QList<Recording>& recordings() const { return m_recordings; }
    /// The recordings, then the changes. Nothing of the latter when the turn of recordings is over.
    Result<void> send(const Recording& recording);

private:
    using Build = std::function<Result<QByteArray>(const SegmentHeader&)>;
    using Along = std::function<Result<void>(qint64 seq)>;

    Result<void> certify();
    Result<void> sealKeys();
    Result<QList<CircleId>> ownCircles();
    /// The box keys of everybody in a circle of this person.
    Result<QList<BoxPublicKey>> audience(const CircleId& circle);
    Result<void> renew(const CircleId& circle, const QList<BoxPublicKey>& audience);
    Result<void> sealChanges();
    enum class Recordings { Send, Leave };
    Result<void> sealCircle(const CircleId& circle, const Epoch& epoch, Recordings recordings);
    Result<std::optional<MediaRank>> rankOf(const CircleId& circle, const QList<UnsealedChange>& changes);
    Result<std::optional<std::vector<Manifest>>> manifestsFor(const CircleId& circle,
                                                              const QList<UnsealedChange>& changes);
    Result<void> cite();
    Result<void> append(const Build& build, const Along& along);
    Result<void> deliver();
    Result<void> putHead(const QString& name);

    SyncContext& m_context;
    MediaExchange& m_media;
    QList<SegmentRef> m_heads; ///< on the share
    QList<Recording> m_recordings;
};

} // namespace greenroom

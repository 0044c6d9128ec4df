// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/synccontext.h"

namespace greenroom {

/// In which order recordings travel, in either direction: what is smaller by a half or more goes first, of what is
/// about as large the newer one.
struct MediaRank {
    int magnitude = 0;   ///< equal where neither size is twice the other, roughly
    qint64 beforeMs = 0; ///< of what refers to it: when that was made, negative
    auto operator<=>(const MediaRank&) const = default;
};

/// Brings recordings to the share and from it: whatever a field of type blob refers to in a circle that leaves the
/// laptop (core/sync/format.md, 8). A kind whose entities end has a field `expires`: past it, what it refers to is
/// treated as no longer there.
class MediaExchange {
public:
    explicit MediaExchange(SyncContext& context) : m_context(context) {}

    /// From now on what is written here ends the turn of recordings, as does time (SyncWatch::turn).
    Result<void> beginTurn();

    /// Nothing when no entity of the circle refers to it now.
    Result<std::optional<MediaRank>> rank(const CircleId& circle, const ContentHash& content);

    /// Makes the manifest for a content of this home and puts the chunks that are not there yet. Repeating it after a
    /// cut gives the same chunks and goes on where it was. Nothing when the turn is over; what was sent is kept. Fails
    /// with NotFound when the recording is not in this home.
    Result<std::optional<Manifest>> upload(const CircleId& circle, const BlobRef& blob);

    /// Removes chunks from the share, and received recordings from this home, that nothing refers to any more.
    Result<void> drop();

    /// Fetches what is referred to, missing and wanted here: what a device must have before what it chose, each by
    /// rank. What cannot be had yet stays pending; what is not wanted any more loses what had arrived of it. With
    /// `before`, what a device must have and goes before that; what comes later waits.
    Result<void> fetch(const std::optional<MediaRank>& before = {});

private:
    struct Reference {
        CircleId circle;
        BlobRef blob;
        PersonId owner;        ///< of the entity that refers to it
        QString kind;          ///< of that entity
        qint64 ms = 0;         ///< when that was made
        bool isChosen = false; ///< of a kind of which a device does not have everything

        MediaRank rank() const;
    };

    Result<void> readReferences();
    Result<QList<Reference>> missing();
    Result<bool> isWanted(const Reference& reference) const;
    Result<bool> fetchFrom(const Reference& wanted, const std::vector<KnownManifest>& manifests);
    Result<bool> fetchOne(const Reference& wanted, const KnownManifest& known);
    Result<bool> isTurnOver();
    Result<void> put(const CircleId& circle, const ContentHash& content, qsizetype number, const ChunkId& id,
                     QByteArrayView sealed);

    SyncContext& m_context;
    std::optional<QList<Reference>> m_references;
    std::chrono::nanoseconds m_since = {};
    qint64 m_lastChange = 0;
    qint64 m_moved = 0; ///< parts, in either direction
};

} // namespace greenroom

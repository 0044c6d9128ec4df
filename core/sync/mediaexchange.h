// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/synccontext.h"

namespace greenroom {

/// Brings recordings to the share and from it: whatever a field of type blob refers to in a circle that leaves the
/// laptop (core/sync/format.md, 8). A kind whose entities end has a field `expires`: past it, what it refers to is
/// treated as no longer there.
class MediaExchange {
public:
    explicit MediaExchange(SyncContext& context) : m_context(context) {}

    /// What the entities of a circle refer to now.
    Result<bool> isReferred(const CircleId& circle, const ContentHash& content);

    /// Makes the manifest for a content of this home and puts the chunks that are not there yet. Repeating it after a
    /// cut gives the same chunks and goes on where it was. Fails with NotFound when the recording is not in this home.
    Result<Manifest> upload(const CircleId& circle, const BlobRef& blob);

    /// Removes chunks from the share, and received recordings from this home, that nothing refers to any more.
    Result<void> drop();

    /// Fetches what is referred to, missing and wanted here: what a device must have before what it chose, and of each
    /// what is smaller by a half or more first, else what is newer. What cannot be had yet stays pending; what is not
    /// wanted any more loses what had arrived of it.
    Result<void> fetch();

private:
    struct Reference {
        CircleId circle;
        BlobRef blob;
        PersonId owner; ///< of the entity that refers to it
        QString kind;   ///< of that entity
        qint64 ms = 0;  ///< when that was made
    };

    Result<void> readReferences();
    Result<QList<Reference>> missing();
    Result<bool> isWanted(const Reference& reference) const;
    Result<bool> fetchFrom(const Reference& wanted, const std::vector<KnownManifest>& manifests);
    Result<bool> fetchOne(const Reference& wanted, const KnownManifest& known);
    bool isTimeOver();
    Result<void> put(const CircleId& circle, const ContentHash& content, qsizetype number, const ChunkId& id,
                     QByteArrayView sealed);

    SyncContext& m_context;
    std::optional<QList<Reference>> m_references;
    qint64 m_fetchesSinceMs = 0;
    qint64 m_partsFetched = 0;
};

} // namespace greenroom

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

    /// Fetches what is referred to and missing, the smallest first. What cannot be had yet stays pending.
    Result<void> fetch();

private:
    struct Reference {
        CircleId circle;
        BlobRef blob;
        PersonId owner; ///< of the entity that refers to it
    };

    Result<void> readReferences();
    Result<bool> fetchOne(const Reference& wanted, const KnownManifest& known);
    Result<void> put(const CircleId& circle, const ContentHash& content, qsizetype number, const ChunkId& id,
                     QByteArrayView sealed);

    SyncContext& m_context;
    std::optional<QList<Reference>> m_references;
};

} // namespace greenroom

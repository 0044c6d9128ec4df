// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/delivery.h"
#include "core/media/talkshare.h"
#include "core/media/thumbnails.h"
#include "core/store/blobs.h"

namespace greenroom {

/// A kept clip: what it is known by, and where its file is.
struct KeptClip {
    ContentHash media;
    QString path;

    friend bool operator==(const KeptClip&, const KeptClip&) = default;
};

/// How somebody speaks in a clip, and who of two, where it has two.
struct Delivery {
    DeliveryProfile profile;
    std::optional<TalkShare> talk;

    friend bool operator==(const Delivery&, const Delivery&) = default;
};

/// Pictures, waveforms and delivery profiles of kept clips, each made once and then read from files in the home's cache
/// folder. What does not read as it was written, or was written by another version, is made again; a cache that cannot
/// be written costs time and nothing else. Calls may come from any thread and from several processes at once.
class MediaCache {
public:
    /// `folder` of the home's caches; it is made when something is kept.
    explicit MediaCache(const QString& folder);

    /// The picture that stands for the clip, from its middle. Fails like thumbnails().
    Result<QImage> thumbnail(const KeptClip& clip, const Progress& progress = {}) const;
    /// As thumbnails(), of pictures that are small.
    Result<QList<Thumbnail>> filmstrip(const KeptClip& clip, int count, const Progress& progress = {}) const;
    /// As peaks().
    Result<QList<float>> peaks(const KeptClip& clip, int buckets, const Progress& progress = {}) const;
    /// As deliveryProfile() and talkShare().
    Result<Delivery> delivery(const KeptClip& clip, const Progress& progress = {}) const;

    /// Removes what there is of a clip: it is not kept any more.
    void forget(const ContentHash& media) const;
    /// Removes what is of clips that `kept` does not hold, what other versions wrote, and what a crash left half done.
    void tidy(const BlobStore& kept) const;

    /// Removes all there is of all clips; gives how many bytes that were.
    qint64 clear() const;
    /// Whether a file, by its path in the home, is what a cache has written.
    static bool isMadeAgain(const QString& pathInHome);

    static constexpr QSize thumbnailBounds{544, 306};
    static constexpr QSize filmstripBounds{192, 108};

private:
    QString pathOf(const ContentHash& media, const QString& what) const;

    QString m_parent;
    QString m_folder; ///< of this version
};

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QImage>
#include <QList>
#include <QSize>
#include <QStringList>

namespace greenroom {

/// A picture of a clip.
struct Thumbnail {
    double position = 0; ///< seconds from the clip's position 0: where the picture is from
    QImage image;        ///< Format_RGB32, square pixels, upright
};

constexpr int maxThumbnails = 1000;

/// A filmstrip: the clip is cut into `count` (1 to maxThumbnails) equal slots, and each gives one picture: the key
/// frame before the slot's middle, else another key frame of the slot, else (key frames far apart) the picture in its
/// middle. Where a clip has fewer pictures than slots, neighbours show the same one. Pictures fit into `bounds` and are
/// never enlarged. Fails like probe(); Invalid for a count out of range; Media if there are no pictures. From any
/// thread.
Result<QList<Thumbnail>> thumbnails(const QString& path, int count, QSize bounds, const Progress& progress = {});

/// The same of a part of the clip, from `begin` to `end` (seconds from its position 0, `begin` the lesser). With slots
/// as short as its pictures are shown for, each picture is in its slot.
Result<QList<Thumbnail>> thumbnailsBetween(const QString& path, double begin, double end, int count, QSize bounds,
                                           const Progress& progress = {});

/// Writes pictures as FOLDER/0001.jpg, 0002.jpg, ... (`suffix` "jpg" or "png"), makes the folder where it is missing
/// and gives their paths. On failure the files it had written are removed. Exists if a file of such a name is there
/// already.
Result<QStringList> writeThumbnails(const QList<Thumbnail>& pictures, const QString& folder, const QString& suffix);

} // namespace greenroom

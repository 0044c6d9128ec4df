// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QSize>
#include <QString>

namespace greenroom {

/// A clip that was brought in.
struct NormalisedClip {
    QString path;
    double duration = 0; ///< seconds
    QSize size;          ///< pixels; empty without pictures
    bool hasAudio = false;
    bool keptAsIs = false;  ///< pictures and sound are the source's own, bit by bit
    bool truncated = false; ///< the source was cut off; this is what it held
};

/// Makes of any clip one that every part of Greenroom plays and seeks at once: MP4 with its index first, H.264 without
/// B-frames, a key frame a second, at most 1920 x 1080 (or 1080 x 1920), square pixels, upright, progressive, BT.709;
/// AAC of 48 kHz in stereo. Pictures keep their times, and sound its place beside them. The default or first track of
/// each is taken; titles, places, devices, chapters, covers and data tracks stay behind. A clip that is like this
/// already is copied without coding it anew, but for what stays behind. Position 0 of the clip is time 0 of the file.
///
/// `target` appears when it is complete and durable; until then a temporary file is beside it, which goes when this
/// fails. Fails like probe(); with Exists if `target` is there already; DiskFull, Io, Cancelled; Media also for a clip
/// of which nothing can be decoded or that claims more than a day. From any thread; uses all cores.
Result<NormalisedClip> normalise(const QString& source, const QString& target, const Progress& progress = {});

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>

namespace greenroom {

/// Sound that lay beside its place for a while: a sign, without a clap, that sound and picture went apart.
struct SoundAstray {
    double seconds = 0; ///< of sound
    double worst = 0;   ///< seconds beside its place, at most; 0: never by more than 40 ms
};

/// A take on the disk, as recorded or recovered.
struct Recording {
    QString path;         ///< a playable MP4: the finished take, or the part file where there was no room to finish
    bool finished = true; ///< false: `path` is the part file, and recover() finishes it once there is room
    double seconds = 0;   ///< media time from the first picture or sound to the end of the last
    qint64 frames = 0;
    qint64 dropped = 0; ///< pictures that came and were not recorded; not known after a recovery (0)
    int width = 0;      ///< pixels; 0 without video
    int height = 0;
    qint64 bytes = 0;
    bool hasVideo = false;
    bool hasAudio = false;
    SoundAstray astray;           ///< beside the picture; not known after a recovery
    std::optional<Error> problem; ///< what ended it early; the take holds what came before
};

/// The files of one take while it is recorded and until it is confirmed; all in one folder.
struct TakeFiles {
    QString take;      ///< "<name>.mp4"
    QString part;      ///< fragmented MP4, grows while recording
    QString lock;      ///< locked by the process that records or finishes
    QString ballast;   ///< space for the end of a take on a full disk
    QString finishing; ///< the finished take before it has its name

    static TakeFiles of(const QString& take) {
        const QString part = take + QStringLiteral(".part");
        return {take, part, part + QStringLiteral(".lock"), part + QStringLiteral(".ballast"),
                part + QStringLiteral(".finishing")};
    }
};

} // namespace greenroom

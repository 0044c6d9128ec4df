// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QSize>
#include <QString>

namespace greenroom {

/// What a clip is. Positions in a clip count from its first picture or first audible sound, whichever is earlier.
struct MediaInfo {
    double duration = 0;    ///< seconds from position 0 to the end of its last picture or sound
    double start = 0;       ///< seconds: what the file's own time says at position 0 (a TS may start at an hour)
    bool truncated = false; ///< the file claims more than it holds; `duration` is what it holds

    bool hasVideo = false;
    QSize size{0, 0};          ///< pixels as it is to be shown: square and upright; 0 x 0 without video
    QSize codedSize{0, 0};     ///< pixels as they are stored
    int rotation = 0;          ///< degrees clockwise that bring the stored picture upright: 0, 90, 180 or 270
    double fps = 0;            ///< pictures per second, on average; 0 if it cannot be told
    bool variableRate = false; ///< pictures do not follow each other evenly (by more than 2 ms and a tenth)
    bool interlaced = false;
    QString videoCodec;    ///< libav's name, for example "h264"
    double videoStart = 0; ///< seconds: position of the first picture

    bool hasAudio = false;
    int channels = 0;
    int sampleRate = 0;  ///< Hz
    int audioTracks = 0; ///< how many there are; the values here are of the default or first one
    QString audioCodec;
    double audioStart = 0; ///< seconds: position of the first sound

    QString container; ///< libav's name, for example "mov,mp4,m4a,3gp,3g2,mj2"
    qint64 bytes = 0;
};

/// Finds out what the file is. Usually a matter of milliseconds; a file that does not say how long it is, is read to
/// its end (without decoding). Fails as Reader::open() does: NotFound, Invalid, Io, Cancelled, or Media with a message
/// that names the file and what is wrong with it. From any thread.
Result<MediaInfo> probe(const QString& path, const Progress& progress = {});

/// Keeps what libav has to say off standard error, for the whole process. For main(), before anything else here.
void silenceLibav();

} // namespace greenroom

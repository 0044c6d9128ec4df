// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/clipwriter.h"
#include "core/media/describe.h"

/// Coding a clip anew in our format. Internal to core/media.
namespace greenroom::av {

constexpr double longestClip = 24 * 60 * 60; ///< seconds

/// What came out of a transcode.
struct Transcoded {
    qint64 pictures = 0;
    qint64 samples = 0; ///< of sound, at 48 kHz
};

/// The size pictures of `shown` size (upright, square) have in our format: even, at most 1920 x 1080 either way round.
QSize normalisedSize(QSize shown);

/// Encoders of our format: pictures of this size in yuv420p, BT.709, limited range, with times in 1/90000 s or what the
/// encoder's time base says; 48 kHz stereo as planar floats. Opened.
Result<Codec> openPictureEncoder(QSize size, double fps);
Result<Codec> openSoundEncoder();

/// Reads the clip from where it is (its beginning) to its end, and writes it in our format as normalise() says.
/// `sound` false leaves the sound out. Starts and finishes the writer.
Result<Transcoded> transcode(Reader& reader, const MediaInfo& info, bool sound, ClipWriter& writer);

} // namespace greenroom::av

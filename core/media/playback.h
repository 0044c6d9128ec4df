// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/media/pairmap.h"

#include <QImage>
#include <QList>
#include <QtGlobal>

#include <optional>

/// The values that playback speaks in.
///
/// Times are seconds. A clip's own positions count from its first picture or first audible sound, whichever is earlier
/// (core/media/probe.h). The common time line of two clips is that of the first one, or where they are aligned by
/// several events, what PairMap says. It begins at the earlier of the two beginnings (below 0 when the second begins
/// first) and ends at the later of the two ends.
namespace greenroom {

/// What one clip shows.
struct DeckPicture {
    QImage image;        ///< Format_RGB32, upright, square pixels, to be painted 1:1; null: the clip has no pictures
    double position = 0; ///< of this picture in its clip
    qint64 number = 0;   ///< of this picture, counted from 0; by the clip's average rate where the rate varies
    bool operator==(const DeckPicture& other) const {
        return image.cacheKey() == other.image.cacheKey() && position == other.position;
    }
};

/// What is to be painted at one moment. All pictures belong to the same time: paint them together or not at all.
struct PlaybackTick {
    double position = 0; ///< on the common time line
    QList<DeckPicture> decks;
};

/// What of a clip is played, in its own time.
struct ClipRange {
    double begin = 0;
    std::optional<double> end = {}; ///< nothing: the clip's end
    bool operator==(const ClipRange&) const = default;
};

/// A range of the common time line that is played again and again.
struct LoopRange {
    double begin = 0;
    double end = 0;
    bool operator==(const LoopRange&) const = default;
};

/// Whose sound comes out.
enum class Heard {
    First,
    Second,
    Both, ///< the first in the left ear, the second in the right one
};

struct TransportState {
    enum class Phase {
        Empty,   ///< nothing is open
        Opening, ///< files are being looked at; commands are kept and carried out afterwards
        Open,    ///< can be played; a file that cannot is in `problem`
    };
    Phase phase = Phase::Empty;
    int decks = 0;
    bool playing = false; ///< it plays, or will as soon as all pictures and sounds of a new position are there
    bool seeking = false; ///< pictures of a new position are being made
    double begin = 0;     ///< of the common time line
    double end = 0;
    double rate = 1;
    std::optional<LoopRange> loop;
    Heard heard = Heard::First;
    double volume = 1; ///< 0 to 1, linear
    bool muted = false;
    PairMap map;     ///< how two clips lie to each other
    int leading = 0; ///< the deck whose pictures are stepped through
    /// Why a clip cannot be played or not on to its end: the first one's that has a reason. Until the next open().
    std::optional<Error> problem;
    /// Why there is no sound although there should be; pictures go on by the steady clock. Tried again at every play().
    std::optional<Error> soundProblem;

    double duration() const { return end - begin; }
    double offset() const { return map.offset(); } ///< of the second clip, up to the first event
};

} // namespace greenroom

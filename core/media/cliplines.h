// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/delivery.h"
#include "core/media/playback.h"

#include <QMap>

namespace greenroom {

/// What somebody says in one go, in seconds of the clip's own time.
struct ClipLine {
    Stretch time;
    QString words = {}; ///< where they are known

    friend bool operator==(const ClipLine&, const ClipLine&) = default;
};

/// What is known of where the lines of a clip are.
struct ClipLineSources {
    ClipRange range;               ///< of the clip, what is shown; its end is known
    QList<ClipLine> captions = {}; ///< by time
    QList<Stretch> speech = {};    ///< DeliveryProfile::speech
    QMap<QString, double> landmarks = {};
};

constexpr double linePause = 0.6;    ///< seconds without speech that part two lines
constexpr double shortestLine = 1.5; ///< seconds: what is shorter goes with the line it is nearer to
constexpr double longestLine = 12;   ///< seconds: a longer one is parted at its longest pause, if it has any

/// The lines within the range, by time: the captions; without any, speech between pauses; without speech, what lies
/// between the landmarks, and without those too, nothing. A line begins and ends a little outside of its speech, so
/// that no sound is cut, and never within another one.
QList<ClipLine> clipLines(const ClipLineSources& sources);

} // namespace greenroom

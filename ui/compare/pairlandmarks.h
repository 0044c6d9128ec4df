// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/pairmap.h"
#include "ui/compare/compareclips.h"

#include <array>

namespace greenroom::ui {

/// A landmark of the scenario that two clips are of, and where it is in each, in seconds of its own time.
struct PairLandmark {
    QString id;
    QString title;
    std::array<std::optional<double>, 2> at;
    bool isInBoth() const { return at[0] && at[1]; }
};

/// The landmarks of the first clip's scenario, else of the second one's, as they are planned. `own`: what the person
/// has marked in each, which counts more than what its recording stamped.
QList<PairLandmark> pairLandmarks(const CompareClip& one, const CompareClip& other,
                                  const std::array<QMap<QString, double>, 2>& own);

/// Those that are in what is shown of both, as events, in time.
QList<PairEvent> eventsOf(const QList<PairLandmark>& landmarks, const CompareClip& one, const CompareClip& other);

/// The latest landmark of a side that has begun at a moment of its own time; -1: none.
qsizetype landmarkAt(const QList<PairLandmark>& landmarks, int side, double seconds);

/// "Your “Opening” runs 7.5 s longer than the model's.", of the section at a moment of the common time line.
QString sectionSentence(const QList<PairLandmark>& landmarks, const PairMap& map, const CompareClip& one,
                        const CompareClip& other, double position);

} // namespace greenroom::ui

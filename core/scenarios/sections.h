// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/scenario.h"

#include <QMap>

namespace greenroom {

/// A part of a run: from one landmark to the next. What comes before the first is one too, and the last ends with the
/// time target.
struct SectionTime {
    QString title;                 ///< of the landmark it begins with; empty before the first
    std::optional<double> planned; ///< seconds; nothing for the last where there is no target
    std::optional<double> begins;  ///< seconds of the recording; nothing where nobody stamped it
    std::optional<double> used;    ///< seconds; nothing where its beginning or its end is not known

    /// Longer than planned by more than a tenth and more than `toleranceSeconds`.
    bool isOver() const;
    static constexpr double toleranceSeconds = 3;

    bool operator==(const SectionTime&) const = default;
};

/// How long each part of a recording of this length took, by the landmarks that were stamped; one planned for 0:00
/// begins with the recording. Where it stands is the last part that has begun: while it records that has lasted until
/// now. Of one that has `ended` its end is not known once the next landmark's planned time has passed, since that
/// counts as passed without having been stamped. Nothing for a scenario without landmarks.
QList<SectionTime> sectionTimes(const Scenario& scenario, const QMap<QString, double>& stamped, double seconds,
                                bool ended);

/// The part that a recording is in at this second: the last that has begun by then; nothing where none has.
std::optional<SectionTime> sectionAt(const QList<SectionTime>& sections, double seconds);

} // namespace greenroom

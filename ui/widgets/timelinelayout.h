// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

namespace greenroom::ui {

/// Where things are on a Timeline, in its own coordinates. Heights are device-independent pixels, times seconds of the
/// common time line.
struct TimelineLayout {
    struct Wants {
        int lanes = 1;
        bool landmarks = false;
        bool markers = false;
        bool labels = false;
        bool timePill = false;
        bool spread = false;     ///< lanes have equal shares of the height, each in the middle of its own
        bool tight = false;      ///< the window is low
        bool filmYields = false; ///< filmstrips go where there is no room for them
    };
    struct Lane {
        QRect markers; ///< of several lanes, those of this one; empty without
        QRect label;
        QRect film;
        QRect wave;
    };

    TimelineLayout() = default;
    /// What is high shares what is there: first the waveforms shrink to 24, then the filmstrips to 40; to 16 and 24
    /// where it is tight. Filmstrips that yield shrink to 24 and then go.
    TimelineLayout(QSize size, Wants wants, double begin, double end);

    /// The least and the usual height.
    static int minimumHeight(Wants wants);
    static int usualHeight(Wants wants);

    /// Beyond the edges for times outside of the time line.
    double xAt(double time) const;
    /// Bounded to the time line.
    double timeAt(double x) const;
    double length() const { return end - begin; }

    QRect ruler;   ///< landmarks; empty without
    QRect markers; ///< notes of a single lane; empty without
    QList<Lane> lanes;
    QRect pill;       ///< the row of the time pill; empty without
    QRect track;      ///< over all lanes: from the ruler to the last waveform, as wide as the time line
    double begin = 0; ///< at the track's left edge
    double end = 0;   ///< at its right edge
};

} // namespace greenroom::ui

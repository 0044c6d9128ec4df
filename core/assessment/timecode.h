// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace greenroom {

/// How an editor's time codes count frames (SMPTE ST 12-1).
struct FrameRate {
    int counted = 25;    ///< frames that a second of time code has
    bool isNtsc = false; ///< a frame lasts 1001/1000 of what that says: 29.97 counts 30
    bool dropsLabels =
        false; ///< 29.97 and 59.94 only: the first labels of most minutes are left out, to keep clock time

    double seconds(qint64 frames) const {
        return isNtsc ? double(frames) * 1001 / (1000.0 * counted) : double(frames) / counted;
    }
    /// The frame that is nearest.
    qint64 frames(double seconds) const;

    friend bool operator==(const FrameRate&, const FrameRate&) = default;
};

/// "25", "23.976", "29.97", "29.97df", "59.94df" and so on: whole numbers from 1 to 240 and a thousandth less than
/// these, with "df" where labels are dropped. Fails with Invalid for any other.
Result<FrameRate> frameRateFrom(const QString& text);
QString frameRateName(const FrameRate& rate);

/// Whether this is meant as a time code: four numbers with a colon or a semicolon between them.
bool isTimecode(const QString& text);

/// The frame, from 0 on, of "00:00:12:05" or, with dropped labels, "00;00;12;05" or "00:00:12;05". A semicolon says
/// that labels are dropped, where the rate itself leaves it open. Fails with Invalid when it is no time code of a day,
/// has a frame that a second does not have, a label that is dropped, or a semicolon at a rate that drops none.
Result<qint64> framesOf(const QString& timecode, const FrameRate& rate);

/// The label of a frame, from 0 on: "00:00:12:05" or "00;00;12;05".
QString timecodeOf(qint64 frame, const FrameRate& rate);

} // namespace greenroom

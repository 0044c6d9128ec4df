// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/media/pairlayout.h"
#include "core/media/playback.h"

#include <QList>
#include <QSize>
#include <QString>

#include <array>
#include <optional>

namespace greenroom {

/// A remark on one side of a comparison, in the own time of its clip.
struct PairNote {
    double begin = 0;
    std::optional<double> end = {};
    QString text;
};

/// One of two clips as it is exported.
struct PairSide {
    QString path;
    ClipRange range = {}; ///< what of it is shown
    QString name;         ///< on its picture; empty: none
    QList<PairNote> notes = {};
};

enum class PairNotes { None, InPicture, AsCaptions };

/// Two clips on one time line as one video.
struct PairExport {
    std::array<PairSide, 2> sides;
    PairMap map = {};
    PairLayout layout = {}; ///< not Flip: that shows one at a time
    Heard heard = Heard::Both;
    PairNotes notes = PairNotes::None;
    QString waits = {};                  ///< the word on a picture that waits; empty: none
    std::optional<LoopRange> range = {}; ///< of the common time line; nothing: all of it
    QSize size = {1280, 720};            ///< even, 320 to 3840 wide and 180 to 2160 high
};

struct PairVideo {
    QString path;
    double begin = 0;    ///< on the common time line: picture k shows what is shown at begin + k / fps
    double duration = 0; ///< seconds
    double fps = 0;
    qint64 pictures = 0;
};

/// Writes the comparison as an MP4 in our format: each of its pictures has of both sides what a Transport with the same
/// map shows at that moment, at the higher of both rates, at most 60 a second; its sound is that of the Transport's
/// mixer. Names and notes in the picture need a QGuiApplication. Fails with Exists when `target` is there and not to be
/// replaced, Refused when it is one of the clips, Invalid when a value is out of range or the range is empty, as
/// probe() does for the clips, with Media when neither has pictures, and with Cancelled. Until it is whole it stands in
/// a file of another name beside `target`, which goes when it fails; the clips are only read. From any thread.
Result<PairVideo> exportPair(const PairExport& wish, const QString& target, bool replace,
                             const Progress& progress = {});

} // namespace greenroom

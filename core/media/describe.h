// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/probe.h"
#include "core/media/reader.h"

#include <QTransform>

/// What an opened clip is. Internal to core/media.
namespace greenroom::av {

/// As probe(). The reader is at the clip's beginning afterwards.
Result<MediaInfo> describe(Reader& reader);

/// Brings a stored picture upright: quarter turns and mirroring only, as the track's display matrix has them.
QTransform orientationOf(const AVStream* stream);

/// Stored pixels of the track are this wide for their height; 1 if the file does not say.
AVRational pixelAspectOf(AVFormatContext* format, AVStream* stream);

} // namespace greenroom::av

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/captions.h"

#include <QStringList>

namespace greenroom {

// What both formats are read and written with.

/// The lines of WebVTT whose first says so. Like SubRip it keeps what can be read and names the rest in `skipped`.
ReadCaptions readWebVtt(const QStringList& lines);
/// The lines of SubRip.
ReadCaptions readSubRip(const QStringList& lines);

QString webVttOf(const Captions& captions);
QString subRipOf(const Captions& captions);

/// Text as Caption::text has it.
QString tidyText(const QString& text);
/// Times as Caption has them; in milliseconds.
Caption makeCaption(qint64 startMs, qint64 endMs, const QString& text, const QString& voice = {});

} // namespace greenroom

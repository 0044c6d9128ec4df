// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace greenroom {

// WebVTT (W3C, https://www.w3.org/TR/webvtt1/) as such, by its parser's rules, whatever its cues are: captions, notes.

/// What stands between two times, as it is written: with markup.
struct VttCue {
    int line = 0;       ///< where its block begins, from 1 on
    qint64 startMs = 0; ///< from 0 on
    qint64 endMs = 0;   ///< may be before the start: the parser keeps such cues
    QString payload;    ///< lines are parted by "\n"
};

struct VttFile {
    QString language; ///< as its header says; empty: it does not
    QList<VttCue> cues;
    QList<int> skipped; ///< lines, from 1 on, where blocks begin that are no cue, comment, style or region
};

/// Whether this is the first line of a WebVTT file.
bool beginsWebVtt(QStringView line);
/// The lines of a file whose first one beginsWebVtt().
VttFile readVtt(const QStringList& lines);

/// What a cue says, without markup.
struct VttWords {
    QString text;        ///< where several speak, each begins a line, "Rep: "
    QString voice;       ///< who speaks, if it is one and is named
    QStringList classes; ///< of all spans: "loud" of <v.loud Rep>
};
VttWords vttWords(const QString& payload);

/// Text as cues have it; lines of nothing in it would end a cue.
QString vttEscaped(QString text);
/// "<v.loud Rep>"
QString vttVoiceTag(const QString& voice, const QStringList& classes = {});

/// "01:02:03.004" with the given sign before the milliseconds; `seconds` from 0 on.
QString cueTime(double seconds, QChar sign = u'.');

} // namespace greenroom

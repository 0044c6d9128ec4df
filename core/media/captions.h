// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace greenroom {

/// What is said from one moment to another.
struct Caption {
    double start = 0; ///< s of the clip's own time, whole milliseconds, from 0 on
    double end = 0;   ///< s, at least a millisecond later
    QString text;     ///< without markup; lines are parted by "\n", none of them is empty or has spaces around it
    QString voice;    ///< who speaks, on one line; empty: nobody is named

    friend bool operator==(const Caption&, const Caption&) = default;
};

/// All that is said in a clip, by start. Captions may overlap.
struct Captions {
    QList<Caption> captions;
    QString language; ///< as BCP 47 has it ("en", "de-AT"); empty: it is not said

    friend bool operator==(const Captions&, const Captions&) = default;
};

enum class CaptionFormat { WebVtt, SubRip };

/// What was read of a file, and what was not.
struct ReadCaptions {
    Captions captions;
    CaptionFormat format = CaptionFormat::WebVtt;
    QList<int> skipped; ///< lines, from 1 on, where what could not be read begins
};

/// The most that is read: more is not a transcript of a clip.
constexpr qint64 largestCaptionFile = 8 << 20;
constexpr int mostCaptions = 50'000;
constexpr qsizetype longestCaption = 5000; ///< characters with their markup

/// Reads WebVTT (W3C, https://www.w3.org/TR/webvtt1/, by its parser's rules) and SubRip (.srt, as players read it), in
/// UTF-8, UTF-16 with a byte order mark or Windows-1252, with line breaks of any kind. Positions, styles and other
/// markup are left out, who speaks is kept; a caption without words is none. One that lasts no time lasts a
/// millisecond, one that begins before 0 begins there.
///
/// A block with times that cannot be read, or that ends before it begins, or of too many words, is skipped, as the W3C
/// wants it of the first, and named in `skipped`. Fails with Invalid when nothing else is in the file, when it is no
/// text, a .vtt without its first line, too large (largestCaptionFile, mostCaptions), or without captions; with
/// NotFound and Io as readFile(). Every message names the file and, of what is inside it, the line.
Result<ReadCaptions> readCaptions(const QString& path);

/// The same of what a file holds; `name` is for messages, and its ending says the format where the content does not.
Result<ReadCaptions> parseCaptions(QByteArrayView bytes, const QString& name);

/// In UTF-8 with LF. What is written reads back equal, except that SubRip knows no language and no voices (who speaks
/// stands before the words, "Rep: "), takes <i> and its like for markup and cannot hold "-->".
QByteArray captionFile(const Captions& captions, CaptionFormat format);

/// By the ending of a file's name: .vtt or .srt; nothing for any other.
std::optional<CaptionFormat> captionFormatOf(const QString& path);

/// Writes a new file in the format of its ending. Invalid for any other ending or without captions, Exists when a file
/// is there and `replace` is not set, and as writeFileAtomically().
Result<void> writeCaptions(const Captions& captions, const QString& path, bool replace = false);

/// What is to be shown at `position` (s): one after another where they overlap; empty: nothing.
QString captionAt(const Captions& captions, double position);

/// As lists show it: "Rep: Hi Dana", in one line.
QString lineOf(const Caption& caption);

} // namespace greenroom

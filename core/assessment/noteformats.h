// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/notefile.h"

namespace greenroom {

// What parseNotes() and noteFile() are made of. Errors begin with the line.

/// The lines of a WebVTT file.
FileNotes notesOfVtt(const QStringList& lines);
QString vttOf(const QList<FileNote>& notes);

/// The text of a comment CSV or of Premiere's marker list, whichever its first row says.
Result<FileNotes> notesOfTable(const QString& text, const NoteFileOptions& options);
QString commentsOf(const QList<FileNote>& notes);
QString markersOf(const QList<FileNote>& notes, const FrameRate& rate);

/// `text`, and below it what a note has no place for; either may be empty.
QString withScore(const QString& text, const QString& criterion, const QString& score);

} // namespace greenroom

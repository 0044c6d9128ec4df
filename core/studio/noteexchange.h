// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/notefile.h"
#include "core/studio/subjects.h"

namespace greenroom {

struct ImportedNotes {
    QList<Note> added;
    int already = 0;    ///< that were there, as newNotes() tells it
    QList<int> skipped; ///< lines of what was left out
};

/// Adds the notes of a file to a subject as this home's person's own: in one commit, or none. What is there
/// already, also on the shares of a take, is not added again. Fails as readFile(), parseNotes() and newNotes().
Result<ImportedNotes> importNotes(Home& home, const Subject& subject, const QString& path,
                                  const NoteFileOptions& options = {});

/// Writes all notes that this home's person sees on a subject (notesOf()) to a new file; without a format, as its
/// ending says, and time codes at 25 frames a second. Gives how many. Fails with Invalid where neither says a format,
/// NotFound when there are no notes, Exists when a file is there, and as writeFileAtomically().
Result<int> exportNotes(Home& home, const Subject& subject, const QString& path, const NoteFileOptions& options = {});

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/notes.h"
#include "core/assessment/timecode.h"

#include <functional>

namespace greenroom {

/// The forms in which notes come and go. Each keeps the moment or range, the kind, the author and the text of a note;
/// replies stand below the text, each as "↳ Name: words".
///
/// WebVTT (W3C): a cue for each, `<v.praise Ann Lee>`. The kind is the class of the voice, or of any other span. A cue
/// has to last, so a moment is shown for three seconds and has the class "moment", too; a cue that lasts no time is a
/// moment as well. Empty lines of a text are `<c></c>`. A payload that is a JSON object, as in metadata cues, is read
/// by its "text", "author", "type", "criterion" and "score".
///
/// Comments: a table whose first row names its columns; `start,end,type,author,text` are written. Read are, in any
/// order and case, start (in, at, timecode, timecode in, start time; else time, timestamp), end (out, to, timecode out,
/// end time), duration, type (kind), author (commenter, user, username), text (comment, note, description), criterion
/// and score. Times are seconds ("12.5"), of a clock ("1:02:03.5", "1:30") or time codes.
///
/// Premiere: its list of markers, `Marker Name, Description, In, Out, Duration, Marker Type`, in UTF-16 with tabs. The
/// name of a marker is "Praise by Ann Lee" and the text its description. Of any other marker the name is the first line
/// of the text; all types of markers are read.
///
/// Tables are read parted by commas, semicolons or tabs. A criterion and a score, which notes do not have, are read as
/// the last line of the text, "open-questions: 3".
enum class NoteFormat { WebVtt, Comments, Premiere };
/// "vtt", "comments", "premiere"
QLatin1StringView noteFormatName(NoteFormat format);
/// Fails with Invalid for any other name.
Result<NoteFormat> noteFormatFrom(const QString& name);
/// What a new file is written as, by its ending: .vtt, or comments for .csv; nothing for any other.
std::optional<NoteFormat> noteFormatOf(const QString& path);

/// The most that is read: more are no notes on a clip.
constexpr qint64 largestNoteFile = 8 << 20;
constexpr int mostNotesOfFile = 5000;

/// A note as a file has it.
struct FileNote {
    int line = 0;                 ///< of the file, from 1 on
    double starts = 0;            ///< seconds, from 0 on
    std::optional<double> ends;   ///< after `starts`
    std::optional<NoteTone> tone; ///< nothing: the file does not say
    QString author;               ///< empty: the file does not say
    QString text;                 ///< with the replies below; may be empty

    friend bool operator==(const FileNote&, const FileNote&) = default;
};

struct FileNotes {
    NoteFormat format = NoteFormat::WebVtt;
    QList<FileNote> notes;    ///< as they follow in the file
    QList<int> skipped;       ///< lines, from 1 on, where what is no note begins
    double precision = 0.001; ///< seconds: how exactly it says times, a frame for time codes
};

/// What a person says of a file that does not say it itself.
struct NoteFileOptions {
    std::optional<NoteFormat> format; ///< nothing: what it is like
    /// Of time codes; nothing: 29.97 or, with a frame from 30 on, 59.94 where labels are dropped, else 25.
    std::optional<FrameRate> rate;
};

/// Reads the notes of a file: in UTF-8 with or without a byte order mark, or UTF-16 with one, with line breaks of any
/// kind. `name` is for messages. In WebVTT a block with times that cannot be read, or that ends before it begins, is
/// skipped, as the W3C wants it of the first, and named in `skipped`; of a table all rows are read, or none.
///
/// Fails with Invalid, naming the file and the line, when nothing but what is skipped is in it, on a row that cannot be
/// read, lies before 0 or ends before it begins, on what is no such file, and on more than mostNotesOfFile.
Result<FileNotes> parseNotes(QByteArrayView bytes, const QString& name, const NoteFileOptions& options = {});

/// In UTF-8, but Premiere's in UTF-16. `rate` is for Premiere. Reads back equal to the precision of the format; a range
/// lasts at least that long.
QByteArray noteFile(const QList<FileNote>& notes, NoteFormat format, const FrameRate& rate);

/// What a person is called.
using NameOf = std::function<QString(const PersonId&)>;

FileNote fileNote(const Note& note, const NameOf& nameOf);

/// What notes of a file are to be added to.
struct NotedSubject {
    SubjectId id;
    PersonId self;       ///< who adds them
    double duration = 0; ///< seconds
    QList<Note> notes;   ///< that are there
};

struct NewNotes {
    QList<Note> notes; ///< to be added
    int already = 0;
    QList<int> skipped; ///< lines of what is no note, and of those that say nothing
};

/// Which of a file's notes are to be added. One is there already when it has the same moment or range (to the precision
/// of the file) and text, and the same kind and author as far as the file says these; also when a note of the file has
/// fewer replies than the one that is there, and when it is twice in the file. Notes of others become one's own, as
/// nobody can sign for somebody else: "Bob: " stands before what he said. Without a kind they are suggestions.
///
/// A range that goes on behind the end of the subject ends with it. Fails with Invalid, naming the file and the line,
/// on a note that begins there, and on a text too long.
Result<NewNotes> newNotes(const FileNotes& file, const QString& name, const NotedSubject& subject,
                          const NameOf& nameOf);

} // namespace greenroom

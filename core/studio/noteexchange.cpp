// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/noteexchange.h"

#include "core/base/file.h"
#include "core/studio/assessing.h"

#include <QFileInfo>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// Whom this home does not know is called by the beginning of the id.
Result<NameOf> namesIn(Home& home) {
    QHash<PersonId, QString> names;
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    for (const Member& member : members)
        names.insert(member.person, member.name.simplified());
    return [names](const PersonId& person) { return names.value(person, toText(person).first(8)); };
}

} // namespace

Result<ImportedNotes> importNotes(Home& home, const Subject& subject, const QString& path,
                                  const NoteFileOptions& options) {
    GR_TRY_ASSIGN(const QByteArray bytes, readFile(path, largestNoteFile));
    GR_TRY_ASSIGN(const FileNotes file, parseNotes(bytes, path, options));
    GR_TRY_ASSIGN(const QList<Note> there, notesOf(home, subject));
    GR_TRY_ASSIGN(const NameOf nameOf, namesIn(home));
    GR_TRY_ASSIGN(const NewNotes found,
                  newNotes(file, path, {subject.id, home.person(), subject.duration, there}, nameOf));
    GR_TRY_ASSIGN(const QList<Note> added,
                  Notes(home.journal(), home.person(), home.random()).addAll(found.notes, subject.duration));
    return ImportedNotes{added, found.already, found.skipped};
}

Result<int> exportNotes(Home& home, const Subject& subject, const QString& path, const NoteFileOptions& options) {
    const auto format = options.format ? options.format : noteFormatOf(path);
    if (!format)
        return fail(ErrorCode::Invalid,
                    u"%1: it does not end in .vtt or .csv, so the format has to be named"_s.arg(path));
    GR_TRY_ASSIGN(const QList<Note> notes, notesOf(home, subject));
    if (notes.isEmpty())
        return fail(ErrorCode::NotFound, u"there are no notes on this %1"_s.arg(subject.noun));
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Exists, u"%1 exists already; nothing was written"_s.arg(path));
    GR_TRY_ASSIGN(const NameOf nameOf, namesIn(home));
    QList<FileNote> written;
    for (const Note& note : notes)
        written.append(fileNote(note, nameOf));
    GR_TRY(writeFileAtomically(path, noteFile(written, *format, options.rate.value_or(FrameRate()))));
    return int(notes.size());
}

} // namespace greenroom

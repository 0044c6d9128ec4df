// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/notefile.h"

#include "core/assessment/noteformats.h"
#include "core/base/text.h"
#include "core/base/webvtt.h"

#include <QFileInfo>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array formats{NoteFormat::WebVtt, NoteFormat::Comments, NoteFormat::Premiere};

tl::unexpected<Error> refused(const QString& name, const QString& why) {
    return fail(ErrorCode::Invalid, u"%1: %2; nothing was added"_s.arg(name, why));
}

Result<FileNotes> notesIn(const QString& text, const QString& name, const NoteFileOptions& options) {
    const QStringList lines = text.split(u'\n');
    const bool isMeant =
        options.format ? options.format == NoteFormat::WebVtt : noteFormatOf(name) == NoteFormat::WebVtt;
    const bool isVtt = beginsWebVtt(lines.first());
    if (isMeant && !isVtt)
        return fail(ErrorCode::Invalid, u"line 1: WebVTT begins with a line \"WEBVTT\""_s);
    if (isVtt && options.format && !isMeant)
        return fail(ErrorCode::Invalid,
                    u"line 1: this is WebVTT, not of the format \"%1\""_s.arg(noteFormatName(*options.format)));
    if (!isVtt)
        return notesOfTable(text, options);
    const FileNotes read = notesOfVtt(lines);
    if (read.notes.isEmpty() && !read.skipped.isEmpty())
        return fail(ErrorCode::Invalid,
                    u"line %1: these are no times from a beginning to an end, and there is no other cue"_s.arg(
                        read.skipped.first()));
    return read;
}

/// The text of a note with its first replies: none, one, and so on to all of them.
QStringList textsOf(const Note& note, const NameOf& nameOf) {
    QStringList texts{withPlainLineBreaks(note.text)};
    for (const Reply& reply : note.replies)
        texts.append(u"%1\n\u21b3 %2: %3"_s.arg(texts.last(), nameOf(reply.author()), withPlainLineBreaks(reply.text)));
    return texts;
}

bool isNear(double a, double b, double precision) {
    constexpr double rounding = 1e-6;
    return std::abs(a - b) <= precision + rounding;
}

/// Where a range ends; nothing for a moment, also one that was written as a range.
std::optional<double> endOf(const Note& note) {
    return note.ends && *note.ends > note.starts ? note.ends : std::nullopt;
}

/// What one's own note has of a file's.
QString ownText(const FileNote& note, const QString& self) {
    return note.author.isEmpty() || note.author == self ? note.text : u"%1: %2"_s.arg(note.author, note.text);
}

/// Tells the notes of a file from those that are there.
class Known {
public:
    Known(const NotedSubject& subject, const NameOf& nameOf, double precision)
        : m_nameOf(nameOf), m_self(subject.self), m_precision(precision) {
        for (const Note& note : subject.notes)
            add(note, note.author());
    }

    void add(const Note& note, const PersonId& author) {
        QStringList texts;
        for (const QString& text : textsOf(note, m_nameOf))
            texts.append(text.simplified());
        m_notes.append({note, author, texts});
    }

    bool contains(const Note& wanted, const FileNote& asInFile) const {
        const QString said = asInFile.text.simplified();
        const QString own = wanted.text.simplified();
        return std::any_of(m_notes.begin(), m_notes.end(), [&](const Entry& one) {
            const auto ends = endOf(one.note);
            const bool isThen = isNear(one.note.starts, wanted.starts, m_precision) &&
                                ends.has_value() == wanted.ends.has_value() &&
                                (!ends || isNear(*ends, *wanted.ends, m_precision));
            const bool isSuch = isThen && (!asInFile.tone || one.note.tone == *asInFile.tone);
            const bool isOf = asInFile.author.isEmpty() || asInFile.author == m_nameOf(one.author);
            return isSuch && ((isOf && one.texts.contains(said)) || (one.author == m_self && one.texts.contains(own)));
        });
    }

private:
    struct Entry {
        Note note;
        PersonId author;
        QStringList texts; ///< without regard to spaces
    };
    const NameOf& m_nameOf;
    PersonId m_self;
    double m_precision;
    QList<Entry> m_notes;
};

} // namespace

QLatin1StringView noteFormatName(NoteFormat format) {
    switch (format) {
    case NoteFormat::WebVtt:
        return "vtt"_L1;
    case NoteFormat::Comments:
        return "comments"_L1;
    case NoteFormat::Premiere:
        break;
    }
    return "premiere"_L1;
}

Result<NoteFormat> noteFormatFrom(const QString& name) {
    for (const NoteFormat format : formats)
        if (name.toLower() == noteFormatName(format))
            return format;
    return fail(ErrorCode::Invalid,
                u"\"%1\" is no format of notes; formats are vtt, comments, premiere"_s.arg(name.left(40)));
}

std::optional<NoteFormat> noteFormatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == "vtt"_L1   ? std::optional(NoteFormat::WebVtt)
           : ending == "csv"_L1 ? std::optional(NoteFormat::Comments)
                                : std::nullopt;
}

Result<FileNotes> parseNotes(QByteArrayView bytes, const QString& name, const NoteFileOptions& options) {
    if (bytes.size() > largestNoteFile)
        return refused(name, u"notes of more than %1 MB are not read"_s.arg(largestNoteFile >> 20));
    const auto text = unicodeText(bytes);
    if (!text)
        return refused(name, text.error().message);
    auto read = notesIn(withPlainLineBreaks(*text), name, options);
    if (!read)
        return refused(name, read.error().message);
    if (read->notes.size() > mostNotesOfFile)
        return refused(
            name,
            u"line %1: more than %2 notes are not read"_s.arg(read->notes[mostNotesOfFile].line).arg(mostNotesOfFile));
    return read;
}

QByteArray noteFile(const QList<FileNote>& notes, NoteFormat format, const FrameRate& rate) {
    if (format == NoteFormat::WebVtt)
        return vttOf(notes).toUtf8();
    if (format == NoteFormat::Comments)
        return commentsOf(notes).toUtf8();
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    return encoder(markersOf(notes, rate));
}

FileNote fileNote(const Note& note, const NameOf& nameOf) {
    return {0, note.starts, endOf(note), note.tone, nameOf(note.author()).simplified(), textsOf(note, nameOf).last()};
}

Result<NewNotes> newNotes(const FileNotes& file, const QString& name, const NotedSubject& subject,
                          const NameOf& nameOf) {
    NewNotes found;
    found.skipped = file.skipped;
    Known known(subject, nameOf, file.precision);
    for (const FileNote& one : file.notes) {
        const QString line = u"line %1: "_s.arg(one.line);
        if (one.starts > subject.duration && !isNear(one.starts, subject.duration, file.precision))
            return refused(name, line + u"%1 s lies behind the end at %2 s"_s.arg(one.starts).arg(subject.duration));
        if (one.text.isEmpty()) {
            found.skipped.append(one.line);
            continue;
        }
        Note note;
        note.subject = subject.id;
        note.starts = std::min(one.starts, subject.duration);
        if (one.ends && std::min(*one.ends, subject.duration) > note.starts)
            note.ends = std::min(*one.ends, subject.duration);
        note.tone = one.tone.value_or(NoteTone::Suggestion);
        note.text = ownText(one, nameOf(subject.self));
        if (known.contains(note, one)) {
            ++found.already;
            continue;
        }
        if (note.text.size() > longestNote)
            return refused(name,
                           line + u"a note has 1 to %1 characters, not %2"_s.arg(longestNote).arg(note.text.size()));
        known.add(note, subject.self);
        found.notes.append(note);
    }
    std::sort(found.skipped.begin(), found.skipped.end());
    return found;
}

} // namespace greenroom

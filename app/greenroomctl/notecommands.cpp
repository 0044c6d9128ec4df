// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/json.h"
#include "app/greenroomctl/session.h"
#include "core/base/plural.h"
#include "core/studio/assessing.h"
#include "core/studio/noteexchange.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Request {
    std::string subject;
    double at = 0;
    std::optional<double> to;
    std::string kind;
    std::string text;
};

Notes notesIn(Home& home) {
    return Notes(home.journal(), home.person(), home.random());
}

QJsonObject toJson(const Note& note, const People& people) {
    QJsonArray replies;
    for (const Reply& reply : note.replies)
        replies.append(QJsonObject{{u"id"_s, reply.id.toString()},
                                   {u"author"_s, people.json(reply.author())},
                                   {u"text"_s, reply.text},
                                   {u"created"_s, toIsoTime(reply.createdMs)}});
    return {{u"id"_s, note.id.toString()},
            {u"subject"_s, note.subject.toString()},
            {u"at"_s, note.starts},
            {u"to"_s, note.ends ? QJsonValue(*note.ends) : QJsonValue()},
            {u"kind"_s, QString(noteToneName(note.tone))},
            {u"text"_s, note.text},
            {u"author"_s, people.json(note.author())},
            {u"created"_s, toIsoTime(note.createdMs)},
            {u"replies"_s, replies}};
}

QString moment(const Note& note) {
    const QString from = QString::number(note.starts, 'f', 1);
    return note.ends ? u"%1 - %2 s"_s.arg(from, QString::number(*note.ends, 'f', 1)) : from + u" s"_s;
}

/// A subject that still takes notes.
Result<Subject> openSubject(Home& home, const QString& text) {
    GR_TRY_ASSIGN(const Subject subject, findSubject(home, text));
    if (!subject.open)
        return fail(ErrorCode::Refused, u"share %1 is gone; nobody would see it"_s.arg(subject.id.toString()));
    return subject;
}

Result<Answer> add(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Subject subject, openSubject(*home, QString::fromStdString(request.subject)));
    const auto tone = noteToneFrom(QString::fromStdString(request.kind).toLower());
    if (!tone)
        return fail(ErrorCode::Invalid, u"\"%1\" is no kind of note; kinds are praise, suggestion, question"_s.arg(
                                            QString::fromStdString(request.kind)));
    Note note;
    note.subject = subject.id;
    note.starts = request.at;
    note.ends = request.to;
    note.tone = *tone;
    note.text = QString::fromStdString(request.text);
    GR_TRY_ASSIGN(const Note made, notesIn(*home).add(note, subject.duration));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    return Answer{{{u"note"_s, toJson(made, people)}},
                  u"Noted at %1 (%2)%3"_s.arg(moment(made), made.id.toString().first(8),
                                              subject.noun == "share"_L1 ? u", for all whom it is shared with"_s
                                                                         : u", for yourself"_s)};
}

Result<Answer> list(Session& session, const QString& id) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Subject subject, findSubject(*home, id));
    GR_TRY_ASSIGN(const QList<Note> notes, notesOf(*home, subject));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    QJsonArray array;
    QList<QStringList> rows;
    for (const Note& note : notes) {
        array.append(toJson(note, people));
        rows.append({note.id.toString().first(8), moment(note), noteToneName(note.tone), people.name(note.author()),
                     note.text});
        for (const Reply& reply : note.replies)
            rows.append({QString(), QString(), u"reply"_s, people.name(reply.author()), reply.text});
    }
    return Answer{{{u"notes"_s, array}}, rows.isEmpty() ? u"No notes yet"_s : table(rows)};
}

Result<Answer> reply(Session& session, const QString& id, const QString& text) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Note note, notesIn(*home).find(id));
    GR_TRY(openSubject(*home, note.subject.toString()));
    GR_TRY(notesIn(*home).reply(note.id, text));
    GR_TRY_ASSIGN(const Note now, notesIn(*home).find(note.id.toString()));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    return Answer{{{u"note"_s, toJson(now, people)}}, u"Replied to %1"_s.arg(now.id.toString().first(8))};
}

/// Without a kind or a text it keeps that.
Result<Answer> edit(Session& session, const QString& id, const std::string& kind, const QString& text) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Note note, notesIn(*home).find(id));
    GR_TRY(openSubject(*home, note.subject.toString()));
    const auto tone = kind.empty() ? std::optional(note.tone) : noteToneFrom(QString::fromStdString(kind).toLower());
    if (!tone)
        return fail(ErrorCode::Invalid, u"\"%1\" is no kind of note; kinds are praise, suggestion, question"_s.arg(
                                            QString::fromStdString(kind)));
    GR_TRY(notesIn(*home).edit(note.id, *tone, text.isEmpty() ? note.text : text));
    GR_TRY_ASSIGN(const Note now, notesIn(*home).find(note.id.toString()));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    return Answer{{{u"note"_s, toJson(now, people)}}, u"Changed %1"_s.arg(now.id.toString().first(8))};
}

Result<Answer> remove(Session& session, const QString& id) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Note note, notesIn(*home).find(id));
    GR_TRY(notesIn(*home).setRemoved(note.id, true));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    return Answer{{{u"note"_s, toJson(note, people)}},
                  u"Removed the note at %1; from other Greenrooms it goes with the next sync"_s.arg(moment(note))};
}

struct FileRequest {
    std::string subject;
    std::string file;
    std::string format;
    std::string rate;
};

Result<NoteFileOptions> optionsOf(const FileRequest& request) {
    NoteFileOptions options;
    if (!request.format.empty()) {
        GR_TRY_ASSIGN(options.format, noteFormatFrom(QString::fromStdString(request.format)));
    }
    if (!request.rate.empty()) {
        GR_TRY_ASSIGN(options.rate, frameRateFrom(QString::fromStdString(request.rate)));
    }
    return options;
}

Result<Answer> exportTo(Session& session, const FileRequest& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Subject subject, findSubject(*home, QString::fromStdString(request.subject)));
    GR_TRY_ASSIGN(const NoteFileOptions options, optionsOf(request));
    const QString path = QString::fromStdString(request.file);
    GR_TRY_ASSIGN(const int count, exportNotes(*home, subject, path, options));
    return Answer{{{u"count"_s, count}, {u"path"_s, path}},
                  u"Wrote %1 to %2"_s.arg(plural(count, u"note"_s, u"notes"_s), path)};
}

/// "line 3", "lines 3, 9 and others"
QString linesText(const QList<int>& lines) {
    constexpr qsizetype most = 10;
    QStringList named;
    for (const int line : lines.first(std::min(lines.size(), most)))
        named.append(QString::number(line));
    return (lines.size() == 1 ? u"line "_s : u"lines "_s) + named.join(u", "_s) +
           (lines.size() > most ? u" and others"_s : QString());
}

Result<Answer> import(Session& session, const FileRequest& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Subject subject, openSubject(*home, QString::fromStdString(request.subject)));
    GR_TRY_ASSIGN(const NoteFileOptions options, optionsOf(request));
    GR_TRY_ASSIGN(const ImportedNotes done, importNotes(*home, subject, QString::fromStdString(request.file), options));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    QJsonArray notes;
    for (const Note& note : done.added)
        notes.append(toJson(note, people));
    QJsonArray skipped;
    for (const int line : done.skipped)
        skipped.append(line);
    QString text = u"Added %1"_s.arg(plural(done.added.size(), u"note"_s, u"notes"_s));
    if (done.already > 0)
        text += u"; %1 there already"_s.arg(plural(done.already, u"was"_s, u"were"_s));
    if (!done.skipped.isEmpty())
        text += u"; left out what is no note or has no words, in %1"_s.arg(linesText(done.skipped));
    return Answer{{{u"imported"_s, done.added.size()},
                   {u"already"_s, done.already},
                   {u"skipped_lines"_s, skipped},
                   {u"notes"_s, notes}},
                  text};
}

void addFileVerbs(CLI::App& area, Session& session) {
    const auto request = std::make_shared<FileRequest>();
    const auto add = [&](const char* name, const char* about, const char* file) {
        CLI::App* verb = area.add_subcommand(name, about);
        verb->add_option("SUBJECT", request->subject, "Its id or the beginning of it")->required();
        verb->add_option("FILE", request->file, file)->required();
        return verb;
    };
    CLI::App* verb = add("export", "Write all notes on one subject, with their replies, to a new file",
                         "It ends in .vtt (WebVTT) or .csv (comments), unless --format says what it is");
    verb->add_option("--format", request->format, "vtt, comments or premiere (a list of markers)");
    verb->add_option("--fps", request->rate, "Of time codes: 24, 25, 29.97, 29.97df and so on; 25 without it");
    session.on(verb, [=, &session] { return exportTo(session, *request); });

    verb = add("import", "Add the notes of a file as your own; what is there already is not added again",
               "WebVTT, comments as CSV, or a list of markers as Premiere exports it");
    verb->add_option("--format", request->format, "vtt, comments or premiere; without it, as the file is");
    verb->add_option("--fps", request->rate,
                     "Of time codes: 24, 25, 29.97df and so on; without it 25, and 29.97 where frames are dropped");
    session.on(verb, [=, &session] { return import(session, *request); });
}

} // namespace

void addNoteCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("note", "Remarks on a moment or a range of a take, a share or an observation");
    area->require_subcommand(1);

    CLI::App* verb = area->add_subcommand("add", "Note something; on a share, all whom it is shared with see it");
    const auto request = std::make_shared<Request>();
    verb->add_option("SUBJECT", request->subject, "Its id or the beginning of it")->required();
    verb->add_option("--at", request->at, "Where, in seconds")->required();
    verb->add_option("--to", request->to, "Where a range ends, in seconds");
    verb->add_option("--kind", request->kind, "praise, suggestion or question")->required();
    verb->add_option("--text", request->text, "What there is to say, up to 4000 characters")->required();
    session.on(verb, [=, &session] { return add(session, *request); });

    const auto id = std::make_shared<std::string>();
    verb = area->add_subcommand("list", "All on one subject, with their replies; of a take, also those on its shares");
    verb->add_option("SUBJECT", *id, "Its id or the beginning of it")->required();
    session.on(verb, [=, &session] { return list(session, QString::fromStdString(*id)); });

    verb = area->add_subcommand("reply", "Answer a note");
    const auto text = std::make_shared<std::string>();
    verb->add_option("NOTE", *id, "Its id or the beginning of it")->required();
    verb->add_option("--text", *text, "What there is to say, up to 4000 characters")->required();
    session.on(verb,
               [=, &session] { return reply(session, QString::fromStdString(*id), QString::fromStdString(*text)); });

    const auto kind = std::make_shared<std::string>();
    verb = area->add_subcommand("edit", "Change a note of your own");
    verb->add_option("NOTE", *id, "Its id or the beginning of it")->required();
    verb->add_option("--kind", *kind, "praise, suggestion or question; without it, as it is");
    verb->add_option("--text", *text, "What there is to say, up to 4000 characters; without it, as it is");
    session.on(verb, [=, &session] {
        return edit(session, QString::fromStdString(*id), *kind, QString::fromStdString(*text));
    });
    verb = area->add_subcommand("remove", "Take a note of your own away");
    verb->add_option("NOTE", *id, "Its id or the beginning of it")->required();
    session.on(verb, [=, &session] { return remove(session, QString::fromStdString(*id)); });
    addFileVerbs(*area, session);
}

} // namespace greenroom::ctl

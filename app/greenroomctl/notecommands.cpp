// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/json.h"
#include "app/greenroomctl/session.h"
#include "core/studio/assessing.h"

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
}

} // namespace greenroom::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/notes.h"

#include "core/base/choose.h"
#include "core/base/random.h"

#include <algorithm>
#include <array>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array tones{NoteTone::Praise, NoteTone::Suggestion, NoteTone::Question};

Result<QString> checkedText(const QString& text, const QString& what) {
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longestNote)
        return fail(ErrorCode::Invalid, u"%1 has 1 to %2 characters"_s.arg(what).arg(longestNote));
    return trimmed;
}

bool isRange(double starts, const std::optional<double>& ends) {
    return starts >= 0 && (!ends || *ends >= starts);
}

Fields fieldsOf(const Note& note, const SubjectId& subject) {
    Fields fields{{u"subject"_s, subject.entity()},
                  {u"starts"_s, note.starts},
                  {u"tone"_s, QString(noteToneName(note.tone))},
                  {u"text"_s, note.text}};
    if (note.ends)
        fields.insert(u"ends"_s, *note.ends);
    return fields;
}

/// From `n` (note), `i` (its id), `s` (its subject) and `k` (its circle); the last parameter is the circle of oneself.
QString noteSelection(const QString& where) {
    return u"SELECT i.id, s.id, n.starts, n.ends, n.tone, n.text, n.created_ms, n.id, n.circle FROM note n "
           "JOIN identifier i ON i.key = n.id JOIN identifier s ON s.key = n.subject JOIN circle k ON k.key = n.circle "
           "WHERE %1 AND (k.id = s.id OR k.id = ?) AND NOT n.deleted ORDER BY n.starts, n.created_ms, i.id"_s.arg(
               where);
}

/// Without its replies; nothing if a Greenroom should not have written it.
std::optional<Note> noteFrom(const QSqlQuery& row) {
    Note note;
    note.id = NoteId(*EntityId::fromBytes(row.value(0).toByteArray()));
    note.subject = SubjectId(*EntityId::fromBytes(row.value(1).toByteArray()));
    note.starts = row.value(2).toDouble();
    if (!row.isNull(3))
        note.ends = row.value(3).toDouble();
    const auto tone = noteToneFrom(row.value(4).toString());
    note.text = row.value(5).toString();
    note.createdMs = row.value(6).toLongLong();
    if (!tone || !isRange(note.starts, note.ends) || !checkedText(note.text, {}))
        return std::nullopt;
    note.tone = *tone;
    return note;
}

} // namespace

QLatin1StringView noteToneName(NoteTone tone) {
    switch (tone) {
    case NoteTone::Praise:
        return "praise"_L1;
    case NoteTone::Suggestion:
        return "suggestion"_L1;
    case NoteTone::Question:
        break;
    }
    return "question"_L1;
}

std::optional<NoteTone> noteToneFrom(const QString& name) {
    for (const NoteTone tone : tones)
        if (name == noteToneName(tone))
            return tone;
    return std::nullopt;
}

Result<Note> Notes::add(Note note, double duration) {
    GR_TRY_ASSIGN(const QList<Note> added, addAll({std::move(note)}, duration));
    return added.first();
}

Result<QList<Note>> Notes::addAll(QList<Note> notes, double duration) {
    QList<EntityId> ids;
    for (qsizetype i = 0; i < notes.size(); ++i)
        ids.append(EntityId::create(m_self, m_random));
    std::sort(ids.begin(), ids.end()); // those of one moment are read by id
    QList<Edit> edits;
    QSet<EntityId> subjects;
    for (Note& note : notes) {
        if (!isRange(note.starts, note.ends) || note.ends.value_or(note.starts) > duration)
            return fail(ErrorCode::Invalid,
                        u"a note lies within the %1 s there are, and ends after it starts"_s.arg(duration));
        GR_TRY_ASSIGN(note.text, checkedText(note.text, u"a note"_s));
        note.id = NoteId(ids[edits.size()]);
        subjects.insert(note.subject);
        edits.append({note.id, u"note"_s, fieldsOf(note, note.subject)});
    }
    if (edits.isEmpty())
        return QList<Note>();
    GR_TRY(m_journal.commit(edits));
    QList<Note> added;
    for (const EntityId& subject : subjects) {
        GR_TRY_ASSIGN(QList<Note> there, on(SubjectId(subject)));
        there.removeIf(
            [&ids](const Note& one) { return !std::binary_search(ids.begin(), ids.end(), one.id.entity()); });
        added += there;
    }
    if (added.size() != notes.size())
        return fail(ErrorCode::Internal, u"notes were written where none are read"_s);
    return added;
}

Result<Reply> Notes::reply(const NoteId& note, const QString& text) {
    GR_TRY_ASSIGN(const QString checked, checkedText(text, u"a reply"_s));
    const EntityId id = EntityId::create(m_self, m_random);
    GR_TRY(m_journal.commit({{id, u"reply"_s, {{u"note"_s, note.entity()}, {u"text"_s, checked}}}}));
    GR_TRY_ASSIGN(const Note now, find(note.toString()));
    return *std::find_if(now.replies.begin(), now.replies.end(), [&](const Reply& one) { return one.id == id; });
}

Result<void> Notes::refuseOthers(const EntityId& id) const {
    if (id.owner() != m_self)
        return fail(ErrorCode::Refused, u"%1 was written by somebody else"_s.arg(id.toString()));
    return {};
}

Result<void> Notes::edit(const NoteId& note, NoteTone tone, const QString& text) {
    GR_TRY(refuseOthers(note));
    GR_TRY_ASSIGN(const QString checked, checkedText(text, u"a note"_s));
    GR_TRY(find(note.toString()));
    GR_TRY(m_journal.commit({{note, u"note"_s, {{u"tone"_s, QString(noteToneName(tone))}, {u"text"_s, checked}}}}));
    return {};
}

Result<void> Notes::setRemoved(const NoteId& note, bool removed) {
    GR_TRY(refuseOthers(note));
    GR_TRY(m_journal.commit({{note, u"note"_s, {{u"deleted"_s, removed}}}}));
    return {};
}

Result<void> Notes::setReplyRemoved(const EntityId& reply, bool removed) {
    GR_TRY(refuseOthers(reply));
    GR_TRY(m_journal.commit({{reply, u"reply"_s, {{u"deleted"_s, removed}}}}));
    return {};
}

Result<int> Notes::move(const SubjectId& from, const SubjectId& to) {
    GR_TRY_ASSIGN(const QList<Note> notes, on(from));
    QList<Edit> edits;
    int moved = 0;
    for (const Note& note : notes) {
        if (note.author() != m_self)
            continue;
        ++moved;
        const NoteId there(EntityId::create(m_self, m_random));
        edits.append({there, u"note"_s, fieldsOf(note, to)});
        for (const Reply& reply : note.replies)
            if (reply.author() == m_self)
                edits.append({EntityId::create(m_self, m_random),
                              u"reply"_s,
                              {{u"note"_s, there.entity()}, {u"text"_s, reply.text}}});
        edits.append({note.id, u"note"_s, {{u"deleted"_s, true}}});
    }
    if (!edits.isEmpty())
        GR_TRY(m_journal.commit(edits));
    return moved;
}

Result<QList<Note>> Notes::on(const SubjectId& subject) {
    return read(u"s.id = ?"_s, {subject.entity().toByteArray()});
}

Result<Note> Notes::find(const QString& text) {
    GR_TRY_ASSIGN(const QList<Note> notes, read(u"1"_s, {}));
    QList<Candidate<Note>> candidates;
    for (const Note& note : notes)
        candidates.append({note.id.toString(), {}, note});
    return choose(candidates, text, u"note"_s);
}

Result<QHash<EntityId, int>> Notes::counts() {
    QHash<EntityId, int> counts;
    GR_TRY(m_journal.database().selectWith(noteSelection(u"1"_s), {CircleId::me().toByteArray()},
                                           [&](const QSqlQuery& row) {
                                               if (const auto note = noteFrom(row))
                                                   ++counts[note->subject];
                                           }));
    return counts;
}

Result<QList<Note>> Notes::read(const QString& where, const QVariantList& parameters) {
    QList<Note> notes;
    GR_TRY(m_journal.database().selectWith(
        noteSelection(where), parameters + QVariantList{CircleId::me().toByteArray()},
        [&](const QSqlQuery& row) -> Result<void> {
            if (auto note = noteFrom(row)) {
                GR_TRY(readReplies(*note, row.value(7).toLongLong(), row.value(8).toLongLong()));
                notes.append(*note);
            }
            return {};
        }));
    return notes;
}

Result<void> Notes::readReplies(Note& note, qint64 id, qint64 circle) {
    return m_journal.database().select(
        u"SELECT i.id, r.text, r.created_ms FROM reply r JOIN identifier i ON i.key = r.id "
        "WHERE r.note = ? AND r.circle = ? AND NOT r.deleted ORDER BY r.created_ms, i.id"_s,
        [&](const QSqlQuery& row) {
            const Reply reply{*EntityId::fromBytes(row.value(0).toByteArray()), row.value(1).toString(),
                              row.value(2).toLongLong()};
            if (checkedText(reply.text, {}))
                note.replies.append(reply);
        },
        id, circle);
}

} // namespace greenroom

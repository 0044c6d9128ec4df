// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/notesmodel.h"

#include "ui/widgets/words.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

NoteKind kindOf(NoteTone tone) {
    return tone == NoteTone::Praise       ? NoteKind::Praise
           : tone == NoteTone::Suggestion ? NoteKind::Suggestion
                                          : NoteKind::Question;
}

NoteTone toneOf(NoteKind kind) {
    return kind == NoteKind::Praise       ? NoteTone::Praise
           : kind == NoteKind::Suggestion ? NoteTone::Suggestion
                                          : NoteTone::Question;
}

QList<NotesModel::Row> NotesModel::rowsOf(const QList<Note>& notes) {
    QList<Row> rows;
    for (int i = 0; i < notes.size(); ++i) {
        rows.append({i, -1, notes[i].id});
        for (int k = 0; k < notes[i].replies.size(); ++k)
            rows.append({i, k, notes[i].replies[k].id});
    }
    return rows;
}

void NotesModel::setNotes(const QList<Note>& notes, const QHash<PersonId, QString>& names, const PersonId& self,
                          const std::optional<SubjectId>& keptBack) {
    m_names = names;
    m_self = self;
    m_keptBack = keptBack;
    const QList<Row> rows = rowsOf(notes);
    // What was taken out or came in is one run of rows: the rest is the same before and behind it.
    const auto isSame = [](const Row& a, const Row& b) { return a.id == b.id; };
    const auto [oldFrom, newFrom] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), isSame);
    const auto from = static_cast<int>(oldFrom - m_rows.begin());
    int behind = 0;
    while (from + behind < std::min(m_rows.size(), rows.size()) &&
           isSame(m_rows[m_rows.size() - 1 - behind], rows[rows.size() - 1 - behind]))
        ++behind;
    const int gone = static_cast<int>(m_rows.size()) - behind - from;
    const int come = static_cast<int>(rows.size()) - behind - from;
    if (gone > 0) {
        beginRemoveRows({}, from, from + gone - 1);
        m_rows.remove(from, gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, from, from + come - 1);
        m_notes = notes;
        m_rows = rows;
        endInsertRows();
    }
    m_notes = notes;
    m_rows = rows;
    if (!rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
}

const Reply* NotesModel::replyAt(int row) const {
    const Row& at = m_rows[row];
    return at.reply < 0 ? nullptr : &m_notes[at.note].replies[at.reply];
}

int NotesModel::rowOf(int note) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.note == note && row.reply < 0; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int NotesModel::rowOf(const EntityId& note) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.id == note; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int NotesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString NotesModel::authorOf(const PersonId& person) const {
    return person == m_self ? tr("You") : m_names.value(person, tr("Somebody"));
}

QVariant NotesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Note& note = noteAt(index.row());
    const Reply* reply = replyAt(index.row());
    const QString author = authorOf(reply ? reply->author() : note.author());
    const QString text = (reply ? reply->text : note.text).simplified();
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole: {
        const QString& whole = reply ? reply->text : note.text;
        return note.subject == m_keptBack ? tr("%1 (only you can see it)").arg(whole) : whole;
    }
    case KindRole:
        return reply ? QVariant() : QVariant(static_cast<int>(kindOf(note.tone)));
    case TimeRole:
        return reply ? QString() : clockText(note.starts);
    case AuthorRole:
        return author;
    case IsReplyRole:
        return reply != nullptr;
    case IsKeptBackRole:
        return note.subject == m_keptBack;
    case Qt::AccessibleTextRole: {
        const QString whole = accessibleText(note, reply, author, text);
        return note.subject == m_keptBack ? tr("%1 (only you can see it)").arg(whole) : whole;
    }
    }
    return {};
}

QString NotesModel::accessibleText(const Note& note, const Reply* reply, const QString& author, const QString& text) {
    if (reply)
        return tr("Reply from %1: %2").arg(author, text);
    return tr("%1 at %2, from %3: %4")
        .arg(noteKindName(kindOf(note.tone)),
             note.ends ? tr("%1 to %2").arg(clockText(note.starts), clockText(*note.ends)) : clockText(note.starts),
             author, text);
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/notes.h"
#include "ui/widgets/notesymbol.h"

#include <QAbstractListModel>
#include <QHash>

namespace greenroom::ui {

/// How long a note of one moment is shown and looped, in seconds.
constexpr double momentSeconds = 4;

NoteKind kindOf(NoteTone tone);
NoteTone toneOf(NoteKind kind);

/// The notes on a subject by position, each followed by its replies.
class NotesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int: NoteKind, of notes
        TimeRole,                    ///< QString: "1:47", of notes
        AuthorRole,                  ///< QString: who wrote it
        IsReplyRole,                 ///< bool
        IsKeptBackRole,              ///< bool: only oneself sees it, unlike others here
    };

    explicit NotesModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    /// Rows that stay, stay: what is chosen is not lost.
    /// `keptBack`: the subject whose notes only oneself sees while others see the rest.
    void setNotes(const QList<Note>& notes, const QHash<PersonId, QString>& names, const PersonId& self,
                  const std::optional<SubjectId>& keptBack = {});

    /// The note of a row, which a reply belongs to.
    const Note& noteAt(int row) const { return m_notes[m_rows[row].note]; }
    /// Nothing: the row is a note.
    const Reply* replyAt(int row) const;
    /// Which of the notes (by position) a row belongs to, and the row of that note.
    int numberAt(int row) const { return m_rows[row].note; }
    int rowOf(int note) const;
    int rowOf(const EntityId& note) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        int note = 0;
        int reply = -1; ///< -1: the note itself
        EntityId id;
    };

    static QList<Row> rowsOf(const QList<Note>& notes);
    static QString accessibleText(const Note& note, const Reply* reply, const QString& author, const QString& text);
    QString authorOf(const PersonId& person) const;

    QList<Note> m_notes;
    QList<Row> m_rows;
    QHash<PersonId, QString> m_names;
    PersonId m_self;
    std::optional<SubjectId> m_keptBack;
};

} // namespace greenroom::ui

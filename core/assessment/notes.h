// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QHash>

namespace greenroom {

class Random;

enum class NoteTone { Praise, Suggestion, Question };
/// The stable name in the terminal, for example "praise".
QLatin1StringView noteToneName(NoteTone tone);
std::optional<NoteTone> noteToneFrom(const QString& name);

struct Reply {
    EntityId id;
    QString text;
    qint64 createdMs = 0;

    PersonId author() const { return id.owner(); }
};

constexpr qsizetype longestNote = 4000; ///< characters, also of a reply

/// A remark on a moment or a range of a subject, and what was answered to it.
struct Note {
    NoteId id;
    SubjectId subject;
    double starts = 0;          ///< seconds
    std::optional<double> ends; ///< seconds, at least `starts`; nothing: a moment
    NoteTone tone = NoteTone::Praise;
    QString text; ///< 1 to longestNote characters
    qint64 createdMs = 0;
    QList<Reply> replies; ///< oldest first

    PersonId author() const { return id.entity().owner(); }
};

/// Time-stamped remarks on takes, shares and observations. On a share all whom it was shared with see them.
class Notes {
public:
    Notes(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Adds a note; its id and time are given here, its text is trimmed. `duration` is the subject's, in seconds.
    /// Fails with Invalid on a position outside of it, an end before the start, or a text of none or too many
    /// characters, NotFound when the subject is not here.
    Result<Note> add(Note note, double duration);
    /// All of them in one commit, or none; by position, those of one moment in their order. Fails as add().
    Result<QList<Note>> addAll(QList<Note> notes, double duration);
    /// Answers a note. Fails with Invalid as add(), NotFound when the note is not here.
    Result<Reply> reply(const NoteId& note, const QString& text);

    /// Changes the kind and the text of one's own note. Fails with Invalid as add(), NotFound, and Refused when it is
    /// somebody else's.
    Result<void> edit(const NoteId& note, NoteTone tone, const QString& text);
    /// Takes one's own note away with its replies, or brings it back. Fails with Refused when it is somebody else's.
    Result<void> setRemoved(const NoteId& note, bool removed);
    Result<void> setReplyRemoved(const EntityId& reply, bool removed);
    /// Brings one's own notes on a subject, with one's own replies to them, to another of the same length, where
    /// whoever sees that one reads them: there they are new, here they are taken away. In one commit; gives how many.
    Result<int> move(const SubjectId& from, const SubjectId& to);

    /// By position. What a Greenroom should not have written is left out.
    Result<QList<Note>> on(const SubjectId& subject);
    /// How many on() gives, by subject; a subject without is not named. For lists: one statement for all.
    Result<QHash<EntityId, int>> counts();
    /// By id or the beginning of one, on whatever subject; fails as choose().
    Result<Note> find(const QString& text);

private:
    Result<void> refuseOthers(const EntityId& id) const;
    Result<QList<Note>> read(const QString& where, const QVariantList& parameters);
    Result<void> readReplies(Note& note, qint64 id, qint64 circle);

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom

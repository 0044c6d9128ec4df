// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/reviewsubject.h"

#include <QObject>
#include <QUndoStack>

#include <functional>

namespace greenroom::ui {

struct Context;

/// One subject under review: what is there, and what is done to it. Everything done is a step of undo(). An assessment
/// is changed here at once and kept as a draft behind it. UI thread.
class ReviewState : public QObject {
    Q_OBJECT
public:
    explicit ReviewState(Context& context, QObject* parent = nullptr);

    /// Reads the subject; opened() or failed() says how that went. The steps of another one are forgotten.
    void open(const EntityId& subject);
    /// Nothing is read any more. What was done can still be undone.
    void close();

    bool isOpen() const { return m_open; }
    const ReviewSubject& review() const { return m_review; }
    QUndoStack& undo() { return m_undo; }
    /// All that was done is on disk.
    bool isSettled() const { return m_writes == 0 && !m_asked; }

    bool isOwn(const EntityId& noteOrReply) const { return noteOrReply.owner() == m_review.self; }
    const Note* note(const NoteId& id) const;

    /// `end` nothing: a moment. `isForReaders`: of one's own take, whoever it is shared with reads it too.
    void addNote(double begin, std::optional<double> end, NoteTone tone, const QString& text, bool isForReaders);
    void editNote(const NoteId& note, NoteTone tone, const QString& text);
    void removeNote(const NoteId& note);
    void restoreNote(const NoteId& note);
    void reply(const NoteId& note, const QString& text);
    void removeReply(const EntityId& reply);
    void star(bool starred);
    /// Of an observation: it goes, with what was noted and scored on it, and can be brought back; then discarded().
    void discard();

    /// The map to assess on, where the subject has none.
    void chooseMap(const QString& title);
    /// From 0; nothing: not scored yet.
    void setLevel(const QString& criterion, std::optional<int> level);
    /// It did not come up.
    void setUnscored(const QString& criterion);
    void addMoment(const QString& criterion, double seconds);
    void removeMoment(const QString& criterion, double seconds);
    /// The assessment says something that was not finished yet.
    bool hasUnsaved() const;
    void finish();

Q_SIGNALS:
    /// Another subject is open; review() is its.
    void opened();
    void discarded();
    /// It is not here, or was withdrawn or expired; review() is empty.
    void failed(const greenroom::Error& error);
    void changed();
    void assessmentChanged();
    /// It is among review().notes now.
    void noteAdded(const greenroom::EntityId& note);
    void finished();

private:
    using Work = std::function<Result<void>(Home&)>;
    class HomeStep;
    class AssessmentStep;

    void refresh();
    void take(ReviewSubject review);
    void lose(const Error& error);
    void write(const Work& work, const QString& otherwise, std::function<void()> then = {});
    void push(const QString& text, const QString& otherwise, Work redo, Work undo, std::function<void()> then = {});
    void change(const QString& text, const Assessment& content);
    void keep(const Assessment& content);

    Context& m_context;
    EntityId m_subject;
    QString m_mapTitle;
    ReviewSubject m_review;
    QUndoStack m_undo;
    bool m_open = false;   ///< m_review is of m_subject, and shown
    bool m_wanted = false; ///< open() was called, and not close()
    bool m_asked = false;
    bool m_again = false;
    int m_writes = 0;
    quint64 m_generation = 0; ///< of what was written and opened: older answers are not taken
};

} // namespace greenroom::ui

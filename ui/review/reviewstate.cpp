// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewstate.h"

#include "core/studio/assessing.h"
#include "core/studio/cleanup.h"
#include "core/studio/feedback.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"

#include <QLoggingCategory>

#include <algorithm>

namespace greenroom::ui {

namespace {

/// What is reviewed, for whoever asks for it by QT_LOGGING_RULES.
Q_LOGGING_CATEGORY(reviewLog, "greenroom.review", QtWarningMsg)

Notes notesIn(Home& home) {
    return Notes(home.journal(), home.person(), home.random());
}

} // namespace

/// Something done in the home and undone there. Both run on the home's thread in the order they were asked for, so that
/// what the first finds out is there for the second.
class ReviewState::HomeStep : public QUndoCommand {
public:
    HomeStep(ReviewState& state, const QString& text, QString otherwise, Work redo, Work undo,
             std::function<void()> then)
        : QUndoCommand(text)
        , m_state(state)
        , m_otherwise(std::move(otherwise))
        , m_redo(std::move(redo))
        , m_undo(std::move(undo))
        , m_then(std::move(then)) {}

    void redo() override { m_state.write(m_redo, m_otherwise, std::exchange(m_then, {})); }
    void undo() override { m_state.write(m_undo, ReviewState::tr("This could not be undone.")); }

private:
    ReviewState& m_state;
    QString m_otherwise;
    Work m_redo;
    Work m_undo;
    std::function<void()> m_then; ///< the first time only
};

class ReviewState::AssessmentStep : public QUndoCommand {
public:
    AssessmentStep(ReviewState& state, const QString& text, Assessment before, Assessment after)
        : QUndoCommand(text), m_state(state), m_before(std::move(before)), m_after(std::move(after)) {}

    void redo() override { m_state.keep(m_after); }
    void undo() override { m_state.keep(m_before); }

private:
    ReviewState& m_state;
    Assessment m_before;
    Assessment m_after;
};

ReviewState::ReviewState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this] {
        if (m_open)
            refresh();
    });
}

void ReviewState::open(const EntityId& subject) {
    ++m_generation;
    if (std::exchange(m_subject, subject) != subject) {
        m_undo.clear();
        m_mapTitle.clear();
    }
    m_open = false;
    m_wanted = true;
    refresh();
}

void ReviewState::close() {
    m_open = m_wanted = false;
}

void ReviewState::refresh() {
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_context.home.ask(
        this, [subject = m_subject, map = m_mapTitle](Home& home) { return readReview(home, subject, map); },
        [this, generation = m_generation](Result<ReviewSubject> review) {
            m_asked = false;
            const bool again = std::exchange(m_again, false);
            if (!m_wanted)
                return;
            if (generation != m_generation || again)
                refresh();
            else if (review)
                take(*std::move(review));
            else if (!m_open || review.error().code == ErrorCode::Refused)
                lose(review.error());
            else
                m_context.messages.problem(review.error(), tr("What you review could not be read again."));
        });
}

/// It cannot be shown, or not any more: nothing of it stays on the screen.
void ReviewState::lose(const Error& error) {
    m_open = false;
    m_review = {};
    m_undo.clear();
    Q_EMIT changed();
    Q_EMIT failed(error);
}

void ReviewState::take(ReviewSubject review) {
    m_review = std::move(review);
    if (m_review.hasNews)
        m_context.home.ask(
            this, [subject = m_subject](Home& home) { return lookAt(home, subject); },
            [this](const Result<void>& looked) {
                if (!looked)
                    m_context.messages.problem(looked.error(), tr("What you have looked at was not kept."));
            });
    m_mapTitle = m_review.map ? m_review.map->title : QString();
    if (!std::exchange(m_open, true)) {
        qCInfo(reviewLog, "opened attempt %d", m_review.attempt);
        Q_EMIT opened();
    } else {
        Q_EMIT changed();
    }
}

const Note* ReviewState::note(const NoteId& id) const {
    const auto found =
        std::find_if(m_review.notes.begin(), m_review.notes.end(), [&](const Note& one) { return one.id == id; });
    return found == m_review.notes.end() ? nullptr : &*found;
}

void ReviewState::write(const Work& work, const QString& otherwise, std::function<void()> then) {
    ++m_writes;
    ++m_generation;
    m_context.home.ask(this, work, [this, otherwise, then = std::move(then)](const Result<void>& done) {
        --m_writes;
        if (done) {
            if (then)
                then();
        } else {
            m_context.messages.problem(done.error(), otherwise);
            m_undo.clear();
        }
        if (m_writes == 0 && m_wanted)
            refresh();
    });
}

void ReviewState::push(const QString& text, const QString& otherwise, Work redo, Work undo,
                       std::function<void()> then) {
    m_undo.push(new HomeStep(*this, text, otherwise, std::move(redo), std::move(undo), std::move(then)));
}

void ReviewState::addNote(double begin, std::optional<double> end, NoteTone tone, const QString& text,
                          bool isForReaders) {
    Note note;
    note.subject = isForReaders ? m_review.share.value_or(m_review.subject.id) : m_review.subject.id;
    note.starts = begin;
    note.ends = end;
    note.tone = tone;
    note.text = text;
    const auto made = std::make_shared<std::optional<NoteId>>();
    push(
        tr("Write a note"), tr("The note was not kept."),
        [note, made, duration = m_review.duration](Home& home) -> Result<void> {
            if (*made)
                return notesIn(home).setRemoved(**made, false);
            GR_TRY_ASSIGN(const Note added, notesIn(home).add(note, std::max(duration, note.ends.value_or(0))));
            *made = added.id;
            return {};
        },
        [made](Home& home) -> Result<void> { return *made ? notesIn(home).setRemoved(**made, true) : Result<void>(); },
        [this, made] {
            if (*made)
                Q_EMIT noteAdded((*made)->entity());
        });
}

void ReviewState::editNote(const NoteId& id, NoteTone tone, const QString& text) {
    const Note* before = note(id);
    if (!before || (before->text == text.trimmed() && before->tone == tone))
        return;
    push(
        tr("Edit the note"), tr("The note was not changed."),
        [id, tone, text](Home& home) { return notesIn(home).edit(id, tone, text); },
        [id, was = before->tone, words = before->text](Home& home) { return notesIn(home).edit(id, was, words); });
}

void ReviewState::removeNote(const NoteId& id) {
    push(
        tr("Delete the note"), tr("The note was not deleted."),
        [id](Home& home) { return notesIn(home).setRemoved(id, true); },
        [id](Home& home) { return notesIn(home).setRemoved(id, false); });
}

void ReviewState::restoreNote(const NoteId& id) {
    push(
        tr("Bring the note back"), tr("The note could not be brought back."),
        [id](Home& home) { return notesIn(home).setRemoved(id, false); },
        [id](Home& home) { return notesIn(home).setRemoved(id, true); });
}

void ReviewState::reply(const NoteId& id, const QString& text) {
    const auto made = std::make_shared<EntityId>();
    push(
        tr("Reply"), tr("The reply was not kept."),
        [id, text, made](Home& home) -> Result<void> {
            if (*made != EntityId())
                return notesIn(home).setReplyRemoved(*made, false);
            GR_TRY_ASSIGN(const Reply added, notesIn(home).reply(id, text));
            *made = added.id;
            return {};
        },
        [made](Home& home) { return notesIn(home).setReplyRemoved(*made, true); });
}

void ReviewState::removeReply(const EntityId& id) {
    push(
        tr("Delete the reply"), tr("The reply was not deleted."),
        [id](Home& home) { return notesIn(home).setReplyRemoved(id, true); },
        [id](Home& home) { return notesIn(home).setReplyRemoved(id, false); });
}

void ReviewState::star(bool starred) {
    const auto takesIn = [](Home& home) { return Takes(home.journal(), home.person(), home.random(), home.clock()); };
    // The star moves from another take of the scenario, and undone it goes back there.
    const auto before = std::make_shared<std::optional<TakeId>>();
    push(
        starred ? tr("Star the take") : tr("Take the star off"), tr("The star was not changed."),
        [id = TakeId(m_review.subject.id), starred, before, takesIn](Home& home) -> Result<void> {
            GR_TRY_ASSIGN(const Take take, takesIn(home).byId(id));
            GR_TRY_ASSIGN(const QList<Take> all, takesIn(home).all(take.attempt.scenario));
            for (const Take& one : all)
                if (one.starred)
                    *before = one.id;
            return takesIn(home).star(id, starred);
        },
        [id = TakeId(m_review.subject.id), before, takesIn](Home& home) {
            return *before ? takesIn(home).star(**before, true) : takesIn(home).star(id, false);
        });
}

void ReviewState::discard() {
    if (!m_open || !m_review.isObservation())
        return;
    const ObservationId observation(m_subject);
    m_context.home.ask(
        this,
        [observation](Home& home) -> Result<Observation> {
            Observations observations(home.journal(), home.person(), home.random());
            GR_TRY_ASSIGN(const QList<Observation> all, observations.all());
            GR_TRY(observations.discard(observation));
            return *std::find_if(all.begin(), all.end(), [&](const Observation& one) { return one.id == observation; });
        },
        [this, &context = m_context](const Result<Observation>& gone) {
            if (!gone) {
                context.messages.problem(gone.error(), tr("The observation was not discarded."));
                return;
            }
            Q_EMIT discarded();
            context.messages.tell(tr("The observation of %1 was discarded.").arg(gone->who), [&context,
                                                                                              observation = *gone] {
                context.home.ask(
                    &context.messages, [observation](Home& home) { return restoreObservation(home, observation); },
                    [&context](const Result<void>& back) {
                        if (!back)
                            context.messages.problem(back.error(), tr("The observation could not be brought back."));
                    });
            });
        });
}

void ReviewState::chooseMap(const QString& title) {
    if (title == m_mapTitle)
        return;
    ++m_generation;
    m_undo.clear(); // its steps are of the other map
    m_mapTitle = title;
    refresh();
}

void ReviewState::change(const QString& text, const Assessment& content) {
    if (m_review.map && !saysTheSame(content, m_review.mine))
        m_undo.push(new AssessmentStep(*this, text, m_review.mine, content));
}

void ReviewState::keep(const Assessment& content) {
    m_review.mine = content;
    Q_EMIT assessmentChanged();
    write([content, subject = m_review.subject,
           map = *m_review.map](Home& home) { return draftAssessment(home, subject, content, map); },
          tr("The level was not kept."));
}

void ReviewState::setLevel(const QString& criterion, std::optional<int> level) {
    Assessment content = m_review.mine;
    content.unscored.remove(criterion);
    if (level)
        content.levels.insert(criterion, *level);
    else
        content.levels.remove(criterion);
    change(tr("Set a level"), content);
}

void ReviewState::setUnscored(const QString& criterion) {
    Assessment content = m_review.mine;
    content.levels.remove(criterion);
    content.unscored.insert(criterion);
    change(tr("Leave out a criterion"), content);
}

void ReviewState::addMoment(const QString& criterion, double seconds) {
    Assessment content = m_review.mine;
    QList<double>& moments = content.evidence[criterion];
    const double at = std::clamp(seconds, 0.0, m_review.duration);
    if (moments.contains(at))
        return;
    moments.append(at);
    std::sort(moments.begin(), moments.end());
    change(tr("Add a moment"), content);
}

void ReviewState::removeMoment(const QString& criterion, double seconds) {
    Assessment content = m_review.mine;
    content.evidence[criterion].removeAll(seconds);
    if (content.evidence[criterion].isEmpty())
        content.evidence.remove(criterion);
    change(tr("Take out a moment"), content);
}

bool ReviewState::hasUnsaved() const {
    return m_open && m_review.map && !m_review.mine.isEmpty() && !saysTheSame(m_review.mine, m_review.finished);
}

void ReviewState::finish() {
    if (!hasUnsaved())
        return;
    Assessment content = m_review.mine;
    content.final = true;
    m_review.finished = content;
    Q_EMIT assessmentChanged();
    write(
        [content, subject = m_review.subject, map = *m_review.map](Home& home) -> Result<void> {
            GR_TRY(assessSubject(home, subject, content, map));
            return {};
        },
        tr("The assessment was not saved."), [this] { Q_EMIT finished(); });
}

} // namespace greenroom::ui

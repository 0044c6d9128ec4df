// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QSet>

namespace greenroom {

class Random;

/// How an attempt ended.
enum class Ending {
    Kept,      ///< stopped by the person; there is a take
    Discarded, ///< stopped, and nothing was kept
    Recovered, ///< a crash ended it; what was left became a take
    Empty,     ///< a crash ended it before anything was recorded
};

/// How a recording was practised. The first three are whole pitches and therefore attempts; the others are practice
/// time: kept as takes, and told by their length, but neither counted nor numbered nor a full run.
enum class PracticeMode {
    Whole,
    Objections,      ///< with prompts at random moments
    GhostBuyer,      ///< with somebody's recorded lines in the pauses
    Drill,           ///< a range again and again
    CallAndResponse, ///< line by line
    RetroCapture,    ///< the last two minutes, kept afterwards
    Unknown,         ///< one that a newer Greenroom has
};
bool isAttempt(PracticeMode mode);
/// The stable name in the journal and the terminal, for example "call_and_response".
QLatin1StringView practiceModeName(PracticeMode mode);
/// Whole without a name, Unknown of one that is not known.
PracticeMode practiceModeFrom(const QString& name);

/// How it is known that a landmark was passed.
enum class StampedBy {
    Person,   ///< who pressed for it
    Prompter, ///< the script ran past its heading: where the script was, whoever spoke or did not
};

/// Seconds of media time below which a recording is a false start and not an attempt.
constexpr double attemptSeconds = 3;

/// Something was said to the person while it recorded: by a buyer's recording, or a prompt on the screen.
struct Prompt {
    double seconds = 0; ///< of media time
    QString words;
    bool operator==(const Prompt&) const = default;
};

/// What a recorder left behind.
struct TakeMedia {
    BlobRef blob;
    double duration = 0; ///< seconds of media time
    qint64 frames = 0;
    qint64 dropped = 0;
    int width = 0; ///< 0 without a picture
    int height = 0;
    bool sound = false;
};

struct Attempt {
    AttemptId id;
    ScenarioId scenario;
    EntityId version; ///< of the scenario: its own part is the content hash
    DeviceId device;  ///< that it was recorded on
    qint64 startedMs = 0;
    std::optional<double> duration; ///< nothing while it is being recorded
    bool fullRun = false;
    std::optional<Ending> ending;    ///< nothing while it is being recorded
    QMap<QString, double> landmarks; ///< those that were stamped, with their second; a person's word before a script's
    QSet<QString> passed;            ///< of these, those that only the teleprompter stamped
    PracticeMode mode = PracticeMode::Whole;
    QList<double> cuts;    ///< the seconds of media time at which it was paused, sorted
    QList<Prompt> prompts; ///< by time
    int number = 0; ///< "attempt 4" of this scenario; of what does not count, how many attempts there were before

    int ofMode = 0; ///< which of those of this scenario and mode, from 1

    /// The landmarks that count towards a full run.
    QSet<QString> marked() const;
    bool counted() const { return isAttempt(mode) && duration.value_or(0) >= attemptSeconds; }
    bool isFalseStart() const { return isAttempt(mode) && !counted(); }
};

struct Take {
    TakeId id;
    Attempt attempt;
    TakeMedia media;
    bool starred = false;
    std::optional<qint64> discardedMs; ///< when it was discarded
    std::optional<qint64> cleanedMs;   ///< when it was cleaned away

    bool isHidden() const { return discardedMs || cleanedMs; }
};

/// Printed wherever attempts are counted.
struct PracticeCounts {
    int attempts = 0;
    int fullRuns = 0;
    int falseStarts = 0;
    int others = 0;     ///< recordings that are practice time and no attempts
    double seconds = 0; ///< practice time: of all of them
};

/// How often a scenario was practised for attemptSeconds and more, and when last.
struct PracticeTally {
    int attempts = 0;
    int fullRuns = 0;
    qint64 lastMs = 0; ///< also of practice time that is no attempt
};

/// Attempts and takes of one person: what is private to the laptop until it is shared.
class Takes {
public:
    Takes(Journal& journal, const PersonId& self, Random& random, const Clock& clock)
        : m_journal(journal), m_self(self), m_random(random), m_clock(clock) {}

    /// To be called when recording starts: the attempt is on record whatever happens next.
    Result<AttemptId> begin(const ScenarioId& scenario, const ContentHash& version,
                            PracticeMode mode = PracticeMode::Whole);

    /// A landmark was passed, at this second of media time. What a person and what the prompter say of one landmark are
    /// kept apart; each the last they said.
    Result<void> stamp(const AttemptId& attempt, const QString& landmark, double seconds,
                       StampedBy by = StampedBy::Person);
    /// It was paused at this second of media time: the `number`-th time, counted from 1.
    Result<void> cut(const AttemptId& attempt, int number, double seconds);

    /// The `number`-th prompt, counted from 1.
    Result<void> prompt(const AttemptId& attempt, int number, const Prompt& prompt);

    /// The attempt has ended and left a recording, which becomes a take. Fails with Exists when it has ended before.
    Result<TakeId> keep(const AttemptId& attempt, const TakeMedia& media, bool fullRun, Ending ending);
    /// The attempt never began: its recorder could not start.
    Result<void> withdraw(const AttemptId& attempt);
    /// The attempt has ended and nothing is kept of it.
    Result<void> end(const AttemptId& attempt, double duration, bool fullRun, Ending ending);

    /// By start, oldest first. Discarded and cleaned takes are among them only when asked for.
    Result<QList<Take>> all(const std::optional<ScenarioId>& scenario = {}, bool withHidden = false);
    /// By id or the beginning of one, the discarded included; fails as choose().
    Result<Take> find(const QString& text);
    Result<Take> byId(const TakeId& id);
    Result<Attempt> attempt(const AttemptId& id);
    Result<QList<Attempt>> attempts(const std::optional<ScenarioId>& scenario = {});
    /// Of all scenarios that were practised. For lists.
    Result<QHash<ScenarioId, PracticeTally>> tallies();
    Result<PracticeCounts> counts(const std::optional<ScenarioId>& scenario = {});

    /// Marks "this one": the star moves from any other take of the scenario.
    Result<void> star(const TakeId& take, bool starred);
    /// Whether a share of the take lives.
    Result<bool> isShared(const TakeId& take);
    /// Fails with Refused while a share of the take lives: others would go on watching what its owner believes gone.
    Result<void> discard(const TakeId& take) { return discard(QList<TakeId>{take}); }
    /// All of them in one commit, or none.
    Result<void> discard(const QList<TakeId>& takes);
    /// Undoes discard() and cleaning, as long as the media is there; the caller has checked that.
    Result<void> restore(const TakeId& take) { return restore(QList<TakeId>{take}); }
    Result<void> restore(const QList<TakeId>& takes);
    Result<void> markCleaned(const QList<TakeId>& takes);

private:
    struct Narrowed;
    Result<QList<Attempt>> attemptsOf(const Narrowed& only);
    Result<QList<Take>> takesOf(const Narrowed& only);
    Result<int> numberOf(const Attempt& attempt);
    Result<void> commit(const QList<Edit>& edits);

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
    const Clock& m_clock;
};

} // namespace greenroom

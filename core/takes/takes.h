// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace greenroom {

class Random;

/// How an attempt ended.
enum class Ending {
    Kept,      ///< stopped by the person; there is a take
    Discarded, ///< stopped, and nothing was kept
    Recovered, ///< a crash ended it; what was left became a take
    Empty,     ///< a crash ended it before anything was recorded
};

/// Seconds of media time below which a recording is a false start and not an attempt.
constexpr double attemptSeconds = 3;

/// What a recorder left behind.
struct Recording {
    BlobRef media;
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
    qint64 startedMs = 0;
    std::optional<double> duration; ///< nothing while it is being recorded
    bool fullRun = false;
    int number = 0; ///< "attempt 4" of this scenario; for a false start, how many attempts there were before

    bool counted() const { return duration.value_or(0) >= attemptSeconds; }
};

struct Take {
    TakeId id;
    Attempt attempt;
    Recording recording;
    bool starred = false;
    bool discarded = false;
    std::optional<qint64> cleanedMs;
};

/// Printed wherever attempts are counted.
struct PracticeCounts {
    int attempts = 0;
    int fullRuns = 0;
    int falseStarts = 0;
};

/// Attempts and takes of one person: what is private to the laptop until it is shared.
class Takes {
public:
    Takes(Journal& journal, const PersonId& self, Random& random, const Clock& clock)
        : m_journal(journal), m_self(self), m_random(random), m_clock(clock) {}

    /// To be called when recording starts: the attempt is on record whatever happens next.
    Result<AttemptId> begin(const ScenarioId& scenario, const ContentHash& version);

    /// The attempt has ended and left a recording, which becomes a take. `landmarks` are those that were stamped, with
    /// their seconds. Fails with Exists when the attempt has ended before.
    Result<TakeId> keep(const AttemptId& attempt, const Recording& recording, bool fullRun, Ending ending,
                        const QMap<QString, double>& landmarks = {});
    /// The attempt has ended and nothing is kept of it.
    Result<void> end(const AttemptId& attempt, double duration, bool fullRun, Ending ending);

    /// By start, oldest first. Discarded and cleaned takes are among them only when asked for.
    Result<QList<Take>> all(const std::optional<ScenarioId>& scenario = {}, bool withDiscarded = false);
    /// By id or the beginning of one, the discarded included; fails as choose().
    Result<Take> find(const QString& text);
    Result<Take> byId(const TakeId& id);
    Result<QList<Attempt>> attempts(const std::optional<ScenarioId>& scenario = {});
    Result<PracticeCounts> counts(const std::optional<ScenarioId>& scenario = {});

    /// Marks "this one": the star moves from any other take of the scenario.
    Result<void> star(const TakeId& take, bool starred);
    Result<void> discard(const TakeId& take);
    /// Undoes discard() and cleaning, as long as the media is there; the caller has checked that.
    Result<void> restore(const TakeId& take);
    Result<void> markCleaned(const QList<TakeId>& takes);

private:
    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
    const Clock& m_clock;
};

} // namespace greenroom

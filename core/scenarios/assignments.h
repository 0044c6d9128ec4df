// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/scenarios.h"

namespace greenroom {

/// What was practised of an assigned scenario.
struct PracticeProgress {
    qint64 attempts = 0;
    qint64 fullRuns = 0;
    qint64 lastMs = 0; ///< when an attempt last began; 0: never

    friend bool operator==(const PracticeProgress&, const PracticeProgress&) = default;
};

/// By the device it was recorded on: attempts stay on their device, and a person may have several.
using ProgressByDevice = QMap<DeviceId, PracticeProgress>;

/// For each device what is greater: a report never goes back, also not after a backup was restored.
ProgressByDevice greater(const ProgressByDevice& a, const ProgressByDevice& b);

enum class AssignmentState { Open, Accepted, Done, Overdue, Declined, Ended };
QLatin1StringView assignmentStateName(AssignmentState state);

/// A scenario, at an exact version, given to one person with a due date and a reason.
struct Assignment {
    AssignmentId id;
    PersonId person;
    ScenarioRecord scenario;
    qint64 dueMs = 0;
    QString why;
    qint64 assignedMs = 0;
    std::optional<qint64> acceptedMs;
    std::optional<qint64> declinedMs; ///< never together with acceptedMs
    QString declineWhy;               ///< or empty
    std::optional<qint64> endedMs;    ///< after it was accepted: its person stopped the report
    ProgressByDevice progress;        ///< since it was accepted, as far as it is known here
    bool knowsFullRuns = false;       ///< whether full runs, when there are any, are known here
    QList<PersonId> told;             ///< who else has all of it: those who coached the person when it was given

    PersonId assigner() const { return id.entity().owner(); }
    /// What accepting it makes the person's home report; in the scenario's own order. (Levels are never among them:
    /// they would be a change with an audience of its own.)
    QList<Report> reports() const;
    PracticeProgress total() const;
    /// Done after a full run, however late; else ended when its person stopped the report; overdue when the date has
    /// passed without a full run, or without an answer.
    AssignmentState state(qint64 nowMs) const;
    /// Neither done nor declined nor ended.
    bool isToDo(qint64 nowMs) const {
        const AssignmentState now = state(nowMs);
        return now != AssignmentState::Done && now != AssignmentState::Declined && now != AssignmentState::Ended;
    }
};

/// What one person practised as these assignments of theirs report it. Of a scenario that was given more than once what
/// was reported of the same time counts once; where the times overlap only in part, the greater.
PracticeProgress practisedOf(QList<Assignment> assignments);

/// Assignments that this home's person gave or was given, or is told of as a coach. Each lies in a circle of its own
/// with one person who is to do it and, from the beginning and for good, those who coach that person then: nobody else
/// sees how they are doing, and whoever comes to coach them later is not told.
class Assignments {
public:
    Assignments(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Of each person those who coach them.
    using Coaches = QHash<PersonId, QList<PersonId>>;

    /// Gives each of these persons an assignment of their own, of which their coaches are told too. Fails with Invalid
    /// on nobody, on oneself, on a reason of more than 2,000 characters and on a scenario that its receivers could not
    /// read.
    Result<QList<Assignment>> assign(const ScenarioRecord& scenario, const QList<PersonId>& persons, qint64 dueMs,
                                     const QString& why, const Coaches& coaches = {});
    /// Given by this home's person or to them, by due date. One that cannot be read here is left out.
    Result<QList<Assignment>> all();
    /// Likewise, those that others gave to people whom this home's person coached then.
    Result<QList<Assignment>> ofCoached();
    /// From now on what reports() names is reported. Fails with Refused when it was given to somebody else; nothing
    /// happens when it was accepted before.
    Result<void> accept(const Assignment& assignment, qint64 nowMs);
    /// Tells who gave it and its `told`, and nobody else, that it will not be done, and why; accept() still can. Fails
    /// with Refused when it was given to somebody else or accepted before, Invalid on a reason of more than 2,000
    /// characters.
    Result<void> decline(const Assignment& assignment, qint64 nowMs, const QString& why);
    /// As the person who accepted it: nothing is reported of it from now on, for good, and who gave it sees that. What
    /// was reported stays known. Fails with Refused when it was given to somebody else or not accepted; nothing happens
    /// when it was ended before.
    Result<void> end(const Assignment& assignment, qint64 nowMs);
    /// As the giver: it is gone on both sides, and nothing of it is reported from then on. Fails with Refused for
    /// anybody else.
    Result<void> takeBack(const Assignment& assignment);
    /// Brings the report of an accepted assignment of one's own up to date: no field that reports() does not name, and
    /// nothing that is not greater than what was reported.
    Result<void> report(const Assignment& assignment, const ProgressByDevice& progress);

private:
    enum class Whose { Own, Coached };
    Result<QList<Assignment>> read(Whose whose);
    Result<void> readReports(QList<Assignment>& assignments);
    Result<void> readDecline(Assignment& assignment);
    Result<void> mustBeMine(const Assignment& assignment) const;

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom

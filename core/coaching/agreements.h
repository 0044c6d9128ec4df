// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace greenroom {

class Random;

enum class AgreementState { Open, Kept, Broken, Renegotiated };
QLatin1StringView agreementStateName(AgreementState state);

/// By the device it was recorded on: attempts stay on their device, and a person may have several.
using RunsByDevice = QMap<DeviceId, qint64>;

/// What one person committed to before another: so many full runs of a scenario by a date.
struct Agreement {
    AgreementId id;
    PersonId person; ///< with whom its owner agreed
    PersonId committer;
    ScenarioId scenario;
    QString title;
    QByteArray document; ///< the scenario as it was agreed on; to be read with care
    qint64 wanted = 0;
    qint64 dueMs = 0;
    qint64 agreedMs = 0;
    std::optional<AgreementId> replaces;
    std::optional<qint64> acceptedMs; ///< by the committer; who writes down an own commitment accepts it by that
    std::optional<qint64> reportedMs;
    RunsByDevice runs; ///< full runs between agreeing and the date, as far as they are known here
    AgreementState state = AgreementState::Open; ///< set by reconcile()

    /// The other one, seen from one of the two.
    PersonId with(const PersonId& self) const { return id.entity().owner() == self ? person : id.entity().owner(); }
    qint64 done() const;
};

/// Sets the state of each. Renegotiated: a later one of the same two about the same scenario takes its place. Kept:
/// enough full runs by the date. Broken: the date has passed without, and the committer's word of after the date is
/// there (at home, `self` being the committer, nothing is waited for). All else is open, also what was not accepted.
void reconcile(QList<Agreement>& agreements, const PersonId& self, qint64 nowMs);

/// Agreements of this home's person, each in a circle of its own with the other one.
class Agreements {
public:
    /// What is agreed on, with the scenario as whoever knows scenarios wrote it.
    struct Terms {
        PersonId with;
        PersonId committer; ///< oneself or the other
        ScenarioId scenario;
        QString title;
        QByteArray document;
        qint64 wanted = 1;
        qint64 dueMs = 0;
    };

    Agreements(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Writes an agreement down. One of the same two about the same scenario that is still open is replaced. Fails with
    /// Invalid on an agreement with oneself, a date before `nowMs` and less than 1 or more than 1,000 full runs.
    Result<Agreement> agree(const Terms& terms, qint64 nowMs);
    /// By date, not reconciled.
    Result<QList<Agreement>> all();
    /// As the committer: it holds, and full runs are reported from now on. Fails with Refused for anybody else; nothing
    /// happens when it was accepted before.
    Result<void> accept(const Agreement& agreement, qint64 nowMs);
    /// As the committer of an accepted agreement: brings its report up to date, and after the date says once that this
    /// was all.
    Result<void> report(const Agreement& agreement, const RunsByDevice& runs, qint64 nowMs);

private:
    Result<void> readReports(QList<Agreement>& agreements);

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace greenroom {

class Random;

enum class AgreementState { Open, Kept, Broken, Renegotiated, Declined, Withdrawn };
QLatin1StringView agreementStateName(AgreementState state);

/// By the device it was recorded on: attempts stay on their device, and a person may have several.
using RunsByDevice = QMap<DeviceId, qint64>;

/// What one person committed to before another: so many full runs of a scenario by a date. Its owner proposes it: a
/// request where `person` is to commit, an offer where the owner does. `person` answers.
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
    QString why;   ///< in the proposer's words, or empty
    QString needs; ///< what the proposer needs from the other for it, or empty
    std::optional<AgreementId> replaces;
    std::optional<qint64> acceptedMs; ///< it holds since; who writes an own commitment down accepts it by that
    std::optional<qint64> declinedMs;
    QString answer; ///< what who declined said, or empty
    bool isWithdrawn = false;
    bool hasReport = false; ///< the committer has written that it holds
    std::optional<qint64> reportedMs;
    RunsByDevice runs; ///< full runs between agreeing and the date, as far as they are known here
    AgreementState state = AgreementState::Open; ///< set by reconcile()

    /// The other one, seen from one of the two.
    PersonId with(const PersonId& self) const { return proposer() == self ? person : proposer(); }
    PersonId proposer() const { return id.entity().owner(); }
    /// The proposer commits, and not the other.
    bool isOffer() const { return committer == proposer(); }
    /// Neither withdrawn nor declined. What was accepted cannot be declined any more.
    bool stands() const;
    /// For an answer that may still come in time, also when enough was done already. After reconcile().
    bool waits(qint64 nowMs) const {
        return !acceptedMs && nowMs <= dueMs && (state == AgreementState::Open || state == AgreementState::Kept);
    }
    qint64 done() const;
};

/// Sets the state of each. Withdrawn and declined: while it was only proposed. Renegotiated: a later one of the same
/// two about the same scenario takes its place; of what was accepted only one that was accepted too, of a proposal any
/// of the same proposer, and one of the other's (a counter-offer) that still stands. Kept: enough full runs by the
/// date. Broken: the date has passed without, and the committer's word of after the date is there (at home, `self`
/// being the committer, nothing is waited for). All else is open, also what was not accepted.
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
        QString why = {};   ///< at most 500 characters, as `needs`
        QString needs = {}; ///< what one needs from the other for it
    };
    /// What an answer changes of a proposal.
    struct Counter {
        qint64 wanted = 1;
        qint64 dueMs = 0;
        QString why = {};
        QString needs = {};
    };

    Agreements(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Writes an agreement down: an own commitment holds at once, another's is requested. One of the same two about the
    /// same scenario that is still open is replaced. Fails with Invalid on an agreement with oneself, a date before
    /// `nowMs`, less than 1 or more than 1,000 full runs, and too many words.
    Result<Agreement> agree(const Terms& terms, qint64 nowMs);
    /// Requests a commitment of the other, or offers one: it holds when the other accepts. Fails as agree().
    Result<Agreement> propose(const Terms& terms, qint64 nowMs);
    /// Answers a proposal with other terms, which the other answers in turn. Fails as agree(), and as decline().
    Result<Agreement> counter(const Agreement& proposal, const Counter& counter, qint64 nowMs);
    /// By date, not reconciled.
    Result<QList<Agreement>> all();
    /// As the one it was proposed to: it holds, and the committer's full runs are reported from now on. Fails with
    /// Refused for anybody else and when it was withdrawn; nothing happens when it was accepted before.
    Result<void> accept(const Agreement& agreement, qint64 nowMs);
    /// As the one it was proposed to; it may be accepted later. Fails with Refused for anybody else, and when it holds
    /// or was withdrawn, and with Invalid on too many words.
    Result<void> decline(const Agreement& agreement, const QString& why, qint64 nowMs);
    /// As the one who proposed it. Fails with Refused for anybody else, and when it holds.
    Result<void> withdraw(const Agreement& agreement);
    /// As the committer of an accepted agreement: brings its report up to date, and after the date says once that this
    /// was all.
    Result<void> report(const Agreement& agreement, const RunsByDevice& runs, qint64 nowMs);

private:
    Result<Agreement> write(const Terms& terms, bool isFirm, qint64 nowMs);
    Result<void> answer(const Agreement& agreement, QLatin1StringView answer, const QString& why, qint64 nowMs);
    Result<void> readAnswers(QList<Agreement>& agreements);
    Result<void> readReports(QList<Agreement>& agreements);

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom

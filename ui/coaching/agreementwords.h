// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/coaching/agreementsstate.h"

namespace greenroom::ui {

// What is said of agreements.

/// "3 full runs of “The ask” by Friday".
QString termsWords(const AgreementItem& item, qint64 nowMs);
QString termsWords(const QString& title, qint64 wanted, qint64 dueMs, qint64 nowMs);
/// Who commits and how it stands: "2 of 3 done, until Friday", "You asked; waits for Lea Hartmann".
QString standingWords(const AgreementItem& item, qint64 nowMs);
/// The same in a word or two, for a pill; empty while it runs.
QString stageWords(const AgreementItem& item);
/// What became of it, as a sentence: "Lea Hartmann kept it: 3 of 3 full runs by Friday."
QString outcomeWords(const AgreementItem& item, qint64 nowMs);
/// Before it is sent: who sees what, and what the other's yes makes known to whom.
QString sendWords(const QString& other, const QString& title, bool isOffer);
/// Before accepting: what becomes known to whom.
QString acceptWords(const AgreementItem& item, qint64 nowMs);

} // namespace greenroom::ui

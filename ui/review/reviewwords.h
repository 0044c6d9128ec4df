// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace greenroom::ui {

struct ReviewSubject;

/// What a subject is called at the top of its page and by a screen reader: "Attempt 4", or whose share it is.
QString titleOf(const ReviewSubject& review);

/// Who sees what is written on it now, in a sentence; `isKeptBack`: on a note that did not go along with the share.
QString readersLine(const ReviewSubject& review, bool isKeptBack = false);
/// The readers as a choice beside "Only me". Empty: there is none, it is not one's own shared take.
QString readersName(const ReviewSubject& review);

/// The line below: of what it is, when, and who sees it.
QString lineOf(const ReviewSubject& review, qint64 nowMs);

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace greenroom::ui {

struct ReviewSubject;

/// What a subject is called at the top of its page and by a screen reader: "Attempt 4", or whose share it is.
QString titleOf(const ReviewSubject& review);

/// The line below: of what it is, when, and who sees it.
QString lineOf(const ReviewSubject& review, qint64 nowMs);

} // namespace greenroom::ui

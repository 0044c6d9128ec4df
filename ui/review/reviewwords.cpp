// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewwords.h"

#include "ui/review/reviewsubject.h"
#include "ui/share/sharewords.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace greenroom::ui {

namespace {

struct ReviewWords {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

} // namespace

QString titleOf(const ReviewSubject& review) {
    if (review.isTake())
        return ReviewWords::tr("Attempt %1").arg(review.attempt);
    return review.who.isEmpty() ? ReviewWords::tr("Observation") : review.who;
}

QString lineOf(const ReviewSubject& review, qint64 nowMs) {
    const QString day = dayText(review.recordedMs, nowMs);
    if (review.isShare()) {
        return ReviewWords::tr("%1. Everybody it is shared with sees what you note and score. Shared %2, until %3, %4.")
            .arg(review.scenario, dayText(review.sharedMs, nowMs), bareDayText(review.expiresMs, nowMs),
                 attemptsText(review.attempts, review.firstShare));
    }
    if (!review.isTake())
        return ReviewWords::tr("%1, %2").arg(review.scenario, day);
    if (!review.isShared)
        return ReviewWords::tr("%1. Recorded %2. Only you can see this until you share it.").arg(review.scenario, day);
    if (review.sharedWith.isEmpty())
        return ReviewWords::tr("%1. Recorded %2. It waits for your coach.").arg(review.scenario, day);
    return ReviewWords::tr("%1. Recorded %2. Shared with %3.").arg(review.scenario, day, listText(review.sharedWith));
}

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewwords.h"

#include "ui/review/reviewsubject.h"
#include "ui/share/sharewords.h"
#include "ui/widgets/takewords.h"
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
        return takeTitle(review.mode, review.attempt, review.duration);
    return review.who.isEmpty() ? ReviewWords::tr("Observation") : review.who;
}

QString readersLine(const ReviewSubject& review, bool isKeptBack) {
    const bool goesOut = review.isShare() || (review.isTake() && review.isShared && !isKeptBack);
    if (!goesOut)
        return ReviewWords::tr("Only you can see it.");
    if (review.readers.isEmpty())
        return ReviewWords::tr("Your coach can see it, as soon as you have one.");
    return ReviewWords::tr("%1 can see it.").arg(listText(review.readers));
}

QString readersName(const ReviewSubject& review) {
    if (!review.isTake() || !review.isShared)
        return {};
    const auto count = static_cast<int>(review.readers.size());
    if (count == 0)
        return ReviewWords::tr("My coach too");
    return count <= 2 ? ReviewWords::tr("%1 too").arg(listText(review.readers))
                      : ReviewWords::tr("All %n of them too", "who can see the take", count);
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

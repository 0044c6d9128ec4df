// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/feedback.h"
#include "core/team/roles.h"
#include "ui/editor/assignmentsstate.h"
#include "ui/review/reviewsoverview.h"

#include <QObject>

namespace greenroom::ui {

/// Somebody's share that this person has not finished to review.
struct QueuedReview {
    ReviewItem item;
    bool isFirst = false; ///< there was no share of the scenario before
    QString note;         ///< what its owner said with it
    int minutes = 0;      ///< it is likely to take
};

/// What this person published, and how it goes as far as people accepted to report to them.
struct PublishedItem {
    ScenarioId scenario;
    QString title;
    qint64 publishedMs = 0;
    int assigned = 0; ///< by this person, to so many
    int accepted = 0;
    int practised = 0; ///< with a full run
};

/// What others wait for or did, and what became of what this person gave others.
struct TodayOverview {
    Roles roles = 0;
    QList<QueuedReview> queue;      ///< waiting longest first
    QList<QList<Feedback>> news;    ///< of one person on one subject each, the latest first; no shares
    QList<AssignmentItem> silent;   ///< given by this person, or by others to people whom this person coaches, and
                                    ///< nothing heard of for three days or more; the longest given first
    QList<PublishedItem> published; ///< the latest first
    bool asksForKit = false;        ///< the team's owner has not saved it, and somebody else is in the team

    int minutes() const; ///< of the queue
};

/// How long a review is likely to take, in whole minutes from 1: what there is to play, and what this person's reviews
/// took beyond that.
int reviewMinutes(double playingSeconds, double overheadSeconds);
/// The median of `seconds`; three minutes while fewer than three reviews are known.
double reviewOverhead(QList<double> seconds);

/// On the home's thread.
Result<TodayOverview> todayOverview(Home& home);

/// Keeps it up to date. UI thread.
class TodayState : public QObject {
    Q_OBJECT
public:
    explicit TodayState(Context& context, QObject* parent = nullptr);

    void refresh();
    const TodayOverview& overview() const { return m_overview; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void changed();

private:
    Context& m_context;
    TodayOverview m_overview;
    bool m_loaded = false;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace greenroom::ui

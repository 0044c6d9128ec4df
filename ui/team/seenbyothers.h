// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"

#include <QStringList>

namespace greenroom::ui {

/// One thing of this home's person that others may see, or have been shown.
struct SeenItem {
    enum class Kind {
        Name,
        Share,
        PracticeReport, ///< of an assignment they accepted
        Declined,       ///< an assignment they declined
        Agreement,
        Published,
        PublishedExample,
        Assigned, ///< to somebody
        Feedback, ///< notes and levels on somebody else's share
    };
    Kind kind = Kind::Name;
    EntityId id;                     ///< of the share; what the row opens
    QString title = {};              ///< as people call it: a scenario, or a name
    QString what = {};               ///< exactly what is seen
    QStringList who = {};            ///< names; empty: everybody in the team
    qint64 sinceMs = 0;              ///< 0: not known
    qint64 untilMs = 0;              ///< 0: no end
    bool isQueued = false;           ///< nobody sees it yet: it waits for "my coach"
    bool isOver = false;             ///< withdrawn or expired
    bool canWithdraw = false;        ///< from the list itself
    QString after = {};              ///< what withdrawing it does; else why it cannot be done here
    std::optional<EntityId> on = {}; ///< the subject of the page where it can be changed
};

/// All of it, what can be withdrawn first, what is over last. On a home's thread.
Result<QList<SeenItem>> seenByOthers(Home& home);

} // namespace greenroom::ui

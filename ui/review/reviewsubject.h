// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/notes.h"
#include "core/studio/mediacache.h"
#include "core/studio/subjects.h"

#include <QHash>

namespace greenroom::ui {

/// Everything the review page shows of one subject, as it stands now.
struct ReviewSubject {
    Subject subject;
    bool isOwn = false; ///< it shows this home's person
    QString who;        ///< the person seen; empty for oneself
    QString scenario;   ///< its title, or what was observed
    int attempt = 0;    ///< of a take: its number; 0 of anything else
    bool fullRun = false;
    bool recovered = false; ///< a crash had ended it
    bool starred = false;
    qint64 recordedMs = 0;
    std::optional<KeptClip> clip;            ///< nothing: there is no recording here
    bool hadClip = false;                    ///< there was one
    double duration = 0;                     ///< s
    QList<QPair<QString, double>> landmarks; ///< title and s: as stamped, or planned where none was
    QList<Note> notes;                       ///< by position
    QHash<PersonId, QString> names;
    PersonId self;

    bool hasOwnMap = false;           ///< the map came with the subject
    QStringList maps;                 ///< what else it could be assessed on, where it has none
    std::optional<AssessmentMap> map; ///< what this home's person assesses on
    ContentHash mapVersion;
    RaterLabel label = RaterLabel::Self;
    Assessment mine;     ///< the draft, else what was finished, else nothing
    Assessment finished; ///< what was finished, else nothing
};

/// `mapTitle`: the map to assess on where the subject has none; empty: the one used last. On the home's thread. Fails
/// as findSubject().
Result<ReviewSubject> readReview(Home& home, const EntityId& subject, const QString& mapTitle);

/// Whether two assessments say the same.
bool saysTheSame(const Assessment& a, const Assessment& b);

} // namespace greenroom::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/notes.h"
#include "core/studio/mediacache.h"
#include "core/studio/subjects.h"
#include "core/sync/arriving.h"
#include "core/takes/takes.h"

#include <QHash>

namespace greenroom::ui {

/// What somebody else finished on the same map, or one's coach on one's own take.
struct OtherView {
    QString name;
    Assessment assessment; ///< sealed: it says nothing yet
};

/// Everything the review page shows of one subject, as it stands now.
struct ReviewSubject {
    Subject subject;
    bool isOwn = false;                      ///< it shows this home's person
    QString who;                             ///< the person seen; empty for oneself
    QString scenario;                        ///< its title, or what was observed
    int attempt = 0;                         ///< of a take: its number; 0 of anything else
    PracticeMode mode = PracticeMode::Whole; ///< of a take or a share
    bool fullRun = false;
    bool recovered = false; ///< a crash had ended it
    bool starred = false;
    qint64 recordedMs = 0;
    std::optional<KeptClip> clip;            ///< nothing: there is no recording here
    bool hadClip = false;                    ///< there was one
    std::optional<Arriving> arriving;        ///< of a share: not all of the recording is here
    std::optional<BlobRef> media;            ///< of a share
    double duration = 0;                     ///< s
    QList<double> cuts;                      ///< s: where the recording was paused
    QList<Prompt> prompts;                   ///< what was said to the person in between
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
    QList<OtherView> others;
    bool hasNews = false; ///< something that others did was not looked at yet

    // Of somebody else's share:
    QString shareNote; ///< what its owner said with it
    int attempts = 0;  ///< that it tells of
    bool firstShare = false;
    qint64 sharedMs = 0;
    qint64 expiresMs = 0;

    // Of one's own take:
    std::optional<ScenarioId> scenarioId = {}; ///< what to record again
    bool isShared = false;                     ///< a share of it lives
    std::optional<SubjectId> share = {};       ///< that one: what is noted there, its readers see
    QStringList sharedWith;                    ///< names; nobody: it waits for a coach
    bool levelsGoAlong = true;                 ///< with that share

    bool isTake() const { return subject.noun == QLatin1String("take"); }
    bool isShare() const { return subject.noun == QLatin1String("share"); }
    bool isObservation() const { return subject.noun == QLatin1String("observation"); }
    /// Names of those who see what is written on the share: on one's own take `share`, else the subject. Nobody: it
    /// waits for a coach, or there is no share.
    QStringList readers = {};

    /// A share of the take lives, and this note did not go along with it: only its writer sees it.
    bool isKeptBack(const Note& note) const { return isTake() && isShared && note.subject != share; }
    /// Others can say something of it, or have.
    bool hasFeedback() const;
};

/// `mapTitle`: the map to assess on where the subject has none; empty: the one used last. On the home's thread. Fails
/// as findSubject().
Result<ReviewSubject> readReview(Home& home, const EntityId& subject, const QString& mapTitle);

/// Whether two assessments say the same.
bool saysTheSame(const Assessment& a, const Assessment& b);

} // namespace greenroom::ui

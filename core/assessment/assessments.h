// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/map.h"
#include "core/journal/journal.h"

#include <functional>

namespace greenroom {

/// In what capacity somebody rated. Team figures use coaches only.
enum class RaterLabel { Self, Peer, Expert, Coach };
QLatin1StringView raterLabelName(RaterLabel label);

/// One rater's levels for one subject on one version of a map.
struct Assessment {
    AssessmentId id; ///< a draft has the id of what it will be part of
    SubjectId subject;
    PersonId rater;
    RaterLabel label = RaterLabel::Peer;
    ContentHash mapVersion;
    std::optional<AssessmentMap> map;      ///< brought along where those who may read this may not have the map
    QMap<QString, int> levels;             ///< by criterion, from 0
    QSet<QString> unscored;                ///< criteria that do not apply here, said on purpose
    QMap<QString, QList<double>> evidence; ///< by criterion: moments in seconds
    QString comment;
    bool final = true;   ///< false: a draft, which is one's own and never leaves the device
    bool sealed = false; ///< it is there, and what it says is not shown to this person yet
    qint64 changedMs = 0;

    /// Whether it says nothing: no level, nothing that does not apply, no moment and no remark.
    bool isEmpty() const;
};

class Assessments {
public:
    Assessments(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Writes one's own assessment of a subject: a new one, or more levels for the one made before with the same map
    /// and label. Levels that `wanted` does not name stay. A draft begins as what was finished before, stays on this
    /// device, and is taken in and gone once an assessment is finished, which then says what the draft said. Of
    /// `wanted` the id and the rater are given here. Fails with Invalid on a criterion or level that `map` does not
    /// have, on a criterion both scored and unscored, on a moment before 0, and on one to finish that says nothing;
    /// with Refused on a self-assessment of somebody else's subject.
    Result<Assessment> assess(const Assessment& wanted, const AssessmentMap& map);

    /// Makes one's draft say exactly what `content` says, of which the id and the rater are given here; what it does
    /// not name is neither scored nor unscored any more. A draft that says what was finished, or nothing where nothing
    /// was, is gone. Fails as assess().
    Result<void> keepDraft(const Assessment& content, const AssessmentMap& map);

    /// What takes one's own finished assessments of a subject back from all who may see them, to be committed.
    Result<QList<Edit>> takingBack(const SubjectId& subject);

    /// All on a subject, oldest first, then one's own drafts. A self-assessment counts only from the subject's owner.
    Result<QList<Assessment>> on(const SubjectId& subject);
    /// All of one's own by subject, each as on() has them, without their moments. For lists.
    Result<QHash<EntityId, QList<Assessment>>> own();
    /// What was assessed by anybody or has a draft of one's own: on() has nothing for any other. For lists.
    Result<QSet<EntityId>> subjects();

private:
    struct Source;
    using TakeRow = std::function<Result<void>(Assessment& one, const QSqlQuery& row)>;
    Result<void> readRows(const Source& source, const QString& where, const QVariantList& parameters,
                          const TakeRow& take);
    Result<QList<Assessment>> read(const Source& source, const SubjectId& subject);
    Result<QList<Assessment>> readOwn(const Source& source);
    Result<void> readLevels(const Source& source, Assessment& one, qint64 entity);
    Result<void> readEvidence(Assessment& one, qint64 id, qint64 circle);
    QList<Edit> evidenceEdits(const EntityId& assessment, const Assessment& content, const Assessment& before,
                              bool whole) const;
    Result<void> check(const Assessment& wanted, const AssessmentMap& map) const;
    Result<std::optional<EntityId>> draftEntity(const Assessment& wanted);

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

/// What `viewer` may see of the assessments of one subject. A self-assessment is sealed to everybody but its rater
/// until the viewer has finished an assessment of the subject, so that nobody's eye is led and the gap shows the
/// moment it is done. It holds for screen and terminal alone: the bytes are on the viewer's laptop, so that it works
/// offline. What others than the rater say is open to all at once: feedback is what it is shared for.
QList<Assessment> visibleTo(const PersonId& viewer, QList<Assessment> all);

/// How far somebody's view of themselves lies from a coach's.
struct Gap {
    AssessmentId self;
    AssessmentId coach;
    QMap<QString, int> levels; ///< by criterion that both scored: own level less the coach's
    double score = 0;          ///< own score less the coach's, both over these criteria only
};

/// Between each self-assessment and each coach's on the version of `map`, both finished and open, where they share a
/// criterion.
Result<QList<Gap>> gaps(const QList<Assessment>& all, const AssessmentMap& map);

} // namespace greenroom

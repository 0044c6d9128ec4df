// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/map.h"
#include "core/journal/journal.h"

namespace greenroom {

/// In what capacity somebody rated. Team figures use coaches only.
enum class RaterLabel { Self, Peer, Expert, Coach };
QLatin1StringView raterLabelName(RaterLabel label);

/// One rater's levels for one subject on one version of a map.
struct Assessment {
    AssessmentId id;
    SubjectId subject;
    PersonId rater;
    RaterLabel label = RaterLabel::Peer;
    ContentHash mapVersion;
    QMap<QString, int> levels;             ///< by criterion, from 0
    QSet<QString> unscored;                ///< criteria that do not apply here, said on purpose
    QMap<QString, QList<double>> evidence; ///< by criterion: moments in seconds
    QString comment;
    bool final = true; ///< false: a draft
    qint64 changedMs = 0;
};

class Assessments {
public:
    Assessments(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Writes one's own assessment of a subject: a new one, or more levels for the one begun before with the same map
    /// and label. Of `wanted` the id and the rater are given here; levels it does not name stay. Fails with Invalid on
    /// a criterion or level that `map` does not have, on a criterion both scored and unscored, and on a moment before
    /// 0.
    Result<Assessment> assess(const Assessment& wanted, const AssessmentMap& map);

    /// All on a subject, oldest first.
    Result<QList<Assessment>> on(const SubjectId& subject);

private:
    Result<void> readLevels(QList<Assessment>& assessments);

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom

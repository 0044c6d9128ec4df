// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/ladder.h"

#include "core/studio/assessing.h"

#include <algorithm>

namespace greenroom::ui {

namespace {

QList<OwnLevel> levelsOf(const AssessmentMap& map, const Assessment& assessment) {
    QList<OwnLevel> result;
    const auto count = static_cast<int>(map.levels.size());
    for (const Criterion& criterion : map.criteria) {
        const auto level = assessment.levels.constFind(criterion.id);
        if (level == assessment.levels.constEnd() || *level < 0 || *level >= count)
            continue;
        result.append({criterion.title, map.levels[*level].name, map.levels[*level].letter, *level, count});
    }
    return result;
}

/// What the person finished last as a self-assessment of a take, of all that they said of it.
Result<QList<OwnLevel>> ownLevels(Home& home, const QList<Assessment>& all, const TakeId& take,
                                  QHash<ContentHash, AssessmentMap>& maps) {
    const Assessment* last = nullptr;
    for (const Assessment& one : all)
        if (one.label == RaterLabel::Self && one.final && !one.levels.isEmpty() &&
            (!last || one.changedMs >= last->changedMs))
            last = &one;
    if (!last)
        return QList<OwnLevel>();
    if (!maps.contains(last->mapVersion)) {
        GR_TRY_ASSIGN(const Subject subject, subjectOf(home, take));
        GR_TRY_ASSIGN(const std::optional<AssessmentMap> map, mapOf(home, subject, *last));
        maps.insert(last->mapVersion, map.value_or(AssessmentMap()));
    }
    return levelsOf(maps[last->mapVersion], *last);
}

} // namespace

Result<Ladder> readLadder(Home& home, const ScenarioId& scenario) {
    GR_TRY_ASSIGN(const Rehearsal rehearsal, readRehearsal(home, scenario, 0));
    Ladder result{rehearsal.scenario, rehearsal.counts, {}};
    GR_TRY_ASSIGN(const auto assessed, Assessments(home.journal(), home.person(), home.random()).own());
    QHash<ContentHash, AssessmentMap> maps;
    for (const AttemptItem& attempt : rehearsal.attempts) {
        LadderItem item{attempt, {}, sectionTimes(result.scenario.document, attempt.landmarks, attempt.duration, true)};
        GR_TRY_ASSIGN(item.levels, ownLevels(home, assessed.value(attempt.take), attempt.take, maps));
        result.items.append(item);
    }
    std::reverse(result.items.begin(), result.items.end());
    return result;
}

} // namespace greenroom::ui

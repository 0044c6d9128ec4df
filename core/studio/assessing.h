// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/notes.h"
#include "core/assessment/selferror.h"
#include "core/studio/subjects.h"
#include "core/takes/shares.h"

namespace greenroom {

/// The map of the exact scenario version that a take or a share was made with; nothing where that has none.
Result<std::optional<AssessmentMap>> ownMap(Home& home, const Subject& subject);

/// What a subject is to be assessed on: its own map when `named` is empty, is that map's title (whatever the case) or
/// begins its version; else the map of this home with that title or id. Fails with Invalid when nothing is named and
/// the subject has no map, else as choose().
Result<AssessmentMap> mapFor(Home& home, const Subject& subject, const QString& named);

/// The map an assessment of the subject was made on: brought along, the subject's own, or one of this home's; nothing
/// when it is not here.
Result<std::optional<AssessmentMap>> mapOf(Home& home, const Subject& subject, const Assessment& assessment);

/// Writes this home's person's assessment: label, rater and map version are given here. A self-assessment of a take, or
/// of one's own share of it, goes to the take and, once finished, to the take's living share if one's own levels go
/// along with that. On a share an assessment on another map than the share's own brings that map along. Fails as
/// Assessments::assess(), with Invalid on a moment behind the end, and Refused on a subject that is gone.
Result<Assessment> assessSubject(Home& home, const Subject& subject, Assessment wanted, const AssessmentMap& map);

/// Keeps what this home's person has of an assessment so far: exactly this, on this device. Label, rater and map
/// version are given here. Fails as assessSubject().
Result<void> draftAssessment(Home& home, const Subject& subject, Assessment content, const AssessmentMap& map);

/// Brings the finished self-assessments of a take to a share of it. Again makes no difference.
Result<void> copySelfAssessments(Home& home, const TakeId& take, const Share& share);

/// All assessments of a subject, for a take also those others made of its shares, as this home's person may see them.
Result<QList<Assessment>> assessmentsOf(Home& home, const Subject& subject);

/// How far this home's person's finished levels on the map lie from coaches' on takes they shared. Only levels that
/// were set before the coach's count: whoever has seen those is led by them.
Result<SelfErrors> ownErrors(Home& home, const AssessmentMap& map);

/// All notes on a subject, for a take also those on its shares, by position.
Result<QList<Note>> notesOf(Home& home, const Subject& subject);

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/subjects.h"

#include "core/base/choose.h"
#include "core/takes/observations.h"
#include "core/takes/takes.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Result<Subject> findSubject(Home& home, const QString& text) {
    QList<Candidate<Subject>> candidates;
    GR_TRY_ASSIGN(const QList<Take> takes, Takes(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Take& take : takes)
        candidates.append(
            {take.id.toString(), {}, {SubjectId(take.id), u"take"_s, home.person(), take.media.duration}});
    GR_TRY_ASSIGN(const QList<Observation> observations,
                  Observations(home.journal(), home.person(), home.random()).all());
    for (const Observation& one : observations)
        candidates.append({one.id.toString(), {}, {SubjectId(one.id), u"observation"_s, one.person, one.duration}});
    return choose(candidates, text, u"take or observation"_s);
}

Result<RaterLabel> ownLabel(Home& home, const Subject& subject) {
    if (subject.of == home.person())
        return RaterLabel::Self;
    GR_TRY_ASSIGN(const Member me, home.members().byId(home.person()));
    if (me.roles.contains(u"coach"_s))
        return RaterLabel::Coach;
    return me.roles.contains(u"trainer"_s) ? RaterLabel::Expert : RaterLabel::Peer;
}

} // namespace greenroom

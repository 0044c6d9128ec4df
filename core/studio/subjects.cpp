// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/subjects.h"

#include "core/base/choose.h"
#include "core/takes/observations.h"
#include "core/takes/shares.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Result<Subject> findSubject(Home& home, const QString& text) {
    QList<Candidate<Subject>> candidates;
    GR_TRY_ASSIGN(const QList<Share> shares, Shares(home.journal(), home.person(), home.random(), home.clock()).all());
    QMultiMap<EntityId, SubjectId> byTake;
    for (const Share& share : shares) {
        Subject subject{SubjectId(share.id), u"share"_s, share.owner(), share.duration, share.lives(), {}};
        candidates.append({share.id.toString(), {}, subject});
        if (share.owner() == home.person() && share.take)
            byTake.insert(*share.take, subject.id);
    }
    GR_TRY_ASSIGN(const QList<Take> takes, Takes(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Take& take : takes)
        candidates.append({take.id.toString(),
                           {},
                           {SubjectId(take.id), u"take"_s, home.person(), take.media.duration, true,
                            byTake.values(take.id.entity())}});
    GR_TRY_ASSIGN(const QList<Observation> observations,
                  Observations(home.journal(), home.person(), home.random()).all());
    for (const Observation& one : observations)
        candidates.append(
            {one.id.toString(), {}, {SubjectId(one.id), u"observation"_s, one.person, one.duration, true, {}}});
    GR_TRY_ASSIGN(const Subject found, choose(candidates, text, u"take, share or observation"_s));
    if (!found.open && found.of != home.person())
        return fail(ErrorCode::Refused,
                    u"share %1 was withdrawn or has expired; it can no longer be opened"_s.arg(found.id.toString()));
    return found;
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

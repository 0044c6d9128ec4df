// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/subjects.h"

#include "core/base/choose.h"
#include "core/takes/observations.h"
#include "core/takes/shares.h"

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

Takes takesOf(Home& home) {
    return Takes(home.journal(), home.person(), home.random(), home.clock());
}

Subject subjectOf(const Share& share) {
    return {SubjectId(share.id), u"share"_s, share.owner(), share.duration, share.lives(), {}};
}

Subject subjectOf(const Observation& one) {
    return {SubjectId(one.id), u"observation"_s, one.person, one.duration, true, {}};
}

/// `shares`: all there are.
Subject subjectOf(const Take& take, const PersonId& self, const QList<Share>& shares) {
    Subject subject{SubjectId(take.id), u"take"_s, self, take.media.duration, true, {}};
    for (const Share& share : shares)
        if (share.owner() == self && share.take == take.id)
            subject.shares.prepend(SubjectId(share.id)); // the last first
    return subject;
}

Result<Subject> unlessGone(Home& home, const Subject& found) {
    if (!found.open && found.of != home.person())
        return fail(ErrorCode::Refused,
                    u"share %1 was withdrawn or has expired; it can no longer be opened"_s.arg(found.id.toString()));
    return found;
}

} // namespace

Result<Subject> findSubject(Home& home, const QString& text) {
    QList<Candidate<EntityId>> candidates;
    GR_TRY_ASSIGN(const QList<Share> shares, Shares(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Share& share : shares)
        candidates.append({share.id.toString(), {}, share.id});
    GR_TRY_ASSIGN(const QList<Take> takes, takesOf(home).all());
    for (const Take& take : takes)
        candidates.append({take.id.toString(), {}, take.id});
    GR_TRY_ASSIGN(const QList<Observation> observations,
                  Observations(home.journal(), home.person(), home.random()).all());
    for (const Observation& one : observations)
        candidates.append({one.id.toString(), {}, one.id});
    GR_TRY_ASSIGN(const EntityId found, choose(candidates, text, u"take, share or observation"_s));
    return subjectOf(home, found);
}

Result<Subject> subjectOf(Home& home, const EntityId& id) {
    GR_TRY_ASSIGN(const QList<Share> shares, Shares(home.journal(), home.person(), home.random(), home.clock()).all());
    for (const Share& share : shares)
        if (share.id.entity() == id)
            return unlessGone(home, subjectOf(share));
    const auto take = takesOf(home).byId(TakeId(id));
    if (take && !take->isHidden())
        return subjectOf(*take, home.person(), shares);
    if (!take && take.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(take.error());
    GR_TRY_ASSIGN(const QList<Observation> observations,
                  Observations(home.journal(), home.person(), home.random()).all());
    for (const Observation& one : observations)
        if (one.id.entity() == id)
            return subjectOf(one);
    return fail(ErrorCode::NotFound, u"there is no take, share or observation %1 here"_s.arg(id.toString()));
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

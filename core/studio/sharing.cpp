// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/sharing.h"

#include "core/studio/assessing.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Result<QList<PersonId>> knownCoaches(Home& home) {
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    QList<PersonId> coaches;
    for (const Member& member : members)
        if (member.roles.contains(u"coach"_s) && member.person != home.person())
            coaches.append(member.person);
    return coaches;
}

Result<Share> shareTake(Home& home, const Take& take, const ShareWish& wish, const QList<PersonId>& coaches) {
    if (!home.media().contains(take.media.blob.hash))
        return fail(ErrorCode::NotFound, u"the recording of take %1 is not here"_s.arg(take.id.toString()));
    GR_TRY_ASSIGN(const Share share,
                  Shares(home.journal(), home.person(), home.random(), home.clock()).share(take, wish, coaches));
    GR_TRY(copySelfAssessments(home, take.id, share));
    return share;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/sharing.h"

#include "core/home/catalogue.h"
#include "core/studio/assessing.h"

namespace greenroom {

using namespace Qt::StringLiterals;

Result<Scenario> scenarioOf(const Share& share) {
    GR_TRY_ASSIGN(const QJsonObject json, parseJson(share.scenario));
    return Scenario::fromJson(json);
}

QString scenarioTitle(const Share& share) {
    const auto json = parseJson(share.scenario);
    return json ? json->value(u"title"_s).toString() : QString();
}

Result<Share> shareTake(Home& home, const Take& take, const ShareWish& wish, const QList<PersonId>& coaches) {
    if (!home.media().contains(take.media.blob.hash))
        return fail(ErrorCode::NotFound, u"the recording of take %1 is not here"_s.arg(take.id.toString()));
    GR_TRY_ASSIGN(const Scenario scenario, Catalogue(home).scenarios().version(take.attempt.version));
    GR_TRY_ASSIGN(const QByteArray document, canonicalJson(scenario.toJson()));
    const Roster* roster = home.authority().roster();
    for (const PersonId& person : wish.to) {
        if (roster && !roster->inForce(person)) {
            GR_TRY_ASSIGN(const Member gone, home.members().byId(person));
            return fail(ErrorCode::Refused, u"%1 is no longer in the team; nothing was shared"_s.arg(gone.name));
        }
    }
    Shares shares(home.journal(), home.person(), home.random(), home.clock());
    QList<Edit> along;
    if (wish.selfLevels && !*wish.selfLevels) {
        GR_TRY_ASSIGN(const QList<Share> before, shares.of(take.id));
        for (const Share& one : before)
            if (one.lives()) {
                GR_TRY_ASSIGN(along,
                              Assessments(home.journal(), home.person(), home.random()).takingBack(SubjectId(one.id)));
            }
    }
    GR_TRY_ASSIGN(const Share share, shares.share(take, document, wish, coaches, along));
    if (share.selfLevels)
        GR_TRY(copySelfAssessments(home, take.id, share));
    return share;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/home/catalogue.h"
#include "core/takes/shares.h"
#include "tests/support/carry.h"
#include "tests/support/scratchhome.h"

namespace greenroom::test {

/// A map of two levels and three criteria: agenda, rapport, close.
inline QByteArray smallMap(const QByteArray& title) {
    QByteArray criteria;
    for (const char* id : {"agenda", "rapport", "close"})
        criteria += QByteArray(criteria.isEmpty() ? "" : ",") + R"({"id":")" + id + R"(","title":")" + id +
                    R"(","cells":["It is not there.","It is halfway there.","It is there."]})";
    return R"({"format":"greenroom-map/1","title":")" + title +
           R"(","levels":[{"name":"No","letter":"N"},{"name":"Half","letter":"H"},{"name":"Yes","letter":"Y"}],)"
           R"("criteria":[)" +
           criteria + "]}";
}

/// Ann, a rep, and Bob, a coach, each with a home of their own. Ann practises a scenario that only her home has.
struct Pair {
    ScratchHome ann{QStringLiteral("Ann"), 1, {QStringLiteral("rep")}};
    ScratchHome bob{QStringLiteral("Bob"), 2, {QStringLiteral("coach")}};
    Takes takes{ann->journal(), ann->person(), ann.random, ann.clock};
    Shares annsShares{ann->journal(), ann->person(), ann.random, ann.clock};
    Shares bobsShares{bob->journal(), bob->person(), bob.random, bob.clock};
    ScenarioRecord pitch = scenario("Pitch to us");

    ScenarioRecord scenario(const QByteArray& title) {
        const QByteArray json = R"({"format":"greenroom-scenario/1","title":")" + title +
                                R"(","kind":"pitch","language":"en","brief":"Say it.","scripts":[],"map":)" +
                                smallMap(title + " map") + "}";
        GR_REQUIRE_VALUE(const ScenarioRecord record,
                         Catalogue(*ann).addScenario(json, QStringLiteral("scenario.json")));
        return record;
    }
    /// A take of Ann's whose recording is `content`.
    Take record(const QByteArray& content, double seconds = 10) { return record(content, seconds, pitch); }
    Take record(const QByteArray& content, double seconds, const ScenarioRecord& of) {
        pass(std::chrono::minutes(1));
        const QString path = ann.scratch(QStringLiteral("recording"));
        GR_REQUIRE_OK(writeFileAtomically(path, content));
        GR_REQUIRE_VALUE(const BlobRef blob, ann->media().adopt(path));
        GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(of.id, of.version));
        GR_REQUIRE_VALUE(const TakeId id,
                         takes.keep(attempt, {blob, seconds, 300, 0, 1280, 720, true}, false, Ending::Kept));
        GR_REQUIRE_VALUE(const Take take, takes.byId(id));
        return take;
    }
    Take starred(const QByteArray& content) {
        const Take take = record(content);
        GR_REQUIRE_OK(takes.star(take.id, true));
        GR_REQUIRE_VALUE(const Take now, takes.byId(take.id));
        return now;
    }
    Result<Share> annShares(const Take& take, const ShareWish& wish, const QList<PersonId>& coaches) {
        GR_REQUIRE_VALUE(const Scenario scenario, Catalogue(*ann).scenarios().version(take.attempt.version));
        GR_REQUIRE_VALUE(const QByteArray document, canonicalJson(scenario.toJson()));
        return annsShares.share(take, document, wish, coaches);
    }
    Share shareWithBob(const Take& take) {
        GR_REQUIRE_VALUE(const Share share, annShares(take, {{bob->person()}, false, {}, {}}, {}));
        return share;
    }
    void toBob(const ShareId& share) { carry(*ann, *bob, CircleId::of(share)); }
    void toAnn(const ShareId& share) { carry(*bob, *ann, CircleId::of(share)); }
    /// The recording itself, as sync would bring it.
    void mediaToBob(const Take& take) { GR_REQUIRE_OK(bob->media().add(ann->media().pathOf(take.media.blob.hash))); }
    void pass(std::chrono::milliseconds span) {
        ann.clock.advance(span);
        bob.clock.advance(span);
    }
    void passDays(int days) { pass(std::chrono::hours(24 * days)); }
};

} // namespace greenroom::test

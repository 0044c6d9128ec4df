// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/agreements.h"

#include "core/base/hash.h"
#include "core/home/catalogue.h"
#include "core/home/commitments.h"
#include "core/takes/takes.h"
#include "tests/support/carry.h"
#include "tests/support/scratchhome.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using test::carry;
using test::ScratchHome;

namespace {

/// Carl coaches, Ann practises. Their clocks agree.
struct Negotiation {
    ScratchHome carl{u"Carl"_s, 1, {u"coach"_s}};
    ScratchHome ann{u"Ann"_s, 2, {u"rep"_s}};
    Agreements carls{carl->journal(), carl->person(), carl.random};
    Agreements anns{ann->journal(), ann->person(), ann.random};
    ScenarioRecord ask = write();
    qint64 friday = carl.clock.nowMs() + 4 * 24 * 3'600'000;

    ScenarioRecord write() {
        Scenario scenario;
        scenario.title = u"The ask"_s;
        scenario.language = u"en"_s;
        scenario.brief = u"First."_s;
        GR_REQUIRE_VALUE(const ScenarioRecord record, Catalogue(*carl).scenarios().add(scenario));
        return record;
    }
    Agreements::Terms terms(qint64 wanted, ScratchHome& with, ScratchHome& committer) {
        return {with->person(),
                committer->person(),
                ask.id,
                ask.document.title,
                *canonicalJson(ask.document.toJson()),
                wanted,
                friday,
                u"Before the fair"_s,
                u"Your notes by Wednesday"_s};
    }
    /// Carl asks three full runs of Ann.
    Agreement request() {
        GR_REQUIRE_VALUE(const Agreement made, carls.propose(terms(3, ann, ann), carl.clock.nowMs()));
        sync();
        return made;
    }
    /// Ann offers two.
    Agreement offer() {
        GR_REQUIRE_VALUE(const Agreement made, anns.propose(terms(2, carl, ann), ann.clock.nowMs()));
        sync();
        return made;
    }
    Agreements::Counter twoRuns() const { return {2, friday, {}, u"An example to watch"_s}; }

    void later(hours span) {
        carl.clock.advance(span);
        ann.clock.advance(span);
    }
    static QList<Agreement> all(Home& home) {
        GR_REQUIRE_VALUE(const auto all, agreementsOf(home));
        return all;
    }
    static Agreement seen(Home& home, const AgreementId& id) {
        const QList<Agreement> known = all(home);
        const auto found = std::find_if(known.begin(), known.end(), [&](const Agreement& one) { return one.id == id; });
        REQUIRE(found != known.end());
        return *found;
    }
    /// What the two homes know of each other's, as a sync begins with it.
    void sync() {
        for (ScratchHome* home : {&carl, &ann})
            GR_REQUIRE_OK(reportProgress(**home));
        QSet<CircleId> circles;
        for (ScratchHome* home : {&carl, &ann})
            for (const Agreement& one : all(**home))
                circles.insert(CircleId::of(one.id));
        for (const CircleId& circle : circles) {
            carry(*carl, *ann, circle);
            carry(*ann, *carl, circle);
        }
    }
    void practise() {
        later(hours(1));
        Takes takes(ann->journal(), ann->person(), ann.random, ann.clock);
        GR_REQUIRE_OK(Catalogue(*ann).keep(ask));
        GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(ask.id, ask.version));
        GR_REQUIRE_OK(takes.end(attempt, 60, true, Ending::Discarded));
    }
    /// On both homes.
    void requireState(const AgreementId& id, AgreementState state) {
        for (ScratchHome* home : {&carl, &ann}) {
            CAPTURE(home == &carl, QString(agreementStateName(seen(**home, id).state)));
            REQUIRE(seen(**home, id).state == state);
        }
    }
};

} // namespace

TEST_CASE_METHOD(Negotiation, "an offer holds once the other accepts it, and then its runs are reported",
                 "[coaching]") {
    const Agreement made = offer();
    CHECK(made.isOffer());
    CHECK(made.waits(ann.clock.nowMs()));
    practise();
    practise();
    sync();
    CHECK(seen(*ann, made.id).state == AgreementState::Kept);
    CHECK(seen(*ann, made.id).waits(ann.clock.nowMs())); // though enough is done
    CHECK(seen(*carl, made.id).why == u"Before the fair"_s);
    CHECK(seen(*carl, made.id).needs == u"Your notes by Wednesday"_s);
    CHECK(seen(*carl, made.id).done() == 0); // nothing is told before
    CHECK(seen(*carl, made.id).waits(carl.clock.nowMs()));
    GR_REQUIRE_ERROR(anns.accept(seen(*ann, made.id), 1), ErrorCode::Refused);

    GR_REQUIRE_OK(carls.accept(seen(*carl, made.id), carl.clock.nowMs()));
    CHECK(seen(*carl, made.id).acceptedMs);
    sync(); // Ann hears of it
    sync(); // and reports
    CHECK(seen(*ann, made.id).acceptedMs);
    CHECK(seen(*carl, made.id).done() == 2);
    CHECK(carl->database().value(u"SELECT count(*) FROM agreement_report"_s)->toInt() == 1);
    requireState(made.id, AgreementState::Kept);
    GR_REQUIRE_ERROR(carls.decline(seen(*carl, made.id), {}, 1), ErrorCode::Refused);
    GR_REQUIRE_ERROR(anns.withdraw(seen(*ann, made.id)), ErrorCode::Refused);
}

TEST_CASE_METHOD(Negotiation, "nobody commits another by answering in their place", "[coaching]") {
    const Agreement made = request();
    // Carl says yes for Ann, under his own name and with an answer of his own making.
    GR_REQUIRE_ERROR(carls.accept(made, 1), ErrorCode::Refused);
    const auto yes = [&](const PersonId& person) {
        return Edit{EntityId::ofContent(person, contentHash("agreement_answer" + made.id.entity().toByteArray())),
                    u"agreement_answer"_s,
                    {{u"agreement"_s, made.id.entity()}, {u"answer"_s, u"accepted"_s}, {u"answered"_s, qint64(1)}}};
    };
    GR_REQUIRE_OK(carl->journal().commit({yes(carl->person())}));
    GR_REQUIRE_ERROR(carl->journal().commit({yes(ann->person())}), ErrorCode::Refused);
    sync();
    CHECK_FALSE(seen(*ann, made.id).acceptedMs);
    // Nor does her own "accepted" replace her report: what is reported begins with that.
    GR_REQUIRE_OK(ann->journal().commit({yes(ann->person())}));
    sync();
    CHECK_FALSE(seen(*carl, made.id).acceptedMs);
}

TEST_CASE_METHOD(Negotiation, "what was declined is said with its reason, and may still be accepted", "[coaching]") {
    const Agreement made = request();
    GR_REQUIRE_ERROR(carls.decline(made, {}, 1), ErrorCode::Refused);
    GR_REQUIRE_ERROR(anns.decline(seen(*ann, made.id), QString(501, u'x'), 1), ErrorCode::Invalid);
    GR_REQUIRE_OK(anns.decline(seen(*ann, made.id), u"I travel this week"_s, ann.clock.nowMs()));
    sync();
    requireState(made.id, AgreementState::Declined);
    CHECK(seen(*carl, made.id).answer == u"I travel this week"_s);
    GR_REQUIRE_VALUE(const auto hers, Catalogue(*ann).scenariosAtHand());
    CHECK(std::none_of(hers.begin(), hers.end(), [&](const ScenarioAtHand& one) { return one.scenario.id == ask.id; }));
    practise();
    sync();
    CHECK(seen(*carl, made.id).done() == 0);
    GR_REQUIRE_OK(anns.accept(seen(*ann, made.id), ann.clock.nowMs()));
    sync();
    requireState(made.id, AgreementState::Open);
    CHECK(seen(*carl, made.id).done() == 1);
}

TEST_CASE_METHOD(Negotiation, "a counter-offer takes the place of a request, and the other answers it", "[coaching]") {
    const Agreement asked = request();
    GR_REQUIRE_ERROR(carls.counter(asked, twoRuns(), carl.clock.nowMs()), ErrorCode::Refused);
    GR_REQUIRE_VALUE(const Agreement countered, anns.counter(seen(*ann, asked.id), twoRuns(), ann.clock.nowMs()));
    CHECK(countered.replaces == asked.id);
    CHECK(countered.committer == ann->person());
    CHECK(countered.isOffer());
    CHECK(countered.needs == u"An example to watch"_s);
    sync();
    requireState(asked.id, AgreementState::Renegotiated);
    requireState(countered.id, AgreementState::Open);

    SECTION("accepted, it holds") {
        GR_REQUIRE_OK(carls.accept(seen(*carl, countered.id), carl.clock.nowMs()));
        sync();
        practise();
        practise();
        sync();
        requireState(countered.id, AgreementState::Kept);
        requireState(asked.id, AgreementState::Renegotiated);
        GR_REQUIRE_ERROR(carls.counter(seen(*carl, countered.id), twoRuns(), 1), ErrorCode::Refused);
    }
    SECTION("declined, the request waits again") {
        GR_REQUIRE_OK(carls.decline(seen(*carl, countered.id), {}, carl.clock.nowMs()));
        sync();
        requireState(countered.id, AgreementState::Declined);
        requireState(asked.id, AgreementState::Open);
    }
    SECTION("changed by who made it, the earlier one never comes back") {
        later(hours(1));
        const Agreement better = offer();
        CHECK(better.replaces == countered.id);
        GR_REQUIRE_OK(carls.decline(seen(*carl, better.id), {}, carl.clock.nowMs()));
        sync();
        requireState(countered.id, AgreementState::Renegotiated);
    }
}

TEST_CASE_METHOD(Negotiation, "what was agreed on holds until both agree on something else", "[coaching]") {
    const Agreement first = request();
    GR_REQUIRE_OK(anns.accept(seen(*ann, first.id), ann.clock.nowMs()));
    sync();
    later(hours(1));
    const Agreement second = offer();
    CHECK(second.replaces == first.id);
    later(hours(1));
    const Agreement third = offer();
    CHECK(third.replaces == second.id);
    requireState(first.id, AgreementState::Open);
    requireState(second.id, AgreementState::Renegotiated);
    GR_REQUIRE_OK(carls.accept(seen(*carl, third.id), carl.clock.nowMs()));
    sync();
    requireState(first.id, AgreementState::Renegotiated);
    requireState(third.id, AgreementState::Open);
}

TEST_CASE_METHOD(Negotiation, "what was withdrawn is gone for both, also when the other accepted it meanwhile",
                 "[coaching]") {
    const Agreement made = request();
    GR_REQUIRE_ERROR(anns.withdraw(seen(*ann, made.id)), ErrorCode::Refused);
    GR_REQUIRE_OK(anns.accept(seen(*ann, made.id), ann.clock.nowMs()));
    GR_REQUIRE_OK(carls.withdraw(made));
    practise();
    sync();
    requireState(made.id, AgreementState::Withdrawn);
    const auto told = [&] { return carl->database().value(u"SELECT count(*) FROM agreement_report_done"_s)->toInt(); };
    const int before = told();
    practise();
    sync();
    CHECK(told() == before); // and nothing more is told of it
    const Agreement other = request();
    GR_REQUIRE_OK(carls.withdraw(other));
    sync();
    GR_REQUIRE_ERROR(anns.accept(seen(*ann, other.id), 1), ErrorCode::Refused);
    GR_REQUIRE_ERROR(anns.counter(seen(*ann, other.id), twoRuns(), ann.clock.nowMs()), ErrorCode::Refused);
}

TEST_CASE_METHOD(Negotiation, "two who write at once come to see the same, in whatever order it arrives",
                 "[coaching]") {
    const Agreement asked = request();
    later(hours(1));
    GR_REQUIRE_VALUE(const Agreement hers, anns.counter(seen(*ann, asked.id), twoRuns(), ann.clock.nowMs()));
    GR_REQUIRE_VALUE(const Agreement his, carls.propose(terms(4, ann, ann), carl.clock.nowMs()));
    GR_REQUIRE_OK(anns.decline(seen(*ann, asked.id), u"See below"_s, ann.clock.nowMs()));
    // Each hears of the other's in an order of its own.
    for (const AgreementId& id : {his.id, asked.id, hers.id})
        carry(*carl, *ann, CircleId::of(id));
    for (const AgreementId& id : {hers.id, asked.id, his.id})
        carry(*ann, *carl, CircleId::of(id));
    const auto states = [](Home& home) {
        QStringList texts;
        for (const Agreement& one : all(home))
            texts.append(one.id.toString() + u' ' + agreementStateName(one.state));
        texts.sort();
        return texts;
    };
    CHECK(states(*ann).size() == 3);
    CHECK(states(*ann) == states(*carl));
    GR_REQUIRE_OK(carls.accept(seen(*carl, hers.id), carl.clock.nowMs()));
    sync();
    CHECK(states(*ann) == states(*carl));
    requireState(asked.id, AgreementState::Declined);
}

TEST_CASE_METHOD(Negotiation, "proposals that replace each other in a circle are harmless", "[coaching]") {
    const Agreement one = request();
    later(hours(1));
    const Agreement two = request();
    GR_REQUIRE_OK(carl->journal().commit({{one.id, u"agreement"_s, {{u"replaces"_s, two.id.entity()}}}}));
    for (const AgreementId& id : {one.id, two.id})
        GR_REQUIRE_OK(anns.accept(seen(*ann, id), ann.clock.nowMs()));
    sync();
    requireState(one.id, AgreementState::Renegotiated);
    requireState(two.id, AgreementState::Renegotiated);
}

TEST_CASE_METHOD(Negotiation, "a proposal with too many words is refused", "[coaching]") {
    Agreements::Terms wordy = terms(1, ann, ann);
    wordy.needs = QString(501, u'x');
    GR_REQUIRE_ERROR(carls.propose(wordy, carl.clock.nowMs()), ErrorCode::Invalid);
    CHECK(all(*carl).isEmpty());
}

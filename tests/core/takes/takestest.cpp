// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/takes.h"

#include "core/takes/observations.h"
#include "tests/support/scratchhome.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

struct Fixture {
    ScratchHome home{u"Ann"_s};
    Takes takes{home->journal(), home->person(), home.random, home.clock};
    ScenarioId pitch{home->newEntity()};
    ScenarioId demo{home->newEntity()};
    ContentHash version = *ContentHash::fromBytes(home.random.bytes(32));

    TakeMedia media(double seconds) {
        return {
            {*ContentHash::fromBytes(home.random.bytes(32)), 1000}, seconds, qint64(seconds * 30), 0, 1280, 720, true};
    }
    Take record(const ScenarioId& scenario, double seconds, bool fullRun = false,
                PracticeMode mode = PracticeMode::Whole) {
        home.clock.advance(std::chrono::minutes(1));
        GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(scenario, version, mode));
        GR_REQUIRE_VALUE(const TakeId take, takes.keep(attempt, media(seconds), fullRun, Ending::Kept));
        GR_REQUIRE_VALUE(const Take kept, takes.byId(take));
        return kept;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "attempts of at least three seconds count, shorter ones are false starts", "[takes]") {
    CHECK(record(pitch, 2.999).attempt.number == 0);
    CHECK(record(pitch, 3.0).attempt.number == 1);
    CHECK(record(demo, 30, true).attempt.number == 1);
    CHECK(record(pitch, 30, true).attempt.number == 2);
    GR_REQUIRE_VALUE(const auto counts, takes.counts(pitch));
    CHECK(counts.attempts == 2);
    CHECK(counts.fullRuns == 1);
    CHECK(counts.falseStarts == 1);
    GR_REQUIRE_VALUE(const auto all, takes.counts());
    CHECK(all.attempts == 3);
    CHECK(all.fullRuns == 2);
}

TEST_CASE_METHOD(Fixture, "drills and the like are practice time, neither counted nor numbered", "[takes]") {
    record(pitch, 20);
    for (const PracticeMode mode : {PracticeMode::Drill, PracticeMode::CallAndResponse, PracticeMode::RetroCapture}) {
        const Take take = record(pitch, 30, true, mode);
        CHECK(take.attempt.mode == mode);
        CHECK_FALSE(take.attempt.counted());
        CHECK_FALSE(take.attempt.isFalseStart());
        CHECK(take.attempt.number == 1);
    }
    CHECK(record(pitch, 2, false, PracticeMode::Drill).attempt.isFalseStart() == false);
    CHECK(record(pitch, 30, true, PracticeMode::Objections).attempt.number == 2);
    CHECK(record(pitch, 30, true, PracticeMode::GhostBuyer).attempt.number == 3);
    GR_REQUIRE_VALUE(const auto counts, takes.counts(pitch));
    CHECK(counts.attempts == 3);
    CHECK(counts.fullRuns == 2);
    CHECK(counts.falseStarts == 0);
    CHECK(counts.others == 4);
    CHECK(counts.seconds == Approx(20 + 3 * 30 + 2 + 2 * 30));
    CHECK(takes.all(pitch)->size() == 7);
}

TEST_CASE_METHOD(Fixture, "a mode that a newer Greenroom has is read and does not count", "[takes]") {
    const Take take = record(pitch, 30, true);
    GR_REQUIRE_OK(home->journal().commit({{take.attempt.id, u"attempt"_s, {{u"mode"_s, u"duet"_s}}}}));
    CHECK(takes.byId(take.id)->attempt.mode == PracticeMode::Unknown);
    CHECK_FALSE(takes.byId(take.id)->attempt.counted());
    CHECK(takes.counts(pitch)->attempts == 0);
    CHECK(takes.counts(pitch)->others == 1);
}

TEST_CASE_METHOD(Fixture, "where an attempt was paused stays with it", "[takes]") {
    GR_REQUIRE_VALUE(const AttemptId paused, takes.begin(pitch, version));
    GR_REQUIRE_OK(takes.cut(paused, 1, 4.5));
    GR_REQUIRE_OK(takes.cut(paused, 2, 12.25));
    GR_REQUIRE_VALUE(const AttemptId whole, takes.begin(pitch, version));
    CHECK(takes.attempt(paused)->cuts == QList<double>{4.5, 12.25});
    CHECK(takes.attempt(whole)->cuts.isEmpty());
}

TEST_CASE_METHOD(Fixture, "what was said to the person while recording stays with the attempt, by time", "[takes]") {
    GR_REQUIRE_VALUE(const AttemptId answered, takes.begin(pitch, version, PracticeMode::GhostBuyer));
    GR_REQUIRE_OK(takes.prompt(answered, 1, {12.5, u"Why now?"_s}));
    GR_REQUIRE_OK(takes.prompt(answered, 2, {4, u"Hello?"_s}));
    GR_REQUIRE_VALUE(const AttemptId other, takes.begin(demo, version));
    CHECK(takes.attempt(answered)->prompts == QList<Prompt>{{4, u"Hello?"_s}, {12.5, u"Why now?"_s}});
    CHECK(takes.attempt(other)->prompts.isEmpty());
}

TEST_CASE_METHOD(Fixture, "a false start is never a full run", "[takes]") {
    record(pitch, 1, true);
    CHECK(takes.counts(pitch)->fullRuns == 0);
}

TEST_CASE_METHOD(Fixture, "landmarks stay with the attempt that passed them", "[takes]") {
    GR_REQUIRE_VALUE(const AttemptId first, takes.begin(pitch, version));
    GR_REQUIRE_OK(takes.stamp(first, u"agenda"_s, 4.5));
    GR_REQUIRE_OK(takes.stamp(first, u"close"_s, 20));
    home.clock.advance(std::chrono::minutes(1));
    GR_REQUIRE_VALUE(const AttemptId second, takes.begin(demo, version));
    GR_REQUIRE_OK(takes.stamp(second, u"agenda"_s, 7));
    CHECK(takes.attempt(first)->landmarks == QMap<QString, double>{{u"agenda"_s, 4.5}, {u"close"_s, 20}});
    CHECK(takes.attempt(second)->landmarks == QMap<QString, double>{{u"agenda"_s, 7}});
    CHECK(takes.attempts(pitch)->first().landmarks.size() == 2);
}

TEST_CASE_METHOD(Fixture, "what the prompter passed is told apart from what a person marked, who is believed",
                 "[takes]") {
    GR_REQUIRE_VALUE(const AttemptId id, takes.begin(pitch, version));
    GR_REQUIRE_OK(takes.stamp(id, u"agenda"_s, 4.5, StampedBy::Prompter));
    GR_REQUIRE_OK(takes.stamp(id, u"value"_s, 9, StampedBy::Prompter));
    GR_REQUIRE_OK(takes.stamp(id, u"agenda"_s, 6));
    GR_REQUIRE_VALUE(const Attempt attempt, takes.attempt(id));
    CHECK(attempt.landmarks == QMap<QString, double>{{u"agenda"_s, 6}, {u"value"_s, 9}});
    CHECK(attempt.passed == QSet<QString>{u"value"_s});
    CHECK(attempt.marked() == QSet<QString>{u"agenda"_s});
}

TEST_CASE_METHOD(Fixture, "an attempt counts whether kept, discarded or ended by a crash", "[takes]") {
    const Take take = record(pitch, 10);
    GR_REQUIRE_OK(takes.discard(take.id));
    home.clock.advance(std::chrono::minutes(1));
    GR_REQUIRE_VALUE(const AttemptId thrownAway, takes.begin(pitch, version));
    GR_REQUIRE_OK(takes.end(thrownAway, 12, false, Ending::Discarded));
    home.clock.advance(std::chrono::minutes(1));
    GR_REQUIRE_VALUE(const AttemptId crashed, takes.begin(pitch, version));
    CHECK(takes.counts(pitch)->attempts == 2);
    GR_REQUIRE_OK(takes.keep(crashed, media(8), false, Ending::Recovered));
    CHECK(takes.counts(pitch)->attempts == 3);
    GR_REQUIRE_VALUE(const auto kept, takes.all(pitch));
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].attempt.number == 3);
}

TEST_CASE_METHOD(Fixture, "an attempt ends once", "[takes]") {
    GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(pitch, version));
    GR_REQUIRE_OK(takes.keep(attempt, media(8), false, Ending::Kept));
    GR_REQUIRE_ERROR(takes.keep(attempt, media(8), false, Ending::Recovered), ErrorCode::Exists);
    CHECK(takes.all()->size() == 1);
}

TEST_CASE_METHOD(Fixture, "there is one star in a scenario, and it moves", "[takes]") {
    const Take first = record(pitch, 10);
    const Take second = record(pitch, 10);
    const Take other = record(demo, 10);
    GR_REQUIRE_OK(takes.star(other.id, true));
    GR_REQUIRE_OK(takes.star(first.id, true));
    GR_REQUIRE_OK(takes.star(second.id, true));
    CHECK_FALSE(takes.byId(first.id)->starred);
    CHECK(takes.byId(second.id)->starred);
    CHECK(takes.byId(other.id)->starred);
    GR_REQUIRE_OK(takes.star(second.id, false));
    CHECK_FALSE(takes.byId(second.id)->starred);
}

TEST_CASE_METHOD(Fixture, "a discarded take is out of sight, loses its star and can be restored", "[takes]") {
    const Take take = record(pitch, 10);
    GR_REQUIRE_OK(takes.star(take.id, true));
    GR_REQUIRE_OK(takes.discard(take.id));
    CHECK(takes.all(pitch)->isEmpty());
    CHECK(takes.all(pitch, true)->size() == 1);
    GR_REQUIRE_ERROR(takes.star(take.id, true), ErrorCode::Refused);
    GR_REQUIRE_OK(takes.restore(take.id));
    REQUIRE(takes.all(pitch)->size() == 1);
    CHECK_FALSE(takes.all(pitch)->first().starred);
    GR_REQUIRE_OK(takes.markCleaned({take.id}));
    CHECK(takes.all(pitch)->isEmpty());
    GR_REQUIRE_OK(takes.restore(take.id));
    CHECK(takes.all(pitch)->size() == 1);
}

TEST_CASE_METHOD(Fixture, "an observation says who, what and when", "[takes]") {
    Observations observations(home->journal(), home->person(), home.random);
    Observation call;
    call.who = u" Bob "_s;
    call.kind = u"call"_s;
    call.day = QDate(2026, 3, 2);
    call.consent = u"asked and given at the start"_s;
    GR_REQUIRE_VALUE(const Observation added, observations.add(call));
    GR_REQUIRE_VALUE(const auto all, observations.all());
    REQUIRE(all.size() == 1);
    CHECK(all[0].id == added.id);
    CHECK(all[0].who == u"Bob"_s);
    CHECK(all[0].day == call.day);
    CHECK(all[0].consent == call.consent);
    CHECK_FALSE(all[0].media);
    for (auto spoil : {+[](Observation& o) { o.who.clear(); }, +[](Observation& o) { o.kind = u"chat"_s; },
                       +[](Observation& o) { o.day = QDate(); }}) {
        Observation bad = call;
        spoil(bad);
        GR_REQUIRE_ERROR(observations.add(bad), ErrorCode::Invalid);
    }
    CHECK(observations.all()->size() == 1);
}

TEST_CASE_METHOD(Fixture, "one take alone says the same as among all, and tallies the same as counts", "[takes]") {
    record(pitch, 2);
    record(pitch, 20, true);
    record(demo, 20);
    record(pitch, 20, true, PracticeMode::Drill);
    record(pitch, 20);
    // Two that began at the same moment.
    GR_REQUIRE_VALUE(const AttemptId one, takes.begin(pitch, version));
    GR_REQUIRE_VALUE(const AttemptId other, takes.begin(pitch, version));
    GR_REQUIRE_OK(takes.stamp(other, u"ask"_s, 4.5));
    GR_REQUIRE_OK(takes.keep(one, media(9), false, Ending::Kept));
    GR_REQUIRE_VALUE(const TakeId hidden, takes.keep(other, media(9), false, Ending::Recovered));
    GR_REQUIRE_OK(takes.discard(hidden));
    GR_REQUIRE_VALUE(const QList<Take> all, takes.all({}, true));
    CHECK(all.size() == 7);
    for (const Take& take : all) {
        GR_REQUIRE_VALUE(const Take alone, takes.byId(take.id));
        CHECK(alone.attempt.number == take.attempt.number);
        CHECK(alone.attempt.id == take.attempt.id);
        CHECK(alone.attempt.landmarks == take.attempt.landmarks);
        CHECK(alone.media.blob == take.media.blob);
        CHECK(alone.isHidden() == take.isHidden());
        CHECK(takes.attempt(take.attempt.id)->number == take.attempt.number);
    }
    GR_REQUIRE_VALUE(const auto tallies, takes.tallies());
    CHECK(tallies.size() == 2);
    for (const ScenarioId& scenario : {pitch, demo}) {
        GR_REQUIRE_VALUE(const PracticeCounts counts, takes.counts(scenario));
        CHECK(tallies[scenario].attempts == counts.attempts);
        CHECK(tallies[scenario].fullRuns == counts.fullRuns);
    }
    CHECK(tallies[pitch].lastMs == all.last().attempt.startedMs);
}

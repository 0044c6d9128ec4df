// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/objectionschedule.h"

#include "tests/support/catch.h"
#include "tests/support/random.h"

#include <QSet>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

constexpr double step = 0.05;

Scenario withDeck(int size, std::optional<double> target = {}) {
    Scenario scenario;
    scenario.timeTargetSeconds = target;
    for (int i = 0; i < size; ++i)
        scenario.objections.append({QString::number(i), u"No %1."_s.arg(i), {}});
    return scenario;
}

struct Showing {
    QString id;
    double from = 0;
    double to = 0;
};

/// What a run of this length shows by itself, to somebody who speaks when `speaks` says so.
QList<Showing> run(ObjectionSchedule& schedule, double seconds, auto speaks) {
    QList<Showing> showings;
    for (int i = 0; i * step < seconds; ++i) {
        if (!schedule.advance(i * step, speaks(i * step)))
            continue;
        if (schedule.shown())
            showings.append({schedule.shown()->id, i * step, seconds});
        else
            showings.last().to = i * step;
    }
    return showings;
}

const auto unheard = [](double) -> std::optional<bool> { return std::nullopt; };

} // namespace

TEST_CASE("objections appear at random moments with gaps between them, never two at once", "[objections]") {
    const Scenario scenario = withDeck(7);
    QSet<int> firsts;
    for (int seed = 0; seed < 50; ++seed) {
        INFO("seed " << seed);
        test::SeededRandom random(seed);
        ObjectionSchedule schedule(scenario, {}, random);
        const QList<Showing> showings = run(schedule, 600, unheard);
        REQUIRE(showings.size() >= 9); // a turn lasts at most 20 + 45 s
        CHECK(showings.first().from >= 15);
        CHECK(showings.first().from <= 40 + step);
        firsts.insert(int(showings.first().from));
        for (qsizetype i = 1; i < showings.size(); ++i) {
            const double gap = showings[i].from - showings[i - 1].to;
            CHECK(gap >= 20 - step);
            CHECK(gap <= 45 + step);
            CHECK(showings[i - 1].to - showings[i - 1].from == Approx(20).margin(1.5 * step));
        }
    }
    CHECK(firsts.size() > 10);
}

TEST_CASE("the same seed gives the same prompts", "[objections]") {
    const Scenario scenario = withDeck(5);
    QStringList ids[2];
    for (QStringList& one : ids) {
        test::SeededRandom random(3);
        ObjectionSchedule schedule(scenario, {}, random);
        for (const Showing& showing : run(schedule, 900, unheard))
            one.append(showing.id + u'@' + QString::number(showing.from));
    }
    CHECK(ids[0] == ids[1]);
}

TEST_CASE("no objection comes again until the deck is through, nor twice running", "[objections]") {
    for (int seed = 0; seed < 50; ++seed) {
        INFO("seed " << seed);
        test::SeededRandom random(seed);
        const Scenario scenario = withDeck(4);
        ObjectionSchedule schedule(scenario, {}, random);
        QString last;
        for (int round = 0; round < 5; ++round) {
            QSet<QString> seen;
            for (int i = 0; i < 4; ++i) {
                schedule.next(i);
                CHECK(schedule.shown()->id != last);
                last = schedule.shown()->id;
                seen.insert(last);
            }
            CHECK(seen.size() == 4);
        }
    }
}

TEST_CASE("an objection waits for a pause in speaking, but not for long", "[objections]") {
    const Scenario scenario = withDeck(3);
    test::SeededRandom random(1);
    ObjectionSchedule reference(scenario, {}, random);
    const double due = run(reference, 60, unheard).first().from;

    const auto firstOf = [&](auto speaks) {
        test::SeededRandom same(1);
        ObjectionSchedule schedule(scenario, {}, same);
        return run(schedule, 60, speaks).first().from;
    };
    using Heard = std::optional<bool>;
    CHECK(firstOf([](double) -> Heard { return false; }) == Approx(due));
    CHECK(firstOf([](double) -> Heard { return true; }) == Approx(due + 8).margin(2 * step));
    // Speaks until 3 s after it is due, with breaths that are no pauses.
    CHECK(firstOf([&](double at) -> Heard { return at < due + 3 && std::fmod(at, 1) > 0.4; }) ==
          Approx(due + 3 + 0.7).margin(0.45));
    // In a sentence before, and silent when it is due: the pause has begun already.
    CHECK(firstOf([&](double at) -> Heard { return at < due - 0.5; }) == Approx(due + 0.2).margin(2 * step));
}

TEST_CASE("an objection is for its tier, or for all", "[objections]") {
    Scenario scenario = withDeck(3);
    scenario.objections[0].tier = Tier::A;
    scenario.objections[1].tier = Tier::D;
    const auto idsFor = [&](std::optional<Tier> tier) {
        test::SeededRandom random(1);
        ObjectionSchedule schedule(scenario, tier, random);
        QSet<QString> ids;
        for (int i = 0; i < 6; ++i) {
            schedule.next(i);
            if (schedule.shown())
                ids.insert(schedule.shown()->id);
        }
        return ids;
    };
    CHECK(idsFor(Tier::A) == QSet<QString>{u"0"_s, u"2"_s});
    CHECK(idsFor(Tier::B) == QSet<QString>{u"2"_s});
    CHECK(idsFor({}) == QSet<QString>{u"0"_s, u"1"_s, u"2"_s});
    scenario.objections.removeLast();
    test::SeededRandom random(1);
    ObjectionSchedule none(scenario, Tier::C, random);
    CHECK(none.isEmpty());
    none.next(1);
    CHECK_FALSE(none.shown());
    CHECK(run(none, 200, unheard).isEmpty());
}

TEST_CASE("what is put off comes again behind another one, in the same round", "[objections]") {
    for (int seed = 0; seed < 50; ++seed) {
        INFO("seed " << seed);
        test::SeededRandom random(seed);
        const Scenario scenario = withDeck(4);
        ObjectionSchedule schedule(scenario, {}, random);
        schedule.next(1);
        const QString off = schedule.shown()->id;
        schedule.putOff(2);
        CHECK_FALSE(schedule.shown());
        CHECK_FALSE(schedule.advance(2 + 19.9, std::nullopt)); // with the usual gap
        QStringList rest;
        for (int i = 0; i < 4; ++i) {
            schedule.next(30 + i);
            rest.append(schedule.shown()->id);
        }
        CHECK(rest.first() != off);
        CHECK(QSet<QString>(rest.begin(), rest.end()).size() == 4);
    }
    test::SeededRandom random(1);
    const Scenario scenario = withDeck(1);
    ObjectionSchedule single(scenario, {}, random);
    single.putOff(1); // nothing is shown: nothing happens
    single.next(2);
    single.putOff(3);
    single.next(4);
    CHECK(single.shown()->id == u"0"_s);
}

TEST_CASE("what is shown stays while its hint is read, and goes when it was answered", "[objections]") {
    test::SeededRandom random(1);
    const Scenario scenario = withDeck(3);
    ObjectionSchedule schedule(scenario, {}, random);
    schedule.next(10);
    CHECK_FALSE(schedule.advance(29.9, true));
    schedule.stay(29.9);
    CHECK_FALSE(schedule.advance(49.8, true));
    CHECK(schedule.advance(49.9, true));
    CHECK_FALSE(schedule.shown());
    schedule.next(60);
    schedule.take(61);
    CHECK_FALSE(schedule.shown());
    CHECK_FALSE(schedule.advance(80.9, std::nullopt));
    CHECK(schedule.advance(61 + 45, std::nullopt));
}

TEST_CASE("short targets are denser, and nothing appears by itself past the target", "[objections]") {
    CHECK(ObjectionSchedule::Timing::of(600).shortestGap == 20);
    CHECK(ObjectionSchedule::Timing::of({}).earliest == 15);
    CHECK(ObjectionSchedule::Timing::of(60).earliest == Approx(7.5));
    CHECK(ObjectionSchedule::Timing::of(60).longestGap == Approx(22.5));
    CHECK(ObjectionSchedule::Timing::of(10).shortestGap == Approx(20.0 / 3));
    for (int seed = 0; seed < 50; ++seed) {
        INFO("seed " << seed);
        test::SeededRandom random(seed);
        const Scenario scenario = withDeck(5, 120);
        ObjectionSchedule schedule(scenario, {}, random);
        const QList<Showing> showings = run(schedule, 600, unheard);
        REQUIRE(!showings.isEmpty());
        CHECK(showings.last().from <= 120 + step);
        schedule.next(600); // but when it is asked for
        CHECK(schedule.shown());
    }
}

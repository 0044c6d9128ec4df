// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/notes.h"
#include "core/base/json.h"
#include "core/coaching/agreements.h"
#include "core/scenarios/assignments.h"
#include "core/scenarios/publishedscenarios.h"
#include "core/studio/assessing.h"
#include "core/studio/sharing.h"
#include "core/team/groups.h"
#include "tests/support/carry.h"
#include "tests/support/clock.h"
#include "tests/support/scratchhome.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/twohomes.h"
#include "ui/today/todaypage.h"
#include "ui/today/todayrows.h"
#include "ui/widgets/rowdelegate.h"

#include <QListView>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

const QString introduction = u"One-minute introduction"_s;

struct Fixture : TwoHomes {
    Fixture() {
        makeCoach();
        carry();
    }
    void carry() {
        for (WindowParts* parts : {&olga, &lea, &olga, &lea})
            exchange(*parts);
    }
    /// Lea shares a take with Olga.
    ShareId share(const QString& note) {
        const TakeId take = keep(introduction);
        const PersonId to = olga.team().state().self;
        const ShareId id = lea.ask([=](Home& home) -> Result<ShareId> {
            Takes takes(home.journal(), home.person(), home.random(), home.clock());
            GR_TRY(takes.star(take, true));
            GR_TRY_ASSIGN(const Take starred, takes.byId(take));
            ShareWish wish;
            wish.to = {to};
            wish.note = note;
            GR_TRY_ASSIGN(const Share made, shareTake(home, starred, wish, {}));
            return made.id;
        });
        carry();
        return id;
    }
    /// The list of the page that is called so and seen.
    static QListView* list(QWidget& page, const QString& name) {
        for (auto* one : page.findChildren<QListView*>())
            if (one->accessibleName() == name && one->isVisibleTo(&page))
                return one;
        return nullptr;
    }
};

} // namespace

TEST_CASE("how long a review takes is said from what one's reviews took", "[today]") {
    CHECK(reviewOverhead({}) == 180);
    CHECK(reviewOverhead({10, 10}) == 180); // too few to tell
    CHECK(reviewOverhead({300, 60, 120}) == 120);
    CHECK(reviewOverhead({60, 300, 120, 240}) == 180);
    CHECK(reviewMinutes(0, 0) == 1);
    CHECK(reviewMinutes(60, 60) == 2);
    CHECK(reviewMinutes(61, 60) == 3);
}

TEST_CASE_METHOD(Fixture, "what was shared waits for a review until it is finished", "[today]") {
    const ShareId first = share(u"Look at the ask"_s);
    const ShareId second = share({});
    TodayOverview today = olga.ask(todayOverview);
    REQUIRE(today.queue.size() == 2);
    CHECK(today.queue[0].item.subject == first.entity()); // waiting longest
    CHECK(today.queue[0].isFirst);
    CHECK_FALSE(today.queue[1].isFirst);
    CHECK(today.queue[0].minutes == 4); // 4 s and three minutes
    CHECK(today.minutes() == 8);
    CHECK(today.news.isEmpty());
    CHECK(lea.ask(todayOverview).queue.isEmpty());

    TodayModel model(olga.context().pictures);
    const ModelTester tester(&model);
    model.setRows(queueRows(today, olga.clock.nowMs()));
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0).data().toString() == u"Lea Hartmann"_s);
    CHECK(model.index(0).data(LineRole).toString().contains(u"1 attempt"_s));
    CHECK(model.index(0).data(LineRole).toString().contains(u"Look at the ask"_s));
    CHECK(model.index(0).data(TagRole).toString() == u"Waiting since today"_s);
    CHECK(model.index(0).data(FigureRole).toString() == u"4"_s);
    CHECK(model.placeOf(model.index(1)) == Place{PageKind::Review, second.entity()});
    CHECK_FALSE(model.index(0).data(IsMainRole).toBool());
    model.setHasMain(true);
    CHECK(model.index(0).data(IsMainRole).toBool());
    CHECK_FALSE(model.index(1).data(IsMainRole).toBool());

    // A note alone is no review where there is a map; a finished assessment is, and the owner has news.
    olga.ask([=](Home& home) -> Result<int> {
        Note note;
        note.subject = SubjectId(first.entity());
        note.starts = 1;
        note.text = u"Good"_s;
        GR_TRY(Notes(home.journal(), home.person(), home.random()).add(note, 4));
        return 0;
    });
    CHECK(olga.ask(todayOverview).queue.size() == 2);
    olga.ask([=](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const Subject subject, findSubject(home, first.entity().toString()));
        GR_TRY_ASSIGN(const AssessmentMap map, mapFor(home, subject, {}));
        Assessment wanted;
        wanted.subject = subject.id;
        wanted.levels.insert(map.criteria.first().id, 1);
        GR_TRY(assessSubject(home, subject, wanted, map));
        return 0;
    });
    today = olga.ask(todayOverview);
    REQUIRE(today.queue.size() == 1);
    CHECK(today.queue[0].item.subject == second.entity());
    carry();
    const TodayOverview leas = lea.ask(todayOverview);
    REQUIRE(leas.news.size() == 1);
    CHECK(leas.news[0].size() == 2);
    const QList<TodayRow> rows = newsRows(leas, lea.clock.nowMs());
    CHECK(rows[0].title == u"Olga Brandt"_s);
    CHECK(rows[0].place.page == PageKind::Review);
    CHECK(rows[0].place.seconds == 1); // the moment of the note
}

TEST_CASE_METHOD(Fixture, "what was given and not heard of for three days is said, as far as it was reported",
                 "[today]") {
    const PersonId person = lea.team().state().self;
    const ScenarioId scenario = olga.ask([=](Home& home) -> Result<ScenarioId> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(introduction));
        const qint64 due = home.clock().nowMs() + 10LL * 86'400'000;
        GR_TRY(Assignments(home.journal(), home.person(), home.random()).assign(at.scenario, {person}, due, {}));
        return at.scenario.id;
    });
    TodayOverview today = olga.ask(todayOverview);
    CHECK(today.silent.isEmpty()); // given a moment ago
    // The same home four days later.
    const QString folder = olga.folder();
    ManualClock later;
    later.set(olga.clock.nowMs() + 4LL * 86'400'000);
    SystemRandom random;
    const auto then = Home::open(folder, {later, random});
    REQUIRE(then.has_value());
    const auto silent = todayOverview(**then);
    REQUIRE(silent.has_value());
    REQUIRE(silent->silent.size() == 1);
    CHECK(silent->silent[0].other == u"Lea Hartmann"_s);
    const QList<TodayRow> rows = silentRows(*silent, later.nowMs());
    CHECK(rows[0].line.contains(u"Not accepted yet"_s));
    CHECK(rows[0].place.page == PageKind::Agree);
    CHECK(rows[0].place.subject.owner() == person);
    CHECK(scenario == silent->silent[0].assignment.scenario.id);
}

TEST_CASE("a coach hears of what others gave their people, and of its silence", "[today]") {
    ScratchHome tom{u"Tom"_s, 1, {u"trainer"_s}, Home::Beginning::Starter};
    ScratchHome ann{u"Ann"_s, 2, {u"rep"_s}};
    ScratchHome dana{u"Dana"_s, 3, {u"coach"_s}};
    GR_REQUIRE_VALUE(const ScenarioAtHand at, Catalogue(*tom).findScenario(introduction));
    Assignments given(tom->journal(), tom->person(), tom.random);
    GR_REQUIRE_VALUE(const auto made, given.assign(at.scenario, {ann->person()}, tom.clock.nowMs() + 10LL * 86'400'000,
                                                   {}, {{ann->person(), {dana->person()}}}));
    for (ScratchHome* home : {&ann, &dana})
        carry(*tom, **home, CircleId::of(made.first().id));
    for (ScratchHome* home : {&tom, &ann, &dana})
        home->clock.advance(std::chrono::hours(4 * 24));
    for (ScratchHome* home : {&tom, &dana}) {
        GR_REQUIRE_VALUE(const TodayOverview today, todayOverview(**home));
        REQUIRE(today.silent.size() == 1);
        CHECK(today.silent[0].assignment.person == ann->person());
    }
    GR_REQUIRE_VALUE(const TodayOverview hers, todayOverview(*dana));
    CHECK_FALSE(hers.silent[0].giver.isEmpty());
    CHECK(silentRows(hers, dana.clock.nowMs())[0].detail.contains(u"given by"_s));
    GR_REQUIRE_VALUE(const TodayOverview anns, todayOverview(*ann));
    CHECK(anns.silent.isEmpty());

    // Ann reads who is told before she accepts.
    GR_REQUIRE_VALUE(const AssignmentsOverview offered, assignmentsOverview(*ann));
    REQUIRE(offered.offers().size() == 1);
    AssignmentItem offer = offered.offers().first();
    offer.told = {u"Dana"_s}; // whose name would come with the team's
    CHECK(offerWords(offer).contains(u"your coach Dana, and nobody else"_s));
    CHECK(declineWords(offer).contains(u"your coach Dana, and nobody else, are told"_s));
    const QString words = giveWords(at.scenario.document, {{u"Ann"_s}, {u"Dana"_s}});
    CHECK(words.contains(u"So do those who coach Ann now: Dana."_s));
    CHECK(words.contains(u"you and their coaches, and nobody else"_s));
    CHECK(words.contains(u"later is not told"_s));
}

TEST_CASE_METHOD(Fixture, "what was published says how it goes, as far as people report it", "[today]") {
    const PersonId person = lea.team().state().self;
    olga.ask([=](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(introduction));
        GR_TRY(PublishedScenarios(home.journal(), home.person(), home.random()).publish(at.scenario, {}));
        return 0;
    });
    TodayOverview today = olga.ask(todayOverview);
    REQUIRE(today.published.size() == 1);
    CHECK(publishedRows(today, olga.clock.nowMs())[0].action == u"Assign"_s);
    olga.ask([=](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(introduction));
        const qint64 due = home.clock().nowMs() + 86'400'000;
        GR_TRY(Assignments(home.journal(), home.person(), home.random()).assign(at.scenario, {person}, due, {}));
        return 0;
    });
    today = olga.ask(todayOverview);
    CHECK(today.published[0].assigned == 1);
    CHECK(today.published[0].accepted == 0);
    CHECK(publishedRows(today, olga.clock.nowMs())[0].line.contains(u"0 accepted, 0 with a full run"_s));
}

TEST_CASE_METHOD(Fixture, "Today shows a coach the queue and a rep what waits for an answer, and nothing empty",
                 "[today]") {
    share({});
    const PersonId person = lea.team().state().self;
    olga.ask([=](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(introduction));
        GR_TRY_ASSIGN(const QByteArray document, canonicalJson(at.scenario.document.toJson()));
        GR_TRY(
            Agreements(home.journal(), home.person(), home.random())
                .propose({person, person, at.scenario.id, introduction, document, 3, home.clock().nowMs() + 86'400'000},
                         home.clock().nowMs()));
        return 0;
    });
    carry();
    TodayPage hers(olga.context());
    TodayPage mine(lea.context());
    for (TodayPage* page : {&hers, &mine}) {
        page->resize(1196, 800);
        page->show();
        page->enter({});
        REQUIRE(waitUntil([&] { return page->isSettled(); }));
    }
    QListView* queue = list(hers, u"Review queue"_s);
    REQUIRE(queue);
    CHECK(queue->model()->rowCount() == 1);
    CHECK(hers.focusWidget() == queue); // Enter begins the review that waits longest
    CHECK(queue->currentIndex().row() == 0);
    CHECK_FALSE(list(hers, u"Waiting for your answer"_s));
    CHECK_FALSE(list(hers, u"New feedback"_s));
    QListView* answers = list(mine, u"Waiting for your answer"_s);
    REQUIRE(answers);
    CHECK_FALSE(list(mine, u"Review queue"_s));
    answers->setCurrentIndex(answers->model()->index(0, 0));
    QTest::keyClick(answers, Qt::Key_Return);
    CHECK(lea.navigator.place().page == PageKind::Agree);
    queue->setCurrentIndex(queue->model()->index(0, 0));
    QTest::keyClick(queue, Qt::Key_Return);
    CHECK(olga.navigator.place().page == PageKind::Review);
}

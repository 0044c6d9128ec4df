// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notices.h"

#include "core/assessment/notes.h"
#include "core/base/json.h"
#include "core/studio/sharing.h"
#include "tests/support/clock.h"
#include "tests/ui/support/twohomes.h"

#include <QDateTime>
#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;

/// A person's notices by a clock that stands at noon of today until it is moved.
class Watched {
public:
    explicit Watched(WindowParts& parts) : m_context(withClock(parts.context(), clock)) {
        clock.set(noon());
        start();
    }

    static qint64 noon() { return QDate::currentDate().startOfDay().addSecs(12 * 3600).toMSecsSinceEpoch(); }

    /// As a new start of the program does.
    void start() {
        m_notices = std::make_unique<Notices>(m_context);
        QObject::connect(m_notices.get(), &Notices::due, m_notices.get(), [this](const Notice& notice) {
            (notice.kind == NoticeKind::Asked ? asked : told).append(notice);
        });
    }
    Notices& notices() { return *m_notices; }
    /// All that one look tells.
    QStringList look() {
        told.clear();
        asked.clear();
        QSignalSpy looked(m_notices.get(), &Notices::looked);
        m_notices->setOn(true);
        m_notices->look();
        REQUIRE(waitUntil([&] { return looked.count() > 0; }));
        QStringList sentences;
        for (const Notice& notice : told)
            sentences.append(notice.sentence);
        return sentences;
    }

    ManualClock clock;
    QList<Notice> told;
    QList<Notice> asked; ///< of what waits for an answer

private:
    static Context withClock(const Context& as, const Clock& clock) {
        return {as.home,    as.studio,  as.jobs, as.commands,   as.navigator, as.messages, as.settings,
                as.devices, as.outputs, clock,   as.homeFolder, as.pictures,  as.team};
    }

    Context m_context;
    std::unique_ptr<Notices> m_notices;
};

/// Olga gives Lea a scenario, due on the evening so many days from today.
AssignmentId assign(TwoHomes& team, const QString& scenario, int days) {
    const PersonId lea = team.lea.team().state().self;
    const AssignmentId given = team.olga.ask([=](Home& home) -> Result<AssignmentId> {
        GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(scenario));
        Assignments assignments(home.journal(), home.person(), home.random());
        GR_TRY_ASSIGN(const auto made,
                      assignments.assign(at.scenario, {lea}, Watched::noon() + days * day + day / 4, u"It matters."_s));
        return made.first().id;
    });
    exchange(team.olga);
    exchange(team.lea);
    return given;
}

} // namespace

TEST_CASE("what is due is told of from the day before, each thing once, one notice a day, also after a new start") {
    TwoHomes team;
    assign(team, u"Basic call"_s, 2);
    Watched watched(team.lea);
    CHECK(watched.look().isEmpty()); // two days are long

    watched.clock.advance(std::chrono::hours(24));
    CHECK(watched.look() == QStringList{u"“Basic call” is due tomorrow."_s});
    CHECK(watched.told.first().kind == NoticeKind::Assignment);
    CHECK(watched.told.first().place.page == PageKind::Studio);
    CHECK(watched.look().isEmpty());

    // Another one, the same day: that is for tomorrow, whatever is started anew.
    assign(team, u"One-minute introduction"_s, 2);
    CHECK(watched.look().isEmpty());
    watched.start();
    CHECK(watched.look().isEmpty());
    watched.clock.advance(std::chrono::hours(12));
    CHECK(watched.look() == QStringList{u"“One-minute introduction” is due today."_s});

    watched.start();
    watched.clock.advance(std::chrono::hours(24));
    CHECK(watched.look().isEmpty()); // its day has passed: nobody is nagged
}

TEST_CASE("what waits for an answer is told of once, and no more when it was answered") {
    TwoHomes team;
    const AssignmentId given = assign(team, u"Basic call"_s, 9);
    Watched watched(team.lea);
    watched.look();
    REQUIRE(watched.asked.size() == 1);
    CHECK(watched.asked.first().sentence.startsWith(u"Olga Brandt assigned “Basic call” to you, to be done by "_s));
    CHECK(watched.asked.first().place.page == PageKind::Today);

    watched.start();
    watched.clock.advance(std::chrono::hours(24));
    watched.look();
    CHECK(watched.asked.isEmpty());
    assign(team, u"Discovery call"_s, 9);
    team.lea.ask([=](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const auto all, assignmentsOf(home));
        for (const Assignment& one : all)
            if (one.id != given)
                GR_TRY(Assignments(home.journal(), home.person(), home.random()).accept(one, home.clock().nowMs()));
        return 0;
    });
    watched.look();
    CHECK(watched.asked.isEmpty());
}

TEST_CASE("several things of a kind are one notice, and what was practised needs none") {
    TwoHomes team;
    const AssignmentId done = assign(team, u"Discovery call"_s, 1);
    assign(team, u"Basic call"_s, 1);
    assign(team, u"One-minute introduction"_s, 1);
    team.lea.ask([=](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const auto all, assignmentsOf(home));
        for (const Assignment& one : all) {
            if (one.id != done)
                continue;
            GR_TRY(Assignments(home.journal(), home.person(), home.random()).accept(one, home.clock().nowMs()));
            Takes takes(home.journal(), home.person(), home.random(), home.clock());
            GR_TRY_ASSIGN(const AttemptId attempt, takes.begin(one.scenario.id, one.scenario.version));
            TakeMedia media;
            GR_TRY_ASSIGN(media.blob, home.media().add(Clips::shared().plain()));
            media.duration = 4;
            GR_TRY(takes.keep(attempt, media, true, Ending::Kept));
        }
        return 0;
    });
    Watched watched(team.lea);
    CHECK(watched.look() == QStringList{u"2 assignment(s) are due soon."_s});
    CHECK(watched.told.first().place.page == PageKind::Today);
}

TEST_CASE("an own commitment that runs out is told of, another's and one that only was proposed are not") {
    TwoHomes team;
    const PersonId lea = team.lea.team().state().self;
    const PersonId olga = team.olga.team().state().self;
    const auto agree = [](WindowParts& parts, const PersonId& with, const PersonId& committer, bool isFirm) {
        parts.ask([=](Home& home) -> Result<int> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Basic call"_s));
            Agreements agreements(home.journal(), home.person(), home.random());
            GR_TRY_ASSIGN(const QByteArray document, canonicalJson(at.scenario.document.toJson()));
            const Agreements::Terms terms{with,     committer, at.scenario.id,       at.scenario.document.title,
                                          document, 3,         Watched::noon() + day};
            if (isFirm)
                GR_TRY(agreements.agree(terms, home.clock().nowMs()));
            else
                GR_TRY(agreements.propose(terms, home.clock().nowMs()));
            return 0;
        });
    };
    agree(team.olga, lea, lea, false); // Lea has not answered
    exchange(team.olga);
    exchange(team.lea);
    Watched leas(team.lea);
    CHECK(leas.look().isEmpty());
    agree(team.lea, olga, lea, true);
    exchange(team.lea);
    exchange(team.olga);
    REQUIRE(waitUntil([&] { return !leas.told.isEmpty(); })); // of itself, as soon as it is written
    CHECK(leas.told.first().sentence == u"You agreed on 3 full run(s) of “Basic call” by tomorrow."_s);
    CHECK(Watched(team.olga).look().isEmpty());
}

TEST_CASE("feedback and what is to be reviewed are told of with a way to the moment, unless the window says so") {
    TwoHomes team;
    team.makeCoach();
    const TakeId take = team.keep();
    const ShareId share = team.lea.ask([=](Home& home) -> Result<ShareId> {
        Takes takes(home.journal(), home.person(), home.random(), home.clock());
        GR_TRY(takes.star(take, true));
        GR_TRY_ASSIGN(const Take one, takes.byId(take));
        GR_TRY_ASSIGN(
            const auto coaches,
            Groups(home.journal(), home.person(), home.random()).coachesOf(home.person(), home.authority().roster()));
        ShareWish wish;
        wish.toCoach = true;
        GR_TRY_ASSIGN(const Share made, shareTake(home, one, wish, coaches));
        return made.id;
    });
    exchange(team.lea);
    exchange(team.olga);
    Watched olgas(team.olga);
    CHECK(olgas.look() == QStringList{u"Lea Hartmann shared a take of One-minute introduction with you."_s});
    CHECK(olgas.told.first().kind == NoticeKind::ToReview);
    CHECK(olgas.told.first().place.subject == share.entity());

    const auto writeNote = [&](double at) {
        const NoteId id = team.olga.ask([=](Home& home) -> Result<NoteId> {
            Note note;
            note.subject = SubjectId(share.entity());
            note.starts = at;
            note.text = u"Here."_s;
            GR_TRY_ASSIGN(const Note added, Notes(home.journal(), home.person(), home.random()).add(note, 4));
            return added.id;
        });
        exchange(team.olga);
        exchange(team.lea);
        return id;
    };
    writeNote(3);
    const NoteId first = writeNote(1);
    Watched leas(team.lea);
    CHECK(leas.look() == QStringList{u"Olga Brandt wrote 2 note(s) on attempt 1 of One-minute introduction."_s});
    CHECK(leas.told.first().place == Place{PageKind::Review, take.entity(), first.entity(), 1});
    writeNote(2);
    CHECK(leas.look().isEmpty()); // today is over
    leas.clock.advance(std::chrono::hours(24));
    // The window is open: it tells, and nothing counts as told by the tray.
    leas.notices().setOn(false);
    leas.notices().look();
    QTest::qWait(50);
    CHECK(leas.told.isEmpty());
    CHECK(leas.look() == QStringList{u"Olga Brandt wrote 3 note(s) on attempt 1 of One-minute introduction."_s});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharingstate.h"

#include "core/studio/assessing.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/twohomes.h"
#include "ui/share/sharepeoplemodel.h"
#include "ui/share/sharewords.h"

#include <QFile>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

Shares sharesIn(Home& home) {
    return Shares(home.journal(), home.person(), home.random(), home.clock());
}

void open(SharingState& state, const TakeId& take) {
    state.open(take);
    REQUIRE(waitUntil([&] { return state.isSettled(); }));
}

/// Shares as chosen, and waits until it has left the laptop.
void share(WindowParts& parts, SharingState& state) {
    bool done = false;
    const auto connection = QObject::connect(&state, &SharingState::shared, &state, [&] { done = true; });
    state.share();
    REQUIRE(waitUntil([&] { return done && !parts.team().isExchanging() && state.isSettled(); }));
    QObject::disconnect(connection);
}

QList<Share> sharesAt(WindowParts& parts) {
    return parts.ask([](Home& home) { return sharesIn(home).all(); });
}

/// Lea finishes her own levels of the take.
void score(WindowParts& parts, const TakeId& take) {
    parts.ask([take](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const Subject subject, findSubject(home, take.toString()));
        GR_TRY_ASSIGN(const auto map, ownMap(home, subject));
        Assessment mine;
        mine.levels.insert(map->criteria.first().id, 1);
        GR_TRY(assessSubject(home, subject, mine, *map));
        return 0;
    });
}

} // namespace

TEST_CASE("a take goes to my coach, and its owner reads who sees what before and where it stands after") {
    TwoHomes team;
    team.makeCoach();
    team.keep();
    const TakeId take = team.keep();
    SharingState state(team.lea.context());
    open(state, take);
    REQUIRE(state.sharing().coaches.size() == 1);
    CHECK(state.choice().toCoach);
    CHECK(state.hindrance().isEmpty());
    state.setNote(u"Mind the ending"_s);
    const QString sentence = state.consequence();
    for (const QString& part : {u"Olga Brandt will see"_s, u"0:04"_s, u"your note"_s, u"2 attempt"_s, u"until"_s})
        CHECK(sentence.contains(part));

    share(team.lea, state);
    REQUIRE(state.sharing().living());
    CHECK(state.sharing().take.starred);
    CHECK(waitUntil([&] {
        return standingWords(*state.sharing().living(), team.lea.clock.nowMs()).contains(u"not arrived yet"_s);
    }));
    exchange(team.olga);
    const QList<Share> arrived = sharesAt(team.olga);
    REQUIRE(arrived.size() == 1);
    CHECK(arrived.first().note == u"Mind the ending"_s);
    CHECK(arrived.first().attempts == 2);
    CHECK(arrived.first().state == ShareState::Arrived);
    exchange(team.lea);
    REQUIRE(waitUntil([&] { return state.isSettled() && state.sharing().living()->arrived.size() == 1; }));
    CHECK(standingWords(*state.sharing().living(), team.lea.clock.nowMs()) == u"Arrived with Olga Brandt."_s);
}

TEST_CASE("withdrawing takes the recording from the coach's home too") {
    TwoHomes team;
    team.makeCoach();
    const TakeId take = team.keep();
    SharingState state(team.lea.context());
    open(state, take);
    share(team.lea, state);
    exchange(team.olga);
    const BlobRef media = *sharesAt(team.olga).first().media;
    const auto isThere = [&] {
        return team.olga.ask([&](Home& home) -> Result<bool> { return home.media().contains(media.hash); });
    };
    CHECK(isThere());
    state.withdraw(state.sharing().shares.first().share.id);
    REQUIRE(waitUntil([&] { return state.isSettled() && !state.sharing().living(); }));
    REQUIRE(waitUntil([&] { return !team.lea.team().isExchanging(); }));
    CHECK(standingWords(state.sharing().shares.first(), team.lea.clock.nowMs()).startsWith(u"Withdrawn."_s));
    exchange(team.olga);
    CHECK(sharesAt(team.olga).first().state == ShareState::Withdrawn);
    CHECK_FALSE(isThere());
}

TEST_CASE("without a coach a share is queued until there is one") {
    TwoHomes team;
    const TakeId take = team.keep();
    SharingState state(team.lea.context());
    open(state, take);
    CHECK(state.sharing().coaches.isEmpty());
    REQUIRE(state.sharing().people.size() == 1);
    CHECK(state.consequence().startsWith(u"Your coach, as soon as you have one,"_s));
    share(team.lea, state);
    CHECK(standingWords(*state.sharing().living(), team.lea.clock.nowMs()).startsWith(u"Queued"_s));
    exchange(team.olga);
    CHECK(sharesAt(team.olga).isEmpty());
    team.makeCoach();
    exchange(team.olga);
    CHECK(sharesAt(team.olga).size() == 1);
}

TEST_CASE("nothing can be shared with nobody, and others of the team are chosen by name") {
    TwoHomes team;
    const TakeId take = team.keep();
    SharingState state(team.lea.context());
    SharePeopleModel model(state);
    const ModelTester tester(&model);
    open(state, take);
    REQUIRE(model.rowCount() == 1);
    const QModelIndex olga = model.index(0);
    CHECK(olga.data().toString() == u"Olga Brandt"_s);
    state.setToCoach(false);
    CHECK_FALSE(state.hindrance().isEmpty());
    CHECK(state.consequence().isEmpty());
    REQUIRE(model.setData(olga, Qt::Checked, Qt::CheckStateRole));
    CHECK(state.hindrance().isEmpty());
    CHECK(state.consequence().startsWith(u"Olga Brandt will see"_s));
    state.setDays(14);
    share(team.lea, state);
    const Share& made = state.sharing().living()->share;
    CHECK(made.audience.size() == 1);
    CHECK_FALSE(made.waitsForCoach);
    CHECK(std::abs(made.expiresMs - team.lea.clock.nowMs() - 14 * 86'400'000LL) < 60'000);
    // Who sees it cannot be chosen again.
    CHECK(olga.data().toString().contains(u"already"_s));
    CHECK_FALSE(model.setData(olga, Qt::Unchecked, Qt::CheckStateRole));
}

TEST_CASE("one's own levels are taken back from those who have them") {
    TwoHomes team;
    team.makeCoach();
    const TakeId take = team.keep(u"Basic call"_s);
    score(team.lea, take);
    SharingState state(team.lea.context());
    open(state, take);
    share(team.lea, state);
    exchange(team.olga);
    const ShareId id = sharesAt(team.olga).first().id;
    const auto seen = [&](WindowParts& parts) {
        return parts.ask(
            [id](Home& home) { return Assessments(home.journal(), home.person(), home.random()).on(SubjectId(id)); });
    };
    REQUIRE(seen(team.olga).size() == 1);

    state.setLevels(false);
    CHECK(state.consequence().contains(u"Your own levels are taken back"_s));
    share(team.lea, state);
    CHECK(seen(team.lea).isEmpty());
    CHECK(state.consequence().contains(u"Your own levels stay with you."_s));
    exchange(team.olga);
    CHECK(seen(team.olga).isEmpty());

    // They can go along again, as they are then.
    state.setLevels(true);
    share(team.lea, state);
    exchange(team.olga);
    REQUIRE(seen(team.olga).size() == 1);
    CHECK(seen(team.olga).first().levels.size() == 1);
}

TEST_CASE("notes written before stay behind unless they are chosen to go along, at first or later") {
    TwoHomes team;
    team.makeCoach();
    const TakeId take = team.keep();
    team.lea.ask([take](Home& home) -> Result<int> {
        Note note;
        note.subject = SubjectId(take);
        note.starts = 1;
        note.text = u"Shall I keep the pause"_s;
        GR_TRY(Notes(home.journal(), home.person(), home.random()).add(note, 4));
        return 0;
    });
    SharingState state(team.lea.context());
    open(state, take);
    CHECK(state.sharing().keptNotes == 1);
    CHECK_FALSE(state.consequence().contains(u"you wrote on it"_s));
    CHECK(state.consequence().contains(u"brief, script and map"_s));
    share(team.lea, state);
    exchange(team.olga);
    const ShareId id = sharesAt(team.olga).first().id;
    const auto seen = [&] {
        return team.olga.ask(
            [id](Home& home) { return Notes(home.journal(), home.person(), home.random()).on(SubjectId(id)); });
    };
    CHECK(seen().isEmpty());
    CHECK_FALSE(state.canShare());
    state.setNotes(true);
    REQUIRE(state.canShare());
    CHECK(state.consequence().contains(u"you wrote on it"_s));
    share(team.lea, state);
    CHECK(state.sharing().keptNotes == 0);
    CHECK_FALSE(state.canShare());
    exchange(team.olga);
    REQUIRE(seen().size() == 1);
    CHECK(seen().first().text == u"Shall I keep the pause"_s);
}

TEST_CASE("a note can be taken out of a share again, and whoever comes later does not get it") {
    TwoHomes team;
    team.makeCoach();
    const TakeId take = team.keep();
    SharingState state(team.lea.context());
    open(state, take);
    state.setNote(u"For you alone"_s);
    share(team.lea, state);
    CHECK_FALSE(state.canShare());
    state.setNote(u"  "_s);
    CHECK(state.canShare());
    CHECK_FALSE(state.consequence().contains(u"your note"_s));
    share(team.lea, state);
    exchange(team.olga);
    CHECK(sharesAt(team.olga).first().note.isEmpty());
}

TEST_CASE("after a share that failed it can be tried again, and no star is left behind") {
    TwoHomes team;
    team.makeCoach();
    const TakeId take = team.keep();
    SharingState state(team.lea.context());
    open(state, take);
    state.setNote(QString(shareNoteLength + 1, u'x'));
    CHECK(state.hindrance().contains(u"too long"_s));
    CHECK_FALSE(state.canShare());
    state.setNote({});
    REQUIRE(state.canShare());
    const QString path = state.sharing().clip->path;
    REQUIRE(QFile::rename(path, path + u" away"_s));
    bool failed = false;
    bool canShare = false;
    QObject::connect(&team.lea.messages, &Messages::failed, &state, [&] { failed = true; });
    QObject::connect(&state, &SharingState::choiceChanged, &state, [&] { canShare = failed && state.canShare(); });
    state.share();
    REQUIRE(waitUntil([&] { return failed && state.isSettled(); }));
    CHECK(canShare);
    const auto isStarred = [&] {
        return team.lea.ask([take](Home& home) -> Result<bool> {
            GR_TRY_ASSIGN(const Take one, Takes(home.journal(), home.person(), home.random(), home.clock()).byId(take));
            return one.starred;
        });
    };
    CHECK_FALSE(isStarred());
    REQUIRE(QFile::rename(path + u" away"_s, path));
    share(team.lea, state);
    CHECK(isStarred());
}

TEST_CASE("one's own levels go along, or stay here also when they are finished later") {
    const bool goAlong = GENERATE(true, false);
    const bool finishedBefore = GENERATE(true, false);
    TwoHomes team;
    team.makeCoach();
    const TakeId take = team.keep(u"Basic call"_s);
    if (finishedBefore)
        score(team.lea, take);
    SharingState state(team.lea.context());
    open(state, take);
    REQUIRE(state.sharing().canScore);
    CHECK(state.sharing().hasLevels == finishedBefore);
    CHECK(state.choice().levels);
    if (!goAlong)
        state.setLevels(false);
    CHECK(state.consequence().contains(u"Your own levels stay with you."_s) == !goAlong);
    share(team.lea, state);
    if (!finishedBefore)
        score(team.lea, take);
    exchange(team.lea);
    exchange(team.olga);
    const auto seen = team.olga.ask([](Home& home) -> Result<qsizetype> {
        GR_TRY_ASSIGN(const QList<Share> shares, sharesIn(home).all());
        GR_TRY_ASSIGN(const QList<Assessment> all,
                      Assessments(home.journal(), home.person(), home.random()).on(SubjectId(shares.first().id)));
        return all.size();
    });
    CHECK(seen == (goAlong ? 1 : 0));
}

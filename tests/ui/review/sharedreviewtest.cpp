// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/transport.h"
#include "core/studio/assessing.h"
#include "core/studio/sharing.h"
#include "core/sync/chunk.h"
#include "core/sync/syncstore.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/twohomes.h"
#include "ui/review/feedbackstate.h"
#include "ui/review/noteeditor.h"
#include "ui/review/notespanel.h"
#include "ui/review/raterline.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewsmodel.h"
#include "ui/review/reviewstate.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/videosurface.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

/// Lea has shared a take of a scenario with five criteria with Olga, who has it.
struct Shared : TwoHomes {
    TakeId take;
    ShareId share;

    explicit Shared(const QString& clip = {}, double seconds = 4) {
        makeCoach();
        take = lea.ask([=](Home& home) -> Result<TakeId> {
            if (clip.isEmpty())
                return keepTake(home, u"One-minute introduction"_s);
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"One-minute introduction"_s));
            Takes takes(home.journal(), home.person(), home.random(), home.clock());
            GR_TRY_ASSIGN(const AttemptId attempt, takes.begin(at.scenario.id, at.scenario.version));
            TakeMedia media;
            GR_TRY_ASSIGN(media.blob, home.media().add(clip));
            media.duration = seconds;
            return takes.keep(attempt, media, true, Ending::Kept);
        });
        share = lea.ask([this](Home& home) -> Result<ShareId> {
            Takes takes(home.journal(), home.person(), home.random(), home.clock());
            GR_TRY(takes.star(take, true));
            GR_TRY_ASSIGN(const Take one, takes.byId(take));
            GR_TRY_ASSIGN(const auto coaches, Groups(home.journal(), home.person(), home.random())
                                                  .coachesOf(home.person(), home.authority().roster()));
            ShareWish wish;
            wish.toCoach = true;
            wish.note = u"Mind the ending"_s;
            GR_TRY_ASSIGN(const Share made, shareTake(home, one, wish, coaches));
            return made.id;
        });
        exchange(lea);
    }
    void meet(WindowParts& from, WindowParts& to) {
        exchange(from);
        exchange(to);
    }
};

/// Finishes levels of a subject: the same for every criterion.
void score(WindowParts& parts, const EntityId& subject, int level) {
    parts.ask([=](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const Subject found, findSubject(home, subject.toString()));
        GR_TRY_ASSIGN(const auto map, ownMap(home, found));
        Assessment mine;
        for (const Criterion& criterion : map->criteria)
            mine.levels.insert(criterion.id, level);
        GR_TRY(assessSubject(home, found, mine, *map));
        return 0;
    });
}

void open(ReviewState& state, const EntityId& subject) {
    state.open(subject);
    REQUIRE(waitUntil([&] { return state.isOpen() && state.isSettled(); }));
}

NoteId writeNote(WindowParts& parts, const EntityId& subject, double at, const QString& text) {
    return parts.ask([=](Home& home) -> Result<NoteId> {
        Note note;
        note.subject = SubjectId(subject);
        note.starts = at;
        note.text = text;
        GR_TRY_ASSIGN(const Note added, Notes(home.journal(), home.person(), home.random()).add(note, 4));
        return added.id;
    });
}

QStringList rowsOf(const QAbstractItemModel& model) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, 0).data(Qt::AccessibleTextRole).toString());
    return rows;
}

} // namespace

TEST_CASE("a take that is shared with me is listed with its owner, and gone when it is withdrawn") {
    Shared team;
    const TakeId own = team.olga.ask([](Home& home) { return keepTake(home, u"Basic call"_s); });
    exchange(team.olga);
    ReviewsState state(team.olga.context());
    ReviewsModel model(team.olga.context().pictures, team.olga.clock);
    const ModelTester tester(&model);
    ReviewsFilter filter(model);
    const ModelTester filterTester(&filter);
    QObject::connect(&state, &ReviewsState::changed, &model, [&] { model.setItems(state.items()); });
    state.refresh();
    REQUIRE(waitUntil([&] { return filter.rowCount() == 2; }));
    filter.setShow(ReviewsFilter::Show::ForMe);
    REQUIRE(filter.rowCount() == 1);
    CHECK(filter.item(filter.index(0, 0)).subject == team.share.entity());
    const QString row = rowsOf(filter).first();
    for (const QString& part : {u"Lea Hartmann"_s, u"One-minute introduction"_s, u"New for you"_s, u"Shared today"_s})
        CHECK(row.contains(part));
    filter.setShow(ReviewsFilter::Show::Mine);
    REQUIRE(filter.rowCount() == 1);
    CHECK(filter.item(filter.index(0, 0)).subject == own.entity());

    team.lea.ask([&](Home& home) -> Result<int> {
        Shares shares(home.journal(), home.person(), home.random(), home.clock());
        GR_TRY_ASSIGN(const Share one, shares.byId(team.share));
        GR_TRY(shares.withdraw(one));
        return 0;
    });
    team.meet(team.lea, team.olga);
    CHECK(waitUntil([&] { return model.rowCount() == 1; }));
}

TEST_CASE("levels of the owner are sealed until the reviewer's are in, then both see how far they lie apart") {
    Shared team;
    score(team.lea, team.take, 3);
    team.meet(team.lea, team.olga);
    ReviewState state(team.olga.context());
    open(state, team.share);
    CHECK(state.review().shareNote == u"Mind the ending"_s);
    REQUIRE(state.review().others.size() == 1);
    CHECK(state.review().others.first().assessment.sealed);
    CHECK(state.review().others.first().assessment.levels.isEmpty());
    for (const Criterion& criterion : state.review().map->criteria)
        state.setLevel(criterion.id, 1);
    state.finish();
    REQUIRE(waitUntil([&] {
        return state.isSettled() && !state.review().others.isEmpty() &&
               !state.review().others.first().assessment.sealed;
    }));
    CHECK(state.review().others.first().assessment.levels.size() == 5);

    team.meet(team.olga, team.lea);
    ReviewPage page(team.lea.context());
    page.resize(1196, 760);
    page.show();
    page.enter({PageKind::Review, team.take.entity()});
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
    const auto lines = page.findChildren<RaterLine*>();
    REQUIRE(lines.size() == 5);
    CHECK(lines.first()->accessibleName().contains(u"from Olga Brandt, level 2 of 5"_s));
    CHECK(lines.first()->accessibleName().contains(u"2 level(s) below yours"_s));
}

TEST_CASE("a note arrives with a notice that opens its moment, is counted until it is looked at, and can be answered") {
    Shared team;
    exchange(team.olga);
    FeedbackState feedback(team.lea.context());
    QString said;
    MessageAction look;
    QObject::connect(&team.lea.messages, &Messages::announced, &feedback,
                     [&](const QString& words, const MessageAction& action) {
                         said = words;
                         look = action;
                     });
    REQUIRE(waitUntil([&] { return team.lea.home().isIdle(); }));
    CHECK(feedback.count() == 0);
    writeNote(team.olga, team.share, 3, u"Slower here"_s);
    const NoteId first = writeNote(team.olga, team.share, 1.5, u"A strong start"_s);
    team.meet(team.olga, team.lea);
    REQUIRE(waitUntil([&] { return feedback.count() == 1 && !said.isEmpty(); }));
    CHECK(said.contains(u"Olga Brandt wrote 2 note"_s));
    CHECK(said.contains(u"attempt 1 of One-minute introduction"_s));
    look.act();
    const Place place = team.lea.navigator.place();
    CHECK(place == Place{PageKind::Review, team.take.entity(), first.entity(), 1.5});

    ReviewPage page(team.lea.context());
    page.resize(1196, 760);
    page.show();
    page.enter(place);
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
    CHECK(waitUntil([&] { return feedback.count() == 0; }));
    QListView* notes = nullptr;
    for (auto* list : page.findChildren<QListView*>())
        if (list->accessibleName() == u"Notes"_s)
            notes = list;
    REQUIRE(notes);
    CHECK(notes->currentIndex().data().toString() == u"A strong start"_s);
    CHECK(std::abs(page.player().transport().position() - 1.5) < 0.01);
    page.state().reply(first, u"Thank you"_s);
    REQUIRE(waitUntil([&] { return page.isSettled() && !page.state().review().notes.first().replies.isEmpty(); }));
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text() == u"Record again"_s && button->isVisibleTo(&page))
            button->click();
    CHECK(team.lea.navigator.place().page == PageKind::Studio);

    // The answer is feedback to the coach.
    FeedbackState coach(team.olga.context());
    REQUIRE(waitUntil([&] { return coach.count() == 1; }));
    team.meet(team.lea, team.olga);
    CHECK(waitUntil([&] {
        return std::any_of(coach.news().begin(), coach.news().end(),
                           [](const Feedback& one) { return one.kind == Feedback::Kind::Reply; });
    }));
}

TEST_CASE("levels that somebody corrects are told of again") {
    Shared team;
    exchange(team.olga);
    FeedbackState feedback(team.lea.context());
    QStringList said;
    QObject::connect(&team.lea.messages, &Messages::announced, &feedback,
                     [&](const QString& words) { said.append(words); });
    REQUIRE(waitUntil([&] { return team.lea.home().isIdle(); }));
    score(team.olga, team.share, 2);
    team.meet(team.olga, team.lea);
    REQUIRE(waitUntil([&] { return said.size() == 1; }));
    CHECK(said.first().contains(u"Olga Brandt set levels"_s));
    score(team.olga, team.share, 3);
    team.meet(team.olga, team.lea);
    CHECK(waitUntil([&] { return said.size() == 2; }));
}

TEST_CASE("the map says by name who sees one's own levels of a shared take") {
    Shared team;
    ReviewPage page(team.lea.context());
    page.resize(1196, 760);
    page.show();
    page.enter({PageKind::Review, team.take.entity()});
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
    const auto labels = page.findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(u"shared the take with Olga Brandt."_s);
    }));
}

TEST_CASE("a note on a shared take reaches whoever sees it, unless it is kept back") {
    Shared team;
    ReviewPage page(team.lea.context());
    page.resize(1196, 760);
    page.show();
    page.enter({PageKind::Review, team.take.entity()});
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
    const auto button = [&](const QString& text) -> QPushButton* {
        for (QPushButton* one : page.findChildren<QPushButton*>())
            if ((one->text() == text || one->accessibleName() == text) && one->isVisibleTo(&page))
                return one;
        return nullptr;
    };
    const auto says = [&](const QString& text) {
        const auto labels = page.findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const TextLabel* label) {
            return label->isVisibleTo(&page) && label->text().contains(text);
        });
    };
    const auto write = [&](const QString& text, bool onlyMe) {
        const auto before = page.state().review().notes.size();
        button(u"Note"_s)->click();
        REQUIRE(button(u"Olga Brandt too"_s));
        CHECK(button(u"Olga Brandt too"_s)->isChecked());
        CHECK(says(u"Olga Brandt can see it."_s));
        if (onlyMe) {
            button(u"Only me"_s)->click();
            CHECK(says(u"Only you can see it."_s));
        }
        page.findChild<QPlainTextEdit*>()->setPlainText(text);
        button(u"Post"_s)->click();
        REQUIRE(waitUntil([&] { return page.isSettled() && page.state().review().notes.size() == before + 1; }));
    };
    write(u"Shall I keep the pause"_s, false);
    write(u"I was nervous"_s, true);
    const auto notes = page.state().review().notes;
    REQUIRE(notes.size() == 2);
    const Note& nervous = notes[0].text == u"I was nervous"_s ? notes[0] : notes[1];
    for (const Note& one : notes)
        CHECK(page.state().review().isKeptBack(one) == (one.id == nervous.id));
    team.meet(team.lea, team.olga);
    const auto seen = [&] {
        return team.olga.ask(
            [&](Home& home) { return Notes(home.journal(), home.person(), home.random()).on(SubjectId(team.share)); });
    };
    REQUIRE(seen().size() == 1);
    CHECK(seen().first().text == u"Shall I keep the pause"_s);
    // An answer goes where the note is, and says so; there is nothing to choose.
    REQUIRE(page.findChild<NotesPanel*>()->choose(nervous.id));
    for (QPushButton* one : page.findChildren<QPushButton*>())
        if (one->accessibleName() == u"Reply to the note"_s)
            one->click();
    CHECK(says(u"Only you can see it."_s));
    CHECK_FALSE(button(u"Only me"_s));
}

TEST_CASE("a note's field is as high with a choice of who can see it as without") {
    WindowParts parts;
    NoteEditor editor(parts.commands);
    const auto heightWith = [&](const NoteReaders& readers) {
        editor.setReaders(readers);
        editor.begin(u"Note at 1:47"_s, {}, true, NoteKind::Praise);
        editor.adjustSize();
        editor.resize(724, editor.sizeHint().height());
        QCoreApplication::processEvents();
        CHECK(editor.minimumSizeHint().width() <= 724);
        return editor.sizeHint().height();
    };
    const int alone = heightWith({});
    CHECK(heightWith({u"Olga Brandt can see it."_s, u"Olga Brandt too"_s}) == alone);
    CHECK(editor.isForReaders());
}

TEST_CASE("what is withdrawn while it is watched leaves the screen with a sentence") {
    Shared team;
    exchange(team.olga);
    ReviewPage page(team.olga.context());
    page.resize(1196, 760);
    page.show();
    page.enter({PageKind::Review, team.share.entity()});
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
    CHECK(page.player().transport().state().phase == TransportState::Phase::Open);
    team.lea.ask([&](Home& home) -> Result<int> {
        Shares shares(home.journal(), home.person(), home.random(), home.clock());
        GR_TRY_ASSIGN(const Share one, shares.byId(team.share));
        GR_TRY(shares.withdraw(one));
        return 0;
    });
    team.meet(team.lea, team.olga);
    REQUIRE(waitUntil([&] { return !page.state().isOpen(); }));
    CHECK(page.player().transport().state().phase == TransportState::Phase::Empty);
    CHECK(page.player().surface().message().contains(u"not shared with you any more"_s));
    CHECK(page.state().review().notes.isEmpty());
}

TEST_CASE("a share whose last part is still on its way plays what is here, and goes on when the rest has come") {
    // Noise does not compress: 4 s are some parts of 8 MiB.
    const QString clip = Clips::shared().make(
        u"noise.mp4"_s,
        {u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=gray:size=960x540:rate=30:duration=4,noise=alls=100:allf=t+u"_s, u"-f"_s,
         u"lavfi"_s, u"-i"_s, u"sine=duration=4:sample_rate=48000"_s, u"-c:v"_s, u"mpeg4"_s, u"-q:v"_s, u"10"_s,
         u"-g"_s, u"30"_s, u"-c:a"_s, u"aac"_s, u"-movflags"_s, u"+faststart"_s});
    REQUIRE(QFileInfo(clip).size() > 3 * chunkSize);
    Shared team(clip, 4);
    const QMap<qsizetype, ChunkId> chunks = team.lea.ask([&](Home& home) -> Result<QMap<qsizetype, ChunkId>> {
        GR_TRY_ASSIGN(const Share one,
                      Shares(home.journal(), home.person(), home.random(), home.clock()).byId(team.share));
        return SyncStore(home.database(), home.vault().first(), home.random())
            .chunks(CircleId::of(team.share), one.media->hash);
    });
    const QString last = team.place + u'/' + chunkName(chunks.last());
    const QString aside = team.place + u" aside"_s;
    REQUIRE(QFile::rename(last, aside));
    exchange(team.olga);

    ReviewPage page(team.olga.context());
    page.resize(1196, 760);
    page.show();
    page.enter({PageKind::Review, team.share.entity()});
    Transport& transport = page.player().transport();
    REQUIRE(waitUntil([&] { return page.isSettled() && transport.state().end > 0; }));
    CHECK_FALSE(page.state().review().clip);
    const double playable = transport.state().end;
    CHECK(playable > 0.5);
    CHECK(playable < 3.9);
    CHECK(page.player().surface().plate(Qt::TopRightCorner).startsWith(u"Arriving: 0:0"_s));
    CHECK(page.player().surface().plate(Qt::TopRightCorner).contains(u"of 0:04 can be played"_s));
    transport.seek(playable - 0.2);
    transport.play();
    REQUIRE(waitUntil([&] { return !transport.state().playing; }));

    REQUIRE(QFile::rename(aside, last));
    exchange(team.olga);
    REQUIRE(waitUntil([&] { return transport.state().playing && transport.position() > playable + 0.1; }));
    // What came is played before the page has read anew that all is here.
    CHECK(waitUntil(
        [&] { return page.state().review().clip && page.player().surface().plate(Qt::TopRightCorner).isEmpty(); }));
    transport.pause();
}

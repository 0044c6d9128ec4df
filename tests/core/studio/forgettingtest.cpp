// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/notes.h"
#include "core/base/file.h"
#include "core/studio/cleanup.h"
#include "core/studio/clipcaptions.h"
#include "core/studio/mediacache.h"
#include "core/studio/sharing.h"
#include "core/sync/arriving.h"
#include "tests/support/clips.h"
#include "tests/support/scratchteam.h"

#include <QStringEncoder>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString ritasNote = u"Der Preis in der zweiten Minute ist erfunden"_s;
const QString ritasBrief = u"Nobody knows yet that Falken AG wants to leave"_s;
const QString ritasRemark = u"Here I lost the thread"_s;
const QString olgasRemark = u"You never asked about the budget"_s;
const QString ritasAnswer = u"I was afraid of the answer"_s;
const QString tomsRemark = u"I would have laughed there"_s;
const QString ritasWords = u"Our warehouse burned down in April"_s; // as Tom has them in captions

QByteArray scenario() {
    return R"({"brief":")" + ritasBrief.toUtf8() +
           R"(","format":"greenroom-scenario/1","kind":"pitch","language":"en","title":"Falken renewal"})";
}

/// The files of a home in which a text can be read.
QStringList filesWith(ScratchHome& home, const QString& text) {
    QStringList names;
    const QByteArray utf8 = text.toUtf8();
    const QByteArray utf16 = QStringEncoder(QStringEncoder::Utf16LE)(text);
    QDirIterator it(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        GR_REQUIRE_VALUE(const QByteArray bytes, readFile(it.next(), 1 << 28));
        if (bytes.contains(utf8) || bytes.contains(utf16))
            names.append(QDir(home.path()).relativeFilePath(it.filePath()));
    }
    return names;
}

/// Rita shares a take with Olga and Tom, and all three talk about it.
struct Talk : Team {
    Take take;
    Share share;

    Talk() {
        invite(rita);
        invite(tom);
        sync(rita);
        GR_REQUIRE_VALUE(const QByteArray clip, readFile(Clips::shared().plain(), 1 << 24));
        take = starredTake(rita, clip);
    }
    void shareFor(qint64 ms) {
        GR_REQUIRE_VALUE(share, sharesOf(rita).share(
                                    take, scenario(),
                                    {{olga->person(), tom->person()}, false, ritasNote, rita.clock.nowMs() + ms}, {}));
    }
    Note say(ScratchHome& who, const QString& text) const {
        Note note;
        note.subject = SubjectId(share.id);
        note.text = text;
        GR_REQUIRE_VALUE(const Note added, Notes(who->journal(), who->person(), who.random).add(note, 9));
        return added;
    }
    void talk() {
        for (ScratchHome* home : {&rita, &olga, &tom})
            sync(*home);
        say(rita, ritasRemark);
        const Note olgas = say(olga, olgasRemark);
        say(tom, tomsRemark);
        for (ScratchHome* home : {&olga, &tom, &rita})
            sync(*home);
        GR_REQUIRE_OK(Notes(rita->journal(), rita->person(), rita.random).reply(olgas.id, ritasAnswer));
        for (ScratchHome* home : {&rita, &olga, &tom})
            sync(*home);
    }
    void withdraw() { GR_REQUIRE_OK(sharesOf(rita).withdraw(*sharesOf(rita).byId(share.id))); }
    void pass(std::chrono::milliseconds span) {
        for (ScratchHome* home : {&rita, &olga, &tom})
            home->clock.advance(span);
    }
    /// Tom has the words of the clip written down.
    void writeDown() {
        GR_REQUIRE_OK(ClipCaptions(*tom).keep(take.media.blob.hash, {{{0, 1, ritasWords, {}}}, u"en"_s},
                                              CaptionOrigin::Transcribed));
        CHECK_FALSE(filesWith(tom, ritasWords).isEmpty());
    }
    /// Nothing that others gave or said in the share is anywhere in Tom's home, and all is well there.
    void expectForgotten() {
        for (const QString& text : {ritasNote, ritasBrief, ritasRemark, olgasRemark, ritasAnswer, ritasWords}) {
            INFO(text.toStdString());
            CHECK(filesWith(tom, text).join(u", "_s).toStdString().empty());
        }
        CHECK_FALSE(tom->media().contains(take.media.blob.hash));
        GR_REQUIRE_VALUE(const Share seen, sharesOf(tom).byId(share.id));
        CHECK_FALSE(seen.lives());
        CHECK(scenarioTitle(seen) == u"Falken renewal"_s); // that there was one
        CHECK(seen.note.isEmpty());
        GR_REQUIRE_VALUE(const QStringList complaints, tom->check());
        CHECK(complaints.join(u'\n').toStdString().empty());
    }
};

} // namespace

TEST_CASE_METHOD(Talk, "nothing of what others said in a share that was withdrawn can be read at a recipient's",
                 "[studio]") {
    shareFor(30 * dayMs);
    talk();
    writeDown();
    const MediaCache cache(tom->pathOf(u"cache"_s));
    GR_REQUIRE_OK(cache.thumbnail({take.media.blob.hash, tom->media().pathOf(take.media.blob.hash)}));
    const auto pictures = [&] {
        QDirIterator it(tom->pathOf(u"cache"_s), QDir::Files, QDirIterator::Subdirectories);
        return it.hasNext();
    };
    CHECK(pictures());
    for (const QString& text : {ritasNote, ritasBrief, ritasRemark, olgasRemark, ritasAnswer, tomsRemark})
        CHECK_FALSE(filesWith(tom, text).isEmpty());
    REQUIRE(tom->media().contains(take.media.blob.hash));

    withdraw();
    sync(rita);
    const SyncReport heard = sync(tom);
    forgetAbout(*tom, heard);
    CHECK_FALSE(pictures());
    expectForgotten();
    CHECK(stateAt(tom, share.id) == ShareState::Withdrawn);
    CHECK_FALSE(filesWith(tom, tomsRemark).isEmpty()); // what one wrote oneself
    GR_REQUIRE_OK(tom->journal().rebuild());
    expectForgotten();

    // What is said by somebody who has not heard of it goes as well when it comes.
    say(olga, u"And what became of it?"_s);
    sync(olga);
    CHECK(sync(tom).received > 0);
    CHECK(filesWith(tom, u"And what became of it?"_s).isEmpty());
    expectForgotten();

    // Its owner has all of it.
    sync(rita);
    for (const QString& text : {ritasNote, ritasBrief, olgasRemark, ritasAnswer, tomsRemark})
        CHECK_FALSE(filesWith(rita, text).isEmpty());
    GR_REQUIRE_VALUE(const Share own, sharesOf(rita).byId(share.id));
    CHECK(own.note == ritasNote);
    GR_REQUIRE_VALUE(const QList<Note> notes,
                     Notes(rita->journal(), rita->person(), rita.random).on(SubjectId(share.id)));
    CHECK(notes.size() == 4);
}

TEST_CASE_METHOD(Talk, "a share whose end comes with it, or before the rest of it, leaves nothing", "[studio]") {
    shareFor(30 * dayMs);
    say(rita, ritasRemark);
    SECTION("it was taken back before anybody looked") {
        sync(rita);
        withdraw();
        sync(rita);
    }
    SECTION("it was over before it was ever sent") {
        pass(std::chrono::hours(24 * 31));
        sync(rita);
    }
    sync(olga);
    sync(tom);
    expectForgotten();
}

TEST_CASE_METHOD(Talk, "time alone makes a share be forgotten, also in a home that exchanges no more", "[studio]") {
    shareFor(dayMs);
    talk();
    writeDown();
    GR_REQUIRE_OK(makeFolder(arrivingFolder(tom->folder())));
    const QString begun = arrivingOf(tom->folder(), take.media.blob).path;
    GR_REQUIRE_OK(writeFileAtomically(begun, "the beginning"));
    tom.clock.advance(std::chrono::hours(25));
    SECTION("the place is away") {
        REQUIRE(QDir(place.path()).rename(place.path(), place.path() + u"-away"_s));
        CHECK_FALSE(TeamShare(*tom).sync().has_value());
        GR_REQUIRE_OK(cleanUp(*tom));
        REQUIRE(QDir().rename(place.path() + u"-away"_s, place.path()));
    }
    SECTION("nothing but a start") {
        GR_REQUIRE_OK(cleanUp(*tom));
    }
    CHECK_FALSE(QFile::exists(begun));
    expectForgotten();
}

TEST_CASE_METHOD(Talk, "what was forgotten as its time seemed over comes back when its owner gave it more",
                 "[studio]") {
    shareFor(dayMs);
    talk();
    tom.clock.advance(std::chrono::hours(25)); // Tom's clock alone
    sync(tom);
    expectForgotten();
    GR_REQUIRE_OK(sharesOf(rita).share(
        take, scenario(), {{olga->person(), tom->person()}, false, {}, rita.clock.nowMs() + 9 * dayMs}, {}));
    sync(rita);
    sync(tom);
    GR_REQUIRE_VALUE(const Share seen, sharesOf(tom).byId(share.id));
    CHECK(seen.lives());
    CHECK(seen.note == ritasNote);
    CHECK(seen.scenario == scenario());
    CHECK(tom->media().contains(take.media.blob.hash));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/cleanup.h"

#include "core/base/file.h"
#include "core/library/examples.h"
#include "tests/support/pair.h"

#include <QDirIterator>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

struct Fixture {
    ScratchHome home{u"Ann"_s};
    Takes takes{home->journal(), home->person(), home.random, home.clock};
    ScenarioId pitch{home->newEntity()};

    Take record(const QByteArray& content) {
        const QString path = home.scratch(u"recording"_s);
        GR_REQUIRE_OK(writeFileAtomically(path, content));
        GR_REQUIRE_VALUE(const BlobRef blob, home->media().adopt(path));
        GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(pitch, ContentHash()));
        GR_REQUIRE_VALUE(const TakeId id, takes.keep(attempt, {blob, 5}, false, Ending::Kept));
        GR_REQUIRE_VALUE(const Take take, takes.byId(id));
        return take;
    }
    void passDays(int days) { home.clock.advance(std::chrono::hours(24 * days)); }
    bool hasMedia(const Take& take) { return home->media().contains(take.media.blob.hash); }
};

/// The files of a home in which these bytes stand.
QStringList filesWith(const Home& home, const QByteArray& bytes) {
    QStringList files;
    QDirIterator it(home.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        GR_REQUIRE_VALUE(const QByteArray content, readFile(it.next(), 1 << 28));
        if (content.contains(bytes))
            files.append(QDir(home.folder()).relativeFilePath(it.filePath()));
    }
    return files;
}

} // namespace

TEST_CASE_METHOD(Fixture, "a take without a star is put away after 14 days and forgotten 14 days later", "[studio]") {
    const Take take = record("one");
    passDays(13);
    CHECK(cleanUp(*home)->cleaned.isEmpty());
    passDays(1);
    CHECK(planCleanUp(*home)->cleaned.size() == 1);
    CHECK(takes.all()->size() == 1);
    CHECK(cleanUp(*home)->cleaned.size() == 1);
    CHECK(takes.all()->isEmpty());
    CHECK(hasMedia(take));
    passDays(13);
    CHECK(cleanUp(*home)->forgotten.isEmpty());
    passDays(1);
    GR_REQUIRE_VALUE(const CleanUp last, cleanUp(*home));
    REQUIRE(last.forgotten.size() == 1);
    CHECK(last.bytes == 3);
    CHECK_FALSE(hasMedia(take));
    GR_REQUIRE_VALUE(const Take gone, takes.byId(take.id));
    GR_REQUIRE_ERROR(restoreTake(*home, gone), ErrorCode::NotFound);
    CHECK(cleanUp(*home)->forgotten.isEmpty());
    CHECK(takes.counts()->attempts == 1);
}

TEST_CASE_METHOD(Fixture, "a clean-up can be undone while the media is there", "[studio]") {
    const Take take = record("one");
    passDays(20);
    GR_REQUIRE_OK(cleanUp(*home));
    passDays(10);
    GR_REQUIRE_OK(restoreTake(*home, take));
    CHECK(takes.all()->size() == 1);
    CHECK(hasMedia(take));
}

TEST_CASE_METHOD(Fixture, "a starred take stays, however old", "[studio]") {
    const Take take = record("one");
    GR_REQUIRE_OK(takes.star(take.id, true));
    passDays(400);
    GR_REQUIRE_OK(cleanUp(*home));
    passDays(400);
    GR_REQUIRE_OK(cleanUp(*home));
    CHECK(takes.all()->size() == 1);
    CHECK(hasMedia(take));
}

TEST_CASE_METHOD(Fixture, "media that something else needs stays when the take goes", "[studio]") {
    const Take unstarred = record("same");
    const Take starred = record("same");
    GR_REQUIRE_OK(takes.star(starred.id, true));
    const Take used = record("used");
    ModelExample example;
    example.title = u"From a take"_s;
    example.media = used.media.blob;
    example.duration = 5;
    GR_REQUIRE_OK(Examples(home->journal(), home->person(), home.random).add(example));
    GR_REQUIRE_OK(takes.discard(used.id));
    passDays(20);
    GR_REQUIRE_OK(cleanUp(*home));
    passDays(20);
    CHECK(cleanUp(*home)->forgotten.isEmpty());
    CHECK(takes.byId(unstarred.id)->cleanedMs.has_value());
    CHECK(hasMedia(starred));
    CHECK(hasMedia(used));
}

TEST_CASE_METHOD(Fixture, "the clip of an example goes 14 days after it was taken out, unless something needs it",
                 "[studio]") {
    Examples examples(home->journal(), home->person(), home.random);
    const auto add = [&](const QByteArray& content) {
        const QString path = home.scratch(u"clip"_s);
        GR_REQUIRE_OK(writeFileAtomically(path, content));
        ModelExample example;
        example.title = u"A calm opening"_s;
        example.media = *home->media().adopt(path);
        example.duration = 5;
        GR_REQUIRE_VALUE(const ModelExample added, examples.add(example));
        return added;
    };
    const ModelExample alone = add("alone");
    const ModelExample one = add("shared");
    const ModelExample other = add("shared");
    const Take take = record("a take's");
    GR_REQUIRE_OK(takes.star(take.id, true));
    const ModelExample ofTake = add("a take's");
    for (const ModelExample& example : {alone, one, ofTake})
        GR_REQUIRE_OK(examples.remove(example.id));
    passDays(13);
    CHECK(cleanUp(*home)->examples.isEmpty());
    passDays(1);
    GR_REQUIRE_VALUE(const CleanUp done, cleanUp(*home));
    CHECK(done.examples == QList<BlobRef>{alone.media});
    CHECK(done.bytes == 5);
    CHECK_FALSE(home->media().contains(alone.media.hash));
    CHECK(home->media().contains(other.media.hash));
    CHECK(hasMedia(take));
}

TEST_CASE_METHOD(Fixture, "a discarded observation comes back for 14 days; then its recording goes", "[studio]") {
    Observations observations(home->journal(), home->person(), home.random);
    const QString path = home.scratch(u"call"_s);
    GR_REQUIRE_OK(writeFileAtomically(path, "a call"));
    Observation call;
    call.who = u"Tom"_s;
    call.kind = u"call"_s;
    call.day = QDate(2026, 3, 31);
    call.media = *home->media().adopt(path);
    GR_REQUIRE_VALUE(const Observation made, observations.add(call));
    GR_REQUIRE_OK(observations.discard(made.id));
    GR_REQUIRE_ERROR(observations.discard(made.id), ErrorCode::NotFound);
    CHECK(observations.all()->isEmpty());
    REQUIRE(observations.discarded()->size() == 1);
    passDays(13);
    CHECK(cleanUp(*home)->observations.isEmpty());
    GR_REQUIRE_OK(restoreObservation(*home, made));
    CHECK(observations.all()->size() == 1);
    CHECK(observations.discarded()->isEmpty());

    GR_REQUIRE_OK(observations.discard(made.id));
    passDays(14);
    CHECK(cleanUp(*home)->observations == QList<BlobRef>{*made.media});
    CHECK_FALSE(home->media().contains(made.media->hash));
    GR_REQUIRE_ERROR(restoreObservation(*home, made), ErrorCode::NotFound);
}

TEST_CASE_METHOD(Fixture, "a discarded take can be brought back for 14 days", "[studio]") {
    const Take take = record("one");
    GR_REQUIRE_OK(takes.discard(take.id));
    passDays(13);
    GR_REQUIRE_OK(cleanUp(*home));
    CHECK(hasMedia(take));
    passDays(1);
    CHECK(cleanUp(*home)->forgotten.size() == 1);
    CHECK_FALSE(hasMedia(take));
}

TEST_CASE_METHOD(test::Pair, "a shared take stays while its share lives, also without its star", "[studio]") {
    const Take take = starred("shared");
    const Share share = shareWithBob(take);
    const Take next = starred("next"); // the star has moved
    passDays(100);
    GR_REQUIRE_OK(cleanUp(*ann));
    passDays(79);
    GR_REQUIRE_OK(cleanUp(*ann));
    CHECK_FALSE(takes.byId(take.id)->starred);
    CHECK_FALSE(takes.byId(take.id)->isHidden());
    CHECK(ann->media().contains(take.media.blob.hash));
    // When it ends, the take is one without a star: put away, and its recording still there to be brought back.
    passDays(1);
    CHECK(cleanUp(*ann)->cleaned.size() == 1);
    CHECK(ann->media().contains(take.media.blob.hash));
    GR_REQUIRE_OK(annsShares.expireDue());
    GR_REQUIRE_OK(cleanUp(*ann));
    CHECK(ann->media().contains(take.media.blob.hash));
    passDays(14);
    CHECK(cleanUp(*ann)->forgotten.size() == 1);
    CHECK_FALSE(ann->media().contains(take.media.blob.hash));
}

TEST_CASE_METHOD(test::Pair, "a recipient keeps the recording of a share as long as the share lives", "[studio]") {
    const Take first = starred("withdrawn soon");
    const Share withdrawn = shareWithBob(first);
    const Take second = starred("expires");
    const Share expiring = shareWithBob(second);
    const Take third = starred("used");
    const Share used = shareWithBob(third);
    for (const Share& share : {withdrawn, expiring, used})
        toBob(share.id);
    for (const Take& take : {first, second, third})
        mediaToBob(take);
    ModelExample example;
    example.title = u"From a share"_s;
    example.media = third.media.blob;
    example.duration = 5;
    GR_REQUIRE_OK(Examples(bob->journal(), bob->person(), bob.random).add(example));
    const auto has = [&](const Take& take) { return bob->media().contains(take.media.blob.hash); };
    CHECK(*forgetGoneShares(*bob) == 0);
    CHECK((has(first) && has(second) && has(third)));
    CHECK(*bob->isMediaNeeded(first.media.blob.hash));

    GR_REQUIRE_OK(annsShares.withdraw(*annsShares.byId(withdrawn.id)));
    toBob(withdrawn.id);
    CHECK_FALSE(*bob->isMediaNeeded(first.media.blob.hash));
    GR_REQUIRE_VALUE(const int gone, forgetGoneShares(*bob));
    CHECK(gone == 1);
    CHECK_FALSE(has(first));
    passDays(180);
    CHECK_FALSE(*bob->isMediaNeeded(second.media.blob.hash));
    GR_REQUIRE_OK(cleanUp(*bob));
    CHECK_FALSE(has(second));
    CHECK(has(third));
    // Its owner's own recordings stay.
    CHECK(*forgetGoneShares(*ann) == 0);
    CHECK(ann->media().contains(first.media.blob.hash));
}

TEST_CASE_METHOD(test::Pair, "what was withdrawn is gone from every file of a recipient's home, its own copies too",
                 "[studio]") {
    const QByteArray secret = "Between us: Acme leaves";
    const QByteArray brief = "Say it.";
    const auto shareWords = [&](const QByteArray& content, std::optional<qint64> expiresMs) {
        GR_REQUIRE_VALUE(
            const Share share,
            annShares(starred(content), {{bob->person()}, false, QString::fromUtf8(secret), expiresMs}, {}));
        toBob(share.id);
        return share.id;
    };
    GR_REQUIRE_OK(bob->database().backupTo(bob.scratch(u"mine.db"_s)));
    const bool expires = GENERATE(false, true);
    const ShareId gone =
        shareWords("one", expires ? std::optional(bob.clock.nowMs() + 3 * 24 * 3'600'000) : std::nullopt);
    ModelExample example;
    example.title = u"Of Bob's own"_s;
    example.media = starred("clip").media.blob;
    example.duration = 5;
    GR_REQUIRE_OK(Examples(bob->journal(), bob->person(), bob.random).add(example));
    // As a newer version and a restored backup leave their copies behind.
    REQUIRE(QDir().mkpath(bob->pathOf(u"backups"_s)));
    const QString before = bob->pathOf(u"backups/before-schema-2-20260302T090000000Z.db"_s);
    GR_REQUIRE_OK(bob->database().backupTo(before));
    GR_REQUIRE_VALUE(const QString replaced, bob->restore(bob.scratch(u"mine.db"_s)));
    REQUIRE(QDir().mkpath(bob->pathOf(u"forgetting-cutoff"_s)));
    REQUIRE(QFile::copy(before, bob->pathOf(u"forgetting-cutoff/copy.db"_s)));
    QFile unreadable(bob->pathOf(u"backups/before-schema-3-x.db"_s));
    REQUIRE(unreadable.open(QIODevice::WriteOnly));
    REQUIRE(unreadable.write("no database") == 11);
    unreadable.close();
    toBob(gone);
    CHECK(filesWith(*bob, secret).size() >= 4);
    CHECK_FALSE(filesWith(*bob, brief).isEmpty());

    if (expires) {
        passDays(4);
    } else {
        GR_REQUIRE_OK(annsShares.withdraw(*annsShares.byId(gone)));
        toBob(gone);
    }
    GR_REQUIRE_OK(forgetGoneShares(*bob));
    CHECK(filesWith(*bob, secret) == QStringList());
    CHECK(filesWith(*bob, brief) == QStringList());
    CHECK(filesWith(*bob, "Pitch to us").contains(u"greenroom.db"_s)); // that there was such a share
    CHECK(filesWith(*bob, "Of Bob's own").size() == 2);                // what else the copies hold stays
    for (const QString& copy : {before, replaced}) {
        GR_REQUIRE_VALUE(const auto database, Database::open(copy));
        CHECK(database->value(u"SELECT count(*) FROM example WHERE NOT deleted"_s)->toInt() == 1);
    }
}

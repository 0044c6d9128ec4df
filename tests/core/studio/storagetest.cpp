// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/storage.h"

#include "core/base/file.h"
#include "core/library/examples.h"
#include "core/studio/mediacache.h"
#include "tests/support/pair.h"

#include <QDir>
#include <QProcess>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : test::Pair {
    /// Of Ann's home.
    StorageUsage usage() {
        GR_REQUIRE_VALUE(const StorageUsage found, storageUsage(*ann, storedFiles(ann->folder())));
        return found;
    }
    StorageSavings savings(int days) {
        GR_REQUIRE_VALUE(const StorageSavings found, storageSavings(*ann, storedFiles(ann->folder()), days));
        return found;
    }
    void write(const QString& name, qsizetype bytes) {
        GR_REQUIRE_OK(makeFolder(QFileInfo(ann->pathOf(name)).path()));
        GR_REQUIRE_OK(writeFileAtomically(ann->pathOf(name), QByteArray(bytes, 'x')));
    }
    BlobRef blob(const QByteArray& content) {
        const QString path = ann.scratch(u"blob"_s);
        GR_REQUIRE_OK(writeFileAtomically(path, content));
        GR_REQUIRE_VALUE(const BlobRef kept, ann->media().adopt(path));
        return kept;
    }
    ModelExample example(const QByteArray& content) {
        ModelExample one;
        one.title = QString::fromLatin1(content);
        one.media = blob(content);
        one.duration = 3;
        one.source = one.media.hash;
        GR_REQUIRE_VALUE(const ModelExample added, Examples(ann->journal(), ann->person(), ann.random).add(one));
        return added;
    }
    bool hasMedia(const Take& take) { return ann->media().contains(take.media.blob.hash); }
};

/// What the du command says of the files below a folder, without what folders themselves take.
qint64 duOf(const QString& folder) {
    QProcess du;
    du.start(u"du"_s, {u"-a"_s, u"--apparent-size"_s, u"--block-size=1"_s, folder});
    REQUIRE(du.waitForFinished());
    qint64 bytes = 0;
    const QList<QByteArray> lines = du.readAllStandardOutput().split('\n');
    for (const QByteArray& line : lines)
        if (const qsizetype tab = line.indexOf('\t');
            tab > 0 && QFileInfo(QFile::decodeName(line.mid(tab + 1))).isFile())
            bytes += line.first(tab).toLongLong();
    return bytes;
}

} // namespace

TEST_CASE_METHOD(Fixture, "every file of a home is in one part, and the sum is what du says", "[storage]") {
    record("a take");
    record("another take");
    const Take gone = record("put away");
    GR_REQUIRE_OK(takes.discard(gone.id));
    example("an example");
    Observation watched;
    watched.who = u"Carl"_s;
    watched.kind = u"call"_s;
    watched.day = QDate(2024, 5, 2);
    watched.media = blob("a call");
    GR_REQUIRE_OK(Observations(ann->journal(), ann->person(), ann.random).add(watched));
    blob("nobody's");
    write(u"cache/pictures-1/ab/abc.jpg"_s, 700);
    write(u"recordings/left.part"_s, 300);
    write(u"arriving/0011"_s, 90);
    write(u"backups/before.db"_s, 1234);

    const StorageUsage found = usage();
    CHECK(found.bytes == duOf(ann->folder()));
    qint64 sum = 0;
    int files = 0;
    for (const StoragePart& part : found.parts) {
        sum += part.bytes;
        files += part.files;
        CHECK(part.files > 0);
    }
    CHECK(sum == found.bytes);
    CHECK(files == found.files);
    CHECK(found.of(StorageKind::Takes) == ClipRoom{2, 18});
    CHECK(found.of(StorageKind::PutAway) == ClipRoom{1, 8});
    CHECK(found.of(StorageKind::Examples) == ClipRoom{1, 10});
    CHECK(found.of(StorageKind::Observations) == ClipRoom{1, 6});
    CHECK(found.of(StorageKind::Caches) == ClipRoom{1, 700});
    CHECK(found.of(StorageKind::LeftOver) == ClipRoom{1, 300});
    CHECK(found.of(StorageKind::Arriving) == ClipRoom{1, 90});
    CHECK(found.of(StorageKind::Backups).bytes >= 1234);
    CHECK(found.of(StorageKind::Database).bytes > 4096);
    const auto takesPart = std::find_if(found.parts.begin(), found.parts.end(),
                                        [](const StoragePart& part) { return part.kind == StorageKind::Takes; });
    REQUIRE(takesPart != found.parts.end());
    CHECK(takesPart->scenario == pitch.id);
    CHECK(takesPart->title == u"Pitch to us"_s);
}

TEST_CASE_METHOD(Fixture, "a recording that is a take and an example is counted once, as the take", "[storage]") {
    record("both");
    example("both");
    CHECK(usage().of(StorageKind::Takes).clips == 1);
    CHECK(usage().of(StorageKind::Examples).clips == 0);
}

TEST_CASE_METHOD(Fixture, "what could go is never starred, shared, or what something else was made of", "[storage]") {
    const Take star = starred("a starred one");
    passDays(2);
    GR_REQUIRE_OK(takes.star(star.id, false));
    const Take share = starred("a shared one");
    shareWithBob(share);
    GR_REQUIRE_OK(takes.star(share.id, false));
    GR_REQUIRE_OK(takes.star(star.id, true));
    const Take shown = record("an example of it");
    example("an example of it");
    const Take old = record("an old one");
    passDays(8);
    const Take fresh = record("a new one");
    CHECK(savings(7).old == ClipRoom{1, old.media.blob.size});
    CHECK(savings(9).old == ClipRoom());

    GR_REQUIRE_VALUE(const QList<TakeId> done, discardOldTakes(*ann, 7));
    CHECK(done == QList<TakeId>{old.id});
    GR_REQUIRE_VALUE(const QList<Take> others, takes.all());
    QSet<TakeId> left;
    for (const Take& take : others)
        left.insert(take.id);
    CHECK(left == QSet<TakeId>{star.id, share.id, shown.id, fresh.id});
    CHECK(hasMedia(old)); // it can be brought back
    CHECK(restoreTakes(*ann, done) == 1);
    CHECK(takes.all()->size() == 5);

    passDays(400);
    GR_REQUIRE_OK(discardOldTakes(*ann, 0));
    GR_REQUIRE_OK(cleanUp(*ann));
    passDays(20);
    GR_REQUIRE_OK(cleanUp(*ann));
    CHECK(hasMedia(star));
    CHECK(hasMedia(shown));
    CHECK_FALSE(hasMedia(old));
}

TEST_CASE_METHOD(Fixture, "discarding that is stopped tells what it did", "[storage]") {
    for (int i = 0; i < 120; ++i)
        record("take " + QByteArray::number(i));
    passDays(8);
    int asked = 0;
    GR_REQUIRE_VALUE(const QList<TakeId> done, discardOldTakes(*ann, 7, [&](double part) {
                         CHECK(part > 0);
                         return ++asked < 2;
                     }));
    CHECK(done.size() == 100);
    CHECK(takes.all()->size() == 20);
    CHECK(restoreTakes(*ann, done) == 100);
    CHECK(takes.all()->size() == 120);
}

TEST_CASE_METHOD(Fixture, "what cannot be brought back is told apart", "[storage]") {
    const Take one = record("one");
    const Take two = record("two");
    GR_REQUIRE_OK(takes.discard(QList<TakeId>{one.id, two.id}));
    GR_REQUIRE_OK(ann->media().remove(one.media.blob.hash));
    CHECK(restoreTakes(*ann, {one.id, two.id}) == 1);
    CHECK(takes.all()->first().id == two.id);
}

TEST_CASE_METHOD(Fixture, "clearing the caches leaves all else, and what an import is writing", "[storage]") {
    const Take take = record("a take");
    write(u"cache/pictures-1/ab/abc.jpg"_s, 700);
    write(u"cache/pictures-0/old"_s, 50);
    write(u"cache/import-Xy/clip.mp4"_s, 20);
    CHECK(savings(7).caches == ClipRoom{2, 750});
    const qint64 before = usage().bytes;
    CHECK(MediaCache(ann->pathOf(u"cache"_s)).clear() == 750);
    CHECK(before - usage().bytes == 750);
    CHECK(QFile::exists(ann->pathOf(u"cache/import-Xy/clip.mp4"_s)));
    CHECK(hasMedia(take));
}

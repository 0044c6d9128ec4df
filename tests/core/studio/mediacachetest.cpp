// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/mediacache.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "tests/support/catch.h"
#include "tests/support/clips.h"
#include "tests/support/spoken.h"

#include <QDirIterator>

#include <thread>

using namespace greenroom;
using namespace Qt::StringLiterals;
using namespace greenroom::test;

namespace {

struct Fixture {
    QTemporaryDir folder;
    QString cacheFolder = folder.filePath(u"cache"_s);
    MediaCache cache{cacheFolder};
    BlobStore store{folder.filePath(u"media"_s)};

    KeptClip keep(const QString& path) {
        GR_REQUIRE_VALUE(const BlobRef blob, store.add(path));
        return {blob.hash, store.pathOf(blob.hash)};
    }
    KeptClip plain() { return keep(Clips::shared().plain()); }
    QStringList files() const {
        QStringList paths;
        QDirIterator all(cacheFolder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            paths.append(all.next());
        paths.sort();
        return paths;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "pictures and waveforms are made once and then read", "[studio]") {
    const KeptClip clip = plain();
    GR_REQUIRE_VALUE(const QImage picture, cache.thumbnail(clip));
    GR_REQUIRE_VALUE(const auto strip, cache.filmstrip(clip, 4));
    GR_REQUIRE_VALUE(const auto peaks, cache.peaks(clip, 8));
    CHECK(picture.size() ==
          QSize(320, 240).scaled(MediaCache::thumbnailBounds, Qt::KeepAspectRatio).boundedTo({320, 240}));
    // A key frame a second, and the tone from 1 s on.
    CHECK(Clips::indexOf(picture) == 60);
    REQUIRE(strip.size() == 4);
    CHECK(peaks.size() == 8);
    CHECK(peaks[0] < 0.01F);
    CHECK(peaks[7] > 0.4F);

    // The file itself is not needed any more.
    const MediaCache later(cacheFolder);
    const KeptClip gone{clip.media, folder.filePath(u"no such file"_s)};
    CHECK(Clips::indexOf(*later.thumbnail(gone)) == 60);
    GR_REQUIRE_VALUE(const auto again, later.filmstrip(gone, 4));
    for (int i = 0; i < 4; ++i) {
        CHECK(again[i].position == strip[i].position);
        CHECK(Clips::indexOf(again[i].image) == Clips::indexOf(strip[i].image));
    }
    CHECK(*later.peaks(gone, 8) == peaks);
    // Other numbers of them are other pictures.
    GR_REQUIRE_ERROR(later.filmstrip(gone, 5), ErrorCode::NotFound);
    GR_REQUIRE_ERROR(later.peaks(gone, 9), ErrorCode::NotFound);
}

TEST_CASE_METHOD(Fixture, "how somebody speaks is found out once and then read", "[studio]") {
    // A call: a speaker in each channel, one after the other, with a pause between.
    Spoken one = spoken(u"en"_s, 150, sentences().first(1), {1});
    Sound other;
    other.rate = one.sound.rate;
    other.silence(one.sound.seconds() + 1);
    other.append(one.sound);
    const QString path = folder.filePath(u"call.wav"_s);
    writeWav(path, {one.sound, other});
    const KeptClip clip = keep(path);
    GR_REQUIRE_VALUE(const Delivery made, cache.delivery(clip));
    CHECK(made.profile.pauses.size() == 1);
    CHECK(made.profile.pitch.has_value());
    REQUIRE(made.talk);
    CHECK(made.talk->sides[1].speech.size() == 1);
    const MediaCache later(cacheFolder);
    GR_REQUIRE_VALUE(const Delivery read, later.delivery({clip.media, folder.filePath(u"no such file"_s)}));
    CHECK(read == made);

    // The end missing, though its hash says that it is whole: another version wrote something else there.
    const QString kept = files().first();
    GR_REQUIRE_VALUE(const QByteArray bytes, readFile(kept, 1 << 20));
    const QByteArray body = bytes.mid(qsizetype(ContentHash::size)).chopped(3);
    GR_REQUIRE_OK(writeFileAtomically(kept, contentHash(body).toByteArray() + body));
    GR_REQUIRE_VALUE(const Delivery again, later.delivery(clip));
    CHECK(again == made);

    double done = 0;
    cache.forget(clip.media);
    GR_REQUIRE_ERROR(cache.delivery(clip,
                                    [&](double part) {
                                        CHECK(part >= done);
                                        done = part;
                                        return part < 0.8;
                                    }),
                     ErrorCode::Cancelled);
    CHECK(done > 0.6);
}

TEST_CASE_METHOD(Fixture, "what does not read as it was written is made again", "[studio]") {
    const int spoil = GENERATE(0, 1, 2); // a bit turned over, the end missing, nearly all missing
    const KeptClip clip = plain();
    GR_REQUIRE_OK(cache.thumbnail(clip));
    GR_REQUIRE_OK(cache.peaks(clip, 8));
    const QStringList before = files();
    REQUIRE(before.size() == 2);
    for (const QString& path : before) {
        GR_REQUIRE_VALUE(QByteArray bytes, readFile(path, 1 << 20));
        if (spoil == 0)
            bytes[bytes.size() / 2] = char(~bytes[bytes.size() / 2]);
        else
            bytes.truncate(spoil == 1 ? bytes.size() - 1 : 5);
        GR_REQUIRE_OK(writeFileAtomically(path, bytes));
    }
    CHECK(Clips::indexOf(*cache.thumbnail(clip)) == 60);
    CHECK(cache.peaks(clip, 8)->last() > 0.4F);
    const KeptClip gone{clip.media, u"no such file"_s};
    GR_REQUIRE_OK(cache.thumbnail(gone));
    GR_REQUIRE_OK(cache.peaks(gone, 8));
}

TEST_CASE_METHOD(Fixture, "what cannot be made fails and leaves nothing", "[studio]") {
    const KeptClip broken = keep(Clips::shared().bytes(u"broken.mp4"_s, "not a clip"));
    CHECK_FALSE(cache.thumbnail(broken).has_value());
    GR_REQUIRE_ERROR(cache.filmstrip(plain(), 0), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(cache.filmstrip(plain(), 4, [](double) { return false; }), ErrorCode::Cancelled);
    CHECK(files().isEmpty());
}

TEST_CASE_METHOD(Fixture, "a cache that cannot be written costs nothing but time", "[studio]") {
    GR_REQUIRE_OK(writeFileAtomically(cacheFolder, "a file where the folder would be"));
    CHECK(Clips::indexOf(*cache.thumbnail(plain())) == 60);
}

TEST_CASE_METHOD(Fixture, "pictures go with their clip, and those of other versions at once", "[studio]") {
    const KeptClip clip = plain();
    const KeptClip other = keep(Clips::shared().turned(u"turned.mp4"_s, QTransform().rotate(90)));
    for (const KeptClip& one : {clip, other}) {
        GR_REQUIRE_OK(cache.thumbnail(one));
        GR_REQUIRE_OK(cache.filmstrip(one, 2));
    }
    REQUIRE(files().size() == 4);
    cache.forget(clip.media);
    CHECK(files().size() == 2);

    const QString older = cacheFolder + u"/pictures-0/ab/cdef.thumbnail"_s;
    const QString notOurs = cacheFolder + u"/import-1/clip.mp4"_s;
    const QString cutOff = files().first() + u".tmp.Ab12Cd"_s;
    for (const QString& path : {older, notOurs, cutOff}) {
        GR_REQUIRE_OK(makeFolder(QFileInfo(path).path()));
        GR_REQUIRE_OK(writeFileAtomically(path, "x"));
    }
    cache.tidy(store);
    CHECK_FALSE(QFile::exists(older));
    CHECK_FALSE(QFile::exists(cutOff));
    CHECK(QFile::exists(notOurs));
    CHECK(files().size() == 3);
    GR_REQUIRE_OK(store.remove(other.media));
    cache.tidy(store);
    CHECK(files() == QStringList{notOurs});
}

TEST_CASE_METHOD(Fixture, "several at once do each other no harm", "[studio]") {
    const KeptClip clip = plain();
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            const MediaCache own(cacheFolder);
            for (int n = 0; n < 5; ++n) {
                const auto picture = own.thumbnail(clip);
                good += picture && Clips::indexOf(*picture) == 60 ? 1 : 0;
                own.forget(n % 2 ? clip.media : ContentHash());
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(good == 20);
    GR_REQUIRE_OK(cache.thumbnail(clip));
    CHECK(files().size() == 1);
}

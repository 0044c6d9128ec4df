// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pictures.h"

#include "tests/support/catch.h"
#include "tests/support/clips.h"
#include "tests/ui/support/wait.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize card(160, 90);

struct Fixture {
    QTemporaryDir folder;
    BlobStore store{folder.filePath(u"media"_s)};
    Pictures pictures{folder.filePath(u"cache"_s)};
    QList<ContentHash> arrived;

    Fixture() {
        QObject::connect(&pictures, &Pictures::arrived, &pictures,
                         [this](const ContentHash& media) { arrived.append(media); });
    }
    KeptClip keep(const QString& path) {
        GR_REQUIRE_VALUE(const BlobRef blob, store.add(path));
        return {blob.hash, store.pathOf(blob.hash)};
    }
    KeptClip plain() { return keep(Clips::shared().plain()); }
    /// Different content, the same pictures.
    KeptClip copy(int number) {
        QFile file(Clips::shared().plain());
        REQUIRE(file.open(QIODevice::ReadOnly));
        // A free box at the end of an MP4 changes nothing of it.
        const QByteArray box = QByteArray::fromHex("0000000c66726565") + QByteArray::number(1000 + number);
        return keep(Clips::shared().bytes(u"copy %1.mp4"_s.arg(number), file.readAll() + box));
    }
    bool comesToRest() {
        return waitUntil([this] { return pictures.isIdle(); });
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a thumbnail comes later once and at once from then on, fitted") {
    const KeptClip clip = plain();
    CHECK(pictures.thumbnail(clip, card, 2).isNull());
    CHECK(pictures.thumbnail(clip, card, 2).isNull());
    REQUIRE(comesToRest());
    CHECK(arrived == QList<ContentHash>{clip.media});
    const QPixmap picture = pictures.thumbnail(clip, card, 2);
    CHECK(picture.size() == QSize(240, 180));
    CHECK(picture.devicePixelRatio() == 2);
    CHECK(Clips::indexOf(picture.toImage()) == 60);
}

TEST_CASE_METHOD(Fixture, "of a clip that is only heard the thumbnail is its waveform, made later and once") {
    const KeptClip clip =
        keep(Clips::shared().make(u"heard.m4a"_s, {u"-f"_s, u"lavfi"_s, u"-i"_s, Clips::tone(), u"-c:a"_s, u"aac"_s}));
    CHECK(pictures.thumbnail(clip, card, 2).isNull());
    REQUIRE(comesToRest());
    CHECK(arrived == QList<ContentHash>{clip.media});
    const QPixmap tile = pictures.thumbnail(clip, card, 2);
    CHECK(pictures.isIdle());
    REQUIRE(tile.size() == QSize(320, 180));
    // The first second is silent, the three others sound: the wave is low and then high.
    const QImage image = tile.toImage();
    const QRgb well = image.pixel(0, 0);
    const auto rowsOf = [&](int from, int to) {
        int least = image.height();
        int most = -1;
        for (int y = 0; y < image.height(); ++y)
            for (int x = from; x < to; ++x)
                if (image.pixel(x, y) != well) {
                    least = std::min(least, y);
                    most = std::max(most, y);
                }
        return most - least + 1;
    };
    CHECK(rowsOf(30, 70) < 10);
    CHECK(rowsOf(120, 290) > 40);
    CHECK(std::abs(rowsOf(120, 200) - rowsOf(210, 290)) < 10);
}

TEST_CASE_METHOD(Fixture, "what was asked for last comes first, what was asked for together in its order") {
    QList<KeptClip> clips;
    for (int i = 0; i < 6; ++i)
        clips.append(copy(i));
    for (int i : {0, 1, 2})
        pictures.thumbnail(clips[i], card, 1);
    QCoreApplication::processEvents(); // the first of them is begun
    for (int i : {3, 4, 5})
        pictures.thumbnail(clips[i], card, 1);
    pictures.thumbnail(clips[2], card, 1); // painted again: still on the screen
    REQUIRE(comesToRest());
    QList<ContentHash> expected;
    for (int i : {0, 3, 4, 5, 2, 1})
        expected.append(clips[i].media);
    CHECK(arrived == expected);
}

TEST_CASE_METHOD(Fixture, "what was scrolled away long ago is not made") {
    QList<KeptClip> clips;
    for (int i = 0; i < 80; ++i)
        clips.append({ContentHash(std::array<std::uint8_t, 32>{std::uint8_t(i + 1)}), Clips::shared().plain()});
    for (const KeptClip& clip : clips)
        pictures.thumbnail(clip, card, 1);
    REQUIRE(comesToRest());
    CHECK(arrived.size() == 64);
    CHECK_FALSE(arrived.contains(clips.first().media));
    CHECK(arrived.contains(clips.last().media));
}

TEST_CASE_METHOD(Fixture,
                 "filmstrips and waveforms are made once for all who wait, and dropped with the last of them") {
    const KeptClip clip = plain();
    int strips = 0;
    auto first = std::make_unique<QObject>();
    QObject second;
    const auto count = [&](const Result<QList<Thumbnail>>& strip) { strips += strip && strip->size() == 4 ? 1 : 0; };
    pictures.askFilmstrip(clip, 4, first.get(), count);
    pictures.askFilmstrip(clip, 4, &second, count);
    pictures.askPeaks(clip, 10, first.get(), [&](const Result<QList<float>>&) { FAIL("its guard is gone"); });
    first.reset();
    REQUIRE(comesToRest());
    CHECK(strips == 1);
    pictures.askFilmstrip(clip, 4, &second, count);
    CHECK(strips == 2);
    QList<float> peaks;
    pictures.askPeaks(clip, 10, &second, [&](const Result<QList<float>>& answer) { peaks = answer.value_or(peaks); });
    CHECK_FALSE(pictures.isIdle());
    REQUIRE(comesToRest());
    CHECK(peaks.size() == 10);
}

TEST_CASE_METHOD(Fixture, "a clip that cannot be shown fails once, one that is not there yet may come") {
    const KeptClip broken = keep(Clips::shared().bytes(u"broken.mp4"_s, "not a clip"));
    KeptClip later = plain();
    const QString path = std::exchange(later.path, folder.filePath(u"not there yet"_s));
    pictures.thumbnail(broken, card, 1);
    pictures.thumbnail(later, card, 1);
    REQUIRE(comesToRest());
    CHECK(arrived.isEmpty());
    pictures.thumbnail(broken, card, 1);
    CHECK(pictures.isIdle());
    REQUIRE(QFile::copy(path, later.path));
    pictures.thumbnail(later, card, 1);
    REQUIRE(comesToRest());
    CHECK(arrived == QList<ContentHash>{later.media});
}

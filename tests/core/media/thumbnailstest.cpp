// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/thumbnails.h"

#include "core/media/probe.h"
#include "tests/support/catch.h"
#include "tests/support/clips.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize bounds{320, 320};

QStringList words(const QString& text) {
    return text.split(u' ');
}

/// Every picture must be the one that is shown at its position, and from its own slot.
void checkStrip(const QString& path, int count, double fps, double firstPicture = 0) {
    INFO(path.toStdString() << " in " << count);
    GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
    GR_REQUIRE_VALUE(const QList<Thumbnail> strip, thumbnails(path, count, bounds));
    REQUIRE(strip.size() == count);
    const double slot = info.duration / count;
    for (int i = 0; i < count; ++i) {
        INFO("picture " << i << " at " << strip[i].position);
        CHECK(Clips::indexOf(strip[i].image) == std::lround((strip[i].position - firstPicture) * fps));
        CHECK(strip[i].position > i * slot - 1.5 / fps);
        CHECK(strip[i].position < (i + 1) * slot + 0.5 / fps);
    }
}

} // namespace

TEST_CASE("A filmstrip shows each slot's own picture") {
    Clips& clips = Clips::shared();
    for (const int count : {1, 4, 7, 60})
        checkStrip(clips.plain(), count, 30);
    const auto recoded = [&](const QString& name, const QString& arguments) {
        return clips.pattern(name, 120, 30, {320, 240}, words(arguments));
    };
    SECTION("one key frame, pictures stored out of order") {
        const QString path =
            recoded(u"sparse.mp4"_s, u"-c:v libx264 -bf 3 -g 600 -sc_threshold 0 -pix_fmt yuv420p -an"_s);
        for (const int count : {3, 10, 40})
            checkStrip(path, count, 30);
    }
    SECTION("a transport stream that begins at an hour") {
        const QString path =
            clips.make(u"hour.ts"_s, QStringList{u"-i"_s, clips.plain()} + words(u"-c copy -output_ts_offset 3600"_s));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        checkStrip(path, 8, 30, info.videoStart);
    }
    SECTION("a WebM written live") {
        const QString path =
            clips.make(u"live.webm"_s, QStringList{u"-i"_s, clips.plain()} +
                                           words(u"-c:v libvpx -b:v 500k -deadline realtime -c:a libopus -live 1"_s));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        checkStrip(path, 8, 30, info.videoStart);
    }
    SECTION("HEVC of ten bits") {
        checkStrip(
            recoded(u"ten.mp4"_s, u"-c:v libx265 -x265-params log-level=none:keyint=45 -pix_fmt yuv420p10le -an"_s), 8,
            30);
    }
    SECTION("MJPEG in AVI") {
        checkStrip(recoded(u"jpeg.avi"_s, u"-c:v mjpeg -q:v 3 -pix_fmt yuvj420p -c:a pcm_u8"_s), 8, 30);
    }
    SECTION("ProRes") {
        checkStrip(recoded(u"prores.mov"_s, u"-c:v prores_ks -profile:v 0 -an"_s), 8, 30);
    }
    SECTION("VP9") {
        checkStrip(recoded(u"vp9.mkv"_s, u"-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 500k -g 50 -an"_s), 8,
                   30);
    }
}

TEST_CASE("Slots without pictures show the nearest earlier one") {
    Clips& clips = Clips::shared();
    const QString path = clips.pattern(u"ends-early.mkv"_s, 60, 30, {320, 240},
                                       words(u"-c:v libx264 -bf 0 -g 30 -pix_fmt yuv420p -c:a pcm_s16le"_s));
    GR_REQUIRE_VALUE(const QList<Thumbnail> strip, thumbnails(path, 8, bounds));
    REQUIRE(strip.size() == 8);
    CHECK(Clips::indexOf(strip[1].image) == 22); // no key frame in this slot: its middle
    for (int i = 4; i < 8; ++i)
        CHECK(Clips::indexOf(strip[i].image) == 59);
}

TEST_CASE("Pictures come upright and unmirrored, with square pixels, and fit") {
    Clips& clips = Clips::shared();
    int number = 0;
    for (const int mirror : {1, -1})
        for (const int rotation : {0, 90, 180, 270}) {
            INFO("mirror " << mirror << " rotation " << rotation);
            const QTransform upright = QTransform().rotate(rotation).scale(mirror, 1);
            const QString path = clips.turned(u"upright%1.mp4"_s.arg(++number), upright);
            GR_REQUIRE_VALUE(const QList<Thumbnail> strip, thumbnails(path, 2, {160, 160}));
            CHECK(strip[1].image.size() == QSize(160, 120));
            CHECK(Clips::indexOf(strip[1].image) == std::lround(strip[1].position * 30));
        }
    const QString odd =
        clips.pattern(u"odd.mkv"_s, 30, 30, {321, 215}, words(u"-vf setsar=4/3 -pix_fmt yuv444p -c:v libx264 -an"_s));
    GR_REQUIRE_VALUE(const QList<Thumbnail> whole, thumbnails(odd, 1, {4000, 4000}));
    CHECK(whole[0].image.size() == QSize(428, 215));
    GR_REQUIRE_VALUE(const QList<Thumbnail> small, thumbnails(odd, 1, {214, 214}));
    CHECK(small[0].image.size() == QSize(214, 107));
}

TEST_CASE("Colours are those of the stream's tags") {
    Clips& clips = Clips::shared();
    // The same orange, coded in different ways.
    const QString orange = u"color=0xe08020:s=320x240:d=1,format=rgb24,"_s;
    const auto check = [&](const QString& name, const QString& filters, const QString& arguments, int tolerance = 4) {
        const QString path =
            clips.make(name, QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s, orange + filters} + words(arguments));
        GR_REQUIRE_VALUE(const QList<Thumbnail> strip, thumbnails(path, 1, bounds));
        const QRgb seen = strip[0].image.pixel(100, 100);
        INFO(name.toStdString() << " " << qRed(seen) << " " << qGreen(seen) << " " << qBlue(seen));
        CHECK(std::abs(qRed(seen) - 0xe0) <= tolerance);
        CHECK(std::abs(qGreen(seen) - 0x80) <= tolerance);
        CHECK(std::abs(qBlue(seen) - 0x20) <= tolerance);
        CHECK(qAlpha(seen) == 255);
    };
    check(u"c709.mp4"_s, u"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"_s,
          u"-c:v libx264 -colorspace bt709 -color_range tv"_s);
    check(u"c601.mp4"_s, u"scale=out_color_matrix=bt601:out_range=tv,format=yuv420p"_s,
          u"-c:v libx264 -colorspace smpte170m -color_range tv"_s);
    check(u"c709full.mp4"_s, u"scale=out_color_matrix=bt709:out_range=pc,format=yuv420p"_s,
          u"-c:v libx264 -colorspace bt709 -color_range pc"_s);
    check(u"cjpeg.avi"_s, u"scale=out_color_matrix=bt601:out_range=pc,format=yuvj420p"_s, u"-c:v mjpeg -q:v 2"_s, 6);
    check(u"csmall.mp4"_s, u"scale=out_color_matrix=bt601:out_range=tv,format=yuv420p"_s, u"-c:v libx264"_s);
    check(u"clarge.mp4"_s, u"scale=1280:720:out_color_matrix=bt709:out_range=tv,format=yuv420p"_s, u"-c:v libx264"_s);
}

TEST_CASE("Pictures with more brightness than a screen are brought down to it") {
    Clips& clips = Clips::shared();
    const auto greysOf = [&](const QString& transfer, int left, int right) {
        const QString source =
            u"nullsrc=s=320x240:d=0.2,format=yuv420p10le,geq=lum='if(lt(X,160),%1,%2)':cb=512:cr=512,"
            u"setparams=color_primaries=bt2020:color_trc=%3:colorspace=bt2020nc:range=tv"_s.arg(left)
                .arg(right)
                .arg(transfer);
        const QString path = clips.make(u"bright-%1.mkv"_s.arg(transfer),
                                        QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s, source, u"-color_primaries"_s,
                                                    u"bt2020"_s, u"-color_trc"_s, transfer, u"-colorspace"_s,
                                                    u"bt2020nc"_s, u"-c:v"_s, u"libx264"_s, u"-crf"_s, u"10"_s});
        const auto strip = thumbnails(path, 1, bounds);
        INFO(errorOf(strip));
        REQUIRE(strip.has_value());
        QList<int> greys;
        for (const int x : {80, 240}) {
            const QRgb grey = strip->first().image.pixel(x, 120);
            CHECK(std::abs(qRed(grey) - qGreen(grey)) <= 3);
            CHECK(std::abs(qBlue(grey) - qGreen(grey)) <= 3);
            greys.append(qGreen(grey));
        }
        return greys;
    };
    // Reference white of 203 cd/m2 is 75 % of the signal in HLG and 58 % in PQ (BT.2408); shown it must be the same.
    const QList<int> hlg = greysOf(u"arib-std-b67"_s, 721, 400);
    const QList<int> pq = greysOf(u"smpte2084"_s, 573, 400);
    CHECK(std::abs(hlg[0] - pq[0]) <= 3);
    CHECK(std::abs(hlg[0] - 193) <= 4);
    CHECK(std::abs(hlg[1] - pq[1]) <= 4);
    CHECK(hlg[0] > hlg[1] + 60);
}

TEST_CASE("Filmstrips are written as files, or not at all") {
    Clips& clips = Clips::shared();
    GR_REQUIRE_VALUE(const QList<Thumbnail> strip, thumbnails(clips.plain(), 3, bounds));
    const QString folder = clips.path(u"strip/of/three"_s);
    GR_REQUIRE_VALUE(const QStringList paths, writeThumbnails(strip, folder, u"jpg"_s));
    REQUIRE(paths.size() == 3);
    CHECK(QFileInfo(paths[2]).fileName() == u"0003.jpg"_s);
    for (int i = 0; i < 3; ++i)
        CHECK(Clips::indexOf(QImage(paths[i])) == Clips::indexOf(strip[i].image));
    GR_REQUIRE_ERROR(writeThumbnails(strip, folder, u"jpg"_s), ErrorCode::Exists);
    GR_REQUIRE_OK(writeThumbnails(strip, folder, u"png"_s));
    CHECK(QImage(folder + u"/0002.png"_s) == strip[1].image);
    const QString none = clips.path(u"strip/none"_s);
    GR_REQUIRE_ERROR(writeThumbnails(strip, none, u"txt"_s), ErrorCode::Internal);
    CHECK(QDir(none).isEmpty());
}

TEST_CASE("Filmstrips refuse what they cannot do, and stop when asked") {
    Clips& clips = Clips::shared();
    GR_REQUIRE_ERROR(thumbnails(clips.plain(), 0, bounds), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(thumbnails(clips.plain(), maxThumbnails + 1, bounds), ErrorCode::Invalid);
    const QString sound = clips.make(u"sound.m4a"_s, {u"-i"_s, clips.plain(), u"-vn"_s, u"-c"_s, u"copy"_s});
    GR_REQUIRE_ERROR(thumbnails(sound, 3, bounds), ErrorCode::Media);
    GR_REQUIRE_ERROR(thumbnails(clips.plain(), 10, bounds, [](double done) { return done < 0.5; }),
                     ErrorCode::Cancelled);
}

TEST_CASE("Of a part, cut as fine as its pictures, each slot has its own picture", "[media]") {
    const QString clip = Clips::shared().plain();
    GR_REQUIRE_VALUE(const QList<Thumbnail> part, thumbnailsBetween(clip, 1.5, 2.5, 30, {160, 120}));
    REQUIRE(part.size() == 30);
    for (int i = 0; i < 30; ++i)
        CHECK(Clips::indexOf(part[i].image) == 45 + i);
    GR_REQUIRE_VALUE(const QList<Thumbnail> beyond, thumbnailsBetween(clip, 3.9, 4.5, 6, {160, 120}));
    CHECK(Clips::indexOf(beyond.last().image) == 119);
    GR_REQUIRE_ERROR(thumbnailsBetween(clip, 2, 2, 3, {160, 120}), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(thumbnailsBetween(clip, 0, 1, 0, {160, 120}), ErrorCode::Invalid);
}

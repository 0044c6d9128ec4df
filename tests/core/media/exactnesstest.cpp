// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of file shows exactly the picture of a time, however it came there.
#include "tests/core/media/player.h"
#include "tests/core/media/reference.h"
#include "tests/support/random.h"

#include <cmath>

using namespace greenroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Clips;
using test::Player;
using test::Reference;

namespace {

QStringList words(const QString& text) {
    return text.split(u' ', Qt::SkipEmptyParts);
}

QString coded(const QString& name, const QString& arguments, int frames = 120, int fps = 30) {
    return Clips::shared().pattern(name, frames, fps, {320, 240}, words(arguments));
}

/// Another container or other times for the same packets.
QString copied(const QString& name, const QString& from, const QString& arguments, const QString& before = {}) {
    return Clips::shared().make(name, words(before) + QStringList{u"-i"_s, from} + words(u"-c copy "_s + arguments));
}

struct Kind {
    const char* name;
    QString (*make)();
};

constexpr const char* bFrames = "-c:v libx264 -preset veryfast -bf 3 -g 30 -sc_threshold 0 -pix_fmt yuv420p -c:a aac";

const Kind kinds[] = {
    {"a take of ours", [] { return Clips::shared().plain(); }},
    {"B-frames", [] { return coded(u"b.mp4"_s, QLatin1StringView(bFrames)); }},
    {"open groups of pictures",
     [] {
         return coded(u"open.mp4"_s, u"-c:v libx264 -x264-params open-gop=1:keyint=20:bframes=3:scenecut=0:b-pyramid=2 "
                                     "-pix_fmt yuv420p -c:a aac"_s);
     }},
    {"open groups of pictures, TS", [] { return copied(u"open.ts"_s, kinds[2].make(), u"-output_ts_offset 3600"_s); }},
    {"HEVC with open groups of pictures",
     [] {
         return coded(u"hevc.mkv"_s, u"-c:v libx265 -preset veryfast -x265-params "
                                     "log-level=none:keyint=20:min-keyint=20:open-gop=1:bframes=3:scenecut=0 "
                                     "-pix_fmt yuv420p -an"_s);
     }},
    {"MPEG-2 in a TS", [] { return coded(u"mpeg2.ts"_s, u"-c:v mpeg2video -q:v 2 -g 15 -bf 2 -c:a mp2 -f mpegts"_s); }},
    {"TS", [] { return copied(u"b.ts"_s, kinds[1].make(), {}); }},
    {"an edit list that begins inside a group of pictures",
     [] { return copied(u"cut.mp4"_s, kinds[1].make(), {}, u"-ss 1.2"_s); }},
    {"AVI, MPEG-4 with B-frames",
     [] { return coded(u"mpeg4.avi"_s, u"-c:v mpeg4 -q:v 2 -g 30 -bf 2 -c:a libmp3lame"_s); }},
    {"AVI, H.264 with B-frames", [] { return coded(u"b.avi"_s, QLatin1StringView(bFrames) + u" -c:a mp3"_s); }},
    {"AVI, MJPEG", [] { return coded(u"jpeg.avi"_s, u"-c:v mjpeg -q:v 3 -pix_fmt yuvj420p -c:a pcm_u8"_s); }},
    {"a rate that varies",
     [] {
         return coded(u"vfr.mkv"_s, u"-vf select='not(eq(mod(n\\,7)\\,3))*not(between(n\\,40\\,61))' -fps_mode vfr "
                                    "-c:v libx264 -bf 2 -g 25 -pix_fmt yuv420p -c:a aac"_s);
     }},
    {"WebM without an index",
     [] {
         return coded(u"live.webm"_s, u"-c:v libvpx -b:v 800k -deadline realtime -g 30 -c:a libopus -f webm -live 1"_s);
     }},
    {"VP9",
     [] { return coded(u"vp9.webm"_s, u"-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 800k -g 40 -an"_s); }},
    {"ProRes", [] { return coded(u"prores.mov"_s, u"-c:v prores_ks -profile:v 0 -c:a pcm_s16le"_s); }},
    {"FLV", [] { return coded(u"b.flv"_s, QLatin1StringView(bFrames)); }},
    {"fragments", [] { return copied(u"fragments.mp4"_s, kinds[1].make(), u"-movflags frag_keyframe+empty_moov"_s); }},
    {"pictures that begin after the sound",
     [] {
         return Clips::shared().make(u"late.mp4"_s, words(u"-itsoffset 0.7 -i"_s) + QStringList{kinds[1].make()} +
                                                        words(u"-i"_s) + QStringList{kinds[1].make()} +
                                                        words(u"-map 0:v -map 1:a -c copy"_s));
     }},
    {"sound that begins after the pictures",
     [] {
         return Clips::shared().make(u"late-sound.mkv"_s, words(u"-itsoffset 0.7 -i"_s) + QStringList{kinds[1].make()} +
                                                              words(u"-i"_s) + QStringList{kinds[1].make()} +
                                                              words(u"-map 1:v -map 0:a -c copy"_s));
     }},
    {"one key frame alone",
     [] { return coded(u"one-key.mp4"_s, u"-c:v libx264 -bf 2 -g 1000 -sc_threshold 0 -pix_fmt yuv420p -an"_s); }},
};

} // namespace

TEST_CASE("Seeks from anywhere to anywhere are exact in every kind of file", "[playback]") {
    test::SeededRandom random(5);
    for (const Kind& kind : kinds) {
        const QString path = kind.make();
        const Reference& reference = Reference::of(path);
        Player player;
        player.open({path});
        CHECK(player.shown(0) == reference.pictures.first().index);
        QList<double> positions{reference.duration, 0, reference.duration - 0.02};
        for (int i = 0; i < 25; ++i)
            positions.append(reference.duration * double(random.below(1'000'000)) / 1e6);
        for (int i = 0; i < 10; ++i) // the very moment a picture begins, and just before
            positions.append(reference.pictures[random.below(static_cast<int>(reference.pictures.size()))].position -
                             (i % 2) * 0.0005);
        for (const double position : positions) {
            player.seek(position);
            INFO(kind.name << ", " << position << " s");
            CHECK(player.shown(0) == reference.indexAt(player->position()));
        }
        CHECK(player.problems().isEmpty());
    }
}

TEST_CASE("Steps find every picture in every kind of file, on and back", "[playback]") {
    for (const Kind& kind : kinds) {
        const QString path = kind.make();
        const Reference& reference = Reference::of(path);
        Player player;
        player.open({path});
        const qsizetype first = reference.at(reference.duration * 0.4);
        const qsizetype count = 40;
        player.seek(reference.pictures[first].position);
        QList<int> seen;
        QList<int> expected;
        for (qsizetype i = 1; i <= count; ++i) {
            player.step(1);
            seen.append(player.shown(0));
            expected.append(reference.pictures[first + i].index);
        }
        for (qsizetype i = count - 1; i >= 0; --i) {
            player.step(-1);
            seen.append(player.shown(0));
            expected.append(reference.pictures[first + i].index);
        }
        INFO(kind.name);
        CHECK(seen == expected);
        player.seek(reference.duration);
        player.step(1);
        CHECK(player.shown(0) == reference.pictures.last().index);
        player.seek(0);
        player.step(-1);
        CHECK(player.shown(0) == reference.pictures.first().index);
    }
}

TEST_CASE("Playing shows every picture of every kind of file at its time", "[playback]") {
    for (const Kind& kind : kinds) {
        const QString path = kind.make();
        const Reference& reference = Reference::of(path);
        Player player;
        player.open({path});
        player.seek(0.5);
        player->play();
        player.wait([&] { return player->isOnTime(); });
        bool isExact = true;
        for (int i = 0; i < 400 && player->state().playing; ++i) {
            player.play(5ms);
            if (player->state().playing)
                isExact = isExact && player.shown(0) == reference.indexAt(player->tick().position);
        }
        INFO(kind.name << ", " << player->position() << " s");
        CHECK(isExact);
        CHECK(player.ticks().size() > 30);
        CHECK(player.problems().isEmpty());
    }
}

TEST_CASE("Pictures come upright in the size asked for", "[playback]") {
    int number = 0;
    for (const int mirror : {1, -1})
        for (const int rotation : {0, 90, 180, 270}) {
            const QTransform upright = QTransform().rotate(rotation).scale(mirror, 1);
            const QString path = Clips::shared().turned(u"turned%1.mp4"_s.arg(++number), upright);
            Player player;
            player->setPictureSize(0, {200, 400});
            player.open({path});
            INFO("mirror " << mirror << " rotation " << rotation);
            CHECK(player->tick().decks[0].image.size() == QSize(200, 150));
            CHECK(player.shown(0) == 0);
            player.seek(0.2);
            CHECK(player.shown(0) == 6);
        }
}

TEST_CASE("Clips of different rates show the pictures of the same time", "[playback]") {
    const auto rated = [](const QString& rate) {
        return coded(
            u"rate-%1.mp4"_s.arg(QString(rate).replace(u'/', u'-')),
            u"-vf settb=AVTB,setpts=N/(%1)/TB -r %1 -c:v libx264 -bf 0 -g 30 -pix_fmt yuv420p -an"_s.arg(rate));
    };
    const QStringList rates{u"24"_s, u"25"_s, u"30000/1001"_s, u"30"_s, u"60"_s};
    test::SeededRandom random(7);
    for (int i = 0; i < rates.size(); ++i) {
        const QStringList paths{rated(rates[i]), rated(rates[(i + 1 + i % 2) % rates.size()])};
        const Reference left = Reference::of(paths[0]);
        const Reference right = Reference::of(paths[1]);
        const double offset = i % 2 ? -0.27 : 0.4;
        Player player(false);
        player.open(paths);
        player->setOffset(offset);
        player.settle();
        INFO(paths[0].toStdString() << " " << paths[1].toStdString());
        const auto fits = [&](const PlaybackTick& tick) {
            return Clips::indexOf(tick.decks[0].image) == left.indexAt(tick.position) &&
                   Clips::indexOf(tick.decks[1].image) == right.indexAt(tick.position - offset);
        };
        CHECK(fits(player->tick()));
        player->play();
        player.wait([&] { return player->isOnTime(); });
        bool isExact = true;
        for (int k = 0; k < 220; ++k) {
            player.play(7ms, 7ms);
            isExact = isExact && fits(player->tick());
        }
        CHECK(isExact);
        for (int k = 0; k < 15; ++k) {
            player.seek(double(random.below(2000)) / 1000);
            CHECK(fits(player->tick()));
            player.step(random.below(2) ? 1 : -1);
            CHECK(fits(player->tick()));
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/normalise.h"

#include "core/media/peaks.h"
#include "core/media/probe.h"
#include "core/media/thumbnails.h"
#include "tests/support/catch.h"
#include "tests/support/clips.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;
using Catch::Matchers::ContainsSubstring;

namespace {

QStringList words(const QString& text) {
    return text.split(u' ');
}

/// A folder for what is made, empty at first.
class Outcome {
public:
    QString path() const { return m_folder.filePath(u"clip.mp4"_s); }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString valueOf(const QString& path, const QString& stream, const QString& entry) {
    return Clips::ffprobe(path, {u"-select_streams"_s, stream, u"-show_entries"_s, u"stream="_s + entry})
        .section(entry + u'=', 1)
        .section(u'|', 0, 0)
        .trimmed();
}

/// All that every clip of ours has in common.
void checkOurs(const QString& path) {
    const QByteArray content = contentOf(path);
    CHECK(content.indexOf("moov") < content.indexOf("mdat"));
    const QString streams = Clips::ffprobe(path, words(u"-show_entries stream=codec_type,codec_name"_s));
    if (streams.contains(u"codec_type=video"_s)) {
        CHECK(valueOf(path, u"v"_s, u"codec_name"_s) == u"h264"_s);
        CHECK(valueOf(path, u"v"_s, u"has_b_frames"_s) == u"0"_s);
        CHECK(valueOf(path, u"v"_s, u"pix_fmt"_s) == u"yuv420p"_s);
        CHECK(valueOf(path, u"v"_s, u"sample_aspect_ratio"_s) != u"4:3"_s);
        double lastKey = 0;
        const QString packets =
            Clips::ffprobe(path, words(u"-select_streams v -show_entries packet=pts_time,dts_time,flags"_s));
        for (const QString& line : packets.split(u'\n', Qt::SkipEmptyParts)) {
            const double time = line.section(u"pts_time="_s, 1).section(u'|', 0, 0).toDouble();
            INFO(line.toStdString());
            CHECK(time == line.section(u"dts_time="_s, 1).section(u'|', 0, 0).toDouble());
            if (line.section(u"flags="_s, 1).startsWith(u'K'))
                lastKey = time;
            CHECK(time - lastKey < 1.0);
        }
    }
    if (streams.contains(u"codec_type=audio"_s)) {
        CHECK(valueOf(path, u"a"_s, u"codec_name"_s) == u"aac"_s);
        CHECK(valueOf(path, u"a"_s, u"sample_rate"_s) == u"48000"_s);
    }
    CHECK(streams.count(u"codec_type"_s) <= 2);
    CHECK_FALSE(streams.contains(u"codec_type=data"_s));
}

NormalisedClip normalised(const QString& source, const Outcome& outcome) {
    auto made = normalise(source, outcome.path());
    INFO(source.toStdString() << " " << errorOf(made));
    REQUIRE(made.has_value());
    CHECK(made->path == outcome.path());
    CHECK(outcome.files() == QStringList{u"clip.mp4"_s});
    checkOurs(outcome.path());
    return *made;
}

/// Pictures 0 to `count` - 1 and no other, each at `timeOf` its number seconds after the first.
void checkPictures(const QString& path, int count, const std::function<double(int)>& timeOf, double margin) {
    const QList<SeenFrame> frames = Clips::framesOf(path);
    REQUIRE(frames.size() == count);
    for (int i = 0; i < count; ++i) {
        INFO("picture " << i);
        CHECK(frames[i].index == i);
        CHECK(std::abs(frames[i].time - frames[0].time - timeOf(i)) <= margin);
    }
}

double evenly(int i) {
    return i / 30.0;
}

/// Seconds from the first picture to where the tone sets in.
double onsetOf(const QString& path) {
    double start = 0;
    const QList<float> sound = Clips::soundOf(path, &start);
    const auto first = std::find_if(sound.begin(), sound.end(), [](float s) { return std::abs(s) > 0.2F; });
    REQUIRE(first != sound.end());
    const QString picture = Clips::ffprobe(
        path, words(u"-select_streams v -read_intervals %+#1 -show_entries frame=best_effort_timestamp_time"_s));
    return start + double(first - sound.begin()) / 48000 -
           picture.section(u"timestamp_time="_s, 1).section(u'\n', 0, 0).section(u'|', 0, 0).toDouble();
}

QString hashOf(const QString& path, const QString& track) {
    return QString::fromUtf8(Clips::run(u"ffmpeg"_s, QStringList{u"-v"_s, u"error"_s, u"-i"_s, path} +
                                                         words(u"-map 0:%1 -c copy -f md5 -"_s.arg(track))));
}

} // namespace

TEST_CASE("A clip of our format keeps its pictures and sound bit by bit, and nothing else") {
    Clips& clips = Clips::shared();
    const QString told =
        clips.make(u"told.mp4"_s,
                   QStringList{u"-i"_s, clips.plain(), u"-metadata"_s, u"title=Secretary"_s, u"-metadata"_s,
                               u"location=+52.5200+013.4050/"_s, u"-metadata"_s, u"com.apple.quicktime.model=Phone"_s,
                               u"-metadata:s:v"_s, u"handler_name=Hideaway"_s} +
                       words(u"-c copy -timecode 01:00:00:00 -movflags use_metadata_tags"_s));
    REQUIRE(contentOf(told).contains("+52.52"));
    REQUIRE(contentOf(told).contains("Secretary"));
    const Outcome outcome;
    const NormalisedClip made = normalised(told, outcome);
    CHECK(made.keptAsIs);
    CHECK(made.hasAudio);
    CHECK(made.size == QSize(320, 240));
    CHECK(made.duration == Approx(4.0).margin(0.03));
    for (const QString& track : {u"v"_s, u"a"_s})
        CHECK(hashOf(outcome.path(), track) == hashOf(told, track));
    const QByteArray content = contentOf(outcome.path());
    for (const char* secret : {"+52.52", "Secretary", "Phone", "Hideaway", "Lavf"})
        CHECK_FALSE(content.contains(secret));
    checkPictures(outcome.path(), 120, evenly, 0.0005);
    CHECK(onsetOf(outcome.path()) == Approx(1.0).margin(0.003));
}

TEST_CASE("Whatever is not our format is coded anew, with the same pictures at the same times") {
    Clips& clips = Clips::shared();
    const auto recoded = [&](const QString& name, const QString& arguments) {
        return clips.pattern(name, 120, 30, {320, 240}, words(arguments));
    };
    const auto check = [&](const QString& source, double margin, double soundMargin = 0.003) {
        const Outcome outcome;
        const NormalisedClip made = normalised(source, outcome);
        CHECK_FALSE(made.keptAsIs);
        CHECK_FALSE(made.truncated);
        CHECK(made.size == QSize(320, 240));
        CHECK(made.duration == Approx(4.0).margin(0.06));
        checkPictures(outcome.path(), 120, evenly, margin);
        CHECK(onsetOf(outcome.path()) == Approx(onsetOf(source)).margin(soundMargin));
        CHECK(valueOf(outcome.path(), u"v"_s, u"color_space"_s) == u"bt709"_s);
    };
    SECTION("B-frames") {
        check(recoded(u"b.mp4"_s, u"-c:v libx264 -bf 3 -pix_fmt yuv420p -c:a aac"_s), 0.0001);
    }
    SECTION("key frames far apart") {
        check(recoded(u"far.mp4"_s, u"-c:v libx264 -bf 0 -g 600 -pix_fmt yuv420p -c:a aac"_s), 0.0001);
    }
    SECTION("HEVC of ten bits, in Matroska with FLAC") {
        check(recoded(u"ten.mkv"_s, u"-c:v libx265 -x265-params log-level=none -pix_fmt yuv420p10le -c:a flac"_s),
              0.001);
    }
    SECTION("ProRes") {
        check(recoded(u"prores.mov"_s, u"-c:v prores_ks -profile:v 0 -c:a pcm_s16le"_s), 0.0001);
    }
    SECTION("MJPEG in AVI, with 8-bit mono at 11 kHz") {
        check(recoded(u"jpeg.avi"_s, u"-c:v mjpeg -q:v 3 -pix_fmt yuvj420p -c:a pcm_u8 -ac 1 -ar 11025"_s), 0.0001);
    }
    SECTION("a transport stream that begins at an hour") {
        check(
            clips.make(u"hour.ts"_s, QStringList{u"-i"_s, clips.plain()} + words(u"-c copy -output_ts_offset 3600"_s)),
            0.0001);
    }
    SECTION("a WebM written live") {
        check(clips.make(u"live.webm"_s, QStringList{u"-i"_s, clips.plain()} +
                                             words(u"-c:v libvpx -b:v 500k -deadline realtime -c:a libopus -live 1"_s)),
              0.001);
    }
    SECTION("a fragmented MP4 with B-frames") {
        check(recoded(u"fragments.mp4"_s, u"-c:v libx264 -bf 2 -pix_fmt yuv420p -c:a aac -movflags "
                                          u"frag_keyframe+delay_moov+default_base_moof"_s),
              0.0001);
    }
}

TEST_CASE("A varying rate stays as it varies") {
    Clips& clips = Clips::shared();
    const auto when = [](int i) { return (i < 60 ? i : 60 + (i - 60) * 3) / 30.0; };
    const QStringList arguments{u"-vf"_s, u"setpts='round(if(lt(N,60),N,60+(N-60)*3)/30/TB)'"_s};
    const QString path =
        clips.pattern(u"varies.mp4"_s, 90, 30, {320, 240},
                      arguments + words(u"-fps_mode vfr -c:v libx264 -bf 0 -an -video_track_timescale 90000"_s));
    const Outcome outcome;
    const NormalisedClip made = normalised(path, outcome);
    // Some versions of the command cut the last picture away by an edit list.
    const auto count = static_cast<int>(Clips::framesOf(path).size());
    REQUIRE(count >= 89);
    checkPictures(outcome.path(), count, when, 0.0001);
    GR_REQUIRE_VALUE(const MediaInfo info, probe(outcome.path()));
    CHECK(info.variableRate);
    GR_REQUIRE_VALUE(const MediaInfo before, probe(path));
    CHECK(made.duration == Approx(before.duration).margin(0.04));
}

TEST_CASE("Sound keeps its place beside the pictures") {
    Clips& clips = Clips::shared();
    const auto offset = [&](const QString& name, const QString& video, const QString& audio,
                            const QStringList& coding) {
        return clips.make(name, QStringList{u"-itsoffset"_s, video, u"-i"_s, clips.plain(), u"-itsoffset"_s, audio,
                                            u"-i"_s, clips.plain(), u"-map"_s, u"0:v"_s, u"-map"_s, u"1:a"_s} +
                                    coding);
    };
    const QStringList copy = words(u"-c copy"_s);
    const QStringList code = words(u"-c:v libx264 -bf 2 -c:a pcm_s16le"_s);
    SECTION("sound 0.7 s late, kept as it is") {
        const QString path = offset(u"late.mp4"_s, u"0"_s, u"0.7"_s, copy);
        REQUIRE(onsetOf(path) == Approx(1.7).margin(0.003));
        const Outcome outcome;
        CHECK(normalised(path, outcome).keptAsIs);
        CHECK(onsetOf(outcome.path()) == Approx(1.7).margin(0.003));
    }
    SECTION("sound 0.7 s late, coded anew") {
        const QString path = offset(u"late.mkv"_s, u"0"_s, u"0.7"_s, code);
        const Outcome outcome;
        CHECK_FALSE(normalised(path, outcome).keptAsIs);
        CHECK(onsetOf(outcome.path()) == Approx(1.7).margin(0.003));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(outcome.path()));
        CHECK(info.duration == Approx(4.7).margin(0.03));
    }
    SECTION("pictures half a second late, kept and coded") {
        for (const QString& path :
             {offset(u"latepic.mp4"_s, u"0.5"_s, u"0"_s, copy), offset(u"latepic.mkv"_s, u"0.5"_s, u"0"_s, code)}) {
            const Outcome outcome;
            normalised(path, outcome);
            CHECK(onsetOf(outcome.path()) == Approx(0.5).margin(0.003));
        }
    }
    SECTION("a gap in the sound") {
        const QString path =
            clips.make(u"gap.mkv"_s, QStringList{u"-i"_s, clips.plain(), u"-af"_s, u"aselect='lt(t,1.5)+gt(t,2.5)'"_s} +
                                         words(u"-c:v libx264 -g 20 -bf 2 -c:a pcm_s16le"_s));
        const Outcome outcome;
        normalised(path, outcome);
        GR_REQUIRE_VALUE(const QList<float> values, peaks(outcome.path(), 40));
        for (const int loud : {11, 13, 27, 35})
            CHECK(values[loud] > 0.4F);
        for (const int quiet : {5, 17, 20, 23})
            CHECK(values[quiet] < 0.02F);
    }
    SECTION("mono is as loud on both sides") {
        const QString path = clips.make(u"mono.wav"_s, {u"-f"_s, u"lavfi"_s, u"-i"_s, Clips::tone(1)});
        const Outcome outcome;
        const NormalisedClip made = normalised(path, outcome);
        CHECK(made.size.isEmpty());
        CHECK(valueOf(outcome.path(), u"a"_s, u"channels"_s) == u"2"_s);
        GR_REQUIRE_VALUE(const QList<float> values, peaks(outcome.path(), 40));
        CHECK(values[30] == Approx(0.5).margin(0.03));
        CHECK(made.duration == Approx(4.0).margin(0.03));
    }
}

TEST_CASE("Pictures come out upright, square, progressive and not too large") {
    Clips& clips = Clips::shared();
    SECTION("turned and mirrored") {
        int number = 0;
        for (const int mirror : {1, -1})
            for (const int rotation : {0, 90, 180, 270}) {
                INFO("mirror " << mirror << " rotation " << rotation);
                const QTransform upright = QTransform().rotate(rotation).scale(mirror, 1);
                const Outcome outcome;
                const NormalisedClip made =
                    normalised(clips.turned(u"upright%1.mp4"_s.arg(++number), upright), outcome);
                CHECK(made.size == QSize(320, 240));
                CHECK_FALSE(made.hasAudio);
                checkPictures(outcome.path(), 15, evenly, 0.0001);
            }
    }
    SECTION("odd, 4:4:4, with wide pixels") {
        const Outcome outcome;
        const QString odd = clips.pattern(u"odd.mkv"_s, 30, 30, {321, 215},
                                          words(u"-vf setsar=4/3 -pix_fmt yuv444p -c:v libx264 -an"_s));
        CHECK(normalised(odd, outcome).size == QSize(428, 214));
        checkPictures(outcome.path(), 30, evenly, 0.001);
    }
    SECTION("larger than 1080p, either way round") {
        for (const QSize size : {QSize(3840, 2160), QSize(1500, 2000), QSize(1080, 1920)}) {
            const Outcome outcome;
            const QString large = clips.pattern(u"large%1.mp4"_s.arg(size.width()), 3, 30, size,
                                                words(u"-c:v libx264 -preset ultrafast -pix_fmt yuv420p -an"_s));
            const NormalisedClip made = normalised(large, outcome);
            CHECK(made.size == (size.width() == 3840   ? QSize(1920, 1080)
                                : size.width() == 1500 ? QSize(1080, 1440)
                                                       : QSize(1080, 1920)));
            checkPictures(outcome.path(), 3, evenly, 0.001);
        }
    }
    SECTION("half pictures") {
        const QString path = clips.pattern(u"fields.mp4"_s, 50, 50, {320, 240},
                                           words(u"-vf interlace=lowpass=off,setfield=tff -flags +ilme+ildct -c:v "
                                                 u"libx264 -x264opts tff=1 -an -pix_fmt yuv420p"_s));
        // The cell of bit 0 is black in one field and white in the other.
        const auto combs = [](const QString& clip) {
            double most = 0;
            for (const SeenFrame& frame : Clips::framesOf(clip)) {
                const auto lineAt = [&](int y) { return qGray(frame.image.pixel(120, y)); };
                double comb = 0;
                for (int y = 16; y < 44; ++y)
                    comb += std::abs(lineAt(y) - lineAt(y + 1)) / 28.0;
                most = std::max(most, comb);
            }
            return most;
        };
        REQUIRE(combs(path) > 100);
        const Outcome outcome;
        normalised(path, outcome);
        CHECK(combs(outcome.path()) < 20);
        CHECK(Clips::framesOf(outcome.path()).size() == Clips::framesOf(path).size());
    }
    SECTION("HLG") {
        const QString source =
            u"nullsrc=s=320x240:d=0.2,format=yuv420p10le,geq=lum='if(lt(X,160),721,400)':cb=512:cr=512,"
            u"setparams=color_primaries=bt2020:color_trc=arib-std-b67:colorspace=bt2020nc:range=tv"_s;
        const QString path = clips.make(
            u"hlg.mkv"_s,
            QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s, source} +
                words(u"-color_primaries bt2020 -color_trc arib-std-b67 -colorspace bt2020nc -c:v libx264"_s));
        const Outcome outcome;
        normalised(path, outcome);
        CHECK(valueOf(outcome.path(), u"v"_s, u"color_transfer"_s) == u"bt709"_s);
        const QImage image = Clips::framesOf(outcome.path()).first().image;
        // Reference white, as in thumbnails; untouched it would be the same number of another curve, so the other half
        // of the picture and the tags are what tells.
        CHECK(std::abs(qGray(image.pixel(80, 120)) - 193) <= 4);
        CHECK(std::abs(qGray(image.pixel(240, 120)) - 98) <= 4);
    }
}

TEST_CASE("Colours survive being coded anew") {
    Clips& clips = Clips::shared();
    const auto check = [&](const QString& name, const QString& filters, const QString& arguments) {
        const QString path = clips.make(
            name, QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=0xe08020:s=320x240:d=1,format=rgb24,"_s + filters} +
                      words(arguments));
        const Outcome outcome;
        normalised(path, outcome);
        GR_REQUIRE_VALUE(const QList<Thumbnail> strip, thumbnails(outcome.path(), 1, {320, 320}));
        const QRgb seen = strip[0].image.pixel(100, 100);
        INFO(name.toStdString() << " " << qRed(seen) << " " << qGreen(seen) << " " << qBlue(seen));
        CHECK(std::abs(qRed(seen) - 0xe0) <= 6);
        CHECK(std::abs(qGreen(seen) - 0x80) <= 6);
        CHECK(std::abs(qBlue(seen) - 0x20) <= 6);
    };
    check(u"n601.mkv"_s, u"scale=out_color_matrix=bt601:out_range=tv,format=yuv420p"_s,
          u"-c:v libx264 -bf 2 -colorspace smpte170m -color_range tv"_s);
    check(u"nuntagged.mkv"_s, u"scale=out_color_matrix=bt601:out_range=tv,format=yuv420p"_s, u"-c:v libx264 -bf 2"_s);
    check(u"n709full.mkv"_s, u"scale=out_color_matrix=bt709:out_range=pc,format=yuv420p"_s,
          u"-c:v libx264 -bf 2 -colorspace bt709 -color_range pc"_s);
    check(u"njpeg.avi"_s, u"scale=out_color_matrix=bt601:out_range=pc,format=yuvj420p"_s, u"-c:v mjpeg -q:v 2"_s);
    check(u"nrgb.mkv"_s, u"format=rgb24"_s, u"-c:v ffv1 -pix_fmt bgr0"_s);
}

TEST_CASE("One track of each kind is taken; pictures alone and sound alone work") {
    Clips& clips = Clips::shared();
    SECTION("the default of two tracks, with chapters and data") {
        const QString quiet = u"aevalsrc=0.1*sin(2*PI*500*t):s=48000:d=4"_s;
        const QString marks =
            clips.bytes(u"marks.txt"_s, ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\ntitle=Whisper\n");
        const QString path = clips.make(
            u"two.mov"_s, QStringList{u"-i"_s, clips.plain(), u"-f"_s, u"lavfi"_s, u"-i"_s, quiet, u"-i"_s, marks} +
                              words(u"-map 0:v -map 0:a -map 1:a -map_chapters 2 -c:v copy -c:a aac -disposition:a:0 0 "
                                    u"-disposition:a:1 default -timecode 01:00:00:00"_s));
        REQUIRE(contentOf(path).contains("Whisper"));
        const Outcome outcome;
        CHECK(normalised(path, outcome).hasAudio);
        GR_REQUIRE_VALUE(const QList<float> values, peaks(outcome.path(), 4));
        CHECK(values[2] == Approx(0.1).margin(0.02));
        CHECK_FALSE(contentOf(outcome.path()).contains("Whisper"));
    }
    SECTION("pictures alone") {
        const QString path = clips.make(u"mute.mp4"_s, {u"-i"_s, clips.plain(), u"-an"_s, u"-c"_s, u"copy"_s});
        const Outcome outcome;
        const NormalisedClip made = normalised(path, outcome);
        CHECK(made.keptAsIs);
        CHECK_FALSE(made.hasAudio);
        checkPictures(outcome.path(), 120, evenly, 0.0005);
    }
    SECTION("sound alone, of five channels") {
        const QString path = clips.make(u"five.flac"_s, QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s, Clips::tone(1)} +
                                                            words(u"-af pan=5.0|FC=c0"_s));
        const Outcome outcome;
        const NormalisedClip made = normalised(path, outcome);
        CHECK(made.hasAudio);
        CHECK(made.size.isEmpty());
        CHECK(made.duration == Approx(4.0).margin(0.03));
        GR_REQUIRE_VALUE(const QList<float> values, peaks(outcome.path(), 40));
        CHECK(values[5] < 0.02F);
        CHECK(values[30] > 0.15F);
    }
}

TEST_CASE("What a cut-off clip holds is brought in, and said to be cut off") {
    Clips& clips = Clips::shared();
    const QString front =
        clips.make(u"front.mp4"_s, {u"-i"_s, clips.plain(), u"-c"_s, u"copy"_s, u"-movflags"_s, u"faststart"_s});
    const QByteArray whole = contentOf(front);
    const QString half = clips.bytes(u"half.mp4"_s, whole.first(whole.size() * 6 / 10));
    const Outcome outcome;
    const NormalisedClip made = normalised(half, outcome);
    CHECK(made.truncated);
    CHECK_FALSE(made.keptAsIs);
    GR_REQUIRE_VALUE(const MediaInfo info, probe(half));
    CHECK(made.duration == Approx(info.duration).margin(0.1));
    const auto pictures = static_cast<int>(Clips::framesOf(outcome.path()).size());
    CHECK(pictures == Approx(made.duration * 30).margin(4));
    checkPictures(outcome.path(), pictures, evenly, 0.0001);
}

TEST_CASE("Failures name what is wrong and leave nothing behind") {
    Clips& clips = Clips::shared();
    const Outcome outcome;
    const auto check = [&](const Result<NormalisedClip>& made, ErrorCode code, const QString& name) {
        REQUIRE_FALSE(made.has_value());
        INFO(made.error().message.toStdString());
        CHECK(made.error().code == code);
        CHECK_THAT(made.error().message.toStdString(), ContainsSubstring(name.toStdString()));
        CHECK(outcome.files().isEmpty());
    };
    const QByteArray whole = contentOf(clips.plain());
    for (const QString& bad : {clips.bytes(u"none.mp4"_s, {}), clips.bytes(u"words.mp4"_s, "no clip at all"),
                               clips.bytes(u"lost.mp4"_s, whole.first(whole.size() / 2))})
        check(normalise(bad, outcome.path()), ErrorCode::Media, bad);
    check(normalise(clips.path(u"missing.mp4"_s), outcome.path()), ErrorCode::NotFound, u"missing.mp4"_s);

    // An index that is whole over pictures and sound that are noise.
    QByteArray noise = whole;
    const qsizetype from = noise.indexOf("mdat") + 4;
    const qsizetype to = noise.indexOf("moov") - 4;
    REQUIRE(to > from);
    std::fill(noise.begin() + from, noise.begin() + to, '\x5a');
    const QString path = clips.bytes(u"noise.mp4"_s, noise);
    check(normalise(path, outcome.path()), ErrorCode::Media, path);

    for (const double stop : {0.0, 0.01, 0.5, 0.98}) {
        const QString coded =
            clips.pattern(u"b.mp4"_s, 120, 30, {320, 240}, words(u"-c:v libx264 -bf 3 -pix_fmt yuv420p -c:a aac"_s));
        for (const QString& source : {coded, clips.plain()})
            check(normalise(source, outcome.path(), [stop](double done) { return done < stop; }), ErrorCode::Cancelled,
                  stop == 0.98 ? QString() : source);
    }
    const QString elsewhere = outcome.folder() + u"/no/such/folder/clip.mp4"_s;
    check(normalise(clips.plain(), elsewhere), ErrorCode::Io, elsewhere);

    const QString there = clips.bytes(u"there.mp4"_s, "precious");
    check(normalise(clips.plain(), there), ErrorCode::Exists, there);
    CHECK(contentOf(there) == "precious");
}

TEST_CASE("Progress grows and ends at 1") {
    Clips& clips = Clips::shared();
    const QString coded =
        clips.pattern(u"b.mp4"_s, 120, 30, {320, 240}, words(u"-c:v libx264 -bf 3 -pix_fmt yuv420p -c:a aac"_s));
    // Sound that turns out not to decode is left out: the clip is coded once more, without it.
    const QString silenced = clips.pattern(u"silenced.mkv"_s, 120, 30, {320, 240},
                                           words(u"-c:v libx264 -pix_fmt yuv420p -c:a flac -bsf:a noise=amount=1"_s));
    for (const QString& source : {coded, clips.plain(), silenced}) {
        INFO(source.toStdString());
        const Outcome outcome;
        QList<double> seen;
        GR_REQUIRE_VALUE(const NormalisedClip made, normalise(source, outcome.path(), [&](double done) {
                             seen.append(done);
                             return true;
                         }));
        CHECK(made.hasAudio == (source != silenced));
        CHECK(std::is_sorted(seen.begin(), seen.end()));
        CHECK(seen.first() >= 0);
        CHECK(seen.last() == 1);
        CHECK(std::any_of(seen.begin(), seen.end(), [](double done) { return done > 0.4 && done < 0.6; }));
    }
}

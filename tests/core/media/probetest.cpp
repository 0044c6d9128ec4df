// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"

#include "tests/support/catch.h"
#include "tests/support/clips.h"
#include "tests/support/random.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;
using Catch::Matchers::ContainsSubstring;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The most memory this process has had so far, in kB.
int greatestMemory() {
    const QString status = QString::fromUtf8(contentOf(u"/proc/self/status"_s));
    return status.section(u"VmHWM:"_s, 1).section(u"kB"_s, 0, 0).trimmed().toInt();
}

QStringList words(const QString& text) {
    return text.split(u' ');
}

/// What is said of a bad file must name it and the fault.
void checkComplaint(const QString& path, const std::string& fault, ErrorCode code = ErrorCode::Media) {
    const auto info = probe(path);
    REQUIRE_FALSE(info.has_value());
    CHECK(info.error().code == code);
    CHECK_THAT(info.error().message.toStdString(), ContainsSubstring(path.toStdString()));
    CHECK_THAT(info.error().message.toStdString(), ContainsSubstring(fault));
}

/// A box of an MP4: its length, its name, its content. `claim` is a false length.
QByteArray box(const char* name, const QByteArray& content, quint32 claim = 0) {
    const quint32 length = claim ? claim : static_cast<quint32>(content.size()) + 8;
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>(length >> shift));
    return bytes + name + content;
}

} // namespace

TEST_CASE("A plain clip is described exactly") {
    Clips& clips = Clips::shared();
    GR_REQUIRE_VALUE(const MediaInfo info, probe(clips.plain()));
    CHECK(info.duration == Approx(4.0).margin(0.0005));
    CHECK(info.start == Approx(0.0).margin(1e-6));
    CHECK_FALSE(info.truncated);
    CHECK(info.hasVideo);
    CHECK(info.size == QSize(320, 240));
    CHECK(info.codedSize == QSize(320, 240));
    CHECK(info.rotation == 0);
    CHECK(info.fps == Approx(30));
    CHECK_FALSE(info.variableRate);
    CHECK_FALSE(info.interlaced);
    CHECK(info.videoCodec == u"h264"_s);
    CHECK(info.hasAudio);
    CHECK(info.audioCodec == u"aac"_s);
    CHECK(info.channels == 2);
    CHECK(info.sampleRate == 48000);
    CHECK(info.audioTracks == 1);
    CHECK(info.bytes == QFile(clips.plain()).size());
}

TEST_CASE("Durations hold where the file does not say them, or counts from elsewhere") {
    Clips& clips = Clips::shared();
    const QStringList copy{u"-i"_s, clips.plain(), u"-c"_s, u"copy"_s};

    SECTION("a transport stream that begins at an hour") {
        const QString path = clips.make(u"hour.ts"_s, copy + words(u"-output_ts_offset 3600"_s));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        CHECK(info.start > 3600);
        CHECK(info.start < 3602);
        CHECK(info.duration == Approx(4.0).margin(0.05));
        CHECK(info.fps == Approx(30).epsilon(0.001));
        CHECK_FALSE(info.variableRate);
    }
    SECTION("a WebM written live, without duration or index") {
        const QString path =
            clips.make(u"live.webm"_s, QStringList{u"-i"_s, clips.plain()} +
                                           words(u"-c:v libvpx -b:v 500k -deadline realtime -c:a libopus -live 1"_s));
        REQUIRE(Clips::ffprobe(path, words(u"-show_entries format=duration"_s)).contains(u"N/A"_s));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        CHECK(info.duration == Approx(4.0).margin(0.025));
        CHECK(info.videoCodec == u"vp8"_s);
        CHECK(info.audioCodec == u"opus"_s);
        CHECK_FALSE(info.variableRate);
    }
    SECTION("a Matroska") {
        GR_REQUIRE_VALUE(const MediaInfo info, probe(clips.make(u"plain.mkv"_s, copy)));
        CHECK(info.duration == Approx(4.0).margin(0.025));
        CHECK(info.fps == Approx(30));
        CHECK_FALSE(info.variableRate);
    }
    SECTION("raw AAC, whose length libav only guesses") {
        const QString path = clips.make(u"raw.aac"_s, copy + words(u"-vn -f adts"_s));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        CHECK(info.duration == Approx(4.0).margin(0.05));
        CHECK_FALSE(info.hasVideo);
        CHECK(info.size == QSize(0, 0));
    }
    SECTION("a fragmented MP4") {
        const QString path =
            clips.make(u"fragments.mp4"_s, copy + words(u"-movflags frag_keyframe+delay_moov+default_base_moof"_s));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        CHECK(info.duration == Approx(4.0).margin(0.03));
        CHECK(info.fps == Approx(30));
    }
}

TEST_CASE("The shown size is upright and has square pixels") {
    Clips& clips = Clips::shared();
    for (const int rotation : {0, 90, 180, 270}) {
        const QTransform upright = QTransform().rotate(rotation);
        GR_REQUIRE_VALUE(const MediaInfo info, probe(clips.turned(u"turned%1.mp4"_s.arg(rotation), upright)));
        CHECK(info.rotation == rotation);
        CHECK(info.size == QSize(320, 240));
        CHECK(info.codedSize == (rotation % 180 ? QSize(240, 320) : QSize(320, 240)));
    }
    const QString odd =
        clips.pattern(u"odd.mkv"_s, 30, 30, {321, 215}, words(u"-vf setsar=4/3 -pix_fmt yuv444p -c:v libx264 -an"_s));
    GR_REQUIRE_VALUE(const MediaInfo info, probe(odd));
    CHECK(info.codedSize == QSize(321, 215));
    CHECK(info.size == QSize(428, 215));
}

TEST_CASE("Rates are told apart") {
    Clips& clips = Clips::shared();
    const QString slower = u"setpts='round(if(lt(N,60),N,60+(N-60)*3)/30/TB)'"_s;
    const QStringList encode = words(u"-fps_mode vfr -c:v libx264 -an"_s);
    for (const QString& suffix : {u"mp4"_s, u"mkv"_s}) {
        const QString path =
            clips.pattern(u"varying."_s + suffix, 90, 30, {160, 120}, QStringList{u"-vf"_s, slower} + encode);
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        INFO(suffix.toStdString());
        CHECK(info.variableRate);
        // The last picture is shown at (60 + 29 * 3) / 30 s.
        CHECK(info.fps == Approx(89 / 4.9).epsilon(0.05));
    }
    const QString ntsc = clips.pattern(u"ntsc.mkv"_s, 90, 30, {160, 120},
                                       words(u"-vf setpts=N*1001/30000/TB -r 30000/1001 -c:v libx264 -an"_s));
    GR_REQUIRE_VALUE(const MediaInfo info, probe(ntsc));
    CHECK(info.fps == Approx(30000.0 / 1001).epsilon(1e-4));
    CHECK_FALSE(info.variableRate);
}

TEST_CASE("Tracks are chosen and counted") {
    Clips& clips = Clips::shared();
    const QString tones = Clips::tone(1);
    SECTION("two tracks of sound, the second by default") {
        const QString path =
            clips.make(u"two.mp4"_s,
                       QStringList{u"-i"_s, clips.plain(), u"-f"_s, u"lavfi"_s, u"-i"_s, tones} +
                           words(u"-map 0:v -map 0:a -map 1:a -c:v copy -c:a aac -disposition:a:0 0 -disposition:a:1 "
                                 u"default"_s));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        CHECK(info.audioTracks == 2);
        CHECK(info.channels == 1);
    }
    SECTION("sound alone, with a cover") {
        const QString path =
            clips.make(u"cover.mp3"_s, QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s, tones} +
                                           words(u"-f lavfi -i color=red:s=64x64:d=0.04 -map 0 -map 1 -c:v mjpeg "
                                                 u"-disposition:v attached_pic -c:a libmp3lame"_s));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        CHECK_FALSE(info.hasVideo);
        CHECK(info.size == QSize(0, 0));
        CHECK(info.hasAudio);
        CHECK(info.size.isEmpty());
        CHECK(info.duration == Approx(4.0).margin(0.06));
    }
    SECTION("pictures alone, and data beside them") {
        const QString path = clips.make(u"pictures.mov"_s, QStringList{u"-i"_s, clips.plain()} +
                                                               words(u"-map 0:v -c copy -timecode 01:00:00:00"_s));
        REQUIRE(Clips::ffprobe(path, words(u"-show_entries stream=codec_type"_s)).contains(u"data"_s));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        CHECK(info.hasVideo);
        CHECK_FALSE(info.hasAudio);
        CHECK(info.audioTracks == 0);
        CHECK(info.duration == Approx(4.0).margin(0.0005));
    }
    SECTION("sound that begins later") {
        const QString path =
            clips.make(u"delayed.mp4"_s, {u"-i"_s, clips.plain(), u"-itsoffset"_s, u"0.7"_s, u"-i"_s, clips.plain(),
                                          u"-map"_s, u"0:v"_s, u"-map"_s, u"1:a"_s, u"-c"_s, u"copy"_s});
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        CHECK(info.audioStart - info.videoStart == Approx(0.7).margin(0.025));
        CHECK(info.duration == Approx(4.7).margin(0.03));
    }
    SECTION("half pictures") {
        const QString path = clips.pattern(u"fields.mp4"_s, 50, 50, {320, 240},
                                           words(u"-vf interlace=lowpass=off,setfield=tff -flags +ilme+ildct -c:v "
                                                 u"libx264 -x264opts tff=1 -an -pix_fmt yuv420p"_s));
        GR_REQUIRE_VALUE(const MediaInfo info, probe(path));
        CHECK(info.interlaced);
    }
}

TEST_CASE("What is no clip is refused by name and reason") {
    Clips& clips = Clips::shared();
    SeededRandom random(7);
    checkComplaint(clips.path(u"missing.mp4"_s), "no such file", ErrorCode::NotFound);
    checkComplaint(QDir(clips.path(u"."_s)).absolutePath(), "folder", ErrorCode::Invalid);
    checkComplaint(clips.bytes(u"nothing.mp4"_s, {}), "empty");
    for (const QString& name : {u"text.mp4"_s, u"text.mp3"_s, u"text.aac"_s, u"text.avi"_s})
        checkComplaint(clips.bytes(name, "this is not a video, whatever its name says\n"), "text");
    for (const int size : {1, 12, 4000, 300'000})
        for (const QString& suffix : {u"mp4"_s, u"webm"_s, u"ts"_s, u"wav"_s}) {
            INFO(size << " bytes " << suffix.toStdString());
            const QString path = clips.bytes(u"random%1.%2"_s.arg(size).arg(suffix), random.bytes(size));
            const auto info = probe(path);
            REQUIRE_FALSE(info.has_value());
            CHECK(info.error().code == ErrorCode::Media);
            CHECK_THAT(info.error().message.toStdString(), ContainsSubstring(path.toStdString()));
        }
    const QByteArray whole = contentOf(clips.plain());
    checkComplaint(clips.bytes(u"no-index.mp4"_s, whole.first(whole.size() / 2)), "index is missing");
}

TEST_CASE("A cut-off clip with its index first is as long as what it holds") {
    Clips& clips = Clips::shared();
    const QString front =
        clips.make(u"front.mp4"_s, {u"-i"_s, clips.plain(), u"-c"_s, u"copy"_s, u"-movflags"_s, u"faststart"_s});
    const QByteArray whole = contentOf(front);
    GR_REQUIRE_VALUE(const MediaInfo info, probe(clips.bytes(u"half.mp4"_s, whole.first(whole.size() * 6 / 10))));
    CHECK(info.truncated);
    CHECK(info.duration > 1);
    CHECK(info.duration < 3.5);
    const qsizetype media = whole.indexOf("mdat") + 4;
    checkComplaint(clips.bytes(u"index-only.mp4"_s, whole.first(media)), "cut off before");
}

TEST_CASE("Files cannot make the probe open others") {
    Clips& clips = Clips::shared();
    clips.plain();
    // Each of these libav itself would follow.
    checkComplaint(clips.bytes(u"list.m3u8"_s, "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nplain.mp4\n"), "text");
    checkComplaint(clips.bytes(u"list.ffconcat"_s, "ffconcat version 1.0\nfile plain.mp4\n"), "text");
    checkComplaint(clips.bytes(u"list.mp4"_s, "ffconcat version 1.0\nfile plain.mp4\n"), "text");
    checkComplaint(clips.bytes(u"list.sdp"_s, "v=0\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n"), "text");
    for (const QString& name : {u"concat:plain.mp4|plain.mp4"_s, u"http://127.0.0.1:9/plain.mp4"_s})
        checkComplaint(name, "no such file", ErrorCode::NotFound);
    // A picture is no clip either, nor the first of a numbered row of them.
    clips.make(u"row1.png"_s, words(u"-f lavfi -i color=red:s=64x64 -frames:v 1"_s));
    checkComplaint(clips.path(u"row1.png"_s), "not a clip");
}

TEST_CASE("False claims cost neither memory nor time") {
    Clips& clips = Clips::shared();
    const QByteArray type = box("ftyp", QByteArray("isom\0\0\2\0isomiso2mp41", 20));
    const QByteArray header =
        box("mvhd", QByteArray(12, '\0') + QByteArray("\0\0\3\xe8\0\0\x0f\xa0", 8) + QByteArray(80, '\0'));
    QByteArray many;
    for (int i = 0; i < 20'000; ++i)
        many += box("trak", box("tkhd", QByteArray(84, '\0')));
    const QByteArray table =
        box("trak", box("mdia", box("minf", box("stbl", box("stts", QByteArray("\0\0\0\0\x7f\xff\xff\xff", 8))))));
    const QByteArray ebml = QByteArray::fromHex(
        "1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff");
    const QList<QByteArray> files{
        type + box("moov", header, 0x7ffffff0),
        type + box("mdat", QByteArray(100, 'x'), 0x7ffffff0),
        type + box("moov", header + table),
        type + box("moov", header + box("udta", QByteArray(10, 'x'), 0x7fff0000), 0x7fffff00),
        type + box("moov", header + many),
        ebml + QByteArray::fromHex("1549a966087fffffff") + QByteArray(100, 'x'),
        ebml + QByteArray::fromHex("1654ae6b087ffffff0ae087fffffe0") + QByteArray(100, 'x'),
        QByteArray("RIFF\xf0\xff\xff\x7f"
                   "AVI LIST\xf0\xff\xff\x7fhdrlavih\xf0\xff\xff\x7f",
                   32) +
            QByteArray(100, 'x'),
    };
    const int before = greatestMemory();
    for (qsizetype i = 0; i < files.size(); ++i) {
        INFO("file " << i);
        QElapsedTimer timer;
        timer.start();
        const auto info = probe(clips.bytes(u"claim%1.mp4"_s.arg(i), files[i]));
        REQUIRE_FALSE(info.has_value());
        CHECK(info.error().code == ErrorCode::Media);
        CHECK(timer.elapsed() < 30'000); // as long as it is not for ever
    }
    CHECK(greatestMemory() - before < 500'000);
}

TEST_CASE("Whoever watches can stop a probe") {
    Clips& clips = Clips::shared();
    GR_REQUIRE_ERROR(probe(clips.plain(), [](double) { return false; }), ErrorCode::Cancelled);
    int asked = 0;
    const QString live =
        clips.make(u"live.webm"_s, QStringList{u"-i"_s, clips.plain()} +
                                       words(u"-c:v libvpx -b:v 500k -deadline realtime -c:a libopus -live 1"_s));
    GR_REQUIRE_ERROR(probe(live, [&](double) { return ++asked < 30; }), ErrorCode::Cancelled);
}

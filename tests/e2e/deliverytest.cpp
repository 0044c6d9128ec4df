// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctl.h"

using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

void speak(const QString& path, const QString& text) {
    REQUIRE(QProcess::execute(u"espeak-ng"_s, {u"-v"_s, u"en"_s, u"-s"_s, u"150"_s, u"-w"_s, path, text}) == 0);
}

void convert(const QString& arguments, const QString& path) {
    REQUIRE(QProcess::execute(u"ffmpeg"_s, u"-v error -y "_s.append(arguments).split(u' ') + QStringList{path}) == 0);
}

} // namespace

TEST_CASE("media delivery says how somebody speaks, and where they pause", "[e2e]") {
    const Ctl ctl;
    const QString one = ctl.path(u"one.wav"_s);
    speak(one, u"Thank you for making the time to talk with us today about the contract."_s);
    const QString clip = ctl.path(u"clip.mp4"_s);
    convert(
        u"-i %1 -f lavfi -t 2 -i anullsrc=r=22050:cl=mono -i %1 -filter_complex [0][1][2]concat=n=3:v=0:a=1"_s.arg(one),
        clip);
    const QJsonObject json = ctl.json({u"media"_s, u"delivery"_s, clip});
    CHECK(json[u"has_sound"_s].toBool());
    const double speaking = json[u"speaking_seconds"_s].toDouble();
    CHECK(speaking > 6);
    CHECK(json[u"speaking_share"_s].toDouble() == Approx(speaking / json[u"duration"_s].toDouble()).margin(0.01));
    const QJsonArray pauses = json[u"pauses"_s].toArray();
    REQUIRE(pauses.size() == 1);
    const QJsonObject pause = pauses.first().toObject();
    CHECK(pause[u"duration"_s].toDouble() == Approx(2).margin(0.5)); // espeak-ng is silent at its own ends, too
    CHECK(pause[u"end"_s].toDouble() - pause[u"start"_s].toDouble() == Approx(pause[u"duration"_s].toDouble()));
    CHECK(json[u"syllables_per_second"_s].toDouble() == Approx(json[u"syllables"_s].toInt() / speaking));
    CHECK(json[u"pitch"_s][u"semitones"_s].toDouble() > 1);
    CHECK(json[u"loudness_lufs"_s].isDouble());
    CHECK(json[u"talk"_s].isNull());
    CHECK_FALSE(json.contains(u"curves"_s));
    const QJsonObject curves = ctl.json({u"media"_s, u"delivery"_s, clip, u"--curves"_s})[u"curves"_s].toObject();
    CHECK(curves[u"level_dbfs"_s].toArray().size() == curves[u"pitch_hz"_s].toArray().size());
    CHECK(curves[u"level_dbfs"_s].toArray().size() > 80);
    const Reply text = ctl.run({u"media"_s, u"delivery"_s, clip});
    CHECK(text.status == 0);
    CHECK(text.out.contains("pauses over 1 s"));
}

TEST_CASE("media delivery says who of two channels talks how much", "[e2e]") {
    const Ctl ctl;
    const QString one = ctl.path(u"one.wav"_s);
    speak(one, u"Thank you for making the time to talk with us today about the contract."_s);
    const QString call = ctl.path(u"call.wav"_s);
    convert(
        u"-i %1 -i %1 -filter_complex [0]apad=pad_dur=5[a];[1]adelay=5s[b];[a][b]join=inputs=2:channel_layout=stereo"_s
            .arg(one),
        call);
    const QJsonObject talk = ctl.json({u"media"_s, u"delivery"_s, call})[u"talk"_s].toObject();
    const QJsonArray channels = talk[u"channels"_s].toArray();
    REQUIRE(channels.size() == 2);
    CHECK(channels[0][u"share"_s].toDouble() == Approx(0.5).margin(0.03));
    CHECK(channels[1][u"longest_monologue"_s][u"start"_s].toDouble() == Approx(5).margin(0.2));
    CHECK(talk[u"overlap_seconds"_s].toDouble() < 0.5);
}

TEST_CASE("media delivery leaves out what a clip without sound cannot say", "[e2e]") {
    const Ctl ctl;
    const QString clip = ctl.path(u"mute.mp4"_s);
    convert(u"-f lavfi -i testsrc2=d=1"_s, clip);
    const QJsonObject json = ctl.json({u"media"_s, u"delivery"_s, clip});
    CHECK_FALSE(json[u"has_sound"_s].toBool());
    CHECK(json[u"syllables_per_second"_s].isNull());
    CHECK(json[u"pitch"_s].isNull());
    CHECK(ctl.run({u"media"_s, u"delivery"_s, clip}).out.contains("There is no sound in"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/peaks.h"

#include "tests/support/catch.h"
#include "tests/support/clips.h"

#include <algorithm>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString& text) {
    return text.split(u' ');
}

/// Silence in `quiet` buckets and then a tone of amplitude `loud`, to within what the codec blurs.
void checkStep(const QList<float>& values, qsizetype quiet, float loud, float blur) {
    for (qsizetype i = 0; i < values.size(); ++i) {
        INFO("bucket " << i << " of " << values.size() << " has " << values[i]);
        if (i < quiet)
            CHECK(values[i] < 0.01F + (i == quiet - 1 ? loud : 0.0F)); // the tone's forerunner in coded sound
        else
            CHECK(std::abs(values[i] - loud) < blur);
    }
}

} // namespace

TEST_CASE("Peaks lie where the sound is, in every sample format") {
    Clips& clips = Clips::shared();
    const QStringList source{u"-f"_s, u"lavfi"_s, u"-i"_s, Clips::tone()};
    const QString codec = GENERATE(u"pcm_u8"_s, u"pcm_s16le"_s, u"pcm_s24le"_s, u"pcm_s32le"_s, u"pcm_f32le"_s,
                                   u"pcm_f64le"_s, u"flac"_s, u"aac"_s, u"libmp3lame"_s, u"libopus"_s);
    INFO(codec.toStdString());
    const QString path = clips.make(codec + u".mka"_s, source + QStringList{u"-c:a"_s, codec});
    GR_REQUIRE_VALUE(const QList<float> values, peaks(path, 40));
    REQUIRE(values.size() == 40);
    // Coded sound is a few per cent off, and its length may grow by what fills its last block.
    const bool exact = codec.startsWith(u"pcm"_s) || codec == u"flac"_s;
    checkStep(exact ? values : values.first(39), 10, 0.5F, exact ? 0.01F : 0.1F);
}

TEST_CASE("Peaks follow the whole clip, not the sound alone") {
    Clips& clips = Clips::shared();
    SECTION("sound delayed by 0.7 s") {
        const QString path =
            clips.make(u"delayed.mp4"_s, {u"-i"_s, clips.plain(), u"-itsoffset"_s, u"0.7"_s, u"-i"_s, clips.plain(),
                                          u"-map"_s, u"0:v"_s, u"-map"_s, u"1:a"_s, u"-c"_s, u"copy"_s});
        GR_REQUIRE_VALUE(const QList<float> values, peaks(path, 470));
        // 10 ms each: silent until 1.7 s.
        const auto first = std::find_if(values.begin(), values.end(), [](float v) { return v > 0.1F; });
        CHECK(std::abs((first - values.begin()) - 170) <= 2);
    }
    SECTION("sound that ends before the pictures") {
        const QString path =
            clips.make(u"short-sound.mkv"_s, {u"-i"_s, clips.plain(), u"-t"_s, u"2"_s, u"-i"_s, clips.plain(),
                                              u"-map"_s, u"0:v"_s, u"-map"_s, u"1:a"_s, u"-c"_s, u"copy"_s});
        GR_REQUIRE_VALUE(const QList<float> values, peaks(path, 40));
        CHECK(values[15] > 0.4F);
        CHECK(std::all_of(values.begin() + 22, values.end(), [](float v) { return v == 0; }));
    }
    SECTION("a transport stream that begins at an hour") {
        const QString path =
            clips.make(u"hour.ts"_s, QStringList{u"-i"_s, clips.plain()} + words(u"-c copy -output_ts_offset 3600"_s));
        GR_REQUIRE_VALUE(const QList<float> values, peaks(path, 40));
        CHECK(values[8] < 0.01F);
        CHECK(values[12] > 0.4F);
        CHECK(values[35] > 0.4F);
    }
}

TEST_CASE("All channels count, the default track alone") {
    Clips& clips = Clips::shared();
    const QString right = clips.make(u"right.wav"_s, words(u"-f lavfi -i aevalsrc=0|0.25:s=8000:d=1"_s));
    GR_REQUIRE_VALUE(const QList<float> values, peaks(right, 1));
    REQUIRE(values.size() == 1);
    CHECK(values[0] == Approx(0.25).margin(0.001));

    const QString negative = clips.make(u"negative.wav"_s, words(u"-f lavfi -i aevalsrc=-1:s=8000:d=1"_s));
    GR_REQUIRE_VALUE(const QList<float> least, peaks(negative, 3));
    CHECK(least == QList<float>{1, 1, 1});

    const QString two = clips.make(
        u"tracks.mkv"_s, words(u"-f lavfi -i aevalsrc=0.2:s=8000:d=1 -f lavfi -i aevalsrc=0.8:s=8000:d=1 -map 0 -map 1 "
                               u"-c:a pcm_s16le -disposition:a:0 0 -disposition:a:1 default"_s));
    GR_REQUIRE_VALUE(const QList<float> second, peaks(two, 1));
    CHECK(second[0] == Approx(0.8).margin(0.001));
}

TEST_CASE("No sound gives no peaks; what cannot be asked is refused") {
    Clips& clips = Clips::shared();
    const QString silent = clips.make(u"silent.mp4"_s, {u"-i"_s, clips.plain(), u"-an"_s, u"-c"_s, u"copy"_s});
    GR_REQUIRE_VALUE(const QList<float> values, peaks(silent, 10));
    CHECK(values.isEmpty());
    GR_REQUIRE_ERROR(peaks(silent, 0), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(peaks(silent, maxPeaks + 1), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(peaks(clips.bytes(u"text.mp4"_s, "no clip"), 10), ErrorCode::Media);
    double last = 0;
    GR_REQUIRE_OK(peaks(clips.plain(), 10, [&](double done) {
        CHECK(done >= last);
        last = done;
        return true;
    }));
    CHECK(last > 0.95);
    CHECK(last <= 1);
    GR_REQUIRE_ERROR(peaks(clips.plain(), 10, [](double done) { return done < 0.5; }), ErrorCode::Cancelled);
}

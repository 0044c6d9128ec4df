// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/delivery.h"

#include "tests/support/catch.h"
#include "tests/support/clips.h"
#include "tests/support/spoken.h"

#include <cmath>
#include <iostream>
#include <limits>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

const QList<double> pauseLengths{1.2, 2, 3.5, 1.5, 1.1};
const QList<int> rates{120, 150, 180, 210};

DeliveryProfile profileOf(const Sound& sound, const QString& name = u"sound.wav"_s) {
    const QString path = Clips::shared().path(name);
    writeWav(path, {sound});
    GR_REQUIRE_VALUE(const DeliveryProfile profile, deliveryProfile(path));
    return profile;
}

/// The greatest difference of an end of a pause, in seconds; a number that no test lets pass if some are missing.
double pauseError(const QList<Stretch>& found, const QList<Stretch>& made) {
    if (found.size() != made.size())
        return 99;
    double worst = 0;
    for (qsizetype i = 0; i < made.size(); ++i)
        worst = std::max({worst, std::abs(found[i].begin - made[i].begin), std::abs(found[i].end - made[i].end)});
    return worst;
}

double shareError(const DeliveryProfile& profile, const Spoken& made) {
    REQUIRE(profile.speakingShare);
    return 100 * (*profile.speakingShare - made.speakingSeconds() / made.sound.seconds());
}

double rateError(const DeliveryProfile& profile, const Spoken& made) {
    REQUIRE(profile.syllablesPerSecond);
    return *profile.syllablesPerSecond / made.syllablesPerSecond() - 1;
}

bool isNumber(double value) {
    return std::isfinite(value);
}

/// What holds of every profile, whatever was heard.
void checkSound(const DeliveryProfile& profile) {
    CHECK(isNumber(profile.speakingSeconds));
    CHECK(isNumber(profile.speakingShare.value_or(0)));
    CHECK(isNumber(profile.syllablesPerSecond.value_or(0)));
    CHECK(isNumber(profile.loudness.value_or(0)));
    CHECK(isNumber(profile.loudnessRange.value_or(0)));
    if (profile.pitch)
        CHECK(isNumber(profile.pitch->semitones));
    for (const QList<float>& curve : {profile.curves.level, profile.curves.pitch, profile.curves.syllables}) {
        CHECK(curve.size() == profile.curves.level.size());
        CHECK(std::all_of(curve.begin(), curve.end(), [](float value) { return std::isfinite(value); }));
    }
    double end = 0;
    for (const Stretch& stretch : profile.speech) {
        CHECK(stretch.begin >= end);
        CHECK(stretch.end > stretch.begin);
        end = stretch.end;
    }
    CHECK(end <= profile.duration + 0.011);
}

} // namespace

TEST_CASE("Pauses, speaking share and syllable rate of generated speech are what was generated") {
    const QString voice = GENERATE(u"en"_s, u"en-us+f2"_s, u"en-gb-scotland+m3"_s);
    double before = 0;
    for (const int rate : rates) {
        INFO(voice.toStdString() << " at " << rate << " words a minute");
        const Spoken made = spoken(voice, rate, sentences(), pauseLengths);
        const DeliveryProfile profile = profileOf(made.sound);
        CHECK(pauseError(profile.pauses, made.pauses) < 0.1);
        CHECK(std::abs(shareError(profile, made)) < 3);
        CHECK(std::abs(rateError(profile, made)) < 0.15);
        CHECK(profile.syllablesPerSecond.value_or(0) > before);
        before = profile.syllablesPerSecond.value_or(0);
    }
}

TEST_CASE("Speech is found at any level and through the noise of a room") {
    const Spoken made = spoken(u"en-us"_s, 160, sentences(), pauseLengths);
    const auto check = [&](const Sound& sound, double pauses, double share) {
        const DeliveryProfile profile = profileOf(sound);
        CHECK(pauseError(profile.pauses, made.pauses) < pauses);
        CHECK(std::abs(shareError(profile, made)) < share);
        CHECK(std::abs(rateError(profile, made)) < 0.15);
    };
    SECTION("50 dB quieter") {
        check(made.sound.times(0.003F), 0.1, 3);
    }
    SECTION("clipped") {
        check(made.sound.times(20), 0.1, 3);
    }
    SECTION("noise 20 dB below") {
        check(made.sound.noisy(20), 0.1, 3);
    }
    SECTION("noise 10 dB below, which hides the last consonants") {
        check(made.sound.noisy(10), 0.3, 3);
    }
    SECTION("resting on a direct current") {
        Sound sound = made.sound.times(0.5F);
        for (float& sample : sound.samples)
            sample += 0.3F;
        check(sound, 0.1, 3);
    }
    SECTION("one of two microphones wired wrongly, so that both together are silent") {
        const QString path = Clips::shared().path(u"inverted.wav"_s);
        writeWav(path, {made.sound, made.sound.times(-1)});
        GR_REQUIRE_VALUE(const DeliveryProfile profile, deliveryProfile(path));
        CHECK(pauseError(profile.pauses, made.pauses) < 0.1);
    }
}

TEST_CASE("The rate and the codec of the sound do not matter") {
    Clips& clips = Clips::shared();
    const Spoken made = spoken(u"en"_s, 150, sentences(), pauseLengths);
    const QString wav = clips.path(u"speech.wav"_s);
    writeWav(wav, {made.sound});
    const auto check = [&](const QString& name, const QStringList& how, double pauses = 0.1) {
        INFO(name.toStdString());
        const QString path = clips.make(name, QStringList{u"-i"_s, wav} + how);
        GR_REQUIRE_VALUE(const DeliveryProfile profile, deliveryProfile(path));
        CHECK(pauseError(profile.pauses, made.pauses) < pauses);
        CHECK(std::abs(shareError(profile, made)) < 3);
        CHECK(std::abs(rateError(profile, made)) < 0.15);
    };
    check(u"speech-8000.wav"_s, {u"-ar"_s, u"8000"_s}, 0.25); // has no s at the end of a sentence
    for (const QString& rate : {u"44100"_s, u"48000"_s, u"96000"_s})
        check(u"speech-%1.wav"_s.arg(rate), {u"-ar"_s, rate});
    check(u"speech.m4a"_s, {u"-ac"_s, u"2"_s, u"-b:a"_s, u"64k"_s});
    check(u"speech.webm"_s, {u"-c:a"_s, u"libopus"_s, u"-b:a"_s, u"24k"_s});
    check(u"speech.mp3"_s, {u"-b:a"_s, u"48k"_s});
}

TEST_CASE("Speech lies where it is heard in the clip") {
    Clips& clips = Clips::shared();
    const Spoken made = spoken(u"en"_s, 150, sentences().first(1), {1});
    const QString wav = clips.path(u"sentence.wav"_s);
    writeWav(wav, {made.sound});
    const QString path = clips.make(u"late.mkv"_s, {u"-i"_s, clips.plain(), u"-itsoffset"_s, u"0.7"_s, u"-i"_s, wav,
                                                    u"-map"_s, u"0:v"_s, u"-map"_s, u"1:a"_s, u"-c:v"_s, u"copy"_s});
    GR_REQUIRE_VALUE(const DeliveryProfile profile, deliveryProfile(path));
    REQUIRE(profile.speech.size() == 1);
    CHECK(profile.speech.first().begin == Approx(made.speech.first().begin + 0.7).margin(0.05));
    CHECK(profile.speech.first().end == Approx(made.speech.first().end + 0.7).margin(0.05));
}

TEST_CASE("The pitch range is that of the voice, in semitones") {
    struct Contour {
        double low;
        double high;
    };
    const auto [low, high] = GENERATE(Contour{75, 110}, Contour{90, 220}, Contour{120, 180}, Contour{160, 320},
                                      Contour{180, 420}, Contour{200, 203});
    const bool glides = GENERATE(true, false);
    const double below = GENERATE(99.0, 10.0);
    INFO(low << " to " << high << " Hz, " << (glides ? "gliding" : "swinging") << ", noise " << below << " dB below");
    const auto contour = [&, low = low, high = high](double time) {
        return glides ? low * std::pow(high / low, time / 20)
                      : low + (high - low) * (0.5 + 0.5 * std::sin(2 * 3.14159265 * 0.37 * time));
    };
    std::vector<double> pitch;
    const Sound sound = harmonics(contour, 20, &pitch);
    const DeliveryProfile profile = profileOf(sound.noisy(below));
    REQUIRE(profile.pitch);
    const double low5 = pitch[pitch.size() / 20];
    const double high5 = pitch[pitch.size() - 1 - pitch.size() / 20];
    CHECK(std::abs(profile.pitch->semitones - 12 * std::log2(high5 / low5)) < 1);
    CHECK(std::abs(12 * std::log2(profile.pitch->low / low5)) < 1);
    CHECK(std::abs(12 * std::log2(profile.pitch->high / high5)) < 1);
}

TEST_CASE("What is not speech is not taken for it") {
    Clips& clips = Clips::shared();
    const QString source =
        GENERATE(u"anullsrc=d=5"_s, u"anoisesrc=d=6:a=0.1:seed=1"_s, u"anoisesrc=d=6:c=pink:seed=1"_s,
                 u"anoisesrc=d=6:c=brown:seed=1"_s, u"sine=f=440:d=5"_s, u"sine=f=50:d=5"_s, u"aevalsrc=0.3:d=3"_s);
    INFO(source.toStdString());
    const QString path =
        clips.make(QString::number(qHash(source)) + u".wav"_s, {u"-f"_s, u"lavfi"_s, u"-i"_s, source, u"-t"_s, u"6"_s});
    GR_REQUIRE_VALUE(const DeliveryProfile profile, deliveryProfile(path));
    CHECK(profile.hasSound);
    CHECK(profile.speech.isEmpty());
    CHECK(profile.pauses.isEmpty());
    CHECK(profile.syllables == 0);
    CHECK(profile.speakingShare == 0.0);
    CHECK_FALSE(profile.syllablesPerSecond);
    CHECK_FALSE(profile.pitch);
    checkSound(profile);
}

TEST_CASE("A clip without sound has a profile that says so") {
    Clips& clips = Clips::shared();
    const QString path = clips.make(u"mute.mp4"_s, {u"-i"_s, clips.plain(), u"-an"_s, u"-c:v"_s, u"copy"_s});
    GR_REQUIRE_VALUE(const DeliveryProfile profile, deliveryProfile(path));
    CHECK_FALSE(profile.hasSound);
    CHECK(profile.duration == Approx(4).margin(0.05));
    CHECK_FALSE(profile.speakingShare);
    CHECK(profile.curves.level.isEmpty());
}

TEST_CASE("However short the sound is, what cannot be said is left out") {
    const Spoken made = spoken(u"en"_s, 150, sentences().first(1), {1});
    for (const double seconds : {0.0001, 0.01, 0.05, 0.1, 0.4, 0.9, 2.9}) {
        INFO(seconds << " s");
        Sound sound = made.sound;
        const auto begin = sound.samples.begin() + static_cast<std::ptrdiff_t>(0.6 * sound.rate);
        sound.samples = {begin, begin + std::max<std::ptrdiff_t>(1, std::lround(seconds * sound.rate))};
        const DeliveryProfile profile = profileOf(sound);
        checkSound(profile);
        CHECK(profile.hasSound);
        CHECK_FALSE(profile.loudnessRange);
        CHECK(profile.syllablesPerSecond.has_value() == (seconds > 1));
        CHECK(profile.pitch.has_value() == (seconds > 0.8));
    }
}

TEST_CASE("Samples that are not numbers count as silence") {
    const Spoken made = spoken(u"en"_s, 150, sentences().first(2), {2});
    std::vector<float> samples = made.sound.samples;
    for (std::size_t i = 0; i < samples.size(); i += 5000)
        samples[i] = std::numeric_limits<float>::quiet_NaN();
    const QByteArray raw(reinterpret_cast<const char*>(samples.data()), qsizetype(samples.size() * sizeof(float)));
    const QString path = Clips::shared().make(u"nan.wav"_s,
                                              {u"-f"_s, u"f32le"_s, u"-ar"_s, QString::number(made.sound.rate),
                                               u"-ac"_s, u"1"_s, u"-i"_s, u"-"_s, u"-c:a"_s, u"pcm_f32le"_s},
                                              raw);
    GR_REQUIRE_VALUE(const DeliveryProfile profile, deliveryProfile(path));
    checkSound(profile);
    CHECK(pauseError(profile.pauses, made.pauses) < 0.1);
    CHECK(profile.loudness.has_value());
}

TEST_CASE("Loudness and its range follow the examples of EBU Tech 3341 and 3342") {
    Clips& clips = Clips::shared();
    const auto steps = [&](const QString& name, const QString& volume) {
        return clips.make(name, {u"-f"_s, u"lavfi"_s, u"-i"_s,
                                 u"aevalsrc='%1*sin(2000*PI*t)|%1*sin(2000*PI*t)':s=48000:d=40"_s.arg(volume)});
    };
    // A 1 kHz sine with peaks of -23 dBFS in both channels is -23 LUFS; 20 s at -20 and 20 s at -30 range over 10 LU.
    GR_REQUIRE_VALUE(const DeliveryProfile even, deliveryProfile(steps(u"even.wav"_s, u"pow(10,-23/20)"_s)));
    REQUIRE(even.loudness);
    CHECK(*even.loudness == Approx(-23).margin(0.1));
    GR_REQUIRE_VALUE(const DeliveryProfile two,
                     deliveryProfile(steps(u"two.wav"_s, u"pow(10,if(lt(t,20),-20,-30)/20)"_s)));
    REQUIRE(two.loudnessRange);
    CHECK(*two.loudnessRange == Approx(10).margin(1));
}

TEST_CASE("Curves have a value for each tenth of a second, and 0 where nobody speaks") {
    const Spoken made = spoken(u"en"_s, 150, sentences().first(2), {2});
    const DeliveryProfile profile = profileOf(made.sound);
    checkSound(profile);
    const DeliveryCurves& curves = profile.curves;
    CHECK(std::abs(double(curves.level.size()) - made.sound.seconds() * 10) <= 1);
    const auto at = [](double seconds) { return static_cast<qsizetype>(seconds * 10); };
    const qsizetype pause = at(made.pauses.first().begin + 1);
    CHECK(curves.level[pause] == -120);
    CHECK(curves.pitch[pause] == 0);
    CHECK(curves.syllables[pause] == 0);
    const qsizetype speech = at(made.speech.first().begin + 2);
    CHECK(curves.level[speech] > -40);
    CHECK(curves.syllables[speech] == Approx(made.syllablesPerSecond()).margin(1.5));
    CHECK(std::count_if(curves.pitch.begin(), curves.pitch.end(), [](float hertz) { return hertz > 70; }) > 30);
}

TEST_CASE("A profile can be stopped, and what is no clip is refused") {
    const Spoken made = spoken(u"en"_s, 150, sentences().first(1), {1});
    const QString path = Clips::shared().path(u"stop.wav"_s);
    writeWav(path, {made.sound});
    double done = 0;
    const auto stopped = deliveryProfile(path, [&](double part) {
        CHECK(part >= done);
        done = part;
        return part < 0.5;
    });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    const auto missing = deliveryProfile(u"/no/such/clip.mp4"_s);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
}

// The table in README.md; `test_delivery "[table]"` prints it.
TEST_CASE("Accuracy on generated speech as a table", "[.][table]") {
    std::cout
        << "| voice | words a minute | pauses off by at most | speaking share | syllables a second: made, found |\n"
        << "|---|---|---|---|---|\n";
    for (const QString& voice : {u"en"_s, u"en-us+f2"_s, u"en-gb-scotland+m3"_s, u"de"_s, u"fr"_s})
        for (const int rate : rates) {
            const Spoken made = spoken(voice, rate, sentences(), pauseLengths);
            const DeliveryProfile profile = profileOf(made.sound);
            std::cout << qPrintable(u"| %1 | %2 | %3 ms | %4 points | %5, %6 (%7 %) |\n"_s.arg(voice)
                                        .arg(rate)
                                        .arg(pauseError(profile.pauses, made.pauses) * 1000, 0, 'f', 0)
                                        .arg(shareError(profile, made), 0, 'f', 1)
                                        .arg(made.syllablesPerSecond(), 0, 'f', 2)
                                        .arg(profile.syllablesPerSecond.value_or(0), 0, 'f', 2)
                                        .arg(100 * rateError(profile, made), 0, 'f', 0));
        }
}

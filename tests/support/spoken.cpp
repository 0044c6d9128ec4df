// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spoken.h"

#include "tests/support/catch.h"
#include "tests/support/clips.h"

#include <QDataStream>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace greenroom::test {

using namespace Qt::StringLiterals;

namespace {

int syllablesOf(const QString& voice, const QString& text) {
    // Phonemes in espeak-ng's own letters, one by one: vowels begin with a letter of theirs, syllabic consonants end
    // with a hyphen, and "@-" is the murmur inside a rolled r.
    const QString phonemes =
        QString::fromUtf8(Clips::run(u"espeak-ng"_s, {u"-v"_s, voice, u"-q"_s, u"-x"_s, u"--sep=_"_s, text}));
    static const QRegularExpression syllabic(u"^[',%=|]*(?:[aeiouAEIOUV03yYWQ&@]|[nlmr].*-$)"_s);
    int count = 0;
    for (const QString& phoneme : phonemes.split(QRegularExpression(u"[_\\s]+"_s), Qt::SkipEmptyParts))
        count += phoneme != "@-"_L1 && syllabic.match(phoneme).hasMatch() ? 1 : 0;
    return count;
}

Sound say(const QString& voice, int wordsPerMinute, const QString& text) {
    const QByteArray wav =
        Clips::run(u"espeak-ng"_s, {u"-v"_s, voice, u"-s"_s, QString::number(wordsPerMinute), u"--stdout"_s, text});
    REQUIRE(wav.size() > 1000);
    constexpr qsizetype header = 44;
    QDataStream stream(wav);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.skipRawData(24);
    qint32 rate = 0;
    stream >> rate;
    stream.skipRawData(header - 28);
    Sound sound;
    sound.rate = rate;
    for (qsizetype i = header; i + 1 < wav.size(); i += 2) {
        qint16 sample = 0;
        stream >> sample;
        sound.samples.push_back(float(sample) / 32768);
    }
    const auto heard = [](float sample) { return std::abs(sample) > 0.001F; };
    const auto last = std::find_if(sound.samples.rbegin(), sound.samples.rend(), heard).base();
    sound.samples.erase(last, sound.samples.end());
    sound.samples.erase(sound.samples.begin(), std::find_if(sound.samples.begin(), sound.samples.end(), heard));
    return sound;
}

} // namespace

Sound Sound::noisy(double below) const {
    double power = 0;
    for (const float sample : samples)
        power += double(sample) * double(sample);
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0, std::sqrt(power / double(samples.size())) * std::pow(10, -below / 20));
    Sound result = *this;
    for (float& sample : result.samples)
        sample += static_cast<float>(noise(random));
    return result;
}

Sound Sound::times(float factor) const {
    Sound result = *this;
    for (float& sample : result.samples)
        sample *= factor;
    return result;
}

double Spoken::speakingSeconds() const {
    double sum = 0;
    for (const Stretch& stretch : speech)
        sum += stretch.length();
    return sum;
}

const QStringList& sentences() {
    static const QStringList list{
        u"Good morning, and thank you for making the time to talk with us today."_s,
        u"Before I tell you anything about our product, I would like to understand how your team works at the moment."_s,
        u"Last year three companies of your size asked us the same question, and every one of them found a different "
        u"answer."_s,
        u"What happens when a customer calls and nobody in the office knows the history of the contract?"_s,
        u"If we could take away half of that effort within six weeks, would it be worth a second conversation with "
        u"your manager?"_s,
        u"I suggest that we meet again on Thursday afternoon and look at the numbers together."_s};
    return list;
}

Spoken spoken(const QString& voice, int wordsPerMinute, const QStringList& texts, const QList<double>& pauses) {
    constexpr double around = 0.5; // seconds
    Spoken result;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const Sound sentence = say(voice, wordsPerMinute, texts[i]);
        result.sound.rate = sentence.rate;
        const double before = result.sound.seconds();
        result.sound.silence(i == 0 ? around : pauses[(i - 1) % pauses.size()]);
        const double begin = result.sound.seconds();
        if (i > 0)
            result.pauses.append({before, begin});
        result.sound.append(sentence);
        result.speech.append({begin, result.sound.seconds()});
        result.syllables += syllablesOf(voice, texts[i]);
    }
    result.sound.silence(around);
    return result;
}

Sound harmonics(const std::function<double(double)>& hertz, double seconds, std::vector<double>* pitch) {
    Sound sound;
    const int count = static_cast<int>(seconds * sound.rate);
    double phase = 0;
    for (int i = 0; i < count; ++i) {
        const double time = double(i) / sound.rate;
        const double frequency = hertz(time);
        phase += 2 * std::numbers::pi * frequency / sound.rate;
        const double syllable = std::pow(std::sin(std::numbers::pi * 3.5 * time), 2);
        const bool speaks = std::fmod(time, 4) < 2.8;
        double value = 0;
        for (int k = 1; speaks && k * frequency < 6000; ++k)
            value += std::sin(k * phase + 0.3 * k * k) / k;
        sound.samples.push_back(static_cast<float>(value * 0.2 * (0.1 + 0.9 * syllable)));
        if (pitch && speaks && i % 160 == 0)
            pitch->push_back(frequency);
    }
    if (pitch)
        std::sort(pitch->begin(), pitch->end());
    return sound;
}

void writeWav(const QString& path, const std::vector<Sound>& channels) {
    std::size_t length = 0;
    for (const Sound& channel : channels)
        length = std::max(length, channel.samples.size());
    const auto count = static_cast<quint16>(channels.size());
    const auto bytes = static_cast<quint32>(length * count * 2);
    const auto rate = static_cast<quint32>(channels.front().rate);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    QDataStream stream(&file);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.writeRawData("RIFF", 4);
    stream << quint32(36 + bytes);
    stream.writeRawData("WAVEfmt ", 8);
    stream << quint32(16) << quint16(1) << count << rate << quint32(rate * count * 2) << quint16(count * 2)
           << quint16(16);
    stream.writeRawData("data", 4);
    stream << bytes;
    for (std::size_t i = 0; i < length; ++i)
        for (const Sound& channel : channels) {
            const float sample = i < channel.samples.size() ? channel.samples[i] : 0;
            stream << static_cast<qint16>(std::lround(std::clamp(sample, -1.0F, 1.0F) * 32767));
        }
}

} // namespace greenroom::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/performance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace greenroom {

namespace {

enum Channel : std::uint32_t {
    Sway,
    Turn,
    SlowTurn,
    Nod,
    Tilt,
    Gaze,
    Brows,
    Round,
    Phrase,
    Syllable,
    Blink,
    TwoBlinks
};

constexpr double phraseSeconds = 3.6;
constexpr double syllableSeconds = 0.21;
constexpr double blinkEvery = 3.4;

/// 0 to 1, evenly spread and the same for the same arguments (the finaliser of MurmurHash3).
double chance(std::uint32_t seed, std::uint32_t channel, std::int64_t index) {
    std::uint32_t h = seed * 0x9e3779b9U ^ channel * 0x85ebca6bU ^ static_cast<std::uint32_t>(index) * 0xc2b2ae35U;
    h = (h ^ h >> 16) * 0x85ebca6bU;
    h = (h ^ h >> 13) * 0xc2b2ae35U;
    return double(h ^ h >> 16) / 4294967296.0;
}

double smooth(double x) {
    x = std::clamp(x, 0.0, 1.0);
    return x * x * x * (x * (6 * x - 15) + 10);
}

/// The mouth that says something of this loudness: relative to the loud parts, and no faster than lips are.
QList<float> mouthOf(const QList<float>& loudness, double perSecond) {
    QList<float> heard;
    for (const float value : loudness)
        if (value > 0.01F)
            heard.append(value);
    if (heard.isEmpty())
        return QList<float>(std::max<qsizetype>(1, loudness.size()), 0.0F);
    std::sort(heard.begin(), heard.end());
    const double loud = heard[heard.size() * 9 / 10];
    const auto count = loudness.size();
    const auto reach = std::max<qsizetype>(1, std::lround(0.03 * perSecond));
    QList<float> mouth(count);
    for (qsizetype i = 0; i < count; ++i) {
        double sum = 0;
        for (qsizetype j = i - reach; j <= i + reach; ++j)
            sum += loudness[std::clamp<qsizetype>(j, 0, count - 1)];
        const double level = sum / double(2 * reach + 1) / loud;
        mouth[i] = float(0.95 * smooth((level - 0.06) / 1.05));
    }
    return mouth;
}

} // namespace

Performance::Performance(std::uint32_t seed, const QList<float>& loudness, double perSecond)
    : m_seed(seed), m_perSecond(perSecond > 0 ? perSecond : 1) {
    if (!loudness.isEmpty())
        m_mouth = mouthOf(loudness, m_perSecond);
}

double Performance::drift(std::uint32_t channel, double seconds, double period) const {
    const double place = seconds / period;
    const auto index = static_cast<std::int64_t>(std::floor(place));
    const double from = chance(m_seed, channel, index);
    const double to = chance(m_seed, channel, index + 1);
    return 2 * (from + (to - from) * smooth(place - double(index))) - 1;
}

double Performance::mouthAt(double seconds) const {
    if (m_mouth.isEmpty())
        return madeUpMouthAt(seconds);
    const double place = seconds * m_perSecond - 0.5;
    const auto index = static_cast<qsizetype>(std::floor(place));
    const auto value = [&](qsizetype i) {
        return i < m_mouth.size() ? double(m_mouth[std::max<qsizetype>(i, 0)]) : 0.0;
    };
    return value(index) + (value(index + 1) - value(index)) * (place - double(index));
}

double Performance::madeUpMouthAt(double seconds) const {
    const auto phrase = static_cast<std::int64_t>(seconds / phraseSeconds);
    const double inPhrase = seconds - double(phrase) * phraseSeconds;
    const double spoken = phraseSeconds * (0.72 + 0.2 * chance(m_seed, Phrase, phrase));
    const double strength = smooth(inPhrase / 0.2) * smooth((spoken - inPhrase) / 0.25);
    const auto syllable = static_cast<std::int64_t>(seconds / syllableSeconds);
    const double inSyllable = seconds / syllableSeconds - double(syllable);
    const double stress = 0.25 + 0.6 * chance(m_seed, Syllable, syllable);
    return strength * stress * std::pow(std::sin(std::numbers::pi * inSyllable), 2);
}

double Performance::lidsAt(double seconds) const {
    const auto cell = static_cast<std::int64_t>(seconds / blinkEvery);
    const double begins = double(cell) * blinkEvery + 0.3 + (blinkEvery - 1.2) * chance(m_seed, Blink, cell);
    const auto lids = [](double since) { return smooth(since / 0.08) * smooth((0.24 - since) / 0.12); };
    const bool twice = chance(m_seed, TwoBlinks, cell) > 0.8;
    return std::max(lids(seconds - begins), twice ? lids(seconds - begins - 0.34) : 0.0);
}

Pose Performance::at(double seconds) const {
    Pose pose;
    pose.mouth = std::clamp(mouthAt(seconds), 0.0, 1.0);
    pose.round = 0.5 + 0.5 * drift(Round, seconds, 0.37);
    pose.lids = lidsAt(seconds);
    pose.sway = drift(Sway, seconds, 4.1);
    pose.lift = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * seconds / 4.3);
    pose.turn = 0.55 * drift(Turn, seconds, 1.7) + 0.45 * drift(SlowTurn, seconds, 5.3);
    pose.nod = 0.7 * drift(Nod, seconds, 0.9) + 0.3 * pose.mouth;
    pose.tilt = 2.2 * drift(Tilt, seconds, 2.9);
    pose.gaze = drift(Gaze, seconds, 1.3);
    pose.brows = smooth(1.6 * drift(Brows, seconds, 1.1));
    return pose;
}

} // namespace greenroom

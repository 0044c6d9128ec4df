// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/delivery.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace greenroom::test {

/// Sound of one channel, -1 to 1.
struct Sound {
    int rate = 16'000; ///< Hz
    std::vector<float> samples;

    double seconds() const { return double(samples.size()) / rate; }
    void silence(double seconds) { samples.resize(samples.size() + static_cast<std::size_t>(seconds * rate), 0.0F); }
    void append(const Sound& other) { samples.insert(samples.end(), other.samples.begin(), other.samples.end()); }
    /// With noise of the power `below` dB under that of the whole. The seed is fixed.
    Sound noisy(double below) const;
    Sound times(float factor) const;
};

/// Speech of which is known what is in it.
struct Spoken {
    Sound sound;
    QList<Stretch> speech; ///< from the first to the last sample that is not (nearly) 0
    QList<Stretch> pauses; ///< of silence put between
    int syllables = 0;     ///< as many as the generator has vowels and syllabic consonants

    double speakingSeconds() const;
    double syllablesPerSecond() const { return syllables / speakingSeconds(); }
};

/// Six sentences of business talk.
const QStringList& sentences();
/// espeak-ng's voice speaks each of `texts`, with `pauses` (seconds, in turn) between and half a second around.
Spoken spoken(const QString& voice, int wordsPerMinute, const QStringList& texts, const QList<double>& pauses);
/// A voice of harmonics with a pitch of `hertz` (at a time in seconds), 3.5 syllables a second, 2.8 s of every 4.
/// Adds the pitch of each 10 ms that is heard to `pitch`, in order of size.
Sound harmonics(const std::function<double(double)>& hertz, double seconds, std::vector<double>* pitch = nullptr);
/// Writes 16 bit WAV: one channel for each sound.
void writeWav(const QString& path, const std::vector<Sound>& channels);

} // namespace greenroom::test

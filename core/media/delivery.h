// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace greenroom {

/// Seconds of a clip.
struct Stretch {
    double begin = 0;
    double end = 0;
    double length() const { return end - begin; }

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// How wide a voice moves, over its frames of 10 ms that have pitch.
struct PitchRange {
    double low = 0;       ///< Hz, a twentieth of the frames lie below
    double middle = 0;    ///< Hz, the median
    double high = 0;      ///< Hz, a twentieth lie above
    double semitones = 0; ///< from low to high
    double seconds = 0;   ///< of sound with pitch behind it

    friend bool operator==(const PitchRange&, const PitchRange&) = default;
};

/// Values along a clip, each over `step` seconds from position 0 on.
struct DeliveryCurves {
    static constexpr double step = 0.1;

    QList<float> level;     ///< dBFS (a full sine is -3), the loudest 10 ms; -120 is silence
    QList<float> pitch;     ///< Hz, the median of what has pitch and is speech; 0: nothing
    QList<float> syllables; ///< a second of speech, within 1.5 s before and after; 0: nobody speaks then

    friend bool operator==(const DeliveryCurves&, const DeliveryCurves&) = default;
};

/// How somebody speaks in a clip: figures to look at beside those of another clip, not to judge by.
struct DeliveryProfile {
    bool hasSound = false; ///< without, all that follows is empty
    double duration = 0;   ///< seconds of the clip
    /// Where somebody speaks: with gaps of up to 0.3 s inside, which are closures and breaths.
    QList<Stretch> speech;
    QList<Stretch> pauses; ///< between two of `speech`, at least `pauseLength`
    double speakingSeconds = 0;
    std::optional<double> speakingShare;      ///< of the clip's duration, 0 to 1
    int syllables = 0;                        ///< nuclei
    std::optional<double> syllablesPerSecond; ///< of speech; from `leastSpeech` on
    std::optional<PitchRange> pitch;          ///< from `leastVoiced` on
    std::optional<double> loudness;           ///< LUFS, integrated (EBU R128)
    std::optional<double> loudnessRange;      ///< LU (EBU Tech 3342), from 3 s on
    DeliveryCurves curves;

    static constexpr double pauseLength = 1;   ///< seconds
    static constexpr double leastSpeech = 1;   ///< seconds of speech that a rate needs
    static constexpr double leastVoiced = 0.5; ///< seconds of pitch that a range needs

    friend bool operator==(const DeliveryProfile&, const DeliveryProfile&) = default;
};

/// Listens to the sound of a clip (the default or first track, its channels as one, at 16 kHz). The methods:
/// - speech is what stands out of the room's noise and has pitch in it (core/media/speechparts.h);
/// - syllables: nuclei after de Jong and Wempe (2009), Praat script to detect syllable nuclei and measure speech rate
///   automatically, Behavior Research Methods 41(2), 385-390;
/// - pitch: autocorrelation after Boersma (1993), Accurate short-term analysis of the fundamental frequency and the
///   harmonics-to-noise ratio of a sampled sound, IFA Proceedings 17, 97-110, 60 to 600 Hz; the range is that of the
///   5th to the 95th percentile;
/// - loudness and its range: EBU R128 and Tech 3342, by libebur128.
/// Any sound gives a result; what cannot be said is left empty, and nothing is ever not a number. Music with a voice in
/// it, or several people, are taken for one speaker. Decodes in one pass; 24 MB of memory for
/// an hour. Fails like probe(). From any thread.
Result<DeliveryProfile> deliveryProfile(const QString& path, const Progress& progress = {});

} // namespace greenroom

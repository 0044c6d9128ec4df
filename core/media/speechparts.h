// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/speechframes.h"

namespace greenroom::speech {

constexpr double shortestGap = 0.3; ///< seconds without speech; a shorter gap belongs to the speech around it

/// Frames `begin` to before `end`.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where somebody speaks.
struct Speech {
    std::vector<Part> parts;  ///< in order, at least `shortestGap` apart
    std::vector<bool> stands; ///< for each frame: it stands out of the room
};

/// Finds speech in frames with their `pitch`.
///
/// A frame stands out when one of its bands is above a threshold of that band: 32 dB below the loudest percent of the
/// whole or, where the room is louder than that, 4.5 dB above the room. The room's level is learned from stretches of
/// 0.2 s that are steady, without pitch and well below the loudest, within 15 s before and after. What stands out for
/// less than 30 ms is passed over; what is closer together than `shortestGap` is one part. A part without pitch for
/// 40 ms is a noise, not speech, and one of a second and more whose level stays within 4 dB is a tone; a part begins at
/// most 0.3 s before its first pitch, ends at most 0.4 s after its last, and keeps up to 0.25 s of what dies away
/// behind it until it is lost in the room or 75 dB below the loudest.
Speech findSpeech(const std::vector<Frame>& frames, const std::vector<float>& pitch);

/// Middles of syllables, as frames in order: nuclei after de Jong and Wempe (2009), Praat script to detect syllable
/// nuclei and measure speech rate automatically. Maxima of the level that have pitch, at most 25 dB below the loudest
/// percent of speech, with a dip between two of them. Two things differ from the script, because its level over 64 ms
/// of the whole band loses syllables of fast speech: the level is that of 400 to 3500 Hz, where vowels stand out most,
/// over about 40 ms, and the dip is 1.5 dB instead of 2.
std::vector<std::size_t> syllableNuclei(const std::vector<Frame>& frames, const std::vector<float>& pitch,
                                        const Speech& speech);

} // namespace greenroom::speech

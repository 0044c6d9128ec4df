// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/speechframes.h"

namespace greenroom::speech {

/// The pitch of each frame in Hz, 0 where the sound has none. The path of least cost through the frames' candidates
/// (Boersma 1993, step 3.11, with the costs of Praat's "To Pitch (ac)": voicing 0.45, silence 0.03, octave 0.01,
/// octave jump 0.35, voiced/unvoiced 0.14), found twice: the second time within the voice's own range as the first one
/// shows it (after De Looze and Hirst 2008, but from 0.72 times the first to 1.5 times the ninth decile, because theirs
/// cuts off what is below a lively voice), which takes away leaps to half and twice the pitch.
std::vector<float> pitchTrack(const std::vector<Frame>& frames);

} // namespace greenroom::speech

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/audiooutput.h"

#include <memory>

namespace greenroom::ui {

/// Short tones for the countdown. Without a device that plays there are none, and nothing else happens.
class Beeper {
public:
    explicit Beeper(std::unique_ptr<AudioOutput> output);
    ~Beeper();

    void beep();

private:
    struct Tone;
    std::shared_ptr<Tone> m_tone; ///< shared with the thread that plays it
    std::unique_ptr<AudioOutput> m_output;
};

} // namespace greenroom::ui

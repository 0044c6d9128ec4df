// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/beeper.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numbers>

namespace greenroom::ui {

namespace {

constexpr double frequency = 880;              ///< Hz
constexpr int length = AudioOutput::rate / 10; ///< samples
constexpr double loudness = 0.25;              ///< of full scale
constexpr int ramp = AudioOutput::rate / 200;  ///< samples, so that it does not click

} // namespace

struct Beeper::Tone {
    std::atomic<int> left{0}; ///< samples still to come

    void fill(float* samples, int frames) {
        int rest = left;
        for (int i = 0; i < frames; ++i) {
            float value = 0;
            if (rest > 0) {
                const int at = length - rest--;
                const double shape = std::min({1.0, double(at) / ramp, double(length - at) / ramp});
                value = static_cast<float>(loudness * shape *
                                           std::sin(2 * std::numbers::pi * frequency * at / AudioOutput::rate));
            }
            samples[2 * i] = samples[2 * i + 1] = value;
        }
        left = rest;
    }
};

Beeper::Beeper(std::unique_ptr<AudioOutput> output) : m_tone(std::make_shared<Tone>()), m_output(std::move(output)) {
    m_output->start(1, [tone = m_tone](float* samples, int frames) { tone->fill(samples, frames); });
}

Beeper::~Beeper() {
    m_output->stop();
}

void Beeper::beep() {
    m_tone->left = length;
}

} // namespace greenroom::ui

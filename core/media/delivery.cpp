// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/delivery.h"

#include "core/media/pitchtrack.h"
#include "core/media/quantile.h"
#include "core/media/speechparts.h"
#include "core/media/speechsound.h"

#include <ebur128.h>

#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

using speech::Frame;
using speech::Part;

/// EBU R128 of sound whose format does not change; what comes after a change is left out.
class Loudness {
public:
    void add(const float* samples, int count, int channels, int rate) {
        if (!m_state && !m_rate) {
            m_channels = channels;
            m_rate = rate;
            m_state.reset(ebur128_init(static_cast<unsigned>(channels), static_cast<unsigned long>(rate),
                                       EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_HISTOGRAM));
        }
        if (!m_state || channels != m_channels || rate != m_rate)
            return;
        m_clean.assign(samples, samples + static_cast<std::ptrdiff_t>(count) * channels);
        for (float& sample : m_clean)
            sample = std::isfinite(sample) ? sample : 0;
        ebur128_add_frames_float(m_state.get(), m_clean.data(), static_cast<std::size_t>(count));
        m_seconds += double(count) / rate;
    }
    std::optional<double> integrated() const {
        double value = 0;
        if (!m_state || ebur128_loudness_global(m_state.get(), &value) != EBUR128_SUCCESS || !std::isfinite(value))
            return {};
        return value;
    }
    std::optional<double> range() const {
        constexpr double shortTerm = 3; // seconds, the window of Tech 3342
        double value = 0;
        if (m_seconds < shortTerm || !integrated() ||
            ebur128_loudness_range(m_state.get(), &value) != EBUR128_SUCCESS || !std::isfinite(value))
            return {};
        return value;
    }

private:
    struct Destroy {
        void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
    };
    std::unique_ptr<ebur128_state, Destroy> m_state;
    std::vector<float> m_clean;
    int m_channels = 0;
    int m_rate = 0;
    double m_seconds = 0;
};

std::optional<PitchRange> rangeOf(const std::vector<float>& pitch, const std::vector<Part>& parts) {
    std::vector<float> voiced;
    for (const Part& part : parts)
        for (std::size_t i = part.begin; i < part.end; ++i)
            if (pitch[i] > 0)
                voiced.push_back(pitch[i]);
    const double seconds = double(voiced.size()) * speech::step;
    if (seconds < DeliveryProfile::leastVoiced)
        return {};
    PitchRange range;
    range.low = double(quantile(voiced, 0.05));
    range.middle = double(quantile(voiced, 0.5));
    range.high = double(quantile(voiced, 0.95));
    range.semitones = 12 * std::log2(range.high / range.low);
    range.seconds = seconds;
    return range;
}

DeliveryCurves curvesOf(const std::vector<Frame>& frames, const std::vector<float>& pitch,
                        const std::vector<Part>& parts, const std::vector<std::size_t>& nuclei) {
    constexpr std::size_t perStep = 10;            // frames
    constexpr std::size_t around = 150;            // frames
    std::vector<int> spoken(frames.size() + 1, 0); // how many frames of speech come before each
    std::vector<int> passed(frames.size() + 1, 0); // how many nuclei
    for (const Part& part : parts)
        for (std::size_t i = part.begin; i < part.end; ++i)
            spoken[i + 1] = 1;
    for (const std::size_t nucleus : nuclei)
        passed[nucleus + 1] = 1;
    const std::vector<int> isSpeech = spoken;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        spoken[i + 1] += spoken[i];
        passed[i + 1] += passed[i];
    }
    DeliveryCurves curves;
    for (std::size_t begin = 0; begin < frames.size(); begin += perStep) {
        const std::size_t end = std::min(begin + perStep, frames.size());
        float level = speech::silence;
        std::vector<float> voiced;
        for (std::size_t i = begin; i < end; ++i) {
            level = std::max(level, frames[i].level);
            if (pitch[i] > 0 && isSpeech[i + 1] > 0)
                voiced.push_back(pitch[i]);
        }
        curves.level.append(level);
        curves.pitch.append(voiced.empty() ? 0 : quantile(voiced, 0.5));
        const std::size_t first = begin - std::min(begin, around);
        const std::size_t last = std::min(end + around, frames.size());
        const int frameCount = spoken[last] - spoken[first];
        const bool speaks = spoken[end] > spoken[begin];
        curves.syllables.append(speaks ? float(passed[last] - passed[first]) / (float(frameCount) * float(speech::step))
                                       : 0.0F);
    }
    return curves;
}

DeliveryProfile profileOf(const std::vector<Frame>& frames) {
    std::vector<float> pitch = speech::pitchTrack(frames);
    const speech::Speech spoken = speech::findSpeech(frames, pitch);
    const std::vector<Part>& parts = spoken.parts;
    const std::vector<std::size_t> nuclei = speech::syllableNuclei(frames, pitch, spoken);
    for (std::size_t i = 0; i < pitch.size(); ++i)
        pitch[i] = spoken.stands[i] ? pitch[i] : 0; // a hum between words is not the voice
    DeliveryProfile profile;
    profile.hasSound = true;
    for (const Part& part : parts) {
        const Stretch stretch{double(part.begin) * speech::step, double(part.end) * speech::step};
        if (!profile.speech.isEmpty() && stretch.begin - profile.speech.last().end >= DeliveryProfile::pauseLength)
            profile.pauses.append({profile.speech.last().end, stretch.begin});
        profile.speech.append(stretch);
        profile.speakingSeconds += stretch.length();
    }
    if (!frames.empty())
        profile.speakingShare = profile.speakingSeconds / (double(frames.size()) * speech::step);
    profile.syllables = static_cast<int>(nuclei.size());
    if (profile.speakingSeconds >= DeliveryProfile::leastSpeech)
        profile.syllablesPerSecond = profile.syllables / profile.speakingSeconds;
    profile.pitch = rangeOf(pitch, parts);
    profile.curves = curvesOf(frames, pitch, parts, nuclei);
    return profile;
}

Result<std::vector<Frame>> leftChannel(const QString& path, const Progress& progress) {
    speech::FrameMaker maker;
    std::vector<float> left;
    const speech::SoundTaker taker{[&](const float* samples, int count) {
                                       left.clear();
                                       for (int i = 0; i < count; ++i)
                                           left.push_back(samples[2 * i]);
                                       maker.add(left.data(), count);
                                   },
                                   {},
                                   2};
    GR_TRY(speech::readSound(path, taker, progress));
    return maker.finish();
}

/// Whether the channels cancel each other where they are made one, as when one of two microphones is wired wrongly.
class Cancelling {
public:
    void add(const float* samples, int count, int channels) {
        if (channels != 2)
            return;
        for (int i = 0; i < count; ++i) {
            const double left = std::isfinite(samples[2 * i]) ? double(samples[2 * i]) : 0;
            const double right = std::isfinite(samples[2 * i + 1]) ? double(samples[2 * i + 1]) : 0;
            m_apart += left * left + right * right;
            m_together += (left + right) * (left + right) / 2;
        }
    }
    bool isSo() const { return m_together < m_apart / 50; }

private:
    double m_apart = 0;
    double m_together = 0;
};

} // namespace

Result<DeliveryProfile> deliveryProfile(const QString& path, const Progress& progress) {
    speech::FrameMaker maker;
    Loudness loudness;
    Cancelling cancelling;
    const speech::SoundTaker taker{[&](const float* samples, int count) { maker.add(samples, count); },
                                   [&](const float* samples, int count, int channels, int rate) {
                                       loudness.add(samples, count, channels, rate);
                                       cancelling.add(samples, count, channels);
                                   },
                                   1};
    GR_TRY_ASSIGN(const MediaInfo info, speech::readSound(path, taker, progress));
    DeliveryProfile profile;
    if (info.hasAudio) {
        std::vector<Frame> frames = maker.finish();
        if (cancelling.isSo()) {
            GR_TRY_ASSIGN(frames, leftChannel(path, progress));
        }
        profile = profileOf(frames);
        profile.loudness = loudness.integrated();
        profile.loudnessRange = loudness.range();
    }
    profile.duration = info.duration;
    return profile;
}

} // namespace greenroom

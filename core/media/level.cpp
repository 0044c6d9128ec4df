// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/level.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

namespace greenroom {

namespace {

constexpr double windowSeconds = 0.05;
constexpr std::size_t windowsJudged = 60;    // 3 s
constexpr std::size_t windowsOfSilence = 40; // 2 s
constexpr std::size_t windowsOfNoise = 120;  // 6 s: who speaks makes pauses in it
constexpr std::size_t quietOneIn = 10;
constexpr double quiet = -40;
constexpr double loud = -1;

double toDecibels(double magnitude) {
    return magnitude > 0 ? std::max(Level::floor, 20 * std::log10(magnitude)) : Level::floor;
}

template <typename Sample>
double normal(Sample sample) {
    if constexpr (std::is_floating_point_v<Sample>)
        return std::isfinite(sample) ? static_cast<double>(sample) : 0;
    else if constexpr (std::is_unsigned_v<Sample>)
        return (static_cast<double>(sample) - 128) / 128;
    else
        return static_cast<double>(sample) / -static_cast<double>(std::numeric_limits<Sample>::min());
}

template <typename Sample, typename Take>
void eachOf(const AVFrame& chunk, Take&& take) {
    const bool planar = av_sample_fmt_is_planar(static_cast<AVSampleFormat>(chunk.format));
    const int planes = planar ? chunk.ch_layout.nb_channels : 1;
    const int count = planar ? chunk.nb_samples : chunk.nb_samples * chunk.ch_layout.nb_channels;
    for (int plane = 0; plane < planes; ++plane) {
        const auto* samples = reinterpret_cast<const Sample*>(chunk.extended_data[plane]);
        for (int i = 0; i < count; ++i)
            take(normal(samples[i]));
    }
}

/// What the quietest tenth stays below.
double quietest(const std::deque<double>& levels) {
    std::vector<double> sorted(levels.begin(), levels.end());
    const auto tenth = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / quietOneIn);
    std::nth_element(sorted.begin(), tenth, sorted.end());
    return *tenth;
}

/// Passes every sample of every channel, from -1 to 1.
template <typename Take>
void each(const AVFrame& chunk, Take&& take) {
    switch (av_get_packed_sample_fmt(static_cast<AVSampleFormat>(chunk.format))) {
    case AV_SAMPLE_FMT_U8:
        return eachOf<std::uint8_t>(chunk, take);
    case AV_SAMPLE_FMT_S16:
        return eachOf<std::int16_t>(chunk, take);
    case AV_SAMPLE_FMT_S32:
        return eachOf<std::int32_t>(chunk, take);
    case AV_SAMPLE_FMT_S64:
        return eachOf<std::int64_t>(chunk, take);
    case AV_SAMPLE_FMT_FLT:
        return eachOf<float>(chunk, take);
    case AV_SAMPLE_FMT_DBL:
        return eachOf<double>(chunk, take);
    default:
        return;
    }
}

} // namespace

double peakOf(const AVFrame& chunk) {
    double peak = 0;
    each(chunk, [&](double sample) { peak = std::max(peak, std::abs(sample)); });
    return peak;
}

std::optional<Level> LevelMeter::add(const AVFrame& chunk) {
    if (chunk.nb_samples <= 0 || chunk.sample_rate <= 0)
        return std::nullopt;
    each(chunk, [this](double sample) {
        m_peak = std::max(m_peak, std::abs(sample));
        m_sum += sample * sample;
        ++m_count;
    });
    m_seconds += static_cast<double>(chunk.nb_samples) / chunk.sample_rate;
    if (m_seconds < windowSeconds)
        return std::nullopt;
    return finish();
}

Level LevelMeter::finish() {
    // A long chunk is one level, but counts for the time it lasted.
    const auto windows = std::clamp(static_cast<std::size_t>(m_seconds / windowSeconds), std::size_t(1), windowsJudged);
    Level level;
    level.peak = toDecibels(m_peak);
    level.rms = toDecibels(m_count > 0 ? std::sqrt(m_sum / static_cast<double>(m_count)) : 0);
    m_windows.insert(m_windows.end(), windows, Window{level.peak, level.rms});
    while (m_windows.size() > windowsJudged)
        m_windows.pop_front();
    m_quiet.insert(m_quiet.end(), windows, level.rms);
    while (m_quiet.size() > windowsOfNoise)
        m_quiet.pop_front();
    m_seconds = std::fmod(m_seconds, windowSeconds);
    m_peak = m_sum = 0;
    m_count = 0;

    double peak = Level::floor;
    double rms = Level::floor;
    double recent = Level::floor;
    for (std::size_t i = 0; i < m_windows.size(); ++i) {
        peak = std::max(peak, m_windows[i].peak);
        rms = std::max(rms, m_windows[i].rms);
        if (i + windowsOfSilence >= m_windows.size())
            recent = std::max(recent, m_windows[i].peak);
    }
    const bool judged = m_windows.size() >= windowsOfSilence; // who has just begun to listen finds nothing too quiet
    level.state = judged && recent < silence ? LevelState::NoSound
                  : peak >= loud             ? LevelState::TooLoud
                  : judged && rms < quiet    ? LevelState::TooQuiet
                                             : LevelState::Good;
    if (judged)
        level.noise = quietest(m_quiet);
    return level;
}

} // namespace greenroom

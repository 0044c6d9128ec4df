// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/pitchtrack.h"

#include "core/media/quantile.h"

#include <algorithm>
#include <cmath>

namespace greenroom::speech {

namespace {

constexpr float voicingThreshold = 0.45F;
constexpr float silenceThreshold = 0.03F;
constexpr float octaveCost = 0.01F;
constexpr float jumpCost = 0.35F;
constexpr float voicingCost = 0.14F;
constexpr std::size_t choices = std::tuple_size_v<decltype(Frame::candidates)> + 1; // the last one: no pitch

struct Range {
    float low;
    float high;
};

std::vector<float> bestPath(const std::vector<Frame>& frames, float loudest, Range range) {
    std::vector<std::array<std::uint8_t, choices>> from(frames.size());
    std::array<float, choices> score{};
    std::array<float, choices> pitchBefore{};
    for (std::size_t i = 0; i < frames.size(); ++i) {
        std::array<float, choices> pitch{};
        std::array<float, choices> next{};
        for (std::size_t now = 0; now < choices; ++now) {
            float own = 0;
            if (now + 1 < choices) {
                const Candidate& candidate = frames[i].candidates[now];
                pitch[now] = candidate.hertz;
                const bool counts = candidate.hertz >= range.low && candidate.hertz <= range.high;
                own = counts ? candidate.strength + octaveCost * std::log2(candidate.hertz / float(pitchFloor)) : -1e6F;
            } else {
                const float quiet = frames[i].peak / loudest / (silenceThreshold / (1 + voicingThreshold));
                own = voicingThreshold + std::max(0.0F, 2 - quiet);
            }
            float best = -1e30F;
            for (std::size_t then = 0; then < choices; ++then) {
                float cost = 0;
                if (i > 0 && (pitch[now] > 0) != (pitchBefore[then] > 0))
                    cost = voicingCost;
                else if (i > 0 && pitch[now] > 0)
                    cost = jumpCost * std::abs(std::log2(pitch[now] / pitchBefore[then]));
                if (score[then] - cost > best) {
                    best = score[then] - cost;
                    from[i][now] = static_cast<std::uint8_t>(then);
                }
            }
            next[now] = best + own;
        }
        // Only differences count; the sum must not outgrow a float's precision.
        const float most = *std::max_element(next.begin(), next.end());
        std::transform(next.begin(), next.end(), score.begin(), [most](float value) { return value - most; });
        pitchBefore = pitch;
    }
    std::vector<float> path(frames.size());
    auto choice = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
    for (std::size_t i = frames.size(); i-- > 0; choice = from[i][choice])
        path[i] = choice + 1 < choices ? frames[i].candidates[choice].hertz : 0;
    return path;
}

} // namespace

std::vector<float> pitchTrack(const std::vector<Frame>& frames) {
    float loudest = 0;
    for (const Frame& frame : frames)
        loudest = std::max(loudest, frame.peak);
    if (loudest <= 0)
        return std::vector<float>(frames.size(), 0.0F);
    std::vector<float> first = bestPath(frames, loudest, {float(pitchFloor), float(pitchCeiling)});
    std::vector<float> voiced;
    std::copy_if(first.begin(), first.end(), std::back_inserter(voiced), [](float hertz) { return hertz > 0; });
    if (voiced.size() < 20)
        return first;
    const Range own{quantile(voiced, 0.1) * 0.72F, quantile(voiced, 0.9) * 1.5F};
    return bestPath(frames, loudest, own);
}

} // namespace greenroom::speech

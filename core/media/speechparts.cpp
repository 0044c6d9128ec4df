// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/speechparts.h"

#include "core/media/quantile.h"

#include <algorithm>
#include <cmath>

namespace greenroom::speech {

namespace {

using Levels = std::array<float, Frame::bands>;

constexpr float belowLoudest = 32;     // dB
constexpr float tailBelow = 75;        // dB
constexpr float aboveRoom = 4.5;       // dB
constexpr float steady = 9;            // dB between the least and the greatest of a stretch of room
constexpr float roomBelow = 10;        // dB below the loudest at least
constexpr std::size_t stretch = 20;    // frames
constexpr std::size_t blockSize = 500; // frames for which one threshold holds
constexpr std::size_t around = 3;      // blocks before and after in which the room is looked for
constexpr float digital = -100;        // dBFS: no room is that quiet
constexpr float nucleusBelow = 25;     // dB below the loudest percent of speech
constexpr float leastDip = 1.5F;       // dB
constexpr std::size_t gapFrames = 30;
constexpr std::size_t longTone = 100; // frames
constexpr float evenTone = 4;         // dB
constexpr std::size_t shortestBurst = 3;
constexpr std::size_t tail = 25;
constexpr std::size_t leastVoiced = 4;
constexpr std::size_t onset = 30;  // frames without pitch that may begin speech
constexpr std::size_t ending = 40; // and end it

float loudestOf(const std::vector<Frame>& frames) {
    std::vector<float> levels;
    levels.reserve(frames.size());
    for (const Frame& frame : frames)
        if (frame.level > digital)
            levels.push_back(frame.level);
    return levels.empty() ? silence : quantile(levels, 0.99);
}

struct Room {
    std::vector<Levels> levels; ///< of steady stretches
};

/// What the room sounds like where nobody speaks, block by block.
std::vector<Room> roomsOf(const std::vector<Frame>& frames, const std::vector<float>& pitch, float loudest) {
    std::vector<Room> rooms(frames.size() / blockSize + 1);
    for (std::size_t begin = 0; begin + stretch <= frames.size(); begin += stretch / 4) {
        float least = 0;
        float most = silence;
        std::size_t voiced = 0;
        Levels mean{};
        for (std::size_t i = begin; i < begin + stretch; ++i) {
            least = std::min(least, frames[i].level);
            most = std::max(most, frames[i].level);
            voiced += pitch[i] > 0 ? 1 : 0;
            for (std::size_t band = 0; band < mean.size(); ++band)
                mean[band] += frames[i].levels[band] / stretch;
        }
        if (least > digital && most - least < steady && most < loudest - roomBelow && voiced <= 4)
            rooms[begin / blockSize].levels.push_back(mean);
    }
    return rooms;
}

/// Mean power over three frames, in dB.
std::vector<Levels> smoothLevels(const std::vector<Frame>& frames) {
    std::vector<Levels> smooth(frames.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const std::size_t first = i - std::min<std::size_t>(i, 1);
        const std::size_t last = std::min(i + 1, frames.size() - 1);
        for (std::size_t band = 0; band < Frame::bands; ++band) {
            float power = 0;
            for (std::size_t near = first; near <= last; ++near)
                power += std::pow(10.0F, frames[near].levels[band] / 10);
            smooth[i][band] = 10 * std::log10(power / float(last - first + 1));
        }
    }
    return smooth;
}

struct Standing {
    std::vector<bool> clearly; ///< above `belowLoudest`
    std::vector<bool> faintly; ///< above `tailBelow`
};

Standing standingFrames(const std::vector<Frame>& frames, const std::vector<float>& pitch, float loudest) {
    const std::vector<Room> rooms = roomsOf(frames, pitch, loudest);
    const std::vector<Levels> levels = smoothLevels(frames);
    Standing standing{std::vector<bool>(frames.size()), std::vector<bool>(frames.size())};
    for (std::size_t block = 0; block < rooms.size(); ++block) {
        const std::size_t first = block - std::min(block, around);
        const std::size_t last = std::min(block + around, rooms.size() - 1);
        for (std::size_t band = 0; band < Frame::bands; ++band) {
            std::vector<float> quiet;
            for (std::size_t near = first; near <= last; ++near)
                for (const Levels& one : rooms[near].levels)
                    quiet.push_back(one[band]);
            const float room = quiet.size() >= 4 ? quantile(quiet, 0.5) + aboveRoom : silence;
            for (std::size_t i = block * blockSize; i < std::min(frames.size(), (block + 1) * blockSize); ++i) {
                standing.clearly[i] = standing.clearly[i] || levels[i][band] > std::max(room, loudest - belowLoudest);
                standing.faintly[i] =
                    standing.faintly[i] || (levels[i][band] > room && frames[i].level > loudest - tailBelow);
            }
        }
    }
    return standing;
}

/// Parts of frames that stand out, without those that are too short.
std::vector<Part> joinedParts(const std::vector<bool>& stands) {
    std::vector<Part> joined;
    for (std::size_t i = 0; i < stands.size(); ++i) {
        if (!stands[i])
            continue;
        std::size_t end = i;
        while (end < stands.size() && stands[end])
            ++end;
        if (end - i >= shortestBurst) {
            if (!joined.empty() && i - joined.back().end < gapFrames)
                joined.back().end = end;
            else
                joined.push_back({i, end});
        }
        i = end;
    }
    return joined;
}

/// A tone that goes on and on, such as a hum: speech is never that even for a second.
bool isEven(const std::vector<Frame>& frames, Part part) {
    if (part.end - part.begin < longTone)
        return false;
    std::vector<float> levels;
    for (std::size_t i = part.begin + 5; i + 5 < part.end; ++i)
        levels.push_back(frames[i].level);
    return quantile(levels, 0.95) - quantile(levels, 0.05) < evenTone;
}

} // namespace

Speech findSpeech(const std::vector<Frame>& frames, const std::vector<float>& pitch) {
    const float loudest = loudestOf(frames);
    Standing standing = standingFrames(frames, pitch, loudest);
    Speech speech;
    for (Part part : joinedParts(standing.clearly)) {
        std::size_t first = part.end;
        std::size_t last = part.begin;
        std::size_t voiced = 0;
        for (std::size_t i = part.begin; i < part.end; ++i) {
            if (pitch[i] <= 0)
                continue;
            first = std::min(first, i);
            last = i;
            ++voiced;
        }
        if (voiced < leastVoiced || isEven(frames, part))
            continue;
        part.begin = std::max(part.begin, first - std::min(first, onset));
        const std::size_t most = std::min(last + ending, frames.size());
        part.end = std::min(part.end, most);
        for (std::size_t i = 0; i < tail && part.end < most && standing.faintly[part.end]; ++i)
            ++part.end;
        if (!speech.parts.empty() && part.begin - speech.parts.back().end < gapFrames)
            speech.parts.back().end = part.end;
        else
            speech.parts.push_back(part);
    }
    speech.stands = std::move(standing.clearly);
    return speech;
}

namespace {

/// The level where vowels are loud, smoothed by a Gaussian over 15 ms.
std::vector<float> sonorityOf(const std::vector<Frame>& frames) {
    constexpr std::ptrdiff_t reach = 5;
    constexpr float width = 1.5F; // frames
    std::array<float, 2 * reach + 1> kernel{};
    for (std::ptrdiff_t i = -reach; i <= reach; ++i)
        kernel[static_cast<std::size_t>(i + reach)] = std::exp(-0.5F * float(i * i) / (width * width));
    std::vector<float> power;
    power.reserve(frames.size());
    for (const Frame& frame : frames)
        power.push_back(std::pow(10.0F, frame.sonority / 10));
    const auto count = static_cast<std::ptrdiff_t>(frames.size());
    std::vector<float> smooth(frames.size());
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        float sum = 0;
        float weight = 0;
        for (std::ptrdiff_t near = std::max<std::ptrdiff_t>(i - reach, 0); near <= std::min(i + reach, count - 1);
             ++near) {
            const float share = kernel[static_cast<std::size_t>(near - i + reach)];
            sum += share * power[static_cast<std::size_t>(near)];
            weight += share;
        }
        smooth[static_cast<std::size_t>(i)] = 10 * std::log10(std::max(sum / weight, 1e-12F));
    }
    return smooth;
}

/// Maxima of `level` within `part` above `threshold`; of two without a dip between them the higher one.
std::vector<std::size_t> summits(const std::vector<float>& level, Part part, float threshold) {
    std::vector<std::size_t> kept;
    float lowest = 0; // since the last one that is kept
    for (std::size_t i = part.begin; i < part.end; ++i) {
        lowest = std::min(lowest, level[i]);
        const bool rises = i == 0 || level[i] > level[i - 1];
        const bool falls = i + 1 == level.size() || level[i] >= level[i + 1];
        if (!rises || !falls || level[i] <= threshold)
            continue;
        if (kept.empty() || std::min(level[kept.back()], level[i]) - lowest >= leastDip) {
            kept.push_back(i);
            lowest = level[i];
        } else if (level[i] > level[kept.back()]) {
            kept.back() = i;
            lowest = level[i];
        }
    }
    return kept;
}

} // namespace

std::vector<std::size_t> syllableNuclei(const std::vector<Frame>& frames, const std::vector<float>& pitch,
                                        const Speech& speech) {
    const std::vector<float> level = sonorityOf(frames);
    std::vector<float> spoken;
    for (const Part& part : speech.parts)
        for (std::size_t i = part.begin; i < part.end; ++i)
            spoken.push_back(level[i]);
    if (spoken.empty())
        return {};
    const float threshold = quantile(spoken, 0.99) - nucleusBelow;
    std::vector<std::size_t> nuclei;
    for (const Part& part : speech.parts)
        for (const std::size_t summit : summits(level, part, threshold))
            if (pitch[summit] > 0)
                nuclei.push_back(summit);
    return nuclei;
}

} // namespace greenroom::speech

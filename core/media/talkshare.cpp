// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/talkshare.h"

#include "core/media/pitchtrack.h"
#include "core/media/speechparts.h"
#include "core/media/speechsound.h"

#include <algorithm>

namespace greenroom {

namespace {

using speech::Frame;
using speech::Part;

constexpr float throughTheOther = 15;   // dB
constexpr float clearly = 6;            // dB
constexpr std::size_t leastClear = 100; // frames
constexpr std::size_t ownPause = 300;   // frames
constexpr std::size_t otherWords = 100; // frames

/// What is heard in `own` because the other one speaks, taken out of it.
std::vector<Frame> withoutTheOther(const std::vector<Frame>& own, const std::vector<Frame>& other) {
    std::vector<Frame> frames = own;
    for (std::size_t i = 0; i < frames.size(); ++i)
        if (own[i].level < other[i].level - throughTheOther)
            frames[i] = Frame();
    return frames;
}

std::vector<bool> flagsOf(const std::vector<Part>& parts, std::size_t count) {
    std::vector<bool> flags(count);
    for (const Part& part : parts)
        std::fill(flags.begin() + static_cast<std::ptrdiff_t>(part.begin),
                  flags.begin() + static_cast<std::ptrdiff_t>(part.end), true);
    return flags;
}

Stretch longestMonologue(const std::vector<Part>& parts, const std::vector<bool>& other) {
    Part longest;
    Part current;
    for (const Part& part : parts) {
        const auto said = std::count(other.begin() + static_cast<std::ptrdiff_t>(current.end),
                                     other.begin() + static_cast<std::ptrdiff_t>(part.begin), true);
        if (current.end > 0 && part.begin - current.end <= ownPause && said < static_cast<std::ptrdiff_t>(otherWords))
            current.end = part.end;
        else
            current = part;
        if (current.end - current.begin > longest.end - longest.begin)
            longest = current;
    }
    return {double(longest.begin) * speech::step, double(longest.end) * speech::step};
}

std::optional<TalkShare> shareOf(const std::vector<Frame>& left, const std::vector<Frame>& right) {
    const std::array<const std::vector<Frame>*, 2> heard{&left, &right};
    std::array<std::vector<Part>, 2> parts;
    std::array<std::vector<bool>, 2> speaks;
    for (std::size_t side = 0; side < 2; ++side) {
        const std::vector<Frame>& own = *heard[side];
        const std::vector<Frame>& other = *heard[1 - side];
        const std::vector<Frame> alone = withoutTheOther(own, other);
        parts[side] = speech::findSpeech(alone, speech::pitchTrack(alone)).parts;
        speaks[side] = flagsOf(parts[side], own.size());
        std::size_t clear = 0;
        for (std::size_t i = 0; i < own.size(); ++i)
            clear += speaks[side][i] && own[i].level > other[i].level + clearly ? 1 : 0;
        if (clear < leastClear)
            return {};
    }
    TalkShare share;
    for (std::size_t side = 0; side < 2; ++side) {
        TalkSide& result = share.sides[side];
        for (const Part& part : parts[side])
            result.speech.append({double(part.begin) * speech::step, double(part.end) * speech::step});
        result.speakingSeconds = double(std::count(speaks[side].begin(), speaks[side].end(), true)) * speech::step;
        result.longest = longestMonologue(parts[side], speaks[1 - side]);
    }
    const double both = share.sides[0].speakingSeconds + share.sides[1].speakingSeconds;
    for (TalkSide& side : share.sides)
        side.share = side.speakingSeconds / both; // each has leastClear at least
    for (std::size_t i = 0; i < left.size(); ++i)
        share.overlapSeconds += speaks[0][i] && speaks[1][i] ? speech::step : 0;
    return share;
}

} // namespace

Result<std::optional<TalkShare>> talkShare(const QString& path, const Progress& progress) {
    GR_TRY_ASSIGN(const MediaInfo clip, probe(path, progress));
    if (!clip.hasAudio || clip.channels != 2)
        return std::optional<TalkShare>();
    std::array<speech::FrameMaker, 2> makers;
    std::array<std::vector<float>, 2> samples;
    const speech::SoundTaker taker{[&](const float* both, int count) {
                                       for (std::size_t side = 0; side < 2; ++side) {
                                           samples[side].clear();
                                           for (int i = 0; i < count; ++i)
                                               samples[side].push_back(both[2 * static_cast<std::size_t>(i) + side]);
                                           makers[side].add(samples[side].data(), count);
                                       }
                                   },
                                   {},
                                   2};
    GR_TRY(speech::readSound(path, taker, progress));
    return shareOf(makers[0].finish(), makers[1].finish());
}

} // namespace greenroom

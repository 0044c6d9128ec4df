// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <vector>

/// Finding speech in sound. Internal to core/media: delivery.h and talkshare.h say what comes of it.
namespace greenroom::speech {

constexpr int rate = 16'000;         ///< Hz, of the sound that is looked at
constexpr int hop = 160;             ///< samples between the middles of two frames
constexpr double step = 0.01;        ///< seconds between them
constexpr float silence = -120.0F;   ///< dBFS, the least that a level can be
constexpr double pitchFloor = 60;    ///< Hz
constexpr double pitchCeiling = 600; ///< Hz

/// One possible period of a frame.
struct Candidate {
    float hertz = 0;    ///< 0: none
    float strength = 0; ///< height of the autocorrelation, 0 to 1
};

/// Ten milliseconds of sound, looked at through windows around their middle. Levels are root mean squares in dBFS (a
/// full sine is -3), at least `silence`.
struct Frame {
    static constexpr int bands = 4; ///< 100 to 800, 800 to 2000, 2000 to 4000, 4000 to 7800 Hz

    std::array<float, bands> levels{silence, silence, silence, silence}; ///< 32 ms
    float level = silence;                                               ///< 32 ms, 60 to 7800 Hz
    float sonority = silence;              ///< 32 ms, where vowels are loud and hisses are not
    float peak = 0;                        ///< 50 ms, greatest distance from their mean, 0 to 1
    std::array<Candidate, 5> candidates{}; ///< the strongest first
};

/// Cuts a stream of samples into frames. About 7 KB for a second of sound; 24 MB for an hour. For one thread.
class FrameMaker {
public:
    FrameMaker();
    ~FrameMaker();
    FrameMaker(const FrameMaker&) = delete;
    FrameMaker& operator=(const FrameMaker&) = delete;

    /// `count` samples of one channel; what is not a number counts as silence.
    void add(const float* samples, int count);
    /// The frames of all that was added, one for each begun hop. Nothing can be added after that.
    std::vector<Frame> finish();

private:
    struct Transforms;
    void makeFrames();
    Frame frameOf(const float* window);
    void findLevels(const float* window, Frame& frame);
    void findCandidates(const float* window, Frame& frame);

    std::unique_ptr<Transforms> m_transforms;
    std::vector<float> m_pending; ///< begins half a window before the middle of the next frame
    std::size_t m_used = 0;       ///< of it, which are no longer needed
    std::size_t m_samples = 0;
    std::vector<Frame> m_frames;
};

} // namespace greenroom::speech

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <cstdint>

namespace greenroom {

/// How a drawn person holds themselves at one moment.
struct Pose {
    double sway = 0;  ///< the whole body to the right, -1 to 1
    double lift = 0;  ///< the shoulders with the breath, 0 to 1
    double turn = 0;  ///< the head to the right of the picture, -1 to 1
    double nod = 0;   ///< the head down, -1 to 1
    double tilt = 0;  ///< the head clockwise, degrees
    double gaze = 0;  ///< the eyes to the right of the picture, -1 to 1
    double lids = 0;  ///< 0 open, 1 closed
    double brows = 0; ///< raised, 0 to 1
    double mouth = 0; ///< 0 closed, 1 wide open
    double round = 0; ///< the lips, 0 wide to 1 round
};

/// What a drawn person does over time: talks, breathes, blinks, turns the head a little. The same for the same seed,
/// sound and time, whatever was asked before. From any thread.
class Performance {
public:
    /// `loudness`: that of what is said, `perSecond` values a second, 0 (silence) to 1; only its relations count.
    /// Empty: the mouth moves in phrases and syllables that the seed makes up.
    Performance(std::uint32_t seed, const QList<float>& loudness, double perSecond);

    /// `seconds` from the beginning; 0 or later.
    Pose at(double seconds) const;

private:
    double mouthAt(double seconds) const;
    double madeUpMouthAt(double seconds) const;
    double lidsAt(double seconds) const;
    double drift(std::uint32_t channel, double seconds, double period) const;

    std::uint32_t m_seed;
    QList<float> m_mouth; ///< how far it is open
    double m_perSecond;
};

} // namespace greenroom

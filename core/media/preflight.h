// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/capture.h"

#include <QList>

#include <chrono>
#include <optional>
#include <vector>

namespace greenroom {

/// What a person should hear of before recording, beside CaptureTrouble: nothing is broken, but the take would suffer.
enum class PreflightIssue {
    OtherCamera,      ///< another than the one chosen gives the picture
    OtherMicrophone,  ///< the same of the sound
    SilentMicrophone, ///< it gives sound, but there is nothing in it
    Clipping,         ///< it is too loud and distorted
    Noisy,            ///< the room or the microphone is loud where nobody speaks
    LowLight,
    LittleRoom, ///< on the disk
};

/// What is measured. A device that is not used has no say.
struct PreflightFacts {
    DeviceChoice cameraChosen = DeviceChoice::none();
    DeviceStatus camera;
    DeviceChoice microphoneChosen = DeviceChoice::none();
    DeviceStatus microphone;
    std::optional<Level> level;
    std::optional<double> brightness; ///< 0 black to 1 white, gamma-coded as pictures are, mean of the picture
    std::optional<double> minutesLeft;
};

/// Judges the facts, again and again. Says something once it has been true for `holdFor`, and takes it back once it has
/// been untrue for as long, so that nothing flickers. All times are of one steady clock. Not locked.
class Preflight {
public:
    using Nanoseconds = std::chrono::nanoseconds;

    /// dBFS (RMS of the quiet parts). Speech at a good level lies around -25 dBFS; 20 dB above its noise is where
    /// hearing begins to work against it.
    static constexpr double noisy = -45;
    /// Mean brightness. A grey card that is exposed well lies at 0.41; this is two stops and more below, where faces
    /// lose their eyes and cameras begin to slow down.
    static constexpr double dark = 0.18;
    /// Minutes; as while recording.
    static constexpr double littleRoom = 10;
    static constexpr Nanoseconds holdFor = std::chrono::milliseconds(1500);

    void look(const PreflightFacts& facts, Nanoseconds now);
    /// The gravest first.
    QList<PreflightIssue> issues() const;
    /// Everything that is used gives something, long enough to be judged.
    bool isKnown() const { return m_isKnown; }
    void reset() { *this = Preflight(); }

private:
    struct Watched {
        PreflightIssue issue = PreflightIssue::OtherCamera;
        bool isTrue = false;
        bool isSaid = false;
        Nanoseconds since{};
    };
    std::vector<Watched> m_watched;
    bool m_isKnown = false;
    std::optional<Nanoseconds> m_runsSince;
};

/// What is so in this moment.
QList<PreflightIssue> issuesOf(const PreflightFacts& facts);

} // namespace greenroom

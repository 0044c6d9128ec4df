// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <optional>

namespace greenroom {

/// Where sound goes: 48 kHz, two channels. Nothing here waits: a device is opened and closed on the output's own
/// thread.
class AudioOutput {
public:
    static constexpr int rate = 48000;
    static constexpr int channels = 2;

    /// Writes `frames` pairs of samples (-1 to 1) for the run it belongs to.
    using Fill = std::function<void(float* samples, int frames)>;

    struct Status {
        quint64 run = 0;                  ///< which start() this is about
        std::chrono::nanoseconds heard{}; ///< sound that came out since then
        std::chrono::nanoseconds at{};    ///< on the steady clock: when that was so
        std::optional<Error> error;       ///< the device is absent, was lost, or does not take our format
    };

    virtual ~AudioOutput() = default;
    /// Drops what still waits to be heard and begins again with `heard` at 0. `fill` is called on any thread until the
    /// next start() or stop() has taken effect; after the destructor it is not.
    virtual void start(quint64 run, Fill fill) = 0;
    virtual void stop() = 0;
    /// As of the latest look at the device, every 20 ms or so. From any thread.
    virtual Status status() const = 0;
};

} // namespace greenroom

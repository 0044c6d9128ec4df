// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/devicethread.h"
#include "core/media/gate.h"

#include <QAudioDevice>

#include <memory>

namespace greenroom {

class MicrophoneRun;

/// A microphone of this computer, through QAudioSource with a buffer of 40 ms. What Qt needs for it lives on `thread`,
/// which outlives the source. Internal to core/media.
class MicrophoneSource final : public AudioSource {
public:
    MicrophoneSource(DeviceThread& thread, const QAudioDevice& device, const Clock& clock);
    ~MicrophoneSource() override;

    Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) override;
    void stop() override;
    bool waits() const override { return false; }
    bool hasExactTimes() const override { return false; }

private:
    const QAudioDevice m_device;
    const Clock& m_clock;
    std::shared_ptr<Gate> m_gate; ///< of the run in hand
    DeviceRun<MicrophoneRun> m_run;
};

} // namespace greenroom

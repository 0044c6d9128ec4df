// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/devicethread.h"
#include "core/media/gate.h"

#include <QCameraDevice>

#include <memory>

namespace greenroom {

class CameraRun;

/// A camera of this computer, through QCamera. What Qt needs for it lives on `thread`, which outlives the source, so
/// that a busy window never delays a picture. Internal to core/media.
class CameraSource final : public VideoSource {
public:
    CameraSource(DeviceThread& thread, const QCameraDevice& device, const Clock& clock);
    ~CameraSource() override;

    Result<void> start(SourceSink& sink, std::chrono::nanoseconds origin) override;
    void stop() override;
    bool waits() const override { return false; }
    bool hasExactTimes() const override { return false; }
    double framesPerSecond() const override { return m_framesPerSecond; }

private:
    const QCameraDevice m_device;
    const Clock& m_clock;
    double m_framesPerSecond = 0;
    std::shared_ptr<Gate> m_gate; ///< of the run in hand
    DeviceRun<CameraRun> m_run;
};

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QVideoFrameFormat>

#include <optional>
#include <vector>

namespace greenroom {

/// One of the ways a camera can deliver.
struct CameraFormat {
    QSize size;
    double mostFps = 0; ///< pictures a second, at most
    QVideoFrameFormat::PixelFormat pixels = QVideoFrameFormat::Format_Invalid;
};

/// The index of the format to use: the smallest of at least 1280 x 720 (or 720 x 1280) and 30 pictures a second;
/// without one, what comes closest to that. Among equals, what is least work for us. Nothing if none can be read.
std::optional<std::size_t> chooseCameraFormat(const std::vector<CameraFormat>& formats);

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/cameraformat.h"

#include "core/media/cameraframe.h"

#include <algorithm>
#include <tuple>

namespace greenroom {

namespace {

constexpr int wantedLong = 1280;
constexpr int wantedShort = 720;
constexpr double wantedFps = 30;
constexpr double fpsTolerance = 0.5; // 29.97 is 30

using PixelFormat = QVideoFrameFormat::PixelFormat;

bool canBeRead(const CameraFormat& format) {
    return format.pixels == PixelFormat::Format_Jpeg || format.pixels == PixelFormat::Format_Invalid // not said
           || CameraFrameReader::formatOf(format.pixels) != AV_PIX_FMT_NONE;
}

/// 0: no conversion for the encoder; then cheap ones; decoding is the dearest.
int work(PixelFormat pixels) {
    switch (pixels) {
    case PixelFormat::Format_YUV420P:
    case PixelFormat::Format_YV12:
        return 0;
    case PixelFormat::Format_NV12:
    case PixelFormat::Format_NV21:
        return 1;
    case PixelFormat::Format_YUYV:
    case PixelFormat::Format_UYVY:
    case PixelFormat::Format_YUV422P:
        return 2;
    case PixelFormat::Format_Jpeg:
        return 4;
    case PixelFormat::Format_Y8: // no colours
    case PixelFormat::Format_Y16:
        return 5;
    default:
        return 3;
    }
}

bool isEnough(const CameraFormat& format) {
    const auto [shorter, longer] = std::minmax({format.size.width(), format.size.height()});
    return longer >= wantedLong && shorter >= wantedShort && format.mostFps >= wantedFps - fpsTolerance;
}

/// How much of what is wanted the format gives, in thousandths.
int share(const CameraFormat& format) {
    const double pixels = double(format.size.width()) * format.size.height();
    return static_cast<int>(1000 * std::min(1.0, pixels / (wantedLong * wantedShort)) *
                            std::min(1.0, format.mostFps / wantedFps));
}

/// Greater is better.
auto rank(const CameraFormat& format) {
    const bool enough = isEnough(format);
    const double pixels = double(format.size.width()) * format.size.height();
    // Of equal shares the one that moves better; of what is enough, nothing is won by more.
    return std::tuple(enough, enough ? 1000 : share(format), enough ? -pixels : format.mostFps, -work(format.pixels),
                      -format.mostFps);
}

} // namespace

std::optional<std::size_t> chooseCameraFormat(const std::vector<CameraFormat>& formats) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < formats.size(); ++i)
        if (!formats[i].size.isEmpty() && canBeRead(formats[i]) && (!best || rank(formats[i]) > rank(formats[*best])))
            best = i;
    return best;
}

} // namespace greenroom

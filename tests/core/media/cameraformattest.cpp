// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/cameraformat.h"

#include "tests/support/catch.h"

using namespace greenroom;
using Format = QVideoFrameFormat::PixelFormat;

namespace {

CameraFormat chosen(const std::vector<CameraFormat>& formats) {
    const auto index = chooseCameraFormat(formats);
    REQUIRE(index);
    return formats[*index];
}

} // namespace

TEST_CASE("of a usual camera's formats, 720p at 30 is chosen and never its default or its largest", "[capture]") {
    // Raw pictures are slow at that size; compressed ones are not.
    const CameraFormat format = chosen({{{640, 480}, 30, Format::Format_YUYV},
                                        {{1280, 720}, 10, Format::Format_YUYV},
                                        {{1920, 1080}, 5, Format::Format_YUYV},
                                        {{1920, 1080}, 30, Format::Format_Jpeg},
                                        {{1280, 720}, 30, Format::Format_Jpeg},
                                        {{640, 480}, 60, Format::Format_Jpeg}});
    CHECK(format.size == QSize(1280, 720));
    CHECK(format.pixels == Format::Format_Jpeg);
}

TEST_CASE("the smallest format that is enough is chosen, 29.97 and upright ones included", "[capture]") {
    CHECK(chosen({{{3840, 2160}, 30, Format::Format_NV12}, {{1920, 1080}, 30, Format::Format_NV12}}).size ==
          QSize(1920, 1080));
    CHECK(chosen({{{1920, 1080}, 30, Format::Format_NV12}, {{1280, 720}, 30 / 1.001, Format::Format_NV12}}).size ==
          QSize(1280, 720));
    CHECK(chosen({{{1080, 1920}, 30, Format::Format_NV12}, {{720, 1280}, 30, Format::Format_NV12}}).size ==
          QSize(720, 1280));
    CHECK(chosen({{{1600, 600}, 30, Format::Format_NV12}, {{1920, 1080}, 30, Format::Format_NV12}}).size ==
          QSize(1920, 1080));
}

TEST_CASE("without one that is enough, what comes closest is chosen", "[capture]") {
    CHECK(chosen({{{320, 240}, 30, Format::Format_YUYV}, {{640, 480}, 30, Format::Format_YUYV}}).size ==
          QSize(640, 480));
    CHECK(chosen({{{640, 480}, 30, Format::Format_YUYV}, {{1280, 720}, 15, Format::Format_YUYV}}).size ==
          QSize(1280, 720));
    // As many pixels a second: what moves better.
    CHECK(chosen({{{1280, 720}, 10, Format::Format_YUYV}, {{640, 480}, 30, Format::Format_YUYV}}).mostFps == 30);
}

TEST_CASE("among equals the one that is least work is chosen", "[capture]") {
    const QSize size(1280, 720);
    CHECK(chosen({{size, 30, Format::Format_Jpeg}, {size, 30, Format::Format_YUYV}, {size, 30, Format::Format_NV12}})
              .pixels == Format::Format_NV12);
    CHECK(chosen({{size, 60, Format::Format_NV12}, {size, 30, Format::Format_NV12}}).mostFps == 30);
    CHECK(chosen({{size, 30, Format::Format_Y8}, {size, 30, Format::Format_Jpeg}}).pixels == Format::Format_Jpeg);
}

TEST_CASE("formats that cannot be read are never chosen", "[capture]") {
    CHECK(chosen({{{1280, 720}, 30, Format::Format_IMC1}, {{640, 480}, 30, Format::Format_YUYV}}).size ==
          QSize(640, 480));
    CHECK_FALSE(chooseCameraFormat({{{1280, 720}, 30, Format::Format_IMC1}}));
    CHECK_FALSE(chooseCameraFormat({{{0, 0}, 30, Format::Format_NV12}}));
    CHECK_FALSE(chooseCameraFormat({}));
}

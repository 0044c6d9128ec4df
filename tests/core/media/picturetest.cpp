// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picture.h"

#include "tests/support/catch.h"

#include <array>
#include <cmath>
#include <cstring>

using namespace greenroom;

namespace {

struct Rgb {
    double r, g, b; ///< 0 to 1
};

/// Y, U and V of a colour by the definition of its matrix (BT.601 or BT.709), limited or full range.
std::array<double, 3> toYuv(const Rgb& colour, bool is709, bool full) {
    const double kr = is709 ? 0.2126 : 0.299;
    const double kb = is709 ? 0.0722 : 0.114;
    const double y = kr * colour.r + (1 - kr - kb) * colour.g + kb * colour.b;
    const double u = (colour.b - y) / 2 / (1 - kb);
    const double v = (colour.r - y) / 2 / (1 - kr);
    return full ? std::array{255 * y, 128 + 255 * u, 128 + 255 * v}
                : std::array{16 + 219 * y, 128 + 224 * u, 128 + 224 * v};
}

std::uint8_t byte(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

/// A picture of one colour as a camera would give it.
av::Frame solid(AVPixelFormat format, int width, int height, const Rgb& colour, bool is709, bool full) {
    av::Frame frame(av_frame_alloc());
    frame->format = format;
    frame->width = width;
    frame->height = height;
    av_frame_get_buffer(frame.get(), 0);
    const auto [y, u, v] = toYuv(colour, is709, full);
    for (int line = 0; line < height; ++line) {
        std::uint8_t* row = frame->data[0] + std::ptrdiff_t(line) * frame->linesize[0];
        std::uint8_t* chroma = frame->data[1] + std::ptrdiff_t(line / 2) * frame->linesize[1];
        for (int x = 0; x < width; ++x)
            switch (format) {
            case AV_PIX_FMT_YUYV422:
                row[2 * x] = byte(y);
                row[2 * x + 1] = byte(x % 2 ? v : u);
                break;
            case AV_PIX_FMT_NV12:
                row[x] = byte(y);
                chroma[x] = byte(x % 2 ? v : u);
                break;
            case AV_PIX_FMT_BGRA:
                row[4 * x] = byte(255 * colour.b);
                row[4 * x + 1] = byte(255 * colour.g);
                row[4 * x + 2] = byte(255 * colour.r);
                row[4 * x + 3] = 255;
                break;
            default:
                row[x] = byte(y);
                chroma[x / 2] = byte(u);
                frame->data[2][line / 2 * frame->linesize[2] + x / 2] = byte(v);
            }
    }
    return frame;
}

} // namespace

TEST_CASE("whatever a camera gives becomes the same colour in BT.709", "[picture]") {
    struct Camera {
        const char* name;
        AVPixelFormat format;
        int height;
        AVColorSpace matrix;
        AVColorRange range;
        bool is709; ///< what the numbers in the picture mean
        bool full;
    };
    const auto camera =
        GENERATE(Camera{"709", AV_PIX_FMT_YUV420P, 360, AVCOL_SPC_BT709, AVCOL_RANGE_MPEG, true, false},
                 Camera{"601, unknown and small", AV_PIX_FMT_YUYV422, 480, AVCOL_SPC_UNSPECIFIED,
                        AVCOL_RANGE_UNSPECIFIED, false, false},
                 Camera{"709, unknown and large", AV_PIX_FMT_NV12, 720, AVCOL_SPC_UNSPECIFIED, AVCOL_RANGE_UNSPECIFIED,
                        true, false},
                 Camera{"601, said", AV_PIX_FMT_NV12, 720, AVCOL_SPC_SMPTE170M, AVCOL_RANGE_MPEG, false, false},
                 Camera{"MJPEG", AV_PIX_FMT_YUVJ420P, 720, AVCOL_SPC_BT470BG, AVCOL_RANGE_UNSPECIFIED, false, true},
                 Camera{"709 in full range", AV_PIX_FMT_YUV420P, 720, AVCOL_SPC_BT709, AVCOL_RANGE_JPEG, true, true},
                 Camera{"RGB", AV_PIX_FMT_BGRA, 480, AVCOL_SPC_RGB, AVCOL_RANGE_UNSPECIFIED, true, true});
    INFO(camera.name);
    PicturePool pool;
    PictureConverter converter(QSize(camera.height / 9 * 16 / 2 * 2, camera.height));
    for (const Rgb& colour : {Rgb{1, 1, 1}, Rgb{0, 0, 0}, Rgb{0.75, 0, 0}, Rgb{0, 0.75, 0}, Rgb{0, 0, 0.75},
                              Rgb{0.8, 0.6, 0.5}, Rgb{0.2, 0.4, 0.3}}) {
        const av::Frame frame =
            solid(camera.format, camera.height / 9 * 16 / 2 * 2, camera.height, colour, camera.is709, camera.full);
        frame->colorspace = camera.matrix;
        frame->color_range = camera.range;
        GR_REQUIRE_VALUE(const av::Frame out, converter.convert(*keepPicture(*frame, pool)));
        const auto expected = toYuv(colour, true, false);
        INFO("colour " << colour.r << " " << colour.g << " " << colour.b);
        const int x = out->width / 4;
        const int y = out->height / 4;
        CHECK(std::abs(out->data[0][2 * y * out->linesize[0] + 2 * x] - expected[0]) <= 2);
        CHECK(std::abs(out->data[1][y * out->linesize[1] + x] - expected[1]) <= 2);
        CHECK(std::abs(out->data[2][y * out->linesize[2] + x] - expected[2]) <= 2);
        CHECK(out->format == AV_PIX_FMT_YUV420P);
        CHECK(out->colorspace == AVCOL_SPC_BT709);
        CHECK(out->color_range == AVCOL_RANGE_MPEG);
    }
}

TEST_CASE("pictures are recorded at an even size of at most 1080 lines", "[picture]") {
    const auto sizeOf = [](int width, int height) {
        AVFrame frame{};
        frame.width = width;
        frame.height = height;
        return PictureConverter::recordedSize(frame);
    };
    CHECK(sizeOf(1280, 720) == QSize(1280, 720));
    CHECK(sizeOf(321, 215) == QSize(320, 214));
    CHECK(sizeOf(3840, 2160) == QSize(1920, 1080));
    CHECK(sizeOf(2160, 3840) == QSize(1080, 1920));
    CHECK(sizeOf(2560, 1080) == QSize(1920, 810));
    CHECK(sizeOf(1, 1) == QSize(2, 2));
}

TEST_CASE("a size or format that changes is brought to the size of the take", "[picture]") {
    PictureConverter converter(QSize(320, 180));
    for (const auto& [format, width, height] :
         {std::tuple(AV_PIX_FMT_YUV420P, 320, 180), std::tuple(AV_PIX_FMT_NV12, 640, 360),
          std::tuple(AV_PIX_FMT_YUYV422, 160, 120), std::tuple(AV_PIX_FMT_YUV420P, 321, 181)}) {
        const av::Frame frame = solid(format, width, height, {0.5, 0.5, 0.5}, true, false);
        frame->colorspace = AVCOL_SPC_BT709;
        GR_REQUIRE_VALUE(const av::Frame out, converter.convert(*frame));
        CHECK(out->width == 320);
        CHECK(out->height == 180);
        CHECK(std::abs(out->data[0][90 * out->linesize[0] + 160] - 126) <= 2);
    }
}

TEST_CASE("a camera has its buffer back at once, and buffers are used again", "[picture]") {
    PicturePool pool;
    av::Frame lent = solid(AV_PIX_FMT_NV12, 64, 48, {1, 1, 1}, true, false);
    // As a device's: planes without an owner that libav knows.
    AVFrame bare{};
    bare.format = lent->format;
    bare.width = lent->width;
    bare.height = lent->height;
    for (int i = 0; i < 2; ++i) {
        bare.data[i] = lent->data[i];
        bare.linesize[i] = lent->linesize[i];
    }
    bare.colorspace = AVCOL_SPC_SMPTE170M;
    bare.color_range = AVCOL_RANGE_JPEG;
    av::Frame kept = keepPicture(bare, pool);
    REQUIRE(kept);
    std::memset(lent->data[0], 1, 64);
    CHECK(kept->data[0][0] == 235);
    CHECK(kept->colorspace == AVCOL_SPC_SMPTE170M);
    CHECK(kept->color_range == AVCOL_RANGE_JPEG);
    const std::uint8_t* first = kept->data[0];
    kept.reset();
    kept = keepPicture(bare, pool);
    CHECK(kept->data[0] == first);

    const av::Frame shared = keepPicture(*lent, pool);
    CHECK(shared->data[0] == lent->data[0]);
    CHECK_FALSE(keepPicture(AVFrame{}, pool));
}

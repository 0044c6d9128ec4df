// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/cameraframe.h"

#include "core/media/image.h"
#include "tests/support/catch.h"

#include <QBuffer>
#include <QColor>
#include <QLibraryInfo>
#include <QVersionNumber>
#include <QVideoFrameFormat>

#include <array>
#include <cmath>

using namespace greenroom;
using namespace Qt::StringLiterals;
using Format = QVideoFrameFormat::PixelFormat;

namespace {

struct Meaning {
    QVideoFrameFormat::ColorSpace matrix = QVideoFrameFormat::ColorSpace_Undefined;
    QVideoFrameFormat::ColorRange range = QVideoFrameFormat::ColorRange_Unknown;
    bool is601 = false; ///< what it comes to
    bool isFull = false;
};

/// One colour as the numbers a camera sends for it, 8 bits; by the definition of BT.601 and BT.709.
std::array<double, 3> toYuv(QColor colour, const Meaning& meaning) {
    const double red = meaning.is601 ? 0.299 : 0.2126;
    const double blue = meaning.is601 ? 0.114 : 0.0722;
    const double y = red * colour.redF() + (1 - red - blue) * colour.greenF() + blue * colour.blueF();
    const double u = (colour.blueF() - y) / (2 * (1 - blue));
    const double v = (colour.redF() - y) / (2 * (1 - red));
    return meaning.isFull ? std::array{255 * y, 128 + 255 * u, 128 + 255 * v}
                          : std::array{16 + 219 * y, 128 + 224 * u, 128 + 224 * v};
}

void fill(QVideoFrame& frame, int plane, std::initializer_list<int> pattern) {
    std::size_t i = 0;
    for (int at = 0; at < frame.mappedBytes(plane); ++at)
        frame.bits(plane)[at] = static_cast<uchar>(pattern.begin()[i++ % pattern.size()]);
}

/// The same, 16 bits each, little end first.
void fillWords(QVideoFrame& frame, int plane, std::initializer_list<double> pattern) {
    std::size_t i = 0;
    for (int at = 0; at + 1 < frame.mappedBytes(plane); at += 2) {
        const auto word = static_cast<unsigned>(std::lround(pattern.begin()[i++ % pattern.size()]));
        frame.bits(plane)[at] = static_cast<uchar>(word & 0xff);
        frame.bits(plane)[at + 1] = static_cast<uchar>(word >> 8);
    }
}

/// A picture of one colour, as a camera would send it in this format.
QVideoFrame picture(Format format, QSize size, QColor colour, const Meaning& meaning) {
    QVideoFrameFormat surface(size, format);
    surface.setColorSpace(meaning.matrix);
    surface.setColorRange(meaning.range);
    QVideoFrame frame(surface);
    REQUIRE(frame.map(QVideoFrame::WriteOnly));
    const auto [fineY, fineU, fineV] = toYuv(colour, meaning);
    const auto y = static_cast<int>(std::lround(fineY));
    const auto u = static_cast<int>(std::lround(fineU));
    const auto v = static_cast<int>(std::lround(fineV));
    const int r = colour.red();
    const int g = colour.green();
    const int b = colour.blue();
    const int junk = 77; // alpha, or nothing: it must not matter
    switch (format) {
    case Format::Format_YUV420P:
    case Format::Format_YUV422P:
        fill(frame, 0, {y});
        fill(frame, 1, {u});
        fill(frame, 2, {v});
        break;
    case Format::Format_YV12:
        fill(frame, 0, {y});
        fill(frame, 1, {v});
        fill(frame, 2, {u});
        break;
    case Format::Format_NV12:
        fill(frame, 0, {y});
        fill(frame, 1, {u, v});
        break;
    case Format::Format_NV21:
        fill(frame, 0, {y});
        fill(frame, 1, {v, u});
        break;
    case Format::Format_YUYV:
        fill(frame, 0, {y, u, y, v});
        break;
    case Format::Format_UYVY:
        fill(frame, 0, {u, y, v, y});
        break;
    case Format::Format_P010:
    case Format::Format_P016:
        fillWords(frame, 0, {std::round(fineY * 4) * 64});
        fillWords(frame, 1, {std::round(fineU * 4) * 64, std::round(fineV * 4) * 64});
        break;
    case Format::Format_YUV420P10:
        fillWords(frame, 0, {fineY * 4});
        fillWords(frame, 1, {fineU * 4});
        fillWords(frame, 2, {fineV * 4});
        break;
    case Format::Format_ARGB8888:
    case Format::Format_XRGB8888:
        fill(frame, 0, {junk, r, g, b});
        break;
    case Format::Format_BGRA8888:
    case Format::Format_BGRX8888:
        fill(frame, 0, {b, g, r, junk});
        break;
    case Format::Format_ABGR8888:
    case Format::Format_XBGR8888:
        fill(frame, 0, {junk, b, g, r});
        break;
    case Format::Format_RGBA8888:
    case Format::Format_RGBX8888:
        fill(frame, 0, {r, g, b, junk});
        break;
    default:
        FAIL("no such format in this test");
    }
    frame.unmap();
    return frame;
}

int apart(QColor a, QColor b) {
    return std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
}

/// How far the colour is off on the screen and in a recording, in levels of 255 at worst.
int worstError(const QVideoFrame& frame, QColor colour) {
    CameraFrameReader reader;
    GR_REQUIRE_VALUE(const av::Frame read, reader.read(frame));
    const QSize size(read->width, read->height);
    REQUIRE(size == frame.size());
    GR_REQUIRE_VALUE(const av::Frame recorded, PictureConverter(size).convert(*read));
    av::ImageMaker maker;
    GR_REQUIRE_VALUE(const QImage image, maker.make(read.get(), size));
    const QColor shown = image.pixelColor(size.width() / 2, size.height() / 2);
    const auto wanted = toYuv(colour, {});
    int worst = apart(shown, colour);
    for (int plane = 0; plane < 3; ++plane) {
        const int line = size.height() / (plane == 0 ? 2 : 4);
        const int at = size.width() / (plane == 0 ? 2 : 4);
        const double value = recorded->data[plane][line * recorded->linesize[plane] + at];
        worst = std::max(worst, static_cast<int>(std::abs(value - wanted[static_cast<std::size_t>(plane)])));
    }
    return worst;
}

const std::array colours{QColor(255, 255, 255), QColor(0, 0, 0),     QColor(191, 30, 30),
                         QColor(30, 191, 30),   QColor(30, 30, 191), QColor(224, 172, 140)};

} // namespace

TEST_CASE("whatever format a camera sends, its colours are right on the screen and in the recording", "[capture]") {
    std::vector formats{
        Format::Format_YUV420P,  Format::Format_YV12,     Format::Format_NV12,     Format::Format_NV21,
        Format::Format_YUYV,     Format::Format_UYVY,     Format::Format_P010,     Format::Format_P016,
        Format::Format_ARGB8888, Format::Format_XRGB8888, Format::Format_BGRA8888, Format::Format_BGRX8888,
        Format::Format_ABGR8888, Format::Format_XBGR8888, Format::Format_RGBA8888, Format::Format_RGBX8888};
    // The frames that Qt 6.4 makes of these two are too short for them; a backend's are not.
    if (QLibraryInfo::version() >= QVersionNumber(6, 8))
        formats.insert(formats.end(), {Format::Format_YUV422P, Format::Format_YUV420P10});
    for (const Format format : formats)
        for (const QColor& colour : colours) {
            INFO(QVideoFrameFormat::pixelFormatToString(format).toStdString() << " " << colour.name().toStdString());
            const Meaning meaning{QVideoFrameFormat::ColorSpace_BT601, QVideoFrameFormat::ColorRange_Video, true,
                                  false};
            CHECK(worstError(picture(format, {64, 48}, colour, meaning), colour) <= 2);
        }
}

TEST_CASE("a camera's matrix and range are believed, and guessed by size where it says nothing", "[capture]") {
    using Q = QVideoFrameFormat;
    const std::array<std::pair<QSize, Meaning>, 7> cases{{
        {{64, 48}, {Q::ColorSpace_BT601, Q::ColorRange_Full, true, true}},
        {{64, 48}, {Q::ColorSpace_BT709, Q::ColorRange_Video, false, false}},
        {{64, 48}, {Q::ColorSpace_BT709, Q::ColorRange_Full, false, true}},
        {{64, 48}, {Q::ColorSpace_Undefined, Q::ColorRange_Unknown, true, false}},
        {{1280, 720}, {Q::ColorSpace_Undefined, Q::ColorRange_Unknown, false, false}},
        {{1280, 720}, {Q::ColorSpace_BT601, Q::ColorRange_Unknown, true, false}},
        {{1280, 720}, {Q::ColorSpace_Undefined, Q::ColorRange_Full, false, true}},
    }};
    for (const auto& [size, meaning] : cases)
        for (const Format format : {Format::Format_NV12, Format::Format_YUYV})
            for (const QColor& colour : colours) {
                INFO(size.height() << " lines, matrix " << meaning.matrix << ", range " << meaning.range << ", "
                                   << colour.name().toStdString());
                CHECK(worstError(picture(format, size, colour, meaning), colour) <= 2);
            }
}

TEST_CASE("the JPEGs of a camera are decoded, and broken ones refused", "[capture]") {
    const QColor colour(224, 172, 140);
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(image.save(&buffer, "JPG", 100));
    const auto frameOf = [](const QByteArray& data) {
        QVideoFrame frame(QVideoFrameFormat({64, 48}, Format::Format_Jpeg));
        REQUIRE(frame.map(QVideoFrame::WriteOnly));
        REQUIRE(frame.mappedBytes(0) >= data.size());
        std::memset(frame.bits(0), 0, static_cast<std::size_t>(frame.mappedBytes(0)));
        std::memcpy(frame.bits(0), data.constData(), static_cast<std::size_t>(data.size()));
        frame.unmap();
        return frame;
    };
    CHECK(worstError(frameOf(bytes), colour) <= 2);
    CameraFrameReader reader;
    GR_REQUIRE_ERROR(reader.read(frameOf(QByteArray(600, 'x'))), ErrorCode::Media);
    CHECK(reader.read(frameOf(bytes)).has_value()); // and the next one is read again
}

TEST_CASE("a picture that comes upside down is recorded upright", "[capture]") {
    QVideoFrameFormat surface({64, 48}, Format::Format_BGRX8888);
    surface.setScanLineDirection(QVideoFrameFormat::BottomToTop);
    QVideoFrame frame(surface);
    REQUIRE(frame.map(QVideoFrame::WriteOnly));
    fill(frame, 0, {0});
    std::fill_n(frame.bits(0), frame.bytesPerLine(0), uchar(255)); // the first line there is the last to be seen
    frame.unmap();
    CameraFrameReader reader;
    GR_REQUIRE_VALUE(const av::Frame read, reader.read(frame));
    CHECK(int(read->data[0][0]) == 0);
    CHECK(int(read->data[0][47 * read->linesize[0]]) == 255);
}

TEST_CASE("reading leaves the camera its buffer", "[capture]") {
    CameraFrameReader reader;
    QVideoFrame frame = picture(Format::Format_NV12, {64, 48}, QColor(30, 191, 30), {});
    GR_REQUIRE_VALUE(const av::Frame read, reader.read(frame));
    CHECK_FALSE(frame.isMapped());
    const int before = read->data[0][0];
    REQUIRE(frame.map(QVideoFrame::WriteOnly));
    fill(frame, 0, {before + 50});
    frame.unmap();
    CHECK(int(read->data[0][0]) == before);
}

TEST_CASE("what cannot be read is said by its name", "[capture]") {
    CameraFrameReader reader;
    const auto read = reader.read(QVideoFrame(QVideoFrameFormat({64, 48}, Format::Format_IMC2)));
    GR_REQUIRE_ERROR(read, ErrorCode::Media);
    CHECK(read.error().message.contains(u"IMC2"_s));
    GR_REQUIRE_ERROR(reader.read(QVideoFrame()), ErrorCode::Media);
}

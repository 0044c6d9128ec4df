// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/cameraframe.h"

#include "core/base/platform.h"
#include "core/media/colour.h"

#include <QVideoFrameFormat>

#include <cstring>
#include <utility>

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
}

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

using PixelFormat = QVideoFrameFormat::PixelFormat;

AVColorSpace matrixOf(const QVideoFrameFormat& format) {
    switch (format.colorSpace()) {
    case QVideoFrameFormat::ColorSpace_BT601:
        return AVCOL_SPC_SMPTE170M;
    case QVideoFrameFormat::ColorSpace_BT709:
        return AVCOL_SPC_BT709;
    case QVideoFrameFormat::ColorSpace_BT2020:
        return AVCOL_SPC_BT2020_NCL;
    default:
        return AVCOL_SPC_UNSPECIFIED;
    }
}

AVColorRange rangeOf(const QVideoFrameFormat& format) {
    switch (format.colorRange()) {
    case QVideoFrameFormat::ColorRange_Video:
        return AVCOL_RANGE_MPEG;
    case QVideoFrameFormat::ColorRange_Full:
        return AVCOL_RANGE_JPEG;
    default:
        return AVCOL_RANGE_UNSPECIFIED;
    }
}

AVColorTransferCharacteristic transferOf(const QVideoFrameFormat& format) {
    switch (format.colorTransfer()) {
    case QVideoFrameFormat::ColorTransfer_ST2084:
        return AVCOL_TRC_SMPTE2084;
    case QVideoFrameFormat::ColorTransfer_STD_B67:
        return AVCOL_TRC_ARIB_STD_B67;
    default:
        return AVCOL_TRC_UNSPECIFIED;
    }
}

/// The mapped planes as a frame that owns nothing; false if Qt gives fewer or shorter planes than the format has.
bool describe(QVideoFrame& mapped, AVPixelFormat format, AVFrame& view) {
    view.format = format;
    view.width = mapped.width();
    view.height = mapped.height();
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(format);
    const int planes = av_pix_fmt_count_planes(format);
    if (planes > mapped.planeCount() || view.width <= 0 || view.height <= 0)
        return false;
    const bool upsideDown = mapped.surfaceFormat().scanLineDirection() == QVideoFrameFormat::BottomToTop;
    for (int plane = 0; plane < planes; ++plane) {
        const bool chroma = (plane == 1 || plane == 2) && !(description->flags & AV_PIX_FMT_FLAG_RGB);
        const int lines = chroma ? AV_CEIL_RSHIFT(view.height, description->log2_chroma_h) : view.height;
        const int stride = mapped.bytesPerLine(plane);
        const int needed = av_image_get_linesize(format, view.width, plane);
        if (!mapped.bits(plane) || stride < needed || mapped.mappedBytes(plane) < stride * (lines - 1) + needed)
            return false;
        view.data[plane] = mapped.bits(plane) + (upsideDown ? std::ptrdiff_t(stride) * (lines - 1) : 0);
        view.linesize[plane] = upsideDown ? -stride : stride;
    }
    if (mapped.pixelFormat() == QVideoFrameFormat::Format_YV12) {
        std::swap(view.data[1], view.data[2]);
        std::swap(view.linesize[1], view.linesize[2]);
    }
    return true;
}

/// False: the camera was unplugged and its memory is gone. PipeWire takes it back at once, with pictures still on their
/// way to us, so that reading them would end the process.
bool copy(const AVFrame& from, AVFrame& to) {
    const auto format = static_cast<AVPixelFormat>(to.format);
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(format);
    for (int plane = 0; plane < 4 && to.data[plane]; ++plane) {
        const bool chroma = (plane == 1 || plane == 2) && !(description->flags & AV_PIX_FMT_FLAG_RGB);
        const int lines = chroma ? AV_CEIL_RSHIFT(to.height, description->log2_chroma_h) : to.height;
        const auto bytes = static_cast<std::size_t>(av_image_get_linesize(format, to.width, plane));
        if (from.linesize[plane] == to.linesize[plane]) {
            const auto whole =
                bytes + static_cast<std::size_t>(to.linesize[plane]) * static_cast<std::size_t>(lines - 1);
            if (!platform::copyUncertain(to.data[plane], from.data[plane], whole))
                return false;
            continue;
        }
        for (int line = 0; line < lines; ++line)
            if (!platform::copyUncertain(to.data[plane] + std::ptrdiff_t(line) * to.linesize[plane],
                                         from.data[plane] + std::ptrdiff_t(line) * from.linesize[plane], bytes))
                return false;
    }
    return true;
}

QString nameOf(PixelFormat format) {
    return QVideoFrameFormat::pixelFormatToString(format);
}

} // namespace

AVPixelFormat CameraFrameReader::formatOf(PixelFormat format) {
    switch (format) {
    case PixelFormat::Format_ARGB8888:
    case PixelFormat::Format_ARGB8888_Premultiplied:
    case PixelFormat::Format_XRGB8888:
        return AV_PIX_FMT_0RGB;
    case PixelFormat::Format_BGRA8888:
    case PixelFormat::Format_BGRA8888_Premultiplied:
    case PixelFormat::Format_BGRX8888:
        return AV_PIX_FMT_BGR0;
    case PixelFormat::Format_ABGR8888:
    case PixelFormat::Format_XBGR8888:
        return AV_PIX_FMT_0BGR;
    case PixelFormat::Format_RGBA8888:
    case PixelFormat::Format_RGBX8888:
        return AV_PIX_FMT_RGB0;
    case PixelFormat::Format_YUV420P:
    case PixelFormat::Format_YV12:
        return AV_PIX_FMT_YUV420P;
    case PixelFormat::Format_YUV422P:
        return AV_PIX_FMT_YUV422P;
    case PixelFormat::Format_UYVY:
        return AV_PIX_FMT_UYVY422;
    case PixelFormat::Format_YUYV:
        return AV_PIX_FMT_YUYV422;
    case PixelFormat::Format_NV12:
        return AV_PIX_FMT_NV12;
    case PixelFormat::Format_NV21:
        return AV_PIX_FMT_NV21;
    case PixelFormat::Format_Y8:
        return AV_PIX_FMT_GRAY8;
    case PixelFormat::Format_Y16:
        return AV_PIX_FMT_GRAY16LE;
    case PixelFormat::Format_P010:
        return AV_PIX_FMT_P010LE;
    case PixelFormat::Format_P016:
        return AV_PIX_FMT_P016LE;
    case PixelFormat::Format_YUV420P10:
        return AV_PIX_FMT_YUV420P10LE;
    default:
        return AV_PIX_FMT_NONE;
    }
}

Result<av::Frame> CameraFrameReader::read(const QVideoFrame& frame) {
    const PixelFormat pixels = frame.pixelFormat();
    const AVPixelFormat format = formatOf(pixels);
    const bool isJpeg = pixels == PixelFormat::Format_Jpeg;
    if (format == AV_PIX_FMT_NONE && !isJpeg)
        return fail(ErrorCode::Media,
                    u"this camera gives pictures of a kind that cannot be read: %1"_s.arg(nameOf(pixels)));
    QVideoFrame mapped(frame); // shares the buffer
    if (!mapped.map(QVideoFrame::ReadOnly))
        return fail(ErrorCode::Media, u"a picture of the camera (%1) cannot be read"_s.arg(nameOf(pixels)));
    av::Frame result;
    av::Packet jpeg;
    if (isJpeg) {
        jpeg.reset(av_packet_alloc());
        if (jpeg && (av_new_packet(jpeg.get(), mapped.mappedBytes(0)) < 0 ||
                     !platform::copyUncertain(jpeg->data, mapped.bits(0), static_cast<std::size_t>(jpeg->size))))
            jpeg.reset();
    } else {
        AVFrame view{};
        if (describe(mapped, format, view))
            result = m_pool.take(format, view.width, view.height);
        if (result && !copy(view, *result))
            result.reset();
    }
    mapped.unmap();
    if (isJpeg)
        return decodeJpeg(jpeg);
    if (!result)
        return fail(ErrorCode::Media, u"a picture of the camera (%1) is incomplete"_s.arg(nameOf(pixels)));
    const QVideoFrameFormat said = frame.surfaceFormat();
    result->colorspace = matrixOf(said);
    result->color_range = rangeOf(said);
    result->color_trc = transferOf(said);
    av::settleColours(result.get());
    return result;
}

Result<av::Frame> CameraFrameReader::decodeJpeg(const av::Packet& packet) {
    if (!packet || !packet->data)
        return fail(ErrorCode::Media, u"no memory for a picture"_s);
    if (!m_jpeg) {
        const AVCodec* decoder = avcodec_find_decoder(AV_CODEC_ID_MJPEG);
        m_jpeg.reset(avcodec_alloc_context3(decoder));
        if (!m_jpeg || !decoder)
            return fail(ErrorCode::Media, u"this FFmpeg cannot read JPEG, which the camera gives"_s);
        m_jpeg->thread_count = 1; // more would hold pictures back
        if (const int error = avcodec_open2(m_jpeg.get(), decoder, nullptr); error < 0) {
            m_jpeg.reset();
            return tl::make_unexpected(av::errorOf(error, u"pictures of the camera cannot be read"_s));
        }
    }
    av::Frame decoded(av_frame_alloc());
    int error = avcodec_send_packet(m_jpeg.get(), packet.get());
    if (error >= 0)
        error = avcodec_receive_frame(m_jpeg.get(), decoded.get());
    if (error < 0)
        return tl::make_unexpected(av::errorOf(error, u"a picture of the camera (JPEG) cannot be read"_s));
    return keepPicture(*decoded, m_pool);
}

} // namespace greenroom

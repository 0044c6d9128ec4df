// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/colour.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace greenroom::av {

using namespace Qt::StringLiterals;

namespace {

AVPixelFormat plainFormat(int format) {
    switch (format) {
    case AV_PIX_FMT_YUVJ411P:
        return AV_PIX_FMT_YUV411P;
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ440P:
        return AV_PIX_FMT_YUV440P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    default:
        return AV_PIX_FMT_NONE;
    }
}

bool isCurved(const AVFrame* frame) {
    return frame->color_trc == AVCOL_TRC_ARIB_STD_B67 || frame->color_trc == AVCOL_TRC_SMPTE2084;
}

} // namespace

void settleColours(AVFrame* frame) {
    if (const AVPixelFormat plain = plainFormat(frame->format); plain != AV_PIX_FMT_NONE) {
        frame->format = plain;
        frame->color_range = AVCOL_RANGE_JPEG;
    }
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame->format));
    if (!description || (description->flags & AV_PIX_FMT_FLAG_RGB) || description->nb_components < 3)
        return;
    if (frame->color_range == AVCOL_RANGE_UNSPECIFIED)
        frame->color_range = AVCOL_RANGE_MPEG;
    if (isCurved(frame) && frame->color_primaries == AVCOL_PRI_UNSPECIFIED)
        frame->color_primaries = AVCOL_PRI_BT2020;
    const bool missing = frame->colorspace == AVCOL_SPC_UNSPECIFIED || frame->colorspace == AVCOL_SPC_RESERVED ||
                         frame->colorspace == AVCOL_SPC_RGB;
    if (missing)
        frame->colorspace = isCurved(frame) || frame->color_primaries == AVCOL_PRI_BT2020 ? AVCOL_SPC_BT2020_NCL
                            : frame->height < 720                                         ? AVCOL_SPC_SMPTE170M
                                                                                          : AVCOL_SPC_BT709;
}

bool isWide(const AVFrame* frame) {
    return isCurved(frame) || frame->color_primaries == AVCOL_PRI_BT2020;
}

QString narrowingFilters(const AVFrame* frame) {
    // zscale's numbers are those of H.273, as libav's are. Linear light of 1.0 is 100 cd/m2.
    const int transfer = isCurved(frame) ? static_cast<int>(frame->color_trc) : static_cast<int>(AVCOL_TRC_BT709);
    const QString toLinear =
        u"zscale=tin=%1:pin=%2:min=%3:rin=%4:t=linear:npl=100,format=gbrpf32le,zscale=p=bt709"_s.arg(transfer)
            .arg(static_cast<int>(frame->color_primaries))
            .arg(static_cast<int>(frame->colorspace))
            .arg(frame->color_range == AVCOL_RANGE_JPEG ? u"full"_s : u"limited"_s);
    const QString compress = isCurved(frame) ? u",tonemap=tonemap=hable:desat=0"_s : QString();
    return toLinear + compress + u",zscale=t=bt709:m=bt709:r=limited,format=yuv420p"_s;
}

} // namespace greenroom::av

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picture.h"

#include "core/media/colour.h"

#include <algorithm>
#include <cmath>

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
}

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int alignment = 64;

void copyColour(AVFrame& to, const AVFrame& from) {
    to.colorspace = from.colorspace;
    to.color_range = from.color_range;
    to.color_primaries = from.color_primaries;
    to.color_trc = from.color_trc;
    to.sample_aspect_ratio = from.sample_aspect_ratio;
}

/// A second frame for the same planes; null without memory.
av::Frame share(const AVFrame& picture) {
    av::Frame result(av_frame_alloc());
    if (!result)
        return {};
    result->format = picture.format;
    result->width = picture.width;
    result->height = picture.height;
    for (int i = 0; i < AV_NUM_DATA_POINTERS; ++i) {
        result->data[i] = picture.data[i];
        result->linesize[i] = picture.linesize[i];
        if (picture.buf[i] && !(result->buf[i] = av_buffer_ref(picture.buf[i])))
            return {};
    }
    return result;
}

/// How much red and blue count in the brightness.
struct Weights {
    double red;
    double blue;
};

Weights weightsOf(int matrix) {
    switch (matrix) {
    case AVCOL_SPC_SMPTE170M:
    case AVCOL_SPC_BT470BG:
        return {0.299, 0.114};
    case AVCOL_SPC_FCC:
        return {0.30, 0.11};
    case AVCOL_SPC_SMPTE240M:
        return {0.212, 0.087};
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return {0.2627, 0.0593};
    default:
        return {0.2126, 0.0722};
    }
}

bool isRgb(AVPixelFormat format) {
    const AVPixFmtDescriptor* descriptor = av_pix_fmt_desc_get(format);
    return descriptor && (descriptor->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL));
}

} // namespace

av::Frame PicturePool::take(AVPixelFormat format, int width, int height) {
    const int bytes = av_image_get_buffer_size(format, width, height, alignment);
    if (bytes <= 0)
        return {};
    if (bytes != m_bytes || !m_pool) {
        m_pool.reset(av_buffer_pool_init(static_cast<std::size_t>(bytes) + alignment, nullptr));
        m_bytes = bytes;
    }
    av::Frame frame(av_frame_alloc());
    if (!frame || !m_pool || !(frame->buf[0] = av_buffer_pool_get(m_pool.get())))
        return {};
    frame->format = format;
    frame->width = width;
    frame->height = height;
    av_image_fill_arrays(frame->data, frame->linesize, frame->buf[0]->data, format, width, height, alignment);
    return frame;
}

av::Frame keepPicture(const AVFrame& picture, PicturePool& pool) {
    if (picture.width <= 0 || picture.height <= 0 || picture.format < 0 || !picture.data[0])
        return {};
    av::Frame kept = picture.buf[0]
                         ? share(picture)
                         : pool.take(static_cast<AVPixelFormat>(picture.format), picture.width, picture.height);
    if (!kept || (!picture.buf[0] && av_frame_copy(kept.get(), &picture) < 0))
        return {};
    copyColour(*kept, picture);
    av::settleColours(kept.get());
    return kept;
}

QSize PictureConverter::recordedSize(const AVFrame& picture) {
    QSize size(picture.width, picture.height);
    const QSize most = size.width() >= size.height() ? QSize(1920, 1080) : QSize(1080, 1920);
    if (size.width() > most.width() || size.height() > most.height())
        size.scale(most, Qt::KeepAspectRatio);
    return {std::max(2, size.width() & ~1), std::max(2, size.height() & ~1)};
}

PictureConverter::From PictureConverter::describe(const AVFrame& picture) const {
    From from{static_cast<AVPixelFormat>(picture.format), picture.width, picture.height, picture.colorspace,
              picture.color_range == AVCOL_RANGE_JPEG};
    // An odd last column or line is left out rather than squeezed in.
    if (from.width == m_size.width() + 1)
        --from.width;
    if (from.height == m_size.height() + 1)
        --from.height;
    if (isRgb(from.format)) {
        from.matrix = AVCOL_SPC_BT709; // as swscale is told
        from.fullRange = false;
    }
    return from;
}

Result<void> PictureConverter::prepare(const From& from) {
    m_from = from;
    m_scaler.reset();
    m_recolours = from.matrix != AVCOL_SPC_BT709 || from.fullRange;
    m_recolour = recolouring(from);
    const bool scales = QSize(from.width, from.height) != m_size;
    if (!scales && from.format == AV_PIX_FMT_YUV420P)
        return {};
    m_scaler.reset(sws_getContext(from.width, from.height, from.format, m_size.width(), m_size.height(),
                                  AV_PIX_FMT_YUV420P, (scales ? SWS_BICUBIC : SWS_BILINEAR) | SWS_ACCURATE_RND, nullptr,
                                  nullptr, nullptr));
    if (!m_scaler)
        return fail(ErrorCode::Media, u"pictures of format %1 cannot be converted"_s.arg(
                                          QLatin1StringView(av_get_pix_fmt_name(from.format))));
    // The same on both sides, so that numbers stay what they are; RGB gets BT.709, limited.
    const int* matrix = sws_getCoefficients(SWS_CS_ITU709);
    const int unchanged = 1 << 16;
    sws_setColorspaceDetails(m_scaler.get(), matrix, 0, matrix, 0, 0, unchanged, unchanged);
    return {};
}

PictureConverter::Recolour PictureConverter::recolouring(const From& from) {
    const Weights in = weightsOf(from.matrix);
    const Weights out = weightsOf(AVCOL_SPC_BT709);
    const double inGreen = 1 - in.red - in.blue;
    const double outGreen = 1 - out.red - out.blue;
    // With y from 0 to 1 and u, v from -0.5 to 0.5: r = y + rv v, b = y + bu u, g = y + gu u + gv v.
    const double rv = 2 * (1 - in.red);
    const double bu = 2 * (1 - in.blue);
    const double gu = -bu * in.blue / inGreen;
    const double gv = -rv * in.red / inGreen;
    const double yu = out.blue * bu + outGreen * gu;
    const double yv = out.red * rv + outGreen * gv;
    const double du = 2 * (1 - out.blue);
    const double dv = 2 * (1 - out.red);
    const double lumaIn = from.fullRange ? 255 : 219;
    const double chromaIn = from.fullRange ? 255 : 224;
    const auto fixed = [](double value) { return static_cast<int>(std::lround(value * 65536)); };
    Recolour result;
    result.luma = fixed(219 / lumaIn);
    result.lumaU = fixed(yu * 219 / chromaIn);
    result.lumaV = fixed(yv * 219 / chromaIn);
    result.u = fixed((bu - yu) / du * 224 / chromaIn);
    result.uFromV = fixed(-yv / du * 224 / chromaIn);
    result.v = fixed((rv - yv) / dv * 224 / chromaIn);
    result.vFromU = fixed(-yu / dv * 224 / chromaIn);
    result.lumaOffset = fixed(16 - (from.fullRange ? 0 : 16) * 219 / lumaIn) + 32768;
    return result;
}

void PictureConverter::recolour(const AVFrame& from, AVFrame& to) {
    const int width = m_size.width() / 2;
    const Recolour& by = m_recolour;
    m_row.resize(static_cast<std::size_t>(width) * 2);
    int* row = m_row.data();
    const auto clamped = [](int value) { return static_cast<std::uint8_t>(std::clamp(value >> 16, 0, 255)); };
    for (int line = 0; line < m_size.height() / 2; ++line) {
        const std::uint8_t* u = from.data[1] + std::ptrdiff_t(line) * from.linesize[1];
        const std::uint8_t* v = from.data[2] + std::ptrdiff_t(line) * from.linesize[2];
        std::uint8_t* newU = to.data[1] + std::ptrdiff_t(line) * to.linesize[1];
        std::uint8_t* newV = to.data[2] + std::ptrdiff_t(line) * to.linesize[2];
        for (int x = 0; x < width; ++x) {
            const int du = u[x] - 128;
            const int dv = v[x] - 128;
            row[2 * x] = row[2 * x + 1] = by.lumaU * du + by.lumaV * dv + by.lumaOffset;
            newU[x] = clamped(by.u * du + by.uFromV * dv + (128 << 16) + 32768);
            newV[x] = clamped(by.v * dv + by.vFromU * du + (128 << 16) + 32768);
        }
        for (int half = 0; half < 2; ++half) {
            const std::uint8_t* y = from.data[0] + std::ptrdiff_t(2 * line + half) * from.linesize[0];
            std::uint8_t* newY = to.data[0] + std::ptrdiff_t(2 * line + half) * to.linesize[0];
            for (int x = 0; x < 2 * width; ++x)
                newY[x] = clamped(by.luma * y[x] + row[x]);
        }
    }
}

Result<av::Frame> PictureConverter::convert(const AVFrame& picture) {
    if (const From from = describe(picture); from != m_from)
        GR_TRY(prepare(from));
    const auto fresh = [this] { return m_pool.take(AV_PIX_FMT_YUV420P, m_size.width(), m_size.height()); };
    av::Frame result;
    if (m_scaler) {
        result = fresh();
        if (result && sws_scale(m_scaler.get(), picture.data, picture.linesize, 0, m_from.height, result->data,
                                result->linesize) < 0)
            return fail(ErrorCode::Media, u"a picture could not be converted"_s);
        if (result && m_recolours)
            recolour(*result, *result);
    } else if (m_recolours) {
        result = fresh();
        if (result)
            recolour(picture, *result);
    } else {
        result = share(picture);
    }
    if (!result)
        return fail(ErrorCode::Media, u"no memory for a picture"_s);
    result->format = AV_PIX_FMT_YUV420P;
    result->width = m_size.width();
    result->height = m_size.height();
    result->sample_aspect_ratio = picture.sample_aspect_ratio;
    result->color_range = AVCOL_RANGE_MPEG;
    result->colorspace = AVCOL_SPC_BT709;
    result->color_primaries = AVCOL_PRI_BT709;
    result->color_trc = AVCOL_TRC_BT709;
    return result;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"

#include <QSize>

#include <memory>
#include <vector>

namespace greenroom {

/// Picture buffers that are used again once nobody holds them. One thread takes; any thread may let go.
class PicturePool {
public:
    /// A writable picture. Null only without memory or for an impossible size.
    av::Frame take(AVPixelFormat format, int width, int height);

private:
    struct PoolDeleter {
        void operator()(AVBufferPool* pool) const { av_buffer_pool_uninit(&pool); }
    };
    std::unique_ptr<AVBufferPool, PoolDeleter> m_pool;
    int m_bytes = 0;
};

/// The picture alone, without what else a frame carries (side data, metadata, its type), saying its matrix and range:
/// shared where libav counts the references of its planes, otherwise copied into a buffer of the pool. Null for what is
/// no picture.
av::Frame keepPicture(const AVFrame& picture, PicturePool& pool);

/// Turns pictures that keepPicture() gave, of any format, size, matrix and range, into yuv420p, BT.709, limited range,
/// of one size.
class PictureConverter {
public:
    explicit PictureConverter(QSize size) : m_size(size) {}

    /// The size to record pictures like this one at: even, at most 1920 x 1080 (or 1080 x 1920), shape kept.
    static QSize recordedSize(const AVFrame& picture);

    /// A frame with nothing but the picture; the same planes where nothing needs to change.
    Result<av::Frame> convert(const AVFrame& picture);

private:
    struct From {
        AVPixelFormat format = AV_PIX_FMT_NONE;
        int width = 0;
        int height = 0;
        int matrix = AVCOL_SPC_BT709;
        bool fullRange = false;
        bool operator==(const From&) const = default;
    };
    /// What to do to numbers of another matrix or range, in 1/65536: swscale would go through RGB and be off by three.
    struct Recolour {
        int luma = 0;             ///< y from y
        int lumaU = 0, lumaV = 0; ///< y from u and v, which count from 128
        int u = 0, uFromV = 0;    ///< u from u and v
        int v = 0, vFromU = 0;
        int lumaOffset = 0;
    };

    From describe(const AVFrame& picture) const;
    Result<void> prepare(const From& from);
    static Recolour recolouring(const From& from);
    void recolour(const AVFrame& from, AVFrame& to);

    QSize m_size;
    From m_from;
    av::Scaler m_scaler; ///< null: the planes are as they should be
    bool m_recolours = false;
    Recolour m_recolour;
    std::vector<int> m_row;
    PicturePool m_pool;
};

} // namespace greenroom

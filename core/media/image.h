// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/filter.h"

#include <QImage>

#include <memory>
#include <optional>
#include <utility>

/// Decoded pictures as images for the screen. Internal to core/media.
namespace greenroom::av {

/// Memory of images that is used again once nobody holds them. Images may be held and let go on any thread, and longer
/// than the pool.
class ImagePool {
public:
    /// `spares`: how many unused ones are kept.
    explicit ImagePool(std::size_t spares);
    /// Format_RGB32, not cleared. Null without memory.
    QImage take(QSize size);

private:
    struct Store;
    std::shared_ptr<Store> m_store;
};

/// Scales and converts frames of one track, one after another. For one thread at a time.
class ImageMaker {
public:
    ImageMaker() = default;
    explicit ImageMaker(ImagePool pool) : m_pool(std::move(pool)) {}

    /// The frame as Format_RGB32 with exactly `size` pixels, in the colours its tags say (HLG, PQ and BT.2020 brought
    /// to BT.709). Settles the frame's colours. Turning it upright is the caller's.
    Result<QImage> make(AVFrame* frame, QSize size);

private:
    Result<QImage> convert(const AVFrame* frame, QSize size);

    std::optional<ImagePool> m_pool; ///< none: every image has memory of its own
    Scaler m_scaler;
    Filter m_narrowing;
    QSize m_narrowingSize;
};

/// `size` shrunk, never enlarged, to fit into `bounds` with its shape kept; at least 1 by 1.
QSize fitted(QSize size, QSize bounds);

} // namespace greenroom::av

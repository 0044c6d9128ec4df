// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/filter.h"

#include <QImage>

/// Decoded pictures as images for the screen. Internal to core/media.
namespace greenroom::av {

/// Scales and converts frames of one track, one after another. For one thread at a time.
class ImageMaker {
public:
    /// The frame as Format_RGB32 with exactly `size` pixels, in the colours its tags say (HLG, PQ and BT.2020 brought
    /// to BT.709). Settles the frame's colours. Turning it upright is the caller's.
    Result<QImage> make(AVFrame* frame, QSize size);

private:
    Result<QImage> convert(const AVFrame* frame, QSize size);

    Scaler m_scaler;
    Filter m_narrowing;
    QSize m_narrowingSize;
};

/// `size` shrunk, never enlarged, to fit into `bounds` with its shape kept; at least 1 by 1.
QSize fitted(QSize size, QSize bounds);

} // namespace greenroom::av

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/av.h"
#include "core/media/picture.h"

#include <QVideoFrame>

namespace greenroom {

/// Takes the pictures out of what Qt's cameras deliver. Internal to core/media; for one thread at a time.
class CameraFrameReader {
public:
    /// A copy with its matrix and range as the frame says them (BT.601 below 720 lines and BT.709 from there on where
    /// it does not; JPEG is what the JPEG is). The frame is mapped only while it is copied: cameras have few buffers.
    /// Fails with Media: a format that nobody should meet (the message names it), a broken JPEG, or no memory.
    Result<av::Frame> read(const QVideoFrame& frame);

    /// What a format's planes are to libav; AV_PIX_FMT_NONE for JPEG and what cannot be read. Alpha counts as opaque.
    static AVPixelFormat formatOf(QVideoFrameFormat::PixelFormat format);

private:
    Result<av::Frame> decodeJpeg(const av::Packet& packet);

    PicturePool m_pool;
    av::Codec m_jpeg;
};

} // namespace greenroom

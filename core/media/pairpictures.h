// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/image.h"
#include "core/media/pairexport.h"
#include "core/media/probe.h"
#include "core/media/soundtrack.h"
#include "core/media/videotrack.h"

#include <QTransform>

#include <memory>
#include <optional>

/// What an exported comparison is made of. Internal to core/media.
namespace greenroom {

/// The pictures and the sound of one side, in the order of time. For one thread at a time.
class PairReader {
public:
    static Result<std::unique_ptr<PairReader>> open(const PairSide& side, const Progress& progress);

    const MediaInfo& info() const { return m_info; }
    /// What of the clip is played, in its own time.
    LoopRange played() const;
    /// Pictures fit into `box`; both begin at a moment of the clip's own time, which may lie before it.
    Result<void> begin(QSize box, double own);
    /// The picture shown at `own`, which never goes back; a null one of a clip without pictures.
    Result<QImage> picture(double own);
    std::shared_ptr<SoundBuffer> sound() const { return m_sound; }
    /// Decodes sound until half a second of it, or all there is, can be read.
    Result<void> fillSound();

private:
    PairReader() = default;
    Result<void> readNext();

    PairSide m_side;
    MediaInfo m_info;
    std::unique_ptr<VideoTrack> m_video;
    std::unique_ptr<SoundTrack> m_soundTrack;
    std::shared_ptr<SoundBuffer> m_sound = std::make_shared<SoundBuffer>();
    av::ImageMaker m_images;
    QTransform m_upright;
    QSize m_size; ///< before it is turned upright
    std::optional<VideoTrack::Picture> m_now;
    std::optional<VideoTrack::Picture> m_next;
    QImage m_image; ///< of m_now; null: not made
};

/// Paints both sides, who they are and what is said of them.
class PairCanvas {
public:
    explicit PairCanvas(const PairExport& wish);

    /// The box that a side's pictures fit into.
    QSize box(int side) const { return m_places.boxes.at(static_cast<std::size_t>(side)).size(); }
    /// Format_RGB32, valid until the next call. `common` is the moment that the pictures are of.
    const QImage& paint(const std::array<QImage, 2>& pictures, double common);

private:
    void paintPlate(QPainter& painter, const QRect& room, Qt::Alignment where, const QString& text) const;
    QString noteAt(int side, double common) const;

    const PairExport& m_wish;
    PairPlaces m_places;
    QImage m_canvas;
};

/// How long a note of one moment can be read, in seconds.
double readingTime(const PairNote& note);

} // namespace greenroom

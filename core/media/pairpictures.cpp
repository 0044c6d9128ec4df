// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/pairpictures.h"

#include "core/media/describe.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double same = 1e-6;         // seconds; moments that close are one
constexpr qint64 soundAhead = 24'000; // samples
constexpr double shortestReading = 4; // seconds
constexpr double lettersPerSecond = 15;
constexpr int gapShare = 64; // of the width, between pictures
constexpr QColor well(14, 17, 19);
constexpr QColor plate(8, 10, 11, 200);

} // namespace

double readingTime(const PairNote& note) {
    return std::max(shortestReading, double(note.text.size()) / lettersPerSecond);
}

Result<std::unique_ptr<PairReader>> PairReader::open(const PairSide& side, const Progress& progress) {
    std::unique_ptr<PairReader> made(new PairReader);
    made->m_side = side;
    GR_TRY_ASSIGN(auto reader, av::Reader::open(side.path, progress));
    GR_TRY_ASSIGN(made->m_info, av::describe(*reader));
    if (made->m_info.hasVideo) {
        made->m_upright = av::orientationOf(reader->video());
        GR_TRY_ASSIGN(made->m_video, VideoTrack::open(std::move(reader), made->m_info, 1));
    }
    if (made->m_info.hasAudio) {
        GR_TRY_ASSIGN(made->m_soundTrack, SoundTrack::open(side.path, made->m_info.start, progress));
    }
    return made;
}

LoopRange PairReader::played() const {
    const double end = std::min(m_side.range.end.value_or(m_info.duration), m_info.duration);
    return m_side.range.begin >= 0 && m_side.range.begin < end ? LoopRange{m_side.range.begin, end}
                                                               : LoopRange{0, m_info.duration};
}

Result<void> PairReader::begin(QSize box, double own) {
    const QSize shown = m_info.size.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1});
    m_size = m_upright.m11() == 0 ? shown.transposed() : shown;
    if (m_soundTrack)
        GR_TRY(m_soundTrack->seek(own, *m_sound));
    if (!m_video)
        return {};
    GR_TRY(m_video->seek(std::clamp(own, played().begin, played().end)));
    GR_TRY(readNext());
    m_now = std::move(m_next);
    return readNext();
}

/// A file that breaks off is as if it ended there.
Result<void> PairReader::readNext() {
    auto next = m_video->next();
    m_next.reset();
    if (next)
        m_next = std::move(*next);
    else if (next.error().code == ErrorCode::Cancelled)
        return tl::make_unexpected(next.error());
    return {};
}

Result<QImage> PairReader::picture(double own) {
    if (!m_video || !m_now)
        return QImage();
    const double shown = m_side.range == ClipRange() ? own : std::clamp(own, played().begin, played().end);
    while (m_next && m_next->position <= shown + same) {
        m_now = std::move(m_next);
        m_image = {};
        GR_TRY(readNext());
    }
    if (!m_image.isNull())
        return m_image;
    const av::Frame frame(av_frame_clone(m_now->frame.get()));
    if (!frame)
        return fail(ErrorCode::Internal, u"out of memory"_s);
    GR_TRY_ASSIGN(m_image, m_images.make(frame.get(), m_size));
    if (!m_upright.isIdentity())
        m_image = m_image.transformed(m_upright).convertToFormat(QImage::Format_RGB32);
    return m_image;
}

Result<void> PairReader::fillSound() {
    while (m_soundTrack && !m_sound->isFinished() && m_sound->available() < soundAhead)
        if (const auto read = m_soundTrack->readOn(*m_sound); !read) {
            if (read.error().code == ErrorCode::Cancelled)
                return read;
            m_sound->finish();
        }
    return {};
}

PairCanvas::PairCanvas(const PairExport& wish)
    : m_wish(wish)
    , m_places(pairPlaces(wish.layout, wish.size, wish.size.width() / gapShare))
    , m_canvas(wish.size, QImage::Format_RGB32) {}

const QImage& PairCanvas::paint(const std::array<QImage, 2>& pictures, double common) {
    m_canvas.fill(well);
    QPainter painter(&m_canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const int side : {0, 1}) {
        const auto at = static_cast<std::size_t>(side);
        const QRect& box = m_places.boxes.at(at);
        const QRect& seen = m_places.seen.at(at);
        if (seen.isEmpty())
            continue;
        painter.setClipRect(seen);
        painter.fillRect(seen, well);
        const QImage& picture = pictures.at(at);
        QRect place(QPoint(), picture.isNull() ? box.size() : picture.size());
        place.moveTopLeft(box.topLeft() +
                          QPoint((box.width() - place.width()) / 2, (box.height() - place.height()) / 2));
        painter.drawImage(place.topLeft(), picture);
        const QRect room = place & seen;
        // In a wipe both are in one place, and each says its own in its own corner.
        const bool isRight = m_wish.layout.form == PairForm::Wipe && side == 1;
        paintPlate(painter, room, Qt::AlignTop | (isRight ? Qt::AlignRight : Qt::AlignLeft), m_wish.sides.at(at).name);
        if (m_wish.map.waits(side, common))
            paintPlate(painter, room, Qt::AlignTop | (isRight ? Qt::AlignLeft : Qt::AlignRight), m_wish.waits);
        if (m_wish.notes == PairNotes::InPicture)
            paintPlate(painter, room, Qt::AlignBottom | Qt::AlignHCenter, noteAt(side, common));
        if (m_wish.layout.form == PairForm::Inset && side == 1) {
            painter.setPen(QPen(Qt::white, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(seen.adjusted(1, 1, -1, -1));
        }
    }
    if (m_wish.layout.form == PairForm::Wipe) {
        painter.setClipping(false);
        painter.fillRect(QRect(m_places.seen[1].left() - 1, 0, 2, m_canvas.height()), Qt::white);
    }
    return m_canvas;
}

void PairCanvas::paintPlate(QPainter& painter, const QRect& room, Qt::Alignment where, const QString& text) const {
    const int margin = std::max(4, m_canvas.height() / 60);
    const QRect within = room.adjusted(2 * margin, 2 * margin, -2 * margin, -2 * margin);
    if (text.isEmpty() || within.width() < 4 * margin || within.height() < 2 * margin)
        return;
    QFont font = painter.font();
    font.setPixelSize(std::max(9, m_canvas.height() / 36));
    painter.setFont(font);
    const QRect words = painter.boundingRect(within, static_cast<int>(where) | Qt::TextWordWrap, text) & within;
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(words.adjusted(-margin, -margin / 2, margin, margin / 2), 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(words, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text);
}

/// The latest that is to be read now.
QString PairCanvas::noteAt(int side, double common) const {
    const double own = m_wish.map.own(side, common);
    QString text;
    double latest = 0;
    for (const PairNote& note : m_wish.sides.at(static_cast<std::size_t>(side)).notes) {
        const double end = std::max(note.end.value_or(note.begin), note.begin + readingTime(note));
        if (own >= note.begin - same && own < end && (text.isEmpty() || note.begin >= latest)) {
            text = note.text;
            latest = note.begin;
        }
    }
    return text;
}

} // namespace greenroom

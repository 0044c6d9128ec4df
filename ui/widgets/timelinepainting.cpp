// SPDX-License-Identifier: GPL-3.0-or-later
// How a Timeline looks.
#include "core/media/transport.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/words.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

constexpr double markerSize = 14;
constexpr int barPitch = 3; ///< 2 px bars, 1 px gap
constexpr float mostGain = 8;

} // namespace

QPixmap Timeline::drawn(bool played) {
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    for (int i = 0; i < m_lanes.size(); ++i) {
        paintLane(painter, i, played);
        paintLabel(painter, i);
    }
    paintCuts(painter);
    paintPrompts(painter);
    paintRuler(painter);
    return pixmap;
}

void Timeline::paintEvent(QPaintEvent*) {
    const QSize pixels = size() * devicePixelRatioF();
    if (m_still.size() != pixels) {
        m_still = drawn(false);
        m_played = drawn(true);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_still);
    const double x = layoutNow().xAt(m_position);
    painter.save();
    painter.setClipRect(QRectF(0, 0, x, height()), Qt::IntersectClip);
    painter.drawPixmap(0, 0, m_played);
    painter.restore();
    paintLoop(painter);
    paintPlayhead(painter);
    paintMarkers(painter);
    paintOverview(painter);
}

/// What is seen, of all there is.
void Timeline::paintOverview(QPainter& painter) const {
    if (!isZoomed())
        return;
    const Tokens& colours = tokens(palette());
    const QRect& track = layoutNow().track;
    const double perSecond = track.width() / (m_end - m_begin);
    const double wide = std::max(8.0, (m_viewEnd - m_viewBegin) * perSecond);
    const double left = std::min((m_viewBegin - m_begin) * perSecond, track.width() - wide);
    painter.fillRect(QRectF(track.left(), 1, track.width(), 3), colours.border);
    painter.fillRect(QRectF(track.left() + left, 1, wide, 3), colours.accent);
}

void Timeline::paintRuler(QPainter& painter) const {
    const TimelineLayout& layout = layoutNow();
    const Tokens& colours = tokens(palette());
    painter.setFont(fontFor(Type::Caption));
    const bool big = m_lanes.size() > 1;
    double titled = layout.ruler.left(); ///< up to where titles stand already
    for (qsizetype i = 0; i < m_landmarks.size(); ++i) {
        const double x = layout.xAt(m_landmarks[i].at);
        const double next = i + 1 < m_landmarks.size() ? layout.xAt(m_landmarks[i + 1].at) : layout.track.right() + 1;
        if (x < layout.track.left() - 1 || x > layout.track.right())
            continue;
        const bool isFirst = x < layout.track.left() + 2;
        if (!isFirst)
            painter.fillRect(
                QRectF(std::floor(x), layout.ruler.top(), 1, big ? layout.track.height() : layout.ruler.height() - 3),
                big ? colours.border : colours.borderStrong);
        const double left = isFirst ? x : x + 6;
        if (left < titled)
            continue;
        QRectF at(left, layout.ruler.top(), next - left - 6, layout.ruler.height() - 3);
        const int words = painter.fontMetrics().horizontalAdvance(m_landmarks[i].title);
        const bool isLast = i + 1 == m_landmarks.size();
        if (isLast && at.width() < words && x - words - 6 > layout.ruler.left()) {
            painter.setPen(colours.muted);
            painter.drawText(QRectF(x - words - 6, at.top(), words + 1, at.height()), Qt::AlignVCenter,
                             m_landmarks[i].title);
            continue;
        }
        if (at.width() < std::min(words, scaled(32)) && left + words < layout.track.right()) {
            at.setWidth(words + 1); // in the place of those that come in between
            titled = at.right() + 6;
        }
        if (at.width() < scaled(16))
            continue;
        painter.setPen(colours.muted);
        painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_landmarks[i].title, Qt::ElideRight, int(at.width())));
    }
}

void Timeline::paintMarkers(QPainter& painter) const {
    if (m_markers.isEmpty())
        return;
    const TimelineLayout& layout = layoutNow();
    const Tokens& colours = tokens(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.save();
    const QRect& track = layout.track; // a symbol at an edge is whole
    painter.setClipRect(
        track.adjusted(-static_cast<int>(chosenSize), -height(), static_cast<int>(chosenSize), height()));
    for (const TimelineMarker& marker : m_markers) {
        if (!marker.end)
            continue;
        const double y = rowOf(marker).center().y();
        QColor ink = noteColour(marker.kind, colours);
        ink.setAlphaF(0.45F);
        const double x = layout.xAt(marker.begin);
        painter.setBrush(ink);
        painter.drawRoundedRect(QRectF(x, y - 3, std::max(3.0, layout.xAt(*marker.end) - x), 6), 3, 3);
    }
    const auto draw = [&](const TimelineMarker& marker) {
        drawNoteSymbol(painter, marker.kind, QPointF(layout.xAt(marker.begin), rowOf(marker).center().y()), markerSize,
                       noteColour(marker.kind, colours), colours.surface);
    };
    for (const TimelineMarker& marker : m_markers)
        draw(marker);
    painter.restore();
    if (m_chosen < 0 || m_markers[m_chosen].begin < m_viewBegin || m_markers[m_chosen].begin > m_viewEnd)
        return;
    const TimelineMarker& chosen = m_markers[m_chosen];
    const double x = layout.xAt(chosen.begin);
    const double y = rowOf(chosen).center().y();
    const double size = chosenSize + 2;
    painter.setPen(QPen(colours.text, 2));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(x - size / 2, y - size / 2, size, size), 5, 5);
    draw(chosen);
}

QList<Timeline::Stretch> Timeline::stretchesOf(const TimelineLane& lane) const {
    const TimelineLayout& layout = layoutNow();
    const QList<PairMap::Piece> pieces = lane.pieces.isEmpty() ? QList<PairMap::Piece>{{lane.offset, 0}} : lane.pieces;
    QList<Stretch> stretches;
    for (const PairMap::Piece& piece : pieces) {
        const double own = piece.isFirst ? 0 : std::min(piece.own, lane.duration);
        const double ownEnd = std::min(lane.duration, piece.own + piece.length);
        if (ownEnd > own)
            stretches.append({own, ownEnd, layout.xAt(piece.common + own - piece.own),
                              layout.xAt(piece.common + ownEnd - piece.own)});
    }
    return stretches;
}

void Timeline::paintLane(QPainter& painter, int index, bool played) const {
    const TimelineLane& lane = m_lanes[index];
    const TimelineLayout& layout = layoutNow();
    const Tokens& colours = tokens(palette());
    const TimelineLayout::Lane& at = layout.lanes[index];
    const bool isSecond = index == 1;
    const QColor ink = isSecond ? (played ? colours.secondWaveformPlayed : colours.secondWaveform)
                                : (played ? colours.waveformPlayed : colours.waveform);
    painter.save();
    painter.setClipRect(layout.track.adjusted(0, 0, 1, 0));
    const QList<Stretch> stretches = stretchesOf(lane);
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        const Stretch& stretch = stretches[i];
        const QRectF film(stretch.left, at.film.top(), stretch.right - stretch.left, at.film.height());
        const QRectF wave(stretch.left, at.wave.top(), stretch.right - stretch.left, at.wave.height());
        if (i > 0)
            paintWait(painter, QRectF(stretches[i - 1].right, film.top(), stretch.left - stretches[i - 1].right,
                                      wave.bottom() - film.top()));
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_lanes.size() > 1) {
            painter.setPen(colours.border);
            painter.setBrush(colours.surface);
            painter.drawRoundedRect((film | wave).adjusted(0.5, 0.5, -0.5, 0.5), 4, 4);
        }
        QPainterPath rounded;
        rounded.addRoundedRect(film, 4, 4);
        painter.fillPath(rounded, lane.film.isEmpty() ? colours.hover : colours.well);
        if (!lane.film.isEmpty() && film.height() > 0) {
            painter.setClipPath(rounded, Qt::IntersectClip);
            paintFilm(painter, index, stretch, film);
            painter.setClipRect(layout.track.adjusted(0, 0, 1, 0));
        }
        paintWave(painter, lane, stretch, wave, ink);
    }
    painter.restore();
}

/// Nothing of the clip goes on there.
void Timeline::paintWait(QPainter& painter, const QRectF& at) const {
    const Tokens& colours = tokens(palette());
    const QRectF room = at.adjusted(2, 1, -2, 0);
    if (room.width() < 1)
        return;
    painter.setPen(QPen(colours.borderStrong, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawRect(room);
    painter.setFont(fontFor(Type::Caption));
    const QString word = tr("waits");
    if (painter.fontMetrics().horizontalAdvance(word) + 8 > room.width())
        return;
    painter.setPen(colours.muted);
    painter.drawText(room, Qt::AlignCenter, word);
}

/// How much of the clip one picture of its film stands for: as usual about as wide as it is, and zoomed a power of two
/// of single pictures, so that what was made once is used again.
double Timeline::slotOf(const TimelineLane& lane, double filmHeight) const {
    const QSize picture = lane.film.constFirst().size();
    const double wide = std::max(8.0, filmHeight * picture.width() / std::max(1, picture.height()));
    const double slot = wide * layoutNow().length() / std::max(1, layoutNow().track.width());
    if (!isZoomed() || !m_filmSource)
        return lane.duration / std::max(1.0, std::round(lane.duration / slot));
    return lane.picture * std::exp2(std::max(0.0, std::round(std::log2(slot / lane.picture))));
}

void Timeline::paintFilm(QPainter& painter, int index, const Stretch& stretch, const QRectF& at) const {
    const TimelineLane& lane = m_lanes[index];
    const double slot = slotOf(lane, at.height());
    if (slot <= 0 || stretch.ownEnd <= stretch.own)
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const double perSecond = at.width() / (stretch.ownEnd - stretch.own);
    const QRect& track = layoutNow().track;
    // What is seen of it, in its own time.
    const double from = std::max(stretch.own, stretch.own + (track.left() - at.left()) / perSecond);
    const double to = std::min(stretch.ownEnd, stretch.own + (track.right() + 1 - at.left()) / perSecond);
    for (auto i = static_cast<qint64>(from / slot); double(i) * slot < to; ++i) {
        const QRectF place(at.left() + (double(i) * slot - stretch.own) * perSecond, at.top(), slot * perSecond - 1,
                           at.height());
        QImage image = isZoomed() && m_filmSource ? m_filmSource(index, slot, i) : QImage();
        if (image.isNull()) {
            const double middle = std::min((double(i) + 0.5) * slot / lane.duration, 1.0);
            image =
                lane.film[std::min(static_cast<qsizetype>(middle * double(lane.film.size())), lane.film.size() - 1)];
        }
        // Fills its slot; what is too wide is cut at both sides.
        const QSizeF cut = place.size().scaled(image.size(), Qt::KeepAspectRatio);
        const QRectF source(QPointF((image.width() - cut.width()) / 2, (image.height() - cut.height()) / 2), cut);
        painter.drawImage(place, image, source);
    }
}

void Timeline::paintWave(QPainter& painter, const TimelineLane& lane, const Stretch& stretch, const QRectF& at,
                         const QColor& colour) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double middle = at.center().y();
    // Speech at a good level peaks far below full scale: the loudest of the clip has the height of the lane.
    const float loudest = lane.peaks.isEmpty() ? 1 : *std::max_element(lane.peaks.begin(), lane.peaks.end());
    const float gain = std::min(mostGain, 1 / std::max(loudest, 1e-6F));
    const double perPixel = (stretch.ownEnd - stretch.own) / std::max(1.0, at.width());
    const double perBucket = double(lane.peaks.size()) / std::max(lane.duration, 1e-6);
    const QRect& track = layoutNow().track;
    const auto first = static_cast<qint64>(std::max(0.0, (track.left() - at.left()) / barPitch));
    const auto last = static_cast<qint64>((std::min(at.right(), double(track.right() + 1)) - at.left()) / barPitch);
    for (qint64 i = first; i < last; ++i) {
        const double own = stretch.own + double(i * barPitch) * perPixel;
        const auto from = static_cast<qsizetype>(own * perBucket);
        const auto to = std::max(from + 1, static_cast<qsizetype>((own + barPitch * perPixel) * perBucket));
        float peak = 0;
        for (qsizetype k = from; k < std::min(to, lane.peaks.size()); ++k)
            peak = std::max(peak, lane.peaks[k]);
        const double half = std::max(1.0, std::round(double(peak * gain) * (at.height() / 2 - 1)));
        painter.fillRect(QRectF(at.left() + double(i * barPitch), middle - half, barPitch - 1, 2 * half), colour);
    }
}

void Timeline::paintLabel(QPainter& painter, int index) const {
    const TimelineLane& lane = m_lanes[index];
    const QRect at = layoutNow().lanes[index].label;
    if (at.isEmpty() || lane.label.isEmpty())
        return;
    const Tokens& colours = tokens(palette());
    const int disc = scaled(18);
    const int line = lineHeight(Type::BodyBold);
    const int caption = lane.detail.isEmpty() ? 0 : lineHeight(Type::Caption);
    int y = at.center().y() - (line + caption) / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(index == 0 ? colours.accent : colours.text);
    const QRect circle(at.left(), y + (line - disc) / 2, disc, disc);
    painter.drawEllipse(circle);
    painter.setFont(fontFor(Type::Caption));
    painter.setPen(index == 0 ? colours.accentInk : colours.surface);
    painter.drawText(circle, Qt::AlignCenter, QString::number(index + 1));
    const int left = at.left() + disc + 6;
    const int width = at.right() - left;
    painter.setPen(colours.text);
    painter.setFont(fontFor(Type::BodyBold));
    painter.drawText(QRect(left, y, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(lane.label, Qt::ElideRight, width));
    y += line;
    painter.setPen(colours.muted);
    painter.setFont(fontFor(Type::Caption));
    painter.drawText(QRect(left, y, width, caption), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(lane.detail, Qt::ElideRight, width));
}

void Timeline::paintCuts(QPainter& painter) const {
    const TimelineLayout& layout = layoutNow();
    if (m_cuts.isEmpty() || layout.lanes.isEmpty())
        return;
    const Tokens& colours = tokens(palette());
    const double top = layout.lanes.first().film.top();
    const double bottom = layout.lanes.last().wave.bottom();
    for (const double cut : m_cuts) {
        const double x = layout.xAt(cut);
        if (x < layout.track.left() || x > layout.track.right())
            continue;
        painter.setPen(QPen(colours.surface, 3)); // seen on any picture
        painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        painter.setPen(QPen(colours.text, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    }
}

void Timeline::paintPrompts(QPainter& painter) const {
    const TimelineLayout& layout = layoutNow();
    const Tokens& colours = tokens(palette());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TimelinePrompt& prompt : m_prompts) {
        const double x = std::round(layout.xAt(prompt.at));
        if (x < layout.track.left() || x > layout.track.right() || prompt.lane >= layout.lanes.size())
            continue;
        const QRectF bubble = bubbleOf(prompt);
        const double bottom = layout.lanes[prompt.lane].wave.bottom();
        painter.fillRect(QRectF(x - 1.5, bubble.top(), 3, bottom - bubble.top()), colours.surface);
        painter.fillRect(QRectF(x - 0.5, bubble.top(), 1, bottom - bubble.top()), colours.text);
        painter.setPen(QPen(colours.surface, 1));
        painter.setBrush(colours.text);
        painter.drawRoundedRect(bubble, 3, 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.surface);
        for (const double dot : {-3.5, 0.0, 3.5})
            painter.drawEllipse(bubble.center() + QPointF(dot, 0), 1.1, 1.1);
    }
    painter.restore();
}

void Timeline::paintLoop(QPainter& painter) const {
    const std::optional<LoopRange>& loop = m_transport.state().loop;
    if (!loop)
        return;
    const TimelineLayout& layout = layoutNow();
    const Tokens& colours = tokens(palette());
    const double left = layout.xAt(loop->begin);
    const double right = layout.xAt(loop->end);
    const int top = layout.lanes.constFirst().film.top() - (layout.markers.isEmpty() ? 6 : 0);
    const double height = layout.track.bottom() + 1 - top + (layout.pill.isEmpty() ? 0 : 6);
    QColor veil = colours.accent;
    veil.setAlphaF(0.16F);
    painter.save();
    painter.setClipRect(QRectF(layout.track.left() - 1, 0, layout.track.width() + 2, this->height()));
    painter.fillRect(QRectF(left, top, right - left, height), veil);
    painter.fillRect(QRectF(left - 1, top, 2, height), colours.accent);
    painter.fillRect(QRectF(right - 1, top, 2, height), colours.accent);
    painter.restore();
}

void Timeline::paintPlayhead(QPainter& painter) const {
    const TimelineLayout& layout = layoutNow();
    if (layout.length() <= 0 || m_position < m_viewBegin || m_position > m_viewEnd)
        return;
    const Tokens& colours = tokens(palette());
    const double x = std::round(layout.xAt(m_position));
    const int top = layout.markers.isEmpty() ? layout.lanes.constFirst().film.top() - 4 : layout.markers.center().y();
    const int bottom = layout.pill.isEmpty() ? layout.track.bottom() + 3 : layout.pill.top() + 6;
    painter.fillRect(QRectF(x - 2, top, 4, bottom - top), colours.surface);
    painter.fillRect(QRectF(x - 1, top, 2, bottom - top), colours.text);
    if (layout.pill.isEmpty())
        return;
    QFont font = fontFor(Type::Caption);
    font.setBold(true);
    painter.setFont(font);
    const QString text = preciseClockText(m_position - m_begin);
    QRectF pill(0, layout.pill.top() + 4, painter.fontMetrics().horizontalAdvance(text) + 16, layout.pill.height() - 7);
    pill.moveCenter({x, pill.center().y()});
    pill.moveLeft(std::clamp(pill.left(), 0.0, width() - pill.width()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.text);
    painter.drawRoundedRect(pill, 4, 4);
    painter.setPen(colours.surface);
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace greenroom::ui

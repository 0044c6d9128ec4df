// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline.h"

#include "core/media/transport.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

constexpr double grip = 5; ///< how far from an edge of the loop it is still taken
constexpr double markerSize = 14;
constexpr double chosenSize = 22;
constexpr int barPitch = 3; ///< 2 px bars, 1 px gap
constexpr float mostGain = 8;

int milliseconds(double seconds) {
    return static_cast<int>(std::lround(seconds * 1000));
}

} // namespace

Timeline::Timeline(Transport& transport, QWidget* parent) : QAbstractSlider(parent), m_transport(transport) {
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&transport, &Transport::stateChanged, this, &Timeline::showState);
    connect(&transport, &Transport::positionChanged, this, &Timeline::showPosition);
    // Not by us: what follows the transport is set silently.
    connect(this, &QAbstractSlider::valueChanged, this,
            [this](int value) { m_transport.seek(m_begin + value / 1000.0); });
    setSingleStep(1000);
    setPageStep(5000);
    showState();
}

void Timeline::setLanes(const QList<TimelineLane>& lanes) {
    m_lanes = lanes;
    if (m_drag == Drag::Lane)
        m_drag = Drag::None;
    setSizePolicy(QSizePolicy::Expanding, lanes.size() > 1 ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    forget();
}

void Timeline::setLandmarks(const QList<TimelineLandmark>& landmarks) {
    m_landmarks = landmarks;
    forget();
}

void Timeline::setMarkers(const QList<TimelineMarker>& markers) {
    m_markers = markers;
    m_hasMarkers = true;
    m_chosen = m_chosen < markers.size() ? m_chosen : -1;
    forget();
}

void Timeline::setChosenMarker(int marker) {
    if (std::exchange(m_chosen, marker) != marker)
        forget();
}

void Timeline::showTimePill() {
    m_hasPill = true;
    forget();
}

void Timeline::setSpread(bool spread) {
    if (std::exchange(m_isSpread, spread) != spread)
        forget();
}

void Timeline::setTight(bool tight) {
    if (std::exchange(m_isTight, tight) != tight)
        forget();
}

TimelineLayout::Wants Timeline::wants() const {
    const auto isNamed = [](const TimelineLane& lane) { return !lane.label.isEmpty(); };
    return {std::max(1, static_cast<int>(m_lanes.size())),
            !m_landmarks.isEmpty(),
            m_hasMarkers,
            std::any_of(m_lanes.begin(), m_lanes.end(), isNamed),
            m_hasPill,
            m_isSpread,
            m_isTight};
}

const TimelineLayout& Timeline::layoutNow() const {
    if (!m_layout)
        m_layout = TimelineLayout(size(), wants(), m_begin, m_end);
    return *m_layout;
}

QSize Timeline::sizeHint() const {
    return {scaled(400), TimelineLayout::usualHeight(wants())};
}

QSize Timeline::minimumSizeHint() const {
    return {scaled(240), TimelineLayout::minimumHeight(wants())};
}

void Timeline::forget() {
    m_layout.reset();
    m_still = {};
    m_played = {};
    updateGeometry();
    update();
}

void Timeline::showState() {
    const TransportState& state = m_transport.state();
    if (state.begin != m_begin || state.end != m_end) {
        m_begin = state.begin;
        m_end = state.end;
        const QSignalBlocker quiet(this);
        setRange(0, milliseconds(state.duration()));
        forget();
    }
    showPosition(m_transport.position());
    update();
}

void Timeline::showPosition(double position) {
    const QRect before = playheadRect(m_position);
    m_position = position;
    const QRect after = playheadRect(position);
    if (before != after)
        update(before | after);
    const QString text = tr("%1 of %2").arg(clockText(position - m_begin), clockText(m_end - m_begin));
    if (text != accessibleDescription())
        setAccessibleDescription(text);
    const QSignalBlocker quiet(this);
    setValue(milliseconds(position - m_begin));
}

QRect Timeline::playheadRect(double position) const {
    const TimelineLayout& layout = layoutNow();
    const int x = static_cast<int>(std::floor(layout.xAt(position)));
    const int half = layout.pill.isEmpty() ? 3 : scaled(40);
    return {x - half, 0, 2 * half, height()};
}

// Painting ------------------------------------------------------------------------------------------------------------

QPixmap Timeline::drawn(bool played) {
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    for (int i = 0; i < m_lanes.size(); ++i) {
        paintLane(painter, i, played);
        paintLabel(painter, i);
    }
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
    if (m_chosen < 0)
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

void Timeline::paintLane(QPainter& painter, int index, bool played) const {
    const TimelineLane& lane = m_lanes[index];
    const TimelineLayout& layout = layoutNow();
    const Tokens& colours = tokens(palette());
    const TimelineLayout::Lane& at = layout.lanes[index];
    const double left = layout.xAt(lane.offset);
    const double right = layout.xAt(lane.offset + lane.duration);
    const QRectF film(left, at.film.top(), right - left, at.film.height());
    const QRectF wave(left, at.wave.top(), right - left, at.wave.height());
    painter.save();
    painter.setClipRect(layout.track.adjusted(0, 0, 1, 0));
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lanes.size() > 1) {
        painter.setPen(colours.border);
        painter.setBrush(colours.surface);
        painter.drawRoundedRect((film | wave).adjusted(0.5, 0.5, -0.5, 0.5), 4, 4);
    }
    QPainterPath rounded;
    rounded.addRoundedRect(film, 4, 4);
    painter.fillPath(rounded, lane.film.isEmpty() ? colours.hover : colours.well);
    if (!lane.film.isEmpty()) {
        painter.setClipPath(rounded, Qt::IntersectClip);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize picture = lane.film.constFirst().size();
        const double width = std::max(8.0, film.height() * picture.width() / std::max(1, picture.height()));
        const int count = std::max(1, static_cast<int>(std::lround(film.width() / width)));
        for (int i = 0; i < count; ++i) {
            const QRectF slot(film.left() + film.width() * i / count, film.top(), film.width() / count - 1,
                              film.height());
            const QImage& image =
                lane.film[std::min<qsizetype>((2 * i + 1) * lane.film.size() / (2 * count), lane.film.size() - 1)];
            // Fills its slot; what is too wide is cut at both sides.
            const QSizeF cut = slot.size().scaled(image.size(), Qt::KeepAspectRatio);
            const QRectF source(QPointF((image.width() - cut.width()) / 2, (image.height() - cut.height()) / 2), cut);
            painter.drawImage(slot, image, source);
        }
        painter.setClipRect(layout.track.adjusted(0, 0, 1, 0));
    }
    const bool second = index == 1;
    paintWave(painter, lane, wave,
              second ? (played ? colours.secondWaveformPlayed : colours.secondWaveform)
                     : (played ? colours.waveformPlayed : colours.waveform));
    painter.restore();
}

void Timeline::paintWave(QPainter& painter, const TimelineLane& lane, const QRectF& at, const QColor& colour) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int bars = static_cast<int>(at.width() / barPitch);
    const double middle = at.center().y();
    // Speech at a good level peaks far below full scale: the loudest of the clip has the height of the lane.
    const float loudest = lane.peaks.isEmpty() ? 1 : *std::max_element(lane.peaks.begin(), lane.peaks.end());
    const float gain = std::min(mostGain, 1 / std::max(loudest, 1e-6F));
    for (int i = 0; i < bars; ++i) {
        const auto from = static_cast<qsizetype>(double(i) / bars * double(lane.peaks.size()));
        const auto to = std::max(from + 1, static_cast<qsizetype>(double(i + 1) / bars * double(lane.peaks.size())));
        float peak = 0;
        for (qsizetype k = from; k < std::min(to, lane.peaks.size()); ++k)
            peak = std::max(peak, lane.peaks[k]);
        const double half = std::max(1.0, std::round(double(peak * gain) * (at.height() / 2 - 1)));
        painter.fillRect(QRectF(at.left() + i * barPitch, middle - half, barPitch - 1, 2 * half), colour);
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
    painter.fillRect(QRectF(left, top, right - left, height), veil);
    painter.fillRect(QRectF(left - 1, top, 2, height), colours.accent);
    painter.fillRect(QRectF(right - 1, top, 2, height), colours.accent);
}

void Timeline::paintPlayhead(QPainter& painter) const {
    const TimelineLayout& layout = layoutNow();
    if (layout.length() <= 0)
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

// Mouse and keys ------------------------------------------------------------------------------------------------------

Timeline::Drag Timeline::edgeAt(QPointF place) const {
    const std::optional<LoopRange>& loop = m_transport.state().loop;
    const TimelineLayout& layout = layoutNow();
    if (!loop || place.y() < layout.lanes.constFirst().film.top())
        return Drag::None;
    const double toEnd = std::abs(place.x() - layout.xAt(loop->end));
    const double toBegin = std::abs(place.x() - layout.xAt(loop->begin));
    if (std::min(toEnd, toBegin) > grip)
        return Drag::None;
    return toEnd <= toBegin ? Drag::LoopEnd : Drag::LoopBegin;
}

QRect Timeline::rowOf(const TimelineMarker& marker) const {
    const TimelineLayout& layout = layoutNow();
    return layout.lanes.size() > 1 ? layout.lanes.value(marker.lane).markers : layout.markers;
}

bool Timeline::isOnMovable(QPointF place) const {
    if (m_movable < 0 || m_movable >= m_lanes.size())
        return false;
    const TimelineLayout& layout = layoutNow();
    const TimelineLane& lane = m_lanes[m_movable];
    return (layout.lanes[m_movable].film | layout.lanes[m_movable].wave).contains(place.toPoint()) &&
           place.x() >= layout.xAt(lane.offset) && place.x() <= layout.xAt(lane.offset + lane.duration);
}

std::optional<int> Timeline::markerAt(QPointF place) const {
    const TimelineLayout& layout = layoutNow();
    std::optional<int> nearest;
    double least = chosenSize / 2;
    for (int i = 0; i < m_markers.size(); ++i) {
        if (!rowOf(m_markers[i]).contains(place.toPoint()))
            continue;
        const double begin = layout.xAt(m_markers[i].begin);
        const double end = layout.xAt(m_markers[i].end.value_or(m_markers[i].begin));
        const double away = std::max({begin - place.x(), place.x() - end, 0.0});
        if (away < least) {
            least = away;
            nearest = i;
        }
    }
    return nearest;
}

void Timeline::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_end <= m_begin)
        return;
    if (const auto marker = markerAt(event->position())) {
        Q_EMIT markerActivated(*marker);
        return;
    }
    m_drag = edgeAt(event->position());
    if (m_drag != Drag::None)
        return;
    if (isOnMovable(event->position())) {
        m_drag = Drag::Lane;
        m_laneMoves = false;
        m_pressed = event->position().x();
        m_laneFrom = m_lanes[m_movable].offset;
        return;
    }
    m_drag = Drag::Playhead;
    m_playsOn = m_transport.state().playing;
    if (m_playsOn)
        m_transport.pause();
    dragTo(event->position().x());
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
    if (m_drag != Drag::None) {
        dragTo(event->position().x());
        return;
    }
    setCursor(edgeAt(event->position()) != Drag::None ? Qt::SizeHorCursor
              : markerAt(event->position())           ? Qt::PointingHandCursor
              : isOnMovable(event->position())        ? Qt::OpenHandCursor
                                                      : Qt::ArrowCursor);
}

void Timeline::dragLane(double x) {
    if (!m_laneMoves && std::abs(x - m_pressed) < QApplication::startDragDistance())
        return;
    m_laneMoves = true;
    setCursor(Qt::ClosedHandCursor);
    const TimelineLayout& layout = layoutNow();
    m_lanes[m_movable].offset = m_laneFrom + (x - m_pressed) / layout.track.width() * layout.length();
    m_still = {};
    update();
}

void Timeline::mouseReleaseEvent(QMouseEvent*) {
    if (m_drag == Drag::Lane) {
        m_drag = Drag::None;
        unsetCursor();
        if (m_laneMoves)
            Q_EMIT laneMoved(m_lanes[m_movable].offset);
        else // a click, as elsewhere
            m_transport.seek(layoutNow().timeAt(m_pressed));
        return;
    }
    if (std::exchange(m_drag, Drag::None) == Drag::Playhead && std::exchange(m_playsOn, false))
        m_transport.play();
}

void Timeline::dragTo(double x) {
    if (m_drag == Drag::Lane)
        return dragLane(x);
    const double time = layoutNow().timeAt(x);
    const std::optional<LoopRange> loop = m_transport.state().loop;
    if (m_drag == Drag::Playhead)
        m_transport.scrub(time);
    else if (loop && m_drag == Drag::LoopBegin)
        m_transport.setLoop(std::min(time, loop->end - 0.1), loop->end);
    else if (loop && m_drag == Drag::LoopEnd)
        m_transport.setLoop(loop->begin, std::max(time, loop->begin + 0.1));
}

void Timeline::wheelEvent(QWheelEvent* event) {
    const QPoint delta = event->angleDelta();
    m_wheel += std::abs(delta.x()) > std::abs(delta.y()) ? -delta.x() : -delta.y();
    const int notches = m_wheel / 120;
    m_wheel -= notches * 120;
    if (notches != 0)
        m_transport.jump(notches);
    event->accept();
}

void Timeline::keyPressEvent(QKeyEvent* event) {
    const bool shifted = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return shifted ? m_transport.jump(-5) : m_transport.step(-1);
    case Qt::Key_Right:
        return shifted ? m_transport.jump(5) : m_transport.step(1);
    case Qt::Key_Up:
        return goToMarker(-1);
    case Qt::Key_Down:
        return goToMarker(1);
    case Qt::Key_PageUp:
        return goToLandmark(-1);
    case Qt::Key_PageDown:
        return goToLandmark(1);
    case Qt::Key_Home:
        return m_transport.seek(m_begin);
    case Qt::Key_End:
        return m_transport.seek(m_end);
    case Qt::Key_Space:
        return m_transport.togglePlaying();
    default:
        QWidget::keyPressEvent(event);
    }
}

void Timeline::goToMarker(int step) {
    if (m_markers.isEmpty())
        return;
    const auto last = static_cast<int>(m_markers.size()) - 1;
    Q_EMIT markerActivated(m_chosen < 0 ? (step > 0 ? 0 : last) : std::clamp(m_chosen + step, 0, last));
}

void Timeline::goToLandmark(int step) {
    constexpr double same = 0.2; // s: going back from just behind a landmark goes to the one before
    const double here = m_transport.position();
    std::optional<double> goal;
    for (const TimelineLandmark& landmark : std::as_const(m_landmarks)) {
        if (step > 0 && landmark.at > here + 0.01 && (!goal || landmark.at < *goal))
            goal = landmark.at;
        if (step < 0 && landmark.at < here - same && (!goal || landmark.at > *goal))
            goal = landmark.at;
    }
    m_transport.seek(goal.value_or(step > 0 ? m_end : m_begin));
}

bool Timeline::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto marker = markerAt(help->pos());
    const double time = layoutNow().timeAt(help->pos().x()) - m_begin;
    QToolTip::showText(help->globalPos(), marker ? m_markers[*marker].text : preciseClockText(time), this);
    return true;
}

void Timeline::resizeEvent(QResizeEvent*) {
    m_layout.reset();
    m_still = {};
}

void Timeline::changeEvent(QEvent* event) {
    QAbstractSlider::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        forget();
}

} // namespace greenroom::ui

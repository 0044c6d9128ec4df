// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline.h"

#include "core/media/transport.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double grip = 5;           ///< how far from an edge of the loop it is still taken
constexpr double fewestPictures = 6; ///< that are seen
constexpr double wheelZoom = 1.25;   ///< a notch
constexpr QSizeF bubbleSize(15, 12);

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

void Timeline::setCuts(const QList<double>& cuts) {
    if (std::exchange(m_cuts, cuts) == cuts)
        return;
    forget();
    update();
}

void Timeline::setPrompts(const QList<TimelinePrompt>& prompts) {
    if (std::exchange(m_prompts, prompts) == prompts)
        return;
    forget();
    describe();
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

void Timeline::setFilmYields(bool yields) {
    if (std::exchange(m_filmYields, yields) != yields)
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
            m_isTight,
            m_filmYields};
}

const TimelineLayout& Timeline::layoutNow() const {
    if (!m_layout)
        m_layout = TimelineLayout(size(), wants(), m_viewBegin, m_viewEnd);
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
        // What is looked at closely stays in sight, for example while the other side is shifted.
        const double seen = isZoomed() ? std::min(m_viewEnd - m_viewBegin, state.duration()) : state.duration();
        const double from = isZoomed() ? m_viewBegin : state.begin;
        m_begin = state.begin;
        m_end = state.end;
        m_viewBegin = std::clamp(from, m_begin, std::max(m_begin, m_end - seen));
        m_viewEnd = m_viewBegin + seen;
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
    if (isZoomed() && m_drag == Drag::None && (position < m_viewBegin || position > m_viewEnd)) {
        const double length = m_viewEnd - m_viewBegin;
        view(position > m_viewEnd && position < m_viewEnd + length ? position - length / 20 : position - length / 2,
             length);
    }
    const QRect after = playheadRect(position);
    if (before != after)
        update(before | after);
    describe();
    const QSignalBlocker quiet(this);
    setValue(milliseconds(position - m_begin));
}

void Timeline::describe() {
    QString text = tr("%1 of %2").arg(clockText(m_position - m_begin), clockText(m_end - m_begin));
    for (const TimelinePrompt& prompt : std::as_const(m_prompts))
        text += u". "_s + prompt.text;
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

QRect Timeline::playheadRect(double position) const {
    const TimelineLayout& layout = layoutNow();
    const int x = static_cast<int>(std::floor(layout.xAt(position)));
    const int half = layout.pill.isEmpty() ? 3 : scaled(40);
    return {x - half, 0, 2 * half, height()};
}

// Zooming -------------------------------------------------------------------------------------------------------------

double Timeline::leastSeen() const {
    double least = m_end - m_begin;
    for (const TimelineLane& lane : m_lanes)
        least = std::min(least, fewestPictures * lane.picture);
    return least;
}

void Timeline::view(double begin, double length) {
    const double seen = std::clamp(length, leastSeen(), m_end - m_begin);
    const double from = std::clamp(begin, m_begin, std::max(m_begin, m_end - seen));
    if (from == m_viewBegin && from + seen == m_viewEnd)
        return;
    m_viewBegin = from;
    m_viewEnd = from + seen;
    forget();
    Q_EMIT viewChanged();
}

void Timeline::zoom(double factor, double around) {
    if (m_end <= m_begin || factor <= 0)
        return;
    const double length = m_viewEnd - m_viewBegin;
    const double wanted = std::clamp(length / factor, leastSeen(), m_end - m_begin);
    view(around - std::clamp((around - m_viewBegin) / length, 0.0, 1.0) * wanted, wanted);
}

void Timeline::fitAll() {
    view(m_begin, m_end - m_begin);
}

void Timeline::refilm() {
    m_still = {};
    m_played = {};
    update();
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
           lane.pieces.size() <= 1 && place.x() >= layout.xAt(lane.offset) &&
           place.x() <= layout.xAt(lane.offset + lane.duration);
}

std::optional<int> Timeline::markerAt(QPointF place) const {
    const TimelineLayout& layout = layoutNow();
    std::optional<int> nearest;
    double least = chosenSize / 2.0;
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

QRectF Timeline::bubbleOf(const TimelinePrompt& prompt) const {
    const TimelineLayout& layout = layoutNow();
    const TimelineLayout::Lane lane = layout.lanes.value(prompt.lane);
    const double x = layout.xAt(prompt.at);
    const double left = x + bubbleSize.width() > layout.track.right() ? x - bubbleSize.width() : x;
    return {QPointF(left, (lane.film.isEmpty() ? lane.wave : lane.film).top()), bubbleSize};
}

const TimelinePrompt* Timeline::promptAt(QPointF place) const {
    const TimelineLayout& layout = layoutNow();
    const auto found = std::find_if(m_prompts.begin(), m_prompts.end(), [&](const TimelinePrompt& prompt) {
        const TimelineLayout::Lane lane = layout.lanes.value(prompt.lane);
        const bool isOnLine = std::abs(place.x() - layout.xAt(prompt.at)) <= grip / 2 &&
                              (lane.film | lane.wave).contains(place.toPoint());
        return isOnLine || bubbleOf(prompt).contains(place);
    });
    return found == m_prompts.end() ? nullptr : &*found;
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
    m_lanes[m_movable].pieces = {};
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
    const QRect& track = layoutNow().track;
    const double beyond = x < track.left() ? x - track.left() : std::max(0.0, x - track.right());
    if (isZoomed() && beyond != 0)
        view(m_viewBegin + beyond / track.width() * (m_viewEnd - m_viewBegin) / 4, m_viewEnd - m_viewBegin);
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
    event->accept();
    if (notches == 0)
        return;
    if (event->modifiers() & Qt::ControlModifier)
        return zoom(std::pow(wheelZoom, -notches), layoutNow().timeAt(event->position().x()));
    if (event->modifiers() & Qt::ShiftModifier && isZoomed())
        return view(m_viewBegin + notches * (m_viewEnd - m_viewBegin) / 8, m_viewEnd - m_viewBegin);
    m_transport.jump(notches);
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
    const auto consider = [&](double at) {
        if (step > 0 && at > here + 0.01 && (!goal || at < *goal))
            goal = at;
        if (step < 0 && at < here - same && (!goal || at > *goal))
            goal = at;
    };
    for (const TimelineLandmark& landmark : std::as_const(m_landmarks))
        consider(landmark.at);
    for (const TimelinePrompt& prompt : std::as_const(m_prompts))
        consider(prompt.at);
    m_transport.seek(goal.value_or(step > 0 ? m_end : m_begin));
}

bool Timeline::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto marker = markerAt(help->pos());
    const double time = layoutNow().timeAt(help->pos().x()) - m_begin;
    const TimelinePrompt* prompt = promptAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       marker   ? m_markers[*marker].text
                       : prompt ? plainTip(prompt->text)
                                : preciseClockText(time),
                       this);
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

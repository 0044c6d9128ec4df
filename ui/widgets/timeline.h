// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/pairmap.h"
#include "ui/widgets/notesymbol.h"
#include "ui/widgets/timelinelayout.h"

#include <QAbstractSlider>
#include <QImage>
#include <QPixmap>

#include <functional>
#include <optional>

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

/// One clip on a Timeline.
struct TimelineLane {
    QString label = {};  ///< of Compare, for example "You"; empty: no room is kept for it
    QString detail = {}; ///< below it, muted
    double offset = 0;   ///< seconds: where on the common time line the clip begins
    double duration = 0; ///< seconds
    QList<QImage> film = {};
    QList<float> peaks = {}; ///< 0 to 1, over the whole duration; none: no sound
    /// Where it plays on, and in between waits for the other one; none: from `offset` on without a wait.
    QList<PairMap::Piece> pieces = {};
    double picture = 1 / 30.0; ///< how long one is shown, in seconds: the film is not cut finer
};

struct TimelineLandmark {
    QString title;
    double at = 0;
};

/// What was said to the person while they recorded.
struct TimelinePrompt {
    double at = 0;
    QString text; ///< for the tooltip
    int lane = 0; ///< with several lanes: whose it is
    bool operator==(const TimelinePrompt&) const = default;
};

struct TimelineMarker {
    double begin = 0;
    std::optional<double> end = {};
    NoteKind kind = NoteKind::Praise;
    QString text = {}; ///< for the tooltip
    int lane = 0;      ///< with several lanes: whose it is
};

/// The time line of one transport: landmarks, notes, a filmstrip and a waveform for each clip, the loop and the
/// playhead. Press or drag to go there, drag the edges of the loop, turn the wheel for seconds. With the focus: left
/// and right step by frames, with Shift by 5 s, up and down go from note to note, Page Up and Page Down from landmark
/// or prompt to the next. With Ctrl the wheel shows less of it, larger, down to single pictures, and with Shift another
/// part of it. To a screen reader it is a slider in milliseconds.
class Timeline : public QAbstractSlider {
    Q_OBJECT
public:
    explicit Timeline(Transport& transport, QWidget* parent = nullptr);

    static constexpr double chosenSize = 22; ///< of the frame around a chosen marker

    void setLanes(const QList<TimelineLane>& lanes);
    const QList<TimelineLane>& lanes() const { return m_lanes; }
    void setLandmarks(const QList<TimelineLandmark>& landmarks);
    /// Where the recording was paused: dashed lines through the lanes.
    void setCuts(const QList<double>& cuts);
    /// Lines with a bubble through their lane, whose text is part of the accessible description, too.
    void setPrompts(const QList<TimelinePrompt>& prompts);
    /// Room for markers is kept once this was called; with several lanes, above each.
    void setMarkers(const QList<TimelineMarker>& markers);
    bool hasMarkers() const { return m_hasMarkers; }
    /// -1: none.
    void setChosenMarker(int marker);
    int chosenMarker() const { return m_chosen; }
    /// A lane that dragging moves instead of the playhead; -1: none.
    void setMovableLane(int lane) { m_movable = lane; }
    /// Several lanes share all the height there is.
    void setSpread(bool spread);
    /// Film and sound may be lower than usual.
    void setTight(bool tight);
    /// Where there is no room the filmstrip goes.
    void setFilmYields(bool yields);
    /// The time at the playhead's foot.
    void showTimePill();

    /// The picture of the slot `slot` of a lane whose film is cut into slots of `seconds`, from its beginning on; a
    /// null one where it is not there yet. Then refilm() says when it is.
    using FilmSource = std::function<QImage(int lane, double seconds, qint64 slot)>;
    void setFilmSource(FilmSource source) { m_filmSource = std::move(source); }
    void refilm();

    /// Of the common time line: what is seen.
    double viewBegin() const { return m_viewBegin; }
    double viewEnd() const { return m_viewEnd; }
    bool isZoomed() const { return m_viewEnd - m_viewBegin < (m_end - m_begin) * 0.999; }
    /// So many times as much of it, from its beginning to its end down to a few pictures; what is at `around` stays
    /// where it is.
    void zoom(double factor, double around);
    void fitAll();

    const TimelineLayout& layoutNow() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Pressed, or come to by the arrow keys.
    void markerActivated(int marker);
    /// The movable lane was dragged and let go: where it begins now, in seconds. It is shown there until setLanes().
    void laneMoved(double offset);
    /// What is seen is another part, or larger or smaller.
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void sliderChange(SliderChange) override {} // what changes is painted where it changes

private:
    enum class Drag { None, Playhead, LoopBegin, LoopEnd, Lane };

    TimelineLayout::Wants wants() const;
    void forget();
    void showState();
    void showPosition(double position);
    QRect playheadRect(double position) const;
    Drag edgeAt(QPointF place) const;
    std::optional<int> markerAt(QPointF place) const;
    QRect rowOf(const TimelineMarker& marker) const;
    QRectF bubbleOf(const TimelinePrompt& prompt) const;
    const TimelinePrompt* promptAt(QPointF place) const;
    void describe();
    bool isOnMovable(QPointF place) const;
    double leastSeen() const;
    void view(double begin, double length);
    void dragLane(double x);
    void dragTo(double x);
    void goToMarker(int step);
    void goToLandmark(int step);

    QPixmap drawn(bool played);
    void paintRuler(QPainter& painter) const;
    void paintMarkers(QPainter& painter) const;
    /// A stretch of a lane without a wait.
    struct Stretch {
        double own = 0; ///< where it begins and ends in its clip, in seconds
        double ownEnd = 0;
        double left = 0; ///< x of these
        double right = 0;
    };
    QList<Stretch> stretchesOf(const TimelineLane& lane) const;
    void paintLane(QPainter& painter, int index, bool played) const;
    void paintWait(QPainter& painter, const QRectF& at) const;
    void paintFilm(QPainter& painter, int index, const Stretch& stretch, const QRectF& at) const;
    void paintOverview(QPainter& painter) const;
    double slotOf(const TimelineLane& lane, double filmHeight) const;
    void paintLabel(QPainter& painter, int index) const;
    void paintWave(QPainter& painter, const TimelineLane& lane, const Stretch& stretch, const QRectF& at,
                   const QColor& colour) const;
    void paintCuts(QPainter& painter) const;
    void paintPrompts(QPainter& painter) const;
    void paintLoop(QPainter& painter) const;
    void paintPlayhead(QPainter& painter) const;

    Transport& m_transport;
    QList<TimelineLane> m_lanes;
    QList<TimelineLandmark> m_landmarks;
    QList<double> m_cuts;
    QList<TimelinePrompt> m_prompts;
    QList<TimelineMarker> m_markers;
    bool m_hasMarkers = false;
    bool m_hasPill = false;
    bool m_isSpread = false;
    bool m_isTight = false;
    bool m_filmYields = false;
    int m_chosen = -1;
    double m_position = 0;
    double m_begin = 0;
    double m_end = 0;
    double m_viewBegin = 0;
    double m_viewEnd = 0;
    FilmSource m_filmSource;
    Drag m_drag = Drag::None;
    bool m_playsOn = false; ///< after dragging
    int m_movable = -1;
    double m_pressed = 0;  ///< x of what is dragged
    double m_laneFrom = 0; ///< where the lane began that is dragged
    bool m_laneMoves = false;
    int m_wheel = 0; ///< what did not make up a whole notch yet
    mutable std::optional<TimelineLayout> m_layout;
    QPixmap m_still;  ///< all but loop and playhead, as not played yet
    QPixmap m_played; ///< the same, as played
};

} // namespace greenroom::ui

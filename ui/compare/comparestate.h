// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/playback.h"
#include "ui/compare/pairlandmarks.h"

#include <QImage>
#include <QObject>
#include <QTimer>

#include <array>
#include <functional>

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

class SoundOutput;
struct Context;

/// Two clips on one clock, and how they lie to each other: what the page shows, without its widgets. Sides are 0 and 1
/// here, 1 and 2 to a person. UI thread.
class CompareState : public QObject {
    Q_OBJECT
public:
    explicit CompareState(Context& context, QObject* parent = nullptr);
    ~CompareState() override;

    /// What was marked on one side, while the same event is looked for on the other.
    struct Mark {
        int side = 0;
        double seconds = 0; ///< of the clip's own time
        QImage picture;
    };

    /// Either may be null or gone: then it is to be chosen. From 0 on, `seconds` of the first clip is gone to, else the
    /// beginning of both.
    void enter(const EntityId& one, const EntityId& other, double seconds);
    /// Keeps what is not kept yet and lets go of files and device.
    void leave();

    Transport& transport() { return *m_transport; }
    const Transport& transport() const { return *m_transport; }
    /// Nothing while it is to be chosen.
    const std::optional<CompareClip>& side(int side) const { return m_sides[static_cast<std::size_t>(side)]; }
    const QList<Note>& notes(int side) const { return m_notes[static_cast<std::size_t>(side)]; }
    bool isPair() const { return m_sides[0] && m_sides[1]; }
    const QList<CompareClip>& clips() const { return m_clips; }
    /// All that was asked for has come.
    bool isLoaded() const { return m_loaded; }

    /// Takes a clip for the side that is to be chosen.
    void choose(const EntityId& clip);
    /// The second side is to be chosen (again).
    void chooseOther();
    /// The second becomes the first; moment, loop and what is heard stay what they are.
    void swap();

    /// How the two lie to each other, and where on the first side's time line the second begins up to the first event.
    const PairMap& map() const { return m_map; }
    double offset() const { return m_map.offset(); }
    /// It was set for this pair, now or before.
    bool isAligned() const { return m_aligned; }
    /// The second side begins there; kept for the pair.
    void align(double offset);
    /// The second side begins later by this; kept a moment after the last.
    void shift(double seconds);
    /// One picture of the second side, in seconds.
    double frame() const;
    void forgetAlignment();

    /// In the order of the scenario; empty where it has none.
    const QList<PairLandmark>& landmarks() const { return m_landmarks; }
    /// Each section of the one begins with that of the other. So it is by itself where both have landmarks and nothing
    /// else was set for the pair.
    bool isByLandmarks() const { return m_byLandmarks; }
    /// There is a landmark in both.
    bool canAlignByLandmarks() const;
    void alignByLandmarks(bool on);
    /// A landmark of a side is where that shows now; kept for the clip, whatever it is compared with.
    void markLandmark(int side, const QString& landmark);
    /// Where it was stamped, or nowhere.
    void forgetLandmark(int side, const QString& landmark);
    /// Marked by the person, and not stamped.
    bool isMarked(int side, const QString& landmark) const;

    /// The event is what `leading` side shows now; the second time, on the other side, aligns the pair by it.
    void mark();
    void cancelMarking();
    const std::optional<Mark>& marked() const { return m_mark; }
    /// The side that mark() would take the event from.
    int markingSide() const;

    /// A moment of a clip on the time line of both, in seconds.
    double toCommon(int side, double seconds) const { return m_map.common(side, seconds); }
    /// What the playing clip of the side shows now, in its own time, within it.
    double ownTime(int side, double position) const;

Q_SIGNALS:
    /// Sides, clips to choose from or notes are others.
    void changed();
    void offsetChanged();
    void markingChanged();

private:
    void log();
    bool canAct() const { return m_loaded && isPair(); }
    void load(const EntityId& one, const EntityId& other, double seconds);
    void refresh(const QStringList& kinds);
    void applyRanges();
    void openPair(std::optional<double> position);
    void loadPair();
    void apply(double offset);
    void useMap(const PairMap& map);
    void findMap();
    void keepLandmark(int side, const QString& landmark, std::optional<double> seconds);
    void save();
    void say(std::optional<double> before);

    Context& m_context;
    Transport* m_transport;
    SoundOutput* m_output;
    std::array<std::optional<CompareClip>, 2> m_sides;
    std::array<QList<Note>, 2> m_notes;
    QList<CompareClip> m_clips;
    std::array<QMap<QString, double>, 2> m_marked; ///< landmarks, by the person
    QList<PairLandmark> m_landmarks;
    PairMap m_map;
    double m_offset = 0; ///< where they are not aligned by landmarks
    bool m_byLandmarks = false;
    bool m_aligned = false;
    bool m_loaded = false;
    std::optional<Mark> m_mark;
    QTimer m_applying; ///< so that many small shifts are not as many seeks
    QTimer m_saving;
    quint64 m_visit = 0; ///< what was asked for before the last opening is not heard
    QString m_logged;
};

} // namespace greenroom::ui

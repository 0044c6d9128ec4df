// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <limits>

namespace greenroom {

/// One event in two clips: where it is in each, in seconds of its own time.
struct PairEvent {
    double first = 0;
    double second = 0;
    friend bool operator==(const PairEvent&, const PairEvent&) = default;
};

/// How two clips lie on one time line, the common one.
///
/// With one event they lie fixed to each other: the event is at one moment in both. With several, each event begins in
/// both at one moment; between two events both go at their usual pace, and the one that comes to the next event first
/// waits for it: it shows the picture right before that event and is silent. So a section takes as long as the longer
/// of the two. Before the first event and after the last nobody waits. The common time of the first event is its time
/// in the first clip.
class PairMap {
public:
    PairMap() : PairMap(0) {}
    /// The second clip begins at `offset` of the first one's time line. Finite.
    explicit PairMap(double offset) : m_events{{offset, 0}}, m_at{offset} {}
    /// Each later than the one before in both clips by at least shortestSection: what is not, or is not finite, is left
    /// out. Without any, as PairMap().
    explicit PairMap(const QList<PairEvent>& events);

    static constexpr double shortestSection = 0.1; ///< seconds

    const QList<PairEvent>& events() const { return m_events; }
    bool hasSections() const { return m_events.size() > 1; }
    /// Of the second clip's time before the first event: with a single event, everywhere.
    double offset() const { return m_events.first().first - m_events.first().second; }
    /// When an event is, on the common time line.
    double at(qsizetype event) const { return m_at[event]; }

    /// Where a side (0 or 1) is in its own time; beyond its ends too. Never goes back as the common time goes on.
    double own(int side, double common) const;
    /// When that is shown; for a picture that is waited with, when it begins.
    double common(int side, double own) const;
    /// It has come to the next event, and the other one has not.
    bool waits(int side, double common) const;
    /// When the next wait of a side begins that ends after `common`; infinite if there is none.
    double nextWait(int side, double common) const;

    /// A stretch in which a side plays on. All waits of the side lie between these.
    struct Piece {
        double common = 0;
        double own = 0;
        double length = std::numeric_limits<double>::infinity(); ///< of the last
        bool isFirst = true;                                     ///< it goes on before `common` without an end
        friend bool operator==(const Piece&, const Piece&) = default;
    };
    QList<Piece> pieces(int side) const;

    friend bool operator==(const PairMap& a, const PairMap& b) { return a.m_events == b.m_events; }

private:
    qsizetype eventAt(double common) const;
    double of(int side, qsizetype event) const;
    double length(int side, qsizetype event) const { return of(side, event + 1) - of(side, event); }

    QList<PairEvent> m_events; ///< at least one
    QList<double> m_at;
};

} // namespace greenroom

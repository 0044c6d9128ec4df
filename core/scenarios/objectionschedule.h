// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/scenario.h"

namespace greenroom {

class Random;

/// Of the scenario's deck what this prospect says, and what anybody does; without a tier, all of it.
QList<Objection> objectionsFor(const Scenario& scenario, std::optional<Tier> tier);

/// Which objections of a deck appear when, while somebody records: at random moments, preferably when they have just
/// stopped speaking. It knows of time and sound what it is told; times are seconds of media time and never go back.
class ObjectionSchedule {
public:
    struct Timing {
        double earliest = 15;    ///< none by itself before this second
        double shortestGap = 20; ///< from where one has gone to the next
        double longestGap = 45;
        double onScreen = 20;   ///< how long one stays by itself
        double longestWait = 8; ///< for a pause, once the next one is due
        double pause = 0.7;     ///< of silence that counts as one
        /// Denser for targets under two minutes, down to a third of the gaps.
        static Timing of(std::optional<double> targetSeconds);
    };

    /// The deck is objectionsFor(). `random` lives as long.
    ObjectionSchedule(const Scenario& scenario, std::optional<Tier> tier, Random& random);

    /// There is nothing to put in.
    bool isEmpty() const { return m_deck.isEmpty(); }
    /// What is on the screen now, if anything is.
    const std::optional<Objection>& shown() const { return m_shown; }

    /// It is `seconds`, and the person is speaking, or is not; nothing: there is no sound to tell from, and then no
    /// pause is waited for. True: shown() has become something else. Past the time target nothing appears by itself.
    bool advance(double seconds, std::optional<bool> isSpeaking);

    /// The next one appears now, in place of what is there.
    void next(double seconds);
    /// What is shown was answered and goes.
    void take(double seconds);
    /// What is shown goes unanswered, and comes again later in this round of the deck.
    void putOff(double seconds);
    /// What is shown stays for a whole turn from now on: somebody reads its hint.
    void stay(double seconds);

private:
    double randomIn(double from, double to);
    void show(double seconds);
    void shuffle();

    QList<Objection> m_deck;
    QList<qsizetype> m_round; ///< of m_deck, what is still to come in this round
    Random& m_random;
    Timing m_timing;
    double m_end;          ///< none by itself after it
    double m_due;          ///< of the next
    double m_spoken;       ///< when the person was last heard to speak
    double m_goes = 0;     ///< when what is shown does
    qsizetype m_last = -1; ///< of m_deck, what was shown last
    std::optional<Objection> m_shown;
};

} // namespace greenroom

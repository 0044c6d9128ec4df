// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/takes/blindpairs.h"
#include "ui/studio/ladder.h"

#include <QObject>
#include <QSet>

namespace greenroom::ui {

struct Context;

/// All attempts at one scenario, which of them are ticked, and picking the best of some in pairs that do not say which
/// is which. Without widgets; UI thread.
class LadderState : public QObject {
    Q_OBJECT
public:
    static constexpr int mostPicked = 8;  ///< more would be too many pairs
    static constexpr int pickedAlone = 4; ///< so many of the last attempts are picked from while none is ticked

    enum class Step { List, Pairs, Outcome };

    /// `random` outlives it.
    LadderState(Context& context, Random& random, QObject* parent = nullptr);

    void enter(const ScenarioId& scenario);
    /// What was being picked is given up.
    void leave();
    bool isLoaded() const { return m_ladder.has_value(); }
    const Ladder& ladder() const { return *m_ladder; } ///< of isLoaded()

    bool isTicked(const TakeId& take) const { return m_ticked.contains(take); }
    void setTicked(const TakeId& take, bool ticked);
    /// In the order of the list.
    QList<TakeId> ticked() const;

    /// Among which beginPicking() picks: what is ticked or, while nothing is, the last attempts that count.
    QList<LadderItem> toPickFrom() const;
    bool canPick() const;

    Step step() const { return m_step; }
    void beginPicking();
    /// The two to be compared now: of Step::Pairs.
    const LadderItem& first() const { return m_picked[m_pairs->pair()->first]; }
    const LadderItem& second() const { return m_picked[m_pairs->pair()->second]; }
    int pairNumber() const { return m_pairs->answered() + 1; } ///< from 1
    int mostPairs() const { return BlindPairs::mostAnswers(static_cast<int>(m_picked.size())); }
    void answer(bool isFirstBetter);
    /// To the pair before; false: this is the first.
    bool takeBack();
    void stopPicking(); ///< back to the list
    /// The best first: of Step::Outcome, as the attempts stand now.
    QList<LadderItem> outcome() const;

    void star(const TakeId& take, bool starred);

Q_SIGNALS:
    void changed();     ///< of the attempts
    void tickChanged(); ///< also what can be picked from
    void stepChanged(); ///< also from pair to pair

private:
    void read();
    void setStep(Step step);

    Context& m_context;
    Random& m_random;
    ScenarioId m_scenario;
    std::optional<Ladder> m_ladder;
    QSet<TakeId> m_ticked;
    Step m_step = Step::List;
    QList<LadderItem> m_picked;
    std::optional<BlindPairs> m_pairs;
    bool m_isIn = false;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace greenroom::ui

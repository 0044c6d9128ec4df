// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "core/library/examples.h"

namespace greenroom {

/// Clips and the room they take.
struct ClipRoom {
    int clips = 0;
    qint64 bytes = 0;

    void add(qint64 size) {
        ++clips;
        bytes += size;
    }
    friend bool operator==(const ClipRoom&, const ClipRoom&) = default;
};

/// Why the clip of an example that somebody else published is to be on this laptop.
enum class KeptFor {
    Nothing,  ///< it is not: it stays on the team share
    Hand,     ///< somebody said so
    Scenario, ///< its scenario is kept for travel
    Practice, ///< its scenario is practised here
    All,      ///< everything the team shows is kept
};

/// An example that somebody else published, and its clip.
struct TeamClip {
    ModelExample example;
    KeptFor keptFor = KeptFor::Nothing;
    bool isHere = false;
    /// It is here, and nothing else of this home needs it: no recording or import of one's own, no share.
    bool canGo = false;
};

/// What others published for one scenario. A clip that two of them show counts once.
struct ScenarioTravel {
    bool isKept = false; ///< all of it, whatever comes
    ClipRoom all;
    ClipRoom here;
    ClipRoom coming; ///< wanted and not here yet
};

/// Which of the team's model examples have their clips on this laptop. What is said of them always comes; clips come
/// for scenarios that are practised here (an accepted assignment, an agreement, an attempt) and where somebody keeps
/// them by hand, or all of them. A choice of this device: it is neither in the journal nor exchanged. One's own
/// examples and all that is shared with a person are here anyhow. For the home's thread.
class Travel {
public:
    enum class Rule { Practised, All };

    explicit Travel(Home& home) : m_home(home) {}

    Result<Rule> rule();
    /// Takes nothing away that is here.
    Result<void> setRule(Rule rule);

    /// The examples of others, by title.
    Result<QList<TeamClip>> all();
    /// The contents of those that are to be here.
    Result<QSet<ContentHash>> wanted();
    /// By what `clips`, which all() gave, holds.
    Result<ScenarioTravel> of(const ScenarioId& scenario, const QList<TeamClip>& clips);

    /// From now on the example's clip is to be here. Fails with Refused on one of one's own, which is here anyhow.
    Result<void> keep(const ModelExample& example);
    /// Its clip leaves this laptop and stays away until it is kept again; the words stay. Fails with Refused on one of
    /// one's own, and when the clip is also a recording, an import or a share here.
    Result<void> release(const ModelExample& example);

    /// All examples of a scenario are to be here, those that are published later too.
    Result<void> keep(const ScenarioId& scenario);
    /// What of a scenario nothing else keeps or needs leaves; gives what went.
    Result<ClipRoom> release(const ScenarioId& scenario);
    /// What is here for no reason any more.
    Result<ClipRoom> releasable();
    /// Lets go of that; gives what went.
    Result<ClipRoom> releaseRest();

private:
    Result<QSet<ScenarioId>> practised();
    Result<QSet<ScenarioId>> keptScenarios();
    Result<bool> isUsedElsewhere(const ContentHash& clip);
    Result<void> mark(const ContentHash& clip, bool kept);
    Result<ClipRoom> letGoUnless(const std::function<bool(const TeamClip&)>& stays);

    Home& m_home;
};

} // namespace greenroom

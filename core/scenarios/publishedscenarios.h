// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/scenarios.h"

namespace greenroom {

/// A version of a scenario that its owner showed to the team, or to one group of it.
struct PublishedScenario {
    ScenarioRecord scenario;
    std::optional<GroupId> group; ///< nothing: the whole team
    qint64 publishedMs = 0;

    PersonId publisher() const { return scenario.id.entity().owner(); }
};

/// What has been published in the team. Versions are immutable and are all kept. What others published is read with
/// care: what is no scenario, or not what its id says, is not there.
class PublishedScenarios {
public:
    PublishedScenarios(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Publishes one's own scenario as it is now, to a group's eyes or to all; doing it again changes nothing. (A group
    /// is a filter: the whole team could read it.) Fails with Refused when the scenario is somebody else's and with
    /// Invalid when its map is not part of it.
    Result<PublishedScenario> publish(const ScenarioRecord& scenario, const std::optional<GroupId>& group);

    /// Takes all versions of one's own scenario back: it is shown to nobody any more. What was recorded, assigned or
    /// shared with it keeps its version. Publishing it again brings it back.
    Result<void> unpublish(const ScenarioId& scenario);

    /// The newest version of each that is shown to this person, by title.
    Result<QList<PublishedScenario>> all();
    /// A version that was ever published, by the entity that holds it (ScenarioRecord::versionEntity()).
    Result<PublishedScenario> version(const EntityId& id);

private:
    struct Row {
        EntityId id;
        ScenarioId scenario;
        QByteArray document;
        std::optional<GroupId> group;
        qint64 changedMs = 0;
    };
    Result<QList<Row>> rows(const QString& where, const QVariantList& parameters);
    static std::optional<PublishedScenario> read(const Row& row);

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom

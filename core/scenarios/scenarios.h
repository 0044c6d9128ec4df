// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/versioned.h"
#include "core/scenarios/scenario.h"

namespace greenroom {

using ScenarioRecord = Versioned<Scenario, ScenarioId>;

/// Reads a scenario that somebody else wrote, as its canonical JSON: bounded, checked, with its map inline or none.
/// `id` is what the writer says the scenario is called by. Fails as Scenario::fromJson().
Result<ScenarioRecord> readForeign(const ScenarioId& id, const QByteArray& document);

/// A person's own scenarios. A scenario is added with its map inline (or without one), so that a version
/// holds all it was practised against.
class Scenarios : public VersionedDocuments<Scenario, ScenarioId> {
public:
    Scenarios(Journal& journal, const PersonId& self, Random& random)
        : VersionedDocuments(
              journal, self, random,
              {QStringLiteral("scenario"), QStringLiteral("scenario_version"), QStringLiteral("scenario")},
              QStringLiteral("scenario")) {}
};

} // namespace greenroom

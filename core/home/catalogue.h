// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/maps.h"
#include "core/home/home.h"
#include "core/scenarios/scenarios.h"

namespace greenroom {

/// Scenarios and the maps they are scored on, together.
class Catalogue {
public:
    explicit Catalogue(Home& home)
        : m_scenarios(home.journal(), home.person(), home.random())
        , m_maps(home.journal(), home.person(), home.random()) {}

    Scenarios& scenarios() { return m_scenarios; }
    Maps& maps() { return m_maps; }

    /// Adds a map from a "greenroom-map/1" document; `source` is named in errors.
    Result<MapRecord> addMap(QByteArrayView json, const QString& source);

    /// Adds a scenario from a "greenroom-scenario/1" document. A map it names by title is looked up here and becomes
    /// part of it; a map it brings is also added by itself.
    Result<ScenarioRecord> addScenario(QByteArrayView json, const QString& source);

    /// What a new home begins with: the maps and scenarios of resources/starter. Adding it again changes nothing.
    Result<void> addStarter();

private:
    Scenarios m_scenarios;
    Maps m_maps;
};

/// Files of scenarios and maps are at most this large.
constexpr qint64 documentLimit = 1 << 20;

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/maps.h"
#include "core/home/home.h"
#include "core/scenarios/publishedscenarios.h"

namespace greenroom {

/// A scenario that can be practised here, and how it came here.
struct ScenarioAtHand {
    enum class Origin { Own, Published, Assigned, Agreed };
    ScenarioRecord scenario;
    Origin origin = Origin::Own;
    PersonId from;                     ///< who wrote, published or gave it
    std::optional<PersonId> publisher; ///< who has published this scenario, or the same one under another id
};

/// Scenarios and the maps they are scored on, together.
class Catalogue {
public:
    explicit Catalogue(Home& home)
        : m_home(home)
        , m_published(home.journal(), home.person(), home.random())
        , m_scenarios(home.journal(), home.person(), home.random())
        , m_maps(home.journal(), home.person(), home.random()) {}

    Scenarios& scenarios() { return m_scenarios; }
    PublishedScenarios& published() { return m_published; }
    Maps& maps() { return m_maps; }

    /// All that can be practised, by title: one's own scenarios, and what others published, assigned or agreed on. A
    /// scenario is there once, at the newest version that came, and its twin of the same content but another id is not
    /// there beside it.
    Result<QList<ScenarioAtHand>> scenariosAtHand();
    /// One of them by title, id or the beginning of an id; fails as choose().
    Result<ScenarioAtHand> findScenario(const QString& text);
    /// To be called before a scenario is practised: its version stays here whatever others do to theirs, and its map
    /// is there to be scored on unless another map has its title.
    Result<void> keep(const ScenarioRecord& scenario);

    /// Adds a map from a "greenroom-map/1" document; `source` is named in errors.
    Result<MapRecord> addMap(QByteArrayView json, const QString& source);

    /// Adds a scenario from a "greenroom-scenario/1" document. A map it names by title is looked up here and becomes
    /// part of it; a map it brings is also added by itself.
    Result<ScenarioRecord> addScenario(QByteArrayView json, const QString& source);

    /// What a new home begins with: the maps and scenarios of resources/starter. Adding it again changes nothing.
    Result<void> addStarter();

private:
    Home& m_home;
    PublishedScenarios m_published;
    Scenarios m_scenarios;
    Maps m_maps;
};

/// Files of scenarios and maps are at most this large.
constexpr qint64 documentLimit = 1 << 20;

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/catalogue.h"

#include "core/base/file.h"
#include "core/coaching/agreements.h"
#include "core/scenarios/assignments.h"

#include <QDir>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

/// The same error, saying which input it is about.
template <typename T>
Result<T> named(Result<T> result, const QString& source) {
    if (!result)
        result.error().message = u"%1: %2"_s.arg(source, result.error().message);
    return result;
}

Result<void> addAll(const QString& folder, const std::function<Result<void>(QByteArrayView, const QString&)>& add) {
    for (const QString& name : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        GR_TRY_ASSIGN(const QByteArray json, readFile(folder + u'/' + name, documentLimit));
        GR_TRY(add(json, name));
    }
    return {};
}

/// Whether a scenario of somebody else can be used: its map must keep the rules of maps.
bool isSound(const ScenarioRecord& scenario) {
    const auto* map = std::get_if<QJsonObject>(&scenario.document.map);
    return !map || AssessmentMap::fromJson(*map);
}

bool isTwin(const ScenarioRecord& a, const ScenarioRecord& b) {
    return a.id == b.id || a.version == b.version;
}

struct Arrived {
    qint64 ms = 0;
    ScenarioAtHand atHand;
};

/// What others published, assigned or agreed on, the newest first.
Result<QList<Arrived>> arrived(Home& home, const QList<PublishedScenario>& published) {
    using Origin = ScenarioAtHand::Origin;
    QList<Arrived> arrived;
    for (const PublishedScenario& one : published)
        arrived.append({one.publishedMs, {one.scenario, Origin::Published, one.publisher(), {}}});
    GR_TRY_ASSIGN(const QList<Assignment> assignments, Assignments(home.journal(), home.person(), home.random()).all());
    for (const Assignment& one : assignments)
        if (one.person == home.person() && !one.declinedMs)
            arrived.append({one.assignedMs, {one.scenario, Origin::Assigned, one.assigner(), {}}});
    GR_TRY_ASSIGN(const QList<Agreement> agreements, Agreements(home.journal(), home.person(), home.random()).all());
    for (const Agreement& one : agreements)
        if (const auto scenario = readForeign(one.scenario, one.document); scenario && one.stands())
            arrived.append({one.agreedMs, {*scenario, Origin::Agreed, one.with(home.person()), {}}});
    std::stable_sort(arrived.begin(), arrived.end(), [](const Arrived& a, const Arrived& b) { return a.ms > b.ms; });
    return arrived;
}

} // namespace

Result<QList<ScenarioAtHand>> Catalogue::scenariosAtHand() {
    GR_TRY_ASSIGN(const QList<ScenarioRecord> own, m_scenarios.all());
    GR_TRY_ASSIGN(const QList<PublishedScenario> published, m_published.all());
    GR_TRY_ASSIGN(const QList<Arrived> others, arrived(m_home, published));

    QList<ScenarioAtHand> atHand;
    for (const ScenarioRecord& scenario : own)
        atHand.append({scenario, ScenarioAtHand::Origin::Own, m_home.person(), {}});
    for (const Arrived& other : others) {
        const ScenarioRecord& scenario = other.atHand.scenario;
        const bool isThere = std::any_of(atHand.begin(), atHand.end(),
                                         [&](const ScenarioAtHand& one) { return isTwin(one.scenario, scenario); });
        if (!isThere && isSound(scenario))
            atHand.append(other.atHand);
    }
    for (ScenarioAtHand& one : atHand)
        for (const PublishedScenario& version : published)
            if (!one.publisher && isTwin(one.scenario, version.scenario))
                one.publisher = version.publisher();
    std::stable_sort(atHand.begin(), atHand.end(), [](const ScenarioAtHand& a, const ScenarioAtHand& b) {
        return a.scenario.document.title.compare(b.scenario.document.title, Qt::CaseInsensitive) < 0;
    });
    return atHand;
}

Result<ScenarioAtHand> Catalogue::findScenario(const QString& text) {
    GR_TRY_ASSIGN(const QList<ScenarioAtHand> atHand, scenariosAtHand());
    QList<Candidate<ScenarioAtHand>> candidates;
    for (const ScenarioAtHand& one : atHand)
        candidates.append({one.scenario.id.toString(), one.scenario.document.title, one});
    return choose(candidates, text, u"scenario"_s);
}

Result<void> Catalogue::keep(const ScenarioRecord& scenario) {
    GR_TRY(m_scenarios.keep(scenario));
    const auto* json = std::get_if<QJsonObject>(&scenario.document.map);
    if (!json)
        return {};
    GR_TRY_ASSIGN(const AssessmentMap map, AssessmentMap::fromJson(*json));
    GR_TRY_ASSIGN(const QList<MapRecord> maps, m_maps.all());
    const bool isTaken =
        std::any_of(maps.begin(), maps.end(), [&](const MapRecord& one) { return one.document.title == map.title; });
    if (!isTaken)
        GR_TRY(m_maps.add(map));
    return {};
}

Result<MapRecord> Catalogue::addMap(QByteArrayView json, const QString& source) {
    const auto add = [&]() -> Result<MapRecord> {
        GR_TRY_ASSIGN(const QJsonObject object, parseJson(json));
        GR_TRY_ASSIGN(const AssessmentMap map, AssessmentMap::fromJson(object));
        return m_maps.add(map);
    };
    return named(add(), source);
}

Result<ScenarioRecord> Catalogue::addScenario(QByteArrayView json, const QString& source) {
    const auto add = [&]() -> Result<ScenarioRecord> {
        GR_TRY_ASSIGN(const QJsonObject object, parseJson(json));
        GR_TRY_ASSIGN(Scenario scenario, Scenario::fromJson(object));
        if (const auto* title = std::get_if<QString>(&scenario.map)) {
            auto found = m_maps.find(*title);
            if (!found)
                return fail(found.error().code, u"/map: "_s + found.error().message, found.error().detail);
            scenario.map = found->document.toJson();
        } else if (const auto* inlineMap = std::get_if<QJsonObject>(&scenario.map)) {
            auto map = AssessmentMap::fromJson(*inlineMap);
            if (!map)
                return fail(map.error().code, u"/map"_s + map.error().message, map.error().detail);
            scenario.map = map->toJson();
            GR_TRY(m_maps.add(*map));
        }
        return m_scenarios.add(scenario);
    };
    return named(add(), source);
}

Result<void> Catalogue::addStarter() {
    GR_TRY(addAll(u":/starter/maps"_s, [this](QByteArrayView json, const QString& name) -> Result<void> {
        GR_TRY(addMap(json, name));
        return {};
    }));
    return addAll(u":/starter/scenarios"_s, [this](QByteArrayView json, const QString& name) -> Result<void> {
        GR_TRY(addScenario(json, name));
        return {};
    });
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/catalogue.h"

#include "core/base/file.h"

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

} // namespace

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/scenario.h"

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/base/schema.h"
#include "core/scenarios/ghostbuyer.h"

#include <QJsonArray>

#include <array>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char*, 8> kindNames{"discovery",  "demo",       "negotiation", "objection",
                                               "basic-call", "one-to-one", "pitch",       "other"};
constexpr std::array<const char*, 4> reportNames{"attempts", "full_runs", "last_practised", "levels"};
constexpr std::array<const char*, 4> tierNames{"A", "B", "C", "D"};

/// Greenroom's own, though it begins with x-: one that does not know decks keeps it and practises the rest. Under any
/// other name it would refuse the scenario, and with it whatever was published, assigned or shared with it.
constexpr auto objectionsField = "x-greenroom-objections"_L1;

template <typename Enum, std::size_t Size>
QLatin1StringView nameOf(Enum value, const std::array<const char*, Size>& names) {
    return QLatin1StringView(names.at(static_cast<std::size_t>(value)));
}

/// The value of that name; the schema has refused all other names.
template <typename Enum, std::size_t Size>
Enum valueOf(const QJsonValue& name, const std::array<const char*, Size>& names) {
    std::size_t i = 0;
    while (i + 1 < Size && name != QLatin1StringView(names[i]))
        ++i;
    return static_cast<Enum>(i);
}

Script scriptFromJson(const QJsonObject& json) {
    Script script;
    if (json.contains("tier"_L1))
        script.tier = valueOf<Tier>(json.value("tier"_L1), tierNames);
    script.text = json.value("text"_L1).toString();
    script.extensions = extensionFields(json);
    return script;
}

QJsonObject toJson(const Script& script) {
    QJsonObject json = script.extensions;
    if (script.tier)
        json.insert("tier"_L1, nameOf(*script.tier, tierNames));
    json.insert("text"_L1, script.text);
    return json;
}

Landmark landmarkFromJson(const QJsonObject& json) {
    return {json.value("id"_L1).toString(), json.value("title"_L1).toString(), json.value("at"_L1).toDouble(),
            extensionFields(json)};
}

QJsonObject toJson(const Landmark& landmark) {
    QJsonObject json = landmark.extensions;
    json.insert("id"_L1, landmark.id);
    json.insert("title"_L1, landmark.title);
    json.insert("at"_L1, landmark.atSeconds);
    return json;
}

Objection objectionFromJson(const QJsonObject& json) {
    Objection objection{json.value("id"_L1).toString(), json.value("text"_L1).toString(),
                        json.value("hint"_L1).toString()};
    if (json.contains("tier"_L1))
        objection.tier = valueOf<Tier>(json.value("tier"_L1), tierNames);
    objection.extensions = extensionFields(json);
    return objection;
}

QJsonObject toJson(const Objection& objection) {
    QJsonObject json = objection.extensions;
    json.insert("id"_L1, objection.id);
    json.insert("text"_L1, objection.text);
    if (!objection.hint.isEmpty())
        json.insert("hint"_L1, objection.hint);
    if (objection.tier)
        json.insert("tier"_L1, nameOf(*objection.tier, tierNames));
    return json;
}

Result<void> checkObjections(const Scenario& scenario) {
    QSet<QString> ids;
    for (qsizetype i = 0; i < scenario.objections.size(); ++i) {
        const QString& id = scenario.objections[i].id;
        if (ids.contains(id))
            return fail(
                ErrorCode::Invalid,
                u"/%1/%2/id: “%3” is already the id of another objection"_s.arg(objectionsField).arg(i).arg(id));
        ids.insert(id);
    }
    return {};
}

Result<void> checkLandmarks(const Scenario& scenario) {
    QSet<QString> ids;
    double previous = -1;
    for (qsizetype i = 0; i < scenario.landmarks.size(); ++i) {
        const Landmark& landmark = scenario.landmarks[i];
        const QString path = u"/landmarks/%1"_s.arg(i);
        if (ids.contains(landmark.id))
            return fail(ErrorCode::Invalid,
                        u"%1/id: “%2” is already the id of another landmark"_s.arg(path, landmark.id));
        ids.insert(landmark.id);
        if (landmark.atSeconds <= previous)
            return fail(ErrorCode::Invalid, u"%1/at: is %2, must be later than the landmark before it (%3)"_s.arg(path)
                                                .arg(landmark.atSeconds)
                                                .arg(previous));
        previous = landmark.atSeconds;
        if (scenario.timeTargetSeconds && landmark.atSeconds >= *scenario.timeTargetSeconds)
            return fail(ErrorCode::Invalid, u"%1/at: is %2, must be before the time target (%3)"_s.arg(path)
                                                .arg(landmark.atSeconds)
                                                .arg(*scenario.timeTargetSeconds));
    }
    return {};
}

/// What a JSON Schema cannot say.
Result<void> checkRules(const Scenario& scenario) {
    QList<std::optional<Tier>> tiers;
    for (qsizetype i = 0; i < scenario.scripts.size(); ++i) {
        const auto tier = scenario.scripts[i].tier;
        if (tiers.contains(tier))
            return fail(
                ErrorCode::Invalid,
                tier ? u"/scripts/%1/tier: there is another script for tier %2"_s.arg(i).arg(nameOf(*tier, tierNames))
                     : u"/scripts/%1/tier: there is another script without a tier"_s.arg(i));
        tiers.append(tier);
    }
    for (qsizetype i = 0; i < scenario.reports.size(); ++i) {
        if (scenario.reports.first(i).contains(scenario.reports[i]))
            return fail(ErrorCode::Invalid,
                        u"/reports/%1: “%2” is listed twice"_s.arg(i).arg(reportName(scenario.reports[i])));
    }
    GR_TRY(checkLandmarks(scenario));
    if (const auto buyer = GhostBuyer::of(scenario.extensions))
        GR_TRY(buyer->check(QString(u'/') + GhostBuyer::fieldName));
    return checkObjections(scenario);
}

} // namespace

QLatin1StringView scenarioKindName(ScenarioKind kind) {
    return nameOf(kind, kindNames);
}

QLatin1StringView reportName(Report report) {
    return nameOf(report, reportNames);
}

QList<Report> Scenario::standardReports() {
    return {Report::Attempts, Report::FullRuns, Report::LastPractised};
}

Result<Scenario> Scenario::fromJson(const QJsonObject& json) {
    GR_TRY(validateJson(json, u"scenario"_s));
    Scenario scenario;
    scenario.title = json.value("title"_L1).toString();
    scenario.kind = valueOf<ScenarioKind>(json.value("kind"_L1), kindNames);
    scenario.language = json.value("language"_L1).toString();
    scenario.brief = json.value("brief"_L1).toString();
    const QJsonArray scripts = json.value("scripts"_L1).toArray();
    for (const QJsonValue script : scripts)
        scenario.scripts.append(scriptFromJson(script.toObject()));
    if (json.contains("time_target"_L1))
        scenario.timeTargetSeconds = json.value("time_target"_L1).toDouble();
    const QJsonArray landmarks = json.value("landmarks"_L1).toArray();
    for (const QJsonValue landmark : landmarks)
        scenario.landmarks.append(landmarkFromJson(landmark.toObject()));
    if (const QJsonValue map = json.value("map"_L1); map.isObject())
        scenario.map = map.toObject();
    else if (map.isString())
        scenario.map = map.toString();
    if (json.contains("reports"_L1)) {
        scenario.reports.clear();
        const QJsonArray reports = json.value("reports"_L1).toArray();
        for (const QJsonValue report : reports)
            scenario.reports.append(valueOf<Report>(report, reportNames));
    }
    const QJsonArray objections = json.value(objectionsField).toArray();
    for (const QJsonValue objection : objections)
        scenario.objections.append(objectionFromJson(objection.toObject()));
    scenario.extensions = extensionFields(json);
    scenario.extensions.remove(objectionsField);
    GR_TRY(checkRules(scenario));
    return scenario;
}

QJsonObject Scenario::toJson() const {
    QJsonObject json = extensions;
    json.insert("format"_L1, u"greenroom-scenario/1"_s);
    json.insert("title"_L1, title);
    json.insert("kind"_L1, scenarioKindName(kind));
    json.insert("language"_L1, language);
    json.insert("brief"_L1, brief);
    QJsonArray scriptList;
    for (const Script& script : scripts)
        scriptList.append(greenroom::toJson(script));
    json.insert("scripts"_L1, scriptList);
    if (timeTargetSeconds)
        json.insert("time_target"_L1, *timeTargetSeconds);
    QJsonArray landmarkList;
    for (const Landmark& landmark : landmarks)
        landmarkList.append(greenroom::toJson(landmark));
    json.insert("landmarks"_L1, landmarkList);
    if (const auto* name = std::get_if<QString>(&map))
        json.insert("map"_L1, *name);
    else if (const auto* inlineMap = std::get_if<QJsonObject>(&map))
        json.insert("map"_L1, *inlineMap);
    QJsonArray reportList;
    for (const Report report : reports)
        reportList.append(reportName(report));
    json.insert("reports"_L1, reportList);
    if (!objections.isEmpty()) { // a version from before there were decks stays what it was
        QJsonArray objectionList;
        for (const Objection& objection : objections)
            objectionList.append(greenroom::toJson(objection));
        json.insert(objectionsField, objectionList);
    }
    return json;
}

Result<void> Scenario::check() const {
    GR_TRY(validateJson(toJson(), u"scenario"_s));
    return checkRules(*this);
}

Result<ContentHash> Scenario::version() const {
    GR_TRY(check());
    GR_TRY_ASSIGN(const QByteArray canonical, canonicalJson(toJson()));
    return contentHash(canonical);
}

bool Scenario::isFullRun(double durationSeconds, const QSet<QString>& marked) const {
    if (!isCounted(durationSeconds))
        return false;
    if (!landmarks.isEmpty())
        return marked.contains(landmarks.last().id) || durationSeconds >= landmarks.last().atSeconds;
    return !timeTargetSeconds || durationSeconds >= *timeTargetSeconds / 2;
}

} // namespace greenroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/scenariodraft.h"

#include "core/base/slug.h"
#include "core/scenarios/scenariolimits.h"
#include "ui/studio/scripttext.h"
#include "ui/widgets/words.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allReports{Report::Attempts, Report::FullRuns, Report::LastPractised, Report::Levels};

QString asTyped(double seconds) {
    const double tenths = std::round(seconds * 10) / 10;
    return tenths == std::floor(tenths) ? clockText(tenths) : QString::number(tenths);
}

QString tierName(const std::optional<Tier>& tier) {
    return tier ? QString(QChar(u'A' + static_cast<int>(*tier))) : QString();
}

std::optional<Tier> tierNamed(const QString& name) {
    for (int script = 1; script < ScenarioDraft::scriptCount; ++script)
        if (const auto tier = ScenarioDraft::tierOf(script); tierName(tier) == name)
            return tier;
    return std::nullopt;
}

/// Text that a document may hold: without the control characters that paste brings along.
QString clean(QString text) {
    static const QRegularExpression control(u"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]"_s);
    return text.remove(control);
}

} // namespace

ScenarioDraft ScenarioDraft::of(const Scenario& scenario) {
    ScenarioDraft draft;
    draft.title = scenario.title;
    draft.kind = scenario.kind;
    draft.language = scenario.language;
    draft.brief = scenario.brief;
    for (const Script& script : scenario.scripts) {
        const int place = script.tier ? 1 + static_cast<int>(*script.tier) : 0;
        draft.scripts.at(place) = script.text;
        draft.scriptExtensions.at(place) = script.extensions;
    }
    if (scenario.timeTargetSeconds)
        draft.target = asTyped(*scenario.timeTargetSeconds);
    for (const Landmark& landmark : scenario.landmarks)
        draft.landmarks.append({landmark.id, landmark.title, asTyped(landmark.atSeconds), landmark.extensions});
    for (const Objection& one : scenario.objections)
        draft.objections.append({one.id, one.text, one.hint, one.tier, one.extensions});
    if (const auto* map = std::get_if<QJsonObject>(&scenario.map))
        draft.map = *map;
    draft.reports = scenario.reports;
    draft.extensions = scenario.extensions;
    return draft;
}

ScenarioDraft ScenarioDraft::fromJson(const QJsonObject& json) {
    ScenarioDraft draft;
    draft.title = json["title"_L1].toString();
    for (int kind = 0; kind <= static_cast<int>(ScenarioKind::Other); ++kind)
        if (json["kind"_L1] == scenarioKindName(static_cast<ScenarioKind>(kind)))
            draft.kind = static_cast<ScenarioKind>(kind);
    draft.language = json["language"_L1].toString();
    draft.brief = json["brief"_L1].toString();
    const QJsonArray scripts = json["scripts"_L1].toArray();
    for (int i = 0; i < scriptCount; ++i) {
        draft.scripts.at(i) = scripts.at(i)["text"_L1].toString();
        draft.scriptExtensions.at(i) = scripts.at(i)["extensions"_L1].toObject();
    }
    draft.target = json["target"_L1].toString();
    const QJsonArray landmarks = json["landmarks"_L1].toArray();
    for (const QJsonValue one : landmarks)
        draft.landmarks.append({one["id"_L1].toString(), one["title"_L1].toString(), one["at"_L1].toString(),
                                one["extensions"_L1].toObject()});
    const QJsonArray objections = json["objections"_L1].toArray();
    for (const QJsonValue one : objections)
        draft.objections.append({one["id"_L1].toString(), one["text"_L1].toString(), one["hint"_L1].toString(),
                                 tierNamed(one["tier"_L1].toString()), one["extensions"_L1].toObject()});
    draft.map = json["map"_L1].toObject();
    draft.reports.clear();
    const QJsonArray reports = json["reports"_L1].toArray();
    for (const Report report : allReports)
        if (reports.contains(QString(reportName(report))))
            draft.reports.append(report);
    const QJsonArray examples = json["examples"_L1].toArray();
    for (const QJsonValue one : examples)
        if (const auto id = EntityId::fromString(one.toString()))
            draft.examples.append(ExampleId(*id));
    draft.extensions = json["extensions"_L1].toObject();
    return draft;
}

QJsonObject ScenarioDraft::toJson() const {
    QJsonArray scriptList;
    for (int i = 0; i < scriptCount; ++i)
        scriptList.append(QJsonObject{{u"text"_s, scripts.at(i)}, {u"extensions"_s, scriptExtensions.at(i)}});
    QJsonArray landmarkList;
    for (const DraftLandmark& one : landmarks)
        landmarkList.append(QJsonObject{
            {u"id"_s, one.id}, {u"title"_s, one.title}, {u"at"_s, one.at}, {u"extensions"_s, one.extensions}});
    QJsonArray objectionList;
    for (const DraftObjection& one : objections)
        objectionList.append(QJsonObject{{u"id"_s, one.id},
                                         {u"text"_s, one.text},
                                         {u"hint"_s, one.hint},
                                         {u"tier"_s, tierName(one.tier)},
                                         {u"extensions"_s, one.extensions}});
    QJsonArray reportList;
    for (const Report report : reports)
        reportList.append(QString(reportName(report)));
    QJsonArray exampleList;
    for (const ExampleId& example : examples)
        exampleList.append(example.toString());
    return {{u"title"_s, title},
            {u"kind"_s, QString(scenarioKindName(kind))},
            {u"language"_s, language},
            {u"brief"_s, brief},
            {u"scripts"_s, scriptList},
            {u"target"_s, target},
            {u"landmarks"_s, landmarkList},
            {u"objections"_s, objectionList},
            {u"map"_s, map},
            {u"reports"_s, reportList},
            {u"examples"_s, exampleList},
            {u"extensions"_s, extensions}};
}

bool ScenarioDraft::isEmpty() const {
    const auto isBlank = [](const QString& text) { return text.trimmed().isEmpty(); };
    return isBlank(title) && isBlank(brief) && std::all_of(scripts.begin(), scripts.end(), isBlank) &&
           landmarks.isEmpty() && objections.isEmpty();
}

Scenario toScenario(const ScenarioDraft& draft) {
    Scenario scenario;
    scenario.title = clean(draft.title).trimmed();
    scenario.kind = draft.kind;
    scenario.language = draft.language.trimmed();
    scenario.brief = clean(draft.brief);
    for (int i = 0; i < ScenarioDraft::scriptCount; ++i) {
        if (draft.scripts.at(i).trimmed().isEmpty())
            continue;
        Script script;
        script.tier = ScenarioDraft::tierOf(i);
        script.text = clean(draft.scripts.at(i));
        script.extensions = draft.scriptExtensions.at(i);
        scenario.scripts.append(script);
    }
    scenario.timeTargetSeconds = secondsOf(draft.target);
    QStringList ids;
    for (const DraftLandmark& landmark : draft.landmarks)
        ids.append(landmark.id);
    for (const DraftLandmark& landmark : draft.landmarks) {
        const auto at = secondsOf(landmark.at);
        if (!at || landmark.title.trimmed().isEmpty())
            continue;
        const QString id = landmark.id.isEmpty() ? slugOf(landmark.title, ids, u"landmark"_s) : landmark.id;
        ids.append(id);
        scenario.landmarks.append({id, clean(landmark.title).trimmed(), *at, landmark.extensions});
    }
    ids.clear();
    for (const DraftObjection& objection : draft.objections)
        ids.append(objection.id);
    for (const DraftObjection& objection : draft.objections) {
        const QString text = clean(objection.text).simplified();
        if (text.isEmpty())
            continue;
        const QString id = objection.id.isEmpty() ? slugOf(text, ids, u"objection"_s) : objection.id;
        ids.append(id);
        scenario.objections.append(
            {id, text, clean(objection.hint).simplified(), objection.tier, objection.extensions});
    }
    if (!draft.map.isEmpty())
        scenario.map = draft.map;
    scenario.reports = draft.reports;
    scenario.extensions = draft.extensions;
    return scenario;
}

QList<DraftLandmark> landmarksOfHeadings(const ScenarioDraft& draft, int script) {
    Scenario scenario = toScenario(draft);
    scenario.landmarks.clear(); // times follow from how much there is to say
    Script text;
    text.text = draft.scripts.at(script);
    QList<ScriptLine> lines = scriptLines(text, scenario);
    QList<DraftLandmark> result;
    double last = -1;
    for (const ScriptLine& line : lines) {
        if (!line.isHeading || result.size() >= scenariolimits::landmarks)
            continue;
        DraftLandmark landmark{{}, line.text().simplified(), {}};
        double at = std::round(line.begins);
        for (const DraftLandmark& before : draft.landmarks)
            if (before.title.compare(landmark.title, Qt::CaseInsensitive) == 0)
                landmark = before;
        if (const auto kept = secondsOf(landmark.at); kept && *kept > last)
            at = *kept;
        at = std::max(at, last + 1);
        last = at;
        landmark.at = asTyped(at);
        result.append(landmark);
    }
    return result;
}

QList<DraftObjection> objectionsOfLines(const QString& text) {
    static const QRegularExpression mark(u"^\\s*(?:[-*•–]|\\d{1,3}[.)])\\s+"_s);
    QList<DraftObjection> result;
    for (QString line : text.split(QRegularExpression(u"[\r\n]+"_s))) {
        line.remove(mark);
        const QString said = line.section(u'\t', 0, 0).simplified();
        if (!said.isEmpty())
            result.append({{}, said, line.section(u'\t', 1).simplified()});
    }
    return result;
}

} // namespace greenroom::ui

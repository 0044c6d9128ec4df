// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/scenariodraft.h"

#include "core/base/schema.h"
#include "core/base/slug.h"
#include "ui/studio/scripttext.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(ScenarioEditor)
};

constexpr double leastTarget = 10;
constexpr double mostSeconds = 7200;
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestBrief = 20'000;
constexpr qsizetype longestScript = 60'000;
constexpr qsizetype mostLandmarks = 20;
constexpr int scriptLimit = 4; ///< of one scenario
constexpr std::array allReports{Report::Attempts, Report::FullRuns, Report::LastPractised, Report::Levels};

QString asTyped(double seconds) {
    const double tenths = std::round(seconds * 10) / 10;
    return tenths == std::floor(tenths) ? clockText(tenths) : QString::number(tenths);
}

/// Text that a document may hold: without the control characters that paste brings along.
QString clean(QString text) {
    static const QRegularExpression control(u"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]"_s);
    return text.remove(control);
}

class Finder {
public:
    explicit Finder(const ScenarioDraft& draft) : m_draft(draft) {}

    QList<DraftProblem> find() {
        texts();
        scripts();
        times();
        // Whatever else the rules of scenarios say.
        if (m_problems.isEmpty())
            if (const auto checked = toScenario(m_draft).check(); !checked)
                m_problems.append({fieldOf(pointerOf(checked.error())), 0,
                                   Said::tr("This cannot be kept as it stands."), checked.error().message});
        return m_problems;
    }

private:
    void add(DraftField field, int index, const QString& sentence) { m_problems.append({field, index, sentence}); }

    void texts() {
        if (m_draft.title.trimmed().isEmpty())
            add(DraftField::Title, 0, Said::tr("Give it a title: people find it by that."));
        else if (m_draft.title.trimmed().size() > longestTitle)
            add(DraftField::Title, 0, Said::tr("The title has more than %1 characters.").arg(longestTitle));
        if (m_draft.brief.trimmed().isEmpty())
            add(DraftField::Brief, 0, Said::tr("Say in a sentence or two who is spoken to and what is to be reached."));
        else if (m_draft.brief.size() > longestBrief)
            add(DraftField::Brief, 0, Said::tr("The brief has more than %1 characters.").arg(longestBrief));
    }

    void scripts() {
        int count = 0;
        for (int i = 0; i < ScenarioDraft::scriptCount; ++i) {
            count += m_draft.scripts[i].trimmed().isEmpty() ? 0 : 1;
            if (m_draft.scripts[i].size() > longestScript)
                add(DraftField::Script, i, Said::tr("This script has more than %1 characters.").arg(longestScript));
        }
        if (count > scriptLimit)
            add(DraftField::Script, 0,
                Said::tr("There are scripts for everybody and for all four prospects; one of the five has to go."));
    }

    void times() {
        const auto target = secondsOf(m_draft.target);
        if (!m_draft.target.trimmed().isEmpty()) {
            if (!target)
                add(DraftField::Target, 0,
                    Said::tr("“%1” is no time. Write minutes and seconds, as in 2:30.")
                        .arg(m_draft.target.trimmed().left(20)));
            else if (*target < leastTarget || *target > mostSeconds)
                add(DraftField::Target, 0, Said::tr("The time target lies between 10 seconds and two hours."));
        }
        if (m_draft.landmarks.size() > mostLandmarks)
            add(DraftField::Landmark, mostLandmarks, Said::tr("There are at most %1 landmarks.").arg(mostLandmarks));
        double before = -1;
        for (int i = 0; i < m_draft.landmarks.size(); ++i) {
            const DraftLandmark& landmark = m_draft.landmarks[i];
            const auto at = secondsOf(landmark.at);
            if (landmark.title.trimmed().isEmpty())
                add(DraftField::Landmark, i, Said::tr("Give the landmark a name, or remove it."));
            else if (landmark.title.trimmed().size() > longestTitle)
                add(DraftField::Landmark, i, Said::tr("The name has more than %1 characters.").arg(longestTitle));
            else if (!at)
                add(DraftField::Landmark, i, Said::tr("When does it come? Write minutes and seconds, as in 1:15."));
            else if (*at <= before)
                add(DraftField::Landmark, i,
                    Said::tr("It has to come after the one before it (%1).").arg(clockText(before)));
            else if (target && *at >= *target)
                add(DraftField::Landmark, i,
                    Said::tr("It has to come before the time target (%1).").arg(clockText(*target)));
            else if (*at > mostSeconds)
                add(DraftField::Landmark, i, Said::tr("It has to come within two hours."));
            before = at ? std::max(before, *at) : before;
        }
    }

    static DraftField fieldOf(const QString& pointer) {
        const QString field = pointer.section(u'/', 1, 1);
        return field == u"title"_s       ? DraftField::Title
               : field == u"language"_s  ? DraftField::Language
               : field == u"brief"_s     ? DraftField::Brief
               : field == u"scripts"_s   ? DraftField::Script
               : field == u"landmarks"_s ? DraftField::Landmark
               : field == u"map"_s       ? DraftField::Map
               : field == u"reports"_s   ? DraftField::Reports
                                         : DraftField::Whole;
    }

    const ScenarioDraft& m_draft;
    QList<DraftProblem> m_problems;
};

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
            {u"map"_s, map},
            {u"reports"_s, reportList},
            {u"examples"_s, exampleList},
            {u"extensions"_s, extensions}};
}

bool ScenarioDraft::isEmpty() const {
    const auto isBlank = [](const QString& text) { return text.trimmed().isEmpty(); };
    return isBlank(title) && isBlank(brief) && std::all_of(scripts.begin(), scripts.end(), isBlank) &&
           landmarks.isEmpty();
}

QList<DraftProblem> problemsOf(const ScenarioDraft& draft) {
    return Finder(draft).find();
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
        if (i > 0)
            script.tier = static_cast<Tier>(i - 1);
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
        if (!line.isHeading || result.size() >= mostLandmarks)
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

std::optional<double> secondsOf(const QString& text) {
    static const QRegularExpression form(u"^(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,4}(?:[.,]\\d{1,3})?)$"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const double seconds = match.captured(3).replace(u',', u'.').toDouble();
    const bool hasMinutes = !match.captured(2).isEmpty();
    if ((hasMinutes && seconds >= 60) || (!match.captured(1).isEmpty() && match.captured(2).toInt() >= 60))
        return std::nullopt;
    return match.captured(1).toInt() * 3600 + match.captured(2).toInt() * 60 + seconds;
}

QString kindText(ScenarioKind kind) {
    switch (kind) {
    case ScenarioKind::Discovery:
        return Said::tr("Discovery");
    case ScenarioKind::Demo:
        return Said::tr("Demo");
    case ScenarioKind::Negotiation:
        return Said::tr("Negotiation");
    case ScenarioKind::Objection:
        return Said::tr("Objection");
    case ScenarioKind::BasicCall:
        return Said::tr("Basic call");
    case ScenarioKind::OneToOne:
        return Said::tr("One-to-one");
    case ScenarioKind::Pitch:
        return Said::tr("Pitch");
    case ScenarioKind::Other:
        break;
    }
    return Said::tr("Something else");
}

QString scriptText(int script) {
    return script == 0 ? Said::tr("Everybody") : Said::tr("Prospect %1").arg(QChar(u'A' + script - 1));
}

} // namespace greenroom::ui

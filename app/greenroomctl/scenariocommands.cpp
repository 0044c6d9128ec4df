// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"
#include "core/base/file.h"
#include "core/home/catalogue.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const ScenarioRecord& record) {
    QJsonObject json = record.document.toJson();
    json[u"id"_s] = record.id.toString();
    json[u"version"_s] = QString::fromLatin1(record.version.toHex());
    return json;
}

Result<Answer> add(Session& session, const std::string& file) {
    const QString path = QString::fromStdString(file);
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const QByteArray bytes, readFile(path, documentLimit));
    GR_TRY_ASSIGN(const ScenarioRecord record, Catalogue(*home).addScenario(bytes, path));
    return Answer{{{u"scenario"_s, toJson(record)}},
                  u"Added \"%1\" (%2)"_s.arg(record.document.title, record.id.toString().first(8))};
}

Result<Answer> list(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const auto records, Catalogue(*home).scenarios().all());
    QJsonArray scenarios;
    QList<QStringList> rows;
    for (const ScenarioRecord& record : records) {
        scenarios.append(QJsonObject{{u"id"_s, record.id.toString()},
                                     {u"version"_s, QString::fromLatin1(record.version.toHex())},
                                     {u"title"_s, record.document.title},
                                     {u"kind"_s, QString(scenarioKindName(record.document.kind))},
                                     {u"language"_s, record.document.language},
                                     {u"scripts"_s, record.document.scripts.size()}});
        rows.append(
            {record.id.toString().first(8), record.document.title, QString(scenarioKindName(record.document.kind))});
    }
    return Answer{{{u"scenarios"_s, scenarios}}, table(rows)};
}

QString describe(const ScenarioRecord& record) {
    const Scenario& scenario = record.document;
    QStringList parts{u"%1 (%2, %3)"_s.arg(scenario.title, QString(scenarioKindName(scenario.kind)), scenario.language),
                      scenario.brief};
    if (scenario.timeTargetSeconds)
        parts.append(u"Time target: %1 s"_s.arg(*scenario.timeTargetSeconds));
    for (const Landmark& landmark : scenario.landmarks)
        parts.append(u"Landmark at %1 s: %2"_s.arg(landmark.atSeconds).arg(landmark.title));
    if (const auto* map = std::get_if<QJsonObject>(&scenario.map))
        parts.append(u"Assessment map: %1"_s.arg((*map)[u"title"_s].toString()));
    for (const Script& script : scenario.scripts)
        parts.append((script.tier ? u"Script for tier %1:\n"_s.arg(QChar(u'A' + static_cast<int>(*script.tier)))
                                  : u"Script:\n"_s) +
                     script.text);
    return parts.join(u"\n\n"_s);
}

Result<Answer> show(Session& session, const std::string& id) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const ScenarioRecord record, Catalogue(*home).scenarios().find(QString::fromStdString(id)));
    return Answer{{{u"scenario"_s, toJson(record)}}, describe(record)};
}

} // namespace

void addScenarioCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("scenario", "What is rehearsed");
    area->require_subcommand(1);

    CLI::App* verb =
        area->add_subcommand("add", "Add a scenario from a JSON file, or a new version of one with its title");
    const auto file = std::make_shared<std::string>();
    verb->add_option("FILE", *file, "A greenroom-scenario/1 document")->required();
    session.on(verb, [=, &session] { return add(session, *file); });

    session.on(area->add_subcommand("list", "All scenarios of this home"), [&session] { return list(session); });

    verb = area->add_subcommand("show", "One scenario, whole");
    const auto id = std::make_shared<std::string>();
    verb->add_option("ID", *id, "Its title, its id or the beginning of its id")->required();
    session.on(verb, [=, &session] { return show(session, *id); });
}

} // namespace greenroom::ctl

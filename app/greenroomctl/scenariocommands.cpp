// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/people.h"
#include "app/greenroomctl/session.h"
#include "core/base/choose.h"
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

QString originName(ScenarioAtHand::Origin origin) {
    switch (origin) {
    case ScenarioAtHand::Origin::Published:
        return u"published"_s;
    case ScenarioAtHand::Origin::Assigned:
        return u"assigned"_s;
    case ScenarioAtHand::Origin::Agreed:
        return u"agreed"_s;
    case ScenarioAtHand::Origin::Own:
        break;
    }
    return u"own"_s;
}

/// Where a scenario came from, added to `json`.
QJsonObject withOrigin(QJsonObject json, const ScenarioAtHand& one, const People& people) {
    json[u"origin"_s] = originName(one.origin);
    json[u"from"_s] = people.json(one.from);
    json[u"published_by"_s] = one.publisher ? QJsonValue(people.json(*one.publisher)) : QJsonValue();
    return json;
}

/// The same in words; empty for what is one's own alone.
QString originText(const ScenarioAtHand& one, const People& people) {
    QStringList parts;
    if (one.origin == ScenarioAtHand::Origin::Assigned)
        parts.append(u"assigned by "_s + people.name(one.from));
    if (one.origin == ScenarioAtHand::Origin::Agreed)
        parts.append(u"agreed with "_s + people.name(one.from));
    if (one.publisher)
        parts.append(u"published by "_s + people.name(*one.publisher));
    return parts.join(u", "_s);
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
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const auto atHand, Catalogue(*home).scenariosAtHand());
    QJsonArray scenarios;
    QList<QStringList> rows;
    for (const ScenarioAtHand& one : atHand) {
        const ScenarioRecord& record = one.scenario;
        scenarios.append(withOrigin({{u"id"_s, record.id.toString()},
                                     {u"version"_s, QString::fromLatin1(record.version.toHex())},
                                     {u"title"_s, record.document.title},
                                     {u"kind"_s, QString(scenarioKindName(record.document.kind))},
                                     {u"language"_s, record.document.language},
                                     {u"scripts"_s, record.document.scripts.size()}},
                                    one, people));
        rows.append({record.id.toString().first(8), record.document.title,
                     QString(scenarioKindName(record.document.kind)), originText(one, people)});
    }
    return Answer{{{u"scenarios"_s, scenarios}}, table(rows)};
}

QString describe(const Objection& objection) {
    QString text = objection.tier ? u"Objection of tier %1: "_s.arg(QChar(u'A' + static_cast<int>(*objection.tier)))
                                  : u"Objection: "_s;
    text += objection.text;
    return objection.hint.isEmpty() ? text : text + u"\n  "_s + objection.hint;
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
    for (const Objection& objection : scenario.objections)
        parts.append(describe(objection));
    for (const Script& script : scenario.scripts)
        parts.append((script.tier ? u"Script for tier %1:\n"_s.arg(QChar(u'A' + static_cast<int>(*script.tier)))
                                  : u"Script:\n"_s) +
                     script.text);
    return parts.join(u"\n\n"_s);
}

Result<Answer> show(Session& session, const std::string& id) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    GR_TRY_ASSIGN(const ScenarioAtHand found, Catalogue(*home).findScenario(QString::fromStdString(id)));
    const QString origin = originText(found, people);
    return Answer{{{u"scenario"_s, withOrigin(toJson(found.scenario), found, people)}},
                  describe(found.scenario) + (origin.isEmpty() ? origin : u"\n\nThis scenario was "_s + origin)};
}

Result<Answer> publish(Session& session, const std::string& id, const std::string& groupName) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const People people, People::of(*home));
    Catalogue catalogue(*home);
    GR_TRY_ASSIGN(const ScenarioAtHand found, catalogue.findScenario(QString::fromStdString(id)));
    std::optional<GroupId> group;
    QString to = u"the whole team"_s;
    if (!groupName.empty()) {
        GR_TRY_ASSIGN(const Group chosen, people.group(QString::fromStdString(groupName)));
        group = chosen.id;
        to = u"the group \"%1\""_s.arg(chosen.name);
    }
    GR_TRY_ASSIGN(const PublishedScenario published, catalogue.published().publish(found.scenario, group));
    GR_TRY_ASSIGN(const ScenarioAtHand now, catalogue.findScenario(found.scenario.id.toString()));
    QJsonObject json = withOrigin(toJson(published.scenario), now, people);
    json[u"published"_s] = toIsoTime(published.publishedMs);
    json[u"group"_s] = group ? QJsonValue(group->toString()) : QJsonValue();
    return Answer{
        {{u"scenario"_s, json}},
        u"Published \"%1\" to %2; the others see it after the next sync"_s.arg(published.scenario.document.title, to)};
}

Result<Answer> unpublish(Session& session, const std::string& id) {
    GR_TRY_ASSIGN(Home * home, session.home());
    Catalogue catalogue(*home);
    GR_TRY_ASSIGN(const QList<PublishedScenario> all, catalogue.published().all());
    QList<Candidate<PublishedScenario>> candidates;
    for (const PublishedScenario& one : all)
        if (one.publisher() == home->person())
            candidates.append({one.scenario.id.toString(), one.scenario.document.title, one});
    GR_TRY_ASSIGN(const PublishedScenario chosen,
                  choose(candidates, QString::fromStdString(id), u"scenario that you published"_s));
    GR_TRY(catalogue.published().unpublish(chosen.scenario.id));
    return Answer{{{u"scenario"_s, toJson(chosen.scenario)}},
                  u"\"%1\" is published no more: the others lose it with the next sync; what was recorded, assigned or "
                  "shared with it keeps its copy"_s.arg(chosen.scenario.document.title)};
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

    session.on(area->add_subcommand(
                   "list", "All scenarios at hand: your own, and what others published, assigned or agreed on"),
               [&session] { return list(session); });

    verb = area->add_subcommand("show", "One scenario, whole");
    const auto id = std::make_shared<std::string>();
    verb->add_option("ID", *id, "Its title, its id or the beginning of its id")->required();
    session.on(verb, [=, &session] { return show(session, *id); });

    verb = area->add_subcommand("publish", "Show one of your own scenarios, as it is now, to the team");
    const auto group = std::make_shared<std::string>();
    verb->add_option("ID", *id, "Its title, its id or the beginning of its id")->required();
    verb->add_option("--group", *group, "Only to this group (shown to it alone, though the whole team could read it)");
    session.on(verb, [=, &session] { return publish(session, *id, *group); });

    verb = area->add_subcommand("unpublish", "Take a scenario back that you published");
    verb->add_option("ID", *id, "Its title, its id or the beginning of its id")->required();
    session.on(verb, [=, &session] { return unpublish(session, *id); });
}

} // namespace greenroom::ctl

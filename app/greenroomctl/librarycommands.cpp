// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/longwork.h"
#include "app/greenroomctl/session.h"
#include "core/base/choose.h"
#include "core/base/plural.h"
#include "core/home/catalogue.h"
#include "core/library/publishedexamples.h"
#include "core/studio/import.h"
#include "core/team/groups.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Request {
    std::string file;
    std::string title;
    std::string kind = "good";
    std::string scenario;
    std::string consent;
    std::vector<std::string> tags;
    std::optional<double> starts;
    std::optional<double> ends;
};

QJsonValue orNull(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject toJson(const ModelExample& example, Home& home) {
    return {{u"id"_s, example.id.toString()},
            {u"title"_s, example.title},
            {u"kind"_s, example.quality},
            {u"scenario"_s, example.scenario ? QJsonValue(example.scenario->toString()) : QJsonValue()},
            {u"tags"_s, QJsonArray::fromStringList(example.tags)},
            {u"consent"_s, example.consent},
            {u"path"_s, home.media().pathOf(example.media.hash)},
            {u"duration"_s, example.duration},
            {u"width"_s, example.width},
            {u"height"_s, example.height},
            {u"has_audio"_s, example.sound},
            {u"in"_s, orNull(example.starts)},
            {u"out"_s, orNull(example.ends)},
            {u"from"_s, example.from ? QJsonValue(example.publisher) : QJsonValue()},
            {u"here"_s, home.media().contains(example.media.hash)},
            {u"bytes"_s, example.media.size}};
}

Result<Answer> import(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    ModelExample example;
    example.title = QString::fromStdString(request.title);
    example.quality = QString::fromStdString(request.kind);
    example.consent = QString::fromStdString(request.consent);
    example.starts = request.starts;
    example.ends = request.ends;
    for (const std::string& tag : request.tags)
        example.tags.append(QString::fromStdString(tag));
    if (!request.scenario.empty()) {
        GR_TRY_ASSIGN(const ScenarioAtHand atHand,
                      Catalogue(*home).findScenario(QString::fromStdString(request.scenario)));
        example.scenario = atHand.scenario.id;
    }
    LongWork work(u"Importing"_s, session.json);
    GR_TRY_ASSIGN(const ModelExample added,
                  importExample(*home, QString::fromStdString(request.file), example, work.progress()));
    return Answer{{{u"example"_s, toJson(added, *home)}},
                  u"Added \"%1\" to the library (%2, %3 s)"_s.arg(added.title, added.id.toString().first(8))
                      .arg(added.duration, 0, 'f', 1)};
}

Result<Answer> search(Session& session, const std::vector<std::string>& words) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const auto atHand, Catalogue(*home).scenariosAtHand());
    QMap<EntityId, QString> titles;
    for (const ScenarioAtHand& one : atHand)
        titles.insert(one.scenario.id, one.scenario.document.title);
    QStringList wanted;
    for (const std::string& word : words)
        wanted.append(QString::fromStdString(word));
    GR_TRY_ASSIGN(const auto found,
                  Examples(home->journal(), home->person(), home->random()).search(wanted.join(u' '), titles));
    QJsonArray results;
    QList<QStringList> rows;
    for (const ModelExample& example : found) {
        results.append(toJson(example, *home));
        rows.append({example.id.toString().first(8), example.title, example.quality,
                     u"%1 s"_s.arg(example.duration, 0, 'f', 1)});
    }
    return Answer{{{u"results"_s, results}}, rows.isEmpty() ? u"Nothing in the library fits"_s : table(rows)};
}

struct Publishing {
    std::string example;
    std::string group;
};

Result<ModelExample> findExample(Home& home, const std::string& text) {
    GR_TRY_ASSIGN(const QList<ModelExample> mine, Examples(home.journal(), home.person(), home.random()).mine());
    QList<Candidate<ModelExample>> candidates;
    for (const ModelExample& one : mine)
        candidates.append({one.id.toString(), one.title, one});
    return choose(candidates, QString::fromStdString(text), u"example"_s);
}

Result<Answer> publish(Session& session, const Publishing& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const ModelExample example, findExample(*home, request.example));
    std::optional<GroupId> group;
    if (!request.group.empty()) {
        GR_TRY_ASSIGN(
            const Group found,
            Groups(home->journal(), home->person(), home->random()).find(QString::fromStdString(request.group)));
        group = found.id;
    }
    if (!home->isInTeam())
        return fail(ErrorCode::Refused, u"this home is in no team; nothing was shown to anybody"_s);
    GR_TRY_ASSIGN(const PublishedExample shown, PublishedExamples(home->journal(), home->person(), home->random())
                                                    .publish(example, group, *home->authority().roster()));
    return Answer{{{u"example"_s, toJson(example, *home)}, {u"people"_s, shown.audience.size()}},
                  u"Published \"%1\" to %2; it goes out with the next sync"_s.arg(
                      example.title, plural(shown.audience.size(), u"person"_s, u"people"_s))};
}

Result<Answer> unpublish(Session& session, const std::string& text) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const ModelExample example, findExample(*home, text));
    GR_TRY(PublishedExamples(home->journal(), home->person(), home->random()).unpublish(example.id));
    return Answer{{{u"example"_s, toJson(example, *home)}},
                  u"Took \"%1\" back; it leaves the others' libraries at their next sync"_s.arg(example.title)};
}

struct Observed {
    std::string who;
    std::string kind;
    std::string day;
    std::string media;
    std::string consent;
    std::string intent;
};

Result<Answer> observe(Session& session, const Observed& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    Observation observation;
    observation.who = QString::fromStdString(request.who);
    observation.kind = QString::fromStdString(request.kind);
    observation.day = QDate::fromString(QString::fromStdString(request.day), Qt::ISODate);
    observation.consent = QString::fromStdString(request.consent);
    observation.intent = QString::fromStdString(request.intent);
    LongWork work(u"Importing"_s, session.json);
    GR_TRY_ASSIGN(const Observation made,
                  greenroom::observe(*home, observation, QString::fromStdString(request.media), work.progress()));
    const QJsonObject subject{
        {u"id"_s, made.id.toString()},
        {u"who"_s, made.who},
        {u"member"_s, made.person ? QJsonValue(QString::fromLatin1(made.person->toHex())) : QJsonValue()},
        {u"kind"_s, made.kind},
        {u"date"_s, made.day.toString(Qt::ISODate)},
        {u"intent"_s, made.intent},
        {u"consent"_s, made.consent},
        {u"path"_s, made.media ? QJsonValue(home->media().pathOf(made.media->hash)) : QJsonValue()},
        {u"duration"_s, made.media ? QJsonValue(made.duration) : QJsonValue()}};
    QString text = u"Noted a %1 of %2 on %3 (%4)"_s.arg(made.kind, made.who, made.day.toString(Qt::ISODate),
                                                        made.id.toString().first(8));
    if (made.media && made.consent.isEmpty())
        text += u"\nNo consent is noted: it stays with you until there is one"_s;
    return Answer{{{u"subject"_s, subject}}, text};
}

} // namespace

void addLibraryCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("library", "Model examples");
    area->require_subcommand(1);

    CLI::App* verb = area->add_subcommand("import", "Bring a clip into the library");
    const auto request = std::make_shared<Request>();
    verb->add_option("FILE", request->file, "Any clip FFmpeg reads")->required();
    verb->add_option("--title", request->title, "What it shows")->required();
    verb->add_option("--kind", request->kind, "good or bad");
    verb->add_option("--scenario", request->scenario, "The scenario it is an example for");
    verb->add_option("--tag", request->tags, "A word to find it by");
    verb->add_option("--consent", request->consent, "What those who are seen agreed to");
    verb->add_option("--in", request->starts, "Seconds into the clip where it begins");
    verb->add_option("--out", request->ends, "Seconds into the clip where it ends");
    session.on(verb, [=, &session] { return import(session, *request); });

    verb = area->add_subcommand("publish", "Show an example to the team or a group (coaches and trainers can)");
    const auto publishing = std::make_shared<Publishing>();
    verb->add_option("EXAMPLE", publishing->example, "Its title or id")->required();
    verb->add_option("--group", publishing->group, "The group that gets it; the whole team unless set");
    session.on(verb, [=, &session] { return publish(session, *publishing); });

    verb = area->add_subcommand("unpublish", "Take a published example back");
    const auto shown = std::make_shared<std::string>();
    verb->add_option("EXAMPLE", *shown, "Its title or id")->required();
    session.on(verb, [=, &session] { return unpublish(session, *shown); });

    verb = area->add_subcommand("search", "Examples in which every word occurs");
    const auto words = std::make_shared<std::vector<std::string>>();
    verb->add_option("WORDS", *words, "Words of titles, tags, scenarios; none lists all");
    session.on(verb, [=, &session] { return search(session, *words); });
}

void addObserveCommand(CLI::App& app, Session& session) {
    CLI::App* verb = app.add_subcommand("observe", "Note a real call, meeting or role-play that you watched");
    const auto request = std::make_shared<Observed>();
    verb->add_option("--who", request->who, "Who was observed")->required();
    verb->add_option("--kind", request->kind, "call, meeting or role-play")->required();
    verb->add_option("--date", request->day, "The day, as in 2026-03-31")->required();
    verb->add_option("--media", request->media, "A recording of it");
    verb->add_option("--consent", request->consent, "What those recorded agreed to");
    verb->add_option("--intent", request->intent, "Why it was observed");
    session.on(verb, [=, &session] { return observe(session, *request); });
}

} // namespace greenroom::ctl

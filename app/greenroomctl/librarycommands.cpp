// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/longwork.h"
#include "app/greenroomctl/session.h"
#include "core/base/choose.h"
#include "core/base/plural.h"
#include "core/home/catalogue.h"
#include "core/home/travel.h"
#include "core/library/publishedexamples.h"
#include "core/studio/cleanup.h"
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

Result<ModelExample> choose(const QList<ModelExample>& examples, const std::string& text) {
    QList<Candidate<ModelExample>> candidates;
    for (const ModelExample& one : examples)
        candidates.append({one.id.toString(), one.title, one});
    return greenroom::choose(candidates, QString::fromStdString(text), u"example"_s);
}

Result<ModelExample> findExample(Home& home, const std::string& text) {
    GR_TRY_ASSIGN(const QList<ModelExample> mine, Examples(home.journal(), home.person(), home.random()).mine());
    return choose(mine, text);
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

struct Keeping {
    std::string example;
    std::string scenario;
    std::string rule;
    bool rest = false;
};

QString keptForName(KeptFor keptFor) {
    switch (keptFor) {
    case KeptFor::Hand:
        return u"hand"_s;
    case KeptFor::Scenario:
        return u"scenario"_s;
    case KeptFor::Practice:
        return u"practice"_s;
    case KeptFor::All:
        return u"all"_s;
    case KeptFor::Nothing:
        break;
    }
    return {};
}

QString whereWords(const TeamClip& clip) {
    if (clip.isHere)
        return clip.keptFor == KeptFor::Nothing ? u"here, for no reason any more"_s : u"here"_s;
    return clip.keptFor == KeptFor::Nothing ? u"on the team share"_s : u"on its way"_s;
}

QString roomWords(const ClipRoom& room) {
    return u"%1 (%2 MB)"_s.arg(plural(room.clips, u"clip"_s, u"clips"_s))
        .arg(static_cast<double>(room.bytes) / 1'000'000, 0, 'f', 1);
}

/// How it stands now, after what was done.
Result<Answer> travelAnswer(Home& home, const QString& done) {
    Travel travel(home);
    GR_TRY_ASSIGN(const QList<TeamClip> clips, travel.all());
    GR_TRY_ASSIGN(const Travel::Rule rule, travel.rule());
    GR_TRY_ASSIGN(const ClipRoom rest, travel.releasable());
    QJsonArray array;
    QList<QStringList> rows;
    for (const TeamClip& clip : clips) {
        QJsonObject json = toJson(clip.example, home);
        const QString keptFor = keptForName(clip.keptFor);
        json.insert(u"kept_for"_s, keptFor.isEmpty() ? QJsonValue() : QJsonValue(keptFor));
        json.insert(u"can_go"_s, clip.canGo);
        array.append(json);
        rows.append({clip.example.id.toString().first(8), clip.example.title, roomWords({1, clip.example.media.size}),
                     whereWords(clip)});
    }
    const bool all = rule == Travel::Rule::All;
    QStringList lines{done};
    lines.append(all ? u"All examples of the team arrive by themselves"_s
                     : u"Examples of scenarios that are practised here arrive by themselves"_s);
    if (!rows.isEmpty())
        lines.append(table(rows));
    lines.removeAll(QString());
    return Answer{{{u"rule"_s, all ? u"all"_s : u"practised"_s}, {u"examples"_s, array}, {u"rest_bytes"_s, rest.bytes}},
                  lines.join(u'\n')};
}

Result<ScenarioId> findScenario(Home& home, const std::string& text) {
    GR_TRY_ASSIGN(const ScenarioAtHand atHand, Catalogue(home).findScenario(QString::fromStdString(text)));
    return atHand.scenario.id;
}

Result<ModelExample> findAny(Home& home, const std::string& text) {
    GR_TRY_ASSIGN(const QList<ModelExample> all, Examples(home.journal(), home.person(), home.random()).all());
    return choose(all, text);
}

Result<Answer> keep(Session& session, const Keeping& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    Travel travel(*home);
    QString done;
    if (!request.rule.empty()) {
        GR_TRY(travel.setRule(request.rule == "all" ? Travel::Rule::All : Travel::Rule::Practised));
    }
    if (!request.scenario.empty()) {
        GR_TRY_ASSIGN(const ScenarioId scenario, findScenario(*home, request.scenario));
        GR_TRY(travel.keep(scenario));
        GR_TRY_ASSIGN(const QList<TeamClip> clips, travel.all());
        GR_TRY_ASSIGN(const ScenarioTravel now, travel.of(scenario, clips));
        done = u"Kept for travel: %1, of which %2 come with the next sync"_s.arg(roomWords(now.all),
                                                                                 roomWords(now.coming));
    }
    if (!request.example.empty()) {
        GR_TRY_ASSIGN(const ModelExample example, findAny(*home, request.example));
        GR_TRY(travel.keep(example));
        done = home->media().contains(example.media.hash)
                   ? u"\"%1\" stays on this laptop"_s.arg(example.title)
                   : u"\"%1\" comes with the next sync and stays on this laptop"_s.arg(example.title);
    }
    return travelAnswer(*home, done);
}

Result<Answer> release(Session& session, const Keeping& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    Travel travel(*home);
    ClipRoom gone;
    if (!request.example.empty()) {
        GR_TRY_ASSIGN(const ModelExample example, findAny(*home, request.example));
        if (home->media().contains(example.media.hash))
            gone.add(example.media.size);
        GR_TRY(travel.release(example));
    }
    if (!request.scenario.empty()) {
        GR_TRY_ASSIGN(const ScenarioId scenario, findScenario(*home, request.scenario));
        GR_TRY_ASSIGN(gone, travel.release(scenario));
    }
    if (request.rest) {
        GR_TRY_ASSIGN(gone, travel.releaseRest());
    }
    return travelAnswer(*home, u"Let go of %1; they stay on the team share"_s.arg(roomWords(gone)));
}

struct Observed {
    std::string who;
    std::string kind;
    std::string day;
    std::string media;
    std::string consent;
    std::string intent;
};

QJsonObject toJson(const Observation& made, Home& home) {
    return {{u"id"_s, made.id.toString()},
            {u"who"_s, made.who},
            {u"member"_s, made.person ? QJsonValue(QString::fromLatin1(made.person->toHex())) : QJsonValue()},
            {u"kind"_s, made.kind},
            {u"date"_s, made.day.toString(Qt::ISODate)},
            {u"intent"_s, made.intent},
            {u"consent"_s, made.consent},
            {u"path"_s, made.media ? QJsonValue(home.media().pathOf(made.media->hash)) : QJsonValue()},
            {u"duration"_s, made.media ? QJsonValue(made.duration) : QJsonValue()}};
}

Observations observationsOf(Home& home) {
    return Observations(home.journal(), home.person(), home.random());
}

Result<Answer> listObservations(Session& session) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const QList<Observation> all, observationsOf(*home).all());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Observation& one : all) {
        array.append(toJson(one, *home));
        rows.append({one.id.toString().first(8), one.who, one.kind, one.day.toString(Qt::ISODate), one.intent});
    }
    return Answer{{{u"subjects"_s, array}}, rows.isEmpty() ? u"Nothing was observed yet"_s : table(rows)};
}

/// Of those that are there, or of those that were discarded.
Result<Observation> findObservation(const QList<Observation>& all, const std::string& text) {
    QList<Candidate<Observation>> candidates;
    for (const Observation& one : all)
        candidates.append({one.id.toString(), one.who, one});
    return greenroom::choose(candidates, QString::fromStdString(text), u"observation"_s);
}

Result<Answer> discardObservation(Session& session, const std::string& text) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const QList<Observation> all, observationsOf(*home).all());
    GR_TRY_ASSIGN(const Observation found, findObservation(all, text));
    GR_TRY(observationsOf(*home).discard(found.id));
    return Answer{
        {{u"subject"_s, toJson(found, *home)}},
        u"Discarded the %1 of %2; restore brings it back for %3 days"_s.arg(found.kind, found.who).arg(undoDays)};
}

Result<Answer> bringBackObservation(Session& session, const std::string& text) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const QList<Observation> all, observationsOf(*home).discarded());
    GR_TRY_ASSIGN(const Observation found, findObservation(all, text));
    GR_TRY(restoreObservation(*home, found));
    return Answer{{{u"subject"_s, toJson(found, *home)}}, u"The %1 of %2 is back"_s.arg(found.kind, found.who)};
}

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
    QString text = u"Noted a %1 of %2 on %3 (%4)"_s.arg(made.kind, made.who, made.day.toString(Qt::ISODate),
                                                        made.id.toString().first(8));
    if (made.media && made.consent.isEmpty())
        text += u"\nNo consent is noted: it stays with you until there is one"_s;
    return Answer{{{u"subject"_s, toJson(made, *home)}}, text};
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

    verb = area->add_subcommand("keep", "Have the team's examples on this laptop; without arguments: how it stands");
    const auto keeping = std::make_shared<Keeping>();
    CLI::Option* example = verb->add_option("EXAMPLE", keeping->example, "Its title or id");
    verb->add_option("--scenario", keeping->scenario, "All examples of this scenario, later ones too")
        ->excludes(example);
    verb->add_option("--rule", keeping->rule, "What arrives by itself: all, or practised")
        ->check(CLI::IsMember({"all", "practised"}));
    session.on(verb, [=, &session] { return keep(session, *keeping); });

    verb = area->add_subcommand("release", "Let clips of the team's examples go; they stay on the team share");
    const auto letting = std::make_shared<Keeping>();
    CLI::Option_group* what = verb->add_option_group("what");
    what->add_option("EXAMPLE", letting->example, "Its title or id");
    what->add_option("--scenario", letting->scenario, "What was kept of this scenario");
    what->add_flag("--rest", letting->rest, "Everything that is here for no reason any more");
    what->require_option(1);
    session.on(verb, [=, &session] { return release(session, *letting); });

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

    CLI::App* area = app.add_subcommand("observation", "What was observed");
    area->require_subcommand(1);
    session.on(area->add_subcommand("list", "All, by day"), [&session] { return listObservations(session); });
    const auto which = std::make_shared<std::string>();
    const auto add = [&](const char* name, const char* about) {
        CLI::App* one = area->add_subcommand(name, about);
        one->add_option("OBSERVATION", *which, "Its id, the beginning of it, or who was observed")->required();
        return one;
    };
    session.on(add("discard", "Put it out of sight; restore brings it back for 14 days"),
               [=, &session] { return discardObservation(session, *which); });
    session.on(add("restore", "Bring a discarded one back"),
               [=, &session] { return bringBackObservation(session, *which); });
}

} // namespace greenroom::ctl

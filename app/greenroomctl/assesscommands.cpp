// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/json.h"
#include "app/greenroomctl/session.h"
#include "core/home/catalogue.h"
#include "core/studio/subjects.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Request {
    std::string subject;
    std::string map;
    std::vector<std::string> levels;
    std::vector<std::string> unscored;
    std::vector<std::string> evidence;
    std::string comment;
    bool draft = false;
};

Assessments assessmentsOf(Home& home) {
    return Assessments(home.journal(), home.person(), home.random());
}

/// "criterion=number" as one of --set and --evidence.
Result<std::pair<QString, double>> pairFrom(const std::string& text, const QString& option) {
    const QString whole = QString::fromStdString(text);
    const qsizetype equals = whole.indexOf(u'=');
    bool isNumber = false;
    const double number = whole.mid(equals + 1).toDouble(&isNumber);
    if (equals < 1 || !isNumber)
        return fail(ErrorCode::Invalid, u"%1 takes criterion=number, not \"%2\""_s.arg(option, whole));
    return std::pair(whole.first(equals), number);
}

Result<Assessment> wantedFrom(const Request& request) {
    Assessment wanted;
    for (const std::string& text : request.levels) {
        GR_TRY_ASSIGN(const auto level, pairFrom(text, u"--set"_s));
        if (level.second != static_cast<int>(level.second))
            return fail(ErrorCode::Invalid,
                        u"--set %1: levels are whole numbers from 0"_s.arg(QString::fromStdString(text)));
        wanted.levels.insert(level.first, static_cast<int>(level.second));
    }
    for (const std::string& text : request.evidence) {
        GR_TRY_ASSIGN(const auto moment, pairFrom(text, u"--evidence"_s));
        wanted.evidence[moment.first].append(moment.second);
    }
    for (const std::string& criterion : request.unscored)
        wanted.unscored.insert(QString::fromStdString(criterion));
    wanted.comment = QString::fromStdString(request.comment);
    wanted.final = !request.draft;
    return wanted;
}

Result<Answer> assess(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Subject subject, findSubject(*home, QString::fromStdString(request.subject)));
    GR_TRY_ASSIGN(const MapRecord map, Catalogue(*home).maps().find(QString::fromStdString(request.map)));
    GR_TRY_ASSIGN(Assessment wanted, wantedFrom(request));
    for (const auto& moments : std::as_const(wanted.evidence))
        for (const double position : moments)
            if (position > subject.duration)
                return fail(ErrorCode::Invalid, u"%1 s lies behind the end of the %2 at %3 s"_s.arg(position)
                                                    .arg(subject.noun)
                                                    .arg(subject.duration));
    wanted.subject = subject.id;
    wanted.mapVersion = map.version;
    GR_TRY_ASSIGN(wanted.label, ownLabel(*home, subject));
    GR_TRY_ASSIGN(const Assessment made, assessmentsOf(*home).assess(wanted, map.document));
    GR_TRY_ASSIGN(const Score points, score(map.document, made.levels));
    const QString text = points.value ? u"Scored %1 of %2 criteria: %3 of 1"_s.arg(points.parts.size())
                                            .arg(points.criteria)
                                            .arg(*points.value, 0, 'f', 2)
                                      : u"No criterion scored yet"_s;
    return Answer{{{u"assessment"_s, toJson(made, map.document)}}, text + (made.final ? u""_s : u" (draft)"_s)};
}

Result<Answer> list(Session& session, const QString& id) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Subject subject, findSubject(*home, id));
    GR_TRY_ASSIGN(const QList<Assessment> all, assessmentsOf(*home).on(subject.id));
    Catalogue catalogue(*home);
    QJsonArray array;
    QList<QStringList> rows;
    for (const Assessment& one : all) {
        GR_TRY_ASSIGN(const AssessmentMap map,
                      catalogue.maps().version(EntityId::ofContent(home->person(), one.mapVersion)));
        const QJsonObject json = toJson(one, map);
        array.append(json);
        rows.append({one.id.toString().first(8), QString(raterLabelName(one.label)), map.title,
                     json[u"score"_s].isNull() ? u"-"_s : QString::number(json[u"score"_s].toDouble(), 'f', 2),
                     one.final ? u""_s : u"draft"_s});
    }
    return Answer{{{u"assessments"_s, array}}, rows.isEmpty() ? u"No assessments yet"_s : table(rows)};
}

} // namespace

void addAssessCommands(CLI::App& app, Session& session) {
    CLI::App* verb = app.add_subcommand("assess", "Score a take or an observation on an assessment map");
    const auto request = std::make_shared<Request>();
    verb->add_option("SUBJECT", request->subject, "Its id or the beginning of it")->required();
    verb->add_option("--map", request->map, "The assessment map")->required();
    verb->add_option("--set", request->levels, "criterion=level; levels count from 0 = Not Present");
    verb->add_option("--na", request->unscored, "Criteria that do not apply");
    verb->add_option("--evidence", request->evidence, "criterion=seconds: a moment that speaks for the level");
    verb->add_option("--comment", request->comment, "A remark on the whole");
    verb->add_flag("--draft", request->draft, "Not final yet");
    session.on(verb, [=, &session] { return assess(session, *request); });

    CLI::App* area = app.add_subcommand("assessment", "Assessments that were made");
    area->require_subcommand(1);
    verb = area->add_subcommand("list", "All on one subject");
    const auto id = std::make_shared<std::string>();
    verb->add_option("SUBJECT", *id, "Its id or the beginning of it")->required();
    session.on(verb, [=, &session] { return list(session, QString::fromStdString(*id)); });
}

} // namespace greenroom::ctl

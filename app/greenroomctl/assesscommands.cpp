// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/json.h"
#include "app/greenroomctl/session.h"
#include "core/base/plural.h"
#include "core/studio/assessing.h"

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

tl::unexpected<Error> namedTwice(const QString& criterion, const QString& option) {
    return fail(ErrorCode::Invalid, u"%1 names %2 twice"_s.arg(option, criterion));
}

Result<Assessment> wantedFrom(const Request& request) {
    Assessment wanted;
    for (const std::string& text : request.levels) {
        GR_TRY_ASSIGN(const auto level, pairFrom(text, u"--set"_s));
        if (level.second != static_cast<int>(level.second))
            return fail(ErrorCode::Invalid,
                        u"--set %1: levels are whole numbers from 0"_s.arg(QString::fromStdString(text)));
        if (wanted.levels.contains(level.first))
            return namedTwice(level.first, u"--set"_s);
        wanted.levels.insert(level.first, static_cast<int>(level.second));
    }
    for (const std::string& text : request.evidence) {
        GR_TRY_ASSIGN(const auto moment, pairFrom(text, u"--evidence"_s));
        wanted.evidence[moment.first].append(moment.second);
    }
    for (const std::string& text : request.unscored) {
        const QString criterion = QString::fromStdString(text);
        if (wanted.unscored.contains(criterion))
            return namedTwice(criterion, u"--na"_s);
        wanted.unscored.insert(criterion);
    }
    wanted.comment = QString::fromStdString(request.comment);
    wanted.final = !request.draft;
    return wanted;
}

Result<Answer> assess(Session& session, const Request& request) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Subject subject, findSubject(*home, QString::fromStdString(request.subject)));
    GR_TRY_ASSIGN(const AssessmentMap map, mapFor(*home, subject, QString::fromStdString(request.map)));
    GR_TRY_ASSIGN(const Assessment wanted, wantedFrom(request));
    GR_TRY_ASSIGN(const Assessment made, assessSubject(*home, subject, wanted, map));
    GR_TRY_ASSIGN(const Score points, score(map, made.levels));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    const QString text = points.value ? u"Scored %1 of %2: %3 of 1"_s.arg(points.parts.size())
                                            .arg(plural(points.criteria, u"criterion"_s, u"criteria"_s))
                                            .arg(*points.value, 0, 'f', 2)
                                      : u"No criterion scored yet"_s;
    return Answer{{{u"assessment"_s, toJson(made, map, people)}},
                  text + (made.final ? u""_s : u" (a draft: it stays on this laptop)"_s)};
}

/// "+2", "-1", "0".
QString withSign(double value, int decimals) {
    return (value > 0 ? u"+"_s : u""_s) + QString::number(value, 'f', decimals);
}

/// The gaps on each map that was used, as JSON and as lines.
struct Gaps {
    QJsonArray json;
    QStringList lines;
};

Result<void> addGaps(Gaps& found, const QList<Assessment>& all, const AssessmentMap& map, const People& people) {
    GR_TRY_ASSIGN(const QList<Gap> some, gaps(all, map));
    for (const Gap& gap : some) {
        QJsonObject levels;
        QStringList parts;
        for (auto level = gap.levels.begin(); level != gap.levels.end(); ++level) {
            levels.insert(level.key(), level.value());
            parts.append(level.key() + u' ' + withSign(level.value(), 0));
        }
        const PersonId coach = gap.coach.entity().owner();
        found.json.append(QJsonObject{{u"self"_s, gap.self.toString()},
                                      {u"coach"_s, gap.coach.toString()},
                                      {u"coach_name"_s, people.json(coach)[u"name"_s]},
                                      {u"map"_s, map.title},
                                      {u"levels"_s, levels},
                                      {u"score"_s, gap.score},
                                      {u"n"_s, gap.levels.size()}});
        found.lines.append(u"Self less %1, on the %2 both scored: %3; score %4"_s.arg(
            people.name(coach), plural(gap.levels.size(), u"criterion"_s, u"criteria"_s), parts.join(u", "_s),
            withSign(gap.score, 2)));
    }
    return {};
}

/// How far one's own levels on a map lie from coaches' over all shared takes, where that is known.
Result<void> addErrors(QJsonArray& json, QStringList& lines, Home& home, const AssessmentMap& map) {
    GR_TRY_ASSIGN(const SelfErrors errors, ownErrors(home, map));
    const auto add = [&](const QString& criterion, const SelfError& error) {
        json.append(QJsonObject{{u"map"_s, map.title},
                                {u"criterion"_s, criterion.isEmpty() ? QJsonValue() : QJsonValue(criterion)},
                                {u"n"_s, error.pairs},
                                {u"mean_absolute"_s, error.absolute},
                                {u"bias"_s, error.bias}});
        lines.append(u"Own levels less coaches', %1: %2 on average, mean absolute error %3 (n = %4)"_s.arg(
            criterion.isEmpty() ? u"all criteria"_s : criterion, withSign(error.bias, 2),
            QString::number(error.absolute, 'f', 2), QString::number(error.pairs)));
    };
    if (errors.all)
        add({}, *errors.all);
    for (auto one = errors.criteria.begin(); one != errors.criteria.end(); ++one)
        add(one.key(), one.value());
    return {};
}

Result<Answer> list(Session& session, const QString& id) {
    GR_TRY_ASSIGN(Home * home, session.home());
    GR_TRY_ASSIGN(const Subject subject, findSubject(*home, id));
    GR_TRY_ASSIGN(const QList<Assessment> all, assessmentsOf(*home, subject));
    GR_TRY_ASSIGN(const People people, People::of(*home));
    QJsonArray array;
    QList<QStringList> rows;
    Gaps found;
    QJsonArray errors;
    QSet<ContentHash> compared;
    bool anySealed = false;
    for (const Assessment& one : all) {
        GR_TRY_ASSIGN(const std::optional<AssessmentMap> map, mapOf(*home, subject, one));
        const QJsonObject json = toJson(one, map, people);
        array.append(json);
        const QJsonValue value = json[u"score"_s];
        rows.append({one.id.toString().first(8), people.name(one.rater), QString(raterLabelName(one.label)),
                     map ? map->title : u"(a map that is not here)"_s,
                     one.sealed         ? u"sealed"_s
                     : value.isDouble() ? QString::number(value.toDouble(), 'f', 2)
                                        : u"-"_s,
                     one.final ? u""_s : u"draft"_s});
        anySealed |= one.sealed;
        if (map && !compared.contains(one.mapVersion)) {
            GR_TRY(addGaps(found, all, *map, people));
            if (subject.of == home->person())
                GR_TRY(addErrors(errors, found.lines, *home, *map));
        }
        compared.insert(one.mapVersion);
    }
    QStringList lines{rows.isEmpty() ? u"No assessments yet"_s : table(rows)};
    if (anySealed)
        lines.append(u"What is sealed opens when you have finished an assessment of your own."_s);
    return Answer{{{u"assessments"_s, array}, {u"gaps"_s, found.json}, {u"self_errors"_s, errors}},
                  (lines + found.lines).join(u'\n')};
}

} // namespace

void addAssessCommands(CLI::App& app, Session& session) {
    CLI::App* verb = app.add_subcommand("assess", "Score a take, a share or an observation on an assessment map");
    const auto request = std::make_shared<Request>();
    verb->add_option("SUBJECT", request->subject, "Its id or the beginning of it")->required();
    verb->add_option("--map", request->map,
                     "The assessment map; without it, the one of the scenario that was practised");
    verb->add_option("--set", request->levels, "criterion=level; levels count from 0 = Not Present");
    verb->add_option("--na", request->unscored, "Criteria that do not apply");
    verb->add_option("--evidence", request->evidence, "criterion=seconds: a moment that speaks for the level");
    verb->add_option("--comment", request->comment, "A remark on the whole");
    verb->add_flag("--draft", request->draft, "Not finished: it stays on this laptop");
    session.on(verb, [=, &session] { return assess(session, *request); });

    CLI::App* area = app.add_subcommand("assessment", "Assessments that were made");
    area->require_subcommand(1);
    verb = area->add_subcommand(
        "list", "All on one subject, of a take also those on its shares, and the gap between self and coach");
    const auto id = std::make_shared<std::string>();
    verb->add_option("SUBJECT", *id, "Its id or the beginning of it")->required();
    session.on(verb, [=, &session] { return list(session, QString::fromStdString(*id)); });
}

} // namespace greenroom::ctl
